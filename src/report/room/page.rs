//! What the look back of a room says, in the order in which it is read aloud, ready for a template.

use super::contents::{FileContents, RoomForm};
use super::data::RoomReport;
use super::section::GroupSection;
use crate::report::{Messages, reading_direction};
use crate::room::{GroupLookBack, RoomMode};
use serde::Serialize;

/// Everything that a template shows.
#[derive(Serialize)]
pub(super) struct RoomPage {
    pub(super) language: &'static str,
    /// The language of the case's texts, and how it is read.
    pub(super) texts_language: String,
    pub(super) texts_direction: &'static str,
    pub(super) title: String,
    /// Who was there, when and in what form, a sentence each.
    pub(super) about: Vec<String>,
    pub(super) rehearsal: Option<String>,
    pub(super) directed: Option<String>,
    /// The tables side by side; nothing where there is one group.
    pub(super) tables: Option<TablesSection>,
    pub(super) groups: Vec<GroupSection>,
    /// What those who played alone picked; nothing where nobody did.
    pub(super) picks: Option<Vec<PicksBlock>>,
    /// Remarks that stand at no moment.
    pub(super) remarks: Vec<String>,
    pub(super) discussion: Vec<String>,
    pub(super) contents: FileContents,
}

/// The tables side by side.
#[derive(Serialize)]
pub(super) struct TablesSection {
    pub(super) rows: Vec<TableRow>,
    /// What no table brought to light: the person's name and what it is.
    pub(super) unopened: Vec<(String, String)>,
}

/// A table among others.
#[derive(Serialize)]
pub(super) struct TableRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) ending: String,
    pub(super) decisions: usize,
    pub(super) quality: Option<String>,
}

/// What was picked at a beat.
#[derive(Serialize)]
pub(super) struct PicksBlock {
    pub(super) beat: String,
    pub(super) title: String,
    pub(super) rows: Vec<(String, u32)>,
}

impl RoomPage {
    pub(super) fn of(report: &RoomReport, words: &Messages) -> Self {
        let back = &report.look_back;
        let several = back.groups.len() > 1;
        let numbered = back.groups.iter().zip(&report.debriefs).enumerate();
        let groups: Vec<GroupSection> = numbered
            .map(|(at, (group, debrief))| GroupSection::of(at, group, debrief, report, several, words))
            .collect();
        let alone = back.mode == RoomMode::Alone || !back.picks.is_empty();
        Self {
            language: words.language(),
            texts_direction: reading_direction(&back.language),
            texts_language: back.language.clone(),
            title: back.title.clone(),
            about: about(report, words),
            rehearsal: back.rehearsal.then(|| words.text("group-rehearsal")),
            directed: back.directed.then(|| words.text("group-directed")),
            tables: several.then(|| TablesSection::of(&groups, report, words)),
            groups,
            picks: alone.then(|| picks(report)),
            remarks: back.remarks.clone(),
            discussion: report.discussion.clone(),
            contents: FileContents::of(RoomForm::Document, report, words),
        }
    }
}

fn about(report: &RoomReport, words: &Messages) -> Vec<String> {
    let back = &report.look_back;
    let times = report.times;
    vec![
        words.text_with(
            "group-people",
            &[("participants", back.participants.into()), ("observers", back.observers.into())],
        ),
        words.text_with(
            "group-when",
            &[
                ("day", times.day(back.opened_at, words).into()),
                ("from", times.hour(back.opened_at).into()),
                ("to", times.hour(back.last_at).into()),
                ("level", back.level.into()),
            ],
        ),
        words.text(match back.mode {
            RoomMode::Together => "group-mode-together",
            RoomMode::Alone => "group-mode-alone",
            RoomMode::Threes => "group-mode-threes",
            RoomMode::Driven => "group-mode-driven",
        }),
    ]
}

/// The name of a group: a table, or everyone.
pub(super) fn group_name(group: &GroupLookBack, words: &Messages) -> String {
    let name = match (group.table, group.members) {
        (None, _) | (_, None) => words.text("group-room"),
        (Some(number), Some(0)) => words.text_with("group-table-left", &[("number", number.into())]),
        (Some(number), Some(members)) => {
            words.text_with("group-table", &[("number", number.into()), ("members", members.into())])
        }
    };
    match group.division {
        Some(which) => words.text_with("group-division", &[("name", name.into()), ("which", which.into())]),
        None => name,
    }
}

impl TablesSection {
    fn of(groups: &[GroupSection], report: &RoomReport, words: &Messages) -> Self {
        let rows = groups.iter().zip(&report.look_back.groups).map(|(section, group)| TableRow {
            id: section.id.clone(),
            name: section.name.clone(),
            ending: group.ending.as_ref().map_or_else(|| words.text("group-tables-unfinished"), |it| it.0.clone()),
            decisions: group.route.iter().filter(|moment| moment.kept).count(),
            quality: section.quality.clone(),
        });
        let finished: Vec<_> = report.look_back.groups.iter().filter(|group| group.ending.is_some()).collect();
        let everywhere = |it: &&(String, String)| finished.iter().all(|group| group.unopened.contains(*it));
        let unopened = finished.first().map_or(&[][..], |group| &group.unopened);
        Self { rows: rows.collect(), unopened: unopened.iter().filter(everywhere).cloned().collect() }
    }
}

/// What was picked, beat by beat in the order of the case; the most frequent first.
fn picks(report: &RoomReport) -> Vec<PicksBlock> {
    let mut blocks: Vec<PicksBlock> = Vec::new();
    for pick in &report.look_back.picks {
        let texts = if pick.texts.is_empty() { pick.pick.join(" + ") } else { pick.texts.join(" + ") };
        let row = (texts, pick.count);
        match blocks.iter_mut().find(|block| block.beat == pick.beat) {
            Some(block) => block.rows.push(row),
            None => {
                blocks.push(PicksBlock { beat: pick.beat.clone(), title: pick.title.clone(), rows: vec![row] });
            }
        }
    }
    for block in &mut blocks {
        block.rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    blocks
}
