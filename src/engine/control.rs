//! Characters that stand for nothing that can be read.
//!
//! The one rule for whatever is read, said, shown or written out: XML takes most of them in no form, and a terminal obeys
//! them.

/// Whether a character moves a cursor, rings a bell, ends a line in a way that not every program knows or turns the reading
/// direction about, instead of being read. A tab and the end of a line are none of these.
#[must_use]
pub fn is_control(letter: char) -> bool {
    match letter {
        '\t' | '\n' => false,
        // Ends of lines and paragraphs, overrides and isolates of the reading direction, and what is no character at all.
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => letter.is_control(),
    }
}

/// The same for what stands on one line: a tab and the end of a line have no place there either.
#[must_use]
pub fn is_control_on_line(letter: char) -> bool {
    matches!(letter, '\t' | '\n') || is_control(letter)
}
