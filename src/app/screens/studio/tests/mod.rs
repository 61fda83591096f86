//! The studio's panel by itself: what it shows, and what it answers.

mod held;

use super::intent::{EffectAt, EffectWords, LineAt, SheetChange, SheetField, StudioIntent};
use super::map::{BeatCard, MapView, SceneArea, Wire, neighbour};
use super::open_case::OpenCase;
use super::picker::{PickerKind, PickerRow, PickerView};
use super::view::{
    ConditionShareView, Keeping, Marginal, SheetLead, SheetView, StudioView, WritingView, WrittenAsk, WrittenChoice,
    WrittenCondition, WrittenEffect, WrittenLine, WrittenPick,
};
use crate::app::intent::Intent;
use crate::app::screens::tests::{Answers, panel};
use crate::engine::{Mood, Rating};
use crate::files::{CaseLocation, copy_case};
use crate::script::{Source, load_model};
use crate::studio::{CaseEdit, ConditionChange};
use egui::accesskit::Role;
use egui::{Rect, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

fn card(at: usize, beat: &str, place: (f32, f32)) -> BeatCard {
    BeatCard {
        at,
        beat: Some(beat.to_owned()),
        ending: None,
        scene: 0,
        title: beat.to_uppercase(),
        words: String::from("Hallo."),
        speaker: String::from("Ada"),
        choices: 1,
        reached: true,
        finding: None,
        rect: Rect::from_min_size(pos2(place.0, place.1), vec2(100.0, 50.0)),
    }
}

fn map() -> MapView {
    MapView {
        case: String::from("dak"),
        scenes: vec![SceneArea {
            id: String::from("terras"),
            fragment: false,
            title: String::from("Terras"),
            rect: Rect::from_min_size(pos2(-10.0, -40.0), vec2(500.0, 300.0)),
        }],
        cards: vec![card(0, "a", (0.0, 0.0)), card(1, "b", (200.0, 0.0)), card(2, "c", (200.0, 100.0))],
        wires: vec![Wire { from: 0, to: 1, words: String::from("Ja"), rating: Some(Rating::Best) }],
    }
}

fn line(at: LineAt) -> WrittenLine {
    WrittenLine {
        at,
        who: 2,
        mood: Some(Mood::Warm),
        text: String::from("Hallo."),
        cue: String::new(),
        thought: String::new(),
        when: WrittenCondition::default(),
    }
}

fn choice(text: &str) -> WrittenChoice {
    WrittenChoice {
        text: text.to_owned(),
        short: String::new(),
        required: false,
        cost: None,
        norm: None,
        does: false,
        words: text.split_whitespace().count(),
        most: 40,
        to: None,
        moves: vec![(String::from("open_question"), String::from("Open vraag"), String::from("Vraagt door."))],
        effects: Vec::new(),
        reply: vec![line(LineAt::Reply(0, 0))],
        why: String::new(),
        rating: Some(Rating::Best),
        when: WrittenCondition::default(),
        lead: Some(SheetLead { words: String::from("B"), beat: Some(String::from("b")), branches: Vec::new() }),
    }
}

fn writing() -> WritingView {
    let words = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    WritingView {
        id: String::from("dak"),
        title: String::from("Dak"),
        undo: (true, false),
        map: Rc::new(map()),
        chosen: String::from("a"),
        sheet: Some(Box::new(SheetView {
            beat: String::from("a"),
            scene: String::from("Terras"),
            speakers: words(&["Verteller", "Speler", "Ada"]),
            figures: vec![None, None, Some(String::from("ada"))],
            people: words(&["Ada"]),
            moods: words(&["zoals", "neutraal", "hartelijk"]),
            ratings: words(&["geen", "beste keuze"]),
            lines: vec![line(LineAt::Beat(0)), line(LineAt::Beat(1))],
            choices: vec![choice("Ja, graag.")],
            findings: vec![Marginal {
                message: String::from("Dit klopt niet"),
                help: Vec::new(),
                mend: Some(String::from("Schrijf het zo")),
                error: false,
            }],
            ..SheetView::default()
        })),
        ..WritingView::default()
    }
}

fn shown(view: WritingView) -> Harness<'static, Answers> {
    let view = StudioView::Case(Box::new(view));
    panel(move |ui, style, rect| super::show(ui, style, rect, &view, false))
}

/// Presses something as an assistive program does, in sight or not; gives what the panel answered.
#[track_caller]
fn click(harness: &mut Harness<'_, Answers>, role: Role, name: &str) -> Answers {
    harness.state_mut().clear();
    harness.get_by_role_and_label(role, name).click_accesskit();
    harness.run_steps(3);
    std::mem::take(harness.state_mut())
}

