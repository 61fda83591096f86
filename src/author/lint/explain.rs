//! What a finding means and what to do about it: a page for every code.

use super::rules::RULES;
use crate::script::nearest;

/// The pages of what is no rule, by language: Dutch, English.
const PAGES: [(&str, &str); 2] =
    [("nl", include_str!("../../../assets/explain/nl.md")), ("en", include_str!("../../../assets/explain/en.md"))];

/// Findings of the reader that are warnings: a case with them plays.
pub(super) const WARNINGS: &[&str] = &[
    "ambiguous-translation",
    "duplicate-translation",
    "first-without-default",
    "never-true",
    "topics-without-wrap-up",
    "translation-line-break",
    "translation-markdown",
    "translation-plural",
    "translation-variables",
    "unknown-language",
];

/// Every code that has a page, the rules first.
pub fn codes() -> impl Iterator<Item = &'static str> {
    let others = PAGES[1].1.lines().filter_map(|line| line.strip_prefix("## "));
    RULES.iter().map(|rule| rule.code).chain(others)
}

/// Whether there is a finding of this code.
pub(super) fn is_known(code: &str) -> bool {
    codes().any(|known| known == code)
}

/// The page of a code as Markdown.
///
/// # Errors
/// The code that may be meant, when there is none of this name.
pub fn explain(code: &str, language: &str) -> Result<String, Option<&'static str>> {
    if let Some(rule) = RULES.iter().find(|rule| rule.code == code) {
        return Ok(rule.page.markdown(language));
    }
    let (_, pages) = PAGES.iter().find(|(of, _)| *of == language).unwrap_or(&PAGES[1]);
    let page = pages.split("\n## ").skip(1).find(|page| page.lines().next() == Some(code));
    page.map(|page| format!("# {}\n", page.trim_end())).ok_or_else(|| nearest(code, codes()))
}
