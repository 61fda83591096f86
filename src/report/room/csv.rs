//! The look back of a room as a table for spreadsheets: UTF-8 with a byte order mark, semicolons in Dutch and commas in
//! English, and nothing in it that a spreadsheet would work out as a formula.

use super::contents::{FileContents, RoomForm};
use super::data::RoomReport;
use super::lenses;
use super::minority::MinoritySection;
use super::page::group_name;
use super::route::{agreement, decided, how};
use crate::engine::{Debrief, Points};
use crate::report::conversation;
use crate::report::numbers::number;
use crate::report::{MARK, Messages};
use crate::room::{GroupLookBack, RouteMoment};
use crate::script::control::without_control;
use std::borrow::Cow;

/// The columns, by the message that names each.
const COLUMNS: [&str; 19] = [
    "group-csv-kind",
    "group-csv-group",
    "group-csv-number",
    "group-csv-time",
    "group-csv-beat",
    "group-csv-title",
    "group-csv-course",
    "group-csv-key",
    "group-csv-text",
    "group-csv-first",
    "group-csv-last",
    "group-csv-picked",
    "group-csv-how",
    "group-csv-agreed-first",
    "group-csv-agreed-last",
    "group-csv-lens",
    "group-csv-worked",
    "group-csv-jarred",
    "group-csv-quality",
];

/// A row: what stands in a column stays empty where it says nothing of this kind of row.
#[derive(Default)]
struct CsvRow {
    kind: &'static str,
    group: String,
    number: Option<u32>,
    time: String,
    beat: String,
    title: String,
    course: Option<bool>,
    key: String,
    text: String,
    first: Option<u32>,
    last: Option<u32>,
    picked: Option<bool>,
    how: String,
    agreed: [String; 2],
    lens: String,
    worked: Option<u32>,
    jarred: Option<u32>,
    quality: String,
}

impl CsvRow {
    fn cells(self, words: &Messages) -> [String; COLUMNS.len()] {
        let count = |count: Option<u32>| count.map_or_else(String::new, |count| count.to_string());
        let yes = |yes: Option<bool>| match yes {
            Some(true) => words.text("group-csv-yes"),
            Some(false) => words.text("group-csv-no"),
            None => String::new(),
        };
        let [agreed_first, agreed_last] = self.agreed;
        [
            words.text(self.kind),
            self.group,
            count(self.number),
            self.time,
            self.beat,
            self.title,
            yes(self.course),
            self.key,
            self.text,
            count(self.first),
            count(self.last),
            yes(self.picked),
            self.how,
            agreed_first,
            agreed_last,
            self.lens,
            count(self.worked),
            count(self.jarred),
            self.quality,
        ]
    }
}

/// The look back of a room as a table.
#[must_use]
pub fn csv(report: &RoomReport, words: &Messages) -> String {
    let delimiter = if words.language() == "nl" { b';' } else { b',' };
    let mut table =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let heads = COLUMNS.map(|id| words.text(id));
    let rows = rows(report, words).into_iter().map(|row| row.cells(words));
    for cells in std::iter::once(heads).chain(rows) {
        // Into memory, and every row as long as the first, it cannot fail.
        let written = table.write_record(cells.iter().map(|cell| defused(cell).into_owned()));
        debug_assert!(written.is_ok());
    }
    let written = table.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&written))
}

fn rows(report: &RoomReport, words: &Messages) -> Vec<CsvRow> {
    let contents = FileContents::of(RoomForm::Csv, report, words);
    let about = |kind: &'static str| move |text: String| CsvRow { kind, text, ..CsvRow::default() };
    let mut rows: Vec<CsvRow> = contents.contains.into_iter().map(about("group-csv-row-contains")).collect();
    rows.extend(contents.leaves_out.into_iter().map(about("group-csv-row-leaves-out")));
    let rehearsal = report.look_back.rehearsal.then(|| words.text("group-rehearsal"));
    let told = rehearsal.into_iter().chain([contents.deleted, contents.hash, MARK.to_owned()]);
    rows.extend(told.map(about("group-csv-row-about")));
    let back = &report.look_back;
    for (group, debrief) in back.groups.iter().zip(&report.debriefs) {
        let name = group_name(group, words);
        let of_group = of_group(group, debrief, report, words);
        rows.extend(of_group.into_iter().map(|row| CsvRow { group: name.clone(), ..row }));
    }
    rows.extend(back.picks.iter().map(|pick| CsvRow {
        kind: "group-csv-row-pick",
        beat: pick.beat.clone(),
        title: pick.title.clone(),
        key: pick.pick.join(" + "),
        text: pick.texts.join(" + "),
        first: Some(pick.count),
        ..CsvRow::default()
    }));
    let remark = |text: &String| CsvRow { kind: "group-csv-row-remark", text: text.clone(), ..CsvRow::default() };
    rows.extend(back.remarks.iter().map(remark));
    rows
}

