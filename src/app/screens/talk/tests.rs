//! When it is the player's turn, what is answered and all answers are in sight: in every plan of every shipped case.

use super::narration::steps;
use super::note::{self, NoteView};
use super::view::{Item, TalkView};
use super::{OpenSession, TalkState, panel, present};
use crate::app::controls::Style;
use crate::app::storage::Settings;
use crate::app::theme::{Colours, Theme, fonts};
use crate::engine::{Input, Session};
use crate::files::{CaseOrigin, KeptSession, read_bundle, read_source, shipped_plans};
use crate::report::Messages;
use crate::script::{At, load, load_model, load_plan};
use egui::accesskit::Role;
use egui::{Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// From how many sentences on a list to tick may scroll in its own frame.
const LONG: usize = 8;

/// A moment at which the player has the turn.
#[derive(Clone)]
enum Turn {
    Talk(Box<TalkView>),
    Note(Box<NoteView>),
}

/// Every moment of every plan of every shipped case at which the player has the turn, each once, with its case.
fn turns() -> Vec<(String, Turn)> {
    let words = Messages::new("nl");
    let settings = Settings::default();
    let (mut seen, mut turns) = (BTreeSet::new(), Vec::new());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (model, _) = read_source(&root.join("assets/model/relationship.ron")).unwrap();
    let model = Arc::new(load_model(&model).unwrap());
    let cases = fs::read_dir(root.join("scenarios")).unwrap().map(|it| it.unwrap().path());
    let mut cases: Vec<_> = cases.filter(|it| it.is_dir()).collect();
    cases.sort();
    for folder in cases {
        let case = folder.file_name().unwrap().to_str().unwrap();
        let scenario = load(&read_bundle(&folder).unwrap(), &model).scenario.unwrap();
        for source in shipped_plans(case) {
            let (plan, played) = load_plan(&source, &scenario).unwrap();
            let session = Session::start(Arc::new(played), plan.setup()).unwrap();
            let kept = KeptSession::begun(session, "nl", CaseOrigin::default(), None);
            let mut opened = OpenSession::of(kept, CaseOrigin::default());
            opened.reflection.coach = true;
            opened.reflection.step_back = true;
            let picks = plan.steps.iter().filter_map(|step| match step {
                At::Pick(written, _) => Some(written.as_str()),
                At::Beat { .. } => None,
            });
            for pick in picks.map(Some).chain([None]) {
                if let Some(turn) = turn(&opened, &settings, &words)
                    && seen.insert(key(&turn))
                {
                    turns.push((case.to_owned(), turn));
                }
                let Some(pick) = pick else { continue };
                let input: Input = opened.session().find(pick).unwrap_or_else(|error| panic!("{pick}: {error}"));
                assert!(opened.apply(input), "{pick}");
            }
        }
    }
    turns
}

fn turn(opened: &OpenSession, settings: &Settings, words: &Messages) -> Option<Turn> {
    if opened.session().ending().is_some() {
        return None;
    }
    let rendition = opened.rendition();
    let (stage, prompt) = (rendition.stage(), rendition.prompt());
    let mut state = TalkState { steps: steps(rendition, words), read: true, ..TalkState::default() };
    state.told = state.steps.len();
    let view = present::talk(opened, &mut state, (&stage, &prompt), settings, words);
    Some(match prompt.select {
        Some(_) => Turn::Note(Box::new(present::note(opened, &state, &prompt, view, words))),
        None => Turn::Talk(Box::new(view)),
    })
}

/// What makes a moment look different from others.
fn key(turn: &Turn) -> String {
    match turn {
        Turn::Talk(view) => format!("{:?}{:?}{:?}{:?}", view.items, view.offers, view.topics, view.people),
        Turn::Note(view) => format!("{:?}", view.lines),
    }
}

/// How the player has the turn at one size: at how many moments everything is in sight, of how many, and what is not.
fn in_sight(turns: &[(String, Turn)], size: Vec2, percent: u16) -> (usize, Vec<String>) {
    let mut harness = window(turns[0].1.clone(), size, percent);
    let (mut whole, mut missing) = (0, Vec::new());
    for (at, (case, turn)) in turns.iter().enumerate() {
        match show(&mut harness, turn, at) {
            Turn::Talk(view) => talk_in_sight(&harness, &view, size),
            Turn::Note(view) => note_in_sight(&harness, &view, size),
        }
        .map_or_else(|what| missing.push(format!("{case}: {what}")), |()| whole += 1);
    }
    (whole, missing)
}

/// Shows a moment as one that comes now; `at` tells it apart from others.
fn show(harness: &mut Window<'_>, turn: &Turn, at: usize) -> Turn {
    let mut turn = turn.clone();
    match &mut turn {
        Turn::Talk(view) => view.step = at,
        Turn::Note(view) => view.talk.step = at,
    }
    *harness.state_mut() = (at, turn.clone());
    harness.run_steps(3);
    turn
}

/// A window of this size that shows a moment.
fn window(first: Turn, size: Vec2, percent: u16) -> Window<'static> {
    let words = Messages::new("nl");
    let theme = Theme::new(Colours::Light, size, percent, true);
    let portraits = BTreeMap::new();
    let mut ready = false;
    let draw = move |ui: &mut egui::Ui, turn: &mut (usize, Turn)| {
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
        match &turn.1 {
            Turn::Talk(view) => {
                panel::show(ui, style, rect, view);
            }
            Turn::Note(view) => {
                note::show(ui, style, rect, view);
            }
        }
    };
    let mut harness = Harness::builder().with_size(size).with_max_steps(8).build_ui_state(draw, (0, first));
    harness.run_steps(2);
    harness
}

