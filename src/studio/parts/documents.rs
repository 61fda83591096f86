//! The documents of the dossier: their titles, their texts, and when they can be opened.

use super::field::gone;
use super::{PartCard, PartField, PartWriter};
use crate::report::document::{DocumentKind, WrittenDocument, document_as, kind_name};
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
                self.kind(&path, &text),
                PartField::File { path, name: self.say("studio-part-document-text"), text },
                self.condition(at.name("when"), "studio-part-document-when"),
            ];
            PartCard { gone: gone(&at), at, name, about: kind.unwrap_or_default(), fields, ..PartCard::default() }
        };
        entries(self.case, "dossier").iter().map(card).collect()
    }

    /// What kind of document it is, among what it can be without losing anything.
    fn kind(&self, path: &str, text: &str) -> PartField {
        let now = WrittenDocument::read(text).kind;
        let can_be = |it: &DocumentKind| document_as(text, *it, self.words).is_some();
        let kinds: Vec<_> = DocumentKind::ALL.into_iter().filter(can_be).collect();
        PartField::Kind {
            path: path.to_owned(),
            name: self.say("studio-part-document-kind"),
            chosen: kinds.iter().position(|it| Some(*it) == now).unwrap_or_default(),
            kinds: kinds.into_iter().map(|it| (kind_name(it, self.words), it)).collect(),
        }
    }
}
