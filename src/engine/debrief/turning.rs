//! What a pick decided: what it opened and closed for good, what it cost of the best that could be reached, what it was
//! the cause of.

use super::Points;
use super::breaches::{breaches, fits};
use super::deciding::deciding_steps;
use super::outlook::{Bound, Outlook};
use super::shifts::Mover;
use super::view::View;
use crate::engine::id::{EndingId, InterestId, PromiseId, StakeholderId};
use crate::engine::progress::PromiseState;
use crate::engine::relationship::Gauge;
use crate::engine::scenario::{EndingRelation, EndingRole, GoalVerdict, PromiseKind};
use crate::engine::transcript::Event;
use serde::Serialize;
use std::collections::BTreeSet;

/// What is known of what could still be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Nothing: it is not worked out, or not yet.
    Missing,
    /// From some moments on the exploration reached its limit: of those nothing is said.
    Partly,
    /// Every moment is proved.
    Whole,
}

impl Proof {
    pub(super) fn of(outlooks: &[Outlook]) -> Self {
        match outlooks.iter().filter(|it| it.whole).count() {
            _ if outlooks.is_empty() => Self::Missing,
            whole if whole == outlooks.len() => Self::Whole,
            _ => Self::Partly,
        }
    }
}

/// The best that could still be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BestLeft {
    /// The quality of the relationship with the partner, in points.
    pub quality: Points,
    /// Whether it is proved that nothing better could be reached; else it is the best that was found.
    pub proved: bool,
}

impl BestLeft {
    pub(super) fn of(outlook: Option<&Outlook>) -> Option<Self> {
        outlook?.quality.map(|bound| Self { quality: Points(bound.value), proved: bound.exact })
    }
}

/// What a step decided.
#[derive(Debug, Clone, Default)]
pub(super) struct Turning {
    /// Good endings that could not be reached any more, proved.
    pub(super) endings_closed: Vec<EndingId>,
    /// Whether after it only disasters could be reached, and before it something else.
    pub(super) disaster: bool,
    /// Interests and concerns that opened in it.
    pub(super) opened: Vec<InterestId>,
    /// Those that could not be opened any more.
    pub(super) closed: Vec<InterestId>,
    /// Promises made by then that could not be kept any more; one that broke in it is told as that.
    pub(super) promises_closed: Vec<PromiseId>,
    /// Whether the role could not stay clean any more.
    pub(super) clean_closed: bool,
    /// Promises made in it, as they ended.
    pub(super) made: Vec<(PromiseId, PromiseState)>,
    /// Promises that broke in it, each with the step in which it was made; 0 is before the first.
    pub(super) came_due: Vec<(PromiseId, usize)>,
    /// How much of the best quality with the partner fell out of reach, in hundredths, and whether that is proved.
    pub(super) lost_quality: Option<(i32, bool)>,
    /// How much of the best sum of role and public interest fell out of reach, in hundredths of a step.
    pub(super) lost_standing: i32,
    /// On how many picks the ending hung, this one among them; 0 where it did not hang on this one.
    pub(super) causes: usize,
    /// Whether it breached the role and that still stands.
    pub(super) is_breach: bool,
    /// Whom it moved most at once, and how much the quality with that person changed, in hundredths.
    pub(super) moved: Option<(StakeholderId, i32)>,
    /// What the promises made in it did later, when they came due, in hundredths; those that broke in it, made well before,
    /// are among them.
    pub(super) moved_later: i32,
    /// Steps of one's own that were promised well and broke in it: breaking them is its doing.
    pub(super) broke: Vec<PromiseId>,
    /// Steps of one's own that were promised well in it and broke by what was picked later.
    pub(super) broke_elsewhere: Vec<PromiseId>,
}

/// What every step of a session decided.
pub(super) struct Turnings(pub(super) Vec<Turning>);

