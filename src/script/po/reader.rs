//! Reading a PO file: line by line, with every mistake reported and the rest read on.

use super::duplicates::{duplicates, mergeable};
use super::quoted::{Unquoted, keyword, unquoted};
use super::{Catalogue, PoEntry, PoPart, PoString};
use crate::engine::relationship::Bilingual;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::limits::REPORTED;
use crate::script::source::Span;
use std::ops::Range;

/// Most plural forms of an entry: no language has more than six.
const FORMS: usize = 10;

/// Reads a PO file.
#[must_use]
pub fn parse(text: &str) -> (Catalogue, Vec<Diagnostic>) {
    let mut reader = PoReader::new(text);
    reader.read();
    let (catalogue, mut found) = (reader.catalogue, reader.found);
    // What must be put right comes before what needs not be.
    let told = duplicates(&catalogue).into_iter().chain(mergeable(&catalogue));
    found.extend(told.take(REPORTED.saturating_sub(found.len())));
    (catalogue, found)
}

/// Which parts of the entry stood there already.
#[derive(Default)]
struct Given {
    parts: Vec<PoPart>,
    /// Whether the translation is one without forms: `msgstr`, and no `msgstr[0]`.
    one_form: bool,
}

impl Given {
    fn has(&self, part: PoPart) -> bool {
        self.parts.contains(&part)
    }

    fn has_text(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, PoPart::Text(_)))
    }
}

pub(super) struct PoReader<'a> {
    file: &'a str,
    catalogue: Catalogue,
    found: Vec<Diagnostic>,
    entry: PoEntry,
    /// Which text a continuation line belongs to.
    part: Option<PoPart>,
    given: Given,
    /// Where the lines of the entry begin and end.
    start: Option<usize>,
    end: usize,
    headed: bool,
    /// Entries that came before.
    before: usize,
    /// Every text with its places, for whoever asks.
    pub(super) strings: Option<Vec<PoString>>,
}

