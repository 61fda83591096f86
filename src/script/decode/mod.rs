//! From the tree to plain data: fields, texts, numbers, lists; everything that does not fit is reported.

mod lists;

use super::diagnostic::{Diagnostic, Severity, bilingual};
use super::expression::Mistake;
use super::format::PartSpec;
use super::limits::{ID, REPORTED, TEXT};
use super::ron::{RonField, RonValue, ValueKind};
use super::source::{Span, is_id, shorten};
use super::suggest::{belongs, nearest};
use std::ops::RangeInclusive;

/// Reads values and gathers what is wrong with them.
pub(super) struct Decoder<'a> {
    /// The file, to point inside its texts.
    pub(super) source: &'a str,
    /// What is wrong so far, up to [`REPORTED`].
    pub(super) found: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    /// How much more is wrong.
    untold: usize,
}

/// The named fields of one struct.
#[derive(Clone, Copy)]
pub(super) struct Fields<'v, 'a> {
    of: &'static str,
    span: Span,
    entries: &'v [RonField<'a>],
    known: KnownFields,
}

/// The fields that a struct may have.
#[derive(Clone, Copy)]
pub(super) enum KnownFields {
    /// Those of a part of the scenario format.
    Part(&'static PartSpec),
    /// Those of anything else.
    Names(&'static [&'static str]),
}

impl KnownFields {
    fn names(self) -> impl Iterator<Item = &'static str> {
        let (fields, names): (&[crate::script::format::FieldSpec], &[&str]) = match self {
            Self::Part(part) => (part.fields, &[]),
            Self::Names(names) => (&[], names),
        };
        fields.iter().map(|field| field.name).chain(names.iter().copied())
    }

    fn has(self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// Whether the description says that a field must be there; what has none is not asked.
    fn requires(self, name: &str) -> bool {
        match self {
            Self::Part(part) => part.fields.iter().any(|field| field.name == name && field.required),
            Self::Names(_) => true,
        }
    }
}

impl<'v, 'a> Fields<'v, 'a> {
    /// The value of a field, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<&'v RonValue<'a>> {
        debug_assert!(self.known.has(name), "`{}` is described without `{name}`", self.of);
        self.entries.iter().find(|field| field.name == name).and_then(|field| field.value.unwrapped())
    }

    /// Whether a field is there that does not exist.
    pub(super) fn has_unknown(&self) -> bool {
        self.entries.iter().any(|field| !self.known.has(field.name))
    }

    /// Whether a misspelt field is there that suggests this one.
    fn has_misspelt(&self, name: &str) -> bool {
        let unknown = self.entries.iter().filter(|field| !self.known.has(field.name));
        unknown.take(24).any(|field| {
            belongs(self.of, field.name).is_none() && nearest(field.name, self.known.names()) == Some(name)
        })
    }

    /// Where the struct stands.
    pub(super) fn span(&self) -> Span {
        self.span
    }
}

