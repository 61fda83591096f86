//! A state as a key of a few words, and back: what the cone keeps, each value in as few bits as its range needs.

use super::cone::Cone;
use super::footprint::StateCells;
use super::key_layout;
use super::merged_keys::MergedKeys;
use super::merging::{self, Merging};
use crate::engine::{
    BeatId, Cell, Condition, Home, InterestId, Position, Progress, PromiseKind, Scenario, Staging, VariableKind,
    relationship::{FACET_RANGE, ROSE_RANGE},
};
use fixedbitset::FixedBitSet;

/// A state, packed.
pub(super) type PackedState<const W: usize> = [u64; W];

/// How states are packed.
#[derive(Clone)]
pub(super) struct Packing {
    /// Bits of a key, the position first.
    pub(super) bits: u32,
    position_bits: u32,
    fields: Vec<PackedField>,
    /// For each beat, the fields that are kept there.
    kept: Vec<Vec<u32>>,
    /// For each cell, its field.
    of_cell: Vec<Option<u32>>,
    at_end: Vec<u32>,
    /// Where it is noted which choices are open, when that is no matter of the state.
    open: Option<PackedField>,
    beats: usize,
    endings: usize,
    /// The scene of each beat that has one.
    scene: Vec<Option<i32>>,
    scene_cell: usize,
    start: Progress,
    /// What counts as one.
    merged: MergedKeys,
    /// The cells that nothing changes, and the bits of interests among them.
    fixed: Vec<(usize, i32)>,
}

/// Where a value stands in a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct PackedField {
    pub(super) cell: u32,
    /// The bit within the cell, for an interest.
    pub(super) bit: Option<u32>,
    pub(super) shift: u32,
    pub(super) bits: u32,
    pub(super) least: i32,
    /// Values above count as this one: nothing can tell them apart.
    pub(super) most: i32,
}

impl Packing {
    /// How the states of a scenario are packed; `open` is how many choices need a note of being open. What the rest of a
    /// session cannot tell apart counts as one where it is to be merged.
    pub(super) fn of(
        cells: &StateCells<'_>,
        staging: &Staging,
        cone: &Cone,
        open: u32,
        merging: Option<&Merging<'_>>,
    ) -> Self {
        let scenario = cells.scenario;
        let mut used = cells.none();
        cone.kept.iter().for_each(|kept| used.union_with(kept));
        used.union_with(&cone.at_end);
        let positions = 2 * scenario.beats.len() + scenario.endings.len();
        let position_bits = bits_for(positions as u64);
        let in_fragment = |beat: usize| matches!(scenario.beats[beat].home, Home::Fragment(_));
        let calls = scenario.layout.calls() > 0;
        let mut fields = Vec::new();
        let mut of_cell = vec![None; cells.len()];
        let add = |field: PackedField, fields: &mut Vec<PackedField>| {
            fields.push(field);
            fields.len() as u32 - 1
        };
        let (counts, start) = (merging::caps(cells), staging.initial());
        for (at, cell) in cells.list.iter().enumerate() {
            let control = match cell {
                Cell::Scene | Cell::Depth | Cell::Return(_) => calls,
                Cell::Topic => !scenario.topics.is_empty(),
                _ => false,
            };
            if control || used.contains(at) {
                let field = if cone.only_moved && cells.is_score(at) {
                    // As it stood at the start, or not any more.
                    let start = start.cells()[at];
                    PackedField { cell: at as u32, bit: None, shift: 0, bits: 1, least: start, most: start + 1 }
                } else {
                    field(at, *cell, scenario, &counts)
                };
                of_cell[at] = Some(add(field, &mut fields));
            }
        }
        for at in 0..scenario.interests.len() {
            let interest = cells.interest(InterestId::new(at));
            if used.contains(interest) {
                let first = cells.list.iter().position(|cell| matches!(cell, Cell::Known(0))).unwrap_or(0);
                let (cell, bit) = ((first + at / 32) as u32, Some((at % 32) as u32));
                of_cell[interest] =
                    Some(add(PackedField { cell, bit, shift: 0, bits: 1, least: 0, most: 1 }, &mut fields));
            }
        }
        let of = |set: &FixedBitSet| set.ones().filter_map(|cell| *of_cell.get(cell)?).collect::<Vec<_>>();
        let kept: Vec<Vec<u32>> = cone
            .kept
            .iter()
            .enumerate()
            .map(|(beat, set)| {
                let mut fields = of(set);
                for (at, cell) in cells.list.iter().enumerate() {
                    let control = match cell {
                        Cell::Scene => in_fragment(beat),
                        Cell::Topic | Cell::Depth | Cell::Return(_) => true,
                        _ => false,
                    };
                    fields.extend(of_cell[at].filter(|_| control));
                }
                fields.sort_unstable();
                fields.dedup();
                fields
            })
            .collect();
        let at_end = of(&cone.at_end);
        let widths: Vec<u32> = fields.iter().map(|field| field.bits).collect();
        let together: Vec<Vec<u32>> = kept.iter().chain([&at_end]).cloned().collect();
        let (shifts, mut bits) = key_layout::placed(&widths, &together);
        fields.iter_mut().zip(shifts).for_each(|(field, shift)| field.shift = shift);
        // Behind the fields which choices are open, and the position last, in the highest bits; none lies across two
        // words.
        let mut behind = |width: u32| {
            if bits % 64 + width > 64 {
                bits += 64 - bits % 64;
            }
            bits += width;
            bits - width
        };
        let open = (open > 0).then(|| {
            let shift = behind(open);
            PackedField { cell: 0, bit: None, shift, bits: open, least: 0, most: i32::MAX }
        });
        behind(position_bits);
        let scene = scenario.beats.iter().map(|beat| match beat.home {
            Home::Scene(scene) => Some(i32::from(scene.0)),
            Home::Fragment(_) => None,
        });
        let merged = merging.map(|merging| MergedKeys::of(merging, cone, &of_cell, &fields)).unwrap_or_default();
        Self {
            merged,
            bits,
            position_bits,
            fields,
            kept,
            at_end,
            open,
            beats: scenario.beats.len(),
            endings: scenario.endings.len(),
            scene: scene.collect(),
            scene_cell: cells.list.iter().position(|cell| *cell == Cell::Scene).unwrap_or(0),
            start,
            of_cell,
            fixed: fixed(cells, &cone.changing),
        }
    }

