//! How each number moved in a session, change by change: by what was done, by bad news, or by time alone.

use crate::engine::id::{PromiseId, StakeholderId, TextId};
use crate::engine::relationship::{Change, Facet, Gauge, Reason, Subject, What, quality};
use crate::engine::session::Session;
use crate::engine::transcript::Event;

/// What moved a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mover {
    /// What the player did, and what followed from it: hearsay too.
    Doing,
    /// A promise that came due later, after what was picked then.
    Due(PromiseId),
    /// Bad news that had to be brought.
    News,
    /// Days that passed, and heat that cools by itself.
    Time,
    /// A trainer.
    Trainer,
}

/// A change in the quality of a relationship.
#[derive(Debug, Clone, Copy)]
pub(super) struct QualityShift {
    /// The step that brought it, for a promise that came due the one that made it; 0 is what came before the first.
    pub(super) step: usize,
    pub(super) who: StakeholderId,
    pub(super) by: Mover,
    /// Whether days had passed since that step by then.
    pub(super) later: bool,
    /// Whether the way to the ending brought it, after the last answer and what was said to it.
    pub(super) ended: bool,
    /// In hundredths of a point.
    pub(super) amount: i32,
}

/// A change of one of the player's own gauges.
#[derive(Debug, Clone, Copy)]
pub(super) struct GaugeShift {
    /// The step that brought it, for a promise that came due the one that made it; 0 is what came before the first.
    pub(super) step: usize,
    pub(super) gauge: Gauge,
    /// Whether days had passed since that step by then.
    pub(super) later: bool,
    pub(super) amount: i32,
    /// What the author wrote about it.
    pub(super) because: Option<TextId>,
}

/// Every change of a session, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Shifts {
    pub(super) qualities: Vec<QualityShift>,
    pub(super) gauges: Vec<GaugeShift>,
}

impl Shifts {
    pub(super) fn of(session: &Session) -> Self {
        let scenario = session.scenario();
        let (staging, initial) = (session.staging_after(0), session.initial());
        let mut facets: Vec<_> =
            (0..scenario.cast.len()).map(|at| staging.facets(StakeholderId::new(at), &initial)).collect();
        let mut shifts = Self::default();
        let transcript = session.transcript();
        let promised = transcript.promised();
        let steps = transcript.steps.iter().map(|step| transcript.events(*step));
        let last = session.ending().map(|_| transcript.steps.len());
        for (step, events) in std::iter::once(transcript.opening()).chain(steps).enumerate() {
            let reply = events.iter().position(Event::leads_on).unwrap_or(events.len());
            let passed = |it: &Event| matches!(it, Event::SceneBegan { days: 1.., .. });
            let days = events.iter().position(passed).unwrap_or(events.len());
            for (at, event) in events.iter().enumerate() {
                let Event::Changed(change) = event else { continue };
                let (by, step, later) = match change.because {
                    // It is the doing of the pick that made the promise, and not of what was said on the day.
                    Reason::Promise(promise) if at >= reply => {
                        let made = promised.iter().find(|(id, ..)| *id == promise).map(|(.., made)| *made);
                        (Mover::Due(promise), made.unwrap_or(step), false)
                    }
                    because => (mover(because), step, at > days && step > 0),
                };
                let ended = last == Some(step) && step > 0 && at >= reply;
                shifts.take(session, (step, later, ended), change, by, &mut facets);
            }
        }
        shifts
    }

    fn take(
        &mut self,
        session: &Session,
        (step, later, ended): (usize, bool, bool),
        change: &Change,
        by: Mover,
        facets: &mut [[i32; Facet::ALL.len()]],
    ) {
        match (change.who, change.what) {
            (Subject::Stakeholder(who), What::Facet(facet)) => {
                let scenario = session.scenario();
                let acquaintance = scenario.cast[who.index()].acquaintance;
                let before = quality(&scenario.model, acquaintance, &facets[who.index()]);
                facets[who.index()][facet as usize] = change.to;
                let amount = quality(&scenario.model, acquaintance, &facets[who.index()]) - before;
                if amount != 0 {
                    self.qualities.push(QualityShift { step, who, by, later, ended, amount });
                }
            }
            (Subject::Player, What::Gauge(gauge)) => {
                let because = match change.because {
                    Reason::Author(text) | Reason::Outcome(text) => text,
                    Reason::Move(_)
                    | Reason::Cooling
                    | Reason::Time
                    | Reason::Leak(_)
                    | Reason::Expectation(_)
                    | Reason::Promise(_)
                    | Reason::Trainer => None,
                };
                self.gauges.push(GaugeShift { step, gauge, later, amount: change.to - change.from, because });
            }
            _ => {}
        }
    }

    /// What the player did or promised to the quality with somebody.
    pub(super) fn by_player(&self, who: StakeholderId) -> impl Iterator<Item = &QualityShift> {
        self.qualities.iter().filter(move |it| it.who == who && matches!(it.by, Mover::Doing | Mover::Due(_)))
    }

    /// How much a promise that came due later changed the quality with anyone, in hundredths.
    pub(super) fn by_promise(&self, promise: PromiseId) -> i32 {
        self.qualities.iter().filter(|it| it.by == Mover::Due(promise)).map(|it| it.amount).sum()
    }

    /// How much the quality with somebody changed by one of the movers, in hundredths; in one step, or in all.
    pub(super) fn quality_of(&self, who: StakeholderId, by: Mover, step: Option<usize>) -> i32 {
        let mine = self.qualities.iter().filter(|it| it.who == who && it.by == by);
        mine.filter(|it| step.is_none_or(|step| it.step == step)).map(|it| it.amount).sum()
    }
}

fn mover(because: Reason) -> Mover {
    match because {
        Reason::Cooling | Reason::Time => Mover::Time,
        Reason::Outcome(_) => Mover::News,
        Reason::Trainer => Mover::Trainer,
        Reason::Move(_) | Reason::Author(_) | Reason::Leak(_) | Reason::Expectation(_) | Reason::Promise(_) => {
            Mover::Doing
        }
    }
}
