//! Packed states, each once, numbered in the order in which they came.

use super::packing::PackedState;

/// Packed states of at most this many bits are looked up in a plain table once there are many.
const DENSE_BITS: u32 = 26;
/// How many places of a plain table there are for each key when it is made: a larger one is mostly empty, and each of
/// its pages has to be cleared before it is first used.
const ROOM: usize = 1 << 9;
/// Slots of a hash table at first.
const SLOTS: usize = 16;
/// Free slots in the hash table, as a part of all: two in five at least.
const FULL: (usize, usize) = (3, 5);

/// Keys that are looked up at once: more places of memory than a processor waits for at the same time gain nothing.
const AT_ONCE: usize = 32;

/// Packed states, each once.
pub(super) struct Interner<const W: usize> {
    keys: Vec<PackedState<W>>,
    index: InternerIndex,
    bits: u32,
}

/// The number of a key, counted from 1; 0 where there is none.
enum InternerIndex {
    /// By the key itself.
    Dense(Vec<u32>),
    /// By its hash, with open addressing.
    Hashed(Vec<u32>),
}

/// The number of a key that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interned {
    /// It was known.
    Known(u32),
    /// It is new.
    New(u32),
}

impl<const W: usize> Interner<W> {
    /// No key yet; keys have so many bits.
    pub(super) fn new(bits: u32) -> Self {
        let mut it = Self { keys: Vec::new(), index: InternerIndex::Hashed(vec![0; SLOTS]), bits };
        it.grow();
        it
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The key with a number.
    pub(super) fn key(&self, number: u32) -> &PackedState<W> {
        &self.keys[number as usize]
    }

    /// The number of a key.
    pub(super) fn find(&self, key: &PackedState<W>) -> Option<u32> {
        match &self.index {
            InternerIndex::Dense(table) => table[key[0] as usize].checked_sub(1),
            InternerIndex::Hashed(slots) => slots[self.slot(slots, key)].checked_sub(1),
        }
    }

    /// Looks up the key of each item, and hands the item its number.
    ///
    /// In a large table nearly every look up waits for memory. Here the places of several keys are worked out before the
    /// first is looked at, so that the processor waits for all of them together.
    pub(super) fn find_each<T>(
        &self,
        items: &mut [T],
        key: impl Fn(&T) -> &PackedState<W>,
        mut found: impl FnMut(&mut T, Option<u32>),
    ) {
        let InternerIndex::Hashed(slots) = &self.index else {
            return items.iter_mut().for_each(|item| {
                let number = self.find(key(item));
                found(item, number);
            });
        };
        let mask = slots.len() - 1;
        for items in items.chunks_mut(AT_ONCE) {
            let (mut places, mut numbers) = ([0; AT_ONCE], [0; AT_ONCE]);
            for (place, item) in places.iter_mut().zip(&*items) {
                *place = hash(key(item)) as usize & mask;
            }
            for (number, place) in numbers.iter_mut().zip(places) {
                *number = slots[place];
            }
            for (item, (number, place)) in items.iter_mut().zip(numbers.into_iter().zip(places)) {
                let number = match number.checked_sub(1) {
                    Some(number) if !self.is_key(number, key(item)) => slots[self.slot_from(slots, key(item), place)],
                    _ => number,
                };
                found(item, number.checked_sub(1));
            }
        }
    }

    /// Adds a key unless it is known; `None` when it is new and `limit` are known already.
    pub(super) fn add(&mut self, key: PackedState<W>, limit: usize) -> Option<Interned> {
        let slot = match &self.index {
            InternerIndex::Dense(_) => key[0] as usize,
            InternerIndex::Hashed(slots) => self.slot(slots, &key),
        };
        let (InternerIndex::Dense(numbers) | InternerIndex::Hashed(numbers)) = &mut self.index;
        if let Some(known) = numbers[slot].checked_sub(1) {
            return Some(Interned::Known(known));
        }
        if self.keys.len() >= limit {
            return None;
        }
        let new = self.keys.len() as u32;
        numbers[slot] = new + 1;
        self.keys.push(key);
        self.grow();
        Some(Interned::New(new))
    }

    /// Adds the key of each item that has one to be added, in their order, and hands the item's place in the list what came of
    /// it, as [`Self::add`] says it. Several places are looked at before the first key is added, as in [`Self::find_each`].
    pub(super) fn add_each<T>(
        &mut self,
        items: &mut [T],
        limit: usize,
        key: impl Fn(&T) -> Option<&PackedState<W>>,
        mut added: impl FnMut(usize, &mut T, Option<Interned>),
    ) {
        for (chunk, items) in items.chunks_mut(AT_ONCE).enumerate() {
            let mut numbers = [0; AT_ONCE];
            if let InternerIndex::Hashed(slots) = &self.index {
                for (number, item) in numbers.iter_mut().zip(&*items) {
                    *number = key(item).map_or(0, |key| slots[hash(key) as usize & (slots.len() - 1)]);
                }
            }
            for (at, (item, number)) in items.iter_mut().zip(numbers).enumerate() {
                let Some(key) = key(item) else { continue };
                let known = number.checked_sub(1).filter(|number| self.is_key(*number, key)).map(Interned::Known);
                let interned = known.or_else(|| self.add(*key, limit));
                added(chunk * AT_ONCE + at, item, interned);
            }
        }
    }

    /// Makes room for the next key: in a plain table where there are keys enough for it.
    fn grow(&mut self) {
        let Self { keys, index: InternerIndex::Hashed(slots), bits } = self else { return };
        if *bits <= DENSE_BITS && (keys.len() + 1) * ROOM >= 1 << *bits {
            let mut table = vec![0; 1 << *bits];
            keys.iter().zip(1..).for_each(|(key, number)| table[key[0] as usize] = number);
            self.index = InternerIndex::Dense(table);
        } else if keys.len() * FULL.1 > slots.len() * FULL.0 {
            *slots = spread(keys, slots.len() * 2);
        }
    }

    /// Puts the keys from a number on in their own order, where a plain table holds their numbers: what is looked up
    /// one after the other then lies close together. Returns the numbers that they had.
    pub(super) fn sort_from(&mut self, first: usize) -> Option<Vec<u32>> {
        let InternerIndex::Dense(table) = &mut self.index else { return None };
        let keys = &mut self.keys[first..];
        keys.sort_unstable();
        let renumber = |(number, key): (usize, &PackedState<W>)| {
            std::mem::replace(&mut table[key[0] as usize], (first + number) as u32 + 1) - 1
        };
        Some(keys.iter().enumerate().map(renumber).collect())
    }

    /// The slot of a key in a hash table: where it stands, or where it can stand.
    fn slot(&self, slots: &[u32], key: &PackedState<W>) -> usize {
        self.slot_from(slots, key, hash(key) as usize & (slots.len() - 1))
    }

    /// The same where it is looked for from a slot on.
    fn slot_from(&self, slots: &[u32], key: &PackedState<W>, mut at: usize) -> usize {
        while let Some(number) = slots[at].checked_sub(1) {
            if self.is_key(number, key) {
                break;
            }
            at = (at + 1) & (slots.len() - 1);
        }
        at
    }

    /// Whether the key with a number is this one. Word by word: a call to compare so few costs more than comparing them.
    fn is_key(&self, number: u32, key: &PackedState<W>) -> bool {
        self.keys[number as usize].iter().zip(key).all(|(known, word)| known == word)
    }
}

fn spread<const W: usize>(keys: &[PackedState<W>], size: usize) -> Vec<u32> {
    let mut slots = vec![0; size];
    for (number, key) in keys.iter().enumerate() {
        let mut at = hash(key) as usize & (size - 1);
        while slots[at] != 0 {
            at = (at + 1) & (size - 1);
        }
        slots[at] = number as u32 + 1;
    }
    slots
}

/// Mixes the words of a key: a multiplication for each, then the finaliser of `SplitMix64` (Steele, Lea & Flood 2014).
fn hash<const W: usize>(key: &PackedState<W>) -> u64 {
    let folded = key.iter().fold(0u64, |hash, word| (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mixed = (folded ^ (folded >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
