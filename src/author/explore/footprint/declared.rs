//! What is declared covers what happens: many steps are played, and the cells that changed are among those declared as
//! written, while cells that are not declared as read make no difference.

use super::{Footprints, PickFootprints, StateCell, StateCells};
use crate::author::explore::cone::{Cone, Keep};
use crate::author::explore::guarded::guarded_beats;
use crate::author::explore::moved::MovedScores;
use crate::author::explore::step::Attempt;
use crate::author::explore::tests::{CASES, Draw, staging};
use crate::engine::{
    Availability, BeatId, Cell, ChoiceId, ChoiceKind, Condition, Dice, Direction, Event, InterestId, InterventionId,
    Position, Progress, Seed, Staging, VariableKind,
};
use fixedbitset::FixedBitSet;
use proptest::prelude::*;

/// Steps of one play; then it begins anew.
const STEPS: usize = 40;
/// Plays of each case.
const PLAYS: u64 = 12;

/// Everything that is declared of a case.
struct Declared<'a> {
    staging: &'a Staging,
    cells: &'a StateCells<'a>,
    picks: PickFootprints<'a>,
    footprints: Footprints<'a, 'a>,
    moved: MovedScores,
    /// What each score is worked out from.
    sources: Vec<Vec<StateCell>>,
    /// Where the session stands: written at every step.
    control: FixedBitSet,
}

/// Talking of somebody who is not there, so that nothing cools and each score moves by itself; and asking after each.
const ABSENT: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {
        "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.", talks_to: { "bo": 50 }),
        "bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P.") },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (choices: {
            "role": (text: "R.", to: "bo", moves: ["state_role"], then: Beat("a")),
            "reason": (text: "R.", to: "bo", moves: ["explain_reason"], then: Beat("a")),
            "equal": (text: "R.", to: "bo", moves: ["guard_equality"], then: Beat("a")),
            "news": (text: "N.", effects: [Outcome(who: "bo", size: 10, because: "B.")], then: Beat("a")),
            "hear": (text: "H.", effects: [Feel(who: "ans", integrity: 4, because: "B.")], then: Beat("a")),
            "trust": (text: "T.", then: Beat("trusted")),
            "like": (text: "L.", then: Beat("liked")),
            "score": (text: "S.", then: Beat("scored")),
            "stand": (text: "S.", then: Beat("stood")) }),
        "trusted": (lines: [(who: "ans", when: "trust(bo) > 50", text: "L.")], choices: { "back": (text: "B.", then: Beat("a")) }),
        "liked": (lines: [(who: "ans", when: "quality(bo) > 50", text: "L.")], choices: { "back": (text: "B.", then: Beat("a")) }),
        "scored": (then: First([(when: "gauge(hours) > 0 or tension(bo) > 50", then: Beat("a")), (then: Beat("trusted"))])),
        "stood": (then: First([(when: "together(bo) + above(bo) > 0", then: Beat("a")), (then: Beat("liked"))])) }) },
    endings: { "good": (title: "Good", text: "G.") },
)"#;

/// A step that was played.
struct PlayedStep {
    beat: BeatId,
    pick: Vec<ChoiceId>,
    /// What a trainer brought in instead.
    brought_in: Option<InterventionId>,
    seed: Seed,
    before: Progress,
    after: Progress,
    events: Vec<Event>,
}

/// Makes a pick, or brings something in.
fn take(
    staging: &Staging,
    before: &Progress,
    pick: &[ChoiceId],
    brought_in: Option<InterventionId>,
    seed: Seed,
) -> (Progress, Vec<Event>) {
    let (mut after, mut events) = (before.clone(), Vec::new());
    match brought_in {
        Some(id) => staging.direct_with(&mut after, &Direction::Intervene(id), Dice::Seeded(seed), &mut events),
        None => staging.take_with(&mut after, pick, Dice::Seeded(seed), &mut events),
    }
    (after, events)
}

