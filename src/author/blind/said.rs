//! What a sign is called, and what an author can do about it.

use super::TellingSign;
use super::signs::StyleSign;
use crate::engine::relationship::Bilingual;
use crate::script::bilingual;

/// What a sign that is no word is called where it is there and where it is not: Dutch, Dutch, English, English.
const CALLED: [(StyleSign, [&str; 4]); 15] = [
    (StyleSign::Deed, ["iets doen", "niets doen", "something done", "nothing done"]),
    (StyleSign::OpenQuestion, ["een open vraag", "geen open vraag", "an open question", "no open question"]),
    (
        StyleSign::ClosedQuestion,
        ["een gesloten vraag", "geen gesloten vraag", "a closed question", "no closed question"],
    ),
    (StyleSign::Longest, ["de langste", "niet de langste", "the longest", "not the longest"]),
    (StyleSign::Shortest, ["de kortste", "niet de kortste", "the shortest", "not the shortest"]),
    (StyleSign::Digit, ["een cijfer", "geen cijfer", "a figure", "no figure"]),
    (StyleSign::Mark('?'), ["een vraagteken", "geen vraagteken", "a question mark", "no question mark"]),
    (StyleSign::Mark('!'), ["een uitroepteken", "geen uitroepteken", "an exclamation mark", "no exclamation mark"]),
    (StyleSign::Mark(':'), ["een dubbele punt", "geen dubbele punt", "a colon", "no colon"]),
    (StyleSign::Mark(';'), ["een puntkomma", "geen puntkomma", "a semicolon", "no semicolon"]),
    (StyleSign::Mark(','), ["een komma", "geen komma", "a comma", "no comma"]),
    (StyleSign::Mark('.'), ["een punt", "geen punt", "a full stop", "no full stop"]),
    (StyleSign::Mark('…'), ["een beletselteken", "geen beletselteken", "an ellipsis", "no ellipsis"]),
    (StyleSign::Mark('"'), ["aanhalingstekens", "geen aanhalingstekens", "quotation marks", "no quotation marks"]),
    (
        StyleSign::Mark('('),
        ["iets tussen haakjes", "niets tussen haakjes", "something in brackets", "nothing in brackets"],
    ),
];

impl TellingSign {
    /// What it is called: “een open vraag”, “geen ‘toch’”.
    #[must_use]
    pub fn said(&self) -> Bilingual {
        if let StyleSign::Word(word) = self.sign {
            return match self.there {
                true => bilingual(format!("“{word}”"), format!("“{word}”")),
                false => bilingual(format!("geen “{word}”"), format!("no “{word}”")),
            };
        }
        let called = CALLED.into_iter().find(|(sign, _)| *sign == self.sign).map(|(_, called)| called);
        // A dash is the one mark that needs no more than its name.
        let [nl, no_nl, en, no_en] =
            called.unwrap_or(["een gedachtestreepje", "geen gedachtestreepje", "a dash", "no dash"]);
        if self.there { bilingual(nl, en) } else { bilingual(no_nl, no_en) }
    }

