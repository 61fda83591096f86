//! How much it matters to each person what one does: the means of the players beside one another.

use super::names;
use crate::author::simulate::Simulated;
use crate::engine::{Points, StakeholderId};
use crate::report::Messages;
use crate::report::numbers::number;

/// Hundredths of a point between the players' means below which it hardly matters what one does.
const HARDLY: i32 = 300;
/// From here on it matters clearly: what dossier b3 calls a clear change.
const CLEARLY: i32 = 500;

/// A sentence for each person whose view changes at all, whom it matters to most first; none where there is nobody to compare
/// a player with.
pub(super) fn influence(simulated: &Simulated, words: &Messages) -> Vec<String> {
    let scenario = &simulated.staging.scenario;
    let mut people: Vec<(i32, StakeholderId, String)> = Vec::new();
    for who in (0..scenario.cast.len()).map(StakeholderId::new) {
        let mean = |it: &crate::author::simulate::Played| Some((it.quality[who.index()].mean(1)?, it.policy));
        let means: Vec<_> = simulated.players.iter().filter_map(mean).collect();
        if means.len() < 2 {
            continue;
        }
        let (Some(least), Some(most)) = (means.iter().min(), means.iter().max()) else { continue };
        let apart = most.0 - least.0;
        let id = match apart {
            0 if most.0 == simulated.start(who) => continue,
            0 => "simulate-influence-none",
            1..HARDLY => "simulate-influence-hardly",
            HARDLY..CLEARLY => "simulate-influence-little",
            _ => "simulate-influence-clearly",
        };
        let name = |policy| names::name(policy, &scenario.model, words);
        let values = [
            ("name", simulated.text(scenario.cast[who.index()].name).to_owned().into()),
            ("least", number(Points(least.0), words).into()),
            ("most", number(Points(most.0), words).into()),
            ("low", name(least.1).into()),
            ("high", name(most.1).into()),
            ("start", number(Points(simulated.start(who)), words).into()),
        ];
        people.push((apart, who, words.text_with(id, &values)));
    }
    people.sort_by_key(|(apart, who, _)| (std::cmp::Reverse(*apart), *who));
    people.into_iter().map(|(_, _, sentence)| sentence).collect()
}
