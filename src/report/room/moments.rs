//! Decisive moments of a group: as a look back at a session tells them, with the vote that led there.

use super::route::moved;
use crate::engine::Debrief;
use crate::engine::debrief::DecisiveMoment;
use crate::report::Messages;
use crate::report::debrief::moments::MomentSection;
use crate::room::{Agreement, DecidedHow, GroupLookBack, RouteMoment};
use serde::Serialize;

/// A decisive moment with its vote.
#[derive(Serialize)]
pub(super) struct DecisiveSection {
    #[serde(flatten)]
    pub(super) told: MomentSection,
    /// Its number in the route.
    pub(super) number: u32,
    /// How the group voted, a sentence each.
    pub(super) votes: Vec<String>,
}

impl DecisiveSection {
    pub(super) fn of(moment: &DecisiveMoment, group: &GroupLookBack, debrief: &Debrief, words: &Messages) -> Self {
        let mut told = MomentSection::of(moment, debrief, words);
        told.own = words.text(if moment.does { "group-did" } else { "group-said" });
        let route = group.route.iter().find(|it| it.kept && it.step == moment.step);
        // What was decided before the group sat at a table stands on no route of the table.
        let number = route.map_or_else(|| picks_until(debrief, moment.step), |it| it.number);
        let values = [("step", number.into()), ("title", moment.title.as_str().into())];
        told.heading = words.text_with("debrief-moment", &values);
        Self { told, number, votes: route.map_or_else(Vec::new, |it| votes(it, words)) }
    }
}

/// How many answers were given up to a step; what a trainer did and the passing of time are none.
pub(super) fn picks_until(debrief: &Debrief, step: usize) -> u32 {
    let picks = debrief.timeline.iter().filter(|it| (1..=step).contains(&it.step) && it.days == 0);
    picks.filter(|it| it.direction.is_none()).count() as u32
}

fn votes(moment: &RouteMoment, words: &Messages) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(agreed) = moment.agreed.last().copied().flatten() {
        let agreed = match agreed {
            Agreement::Agreed => "agreed",
            Agreement::Divided => "divided",
            Agreement::Spread => "spread",
        };
        sentences.push(words.text_with("group-moment-votes", &[("agreed", agreed.into())]));
    }
    let picked: Vec<_> = moment.options.iter().filter(|option| option.picked).collect();
    // Of several answers at once each has its own count, in the reference part.
    if let [only] = &picked[..]
        && let Some(votes) = only.last.or(only.first)
        && let Some(voted) = moment.voted.last().copied().flatten()
    {
        sentences.push(words.text_with("group-moment-counts", &[("votes", votes.into()), ("voted", voted.into())]));
    }
    sentences.extend(moved(moment, words));
    if moment.how == DecidedHow::Otherwise {
        sentences.push(words.text("group-moment-trainer"));
    }
    sentences
}
