//! A turn is told one thing at a time: one's own words first, and a change of scene waits.

use super::{PLAIN, Window, app, begin, name, pick, press, steps, window};
use crate::app::intent::{Drawer, Intent, SettingChange, SettingsIntent, TalkIntent};
use crate::app::screens::talk::Item;
use crate::app::state::AppState;
use crate::app::storage::{Telling, TextSpeed};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::time::Duration;
use tempfile::TempDir;

/// The app at De Loods, told in this way and so fast.
fn told(telling: Telling, speed: TextSpeed) -> (AppState, TempDir) {
    let (mut it, home) = app();
    for change in [SettingChange::Still(false), SettingChange::TextSpeed(speed), SettingChange::Telling(telling)] {
        it.update(Intent::Settings(SettingsIntent::Change(change)), Duration::ZERO);
    }
    begin(&mut it, "de-loods");
    (it, home)
}

/// How many buttons can be pressed by a number.
fn answers(harness: &Harness<'_, Window>) -> usize {
    let buttons = harness.query_all_by(|node| node.role() == Role::Button);
    buttons
        .filter(|node| name(node).starts_with(|first: char| first.is_ascii_digit()) && name(node).contains(". "))
        .count()
}

/// How many things are told, of how many.
fn so_far(harness: &Harness<'_, Window>) -> (usize, usize) {
    let view = &harness.state().app.talk.view;
    (view.told, view.items.len())
}

/// Presses the space bar until all is told.
#[track_caller]
fn tell_all(harness: &mut Harness<'_, Window>) {
    for _ in 0..80 {
        let (told, all) = so_far(harness);
        if told == all && harness.state().app.talk.view.shown.is_none() {
            return;
        }
        press(harness, Key::Space);
    }
    panic!("{:?}", so_far(harness));
}

#[test]
fn each_press_tells_one_thing_and_answers_come_when_all_is_told() {
    let (it, _home) = told(Telling::ByPress, TextSpeed::AtOnce);
    let mut harness = window(it, PLAIN);
    harness.run_steps(100);
    let (first, all) = so_far(&harness);
    assert!(first == 1 && all > 3, "nothing goes on by itself: {first} of {all}");
    assert_eq!(answers(&harness), 0);
    press(&mut harness, Key::Space);
    assert_eq!(so_far(&harness), (2, all));
    // A number answers nothing yet: it tells on.
    press(&mut harness, Key::Num1);
    assert_eq!((so_far(&harness), steps(&harness.state().app)), ((3, all), 0));
    tell_all(&mut harness);
    assert!(answers(&harness) >= 2);
    let page = &harness.state().app.talk.view;
    assert!(!page.is_telling());
    press(&mut harness, Key::Num1);
    assert_eq!(steps(&harness.state().app), 1);
    // One's own words come first, whatever they led to.
    let view = &harness.state().app.talk.view;
    assert!(matches!(view.items[0], Item::Own { .. }), "{:?}", view.items[0]);
}

#[test]
fn a_new_scene_waits_for_a_press_and_keeps_the_old_stage_until_then() {
    let (mut it, _home) = told(Telling::ByItself, TextSpeed::AtOnce);
    let before = it.talk.view.place.clone();
    pick(&mut it, "voorbereiden.verslag");
    let mut harness = window(it, PLAIN);
    // Everything before it is told by itself, in the time that reading takes.
    let read = |harness: &mut Harness<'_, Window>| {
        harness.state_mut().now += Duration::from_secs(20);
        harness.run_steps(2);
    };
    for _ in 0..20 {
        read(&mut harness);
    }
    let view = &harness.state().app.talk.view;
    let scene = view.items.iter().position(Item::begins_page).unwrap();
    assert!(scene > 0, "the reaction comes first");
    assert_eq!(view.told, scene);
    assert_eq!((view.place.as_str(), answers(&harness)), (before.as_str(), 0));
    assert_eq!(harness.query_all_by_label("Naar de volgende scène").count(), 1);
    press(&mut harness, Key::Space);
    let view = &harness.state().app.talk.view;
    assert_eq!(view.told, scene + 1);
    assert!(view.place != before && view.fade.is_some(), "{} {:?}", view.place, view.fade);
    assert_eq!(harness.state().app.stage().unwrap().place, "foyer");
    for _ in 0..30 {
        read(&mut harness);
    }
    let view = &harness.state().app.talk.view;
    assert!(!view.is_telling() && view.fade.is_none() && answers(&harness) > 1);
    // What was told in the scene before is folded away, and a press opens it.
    let folded = |harness: &Harness<'_, Window>| {
        let buttons = harness.query_all_by(|node| node.role() == Role::Button);
        let mut folded = buttons.filter_map(|node| name(&node).strip_suffix(" zinnen eerder").map(str::to_owned));
        folded.next().and_then(|count| count.parse::<usize>().ok())
    };
    let count = folded(&harness).unwrap();
    assert!(count >= scene, "{count} of {scene}");
    let label = format!("{count} zinnen eerder");
    harness.get_by_role_and_label(Role::Button, &label).click();
    harness.run_steps(3);
    assert!(harness.state().app.talk.view.unfolded);
    harness.get_by_role_and_label(Role::Button, "Klap in").click();
    harness.run_steps(3);
    assert_eq!(folded(&harness), Some(count));
}

