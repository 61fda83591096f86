//! Steps remembered: what a pick makes of a key, by the part of the key that the pick can see or change.
//!
//! The first time such a part is met the engine works the steps out, and takes note of what they cover. Every other
//! state with the same part goes the same way, so its steps are read off.

use super::footprint::{PickFootprint, PickFootprints};
use super::interner::{Interned, Interner};
use super::marks::MarkTable;
use super::packing::{PackedState, Packing};
use super::step::{Attempt, StepOutcome, Stepper, Taken};
use crate::engine::{BeatId, ChoiceId, Position};
use fixedbitset::FixedBitSet;

/// Bits that a pick may see for a plain table; with more they are looked up by hash.
const PLAIN: u32 = 8;
/// Parts of keys after which it must have paid to remember those of a pick.
const TRIED: usize = 1 << 10;
/// Steps that are remembered altogether.
const STEPS: usize = 1 << 19;

/// Works out steps, and remembers them where it can.
pub(super) struct Memo<'a, const W: usize> {
    pub(super) stepper: Stepper<'a>,
    footprints: Option<&'a PickFootprints<'a>>,
    /// The picks of each beat, from the first time that a state waits there.
    beats: Vec<Option<Box<[CachedPick<W>]>>>,
    steps: Vec<CachedStep<W>>,
    /// The bits that a step leaves as they are, each combination once.
    stays: Vec<PackedState<W>>,
    /// Groups of values that are put together after a step, each combination once; the first is empty.
    merges: Vec<Vec<u32>>,
    /// What steps bring about that counts at the end, where that is asked for.
    pub(super) marks: Option<MarkTable>,
}

/// A step from a state.
pub(super) struct Transition<const W: usize> {
    /// The choice, where a single one was picked.
    pub(super) pick: Option<ChoiceId>,
    pub(super) to: PackedState<W>,
    pub(super) outcome: StepOutcome,
    /// How often: so many picks lead there, where each is certain.
    pub(super) times: u32,
    /// Its marks, by their number in the table; 0 where none is kept.
    pub(super) mark: u32,
}

/// A step from every state that has the same part.
struct CachedStep<const W: usize> {
    becomes: PackedState<W>,
    stays: u32,
    pick: Option<ChoiceId>,
    outcome: StepOutcome,
    /// How often: so many picks lead there.
    times: u32,
    /// Which groups of values must still be put together, by the number of their list.
    merges: u32,
    mark: u32,
}

/// Which of the remembered steps.
#[derive(Clone, Copy)]
struct CachedRange {
    first: u32,
    count: u32,
}

const UNKNOWN: CachedRange = CachedRange { first: 0, count: u32::MAX };

/// A pick, or all picks of a beat, and what is remembered of it.
struct CachedPick<const W: usize> {
    only: Option<Attempt>,
    beat: BeatId,
    /// The bits that it can see or change.
    seen: PackedState<W>,
    table: PickTable<W>,
    entries: Vec<CachedRange>,
    /// The interests that it may discover; of others that it discovers, any state with the same part knows already.
    discovers: FixedBitSet,
}

/// How the entry for a part of a key is found.
enum PickTable<const W: usize> {
    /// By the bits themselves, closed up.
    Plain(Box<[BitRun]>),
    /// By hash; and how often an entry was there.
    Hashed(Interner<W>, usize),
    /// Not at all: it does not pay to remember.
    None,
}

/// Bits of a key that stand side by side: in which word, how far to the left, and how far to the left once closed up.
#[derive(Clone, Copy)]
struct BitRun {
    word: u32,
    shift: u32,
    mask: u64,
    to: u32,
}

