//! Text broken into lines that fit a box, and cut off where there is too much of it.

/// The lines of a text, `most` at the most; what was cut off ends in an ellipsis.
pub(super) fn wrap(text: &str, width: usize, most: usize) -> Vec<String> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut lines: Vec<String> = textwrap::wrap(text.trim(), width).into_iter().map(String::from).collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            cut_off(last, |line| line.chars().count() < width);
        }
    }
    lines
}

/// Shortens a line until it fits with an ellipsis behind it.
pub(super) fn cut_off(line: &mut String, fits: impl Fn(&str) -> bool) {
    while !fits(line) && line.pop().is_some() {}
    let kept = line.trim_end_matches([' ', ',', '.', ';', ':', '-', '–']).len();
    line.truncate(kept);
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn what_does_not_fit_is_cut_off_in_sight() {
        assert_eq!(wrap("een twee drie", 8, 3), ["een twee", "drie"]);
        assert_eq!(wrap("een twee, drie vier vijf", 9, 2), ["een twee,", "drie vie…"]);
        assert_eq!(wrap("een twee drie", 8, 1), ["een twe…"]);
        assert_eq!(wrap("allemaalaaneen", 5, 9), ["allem", "aalaa", "neen"]);
        assert!(wrap("", 8, 1).is_empty());
    }
}
