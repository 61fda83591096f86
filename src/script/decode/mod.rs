//! From the tree to plain data: fields, texts, numbers, lists; everything that does not fit is reported.

mod ids;
mod lists;
mod misfits;

use super::diagnostic::{Diagnostic, Severity, bilingual};
use super::edit::TextEdit;
use super::expression::Mistake;
use super::format::PartSpec;
use super::limits::{REPORTED, TEXT};
use super::ron::{RonField, RonValue, ValueKind};
use super::source::{Span, shorten};
use super::suggest::{belongs, meant_by};
use misfits::Expected;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

pub(super) use ids::id_of;

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
    /// What malformed ids are to be.
    malformed: BTreeSet<String>,
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

    /// Whether this is the one field that must be there.
    fn needs_only(self, name: &str) -> bool {
        match self {
            Self::Part(part) => part.fields.iter().all(|field| field.required == (field.name == name)),
            Self::Names(_) => false,
        }
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
    pub(super) fn means(&self, name: &str) -> bool {
        let unknown = self.entries.iter().filter(|field| !self.known.has(field.name));
        unknown.take(24).any(|field| {
            belongs(self.of, field.name).is_none() && meant_by(field.name, || self.known.names()) == Some(name)
        })
    }

    /// Where a field stands, its name included.
    pub(super) fn whole(&self, name: &str) -> Option<Span> {
        let field = self.entries.iter().find(|field| field.name == name)?;
        Some(Span { start: field.at, end: field.value.span.end })
    }

    /// Where its first field stands.
    pub(super) fn first_at(&self) -> Option<u32> {
        self.entries.first().map(|field| field.at)
    }

    /// Where the struct stands.
    pub(super) fn span(&self) -> Span {
        self.span
    }
}

impl<'a> Decoder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, found: Vec::new(), errors: 0, warnings: 0, untold: 0, malformed: BTreeSet::new() }
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
        // A name that only lacks what is wrong with the id that it names follows from that.
        found.retain(|it| it.name().is_none_or(|name| !self.malformed.contains(name)));
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
                self.misfit(value, &Expected::Fields(known));
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
                .fix(
                    bilingual(format!("schrijf `{of}`"), format!("write `{of}`")),
                    Span { start: value.span.start, end: value.span.start + name.len() as u32 },
                    of,
                ),
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
            if field.value.is_null() && !known.requires(field.name) {
                self.empty_field(field);
            }
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
                    // What is there already is not meant a second time.
                    None => {
                        let free = known.names().filter(|name| !entries.iter().any(|it| it.name == *name));
                        diagnostic.suggest(field.name, free)
                    }
                });
            }
        }
        Some(Fields { of, span: value.span, entries, known })
    }

    /// A field that must be there.
    pub(super) fn need<'v>(&mut self, fields: &Fields<'v, 'a>, name: &'static str) -> Option<&'v RonValue<'a>> {
        debug_assert!(fields.known.requires(name), "`{}` is described as doing without `{name}`", fields.of);
        let value = fields.get(name);
        if value.is_none() && fields.means(name) {
            // The unknown field has been reported with what was meant.
        } else if value.is_none() && !fields.entries.iter().any(|field| field.name == name) {
            let first = self.source[fields.span.range()].chars().next().map_or(0, char::len_utf8);
            let at = Span { start: fields.span.start, end: fields.span.start + first as u32 };
            let (words, edits) = self.missing(fields.span, name);
            self.report(
                Diagnostic::error(
                    "missing-field",
                    at,
                    bilingual(
                        format!("`{}` mist het veld `{name}`", fields.of),
                        format!("`{}` lacks the field `{name}`", fields.of),
                    ),
                )
                .fix_all(words, edits),
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
            self.misfit(value, &Expected::Text);
            return None;
        };
        if text.len() > TEXT && text.chars().count() > TEXT {
            self.report(
                Diagnostic::error(
                    "text-too-long",
                    Span { start: value.span.start, end: value.text_start(self.source) },
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
            self.misfit(value, &Expected::Number(range));
            return None;
        };
        if range.contains(&number) {
            return Some(number);
        }
        let (least, most) = range.into_inner();
        let message = bilingual(
            format!("{number} kan hier niet: het moet tussen {least} en {most} liggen"),
            format!("{number} is not possible here: it must lie between {least} and {most}"),
        );
        let help = bilingual(
            format!("schrijf een heel getal van {least} tot en met {most}"),
            format!("write a whole number from {least} to {most}"),
        );
        self.report(Diagnostic::error("out-of-range", value.span, message).help(help));
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
        self.misfit(value, &Expected::Truth);
        None
    }

    /// What a condition was compiled to; its mistakes are reported where they stand in the text.
    pub(super) fn compiled<T>(&mut self, value: &RonValue<'a>, compiled: Result<T, Vec<Mistake>>) -> Option<T> {
        match compiled {
            Ok(expression) => Some(expression),
            Err(mistakes) => {
                for mistake in mistakes {
                    self.mistaken(value, mistake);
                }
                None
            }
        }
    }

    /// Reports a mistake inside a text, where it stands in the file.
    pub(super) fn mistaken(&mut self, value: &RonValue<'a>, Mistake { range, mut diagnostic, fixes }: Mistake) {
        diagnostic.at.span = value.within(range, self.source);
        if let Some(remedy) = diagnostic.help.first_mut() {
            let edits = fixes.into_iter();
            remedy.edits.extend(edits.map(|(range, text)| TextEdit::replace(value.exactly(range, self.source), text)));
        }
        self.report(*diagnostic);
    }
}
