//! Whatever is edited: comments stay, undo and redo give the same bytes, and the file says what was meant.

use super::{draft, shipped};
use crate::support::{CASES, beats};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tegenspel::script::rewrite::{CasePath, CaseValue, PathStep, case_value};
use tegenspel::studio::{CaseDraft, CaseEdit, RefusedBecause, TextPlace};

/// The comments of a case, each with how often it stands there: what follows `//` outside a text.
fn comments(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut letters = text.char_indices().peekable();
    let mut within = false;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if within => {
                letters.next();
            }
            '"' => within = !within,
            '/' if !within && text[at..].starts_with("//") => {
                let line = text[at..].lines().next().unwrap();
                *found.entry(line.trim_end().to_owned()).or_default() += 1;
                while letters.next_if(|(_, letter)| *letter != '\n').is_some() {}
            }
            _ => {}
        }
    }
    found
}

/// Every place of a case for which something holds.
fn places(case: &CaseValue, wanted: &dyn Fn(&CasePath, &CaseValue) -> bool) -> Vec<CasePath> {
    fn collect(
        path: &CasePath,
        value: &CaseValue,
        wanted: &dyn Fn(&CasePath, &CaseValue) -> bool,
        found: &mut Vec<CasePath>,
    ) {
        if wanted(path, value) {
            found.push(path.clone());
        }
        for (name, inner) in value.entries() {
            collect(&path.name(name), inner, wanted, found);
        }
        for (at, inner) in value.items().iter().enumerate() {
            collect(&path.item(at), inner, wanted, found);
        }
    }
    let mut found = Vec::new();
    collect(&CasePath::default(), case, wanted, &mut found);
    found
}

/// An operation as numbers: what it is, where, and what with.
type Drawn = (u8, u16, u16, u16, String);

fn drawn() -> impl Strategy<Value = Drawn> {
    // Letters that have to be written in another way, and letters of more than one byte.
    (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), "[a-zé€\"\\\\ \n,:/()\\[\\]]{1,24}")
}

fn one<T: Clone>(of: &[T], number: u16) -> Option<T> {
    (!of.is_empty()).then(|| of[usize::from(number) % of.len()].clone())
}

/// The operation that numbers mean in a case.
fn edit_of(case: &CaseValue, (kind, first, second, third, text): &Drawn) -> Option<CaseEdit> {
    let is = |name: &'static str| move |path: &CasePath, _: &CaseValue| path.name_from_end(1) == name;
    let lists = |name: &'static str| places(case, &move |path, _| path.name_from_end(0) == name);
    let within = |path: &CasePath, number: u16| usize::from(number) % (case.at(path).unwrap().count() + 1);
    let choice = || one(&places(case, &is("choices")), *first);
    let (kinds, text) = (["lines", "reply"], format!("a{text}"));
    let text = text.trim_end().to_owned();
    match kind % 16 {
        0 | 1 => {
            let texts = places(case, &|path, value| {
                matches!(value, CaseValue::Text(_))
                    && matches!(path.name_from_end(0), "text" | "why" | "thinks" | "title" | "short" | "cue" | "key")
            });
            Some(CaseEdit::SetText { at: TextPlace(one(&texts, *first)?), text })
        }
        2 => Some(CaseEdit::SetText { at: TextPlace(choice()?.name("why")), text }),
        3 => {
            let place = choice()?;
            let beats = case.at(&place.first(3))?.entries().iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
            Some(CaseEdit::Set { at: place.name("then"), value: CaseValue::form("Beat", &one(&beats, *second)?) })
        }
        4 => {
            let ratings = ["Best", "Fair", "Tempting", "Poor"];
            Some(CaseEdit::Set { at: choice()?.name("rating"), value: CaseValue::word(one(&ratings, *second)?) })
        }
        5 => {
            let moves = ["probe", "acknowledge", "state_role", "explain_reason", "criteria"];
            let some = moves[..usize::from(*second) % moves.len()].iter().map(|it| CaseValue::text(it));
            Some(CaseEdit::Set { at: choice()?.name("moves"), value: CaseValue::List(some.collect()) })
        }
        6 => {
            let conditions = ["", "level() >= 2", "used(probe) > 0 and  level() < 5", "not (level() == 3)"];
            let condition = one(&conditions, *second)?.to_owned();
            Some(CaseEdit::SetCondition { at: choice()?.name("when"), condition })
        }
        7 => {
            let lines = one(&lists(kinds[usize::from(*second) % 2]), *first)?;
            Some(CaseEdit::new_line(&lines, within(&lines, *third), None, &text))
        }
        8 => {
            let lines = places(case, &|path, _| {
                matches!(path.steps().last(), Some(PathStep::Item(_)))
                    && matches!(path.parent().unwrap().0.name_from_end(0), "lines" | "reply")
            });
            Some(CaseEdit::Remove { at: one(&lines, *first)? })
        }
        9 | 10 => {
            let into = one(&lists(kinds[usize::from(*second) % 2]), *first)?;
            let from = one(&lists(kinds[usize::from(*third) % 2]), *second)?;
            let item = usize::from(*third) % case.at(&from)?.count().max(1);
            let at = usize::from(*first) % case.at(&into)?.count().max(1);
            Some(CaseEdit::Move { from: from.item(item), into, at })
        }
        11 => {
            let choices = one(&lists("choices"), *first)?;
            let (beat, _) = choices.parent()?;
            let beats = case.at(&beat.first(3))?.entries();
            let then = CaseValue::form("Beat", &beats[usize::from(*third) % beats.len()].0);
            Some(CaseEdit::new_choice(&beat, within(&choices, *second), &text, then))
        }
        12 => Some(CaseEdit::Remove { at: choice()? }),
        13 => {
            let from = choice()?;
            let (into, _) = from.parent()?;
            let at = usize::from(*second) % case.at(&into)?.count();
            Some(CaseEdit::Move { from, into, at })
        }
        14 => {
            let from = choice()?;
            let into = one(&lists("choices"), *third)?;
            let at = within(&into, *second);
            Some(CaseEdit::Copy { from, into, at })
        }
        _ => Some(CaseEdit::Clear { at: choice()?.name("why") }),
    }
}

