//! Walks of simulated players for the rules: what was said, shown and picked on each, so that a finding has a walk that was
//! played.
//!
//! A rule may say "this happens" of what stands here, and never "this does not happen".

use super::{Policy, Simulation};
use crate::engine::relationship::{Facet, Subject, What};
use crate::engine::{ChoiceId, DrawnFacts, Event, LEVELS, LineId, RecallingPart, Scenario, Session, Setup, Speaker};
use std::sync::Arc;

/// Who plays: players that differ most, so that much is seen on few walks.
const PLAYERS: [Policy; 9] = [
    Policy::Uniform,
    Policy::LeastUsed,
    Policy::Shortest,
    Policy::Longest,
    Policy::Greedy(Facet::Tension),
    Policy::Pleaser,
    Policy::RuleFollower,
    Policy::Expert(0),
    Policy::Expert(50),
];
/// Walks of each player at each level.
const WALKS: u32 = 4;

/// The walks that were played.
pub(in crate::author) struct Trials {
    pub(in crate::author) walks: Vec<TrialWalk>,
}

/// A walk that was played.
pub(in crate::author) struct TrialWalk {
    seed: u64,
    level: u8,
    drawn: DrawnFacts,
    picks: Vec<String>,
    /// What happened, each with the number of picks before it.
    pub(in crate::author) events: Vec<(usize, TrialEvent)>,
}

/// What a rule may ask about a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::author) enum TrialEvent {
    /// A line was said.
    Said(LineSaid),
    /// A choice could be picked.
    Offered(ChoiceId),
    /// A choice was picked.
    Picked(ChoiceId),
    /// The session ended.
    Ended,
    /// A text was shown that repeats what had not happened, by its place in the scenario's.
    Unrecalled(usize),
}

/// A line as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::author) struct LineSaid {
    pub(in crate::author) line: LineId,
    /// The tension of whoever says it just then, in whole points; nothing where nobody of the cast does.
    pub(in crate::author) tension: Option<i32>,
    /// Whether something since the pick before it hurt that person: a score fell, or tension rose.
    pub(in crate::author) hurt: bool,
}

impl Trials {
    /// Plays a case at the lowest, the plain and the highest level; nothing where it cannot be played.
    pub(in crate::author) fn of(scenario: &Arc<Scenario>) -> Self {
        let mut walks = Vec::new();
        for level in LEVELS.step_by(2) {
            let setup = Setup { level, ..Setup::default() };
            let Ok(simulation) = Simulation::new(Arc::clone(scenario), setup, &scenario.about.language) else {
                continue;
            };
            for policy in PLAYERS {
                let mut used = vec![0; scenario.choices.len()];
                for run in 0..WALKS {
                    let seed = simulation.staging.setup.seed.of_run(run);
                    let mut offers = Vec::new();
                    let session =
                        simulation.run(policy, seed, &mut used, &mut |session, open| note(session, open, &mut offers));
                    walks.push(TrialWalk::of(&session, offers));
                }
            }
        }
        Self { walks }
    }

    /// The walk with the fewest picks up to the first event of a kind, and how many picks these are.
    pub(in crate::author) fn shortest(
        &self,
        wanted: impl Fn(&TrialWalk, usize, TrialEvent) -> bool,
    ) -> Option<(&TrialWalk, usize)> {
        let found = self.walks.iter().filter_map(|walk| {
            let mut events = walk.events.iter().enumerate();
            let (_, (picks, _)) = events.find(|(at, (_, event))| wanted(walk, *at, *event))?;
            Some((walk, *picks))
        });
        found.min_by_key(|(_, picks)| *picks)
    }
}

impl TrialWalk {
    fn of(session: &Session, offers: Vec<(usize, TrialEvent)>) -> Self {
        let scenario = session.scenario();
        let mut events = offers;
        for (step, moments) in session.moments().into_iter().enumerate() {
            let transcript = session.transcript();
            let told = if step == 0 { transcript.opening() } else { transcript.events(transcript.steps[step - 1]) };
            let mut hurt = vec![false; scenario.cast.len()];
            let mut moments = moments.into_iter().peekable();
            for event in told {
                if let Event::Changed(change) = event
                    && let (Subject::Stakeholder(who), What::Facet(facet)) = (change.who, change.what)
                {
                    hurt[who.index()] |= (facet == Facet::Tension) == (change.to > change.from);
                }
                let Some(moment) = moments.next_if(|it| it.event == *event) else { continue };
                let (event, by) = match moment.event {
                    Event::Said(line) => {
                        let who = match scenario.lines[line.index()].who {
                            Speaker::Stakeholder(who) => Some(who),
                            Speaker::Player | Speaker::Narration => None,
                        };
                        let tension = who.map(|who| moment.at.facet(&scenario.layout, who, Facet::Tension) / 100);
                        let hurt = who.is_some_and(|who| hurt[who.index()]);
                        (TrialEvent::Said(LineSaid { line, tension, hurt }), Some(RecallingPart::Line(line)))
                    }
                    Event::Ended(ending) => (TrialEvent::Ended, Some(RecallingPart::Ending(ending))),
                    Event::Picked(choice) => (TrialEvent::Picked(choice), None),
                    _ => continue,
                };
                events.push((step, event));
                if let Some((at, condition)) = by.and_then(|by| scenario.recall(by))
                    && !session.staging_after(step).holds(condition, &moment.at)
                {
                    events.push((step, TrialEvent::Unrecalled(at)));
                }
            }
        }
        // What was offered before a pick comes before what came of it; each is noted with the picks before it.
        events.sort_by_key(|(picks, event)| (*picks, matches!(event, TrialEvent::Offered(_))));
        Self {
            seed: session.setup().seed.0,
            level: session.setup().level,
            drawn: session.staging().drawn_facts(),
            picks: (0..session.transcript().steps.len()).map(|step| session.written(step)).collect(),
            events,
        }
    }

    /// The first so many picks as arguments of `play`.
    pub(in crate::author) fn arguments(&self, picks: usize) -> String {
        let level =
            if self.level == crate::engine::PLAIN_LEVEL { String::new() } else { format!("--level {} ", self.level) };
        let drawn: String = self.drawn.iter().map(|(name, word)| format!("--draw {name}={word} ")).collect();
        let picks = self.picks[..picks.min(self.picks.len())].join(",");
        format!("{level}{drawn}--seed {} --picks \"{picks}\"", self.seed)
    }
}

/// Takes note of what stands open, and of choices that repeat what did not happen.
fn note(session: &Session, open: &[ChoiceId], offers: &mut Vec<(usize, TrialEvent)>) {
    let picks = session.transcript().steps.len();
    for choice in open.iter().copied() {
        offers.push((picks, TrialEvent::Offered(choice)));
        if let Some((at, condition)) = session.scenario().recall(RecallingPart::Choice(choice))
            && !session.staging().holds(condition, session.progress())
        {
            offers.push((picks, TrialEvent::Unrecalled(at)));
        }
    }
}
