//! The states found so far: each once, numbered in the order in which they were found, with how each was found first.

use super::interner::{Interned, Interner};
use super::packing::PackedState;

/// The states found so far.
pub(super) struct Visited<const W: usize> {
    keys: Interner<W>,
    /// From which state each was found first.
    parents: Vec<u32>,
}

/// The parent of a state in which a session begins.
pub(super) const NO_PARENT: u32 = u32::MAX;

impl<const W: usize> Visited<W> {
    /// Nothing found yet; keys have so many bits.
    pub(super) fn new(bits: u32) -> Self {
        Self { keys: Interner::new(bits), parents: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn key(&self, state: u32) -> &PackedState<W> {
        self.keys.key(state)
    }

    pub(super) fn parent(&self, state: u32) -> u32 {
        self.parents[state as usize]
    }

    /// The number of a state.
    pub(super) fn find(&self, key: &PackedState<W>) -> Option<u32> {
        self.keys.find(key)
    }

    /// Looks up the state of each item, and hands the item its number.
    pub(super) fn find_each<T>(
        &self,
        items: &mut [T],
        key: impl Fn(&T) -> &PackedState<W>,
        found: impl FnMut(&mut T, Option<u32>),
    ) {
        self.keys.find_each(items, key, found);
    }

    /// The number of a state, added unless it is known; `None` when it is new and `limit` are known already.
    pub(super) fn add(&mut self, key: PackedState<W>, parent: u32, limit: usize) -> Option<u32> {
        match self.keys.add(key, limit)? {
            Interned::Known(state) => Some(state),
            Interned::New(state) => {
                self.parents.push(parent);
                Some(state)
            }
        }
    }

    /// Adds the state of each item that has one to be added, and hands the item its number, as [`Self::add`] does; from which
    /// state an item was found is asked by its place in the list.
    pub(super) fn add_each<T>(
        &mut self,
        items: &mut [T],
        limit: usize,
        key: impl Fn(&T) -> Option<&PackedState<W>>,
        parent: impl Fn(usize) -> u32,
        mut added: impl FnMut(&mut T, Option<u32>),
    ) {
        let Self { keys, parents } = self;
        keys.add_each(items, limit, key, |at, item, interned| {
            let state = interned.map(|it| match it {
                Interned::Known(state) => state,
                Interned::New(state) => {
                    parents.push(parent(at));
                    state
                }
            });
            added(item, state);
        });
    }

    /// Numbers the states from one on anew, where that makes the search quicker; returns the new number of each.
    pub(super) fn renumber_from(&mut self, first: usize) -> Option<Vec<u32>> {
        let before = self.keys.sort_from(first)?;
        let parents = self.parents[first..].to_vec();
        let mut renumbered = vec![0; before.len()];
        for (at, before) in before.into_iter().map(|before| before as usize - first).enumerate() {
            self.parents[first + at] = parents[before];
            renumbered[before] = (first + at) as u32;
        }
        Some(renumbered)
    }
}
