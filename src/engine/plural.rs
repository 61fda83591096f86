//! Forms of a text by number: `{uren, plural, one {nog één uur} other {nog {uren} uur}}`, as in ICU messages.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// A piece of a text that reads differently by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plural<'a> {
    /// The variable that holds the number.
    pub variable: &'a str,
    /// The forms as they are written.
    written: &'a str,
}

/// One of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PluralForm<'a> {
    /// The category of numbers it is for (`one`, `other`), or one number (`=0`).
    pub selector: &'a str,
    /// The text; `#` stands for the number.
    pub text: &'a str,
}

/// Why what looks like forms by number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralFault<'a> {
    /// A brace is never closed.
    Unclosed,
    /// Behind the variable stands another word than `plural`.
    Kind(&'a str),
    /// A word without a text between braces behind it, and at which byte of the piece it stands.
    NoForm(&'a str, usize),
    /// There is not one form.
    Empty,
    /// There are more braces within one another than anybody reads.
    TooDeep,
}

/// Braces within the one of a piece: some eight forms within forms, and what the innermost shows. Whoever goes through forms
/// within forms need not count.
const NESTING: usize = 18;

/// The categories of CLDR.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl<'a> Plural<'a> {
    /// Reads the forms at the beginning of a text, with their length; `None` where no comma follows a name there.
    ///
    /// # Errors
    /// When something like it is written that is not whole.
    pub fn read(text: &'a str) -> Option<Result<(Self, usize), PluralFault<'a>>> {
        let inner = text.strip_prefix('{')?;
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let name = inner.find(|c: char| !is_name(c) && !c.is_whitespace())?;
        let variable = inner[..name].trim();
        if !inner[name..].starts_with(',') || variable.is_empty() || !variable.chars().all(is_name) {
            return None;
        }
        Some(Self::read_inner(inner, variable))
    }

    fn read_inner(inner: &'a str, variable: &'a str) -> Result<(Self, usize), PluralFault<'a>> {
        let end = closing(inner)?;
        let comma = inner.find(',').unwrap_or(end);
        let rest = inner.get(comma + 1..end).ok_or(PluralFault::Empty)?;
        let (kind, written) = rest.split_once(',').unwrap_or((rest, ""));
        if kind.trim() != "plural" {
            return Err(PluralFault::Kind(kind.trim()));
        }
        let plural = Self { variable, written };
        let mut forms = Forms { rest: written };
        let mut any = false;
        while let Some(form) = forms.step() {
            match form {
                Ok(_) => any = true,
                // The byte within the whole text, whose brace stands before `inner`.
                Err(word) => {
                    return Err(PluralFault::NoForm(word, 1 + word.as_ptr() as usize - inner.as_ptr() as usize));
                }
            }
        }
        if any { Ok((plural, end + 2)) } else { Err(PluralFault::Empty) }
    }

    /// The forms, in their order.
    pub fn forms(self) -> impl Iterator<Item = PluralForm<'a>> {
        let mut forms = Forms { rest: self.written };
        std::iter::from_fn(move || forms.step()?.ok())
    }

    /// The form for a number in a language: the one for just that number, else that of its category, else `other`.
    #[must_use]
    pub fn form(self, number: i64, rule: &PluralRule) -> &'a str {
        let exact = |form: &PluralForm<'_>| {
            form.selector.strip_prefix('=').and_then(|it| it.parse::<i64>().ok()) == Some(number)
        };
        let category = rule.category(number);
        let of = |wanted: &str| self.forms().find(|it| it.selector == wanted);
        self.forms().find(exact).or_else(|| of(category)).or_else(|| of("other")).map_or("", |it| it.text)
    }
}

/// Takes form after form off a text.
struct Forms<'a> {
    rest: &'a str,
}

impl<'a> Forms<'a> {
    /// The next form; the word that has none; nothing at the end.
    fn step(&mut self) -> Option<Result<PluralForm<'a>, &'a str>> {
        let rest = self.rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let brace = rest.find(|c: char| c == '{' || c.is_whitespace()).unwrap_or(rest.len());
        let (selector, after) = rest.split_at(brace);
        let inner = after.trim_start().strip_prefix('{').filter(|_| !selector.is_empty());
        let Some((inner, end)) = inner.and_then(|inner| Some((inner, closing(inner).ok()?))) else {
            self.rest = "";
            return Some(Err(if selector.is_empty() { rest } else { selector }));
        };
        self.rest = &inner[end + 1..];
        Some(Ok(PluralForm { selector, text: &inner[..end] }))
    }
}

/// Where the brace is closed that was opened before a text. Doubled braces stand for one, and come in pairs here.
fn closing(inner: &str) -> Result<usize, PluralFault<'static>> {
    let mut depth = 0usize;
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            b'{' if depth == NESTING => return Err(PluralFault::TooDeep),
            b'{' => depth += 1,
            b'}' if depth == 0 => return Ok(at),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    Err(PluralFault::Unclosed)
}

