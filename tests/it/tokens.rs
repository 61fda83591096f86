//! Rust source as tokens, without comments, texts and tests: what the rules of the house look at.

/// A name or a sign of the source, with its line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// A path such as `std::fs::read`, with the line on which it begins. A group such as `use a::{b, c::d}` is as many paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    pub(crate) parts: Vec<String>,
    pub(crate) line: usize,
}

/// The tokens of a source: names, numbers and signs. What stands in comments and between quotation marks is left out.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let letters: Vec<char> = source.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let (mut index, mut line) = (0, 1);
    while index < letters.len() {
        let start = index;
        let letter = letters[index];
        match letter {
            '/' if at(index + 1) == '/' => index = find(&letters, index, |i| at(i) == '\n'),
            '/' if at(index + 1) == '*' => index = end_of_comment(&letters, index),
            '"' => index = end_of_text(&letters, index),
            // A character is closed; a lifetime is not.
            '\'' if at(index + 1) == '\\' => index = find(&letters, index + 3, |i| at(i) == '\'') + 1,
            '\'' if at(index + 2) == '\'' => index += 3,
            letter if letter.is_alphanumeric() || letter == '_' => {
                index = find(&letters, index, |i| !(at(i).is_alphanumeric() || at(i) == '_'));
                let word: String = letters[start..index].iter().collect();
                let hashes = find(&letters, index, |i| at(i) != '#') - index;
                match word.as_str() {
                    "r" | "br" | "cr" if at(index + hashes) == '"' => {
                        index = end_of_raw_text(&letters, index + hashes + 1, hashes);
                    }
                    "b" | "c" if at(index) == '"' => index = end_of_text(&letters, index),
                    _ => tokens.push(Token { text: word, line }),
                }
            }
            letter if letter.is_whitespace() => index += 1,
            ':' if at(index + 1) == ':' => {
                tokens.push(Token { text: "::".to_owned(), line });
                index += 2;
            }
            sign => {
                tokens.push(Token { text: sign.to_string(), line });
                index += 1;
            }
        }
        index = index.min(letters.len());
        line += letters[start..index].iter().filter(|it| **it == '\n').count();
    }
    tokens
}

/// The tokens without items that are built for tests only.
pub(crate) fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].iter().take(MARK.len()).map(|it| it.text.as_str()).eq(MARK) {
            at = end_of_item(&tokens, at + MARK.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Every path in the tokens, also those of one name that `use` names.
pub(crate) fn paths(tokens: &[Token]) -> Vec<Path> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let used = at > 0 && tokens[at - 1].text == "use";
        let goes_on = tokens.get(at + 1).is_some_and(|next| next.text == "::");
        let begins = if is_name(&tokens[at].text) { used || goes_on } else { used && tokens[at].text == "{" };
        at = if begins { read_path(tokens, at, &[], &mut found) } else { at + 1 };
    }
    found
}

/// Reads one path behind a beginning, and each path of a group at its end; where it ends.
fn read_path(tokens: &[Token], mut at: usize, beginning: &[String], found: &mut Vec<Path>) -> usize {
    let line = tokens[at].line;
    let mut parts = beginning.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "{" => {
                at += 1;
                while let Some(token) = tokens.get(at) {
                    match token.text.as_str() {
                        "}" => return at + 1,
                        "as" => at += 2,
                        text if is_name(text) || text == "{" => at = read_path(tokens, at, &parts, found),
                        _ => at += 1,
                    }
                }
                return at;
            }
            text if is_name(text) => {
                parts.push(text.to_owned());
                at += 1;
            }
            _ => break,
        }
        if tokens.get(at).is_none_or(|next| next.text != "::") {
            break;
        }
        at += 1;
    }
    if !parts.is_empty() {
        found.push(Path { parts, line });
    }
    at
}

