//! Conditions by picking: what stands in a case is shown in rows and written back as it was, in the words of the script for
//! reviewers.

use super::{draft, shipped};
use crate::support::{CASES, beats, model};
use std::collections::BTreeSet;
use tegenspel::report::Messages;
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::script::{ConditionAsk, ConditionPart};
use tegenspel::studio::{
    AskKind, AskOffer, AskWords, CaseDraft, CaseEdit, ConditionChange, ConditionRowKind, Sheet, at_home, condition_rows,
};

/// Every condition of a case.
fn conditions(case: &CaseValue) -> BTreeSet<String> {
    fn look(name: &str, of: &str, value: &CaseValue, found: &mut BTreeSet<String>) {
        if let CaseValue::Text(text) = value
            && (matches!(name, "when" | "opens" | "recalls" | "strength" | "practise") || of == "derived")
        {
            found.insert(text.clone());
        }
        value.entries().iter().for_each(|(inner, value)| look(inner, name, value, found));
        value.items().iter().for_each(|value| look("", name, value, found));
    }
    let mut found = BTreeSet::new();
    look("", "", case, &mut found);
    // A topic opens a beat.
    found.retain(|it| {
        it.contains('(') || it.contains(' ') || case.get("derived").is_some_and(|of| of.get(it).is_some())
    });
    found
}

#[test]
fn every_condition_of_the_shipped_cases_is_read_and_written_as_it_was() {
    let (mut all, mut alone) = (0, Vec::new());
    for id in CASES {
        let draft = shipped(id);
        let text = draft.text();
        let mut again = text.to_owned();
        for condition in conditions(draft.case().unwrap()) {
            all += 1;
            let Some(part) = ConditionPart::read(&condition) else {
                alone.push(condition);
                continue;
            };
            let written = part.written();
            assert_eq!(ConditionPart::read(&written).as_ref(), Some(&part), "{condition}");
            let plain = |it: &str| it.split_whitespace().collect::<String>().replace(['(', ')'], "");
            assert_eq!(plain(&written), plain(&condition));
            again = again.replace(&format!("\"{condition}\""), &format!("\"{written}\""));
        }
        // Read again all of it means the same.
        let bundle = tegenspel::script::Bundle {
            scenario: tegenspel::script::Source::new("scenario.ron", again),
            ..draft.bundle().clone()
        };
        let loaded = tegenspel::script::load(&bundle, &model()).scenario.unwrap();
        let means = |it: &tegenspel::engine::Scenario| {
            format!("{:?} {:?} {:?} {:?} {:?}", it.derived, it.branches, it.lines, it.choices, it.interests)
        };
        assert!(means(&loaded) == means(draft.scenario().unwrap()), "{id}");
    }
    // What calculates is shown as text.
    assert!(all > 1_000 && alone.iter().all(|it| it.contains(['+', '-', '*'])), "{alone:?} of {all}");
    assert!(alone.len() * 50 < all, "{alone:?} of {all}");
}

#[test]
fn a_question_is_said_in_the_words_of_the_script_for_reviewers() {
    let mut said = BTreeSet::new();
    for (id, code) in CASES.into_iter().zip(["nl", "en"].into_iter().cycle()) {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        let words = Messages::new(code);
        for at in 0..scenario.beats.len() {
            let path = scenario.beat_path(tegenspel::engine::BeatId::new(at));
            let Some(sheet) = Sheet::of(&draft, &path, &words) else { continue };
            let of = AskWords { case: draft.case().unwrap(), model: draft.model(), words: &words, home: &sheet.home.0 };
            let choices = sheet.choices.iter().filter_map(|it| it.when.as_ref());
            let lines = sheet.lines.iter().filter_map(|it| it.when.as_ref());
            for when in choices.chain(lines) {
                let Some(part) = ConditionPart::read(&when.written) else { continue };
                let rows = condition_rows(&part);
                let [row] = &rows[..] else { continue };
                let ConditionRowKind::Ask(ask) = &row.is else { panic!("{rows:?}") };
                // What follows from other things may be said in full where it is short.
                if draft.case().unwrap().get("derived").is_some_and(|it| it.get(&ask.name).is_some()) {
                    continue;
                }
                let clause = of.clause(ask, row.denied).unwrap_or_else(|| panic!("{ask:?}"));
                let whole = words.text_with("condition-only-if", &[("condition", clause.into())]);
                assert_eq!(Some(&whole), when.words.as_ref(), "{}", when.written);
                said.insert(ask.name.clone());
            }
        }
    }
    for call in ["knows", "picked", "promised", "broken", "kept", "warned", "level", "seen", "tension"] {
        assert!(said.contains(call), "{call}: {said:?}");
    }
}