impl Declared<'_> {
    /// The cells and interests in which two states differ.
    fn differing(&self, one: &Progress, other: &Progress) -> FixedBitSet {
        let mut differing = self.cells.none();
        for (at, cell) in self.cells.list.iter().enumerate() {
            differing.set(at, one.cells()[at] != other.cells()[at] && !matches!(cell, Cell::Known(_)));
        }
        let layout = &self.staging.scenario.layout;
        for interest in (0..self.staging.scenario.interests.len()).map(InterestId::new) {
            let differs = one.knows(layout, interest) != other.knows(layout, interest);
            differing.set(self.cells.interest(interest), differs);
        }
        differing
    }

    #[track_caller]
    fn assert_within(&self, some: &FixedBitSet, all: &FixedBitSet, what: &str, played: &PlayedStep) {
        let names = |at: StateCell| format!("{at} {:?}", self.cells.list.get(at));
        let missing: Vec<_> = some.difference(all).map(names).collect();
        let pick: Vec<_> = played.pick.iter().map(|it| self.staging.scenario.choice_path(*it)).collect();
        assert!(missing.is_empty(), "{what} by {pick:?}, not declared: {missing:?}");
    }

    /// What a pick can see or change until something can be picked again.
    fn seen(&self, played: &PlayedStep) -> FixedBitSet {
        let mut all = self.picks.at(played.beat).into_iter();
        let mine = all.find(|it| match it.only {
            None => true,
            Some(Attempt::Choice(choice)) => played.pick == [choice],
            Some(Attempt::Intervention(id)) => played.brought_in == Some(id),
        });
        mine.unwrap_or_else(|| panic!("no footprint of {:?}", played.pick)).cells
    }

    fn check_writes(&self, played: &PlayedStep) {
        let changed = self.differing(&played.before, &played.after);
        let mut of_pick = self.seen(played);
        of_pick.union_with(&self.control);
        self.assert_within(&changed, &of_pick, "changed", played);
        // Beat by beat, as the cone reads it.
        let here = self.footprints.beat(played.beat);
        let mut of_beats = self.control.clone();
        of_beats.extend(here.writes.ones().chain(here.late_writes.ones()));
        of_beats.extend((0..self.staging.scenario.interests.len()).map(|at| self.cells.interest(InterestId::new(at))));
        let mut moved = played.pick.iter().fold(0, |moved, choice| moved | self.moved.by_choice(*choice));
        for event in &played.events {
            if let Event::Entered(beat) = event {
                of_beats.union_with(&self.footprints.beat(*beat).late_writes);
                moved |= self.moved.by_beat(*beat);
            }
            if let Event::SceneBegan { days, .. } = event {
                moved |= self.moved.by_days(*days);
            }
            if let Event::Intervened(id) = event {
                moved |= self.moved.by_intervention(*id);
            }
        }
        self.assert_within(&changed, &of_beats, "changed on the way", played);
        // A score that has not moved yet and is not declared to move stands as at the start.
        let initial = self.staging.initial();
        for (bit, cell) in self.moved.followed().enumerate().filter(|(bit, _)| moved >> bit & 1 == 0) {
            let stood = played.before.cells()[cell] == initial.cells()[cell];
            assert!(!stood || !changed.contains(cell), "{bit}: {:?} moved", self.cells.list[cell]);
        }
    }

    fn check_reads(&self, played: &PlayedStep, draw: &mut Draw) {
        let mut read = self.seen(played);
        read.union_with(&self.control);
        let mut open: Vec<_> = read.ones().collect();
        while let Some(cell) = open.pop() {
            open.extend(self.sources[cell].iter().filter(|source| !read.put(**source)));
        }
        let other = self.perturbed(&played.before, &read, draw);
        for choice in &played.pick {
            assert_eq!(self.staging.availability(*choice, &other), Availability::Available, "offered");
        }
        if let Some(id) = played.brought_in {
            assert!(self.staging.can_intervene(id, &other, &mut ()), "to be brought in");
        }
        let (after, events) = take(self.staging, &other, &played.pick, played.brought_in, played.seed);
        let mut same = self.differing(&played.after, &after);
        same.symmetric_difference_with(&self.differing(&played.before, &other));
        self.assert_within(&same, &self.cells.none(), "read", played);
        assert_eq!(events, played.events, "{:?}", played.pick);
    }

    /// The same state, but for whatever is not declared as read: that has other values.
    fn perturbed(&self, from: &Progress, read: &FixedBitSet, draw: &mut Draw) -> Progress {
        let scenario = &self.staging.scenario;
        let mut other = from.clone();
        for (at, cell) in self.cells.list.iter().enumerate() {
            let now = from.cells()[at];
            let mut below = |bound: i32| draw.below(bound as usize) as i32;
            let value = match cell {
                Cell::Known(word) => {
                    let unread = (0..32).filter(|bit| {
                        let interest = word * 32 + bit;
                        interest < scenario.interests.len()
                            && !read.contains(self.cells.interest(InterestId::new(interest)))
                    });
                    unread.fold(now, |now, bit| now ^ below(2) << bit)
                }
                _ if read.contains(at) => now,
                Cell::Position | Cell::Scene | Cell::Topic | Cell::Draws | Cell::Depth | Cell::Return(_) => now,
                // No pick asks what a trainer brought in.
                Cell::Interventions(_) => now ^ below(1 << scenario.interventions.len()),
                Cell::Facet(..) => below(10_001),
                Cell::Together(_) | Cell::Above(_) => below(20_001) - 10_000,
                Cell::Gauge(_) => below(41) - 20,
                Cell::Tallies(_) => below(4) | below(4) << 8 | below(4) << 16 | below(4) << 24,
                Cell::Variable(variable) => match &scenario.variables[variable.index()].kind {
                    VariableKind::Count { min, max, .. } => min + below(max - min + 1),
                    VariableKind::Flag(_) => below(2),
                    VariableKind::OneOf { words, .. } | VariableKind::Drawn { words, .. } => below(words.len() as i32),
                },
                Cell::Promise(_) => below(6),
                Cell::TopicState(_) => below(3),
                Cell::LeftOff(_, 0) => below(scenario.beats.len() as i32 + 1),
                Cell::LeftOff(..) => now,
                Cell::Counter(_) => below(4),
            };
            other.cells_mut()[at] = value;
        }
        // What opens by now was discovered when it came to that: no state waits with it still hidden. So what would
        // open an interest that is hidden stays as it was.
        for _ in 0..=scenario.interests.len() {
            for (at, opens) in
                scenario.interests.iter().enumerate().filter_map(|(at, it)| Some((at, it.opens.as_ref()?)))
            {
                if !other.knows(&scenario.layout, InterestId::new(at)) && self.staging.holds(opens, &other) {
                    let mut asked = self.cells.none();
                    self.cells.ask(opens, &mut asked);
                    asked.insert(self.cells.interest(InterestId::new(at)));
                    asked.ones().for_each(|cell| self.restore(cell, from, &mut other));
                }
            }
        }
        other
    }
}