#[test]
fn what_was_told_is_not_told_again_and_who_hears_the_screen_waits_for_nothing() {
    let (mut it, _home) = told(Telling::ByPress, TextSpeed::Calm);
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    it.update(Intent::Open(file), Duration::ZERO);
    let mut harness = window(it, PLAIN);
    assert!(!harness.state().app.talk.view.is_telling(), "a session that is opened again goes on where it was");
    let app = &mut harness.state_mut().app;
    app.assist(true);
    pick(app, "binnenkomst.rol_en_grens");
    // The answer stays to be seen for a moment first.
    harness.run_steps(20);
    let view = &harness.state().app.talk.view;
    assert!(view.told == view.page().end && view.shown.is_none());
}

#[test]
fn text_appears_letter_by_letter_and_a_key_shows_it_all() {
    let (mut it, _home) = told(Telling::ByPress, TextSpeed::Calm);
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    harness.run_steps(30);
    for _ in 0..40 {
        if harness.state().app.talk.view.shown.is_some() {
            break;
        }
        press(&mut harness, Key::Space);
    }
    let view = &harness.state().app.talk.view;
    assert!(view.shown.is_some_and(|shown| shown < 20), "{:?}", view.shown);
    let told = view.told;
    assert!(harness.state().app.stage().unwrap().figures[0].speaking);
    press(&mut harness, Key::Space);
    let view = &harness.state().app.talk.view;
    assert_eq!((view.shown, view.told), (None, told), "the running line is whole, and the next waits");
    assert!(!harness.state().app.stage().unwrap().figures[0].speaking);
    harness.state_mut().app.update(Intent::Talk(TalkIntent::Reveal), Duration::from_secs(9));
    assert_eq!(harness.state().app.talk.view.told, told + 1);
}

#[test]
fn what_begins_by_itself_is_never_whole_before_it_appears() {
    let (mut it, _home) = told(Telling::ByItself, TextSpeed::Calm);
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    let (mut before, mut begun) = (so_far(&harness).0, 0);
    for _ in 0..2_000 {
        harness.state_mut().now += Duration::from_millis(80);
        harness.step();
        let view = &harness.state().app.talk.view;
        let running = view.told.checked_sub(1).and_then(|at| view.items[at].revealed()).is_some();
        if view.told > before && running {
            assert!(view.shown.is_some(), "{} of {} is whole at once", view.told, view.items.len());
            begun += 1;
        }
        before = view.told;
    }
    assert!(begun > 1, "{begun}");
}

/// Holds a key down for a while.
fn hold(harness: &mut Harness<'_, Window>, key: Key) {
    for repeat in std::iter::once(false).chain(std::iter::repeat_n(true, 40)) {
        let modifiers = egui::Modifiers::NONE;
        harness.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat, modifiers });
        harness.step();
    }
}

#[test]
fn a_key_that_is_held_skips_what_was_told_before_and_stops_at_what_is_new() {
    let (it, _home) = told(Telling::ByPress, TextSpeed::AtOnce);
    let mut harness = window(it, PLAIN);
    for (key, first) in [(Key::Space, 2), (Key::Enter, 3), (Key::Num1, 4)] {
        hold(&mut harness, key);
        assert_eq!(so_far(&harness).0, first, "all of it is new: {key:?}");
    }
    let hold = |harness: &mut Harness<'_, Window>| hold(harness, Key::Space);
    tell_all(&mut harness);
    begin(&mut harness.state_mut().app, "de-loods");
    harness.run_steps(2);
    let (first, all) = so_far(&harness);
    assert_eq!(first, 1);
    hold(&mut harness);
    assert_eq!(so_far(&harness), (all, all));
}

