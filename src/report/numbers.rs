//! Numbers as people read them.

use super::messages::Messages;
use crate::engine::Points;

/// A number with one decimal: `54,3` in Dutch, `54.3` in English.
#[must_use]
pub fn number(points: Points, words: &Messages) -> String {
    localise(&points.to_string(), words)
}

/// Tenths as a number with one decimal.
pub(in crate::report) fn localised(tenths: i32, words: &Messages) -> String {
    localise(&format!("{}.{}", tenths / 10, tenths % 10), words)
}

/// A count with thousands apart: `1.454` in Dutch, `1,454` in English.
pub(in crate::report) fn grouped(count: usize, words: &Messages) -> String {
    let digits = count.to_string();
    let separator = if words.language() == "nl" { '.' } else { ',' };
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A share in whole per cents; what happened at all is never shown as 0, and what failed at all never as 100.
pub(in crate::report) fn share(part: u64, whole: u64) -> String {
    if whole == 0 {
        return String::from("–");
    }
    let percent = (200 * part + whole) / (2 * whole);
    match percent {
        0 if part > 0 => String::from("<1 %"),
        100 if part < whole => String::from(">99 %"),
        _ => format!("{percent} %"),
    }
}

/// A text that begins a sentence, a row or a heading, with a capital letter.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn localise(number: &str, words: &Messages) -> String {
    if words.language() == "nl" { number.replace('.', ",") } else { number.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_language() {
        let (nl, en) = (Messages::new("nl"), Messages::new("en"));
        assert_eq!(number(Points(5_432), &nl), "54,3");
        assert_eq!(number(Points(5_432), &en), "54.3");
        assert_eq!(number(Points(-40), &nl), "-0,4");
        assert_eq!(grouped(1_234_567, &nl), "1.234.567");
        assert_eq!(grouped(999, &en), "999");
        assert_eq!(capitalised("één ding"), "Één ding");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn what_hardly_ever_happens_is_not_never() {
        assert_eq!(
            [0, 1, 4, 5, 994, 996, 999, 1_000].map(|part| share(part, 1_000)),
            ["0 %", "<1 %", "<1 %", "1 %", "99 %", ">99 %", ">99 %", "100 %"]
        );
        assert_eq!(share(0, 0), "–");
    }
}
