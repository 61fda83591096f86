//! The debrief as plain text for a terminal.

use super::page::DebriefPage;
use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::markdown::html::to_plain;
use crate::report::template::{TemplateForm, fill};
use textwrap::Options;
use textwrap::core::display_width;

const TEMPLATE: &str = include_str!("../../../assets/templates/debrief.txt");
/// Narrower than this nobody can read it.
const LEAST: usize = 20;
/// Wider than this lines are hard to follow.
const MOST: usize = 75;
/// A line of the template on which people write.
const BLANK: &str = "____";

/// The debrief as text, in lines of at most `width` columns.
#[must_use]
pub fn text(debrief: &Debrief, words: &Messages, width: usize) -> String {
    let page = DebriefPage::of(debrief, words);
    let form = TemplateForm::plain(TEMPLATE);
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("plain", |markdown: &str| to_plain(markdown));
    });
    laid_out(&filled.unwrap_or_default(), width.clamp(LEAST, MOST))
}

/// Wraps lines, underlines headings and leaves one empty line where there are more.
fn laid_out(filled: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in filled.lines().map(str::trim_end) {
        let (heading, rule) = match line.split_once(' ') {
            Some(("#", heading)) => (heading, "═"),
            Some(("##", heading)) => (heading, "─"),
            Some(("###", heading)) => (heading, ""),
            _ if line == BLANK => {
                lines.push("_".repeat(width));
                continue;
            }
            _ => {
                wrap(line, width, &mut lines);
                continue;
            }
        };
        let first = lines.len();
        wrap(heading, width, &mut lines);
        let widest = lines[first..].iter().map(|line| display_width(line)).max().unwrap_or_default();
        if !rule.is_empty() {
            lines.push(rule.repeat(widest));
        }
    }
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned() + "\n"
}

/// Wraps a line; what follows its first line hangs below the text of it, not below a bullet or number.
fn wrap(line: &str, width: usize, lines: &mut Vec<String>) {
    let body = line.trim_start();
    let indent = line.len() - body.len();
    let marker = body.split_once(' ').map_or(0, |(first, _)| {
        let numbered = first.strip_suffix('.').is_some_and(|it| it.chars().all(|digit| digit.is_ascii_digit()));
        if first == "•" || (numbered && first.len() > 1) { display_width(first) + 1 } else { 0 }
    });
    let (first, rest) = (" ".repeat(indent), " ".repeat(indent + marker));
    let options = Options::new(width).initial_indent(&first).subsequent_indent(&rest);
    lines.extend(textwrap::wrap(body, options).into_iter().map(|line| line.trim_end().to_owned()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hang_below_their_text_and_headings_are_underlined() {
        let laid = laid_out("## Kop\n\n\n• een regel die te lang is\n12. nog een lange regel\n____\n", 20);
        assert_eq!(
            laid,
            "Kop\n───\n\n• een regel die te\n  lang is\n12. nog een lange\n    regel\n____________________\n"
        );
    }
}
