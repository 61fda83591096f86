//! How a case begins in the studio: with a file of Twine, or led step by step.

use super::studio::{ask, change, close, home, view};
use super::{calm, focused, folders, press, tab_to, window};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::studio::StudioView;
use crate::app::screens::studio::intent::{
    GuideIntent, ShareIntent, SheetChange, SheetField, StudioIntent, StudioSide, TwineIntent,
};
use crate::app::state::AppState;
use crate::engine::Session;
use crate::files::read_bundle;
use crate::script::load;
use crate::studio::GuidedField;
use egui::{Key, vec2};
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

const STORY: &str = ":: StoryTitle
Aan de balie

:: Begin
Goedemiddag. (set: $punten to 1)
[[Wat kan ik doen?->Vraag]]
[[Wacht even->Nergens]]

:: Vraag
Dank je wel.
";

/// The app in the studio, with this story in the folder of the browser.
fn with_story(home: &Path, name: &str, story: &str) -> (AppState, std::path::PathBuf) {
    let folder = home.join("downloads");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), story).unwrap();
    let mut app = calm(AppState::new(folders(home), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    (app, folder.join(name))
}

fn cases(app: &AppState) -> &crate::app::screens::studio::own_cases::OwnCasesView {
    match &app.studio.view {
        StudioView::Cases(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_story_of_twine_becomes_a_case_with_what_did_not_come_along_at_its_moment() {
    let home = home();
    let (mut app, file) = with_story(home.path(), "balie.twee", STORY);
    let at = cases(&app).beginnings.iter().position(|it| it == "Een Twine-bestand").unwrap();
    ask(&mut app, StudioIntent::NewFrom(at));
    assert!(!cases(&app).ready, "a file is still to be chosen");
    assert_eq!(cases(&app).twine.as_ref().unwrap().files, [(file.clone(), String::from("balie.twee"))]);
    ask(&mut app, StudioIntent::Twine(TwineIntent::File(file)));
    assert_eq!((cases(&app).title.as_str(), cases(&app).ready), ("Aan de balie", true));
    ask(&mut app, StudioIntent::Make);
    assert_eq!((view(&app).title.as_str(), view(&app).side), ("Aan de balie", StudioSide::Share));
    let case = home.path().join("cases/aan-de-balie/scenario.ron");
    assert!(case.is_file());
    let open = view(&app).share.open.clone();
    assert_eq!(open.iter().map(|(_, title, _)| title.as_str()).collect::<Vec<_>>(), ["Begin"], "{open:?}");
    ask(&mut app, StudioIntent::Choose(open[0].0.clone()));
    let remarks = view(&app).sheet.as_ref().unwrap().remarks.clone();
    let code = remarks.iter().find(|it| it.words.contains("(set: $punten to 1)"));
    let code = code.unwrap_or_else(|| panic!("{remarks:?}"));
    assert_eq!(code.head, "regel 5 van het Twine-bestand · Twine");
    assert!(remarks.iter().any(|it| it.text.contains("Nergens")), "{remarks:?}");
    // It is written on as any other, and each of the list is ticked off for good.
    let count = remarks.len();
    ask(&mut app, StudioIntent::Share(ShareIntent::Tick(remarks[0].id.clone(), true)));
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Aan het begin")));
    close(&mut app);
    ask(&mut app, StudioIntent::Open(case.parent().unwrap().to_owned()));
    let remarks = &view(&app).sheet.as_ref().unwrap().remarks;
    assert_eq!((remarks.len(), remarks.iter().filter(|it| it.done).count()), (count, 1));
}

#[test]
fn one_of_several_stories_is_chosen_and_what_is_no_story_is_told() {
    let home = home();
    let story = |name: &str| {
        let passage = "<tw-passagedata pid=\"1\" name=\"a\">Dag</tw-passagedata>";
        format!("<tw-storydata name=\"{name}\" startnode=\"1\">{passage}</tw-storydata>")
    };
    let (mut app, file) = with_story(home.path(), "archief.html", &(story("Een") + &story("Twee")));
    let none = home.path().join("downloads/niets.html");
    fs::write(&none, "<p>niets</p>").unwrap();
    app.update(Intent::Dropped(vec![none]), NOW);
    assert_eq!(app.notices.last().unwrap().said, "In niets.html staat geen verhaal van Twine.");
    assert_eq!(app.screen, Screen::Studio);
    // Dropped from anywhere it is what is begun with.
    app.update(Intent::ShowLibrary, NOW);
    app.update(Intent::Dropped(vec![file]), NOW);
    let twine = cases(&app).twine.clone().unwrap();
    assert_eq!(twine.stories, ["Een", "Twee"]);
    ask(&mut app, StudioIntent::Twine(TwineIntent::Story(1)));
    assert_eq!(cases(&app).title, "Twee");
    ask(&mut app, StudioIntent::Twine(TwineIntent::Language(1)));
    ask(&mut app, StudioIntent::Make);
    let case = fs::read_to_string(home.path().join("cases/twee/scenario.ron")).unwrap();
    assert!(case.contains("title: \"Twee\"") && case.contains("language: \"en\""));
}

#[test]
fn a_first_case_is_made_step_by_step_and_played_in_both_languages() {
    for language in ["nl", "en"] {
        let home = home();
        let mut app = calm(AppState::new(folders(home.path()), Some(language)));
        app.update(Intent::ShowStudio, NOW);
        ask(&mut app, StudioIntent::Guide(GuideIntent::Begin));
        let said = [
            (GuidedField::Name, "Meryem \"de baas\" Kaya"),
            (GuidedField::Function, "voorzitter, Buurthuis Noord"),
            (GuidedField::Goal, "Samen rond de tafel blijven."),
            (GuidedField::Line, "Daar ben je dan."),
            (GuidedField::Fair, "Zo is het nu eenmaal geregeld."),
            (GuidedField::EndingTitle, "Samen verder"),
        ];
        for (field, text) in said {
            ask(&mut app, StudioIntent::Guide(GuideIntent::Write(field, text.to_owned())));
        }
        ask(&mut app, StudioIntent::Guide(GuideIntent::What(GuidedField::Fair, 6)));
        ask(&mut app, StudioIntent::Guide(GuideIntent::Play));
        for _ in 0..4_000 {
            if app.screen == Screen::Talk {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
            app.tick_studio(NOW);
        }
        let opened = app.opened().expect("it is played at once");
        let scenario = opened.session().scenario();
        let (beat, _) = opened.session().prompt().beat.unwrap();
        assert_eq!(scenario.beat_path(beat), "talk.begin");
        app.update(Intent::Talk(TalkIntent::Leave), NOW);
        // Back at the sheet, with everything that was said in it.
        let sheet = view(&app).sheet.clone().unwrap();
        assert_eq!(sheet.people, ["Meryem \"de baas\" Kaya"]);
        assert_eq!(sheet.lines[0].text, "Daar ben je dan.");
        assert_eq!(sheet.choices[1].text, "Zo is het nu eenmaal geregeld.");
        assert_eq!(sheet.choices[1].moves[0].0, "hide_behind_rule");
        assert!(view(&app).title.contains("Meryem"), "{}", view(&app).title);
        let folder = Path::new(&view(&app).id).to_owned();
        // One step takes all of it back, to the case that it began as.
        close(&mut app);
        let text = fs::read_to_string(folder.join("scenario.ron")).unwrap();
        assert!(text.contains("\"samen_rond_de_tafel\": \"Samen rond de tafel blijven.\""), "{text}");
        assert!(text.contains("function: \"voorzitter\"") && text.contains("organisation: \"Buurthuis Noord\""));
        ask(&mut app, StudioIntent::Open(folder.clone()));
        ask(&mut app, StudioIntent::Undo);
        assert_eq!((view(&app).undo.0, view(&app).sheet.as_ref().unwrap().people.len()), (false, 1));
        ask(&mut app, StudioIntent::Redo);
        close(&mut app);
        assert_eq!(fs::read_to_string(folder.join("scenario.ron")).unwrap(), text);
        // Whatever is answered, it comes to an end, and nothing is found wrong with it.
        let bundle = read_bundle(&folder).unwrap();
        let loaded = load(&bundle, &app.catalogue.model);
        let found = crate::author::check(&bundle, &loaded, None);
        assert!(found.is_empty(), "{found:?}");
        let scenario = loaded.scenario.unwrap();
        let mut endings = std::collections::BTreeSet::new();
        for first in 0..3 {
            for second in 0..3 {
                let mut session =
                    Session::start(std::sync::Arc::clone(&scenario), crate::engine::Setup::default()).unwrap();
                for at in [first, second] {
                    let mut offered: Vec<_> = session.prompt().offers.iter().map(|it| it.choice).collect();
                    offered.sort_unstable();
                    session.apply(crate::engine::Input::pick(&[offered[at]])).unwrap();
                }
                endings.insert(session.ending().expect("two answers lead to an end"));
            }
        }
        assert_eq!(endings.len(), 2);
    }
}

#[test]
fn the_way_to_a_first_case_is_gone_by_keyboard_alone() {
    let home = home();
    let mut app = calm(AppState::new(folders(home.path()), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    let mut it = window(app, vec2(1024.0, 640.0));
    tab_to(&mut it, "Loop met me mee");
    press(&mut it, Key::Enter);
    // The first field has the focus; Enter goes to the next one, and from the last of a step on.
    it.event(egui::Event::Text(String::from("Meryem")));
    it.run_steps(2);
    press(&mut it, Key::Enter);
    assert_eq!(focused(&it).map(|it| it.1).as_deref(), Some("Functie en organisatie, met een komma ertussen"));
    press(&mut it, Key::Enter);
    let step = |it: &egui_kittest::Harness<'_, super::Window>| match &it.state().app.studio.view {
        StudioView::Guide(view) => view.step,
        other => panic!("{other:?}"),
    };
    assert_eq!(step(&it), 1);
    it.event(egui::Event::Text(String::from("Rust in de straat.")));
    it.run_steps(2);
    press(&mut it, Key::Enter);
    assert_eq!(step(&it), 2);
    for expected in [3, 4, 5] {
        tab_to(&mut it, "Verder");
        press(&mut it, Key::Enter);
        assert_eq!(step(&it), expected);
    }
    // Who stops and comes back finds what was written.
    tab_to(&mut it, "Stop");
    press(&mut it, Key::Enter);
    tab_to(&mut it, "Loop met me mee");
    press(&mut it, Key::Enter);
    assert_eq!(step(&it), 0);
    let StudioView::Guide(guide) = &it.state().app.studio.view else { panic!() };
    assert_eq!(guide.fields[0].text, "Meryem");
    assert!(!matches!(it.state().app.dialog, Some(DialogView::Diagnostics(..))));
}
