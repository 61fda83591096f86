//! The three masters and the city, and the gauges that tell what the talk did for them.

use super::phrases::{change, joined, shape, side_name, signed_whole};
use crate::engine::Points;
use crate::engine::debrief::{self, Debrief};
use crate::engine::relationship::Gauge;
use crate::report::Messages;
use crate::report::numbers::{capitalised, localised, number};
use serde::Serialize;

/// How many moments are named as the source of a number.
const SOURCES: usize = 4;
/// The tenths of a point from which a relation is said to have risen or fallen; less stayed as good as the same.
const NOTED: i32 = 10;

/// One of the three masters, or the city.
#[derive(Serialize)]
pub(crate) struct MasterRow {
    /// The name for style sheets.
    pub(crate) id: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) name: String,
    pub(crate) sentences: Vec<String>,
    /// The same without numbers.
    pub(crate) plain: Vec<String>,
}

impl MasterRow {
    pub(crate) fn of(master: &debrief::Master, words: &Messages) -> Self {
        let of_each = |tell: fn(&debrief::MasterPerson, &Messages) -> Vec<String>| {
            let mut sentences: Vec<_> = master.people.iter().flat_map(|it| tell(it, words)).collect();
            if sentences.is_empty() {
                sentences.push(words.text("debrief-master-nobody"));
            }
            sentences
        };
        let (sentences, plain) = (of_each(person), of_each(person_plain));
        Self { id: master.side.id(), shape: shape(master.side), name: side_name(master.side, words), sentences, plain }
    }
}

/// What became of the relation with somebody: by what was done, at which moment most, and what else moved it.
fn person(it: &debrief::MasterPerson, words: &Messages) -> Vec<String> {
    let lost = lost(it, words);
    if !it.met {
        return unmet(it, words).into_iter().chain(lost).collect();
    }
    let (start, end) = (number(it.quality.0, words), number(it.quality.1, words));
    let values = [("name", it.name.as_str().into()), ("start", start.into()), ("end", end.into())];
    if nothing_moved(it) {
        return std::iter::once(words.text_with("debrief-master-same", &values)).chain(lost).collect();
    }
    let went = words.text_with("debrief-master-went", &values);
    let mut sentences = vec![format!("{} {went}", doing(it, words))];
    let others = [
        (it.by_news, ["debrief-master-news-down", "debrief-master-news-up"]),
        (it.by_trainer, ["debrief-master-trainer-down", "debrief-master-trainer-up"]),
        (it.by_time, ["debrief-master-time-down", "debrief-master-time-up"]),
    ];
    for (by, ids) in others.into_iter().filter(|(by, _)| by.tenths().abs() >= 5) {
        let points = localised(by.tenths().abs(), words);
        sentences.push(words.text_with(ids[usize::from(by.0 > 0)], &[("points", points.into())]));
    }
    sentences.extend(lost);
    sentences
}

/// The same in words alone. Who was lost is told first: that is what one saw.
fn person_plain(it: &debrief::MasterPerson, words: &Messages) -> Vec<String> {
    let lost = lost(it, words).into_iter();
    if !it.met {
        return lost.chain(unmet(it, words)).collect();
    }
    if nothing_moved(it) {
        let values = [("name", it.name.as_str().into())];
        return lost.chain([words.text_with("debrief-master-plain-same", &values)]).collect();
    }
    let others = [
        (it.by_news, "debrief-master-plain-news"),
        (it.by_trainer, "debrief-master-plain-trainer"),
        (it.by_time, "debrief-master-plain-time"),
    ];
    let others = others.into_iter().filter(|(by, _)| is_told(*by));
    let others = others.map(|(by, id)| words.text_with(id, &[("change", moved(by, words).into())]));
    lost.chain([doing(it, words)]).chain(others).collect()
}

/// What was said and done to the relation with somebody, in words.
fn doing(it: &debrief::MasterPerson, words: &Messages) -> String {
    let mut values = vec![("name", it.name.as_str().into()), ("change", moved(it.by_doing, words).into())];
    let id = match &it.moment {
        _ if !is_told(it.by_doing) => "debrief-master-person-little",
        Some((step, title)) => {
            values.extend([("step", (*step).into()), ("title", title.as_str().into())]);
            match it {
                _ if it.due => "debrief-master-person-due",
                _ if it.ended => "debrief-master-person-ended",
                _ if it.later => "debrief-master-person-later",
                _ => "debrief-master-person-moment",
            }
        }
        None => "debrief-master-person",
    };
    words.text_with(id, &values)
}

/// Whom one did not speak; what was done may have reached them all the same.
fn unmet(it: &debrief::MasterPerson, words: &Messages) -> Vec<String> {
    let values = [("name", it.name.as_str().into()), ("change", moved(it.by_doing, words).into())];
    let ids = ["debrief-master-unmet", "debrief-master-unmet-moved"];
    ids.into_iter().take(1 + usize::from(is_told(it.by_doing))).map(|id| words.text_with(id, &values)).collect()
}

