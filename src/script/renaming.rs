//! The edits of `scenario.ron` and of a plan that give a part of the case another id, wherever it is mentioned.

use super::edit::TextEdit;
use super::mentions::{CasePart, Mention};
use super::plural::offset_in;
use super::po::{PoPart, strings};
use super::ron::{self, ValueKind};
use super::source::Span;
use super::source_map::SourceMap;
use crate::engine::{Piece, placed_pieces};

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

/// The edits of a document that give a variable another id.
#[must_use]
pub fn values_renamed(text: &str, old: &str, new: &str) -> Vec<TextEdit> {
    let mut places = Vec::new();
    find_values(text, old, 0, &mut places);
    places.into_iter().map(|at| TextEdit::replace(Span::new(at, at + old.len()), new)).collect()
}

/// The edits of a catalogue that give a variable another id, in the texts and in their translations.
#[must_use]
pub fn catalogue_values_renamed(catalogue: &str, old: &str, new: &str) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    for text in strings(catalogue).iter().filter(|it| !matches!(it.part, PoPart::Context | PoPart::PreviousContext)) {
        let mut found = Vec::new();
        find_values(&text.text, old, 0, &mut found);
        // A name is broken over two lines by nobody.
        edits.extend(found.into_iter().filter_map(|at| Some(TextEdit::replace(text.span(at..at + old.len())?, new))));
    }
    edits
}

/// Finds where a text shows a value, forms by number included.
fn find_values(text: &str, name: &str, offset: usize, places: &mut Vec<usize>) {
    for (at, piece) in placed_pieces(text) {
        match piece {
            Piece::Variable(shown) if shown == name => places.push(offset + at.start + 1),
            Piece::Plural(plural) => {
                if plural.variable == name {
                    places.push(offset + offset_in(text, plural.variable));
                }
                for form in plural.forms() {
                    find_values(form.text, name, offset + offset_in(text, form.text), places);
                }
            }
            Piece::Variable(_) | Piece::Plain(_) | Piece::Fault(_) => {}
        }
    }
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
            renamed("{uren} uren, {{uren}}, {uren_over}, {uren, plural, one {uur} other {{uren} uur}}"),
            "{tijd} uren, {{uren}}, {uren_over}, {tijd, plural, one {uur} other {{tijd} uur}}"
        );
    }

    #[test]
    fn a_catalogue_is_renamed_in_texts_of_several_lines_and_past_escapes() {
        let catalogue = "# {uren}\n#| msgid \"{uren}\"\nmsgctxt \"a.uren\"\nmsgid \"\"\n\"Zeg \\\"nu\\\": \"\n\"{uren, plural, one {één} other {{uren} uur}}\"\nmsgstr \"{{uren}} {uren}\"\n";
        let mut all = super::super::TextEdits::default();
        assert!(all.add(&catalogue_values_renamed(catalogue, "uren", "tijd")));
        let after = "# {uren}\n#| msgid \"{tijd}\"\nmsgctxt \"a.uren\"\nmsgid \"\"\n\"Zeg \\\"nu\\\": \"\n\"{tijd, plural, one {één} other {{tijd} uur}}\"\nmsgstr \"{{uren}} {tijd}\"\n";
        assert_eq!(all.apply(catalogue), after);
    }
}