impl Declared<'_> {
    /// Gives a cell or an interest the value that it has in another state.
    fn restore(&self, cell: StateCell, from: &Progress, to: &mut Progress) {
        let Some(interest) = cell.checked_sub(self.cells.list.len()) else {
            to.cells_mut()[cell] = from.cells()[cell];
            return;
        };
        let word = self.cells.list.iter().position(|it| *it == Cell::Known(interest / 32)).unwrap();
        let bit = 1 << (interest % 32);
        to.cells_mut()[word] = to.cells()[word] & !bit | from.cells()[word] & bit;
    }
}

/// A pick that is possible at a state; nothing where none is.
fn possible(staging: &Staging, progress: &Progress, draw: &mut Draw) -> Vec<ChoiceId> {
    let open = staging.offers(progress).filter(|(_, it)| *it == Availability::Available).map(|(choice, _)| choice);
    let open: Vec<_> = open.collect();
    let Position::Beat(beat) = progress.position() else { return Vec::new() };
    let says = |choice: &ChoiceId| staging.scenario.choice(*choice).kind == ChoiceKind::Say;
    if let Some((least, most)) = staging.scenario.beat(beat).select {
        let said: Vec<_> = open.iter().copied().filter(says).collect();
        let count = usize::from(least) + draw.below(usize::from(most - least) + 1);
        let first = draw.below(said.len().max(1));
        let mut pick: Vec<_> = said.iter().cycle().skip(first).take(count.min(said.len())).copied().collect();
        pick.sort_unstable();
        if !pick.is_empty() && pick.len() >= usize::from(least).min(said.len()) {
            return pick;
        }
    }
    if open.is_empty() { Vec::new() } else { vec![open[draw.below(open.len())]] }
}