/// What may be lost with an operation: the comments of what it takes out.
fn may_lose(draft: &CaseDraft, edit: &CaseEdit) -> BTreeMap<String, usize> {
    match edit {
        CaseEdit::Remove { at } => comments(&draft.copied(at).unwrap_or_default()),
        _ => BTreeMap::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_keep_comments_and_can_be_taken_back(at in 0..CASES.len(), drawn in prop::collection::vec(drawn(), 1..9)) {
        let mut draft = shipped(CASES[at]);
        let mut texts = vec![draft.text().to_owned()];
        let mut made = 0;
        for numbers in &drawn {
            let Some(edit) = edit_of(draft.case().unwrap(), numbers) else { continue };
            let before = comments(draft.text());
            let lose = may_lose(&draft, &edit);
            let steps = texts.len();
            match draft.edit(&edit) {
                Ok(_) => made += 1,
                Err(why) => {
                    prop_assert_eq!(draft.text(), &texts[steps - 1], "{:?}", why);
                    // Nothing that is offered in the window makes a file that does not say what is meant.
                    prop_assert!(why.because != RefusedBecause::NotAsMeant, "{:?} {:?}", edit, why);
                    continue;
                }
            }
            let after = comments(draft.text());
            for (comment, count) in &before {
                let left = after.get(comment).copied().unwrap_or_default() + lose.get(comment).copied().unwrap_or_default();
                prop_assert!(left >= *count, "{} is lost by {:?}", comment, edit);
            }
            prop_assert_eq!(draft.case().unwrap(), &case_value(draft.text()).unwrap());
            if draft.text() != texts[steps - 1] {
                texts.push(draft.text().to_owned());
            }
        }
        prop_assert!(made > 0 || drawn.len() < 6);
        for text in texts.iter().rev().skip(1) {
            prop_assert!(draft.undo());
            prop_assert_eq!(draft.text(), text);
        }
        prop_assert!(!draft.can_undo() && !draft.is_changed());
        for text in texts.iter().skip(1) {
            prop_assert!(draft.redo());
            prop_assert_eq!(draft.text(), text);
        }
        prop_assert!(!draft.can_redo());
    }

    #[test]
    fn another_text_changes_nothing_else_that_is_played(
        at in 0..CASES.len(),
        number: u16,
        // No line begins with blanks: Markdown shares its indentation with the file.
        text in "[A-Za-zé\"\\\\ ]{1,20}(\n{1,2}[A-Za-zé\"\\\\][A-Za-zé\"\\\\ ]{0,9}){0,2}",
    ) {
        let mut draft = shipped(CASES[at]);
        let before = draft.scenario().unwrap().clone();
        let texts = places(draft.case().unwrap(), &|path, _| path.name_from_end(0) == "text" && path.name_from_end(3) != "endings");
        let place = TextPlace(one(&texts, number).unwrap());
        let text = format!("Een {text}.");
        draft.edit(&CaseEdit::SetText { at: place, text: text.clone() }).unwrap();
        let mut after = draft.scenario().unwrap().as_ref().clone();
        prop_assert!(draft.is_sound());
        let changed: Vec<_> = (0..before.texts.source.len())
            .filter(|at| before.texts.source.get(*at) != after.texts.source.get(*at))
            .map(|at| after.texts.source.get(at).to_owned())
            .collect();
        prop_assert_eq!(changed, [text]);
        after.texts = before.texts.clone();
        after.hash.clone_from(&before.hash);
        let (after, before) = (format!("{after:?}"), format!("{before:?}"));
        prop_assert!(after == before);
    }
}

#[test]
fn indentation_that_all_further_lines_share_is_none_of_markdown() {
    let mut draft = shipped(CASES[0]);
    let briefing = TextPlace(CasePath::from("briefing"));
    let written = "Vooraf.\n\n  - een\n    - twee\n\n  Slot.";
    draft.edit(&CaseEdit::SetText { at: briefing.clone(), text: String::from(written) }).unwrap();
    let read = draft.case().unwrap().at(&briefing.0).and_then(CaseValue::as_text).map(String::from);
    assert_eq!(read.as_deref(), Some("Vooraf.\n\n- een\n  - twee\n\nSlot."));
    let played = draft.scenario().unwrap();
    assert!((0..played.texts.source.len()).any(|at| played.texts.source.get(at) == read.as_deref().unwrap()));
}

const TALK: &str = r#""a": (
    lines: [
        // Eerst de begroeting.
        (who: "ans", text: "Een."), // zacht
        (who: "ans", text: "Twee."),
    ],
    choices: {
        "ja": (text: "Ja.", moves: ["probe"], then: Beat("b")),
        // De lastige.
        "nee": (
            text: "Nee.",
            then: End("bad"),
        ),
    },
),
"b": (lines: [(text: "Stil.")], then: End("good")),"#;

