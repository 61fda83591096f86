//! Each panel by itself, found by role and name: what it shows, and what it answers.

use super::library::scenario_card::{CardKey, ScenarioCardView};
use super::library::{FilterView, LibraryView, OpenView};
use super::talk::note;
use super::talk::{DrawersView, Item, OfferView, PersonView, TalkView, TopicView};
use super::{dialogs, library, settings, talk};
use crate::app::controls::Style;
use crate::app::controls::choice::ChoiceState;
use crate::app::intent::{Drawer, Intent, LibraryIntent, SettingChange, SettingsIntent, TalkIntent};
use crate::app::storage::TextSpeed;
use crate::app::theme::{Colours, Theme, fonts};
use crate::engine::Side;
use crate::report::Messages;
use egui::accesskit::Role;
use egui::{Key, Rect, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What a panel answered.
pub(super) type Answers = Vec<Intent>;

/// A panel in a window of 1280 by 800.
pub(super) fn panel(show: impl Fn(&mut Ui, Style<'_>, Rect) -> Option<Intent> + 'static) -> Harness<'static, Answers> {
    let words = Messages::new("nl");
    let theme = Theme::new(Colours::Light, vec2(1280.0, 800.0), 100, true);
    let portraits = BTreeMap::new();
    let mut ready = false;
    let draw = move |ui: &mut Ui, answers: &mut Answers| {
        if !ready {
            ui.ctx().set_fonts(fonts());
            theme.apply(ui.ctx());
            ui.ctx().request_repaint();
            ready = true;
            return;
        }
        let rect = ui.ctx().content_rect();
        ui.set_clip_rect(rect);
        let style = Style { theme: &theme, words: &words, portraits: &portraits };
        answers.extend(show(ui, style, rect));
    };
    let mut harness =
        Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(30).build_ui_state(draw, Vec::new());
    harness.run_steps(2);
    harness
}

/// Clicks what has this role and name; gives what the panel answered.
#[track_caller]
pub(super) fn click(harness: &mut Harness<'_, Answers>, role: Role, name: &str) -> Answers {
    harness.state_mut().clear();
    harness.get_by_role_and_label(role, name).click();
    harness.run_steps(3);
    std::mem::take(harness.state_mut())
}

/// Presses a key; gives what the panel answered.
fn press(harness: &mut Harness<'_, Answers>, key: Key) -> Answers {
    harness.state_mut().clear();
    harness.key_press(key);
    harness.run_steps(2);
    std::mem::take(harness.state_mut())
}

pub(super) fn card(id: &str, title: &str) -> ScenarioCardView {
    ScenarioCardView {
        owner: None,
        key: CardKey::Scenario(id.to_owned()),
        title: title.to_owned(),
        partner: String::from("Ada, Werf"),
        figure: String::from("ada"),
        between: Some((String::from("streng"), String::from("samen"))),
        sector: String::from("Cultuur"),
        level: 2,
        minutes: 20,
        route: None,
        status: String::from("Nog niet gespeeld"),
        busy: None,
        intention: None,
        played: false,
        plays: 0,
    }
}

#[test]
fn the_library_opens_cases_filters_and_goes_on() {
    let broken = ScenarioCardView {
        key: CardKey::Broken(0),
        status: String::from("Deze casus start niet."),
        ..card("x", "Wijk")
    };
    let view = LibraryView {
        scenarios: vec![card("loods", "De Loods"), broken],
        all: 7,
        sectors: vec![FilterView { id: String::from("c"), name: String::from("Cultuur"), count: 1, on: false }],
        skills: vec![FilterView { id: String::from("p"), name: String::from("Doorvragen"), count: 2, on: true }],
        open: Some(OpenView { file: PathBuf::from("a.ron"), title: String::from("De Loods"), line: String::new() }),
        ..LibraryView::default()
    };
    let mut it = panel(move |ui, style, rect| library::show(ui, style, rect, &view));
    let loods = "De Loods. Ada, Werf. streng ↔ samen. Cultuur. Niveau 2 van 5. 20 minuten. Nog niet gespeeld";
    assert_eq!(click(&mut it, Role::Button, loods), [Intent::Library(LibraryIntent::Prepare(String::from("loods")))]);
    let wijk = "Wijk. Ada, Werf. Deze casus start niet.";
    assert_eq!(click(&mut it, Role::Button, wijk), [Intent::Library(LibraryIntent::Diagnostics(0))]);
    assert_eq!(click(&mut it, Role::Button, "Ga verder"), [Intent::Open(PathBuf::from("a.ron"))]);
    assert_eq!(
        click(&mut it, Role::CheckBox, "Cultuur (1)"),
        [Intent::Library(LibraryIntent::Sector(String::from("c"), true))]
    );
    assert_eq!(
        click(&mut it, Role::CheckBox, "Doorvragen (2)"),
        [Intent::Library(LibraryIntent::Skill(String::from("p"), false))]
    );
    assert_eq!(click(&mut it, Role::RadioButton, "Niveau: 2"), [Intent::Library(LibraryIntent::Level(Some(2)))]);
    assert_eq!(click(&mut it, Role::RadioButton, "Niveau: Alle"), [Intent::Library(LibraryIntent::Level(None))]);
    it.get_by_role_and_label(Role::TextInput, "Zoek een casus").focus();
    it.run_steps(2);
    it.state_mut().clear();
    it.event(egui::Event::Text(String::from("dak")));
    it.run_steps(2);
    assert_eq!(it.state().first(), Some(&Intent::Library(LibraryIntent::Search(String::from("dak")))));
    let headings: Vec<_> =
        it.query_all_by(|node| node.role() == Role::Heading).filter_map(|it| it.accesskit_node().label()).collect();
    assert!(headings.contains(&String::from("Casussen")), "{headings:?}");
}

fn offer(at: usize, number: Option<usize>, text: &str) -> OfferView {
    let state = if number.is_some() { ChoiceState::Open } else { ChoiceState::Closed };
    OfferView { number, lead: String::new(), text: text.to_owned(), below: String::new(), state, at }
}

fn said(side: Side, name: &str, text: &str) -> Item {
    Item::Said { side: Some(side), name: name.to_owned(), manner: String::new(), text: text.to_owned() }
}

fn conversation() -> TalkView {
    TalkView {
        title: String::from("De Loods"),
        place: String::from("In de foyer"),
        people: vec![PersonView {
            speaks: true,
            name: String::from("Roos Meijering"),
            function: String::from("zakelijk leider"),
            side: Side::Partner,
        }],
        items: vec![
            Item::Told(String::from("Roos zet haar kop neer.")),
            said(Side::Board, "Ilse", "Even wachten."),
            said(Side::Partner, "Roos Meijering", "Jullie dak lekt."),
        ],
        told: 3,
        question: String::from("Wat zeg je?"),
        offers: vec![offer(0, Some(1), "Vertel."), offer(2, None, "Niets."), offer(3, Some(2), "Ik bel.")],
        topics: vec![TopicView {
            at: 4,
            number: 3,
            lead: String::from("Ander onderwerp:"),
            text: String::from("Havenkwartier"),
        }],
        hint: Some((String::from("Wat is waar?"), false)),
        undo: Some(true),
        drawers: DrawersView {
            promises: vec![(String::from("Ik bel."), String::from("Jij aan Roos"))],
            ..DrawersView::default()
        },
        letters: true,
        step: 1,
        ..TalkView::default()
    }
}

#[test]
fn the_conversation_is_read_and_answered() {
    let view = conversation();
    let mut it = panel(move |ui, style, rect| talk::show(ui, style, rect, &view).intent);
    for said in ["Roos zet haar kop neer.", "Roos Meijering: Jullie dak lekt.", "Ilse: Even wachten.", "In de foyer"] {
        assert_eq!(it.query_all_by_label(said).count(), 1, "{said}");
    }
    assert_eq!(click(&mut it, Role::Button, "1. Vertel."), [Intent::Talk(TalkIntent::Pick(0))]);
    assert_eq!(press(&mut it, Key::Num2), [Intent::Talk(TalkIntent::Pick(3))]);
    assert_eq!(press(&mut it, Key::Num3), [Intent::Talk(TalkIntent::Pick(4))]);
    assert_eq!(press(&mut it, Key::Num4), []);
    assert!(it.get_by_role_and_label(Role::Button, "Niets.").accesskit_node().is_disabled());
    assert_eq!(click(&mut it, Role::Button, "3. Ander onderwerp: Havenkwartier"), [Intent::Talk(TalkIntent::Pick(4))]);
    assert_eq!(click(&mut it, Role::Button, "Vraag een hint"), [Intent::Talk(TalkIntent::Hint)]);
    assert_eq!(
        click(&mut it, Role::Button, "Notitieboek 1"),
        [Intent::Talk(TalkIntent::Drawer(Some(Drawer::Notebook)))]
    );
    assert_eq!(press(&mut it, Key::D), [Intent::Talk(TalkIntent::Drawer(Some(Drawer::Dossier)))]);
    assert_eq!(press(&mut it, Key::Backspace), [Intent::Talk(TalkIntent::Undo)]);
    assert_eq!(press(&mut it, Key::Escape), [Intent::Talk(TalkIntent::Pause)]);
}

#[test]
fn names_of_several_people_cover_no_face() {
    let mut view = conversation();
    let one = view.people[0].clone();
    view.people = (0..6).map(|at| PersonView { name: format!("Roos {at} Meijering"), ..one.clone() }).collect();
    let it = panel(move |ui, style, rect| talk::show(ui, style, rect, &view).intent);
    for at in 0..6 {
        let label = format!("Roos {at} Meijering, zakelijk leider (partner)");
        let plate = it.get_by_label(&label).rect();
        // Faces are in the middle of the stage; below two thirds of it there are hands and a table.
        assert!(plate.top() > 56.0 + 744.0 * 2.0 / 3.0 && plate.bottom() <= 800.0, "{plate:?}");
    }
}

#[test]
fn reading_order_is_what_happened_then_the_answers_then_other_topics() {
    let view = conversation();
    let it = panel(move |ui, style, rect| talk::show(ui, style, rect, &view).intent);
    let wanted = ["Pauze", "Roos Meijering: Jullie dak lekt.", "Vraag een hint", "1. Vertel.", "2. Ik bel."];
    let place = |name: &str| {
        let named =
            |node: &AccessKitNode<'_>| node.label().as_deref() == Some(name) || node.value().as_deref() == Some(name);
        it.query_all_by(|_| true).position(|node| named(&node.accesskit_node())).unwrap_or_else(|| panic!("{name}"))
    };
    let places = wanted.map(place);
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn while_text_appears_every_key_shows_it_all() {
    let mut view = conversation();
    view.shown = Some(3);
    let mut it = panel(move |ui, style, rect| talk::show(ui, style, rect, &view).intent);
    assert_eq!(press(&mut it, Key::Space), [Intent::Talk(TalkIntent::Reveal)]);
    assert_eq!(press(&mut it, Key::Num1), [Intent::Talk(TalkIntent::Reveal)]);
    // Who hears the screen hears the whole sentence at once.
    assert_eq!(it.query_all_by_label("Roos Meijering: Jullie dak lekt.").count(), 1);
}

#[test]
fn an_open_drawer_leaves_the_answers_usable_and_frees_the_rest_of_the_stage() {
    let mut view = conversation();
    view.drawer = Some(Drawer::Notebook);
    let mut it = panel(move |ui, style, rect| {
        let shown = talk::show(ui, style, rect, &view);
        let (stage, free) = (shown.stage.unwrap(), shown.free.unwrap());
        assert!(free.left() > stage.left() + 400.0 && free.right() == stage.right());
        shown.intent
    });
    assert_eq!(it.query_all_by_label("Ik bel.").count(), 1);
    assert_eq!(click(&mut it, Role::Button, "1. Vertel."), [Intent::Talk(TalkIntent::Pick(0))]);
    assert_eq!(click(&mut it, Role::Tab, "Eerder gezegd"), [Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier)))]);
    assert_eq!(press(&mut it, Key::Escape), [Intent::Talk(TalkIntent::Drawer(None))]);
}