/// Now and then something that can be brought in.
fn bring_in(staging: &Staging, progress: &Progress, draw: &mut Draw) -> Option<InterventionId> {
    let waits = matches!(progress.position(), Position::Beat(_));
    let all = (0..staging.scenario.interventions.len()).map(InterventionId::new);
    let open: Vec<_> = all.filter(|id| waits && staging.can_intervene(*id, progress, &mut ())).collect();
    (!open.is_empty() && draw.below(3) == 0).then(|| open[draw.below(open.len())])
}

/// Plays a case many times; returns how many steps were compared.
fn check(text: &str, plays: u64) -> usize {
    let staging = staging(text);
    let scenario = &*staging.scenario;
    let cells = StateCells::with_interventions(scenario);
    let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
    lines.insert_range(..);
    let opens = Cone::of(&cells, Keep::Everything, &lines).opens;
    let (guarded, _) = guarded_beats(&staging);
    let footprints = Footprints::new(&cells, &lines);
    // Every score is followed that some condition asks about.
    let conditions: Vec<&Condition> = crate::author::explore::packing::conditions(&cells).collect();
    let moved = MovedScores::asked_by(&staging, &footprints, conditions.into_iter());
    let mut control = cells.none();
    let is_control = |cell: &Cell| {
        matches!(cell, Cell::Position | Cell::Scene | Cell::Topic | Cell::Draws | Cell::Depth | Cell::Return(_))
    };
    control.extend((0..cells.list.len()).filter(|at| is_control(&cells.list[*at])));
    let picks = PickFootprints::new(Footprints::new(&cells, &lines), &opens, &guarded);
    let declared =
        Declared { staging: &staging, cells: &cells, picks, footprints, moved, sources: cells.sources(), control };
    let mut compared = 0;
    for seed in (1..=plays).map(Seed) {
        let mut draw = Draw(seed.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut before = staging.start_with(Dice::Seeded(seed), &mut ());
        for _ in 0..STEPS {
            let brought_in = bring_in(&staging, &before, &mut draw);
            let pick = if brought_in.is_some() { Vec::new() } else { possible(&staging, &before, &mut draw) };
            let Position::Beat(beat) = before.position() else { break };
            if pick.is_empty() && brought_in.is_none() {
                break;
            }
            let (after, events) = take(&staging, &before, &pick, brought_in, seed);
            let played = PlayedStep { beat, pick, brought_in, seed, before, after, events };
            declared.check_writes(&played);
            declared.check_reads(&played, &mut draw);
            before = played.after;
            compared += 1;
        }
    }
    compared
}

#[test]
fn what_is_declared_covers_what_happens_in_written_cases() {
    for text in CASES.into_iter().chain([ABSENT]) {
        assert!(check(text, PLAYS) > 0, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_declared_covers_what_happens_in_drawn_cases(seed in 1u64..) {
        check(&Draw(seed).case(), PLAYS);
    }
}
