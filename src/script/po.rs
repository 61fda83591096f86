//! gettext PO: the form in which translators keep their work.
//!
//! Reading goes on after a mistake and reports it; writing keeps comments, fuzzy marks and obsolete entries. The PO
//! crates there are either open files by themselves, panic on broken input or lose obsolete entries.

use super::diagnostic::{Diagnostic, bilingual};
use super::source::Span;
use std::fmt::Write;

/// One text and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PoEntry {
    /// Comments of the translator, without their sign.
    pub comments: Vec<String>,
    /// Whether the translation must be looked at again.
    pub fuzzy: bool,
    /// The place of the text.
    pub context: String,
    /// The text.
    pub id: String,
    /// Its translation; empty while there is none.
    pub text: String,
    /// What the text was when it was translated, if it changed since.
    pub previous: Option<String>,
    /// Whether the text is gone.
    pub obsolete: bool,
    /// Where the entry stands in its file.
    pub span: Span,
    /// Where its translation stands.
    pub text_span: Span,
}

/// A PO file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// Comments above the header, without their sign.
    pub comments: Vec<String>,
    /// The header's lines, as `Name: value`.
    pub header: String,
    /// The entries, in their order.
    pub entries: Vec<PoEntry>,
}

/// Which text a continuation line belongs to.
#[derive(Clone, Copy)]
enum PoPart {
    Nothing,
    Context,
    Id,
    Text,
    Previous,
}

/// Reads a PO file.
#[must_use]
pub fn parse(text: &str) -> (Catalogue, Vec<Diagnostic>) {
    let mut reader = PoReader {
        catalogue: Catalogue::default(),
        found: Vec::new(),
        entry: PoEntry::default(),
        part: PoPart::Nothing,
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_start_matches('\u{feff}').trim(), Span::new(at, at + line.trim_end().len().max(1)));
        at += line.len();
    }
    reader.finish_entry();
    (reader.catalogue, reader.found)
}

struct PoReader {
    catalogue: Catalogue,
    found: Vec<Diagnostic>,
    entry: PoEntry,
    part: PoPart,
}

impl PoReader {
    fn line(&mut self, line: &str, span: Span) {
        if line.is_empty() {
            // Comments that stand by themselves are kept with what follows.
            if !matches!(self.part, PoPart::Nothing) || !self.entry.context.is_empty() {
                self.finish_entry();
            }
            return;
        }
        if let Some(obsolete) = line.strip_prefix("#~") {
            let rest = obsolete.trim();
            self.begin_if_complete(rest);
            self.entry.obsolete = true;
            return self.text_line(rest.strip_prefix('|').map_or(rest, str::trim), span, rest.starts_with('|'));
        }
        if let Some(previous) = line.strip_prefix("#|") {
            self.begin_if_complete("#");
            return self.text_line(previous.trim(), span, true);
        }
        if let Some(flags) = line.strip_prefix("#,") {
            self.begin_if_complete("#");
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            return;
        }
        if let Some(comment) = line.strip_prefix('#') {
            self.begin_if_complete("#");
            self.entry.comments.push(comment.to_owned());
            return;
        }
        self.begin_if_complete(line);
        self.text_line(line, span, false);
    }

    /// A comment or a new `msgctxt` or `msgid` after a translation begins the next entry.
    fn begin_if_complete(&mut self, line: &str) {
        let begins = line.starts_with('#') || line.starts_with("msgctxt") || line.starts_with("msgid");
        if begins && matches!(self.part, PoPart::Text) {
            self.finish_entry();
        }
    }

    fn text_line(&mut self, line: &str, span: Span, previous: bool) {
        let (part, quoted) = if let Some(rest) = line.strip_prefix("msgctxt") {
            (if previous { PoPart::Nothing } else { PoPart::Context }, rest)
        } else if let Some(rest) = line.strip_prefix("msgid") {
            (if previous { PoPart::Previous } else { PoPart::Id }, rest)
        } else if let Some(rest) = line.strip_prefix("msgstr") {
            (PoPart::Text, rest)
        } else if line.starts_with('"') {
            (self.part, line)
        } else {
            return self.malformed(span);
        };
        if matches!(part, PoPart::Context | PoPart::Id) && self.entry.span == Span::default() {
            self.entry.span = span;
        }
        if matches!(part, PoPart::Text) && self.entry.text_span == Span::default() {
            self.entry.text_span = span;
        }
        self.part = part;
        let Some(text) = unquoted(quoted.trim()) else {
            let quoted = quoted.trim();
            let closed = quoted.len() > 1 && quoted.starts_with('"') && quoted.ends_with('"');
            return if closed { self.inner_quote(span) } else { self.malformed(span) };
        };
        match part {
            PoPart::Nothing => {}
            PoPart::Context => self.entry.context.push_str(&text),
            PoPart::Id => self.entry.id.push_str(&text),
            PoPart::Text => self.entry.text.push_str(&text),
            PoPart::Previous => self.entry.previous.get_or_insert_default().push_str(&text),
        }
    }

