//! The dialogs: which keys do what, a pause, deleting everything, and what is wrong with a file.

use super::{offers, top};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, dialog, layout, notice};
use crate::app::intent::{Drawer, Intent, SettingsIntent, TalkIntent};
use crate::app::theme::TextRole;
use egui::Ui;
use std::path::{Path, PathBuf};

/// A dialog over a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DialogView {
    /// Which keys do what.
    Help,
    /// The same for who writes a case.
    StudioHelp,
    /// A pause in a conversation; what has no place in a narrow bar stands here. After "what if" with the session that
    /// one played on from.
    Pause(Option<PathBuf>),
    /// The same in a conversation that is only tried, from the studio.
    PauseTried,
    /// The question whether everything is to be deleted: sessions and intentions.
    Delete(usize, usize),
    /// The question whether a case of one's own is to go.
    DeleteCase {
        /// Its folder.
        folder: PathBuf,
        /// Its title.
        title: String,
        /// How many talks of it are kept.
        talks: usize,
        /// Where its folder would stand then.
        place: PathBuf,
    },
    /// A shipped case changed under a session: the session's file, and the name of the case to begin anew.
    CaseUpdated(PathBuf, String),
    /// A case was dropped on the window.
    Dropped {
        /// Its folder.
        folder: PathBuf,
        /// Its title.
        title: String,
        /// Whether one's own cases have its id already.
        taken: bool,
    },
    /// A case was dropped as one file.
    Packed {
        /// The file.
        file: PathBuf,
        /// The id that the case has in it.
        id: String,
        /// Its title.
        title: String,
        /// Whether one's own cases have its id already.
        taken: bool,
    },
    /// A file with somebody's data: what it brings, and how much of that is kept beside.
    Import(PathBuf, (usize, usize)),
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
pub fn show(ui: &Ui, style: Style<'_>, view: &DialogView) -> Option<Intent> {
    let (asked, left) = match view {
        DialogView::Help => help(ui, style, &KEYS),
        DialogView::StudioHelp => help(ui, style, &STUDIO_KEYS),
        DialogView::Pause(from) => pause(ui, style, from.as_deref()),
        DialogView::PauseTried => pause_tried(ui, style),
        DialogView::Delete(sessions, intentions) => delete(ui, style, *sessions, *intentions),
        DialogView::DeleteCase { folder, title, talks, place } => {
            offers::delete_case(ui, style, folder, title, (*talks, place))
        }
        DialogView::CaseUpdated(file, case) => offers::case_updated(ui, style, file, case),
        DialogView::Dropped { folder, title, taken } => offers::dropped(ui, style, folder, title, *taken),
        DialogView::Packed { file, id, title, taken } => offers::packed(ui, style, file, (id, title), *taken),
        DialogView::Import(file, counts) => offers::import(ui, style, file, *counts),
        DialogView::Diagnostics(name, path, findings) => diagnostics(ui, style, name, path, findings),
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

/// The same while a case is written.
const STUDIO_KEYS: [(&str, &str); 16] = [
    ("app-key-tab", "app-help-tab"),
    ("app-key-enter", "app-help-enter"),
    ("app-key-undo", "app-help-undo"),
    ("app-key-redo", "app-help-redo"),
    ("app-key-copy", "app-help-copy"),
    ("app-key-order", "app-help-order"),
    ("app-key-order-scene", "app-help-order-scene"),
    ("app-key-play", "app-help-play"),
    ("app-key-find", "app-help-find"),
    ("app-key-arrows", "app-help-arrows"),
    ("app-key-map-enter", "app-help-map-enter"),
    ("app-key-zoom", "app-help-zoom"),
    ("app-key-page", "app-help-page"),
    ("app-key-next-text", "app-help-next-text"),
    ("app-key-escape", "app-help-studio-escape"),
    ("app-key-f1", "app-help-f1"),
];

fn help(ui: &Ui, style: Style<'_>, keys: &[(&str, &str)]) -> (Option<Intent>, bool) {
    let theme = style.theme;
    dialog::show(ui, style, "help", &style.say("app-help"), 480.0, |ui| {
        dialog::long(ui, style, "help", |ui| {
            for (key, does) in keys.iter().copied() {
                let key = style.say(key);
                let wide = theme.grown(120.0);
                layout::two(
                    ui,
                    theme.space(12.0),
                    wide,
                    theme.frame.is_narrow(),
                    |ui| {
                        text::plain(ui, style, TextRole::Strong, &key);
                    },
                    |ui| {
                        text::plain(ui, style, TextRole::Body, &style.say(does));
                    },
                );
                ui.add_space(theme.space(4.0));
            }
        });
        close(ui, style, "help")
    })
}

fn close(ui: &mut Ui, style: Style<'_>, name: &str) -> Option<Intent> {
    let response = Button::new(ButtonKind::Plain, &style.say("app-close")).show(ui, style);
    notice::focus_once(ui, &response, name);
    response.clicked().then_some(Intent::CloseDialog)
}

fn pause(ui: &Ui, style: Style<'_>, from: Option<&Path>) -> (Option<Intent>, bool) {
    let theme = style.theme;
    dialog::show(ui, style, "pause", &style.say("app-pause"), 400.0, |ui| {
        text::plain(ui, style, TextRole::Body, &style.say("app-pause-kept"));
        ui.add_space(theme.space(16.0));
        let mut choices = vec![(ButtonKind::Filled, "app-pause-go-on", Intent::CloseDialog)];
        if theme.frame.is_narrow() {
            choices.push((
                ButtonKind::Plain,
                "app-talk-dossier",
                Intent::Talk(TalkIntent::Drawer(Some(Drawer::Dossier))),
            ));
            choices.push((
                ButtonKind::Plain,
                "app-talk-earlier",
                Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))),
            ));
        }
        if let Some(from) = from {
            choices.push((ButtonKind::Plain, "app-pause-look-back", Intent::Open(from.to_owned())));
        }
        choices.push((ButtonKind::Plain, "app-pause-leave", Intent::Talk(TalkIntent::Leave)));
        choices.push((ButtonKind::Plain, "app-settings", Intent::ShowSettings));
        choices.push((ButtonKind::Plain, "app-help", Intent::ShowHelp));
        column(ui, style, "pause", choices)
    })
}

