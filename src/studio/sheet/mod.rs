//! A beat as a page of a play: what is said, what can be answered, and what is known of each answer.

mod blind;
mod branch;
mod choice;
mod effect;
mod intervention;
mod line;
mod offer;
mod plan;

pub use blind::{EarSign, SheetBlind};
pub use branch::SheetBranch;
pub use choice::{SheetChoice, SheetLength, SheetMove};
pub use effect::{SheetEffect, SheetPick};
pub use intervention::is_intervention;
pub use line::{SheetCondition, SheetLine};
pub use offer::EffectOffer;
pub use plan::SheetPlanning;

use super::draft::CaseDraft;
use super::edit::{CaseEdit, TextPlace};
use super::outline::{spoken, title_of};
use super::talk::{LeadsTo, TOPICS, Talk, TalkBeat, beginning};
use crate::engine::relationship::Bilingual;
use crate::engine::{BeatId, Scenario};
use crate::report::Messages;
use crate::report::review::Sentences;
use crate::script::Severity;
use crate::script::rewrite::{CasePath, CaseValue};

/// Letters of what is said elsewhere that are shown.
const SHOWN: usize = 60;

/// A beat as a page of a play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The beat as picks name it.
    pub beat: String,
    /// Where it stands in the case.
    pub path: CasePath,
    /// The scene or fragment it belongs to, by its id and its title.
    pub home: (String, String),
    /// Its title, empty where it has none.
    pub title: SheetText,
    /// The hint of the coach, empty where there is none.
    pub hint: SheetText,
    /// What is said.
    pub lines: Vec<SheetLine>,
    /// What changes on entering.
    pub on_enter: Vec<SheetEffect>,
    /// How many answers are taken at once, and what is planned with them.
    pub planning: SheetPlanning,
    /// What can be answered.
    pub choices: Vec<SheetChoice>,
    /// Where it goes by itself: as it is written, empty where that is not said.
    pub then: String,
    /// The same, each with the title of what stands there.
    pub leads: Vec<(LeadsTo, String)>,
    /// The ways on where there are several.
    pub branches: Vec<SheetBranch>,
    /// Whether anything leads here from the start.
    pub reached: bool,
    /// What leads here.
    pub comes_from: Vec<SheetOrigin>,
    /// What is found here.
    pub findings: Vec<SheetFinding>,
}

/// A text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetText {
    /// Where it stands, or would stand.
    pub at: TextPlace,
    /// The text; empty where there is none.
    pub text: String,
}

impl SheetText {
    fn of(value: &CaseValue, path: &CasePath, field: &str) -> Self {
        Self { at: TextPlace::of(path, field), text: value.text_of(field).to_owned() }
    }
}

/// From where one can come to a beat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOrigin {
    /// The beat, as picks name it.
    pub beat: String,
    /// Its title.
    pub title: String,
    /// The choice, where one leads here.
    pub choice: Option<String>,
    /// What is said with it.
    pub words: String,
}

/// What is found on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFinding {
    /// Its place among the findings of the draft.
    pub finding: usize,
    /// Where: the innermost entry around it.
    pub at: CasePath,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Bilingual,
    /// What to do about it, each with the edit that does it where it is said so exactly.
    pub remedies: Vec<(Bilingual, Option<CaseEdit>)>,
}

