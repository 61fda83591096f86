//! Between what bounds everything lies that a condition can ask about, whatever the player does.

use super::case::{Case, NeverComes};
use crate::engine::{BeatId, Condition, Counted, Effect, Fact, Join, Op, PromiseKind, StakeholderId, VariableKind};
use std::collections::BTreeSet;

/// The least and the most that something can be.
type Limits = (i64, i64);

/// The bounds of what conditions ask about.
pub(super) struct Bounds<'c> {
    case: &'c Case<'c>,
    never: NeverComes,
    variables: Vec<Limits>,
    derived: Vec<Limits>,
    discovered: BTreeSet<usize>,
    made: [BTreeSet<usize>; 4],
    used: BTreeSet<(usize, Option<StakeholderId>)>,
}

impl<'c> Bounds<'c> {
    pub(super) fn of(case: &'c Case<'c>) -> Self {
        Self::supposing(case, &[], NeverComes::default())
    }

    /// The bounds as they would be if something brought these about: that an interest is known, that a promise is settled so.
    pub(super) fn granting(case: &'c Case<'c>, granted: &[Fact]) -> Self {
        Self::supposing(case, granted, NeverComes::default())
    }

    /// The bounds as they are where it is known that these choices are never picked and nobody comes to these beats.
    pub(super) fn without(case: &'c Case<'c>, never: NeverComes) -> Self {
        Self::supposing(case, &[], never)
    }

    fn supposing(case: &'c Case<'c>, granted: &[Fact], never: NeverComes) -> Self {
        let scenario = case.scenario;
        let limits = |at: usize| match scenario.variables[at].kind {
            VariableKind::Count { start, min, max } => (start, min, max),
            VariableKind::Flag(start) => (i32::from(start), 0, 1),
            VariableKind::OneOf { start, ref words, .. } => (start, 0, words.len() as i32 - 1),
            VariableKind::Drawn { ref words, .. } => (0, 0, words.len() as i32 - 1),
        };
        // What is drawn can be any of its words from the start.
        let at_start = |at: usize| match &scenario.variables[at].kind {
            VariableKind::Drawn { words, .. } => (0, words.len() as i64 - 1),
            _ => (limits(at).0.into(), limits(at).0.into()),
        };
        let mut bounds = Self {
            case,
            never,
            variables: (0..scenario.variables.len()).map(at_start).collect(),
            derived: Vec::new(),
            discovered: BTreeSet::new(),
            made: [const { BTreeSet::new() }; 4],
            used: BTreeSet::new(),
        };
        for effect in case.effects_without(&bounds.never) {
            match *effect {
                Effect::Set(variable, to) => {
                    let range = &mut bounds.variables[variable.index()];
                    *range = (range.0.min(to.into()), range.1.max(to.into()));
                }
                Effect::Add(variable, amount) => {
                    let ((_, min, max), range) = (limits(variable.index()), &mut bounds.variables[variable.index()]);
                    *range = if amount < 0 { (min.into(), range.1) } else { (range.0, max.into()) };
                }
                Effect::Discover(interest) => {
                    bounds.discovered.insert(interest.index());
                }
                Effect::Promise { promise, .. } => {
                    bounds.made[0].insert(promise.index());
                }
                // What is not the player's to decide is never kept.
                Effect::Keep(promise) if scenario.promises[promise.index()].kind != PromiseKind::NotYours => {
                    bounds.made[1].insert(promise.index());
                }
                Effect::Warn(promise) => {
                    bounds.made[2].insert(promise.index());
                }
                Effect::Break(promise) => {
                    bounds.made[3].insert(promise.index());
                }
                _ => {}
            }
        }
        let opened = scenario.interests.iter().enumerate().filter(|(_, it)| it.opens.is_some());
        bounds.discovered.extend(opened.map(|(at, _)| at));
        for beat in case.reached().filter(|beat| !bounds.never.beats.contains(beat)) {
            for choice in bounds.never.others(scenario, beat) {
                for id in &scenario.moves[choice.moves.range()] {
                    bounds.used.insert((id.index(), case.addressee(choice)));
                }
            }
        }
        for fact in granted {
            match fact {
                Fact::Knows(interest) => bounds.discovered.insert(interest.index()),
                Fact::Kept(promise) => bounds.made[1].insert(promise.index()),
                Fact::Warned(promise) => bounds.made[2].insert(promise.index()),
                Fact::Broken(promise) => bounds.made[3].insert(promise.index()),
                _ => false,
            };
        }
        for derived in &scenario.derived {
            let range = bounds.of_condition(&derived.condition);
            bounds.derived.push(range);
        }
        bounds
    }

