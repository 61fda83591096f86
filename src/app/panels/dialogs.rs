//! The dialogs: which keys do what, a pause, deleting everything, and what is wrong with a file.

use super::top;
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, dialog, notice, place};
use crate::app::intent::{Drawer, Intent};
use crate::app::theme::Type;
use egui::Ui;
use std::path::{Path, PathBuf};

/// A dialog over a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DialogView {
    /// Which keys do what.
    Help,
    /// A pause in a conversation; what has no place in a narrow bar stands here. After "what if" with the session that
    /// one played on from.
    Pause(Option<PathBuf>),
    /// The question whether everything is to be deleted: sessions and intentions.
    Delete(usize, usize),
    /// What is wrong with a file: its name, its path, and each finding with its place.
    Diagnostics(String, String, Vec<FindingView>),
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingView {
    /// Where.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What stands there, and what to do.
    pub more: Vec<String>,
}

/// Shows a dialog.
pub fn show(ui: &Ui, look: Look<'_>, view: &DialogView) -> Option<Intent> {
    let (asked, left) = match view {
        DialogView::Help => help(ui, look),
        DialogView::Pause(from) => pause(ui, look, from.as_deref()),
        DialogView::Delete(sessions, intentions) => delete(ui, look, *sessions, *intentions),
        DialogView::Diagnostics(name, path, findings) => diagnostics(ui, look, name, path, findings),
    };
    asked.or(left.then_some(Intent::CloseDialog))
}

/// Keys, and the message that says what each does.
const KEYS: [(&str, &str); 11] = [
    ("app-key-tab", "app-help-tab"),
    ("app-key-enter", "app-help-enter"),
    ("app-key-numbers", "app-help-numbers"),
    ("app-key-space", "app-help-space"),
    ("app-key-n", "app-help-n"),
    ("app-key-d", "app-help-d"),
    ("app-key-e", "app-help-e"),
    ("app-key-backspace", "app-help-backspace"),
    ("app-key-page", "app-help-page"),
    ("app-key-escape", "app-help-escape"),
    ("app-key-f1", "app-help-f1"),
];

fn help(ui: &Ui, look: Look<'_>) -> (Option<Intent>, bool) {
    let theme = look.theme;
    dialog::show(ui, look, "help", &look.say("app-help"), 480.0, |ui| {
        dialog::long(ui, look, "help", |ui| {
            for (key, does) in KEYS {
                let key = look.say(key);
                let wide = theme.grown(120.0);
                place::two(
                    ui,
                    theme.space(12.0),
                    wide,
                    theme.frame.is_narrow(),
                    |ui| {
                        text::plain(ui, look, Type::Strong, &key);
                    },
                    |ui| {
                        text::plain(ui, look, Type::Body, &look.say(does));
                    },
                );
                ui.add_space(theme.space(4.0));
            }
        });
        close(ui, look, "help")
    })
}

fn close(ui: &mut Ui, look: Look<'_>, name: &str) -> Option<Intent> {
    let response = Button::new(Kind::Plain, &look.say("app-close")).show(ui, look);
    notice::focus_once(ui, &response, name);
    response.clicked().then_some(Intent::CloseDialog)
}

fn pause(ui: &Ui, look: Look<'_>, from: Option<&Path>) -> (Option<Intent>, bool) {
    let theme = look.theme;
    dialog::show(ui, look, "pause", &look.say("app-pause"), 400.0, |ui| {
        text::plain(ui, look, Type::Body, &look.say("app-pause-kept"));
        ui.add_space(theme.space(16.0));
        let mut intent = None;
        let mut choices = vec![(Kind::Filled, "app-pause-go-on", Intent::CloseDialog)];
        if theme.frame.is_narrow() {
            choices.push((Kind::Plain, "app-talk-dossier", Intent::Drawer(Some(Drawer::Dossier))));
            choices.push((Kind::Plain, "app-talk-earlier", Intent::Drawer(Some(Drawer::Earlier))));
        }
        if let Some(from) = from {
            choices.push((Kind::Plain, "app-pause-look-back", Intent::Continue(from.to_owned())));
        }
        choices.push((Kind::Plain, "app-pause-leave", Intent::Leave));
        choices.push((Kind::Plain, "app-settings", Intent::Settings));
        choices.push((Kind::Plain, "app-help", Intent::Help));
        dialog::long(ui, look, "pause", |ui| {
            for (at, (kind, label, does)) in choices.into_iter().enumerate() {
                let label = look.say(label);
                let button = Button::new(kind, &label);
                let size = egui::Vec2::new(ui.available_width(), button.size(ui, look).y);
                let response = button.show_sized(ui, look, size);
                if at == 0 {
                    notice::focus_once(ui, &response, "pause");
                }
                if response.clicked() {
                    intent = Some(does);
                }
                ui.add_space(theme.space(8.0));
            }
        });
        intent
    })
}

fn delete(ui: &Ui, look: Look<'_>, sessions: usize, intentions: usize) -> (Option<Intent>, bool) {
    let theme = look.theme;
    dialog::show(ui, look, "delete", &look.say("app-delete"), 380.0, |ui| {
        let values = [("sessions", sessions.into()), ("intentions", intentions.into())];
        text::plain(ui, look, Type::Body, &look.say_with("app-delete-question", &values));
        ui.add_space(theme.space(20.0));
        let (keep, delete) = (look.say("app-delete-keep"), look.say("app-delete-all"));
        let keep = Button::new(Kind::Plain, &keep);
        let delete = Button::new(Kind::Warn, &delete);
        let mut intent = None;
        place::wrapped(ui, theme.space(12.0), |ui| {
            let response = keep.show(ui, look);
            notice::focus_once(ui, &response, "delete");
            if response.clicked() {
                intent = Some(Intent::CloseDialog);
            }
            if delete.show(ui, look).clicked() {
                intent = Some(Intent::Delete);
            }
        });
        intent
    })
}

fn diagnostics(ui: &Ui, look: Look<'_>, name: &str, path: &str, findings: &[FindingView]) -> (Option<Intent>, bool) {
    let theme = look.theme;
    let it = theme.palette;
    dialog::show(ui, look, "diagnostics", name, 640.0, |ui| {
        text::muted(ui, look, Type::Small, path);
        ui.add_space(theme.space(12.0));
        dialog::long(ui, look, "diagnostics", |ui| {
            for finding in findings {
                let place = format!("{} ", finding.place);
                let runs = [Run::new(&place, Type::Body, it.muted), Run::new(&finding.message, Type::Strong, it.ink)];
                text::runs(ui, look, &runs);
                for more in &finding.more {
                    text::muted(ui, look, Type::Small, more);
                }
                ui.add_space(theme.space(12.0));
            }
        });
        text::plain(ui, look, Type::Small, &look.say("app-diagnostics-what"));
        ui.add_space(theme.space(12.0));
        close(ui, look, "diagnostics")
    })
}

/// The height of the bar under which notices appear.
#[must_use]
pub fn below_bar(look: Look<'_>) -> f32 {
    top::height(look)
}