fn all<'a>(draft: &'a CaseDraft, words: &'a Messages) -> Vec<AskOffer> {
    AskOffer::all(AskWords { case: draft.case().unwrap(), model: draft.model(), words, home: "" })
}

#[test]
fn whatever_is_offered_can_be_asked() {
    let words = Messages::new("nl");
    for id in [CASES[0], CASES[4]] {
        let mut draft = shipped(id);
        let offers = all(&draft, &words);
        for kind in AskKind::ALL {
            assert!(kind == AskKind::Topic || offers.iter().any(|it| it.kind == kind), "{kind:?}");
        }
        assert!(offers.iter().all(|it| !it.words.is_empty()));
        let choice = draft.scenario().unwrap().beats[0].id;
        let first = draft.scenario().unwrap().texts.name(choice).to_owned();
        let beats = draft.case().unwrap().get("scenes").unwrap().entries()[0].clone();
        let place = format!("scenes.{}.beats.{first}.lines.0.when", beats.0);
        // All at once: one that means nothing would be refused.
        for some in offers.chunks(40) {
            let parts = some.iter().map(|it| ConditionPart::Ask(it.ask.clone())).collect();
            let condition = ConditionPart::Any(parts).written();
            draft
                .edit(&CaseEdit::SetCondition { at: place.as_str().into(), condition })
                .unwrap_or_else(|why| panic!("{why:?}"));
        }
    }
}

#[track_caller]
fn check(before: &str, change: ConditionChange, after: &str) {
    let part = (!before.is_empty()).then(|| ConditionPart::read(before).unwrap());
    assert_eq!(change.made(part.as_ref()).as_deref(), Some(after), "{before}");
}

#[test]
fn rows_are_added_joined_denied_and_taken_away() {
    let ask = || ConditionAsk::call("kept", &["p"]);
    let add = |row, all| ConditionChange::Add { row, all, ask: ask() };
    check("", add(0, true), "kept(p)");
    check("x", add(0, true), "x and kept(p)");
    check("x", add(0, false), "x or kept(p)");
    // Of `x and y` the rows are the group, x and y.
    check("x and y", add(0, true), "x and y and kept(p)");
    check("x and y", add(0, false), "(x and y) or kept(p)");
    check("x and y", add(2, false), "x and (y or kept(p))");
    check("x and (y or z)", add(2, false), "x and (y or z or kept(p))");
    check("x and y", add(1, true), "x and kept(p) and y");
    check("x and (y or z)", ConditionChange::Remove(3), "x and z");
    check("x and (y or z)", ConditionChange::Remove(2), "x");
    check("not (x or y)", ConditionChange::Remove(1), "not y");
    check("x", ConditionChange::Remove(0), "");
    check("x and y", ConditionChange::Deny(2), "x and not y");
    check("x and not y", ConditionChange::Deny(2), "x and y");
    check("x and (y or z)", ConditionChange::Deny(2), "x and not (y or z)");
    check("trust(a) >= 40", ConditionChange::Deny(0), "trust(a) < 40");
    check("x and (y or z)", ConditionChange::Join(2, true), "x and y and z");
    check("not (x or y)", ConditionChange::Join(0, true), "not (x and y)");
    check("x and trust(a) >= 40", ConditionChange::Sign(2, String::from("<")), "x and trust(a) < 40");
    check("x and trust(a) >= 40", ConditionChange::With(2, String::from("60")), "x and trust(a) >= 60");
    let part = ConditionPart::read("x and y").unwrap();
    for row in 3..6 {
        assert_eq!(ConditionChange::Remove(row).made(Some(&part)), None);
        assert_eq!(ConditionChange::Deny(row).made(Some(&part)), None);
    }
    assert_eq!(ConditionPart::read("x + y >= 2"), None);
    assert_eq!(ConditionPart::read("not"), None);
    assert_eq!(ConditionPart::read(&"(".repeat(500)), None);
    assert_eq!(ConditionPart::read(&"not ".repeat(500)), None);
}

