//! The route of a group, decision by decision, and what it comes to in sentences.

use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::debrief::joined;
use crate::report::numbers::number;
use crate::report::quotes::unquoted;
use crate::room::{Agreement, DecidedHow, GroupLookBack, RouteMoment};
use serde::Serialize;
use std::collections::BTreeSet;

/// A decision of the route.
#[derive(Serialize)]
pub(super) struct RouteRow {
    pub(super) number: u32,
    pub(super) title: String,
    /// What was decided on, in words.
    pub(super) decided: Vec<String>,
    /// How far people agreed.
    pub(super) agreed: String,
    pub(super) how: String,
    /// How many changed their answer, a sentence.
    pub(super) moved: Option<String>,
    /// Whether the group went back before it.
    pub(super) left: bool,
    pub(super) decisive: bool,
    /// Where the relationship stood after it; nothing on a side road.
    pub(super) quality: Option<String>,
}

impl RouteRow {
    pub(super) fn of(moment: &RouteMoment, debrief: &Debrief, words: &Messages) -> Self {
        let point = debrief.timeline.iter().find(|it| moment.kept && it.step == moment.step && it.days == 0);
        Self {
            number: moment.number,
            title: moment.title.clone(),
            decided: decided(moment, words),
            agreed: agreed(moment, words),
            how: words.text(how(moment.how)),
            moved: moved(moment, words),
            left: !moment.kept,
            decisive: point.is_some_and(|it| it.decisive),
            quality: point.map(|it| number(it.quality, words)),
        }
    }
}

/// What was decided on, in words.
pub(super) fn decided(moment: &RouteMoment, words: &Messages) -> Vec<String> {
    let picked = moment.options.iter().filter(|option| option.picked);
    picked.map(|option| option.text.clone().unwrap_or_else(|| words.text("talk-wrap-up"))).collect()
}

/// The message that says how something was decided.
pub(super) fn how(how: DecidedHow) -> &'static str {
    match how {
        DecidedHow::Accepted => "group-how-accepted",
        DecidedHow::Chosen => "group-how-chosen",
        DecidedHow::Otherwise => "group-how-otherwise",
        DecidedHow::Drawn => "group-how-drawn",
        DecidedHow::Player => "group-how-player",
        DecidedHow::Table => "group-how-table",
        DecidedHow::Clock => "group-how-clock",
    }
}

/// The message that says how far people agreed.
pub(super) fn agreement(agreed: Option<Agreement>) -> &'static str {
    match agreed {
        Some(Agreement::Agreed) => "group-agreed",
        Some(Agreement::Divided) => "group-divided",
        Some(Agreement::Spread) => "group-spread",
        None => "group-unvoted",
    }
}

/// How far people agreed, at first and in the end.
pub(super) fn agreed(moment: &RouteMoment, words: &Messages) -> String {
    let said = |agreed: Option<Agreement>| words.text(agreement(agreed));
    match &moment.agreed[..] {
        [first, .., last] if first != last => {
            let values = [("first", said(*first).into()), ("last", said(*last).into())];
            words.text_with("group-agreed-moved", &values)
        }
        [.., last] => said(*last),
        [] => said(None),
    }
}

/// How many changed their answer between the rounds.
pub(super) fn moved(moment: &RouteMoment, words: &Messages) -> Option<String> {
    let shift = moment.shift.as_ref()?;
    let values = [("moved", shift.moved.into()), ("voted", (shift.moved + shift.stayed).into())];
    Some(words.text_with("group-moved", &values))
}

/// What the route comes to: how often people agreed, what talking changed, and who decided otherwise.
pub(super) fn lead(group: &GroupLookBack, words: &Messages) -> Vec<String> {
    let kept: Vec<&RouteMoment> = group.route.iter().filter(|moment| moment.kept).collect();
    if kept.is_empty() {
        return vec![words.text("group-nothing")];
    }
    let mut sentences = vec![words.text_with("group-lead-decisions", &[("count", kept.len().into())])];
    let last = |moment: &&RouteMoment| moment.agreed.last().copied().flatten();
    let parts: Vec<String> = [
        (Agreement::Agreed, "group-lead-agreed"),
        (Agreement::Divided, "group-lead-divided"),
        (Agreement::Spread, "group-lead-spread"),
    ]
    .into_iter()
    .filter_map(|(what, id)| {
        let count = kept.iter().filter(|moment| last(moment) == Some(what)).count();
        (count > 0).then(|| words.text_with(id, &[("count", count.into())]))
    })
    .collect();
    if !parts.is_empty() {
        sentences.push(words.text_with("group-lead-after", &[("list", joined(&parts, words).into())]));
    }
    if !parts.is_empty() && kept.iter().all(|moment| moment.voted.iter().all(Option::is_none)) {
        sentences.push(words.text("group-lead-few"));
    }
    let closer = kept.iter().filter(|moment| is_closer(moment)).count();
    let apart = kept.iter().filter(|moment| is_apart(moment)).count();
    let by = |how: DecidedHow| kept.iter().filter(|moment| moment.how == how).count();
    let branches: BTreeSet<u32> = group.route.iter().filter(|it| !it.kept).map(|it| it.branch).collect();
    let most = kept.iter().filter(|it| it.shift.as_ref().is_some_and(|shift| shift.moved > 0));
    // The first of those at which most moved.
    if let Some(moment) = most.rev().max_by_key(|it| it.shift.as_ref().map(|shift| shift.moved))
        && let Some(shift) = &moment.shift
    {
        let values = [
            ("number", moment.number.into()),
            ("title", unquoted(&moment.title).into()),
            ("moved", shift.moved.into()),
            ("voted", (shift.moved + shift.stayed).into()),
        ];
        sentences.push(words.text_with("group-lead-moved", &values));
    }
    for (count, id) in [
        (closer, "group-lead-closer"),
        (apart, "group-lead-apart"),
        (by(DecidedHow::Otherwise), "group-lead-otherwise"),
        (by(DecidedHow::Drawn), "group-lead-drawn"),
        (by(DecidedHow::Clock), "group-lead-clock"),
        (branches.len(), "group-lead-back"),
    ] {
        if count > 0 {
            sentences.push(words.text_with(id, &[("count", count.into())]));
        }
    }
    sentences
}

/// Agreement as a rank: the higher, the more.
fn rank(agreed: Option<Agreement>) -> Option<u8> {
    Some(match agreed? {
        Agreement::Agreed => 2,
        Agreement::Divided => 1,
        Agreement::Spread => 0,
    })
}

fn ranks(moment: &RouteMoment) -> Option<(u8, u8)> {
    match &moment.agreed[..] {
        [first, .., last] => rank(*first).zip(rank(*last)),
        [_] | [] => None,
    }
}

fn is_closer(moment: &RouteMoment) -> bool {
    ranks(moment).is_some_and(|(first, last)| last > first)
}

fn is_apart(moment: &RouteMoment) -> bool {
    ranks(moment).is_some_and(|(first, last)| last < first)
}
