//! One group of a room: its story, its route, what decided it and what it teaches.

use super::data::RoomReport;
use super::lenses::LensSection;
use super::map::route_map;
use super::minority::Minorities;
use super::moments::{DecisiveSection, picks_until};
use super::page::group_name;
use super::route::{RouteRow, lead};
use super::votes::VotesBlock;
use crate::engine::Debrief;
use crate::engine::debrief::Proof;
use crate::report::Messages;
use crate::report::conversation;
use crate::report::debrief::page::{LessonRow, lessons, moments_lead};
use crate::report::numbers::number;
use crate::room::{GroupLookBack, RouteMoment};
use serde::Serialize;

/// What is told of a group.
#[derive(Serialize)]
pub(super) struct GroupSection {
    /// Unique on the page.
    pub(super) id: String,
    pub(super) name: String,
    /// Whether its name is told: there are others.
    pub(super) named: bool,
    /// How deep its headings stand, and the marks that come before theirs in Markdown but for the last.
    pub(super) depth: u8,
    pub(super) marks: &'static str,
    pub(super) goals: Vec<String>,
    /// How it ended: title and text.
    pub(super) ending: Option<(String, String)>,
    /// The relationship with the partner in the end.
    pub(super) quality: Option<String>,
    pub(super) pattern: Option<String>,
    pub(super) lead: Vec<String>,
    /// The route as a picture; nothing where it has no decision.
    pub(super) map: Option<String>,
    /// Whether the picture shows shares of votes.
    pub(super) shares: bool,
    pub(super) rows: Vec<RouteRow>,
    pub(super) moments_lead: String,
    pub(super) proof: Option<String>,
    pub(super) moments: Vec<DecisiveSection>,
    pub(super) minorities: Minorities,
    pub(super) lenses: Vec<LensSection>,
    pub(super) unopened: Vec<UnopenedRow>,
    pub(super) acts: Vec<String>,
    pub(super) remarks: Vec<String>,
    pub(super) lessons: Vec<LessonRow>,
    pub(super) votes: Vec<VotesBlock>,
}

/// What nobody brought to the table.
#[derive(Serialize)]
pub(super) struct UnopenedRow {
    pub(super) name: String,
    pub(super) text: String,
    /// The question that would have opened it, a sentence.
    pub(super) key: Option<String>,
}

impl GroupSection {
    pub(super) fn of(
        at: usize,
        group: &GroupLookBack,
        debrief: &Debrief,
        report: &RoomReport,
        named: bool,
        words: &Messages,
    ) -> Self {
        let id = format!("group-{}", at + 1);
        let finished = group.ending.is_some();
        let partner = debrief.people.first().filter(|_| finished);
        Self {
            name: group_name(group, words),
            named,
            depth: if named { 4 } else { 3 },
            marks: if named { "###" } else { "##" },
            goals: debrief.goals.clone(),
            ending: group.ending.clone(),
            quality: partner.map(|it| number(it.quality.1, words)),
            pattern: debrief.pattern.as_ref().map(|it| it.means.clone()),
            lead: lead(group, words),
            // A picture that cannot be drawn is left out: the table below it says the same.
            map: route_map(&id, group, debrief, words).and_then(Result::ok),
            shares: group.route.iter().any(|moment| moment.voted.iter().any(Option::is_some)),
            rows: group.route.iter().map(|moment| RouteRow::of(moment, debrief, words)).collect(),
            moments_lead: moments_lead(debrief, picks_until(debrief, usize::MAX) as usize, words),
            proof: match debrief.proof {
                _ if !finished => None,
                Proof::Missing => Some(words.text("debrief-proof-missing")),
                Proof::Partly => Some(words.text("debrief-proof-partly")),
                Proof::Whole => None,
            },
            moments: debrief.moments.iter().map(|it| DecisiveSection::of(it, group, debrief, words)).collect(),
            minorities: Minorities::of(group, debrief, words),
            lenses: LensSection::all(group, words),
            unopened: unopened(group, debrief, words),
            acts: acts(group, words),
            remarks: remarks(group, words),
            lessons: lessons(debrief, words),
            votes: group.route.iter().map(|moment| VotesBlock::of(moment, group, report, words)).collect(),
            id,
        }
    }
}

fn unopened(group: &GroupLookBack, debrief: &Debrief, words: &Messages) -> Vec<UnopenedRow> {
    let rows = group.unopened.iter().map(|(name, text)| {
        let report = debrief.interests.iter().find(|it| it.who == *name && it.text == *text);
        let key = report.and_then(|it| it.key.as_deref());
        UnopenedRow {
            name: name.clone(),
            text: text.clone(),
            key: key.map(|key| words.text_with("debrief-interest-key", &[("key", key.into())])),
        }
    });
    rows.collect()
}

/// What the trainer did, each with the moment before which it was.
fn acts(group: &GroupLookBack, words: &Messages) -> Vec<String> {
    let before = |moment: &RouteMoment| {
        let number = moment.number;
        moment
            .acts
            .iter()
            .map(move |act| {
                let told = conversation::direction(&act.report, words);
                words.text_with("group-act-before", &[("number", number.into()), ("act", told.into())])
            })
            .collect::<Vec<_>>()
    };
    let after = group
        .acts_after
        .iter()
        .map(|act| words.text_with("group-act-after", &[("act", conversation::direction(&act.report, words).into())]));
    group.route.iter().flat_map(before).chain(after).collect()
}

fn remarks(group: &GroupLookBack, words: &Messages) -> Vec<String> {
    let remarks = group.route.iter().flat_map(|moment| moment.remarks.iter().map(move |text| (moment.number, text)));
    let told = remarks.map(|(number, text)| {
        words.text_with("group-remark-at", &[("number", number.into()), ("text", text.as_str().into())])
    });
    told.collect()
}