    /// The bounds of what a condition comes to: it never holds where both are 0.
    pub(super) fn of_condition(&self, condition: &Condition) -> Limits {
        let mut stack: Vec<Limits> = Vec::new();
        for op in condition.ops() {
            match op {
                Op::Number(number) => stack.push((number.into(), number.into())),
                Op::Fact(fact) => stack.push(self.of_fact(fact)),
                Op::Not => {
                    let it = truth(stack.pop().unwrap_or_default());
                    stack.push((1 - it.1, 1 - it.0));
                }
                Op::Negate => {
                    let it = stack.pop().unwrap_or_default();
                    stack.push((it.1.saturating_neg(), it.0.saturating_neg()));
                }
                Op::Join(join) => {
                    let (b, a) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                    stack.push(joined(join, a, b));
                }
            }
        }
        stack.pop().unwrap_or_default()
    }

    /// The bounds of a fact.
    pub(super) fn of_fact(&self, fact: Fact) -> Limits {
        let if_so = |possible: bool| (0, i64::from(possible));
        let scenario = self.case.scenario;
        match fact {
            Fact::Facet(..) | Fact::Trust(_) | Fact::Quality(_) => (0, 100),
            Fact::Together(_) | Fact::Above(_) => (-100, 100),
            Fact::Gauge(_) => (i32::MIN.into(), i32::MAX.into()),
            Fact::Level => (1, 5),
            Fact::Done(_) => (0, 1),
            Fact::Knows(interest) => if_so(self.discovered.contains(&interest.index())),
            Fact::Promised(promise) => if_so(self.made[0].contains(&promise.index())),
            Fact::Kept(promise) => if_so(self.made[1].contains(&promise.index())),
            Fact::Warned(promise) => if_so(self.made[2].contains(&promise.index())),
            Fact::Broken(promise) => if_so(self.made[3].contains(&promise.index())),
            Fact::Variable(variable) => self.variables[variable.index()],
            Fact::Derived(derived) => self.derived.get(derived.index()).copied().unwrap_or((i64::MIN, i64::MAX)),
            Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) | Fact::Planned(watch) => {
                match scenario.watched[watch.index()] {
                    Counted::Seen(beat) if !self.comes_to(beat) => (0, 0),
                    Counted::Seen(beat) if !self.case.reach.comes_round_to(beat) => (0, 1),
                    Counted::Picked(choice) | Counted::Planned(choice)
                        if self.never.choices.contains(&choice) || !self.comes_to(scenario.choice(choice).beat) =>
                    {
                        (0, 0)
                    }
                    Counted::Picked(_) => (0, 1),
                    Counted::Planned(choice) => (0, scenario.most_planned(choice).into()),
                    Counted::Used(id, to) if !self.uses(id.index(), to) => (0, 0),
                    Counted::Seen(_) | Counted::Used(..) => (0, i32::MAX.into()),
                }
            }
        }
    }

    fn comes_to(&self, beat: BeatId) -> bool {
        self.case.reach.comes_to(beat) && !self.never.beats.contains(&beat)
    }

    /// Whether a move is used anywhere, towards this person; settling a promise uses moves as well.
    fn uses(&self, id: usize, to: Option<StakeholderId>) -> bool {
        let settling = &self.case.scenario.model.settling;
        let settled = [settling.kept, settling.warned, settling.broken_process, settling.broken_outcome];
        settled.iter().any(|it| it.index() == id)
            || self.used.iter().any(|(used, who)| *used == id && (to.is_none() || who.is_none() || *who == to))
    }

    /// Whether a fact can be nothing but 0.
    pub(super) fn is_never(&self, fact: Fact) -> bool {
        self.of_fact(fact) == (0, 0)
    }
}

/// Whether something can be false and true, as bounds.
fn truth(it: Limits) -> Limits {
    let surely = i64::from(it.0 > 0 || it.1 < 0);
    (surely, i64::from(it != (0, 0)))
}

fn joined(join: Join, a: Limits, b: Limits) -> Limits {
    let known = |when: bool, can: bool| (i64::from(when), i64::from(can));
    let (ta, tb) = (truth(a), truth(b));
    match join {
        Join::And => (ta.0 & tb.0, ta.1 & tb.1),
        Join::Or => (ta.0 | tb.0, ta.1 | tb.1),
        Join::Equal => known(a.0 == a.1 && a == b, a.0 <= b.1 && b.0 <= a.1),
        Join::Differs => known(a.1 < b.0 || b.1 < a.0, !(a.0 == a.1 && a == b)),
        Join::Less => known(a.1 < b.0, a.0 < b.1),
        Join::AtMost => known(a.1 <= b.0, a.0 <= b.1),
        Join::More => known(a.0 > b.1, a.1 > b.0),
        Join::AtLeast => known(a.0 >= b.1, a.1 >= b.0),
        Join::Plus => (a.0.saturating_add(b.0), a.1.saturating_add(b.1)),
        Join::Minus => (a.0.saturating_sub(b.1), a.1.saturating_sub(b.0)),
        Join::Times => {
            let ends = [a.0, a.1].map(|x| [b.0, b.1].map(|y| x.saturating_mul(y)));
            let [[first, second], [third, fourth]] = ends;
            (first.min(second).min(third).min(fourth), first.max(second).max(third).max(fourth))
        }
    }
}
