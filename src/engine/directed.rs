//! A direction as it is told: who, what, how much and which words, named in a language.

use super::direction::{Direction, Programmed};
use super::id::StakeholderId;
use super::progress::Progress;
use super::scenario::{Home, Mood};
use super::staging::Staging;
use super::text::Language;
use super::variants::variants;
use super::written::write_direction;
use serde::Serialize;

variants! {
    /// What a direction does.
    DirectionKind {
        /// Changes how somebody sees the player.
        Feel,
        /// Shows a mood.
        Mood,
        /// Programs how somebody reacts.
        Programme,
        /// Sets the difficulty.
        Level,
        /// Brings in what the author prepared.
        Intervene,
        /// Has somebody say what was typed.
        Say,
        /// Narrates what was typed.
        Narrate,
        /// Goes to another moment.
        Jump,
    }
}

/// What a trainer did to the scene, in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DirectionReport {
    /// As it is written, for example `!feel.roos.tension=+10`.
    pub written: String,
    /// What it does.
    pub kind: DirectionKind,
    /// The name of the person whom it concerns.
    pub who: Option<String>,
    /// What it is about: the name of a facet, of a field, of moves, of an intervention or of a moment.
    pub what: Option<String>,
    /// How much: points, per cent or the level.
    pub value: Option<i32>,
    /// The mood that is shown.
    pub mood: Option<Mood>,
    /// What was typed.
    pub text: Option<String>,
}

impl Staging {
    /// A direction as it is told, with the values of its moment. `code` names the language for what the model calls things.
    #[must_use]
    pub fn direction_report(
        &self,
        direction: &Direction,
        at: &Progress,
        language: Language,
        code: &str,
    ) -> DirectionReport {
        let scenario = &self.scenario;
        let text = |id| self.render(id, at, language).into_owned();
        let name = |who: &StakeholderId| Some(text(scenario.cast[who.index()].name));
        let blank = |kind| DirectionReport {
            written: write_direction(scenario, direction),
            kind,
            who: None,
            what: None,
            value: None,
            mood: None,
            text: None,
        };
        match direction {
            Direction::Feel { who, facet, points } => DirectionReport {
                who: name(who),
                what: Some(scenario.model.facets[*facet as usize].get(code).to_owned()),
                value: Some(*points),
                ..blank(DirectionKind::Feel)
            },
            Direction::Mood { who, mood } => {
                DirectionReport { who: name(who), mood: Some(*mood), ..blank(DirectionKind::Mood) }
            }
            Direction::Programme { who, what } => {
                let (value, moves) = match what {
                    Programmed::Together(value) | Programmed::Above(value) | Programmed::Rigidity(value) => {
                        (Some(*value), None)
                    }
                    Programmed::Rewards(moves) | Programmed::EscalatesOn(moves) => {
                        let names = moves.iter().map(|id| scenario.model.moves[id.index()].name.get(code));
                        (None, Some(names.collect::<Vec<_>>().join(", ")))
                    }
                };
                let what = Some(what.field().to_owned());
                DirectionReport { who: name(who), what, value, text: moves, ..blank(DirectionKind::Programme) }
            }
            Direction::Level(level) => {
                DirectionReport { value: Some(i32::from(*level)), ..blank(DirectionKind::Level) }
            }
            Direction::Intervene(id) => DirectionReport {
                what: Some(text(scenario.interventions[id.index()].title)),
                ..blank(DirectionKind::Intervene)
            },
            Direction::Say { who, text } => {
                DirectionReport { who: name(who), text: Some(text.clone()), ..blank(DirectionKind::Say) }
            }
            Direction::Narrate(text) => DirectionReport { text: Some(text.clone()), ..blank(DirectionKind::Narrate) },
            Direction::Jump(id) => {
                let beat = scenario.beat(*id);
                let scene = match beat.home {
                    Home::Scene(scene) => Some(scenario.scenes[scene.index()].title),
                    Home::Fragment(_) => None,
                };
                DirectionReport { what: beat.title.or(scene).map(text), ..blank(DirectionKind::Jump) }
            }
        }
    }
}
