//! Writing a PO file: what was read and not changed stands there as it stood.

use super::{Catalogue, PoEntry};
use std::fmt::Write;

/// Writes a PO file.
#[must_use]
pub fn write(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    write_entry(&mut out, &catalogue.header);
    let (current, obsolete): (Vec<_>, Vec<_>) = catalogue.entries.iter().partition(|entry| !entry.obsolete);
    for entry in current.into_iter().chain(obsolete) {
        out.push('\n');
        write_entry(&mut out, entry);
    }
    if !catalogue.tail.is_empty() {
        let _ = writeln!(out, "\n{}", catalogue.tail);
    }
    out
}

fn write_entry(out: &mut String, entry: &PoEntry) {
    if !entry.written.is_empty() {
        out.push_str(&entry.written);
        out.push('\n');
        return;
    }
    for comment in &entry.comments {
        let _ = writeln!(out, "#{comment}");
    }
    let fuzzy = entry.fuzzy.then_some("fuzzy");
    let flags: Vec<_> = fuzzy.into_iter().chain(entry.flags.iter().map(String::as_str)).collect();
    if !flags.is_empty() {
        let _ = writeln!(out, "#, {}", flags.join(", "));
    }
    let (sign, earlier) = if entry.obsolete { ("#~ ", "#~| ") } else { ("", "#| ") };
    let plural = entry.plural.as_ref();
    let previous = [
        ("msgctxt", entry.previous_context.as_deref()),
        ("msgid", entry.previous.as_deref()),
        ("msgid_plural", plural.and_then(|it| it.previous.as_deref())),
    ];
    for (keyword, text) in previous {
        if let Some(text) = text {
            write_text(out, earlier, keyword, text);
        }
    }
    if let Some(context) = &entry.context {
        write_text(out, sign, "msgctxt", context);
    }
    write_text(out, sign, "msgid", &entry.id);
    let Some(plural) = plural else { return write_text(out, sign, "msgstr", &entry.text) };
    write_text(out, sign, "msgid_plural", &plural.id);
    for (form, text) in std::iter::once(&entry.text).chain(&plural.texts).enumerate() {
        write_text(out, sign, &format!("msgstr[{form}]"), text);
    }
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
    let mut escaped = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            '\u{7}' => escaped.push_str("\\a"),
            '\u{8}' => escaped.push_str("\\b"),
            '\u{b}' => escaped.push_str("\\v"),
            '\u{c}' => escaped.push_str("\\f"),
            _ => escaped.push(c),
        }
    }
    escaped
}
