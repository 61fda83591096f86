//! Minority routes: what would have come of another answer, in sentences.

use crate::engine::{Debrief, Points};
use crate::report::Messages;
use crate::report::numbers::number;
use crate::report::quotes::unquoted;
use crate::room::{GroupLookBack, MinorityRoute, RouteMoment};
use serde::Serialize;

/// Most routes that are read aloud; the others stand in the reference part.
const TOLD: usize = 4;

/// The minority routes that are read aloud.
#[derive(Serialize)]
pub(super) struct Minorities {
    pub(super) told: Vec<MinoritySection>,
    /// How many more there are, a sentence.
    pub(super) more: Option<String>,
}

/// What a minority wanted, and what would have come of it.
#[derive(Serialize)]
pub(super) struct MinoritySection {
    pub(super) number: u32,
    pub(super) title: String,
    /// Who wanted it: "7 of 24 wanted:".
    pub(super) wanted: String,
    pub(super) texts: Vec<String>,
    /// What would have been replied: who, and what.
    pub(super) reply: Vec<(String, String)>,
    /// What would have come of it, a sentence each.
    pub(super) came: Vec<String>,
}

impl Minorities {
    /// Those of the course that was played to its end, the ones that would have changed most, in the order of the moments.
    pub(super) fn of(group: &GroupLookBack, debrief: &Debrief, words: &Messages) -> Self {
        let kept = group.route.iter().filter(|moment| moment.kept);
        let mut all: Vec<(&RouteMoment, &MinorityRoute)> =
            kept.flat_map(|moment| moment.minorities.iter().map(move |route| (moment, route))).collect();
        let count = all.len();
        let own = group.ending.as_ref().map(|(title, _)| title);
        let end = debrief.people.first().map_or(0, |partner| partner.quality.1.0);
        let weight = |(_, route): &(&RouteMoment, &MinorityRoute)| {
            let other_ending = route.ending.is_some() && route.ending.as_ref() != own;
            let at_once = (route.quality - route.quality_instead).abs();
            let then = if route.ending.is_some() { (route.quality_then - end).abs() } else { 0 };
            (other_ending, at_once.max(then))
        };
        all.sort_by_key(|it| std::cmp::Reverse(weight(it)));
        all.truncate(TOLD);
        all.sort_by_key(|(moment, _)| moment.serial);
        let more = count - all.len();
        Self {
            told: all.into_iter().map(|(moment, route)| MinoritySection::of(moment, route, group, words)).collect(),
            more: (more > 0).then(|| words.text_with("group-minorities-more", &[("count", more.into())])),
        }
    }
}

impl MinoritySection {
    pub(super) fn of(moment: &RouteMoment, route: &MinorityRoute, group: &GroupLookBack, words: &Messages) -> Self {
        let reply = route.reply.iter().filter(|line| !matches!(&*line.who, "time" | "document"));
        Self {
            number: moment.number,
            title: moment.title.clone(),
            wanted: match route.votes.zip(moment.voted.last().copied().flatten()) {
                Some((votes, voted)) => {
                    words.text_with("group-minority-wanted", &[("votes", votes.into()), ("voted", voted.into())])
                }
                None => words.text("group-minority-wanted-some"),
            },
            texts: route.texts.clone(),
            reply: reply.map(|line| (line.name.clone(), line.text.clone())).collect(),
            came: came_of(route, group.ending.as_ref().map(|(title, _)| &**title), words),
        }
    }
}

/// What would have come of a minority's answer: at once, and in the end. `own` is how the group's own course ended.
#[must_use]
pub fn came_of(route: &MinorityRoute, own: Option<&str>, words: &Messages) -> Vec<String> {
    let say = |quality: i32| number(Points(quality), words);
    let (quality, instead) = (say(route.quality), say(route.quality_instead));
    let at_once = match &route.ending {
        // What ends at once is told with its ending.
        Some(_) if route.followed == 0 && route.quality == route.quality_then => None,
        Some(_) | None if quality == instead => {
            Some(words.text_with("group-minority-same", &[("quality", quality.into())]))
        }
        Some(_) | None => {
            Some(words.text_with("group-minority-quality", &[("quality", quality.into()), ("instead", instead.into())]))
        }
    };
    let then = say(route.quality_then);
    let in_the_end = match (&route.ending, &route.parted) {
        (Some(ending), _) => {
            let id = match route.followed {
                _ if Some(&**ending) == own => "group-minority-ended-same",
                0 => "group-minority-ended-at-once",
                _ => "group-minority-ended",
            };
            Some(words.text_with(id, &[("ending", unquoted(ending).into()), ("quality", then.into())]))
        }
        (None, Some(parted)) => {
            let values =
                [("followed", route.followed.into()), ("parted", unquoted(parted).into()), ("quality", then.into())];
            Some(words.text_with("group-minority-parted", &values))
        }
        // Where nothing was decided later, there was nothing to follow.
        (None, None) if route.later > 0 => {
            let values = [("quality", then.into())];
            Some(words.text_with("group-minority-stopped", &values))
        }
        (None, None) => None,
    };
    at_once.into_iter().chain(in_the_end).collect()
}