fn lost(it: &debrief::MasterPerson, words: &Messages) -> Option<String> {
    it.lost.then(|| words.text_with("debrief-master-lost", &[("name", it.name.as_str().into())]))
}

fn nothing_moved(it: &debrief::MasterPerson) -> bool {
    [it.by_doing, it.by_news, it.by_trainer, it.by_time].iter().all(|by| by.tenths() == 0)
}

/// Whether so many points are more than hardly anything.
fn is_told(by: Points) -> bool {
    by.tenths().abs() >= NOTED
}

/// So many points as a verb phrase.
fn moved(by: Points, words: &Messages) -> String {
    change((Points(0), by), words)
}

/// A gauge with the side that it counts for.
#[derive(Serialize)]
pub(crate) struct CounterRow {
    pub(crate) name: String,
    pub(crate) side_id: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) side: String,
    pub(crate) value: String,
    pub(crate) change: String,
    /// Where the number comes from; empty where it did not move.
    pub(crate) sources: String,
    pub(crate) line: String,
    /// The same without numbers.
    pub(crate) plain: String,
}

/// The moments from which most of a gauge's number comes. Where not all are told, those are left out that went the other way.
fn sources(gauge: &debrief::GaugeReport, words: &Messages) -> String {
    let all = gauge.sources.len() <= SOURCES;
    let explains = |it: &&debrief::GaugeSource| all || gauge.value == 0 || it.amount.signum() == gauge.value.signum();
    let told = gauge.sources.iter().filter(explains).take(SOURCES).map(|it| {
        let values = [("step", it.step.into()), ("amount", signed_whole(it.amount).into())];
        let id = match (it.step, it.later) {
            (0, _) => "debrief-gauge-source-start",
            (_, true) => "debrief-gauge-source-later",
            (_, false) => "debrief-gauge-source",
        };
        words.text_with(id, &values)
    });
    let told: Vec<_> = told.collect();
    if told.is_empty() {
        return String::new();
    }
    let id = match (gauge.value, all) {
        (0, true) => "debrief-gauge-sources-even",
        (0, false) => "debrief-gauge-sources-even-most",
        (_, true) => "debrief-gauge-sources",
        (_, false) => "debrief-gauge-sources-most",
    };
    words.text_with(id, &[("list", joined(&told, words).into())])
}

