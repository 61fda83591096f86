//! What a choice brings about is picked, in the words of the script for reviewers, and taken away again.

use super::{draft, shipped};
use crate::support::beats;
use tegenspel::engine::BeatId;
use tegenspel::report::Messages;
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::studio::{CaseDraft, CaseEdit, EffectOffer, NewEffect, Sheet};

const TALK: &str = r#"
    "a": (
        lines: [(text: "Een.")],
        choices: {
            "ja": (text: "Ja.", effects: [Promise(id: "bellen", to: "ans", kind: Process, text: "Bellen.")], then: Beat("b")),
            "nee": (text: "Nee.", then: Beat("b")),
        },
    ),
    "b": (lines: [(text: "Twee.")], on_enter: [Keep("bellen")], then: End("good")),
"#;

fn effects(choice: &str) -> CasePath {
    CasePath::from(format!("scenes.room.beats.a.choices.{choice}.effects"))
}

#[track_caller]
fn offered(draft: &CaseDraft, typed: &str, words: &str) -> NewEffect {
    let offers = EffectOffer::all(draft, typed, &Messages::new("en"));
    let all: Vec<_> = offers.iter().map(|it| it.words.clone()).collect();
    offers.into_iter().find(|it| it.words == words).unwrap_or_else(|| panic!("{words}\n{all:#?}")).new
}

#[track_caller]
fn picked(draft: &mut CaseDraft, typed: &str, words: &str) -> String {
    let new = offered(draft, typed, words);
    let edit = CaseEdit::new_effect(draft.case().unwrap(), &effects("nee"), &new);
    draft.edit_sound(&edit).unwrap_or_else(|why| panic!("{why:?}"));
    let list = draft.case().unwrap().at(&effects("nee")).unwrap();
    list.items().last().unwrap().written()
}

#[test]
fn what_the_case_has_is_offered_in_words_and_put_in() {
    let mut draft = draft(&beats(TALK));
    let before = draft.text().to_owned();
    for (words, written) in [
        ("Promise kept: “Bellen”", "Keep(\"bellen\")"),
        ("Promise broken: “Bellen”", "Break(\"bellen\")"),
        ("The player finds out Ans’s interest: “Cash”", "Discover(\"ans\", \"cash\")"),
        ("The player hears Ans’s concern: “Fear”", "Discover(\"ans\", \"concern\")"),
        ("Bad news for Bo (weight 10 of 100)", "Outcome(who: \"bo\", size: 10)"),
    ] {
        assert_eq!(picked(&mut draft, "", words), written);
    }
    // What somebody feels is one effect, so that it has one reason.
    assert_eq!(picked(&mut draft, "", "Ans: tension a little up (+3)"), "Feel(who: \"ans\", tension: 3)");
    assert_eq!(
        picked(&mut draft, "", "Ans: integrity a little up (+3)"),
        "Feel(who: \"ans\", integrity: 3, tension: 3)"
    );
    assert_eq!(picked(&mut draft, "", "Bo: tension a little up (+3)"), "Feel(who: \"bo\", tension: 3)");
    // Taken away one by one the list goes with the last.
    while draft.case().unwrap().at(&effects("nee")).is_some() {
        let edit = CaseEdit::without_effect(draft.case().unwrap(), &effects("nee"), 0);
        draft.edit_sound(&edit).unwrap();
    }
    assert_eq!(draft.text(), before);
    while draft.undo() {}
    assert_eq!(draft.text(), before);
}

