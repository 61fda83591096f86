//! Macros that are a link and nothing else: `(link-goto: "words", "passage")`, `<<link "words" "passage">>`.

use super::TwineLink;
use super::code::{CodeKind, TwineCode, plain_name};
use std::ops::Range;

/// Macros that people click.
const CLICKED: [&str; 3] = ["button", "link", "linkgoto"];

/// The link that a piece of code is, where it says in plain words what is clicked and where it leads.
pub(super) fn link_of(text: &str, code: &TwineCode) -> Option<TwineLink> {
    let name = &text[code.name.clone()];
    if code.kind != CodeKind::Leads || !CLICKED.contains(&&*plain_name(name)) {
        return None;
    }
    let close = if text[code.range.clone()].ends_with(">>") { ">>" } else { ")" };
    let given = text[code.name.end..code.range.end].strip_suffix(close)?;
    let texts = literals(given, code.name.end)?;
    // Harlowe's `(link:)` without a second text reveals something instead.
    let (words, target) = match &texts[..] {
        [words, target] => (words.clone(), target.clone()),
        [one] if plain_name(name) == "linkgoto" => (one.clone(), one.clone()),
        _ => return None,
    };
    let target = text[target].trim().to_owned();
    (!target.is_empty() && !words.is_empty()).then(|| TwineLink {
        range: code.range.clone(),
        words,
        target,
        setter: None,
    })
}

/// The texts between quotation marks that something consists of, apart from blanks and commas; none where there is more.
fn literals(given: &str, start: usize) -> Option<Vec<Range<usize>>> {
    let mut texts = Vec::new();
    let mut at = 0;
    while let Some(sign) = given[at..].chars().next() {
        match sign {
            '"' | '\'' => {
                let length = given[at + 1..].find(sign)?;
                if given[at + 1..at + 1 + length].contains('\\') {
                    return None;
                }
                texts.push(start + at + 1..start + at + 1 + length);
                at += length + 2;
            }
            ' ' | ',' | ':' | '\n' => at += 1,
            _ => return None,
        }
    }
    Some(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::twine::TwineFormat;
    use crate::script::twine::code::codes_of;

    #[track_caller]
    fn check(format: TwineFormat, text: &str, expected: Option<(&str, &str)>) {
        let link = link_of(text, &codes_of(text, format)[0]);
        assert_eq!(link.as_ref().map(|it| (&text[it.words.clone()], &*it.target)), expected, "{text}");
    }

    #[test]
    fn what_is_a_link_in_plain_words_is_one() {
        check(TwineFormat::Harlowe, "(link-goto: \"Go on\", 'The end')", Some(("Go on", "The end")));
        check(TwineFormat::Harlowe, "(link-goto: \"The end\")", Some(("The end", "The end")));
        check(TwineFormat::SugarCube, "<<link \"Go on\" \"The end\">>", Some(("Go on", "The end")));
        check(TwineFormat::SugarCube, "<<button 'Go on' 'The end'>>", Some(("Go on", "The end")));
    }

    #[test]
    fn what_is_worked_out_is_no_link() {
        check(TwineFormat::Harlowe, "(link-goto: $a, \"b\")", None);
        check(TwineFormat::Harlowe, "(goto: \"b\")", None);
        check(TwineFormat::Harlowe, "(link: \"b\")", None);
        check(TwineFormat::SugarCube, "<<link \"a\">>", None);
        check(TwineFormat::SugarCube, "<<link [[a|b]]>>", None);
    }
}
