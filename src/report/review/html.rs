//! The script as one page that loads nothing, to read, to fill in and to print.

use super::page::ReviewPage;
use crate::engine::{Scenario, is_control_on_line};
use crate::report::Messages;
use crate::report::markdown::html::to_html;
use crate::report::template::{TemplateForm, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;
use std::fmt::Write as _;

const TEMPLATE: &str = include_str!("../../../assets/templates/review.html");
/// What keeps the remarks as they are typed.
const SCRIPT: &str = include_str!("../../../assets/templates/review.js");
/// The look of every page, and what the script has of its own.
const STYLES: [&str; 3] = [
    include_str!("../../../assets/templates/page.css"),
    include_str!("../../../assets/templates/debrief.css"),
    include_str!("../../../assets/templates/review.css"),
];

/// The script as a page.
#[must_use]
pub fn html(scenario: &Scenario, words: &Messages) -> String {
    html_in(scenario, words, words.language())
}

/// The same with the texts of the case in a language of their own.
#[must_use]
pub fn html_in(scenario: &Scenario, words: &Messages, language: &str) -> String {
    let page = ReviewPage::of(scenario, words, language);
    let style = Value::from_safe_string(style(&page));
    let script = Value::from_safe_string(SCRIPT.to_owned());
    let form = TemplateForm { source: TEMPLATE, escape: AutoEscape::Html, pictures: Value::UNDEFINED, style, script };
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("story", |markdown: &str| Value::from_safe_string(to_html(markdown)));
    });
    filled.unwrap_or_default().trim_start().to_owned()
}

/// The style sheets, with the heading of each scene at the top of its printed pages.
fn style(page: &ReviewPage) -> String {
    let mut style = STYLES.concat();
    for scene in &page.scenes {
        let (number, heading) = (scene.number, quoted(&scene.heading));
        let title = quoted(&page.title);
        let _ = writeln!(style, "@page scene-{number}{{@top-left{{content:{title}}}@top-right{{content:{heading}}}}}");
        let _ = writeln!(style, "@media print{{#scene-{number}{{page:scene-{number}}}}}");
    }
    style
}

/// A text as a string of a style sheet; nothing in it can end the string or the sheet.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(quoted, "\\{:06x}", u32::from(letter));
            }
            letter if is_control_on_line(letter) => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_title_cannot_leave_the_style_sheet() {
        assert_eq!(quoted("a\u{202e}\u{2028}\t\u{85}b"), "\"a    b\"");
        assert_eq!(quoted("a\"}</style>\n\\"), "\"a\\000022}\\00003c/style\\00003e \\00005c\"");
    }
}
