//! The states found so far: each once, numbered in the order in which they were found.

use super::code::Key;

/// Keys of at most this many bits are looked up in a plain table.
const DENSE_BITS: u32 = 26;
/// Free places in the hash table, as a part of all: two in five at least.
const FULL: (usize, usize) = (3, 5);

/// The states found so far.
pub(super) struct Space<const W: usize> {
    keys: Vec<Key<W>>,
    /// From which state each was found first.
    parents: Vec<u32>,
    index: Index,
}

/// The number of a state by its key, counted from 1; 0 where there is none.
enum Index {
    /// By the key itself.
    Dense(Vec<u32>),
    /// By its hash, with open addressing.
    Hashed(Vec<u32>),
}

/// The parent of a state in which a session begins.
pub(super) const NO_PARENT: u32 = u32::MAX;

impl<const W: usize> Space<W> {
    /// Nothing found yet; keys have so many bits.
    pub(super) fn new(bits: u32) -> Self {
        let index = if bits <= DENSE_BITS { Index::Dense(vec![0; 1 << bits]) } else { Index::Hashed(vec![0; 1 << 12]) };
        Self { keys: Vec::new(), parents: Vec::new(), index }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn key(&self, state: u32) -> &Key<W> {
        &self.keys[state as usize]
    }

    pub(super) fn parent(&self, state: u32) -> u32 {
        self.parents[state as usize]
    }

    /// The number of a state.
    pub(super) fn find(&self, key: &Key<W>) -> Option<u32> {
        match &self.index {
            Index::Dense(table) => table[key[0] as usize].checked_sub(1),
            Index::Hashed(slots) => {
                let mask = slots.len() - 1;
                let mut at = hash(key) as usize & mask;
                loop {
                    let state = slots[at].checked_sub(1)?;
                    if self.keys[state as usize] == *key {
                        return Some(state);
                    }
                    at = (at + 1) & mask;
                }
            }
        }
    }

    /// The number of a state, added unless it is known; `None` when it is new and `limit` are known already.
    pub(super) fn add(&mut self, key: Key<W>, parent: u32, limit: usize) -> Option<u32> {
        let next = self.keys.len() as u32;
        match &mut self.index {
            Index::Dense(table) => {
                let slot = &mut table[key[0] as usize];
                if *slot != 0 {
                    return Some(*slot - 1);
                }
                if self.keys.len() >= limit {
                    return None;
                }
                *slot = next + 1;
            }
            Index::Hashed(slots) => {
                let mask = slots.len() - 1;
                let mut at = hash(&key) as usize & mask;
                while let Some(state) = slots[at].checked_sub(1) {
                    if self.keys[state as usize] == key {
                        return Some(state);
                    }
                    at = (at + 1) & mask;
                }
                if self.keys.len() >= limit {
                    return None;
                }
                slots[at] = next + 1;
                if self.keys.len() * FULL.1 > slots.len() * FULL.0 {
                    *slots = rehash(&self.keys, &key, slots.len() * 2);
                }
            }
        }
        self.keys.push(key);
        self.parents.push(parent);
        Some(next)
    }
}

fn rehash<const W: usize>(keys: &[Key<W>], last: &Key<W>, size: usize) -> Vec<u32> {
    let mut slots = vec![0; size];
    for (state, key) in keys.iter().chain([last]).enumerate() {
        let mut at = hash(key) as usize & (size - 1);
        while slots[at] != 0 {
            at = (at + 1) & (size - 1);
        }
        slots[at] = state as u32 + 1;
    }
    slots
}

/// Mixes the words of a key (the finaliser of `SplitMix64`, Steele, Lea & Flood 2014).
fn hash<const W: usize>(key: &Key<W>) -> u64 {
    key.iter().fold(0, |hash: u64, word| {
        let mut mixed = (hash ^ word).wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    })
}
