//! Values of another kind than belongs at their place, and how they are written where that is known.

use super::{Decoder, KnownFields};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::ron::{RonField, RonValue, ValueKind};
use crate::script::source::{Span, is_id};
use crate::script::suggest::truth_of;
use std::ops::RangeInclusive;

/// What belongs at a place.
#[derive(Clone)]
pub(super) enum Expected {
    Text,
    Number(RangeInclusive<i64>),
    Truth,
    List,
    Map,
    Fields(KnownFields),
}

/// What stands in a value that takes the place of another: a remedy in words, and how it is written.
type Repair = ((String, String), Vec<TextEdit>);

impl Expected {
    /// In words: Dutch and English.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("een tekst tussen `\"` en `\"`", "a text between `\"` and `\"`"),
            Self::Number(_) => ("een heel getal", "a whole number"),
            Self::Truth => ("`true` of `false`", "`true` or `false`"),
            Self::List => ("een lijst tussen `[` en `]`", "a list between `[` and `]`"),
            Self::Map => ("namen en waarden, zoals `{ \"naam\": … }`", "names and values, like `{ \"name\": … }`"),
            Self::Fields(_) => {
                ("velden tussen haakjes, zoals `(naam: waarde)`", "fields in parentheses, like `(name: value)`")
            }
        }
    }
}

impl<'a> Decoder<'a> {
    /// Reports a value of another kind than belongs here, with how it is to be written.
    pub(super) fn misfit(&mut self, value: &RonValue<'a>, expected: &Expected) {
        if value.kind == ValueKind::Broken {
            return;
        }
        let (nl, en) = expected.words();
        let diagnostic = self.of_wrong_type(value, nl, en);
        self.report(match self.repair(value, expected) {
            Some(((nl, en), edits)) => diagnostic.fix_all(bilingual(nl, en), edits),
            None => diagnostic,
        });
    }

    /// Reports a value of another kind than these words say.
    pub(in crate::script) fn wrong_type(&mut self, value: &RonValue<'a>, nl: &str, en: &str) {
        if value.kind != ValueKind::Broken {
            let diagnostic = self.of_wrong_type(value, nl, en);
            self.report(diagnostic);
        }
    }

    /// The report of a value of another kind than these words say.
    pub(in crate::script) fn of_wrong_type(&self, value: &RonValue<'a>, nl: &str, en: &str) -> Diagnostic {
        // RON has characters beside texts, and nothing here is one.
        let (what_nl, what_en) = match self.character(value) {
            Some(_) => ("één teken tussen `'` en `'`", "one character between `'` and `'`"),
            None => value.what(),
        };
        // A value of many lines would drown what is said about it.
        let line = self.source[value.span.range()].find('\n').map_or(value.span.end, |at| value.span.start + at as u32);
        let span = Span { start: value.span.start, end: value.span.end.min(line) };
        let several = ["velden ", "namen ", "twee "].iter().any(|beginning| nl.starts_with(beginning));
        let (verb_nl, verb_en) = if several { ("horen", "belong") } else { ("hoort", "belongs") };
        let (what, like) = en.find(", like").map_or((en, ""), |at| en.split_at(at));
        let message = bilingual(format!("hier {verb_nl} {nl}"), format!("{what} {verb_en} here{like}"));
        let here = match value.kind {
            ValueKind::Tuple(..) | ValueKind::Struct(..) => {
                (format!("dit zijn {what_nl}"), format!("these are {what_en}"))
            }
            _ => (format!("dit is {what_nl}"), format!("this is {what_en}")),
        };
        Diagnostic::error("wrong-type", span, message).here(bilingual(here.0, here.1))
    }

