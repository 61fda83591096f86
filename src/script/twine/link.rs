//! The links of a passage, as Twine 2 finds them.

use super::PlacedText;
use super::scanner::Scanner;
use std::ops::Range;

/// A link as it stands in a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwineLink {
    /// Where it stands in the text of the passage, brackets included.
    pub range: Range<usize>,
    /// Where the words that people click stand.
    pub words: Range<usize>,
    /// The name of the passage that it leads to, or an address on the web.
    pub target: String,
    /// Where the code stands that is carried out on the way, where there is any.
    pub setter: Option<Range<usize>>,
}

impl TwineLink {
    /// Whether it leads out of the story, to an address on the web.
    #[must_use]
    pub fn leads_outside(&self) -> bool {
        let Some((scheme, rest)) = self.target.split_once("://") else { return false };
        let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let address = rest.strip_prefix('/').unwrap_or(rest);
        !scheme.is_empty() && scheme.chars().all(word) && address.starts_with(word)
    }
}

/// The links of a text in the order in which they stand: `[[a]]`, `[[a->b]]`, `[[b<-a]]` and `[[a|b]]`.
///
/// The rightmost `->` divides, else the leftmost `<-`, else the last `|`; a part that would be empty divides nothing. What
/// follows `][` is code. Blanks around a name are none of it: that is how the story formats take it, though Twine's own map
/// keeps them. Of three opening brackets the first belongs to a hook of Harlowe.
#[must_use]
pub fn links_of(text: &PlacedText) -> Vec<TwineLink> {
    let text = text.as_str();
    let mut scan = Scanner::new(text);
    let mut links = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find("[[") {
        let mut open = from + found;
        while text[open + 1..].starts_with("[[") {
            open += 1;
        }
        let inner = open + 2;
        let line_end = scan.find("\n", inner).unwrap_or(text.len());
        let Some(close) = scan.find("]]", inner).filter(|close| *close < line_end) else {
            from = inner;
            continue;
        };
        from = close + 2;
        links.extend(link_in(text, open..from, inner..close));
    }
    links
}

/// The link between two brackets; none where it leads nowhere.
fn link_in(text: &str, range: Range<usize>, inner: Range<usize>) -> Option<TwineLink> {
    let content = &text[inner.clone()];
    let divided = content.find("][");
    let setter = divided.map(|at| inner.start + at + 2..inner.end);
    let content = &content[..divided.unwrap_or(content.len())];
    let part = |from: usize, to: usize| trimmed(text, inner.start + from..inner.start + to);
    let all = content.len();
    let sides = [
        content.rfind("->").map(|at| ((0, at), (at + 2, all))),
        content.find("<-").map(|at| ((at + 2, all), (0, at))),
        content.rfind('|').map(|at| ((0, at), (at + 1, all))),
    ];
    // Twine asks whether anything stands there, blanks included.
    let (words, target) = sides.into_iter().flatten().find(|(_, (from, to))| from < to).unwrap_or(((0, all), (0, all)));
    let (words, target) = (part(words.0, words.1), part(target.0, target.1));
    if target.is_empty() {
        return None;
    }
    let words = if words.is_empty() { target.clone() } else { words };
    Some(TwineLink { range, words, target: text[target].to_owned(), setter: setter.filter(|it| !it.is_empty()) })
}

/// A range without the blanks at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let written = &text[range.clone()];
    let start = range.start + (written.len() - written.trim_start().len());
    start..start + written.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let mut placed = PlacedText::default();
        placed.push_verbatim(text, 0..text.len());
        let links = links_of(&placed);
        let found: Vec<_> = links.iter().map(|it| (&text[it.words.clone()], it.target.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn links_have_four_forms() {
        check("[[link]]", &[("link", "link")]);
        check("[[words->link]] [[link<-words]] [[words|link]]", &[("words", "link"); 3]);
        check("[[ words -> link ]]", &[("words", "link")]);
        check("[[a]][[b]]", &[("a", "a"), ("b", "b")]);
        check("[[->b]]", &[("b", "b")]);
    }

    #[test]
    fn the_rightmost_arrow_divides_and_of_arrows_back_the_leftmost() {
        check("[[a->b->c]]", &[("a->b", "c")]);
        check("[[a<-b<-c]]", &[("b<-c", "a")]);
        check("[[a<-b->c]]", &[("a<-b", "c")]);
        check("[[a|b|c]]", &[("a|b", "c")]);
        check("[[a|b->c]]", &[("a|b", "c")]);
        check("[[/regex with [ | ]/ ->link]]", &[("/regex with [ | ]/", "link")]);
    }

    #[test]
    fn what_leads_nowhere_is_no_link() {
        check("[[]] [[][]] [[][$a = 1]] [[ ]] [[a\nb]] [[a]", &[]);
        check("[[a->]]", &[("a->", "a->")]);
        check("[[<-a]]", &[("<-a", "<-a")]);
    }

    #[test]
    fn code_on_the_way_is_none_of_the_link() {
        check("[[a][$x = 1]]", &[("a", "a")]);
        check("[[a->b][]]", &[("a", "b")]);
        let mut text = PlacedText::default();
        text.push_verbatim("[[a|b][$x = 1]]", 0..15);
        assert_eq!(links_of(&text)[0].setter, Some(7..13));
    }

    #[test]
    fn a_hook_around_a_link_is_none_of_it() {
        check("(if: $a)[[[Go->there]]]", &[("Go", "there")]);
        check("[[[there]]]", &[("there", "there")]);
    }

    #[test]
    fn an_address_leads_outside() {
        let outside = |target: &str| {
            TwineLink { range: 0..0, words: 0..0, target: target.to_owned(), setter: None }.leads_outside()
        };
        assert!(outside("https://example.org") && outside("file:///a"));
        assert!(!outside("http") && !outside("a: b") && !outside("://x") && !outside("What? http://x"));
    }
}