#[test]
fn the_sheet_answers_with_the_change_that_was_asked_for() {
    let mut it = shown(writing());
    let change = |change| vec![Intent::Studio(StudioIntent::Change(change))];
    assert_eq!(click(&mut it, Role::Button, "Maak ongedaan"), [Intent::Studio(StudioIntent::Undo)]);
    assert!(it.get_by_role_and_label(Role::Button, "Doe opnieuw").accesskit_node().is_disabled());
    assert_eq!(click(&mut it, Role::Button, "Speel vanaf hier"), [Intent::Studio(StudioIntent::Play)]);
    assert_eq!(click(&mut it, Role::Button, "Schrijf het zo"), [Intent::Studio(StudioIntent::Mend(0))]);
    assert_eq!(click(&mut it, Role::Button, "+ Nog een regel"), change(SheetChange::AddLine(None)));
    assert_eq!(
        click(&mut it, Role::Button, "Haal weg: Open vraag"),
        change(SheetChange::Move(0, String::from("open_question"), false))
    );
    assert_eq!(click(&mut it, Role::Button, "Ga erheen"), [Intent::Studio(StudioIntent::Choose(String::from("b")))]);
    assert_eq!(
        click(&mut it, Role::Button, "Daarna: B"),
        [Intent::Studio(StudioIntent::Ask(PickerKind::Lead(Some(0))))]
    );
    it.get_by_role_and_label(Role::TextInput, "Titel van dit moment").focus();
    it.run_steps(2);
    it.state_mut().clear();
    it.event(egui::Event::Text(String::from("Eerst")));
    it.run_steps(2);
    let written = SheetChange::Write(SheetField::Title, String::from("Eerst"));
    assert_eq!(it.state().first(), change(written).first());
}

#[test]
fn what_changes_and_what_is_asked_is_picked_by_its_name() {
    let pick = |options: &[&str], chosen| WrittenPick {
        name: String::from("Hoeveel: spanning"),
        options: options.iter().map(|it| (*it).to_owned()).collect(),
        chosen,
    };
    let at = EffectAt { owner: Some(0), at: 0 };
    let effect = WrittenEffect {
        at,
        words: String::from("Ada: spanning omhoog (+3)"),
        texts: vec![(EffectWords::Because, "app-studio-because", String::new())],
        picks: vec![pick(&["Spanning omhoog (+3)", "Spanning omlaag (−3)"], 0)],
    };
    let row = |row, depth, words: &str| WrittenAsk { row, depth, words: words.to_owned(), ..WrittenAsk::default() };
    let when = WrittenCondition {
        text: String::from("knows(ada.huur) and level() >= 3"),
        words: String::from("Alleen als …"),
        rows: vec![
            WrittenAsk { join: Some(true), ..row(0, 0, "") },
            WrittenAsk { within: Some(true), ..row(1, 1, "je de huur kent") },
            WrittenAsk { within: Some(true), ..row(2, 1, "het niveau minstens 3 is") },
        ],
        share: Some(ConditionShareView { said: String::from("Klopt in 8 van de 40."), walk: true }),
        refused: None,
    };
    let mut view = writing();
    let sheet = view.sheet.as_mut().unwrap();
    sheet.choices[0] = WrittenChoice { effects: vec![effect], when, ..sheet.choices[0].clone() };
    let mut it = shown(view);
    let asks = |intent| vec![Intent::Studio(intent)];
    let field = SheetField::When(0);
    let changed = |change| asks(StudioIntent::Change(SheetChange::Condition(field, change)));
    assert_eq!(
        click(&mut it, Role::Button, "Haal weg: Ada: spanning omhoog (+3)"),
        asks(StudioIntent::Change(SheetChange::RemoveEffect(at)))
    );
    let because = format!("{:?}", SheetField::Effect(at, EffectWords::Because));
    assert_eq!(click(&mut it, Role::Button, "+ Waarom, voor de terugblik"), asks(StudioIntent::Unfold(because)));
    assert_eq!(
        click(&mut it, Role::Button, "+ Kies wat er verandert"),
        asks(StudioIntent::Ask(PickerKind::Effects(Some(0))))
    );
    assert_eq!(
        click(&mut it, Role::Button, "+ Kies wat er hier verandert"),
        asks(StudioIntent::Ask(PickerKind::Effects(None)))
    );
    assert_eq!(click(&mut it, Role::Button, "Het tegendeel van: je de huur kent"), changed(ConditionChange::Deny(1)));
    assert_eq!(click(&mut it, Role::Button, "Haal weg: het niveau minstens 3 is"), changed(ConditionChange::Remove(2)));
    // Beside a row of what has to hold altogether an alternative is offered, and one more beside all of them.
    assert_eq!(
        click(&mut it, Role::Button, "+ of (je de huur kent)"),
        asks(StudioIntent::Ask(PickerKind::Ask { field, row: 1, all: false, kind: None }))
    );
    assert!(it.query_by_role_and_label(Role::Button, "+ en (je de huur kent)").is_none());
    assert_eq!(
        click(&mut it, Role::Button, "Speel een gesprek waarin dit klopt"),
        asks(StudioIntent::PlayWhere(field))
    );
    assert_eq!(click(&mut it, Role::Button, "Speel vanaf hier als …"), asks(StudioIntent::Ask(PickerKind::Walks)));
}