impl CounterRow {
    /// All gauges, side by side.
    pub(crate) fn all(debrief: &Debrief, words: &Messages) -> Vec<Self> {
        let gauges = debrief.masters.iter().flat_map(|master| master.gauges.iter().map(|gauge| (master.side, gauge)));
        gauges
            .map(|(side, gauge)| {
                let (name, side_name) = (capitalised(&gauge.name), side_name(side, words));
                let value = signed_whole(gauge.value);
                let hours = gauge.id == Gauge::Hours.id();
                let change = match (gauge.value, hours) {
                    (0, _) => words.text("debrief-gauge-same"),
                    // Fewer hours left means hours spent: a sign says nothing of that.
                    (spent, true) => {
                        let id = if spent < 0 { "debrief-gauge-hours-spent" } else { "debrief-gauge-hours-won" };
                        words.text_with(id, &[("count", spent.unsigned_abs().into())])
                    }
                    (1.., false) => words.text("debrief-gauge-up"),
                    (_, false) => words.text("debrief-gauge-down"),
                };
                let values = [
                    ("name", name.as_str().into()),
                    ("side", side_name.to_lowercase().into()),
                    ("value", value.as_str().into()),
                    ("change", change.as_str().into()),
                ];
                let id = if hours && gauge.value != 0 { "debrief-gauge-hours-line" } else { "debrief-gauge-line" };
                let line = words.text_with(id, &values);
                let plain = words.text_with("debrief-gauge-plain", &values);
                let sources = sources(gauge, words);
                let line = if sources.is_empty() { line } else { format!("{line} {sources}") };
                let (side_id, shape) = (side.id(), shape(side));
                Self { name, side_id, shape, side: side_name, value, change, sources, line, plain }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody with whom doing, bad news and time made so many hundredths of a point of difference.
    fn somebody(by_doing: i32, by_news: i32, by_time: i32) -> debrief::MasterPerson {
        debrief::MasterPerson {
            name: String::from("Roos"),
            quality: (Points(5_000), Points(5_000 + by_doing + by_news + by_time)),
            met: true,
            by_doing: Points(by_doing),
            by_news: Points(by_news),
            by_trainer: Points(0),
            by_time: Points(by_time),
            moment: (by_doing != 0).then(|| (3, String::from("Het dak"))),
            later: false,
            ended: false,
            due: false,
            lost: false,
        }
    }

    #[track_caller]
    fn check(it: &debrief::MasterPerson, plain: &[&str], numbered: &[&str]) {
        let words = Messages::new("nl");
        assert_eq!(person_plain(it, &words), plain);
        assert_eq!(person(it, &words), numbered);
    }

    #[test]
    fn what_one_did_is_told_apart_from_what_time_and_news_did() {
        check(
            &somebody(500, 0, 0),
            &["De relatie met Roos steeg duidelijk door wat je zei en deed, het meest bij moment 3 (Het dak)."],
            &[
                "De relatie met Roos steeg duidelijk door wat je zei en deed, het meest bij moment 3 (Het dak). Ze ging van 50,0 naar 55,0.",
            ],
        );
        check(
            &somebody(0, 0, -600),
            &[
                "Wat je zei en deed, veranderde aan de relatie met Roos alles bij elkaar weinig.",
                "Ze daalde duidelijk door de tijd die verstreek.",
            ],
            &[
                "Wat je zei en deed, veranderde aan de relatie met Roos alles bij elkaar weinig. Ze ging van 50,0 naar 44,0.",
                "De tijd nam er 6,0 van af.",
            ],
        );
        check(
            &somebody(300, -900, 0),
            &[
                "De relatie met Roos steeg een beetje door wat je zei en deed, het meest bij moment 3 (Het dak).",
                "Ze daalde sterk door het slechte nieuws dat je bracht.",
            ],
            &[
                "De relatie met Roos steeg een beetje door wat je zei en deed, het meest bij moment 3 (Het dak). Ze ging van 50,0 naar 44,0.",
                "Slecht nieuws nam er 9,0 van af.",
            ],
        );
    }

    #[test]
    fn of_somebody_with_whom_nothing_moved_nothing_is_claimed() {
        let still = somebody(0, 0, 0);
        check(
            &still,
            &["Aan de relatie met Roos veranderde niets."],
            &["Aan de relatie met Roos veranderde niets: 50,0."],
        );
        let unmet = debrief::MasterPerson { met: false, ..still };
        check(&unmet, &["Roos sprak je niet."], &["Roos sprak je niet."]);
        let heard = debrief::MasterPerson { by_doing: Points(-450), ..unmet };
        let told = ["Roos sprak je niet.", "Wat je deed, werkte daar wel door: de relatie met Roos daalde duidelijk."];
        check(&heard, &told, &told);
    }

    #[test]
    fn what_showed_only_later_is_told_as_that_without_numbers_too() {
        let later = debrief::MasterPerson { later: true, ..somebody(-500, 0, 0) };
        let told = "De relatie met Roos daalde duidelijk door wat je zei en deed. Dat bleek het meest in de dagen na moment 3 (Het dak).";
        check(&later, &[told], &[&format!("{told} Ze ging van 50,0 naar 45,0.")]);
    }

    #[test]
    fn what_the_ending_did_is_not_told_as_what_was_said_last() {
        let ended = debrief::MasterPerson { ended: true, ..somebody(-500, 0, 0) };
        let told = "De relatie met Roos daalde duidelijk door wat je zei en deed. Dat bleek het meest aan het eind.";
        check(&ended, &[told], &[&format!("{told} Ze ging van 50,0 naar 45,0.")]);
    }

    #[test]
    fn a_promise_that_came_due_is_told_as_that_and_not_as_what_happened_when_it_was_made() {
        let due = debrief::MasterPerson { due: true, ..somebody(-500, 0, 0) };
        let told = "De relatie met Roos daalde duidelijk door wat je zei en deed, het meest door wat je beloofde bij moment 3 (Het dak).";
        check(&due, &[told], &[&format!("{told} Ze ging van 50,0 naar 45,0.")]);
    }

    fn gauge(amounts: &[i32]) -> String {
        let source = |(at, amount): (usize, &i32)| debrief::GaugeSource {
            step: at + 1,
            moment: String::new(),
            later: false,
            amount: *amount,
            because: None,
        };
        let gauge = debrief::GaugeReport {
            id: "board_trust",
            name: String::from("bestuurlijk vertrouwen"),
            value: amounts.iter().sum(),
            sources: amounts.iter().enumerate().map(source).collect(),
        };
        sources(&gauge, &Messages::new("nl"))
    }

    #[test]
    fn what_a_number_comes_from_went_the_way_of_the_number() {
        assert_eq!(
            gauge(&[-8, -8, -8, 6, -5]),
            "Dat komt het meest door moment 1 (−8), moment 2 (−8), moment 3 (−8) en moment 5 (−5)."
        );
        assert_eq!(gauge(&[-3, 2]), "Dat komt door moment 1 (−3) en moment 2 (+2).");
        assert_eq!(gauge(&[-5, 5]), "Wat erbij kwam en wat eraf ging, was samen nul: moment 1 (−5) en moment 2 (+5).");
        assert_eq!(gauge(&[]), "");
    }
}
