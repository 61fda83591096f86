//! How large the page that everyone sees is set: as large as what stands on it allows, so that it is read from the back.

use crate::room::RoomView;

/// Sizes of the class `size-N` in `live.css`, from large to small, in thousandths of the window's width.
const SIZES: [usize; 6] = [24, 20, 17, 15, 13, 11];
/// The widths of a line beside a figure and without one, and the height of a page, likewise: windows are 16 wide and 9
/// high or higher, less the margins, the line below and what a browser takes.
const WIDTH_BESIDE: usize = 620;
const WIDTH_ALONE: usize = 930;
const HEIGHT: usize = 470;

/// The size of a page, 1 (large) to 6: the largest at which lines and answers are in sight together. Letters are taken to
/// be half as wide as they are high, lines 1.35 high, and each paragraph to have three quarters of a line around it.
#[must_use]
pub fn stage_size(view: &RoomView) -> usize {
    let spoken = view.lines.iter().map(|line| line.text.chars().count() + line.name.chars().count());
    // What a minority's answer would have brought stands in the ending's place.
    let ending = view.ending.iter().filter(|_| view.replayed.is_none());
    let ending = ending.flat_map(|(title, text)| [title.chars().count(), text.chars().count()]);
    let replayed = view.replayed.iter().flat_map(|it| &it.route.texts).map(|text| text.chars().count());
    let said = spoken.chain(ending).chain(replayed);
    let offered = view.options.iter().filter(|option| option.available);
    let offered = offered.map(|option| option.text.as_ref().map_or(0, |text| text.chars().count() + 12));
    // Of an answer that has votes the bar stands below it.
    let bar = if view.counts.is_some() { 50 } else { 0 };
    let paragraphs: Vec<(usize, usize)> =
        said.map(|length| (length, 75)).chain(offered.map(|length| (length, 45 + bar))).collect();
    size_of(&paragraphs, if view.people.iter().any(|person| person.opposite) { WIDTH_BESIDE } else { WIDTH_ALONE })
}

/// The size for paragraphs of so many letters with so many hundredths of a line around them.
fn size_of(paragraphs: &[(usize, usize)], width: usize) -> usize {
    let height = |size: usize| {
        let letters = (width * 2 / size).max(1);
        let rows = |(length, around): &(usize, usize)| 100 * length.div_ceil(letters) + around;
        // The question, and what stands at the foot.
        let lines = 400 + paragraphs.iter().map(rows).sum::<usize>();
        lines * size * 135 / 10_000
    };
    SIZES.iter().position(|&size| height(size) <= HEIGHT).unwrap_or(SIZES.len() - 1) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_is_set_large_and_much_small() {
        assert_eq!(size_of(&[(40, 75)], WIDTH_BESIDE), 1);
        let sizes = [40, 80, 120, 160, 240, 320].map(|length| size_of(&[(length, 60); 9], WIDTH_BESIDE));
        assert!(sizes.is_sorted() && sizes[0] < sizes[4], "{sizes:?}");
        assert_eq!(size_of(&[(400, 60); 25], WIDTH_ALONE), SIZES.len());
        assert!(size_of(&[(160, 60); 9], WIDTH_ALONE) <= size_of(&[(160, 60); 9], WIDTH_BESIDE));
    }
}
