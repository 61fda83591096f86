//! A document of the dossier as what it is: a letter, a mail, a table or a note, with its head apart from its text.
//!
//! The format has no field for it: what a document is follows from how it is written (`kind`). Not here: how it looks.

mod head;
mod kind;
mod parts;
mod rewriting;

pub use head::{HeadField, HeadLine};
pub use kind::DocumentKind;
pub use parts::{DocumentPart, DocumentPiece, TableView};
pub use rewriting::document_as;

use crate::report::Messages;

/// A document, ready to be drawn and to be read aloud in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDocument {
    /// What it is; nothing where it is only text.
    pub kind: Option<DocumentKind>,
    /// What stands in it, in order.
    pub parts: Vec<DocumentPart>,
}

impl WrittenDocument {
    /// Reads a document from its Markdown.
    #[must_use]
    pub fn read(markdown: &str) -> Self {
        let parts = parts::parts(markdown);
        let kind = kind::of(&parts);
        Self { kind: Some(kind), parts: head::heads(kind, parts) }
    }

    /// Text that is no document: a briefing, what became of an ending.
    #[must_use]
    pub fn text(markdown: &str) -> Self {
        Self { kind: None, parts: parts::parts(markdown) }
    }
}

/// What a kind is called.
#[must_use]
pub fn kind_name(kind: DocumentKind, words: &Messages) -> String {
    words.text(match kind {
        DocumentKind::Letter => "document-letter",
        DocumentKind::Mail => "document-mail",
        DocumentKind::Table => "document-table",
        DocumentKind::Note => "document-note",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(document: &WrittenDocument) -> Vec<Vec<(HeadField, &str, &str)>> {
        let heads = document.parts.iter().filter_map(|part| match part {
            DocumentPart::Head(lines) => {
                Some(lines.iter().map(|it| (it.field, it.label.as_str(), it.text.as_str())).collect())
            }
            _ => None,
        });
        heads.collect()
    }

    #[test]
    fn a_letter_has_a_head_and_then_its_text() {
        let letter = WrittenDocument::read(
            "# Beschikking\n\n**Gemeente Maarwijk, het college**\nVerzonden: 12 december 2024 · Kenmerk: SUB-041 · Aan: De Loods\n\nGeachte mevrouw Meijering,\n\nU vroeg **subsidie**.",
        );
        assert_eq!(letter.kind, Some(DocumentKind::Letter));
        let expected = vec![
            (HeadField::From, "", "Gemeente Maarwijk, het college"),
            (HeadField::Date, "Verzonden", "12 december 2024"),
            (HeadField::Reference, "Kenmerk", "SUB-041"),
            (HeadField::To, "Aan", "De Loods"),
        ];
        assert_eq!(fields(&letter), [expected]);
        let last = letter.parts.last().unwrap();
        assert_eq!(last.plain(), "U vroeg subsidie.");
        let bare = WrittenDocument::read(
            "# Werkzaamheden\n\n**Gemeente Maarwijk, Stadsbeheer**\n21 april 2026 · kenmerk SB-2026-0417\n\n*Aan de bewoners van dit pand*\n\nGeachte heer, mevrouw,\n\nEr wordt gewerkt.",
        );
        let expected = vec![
            (HeadField::From, "", "Gemeente Maarwijk, Stadsbeheer"),
            (HeadField::Date, "", "21 april 2026"),
            (HeadField::Reference, "", "kenmerk SB-2026-0417"),
            (HeadField::To, "", "Aan de bewoners van dit pand"),
        ];
        assert_eq!(fields(&bare), [expected]);
    }

    #[test]
    fn a_mail_tells_from_whom_to_whom_and_about_what() {
        let mail = WrittenDocument::read(
            "# Mail: doorgang\n\n**Van:** Yusuf Aydın\n**Aan:** accountmanager\n**Datum:** dinsdag 9 juni 2026\n**Onderwerp:** doorgang Wilgenstraat 60\n\nHoi,\n\nDit kan.",
        );
        assert_eq!(mail.kind, Some(DocumentKind::Mail));
        let expected = vec![
            (HeadField::From, "Van", "Yusuf Aydın"),
            (HeadField::To, "Aan", "accountmanager"),
            (HeadField::Date, "Datum", "dinsdag 9 juni 2026"),
            (HeadField::Subject, "Onderwerp", "doorgang Wilgenstraat 60"),
        ];
        assert_eq!(fields(&mail), [expected]);
        // Several mails below one another: each has its head.
        let several = WrittenDocument::read(
            "# Mailwisseling\n\n## Van: Lotte · Aan: jij, Jeroen · 10 september 2026\n\nHoi,\n\n## From: Jeroen · To: Lotte · 11 September 2026\n\nNee.",
        );
        let head = |from: &'static str, who, to: &'static str, whom, date| {
            vec![(HeadField::From, from, who), (HeadField::To, to, whom), (HeadField::Date, "", date)]
        };
        let expected = [
            head("Van", "Lotte", "Aan", "jij, Jeroen", "10 september 2026"),
            head("From", "Jeroen", "To", "Lotte", "11 September 2026"),
        ];
        assert_eq!(fields(&several), expected);
    }

    #[test]
    fn mails_that_are_headed_by_two_names_are_mails_too() {
        let it = WrittenDocument::read(
            "# Mailwisseling over het verslag\n\n## Roos Meijering aan Priya Ramdin\n\n*Vrijdag 29 mei 2026, 16.52 uur*\n\nHa Priya,\n\n## Wat erin staat\n\n| A | B |\n|---|---:|\n| x | 1 |",
        );
        assert_eq!(it.kind, Some(DocumentKind::Mail));
        let expected = vec![
            (HeadField::From, "", "Roos Meijering"),
            (HeadField::To, "aan", "Priya Ramdin"),
            (HeadField::Date, "", "Vrijdag 29 mei 2026, 16.52 uur"),
        ];
        assert_eq!(fields(&it), [expected]);
        assert!(it.parts.iter().any(|part| part.plain() == "Wat erin staat"), "{:?}", it.parts);
    }

    #[test]
    fn what_has_columns_is_a_table_and_the_rest_a_note() {
        let table = WrittenDocument::read(
            "# Uren\n\n| Waaraan | Uren |\n|---|---|\n| Bezoeken | 164 |\n| **Samen** | **1.000** |",
        );
        assert_eq!(table.kind, Some(DocumentKind::Table));
        let Some(DocumentPart::Table(rows)) = table.parts.last() else { panic!("{:?}", table.parts) };
        assert_eq!(rows.right, [false, true], "figures stand below one another");
        assert_eq!(rows.strong, [false, true], "a sum stands out");
        let note = WrittenDocument::read("# Gedragslijn\n\n1. Meld het.\n2. Eén afzender.");
        assert_eq!(note.kind, Some(DocumentKind::Note));
        let signs = note.parts.iter().filter_map(|part| match part {
            DocumentPart::Item(sign, _) => Some(sign.as_str()),
            _ => None,
        });
        let signs: Vec<_> = signs.collect();
        assert_eq!(signs, ["1.", "2."]);
    }
}