    /// Whether everything that nothing changes stands in a state as at the start; a trainer's hand may have moved it.
    pub(super) fn stands_for(&self, progress: &Progress) -> bool {
        let (cells, start) = (progress.cells(), self.start.cells());
        self.fixed.iter().all(|(cell, bits)| (cells[*cell] ^ start[*cell]) & bits == 0)
    }

    /// The bits of a key in which some cells stand at a beat.
    pub(super) fn seen_at<const W: usize>(&self, beat: BeatId, cells: &FixedBitSet) -> PackedState<W> {
        let mut seen: Vec<u32> = cells.ones().filter_map(|cell| *self.of_cell.get(cell)?).collect();
        seen.sort_unstable();
        self.bits(self.kept[beat.index()].iter().copied().filter(|field| seen.binary_search(field).is_ok()))
    }

    /// The bits of a key in which stands what is kept at a beat and at a position as well.
    pub(super) fn kept_on<const W: usize>(&self, beat: BeatId, position: Position) -> PackedState<W> {
        let there = self.kept_fields(position);
        self.bits(self.kept[beat.index()].iter().copied().filter(|field| there.contains(field)))
    }

    /// The bits of a key that say which of the choices shown are open: of one of them, or of all.
    pub(super) fn open_bits<const W: usize>(&self, at: Option<usize>) -> PackedState<W> {
        let Some(open) = self.open else { return [0; W] };
        let of_one = |at| PackedField { shift: open.shift + at as u32, bits: 1, ..open };
        bits([at.map_or(open, of_one)].into_iter())
    }

    fn bits<const W: usize>(&self, fields: impl Iterator<Item = u32>) -> PackedState<W> {
        bits(fields.map(|at| self.fields[at as usize]))
    }

    fn kept_fields(&self, position: Position) -> &[u32] {
        match position {
            Position::Beat(beat) => &self.kept[beat.index()],
            Position::Ended(_) | Position::Stuck(_) => &self.at_end,
        }
    }

    /// Words a key needs.
    pub(super) fn words(&self) -> usize {
        self.bits.div_ceil(64) as usize
    }

    /// Packs a state; `open` says which choices are open, where that is noted.
    pub(super) fn pack<const W: usize>(&self, progress: &Progress, open: u64) -> PackedState<W> {
        let mut key = self.pack_as_is(progress, open);
        self.merge(&mut key);
        key
    }

    /// Puts in place of the values in a key those that stand for them.
    pub(super) fn merge<const W: usize>(&self, key: &mut PackedState<W>) {
        if let Position::Beat(beat) = self.position(key) {
            self.merged.merge(beat, key);
        }
    }

