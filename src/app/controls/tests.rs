//! What an assistive program finds of a control, and what it can do with one.

use super::button::{Button, ButtonKind};
use super::menu::Menu;
use super::slider::Slider;
use super::{Style, dialog, field, layout, text};
use crate::app::theme::{Colours, TextRole, Theme, fonts};
use crate::report::Messages;
use egui::accesskit::{Action, ActionData, ActionRequest, NodeId, Role, TreeId};
use egui::{Event, Key, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use std::collections::BTreeMap;

/// What the controls stand for.
#[derive(Debug, Default)]
struct Answers {
    stop: Option<usize>,
    written: String,
    order: usize,
}

fn controls(ui: &mut Ui, style: Style<'_>, answers: &mut Answers) {
    let slider = Slider { name: "Hoe deskundig?", stops: 5, at: answers.stop, marked: true };
    answers.stop = slider.show(ui, style, 300.0).1.or(answers.stop);
    let field = field::TextField { id: "why", name: "Waarom?", hint: "", icon: None, rows: 1 };
    if let (_, Some(written)) = field.show(ui, style, &answers.written) {
        answers.written = written;
    }
    let options = [String::from("op titel"), String::from("van kort naar lang")];
    let menu = Menu { name: "Volgorde", label: &options[answers.order], role: TextRole::Body, framed: true };
    answers.order = menu.show(ui, style, &options, answers.order).unwrap_or(answers.order);
}

/// Controls in a window.
fn window(show: impl Fn(&mut Ui, Style<'_>, &mut Answers) + 'static) -> Harness<'static, Answers> {
    let words = Messages::new("nl");
    let theme = Theme::new(Colours::Light, vec2(1280.0, 800.0), 100, true);
    let portraits = BTreeMap::new();
    let mut ready = false;
    let draw = move |ui: &mut Ui, answers: &mut Answers| {
        if ready {
            show(ui, Style { theme: &theme, words: &words, portraits: &portraits }, answers);
        } else {
            ui.ctx().set_fonts(fonts());
            ui.ctx().request_repaint();
            ready = true;
        }
    };
    let mut harness = Harness::builder().with_size(vec2(1280.0, 800.0)).build_ui_state(draw, Answers::default());
    harness.run_steps(3);
    harness
}

/// The only thing with a role.
fn only<'a>(it: &'a Harness<'_, Answers>, role: Role) -> AccessKitNode<'a> {
    it.get_by_role(role).accesskit_node()
}

/// Asks something of the only thing with a role, as an assistive program does.
fn ask(it: &mut Harness<'_, Answers>, role: Role, action: Action, data: Option<ActionData>) {
    let (target_node, target_tree): (NodeId, TreeId) = only(it, role).locate();
    it.event(Event::AccessKitActionRequest(ActionRequest { action, target_tree, target_node, data }));
    it.run_steps(3);
}

#[test]
fn a_slider_is_set_and_moved_and_says_whether_it_was() {
    let mut it = window(controls);
    assert_eq!(only(&it, Role::Slider).description().as_deref(), Some("nog niet ingevuld"));
    assert_eq!(only(&it, Role::Slider).max_numeric_value(), Some(4.0));
    ask(&mut it, Role::Slider, Action::SetValue, Some(ActionData::NumericValue(99.0)));
    assert_eq!(it.state().stop, Some(4));
    assert_eq!(only(&it, Role::Slider).description(), None);
    ask(&mut it, Role::Slider, Action::Decrement, None);
    assert_eq!(it.state().stop, Some(3));
    ask(&mut it, Role::Slider, Action::Increment, None);
    assert_eq!(it.state().stop, Some(4));
    assert_eq!(only(&it, Role::Slider).numeric_value(), Some(4.0));
}

#[test]
fn a_field_takes_a_text_as_a_whole_and_no_longer_one_than_can_be_kept() {
    let mut it = window(controls);
    ask(&mut it, Role::TextInput, Action::SetValue, Some(ActionData::Value("Omdat het moet.".into())));
    assert_eq!(it.state().written, "Omdat het moet.");
    ask(&mut it, Role::TextInput, Action::SetValue, Some(ActionData::Value("é".repeat(9_000).into())));
    assert_eq!(it.state().written.chars().count(), 2_000);
}

#[test]
fn a_menu_tells_its_value_and_is_opened_and_chosen_from() {
    let mut it = window(controls);
    assert_eq!(only(&it, Role::ComboBox).value().as_deref(), Some("op titel"));
    ask(&mut it, Role::ComboBox, Action::Click, None);
    it.get_by_role_and_label(Role::RadioButton, "van kort naar lang").click_accesskit();
    it.run_steps(3);
    assert_eq!(only(&it, Role::ComboBox).value().as_deref(), Some("van kort naar lang"));
    assert_eq!(only(&it, Role::ComboBox).label().as_deref(), Some("Volgorde"));
}

#[test]
fn a_dialog_is_one_with_its_title_and_headings_have_levels() {
    let it = window(|ui, style, _| {
        text::heading(ui, style, TextRole::H1, 1, "Casussen");
        dialog::show(ui, style, "sure", "Zeker weten?", 400.0, |_| None::<()>);
    });
    let dialog = only(&it, Role::Dialog);
    assert!(dialog.is_modal() && dialog.label().as_deref() == Some("Zeker weten?"));
    let heading = it.get_by_role_and_label(Role::Heading, "Casussen");
    assert_eq!(heading.accesskit_node().level(), Some(1));
    assert_eq!(heading.accesskit_node().braille_role_description(), Some("h1"));
}

#[test]
fn a_column_is_read_by_keys_and_keeps_its_place_when_the_window_changes() {
    let words = Messages::new("nl");
    let portraits = BTreeMap::new();
    let mut ready = false;
    let draw = move |ui: &mut Ui, (): &mut ()| {
        if !ready {
            ui.ctx().set_fonts(fonts());
            ui.ctx().request_repaint();
            ready = true;
            return;
        }
        let theme = Theme::new(Colours::Light, ui.ctx().content_rect().size(), 100, true);
        let style = Style { theme: &theme, words: &words, portraits: &portraits };
        Button::new(ButtonKind::Plain, "Leg weg").show(ui, style);
        layout::scrolled(ui, style, "regels", vec2(8.0, 8.0), |ui| {
            for number in 1..=200 {
                text::plain(ui, style, TextRole::Body, &format!("regel {number}"));
            }
        });
    };
    let mut it = Harness::builder().with_size(vec2(1280.0, 800.0)).build_ui_state(draw, ());
    it.run_steps(3);
    let first = |it: &Harness<'_, ()>| {
        let seen =
            |number: &usize| it.query_by_label(&format!("regel {number}")).is_some_and(|node| node.rect().top() >= 0.0);
        (1..=200).find(seen).unwrap()
    };
    let press = |it: &mut Harness<'_, ()>, key: Key| {
        it.key_press(key);
        it.run_steps(4);
        first(it)
    };
    let (top, page) = (first(&it), press(&mut it, Key::PageDown));
    assert!(top == 1 && page > 10, "{top} {page}");
    // Another class of sizes: what was read is not lost.
    it.set_size(vec2(700.0, 640.0));
    it.run_steps(4);
    assert!(first(&it) > 10, "{}", first(&it));
    let end = press(&mut it, Key::End);
    assert!(end > 150, "{end}");
    assert_eq!(press(&mut it, Key::Home), 1);
    // What has the focus is above what is read.
    press(&mut it, Key::Tab);
    assert!(it.get_by_role_and_label(Role::Button, "Leg weg").is_focused());
    let page = press(&mut it, Key::PageDown);
    assert!(page > 10, "{page}");
}
