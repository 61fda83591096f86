//! What stands on the sheet is picked in the window: what a choice brings about, conditions, ways on, topics, and who plays.

use super::studio::{ask, change, close, home, made, view};
use crate::app::intent::{Intent, StudioIntent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::studio::intent::{BranchAt, EffectAt, SheetChange, SheetField};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::screens::studio::view::{SheetView, WrittenChoice};
use crate::app::state::AppState;
use crate::studio::{AskKind, ConditionChange, SheetPlan};
use std::fs;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

fn sheet(app: &AppState) -> &SheetView {
    view(app).sheet.as_ref().unwrap()
}

fn choice(app: &AppState, at: usize) -> &WrittenChoice {
    &sheet(app).choices[at]
}

/// Opens a list, looks for words, and takes the row that begins so.
#[track_caller]
fn pick(app: &mut AppState, kind: PickerKind, search: &str, row: &str) {
    ask(app, StudioIntent::Ask(kind));
    ask(app, StudioIntent::AskSearch(search.to_owned()));
    take(app, row);
}

#[track_caller]
fn take(app: &mut AppState, row: &str) {
    let rows = &view(app).picker.as_ref().unwrap().rows;
    let names: Vec<_> = rows.iter().map(|it| it.name.clone()).collect();
    let at = rows.iter().find(|it| it.name.starts_with(row)).unwrap_or_else(|| panic!("{row}: {names:#?}")).at;
    ask(app, StudioIntent::Pick(at));
}

#[track_caller]
fn until(app: &mut AppState, what: &str, holds: impl Fn(&AppState) -> bool) {
    for _ in 0..6_000 {
        app.tick_studio(NOW);
        if holds(app) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{what}");
}

#[test]
fn what_a_choice_brings_about_is_picked_changed_and_taken_back() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    let said = |app: &AppState| choice(app, 1).effects.iter().map(|it| it.words.clone()).collect::<Vec<_>>();
    pick(&mut app, PickerKind::Effects(Some(1)), "nagekomen", "Belofte nagekomen: “Dinsdag voor twaalf bellen”");
    pick(&mut app, PickerKind::Effects(Some(1)), "Morgen langskomen", "Nieuwe belofte aan Ada de Wit");
    pick(&mut app, PickerKind::Effects(Some(1)), "spanning", "Ada de Wit: spanning een beetje omhoog");
    assert_eq!(
        said(&app),
        [
            "Belofte nagekomen: “Dinsdag voor twaalf bellen”",
            "De speler belooft Ada de Wit: “Morgen langskomen”",
            "Ada de Wit: spanning een beetje omhoog (+3)",
        ]
    );
    assert!(view(&app).picker.is_none(), "the list is done with");
    let at = |at| EffectAt { owner: Some(1), at };
    let options = &choice(&app, 1).effects[2].picks[0].options;
    let down = options.iter().position(|it| it.contains("(−6)")).unwrap();
    change(&mut app, SheetChange::PickEffect(at(2), 0, down));
    assert_eq!(said(&app)[2], "Ada de Wit: spanning omlaag (−6)");
    change(&mut app, SheetChange::RemoveEffect(at(0)));
    assert_eq!(said(&app).len(), 2);
    // A promise that is kept elsewhere cannot go, and it is said why.
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    change(&mut app, SheetChange::RemoveEffect(EffectAt { owner: Some(0), at: 0 }));
    assert_eq!(choice(&app, 0).effects.len(), 1);
    for _ in 0..5 {
        ask(&mut app, StudioIntent::Undo);
    }
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    assert!(said(&app).is_empty());
    for _ in 0..5 {
        ask(&mut app, StudioIntent::Redo);
    }
    close(&mut app);
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("text: \"Morgen langskomen\"") && text.contains("tension: -6"), "{text}");
}