    /// What an author can do, so that it gives nothing away any more.
    #[must_use]
    pub fn remedy(&self) -> Bilingual {
        let (nl, en) = match (self.sign, self.there) {
            (StyleSign::Word(word), true) => (
                format!("zeg “{word}” ook in een andere keuze, of zeg het hier zonder"),
                format!("use “{word}” in another choice too, or do without it here"),
            ),
            (StyleSign::Word(word), false) => (
                format!("zeg ook hier eens “{word}”, of haal het bij andere keuzes weg"),
                format!("use “{word}” here too, or take it out of other choices"),
            ),
            (StyleSign::Deed, true) => fixed(
                "laat een andere keuze ook iets doen, of laat deze iets zeggen",
                "let another choice do something too, or let this one say something",
            ),
            (StyleSign::Deed, false) => fixed(
                "laat deze keuze iets doen, of een andere iets zeggen",
                "let this choice do something, or another one say something",
            ),
            (StyleSign::OpenQuestion, true) => fixed(
                "laat een andere keuze ook open vragen, of zeg hier wat je ziet of vindt",
                "let another choice ask an open question too, or state something here",
            ),
            (StyleSign::OpenQuestion, false) => fixed(
                "vraag ook hier iets open, of laat een andere keuze iets beweren",
                "ask an open question here too, or let another choice state something",
            ),
            (StyleSign::ClosedQuestion, true) => fixed(
                "laat een andere keuze ook zo vragen, of vraag hier niets",
                "let another choice ask such a question too, or ask nothing here",
            ),
            (StyleSign::ClosedQuestion, false) => fixed(
                "vraag ook hier iets waarop ja of nee past, of laat een andere keuze niets vragen",
                "ask something here that can be answered with yes or no, or let another choice ask nothing",
            ),
            (StyleSign::Longest, true) | (StyleSign::Shortest, false) => {
                fixed("maak deze keuze korter, of een andere langer", "make this choice shorter, or another one longer")
            }
            (StyleSign::Longest, false) | (StyleSign::Shortest, true) => {
                fixed("maak deze keuze langer, of een andere korter", "make this choice longer, or another one shorter")
            }
            (StyleSign::Digit | StyleSign::Mark(_), there) => {
                let said = Self { there: true, ..*self }.said();
                match there {
                    true => (
                        format!("geef een andere keuze ook {}, of schrijf deze zonder", said.nl),
                        format!("give another choice {} too, or write this one without", said.en),
                    ),
                    false => (
                        format!("geef deze keuze ook {}, of schrijf een andere zonder", said.nl),
                        format!("give this choice {} too, or write another one without", said.en),
                    ),
                }
            }
        };
        Bilingual { nl, en }
    }

    /// The same among all signs of a choice. One that is neither the longest nor the shortest would be told to become both
    /// longer and shorter: that is said as one.
    #[must_use]
    pub fn remedy_among(&self, all: &[Self]) -> Bilingual {
        if self.is_between() && all.iter().filter(|it| it.is_between()).count() > 1 {
            return bilingual(
                "maak deze keuze de langste of de kortste: ook het antwoord van middelbare lengte valt op",
                "make this choice the longest or the shortest: the answer of middling length stands out as well",
            );
        }
        self.remedy()
    }

    /// Whether it says that a choice is not the longest, or not the shortest.
    fn is_between(&self) -> bool {
        matches!(self.sign, StyleSign::Longest | StyleSign::Shortest) && !self.there
    }
}

fn fixed(nl: &str, en: &str) -> (String, String) {
    (nl.to_owned(), en.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_a_name_and_a_remedy_of_its_own() {
        let signs = CALLED.into_iter().map(|(sign, _)| sign).chain([StyleSign::Mark('–'), StyleSign::Word("toch")]);
        let mut told: Vec<_> = signs
            .flat_map(|sign| [true, false].map(|there| TellingSign { sign, there, weight: 100 }.said()))
            .flat_map(|said| [said.nl, said.en])
            .collect();
        assert!(told.contains(&String::from("geen “toch”")) && told.contains(&String::from("a dash")), "{told:?}");
        told.retain(|it| it != "“toch”");
        let all = told.len();
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), all);
        let remedy = TellingSign { sign: StyleSign::Mark('('), there: true, weight: 100 }.remedy();
        assert_eq!(remedy.nl, "geef een andere keuze ook iets tussen haakjes, of schrijf deze zonder");
    }

    #[test]
    fn a_choice_is_not_told_to_become_longer_and_shorter() {
        let not = |sign| TellingSign { sign, there: false, weight: 100 };
        let signs = [not(StyleSign::Shortest), not(StyleSign::Digit), not(StyleSign::Longest)];
        let told = signs.each_ref().map(|it| it.remedy_among(&signs));
        assert!(told[0].nl.starts_with("maak deze keuze de langste of de kortste"), "{told:?}");
        assert_eq!((&told[1], &told[2]), (&signs[1].remedy(), &told[0]));
        assert_eq!(signs[0].remedy_among(&signs[..2]), signs[0].remedy());
    }
}