type Window<'a> = Harness<'a, (usize, Turn)>;

fn talk_in_sight(harness: &Window<'_>, view: &TalkView, size: Vec2) -> Result<(), String> {
    let foot = view.topics.first().map(|topic| format!("{}. {} {}", topic.number, topic.lead, topic.text));
    let bottom = foot.map_or(size.y, |name| harness.get_by_role_and_label(Role::Button, &name).rect().top());
    let window = Rect::from_min_max(egui::pos2(0.0, 40.0), egui::pos2(size.x, bottom));
    let buttons: Vec<_> = harness.query_all_by(|node| node.role() == Role::Button).collect();
    let answers = buttons.iter().filter(|node| {
        let name = node.accesskit_node().label().unwrap_or_default();
        view.offers
            .iter()
            .any(|offer| name.ends_with(&offer.text) || name.ends_with(&offer.below) && name.contains(&offer.text))
    });
    let rects: Vec<Rect> = answers.map(egui_kittest::Node::rect).collect();
    let seen = rects.iter().filter(|rect| window.expand(1.0).contains_rect(**rect)).count();
    let answered = unread(harness, view, window).is_none();
    if seen < view.offers.len() || !answered {
        let first: String = view.offers.first().map_or("", |offer| offer.text.as_str()).chars().take(40).collect();
        return Err(format!("{seen} of {} answers, answered line {answered}: {first}", view.offers.len()));
    }
    Ok(())
}

/// What of that which is answered is not whole in this part of the window.
fn unread(harness: &Window<'_>, view: &TalkView, window: Rect) -> Option<String> {
    let answered = view.items[view.answered()..].iter().filter_map(|item| match item {
        Item::Said { name, text, .. } | Item::Own { name, text } => Some(format!("{name}: {text}")),
        Item::Told(text) | Item::Document(text) => Some(text.clone()),
        _ => None,
    });
    let seen = |said: &str| harness.query_all_by_label(said).any(|node| window.expand(1.0).contains_rect(node.rect()));
    answered.into_iter().find(|said| !seen(said))
}

fn note_in_sight(harness: &Window<'_>, view: &NoteView, size: Vec2) -> Result<(), String> {
    let window = Rect::from_min_max(egui::pos2(0.0, 40.0), egui::pos2(size.x, size.y));
    let boxes: Vec<Rect> = harness.query_all_by(|node| node.role() == Role::CheckBox).map(|node| node.rect()).collect();
    let seen = boxes.iter().filter(|rect| window.contains_rect(**rect)).count();
    if view.lines.len() < LONG && seen < boxes.len() {
        return Err(format!("{seen} of {} to tick: {}", boxes.len(), view.title));
    }
    Ok(())
}

#[test]
fn answers_are_in_sight_when_it_is_the_players_turn() {
    let turns = turns();
    assert!(turns.len() > 100, "{}", turns.len());
    for (size, percent, least) in
        [(vec2(1280.0, 800.0), 100, 100), (vec2(1024.0, 640.0), 100, 90), (vec2(1280.0, 800.0), 150, 90)]
    {
        let (whole, missing) = in_sight(&turns, size, percent);
        assert!(whole * 100 >= turns.len() * least, "{size:?} {percent} %: {whole} of {}: {missing:#?}", turns.len());
    }
}

#[test]
fn what_is_answered_is_whole_in_sight_at_every_size() {
    let turns = turns();
    for (size, percent) in [
        (vec2(1280.0, 800.0), 150),
        (vec2(1024.0, 640.0), 150),
        (vec2(1280.0, 560.0), 100),
        (vec2(1280.0, 720.0), 200),
        (vec2(800.0, 600.0), 125),
    ] {
        let mut harness = window(turns[0].1.clone(), size, percent);
        let all = Rect::from_min_size(egui::Pos2::ZERO, size);
        for (at, (case, turn)) in turns.iter().enumerate() {
            let Turn::Talk(view) = show(&mut harness, turn, at) else { continue };
            assert_eq!(unread(&harness, &view, all), None, "{case} at {size:?} {percent} %");
        }
    }
}

#[test]
fn what_is_answered_stands_still_while_answers_are_scrolled() {
    let Some((_, Turn::Talk(mut view))) = turns().into_iter().find(|(_, turn)| matches!(turn, Turn::Talk(_))) else {
        unreachable!("every case begins with a talk")
    };
    for offer in &mut view.offers {
        offer.text = [offer.text.as_str(); 6].join(" ");
    }
    let size = vec2(1024.0, 640.0);
    let mut harness = window(Turn::Talk(view.clone()), size, 150);
    let Turn::Talk(view) = show(&mut harness, &Turn::Talk(view), 1) else { unreachable!("a talk is shown") };
    let last = view.offers.last().unwrap().text.clone();
    let end = |harness: &Window<'_>| {
        let buttons: Vec<_> = harness.query_all_by(|node| node.role() == Role::Button).collect();
        let found = buttons.iter().find(|node| node.accesskit_node().label().unwrap_or_default().contains(&last));
        found.map_or(f32::INFINITY, |node| node.rect().bottom())
    };
    assert!(end(&harness) > size.y, "the answers fit, so nothing is scrolled: {}", end(&harness));
    for _ in 0..6 {
        harness.key_press(egui::Key::PageDown);
        harness.run_steps(3);
    }
    assert!(end(&harness) <= size.y, "the last answer is not reached: {}", end(&harness));
    assert_eq!(unread(&harness, &view, Rect::from_min_size(egui::Pos2::ZERO, size)), None);
}
