//! Steps remembered: what a pick makes of a key, by the part of the key that the pick can see or change.
//!
//! The first time such a part is met the engine works the steps out, and takes note of what they cover. Every other state
//! with the same part goes the same way, so its steps are read off.

use super::code::{Code, Key};
use super::keys::{Added, Keys};
use super::search::Outcome;
use super::sight::{Sight, Sights};
use super::step::{Stepper, Taken};
use crate::engine::{BeatId, ChoiceId, Position};

/// Bits that a pick may see for a plain table; with more they are looked up by hash.
const PLAIN: u32 = 8;
/// Parts of keys after which it must have paid to remember those of a pick.
const TRIED: usize = 1 << 10;
/// Steps that are remembered altogether.
const STEPS: usize = 1 << 21;

/// Works out steps, and remembers them where it can.
pub(super) struct Memo<'a, const W: usize> {
    pub(super) stepper: Stepper<'a>,
    sights: Option<&'a Sights<'a>>,
    /// The picks of each beat, from the first time that a state waits there.
    beats: Vec<Option<Box<[Recall<W>]>>>,
    steps: Vec<Remembered<W>>,
    /// The bits that a step leaves as they are, each combination once.
    stays: Vec<Key<W>>,
}

/// A step from a state.
pub(super) struct Step<const W: usize> {
    /// The choice, where a single one was picked.
    pub(super) pick: Option<ChoiceId>,
    pub(super) to: Key<W>,
    pub(super) outcome: Outcome,
}

/// A step from every state that has the same part.
struct Remembered<const W: usize> {
    becomes: Key<W>,
    stays: u32,
    pick: Option<ChoiceId>,
    outcome: Outcome,
}

/// Which of the remembered steps.
#[derive(Clone, Copy)]
struct Entry {
    first: u32,
    count: u32,
}

const UNKNOWN: Entry = Entry { first: 0, count: u32::MAX };

/// A pick, or all picks of a beat, and what is remembered of it.
struct Recall<const W: usize> {
    only: Option<ChoiceId>,
    /// The bits that it can see or change.
    seen: Key<W>,
    /// The bits that are kept at the beat.
    kept: Key<W>,
    table: Table<W>,
    entries: Vec<Entry>,
}

/// How the entry for a part of a key is found.
enum Table<const W: usize> {
    /// By the bits themselves, closed up.
    Plain(Box<[Run]>),
    /// By hash; and how often an entry was there.
    Hashed(Keys<W>, usize),
    /// Not at all: it does not pay to remember.
    None,
}

/// Bits of a key that stand side by side: in which word, how far to the left, and how far to the left once closed up.
#[derive(Clone, Copy)]
struct Run {
    word: u32,
    shift: u32,
    mask: u64,
    to: u32,
}

impl<'a, const W: usize> Memo<'a, W> {
    /// Nothing is remembered yet; without sights nothing ever is.
    pub(super) fn new(stepper: Stepper<'a>, sights: Option<&'a Sights<'a>>) -> Self {
        let beats = if sights.is_some() { stepper.staging.scenario.beats.len() } else { 0 };
        Self { stepper, sights, beats: (0..beats).map(|_| None).collect(), steps: Vec::new(), stays: Vec::new() }
    }

    /// Every step from a state.
    pub(super) fn steps(&mut self, from: &Key<W>, mut found: impl FnMut(Step<W>)) {
        let Self { stepper, steps, stays, .. } = self;
        let code = stepper.code;
        let Position::Beat(beat) = code.place(from) else { return };
        let Some(sights) = self.sights else {
            return stepper.steps(from, None, |to, taken| found(Step::of(to, taken)));
        };
        let recalls = self.beats[beat.index()]
            .get_or_insert_with(|| sights.at(beat).iter().map(|it| Recall::of(it, beat, stepper)).collect());
        for recall in recalls {
            let place = recall.place(from);
            if let Some(place) = place
                && recall.entries[place].count != UNKNOWN.count
            {
                let Entry { first, count } = recall.entries[place];
                for step in &steps[first as usize..][..count as usize] {
                    let stays = &stays[step.stays as usize];
                    let to = std::array::from_fn(|word| step.becomes[word] | from[word] & stays[word]);
                    found(Step { pick: step.pick, to, outcome: step.outcome });
                }
                continue;
            }
            let first = steps.len();
            let place = place.filter(|_| first < STEPS);
            stepper.steps(from, recall.only, |to, taken| {
                let step = Step::of(to, taken);
                if place.is_some() {
                    steps.push(recall.remembered(&step, code, stays));
                }
                found(step);
            });
            if let Some(place) = place {
                recall.entries[place] = Entry { first: first as u32, count: (steps.len() - first) as u32 };
            }
        }
    }
}

