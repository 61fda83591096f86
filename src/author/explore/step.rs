//! Every step from a state: each pick that is possible there, with each way in which chance may fall.

use super::code::{Code, Key};
use super::guess::{Ranges, asks_scores};
use super::notes::{Coverage, Decision, Guesses, Notes, Sites};
use crate::engine::{Availability, BeatId, ChoiceId, ChoiceKind, Dice, Position, Progress, Staging};

/// Most picks that are tried at one state; a multi-select beat can have a great many.
pub(super) const PICKS: usize = 1 << 14;

/// Works out steps.
pub(super) struct Stepper<'a> {
    pub(super) staging: &'a Staging,
    pub(super) code: &'a Code,
    sites: Sites,
    guesses: &'a Guesses,
    /// For each beat, whether what can be picked there turns on scores that are not kept.
    turns: &'a [bool],
    pub(super) coverage: Coverage,
    /// Most picks that are tried at a state; of more, others at each state.
    pub(super) most_picks: usize,
    /// Whether some beat had more picks than were tried.
    pub(super) too_many: bool,
    /// Where the next state with too many picks begins.
    turn: usize,
    before: Progress,
    after: Progress,
    picks: Vec<ChoiceId>,
    ends: Vec<u32>,
}

/// One step.
pub(super) struct Taken<'t> {
    /// What was picked; nothing at the start.
    pub(super) pick: &'t [ChoiceId],
    /// What chance and guesses came to.
    pub(super) decisions: &'t [Decision],
    /// Where it led.
    pub(super) after: &'t Progress,
}

