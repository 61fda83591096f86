//! A sheet says of a beat what stands there, and what is known of it.

use super::{draft, shipped};
use crate::support::{CASES, beats};
use tegenspel::author::blind::{BlindTest, StyleCounts};
use tegenspel::engine::{BeatId, Mood, Rating};
use tegenspel::report::Messages;
use tegenspel::script::rewrite::CasePath;
use tegenspel::studio::{CaseEdit, Sheet, SheetBlind};

const TALK: &str = r#""a": (
    title: "Begin",
    lines: [(who: "ans", text: "Kom binnen.", mood: Warm, cue: "lacht"), (text: "Stil.", when: "level() >= 4")],
    choices: {
        "ja": (
            text: "Ja, graag. Vertel eens, hoe is het nu met jullie allemaal?", moves: ["probe"], rating: Best,
            effects: [Feel(who: "ans", integrity: 3, because: "Eerlijk.")],
            reply: [(who: "ans", text: "Goed.")], why: "Je vraagt door.", then: Beat("b"),
        ),
        "nee": (text: "Nee.", to: "bo", when: "level() > 2", then: Beat("b")),
    },
),
"b": (lines: [(text: "Stil.")], then: End("good")),"#;

#[test]
fn a_sheet_says_who_speaks_who_hears_and_what_it_does() {
    let draft = draft(&beats(TALK));
    let sheet = Sheet::of(&draft, "room.a", &Messages::new("nl")).unwrap();
    let line = &sheet.lines[0];
    assert_eq!(
        (&*line.speaker, &*line.text.text, line.mood, &*line.cue.text),
        ("Ans", "Kom binnen.", Some(Mood::Warm), "lacht")
    );
    assert_eq!(line.text.at.0, CasePath::from("scenes.room.beats.a.lines.0.text"));
    assert!(sheet.lines[1].when.as_ref().unwrap().words.as_ref().unwrap().contains('4'));
    let [yes, no] = &sheet.choices[..] else { panic!("{sheet:?}") };
    assert_eq!((yes.rating, &*yes.why.text, &*yes.then), (Some(Rating::Best), "Je vraagt door.", "Beat(\"b\")"));
    assert_eq!((yes.hears.as_ref().unwrap().1.as_str(), no.hears.as_ref().unwrap().1.as_str()), ("Ans", "Bo"));
    assert_eq!((yes.length.words, yes.length.longest_other, no.length.mean_other, no.length.most), (11, 1, 11, 40));
    let probe = &yes.moves[0];
    assert!(!probe.means.is_empty() && probe.name != "probe" && probe.does.contains("(+"), "{probe:?}");
    assert!(yes.effects[0].words.as_ref().unwrap().contains("Eerlijk."), "{:?}", yes.effects);
    assert_eq!(yes.reply[0].text.text, "Goed.");
    assert_eq!(no.when.as_ref().unwrap().written, "level() > 2");
    let after = Sheet::of(&draft, "room.b", &Messages::new("nl")).unwrap();
    let from: Vec<_> = after.comes_from.iter().map(|it| (&*it.title, it.choice.as_deref().unwrap())).collect();
    assert_eq!(from, [("Begin", "ja"), ("Begin", "nee")]);
}

#[test]
fn every_beat_of_the_shipped_cases_has_a_sheet_with_all_its_words() {
    let words = Messages::new("nl");
    for id in &CASES[..3] {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        for at in (0..scenario.beats.len()).step_by(5).map(BeatId::new) {
            let beat = scenario.beat(at);
            let sheet = Sheet::of(&draft, &scenario.beat_path(at), &words).unwrap();
            let said: Vec<_> = scenario.lines[beat.lines.range()]
                .iter()
                .map(|it| scenario.texts.source.get(it.text.index()))
                .collect();
            assert_eq!(sheet.lines.iter().map(|it| &*it.text.text).collect::<Vec<_>>(), said);
            assert_eq!(
                sheet.choices.len(),
                scenario.choices_of(at).filter(|it| scenario.choice(*it).text.is_some()).count()
            );
            for (choice, of) in sheet.choices.iter().zip(scenario.choices_of(at)) {
                let sentences: Vec<_> =
                    choice.effects.iter().flat_map(|it| it.words.as_ref().unwrap().split(" · ")).collect();
                assert_eq!(sentences.len(), scenario.choice(of).effects.range().len(), "{:?}", choice.effects);
                assert!(sentences.iter().all(|it| !it.is_empty()));
                assert!(choice.when.is_some() || scenario.choice(of).when.is_none());
            }
        }
    }
}

