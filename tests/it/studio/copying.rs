//! What is copied can be put in again, in the same case and in any other: it plays, says what it lacks, and can be taken back.

use super::{draft, shipped};
use crate::support::{CASES, beats};
use proptest::prelude::*;
use tegenspel::script::rewrite::{CasePath, CaseValue, case_value};
use tegenspel::studio::{CaseDraft, CaseEdit, CopiedKind, MissingInstead, Pasted, TranslationState};

/// Every place of a kind, in the order of the file.
fn places(case: &CaseValue, kind: CopiedKind) -> Vec<CasePath> {
    let mut found = Vec::new();
    for of in ["scenes", "fragments"] {
        for (home, value) in case.get(of).map(CaseValue::entries).unwrap_or_default() {
            let home = CasePath::from(of).name(home);
            if kind == CopiedKind::Scene && of == "scenes" {
                found.push(home.clone());
            }
            for (beat, value) in value.get("beats").map(CaseValue::entries).unwrap_or_default() {
                let beat = home.name("beats").name(beat);
                if kind == CopiedKind::Beat {
                    found.push(beat.clone());
                }
                let choices = value.get("choices").map(CaseValue::entries).unwrap_or_default();
                if kind == CopiedKind::Choice {
                    found.extend(choices.iter().map(|(id, _)| beat.name("choices").name(id)));
                }
            }
        }
    }
    found
}

/// All texts within a value.
fn said<'v>(value: &'v CaseValue, found: &mut Vec<&'v str>) {
    found.extend(value.as_text());
    value.entries().iter().map(|it| &it.1).chain(value.items()).for_each(|inner| said(inner, found));
}

fn one<T: Clone>(of: &[T], number: u16) -> T {
    of[usize::from(number) % of.len()].clone()
}

/// How often each comment stands in a text.
fn comments(text: &str) -> Vec<&str> {
    let mut found: Vec<_> =
        text.lines().filter_map(|line| line.trim().strip_prefix("//").map(|_| line.trim())).collect();
    found.sort_unstable();
    found
}

#[track_caller]
fn copied(from: &CaseDraft, at: &CasePath, to: &mut CaseDraft, into: &CasePath, position: usize) -> Pasted {
    let part = from.copy_part(at).unwrap();
    to.paste_part(&part, into, position).unwrap_or_else(|why| panic!("{at} into {into}: {}", why.message.en))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_copied_plays_in_any_case_and_can_be_taken_back(
        from in 0..CASES.len(), to in 0..CASES.len(), kind in 0..3_usize, first: u16, second: u16, third: u16,
    ) {
        let kind = CopiedKind::ALL[kind];
        let source = shipped(CASES[from]);
        let mut target = shipped(CASES[to]);
        let (before, catalogue) = (target.text().to_owned(), target.file("lang/en.po").map(str::to_owned));
        let at = one(&places(source.case().unwrap(), kind), first);
        let part = source.copy_part(&at).unwrap();
        let (into, _) = one(&places(target.case().unwrap(), kind), second).parent().unwrap();
        let position = usize::from(third) % (target.case().unwrap().at(&into).unwrap().count() + 1);
        let pasted = target.paste_part(&part, &into, position);
        prop_assert!(pasted.is_ok(), "{} of {} into {} of {}: {:?}", at, CASES[from], into, CASES[to], pasted);
        let pasted = pasted.unwrap();
        // Its texts are translated as they were where it is from: nothing is new to translate, but for what came instead.
        target.translate_pasted(&part, &pasted.at, "2026-01-01 00:00+0000");
        let mut texts = Vec::new();
        said(source.case().unwrap().at(&at).unwrap(), &mut texts);
        let rows = target.translation("en").unwrap().unwrap().rows;
        let left: Vec<_> = rows.iter().filter(|it| it.state == TranslationState::New).collect();
        prop_assert!(left.iter().all(|it| !texts.contains(&it.text.as_str())), "{:?}", left);
        prop_assert!(target.is_sound());
        prop_assert_eq!(target.case().unwrap(), &case_value(target.text()).unwrap());
        // What is put in stands where it was asked for, and nothing else moved.
        let ids: Vec<_> = target.case().unwrap().at(&into).unwrap().entries().iter().map(|(id, _)| id.clone()).collect();
        prop_assert_eq!(&ids[position], pasted.at.name_from_end(0));
        for missing in &pasted.missing {
            prop_assert!(!missing.called.is_empty() || missing.instead == MissingInstead::Lead);
            prop_assert!(missing.at.is_within(&pasted.at), "{}", missing.at);
        }
        if from == to && at.parent().unwrap().0 == into {
            prop_assert!(pasted.missing.is_empty(), "{:?}", pasted.missing);
        }
        for comment in comments(&before) {
            prop_assert!(target.text().contains(comment));
        }
        prop_assert!(target.undo());
        prop_assert_eq!(target.text(), &before);
        prop_assert_eq!(target.file("lang/en.po"), catalogue.as_deref());
        prop_assert!(!target.can_undo());
        prop_assert!(target.redo() && target.is_sound());
    }
}

