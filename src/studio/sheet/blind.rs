//! What the blind test says of the decision at a beat: which answer sounds best, and by what it is heard.

use super::beat_named;
use crate::author::blind::{BlindTest, DECISION};
use crate::engine::relationship::Bilingual;
use crate::engine::{ChoiceId, Scenario};
use crate::studio::talk::beginning;

/// Letters of an answer that are shown.
const SHOWN: usize = 60;

/// What somebody finds out by ear at a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBlind {
    /// The answers that sound best, by id and by how they begin.
    pub picked: Vec<(String, String)>,
    /// Whether one of the best is among them.
    pub found: bool,
    /// Whether nothing but the best is.
    pub alone: bool,
    /// What each answer weighs, in hundredths of a bit.
    pub scores: Vec<(String, i64)>,
    /// What set the first of them off from the others, the strongest first.
    pub signs: Vec<EarSign>,
}

/// Something by which an answer is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarSign {
    /// What it is.
    pub said: Bilingual,
    /// What to do about it.
    pub remedy: Bilingual,
    /// What it weighs, in hundredths of a bit; below zero for one that speaks against the others, which have it.
    pub weight: i64,
}

impl SheetBlind {
    /// What these tests of a case say of a beat, in the language of the case; nothing where nothing is decided there.
    #[must_use]
    pub fn of(tests: &[BlindTest], scenario: &Scenario, beat: &str) -> Option<Self> {
        let id = beat_named(scenario, beat)?;
        let test = tests.iter().find(|it| it.language == scenario.about.language)?;
        let pick = test.picks.iter().find(|it| it.beat == id)?;
        let language = scenario.texts.language(&scenario.about.language);
        let name = |choice: &ChoiceId| scenario.texts.name(scenario.choice(*choice).id).to_owned();
        let said = |choice: &ChoiceId| {
            let text = scenario.choice(*choice).text;
            text.map(|text| beginning(scenario.texts.text(text, language), SHOWN)).unwrap_or_default()
        };
        let sign = |it: &crate::author::blind::TellingSign| EarSign {
            said: it.said(),
            remedy: it.remedy_among(&pick.signs),
            weight: it.weight,
        };
        Some(Self {
            picked: pick.picked.iter().map(|it| (name(it), said(it))).collect(),
            found: pick.found() > 0,
            alone: pick.found() == DECISION,
            scores: pick.scores.iter().map(|(choice, score)| (name(choice), *score)).collect(),
            signs: pick.signs.iter().map(sign).collect(),
        })
    }
}
