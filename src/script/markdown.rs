//! The paragraphs of a Markdown document: the units in which it is translated.

/// The paragraphs of a document, split at empty lines; code blocks stay whole.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(['\n', '\r']);
        if rest.trim().is_empty() {
            return None;
        }
        let mut fenced = false;
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if line.trim().is_empty() && !fenced && end > 0 {
                break;
            }
            end += line.len();
        }
        let (paragraph, after) = rest.split_at(end);
        rest = after;
        Some(paragraph.trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn empty_lines_divide() {
        let text = "# Brief\r\n\r\nEen\nregel.\n\n\n```\na\n\nb\n```\nslot\n";
        let found: Vec<_> = paragraphs(text).collect();
        assert_eq!(found, ["# Brief", "Een\nregel.", "```\na\n\nb\n```\nslot"]);
    }
}
