//! What is wrong with one translation, beside its text.

use crate::engine::relationship::Bilingual;
use crate::engine::{Piece, Plural, PluralFault, PluralRule, pieces, variables_in};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::limits::TEXT;
use crate::script::plural::too_deep;
use crate::script::po::PoEntry;
use std::collections::BTreeSet;

/// What translations are held to.
pub(super) struct Faults<'a> {
    /// The language of the translations.
    language: &'a str,
    rule: PluralRule,
    /// The kinds of number that it has words for.
    categories: Vec<&'static str>,
    /// The variables that hold a number.
    numbers: BTreeSet<&'a str>,
}

impl<'a> Faults<'a> {
    pub(super) fn new(language: &'a str, numbers: BTreeSet<&'a str>) -> Self {
        let rule = PluralRule::of(language);
        Self { language, categories: rule.categories(), rule, numbers }
    }

    /// What is wrong with a translation, and whether it is shown all the same.
    pub(super) fn of(&self, entry: &PoEntry) -> (Vec<Diagnostic>, bool) {
        let mut found = Vec::new();
        let (count, most) = (entry.text.chars().count(), TEXT.max(2 * entry.id.len()));
        if count > most {
            found.push(too_long(entry, count, most));
            return (found, false);
        }
        let whole =
            !entry.id.contains(['{', '}']) && !entry.text.contains(['{', '}']) || self.braces(entry, &mut found);
        found.extend(line_break(entry));
        found.extend(beginning(entry));
        (found, whole)
    }

    /// Variables and forms by number; whether the translation can be shown.
    fn braces(&self, entry: &PoEntry, found: &mut Vec<Diagnostic>) -> bool {
        let (source, text) = (&*entry.id, &*entry.text);
        if let Some(fault) = fault_in(text) {
            found.push(malformed(entry, fault));
            return false;
        }
        let (wanted, given) = (shown_variables(source), shown_variables(text));
        let known: BTreeSet<&str> = variables_in(source).into_iter().collect();
        let made_up = variables_in(text).into_iter().find(|name| !known.contains(name));
        if wanted != given || made_up.is_some() {
            found.push(other_variables(&wanted, &given, made_up, entry));
            return false;
        }
        let mut whole = true;
        for plural in plurals_in(text) {
            if !self.numbers.contains(plural.variable) {
                found.push(plural_warning(
                    entry,
                    format!("`{}` is geen getal; alleen een getal kiest een vorm", plural.variable),
                    format!("`{}` is no number; only a number chooses a form", plural.variable),
                    ("schrijf de tekst zonder vormen", "write the text without forms"),
                ));
                whole = false;
            }
            self.forms(plural, entry, found);
        }
        whole
    }

    /// A language has its own forms: each must be there, and no other.
    fn forms(&self, plural: Plural<'_>, entry: &PoEntry, found: &mut Vec<Diagnostic>) {
        let wanted = &self.categories;
        let given: Vec<_> = plural.forms().map(|form| form.selector).collect();
        let list = wanted.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        let language = self.language;
        let help = (
            format!("in de taal `{language}` zijn er {list}, en een getal zelf, zoals `=0`"),
            format!("the language `{language}` has {list}, and a number itself, like `=0`"),
        );
        let exact = given.iter().filter_map(|it| it.strip_prefix('=')?.parse().ok()).collect::<Vec<i64>>();
        let needed = self.rule.categories_beside(&exact);
        if let Some(missing) = needed.iter().find(|it| !given.contains(it)) {
            found.push(plural_warning(
                entry,
                format!("er is geen vorm `{missing} {{…}}`"),
                format!("there is no form `{missing} {{…}}`"),
                (&help.0, &help.1),
            ));
        }
        let is_exact = |selector: &str| selector.strip_prefix('=').is_some_and(|it| it.parse::<i64>().is_ok());
        if let Some(wrong) = given.iter().find(|it| !wanted.contains(it) && !is_exact(it)) {
            found.push(plural_warning(
                entry,
                format!("geen getal is `{wrong}` in de taal `{language}`"),
                format!("no number is `{wrong}` in the language `{language}`"),
                (&help.0, &help.1),
            ));
        }
    }
}

