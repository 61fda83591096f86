//! The debrief as one page that loads nothing, prints well, and can be read without seeing its pictures.

use super::charts;
use super::own::DebriefAdditions;
use super::page::DebriefPage;
use super::whole_talk::whole_talk;
use crate::engine::Debrief;
use crate::play::TurnSeen;
use crate::report::Messages;
use crate::report::markdown::html::to_html;
use crate::report::template::{TemplateForm, fill};
use minijinja::value::Value;
use minijinja::{AutoEscape, context};

const TEMPLATE: &str = include_str!("../../../assets/templates/debrief.html");
const STYLE: &str =
    concat!(include_str!("../../../assets/templates/page.css"), include_str!("../../../assets/templates/debrief.css"));

/// The debrief as a page, with the whole talk turn by turn. What somebody already wrote stands in its fields, to read and to go on with.
#[must_use]
pub fn html(debrief: &Debrief, additions: &DebriefAdditions, turns: &[TurnSeen], words: &Messages) -> String {
    let talk = whole_talk(turns, words);
    let page = DebriefPage { talk, ..DebriefPage::of(debrief, words).with(additions, words) };
    let measured = additions.numbers;
    // A picture that cannot be drawn is left out: the page says the same in words.
    let safe = |svg: Option<String>| svg.map(Value::from_safe_string);
    let pictures = context! {
        quadrant => safe(charts::quadrant(debrief, words).filter(|_| measured).and_then(Result::ok)),
        facets => safe(measured.then(|| charts::facets(debrief, words).ok()).flatten()),
        timeline => safe(measured.then(|| charts::timeline(debrief, words).ok()).flatten()),
    };
    let style = Value::from_safe_string(STYLE.to_owned());
    let form = TemplateForm { source: TEMPLATE, escape: AutoEscape::Html, pictures, style, script: Value::UNDEFINED };
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("story", |markdown: &str| Value::from_safe_string(to_html(markdown)));
    });
    filled.unwrap_or_default().trim_start().to_owned()
}