    fn malformed(&mut self, span: Span) {
        if self.found.len() < super::limits::REPORTED {
            self.found.push(
                Diagnostic::error(
                    "malformed-po",
                    span,
                    bilingual("deze regel hoort niet in een PO-bestand", "this line does not belong in a PO file"),
                )
                .help(bilingual(
                    "een regel is `msgid \"…\"`, `msgstr \"…\"`, `\"…\"` of begint met `#`",
                    "a line is `msgid \"…\"`, `msgstr \"…\"`, `\"…\"` or begins with `#`",
                )),
            );
        }
    }

    fn inner_quote(&mut self, span: Span) {
        if self.found.len() < super::limits::REPORTED {
            self.found.push(
                Diagnostic::error(
                    "malformed-po",
                    span,
                    bilingual(
                        "in deze regel staat een los aanhalingsteken",
                        "a quotation mark within this line lacks its `\\`",
                    ),
                )
                .help(bilingual(
                    "schrijf `\\\"` voor een aanhalingsteken ín een tekst",
                    "write `\\\"` for a quotation mark within a text",
                )),
            );
        }
    }

    fn finish_entry(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let complete = matches!(self.part, PoPart::Text);
        self.part = PoPart::Nothing;
        if entry.id.is_empty() && entry.context.is_empty() {
            if complete && self.catalogue.header.is_empty() {
                self.catalogue.comments = entry.comments;
                self.catalogue.header = entry.text;
            }
        } else {
            self.catalogue.entries.push(entry);
        }
    }
}

/// The text between quotation marks, with its escapes taken out.
fn unquoted(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            '"' => return None,
            _ => text.push(c),
        }
    }
    Some(text)
}

/// Writes a PO file.
#[must_use]
pub fn write(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for comment in &catalogue.comments {
        let _ = writeln!(out, "#{comment}");
    }
    out.push_str("msgid \"\"\n");
    write_text(&mut out, "", "msgstr", &catalogue.header);
    let (current, obsolete): (Vec<_>, Vec<_>) = catalogue.entries.iter().partition(|entry| !entry.obsolete);
    for entry in current.into_iter().chain(obsolete) {
        out.push('\n');
        let sign = if entry.obsolete { "#~ " } else { "" };
        for comment in &entry.comments {
            let _ = writeln!(out, "#{comment}");
        }
        if entry.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(previous) = &entry.previous {
            write_text(&mut out, if entry.obsolete { "#~| " } else { "#| " }, "msgid", previous);
        }
        write_text(&mut out, sign, "msgctxt", &entry.context);
        write_text(&mut out, sign, "msgid", &entry.id);
        write_text(&mut out, sign, "msgstr", &entry.text);
    }
    out
}

/// A text on one line, or on one for each of its own lines.
fn write_text(out: &mut String, sign: &str, keyword: &str, text: &str) {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    if lines.len() <= 1 {
        let _ = writeln!(out, "{sign}{keyword} \"{}\"", escaped(text));
        return;
    }
    let _ = writeln!(out, "{sign}{keyword} \"\"");
    for line in lines {
        let _ = writeln!(out, "{sign}\"{}\"", escaped(line));
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "# Translated by Ada\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n\
        # by hand\n#, fuzzy\n#| msgid \"Oud\"\nmsgctxt \"title\"\nmsgid \"Nieuw\"\nmsgstr \"Old\"\n\n\
        #~ msgctxt \"gone\"\n#~ msgid \"Weg \\\"hier\\\"\"\n#~ msgstr \"Gone\"\n";

    #[test]
    fn what_is_read_is_written_again() {
        let (catalogue, found) = parse(SAMPLE);
        assert_eq!(found, []);
        assert_eq!(catalogue.entries.len(), 2);
        assert!(catalogue.entries[0].fuzzy);
        assert_eq!(catalogue.entries[0].previous.as_deref(), Some("Oud"));
        assert!(catalogue.entries[1].obsolete);
        assert_eq!(catalogue.entries[1].id, "Weg \"hier\"");
        assert_eq!(write(&catalogue), SAMPLE);
    }

    #[test]
    fn comments_that_stand_by_themselves_are_kept() {
        let (catalogue, found) =
            parse("msgid \"\"\nmsgstr \"h\"\n\n# scene one\n\n#: place\nmsgid \"a\"\nmsgstr \"b\"\n");
        assert_eq!((found.len(), catalogue.entries.len()), (0, 1));
        assert_eq!(catalogue.entries[0].comments, [" scene one", ": place"]);
    }

    #[test]
    fn a_broken_line_is_reported_and_the_rest_is_read() {
        let (catalogue, found) = parse("msgid \"a\nmsgid \"b\"\nmsgstr \"c\"\n");
        assert_eq!(found.len(), 1);
        assert_eq!(catalogue.entries.last().unwrap().text, "c");
    }
}