#[test]
fn what_is_refused_changes_nothing_and_says_why() {
    let mut draft = draft(&beats(TALK));
    let before = draft.text().to_owned();
    let place = |written: &str| CasePath::from(written);
    let choice = "scenes.room.beats.a.choices.ja";
    let refused: [(CaseEdit, RefusedBecause); 6] = [
        (CaseEdit::Remove { at: place("scenes.room.beats.c") }, RefusedBecause::NoSuchPlace),
        (
            CaseEdit::Set { at: place(choice).name("then"), value: CaseValue::form("Beat", "nergens") },
            RefusedBecause::Meaningless,
        ),
        (
            CaseEdit::SetCondition { at: place(choice).name("when"), condition: String::from("used(prob) > ") },
            RefusedBecause::Meaningless,
        ),
        (
            CaseEdit::SetWritten { at: place(choice).name("then"), written: String::from("Beat(\"b\"") },
            RefusedBecause::Meaningless,
        ),
        (CaseEdit::Rename { part: String::from("room.a"), to: String::from("b") }, RefusedBecause::Taken),
        (
            CaseEdit::All(vec![
                CaseEdit::Remove { at: place(choice) },
                CaseEdit::Remove { at: place("scenes.room.beats.c") },
            ]),
            RefusedBecause::NoSuchPlace,
        ),
    ];
    for (edit, because) in refused {
        let why = draft.edit(&edit).unwrap_err();
        assert_eq!(why.because, because, "{edit:?}");
        assert!(!why.message.nl.is_empty() && why.message.nl != why.message.en);
        assert_eq!(draft.text(), before);
        assert!(!draft.can_undo());
    }
}