#[test]
fn a_condition_is_picked_row_by_row_and_a_talk_is_played_in_which_it_holds() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    let field = SheetField::When(1);
    let asked = |row, all| PickerKind::Ask { field, row, all, kind: None };
    ask(&mut app, StudioIntent::Ask(asked(0, true)));
    take(&mut app, "Iets dat verteld is");
    let kind = view(&app).picker.as_ref().unwrap().kind;
    assert_eq!(kind, PickerKind::Ask { field, row: 0, all: true, kind: Some(AskKind::Told) });
    take(&mut app, "Je bij Ada de Wit hebt ontdekt");
    assert_eq!(choice(&app, 1).when.text, "knows(ada.huur)");
    // What has the words is found whatever it is about.
    pick(&mut app, asked(0, true), "niveau", "Het niveau");
    pick(&mut app, asked(1, false), "Ach, met dit weer", "Je “Ach, met dit weer");
    let when = &choice(&app, 1).when;
    assert_eq!(when.text, "(knows(ada.huur) or picked(terras.begin.laten)) and level() >= 3");
    let rows: Vec<_> = when.rows.iter().map(|it| (it.depth, it.join, it.denied)).collect();
    assert_eq!(
        rows,
        [(0, Some(true), false), (1, Some(false), false), (2, None, false), (2, None, false), (1, None, false)]
    );
    let level = &when.rows[4];
    assert_eq!(level.signs.as_ref().unwrap().options[0], "minstens 3");
    assert_eq!(level.written, ["1", "2", "3", "4", "5"]);
    change(&mut app, SheetChange::Condition(field, ConditionChange::With(4, String::from("2"))));
    change(&mut app, SheetChange::Condition(field, ConditionChange::Deny(3)));
    change(&mut app, SheetChange::Condition(field, ConditionChange::Remove(2)));
    assert_eq!(choice(&app, 1).when.text, "not picked(terras.begin.laten) and level() >= 2");

    // In how many talks that holds comes by itself, and one of them is played.
    until(&mut app, "it is counted", |app| choice(app, 1).when.share.as_ref().is_some_and(|it| it.walk));
    let share = choice(&app, 1).when.share.clone().unwrap();
    assert!(share.said.starts_with("Klopt in "), "{}", share.said);
    ask(&mut app, StudioIntent::PlayWhere(field));
    assert_eq!(app.screen, Screen::Talk);
    let session = app.opened().unwrap().session();
    let (beat, _) = session.prompt().beat.unwrap();
    assert_eq!(session.scenario().beat_path(beat), "terras.afspraak");
    assert!(!session.written(0).contains("laten"), "{}", session.written(0));
    app.update(Intent::Talk(TalkIntent::Pause), NOW);
    app.update(Intent::Talk(TalkIntent::Leave), NOW);
    assert_eq!((app.screen, view(&app).chosen.as_str()), (Screen::Studio, "terras.afspraak"));
    close(&mut app);
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("when: \"not picked(terras.begin.laten) and level() >= 2\""));
}

#[test]
fn what_calculates_stays_text_and_is_never_written_over() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    let field = SheetField::When(1);
    change(&mut app, SheetChange::Write(field, String::from("tension(ada) + 5 >= 40")));
    app.end_typing();
    app.refresh();
    let when = choice(&app, 1).when.clone();
    assert!(when.rows.is_empty() && !when.words.is_empty(), "{when:?}");
    let all = PickerKind::Ask { field, row: 0, all: true, kind: None };
    pick(&mut app, all, "niveau", "Het niveau");
    assert_eq!(choice(&app, 1).when.text, "tension(ada) + 5 >= 40");
}