    /// Puts some groups of values together.
    pub(super) fn merge_groups<const W: usize>(&self, groups: &[u32], key: &mut PackedState<W>) {
        self.merged.merge_groups(groups, key);
    }

    /// Of a key that a step from a beat leads to, of which some bits stay as they are: puts together what it writes, and
    /// returns the groups that what stays has a part in, unless they were put together at that beat.
    pub(super) fn merge_written<const W: usize>(
        &self,
        from: BeatId,
        stays: &PackedState<W>,
        key: &mut PackedState<W>,
    ) -> Vec<u32> {
        match self.position(key) {
            Position::Beat(beat) => self.merged.merge_written(from, beat, stays, key),
            Position::Ended(_) | Position::Stuck(_) => Vec::new(),
        }
    }

    /// The same without putting together what cannot be told apart.
    pub(super) fn pack_as_is<const W: usize>(&self, progress: &Progress, open: u64) -> PackedState<W> {
        let mut key = [0; W];
        let position = match progress.position() {
            Position::Beat(beat) => beat.index(),
            Position::Ended(ending) => self.beats + ending.index(),
            Position::Stuck(beat) => self.beats + self.endings + beat.index(),
        };
        let cells = progress.cells();
        for field in self.kept_fields(progress.position()).iter().map(|at| self.fields[*at as usize]) {
            let value = cells[field.cell as usize];
            let packing = match field.bit {
                Some(bit) => (value as u32) >> bit & 1,
                None => value.min(field.most).wrapping_sub(field.least) as u32,
            };
            key[(field.shift / 64) as usize % W] |= u64::from(packing) << (field.shift % 64);
        }
        if let Some(field) = self.open {
            key[(field.shift / 64) as usize % W] |= open << (field.shift % 64);
        }
        let shift = self.bits - self.position_bits;
        key[(shift / 64) as usize % W] |= (position as u64) << (shift % 64);
        key
    }

    /// Where a packed state stands.
    pub(super) fn position<const W: usize>(&self, key: &PackedState<W>) -> Position {
        let shift = self.bits - self.position_bits;
        let position = take(key, shift, self.position_bits) as usize;
        match position.checked_sub(self.beats) {
            None => Position::Beat(BeatId::new(position)),
            Some(ending) if ending < self.endings => Position::Ended(crate::engine::EndingId::new(ending)),
            Some(beat) => Position::Stuck(BeatId::new(beat - self.endings)),
        }
    }

    /// Unpacks a state; what is not kept stands as at the start.
    pub(super) fn unpack<const W: usize>(&self, key: &PackedState<W>, progress: &mut Progress) {
        let cells = progress.cells_mut();
        cells.copy_from_slice(self.start.cells());
        let position = self.position(key);
        if let Position::Beat(beat) = position
            && let Some(scene) = self.scene[beat.index()]
        {
            cells[self.scene_cell] = scene;
        }
        for field in self.kept_fields(position).iter().map(|at| self.fields[*at as usize]) {
            let packing = take(key, field.shift, field.bits) as u32;
            let cell = &mut cells[field.cell as usize];
            match field.bit {
                Some(bit) => *cell |= (packing << bit) as i32,
                None => *cell = (packing as i32).wrapping_add(field.least),
            }
        }
        progress.set_position(position);
    }

    /// Which choices are noted as open.
    pub(super) fn open<const W: usize>(&self, key: &PackedState<W>) -> u64 {
        self.open.map_or(0, |field| take(key, field.shift, field.bits))
    }
}

/// The cells of what people feel, know and agreed on that nothing changes, each with the bits that are meant.
fn fixed(cells: &StateCells<'_>, changing: &FixedBitSet) -> Vec<(usize, i32)> {
    let holds_facts = |cell: &Cell| {
        let is_fact = matches!(cell, Cell::Variable(_) | Cell::Promise(_) | Cell::Counter(_) | Cell::TopicState(_));
        let is_score =
            matches!(cell, Cell::Facet(..) | Cell::Together(_) | Cell::Above(_) | Cell::Tallies(_) | Cell::Gauge(_));
        is_fact || is_score
    };
    let whole = cells.list.iter().enumerate().filter(|(_, cell)| holds_facts(cell)).map(|(at, _)| (at, at, -1));
    let first = cells.list.iter().position(|cell| matches!(cell, Cell::Known(0))).unwrap_or(0);
    let interests = (0..cells.scenario.interests.len())
        .map(|at| (cells.interest(InterestId::new(at)), first + at / 32, 1i32.rotate_left(at as u32 % 32)));
    let all = whole.chain(interests).filter(|(cell, ..)| !changing.contains(*cell));
    all.map(|(_, at, bits)| (at, bits)).collect()
}

