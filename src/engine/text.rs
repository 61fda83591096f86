//! The texts of a scenario: one arena for each language, looked up by [`TextId`].

use super::id::{IndexSpan, NameId, TextId};
use super::plural::{Plural, PluralFault};
use std::borrow::Cow;
use std::ops::Range;

/// Many short strings in one allocation.
#[derive(Debug, Clone, Default)]
pub struct Strings {
    arena: String,
    spans: Vec<IndexSpan>,
}

impl Strings {
    /// Adds a string and returns its index.
    pub fn push(&mut self, text: &str) -> usize {
        self.spans.push(IndexSpan { start: self.arena.len() as u32, len: text.len() as u32 });
        self.arena.push_str(text);
        self.spans.len() - 1
    }

    /// The string at an index.
    #[must_use]
    pub fn get(&self, index: usize) -> &str {
        &self.arena[self.spans[index].range()]
    }

    /// How many strings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Gives back what the growing arena held in reserve.
    pub fn shrink_to_fit(&mut self) {
        self.arena.shrink_to_fit();
        self.spans.shrink_to_fit();
    }
}

/// The texts in the language that a scenario was written in.
///
/// Each stands by itself: cutting one out of an arena looks at its first and last byte, which a step through a large
/// scenario would have to fetch from memory for every text that it only passes on.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: Vec<Box<str>>,
    /// A bit for each text, whether there is a brace in it: looking for one at every display would cost more than all
    /// the rest of a step.
    braces: Vec<u64>,
}

impl Sources {
    /// Adds a text and returns its index.
    pub fn push(&mut self, text: &str) -> usize {
        let index = self.texts.len();
        self.texts.push(text.into());
        self.braces.resize(index / 64 + 1, 0);
        self.braces[index / 64] |= u64::from(has_brace(text)) << (index % 64);
        index
    }

    /// The text at an index.
    #[must_use]
    pub fn get(&self, index: usize) -> &str {
        &self.texts[index]
    }

    /// The text at an index, and whether there is a brace in it.
    #[must_use]
    #[inline]
    pub fn template(&self, index: usize) -> (&str, bool) {
        (&self.texts[index], self.braces[index / 64] >> (index % 64) & 1 == 1)
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Gives back what the growing table held in reserve.
    pub fn shrink_to_fit(&mut self) {
        self.texts.shrink_to_fit();
    }
}

fn has_brace(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'{' | b'}'))
}

/// A language that a scenario has beside its own.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language's code, for example `en`.
    pub language: String,
    /// The translated text for each [`TextId`]; `None` where the source must serve.
    pub texts: Vec<Option<Box<str>>>,
}

/// Every text and id of a scenario, in every language it has.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// The texts in the scenario's own language.
    pub source: Sources,
    /// The ids as written.
    pub names: Strings,
    /// The other languages.
    pub translations: Vec<Translation>,
}

impl Texts {
    /// The text in a language; the source text where that language lacks it.
    #[must_use]
    pub fn text(&self, id: TextId, language: Language) -> &str {
        language
            .0
            .and_then(|at| self.translations[usize::from(at)].texts.get(id.index())?.as_deref())
            .unwrap_or_else(|| self.source.get(id.index()))
    }

    /// The text in a language, and whether a brace in it may stand for a variable.
    #[must_use]
    #[inline]
    pub fn template(&self, id: TextId, language: Language) -> (&str, bool) {
        match language.0 {
            None => self.source.template(id.index()),
            Some(_) => {
                let text = self.text(id, language);
                (text, has_brace(text))
            }
        }
    }

    /// The language in which a text is shown when this one is asked for: a text without a translation stays in its own.
    #[must_use]
    pub fn shown_in(&self, id: TextId, language: Language) -> Language {
        let translated =
            |at: u16| self.translations[usize::from(at)].texts.get(id.index()).is_some_and(Option::is_some);
        Language(language.0.filter(|at| translated(*at)))
    }

    /// The code of a language, where `own` is that of the scenario.
    #[must_use]
    pub fn code_of<'c>(&'c self, language: Language, own: &'c str) -> &'c str {
        language.0.map_or(own, |at| &self.translations[usize::from(at)].language)
    }

    /// A text for whoever reads a case without playing it.
    #[must_use]
    pub fn unplayed(&self, id: TextId, language: Language) -> Cow<'_, str> {
        let (text, has_brace) = self.template(id, language);
        if has_brace { unplayed(text) } else { Cow::Borrowed(text) }
    }

    /// The id as the author wrote it.
    #[must_use]
    pub fn name(&self, id: NameId) -> &str {
        self.names.get(id.index())
    }

    /// The code of the language in which texts are shown when this one is asked for: that, or the scenario's own where
    /// there is no translation into it.
    #[must_use]
    pub fn code<'c>(&self, asked: &'c str, own: &'c str) -> &'c str {
        if self.translations.iter().any(|it| it.language == asked) { asked } else { own }
    }

    /// The language with this code; the scenario's own where there is no translation into it.
    #[must_use]
    pub fn language(&self, code: &str) -> Language {
        Language(self.translations.iter().position(|it| it.language == code).map(|at| at as u16))
    }
}

/// One of a scenario's languages; the default is the one it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Language(Option<u16>);

impl Language {
    /// Its number among the languages of a scenario, whose own is the first.
    #[must_use]
    pub fn place(self) -> usize {
        self.0.map_or(0, |at| usize::from(at) + 1)
    }
}

