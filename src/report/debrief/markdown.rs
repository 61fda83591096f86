//! The debrief as Markdown, for a note or a wiki.

use super::page::Page;
use super::story;
use crate::engine::Debrief;
use crate::report::Words;
use crate::report::template::{Form, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;

const TEMPLATE: &str = include_str!("../../../assets/templates/debrief.md");

/// The debrief as Markdown.
#[must_use]
pub fn markdown(debrief: &Debrief, words: &Words) -> String {
    let page = Page::of(debrief, words);
    let form = Form { source: TEMPLATE, escape: AutoEscape::None, pictures: Value::UNDEFINED, style: Value::UNDEFINED };
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("md", escape);
        environment.add_filter("plain", |markdown: &str| {
            let paragraphs = story::to_plain(markdown);
            paragraphs.iter().map(|paragraph| escape(paragraph)).collect::<Vec<_>>().join("\n\n")
        });
    });
    let filled = filled.unwrap_or_default();
    let mut lines: Vec<_> = filled.lines().map(str::trim_end).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned() + "\n"
}

/// A text that stands for itself: no mark in it means anything, also inside a table.
fn escape(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn marks_in_a_text_mean_nothing() {
        assert_eq!(escape("a|b *c* [d](e) <f>\ng"), "a\\|b \\*c\\* \\[d\\](e) \\<f> g");
    }
}
