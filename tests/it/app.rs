//! The app's wiring without window, display or graphics: what goes from Bevy to the app and back.

use crate::support::root;
use bevy::MinimalPlugins;
use bevy::a11y::ActionRequest;
use bevy::app::{App, PostUpdate};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::{MessageWriter, Messages};
use bevy::ecs::system::Local;
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, RequestRedraw, Window, WindowResized};
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy_egui::egui::accesskit::{self, Action, Node, NodeId, TreeId};
use bevy_egui::egui::{Event, Key, Modifiers, Pos2, Rect, Shape, Vec2};
use bevy_egui::{EguiContext, EguiFullOutput, EguiInput, PrimaryEguiContext};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tegenspel::app::state::{AppState, Folders};
use tegenspel::app::{ScenariosChanged, wire};

/// The time between two frames.
const FRAME: Duration = Duration::from_millis(50);
/// More frames than egui and the app need to come to rest.
const SETTLED: usize = 40;

/// The app as the window has it, with nothing below it.
struct Headless {
    app: App,
    egui: Entity,
    window: Entity,
}

impl Headless {
    fn new(home: &Path) -> Self {
        let scenarios = home.join("scenarios");
        let folders = Folders {
            scenarios: Some(scenarios),
            cases: Some(home.join("cases")),
            sessions: Some(home.join("sessions")),
            settings: Some(home.join("settings.ron")),
            ..Folders::default()
        };
        let mut app = App::new();
        app.add_plugins(MinimalPlugins).insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        let window = app.world_mut().spawn((Window::default(), PrimaryWindow)).id();
        let egui = app.world_mut().spawn((EguiContext::default(), PrimaryEguiContext)).id();
        wire(&mut app, AppState::new(folders, Some("nl")));
        let mut headless = Self { app, egui, window };
        headless.frames(SETTLED);
        headless
    }

    /// One frame with this input; `bevy_egui` tells every time that no modifier is held.
    fn frame(&mut self, events: Vec<Event>) {
        let mut input = self.app.world_mut().get_mut::<EguiInput>(self.egui).unwrap();
        input.screen_rect = Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0)));
        input.focused = true;
        input.events.push(Event::ModifiersChanged(Modifiers::NONE));
        input.events.extend(events);
        self.app.update();
    }

    fn frames(&mut self, count: usize) {
        for _ in 0..count {
            // The renderer takes the output of every frame.
            let mut output = self.app.world_mut().get_mut::<EguiFullOutput>(self.egui).unwrap();
            if let Some(taken) = output.take() {
                taken.drop_without_applying_deltas();
            }
            self.frame(Vec::new());
        }
    }

    /// Every text on the screen.
    fn texts(&self) -> String {
        fn of(shape: &Shape, found: &mut String) {
            match shape {
                Shape::Text(text) => {
                    found.push_str(text.galley.text());
                    found.push('\n');
                }
                Shape::Vec(shapes) => shapes.iter().for_each(|shape| of(shape, found)),
                _ => {}
            }
        }
        let output = self.app.world().get::<EguiFullOutput>(self.egui).unwrap();
        let mut found = String::new();
        output.as_ref().unwrap().shapes.iter().for_each(|clipped| of(&clipped.shape, &mut found));
        found
    }

    fn asks_for_a_frame(&self) -> bool {
        !self.app.world().resource::<Messages<RequestRedraw>>().is_empty()
    }

    /// What assistive programs are told: every node of the last frame.
    fn tree(&mut self) -> Vec<(NodeId, Node)> {
        self.app.world_mut().get_mut::<EguiContext>(self.egui).unwrap().get_mut().enable_accesskit();
        self.frames(2);
        let output = self.app.world().get::<EguiFullOutput>(self.egui).unwrap();
        output.as_ref().unwrap().platform_output.accesskit_update.clone().unwrap().nodes
    }

    /// egui insists that nobody forgets a texture.
    fn close(mut self) {
        self.app
            .world_mut()
            .get_mut::<EguiFullOutput>(self.egui)
            .unwrap()
            .take()
            .unwrap()
            .drop_without_applying_deltas();
    }

    fn title(&self) -> &str {
        &self.app.world().get::<Window>(self.window).unwrap().title
    }
}

/// What an assistive program asks when it presses a node.
fn click(target_node: NodeId) -> accesskit::ActionRequest {
    accesskit::ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node, data: None }
}

/// A folder with a shipped case under this name.
fn home_with(case: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    add_case(home.path(), case);
    home
}

