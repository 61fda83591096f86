//! The own route of a seat: what it voted, and what the group decided. Only the seat itself is shown it, until it is purged.

use crate::engine::ChoiceId;
use crate::play::Rendition;
use crate::room::group::{DecisionRule, RoomGroup};
use crate::room::id::SeatId;
use crate::room::planned::texts_of;
use crate::room::round::VoteRound;
use crate::room::state::Room;
use serde::Serialize;

/// A moment of a seat's own route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnMoment {
    /// Which moment it was, from 1.
    pub number: u32,
    /// The name of the moment.
    pub title: String,
    /// What the seat voted in each round, in words: empty for an abstention, absent without a vote.
    pub votes: Vec<Option<Vec<String>>>,
    /// What was decided, in words.
    pub decided: Vec<String>,
}

/// What a seat went through in one group: with everyone, or at a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnRoute {
    /// The number of the table, from 1; none of what everyone did together.
    pub table: Option<u32>,
    /// Whether one at the table chose, and the others advised: then only what the seat chose itself stands with its votes.
    pub by_player: bool,
    /// The moments of the course that the group played, each once, in order; at least one.
    pub moments: Vec<OwnMoment>,
}

impl Room {
    /// The own route of a seat, group by group in the order in which it sat there.
    ///
    /// Whoever played alone has the session itself: [`GroupPlay::conversation`](super::super::GroupPlay::conversation).
    #[must_use]
    pub fn own_route(&self, seat: SeatId, language: &str) -> Vec<OwnRoute> {
        let sat = self.groups.iter().filter(|group| !group.is_free() || group.members.contains(&seat));
        let routes = sat.map(|group| OwnRoute {
            table: group.table,
            by_player: group.rule == DecisionRule::Player,
            moments: self.own_moments(group, seat, language),
        });
        routes.filter(|route| !route.moments.is_empty()).collect()
    }

    fn own_moments(&self, group: &RoomGroup, seat: SeatId, language: &str) -> Vec<OwnMoment> {
        // What the group left by going back was decided anew, or not at all.
        let moments = group.course().filter_map(|moment| {
            let play = self.play_before(group, moment)?;
            let conversation = play.conversation();
            let it = Rendition::new(&conversation, language);
            let asked = |round: &&VoteRound| group.rule != DecisionRule::Player || round.ballot(seat).is_some();
            let votes = moment.rounds.iter().filter(asked).map(|round| own_vote(round, seat, &it));
            let picked = moment.decided.as_ref().map_or(&[][..], |(picked, _)| picked);
            Some(OwnMoment {
                number: moment.number,
                title: it.text(it.scenario().moment_title(play.progress())),
                votes: votes.collect(),
                decided: words(picked, &it),
            })
        });
        moments.collect()
    }
}

fn own_vote(round: &VoteRound, seat: SeatId, it: &Rendition<'_>) -> Option<Vec<String>> {
    let ballot = round.ballot(seat)?;
    let places = ballot.choices.as_deref().unwrap_or_default();
    Some(words(&round.choices_at(places.iter().map(|at| usize::from(*at))), it))
}

fn words(picked: &[ChoiceId], it: &Rendition<'_>) -> Vec<String> {
    let scenario = it.scenario();
    let text = |choice: &ChoiceId| {
        let topic = || scenario.topic_of(*choice).map(|topic| scenario.topics[topic.index()].title);
        scenario.choice(*choice).text.or_else(topic).map(|text| it.text(text))
    };
    texts_of(scenario, picked, text)
}
