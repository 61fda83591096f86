//! Signs of style: what an answer looks like to somebody who has no idea what it is about.

use crate::author::wordlists::{plain, wordlist};
use crate::engine::variables_in;
use std::collections::BTreeSet;

/// Something that can be seen of an answer without understanding it; where it stands among the others is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StyleSign {
    /// It is done rather than said.
    Deed,
    /// It asks what can be answered freely: a question that begins with a question word.
    OpenQuestion,
    /// It asks anything else.
    ClosedQuestion,
    /// No other answer has more words.
    Longest,
    /// No other answer has fewer words.
    Shortest,
    /// A figure stands in it.
    Digit,
    /// A mark of punctuation; a bracket is a stage direction.
    Mark(char),
    /// A word that any conversation is full of.
    Word(&'static str),
}

/// Marks that count, each by the one that stands for its like.
const MARKS: [(&str, char); 10] = [
    ("?", '?'),
    ("!", '!'),
    (":", ':'),
    (";", ';'),
    (",", ','),
    (".", '.'),
    ("…", '…'),
    ("\"“”„«»", '"'),
    ("()[]", '('),
    ("–—", '–'),
];

/// The signs that are no word and no mark, as they are written in the counts and in JSON.
const NAMED: [(StyleSign, &str); 6] = [
    (StyleSign::Deed, "+deed"),
    (StyleSign::OpenQuestion, "+open-question"),
    (StyleSign::ClosedQuestion, "+closed-question"),
    (StyleSign::Longest, "+longest"),
    (StyleSign::Shortest, "+shortest"),
    (StyleSign::Digit, "+digit"),
];

impl StyleSign {
    /// How it is written in the counts and in JSON: a word or a mark as it is, anything else with a plus before it.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Word(word) => word.to_owned(),
            Self::Mark(mark) => mark.to_string(),
            Self::Deed | Self::OpenQuestion | Self::ClosedQuestion | Self::Longest | Self::Shortest | Self::Digit => {
                NAMED.into_iter().find(|(sign, _)| *sign == self).map(|(_, name)| name.to_owned()).unwrap_or_default()
            }
        }
    }

    /// The sign that is written so; `None` for a word that is not listened for.
    pub(super) fn of_id(id: &str, listener: &StyleListener) -> Option<Self> {
        let named = NAMED.into_iter().find(|(_, name)| *name == id).map(|(sign, _)| sign);
        let mark = || MARKS.into_iter().map(|(_, mark)| mark).find(|mark| id.chars().eq([*mark])).map(Self::Mark);
        named.or_else(mark).or_else(|| listener.word(id))
    }
}

/// The sign of a mark that counts.
fn mark_of(c: char) -> Option<StyleSign> {
    // Most of a text is none.
    if c.is_alphanumeric() || c == ' ' {
        return None;
    }
    MARKS.into_iter().find(|(like, _)| like.contains(c)).map(|(_, mark)| StyleSign::Mark(mark))
}

/// The words that are listened for in a language.
pub(super) struct StyleListener {
    function: Vec<&'static str>,
    questions: Vec<&'static str>,
}

impl StyleListener {
    /// A listener for a language; one without lists of words hears only what is no word.
    pub(super) fn new(code: &str) -> Self {
        Self { function: wordlist(code, "function"), questions: wordlist(code, "questions") }
    }

    fn word(&self, word: &str) -> Option<StyleSign> {
        self.function.binary_search(&word).ok().map(|at| StyleSign::Word(self.function[at]))
    }

    /// The signs of each answer of a decision: its text, and whether it is done rather than said.
    pub(super) fn signs(&self, answers: &[(&str, bool)]) -> Vec<BTreeSet<StyleSign>> {
        let texts: Vec<_> = answers.iter().map(|(text, _)| without_variables(text)).collect();
        let words: Vec<_> = texts.iter().map(|text| plain(text)).collect();
        let lengths: Vec<_> = words.iter().map(|it| it.split_whitespace().count()).collect();
        let (least, most) = (lengths.iter().min().copied(), lengths.iter().max().copied());
        let mut all = Vec::new();
        for (at, (_, does)) in answers.iter().enumerate() {
            let mut signs: BTreeSet<_> = words[at].split_whitespace().filter_map(|word| self.word(word)).collect();
            signs.extend(texts[at].chars().filter_map(mark_of));
            signs.extend(self.questions_in(&texts[at]));
            let length = Some(lengths[at]);
            let more = [
                (*does, StyleSign::Deed),
                (texts[at].contains(|c: char| c.is_ascii_digit()), StyleSign::Digit),
                (least != most && length == most, StyleSign::Longest),
                (least != most && length == least, StyleSign::Shortest),
            ];
            signs.extend(more.into_iter().filter(|(there, _)| *there).map(|(_, sign)| sign));
            all.push(signs);
        }
        all
    }

    fn questions_in(&self, text: &str) -> Vec<StyleSign> {
        let sentences = text.split_inclusive(['.', '!', '?', '…', ':', '\n']);
        let asked = sentences.filter(|sentence| sentence.ends_with('?')).filter_map(|sentence| {
            let words = plain(sentence);
            let first = words.split_whitespace().next()?;
            let open = self.questions.binary_search(&first).is_ok();
            Some(if open { StyleSign::OpenQuestion } else { StyleSign::ClosedQuestion })
        });
        asked.collect()
    }
}

/// A text without the names of variables, which nobody reads.
fn without_variables(text: &str) -> String {
    let mut rest = text.to_owned();
    for name in variables_in(text) {
        rest = rest.replace(&format!("{{{name}}}"), "");
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, answers: &[(&str, bool)], expected: &[&str]) {
        let told = StyleListener::new(code).signs(answers);
        let ids = |signs: &BTreeSet<StyleSign>| signs.iter().map(|it| it.id()).collect::<Vec<_>>().join(" ");
        assert_eq!(told.iter().map(ids).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn an_answer_shows_its_function_words_marks_length_and_questions() {
        let answers = [("Wat is er gebeurd? Vertel.", false), ("Komt goed, toch? (Je lacht.) Echt, hoor!", false)];
        check(
            "nl",
            &answers,
            &["+open-question +shortest . ? er is wat", "+closed-question +longest ! ( , . ? echt hoor je komt toch"],
        );
        check(
            "en",
            &[("Just call 14 people", true), ("“Don’t.” Call later", false)],
            &["+deed +longest +digit just", "+shortest \" . don't later"],
        );
        check("fy", &[("Wat no?", false), ("Toch {geld} net", false)], &["+closed-question ?", ""]);
    }

    #[test]
    fn a_sign_is_read_as_it_is_written() {
        let listener = StyleListener::new("nl");
        let signs = [StyleSign::Word("toch"), StyleSign::Mark('('), StyleSign::OpenQuestion, StyleSign::Digit];
        for sign in signs {
            assert_eq!(StyleSign::of_id(&sign.id(), &listener), Some(sign));
        }
        assert_eq!(StyleSign::of_id("subsidie", &listener), None);
    }
}
