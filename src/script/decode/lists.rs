//! Lists and maps, and how much may stand in them.

use super::Decoder;
use super::misfits::{Expected, brackets};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::limits::PARTS;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
use crate::script::source::is_id;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

impl<'a> Decoder<'a> {
    /// The items of a list.
    pub(in crate::script) fn list<'v>(&mut self, value: &'v RonValue<'a>) -> &'v [RonValue<'a>] {
        match &value.kind {
            ValueKind::List(items) => items,
            _ => {
                self.misfit(value, &Expected::List);
                &[]
            }
        }
    }

    /// The items of a list that has at most [`PARTS`].
    pub(in crate::script) fn parts<'v>(&mut self, value: &'v RonValue<'a>) -> &'v [RonValue<'a>] {
        let items = self.list(value);
        if items.len() <= PARTS {
            return items;
        }
        self.too_many(items[PARTS].span, items.len(), PARTS, ("onderdelen in een lijst", "items in a list"));
        &items[..PARTS]
    }

    /// The entries of a map whose keys are ids, when it may have no more than so many.
    pub(in crate::script) fn entries_up_to<'v>(
        &mut self,
        value: &'v RonValue<'a>,
        most: usize,
        words: (&str, &str),
    ) -> Vec<(&'v str, &'v RonValue<'a>, &'v RonValue<'a>)> {
        let mut entries = self.entries(value);
        if entries.len() > most {
            self.too_many(entries[most].1.span, entries.len(), most, words);
            entries.truncate(most);
        }
        entries
    }

    pub(in crate::script) fn too_many(&mut self, span: Span, count: usize, most: usize, (nl, en): (&str, &str)) {
        self.report(Diagnostic::error(
            "too-many",
            span,
            bilingual(
                format!("dit zijn er {count}; er kunnen hoogstens {most} {nl} zijn"),
                format!("these are {count}; there can be at most {most} {en}"),
            ),
        ));
    }

    /// Two whole numbers in parentheses.
    pub(in crate::script) fn pair(&mut self, value: &RonValue<'a>, range: RangeInclusive<i32>) -> Option<(i32, i32)> {
        match &value.kind {
            ValueKind::Tuple(None, values) if values.len() == 2 => {
                Some((self.int(&values[0], range.clone())?, self.int(&values[1], range)?))
            }
            _ => {
                let words = ("twee getallen, zoals `(1, 2)`", "two numbers, like `(1, 2)`");
                let diagnostic = self.of_wrong_type(value, words.0, words.1);
                self.report(match &value.kind {
                    ValueKind::List(items) if items.len() == 2 => {
                        let (words, edits) = brackets(value.span, "(", ")");
                        diagnostic.fix_all(bilingual(words.0, words.1), edits)
                    }
                    ValueKind::Number(number) => {
                        let pair = format!("({number}, {number})");
                        let words = bilingual(format!("bijvoorbeeld `{pair}`"), format!("for example `{pair}`"));
                        diagnostic.help(words)
                    }
                    _ => diagnostic,
                });
                None
            }
        }
    }

    /// The entries of a map whose keys are ids; repeated and malformed ids are reported, the first of each is kept.
    pub(in crate::script) fn entries<'v>(
        &mut self,
        value: &'v RonValue<'a>,
    ) -> Vec<(&'v str, &'v RonValue<'a>, &'v RonValue<'a>)> {
        self.raw_entries(value, true)
    }

    /// The entries of a map with any text as key.
    pub(in crate::script) fn free_entries<'v>(
        &mut self,
        value: &'v RonValue<'a>,
    ) -> Vec<(&'v str, &'v RonValue<'a>, &'v RonValue<'a>)> {
        self.raw_entries(value, false)
    }

    fn raw_entries<'v>(
        &mut self,
        value: &'v RonValue<'a>,
        ids: bool,
    ) -> Vec<(&'v str, &'v RonValue<'a>, &'v RonValue<'a>)> {
        if self.is_full() {
            return Vec::new();
        }
        let ValueKind::Map(entries) = &value.kind else {
            self.misfit(value, &Expected::Map);
            return Vec::new();
        };
        let mut first_seen = BTreeMap::new();
        let mut kept = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            // An id without quotation marks is still the id that others name.
            let bare = if let ValueKind::Word(word) = key.kind { Some(word) } else { None };
            let Some(id) = self.text(key).or(bare) else { continue };
            if ids && !is_id(id) {
                self.malformed_id(id, key.span);
            }
            match first_seen.get(id) {
                Some(first) => self.duplicate(id, key.span, *first),
                None => {
                    first_seen.insert(id, key.span);
                    if let Some(value) = value.unwrapped().or_else(|| value.is_null().then_some(value)) {
                        kept.push((id, key, value));
                    }
                }
            }
        }
        kept
    }
}