impl<'a> PoReader<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self {
            file,
            catalogue: Catalogue::default(),
            found: Vec::new(),
            entry: PoEntry::default(),
            part: None,
            given: Given::default(),
            start: None,
            end: 0,
            headed: false,
            before: 0,
            strings: None,
        }
    }

    pub(super) fn read(&mut self) {
        let mut at = 0;
        for line in self.file.split_inclusive('\n') {
            let trimmed = line.trim_start_matches('\u{feff}').trim_matches(|c: char| c.is_ascii_whitespace());
            if !trimmed.is_empty() {
                let start = at + line.find(trimmed).unwrap_or_default();
                self.line(trimmed, Span::new(start, start + trimmed.len()));
            }
            at += line.len();
        }
        self.finish_entry();
    }

    fn line(&mut self, line: &str, span: Span) {
        let rest = if let Some(obsolete) = line.strip_prefix("#~") {
            let rest = obsolete.trim_start();
            self.begin_if_complete(if rest.starts_with(['|', ',']) { "#" } else { rest });
            self.entry.obsolete = true;
            // `#~|` and `#~,` are the signs below, of an entry whose text is gone.
            if rest.starts_with(['|', ',']) { format!("#{rest}") } else { rest.to_owned() }
        } else {
            self.begin_if_complete(line);
            line.to_owned()
        };
        self.start.get_or_insert(span.start as usize);
        self.end = span.end as usize;
        if let Some(previous) = rest.strip_prefix("#|") {
            self.text_line(previous.trim_start(), span, true);
        } else if let Some(flags) = rest.strip_prefix("#,") {
            for flag in flags.split(',').map(str::trim).filter(|flag| !flag.is_empty()) {
                if flag == "fuzzy" {
                    self.entry.fuzzy = true;
                } else {
                    self.entry.flags.push(flag.to_owned());
                }
            }
        } else if rest.starts_with("#~") {
            self.malformed(span);
        } else if let Some(comment) = rest.strip_prefix('#') {
            self.entry.comments.push(comment.to_owned());
        } else {
            self.text_line(&rest, span, false);
        }
    }

    /// A comment or a new `msgctxt` or `msgid` after a translation begins the next entry.
    fn begin_if_complete(&mut self, line: &str) {
        let begins = line.starts_with('#') || line.starts_with("msgctxt") || keyword(line).0 == "msgid";
        if begins && self.given.has_text() {
            self.finish_entry();
        }
    }

    fn text_line(&mut self, line: &str, span: Span, previous: bool) {
        let (word, quoted) = keyword(line);
        let form = word.strip_prefix("msgstr[").and_then(|it| it.strip_suffix(']')?.parse::<usize>().ok());
        let (given, id) = (&self.given, self.given.has(PoPart::Id));
        let part = match (word, previous) {
            ("", _) => self.part.filter(|part| part.is_previous() == previous),
            ("msgctxt", false) if !id => Some(PoPart::Context),
            ("msgid", false) => Some(PoPart::Id),
            ("msgid_plural", false) if id && !given.has_text() => Some(PoPart::Plural),
            ("msgstr", false) if id && !given.has_text() => Some(PoPart::Text(0)),
            ("msgctxt", true) => Some(PoPart::PreviousContext),
            ("msgid", true) => Some(PoPart::Previous),
            ("msgid_plural", true) => Some(PoPart::PreviousPlural),
            _ if !previous && id && !given.one_form => form.filter(|form| *form < FORMS).map(PoPart::Text),
            _ => None,
        };
        // What stands there twice would be read as one text.
        let part = part.filter(|part| word.is_empty() || !given.has(*part));
        let Some(part) = part else { return self.misplaced(word, form.is_some(), span) };
        self.given.one_form |= word == "msgstr";
        if matches!(part, PoPart::Context | PoPart::Id) && self.entry.span == Span::default() {
            self.entry.span = span;
        }
        if matches!(part, PoPart::Text(_)) && self.entry.text_span == Span::default() {
            self.entry.text_span = span;
        }
        self.part = Some(part);
        let quoted = quoted.trim_start();
        // The quotation marks are the last of the line, whatever stands before them.
        let start = span.end as usize - quoted.len();
        let (mut text, mut places) = (String::with_capacity(quoted.len()), Vec::new());
        let with_places = self.strings.is_some();
        let letter = |at: Range<usize>, letter: char| {
            text.push(letter);
            if with_places {
                let escaped = at.len() != letter.len_utf8();
                let byte = |byte: usize| if escaped { at.clone() } else { at.start + byte..at.start + byte + 1 };
                let place = |at: Range<usize>| Span::new(start + at.start, start + at.end);
                places.extend((0..letter.len_utf8()).map(byte).map(place));
            }
        };
        match unquoted(quoted.trim_end(), letter) {
            Ok(()) => {
                self.keep_places(part, word.is_empty(), &text, places);
                self.add(part, &text);
            }
            Err(wrong) => {
                match wrong {
                    Unquoted::Open => self.malformed(span),
                    Unquoted::Inner => self.inner_quote(span),
                    Unquoted::Backslash(c) => self.backslash(c, span),
                }
                // A translation stands there, if wrongly: the next entry is no place to complain that there is none.
                if let PoPart::Text(_) = part {
                    self.add(part, "");
                }
            }
        }
    }

    fn keep_places(&mut self, part: PoPart, goes_on: bool, text: &str, places: Vec<Span>) {
        let Some(strings) = &mut self.strings else { return };
        let (entry, obsolete) = (self.before, self.entry.obsolete);
        match strings.last_mut().filter(|it| goes_on && (it.entry, it.part) == (entry, part)) {
            Some(last) => {
                last.text.push_str(text);
                last.places.extend(places);
            }
            None => strings.push(PoString { entry, part, obsolete, text: text.to_owned(), places }),
        }
    }

    fn add(&mut self, part: PoPart, text: &str) {
        if !self.given.has(part) {
            self.given.parts.push(part);
        }
        let entry = &mut self.entry;
        match part {
            PoPart::Context => entry.context.get_or_insert_default(),
            PoPart::Id => &mut entry.id,
            PoPart::Plural => &mut entry.plural.get_or_insert_default().id,
            PoPart::Text(0) => &mut entry.text,
            PoPart::Text(form) => {
                let texts = &mut entry.plural.get_or_insert_default().texts;
                texts.resize(texts.len().max(form), String::new());
                &mut texts[form - 1]
            }
            PoPart::PreviousContext => entry.previous_context.get_or_insert_default(),
            PoPart::Previous => entry.previous.get_or_insert_default(),
            PoPart::PreviousPlural => entry.plural.get_or_insert_default().previous.get_or_insert_default(),
        }
        .push_str(text);
    }

    fn finish_entry(&mut self) {
        let mut entry = std::mem::take(&mut self.entry);
        let given = std::mem::take(&mut self.given);
        self.part = None;
        let Some(start) = self.start.take() else { return };
        self.before += 1;
        let written = self.file[start..self.end].to_owned();
        if given.has(PoPart::Id) && given.has_text() {
            entry.written = written;
            // The first entry without a text; `msgctxt ""` beside it would be another key.
            if entry.id.is_empty() && entry.context.is_none() && !entry.obsolete && !self.headed {
                self.headed = true;
                self.catalogue.header = entry;
            } else {
                self.catalogue.entries.push(entry);
            }
        } else if given.has(PoPart::Id) || given.has(PoPart::Context) {
            if self.found.is_empty() {
                let span = entry.span;
                self.report(
                    span,
                    bilingual("hierbij staat geen vertaling (`msgstr`)", "this has no translation (`msgstr`)"),
                    bilingual("zet er `msgstr \"\"` onder", "put `msgstr \"\"` below it"),
                );
            }
        } else {
            // Comments behind the last entry.
            self.catalogue.tail = written;
        }
    }

    fn report(&mut self, span: Span, message: Bilingual, help: Bilingual) {
        if self.found.len() < REPORTED {
            self.found.push(Diagnostic::error("malformed-po", span, message).help(help));
        }
    }

    fn malformed(&mut self, span: Span) {
        self.report(
            span,
            bilingual("deze regel hoort niet in een PO-bestand", "this line does not belong in a PO file"),
            bilingual(
                "een regel is `msgid \"…\"`, `msgstr \"…\"`, `\"…\"` of begint met `#`",
                "a line is `msgid \"…\"`, `msgstr \"…\"`, `\"…\"` or begins with `#`",
            ),
        );
    }

    /// A line that is right by itself, at a place where it says nothing.
    fn misplaced(&mut self, word: &str, is_form: bool, span: Span) {
        match word {
            _ if self.given.has_text() && (is_form || word == "msgstr") => self.report(
                span,
                bilingual(
                    format!("deze tekst heeft al een vertaling; hier staat er nog een (`{word}`)"),
                    format!("this text has a translation already; here is another (`{word}`)"),
                ),
                bilingual("houd één van de twee", "keep one of the two"),
            ),
            "msgctxt" | "msgid" if self.given.has(PoPart::Id) || self.given.has(PoPart::Context) => self.report(
                span,
                bilingual(
                    format!("hier begint een `{word}` terwijl de vorige tekst nog geen `msgstr` heeft"),
                    format!("a `{word}` begins here while the text before it has no `msgstr` yet"),
                ),
                bilingual("zet er `msgstr \"\"` boven", "put `msgstr \"\"` above it"),
            ),
            _ => self.malformed(span),
        }
    }

    fn inner_quote(&mut self, span: Span) {
        self.report(
            span,
            bilingual(
                "in deze regel staat een los aanhalingsteken",
                "a quotation mark within this line lacks its `\\`",
            ),
            bilingual(
                "schrijf `\\\"` voor een aanhalingsteken ín een tekst",
                "write `\\\"` for a quotation mark within a text",
            ),
        );
    }

    fn backslash(&mut self, c: char, span: Span) {
        self.report(
            span,
            bilingual(
                format!("`\\{c}` betekent niets in een PO-bestand"),
                format!("`\\{c}` means nothing in a PO file"),
            ),
            bilingual("schrijf `\\\\` voor een backslash in een tekst", "write `\\\\` for a backslash in a text"),
        );
    }
}