#[test]
fn a_number_that_is_held_answers_once() {
    let (it, _home) = told(Telling::AtOnce, TextSpeed::AtOnce);
    let mut harness = window(it, PLAIN);
    hold(&mut harness, Key::Num1);
    assert_eq!(steps(&harness.state().app), 1);
}

#[test]
fn a_press_on_a_bubble_goes_on_like_a_press_beside_it() {
    let (mut it, _home) = told(Telling::ByPress, TextSpeed::AtOnce);
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    let bubble = |harness: &Harness<'_, Window>| {
        let view = &harness.state().app.talk.view;
        let at = view.bubble().filter(|at| at + 1 == view.told && view.is_telling())?;
        let Item::Said { name, text, .. } = &view.items[at] else { return None };
        Some(format!("{name}: {text}"))
    };
    for _ in 0..40 {
        if bubble(&harness).is_some() {
            break;
        }
        press(&mut harness, Key::Space);
    }
    let (said, (told, _)) = (bubble(&harness).unwrap(), so_far(&harness));
    let middle = harness.get_by_label(&said).rect().center();
    harness.drag_at(middle);
    harness.drop_at(middle);
    harness.run_steps(2);
    assert_eq!(so_far(&harness).0, told + 1);
}

#[test]
fn what_is_not_told_yet_stands_in_no_drawer_and_moves_no_meter() {
    let (mut it, _home) = told(Telling::ByPress, TextSpeed::AtOnce);
    it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Meters(true))), Duration::ZERO);
    let open = Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier)));
    it.update(open, Duration::ZERO);
    let known = |it: &AppState| {
        let view = &it.talk.view;
        let values: Vec<_> = view.meters.iter().map(|meter| meter.value).collect();
        (values, view.drawers.promises.clone(), view.drawers.known.clone(), view.drawers.log.len())
    };
    let mut harness = window(it, PLAIN);
    assert_eq!(known(&harness.state().app).3, 0, "the opening is being told");
    let (mut moved, mut heard) = (false, false);
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        let tell_on = |harness: &mut Harness<'_, Window>| {
            let now = harness.state().now;
            harness.state_mut().app.update(Intent::Talk(TalkIntent::Reveal), now);
            harness.run_steps(1);
        };
        while harness.state().app.talk.view.is_telling() || harness.state().app.talk.view.told == 0 {
            tell_on(&mut harness);
        }
        let before = known(&harness.state().app);
        pick(&mut harness.state_mut().app, written);
        harness.run_steps(30);
        assert!(harness.state().app.talk.view.is_telling(), "{written}");
        assert_eq!(known(&harness.state().app), before, "{written}");
        while harness.state().app.talk.view.is_telling() {
            tell_on(&mut harness);
        }
        let after = known(&harness.state().app);
        assert_eq!(after.3, before.3 + 1, "{written}");
        moved |= after.0 != before.0 && !before.0.is_empty();
        heard |= (after.1, after.2) != (before.1, before.2);
    }
    assert!(moved || heard, "something was to be seen");
}

#[test]
fn whoever_speaks_without_being_there_is_seen_in_a_frame_of_their_own() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.register");
    let harness = window(it, PLAIN);
    let view = &harness.state().app.talk.view;
    assert!(view.people.is_empty(), "one's own desk");
    let aside = view.aside.as_ref().unwrap();
    assert_eq!(aside.person.name, "Priya Ramdin");
    let frame = harness
        .query_all_by(|node| node.value().or(node.label()).is_some_and(|name| name.starts_with("Priya Ramdin, ")))
        .next()
        .unwrap()
        .rect();
    let stage = harness.state().app.stage().unwrap().area;
    assert!(stage.contains_rect(frame), "{frame:?} on {stage:?}");
}

#[test]
fn the_bar_of_scenes_fills_and_says_about_how_long_is_left() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    let mut harness = window(it, PLAIN);
    let start = harness.state().app.talk.view.course;
    assert!(start.scene == 1 && start.scenes > 3 && start.minutes > 10, "{start:?}");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        pick(&mut harness.state_mut().app, written);
        for _ in 0..4 {
            press(&mut harness, Key::Space);
        }
    }
    let now = harness.state().app.talk.view.course;
    assert!(now.scene == 2 && now.share > 0 && now.minutes < start.minutes, "{now:?}");
    let told = format!("Scène 2 van {}, nog ongeveer {} minuten", now.scenes, now.minutes);
    assert_eq!(harness.query_all_by_label(&told).count(), 1);
}