fn of_group(group: &GroupLookBack, debrief: &Debrief, report: &RoomReport, words: &Messages) -> Vec<CsvRow> {
    let mut rows: Vec<CsvRow> =
        group.route.iter().flat_map(|moment| of_moment(moment, group, debrief, report, words)).collect();
    rows.extend(group.acts_after.iter().map(|act| CsvRow {
        kind: "group-csv-row-trainer",
        text: conversation::direction(&act.report, words),
        ..CsvRow::default()
    }));
    rows.extend(group.ending.iter().map(|(title, text)| CsvRow {
        kind: "group-csv-row-ending",
        title: title.clone(),
        text: text.clone(),
        quality: debrief.people.first().map_or_else(String::new, |it| number(it.quality.1, words)),
        ..CsvRow::default()
    }));
    rows.extend(group.unopened.iter().map(|(who, text)| CsvRow {
        kind: "group-csv-row-unopened",
        title: who.clone(),
        text: text.clone(),
        ..CsvRow::default()
    }));
    rows
}

fn of_moment(
    moment: &RouteMoment,
    group: &GroupLookBack,
    debrief: &Debrief,
    report: &RoomReport,
    words: &Messages,
) -> Vec<CsvRow> {
    let row = |kind: &'static str| CsvRow {
        kind,
        number: Some(moment.number),
        beat: moment.beat.clone(),
        title: moment.title.clone(),
        course: Some(moment.kept),
        ..CsvRow::default()
    };
    let said = |at: Option<&Option<_>>| at.map_or_else(String::new, |agreed| words.text(agreement(*agreed)));
    let picked: Vec<_> = moment.options.iter().filter(|option| option.picked).map(|it| it.key.clone()).collect();
    let point = debrief.timeline.iter().find(|it| moment.kept && it.step == moment.step && it.days == 0);
    let trainer = moment
        .acts
        .iter()
        .map(|act| CsvRow { text: conversation::direction(&act.report, words), ..row("group-csv-row-trainer") });
    let mut rows: Vec<CsvRow> = trainer.collect();
    rows.push(CsvRow {
        time: moment.at.map_or_else(String::new, |at| report.times.written(at)),
        key: picked.join(" + "),
        text: decided(moment, words).join(" + "),
        how: words.text(how(moment.how)),
        agreed: [said(moment.agreed.first()), said(moment.agreed.last())],
        quality: point.map_or_else(String::new, |it| number(it.quality, words)),
        ..row("group-csv-row-moment")
    });
    rows.extend(moment.options.iter().map(|option| CsvRow {
        key: option.key.clone(),
        text: option.text.clone().unwrap_or_else(|| words.text("talk-wrap-up")),
        first: option.first,
        last: option.last,
        picked: Some(option.picked),
        ..row("group-csv-row-answer")
    }));
    for (from, counts) in moment.shift.iter().flat_map(|shift| shift.table.iter().enumerate()) {
        let Some(shift) = &moment.shift else { break };
        let none = || words.text("group-shift-none");
        let key = |keys: &[String], at: usize| keys.get(at).cloned().unwrap_or_else(none);
        rows.extend(counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(to, count)| CsvRow {
            key: key(&shift.from, from),
            text: key(&shift.to, to),
            last: Some(*count),
            ..row("group-csv-row-shift")
        }));
    }
    rows.extend(moment.minorities.iter().map(|route| CsvRow {
        key: route.pick.join(" + "),
        text: [&route.texts[..], &MinoritySection::of(moment, route, group, words).came].concat().join(" "),
        last: route.votes,
        quality: number(Points(route.quality_then), words),
        ..row("group-csv-row-minority")
    }));
    rows.extend(moment.marks.iter().map(|mark| CsvRow {
        text: [&[lenses::sentence(mark, words)], &mark.notes[..]].concat().join(" / "),
        lens: words.text(lenses::name(mark.lens)),
        worked: mark.worked,
        jarred: mark.jarred,
        ..row("group-csv-row-mark")
    }));
    rows.extend(moment.remarks.iter().map(|text| CsvRow { text: text.clone(), ..row("group-csv-row-remark") }));
    rows
}

/// A cell that no spreadsheet takes for a formula: an apostrophe before whatever could begin one.
fn defused(cell: &str) -> Cow<'_, str> {
    let cell = without_control(cell);
    let first = cell.trim_start().chars().next();
    let begins = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if begins || cell.starts_with(['\t', '\r', '\n']) { Cow::Owned(format!("'{cell}")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn no_cell_begins_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "\n=1"] {
            assert!(defused(formula).starts_with('\''), "{formula:?}");
        }
        assert_eq!(defused("50,1"), "50,1");
        assert_eq!(defused("Nee - ja"), "Nee - ja");
    }
}
