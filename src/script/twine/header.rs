//! The header of a passage in Twee 3: `:: name [tags] {metadata}`, with its escapes.

use std::ops::Range;

/// Most braces that are tried for where the metadata begin.
const TRIED: usize = 16;

/// The parts of a header, as ranges of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TweeHeader {
    /// The name, without escapes.
    pub name: String,
    /// Where the name stands.
    pub name_range: Range<usize>,
    /// The tags, without escapes.
    pub tags: Vec<String>,
    /// Where the metadata stand, where there are any.
    pub metadata: Option<Range<usize>>,
}

/// Takes a header apart; the line begins with `::`.
///
/// Brackets that a `\` does not escape divide it. Where what follows them is neither the other block nor the end of the line,
/// they are part of the name after all: somebody did not escape them, as Twine itself takes it.
pub(super) fn header_of(line: &str) -> TweeHeader {
    let start = line.len() - line["::".len()..].trim_start().len();
    let mut end = end_of(line, start);
    let mut metadata = None;
    if let Some(at) = metadata_in(line, start..end) {
        metadata = Some(at..end);
        end = end_of(&line[..at], start);
    }
    let mut tags = Vec::new();
    if end > start && is_open(line, start, end - 1, b']') {
        let block = (start..end).rev().find(|at| is_open(line, start, *at, b'['));
        if let Some(at) = block {
            tags = parted(&line[at + 1..end - 1]);
            end = end_of(&line[..at], start);
        }
    }
    TweeHeader { name: unescaped(&line[start..end]), name_range: start..end, tags, metadata }
}

/// Where the metadata begin, which go on to the end of the line. They are JSON, in which a brace may stand within a text: the
/// first brace from which on they can be read begins them, else the first brace of all.
fn metadata_in(line: &str, range: Range<usize>) -> Option<usize> {
    if !line[..range.end].ends_with('}') {
        return None;
    }
    let braces = || range.clone().filter(|at| is_open(line, range.start, *at, b'{'));
    let readable = |at: &usize| serde_json::from_str::<serde_json::Value>(&line[*at..range.end]).is_ok();
    let begins = braces().take(TRIED).find(readable);
    begins.or_else(|| braces().next().filter(|at| line[*at..range.end].contains('"')))
}

/// Whether this sign stands at a byte and no `\` escapes it.
fn is_open(line: &str, start: usize, at: usize, sign: u8) -> bool {
    let bytes = line.as_bytes();
    let escaped = || bytes[start..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
    bytes[at] == sign && !escaped()
}

/// Where a line ends without the blanks behind it; a blank with a `\` before it belongs to it.
fn end_of(line: &str, start: usize) -> usize {
    let end = line.trim_end().len().max(start);
    let escapes = line[start..end].bytes().rev().take_while(|byte| *byte == b'\\').count();
    match line[end..].chars().next() {
        Some(blank) if escapes % 2 == 1 => end + blank.len_utf8(),
        _ => end,
    }
}

/// The tags of a block: what blanks part.
fn parted(block: &str) -> Vec<String> {
    block.split_whitespace().map(unescaped).collect()
}

/// A text without the `\` of its escapes: `\q` is `q`.
fn unescaped(text: &str) -> String {
    let mut meant = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        meant.push(if letter == '\\' { letters.next().unwrap_or('\\') } else { letter });
    }
    meant
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, name: &str, tags: &[&str], metadata: Option<&str>) {
        let header = header_of(line);
        assert_eq!(header.name, name, "{line}");
        assert_eq!(header.tags, tags, "{line}");
        assert_eq!(header.metadata.map(|it| &line[it]), metadata, "{line}");
    }

    #[test]
    fn a_header_has_a_name_tags_and_metadata() {
        check("::An overgrown path", "An overgrown path", &[], None);
        check(":: A path [forest spooky]", "A path", &["forest", "spooky"], None);
        check(":: A path {\"position\":\"6,4\"}", "A path", &[], Some("{\"position\":\"6,4\"}"));
        check(":: A path  [a]  {\"a\":{\"b\":1}} ", "A path", &["a"], Some("{\"a\":{\"b\":1}}"));
        check("::A[b]{}", "A", &["b"], Some("{}"));
        check(":: So {a} {\"b\":\"}{\"}", "So {a}", &[], Some("{\"b\":\"}{\"}"));
        check(":: A {\"position\":6,4\"}", "A", &[], Some("{\"position\":6,4\"}"));
        check(":: A []", "A", &[], None);
        check("::", "", &[], None);
        check(":: [a]", "", &["a"], None);
    }

    #[test]
    fn escapes_keep_brackets_in_names_and_tags() {
        check(r":: Room \[1\]", "Room [1]", &[], None);
        check(r":: Room \[1\] [big\]ger a\\b]", "Room [1]", &["big]ger", r"a\b"], None);
        check(r":: Set \{a\} {}", "Set {a}", &[], Some("{}"));
        check(r":: back\\", r"back\", &[], None);
        check(r":: back\\[t]", r"back\", &["t"], None);
        check(r":: \q\", r"q\", &[], None);
        check(":: a\\ ", "a ", &[], None);
    }

    #[test]
    fn brackets_that_close_nothing_belong_to_the_name() {
        check(":: Room ]", "Room ]", &[], None);
        check(":: Room [1] big", "Room [1] big", &[], None);
        check(":: So {a} and on", "So {a} and on", &[], None);
    }
}