#[test]
fn a_case_that_cannot_be_read_is_left_alone() {
    let text = beats(TALK).replace("text: \"Nee.\",", "text: \"Nee.\"");
    let mut draft = draft(&text);
    assert!(draft.scenario().is_none() && !draft.findings().is_empty());
    let why = draft.edit(&CaseEdit::SetText { at: TextPlace::of_case("title"), text: String::from("X") }).unwrap_err();
    assert_eq!(why.because, RefusedBecause::Unreadable);
    assert_eq!(draft.text(), text);
    // What is found there can be mended with its own remedy.
    let finding = draft.findings().iter().position(|it| it.edits().is_some()).unwrap();
    draft.edit(&CaseEdit::Mend { finding, remedy: 0 }).unwrap();
    assert!(draft.is_sound(), "{:?}", draft.findings());
}

#[test]
fn an_emptied_title_is_asked_for_in_plain_words() {
    let mut draft = draft(&beats(TALK));
    let empty = |at: &str| CaseEdit::SetText { at: TextPlace(CasePath::from(at)), text: String::new() };
    let told = |draft: &CaseDraft, of: &str| {
        let about = draft.findings().iter().filter(|it| it.code == of);
        about.map(|it| (it.message.nl.clone(), it.help[0].words.nl.clone())).collect::<Vec<_>>()
    };
    let asked =
        (String::from("hier staat geen titel"), String::from("schrijf een titel: daaraan herkennen mensen dit"));
    for place in ["title", "scenes.room.title", "endings.good.title"] {
        let before = told(&draft, "placeholder-name");
        draft.edit(&empty(place)).unwrap();
        // The case can still be read and played meanwhile.
        assert!(draft.is_sound(), "{place}: {:?}", draft.findings());
        let found = told(&draft, "placeholder-name");
        assert_eq!(found.iter().filter(|it| **it == asked).count(), 1, "{place}: {found:?}");
        assert!(draft.undo());
        assert_eq!(told(&draft, "placeholder-name"), before);
    }
    // A moment does without one.
    let named =
        CaseEdit::SetText { at: TextPlace(CasePath::from("scenes.room.beats.a.title")), text: String::from("A") };
    draft.edit(&named).unwrap();
    draft.edit(&empty("scenes.room.beats.a.title")).unwrap();
    assert!(draft.is_sound() && !draft.text().contains("title: \"\""), "{}", draft.text());
}

#[test]
fn ids_are_made_of_words_and_never_twice() {
    let mut draft = draft(&beats(TALK));
    let beat = CasePath::from("scenes.room.beats.a");
    let mut put = |edit: CaseEdit| draft.edit(&edit).unwrap().at.name_from_end(0).to_owned();
    let then = || CaseValue::form("Beat", "b");
    assert_eq!(put(CaseEdit::new_choice(&beat, 0, "Ja?", then())), "ja_2");
    assert_eq!(put(CaseEdit::new_choice(&beat, 3, "Ja!", then())), "ja_3");
    assert_eq!(put(CaseEdit::new_choice(&beat, 1, "Één twee drie vier vijf", then())), "een_twee_drie_vier");
    assert_eq!(put(CaseEdit::new_choice(&beat, 1, "…", then())), "keuze");
    let scene = CasePath::from("scenes.room");
    assert_eq!(put(CaseEdit::new_beat(&scene, 1, "Topics", "Stil.", CaseValue::form("End", "good"))), "topics_2");
    let ending = CaseValue::form("End", "good");
    assert_eq!(put(CaseEdit::new_scene(1, "Room", &["ans"], "Later.", ending)), "room_2");
    assert_eq!(put(CaseEdit::new_person(2, "Bo Been", "f", "o", "Partner", "P.")), "bo_2");
    assert_eq!(put(CaseEdit::new_ending(2, "Good", "Goed.")), "good_2");
    assert!(draft.is_sound(), "{:?}", draft.findings());
}

#[test]
fn what_is_put_where_it_stood_leaves_nothing_to_take_back() {
    for id in CASES {
        let mut draft = shipped(id);
        let choice = one(&places(draft.case().unwrap(), &|path, _| path.name_from_end(1) == "choices"), 7).unwrap();
        let (into, _) = choice.parent().unwrap();
        let entries = draft.case().unwrap().at(&into).unwrap().entries();
        let at = entries.iter().position(|(name, _)| *name == choice.name_from_end(0)).unwrap();
        let before = draft.text().to_owned();
        draft.edit(&CaseEdit::Move { from: choice, into, at }).unwrap();
        assert_eq!(draft.text(), before, "{id}");
        assert!(!draft.can_undo() && !draft.is_changed(), "{id}");
    }
}