impl<'a> Decoder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, found: Vec::new(), errors: 0, warnings: 0, untold: 0 }
    }

    /// Keeps what is wrong, up to [`REPORTED`] of a kind.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        let count = if diagnostic.severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        if *count >= REPORTED {
            self.untold += 1;
        } else {
            *count += 1;
            self.found.push(diagnostic.placed(self.source));
        }
    }

    /// Whether so much is wrong that nothing more is looked into: there will be no scenario.
    pub(super) fn is_full(&self) -> bool {
        self.errors >= REPORTED
    }

    /// Everything that is wrong, in the order of the file, and whether more was left out.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let more = self.untold > 0 || self.is_full();
        let mut found = self.found;
        found.sort_by_key(|it| it.at.span);
        if let (true, Some(last)) = (more, found.last()) {
            let words = bilingual(
                "hierna is niet verder gezocht: er kan meer zijn",
                "nothing after this was looked into: there may be more",
            );
            found.push(Diagnostic::note("more-findings", last.at.span, words));
        }
        found
    }

    /// The fields of a part of the scenario format.
    pub(super) fn part<'v>(&mut self, value: &'v RonValue<'a>, part: &'static PartSpec) -> Option<Fields<'v, 'a>> {
        self.known_fields(value, part.name, KnownFields::Part(part))
    }

    /// The fields of something else.
    pub(super) fn fields<'v>(
        &mut self,
        value: &'v RonValue<'a>,
        of: &'static str,
        known: &'static [&'static str],
    ) -> Option<Fields<'v, 'a>> {
        self.known_fields(value, of, KnownFields::Names(known))
    }

    /// The fields of a struct: `(…)` or `Name(…)`. Unknown and repeated fields are reported.
    fn known_fields<'v>(
        &mut self,
        value: &'v RonValue<'a>,
        of: &'static str,
        known: KnownFields,
    ) -> Option<Fields<'v, 'a>> {
        if self.is_full() {
            return None;
        }
        let (name, entries): (_, &[RonField<'a>]) = match &value.kind {
            ValueKind::Struct(name, fields) => (name, fields),
            ValueKind::Tuple(name, values) if values.is_empty() => (name, &[]),
            _ => {
                self.wrong_type(
                    value,
                    "velden tussen haakjes, zoals `(naam: waarde)`",
                    "fields in parentheses, like `(name: value)`",
                );
                return None;
            }
        };
        if let Some(name) = name.filter(|name| *name != of) {
            self.report(
                Diagnostic::error(
                    "wrong-name",
                    Span { start: value.span.start, end: value.span.start + name.len() as u32 },
                    bilingual(
                        format!("hier hoort `{of}` te staan, niet `{name}`"),
                        format!("`{of}` should stand here, not `{name}`"),
                    ),
                )
                .suggest(name, [of]),
            );
        }
        let mut first_seen: Vec<&RonField<'a>> = Vec::new();
        for field in entries {
            if self.is_full() {
                break;
            }
            if let Some(first) = first_seen.iter().find(|earlier| earlier.name == field.name) {
                self.duplicate(field.name, field.name_span(), first.name_span());
                continue;
            }
            first_seen.push(field);
            if !known.has(field.name) {
                let diagnostic = Diagnostic::error(
                    "unknown-field",
                    field.name_span(),
                    bilingual(
                        format!("`{of}` heeft geen veld `{}`", shorten(field.name)),
                        format!("`{of}` has no field `{}`", shorten(field.name)),
                    ),
                );
                self.report(match belongs(of, field.name) {
                    Some(help) => diagnostic.help(help),
                    None => diagnostic.suggest(field.name, known.names()),
                });
            }
        }
        Some(Fields { of, span: value.span, entries, known })
    }

    /// A field that must be there.
    pub(super) fn need<'v>(&mut self, fields: &Fields<'v, 'a>, name: &'static str) -> Option<&'v RonValue<'a>> {
        debug_assert!(fields.known.requires(name), "`{}` is described as doing without `{name}`", fields.of);
        let value = fields.get(name);
        if value.is_none() && fields.has_misspelt(name) {
            // The unknown field has been reported with what was meant.
        } else if value.is_none() && !fields.entries.iter().any(|field| field.name == name) {
            let at = Span { start: fields.span.start, end: fields.span.end.min(fields.span.start + 1) };
            self.report(
                Diagnostic::error(
                    "missing-field",
                    at,
                    bilingual(
                        format!("`{}` mist het veld `{name}`", fields.of),
                        format!("`{}` lacks the field `{name}`", fields.of),
                    ),
                )
                .help(bilingual(format!("voeg toe: `{name}: …`"), format!("add: `{name}: …`"))),
            );
        } else if value.is_none() {
            let of = fields.of;
            let field = fields.entries.iter().find(|field| field.name == name);
            let span = field.map_or(fields.span, |field| field.value.span);
            self.report(Diagnostic::error(
                "missing-field",
                span,
                bilingual(
                    format!("`{of}` heeft een echte waarde nodig voor `{name}`"),
                    format!("`{of}` needs a real value for `{name}`"),
                ),
            ));
        }
        value
    }

    /// A text of at most [`TEXT`] characters.
    pub(super) fn text<'v>(&mut self, value: &'v RonValue<'a>) -> Option<&'v str> {
        let ValueKind::Text(text) = &value.kind else {
            self.wrong_type(value, "een tekst tussen `\"` en `\"`", "a text between `\"` and `\"`");
            return None;
        };
        if text.len() > TEXT && text.chars().count() > TEXT {
            self.report(
                Diagnostic::error(
                    "text-too-long",
                    Span { start: value.span.start, end: value.span.start + 1 },
                    bilingual(
                        format!("deze tekst heeft {} tekens; {TEXT} is het meeste", text.chars().count()),
                        format!("this text has {} characters; {TEXT} is the most", text.chars().count()),
                    ),
                )
                .help(bilingual(
                    "zet lange stukken in een dossierdocument",
                    "put long pieces in a document of the dossier",
                )),
            );
            return None;
        }
        Some(text)
    }

    /// A whole number within a range.
    pub(super) fn number(&mut self, value: &RonValue<'a>, range: RangeInclusive<i64>) -> Option<i64> {
        let ValueKind::Number(number) = value.kind else {
            self.wrong_type(value, "een heel getal", "a whole number");
            return None;
        };
        if range.contains(&number) {
            return Some(number);
        }
        let (least, most) = range.into_inner();
        self.report(Diagnostic::error(
            "out-of-range",
            value.span,
            bilingual(
                format!("{number} kan hier niet: het moet tussen {least} en {most} liggen"),
                format!("{number} is not possible here: it must lie between {least} and {most}"),
            ),
        ));
        None
    }

    /// A whole number that fits in 32 bits.
    pub(super) fn int(&mut self, value: &RonValue<'a>, range: RangeInclusive<i32>) -> Option<i32> {
        let (least, most) = range.into_inner();
        self.number(value, i64::from(least)..=i64::from(most)).map(|number| number as i32)
    }

    /// `true` or `false`.
    pub(super) fn truth(&mut self, value: &RonValue<'a>) -> Option<bool> {
        if let ValueKind::Bool(truth) = value.kind {
            return Some(truth);
        }
        self.wrong_type(value, "`true` of `false`", "`true` or `false`");
        None
    }

    /// What a condition was compiled to; its mistakes are reported where they stand in the text.
    pub(super) fn compiled<T>(&mut self, value: &RonValue<'a>, compiled: Result<T, Vec<Mistake>>) -> Option<T> {
        match compiled {
            Ok(expression) => Some(expression),
            Err(mistakes) => {
                for Mistake { range, mut diagnostic } in mistakes {
                    diagnostic.at.span = value.within(range, self.source);
                    self.report(*diagnostic);
                }
                None
            }
        }
    }

    pub(super) fn malformed_id(&mut self, id: &str, span: Span) {
        let meant: String =
            id.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).take(60).collect();
        let mut diagnostic = Diagnostic::error(
            "malformed-id",
            span,
            bilingual(format!("`{}` kan geen id zijn", shorten(id)), format!("`{}` cannot be an id", shorten(id))),
        )
        .help(bilingual(
            "een id begint met een kleine letter en bestaat uit kleine letters, cijfers en `_`",
            "an id begins with a small letter and is made of small letters, digits and `_`",
        ));
        if id.len() > ID {
            let help = (format!("een id heeft hoogstens {ID} tekens"), format!("an id has at most {ID} characters"));
            diagnostic = diagnostic.help(bilingual(help.0, help.1));
        } else if is_id(&meant) {
            diagnostic =
                diagnostic.help(bilingual(format!("bijvoorbeeld `{meant}`"), format!("for example `{meant}`")));
        }
        self.report(diagnostic);
    }

    pub(super) fn duplicate(&mut self, name: &str, span: Span, first: Span) {
        self.report(
            Diagnostic::error(
                "duplicate",
                span,
                bilingual(
                    format!("`{}` staat hier voor de tweede keer", shorten(name)),
                    format!("`{}` stands here for the second time", shorten(name)),
                ),
            )
            .also(first, bilingual("hier voor het eerst", "first seen here"))
            .help(bilingual(
                "geef een van de twee een andere naam, of haal hem weg",
                "rename one of the two, or remove it",
            )),
        );
    }

    pub(super) fn wrong_type(&mut self, value: &RonValue<'a>, nl: &str, en: &str) {
        if value.kind == ValueKind::Broken {
            return;
        }
        // RON has characters beside texts, and nothing here is one.
        let character = value.kind == ValueKind::Other && self.source[value.span.range()].starts_with('\'');
        let (what_nl, what_en) = match character {
            true => ("één teken tussen `'` en `'`", "one character between `'` and `'`"),
            false => value.what(),
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
        let mut diagnostic = Diagnostic::error("wrong-type", span, message).here(bilingual(here.0, here.1));
        if character && en.starts_with("a text") {
            diagnostic =
                diagnostic.help(bilingual("schrijf het tussen `\"` en `\"`", "write it between `\"` and `\"`"));
        }
        self.report(diagnostic);
    }
}