impl Sheet {
    /// The sheet of a beat, by its name as in `foyer.begin`, or of what a trainer can bring in, as in
    /// `interventions.wethouder_belt`; what is said in words is said in the language of these.
    #[must_use]
    pub fn of(draft: &CaseDraft, beat: &str, words: &Messages) -> Option<Self> {
        let talk = Talk::of(draft.case()?);
        let Some(at) = talk.position(beat) else { return Self::of_intervention(draft, &talk, beat, words) };
        let own = &talk.beats[at];
        let home = talk.home_of(at);
        // What is said of a state that was played before would be said of another text.
        let scenario = draft.scenario().filter(|_| draft.is_sound());
        let sentences = scenario.map(|it| Sentences::of(it, words, &it.about.language));
        let id = scenario.and_then(|it| beat_named(it, beat));
        let sheet =
            SheetWriter { talk: &talk, scenario: scenario.map(|it| &**it), sentences: sentences.as_ref(), words };
        let played = scenario.zip(id).map(|(scenario, id)| scenario.beat(id));
        let mut made = Self {
            beat: own.name.clone(),
            path: own.path.clone(),
            home: (home.id.to_owned(), home.value.text_of("title").to_owned()),
            title: SheetText::of(own.value, &own.path, "title"),
            hint: SheetText::of(own.value, &own.path, "hint"),
            lines: sheet.lines(own.value, &own.path, "lines", played.map(|it| it.lines.range())),
            on_enter: sheet.effects(own.value, &own.path, "on_enter", played.map(|it| it.on_enter.range())),
            planning: sheet.planning(own.value, &own.path),
            choices: sheet.choices(own, home, id),
            then: own.value.get("then").map(CaseValue::written).unwrap_or_default(),
            leads: own.leads.iter().map(|lead| (lead.to.clone(), title_of(&talk, &lead.to))).collect(),
            branches: sheet.branches(own.value, &own.path, home.id),
            reached: own.reached,
            comes_from: origins(&talk, beat),
            findings: findings(draft, &talk, at),
        };
        draft.say_conditions(&mut made, words);
        Some(made)
    }
}

/// What the parts of a sheet are written with.
struct SheetWriter<'w> {
    talk: &'w Talk<'w>,
    scenario: Option<&'w Scenario>,
    sentences: Option<&'w Sentences<'w>>,
    words: &'w Messages,
}

/// The beat of a scenario with a name as picks give it.
fn beat_named(scenario: &Scenario, name: &str) -> Option<BeatId> {
    let (_, id) = name.split_once('.')?;
    let called =
        |at: &usize| scenario.texts.name(scenario.beats[*at].id) == id && scenario.beat_path(BeatId::new(*at)) == name;
    (0..scenario.beats.len()).find(called).map(BeatId::new)
}

fn origins(talk: &Talk<'_>, beat: &str) -> Vec<SheetOrigin> {
    let mut origins: Vec<SheetOrigin> = Vec::new();
    for (from, choice, _) in talk.comes_to(beat) {
        let origin = SheetOrigin {
            beat: from.name.clone(),
            title: title_of(talk, &LeadsTo::Beat(from.name.clone())),
            choice: choice.map(|it| it.id.to_owned()),
            words: choice.map(|it| beginning(spoken(it.value), SHOWN)).unwrap_or_default(),
        };
        // Several branches of a choice may lead here.
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    origins
}

fn findings(draft: &CaseDraft, talk: &Talk<'_>, beat: usize) -> Vec<SheetFinding> {
    found(draft, |path| talk.beat_around(path) == Some(beat))
}

/// What is found within a part of the case.
fn findings_within(draft: &CaseDraft, part: &CasePath) -> Vec<SheetFinding> {
    found(draft, |path| path.is_within(part))
}

fn found(draft: &CaseDraft, is_here: impl Fn(&CasePath) -> bool) -> Vec<SheetFinding> {
    let here = draft.finding_places().iter().enumerate().filter(|(_, path)| is_here(path));
    here.map(|(finding, at)| {
        let it = &draft.findings()[finding];
        let remedy = |(remedy, help): (usize, &crate::script::Remedy)| {
            let edit = (!help.edits.is_empty()).then_some(CaseEdit::Mend { finding, remedy });
            (help.words.clone(), edit)
        };
        SheetFinding {
            finding,
            at: at.clone(),
            severity: it.severity,
            message: it.message.clone(),
            remedies: it.help.iter().enumerate().map(remedy).collect(),
        }
    })
    .collect()
}

/// Whether a beat is the list of topics of a scene.
fn is_topics(beat: &TalkBeat<'_>) -> bool {
    beat.id == TOPICS
}
