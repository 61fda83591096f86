//! What a document is, by how it is written.

use super::DocumentPart;
use super::head::{is_headed, is_salutation, mail_heading};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// A letter: somebody is addressed in it.
    Letter,
    /// A mail, or several below one another.
    Mail,
    /// A report or a register: what it says stands in columns.
    Table,
    /// Anything else that was written down.
    Note,
}

/// What a document is: a mail is headed by who wrote to whom, a letter addresses somebody, a report has columns.
pub(super) fn of(parts: &[DocumentPart]) -> DocumentKind {
    let title = match parts.first() {
        Some(DocumentPart::Heading(title)) => title.to_lowercase(),
        _ => String::new(),
    };
    // A title that says so is a mail where it has a head of any form.
    let said = title.split(|it: char| !it.is_alphanumeric()).any(|word| word.contains("mail"));
    let mailed = parts.iter().any(|part| match part {
        DocumentPart::Heading(heading) => mail_heading(heading, said).is_some(),
        DocumentPart::Text(pieces) => is_headed(&super::parts::plain(pieces)),
        _ => false,
    });
    if mailed {
        DocumentKind::Mail
    } else if addresses(parts) {
        DocumentKind::Letter
    } else if parts.iter().any(|part| matches!(part, DocumentPart::Table(_))) {
        DocumentKind::Table
    } else {
        DocumentKind::Note
    }
}

/// Whether somebody is addressed, in the document itself or in what it quotes.
fn addresses(parts: &[DocumentPart]) -> bool {
    parts.iter().any(|part| match part {
        DocumentPart::Text(pieces) => is_salutation(&super::parts::plain(pieces)),
        DocumentPart::Quote(parts) => addresses(parts),
        _ => false,
    })
}