#[test]
fn a_promise_an_interest_and_a_mark_are_made_with_the_words_that_were_typed() {
    let mut draft = draft(&beats(TALK));
    let before = draft.text().to_owned();
    // Whoever looks for words sees what is there first.
    let first = |typed: &str| EffectOffer::all(&draft, typed, &Messages::new("en"))[0].words.clone();
    assert!(first("").starts_with("New promise to Ans"), "{}", first(""));
    assert_eq!(first("Bellen"), "The player promises Ans: “Bellen”");
    let made = picked(&mut draft, "Bellen, nog eens", "New promise to Bo: “Bellen, nog eens”");
    assert_eq!(made, "Promise(id: \"bellen_nog_eens\", to: \"bo\", kind: Process, text: \"Bellen, nog eens\")");
    // An id is never given twice.
    let again = picked(&mut draft, "Bellen", "New promise to Ans: “Bellen”");
    assert!(again.starts_with("Promise(id: \"bellen_2\", to: \"ans\""), "{again}");
    let opens = picked(&mut draft, "Rust in de straat", "New interest of Bo: “Rust in de straat”");
    assert_eq!(opens, "Discover(\"bo\", \"rust_in_de_straat\")");
    let set = picked(&mut draft, "Dak gezien", "The story remembers something new: “Dak gezien”");
    assert_eq!(set, "Set(\"dak_gezien\", true)");
    let case = draft.case().unwrap();
    assert_eq!(
        case.at(&CasePath::from("cast.bo.interests.rust_in_de_straat")).unwrap().text_of("text"),
        "Rust in de straat"
    );
    assert_eq!(case.at(&CasePath::from("variables.dak_gezien")).unwrap().written(), "Flag(false)");
    assert!(draft.is_sound(), "{:?}", draft.findings());
    // Each is one step back.
    for _ in 0..4 {
        assert!(draft.undo());
    }
    assert_eq!(draft.text(), before);
}

#[test]
fn what_an_effect_leaves_open_is_picked_on_the_sheet() {
    let mut draft = draft(&beats(TALK));
    picked(&mut draft, "", "Ans: tension a little up (+3)");
    picked(&mut draft, "", "Ans: integrity a little up (+3)");
    let words = Messages::new("en");
    let effect = |draft: &CaseDraft| Sheet::of(draft, "room.a", &words).unwrap().choices[1].effects[0].clone();
    let feel = effect(&draft);
    let tension = feel.picks.iter().find(|it| it.name.contains("tension")).unwrap();
    assert_eq!(tension.options[tension.chosen].0, "tension a little up (+3)");
    let (_, less) = tension.options.iter().find(|(said, _)| said == "tension strongly down (−8)").unwrap();
    draft.edit_sound(&CaseEdit::Set { at: tension.at.clone(), value: less.clone().unwrap() }).unwrap();
    assert_eq!(effect(&draft).written, "Feel(who: \"ans\", integrity: 3, tension: -8)");
    // One of two goes alone, the last one only with the effect.
    let (said, none) = tension.options.last().unwrap();
    assert_eq!((said.as_str(), none), ("tension stays as it is", &None));
    draft.edit_sound(&CaseEdit::Clear { at: tension.at.clone() }).unwrap();
    assert!(effect(&draft).picks[0].options.iter().all(|(_, value)| value.is_some()));
    let sheet = Sheet::of(&draft, "room.a", &words).unwrap();
    let promise = &sheet.choices[0].effects[0];
    assert_eq!(promise.picks.iter().map(|it| it.options.len()).collect::<Vec<_>>(), [4, 2]);
    assert_eq!((promise.texts[0].0, &*promise.texts[0].1.text), ("text", "Bellen."));
}

#[test]
fn every_effect_of_the_shipped_cases_shows_the_value_it_has() {
    for id in &crate::support::CASES[..4] {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        let case = draft.case().unwrap();
        let mut seen = 0;
        for at in (0..scenario.beats.len()).map(BeatId::new) {
            let sheet = Sheet::of(&draft, &scenario.beat_path(at), &Messages::new("nl")).unwrap();
            for effect in sheet.choices.iter().flat_map(|it| &it.effects).chain(&sheet.on_enter) {
                assert_eq!(case.at(&effect.at).map(CaseValue::written).as_ref(), Some(&effect.written));
                for pick in &effect.picks {
                    let (said, value) = &pick.options[pick.chosen];
                    assert_eq!(case.at(&pick.at), value.as_ref(), "{}: {said}", effect.written);
                    assert!(!said.is_empty() && !pick.name.is_empty());
                    seen += 1;
                }
            }
        }
        assert!(seen > 10, "{id}: {seen}");
    }
}