#[test]
fn a_condition_says_its_scene_where_it_is_asked_elsewhere() {
    let part = ConditionPart::read("picked(a.ja) and not seen(b) or knows(ans.cash)").unwrap();
    assert_eq!(at_home(&part, "room").written(), "(picked(room.a.ja) and not seen(room.b)) or knows(ans.cash)");
    let whole = ConditionPart::read("picked(room.a.ja) or seen(room.b) > 0").unwrap();
    assert_eq!(at_home(&whole, "hall"), whole);
}

#[test]
fn what_is_not_there_has_no_words() {
    let draft = draft(&beats(r#""a": (lines: [(text: "Een.")], then: End("good")),"#));
    let words = Messages::new("en");
    let of = AskWords { case: draft.case().unwrap(), model: draft.model(), words: &words, home: "room" };
    let said = |text: &str| {
        let Some(ConditionPart::Ask(ask)) = ConditionPart::read(text) else { panic!("{text}") };
        of.clause(&ask, false)
    };
    assert_eq!(said("knows(ans.cash)").as_deref(), Some("you have found out about Ans: “Cash”"));
    assert_eq!(said("seen(a)").as_deref(), Some("you have been at “a”"));
    for nothing in
        ["knows(ans.nothing)", "seen(z)", "picked(a.ja)", "kept(p)", "used(nothing)", "nothing", "trust(nobody) > 3"]
    {
        assert_eq!(said(nothing), None, "{nothing}");
    }
}

/// The places of all conditions of a case.
fn places(case: &CaseValue) -> Vec<CasePath> {
    fn look(at: &CasePath, value: &CaseValue, found: &mut Vec<CasePath>) {
        // A topic opens a beat.
        let opens = at.name_from_end(0) == "opens" && at.name_from_end(2) != "topics";
        let asks = at.name_from_end(0) == "when" || opens || at.name_from_end(1) == "derived";
        if value.as_text().is_some() && asks {
            found.push(at.clone());
        }
        value.entries().iter().for_each(|(name, inner)| look(&at.name(name), inner, found));
        value.items().iter().enumerate().for_each(|(item, inner)| look(&at.item(item), inner, found));
    }
    let mut found = Vec::new();
    look(&CasePath::default(), case, &mut found);
    found
}

#[test]
fn every_condition_of_the_shipped_cases_is_said_in_words() {
    let mut calculated = 0;
    for id in CASES {
        let draft = shipped(id);
        for code in ["nl", "en"] {
            let words = Messages::new(code);
            for at in places(draft.case().unwrap()) {
                let written = draft.case().unwrap().at(&at).and_then(CaseValue::as_text).unwrap().to_owned();
                let said = draft.condition_words(&at, &words).unwrap_or_else(|| panic!("{id} {at}: {written}"));
                // No sign that calculates or compares, no parenthesis of a call and no `_` of an id.
                assert!(!said.contains(['<', '>', '=', '_', '*', '`']) && !said.contains("()"), "{id} {at}: {said}");
                let home = at.names().nth(1).unwrap_or_default();
                let of = AskWords { case: draft.case().unwrap(), model: draft.model(), words: &words, home };
                let Some(part) = ConditionPart::read(&written) else {
                    calculated += 1;
                    continue;
                };
                for row in condition_rows(&part) {
                    let ConditionRowKind::Ask(ask) = &row.is else { continue };
                    assert!(of.clause(ask, row.denied).is_some(), "{id} {at}: {ask:?}");
                }
            }
            // What stands on a sheet is said there as well, ways on and topics too.
            let scenario = draft.scenario().unwrap();
            for beat in 0..scenario.beats.len() {
                let path = scenario.beat_path(tegenspel::engine::BeatId::new(beat));
                let Some(sheet) = Sheet::of(&draft, &path, &words) else { continue };
                let choices =
                    sheet.choices.iter().flat_map(|it| it.branches.iter().map(|it| &it.when).chain([&it.when]));
                let all = sheet.branches.iter().map(|it| &it.when).chain(choices).flatten();
                for when in all {
                    assert!(when.words.is_some(), "{id} {path}: {}", when.written);
                }
            }
        }
    }
    assert!(calculated > 0, "what has no rows is among them");
}