#[test]
fn the_note_counts_and_closes_what_is_too_much() {
    let line = |at: usize, on: bool| note::LineView {
        at,
        lead: String::new(),
        text: format!("Zin {at}."),
        on,
        closed: None,
        share: note::LineShare::None,
        dear: false,
    };
    let view = note::NoteView {
        talk: conversation(),
        title: String::from("De notitie"),
        lines: vec![line(0, true), line(1, true), line(2, false)],
        select: (1, 2),
        plan: None,
        facts: vec![(String::from("Partner"), String::from("De Loods"))],
    };
    let mut it = panel(move |ui, style, rect| note::show(ui, style, rect, &view));
    assert_eq!(click(&mut it, Role::CheckBox, "Zin 0."), [Intent::Talk(TalkIntent::Tick(0, false))]);
    assert!(it.get_by_role_and_label(Role::CheckBox, "Zin 2.").accesskit_node().is_disabled());
    assert_eq!(it.query_all_by_label("2 gekozen Meer kan er niet bij.").count(), 1);
    assert_eq!(click(&mut it, Role::Button, "Leg vast"), [Intent::Talk(TalkIntent::Record)]);
}

#[test]
fn a_plan_says_what_is_left_and_gives_step_by_step() {
    let line = |at: usize, on: bool, share, dear| note::LineView {
        at,
        lead: String::new(),
        text: format!("Zin {at}."),
        on,
        closed: None,
        share,
        dear,
    };
    let view = |lines: Vec<note::LineView>, left: Option<&str>, ready| note::NoteView {
        talk: conversation(),
        title: String::from("Je week"),
        lines,
        select: (1, 3),
        plan: Some(note::NotePlan { asked: String::from("Wat doe je?"), left: left.map(str::to_owned), ready }),
        facts: Vec::new(),
    };
    let none = note::LineShare::None;
    let budget = view(vec![line(0, true, none, false), line(1, false, none, true)], Some("Nog 2 over"), true);
    let mut it = panel(move |ui, style, rect| note::show(ui, style, rect, &budget));
    assert!(it.get_by_role_and_label(Role::CheckBox, "Zin 1.").accesskit_node().is_disabled());
    assert_eq!(click(&mut it, Role::CheckBox, "Zin 0."), [Intent::Talk(TalkIntent::Tick(0, false))]);
    assert_eq!(click(&mut it, Role::Button, "Zo doe ik het"), [Intent::Talk(TalkIntent::Record)]);
    let place = |place| note::LineShare::Place(place);
    let order = view(vec![line(0, true, place(2), false), line(1, true, place(1), false)], None, true);
    let mut it = panel(move |ui, style, rect| note::show(ui, style, rect, &order));
    assert_eq!(click(&mut it, Role::CheckBox, "2. Zin 0."), [Intent::Talk(TalkIntent::Tick(0, false))]);
    let given = |given, more| note::LineShare::Amount { given, more };
    let amounts = view(vec![line(0, true, given(6, true), false), line(1, false, given(0, true), false)], None, false);
    let mut it = panel(move |ui, style, rect| note::show(ui, style, rect, &amounts));
    assert_eq!(click(&mut it, Role::Button, "Meer: Zin 1."), [Intent::Talk(TalkIntent::Give(1, true))]);
    assert_eq!(click(&mut it, Role::Button, "Minder: Zin 0."), [Intent::Talk(TalkIntent::Give(0, false))]);
    assert!(it.get_by_role_and_label(Role::Button, "Zo doe ik het").accesskit_node().is_disabled());
}

