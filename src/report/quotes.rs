//! Texts between quotation marks: what stands in marks by itself is not put between them once more, and what is quoted
//! within a quotation gets the other marks.

/// A text to stand within quotation marks.
pub(super) fn within(text: &str) -> String {
    let whole = text.strip_prefix('“').and_then(|text| text.strip_suffix('”'));
    let within = whole.filter(|text| !text.contains(['“', '”'])).unwrap_or(text);
    within.replace('“', "‘").replace('”', "’")
}

/// The same in its marks.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", within(text))
}

/// A text to stand within the quotation marks of a sentence that goes on: without a full stop at its end.
pub(super) fn unquoted(text: &str) -> String {
    let mut text = within(text);
    if text.ends_with('.') {
        text.pop();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_the_marks_they_have_and_what_they_quote_gets_the_other_ones() {
        assert_eq!(unquoted("“Dat komt goed.”"), "Dat komt goed");
        assert_eq!(unquoted("Ik bel je"), "Ik bel je");
        assert_eq!(quoted("Jij zei “binnen een week”."), "“Jij zei ‘binnen een week’.”");
        assert_eq!(quoted("“Ja.” En toen: “Nee.”"), "“‘Ja.’ En toen: ‘Nee.’”");
        assert_eq!(quoted("“Ja.”"), "“Ja.”");
    }
}