impl Turnings {
    pub(super) fn of(view: &View<'_>, outlooks: &[Outlook]) -> Self {
        let session = view.session;
        let transcript = session.transcript();
        let deciding = deciding_steps(session, &view.history);
        let breached: BTreeSet<usize> =
            breaches(session).into_iter().filter(|it| !it.repaired).map(|it| it.step).collect();
        let turnings = transcript.steps.iter().enumerate().map(|(at, _)| {
            let mut turning = Turning {
                causes: if deciding.contains(&at) { deciding.len() } else { 0 },
                is_breach: breached.contains(&at),
                moved: moved(view, at),
                ..Turning::default()
            };
            turning.take_events(view, at);
            turning.moved_later = turning.made.iter().map(|(promise, _)| view.shifts.by_promise(*promise)).sum();
            if let (Some(before), Some(after)) = (outlooks.get(at), outlooks.get(at + 1)) {
                turning.compare(view, at, before, after);
            }
            turning
        });
        let mut turnings: Vec<_> = turnings.collect();
        for at in 0..turnings.len() {
            for (promise, made) in turnings[at].came_due.clone() {
                let Some(made) = made.checked_sub(1).filter(|made| *made < at) else { continue };
                if was_promised_well(view, promise, made) && broke_at_once(view, at, promise) && is_choice(view, at) {
                    let amount = view.shifts.by_promise(promise);
                    turnings[made].broke_elsewhere.push(promise);
                    turnings[made].moved_later -= amount;
                    turnings[at].broke.push(promise);
                    turnings[at].moved_later += amount;
                }
            }
        }
        Self(turnings)
    }
}

/// Whether what was promised in a step was a step of one's own, in an answer that did fit: not the promise was wrong.
fn was_promised_well(view: &View<'_>, promise: PromiseId, made: usize) -> bool {
    let scenario = view.session.scenario();
    let fitted = view.session.decided(made).iter().all(|choice| fits(scenario.choice(*choice)));
    fitted && scenario.promises[promise.index()].kind == PromiseKind::Process
}

/// Whether a promise broke in a step before any day had passed in it: by what was picked, and not because it came due.
fn broke_at_once(view: &View<'_>, at: usize, promise: PromiseId) -> bool {
    let transcript = view.session.transcript();
    let events = transcript.events(transcript.steps[at]).iter();
    let mut at_once = events.take_while(|event| !matches!(event, Event::SceneBegan { days: 1.., .. }));
    at_once.any(|event| *event == Event::Settled { promise, state: PromiseState::Broken })
}

/// Whether there was something to choose at a step.
pub(super) fn is_choice(view: &View<'_>, at: usize) -> bool {
    let scenario = view.session.scenario();
    view.session.decided(at).first().is_some_and(|first| scenario.beat(scenario.choice(*first).beat).choices.len > 1)
}

/// Whom a step moved most by what was done in it, and by how much in hundredths. What an ending did to people is not the
/// doing of the answer that happened to stand before it.
fn moved(view: &View<'_>, at: usize) -> Option<(StakeholderId, i32)> {
    let staging = view.session.staging_after(at);
    let before = &view.history[at];
    let ended = view.session.ending().is_some() && at + 2 == view.history.len();
    let answer = view.session.spoken_choice(at).filter(|_| ended).and_then(|choice| staging.reaction(before, choice));
    // What several answers did by themselves cannot be told from what the ending did.
    if ended && answer.is_none() {
        return None;
    }
    let people = (0..view.session.scenario().cast.len()).map(StakeholderId::new);
    let moved = people.map(|who| match &answer {
        Some(after) => (who, staging.quality(who, after) - staging.quality(who, before)),
        None => (who, view.shifts.quality_of(who, Mover::Doing, Some(at + 1))),
    });
    moved.max_by_key(|(_, amount)| amount.abs())
}

/// The value at the end, in steps of the gauge, from which the shapes of the model say that role or public interest suffered.
pub const SUFFERED: i32 = -5;

/// Whether the role was stained in the end: breached, or as unclear as the shape of the talk calls it. A word that broke is
/// told as that, and of who broke one exploration does not say whether the role could have stayed clean.
fn ended_stained(view: &View<'_>) -> bool {
    let (session, scenario) = (view.session, view.session.scenario());
    let promised = session.transcript().promised();
    let broke = |(id, ..): &(PromiseId, _, _)| view.end().promise(&scenario.layout, *id) == PromiseState::Broken;
    if promised.iter().any(broke) {
        return false;
    }
    let breached = session.ending().is_some_and(|id| scenario.endings[id.index()].role == Some(EndingRole::Breached));
    breached
        || view.end().gauge(&scenario.layout, Gauge::RoleClarity) <= SUFFERED
        || breaches(session).iter().any(|it| !it.repaired)
}