/// A piece of a text with variables in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it stands; a doubled brace stands for one.
    Plain(&'a str),
    /// The name between braces.
    Variable(&'a str),
    /// Forms of which a number chooses one.
    Plural(Plural<'a>),
    /// The brace before what looks like forms by number and is not whole; it is shown as it stands.
    Fault(PluralFault<'a>),
}

/// The names of the variables that a text shows or chooses by, in every form of it.
#[must_use]
pub fn variables_in(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Plain(_) | Piece::Fault(_) => {}
            Piece::Variable(name) => names.push(name),
            Piece::Plural(plural) => {
                names.push(plural.variable);
                names.extend(plural.forms().flat_map(|form| variables_in(form.text)));
            }
        }
    }
    names
}

/// A text as it is written, for whoever reads a case without playing it: a variable is its name between braces, forms by
/// number stand side by side, and a doubled brace is one.
#[must_use]
pub fn unplayed(text: &str) -> Cow<'_, str> {
    if !has_brace(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Plain(plain) => shown.push_str(plain),
            Piece::Variable(name) => shown.extend(["{", name, "}"]),
            Piece::Plural(plural) => {
                let number = format!("{{{}}}", plural.variable);
                let form = |text: &str| unplayed(&with_number(text, &number)).into_owned();
                let forms: Vec<_> = plural.forms().map(|it| form(it.text)).collect();
                shown.extend(["[", &forms.join(" / "), "]"]);
            }
            Piece::Fault(_) => shown.push('{'),
        }
    }
    Cow::Owned(shown)
}

/// A form with its number in place of `#`; a doubled `#` stands for one.
#[must_use]
pub fn with_number<'t>(form: &'t str, number: &str) -> Cow<'t, str> {
    if !form.contains('#') {
        return Cow::Borrowed(form);
    }
    let mut filled = String::with_capacity(form.len() + number.len());
    for (range, piece) in placed_pieces(form) {
        let written = &form[range];
        match piece {
            Piece::Plain(_) => {
                let mut signs = written.chars().peekable();
                while let Some(sign) = signs.next() {
                    match sign {
                        '#' if signs.next_if_eq(&'#').is_none() => filled.push_str(number),
                        _ => filled.push(sign),
                    }
                }
            }
            // Within forms in this form `#` is the number of those.
            Piece::Variable(_) | Piece::Plural(_) | Piece::Fault(_) => filled.push_str(written),
        }
    }
    Cow::Owned(filled)
}

/// Splits a text at `{variable}`, at forms by number, `{{` and `}}`.
///
/// A brace that is never closed counts as plain text: the loader reports it, and a translator's slip must not
/// stop a session.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    placed_pieces(text).map(|(_, piece)| piece)
}

/// The same, each with where it stands in the text: a doubled brace is one sign of two bytes.
pub fn placed_pieces(text: &str) -> impl Iterator<Item = (Range<usize>, Piece<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (piece, length) = first_piece(&text[at..])?;
        at += length;
        Some((at - length..at, piece))
    })
}

/// The piece that a text begins with, and how many bytes it is written in.
fn first_piece(text: &str) -> Option<(Piece<'_>, usize)> {
    let first = text.find(['{', '}']).unwrap_or(text.len());
    Some(match (first, text.get(..2)) {
        (0, _) if text.is_empty() => return None,
        (1.., _) => (Piece::Plain(&text[..first]), first),
        (0, Some("{{" | "}}")) => (Piece::Plain(&text[..1]), 2),
        (0, _) => match (Plural::read(text), text.strip_prefix('{').and_then(|inner| inner.split_once('}'))) {
            (Some(Ok((plural, length))), _) => (Piece::Plural(plural), length),
            (Some(Err(fault)), _) => (Piece::Fault(fault), 1),
            (None, Some((name, _))) => (Piece::Variable(name), name.len() + 2),
            (None, None) => (Piece::Plain(&text[..1]), 1),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Piece<'_>]) {
        assert_eq!(pieces(text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn variables_stand_between_braces() {
        use Piece::{Plain, Variable};
        check("", &[]);
        check("Nog {geduld} keer.", &[Plain("Nog "), Variable("geduld"), Plain(" keer.")]);
        check("{{x}}", &[Plain("{"), Plain("x"), Plain("}")]);
        check("open {", &[Plain("open "), Plain("{")]);
        check("{a, b", &[Piece::Fault(PluralFault::Unclosed), Plain("a, b")]);
    }
    #[test]
    fn forms_by_number_stand_side_by_side_where_nobody_plays() {
        let text = "Nog {uren, plural, one {één uur} other {# uur ({toon}) ##1}} {{x}}.";
        assert_eq!(variables_in(text), ["uren", "toon"]);
        assert_eq!(unplayed(text), "Nog [één uur / {uren} uur ({toon}) #1] {x}.");
        assert_eq!(with_number("# {m, plural, other {#}}", "3"), "3 {m, plural, other {#}}");
        // Within braces that are shown it is the number, as it is beside them.
        assert_eq!(with_number("{{#}} uur # {{{x}}} ###", "3"), "{{3}} uur 3 {{{x}}} #3");
        assert_eq!(unplayed("{uren, plural, other {{{#}} uur #}}"), "[{{uren}} uur {uren}]");
    }

    #[test]
    fn every_piece_has_its_place() {
        let text = "é{{x}}{uren, plural, other {#}} {b}{c, plural, }";
        let found: Vec<_> = placed_pieces(text).collect();
        let written: Vec<_> = found.iter().map(|(range, _)| &text[range.clone()]).collect();
        assert_eq!(written, ["é", "{{", "x", "}}", "{uren, plural, other {#}}", " ", "{b}", "{", "c, plural, ", "}"]);
        assert_eq!(found[7].1, Piece::Fault(PluralFault::Empty));
    }

    #[test]
    fn a_doubled_brace_is_one_where_nothing_is_played() {
        assert_eq!(unplayed("{{later}} {geduld}"), "{later} {geduld}");
        assert_eq!(unplayed("{geduld}"), "{geduld}");
    }
}
