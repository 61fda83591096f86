//! How large the page that everyone sees is set: as large as what stands on it allows, so that it is read from the back.
//!
//! This is a guess, for browsers without a script and until one has measured: what really fits, `stage.js` finds out.

use crate::room::{RoomPhase, RoomView};

/// Sizes of the class `size-N` in `live.css`, from large to small, in thousandths of the window's width.
const SIZES: [usize; 6] = [24, 20, 17, 15, 13, 11];
/// The widths of a line beside a figure and without one, and the height of a page, likewise: windows are 16 wide and 9
/// high or higher, less the margins, the line below and what a browser takes.
const WIDTH_BESIDE: usize = 620;
const WIDTH_ALONE: usize = 930;
const HEIGHT: usize = 470;
/// About how many letters say how far people agree, what to talk about, and what stands before an answer.
const AGREEMENT: usize = 50;
const TASK: usize = 120;
const LABEL: usize = 20;
/// The width that the group's address may take before anybody joined, and how wide one of its letters is, as parts of a
/// thousand and of the size of the page.
const ADDRESS_WIDTH: usize = 900;
const ADDRESS_LETTER: (usize, usize) = (5, 4);

/// The size of a page, 1 (large) to 6: the largest at which lines and answers are in sight together. Letters are taken to
/// be half as wide as they are high, lines 1.35 high, and each paragraph to have three quarters of a line around it. The
/// briefing stands beside the lines at first, with so many letters.
#[must_use]
pub fn stage_size(view: &RoomView, briefing: usize) -> usize {
    let spoken = view.lines.iter().map(|line| line.text.chars().count() + line.name.chars().count());
    // What a minority's answer would have brought stands in the ending's place.
    let ending = view.ending.iter().filter(|_| view.replayed.is_none());
    let ending = ending.flat_map(|(title, text)| [title.chars().count(), text.chars().count()]);
    let replayed = view.replayed.iter().flat_map(|it| &it.route.texts).map(|text| text.chars().count());
    let known = (briefing > 0).then_some(briefing);
    let agreed = view.agreed.iter().map(|_| AGREEMENT);
    let task = (view.phase == RoomPhase::Talk).then_some(TASK);
    let said = spoken.chain(ending).chain(replayed).chain(known).chain(agreed).chain(task);
    let offered = view.options.iter().filter(|option| option.available);
    let offered = offered.map(|option| option.text.as_ref().map_or(0, |text| text.chars().count() + LABEL));
    // Of an answer that has votes the bar stands below it.
    let bar = if view.counts.is_some() { 50 } else { 0 };
    let shifts = view.shift.iter().flatten().map(|_| (1, 60));
    let paragraphs: Vec<(usize, usize)> =
        said.map(|length| (length, 75)).chain(offered.map(|length| (length, 45 + bar))).chain(shifts).collect();
    size_of(&paragraphs, if view.people.iter().any(|person| person.opposite) { WIDTH_BESIDE } else { WIDTH_ALONE })
}

/// The size of the page while people join, 1 (large) to 6: the largest at which an address of so many letters stands on one
/// line.
#[must_use]
pub fn lobby_size(address: &str) -> usize {
    let letters = address.chars().count();
    let fits = |size: usize| letters * size * ADDRESS_LETTER.0 / ADDRESS_LETTER.1 <= ADDRESS_WIDTH;
    SIZES.iter().position(|&size| fits(size)).unwrap_or(SIZES.len() - 1) + 1
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

    #[test]
    fn a_long_address_is_set_smaller_than_a_short_one() {
        assert_eq!(lobby_size("192.168.1.20:8080/k/7959"), 1);
        assert_eq!(lobby_size("oefenen.gemeente-maarwijk.nl/k/AB12CD"), 3);
        assert_eq!(lobby_size(&"a".repeat(200)), SIZES.len());
    }
}
