//! Values as an author would write them: on one line where they fit, else a line for each entry.

use super::WIDTH;
use super::value::CaseValue;
use crate::script::ron::quoted;

impl CaseValue {
    /// The value on one line.
    #[must_use]
    pub fn written(&self) -> String {
        let all = |values: &[Self]| values.iter().map(Self::written).collect::<Vec<_>>().join(", ");
        let named = |fields: &[(String, Self)]| {
            fields.iter().map(|(name, value)| format!("{name}: {}", value.written())).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Text(text) => quoted(text),
            Self::Number(number) => number.to_string(),
            Self::Bool(it) => it.to_string(),
            Self::Word(word) | Self::Other(word) => word.clone(),
            Self::List(items) => format!("[{}]", all(items)),
            Self::Map(entries) if entries.is_empty() => String::from("{}"),
            Self::Map(entries) => {
                let entries: Vec<_> =
                    entries.iter().map(|(key, value)| format!("{}: {}", quoted(key), value.written())).collect();
                format!("{{ {} }}", entries.join(", "))
            }
            // A name alone is a word: `Return`.
            // Fields behind values stand as they do in `Divide(24, step: 2)`.
            Self::Form(name, items) => match &items[..] {
                [own @ .., Self::Part(none, fields)] if !name.is_empty() && none.is_empty() && !own.is_empty() => {
                    format!("{name}({}, {})", all(own), named(fields))
                }
                _ => format!("{name}({})", all(items)),
            },
            Self::Part(name, fields) => {
                format!("{name}({})", named(fields))
            }
        }
    }

    /// The value as it is written where its first line is indented by so much and has so many letters before it. A part
    /// that is `spread` has a line for each of its fields, however short.
    pub(super) fn laid_out(&self, indent: &str, unit: &str, before: usize, spread: bool) -> String {
        let line = self.written();
        let fits = indent.chars().count() + before + line.chars().count() < WIDTH;
        let spreads = self.must_spread() || (spread && self.count() > 1);
        if !spreads && (fits || self.is_plain()) {
            return line;
        }
        let inner = format!("{indent}{unit}");
        let entry = |name: String, value: &Self| {
            let written = value.laid_out(&inner, unit, name.chars().count(), false);
            format!("{inner}{name}{written},\n")
        };
        let body: String = match self {
            Self::List(items) | Self::Form(_, items) => items.iter().map(|it| entry(String::new(), it)).collect(),
            Self::Map(entries) => entries.iter().map(|(key, it)| entry(format!("{}: ", quoted(key)), it)).collect(),
            Self::Part(_, fields) => fields.iter().map(|(name, it)| entry(format!("{name}: "), it)).collect(),
            _ => return line,
        };
        let (open, close) = match self {
            Self::List(_) => (String::from("["), "]"),
            Self::Map(_) => (String::from("{"), "}"),
            Self::Form(name, _) | Self::Part(name, _) => (format!("{name}("), ")"),
            _ => return line,
        };
        format!("{open}\n{body}{indent}{close}")
    }

    /// Whether it stays on its line however long that grows: one value, a form of such, or a list of names.
    fn is_plain(&self) -> bool {
        let is_name = |it: &Self| it.count() == 0 && it.as_text().is_none_or(|text| !text.contains(' '));
        match self {
            Self::List(items) => items.iter().all(is_name),
            Self::Form(_, items) => items.iter().all(Self::is_plain),
            _ => self.count() == 0,
        }
    }

    /// Whether it is never written on one line: it holds parts with ids of their own, or several of them.
    fn must_spread(&self) -> bool {
        match self {
            Self::Map(entries) => entries.iter().any(|(_, it)| matches!(it, Self::Part(..))),
            Self::Part(_, fields) => fields.iter().any(|(_, it)| it.must_spread()),
            Self::List(items) => {
                items.len() > 1 && items.iter().any(|it| matches!(it, Self::Part(name, _) if name.is_empty()))
            }
            _ => false,
        }
    }
}
