//! The names in a model: of facets, tallies and gauges, and the labels of quality with what keeps them down.

use super::ModelReader;
use crate::engine::relationship::{Bilingual, Caps, Label};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::symbols::unknown;

const CAPS: &[&str] = &["weakest_trust_below", "weakest_cap", "integrity_below", "integrity_cap"];

impl<'a> ModelReader<'a> {
    pub(super) fn names<const N: usize>(
        &mut self,
        fields: &Fields<'a, 'a>,
        name: &'static str,
        ids: [&'static str; N],
    ) -> Option<[Bilingual; N]> {
        let value = self.decoder.need(fields, name)?;
        let entries = self.decoder.entries(value);
        for (id, key, _) in &entries {
            if !ids.contains(id) {
                self.decoder.report(unknown(("naam", "name"), id, key.span, ids));
            }
        }
        let mut names = Vec::new();
        for id in ids {
            match entries.iter().find(|(it, ..)| *it == id) {
                Some((_, _, value)) => names.extend(self.bilingual(value)),
                None => self.missing(value.span, id),
            }
        }
        names.try_into().ok()
    }

    pub(super) fn labels(&mut self, fields: &Fields<'a, 'a>) -> Vec<Label> {
        let Some(value) = self.decoder.need(fields, "labels") else { return Vec::new() };
        let mut labels: Vec<Label> = Vec::new();
        for item in self.decoder.list(value) {
            let Some(fields) = self.decoder.fields(item, "Label", &["id", "from", "name"]) else { continue };
            let id = self.decoder.need(&fields, "id").and_then(|value| self.decoder.text(value));
            let (from, name) = (self.int(&fields, "from", 0..=100), self.bilingual_of(&fields, "name"));
            if let (Some(id), Some(from), Some(name)) = (id, from, name) {
                labels.push(Label { id: id.to_owned(), from, name });
            }
        }
        if labels.first().is_none_or(|first| first.from != 0) || !labels.is_sorted_by_key(|label| label.from) {
            self.decoder.report(Diagnostic::error(
                "labels-out-of-order",
                value.span,
                bilingual(
                    "labels lopen van laag naar hoog, en het eerste begint bij 0",
                    "labels run from low to high, and the first begins at 0",
                ),
            ));
        }
        labels
    }

    pub(super) fn caps(&mut self, fields: &Fields<'a, 'a>, labels: &[Label]) -> Option<Caps> {
        let fields = &self.part(fields, "caps", "Caps", CAPS)?;
        let mut cap = |name: &'static str| {
            let value = self.decoder.need(fields, name)?;
            let id = self.decoder.text(value)?;
            let at = labels.iter().position(|label| label.id == id);
            if at.is_none() {
                let known = labels.iter().map(|label| label.id.as_str());
                self.decoder.report(unknown(("label", "label"), id, value.span, known));
            }
            at
        };
        let (weakest_cap, integrity_cap) = (cap("weakest_cap")?, cap("integrity_cap")?);
        Some(Caps {
            weakest_trust_below: self.int(fields, "weakest_trust_below", 0..=100)?,
            weakest_cap,
            integrity_below: self.int(fields, "integrity_below", 0..=100)?,
            integrity_cap,
        })
    }
}