    /// What stands between single quotation marks, where RON reads a character.
    fn character(&self, value: &RonValue<'a>) -> Option<&'a str> {
        let written = &self.source[value.span.range()];
        (value.kind == ValueKind::Other).then(|| written.strip_prefix('\'')?.strip_suffix('\'')).flatten()
    }

    /// How a value is written as what belongs here.
    fn repair(&self, value: &RonValue<'a>, expected: &Expected) -> Option<Repair> {
        let span = value.span;
        let written = &self.source[span.range()];
        let write = |instead: String| {
            let words = (format!("schrijf `{instead}`"), format!("write `{instead}`"));
            (words, vec![TextEdit::replace(span, instead)])
        };
        match (expected, &value.kind) {
            (Expected::Text, ValueKind::Other) => {
                let inner = self.character(value)?;
                let inner = if inner == "\"" { "\\\"" } else { inner };
                let words =
                    (String::from("schrijf het tussen `\"` en `\"`"), String::from("write it between `\"` and `\"`"));
                Some((words, vec![TextEdit::replace(span, format!("\"{inner}\""))]))
            }
            (Expected::Text, ValueKind::Word(_) | ValueKind::Number(_)) => Some(write(format!("\"{written}\""))),
            (Expected::Text, ValueKind::Tuple(None, values) | ValueKind::List(values)) => match &**values {
                [inner] if matches!(inner.kind, ValueKind::Text(_)) => Some((
                    (
                        String::from("schrijf de tekst zonder haakjes eromheen"),
                        String::from("write the text without brackets around it"),
                    ),
                    vec![TextEdit::replace(span, &self.source[inner.span.range()])],
                )),
                _ => None,
            },
            (Expected::Number(range), ValueKind::Text(text)) => self.number_in(value, text, range).map(write),
            (Expected::Number(range), ValueKind::Other) if self.character(value).is_none() => {
                let number = percent(written, range).or_else(|| without_dots(written).filter(|it| range.contains(it)));
                let round = (
                    String::from("alleen hele getallen kunnen: rond af"),
                    String::from("only whole numbers can stand here: round it"),
                );
                Some(number.map_or((round, Vec::new()), |number| write(number.to_string())))
            }
            (Expected::Number(range), ValueKind::Word(word)) => {
                number_word(word).filter(|it| range.contains(it)).map(|it| write(it.to_string()))
            }
            (Expected::Truth, ValueKind::Text(_) | ValueKind::Word(_) | ValueKind::Number(_)) => {
                let plain = written.trim_matches('"');
                let truth = match plain {
                    "1" => "true",
                    "0" => "false",
                    _ => truth_of(plain)?,
                };
                Some(write(truth.to_owned()))
            }
            (Expected::List, ValueKind::Text(_) | ValueKind::Tuple(Some(_), _) | ValueKind::Struct(..)) => {
                Some(around(span, "[", "]"))
            }
            (Expected::List, ValueKind::Word(_)) => Some(around(span, "[\"", "\"]")),
            (Expected::List, ValueKind::Map(_)) => Some((
                (
                    String::from("de onderdelen van een lijst hebben geen id"),
                    String::from("the items of a list have no id"),
                ),
                Vec::new(),
            )),
            (Expected::List, ValueKind::Tuple(None, _)) => Some(brackets(span, "[", "]")),
            (Expected::Map, ValueKind::List(_)) => Some((
                (
                    String::from("geef elk onderdeel een id: `{ \"naam\": (…) }`"),
                    String::from("give every part an id: `{ \"name\": (…) }`"),
                ),
                Vec::new(),
            )),
            (Expected::Map, ValueKind::Tuple(None, values)) if values.is_empty() => Some(brackets(span, "{", "}")),
            (Expected::Map, ValueKind::Struct(None, fields)) if fields.iter().all(|it| is_id(it.name)) => {
                let (words, mut edits) = brackets(span, "{", "}");
                let quoted = |it: &RonField<'_>| TextEdit::replace(it.name_span(), format!("\"{}\"", it.name));
                edits.extend(fields.iter().map(quoted));
                Some((words, edits))
            }
            (Expected::Fields(known), ValueKind::Text(_)) if known.needs_only("text") => {
                Some(around(span, "(text: ", ")"))
            }
            // Numbers in the order of the fields, without their names.
            (Expected::Fields(known), ValueKind::Tuple(None, values) | ValueKind::List(values))
                if values.iter().all(|it| matches!(it.kind, ValueKind::Number(_)))
                    && known.names().count() == values.len() =>
            {
                let numbers =
                    known.names().zip(values).map(|(name, it)| format!("{name}: {}", &self.source[it.span.range()]));
                Some(write(format!("({})", numbers.collect::<Vec<_>>().join(", "))))
            }
            // As JSON has it: names in quotation marks, braces around them.
            (Expected::Fields(known), ValueKind::Map(entries)) => {
                let (words, mut edits) = brackets(span, "(", ")");
                for (key, _) in entries {
                    let ValueKind::Text(name) = &key.kind else { return None };
                    edits.push(TextEdit::replace(key.span, known.has(name).then(|| name.to_string())?));
                }
                Some((words, edits))
            }
            _ => None,
        }
    }

    /// The number that a text holds, alone or with its own unit behind it.
    fn number_in(&self, value: &RonValue<'a>, text: &str, range: &RangeInclusive<i64>) -> Option<String> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit() && c != '-' && c != '+').unwrap_or(text.len());
        let number: i64 = text[..digits].parse().ok()?;
        let unit = text[digits..].trim().to_lowercase();
        let days = match &*unit {
            "week" | "weken" | "weeks" => 7,
            "maand" | "maanden" | "month" | "months" => 30,
            "jaar" | "jaren" | "year" | "years" => 365,
            _ => 1,
        };
        let own = [
            "", "%", "procent", "punten", "points", "dag", "dagen", "days", "minuten", "min", "minutes", "uur",
            "seconden", "seconds",
        ];
        let in_days = self.field_before(value.span.start) == Some("elapsed");
        let fits = if days > 1 { in_days } else { own.contains(&&*unit) };
        let number = number.checked_mul(days).filter(|it| fits && range.contains(it))?;
        Some(number.to_string())
    }

    /// The name of the field whose value begins at a byte.
    fn field_before(&self, at: u32) -> Option<&'a str> {
        let before = self.source[..at as usize].trim_end().strip_suffix(':')?.trim_end();
        before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next()
    }

