//! What policies are called, and what they go by, in the reader's language.

use crate::author::simulate::Policy;
use crate::engine::relationship::{Facet, Model};
use crate::report::Messages;

/// The name of a policy, short enough for a table.
#[must_use]
pub fn name(policy: Policy, model: &Model, words: &Messages) -> String {
    match policy {
        Policy::Greedy(facet) => {
            let id = if lowers(facet) { "simulate-name-greedy-less" } else { "simulate-name-greedy" };
            let facet = model.facets[facet as usize].get(words.language());
            words.text_with(id, &[("facet", facet.into())])
        }
        Policy::Expert(slips) if slips > 0 => words.text_with("simulate-name-expert-slips", &[("slips", slips.into())]),
        _ => words.text(&format!("simulate-name-{}", policy.id())),
    }
}

/// Whether who goes by a facet wants less of it.
fn lowers(facet: Facet) -> bool {
    facet == Facet::Tension
}

/// What a policy goes by, in a sentence.
#[must_use]
pub fn means(policy: Policy, model: &Model, words: &Messages) -> String {
    match policy {
        Policy::Greedy(facet) => {
            let id = if lowers(facet) { "simulate-means-greedy-less" } else { "simulate-means-greedy" };
            let facet = model.facets[facet as usize].get(words.language());
            words.text_with(id, &[("facet", facet.into())])
        }
        Policy::Expert(slips) if slips > 0 => {
            words.text_with("simulate-means-expert-slips", &[("slips", slips.into())])
        }
        _ => words.text(&format!("simulate-means-{}", policy.id())),
    }
}
