//! The edits of `scenario.ron` and of a plan that give a part of the case another id, wherever it is mentioned.

use super::edit::TextEdit;
use super::mentions::{CasePart, Mention};
use super::ron::{self, ValueKind};
use super::source::Span;
use super::source_map::SourceMap;

/// The edits that write another id wherever one of these parts is mentioned.
#[must_use]
pub fn mentions_renamed(mentions: &[Mention], of: &[CasePart], new: &str) -> Vec<TextEdit> {
    // A place that may mean several parts is left alone, unless all of them are renamed.
    let clear = |it: &&Mention| mentions.iter().filter(|other| other.span == it.span).all(|it| of.contains(&it.of));
    let mut edits: Vec<_> = mentions
        .iter()
        .filter(|it| of.contains(&it.of))
        .filter(clear)
        .map(|it| TextEdit::replace(it.span, new))
        .collect();
    edits.sort();
    edits.dedup();
    edits
}

/// The edits of `scenario.ron` that give a part of the case another id.
#[must_use]
pub fn scenario_renamed(text: &str, map: &SourceMap, of: &[CasePart], old: &str, new: &str) -> Vec<TextEdit> {
    let starts: Vec<_> = map.mentions.iter().filter(|it| of.contains(&it.of)).copied().collect();
    let mut edits = mentions_renamed(&starts, of, new);
    if of.iter().any(|it| matches!(it, CasePart::Person(_))) {
        edits.extend(figure_kept(text, old));
    }
    edits
}

/// Who has no figure of their own looks as their id says: the figure is written down before the id changes.
fn figure_kept(text: &str, id: &str) -> Option<TextEdit> {
    let root = ron::parse(text, &mut Vec::new());
    let ValueKind::Struct(_, fields) = &root.kind else { return None };
    let cast = fields.iter().find(|field| field.name == "cast")?;
    let ValueKind::Map(people) = &cast.value.kind else { return None };
    let of = |key: &ValueKind<'_>| matches!(key, ValueKind::Text(name) if name == id);
    let (_, person) = people.iter().find(|(key, _)| of(&key.kind))?;
    let ValueKind::Struct(_, fields) = &person.kind else { return None };
    if fields.iter().any(|field| field.name == "figure") {
        return None;
    }
    let first = fields.first()?.at;
    Some(TextEdit::insert(first, format!("figure: \"{id}\", ")))
}

/// The edits of a text with values in it, be it a document or a translation, that give a variable another id.
#[must_use]
pub fn values_renamed(text: &str, old: &str, new: &str) -> Vec<TextEdit> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(old)
        .filter(|(at, _)| {
            let before = text[..*at].trim_end_matches(' ');
            let braces = before.len() - before.trim_end_matches('{').len();
            braces % 2 == 1 && !text[at + old.len()..].starts_with(part)
        })
        .map(|(at, _)| TextEdit::replace(Span::new(at, at + old.len()), new))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_are_renamed() {
        let renamed = |text: &str| {
            let mut all = super::super::TextEdits::default();
            assert!(all.add(&values_renamed(text, "uren", "tijd")));
            all.apply(text)
        };
        assert_eq!(
            renamed("{uren} uren, {{uren}}, {uren_over}, {uren, plural, one {uur} other {{{uren} uur}}}"),
            "{tijd} uren, {{uren}}, {uren_over}, {tijd, plural, one {uur} other {{{tijd} uur}}}"
        );
    }
}