/// Which numbers a language has words for, by CLDR: made once for a language.
#[derive(Clone)]
pub struct PluralRule {
    /// Nothing in a language that CLDR does not know.
    rules: Option<PluralRules>,
}

impl std::fmt::Debug for PluralRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("PluralRule").field(&self.rules.as_ref().map(PluralRules::get_locale)).finish()
    }
}

impl PluralRule {
    /// The rule of a language.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let known = language.parse::<LanguageIdentifier>().ok();
        Self { rules: known.and_then(|it| PluralRules::create(it, PluralRuleType::CARDINAL).ok()) }
    }

    /// The category of a number; `other` in a language that CLDR does not know.
    #[must_use]
    pub fn category(&self, number: i64) -> &'static str {
        match self.rules.as_ref().map(|rules| rules.select(number.unsigned_abs())) {
            Some(Ok(PluralCategory::ZERO)) => "zero",
            Some(Ok(PluralCategory::ONE)) => "one",
            Some(Ok(PluralCategory::TWO)) => "two",
            Some(Ok(PluralCategory::FEW)) => "few",
            Some(Ok(PluralCategory::MANY)) => "many",
            Some(Ok(PluralCategory::OTHER) | Err(_)) | None => "other",
        }
    }

    /// The categories that whole numbers fall into, `other` always: texts need not have a form for more.
    #[must_use]
    pub fn categories(&self) -> Vec<&'static str> {
        self.categories_beside(&[])
    }

    /// The same for the numbers that have no form of their own.
    #[must_use]
    pub fn categories_beside(&self, exact: &[i64]) -> Vec<&'static str> {
        // Rules for whole numbers look at the last two digits, at small numbers and at whole millions.
        let numbers = (0..=210).chain([1_000, 1_000_000]);
        let numbers = numbers.filter(|number| !exact.contains(number));
        let found: Vec<_> = numbers.map(|number| self.category(number)).collect();
        PLURAL_CATEGORIES.into_iter().filter(|it| *it == "other" || found.contains(it)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{uren, plural, =0 {geen uur} one {nog één uur} other {nog {uren} uur}} over";

    #[test]
    fn a_number_chooses_its_form() {
        let (plural, length) = Plural::read(TEXT).unwrap().unwrap();
        assert_eq!((plural.variable, &TEXT[length..]), ("uren", " over"));
        for (number, form) in [(0, "geen uur"), (1, "nog één uur"), (-1, "nog één uur"), (2, "nog {uren} uur")] {
            assert_eq!(plural.form(number, &PluralRule::of("nl")), form);
        }
        let (plural, _) = Plural::read("{n, plural, one{{n} x} few {{{a}} # y}other{z}}").unwrap().unwrap();
        assert_eq!(
            [1, 3, 12, 22].map(|n| plural.form(n, &PluralRule::of("pl"))),
            ["{n} x", "{{a}} # y", "z", "{{a}} # y"]
        );
        assert_eq!([1, 3].map(|n| plural.form(n, &PluralRule::of("xx"))), ["z", "z"]);
    }

    #[test]
    fn what_is_not_whole_is_told() {
        assert_eq!(Plural::read("{uren}"), None);
        assert_eq!(Plural::read("{een, twee"), Some(Err(PluralFault::Unclosed)));
        assert_eq!(Plural::read("{n, select, a {x}}"), Some(Err(PluralFault::Kind("select"))));
        assert_eq!(Plural::read("{n, plural}"), Some(Err(PluralFault::Empty)));
        let text = "{n, plural, one {x} other y}";
        assert_eq!(Plural::read(text), Some(Err(PluralFault::NoForm("other", text.find("other").unwrap()))));
    }

    #[test]
    fn languages_have_their_own_categories() {
        let of = |language: &str| PluralRule::of(language).categories();
        assert_eq!(of("nl"), ["one", "other"]);
        assert_eq!(PluralRule::of("nl").categories_beside(&[1]), ["other"]);
        assert_eq!(of("pl"), ["one", "few", "many", "other"]);
        assert_eq!(of("ar"), PLURAL_CATEGORIES);
        assert_eq!((of("ja"), of("xx")), (vec!["other"], vec!["other"]));
        assert_eq!(PluralRule::of("fr").category(0), "one");
    }

    #[test]
    fn forms_within_forms_go_so_deep_and_no_deeper() {
        let nested =
            |depth: usize| (0..depth).fold(String::from("{n}"), |text, _| format!("{{n, plural, other {{{text}}}}}"));
        assert!(matches!(Plural::read(&nested(8)), Some(Ok(_))));
        for depth in [12, 100_000] {
            assert_eq!(Plural::read(&nested(depth)), Some(Err(PluralFault::TooDeep)));
        }
    }
}