impl<const W: usize> Step<W> {
    fn of(to: Key<W>, taken: &Taken<'_>) -> Self {
        let pick = match taken.pick {
            [single] => Some(*single),
            _ => None,
        };
        Self { pick, to, outcome: Outcome::of(taken) }
    }
}

impl<const W: usize> Recall<W> {
    fn of(sight: &Sight, beat: BeatId, stepper: &Stepper<'_>) -> Self {
        let code = stepper.code;
        let mut seen: Key<W> = code.seen_at(beat, &sight.parts);
        if stepper.turns_at(beat) {
            let open: Key<W> = code.open_bits(sight.only.map(|_| sight.at));
            seen.iter_mut().zip(open).for_each(|(seen, open)| *seen |= open);
        }
        let bits = seen.iter().map(|word| word.count_ones()).sum::<u32>();
        let (table, entries) = if bits <= PLAIN {
            (Table::Plain(runs(&seen)), vec![UNKNOWN; 1 << bits])
        } else {
            (Table::Hashed(Keys::new(u32::MAX), 0), Vec::new())
        };
        Self { only: sight.only, seen, kept: code.kept_at(Position::Beat(beat)), table, entries }
    }

    /// Which entry is that of a key; `None` where it does not pay to remember.
    fn place(&mut self, key: &Key<W>) -> Option<usize> {
        match &mut self.table {
            Table::Plain(runs) => Some(runs.iter().fold(0, |place, run| {
                place | ((key[run.word as usize % W] >> run.shift & run.mask) << run.to) as usize
            })),
            Table::Hashed(keys, hits) => {
                let seen = std::array::from_fn(|word| key[word] & self.seen[word]);
                match keys.add(seen, usize::MAX)? {
                    Added::Known(place) => {
                        *hits += 1;
                        Some(place as usize)
                    }
                    Added::New(_) if keys.len() > TRIED && *hits < keys.len() => {
                        (self.table, self.entries) = (Table::None, Vec::new());
                        None
                    }
                    Added::New(place) => {
                        self.entries.push(UNKNOWN);
                        Some(place as usize)
                    }
                }
            }
            Table::None => None,
        }
    }

    /// The step from every state that looks the same to this pick.
    fn remembered(&self, step: &Step<W>, code: &Code, all: &mut Vec<Key<W>>) -> Remembered<W> {
        let kept: Key<W> = code.kept_at(code.place(&step.to));
        let stays = std::array::from_fn(|word| self.kept[word] & kept[word] & !self.seen[word]);
        let becomes = std::array::from_fn(|word| step.to[word] & !stays[word]);
        let known = all.iter().rposition(|it| *it == stays);
        let stays = known.unwrap_or_else(|| {
            all.push(stays);
            all.len() - 1
        });
        Remembered { becomes, stays: stays as u32, pick: step.pick, outcome: step.outcome }
    }
}

fn runs<const W: usize>(seen: &Key<W>) -> Box<[Run]> {
    let (mut runs, mut to) = (Vec::new(), 0);
    for (word, mut left) in seen.iter().copied().enumerate() {
        while left != 0 {
            let shift = left.trailing_zeros();
            let length = (left >> shift).trailing_ones();
            let mask = u64::MAX >> (u64::BITS - length);
            runs.push(Run { word: word as u32, shift, mask, to });
            left &= !(mask << shift);
            to += length;
        }
    }
    runs.into()
}
