//! A document written as another kind: what makes it one is put before its text, and what made it another is taken off.

use super::head::{is_headed, is_salutation, labelled};
use super::{DocumentKind, DocumentPart, WrittenDocument};
use crate::report::Messages;

/// What stands where nothing is known yet.
const OPEN: &str = "…";

impl DocumentKind {
    /// All of them, the most usual first.
    pub const ALL: [Self; 4] = [Self::Letter, Self::Mail, Self::Table, Self::Note];

    /// Its id, of which messages are named.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Mail => "mail",
            Self::Table => "table",
            Self::Note => "note",
        }
    }
}

/// A document as one of this kind, with what was written in it; nothing where something of that would have to go, as a table
/// of which a note is to be made. What is new says in these words what belongs there.
#[must_use]
pub fn document_as(markdown: &str, kind: DocumentKind, words: &Messages) -> Option<String> {
    let now = WrittenDocument::read(markdown);
    if now.kind == Some(kind) {
        return Some(markdown.to_owned());
    }
    let (title, rest) = match markdown.split_once('\n') {
        Some((title, rest)) if title.starts_with("# ") => (title, rest),
        None if markdown.starts_with("# ") => (markdown, ""),
        _ => ("", markdown),
    };
    let mut paragraphs: Vec<String> = rest.trim().split("\n\n").map(str::to_owned).collect();
    if kind != DocumentKind::Mail {
        paragraphs = paragraphs.iter().map(|it| unheaded(it)).filter(|it| !it.is_empty()).collect();
    }
    match kind {
        DocumentKind::Mail => {
            paragraphs.insert(0, lines(&words.text("document-mail-head")));
        }
        DocumentKind::Letter => {
            let at = paragraphs.iter().position(|it| is_salutation(&plain(it)));
            if at.is_none() {
                // Who writes to whom stands above it.
                let head = leading_lines(&paragraphs);
                paragraphs.insert(head, words.text("document-letter-salutation"));
            }
        }
        DocumentKind::Table | DocumentKind::Note => {
            for paragraph in paragraphs.iter_mut().filter(|it| is_salutation(&plain(it))) {
                let open = paragraph.trim_end().trim_end_matches("**").trim_end_matches(',').to_owned();
                let stressed = paragraph.trim_end().ends_with("**");
                *paragraph = if stressed { format!("{open}**") } else { open };
            }
            let has_table = now.parts.iter().any(|it| matches!(it, DocumentPart::Table(_)));
            if kind == DocumentKind::Table && !has_table {
                paragraphs.push(lines(&words.text("document-table-sample")));
            }
        }
    }
    let title = (!title.is_empty()).then(|| title.to_owned());
    let mut text = title.into_iter().chain(paragraphs).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    (WrittenDocument::read(&text).kind == Some(kind)).then_some(text)
}

/// Lines that a message has one behind the other.
fn lines(message: &str) -> String {
    message.replace(" / ", "\n")
}

/// How many of the first paragraphs were the head of a mail before: short lines, none of which is a sentence.
fn leading_lines(paragraphs: &[String]) -> usize {
    let is_head = |it: &&String| it.lines().all(|line| line.chars().count() <= 60 && !line.ends_with(['.', '!', '?']));
    usize::from(paragraphs.len() > 1 && paragraphs.first().is_some_and(|it| is_head(&it)))
}

/// A paragraph without the words of a head of a mail before what it says.
fn unheaded(paragraph: &str) -> String {
    let said = plain(paragraph);
    if !is_headed(&said) {
        return paragraph.to_owned();
    }
    let line = |line: &str| labelled(line).map_or_else(|| line.to_owned(), |it| it.text);
    said.lines().map(line).filter(|it| it != OPEN).collect::<Vec<_>>().join("\n")
}

/// Markdown without the signs that stress.
fn plain(paragraph: &str) -> String {
    paragraph.replace("**", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "# Het dak\n\n**Van:** Ada\n**Aan:** jij\n**Onderwerp:** het dak\n\nHet lekt.\n";

    fn written(markdown: &str, kind: DocumentKind) -> Option<String> {
        document_as(markdown, kind, &Messages::new("nl"))
    }

    #[test]
    fn a_mail_becomes_a_letter_and_a_note_and_nothing_that_was_written_goes() {
        let letter = written(MAIL, DocumentKind::Letter).unwrap();
        assert_eq!(letter, "# Het dak\n\nAda\njij\nhet dak\n\nGeachte …,\n\nHet lekt.\n");
        let note = written(&letter, DocumentKind::Note).unwrap();
        assert_eq!(note, "# Het dak\n\nAda\njij\nhet dak\n\nGeachte …\n\nHet lekt.\n");
        let mail = written(&note, DocumentKind::Mail).unwrap();
        assert!(mail.starts_with("# Het dak\n\n**Van:** …\n**Aan:** …\n**Onderwerp:** …\n\nAda"), "{mail}");
        // What was never written leaves nothing behind.
        let fresh = written("# Nieuw stuk\n\nTekst.\n", DocumentKind::Mail).unwrap();
        assert_eq!(written(&fresh, DocumentKind::Note).unwrap(), "# Nieuw stuk\n\nTekst.\n");
    }

    #[test]
    fn a_table_stays_one_as_long_as_it_stands_there() {
        let table = written(MAIL, DocumentKind::Table).unwrap();
        assert!(table.contains("\n|") && table.contains("Ada"), "{table}");
        assert_eq!(written(&table, DocumentKind::Note), None);
        assert!(written(&table, DocumentKind::Mail).is_some() && written(&table, DocumentKind::Letter).is_some());
    }

    #[test]
    fn every_kind_is_made_in_both_languages() {
        for language in ["nl", "en"] {
            let words = Messages::new(language);
            for kind in DocumentKind::ALL {
                let text = document_as("# Nieuw stuk\n\nTekst.\n", kind, &words).unwrap();
                assert_eq!(WrittenDocument::read(&text).kind, Some(kind), "{text}");
                for other in DocumentKind::ALL {
                    let changed = document_as(&text, other, &words);
                    assert_eq!(changed.is_none(), kind == DocumentKind::Table && other == DocumentKind::Note, "{text}");
                }
            }
        }
    }
}