/// What a text shows where no form for a special number is chosen, in alphabetical order: a translation may have forms
/// where the text needs none, and the other way round.
fn shown_variables(text: &str) -> Vec<&str> {
    fn add<'t>(text: &'t str, number: Option<&'t str>, names: &mut Vec<&'t str>) {
        for piece in pieces(text) {
            match piece {
                Piece::Plain(plain) => {
                    let signs = plain.replace("##", "").matches('#').count();
                    names.extend(number.into_iter().flat_map(|name| std::iter::repeat_n(name, signs)));
                }
                Piece::Variable(name) => names.push(name),
                Piece::Plural(plural) => {
                    let other = plural.forms().find(|form| form.selector == "other");
                    add(other.map_or("", |form| form.text), Some(plural.variable), names);
                }
                Piece::Fault(_) => {}
            }
        }
    }
    let mut names = Vec::new();
    add(text, None, &mut names);
    names.sort_unstable();
    names
}

/// Every place of a text with forms by number, those within forms as well.
fn plurals_in(text: &str) -> Vec<Plural<'_>> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        if let Piece::Plural(plural) = piece {
            found.push(plural);
            found.extend(plural.forms().flat_map(|form| plurals_in(form.text)));
        }
    }
    found
}

/// What is wrong first with forms by number that are not whole, those within forms as well.
fn fault_in(text: &str) -> Option<PluralFault<'_>> {
    pieces(text).find_map(|piece| match piece {
        Piece::Fault(fault) => Some(fault),
        Piece::Plural(plural) => plural.forms().find_map(|form| fault_in(form.text)),
        Piece::Plain(_) | Piece::Variable(_) => None,
    })
}

/// A translation that is longer than a text can be.
fn too_long(entry: &PoEntry, count: usize, most: usize) -> Diagnostic {
    Diagnostic::warning(
        "text-too-long",
        entry.text_span,
        bilingual(
            format!("deze vertaling heeft {count} tekens; {most} is het meeste"),
            format!("this translation has {count} characters; {most} is the most"),
        ),
    )
    .help(bilingual(
        "maak haar korter; zo lang dit er staat wordt de oorspronkelijke tekst getoond",
        "make it shorter; as long as this stands here the original text is shown",
    ))
}

fn plural_warning(entry: &PoEntry, nl: String, en: String, help: (&str, &str)) -> Diagnostic {
    Diagnostic::warning("translation-plural", entry.text_span, bilingual(nl, en)).help(bilingual(help.0, help.1))
}

fn malformed(entry: &PoEntry, fault: PluralFault<'_>) -> Diagnostic {
    let (nl, en) = match fault {
        PluralFault::Unclosed => {
            (String::from("een accolade wordt nergens gesloten"), String::from("a brace is never closed"))
        }
        PluralFault::Kind(word) => (
            format!("achter de variabele staat `{word}` in plaats van `plural`"),
            format!("behind the variable stands `{word}` in place of `plural`"),
        ),
        PluralFault::NoForm(word, _) => {
            let word = word.split_whitespace().next().unwrap_or_default();
            (
                format!("achter `{word}` hoort een tekst tussen accolades"),
                format!("a text between braces belongs behind `{word}`"),
            )
        }
        PluralFault::Empty => (String::from("hier staat geen enkele vorm"), String::from("there is not one form here")),
        PluralFault::TooDeep => {
            let Bilingual { nl, en } = too_deep();
            (nl, en)
        }
    };
    let help = (
        "zo lang dit er staat wordt de oorspronkelijke tekst getoond; een vorm is `one {…}` of `other {…}`",
        "as long as this stands here the original text is shown; a form is `one {…}` or `other {…}`",
    );
    plural_warning(entry, nl, en, help)
}