#[test]
fn it_is_played_as_somebody_who_came_there() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    ask(&mut app, StudioIntent::Ask(PickerKind::Walks));
    assert!(!view(&app).picker.as_ref().unwrap().note.is_empty(), "it is said that they are looked for");
    until(&mut app, "all were looked for", |app| view(app).picker.as_ref().unwrap().note.is_empty());
    let names: Vec<_> = view(&app).picker.as_ref().unwrap().rows.iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, ["Als expert, 10 % mis", "Als pleaser", "Als willekeurig", "Als regelvolger"]);
    take(&mut app, "Als pleaser");
    assert_eq!(app.screen, Screen::Talk);
    let opened = app.opened().unwrap();
    assert_eq!(opened.session().transcript().steps.len(), 1);
    assert!(opened.reflection.step_back);
    app.update(Intent::Talk(TalkIntent::Pause), NOW);
    app.update(Intent::Talk(TalkIntent::Leave), NOW);
    assert_eq!(app.screen, Screen::Studio);
    assert!(view(&app).picker.is_none());
}

#[test]
fn a_condition_or_chance_decides_where_it_leads() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    let lead = |app: &AppState| choice(app, 1).lead.clone().unwrap();
    let branch = |at| BranchAt { owner: Some(1), at };
    assert!(lead(&app).branches.is_empty());
    let field = SheetField::BranchWhen(branch(0));
    pick(&mut app, PickerKind::Ask { field, row: 0, all: true, kind: None }, "niveau", "Het niveau");
    let ways = lead(&app).branches;
    assert_eq!(ways.iter().map(|it| it.when.text.as_str()).collect::<Vec<_>>(), ["level() >= 3", ""]);
    assert!(ways.iter().all(|it| it.lead.beat.as_deref() == Some("terras.afspraak")));
    pick(&mut app, PickerKind::BranchLead(branch(0)), "", "Scène: Dinsdag");
    assert_eq!(lead(&app).branches[0].lead.words, "Scène: Dinsdag");
    // The condition of a way is changed by its rows, and one more comes before what is taken otherwise.
    change(&mut app, SheetChange::Condition(field, ConditionChange::Deny(0)));
    let more = SheetField::BranchWhen(branch(2));
    pick(&mut app, PickerKind::Ask { field: more, row: 0, all: true, kind: None }, "huur", "Je bij Ada de Wit hebt");
    let texts = |app: &AppState| lead(app).branches.iter().map(|it| it.when.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&app), ["level() < 3", "knows(ada.huur)", ""]);
    change(&mut app, SheetChange::MoveBranch(branch(1), true));
    assert_eq!(texts(&app), ["knows(ada.huur)", "level() < 3", ""]);
    change(&mut app, SheetChange::RemoveBranch(branch(0)));
    change(&mut app, SheetChange::RemoveBranch(branch(0)));
    assert!(lead(&app).branches.is_empty());
    assert_eq!(lead(&app).beat.as_deref(), Some("terras.afspraak"));

    change(&mut app, SheetChange::AddChance(Some(1)));
    change(&mut app, SheetChange::AddChance(Some(1)));
    pick(&mut app, PickerKind::BranchLead(branch(0)), "", "Een nieuw moment");
    change(&mut app, SheetChange::Weight(branch(0), 3));
    let ways = lead(&app).branches;
    assert_eq!(ways.len(), 3);
    assert_eq!(ways[0].weight.as_ref().unwrap().options[3], "4 keer");
    assert_eq!(
        (ways[0].weight.as_ref().unwrap().chosen, ways[0].lead.beat.as_deref()),
        (3, Some("terras.nieuw_moment"))
    );
    close(&mut app);
    assert!(fs::read_to_string(file).unwrap().contains("(4, Beat(\"nieuw_moment\"))"));
}