impl Turning {
    fn take_events(&mut self, view: &View<'_>, at: usize) {
        let (scenario, transcript) = (view.session.scenario(), view.session.transcript());
        for event in transcript.events(transcript.steps[at]) {
            match *event {
                Event::Discovered(interest) => self.opened.push(interest),
                Event::Promised { promise, .. } => {
                    self.made.push((promise, view.end().promise(&scenario.layout, promise)));
                }
                Event::Settled { promise, state: PromiseState::Broken } => {
                    let promised = transcript.promised();
                    let made = promised.into_iter().find(|(id, ..)| *id == promise).map(|(.., made)| made);
                    self.came_due.push((promise, made.unwrap_or_default()));
                }
                _ => {}
            }
        }
    }

    /// What fell away between the outlook before a step and the one after it. What is not possible after it is gone for
    /// good only where everything was explored; what was reached by playing before it was there to be had.
    fn compare(&mut self, view: &View<'_>, at: usize, before: &Outlook, after: &Outlook) {
        let scenario = view.session.scenario();
        let (had, left) = (&before.played, &after.possible);
        if after.whole {
            let good = |id: &EndingId| is_good(view, *id);
            self.endings_closed = had.endings.difference(&left.endings).copied().filter(good).collect();
            let disaster =
                |endings: &BTreeSet<EndingId>| !endings.is_empty() && endings.iter().all(|id| is_disaster(view, *id));
            self.disaster = disaster(&left.endings) && !disaster(&had.endings) && !had.endings.is_empty();
            self.closed = had.interests.difference(&left.interests).copied().collect();
            let concerns = had.concerns.difference(&left.concerns);
            let concern = |who: &StakeholderId| {
                let mut interests = scenario.interests.iter();
                interests.position(|it| it.of == *who && it.id.is_none()).map(InterestId::new)
            };
            self.closed.extend(concerns.filter_map(concern));
            self.closed.sort_unstable();
            self.closed.dedup();
            self.closed.retain(|id| !view.end().knows(&scenario.layout, *id));
            // What was never promised is nobody's loss, and one that broke here is told as that.
            let made = |id: &PromiseId| {
                let promised = view.session.transcript().promised();
                promised.into_iter().any(|(promise, _, step)| promise == *id && step <= at + 1)
            };
            let kept = had.kept.difference(&left.kept).copied().filter(made);
            self.promises_closed = kept.filter(|id| !self.came_due.iter().any(|(due, _)| due == id)).collect();
            // Where nothing was done here that stains it, an earlier moment did.
            let role = |at: usize| view.history[at].gauge(&scenario.layout, Gauge::RoleClarity);
            let stains = role(at + 1) < role(at) || self.is_breach;
            self.clean_closed = had.clean && !left.clean && stains && ended_stained(view);
        }
        let fell = |before: Option<Bound>, after: Option<Bound>| {
            let (before, after) = (before?, after?);
            Some(((before.value - after.value).max(0), before.exact && after.exact))
        };
        self.lost_quality = fell(before.quality, after.quality).filter(|(amount, _)| *amount > 0);
        self.lost_standing = fell(before.standing, after.standing).map_or(0, |(amount, _)| amount);
        // Whoever ended well lost nothing by an ending that was no better.
        let ended_well = view.session.ending().is_some_and(|id| is_good(view, id));
        if ended_well && self.lost_quality.is_none() && self.lost_standing == 0 {
            self.endings_closed.clear();
        }
        // Nor by one that reached less of what was wanted.
        if let Some(own) = view.session.ending().filter(|_| ended_well).and_then(|id| reached(view, id)) {
            self.endings_closed.retain(|id| reached(view, *id).is_none_or(|other| other > own));
        }
    }