/// The types that the tokens define: structs, enums, traits and aliases, also by the macros that `macros` names.
pub(crate) fn types(tokens: &[Token], macros: &[&str]) -> Vec<String> {
    let text = |at: usize| tokens.get(at).map_or("", |it| it.text.as_str());
    let mut found = Vec::new();
    let mut depth = 0usize;
    // The depth within a macro at which names are those of types.
    let mut defining: Option<usize> = None;
    for at in 0..tokens.len() {
        match text(at) {
            "{" | "(" | "[" => {
                depth += 1;
                if at >= 2 && text(at - 1) == "!" && macros.contains(&text(at - 2)) {
                    defining = Some(depth);
                }
            }
            "}" | ")" | "]" => {
                depth = depth.saturating_sub(1);
                defining = defining.filter(|of| *of <= depth);
            }
            "struct" | "enum" | "trait" if is_name(text(at + 1)) => found.push(text(at + 1).to_owned()),
            // Deeper down it is the type that belongs to a trait.
            "type" if depth == 0 && is_name(text(at + 1)) => found.push(text(at + 1).to_owned()),
            name if defining == Some(depth) && is_name(name) && matches!(text(at + 1), "{" | "(") => {
                found.push(name.to_owned());
            }
            _ => {}
        }
    }
    found
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

fn find(letters: &[char], from: usize, is_it: impl Fn(usize) -> bool) -> usize {
    (from..letters.len()).find(|index| is_it(*index)).unwrap_or(letters.len())
}

fn end_of_comment(letters: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while at + 1 < letters.len() {
        match (letters[at], letters[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    letters.len()
}

fn end_of_text(letters: &[char], opening: usize) -> usize {
    let mut at = opening + 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn end_of_raw_text(letters: &[char], inside: usize, hashes: usize) -> usize {
    let closes =
        |at: usize| letters[at] == '"' && letters[at + 1..].iter().take_while(|it| **it == '#').count() >= hashes;
    find(letters, inside, closes) + 1 + hashes
}

/// Behind the item that begins here: its semicolon, or what stands in braces.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0usize;
    // A variant, a field or an arm of a match ends with its comma; within an item commas also part what stands in `<>`.
    let starts_item = |text: &str| {
        ["pub", "fn", "mod", "use", "impl", "struct", "enum", "const", "static", "trait", "type"].contains(&text)
    };
    let is_item = tokens.get(start).is_some_and(|it| starts_item(it.text.as_str()) || it.text == "#");
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.text.as_str() {
            "," if depth == 0 && !is_item => return at + 1,
            "}" if depth == 0 => return at,
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth -= 1;
                if depth == 0 && token.text == "}" {
                    return at + 1;
                }
            }
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn comments_texts_and_tests_are_no_code() {
    let source = r##"
        //! ron::a
        /* ron::b /* ron::c */ ron::d */
        fn f<'a>(it: &'a str) -> char { let _ = ("ron::e \" ron::f", r#"ron::g " "#, b"ron::h", '"', '\'', 'x'); ron::i(it) }
        #[cfg(test)]
        mod tests { use super::*; fn g() { ron::j() } }
        #[cfg(test)]
        use ron::k;
        struct Last;
    "##;
    let tokens = without_tests(tokens(source));
    let found: Vec<_> = paths(&tokens).iter().map(|path| path.parts.join("::")).collect();
    assert_eq!(found, ["ron::i"]);
    assert_eq!(tokens.iter().find(|it| it.text == "ron").unwrap().line, 4);
    assert_eq!(types(&tokens, &[]), ["Last"]);
}

#[test]
fn groups_are_as_many_paths() {
    let source = "use crate::{engine::{self, Dice}, cli}; use a::{b as c, d::*}; use ron; fn f() -> Option<std::fs::File> { crate::files::read() }";
    let found: Vec<_> = paths(&tokens(source)).iter().map(|path| path.parts.join("::")).collect();
    let all = [
        "crate::engine::self",
        "crate::engine::Dice",
        "crate::cli",
        "a::b",
        "a::d",
        "ron",
        "std::fs::File",
        "crate::files::read",
    ];
    assert_eq!(found, all);
}

#[test]
fn types_are_found_however_they_are_defined() {
    let source = "pub struct A<'a>(&'a str); impl T for A<'_> { type B = u8; } type C = u8; variants! { D { E, F } } \
                  index! { G(u8); H(u16); } enum I { J(u8) } macro_rules! index { () => { pub struct $name; } }";
    assert_eq!(types(&tokens(source), &["variants", "index"]), ["A", "C", "D", "G", "H", "I"]);
}
