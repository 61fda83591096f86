//! Lists of words that rules and simulated players listen for, by language.

/// Language and file.
const WORDS: [(&str, &str); 2] =
    [("nl", include_str!("../../assets/words/nl.txt")), ("en", include_str!("../../assets/words/en.txt"))];

/// The words of a list in a language, in the order of the alphabet.
pub(in crate::author) fn wordlist(code: &str, name: &str) -> Vec<&'static str> {
    let Some((_, file)) = WORDS.iter().find(|(language, _)| *language == code) else { return Vec::new() };
    let lines =
        file.lines().skip_while(|line| line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) != Some(name));
    let lines = lines.skip(1).take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty());
    let mut words: Vec<_> = lines.collect();
    words.sort_unstable();
    words
}

/// A text as words only: small letters, one space between them and around the whole.
pub(in crate::author) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if matches!(c, '\'' | '’') && !plain.ends_with(' ') {
            // Within a word, as in `don't`; a closing quotation mark is taken away again below.
            plain.push('\'');
        } else if !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    if plain.contains("' ") { plain.replace("' ", " ") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_every_list() {
        for (code, file) in WORDS {
            for name in ["absolutes", "hedges", "politeness", "fillers", "placeholders", "function", "questions"] {
                assert!(wordlist(code, name).len() > 9, "{code}: {name}");
            }
            assert!(file.lines().all(|line| line.starts_with(['#', '[']) || line.to_lowercase() == line), "{code}");
        }
    }
}
