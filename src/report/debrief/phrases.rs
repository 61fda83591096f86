//! Small phrases as people read them.

use crate::engine::Points;
use crate::engine::Side;
use crate::report::Messages;
use crate::report::numbers::localised;

/// The difference between two numbers as they are shown, with its sign.
pub(super) fn difference((from, to): (Points, Points), words: &Messages) -> String {
    signed(tenths(from, to), words)
}

/// How much changed, in words: a verb phrase.
pub(super) fn change((from, to): (Points, Points), words: &Messages) -> String {
    let by = tenths(from, to);
    // The sizes of the model's moves: nuance, small, clear, heavy.
    words.text(match (by > 0, by.abs()) {
        (_, 0..10) => "debrief-change-same",
        (true, 10..40) => "debrief-change-up-little",
        (true, 40..80) => "debrief-change-up-clear",
        (true, _) => "debrief-change-up-strong",
        (false, 10..40) => "debrief-change-down-little",
        (false, 40..80) => "debrief-change-down-clear",
        (false, _) => "debrief-change-down-strong",
    })
}

/// A whole number with its sign.
pub(super) fn signed_whole(value: i32) -> String {
    format!("{}{}", sign(value), value.abs())
}

/// `1, 2 and 3`.
pub(in crate::report) fn listed(items: &[usize], words: &Messages) -> String {
    joined(&items.iter().map(usize::to_string).collect::<Vec<_>>(), words)
}

/// The same of what is in words already.
pub(crate) fn joined(items: &[String], words: &Messages) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            words.text_with("debrief-and", &[("first", first.into()), ("last", last.as_str().into())])
        }
    }
}

/// The shape of a side: it never depends on its colour alone.
pub(super) fn shape(side: Side) -> &'static str {
    match side {
        Side::Partner => "●",
        Side::Organisation => "■",
        Side::Board => "◆",
        Side::Public => "▲",
    }
}

/// The name of a side.
pub(in crate::report) fn side_name(side: Side, words: &Messages) -> String {
    words.text(match side {
        Side::Partner => "debrief-side-partner",
        Side::Organisation => "debrief-side-organisation",
        Side::Board => "debrief-side-board",
        Side::Public => "debrief-side-public",
    })
}

/// The difference of what is shown: people subtract the numbers that they see.
fn tenths(from: Points, to: Points) -> i32 {
    to.tenths() - from.tenths()
}

fn signed(tenths: i32, words: &Messages) -> String {
    format!("{}{}", sign(tenths), localised(tenths.abs(), words))
}

fn sign(value: i32) -> &'static str {
    match value {
        1.. => "+",
        0 => "",
        _ => "−",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_listed_as_in_the_language() {
        let (nl, en) = (Messages::new("nl"), Messages::new("en"));
        assert_eq!(listed(&[3], &nl), "3");
        assert_eq!(listed(&[3, 5, 16], &nl), "3, 5 en 16");
        assert_eq!(listed(&[3, 5, 16], &en), "3, 5 and 16");
    }

    #[test]
    fn difference_agrees_with_the_numbers_shown() {
        let words = Messages::new("nl");
        // 50.04 → 50.0 and 52.06 → 52.1: a reader subtracts 2.1.
        assert_eq!(difference((Points(5_004), Points(5_206)), &words), "+2,1");
        assert_eq!(difference((Points(5_000), Points(4_200)), &words), "−8,0");
        assert_eq!(difference((Points(5_000), Points(5_000)), &words), "0,0");
        assert_eq!(change((Points(5_000), Points(4_200)), &words), "daalde sterk");
        assert_eq!(change((Points(5_000), Points(5_090)), &words), "bleef vrijwel gelijk");
    }
}
