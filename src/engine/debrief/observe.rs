//! What the debrief notices in a session: the facts that the model's patterns and learning points ask about.

use super::breaches::{breaches, fits, moves};
use super::shifts::Shifts;
use crate::engine::id::{InterestId, MoveId, PromiseId, StakeholderId};
use crate::engine::progress::PromiseState;
use crate::engine::relationship::{Change, Facet, Family, Gauge, Noticed, Observation, Subject, Tally, What, label};
use crate::engine::scenario::{EndingRelation, EndingRole, PromiseKind, Side};
use crate::engine::session::Session;
use crate::engine::transcript::Event;

/// What was noticed in a session.
#[derive(Debug, Clone)]
pub struct Observed {
    facets: [i32; Facet::ALL.len()],
    trust: i32,
    quality: i32,
    gauges: [i32; Gauge::ALL.len()],
    used: Vec<i64>,
    /// How often a move was used in an answer that did not fit.
    unfit: Vec<i64>,
    noticed: [i64; Noticed::ALL.len()],
}

impl Observed {
    /// Looks through a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let (scenario, staging, end) = (session.scenario(), session.staging(), session.progress());
        let layout = &scenario.layout;
        let partner = scenario.partner();
        let mut observed = Self {
            facets: staging.facets(partner, end),
            trust: staging.trust(partner, end),
            quality: staging.quality(partner, end),
            gauges: Gauge::ALL.map(|gauge| end.gauge(layout, gauge)),
            used: vec![0; scenario.model.moves.len()],
            unfit: vec![0; scenario.model.moves.len()],
            noticed: [0; Noticed::ALL.len()],
        };
        observed.look_through(session);
        for (at, interest) in scenario.interests.iter().enumerate() {
            if end.knows(layout, InterestId::new(at)) {
                observed.count(Noticed::InterestsFound);
            } else if session.met(interest.of) {
                observed.count(Noticed::InterestsMissed);
            }
        }
        for at in 0..scenario.promises.len() {
            match end.promise(layout, PromiseId::new(at)) {
                // Luck is no promise kept.
                PromiseState::Unmade | PromiseState::EndedWell => {}
                PromiseState::Open | PromiseState::Expected => observed.count(Noticed::PromisesOpen),
                // That what others decide came true was luck.
                PromiseState::Kept if scenario.promises[at].kind == PromiseKind::Outcome => {}
                PromiseState::Kept => observed.count(Noticed::PromisesKept),
                PromiseState::Warned => observed.count(Noticed::PromisesWarned),
                PromiseState::Broken => observed.count(Noticed::PromisesBroken),
            }
        }
        observed.noticed[Noticed::Picks as usize] = session.transcript().pick_count() as i64;
        observed.weigh_answers(session);
        observed.look_at_the_end(session);
        observed
    }

    /// The value of an observation; facets, trust and quality in whole points.
    #[must_use]
    pub fn value(&self, observation: Observation) -> i64 {
        match observation {
            Observation::Facet(facet) => i64::from(self.facets[facet as usize] / 100),
            Observation::Trust => i64::from(self.trust / 100),
            Observation::Quality => i64::from(self.quality / 100),
            Observation::Gauge(gauge) => i64::from(self.gauges[gauge as usize]),
            Observation::Used(id) => self.used[id.index()],
            Observation::Noticed(noticed) => self.noticed[noticed as usize],
        }
    }

    /// The same where it asks whether something was done well: a move counts only where the answer fitted. What harms
    /// counts always.
    #[must_use]
    pub fn fitting_value(&self, session: &Session, observation: Observation) -> i64 {
        let harms = |id: MoveId| session.scenario().model.moves[id.index()].family.harms();
        match observation {
            Observation::Used(id) if !harms(id) => self.used[id.index()] - self.unfit[id.index()],
            _ => self.value(observation),
        }
    }

    /// Takes note of the moves in answers that did not fit, and of what breached the role.
    fn weigh_answers(&mut self, session: &Session) {
        let (scenario, transcript) = (session.scenario(), session.transcript());
        for choice in &transcript.picks {
            let choice = scenario.choice(*choice);
            if !fits(choice) {
                moves(scenario, choice).iter().for_each(|id| self.unfit[id.index()] += 1);
            }
        }
        for breach in breaches(session) {
            self.count(if breach.repaired { Noticed::BreachesRepaired } else { Noticed::Breaches });
        }
    }

    /// Takes note of where everyone ended, and of what the ending says.
    fn look_at_the_end(&mut self, session: &Session) {
        let scenario = session.scenario();
        let (model, partner) = (&scenario.model, scenario.partner());
        let reached = label(model, scenario.cast[partner.index()].acquaintance, &self.facets);
        let place = model.labels.iter().position(|it| it.id == reached.id).unwrap_or_default();
        self.noticed[Noticed::Label as usize] = place as i64;
        let start = session.staging_after(0).quality(partner, &session.initial());
        self.noticed[Noticed::QualityChange as usize] = i64::from((self.quality - start) / 100);
        self.noticed[Noticed::ColleaguesLost as usize] = (lost(session).len() + sides_lost(session).len()) as i64;
        let Some(ending) = session.ending() else { return };
        let ending = &scenario.endings[ending.index()];
        match ending.relation {
            Some(EndingRelation::Kept) => self.count(Noticed::EndingKept),
            Some(EndingRelation::Strained) => self.count(Noticed::EndingStrained),
            Some(EndingRelation::Lost) => self.count(Noticed::EndingLost),
            None => {}
        }
        let breaches = &mut self.noticed[Noticed::Breaches as usize];
        if ending.role == Some(EndingRole::Breached) {
            *breaches = (*breaches).max(1);
        }
    }

    fn count(&mut self, noticed: Noticed) {
        self.noticed[noticed as usize] += 1;
    }

    /// Goes through what happened, keeping track of where everyone stood on the rose at each move.
    fn look_through(&mut self, session: &Session) {
        let scenario = session.scenario();
        let mut together: Vec<i32> = session.staging_after(0).actors.iter().map(|actor| actor.stance.0 * 100).collect();
        let mut respect = vec![0; scenario.cast.len()];
        let mut asked = vec![false; scenario.cast.len()];
        for event in &session.transcript().events {
            match *event {
                Event::Moved { id, to } => self.notice_move(session, id, to, together[to.index()], &mut asked),
                Event::Changed(Change { who: Subject::Stakeholder(who), what: What::Together, to, .. }) => {
                    together[who.index()] = to;
                }
                Event::Changed(Change {
                    who: Subject::Stakeholder(who),
                    what: What::Tally(Tally::Respect),
                    to,
                    ..
                }) => respect[who.index()] = to,
                Event::BadNews { who } => {
                    self.count(Noticed::BadOutcomes);
                    self.noticed[Noticed::RespectAtOutcome as usize] = i64::from(respect[who.index()]);
                }
                _ => {}
            }
        }
    }

    fn notice_move(&mut self, session: &Session, id: MoveId, to: StakeholderId, together: i32, asked: &mut [bool]) {
        let model = &session.scenario().model;
        let it = &model.moves[id.index()];
        let rule = &model.looking_back;
        self.used[id.index()] += 1;
        if it.content && together < model.gate.below * 100 {
            self.count(Noticed::ContentWhileAgainst);
        }
        if together < rule.against * 100 && it.shows.is_some_and(|(_, above)| above >= rule.from_above) {
            self.count(Noticed::AboveWhileAgainst);
        }
        if it.family == Family::Ask {
            asked[to.index()] = true;
        } else if !asked[to.index()] && rule.solutions.contains(&id) {
            self.count(Noticed::SolutionsBeforeQuestions);
        }
    }
}

/// The people beside the partner, of the organisation or the board, whose relation fell by what the model calls lost.
pub(super) fn lost(session: &Session) -> Vec<StakeholderId> {
    let scenario = session.scenario();
    let shifts = Shifts::of(session);
    let people = (0..scenario.cast.len()).map(StakeholderId::new);
    let is_lost = |who: &StakeholderId| {
        let person = &scenario.cast[who.index()];
        let ours = *who != scenario.partner() && matches!(person.side, Side::Organisation | Side::Board);
        ours && shifts.by_player(*who).map(|it| it.amount).sum::<i32>() <= -scenario.model.looking_back.lost * 100
    };
    people.filter(is_lost).collect()
}

/// The sides of one's own house, organisation and board, of which a gauge fell by what the model calls lost.
pub(super) fn sides_lost(session: &Session) -> Vec<Side> {
    let scenario = session.scenario();
    let fell = |gauge| session.progress().gauge(&scenario.layout, gauge) <= -scenario.model.looking_back.lost_gauge;
    let sides = [(Side::Organisation, Gauge::InternalNetwork), (Side::Board, Gauge::BoardTrust)];
    sides.into_iter().filter(|(_, gauge)| fell(*gauge)).map(|(side, _)| side).collect()
}