const TALK: &str = r#""a": (
    lines: [(who: "ans", text: "Een.")],
    choices: {
        // De eerste.
        "ja": (text: "Ja.", moves: ["probe"], when: "seen(a) < 3", then: Beat("b")),
        "nee": (
            text: "Nee.",
            to: "ans",
            effects: [Promise(id: "bellen", to: "ans", kind: Process, text: "Ik bel.")],
            then: End("bad"),
        ),
    },
),
"b": (lines: [(text: "Stil.", when: "picked(a.ja)"), (text: "Stil.", when: "promised(bellen)")], then: End("good")),"#;

fn at(written: &str) -> CasePath {
    CasePath::from(written)
}

#[test]
fn a_copy_beside_its_original_names_itself() {
    let mut case = draft(&beats(TALK));
    let from = case.clone();
    let pasted = copied(&from, &at("scenes.room.beats.a"), &mut case, &at("scenes.room.beats"), 1);
    assert_eq!((pasted.at.to_string().as_str(), pasted.missing.len()), ("scenes.room.beats.a_2", 0));
    let choice = case.case().unwrap().at(&pasted.at.name("choices").name("ja")).unwrap();
    // How often one was here is asked of the copy, and where it leads is where the original does.
    assert_eq!((choice.text_of("when"), choice.get("then")), ("seen(a_2) < 3", Some(&CaseValue::form("Beat", "b"))));
    assert_eq!(case.text().matches("// De eerste.").count(), 2);
    let again = copied(&from, &at("scenes.room.beats.a"), &mut case, &at("scenes.room.beats"), 3);
    assert_eq!(again.at.name_from_end(0), "a_3");
    let scene = copied(&from, &at("scenes.room"), &mut case, &at("scenes"), 1);
    assert_eq!((scene.at.to_string().as_str(), scene.missing.len()), ("scenes.room_2", 0));
    assert!(case.is_sound());
}

