//! The look back of a room as one page that loads nothing, prints well, and can be read without seeing its pictures.

use super::data::RoomReport;
use super::page::RoomPage;
use crate::report::Messages;
use crate::report::markdown::html::to_html;
use crate::report::quotes::within;
use crate::report::template::{TemplateForm, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;

const TEMPLATE: &str = include_str!("../../../assets/templates/group.html");
const STYLE: &str = concat!(
    include_str!("../../../assets/templates/page.css"),
    include_str!("../../../assets/templates/debrief.css"),
    include_str!("../../../assets/templates/group.css")
);

/// The look back of a room as a page.
#[must_use]
pub fn html(report: &RoomReport, words: &Messages) -> String {
    let page = RoomPage::of(report, words);
    let style = Value::from_safe_string(STYLE.to_owned());
    let (pictures, script) = (Value::UNDEFINED, Value::UNDEFINED);
    let form = TemplateForm { source: TEMPLATE, escape: AutoEscape::Html, pictures, style, script };
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("story", |markdown: &str| Value::from_safe_string(to_html(markdown)));
        environment.add_filter("within", within);
        // Drawn by us: every text in it is escaped.
        environment.add_filter("drawn", |svg: &str| Value::from_safe_string(svg.to_owned()));
    });
    filled.unwrap_or_default().trim_start().to_owned()
}