#[test]
fn topics_are_made_and_written_on_the_sheet() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    assert!(!sheet(&app).has_topics);
    change(&mut app, SheetChange::AddTopic);
    assert!(sheet(&app).has_topics);
    ask(&mut app, StudioIntent::Choose(String::from("terras.topics")));
    assert!(sheet(&app).fixed);
    assert_eq!(
        (choice(&app, 0).short.as_str(), choice(&app, 0).lead.as_ref().unwrap().words.as_str()),
        ("De afspraak", "De afspraak")
    );
    change(&mut app, SheetChange::Write(SheetField::Choice(0), String::from("Zullen we iets afspreken?")));
    change(&mut app, SheetChange::Write(SheetField::Short(0), String::from("Een afspraak")));
    change(&mut app, SheetChange::Required(0, true));
    change(&mut app, SheetChange::AddTopic);
    pick(&mut app, PickerKind::Opens(Some(1)), "", "De afspraak");
    pick(&mut app, PickerKind::Opens(None), "", "De afspraak");
    assert_eq!(sheet(&app).lead.as_ref().unwrap().words, "De afspraak");
    let field = SheetField::When(1);
    pick(&mut app, PickerKind::Ask { field, row: 0, all: true, kind: None }, "huur", "Je bij Ada de Wit hebt");
    assert_eq!(choice(&app, 1).when.text, "knows(ada.huur)");
    change(&mut app, SheetChange::MoveChoice(1, true));
    assert_eq!((choice(&app, 0).required, choice(&app, 1).required), (false, true));
    change(&mut app, SheetChange::RemoveChoice(0));
    assert_eq!(sheet(&app).choices.len(), 1);
    // From a moment one goes back to them.
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    pick(&mut app, PickerKind::Lead(Some(2)), "", "Terug naar de onderwerpen");
    change(&mut app, SheetChange::Switch(true));
    assert!(sheet(&app).switches);
    close(&mut app);
    let text = fs::read_to_string(file).unwrap();
    for written in [
        "title: \"Een afspraak\"",
        "opener: \"Zullen we iets afspreken?\"",
        "wrap_up: \"afspraak\"",
        "then: Topics",
        "switch: true",
    ] {
        assert!(text.contains(written), "{written}\n{text}");
    }
}

#[test]
fn a_moment_plans_and_back() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    let begun = fs::read_to_string(&file).unwrap();
    change(&mut app, SheetChange::Plan(SheetPlan::Budget));
    let plan = &sheet(&app).plan;
    assert_eq!((plan.chosen, plan.unit.as_deref()), (2, Some("uren")));
    let total = plan.picks[0].options.iter().position(|it| it == "15").unwrap();
    change(&mut app, SheetChange::PickPlan(0, total));
    change(&mut app, SheetChange::Write(SheetField::Unit, String::from("dagen")));
    let cost = choice(&app, 0).cost.clone().unwrap();
    // A budget that nothing is taken of would be none.
    assert_eq!(cost.options[cost.chosen], "4");
    let five = cost.options.iter().position(|it| it == "5").unwrap();
    change(&mut app, SheetChange::Cost(0, five));
    let cost = choice(&app, 0).cost.clone().unwrap();
    assert_eq!(cost.options[cost.chosen], "5");
    assert_eq!(sheet(&app).plan.unit.as_deref(), Some("dagen"));
    // Of several at once none leads anywhere by itself.
    assert!(sheet(&app).choices.iter().all(|it| it.lead.is_none()) && sheet(&app).lead.is_some());
    for plan in [SheetPlan::Rank, SheetPlan::Divide, SheetPlan::Several] {
        change(&mut app, SheetChange::Plan(plan));
        assert_eq!(SheetPlan::ALL[sheet(&app).plan.chosen], plan);
        assert!(!sheet(&app).plan.picks.is_empty() && choice(&app, 0).cost.is_none());
    }
    change(&mut app, SheetChange::Plan(SheetPlan::One));
    assert!(sheet(&app).choices.iter().all(|it| it.lead.is_some()));
    while view(&app).undo.0 {
        ask(&mut app, StudioIntent::Undo);
    }
    while view(&app).undo.1 {
        ask(&mut app, StudioIntent::Redo);
    }
    close(&mut app);
    assert_ne!(fs::read_to_string(&file).unwrap(), begun);
}