/// The report of a translation that lost a variable or made one up.
fn other_variables(wanted: &[&str], given: &[&str], made_up: Option<&str>, entry: &PoEntry) -> Diagnostic {
    let lost = wanted.iter().find(|name| !given.contains(name));
    let new = given.iter().find(|name| !wanted.contains(name)).copied().or(made_up);
    let message = match (lost, new) {
        (Some(lost), Some(new)) => bilingual(
            format!("in de vertaling staat `{{{new}}}` in plaats van `{{{lost}}}`"),
            format!("the translation has `{{{new}}}` in place of `{{{lost}}}`"),
        ),
        (Some(lost), None) => {
            bilingual(format!("in de vertaling ontbreekt `{{{lost}}}`"), format!("the translation lacks `{{{lost}}}`"))
        }
        (None, Some(new)) => bilingual(
            format!("`{{{new}}}` staat niet in de oorspronkelijke tekst"),
            format!("`{{{new}}}` is not in the original text"),
        ),
        (None, None) => bilingual(
            "de vertaling noemt een variabele vaker of minder vaak dan de tekst",
            "the translation names a variable more or less often than the text",
        ),
    };
    Diagnostic::warning("translation-variables", entry.text_span, message)
        .help(bilingual("neem wat tussen accolades staat letterlijk over", "copy what stands between braces as it is"))
}

/// A line break at the beginning or the end that only one of the two has.
fn line_break(entry: &PoEntry) -> Option<Diagnostic> {
    let (source, text) = (&entry.id, &entry.text);
    let begins = (source.starts_with('\n'), text.starts_with('\n'));
    let ends = (source.ends_with('\n'), text.ends_with('\n'));
    let (nl, en) = match (begins, ends) {
        ((true, false), _) => (
            "de tekst begint met een nieuwe regel, de vertaling niet",
            "the text begins with a line break, the translation does not",
        ),
        ((false, true), _) => (
            "de vertaling begint met een nieuwe regel, de tekst niet",
            "the translation begins with a line break, the text does not",
        ),
        (_, (true, false)) => (
            "de tekst eindigt met een nieuwe regel, de vertaling niet",
            "the text ends with a line break, the translation does not",
        ),
        (_, (false, true)) => (
            "de vertaling eindigt met een nieuwe regel, de tekst niet",
            "the translation ends with a line break, the text does not",
        ),
        ((true, true) | (false, false), _) => return None,
    };
    Some(Diagnostic::warning("translation-line-break", entry.text_span, bilingual(nl, en)).help(bilingual(
        "begin en eindig met `\\n` waar de tekst dat doet, en nergens anders",
        "begin and end with `\\n` where the text does, and nowhere else",
    )))
}

/// The sign of Markdown that a text begins with: a heading, a list, a quotation.
fn markdown_sign(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c.is_whitespace())?;
    let sign = &text[..end];
    let is_heading = (1..=6).contains(&sign.len()) && sign.bytes().all(|c| c == b'#');
    let is_item = matches!(sign, "-" | "*" | "+" | ">");
    let is_numbered = sign
        .strip_suffix(['.', ')'])
        .is_some_and(|it| (1..=3).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit()));
    match sign {
        _ if is_heading || is_item => Some(sign),
        _ if is_numbered => Some("1."),
        _ => None,
    }
}

/// A Markdown sign at the beginning that was lost, gained or changed: a heading would become a sentence.
fn beginning(entry: &PoEntry) -> Option<Diagnostic> {
    let (wanted, given) = (markdown_sign(&entry.id), markdown_sign(&entry.text));
    let message = match (wanted, given) {
        (Some(wanted), None) => bilingual(
            format!("de tekst begint met `{wanted}` en de vertaling niet"),
            format!("the text begins with `{wanted}` and the translation does not"),
        ),
        (None, Some(given)) => bilingual(
            format!("de vertaling begint met `{given}` en de tekst niet"),
            format!("the translation begins with `{given}` and the text does not"),
        ),
        (Some(wanted), Some(given)) if wanted != given => bilingual(
            format!("de vertaling begint met `{given}` en de tekst met `{wanted}`"),
            format!("the translation begins with `{given}` and the text with `{wanted}`"),
        ),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    Some(Diagnostic::warning("translation-markdown", entry.text_span, message).help(bilingual(
        "laat kop, lijst of citaat beginnen zoals in de tekst",
        "let a heading, a list or a quotation begin as it does in the text",
    )))
}
