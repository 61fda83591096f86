//! What every control is given: the theme and the words.

use crate::app::theme::Theme;
use crate::report::Messages;
use egui::TextureId;
use fluent_bundle::FluentValue;
use std::collections::BTreeMap;

/// The theme and the words of one pass, and the portraits there are.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// How everything looks.
    pub theme: &'a Theme,
    /// The interface's words.
    pub words: &'a Messages,
    /// A portrait for each figure that has one.
    pub portraits: &'a BTreeMap<String, TextureId>,
}

impl Look<'_> {
    /// A message.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// A message with values in it.
    #[must_use]
    pub fn say_with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.words.text_with(id, values)
    }

    /// A message with one value in it.
    #[must_use]
    pub fn fill<'v>(&self, id: &str, name: &str, value: impl Into<FluentValue<'v>>) -> String {
        self.words.text_with(id, &[(name, value.into())])
    }
}