impl<'a, const W: usize> Memo<'a, W> {
    /// Nothing is remembered yet; without footprints no step ever is.
    pub(super) fn new(stepper: Stepper<'a>, footprints: Option<&'a PickFootprints<'a>>) -> Self {
        let beats = if footprints.is_some() { stepper.staging.scenario.beats.len() } else { 0 };
        Self {
            stepper,
            footprints,
            beats: (0..beats).map(|_| None).collect(),
            steps: Vec::new(),
            stays: Vec::new(),
            merges: vec![Vec::new()],
            marks: None,
        }
    }

    /// Every step from a state.
    pub(super) fn steps(&mut self, from: &PackedState<W>, mut found: impl FnMut(Transition<W>)) {
        let Self { stepper, steps, stays, merges, marks, .. } = self;
        let (packing, scenario) = (stepper.packing, &stepper.staging.scenario);
        let Position::Beat(beat) = packing.position(from) else { return };
        let Some(footprints) = self.footprints else {
            let mut number = |taken: &Taken<'_>| marks.as_mut().map_or(0, |it| it.number(taken.marks, None, scenario));
            return stepper.steps(from, None, |to, taken| found(Transition::of(to, taken, number(taken))));
        };
        let recalls = self.beats[beat.index()]
            .get_or_insert_with(|| footprints.at(beat).iter().map(|it| CachedPick::of(it, beat, stepper)).collect());
        for recall in recalls {
            let slot = recall.slot(from);
            if let Some(slot) = slot
                && recall.entries[slot].count != UNKNOWN.count
            {
                let CachedRange { first, count } = recall.entries[slot];
                for step in &steps[first as usize..][..count as usize] {
                    let stays = &stays[step.stays as usize];
                    let mut to = std::array::from_fn(|word| step.becomes[word] | from[word] & stays[word]);
                    packing.merge_groups(&merges[step.merges as usize], &mut to);
                    let CachedStep { pick, outcome, times, mark, .. } = *step;
                    found(Transition { pick, to, outcome, times, mark });
                }
                continue;
            }
            let first = steps.len();
            let slot = slot.filter(|_| first < STEPS);
            // The step of which it is not yet known whether others of its pick follow.
            let mut last: Option<CachedStep<W>> = None;
            stepper.steps_as_they_are(from, recall.only, |to, taken| {
                let mark = marks.as_mut().map_or(0, |it| it.number(taken.marks, Some(&recall.discovers), scenario));
                let mut step = Transition::of(to, taken, mark);
                if slot.is_some() {
                    let remembered = recall.remembered(&step, packing, stays, merges);
                    let goes_on = matches!(step.outcome, StepOutcome::Alternative | StepOutcome::Mixed);
                    if let Some(last) = last.replace(remembered) {
                        keep(steps, first, last, goes_on);
                    }
                }
                packing.merge(&mut step.to);
                found(step);
            });
            if let Some(last) = last {
                keep(steps, first, last, false);
            }
            if let Some(slot) = slot {
                recall.entries[slot] = CachedRange { first: first as u32, count: (steps.len() - first) as u32 };
            }
        }
    }
}

impl<const W: usize> Transition<W> {
    fn of(to: PackedState<W>, taken: &Taken<'_>, mark: u32) -> Self {
        let pick = match taken.pick {
            [single] => Some(*single),
            _ => None,
        };
        Self { pick, to, outcome: StepOutcome::of(taken), times: 1, mark }
    }
}

impl<const W: usize> CachedPick<W> {
    fn of(footprint: &PickFootprint, beat: BeatId, stepper: &Stepper<'_>) -> Self {
        let packing = stepper.packing;
        let mut seen: PackedState<W> = packing.seen_at(beat, &footprint.cells);
        if stepper.is_guarded(beat) {
            let open: PackedState<W> = packing.open_bits(match footprint.only {
                Some(Attempt::Choice(_)) => Some(footprint.at),
                Some(Attempt::Intervention(_)) | None => None,
            });
            seen.iter_mut().zip(open).for_each(|(seen, open)| *seen |= open);
        }
        let bits = seen.iter().map(|word| word.count_ones()).sum::<u32>();
        let (table, entries) = if bits <= PLAIN {
            (PickTable::Plain(runs(&seen)), vec![UNKNOWN; 1 << bits])
        } else {
            (PickTable::Hashed(Interner::new(u32::MAX), 0), Vec::new())
        };
        Self { only: footprint.only, beat, seen, table, entries, discovers: footprint.discovers() }
    }