impl<'a> Stepper<'a> {
    pub(super) fn new(staging: &'a Staging, code: &'a Code, guesses: &'a Guesses, turns: &'a [bool]) -> Self {
        let scenario = &staging.scenario;
        Self {
            staging,
            code,
            sites: Sites::of(scenario),
            guesses,
            turns,
            coverage: Coverage::none(scenario),
            most_picks: PICKS,
            too_many: false,
            turn: 0,
            before: staging.initial(),
            after: staging.initial(),
            picks: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Every state in which a session may begin.
    pub(super) fn starts<const W: usize>(&mut self, mut found: impl FnMut(Key<W>, &Taken<'_>)) {
        let mut script = Vec::new();
        loop {
            let chance = chance(&script);
            let mut notes = Notes {
                staging: self.staging,
                sites: self.sites,
                coverage: &mut self.coverage,
                guesses: self.guesses,
                script: &script,
                decisions: Vec::new(),
                ranges: Ranges::default(),
            };
            let mut after = self.staging.start_with(Dice::Scripted(&chance), &mut notes);
            let open = open(self.staging, self.turns, &after, &mut notes);
            let decisions = notes.decisions;
            after.forget_draws();
            found(self.code.pack(&after, open), &Taken { pick: &[], decisions: &decisions, after: &after });
            script = decisions;
            if !next_script(&mut script) {
                return;
            }
        }
    }

    /// Whether it is noted on arriving at a beat which choices are open there.
    pub(super) fn turns_at(&self, beat: BeatId) -> bool {
        self.turns[beat.index()]
    }

    /// Every step from a state, or every step that one choice makes.
    pub(super) fn steps<const W: usize>(
        &mut self,
        from: &Key<W>,
        only: Option<ChoiceId>,
        mut found: impl FnMut(Key<W>, &Taken<'_>),
    ) {
        let Position::Beat(beat) = self.code.place(from) else { return };
        self.code.unpack(from, &mut self.before);
        self.list_picks(beat, self.code.open(from), only);
        let ends = std::mem::take(&mut self.ends);
        let every = ends.len().div_ceil(self.most_picks).max(1);
        if every > 1 {
            self.too_many = true;
            self.turn += 1;
        }
        let mut first = 0;
        for (at, end) in ends.iter().enumerate() {
            let pick = &self.picks[first..*end as usize];
            first = *end as usize;
            if !(at + self.turn).is_multiple_of(every) {
                continue;
            }
            let mut script = Vec::new();
            loop {
                self.after.cells_mut().copy_from_slice(self.before.cells());
                let mut notes = Notes {
                    staging: self.staging,
                    sites: self.sites,
                    coverage: &mut self.coverage,
                    guesses: self.guesses,
                    script: &script,
                    decisions: Vec::new(),
                    ranges: Ranges::default(),
                };
                if script.is_empty() {
                    self.staging.take_with(&mut self.after, pick, Dice::Scripted(&[]), &mut notes);
                } else {
                    self.staging.take_with(&mut self.after, pick, Dice::Scripted(&chance(&script)), &mut notes);
                }
                let open = open(self.staging, self.turns, &self.after, &mut notes);
                let decisions = notes.decisions;
                self.after.forget_draws();
                let taken = Taken { pick, decisions: &decisions, after: &self.after };
                found(self.code.pack(&self.after, open), &taken);
                script = decisions;
                if !next_script(&mut script) {
                    break;
                }
            }
        }
        self.ends = ends;
    }

    /// Everything that can be picked, into `picks`, each up to its end in `ends`.
    fn list_picks(&mut self, beat: BeatId, open: u64, only: Option<ChoiceId>) {
        self.picks.clear();
        self.ends.clear();
        let noted = self.turns[beat.index()];
        let mut notes = Notes {
            staging: self.staging,
            sites: self.sites,
            coverage: &mut self.coverage,
            guesses: self.guesses,
            script: &[],
            decisions: Vec::new(),
            ranges: Ranges::default(),
        };
        let staging = self.staging;
        let mut available = Vec::new();
        let shown = staging.shown_at(&self.before).enumerate();
        for (at, choice) in shown.filter(|(_, choice)| only.is_none_or(|only| only == *choice)) {
            let is_open = if noted {
                open >> at & 1 == 1
            } else {
                staging.judged_availability(choice, &self.before, &mut notes) == Availability::Available
            };
            if is_open {
                available.push(choice);
            }
        }
        let scenario = &staging.scenario;
        let Some((least, most)) = scenario.beat(beat).select else {
            self.ends.extend(1..=available.len() as u32);
            self.picks = available;
            return;
        };
        let bounds = (usize::from(least).min(available.len()), usize::from(most).min(available.len()));
        let (several, single): (Vec<_>, Vec<_>) =
            available.into_iter().partition(|choice| scenario.choice(*choice).kind == ChoiceKind::Say);
        for choice in single {
            self.picks.push(choice);
            self.ends.push(self.picks.len() as u32);
        }
        let mut chosen = Vec::new();
        self.too_many |= !self.subsets(&several, bounds, 0, &mut chosen);
    }

    /// Every selection of so many choices in the written order; `false` when there are too many to try.
    fn subsets(&mut self, all: &[ChoiceId], bounds: (usize, usize), from: usize, chosen: &mut Vec<ChoiceId>) -> bool {
        if chosen.len() >= bounds.0 {
            if self.ends.len() >= PICKS {
                return false;
            }
            self.picks.extend_from_slice(chosen);
            self.ends.push(self.picks.len() as u32);
        }
        if chosen.len() == bounds.1 {
            return true;
        }
        for at in from..all.len() {
            chosen.push(all[at]);
            let whole = self.subsets(all, bounds, at + 1, chosen);
            chosen.pop();
            if !whole {
                return false;
            }
        }
        true
    }
}

/// Which choices are open at a state, where that turns on scores that are not kept: a bit for each that may be shown.
fn open(staging: &Staging, turns: &[bool], after: &Progress, notes: &mut Notes<'_>) -> u64 {
    match after.position() {
        Position::Beat(beat) if turns[beat.index()] => staging
            .shown_at(after)
            .enumerate()
            .filter(|(_, choice)| staging.judged_availability(*choice, after, notes) == Availability::Available)
            .fold(0, |open, (at, _)| open | 1 << at.min(63)),
        _ => 0,
    }
}

/// For each beat, whether what can be picked there turns on scores; and the most choices shown at such a beat.
pub(super) fn turning(staging: &Staging) -> (Vec<bool>, u32) {
    let scenario = &staging.scenario;
    let asks = |choice: usize| {
        let choice = &scenario.choices[choice];
        let topic = match choice.kind {
            ChoiceKind::OpenTopic(topic) => scenario.topics[topic.index()].when.as_ref(),
            ChoiceKind::Say | ChoiceKind::WrapUp => None,
        };
        choice.when.iter().chain(topic).any(|when| asks_scores(when, staging))
    };
    let mut most = 0;
    let turns = scenario.beats.iter().map(|beat| {
        let topics = if beat.switch { 0..scenario.topics.len() } else { 0..0 };
        let openers = topics.map(|topic| scenario.topics[topic].opener.index());
        let shown: Vec<_> = beat.choices.range().chain(openers).collect();
        let turns = shown.iter().any(|choice| asks(*choice));
        if turns {
            most = most.max(shown.len() as u32);
        }
        turns
    });
    let turns = turns.collect();
    (turns, most)
}

/// The outcomes of chance in a script.
fn chance(script: &[Decision]) -> Vec<u32> {
    script.iter().filter(|it| it.chance).map(|it| it.taken).collect()
}

/// The next script in order; `false` when every one was run.
fn next_script(script: &mut Vec<Decision>) -> bool {
    while let Some(last) = script.last_mut() {
        if last.taken + 1 < last.of {
            last.taken += 1;
            return true;
        }
        script.pop();
    }
    false
}
