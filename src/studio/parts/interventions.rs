//! What a trainer can bring in while a talk runs: its title and when; what is said and changes stands on a sheet of its own.

use super::field::gone;
use super::{PartCard, PartWriter};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn interventions(&self) -> Vec<PartCard> {
        let card = |(id, value): &(String, CaseValue)| {
            let at = CasePath::from("interventions").name(id);
            let name = value.text_of("title").to_owned();
            let lines = value.get("lines").map_or(0, CaseValue::count);
            let effects = value.get("effects").map_or(0, CaseValue::count);
            let counts = [("lines", lines.into()), ("effects", effects.into())];
            let fields = vec![
                self.text(&at, "title", "app-studio-new-title"),
                self.condition(at.name("when"), "studio-part-intervention-when"),
            ];
            let about = self.words.text_with("studio-part-intervention", &counts);
            PartCard { gone: gone(&at), at, name, about, fields, ..PartCard::default() }
        };
        entries(self.case, "interventions").iter().map(card).collect()
    }
}