#[test]
fn in_another_case_everything_that_is_not_there_is_told_and_replaced() {
    let from = draft(&beats(
        &TALK
            .replace("text: \"Ja.\"", "text: \"Ja, {keer} keer.\", recalls: \"told > 0\"")
            .replace("moves: [\"probe\"]", "norm: \"regel\", moves: [\"probe\"]"),
    )
    .replace(
        "cast: {",
        "norms: { \"regel\": (title: \"Regel\", text: \"Zo.\") },\nvariables: { \"keer\": Count(start: 1, min: 0, max: 5), \"told\": Count(start: 1, min: 0, max: 5) },\ncast: {",
    ));
    assert!(from.is_sound(), "{:?}", from.findings());
    let mut to = draft(&beats(&TALK.replace("\"b\"", "\"c\"").replace("bellen", "schrijven")));
    to.edit(&CaseEdit::Rename { part: String::from("person:ans"), to: String::from("cas") }).unwrap();
    assert!(to.is_sound(), "{:?}", to.findings());
    let list = at("scenes.room.beats.a.choices");
    let yes = copied(&from, &at("scenes.room.beats.a.choices.ja"), &mut to, &list, 1);
    let told: Vec<_> = yes.missing.iter().map(|it| (it.instead, it.called.as_str())).collect();
    assert_eq!(
        told,
        [
            (MissingInstead::Condition, "Told"),
            (MissingInstead::Norm, "Regel"),
            (MissingInstead::Lead, "B"),
            (MissingInstead::Value, "Keer"),
        ]
    );
    assert_eq!(yes.at.name_from_end(0), "ja_2");
    let value = to.case().unwrap().at(&yes.at).unwrap();
    // What the case knows stays; it leads where the one above it does.
    assert_eq!((value.text_of("when"), value.text_of("text")), ("seen(a) < 3", "Ja, keer keer."));
    assert_eq!(value.get("then"), Some(&CaseValue::form("Beat", "c")));
    assert!(value.get("norm").is_none() && value.get("recalls").is_none());
    // A promise of the same name that is another one gets a name of its own.
    let beat = copied(&from, &at("scenes.room.beats.b"), &mut to, &at("scenes.room.beats"), 2);
    let told: Vec<_> = beat.missing.iter().map(|it| (it.instead, it.called.as_str())).collect();
    assert_eq!(told, [(MissingInstead::Condition, "Ik bel.")]);
    let no = copied(&from, &at("scenes.room.beats.a.choices.nee"), &mut to, &list, 0);
    let told: Vec<_> = no.missing.iter().map(|it| it.instead).collect();
    assert_eq!(told, [MissingInstead::Addressed, MissingInstead::Effect]);
}

#[test]
fn a_promise_of_the_same_name_that_is_another_one_gets_a_name_of_its_own() {
    let from = draft(&beats(TALK));
    let mut to = draft(&beats(&TALK.replace("Ik bel.", "Ik bel de wethouder.")));
    let scene = copied(&from, &at("scenes.room"), &mut to, &at("scenes"), 1);
    assert!(scene.missing.is_empty(), "{:?}", scene.missing);
    let text = to.text();
    assert!(text.contains("id: \"bellen_2\"") && text.contains("promised(bellen_2)"), "{text}");
    // The same promise is the same one.
    let mut same = draft(&beats(TALK));
    copied(&from, &at("scenes.room.beats.a.choices.nee"), &mut same, &at("scenes.room.beats.a.choices"), 2);
    assert_eq!(same.text().matches("id: \"bellen\"").count(), 2);
}

#[test]
fn only_what_can_stand_elsewhere_is_copied() {
    let case = draft(&beats(TALK));
    for place in ["cast.ans", "scenes.room.beats.a.lines.0", "scenes.room.beats.z", "title"] {
        assert!(case.copy_part(&at(place)).is_err(), "{place}");
    }
}

#[test]
fn a_variable_of_the_same_name_that_is_another_one_is_not_set() {
    let remembered = |what: &str| draft(&beats(TALK).replace("cast: {", &format!("{what},\ncast: {{")));
    let mut from = remembered("variables: { \"klaar\": Flag(false) }");
    let effects = at("scenes.room.beats.a.choices.ja.effects");
    from.edit(&CaseEdit::Set { at: effects, value: CaseValue::read("[Set(\"klaar\", true)]").unwrap() }).unwrap();
    assert!(from.is_sound(), "{:?}", from.findings());
    for other in
        ["derived: { \"klaar\": \"level() > 1\" }", "variables: { \"klaar\": Count(start: 1, min: 0, max: 5) }"]
    {
        let mut to = remembered(other);
        let scene = copied(&from, &at("scenes.room"), &mut to, &at("scenes"), 1);
        let told: Vec<_> = scene.missing.iter().map(|it| (it.instead, it.called.as_str())).collect();
        assert_eq!(told, [(MissingInstead::Effect, "Klaar")], "{other}");
    }
}
