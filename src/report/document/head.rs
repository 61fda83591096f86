//! The head of a letter and of a mail: from whom, to whom, when, about what; in the languages in which cases are written.

use super::parts::plain;
use super::{DocumentKind, DocumentPart, DocumentPiece};

/// A line of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadLine {
    /// What it tells.
    pub field: HeadField,
    /// What it is called in the document; often empty.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// What a line of a head tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadField {
    /// Who wrote.
    From,
    /// To whom.
    To,
    /// When.
    Date,
    /// About what.
    Subject,
    /// Under which number it is kept.
    Reference,
}

impl HeadLine {
    /// The line as it is read aloud.
    #[must_use]
    pub fn said(&self) -> String {
        if self.label.is_empty() { self.text.clone() } else { format!("{}: {}", self.label, self.text) }
    }
}

/// What the fields are called.
const LABELS: [(HeadField, &[&str]); 5] = [
    (HeadField::From, &["van", "from", "von", "afzender"]),
    (HeadField::To, &["aan", "to", "an"]),
    (HeadField::Date, &["datum", "date", "verzonden", "sent"]),
    (HeadField::Subject, &["onderwerp", "betreft", "subject", "re", "betreff"]),
    (HeadField::Reference, &["kenmerk", "ons kenmerk", "reference", "our reference", "ref"]),
];

/// How somebody is addressed in a letter.
const SALUTATIONS: [&str; 5] = ["geachte ", "geacht ", "beste ", "dear ", "sehr "];

/// What stands between two names: *Roos aan Priya*.
const BETWEEN: [&str; 2] = [" aan ", " to "];

/// Whether a paragraph addresses somebody: one short line that ends in a comma.
pub(super) fn is_salutation(paragraph: &str) -> bool {
    let line = paragraph.trim();
    let lower = line.to_lowercase();
    line.ends_with(',') && !line.contains('\n') && SALUTATIONS.iter().any(|word| lower.starts_with(word))
}

/// Whether a paragraph begins as the head of a mail.
pub(super) fn is_headed(paragraph: &str) -> bool {
    let mut lines = paragraph.lines().filter_map(labelled);
    lines.next().is_some_and(|it| matches!(it.field, HeadField::From | HeadField::To)) && lines.next().is_some()
}

/// The head of a mail in a heading: *Van: Lotte · Aan: jij · 10 september 2026*, or two names where `named` allows it.
pub(super) fn mail_heading(heading: &str, named: bool) -> Option<Vec<HeadLine>> {
    let lines: Vec<_> = heading.split(" · ").filter_map(line).collect();
    if lines.iter().any(|it| !it.label.is_empty() && matches!(it.field, HeadField::From | HeadField::To)) {
        return Some(lines);
    }
    let (between, (from, to)) =
        BETWEEN.iter().find_map(|between| Some((between.trim(), heading.split_once(between)?)))?;
    // A sentence may have the word in it; names are short and begin with a capital.
    let is_name = |name: &str| name.split_whitespace().count() <= 3 && name.starts_with(char::is_uppercase);
    let addressee = is_name(to) || to.split_whitespace().count() == 1;
    (named && is_name(from) && addressee).then(|| {
        vec![
            HeadLine { field: HeadField::From, label: String::new(), text: from.to_owned() },
            HeadLine { field: HeadField::To, label: between.to_owned(), text: to.to_owned() },
        ]
    })
}

/// Parts with the heads of letters and mails apart.
pub(super) fn heads(kind: DocumentKind, parts: Vec<DocumentPart>) -> Vec<DocumentPart> {
    match kind {
        DocumentKind::Letter => letter(parts),
        DocumentKind::Mail => mail(parts),
        DocumentKind::Table | DocumentKind::Note => parts,
    }
}

/// What stands between the title and how somebody is addressed is the head; what is wholly stressed there was written on
/// it later and stays where it is.
fn letter(parts: Vec<DocumentPart>) -> Vec<DocumentPart> {
    let said = |part: &DocumentPart| matches!(part, DocumentPart::Text(pieces) if is_salutation(&plain(pieces)));
    let Some(from) = parts.iter().position(said) else { return parts };
    let (mut head, mut kept, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for (at, part) in parts.into_iter().enumerate() {
        match part {
            DocumentPart::Text(pieces) if at < from && !is_written_on(&pieces) => {
                head.extend(plain(&pieces).lines().flat_map(|it| it.split(" · ")).filter_map(line));
            }
            part if at < from => kept.push(part),
            part => rest.push(part),
        }
    }
    // Who writes stands above all, then the title, then what was written on it later.
    let head = (!head.is_empty()).then_some(DocumentPart::Head(head));
    head.into_iter().chain(kept).chain(rest).collect()
}

/// Whether a paragraph is wholly stressed and addresses nobody.
fn is_written_on(pieces: &[DocumentPiece]) -> bool {
    let text = plain(pieces);
    pieces.iter().all(|piece| piece.stressed)
        && !text.contains('·')
        && line(&text).is_none_or(|it| it.field != HeadField::To)
}

fn mail(parts: Vec<DocumentPart>) -> Vec<DocumentPart> {
    let mut told: Vec<DocumentPart> = Vec::new();
    for part in parts {
        match part {
            DocumentPart::Heading(heading) => match mail_heading(&heading, !told.is_empty()) {
                Some(head) => told.push(DocumentPart::Head(head)),
                None => told.push(DocumentPart::Heading(heading)),
            },
            DocumentPart::Text(pieces) => {
                let text = plain(&pieces);
                if is_headed(&text) {
                    told.push(DocumentPart::Head(text.lines().filter_map(line).collect()));
                } else if let (Some(DocumentPart::Head(head)), true) =
                    (told.last_mut(), pieces.iter().all(|piece| piece.stressed) && is_date(&text))
                {
                    head.push(HeadLine { field: HeadField::Date, label: String::new(), text });
                } else {
                    told.push(DocumentPart::Text(pieces));
                }
            }
            part => told.push(part),
        }
    }
    told
}

/// A line of a head.
fn line(text: &str) -> Option<HeadLine> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if let Some(labelled) = labelled(text) {
        return Some(labelled);
    }
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    let named = LABELS.iter().find(|(field, labels)| {
        matches!(field, HeadField::To | HeadField::Reference) && labels.contains(&first.as_str())
    });
    let field = match named {
        Some((field, _)) => *field,
        None if is_date(text) => HeadField::Date,
        None => HeadField::From,
    };
    Some(HeadLine { field, label: String::new(), text: text.to_owned() })
}

/// A line that says what it tells: *Kenmerk: SUB-2025-041*.
pub(super) fn labelled(text: &str) -> Option<HeadLine> {
    let (label, said) = text.split_once(':')?;
    let (label, said) = (label.trim(), said.trim());
    let lower = label.to_lowercase();
    let (field, _) = LABELS.iter().find(|(_, labels)| labels.contains(&lower.as_str()))?;
    (!said.is_empty()).then(|| HeadLine { field: *field, label: label.to_owned(), text: said.to_owned() })
}

/// Whether a short text has a year of four figures in it.
fn is_date(text: &str) -> bool {
    let years = text.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() == 4);
    let year = years.filter_map(|it| it.parse::<u16>().ok()).any(|it| (1900..2100).contains(&it));
    year && text.chars().count() <= 48
}