    /// What it weighs in choosing the decisive moments, in hundredths of a point of quality.
    pub(super) fn weight(&self, view: &View<'_>) -> i64 {
        let rule = &view.session.scenario().model.looking_back;
        let weights = rule.weights;
        let times = |count: usize, weight: i32| count as i64 * i64::from(weight);
        let ended = |state| {
            let made = self.made.iter().filter(|(id, it)| *it == state && !self.broke_elsewhere.contains(id));
            made.count()
        };
        let lost = i64::from(self.lost_quality.map_or(0, |(amount, _)| amount))
            + i64::from(self.lost_standing) * i64::from(rule.gauge_weight) / 100;
        // What one ending closes another closes with it: the first counts whole.
        times(usize::from(!self.endings_closed.is_empty()), weights.ending_closed)
            + times(usize::from(self.disaster), weights.disaster)
            + i64::from(self.opened_shares(view)) * i64::from(weights.opened) / 2
            + times(self.closed.len(), weights.closed)
            + times(self.promises_closed.len(), weights.promise_closed)
            + times(usize::from(self.clean_closed), weights.clean_closed)
            + times(ended(PromiseState::Broken) + self.broke.len(), weights.broken)
            + times(ended(PromiseState::Warned), weights.warned)
            + times(usize::from(self.is_breach), weights.breach)
            + i64::from(weights.cause) / self.causes.max(1) as i64 * i64::from(self.causes > 0)
            + lost * i64::from(weights.regret) / 100
            + i64::from(self.moved_by()).abs()
            + i64::from(self.moved_later).abs()
    }

    /// What opened in it, in halves: what somebody else wants counts half where something of the partner's opened in the talk.
    fn opened_shares(&self, view: &View<'_>) -> i32 {
        let scenario = view.session.scenario();
        let of_partner = |id: InterestId| scenario.interests[id.index()].of == view.partner;
        let mut known = (0..scenario.interests.len()).map(InterestId::new);
        let partner_opened = known.any(|id| of_partner(id) && view.end().knows(&scenario.layout, id));
        self.opened.iter().map(|id| if partner_opened && !of_partner(*id) { 1 } else { 2 }).sum()
    }

    /// Whether hardly anything came of it: then it decided nothing.
    pub(super) fn is_slight(&self) -> bool {
        let nothing = self.endings_closed.is_empty()
            && self.opened.is_empty()
            && self.closed.is_empty()
            && self.promises_closed.is_empty()
            && self.came_due.is_empty()
            && !self.made.iter().any(|(_, it)| matches!(it, PromiseState::Broken | PromiseState::Warned));
        nothing
            && !(self.disaster || self.clean_closed || self.causes > 0 || self.is_breach)
            && self.lost_quality.is_none_or(|(amount, _)| amount < SLIGHT)
            && !is_noticed(self.moved_by())
    }

    /// How much the quality with whoever it moved most changed, in hundredths.
    fn moved_by(&self) -> i32 {
        self.moved.map_or(0, |(_, amount)| amount)
    }
}

/// Half a point: less is no change that anybody notices.
const SLIGHT: i32 = 50;

/// Whether anybody notices that the quality with somebody changed so much, in hundredths.
pub(super) fn is_noticed(amount: i32) -> bool {
    amount.abs() >= SLIGHT
}

/// Whether an ending is worth having: the relation was kept, and the role was not breached.
fn is_good(view: &View<'_>, ending: EndingId) -> bool {
    let it = &view.session.scenario().endings[ending.index()];
    it.relation == Some(EndingRelation::Kept) && it.role != Some(EndingRole::Breached)
}

/// How much an ending reaches of the goals of which it tells, in halves; none where it tells of none.
fn reached(view: &View<'_>, ending: EndingId) -> Option<usize> {
    let goals = &view.session.scenario().endings[ending.index()].goals;
    let halves = goals.iter().map(|(_, verdict)| match verdict {
        GoalVerdict::Reached => 2,
        GoalVerdict::Half => 1,
        GoalVerdict::Missed => 0,
    });
    (!goals.is_empty()).then(|| halves.sum())
}

/// Whether an ending is a disaster: the relation was lost, or the role was breached.
fn is_disaster(view: &View<'_>, ending: EndingId) -> bool {
    let it = &view.session.scenario().endings[ending.index()];
    it.relation == Some(EndingRelation::Lost) || it.role == Some(EndingRole::Breached)
}