fn pause_tried(ui: &Ui, style: Style<'_>) -> (Option<Intent>, bool) {
    dialog::show(ui, style, "pause", &style.say("app-pause"), 400.0, |ui| {
        text::plain(ui, style, TextRole::Body, &style.say("app-studio-tried"));
        ui.add_space(style.theme.space(16.0));
        let choices = vec![
            (ButtonKind::Filled, "app-pause-go-on", Intent::CloseDialog),
            (ButtonKind::Plain, "app-studio-back", Intent::Talk(TalkIntent::Leave)),
            (ButtonKind::Plain, "app-settings", Intent::ShowSettings),
            (ButtonKind::Plain, "app-help", Intent::ShowHelp),
        ];
        column(ui, style, "pause", choices)
    })
}

fn delete(ui: &Ui, style: Style<'_>, sessions: usize, intentions: usize) -> (Option<Intent>, bool) {
    let theme = style.theme;
    dialog::show(ui, style, "delete", &style.say("app-delete"), 380.0, |ui| {
        let values = [("sessions", sessions.into()), ("intentions", intentions.into())];
        text::plain(ui, style, TextRole::Body, &style.say_with("app-delete-question", &values));
        ui.add_space(theme.space(20.0));
        let (keep, delete) = (style.say("app-delete-keep"), style.say("app-delete-all"));
        let keep = Button::new(ButtonKind::Plain, &keep);
        let delete = Button::new(ButtonKind::Warn, &delete);
        let mut intent = None;
        layout::wrapped(ui, theme.space(12.0), |ui| {
            let response = keep.show(ui, style);
            notice::focus_once(ui, &response, "delete");
            if response.clicked() {
                intent = Some(Intent::CloseDialog);
            }
            if delete.show(ui, style).clicked() {
                intent = Some(Intent::Settings(SettingsIntent::Delete));
            }
        });
        intent
    })
}

/// Buttons below one another, as wide as the dialog; the first has the focus.
pub(super) fn column(
    ui: &mut Ui,
    style: Style<'_>,
    name: &str,
    choices: Vec<(ButtonKind, &str, Intent)>,
) -> Option<Intent> {
    let mut intent = None;
    dialog::long(ui, style, name, |ui| {
        for (at, (kind, label, does)) in choices.into_iter().enumerate() {
            let label = style.say(label);
            let button = Button::new(kind, &label);
            let size = egui::Vec2::new(ui.available_width(), button.size(ui, style).y);
            let response = button.show_sized(ui, style, size);
            if at == 0 {
                notice::focus_once(ui, &response, name);
            }
            if response.clicked() {
                intent = Some(does);
            }
            ui.add_space(style.theme.space(8.0));
        }
    });
    intent
}

fn diagnostics(ui: &Ui, style: Style<'_>, name: &str, path: &str, findings: &[FindingView]) -> (Option<Intent>, bool) {
    let theme = style.theme;
    let it = theme.palette;
    dialog::show(ui, style, "diagnostics", name, 640.0, |ui| {
        text::muted(ui, style, TextRole::Small, path);
        ui.add_space(theme.space(12.0));
        dialog::long(ui, style, "diagnostics", |ui| {
            for finding in findings {
                let place = format!("{} ", finding.place);
                let runs = [
                    TextRun::new(&place, TextRole::Body, it.muted),
                    TextRun::new(&finding.message, TextRole::Strong, it.ink),
                ];
                text::runs(ui, style, &runs);
                for more in &finding.more {
                    text::muted(ui, style, TextRole::Small, more);
                }
                ui.add_space(theme.space(12.0));
            }
        });
        text::plain(ui, style, TextRole::Small, &style.say("app-diagnostics-what"));
        ui.add_space(theme.space(12.0));
        close(ui, style, "diagnostics")
    })
}

/// The height of the bar under which notices appear.
#[must_use]
pub fn below_bar(style: Style<'_>) -> f32 {
    top::height(style)
}