#[test]
fn findings_stand_on_their_sheet_with_a_remedy_that_can_be_made() {
    let text = beats(&TALK.replace("then: Beat(\"b\"),\n        ),", "then: Beat(\"bb\"),\n        ),"));
    let mut draft = draft(&text);
    let sheet = Sheet::of(&draft, "room.a", &Messages::new("nl")).unwrap();
    let remedies = sheet.findings.iter().flat_map(|it| &it.remedies);
    let edit = remedies.filter_map(|(_, edit)| edit.clone()).next().unwrap();
    assert!(matches!(edit, CaseEdit::Mend { .. }));
    draft.edit(&edit).unwrap();
    assert!(draft.is_sound(), "{:?}", draft.findings());
    draft.undo();
    assert_eq!(draft.text(), text);
}

#[test]
fn the_blind_test_says_which_answer_gives_itself_away() {
    let mut found = Vec::new();
    // In all of them: which answer is found moves from case to case when others are rewritten.
    for id in CASES {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        let tests = BlindTest::all(scenario, &StyleCounts::default());
        let names = (0..scenario.beats.len()).map(|at| scenario.beat_path(BeatId::new(at)));
        let here: Vec<_> = names.filter_map(|beat| SheetBlind::of(&tests, scenario, &beat)).collect();
        assert_eq!(here.len(), tests.iter().find(|it| it.language == "nl").unwrap().picks.len());
        found.extend(here);
    }
    assert!(found.iter().any(|it| it.alone) && found.iter().any(|it| !it.found));
    assert!(found.iter().all(|it| it.scores.len() > 1 && it.picked.iter().all(|(_, said)| !said.is_empty())));
    // Where the best is heard it is told by what, and what to do about it: a sign that it has, or one that the others have.
    for blind in found.iter().filter(|it| it.alone) {
        assert!(blind.signs.iter().any(|it| it.weight != 0), "{blind:?}");
        assert!(blind.signs.iter().all(|it| !it.said.nl.is_empty() && !it.remedy.nl.is_empty()));
    }
}

#[test]
fn the_step_of_an_amount_and_the_least_of_a_budget_are_picked_where_none_is_written() {
    let words = Messages::new("en");
    for (select, name, option, written) in [
        ("Divide(12)", "In steps of", "4", "Divide(12, step: 4)"),
        ("Divide(12, step: 2)", "In steps of", "4", "Divide(12, step: 4)"),
        ("Budget(\"hours\", 6)", "At least", "1", "Budget(\"hours\", 6, least: 1)"),
    ] {
        let cost = if select.starts_with("Budget") { "cost: 2, " } else { "" };
        let mut draft = draft(&beats(&format!(
            r#""a": (
                select: {select},
                lines: [(text: "Een.")],
                choices: {{ "ja": (text: "Ja.", {cost}), "nee": (text: "Nee.", {cost}) }},
                then: End("good"),
            ),"#
        )));
        assert!(draft.is_sound(), "{:?}", draft.findings());
        let sheet = Sheet::of(&draft, "room.a", &words).unwrap();
        let all: Vec<_> = sheet.planning.picks.iter().map(|it| &it.name).collect();
        let pick = sheet.planning.picks.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{all:?}"));
        let value = pick.options.iter().find(|it| it.0 == option).unwrap().1.clone().unwrap();
        draft.edit_sound(&CaseEdit::Set { at: pick.at.clone(), value }).unwrap();
        assert!(draft.text().contains(written), "{}", draft.text());
    }
}