/// The bits in which fields stand.
fn bits<const W: usize>(fields: impl Iterator<Item = PackedField>) -> PackedState<W> {
    let mut bits = [0; W];
    for field in fields {
        bits[(field.shift / 64) as usize % W] |= ones(field.bits) << (field.shift % 64);
    }
    bits
}

/// So many bits, from the lowest.
pub(super) fn ones(bits: u32) -> u64 {
    if bits >= 64 { u64::MAX } else { (1 << bits) - 1 }
}

pub(super) fn take<const W: usize>(key: &PackedState<W>, shift: u32, bits: u32) -> u64 {
    key[(shift / 64) as usize % W] >> (shift % 64) & ones(bits)
}

/// Bits that tell so many values apart.
fn bits_for(values: u64) -> u32 {
    u64::BITS - values.saturating_sub(1).leading_zeros()
}

fn field(at: usize, cell: Cell, scenario: &Scenario, caps: &[Option<i32>]) -> PackedField {
    let beats = scenario.beats.len() as i32;
    let calls = scenario.layout.calls() as i32;
    let (least, most) = match cell {
        Cell::Position | Cell::Draws | Cell::Known(_) | Cell::Gauge(_) => (i32::MIN, i32::MAX),
        // A bit for each.
        Cell::Interventions(word) => match scenario.interventions.len().saturating_sub(word * 32) {
            few @ 0..=30 => (0, (1 << few) - 1),
            _ => (i32::MIN, i32::MAX),
        },
        Cell::Scene => (0, scenario.scenes.len() as i32 - 1),
        Cell::Topic => (-1, scenario.topics.len() as i32 - 1),
        Cell::Depth | Cell::LeftOff(_, 1) => (0, calls),
        Cell::Return(_) => (0, beats),
        Cell::LeftOff(..) => (0, beats + 1),
        Cell::Facet(..) => (*FACET_RANGE.start(), *FACET_RANGE.end()),
        Cell::Together(_) | Cell::Above(_) => (*ROSE_RANGE.start(), *ROSE_RANGE.end()),
        Cell::Tallies(_) => (i32::MIN, i32::MAX),
        Cell::Variable(variable) => match &scenario.variables[variable.index()].kind {
            VariableKind::Count { min, max, .. } => (*min, *max),
            VariableKind::Flag(_) => (0, 1),
            VariableKind::OneOf { words, .. } | VariableKind::Drawn { words, .. } => (0, words.len() as i32 - 1),
        },
        // The state in the low byte, the contacts above it.
        Cell::Promise(promise) => match scenario.promises[promise.index()].kind {
            PromiseKind::Vague => (0, (scenario.model.vague.contacts + 1) * 256 - 1),
            PromiseKind::Process | PromiseKind::Outcome | PromiseKind::NotYours => (0, 7),
        },
        Cell::TopicState(_) => (0, 2),
        Cell::Counter(watch) => (0, caps[watch.index()].unwrap_or(i32::MAX)),
    };
    let values = (i64::from(most) - i64::from(least) + 1) as u64;
    PackedField { cell: at as u32, bit: None, shift: 0, bits: bits_for(values), least, most }
}

/// Every condition that the play of a session asks.
pub(super) fn conditions<'s>(cells: &StateCells<'s>) -> impl Iterator<Item = &'s Condition> {
    let scenario = cells.scenario;
    let brought_in = cells.interventions.iter().filter_map(|id| scenario.interventions[id.index()].when.as_ref());
    let choices = scenario.choices.iter().filter_map(|it| it.when.as_ref());
    let lines = scenario.lines.iter().filter_map(|it| it.when.as_ref());
    let branches = scenario.branches.iter().filter_map(|it| it.when.as_ref());
    let topics = scenario.topics.iter().filter_map(|it| it.when.as_ref());
    let opens = scenario.interests.iter().filter_map(|it| it.opens.as_ref());
    let derived = scenario.derived.iter().map(|it| &it.condition);
    let brought_in = brought_in.collect::<Vec<_>>();
    let brought_in = brought_in.into_iter().chain(scenario.recalls.iter().map(|it| &it.condition));
    choices.chain(lines).chain(branches).chain(topics).chain(opens).chain(derived).chain(brought_in)
}