    /// Which entry is that of a key; `None` where it does not pay to remember.
    fn slot(&mut self, key: &PackedState<W>) -> Option<usize> {
        match &mut self.table {
            PickTable::Plain(runs) => {
                Some(runs.iter().fold(0, |slot, run| {
                    slot | ((key[run.word as usize % W] >> run.shift & run.mask) << run.to) as usize
                }))
            }
            PickTable::Hashed(keys, hits) => {
                let seen = std::array::from_fn(|word| key[word] & self.seen[word]);
                match keys.add(seen, usize::MAX)? {
                    Interned::Known(slot) => {
                        *hits += 1;
                        Some(slot as usize)
                    }
                    Interned::New(_) if keys.len() > TRIED && *hits < keys.len() => {
                        (self.table, self.entries) = (PickTable::None, Vec::new());
                        None
                    }
                    Interned::New(slot) => {
                        self.entries.push(UNKNOWN);
                        Some(slot as usize)
                    }
                }
            }
            PickTable::None => None,
        }
    }

    /// The step from every state that looks the same to this pick.
    fn remembered(
        &self,
        step: &Transition<W>,
        packing: &Packing,
        all: &mut Vec<PackedState<W>>,
        merges: &mut Vec<Vec<u32>>,
    ) -> CachedStep<W> {
        let position = packing.position(&step.to);
        let kept: PackedState<W> = packing.kept_on(self.beat, position);
        let stays = std::array::from_fn(|word| kept[word] & !self.seen[word]);
        let mut becomes = std::array::from_fn(|word| step.to[word] & !stays[word]);
        let left = packing.merge_written(self.beat, &stays, &mut becomes);
        CachedStep {
            becomes,
            stays: number(all, stays),
            pick: step.pick,
            outcome: step.outcome,
            times: 1,
            merges: number(merges, left),
            mark: step.mark,
        }
    }
}

/// The number of something in a list, to which it is added unless it is there.
fn number<T: PartialEq>(all: &mut Vec<T>, it: T) -> u32 {
    let known = all.iter().rposition(|known| *known == it);
    known.unwrap_or_else(|| {
        all.push(it);
        all.len() - 1
    }) as u32
}

/// Keeps a step behind those from `first` on, or counts it with one that is the same. Only where nothing else may come of
/// the pick: else its outcomes stand side by side. `goes_on` says whether another outcome of the same pick follows.
fn keep<const W: usize>(steps: &mut Vec<CachedStep<W>>, first: usize, step: CachedStep<W>, goes_on: bool) {
    let parts = |it: &CachedStep<W>| (it.outcome, it.pick, it.stays, it.merges, it.mark);
    let same = |it: &&mut CachedStep<W>| parts(it) == parts(&step) && it.becomes == step.becomes;
    let alone = step.outcome == StepOutcome::Plain && !goes_on;
    match steps[first..].iter_mut().find(same).filter(|_| alone) {
        Some(known) => known.times += 1,
        None => steps.push(step),
    }
}

fn runs<const W: usize>(seen: &PackedState<W>) -> Box<[BitRun]> {
    let (mut runs, mut to) = (Vec::new(), 0);
    for (word, mut left) in seen.iter().copied().enumerate() {
        while left != 0 {
            let shift = left.trailing_zeros();
            let length = (left >> shift).trailing_ones();
            let mask = u64::MAX >> (u64::BITS - length);
            runs.push(BitRun { word: word as u32, shift, mask, to });
            left &= !(mask << shift);
            to += length;
        }
    }
    runs.into()
}
