//! Templates: the words as a function `t`, and the page's data.

use super::Messages;
use crate::script::control::without_control;
use fluent_bundle::FluentValue;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, context};
use serde::Serialize;

/// What several templates begin with or tell the same way, by the name under which they take it in.
const PIECES: [(&str, &str); 3] = [
    ("head.html", include_str!("../../assets/templates/pieces/head.html")),
    ("moment.html", include_str!("../../assets/templates/pieces/moment.html")),
    ("moment.md", include_str!("../../assets/templates/pieces/moment.md")),
];

/// A template with what only its form needs.
pub(in crate::report) struct TemplateForm<'a> {
    pub(in crate::report) source: &'a str,
    pub(in crate::report) escape: AutoEscape,
    pub(in crate::report) pictures: Value,
    pub(in crate::report) style: Value,
    pub(in crate::report) script: Value,
}

impl<'a> TemplateForm<'a> {
    /// A form of text alone: nothing is escaped for HTML, and there are no pictures, no style and no script.
    pub(in crate::report) fn plain(source: &'a str) -> Self {
        Self {
            source,
            escape: AutoEscape::None,
            pictures: Value::UNDEFINED,
            style: Value::UNDEFINED,
            script: Value::UNDEFINED,
        }
    }
}

/// Fills a template.
///
/// # Errors
/// When the template is wrong: a mistake of ours that the tests find.
pub(in crate::report) fn fill(
    form: TemplateForm<'_>,
    page: &impl Serialize,
    words: &Messages,
    prepare: impl FnOnce(&mut Environment<'_>),
) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    let escape = form.escape;
    environment.set_auto_escape_callback(move |_| escape.clone());
    let own = Messages::new(words.language());
    environment.add_function("t", move |id: &str, values: Kwargs| say(&own, id, &values));
    for (name, piece) in PIECES {
        environment.add_template(name, piece)?;
    }
    prepare(&mut environment);
    let context = context! { page => Value::from(Serde(page)), pictures => form.pictures, style => form.style, script => form.script };
    // One's own words may hold what nothing can show.
    Ok(without_control(&environment.render_str(form.source, context)?).into_owned())
}

/// A message, with the values that the template gives by name.
pub(in crate::report) fn say(words: &Messages, id: &str, values: &Kwargs) -> Result<String, Error> {
    let mut named = Vec::new();
    for name in values.args() {
        let value: Value = values.get(name)?;
        let value = match i64::try_from(value.clone()) {
            Ok(number) => FluentValue::from(number),
            Err(_) => FluentValue::from(value.to_string()),
        };
        named.push((name, value));
    }
    Ok(words.text_with(id, &named))
}