#[test]
fn a_long_list_is_searched_and_picked_from() {
    let row = |at, name: &str| PickerRow {
        at,
        name: name.to_owned(),
        what: String::from("Uitleg."),
        on: at == 1,
        face: None,
    };
    let picker = PickerView {
        kind: PickerKind::Lead(None),
        title: String::from("Wat komt hierna?"),
        search: String::new(),
        note: String::new(),
        rows: vec![row(0, "Nieuw"), row(1, "B")],
    };
    let mut it = shown(WritingView { picker: Some(picker), ..writing() });
    assert_eq!(click(&mut it, Role::RadioButton, "Nieuw. Uitleg."), [Intent::Studio(StudioIntent::Pick(0))]);
    assert_eq!(click(&mut it, Role::Button, "Sluit"), [Intent::Studio(StudioIntent::PickerDone)]);
}

#[test]
fn arrows_go_to_what_lies_ahead() {
    let map = map();
    assert_eq!(neighbour(&map, Some(0), Vec2::RIGHT), Some(1));
    assert_eq!(neighbour(&map, Some(1), Vec2::DOWN), Some(2));
    assert_eq!(neighbour(&map, Some(2), Vec2::LEFT), Some(0));
    assert_eq!(neighbour(&map, Some(0), Vec2::LEFT), None);
    assert_eq!(neighbour(&map, None, Vec2::LEFT), Some(0));
}

#[test]
fn another_file_of_the_case_is_not_written_over_either() {
    let home = tempfile::tempdir().unwrap();
    let (folder, steps) = (home.path().join("loods"), home.path().join("studio"));
    let shipped = CaseLocation::Folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/de-loods"));
    copy_case(&shipped, &folder).unwrap();
    let model = Source::new("relationship.ron", include_str!("../../../../../assets/model/relationship.ron"));
    let model = Arc::new(load_model(&model).unwrap());
    let catalogue = folder.join("lang/en.po");
    let mut it = OpenCase::open(&folder, model, &steps).unwrap();
    let rename = |part: &str, to: &str| CaseEdit::Rename { part: part.to_owned(), to: to.to_owned() };
    it.edit(&rename("foyer.binnenkomst", "welkom")).unwrap();
    it.flush();
    assert_eq!(it.keeping(), Keeping::Kept);
    assert!(fs::read_to_string(&catalogue).unwrap().contains("welkom"));
    // Somebody translates on in the file: that is taken in.
    let written = format!("{}\n# Iets erbij.\n", fs::read_to_string(&catalogue).unwrap());
    fs::write(&catalogue, &written).unwrap();
    it.take_files();
    assert_eq!(it.draft.file("lang/en.po"), Some(written.as_str()));
    // What nobody has seen yet stays, and it is told that the rest is not written.
    let unseen = format!("{written}# Nog iets.\n");
    fs::write(&catalogue, &unseen).unwrap();
    it.edit(&rename("foyer.welkom", "begroeting")).unwrap();
    it.flush();
    assert!(matches!(it.keeping(), Keeping::Failed(_)));
    assert_eq!(fs::read_to_string(&catalogue).unwrap(), unseen);
    // Once it stands elsewhere, what is written here is kept as well.
    it.take_files();
    let outside = it.others_outside();
    assert_eq!(outside, [(String::from("lang/en.po"), unseen.clone())]);
    let beside = it.set_beside("lang/en.po", &unseen).unwrap();
    it.flush();
    assert_eq!(it.keeping(), Keeping::Kept);
    assert!(fs::read_to_string(&catalogue).unwrap().contains("begroeting"));
    assert_eq!((beside.as_path(), fs::read_to_string(&beside).unwrap()), (&*folder.join("en.po"), unseen));
}
