//! What is wrong with forms by number in a text or its translation.

use super::diagnostic::{Diagnostic, bilingual};
use super::source::Span;
use crate::engine::relationship::Bilingual;
use crate::engine::{PLURAL_CATEGORIES, PluralFault, PluralRule};

/// How forms by number are written.
fn example() -> Bilingual {
    bilingual(
        "schrijf `{uren, plural, one {nog één uur} other {nog {uren} uur}}`",
        "write `{hours, plural, one {one hour left} other {{hours} hours left}}`",
    )
}

pub(super) fn unclosed_brace(span: Span) -> Diagnostic {
    Diagnostic::error(
        "unclosed-brace",
        span,
        bilingual("deze accolade wordt nergens gesloten", "this brace is never closed"),
    )
    .help(bilingual("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself"))
}

/// What looks like forms by number and is none; `within` gives the place of a few bytes behind its brace.
pub(super) fn plural_fault(fault: PluralFault<'_>, span: Span, within: impl Fn(usize, usize) -> Span) -> Diagnostic {
    let malformed = |span, message| Diagnostic::error("malformed-plural", span, message).help(example());
    match fault {
        PluralFault::Unclosed => unclosed_brace(span).help(example()),
        PluralFault::Kind(word) => malformed(
            span,
            bilingual(
                format!("achter de variabele staat `{word}`; alleen `plural` kan daar staan"),
                format!("behind the variable stands `{word}`; only `plural` can stand there"),
            ),
        )
        .help(bilingual("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself")),
        PluralFault::NoForm(word, at) => malformed(
            within(at, word.len()),
            bilingual(
                format!("achter `{}` hoort een tekst tussen accolades", first_word(word)),
                format!("a text between braces belongs behind `{}`", first_word(word)),
            ),
        ),
        PluralFault::Empty => malformed(span, bilingual("hier staat geen enkele vorm", "there is not one form here")),
        PluralFault::TooDeep => malformed(span, too_deep()),
    }
}

/// What is said of forms within forms within forms.
pub(super) fn too_deep() -> Bilingual {
    bilingual(
        "hier staan te veel vormen in elkaar; acht is het meeste",
        "there are too many forms within forms here; eight is the most",
    )
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// What a form is for, where no number is ever that.
pub(super) fn wrong_selector(selector: &str, language: &str, rule: &PluralRule, span: Span) -> Option<Diagnostic> {
    let wrong = |message| Some(Diagnostic::error("plural-category", span, message));
    if let Some(number) = selector.strip_prefix('=') {
        return if number.parse::<i64>().is_ok() {
            None
        } else {
            wrong(bilingual(
                format!("`{selector}` noemt geen heel getal"),
                format!("`{selector}` names no whole number"),
            ))?
            .help(bilingual("schrijf bijvoorbeeld `=0 {…}`", "write `=0 {…}`, for example"))
            .into()
        };
    }
    let known = rule.categories();
    if known.contains(&selector) {
        return None;
    }
    let list = known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
    let diagnostic = if PLURAL_CATEGORIES.contains(&selector) {
        wrong(bilingual(
            format!("geen getal is `{selector}` in de taal `{language}`"),
            format!("no number is `{selector}` in the language `{language}`"),
        ))?
    } else {
        wrong(bilingual(format!("`{selector}` is geen soort getal"), format!("`{selector}` is no kind of number")))?
            .suggest(selector, known.iter().copied())
    };
    Some(diagnostic.help(bilingual(
        format!("hier kunnen {list} staan, of een getal zelf, zoals `=0`"),
        format!("{list} can stand here, or a number itself, like `=0`"),
    )))
}

pub(super) fn not_a_number(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        "plural-number",
        span,
        bilingual(
            format!("`{name}` is geen getal; alleen een getal kiest een vorm"),
            format!("`{name}` is no number; only a number chooses a form"),
        ),
    )
    .help(bilingual(
        "neem een `Count`, of een afgeleide variabele die een getal is",
        "take a `Count`, or a derived variable that is a number",
    ))
}

pub(super) fn without_other(span: Span) -> Diagnostic {
    Diagnostic::error(
        "plural-other",
        span,
        bilingual("er is geen vorm voor de overige getallen", "there is no form for the other numbers"),
    )
    .help(bilingual("schrijf er `other {…}` bij", "add `other {…}`"))
}

/// Where a part of a text begins in it.
pub(super) fn offset_in(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
