//! Texts that stand in Markdown.

/// A text that stands for itself: no mark in it means anything, also inside a table.
pub(in crate::report) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '*' | '_' | '[' | ']' | '<' | '`' | '|' | '#' => escaped.extend(['\\', letter]),
            '\n' => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A document without spaces at the ends of lines, and with one empty line at a time.
pub(in crate::report) fn tidied(document: &str) -> String {
    let mut lines: Vec<_> = document.lines().map(str::trim_end).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn marks_in_a_text_mean_nothing() {
        assert_eq!(escape("a|b *c* [d](e) <f>\ng"), "a\\|b \\*c\\* \\[d\\](e) \\<f> g");
    }
}
