//! The documents of the dossier: their titles, their texts, and when they can be opened.

use super::field::gone;
use super::{PartCard, PartField, PartWriter};
use crate::report::document::{WrittenDocument, kind_name};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn documents(&self) -> Vec<PartCard> {
        let card = |(id, value): &(String, CaseValue)| {
            let at = CasePath::from("dossier").name(id);
            let (name, path) = (value.text_of("title").to_owned(), value.text_of("file").to_owned());
            let text = self.draft.file(&path).unwrap_or_default().to_owned();
            let kind = WrittenDocument::read(&text).kind.map(|it| kind_name(it, self.words));
            let fields = vec![
                self.text(&at, "title", "studio-part-title"),
                PartField::File { path, name: self.say("studio-part-document-text"), text },
                self.condition(at.name("when"), "studio-part-document-when"),
            ];
            PartCard { gone: gone(&at), at, name, about: kind.unwrap_or_default(), fields, ..PartCard::default() }
        };
        entries(self.case, "dossier").iter().map(card).collect()
    }
}
