//! Where a text ends that has lost its closing quotation mark, or has others within it.

use super::Lexer;
use super::typography::closes;
use crate::script::format::parts;

/// Inner quotation marks that are looked at on a line.
const INNER: usize = 40;

impl Lexer<'_> {
    /// Where a text should have ended that closes at a quotation mark which opens another text: behind a sign that stands
    /// before values, with the words of that other text right behind it.
    pub(super) fn lost_its_quote(&self, quote: usize) -> Option<usize> {
        let swallowed = &self.text[quote + 1..self.at];
        let behind = self.text[self.at + 1..].chars().next()?;
        if behind.is_whitespace() || matches!(behind, ',' | ')' | ']' | '}' | ':' | '/') {
            return None;
        }
        let several = swallowed.contains('\n');
        let before = swallowed.rsplit('\n').next()?.trim_end();
        let opens = before.ends_with(['[', '(', '{', ':', ',']) || several && before.is_empty();
        if !opens {
            return None;
        }
        let line = swallowed.lines().next()?;
        let end = self.end_on_line(line);
        // On one line only what follows a text in a file tells a text that was lost from a quotation within it.
        (several || end < line.trim_end().len() && self.is_file_like(&line[end..])).then_some(quote + 1 + end)
    }

    /// Where a text on a line ends that runs into what follows it: before the next field or id, else at the end of the
    /// line, without the signs that close what is around it.
    pub(super) fn end_on_line(&self, line: &str) -> usize {
        let id = line.find(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '_').unwrap_or(line.len());
        let key = line[id..].strip_prefix(':').map(str::trim_start);
        if id > 0
            && key.is_some_and(|it| it.is_empty() || it.starts_with(['(', '"']) || it.starts_with(char::is_uppercase))
        {
            return id;
        }
        // An id in a list of ids.
        if id > 0 && line[id..].trim_end() == "," {
            return id;
        }
        let fields = line.match_indices(',').find(|(at, _)| begins_field(&line[at + 1..]));
        let line = fields.map_or(line, |(at, _)| &line[..at]);
        let mut end = line.trim_end().trim_end_matches(',').len();
        while let Some(close) = line[..end].chars().next_back().filter(|c| matches!(c, ')' | ']' | '}' | ' ' | ',')) {
            let open = match close {
                ')' => '(',
                ']' => '[',
                '}' => '{',
                _ => {
                    end -= 1;
                    continue;
                }
            };
            // What was opened within the text belongs to it.
            let depth = |sign: char| line[..end].matches(sign).count();
            if depth(close) <= depth(open) {
                break;
            }
            end -= 1;
        }
        end
    }

    /// Where words end that stand between no quotation marks and begin at a byte.
    pub(in crate::script::ron) fn end_of_words(&self, start: u32) -> u32 {
        let line = self.text[start as usize..].lines().next().unwrap_or_default();
        start + self.end_on_line(line) as u32
    }

    /// Whether what follows is how a file goes on behind a text.
    fn is_file_like(&self, rest: &str) -> bool {
        let rest = rest.trim_start_matches([')', ']', '}', ' ']);
        rest.starts_with(':') || rest.trim() == "," || rest.strip_prefix(',').is_some_and(begins_field)
    }

    /// The quotation marks from this one on that stand within a text, and the byte behind the text: on this line, where
    /// they come in pairs and the last one can only close.
    pub(in crate::script::ron) fn inner_quotes(&self, first: u32) -> Option<(Vec<u32>, u32)> {
        let rest = &self.text[first as usize..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let mut inner = Vec::new();
        let mut escaped = false;
        for (at, c) in line.char_indices() {
            if c == '"' && !escaped {
                let even = inner.len() % 2 == 0;
                if !inner.is_empty() && even && closes(&line[at + 1..]) {
                    return Some((inner, first + at as u32 + 1));
                }
                inner.push(first + at as u32);
                if inner.len() > INNER {
                    return None;
                }
            }
            escaped = c == '\\' && !escaped;
        }
        None
    }
}

/// Whether a field of the format begins here: its name and a colon.
fn begins_field(rest: &str) -> bool {
    let rest = rest.trim_start();
    let name = &rest[..rest.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(rest.len())];
    let known = || parts().iter().any(|part| part.fields.iter().any(|field| field.name == name));
    !name.is_empty() && rest[name.len()..].starts_with(':') && known()
}
