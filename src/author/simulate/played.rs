//! What came of one policy: everything counted, nothing judged.

use super::policy::Policy;
use super::spread::Spread;
use crate::engine::LessonSource;
use crate::engine::debrief::lessons_given;
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, Event, LessonKind, Position, Scenario, Session, StakeholderId};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What came of one policy. Spreads are of the runs that came to an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// What the players went by.
    pub policy: Policy,
    /// The runs.
    pub runs: u32,
    /// Runs that came to an ending.
    pub finished: u32,
    /// Runs that were cut short after [`CUT_SHORT_AFTER`](super::CUT_SHORT_AFTER).
    pub unfinished: u32,
    /// Runs that came to a dead end, by the beat where that was.
    pub stuck: BTreeMap<BeatId, Stuck>,
    /// Runs for each ending, in the order of the scenario.
    pub endings: Vec<u32>,
    /// The quality of the relationship at the end for each of the cast, in hundredths of a point.
    pub quality: Vec<Spread>,
    /// The gauges at the end, in the order of [`Gauge::ALL`].
    pub gauges: [Spread; Gauge::ALL.len()],
    /// Picks until the ending.
    pub picks: Spread,
    /// Runs in which each learning point was given.
    pub lessons: BTreeMap<(LessonSource, LessonKind), u32>,
    /// How often each beat was entered.
    pub beats: Vec<u64>,
    /// How often each choice was picked.
    pub choices: Vec<u64>,
}

/// Runs that came to the same dead end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// How many.
    pub runs: u32,
    /// The first of them, counted from 0.
    pub first: u32,
    /// The seed of the first, to play it again with.
    pub seed: u64,
    /// The picks of the first, as a session is saved.
    pub picks: Vec<String>,
}

impl Played {
    /// Nothing played yet.
    pub(super) fn none(policy: Policy, scenario: &Scenario) -> Self {
        Self {
            policy,
            runs: 0,
            finished: 0,
            unfinished: 0,
            stuck: BTreeMap::new(),
            endings: vec![0; scenario.endings.len()],
            quality: vec![Spread::default(); scenario.cast.len()],
            gauges: Default::default(),
            picks: Spread::default(),
            lessons: BTreeMap::new(),
            beats: vec![0; scenario.beats.len()],
            choices: vec![0; scenario.choices.len()],
        }
    }

    /// Takes note of a run.
    pub(super) fn note(&mut self, session: &Session, run: u32) {
        self.runs += 1;
        for event in &session.transcript().events {
            match event {
                Event::Entered(beat) => self.beats[beat.index()] += 1,
                Event::Picked(choice) => self.choices[choice.index()] += 1,
                _ => {}
            }
        }
        let steps = session.transcript().steps.len();
        match session.progress().position() {
            Position::Ended(ending) => {
                self.endings[ending.index()] += 1;
                self.note_end(session);
            }
            Position::Beat(_) if steps >= super::CUT_SHORT_AFTER => self.unfinished += 1,
            Position::Stuck(beat) | Position::Beat(beat) => {
                let seed = session.setup().seed.0;
                let picks = (0..session.transcript().steps.len()).map(|step| session.written(step)).collect();
                self.note_stuck(beat, Stuck { runs: 1, first: run, seed, picks });
            }
        }
    }

    /// Takes note of how a run stood that came to an ending.
    fn note_end(&mut self, session: &Session) {
        let (staging, end) = (session.staging(), session.progress());
        self.finished += 1;
        for (at, spread) in self.quality.iter_mut().enumerate() {
            spread.add(staging.quality(StakeholderId::new(at), end));
        }
        for (spread, gauge) in self.gauges.iter_mut().zip(Gauge::ALL) {
            spread.add(end.gauge(&staging.scenario.layout, gauge));
        }
        self.picks.add(session.transcript().steps.len() as i32);
        for lesson in lessons_given(session) {
            *self.lessons.entry((lesson.source, lesson.kind)).or_default() += 1;
        }
    }

    fn note_stuck(&mut self, beat: BeatId, stuck: Stuck) {
        match self.stuck.entry(beat) {
            Entry::Vacant(vacant) => {
                vacant.insert(stuck);
            }
            Entry::Occupied(mut occupied) => {
                let known = occupied.get_mut();
                let runs = known.runs + stuck.runs;
                if stuck.first < known.first {
                    *known = stuck;
                }
                known.runs = runs;
            }
        }
    }

    /// Adds other runs of the same policy; the order in which runs are added makes no difference.
    pub fn merge(&mut self, other: Self) {
        self.runs += other.runs;
        self.finished += other.finished;
        self.unfinished += other.unfinished;
        for (beat, stuck) in other.stuck {
            self.note_stuck(beat, stuck);
        }
        for (lesson, runs) in other.lessons {
            *self.lessons.entry(lesson).or_default() += runs;
        }
        let spreads = self.quality.iter_mut().chain(&mut self.gauges).chain([&mut self.picks]);
        let others = other.quality.iter().chain(&other.gauges).chain([&other.picks]);
        spreads.zip(others).for_each(|(spread, other)| spread.merge(other));
        self.endings.iter_mut().zip(other.endings).for_each(|(runs, other)| *runs += other);
        self.beats.iter_mut().zip(other.beats).for_each(|(visits, other)| *visits += other);
        self.choices.iter_mut().zip(other.choices).for_each(|(visits, other)| *visits += other);
    }

    /// Runs that came to a dead end.
    #[must_use]
    pub fn stuck_runs(&self) -> u32 {
        self.stuck.values().map(|stuck| stuck.runs).sum()
    }
}