#[test]
fn the_settings_answer_with_what_was_changed() {
    let view = settings::SettingsView {
        text: 100,
        letters: true,
        kept: (4, 1),
        case_languages: vec![String::from("de"), String::from("nl")],
        ..settings::SettingsView::default()
    };
    let mut it = panel(move |ui, style, rect| settings::show(ui, style, rect, &view));
    let english = click(&mut it, Role::RadioButton, "Taal: English");
    assert_eq!(english, [Intent::Settings(SettingsIntent::Change(SettingChange::Language("en")))]);
    assert_eq!(click(&mut it, Role::ComboBox, "Taal van de casus"), []);
    let german = click(&mut it, Role::RadioButton, "Deutsch");
    let change = SettingChange::CaseLanguage(Some(String::from("de")));
    assert_eq!(german, [Intent::Settings(SettingsIntent::Change(change))]);
    let dark = click(&mut it, Role::RadioButton, "Kleuren: Donker");
    assert_eq!(dark, [Intent::Settings(SettingsIntent::Change(SettingChange::Colours(Colours::Dark)))]);
    let calm = click(&mut it, Role::RadioButton, "Tempo van de tekst: Rustig");
    assert_eq!(calm, [Intent::Settings(SettingsIntent::Change(SettingChange::TextSpeed(TextSpeed::Calm)))]);
    assert_eq!(
        click(&mut it, Role::CheckBox, "Minder beweging"),
        [Intent::Settings(SettingsIntent::Change(SettingChange::Still(true)))]
    );
    assert_eq!(
        click(&mut it, Role::CheckBox, "Tijdslimieten"),
        [Intent::Settings(SettingsIntent::Change(SettingChange::Timed(true)))]
    );
    assert_eq!(click(&mut it, Role::Button, "Wis alles …"), [Intent::Settings(SettingsIntent::AskDelete)]);
    it.get_by_role_and_label(Role::Slider, "Tekstgrootte: 100 %").focus();
    it.run_steps(2);
    assert_eq!(press(&mut it, Key::ArrowRight), [Intent::Settings(SettingsIntent::Change(SettingChange::Text(125)))]);
    let said = "Alles blijft op deze computer. Er zijn 4 gesprekken en 1 voornemen bewaard.";
    assert_eq!(it.query_all_by_label(said).count(), 1);
}

#[test]
fn deleting_begins_with_the_safe_answer() {
    let view = dialogs::DialogView::Delete(4, 1);
    let mut it = panel(move |ui, style, _| dialogs::show(ui, style, &view));
    it.run_steps(3);
    let focused = it.query_all_by(|node| node.is_focused() && !node.is_disabled()).next().unwrap();
    assert_eq!(focused.accesskit_node().label().as_deref(), Some("Bewaar alles"));
    assert_eq!(press(&mut it, Key::Enter), [Intent::CloseDialog]);
    assert_eq!(click(&mut it, Role::Button, "Wis alles"), [Intent::Settings(SettingsIntent::Delete)]);
    assert_eq!(press(&mut it, Key::Escape).first(), Some(&Intent::CloseDialog));
}