    /// The edit that takes a field out, with its comma, and with its line where nothing else stands on it.
    pub(in crate::script) fn without(&self, field: Span) -> TextEdit {
        let (start, end) = (field.start as usize, field.end as usize);
        let behind = self.source[end..].trim_start_matches([' ', '\t']);
        let behind = behind.strip_prefix(',').unwrap_or(behind);
        let rest = behind.trim_start_matches([' ', '\t']);
        let line = self.source[..start].rfind('\n').map_or(0, |at| at + 1);
        if let (true, Some(next)) = (self.source[line..start].trim().is_empty(), rest.strip_prefix('\n')) {
            return TextEdit::replace(Span::new(line, self.source.len() - next.len()), "");
        }
        TextEdit::replace(Span::new(start, self.source.len() - rest.len()), "")
    }
}

/// A value with something before and behind it.
fn around(span: Span, open: &str, close: &str) -> Repair {
    let words = (format!("zet het tussen `{open}` en `{close}`"), format!("put it between `{open}` and `{close}`"));
    (words, vec![TextEdit::insert(span.start, open), TextEdit::insert(span.end, close)])
}

/// A value with other signs in place of the brackets around it.
pub(super) fn brackets(span: Span, open: &str, close: &str) -> Repair {
    let words = (
        format!("wat hierin staat, staat tussen `{open}` en `{close}`"),
        format!("what stands in here stands between `{open}` and `{close}`"),
    );
    let first = Span { start: span.start, end: span.start + 1 };
    let last = Span { start: span.end - 1, end: span.end };
    (words, vec![TextEdit::replace(first, open), TextEdit::replace(last, close)])
}

/// A number whose thousands are parted by dots: 1.000.
fn without_dots(written: &str) -> Option<i64> {
    let mut parts = written.split('.');
    let first = parts.next()?;
    let threes = (1..=3).contains(&first.len()) && parts.clone().next().is_some() && parts.all(|it| it.len() == 3);
    threes.then(|| written.replace('.', "").parse().ok()).flatten()
}

/// A small number in words.
fn number_word(word: &str) -> Option<i64> {
    let dutch = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
    let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let plain = word.to_lowercase().replace('é', "e");
    let at = [dutch, english].iter().find_map(|words| words.iter().position(|it| *it == plain))?;
    i64::try_from(at).ok()
}

/// A part of one in per cent, where the scale runs to a hundred: 0.5 is 50.
fn percent(written: &str, range: &RangeInclusive<i64>) -> Option<i64> {
    let (sign, plain) = written.strip_prefix('-').map_or((1, written), |plain| (-1, plain));
    let (whole, part) = plain.split_once('.')?;
    let small = matches!(whole, "0" | "") && (1..=2).contains(&part.len()) && *range.end() == 100;
    let hundredths: i64 = format!("{part:0<2}").parse().ok()?;
    (small && range.contains(&(sign * hundredths))).then_some(sign * hundredths)
}