fn add_case(home: &Path, name: &str) {
    let folder = home.join("scenarios").join(name);
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string(root().join("scenarios/de-loods/scenario.ron")).unwrap();
    let titled = text.replacen("De afrekening van De Loods", name, 1);
    assert_ne!(text, titled);
    fs::write(folder.join("scenario.ron"), titled).unwrap();
}

#[test]
fn the_desk_is_on_the_screen_and_names_the_window() {
    let home = home_with("proefkast");
    let headless = Headless::new(home.path());
    assert!(headless.title().contains("Tegenspel"), "{}", headless.title());
    assert!(headless.texts().contains("proefkast"));
    headless.close();
}

#[test]
fn the_window_rests_when_nothing_happens_and_wakes_for_input() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    assert!(!headless.asks_for_a_frame(), "a window at rest asks for frames");
    headless.frame(vec![Event::PointerMoved(Pos2::new(40.0, 40.0))]);
    assert!(headless.asks_for_a_frame(), "egui answers input with a frame more");
    headless.frames(SETTLED);
    assert!(!headless.asks_for_a_frame(), "a window at rest again asks for frames");
    headless.close();
}

#[test]
fn a_window_of_another_size_is_drawn_twice_because_egui_learns_its_size_late() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    let window = headless.window;
    headless.app.world_mut().write_message(WindowResized { window, width: 1024.0, height: 640.0 });
    headless.frames(1);
    assert!(headless.asks_for_a_frame());
    headless.close();
}

#[test]
fn control_q_leaves() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    let key = |modifiers| Event::Key { key: Key::Q, physical_key: None, pressed: true, repeat: false, modifiers };
    headless.frame(vec![key(Modifiers::NONE)]);
    assert!(headless.app.should_exit().is_none(), "a plain q left");
    headless.frame(vec![key(Modifiers { ctrl: true, ..Modifiers::COMMAND })]);
    assert!(headless.app.should_exit().is_some_and(|exit| exit.is_success()));
    headless.close();
}

#[test]
fn what_an_assistive_program_presses_is_pressed_and_the_window_has_its_name_in_the_tree() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    let tree = headless.tree();
    let named = |role, name: &str| tree.iter().find(|(_, it)| it.role() == role && it.label() == Some(name));
    let (_, root) = named(accesskit::Role::Window, headless.title()).expect("the window has its name");
    assert_eq!(root.language(), Some("nl"));
    let (settings, _) = named(accesskit::Role::Button, "Instellingen").expect("a button leads to the settings");
    // As winit's adapter leaves it for the window.
    let handler = WinitActionRequestHandler([click(*settings)].into());
    let mut handlers = WinitActionRequestHandlers::default();
    handlers.insert(headless.window, Arc::new(Mutex::new(handler)));
    headless.app.insert_resource(handlers);
    headless.frames(1);
    assert!(headless.title().starts_with("Instellingen"), "{}", headless.title());
    headless.frames(SETTLED);
    assert!(!headless.asks_for_a_frame(), "what was asked is asked again and again");
    headless.close();
}

#[test]
fn what_is_asked_after_the_screen_was_drawn_asks_for_a_frame() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    let ask = |mut requests: MessageWriter<'_, ActionRequest>, mut asked: Local<'_, bool>| {
        if !std::mem::replace(&mut *asked, true) {
            requests.write(ActionRequest(click(NodeId(1))));
        }
    };
    headless.app.add_systems(PostUpdate, ask);
    headless.frames(1);
    assert!(headless.asks_for_a_frame());
    headless.frames(SETTLED);
    assert!(!headless.asks_for_a_frame());
    headless.close();
}

#[test]
fn a_case_that_is_added_while_the_app_is_open_appears_when_its_files_lie_still() {
    let home = home_with("proefkast");
    let mut headless = Headless::new(home.path());
    add_case(home.path(), "nieuwe-kast");
    headless.frames(SETTLED);
    assert!(!headless.texts().contains("nieuwe-kast"), "nobody told the app yet");
    let file = home.path().join("scenarios/nieuwe-kast/scenario.ron");
    headless.app.world_mut().write_message(ScenariosChanged(vec![file]));
    headless.frames(1);
    assert!(!headless.texts().contains("nieuwe-kast"), "an editor may still be writing");
    headless.frames(SETTLED);
    assert!(headless.texts().contains("nieuwe-kast"));
    headless.close();
}
