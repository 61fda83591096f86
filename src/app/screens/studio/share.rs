//! What goes out and comes in: the script for reviewers and their remarks, and the case as one file to mail.

use super::intent::ShareIntent;
use super::remarks::{self, RemarkRow};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use egui::Ui;
use std::path::PathBuf;

/// What goes out and comes in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShareView {
    /// The folder in which is saved what goes out.
    pub folder: String,
    /// Files that may be scripts that came back: where they stand, and what they are called.
    pub came: Vec<(PathBuf, String)>,
    /// The moments about which something is still to be done: path, title, and how much.
    pub open: Vec<(String, String, usize)>,
    /// The remarks about no moment.
    pub elsewhere: Vec<RemarkRow>,
}

/// Shows all of it from top to bottom.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &ShareView) -> Option<Intent> {
    let mut intent = None;
    keep(&mut intent, out(ui, style, view));
    keep(&mut intent, came_back(ui, style, view));
    keep(&mut intent, still_open(ui, style, view));
    intent
}

fn asked(intent: ShareIntent) -> Option<Intent> {
    Some(Intent::Studio(StudioIntent::Share(intent)))
}

fn section(ui: &mut Ui, style: Style<'_>, id: &str) {
    text::heading(ui, style, TextRole::H3, 2, &style.say(id));
    ui.add_space(style.theme.space(4.0));
}

/// A button with a sentence below it on what it does.
fn does(ui: &mut Ui, style: Style<'_>, (label, lead): (&str, &str)) -> bool {
    let label = style.say(label);
    let pressed = Button::new(ButtonKind::Plain, &label).icon(Icon::Save).show(ui, style).clicked();
    ui.add_space(style.theme.space(4.0));
    text::muted(ui, style, TextRole::Small, &style.say(lead));
    ui.add_space(style.theme.space(12.0));
    pressed
}

fn out(ui: &mut Ui, style: Style<'_>, view: &ShareView) -> Option<Intent> {
    let mut intent = None;
    section(ui, style, "app-studio-share-out");
    let name = style.say("app-hand-over-folder");
    text::plain(ui, style, TextRole::SmallStrong, &name);
    ui.add_space(style.theme.space(4.0));
    let field = TextField { id: "share folder", name: &name, hint: "", icon: None, rows: 1 };
    if let (_, Some(folder)) = field.show(ui, style, &view.folder) {
        intent = asked(ShareIntent::Folder(folder));
    }
    ui.add_space(style.theme.space(12.0));
    if does(ui, style, ("app-studio-share-word", "app-studio-share-word-lead")) {
        intent = asked(ShareIntent::SaveWord);
    }
    if does(ui, style, ("app-studio-share-pack", "app-studio-share-pack-lead")) {
        intent = asked(ShareIntent::Pack);
    }
    ui.add_space(style.theme.space(12.0));
    intent
}

fn came_back(ui: &mut Ui, style: Style<'_>, view: &ShareView) -> Option<Intent> {
    let mut intent = None;
    section(ui, style, "app-studio-share-in");
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-share-in-lead"));
    ui.add_space(style.theme.space(8.0));
    if view.came.is_empty() {
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-share-none"));
    }
    for (file, called) in &view.came {
        let name = style.fill("app-studio-share-read", "file", called.as_str());
        if Button::new(ButtonKind::Action, &name).icon(Icon::File).small().close().show(ui, style).clicked() {
            intent = asked(ShareIntent::ReadRemarks(file.clone()));
        }
    }
    ui.add_space(style.theme.space(4.0));
    let label = style.say("app-studio-share-look");
    if Button::new(ButtonKind::Quiet, &label).icon(Icon::Search).small().close().show(ui, style).clicked() {
        intent = asked(ShareIntent::Look);
    }
    ui.add_space(style.theme.space(20.0));
    intent
}

fn still_open(ui: &mut Ui, style: Style<'_>, view: &ShareView) -> Option<Intent> {
    let mut intent = None;
    if view.open.is_empty() && view.elsewhere.is_empty() {
        return None;
    }
    section(ui, style, "app-studio-remarks");
    for (beat, title, count) in &view.open {
        let values = [("beat", title.as_str().into()), ("count", (*count).into())];
        let label = style.say_with("app-studio-remarks-at", &values);
        if Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked() {
            intent = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
        }
    }
    if !view.elsewhere.is_empty() {
        ui.add_space(style.theme.space(8.0));
        text::heading(ui, style, TextRole::SmallStrong, 3, &style.say("app-studio-remarks-elsewhere"));
        ui.add_space(style.theme.space(4.0));
        keep(&mut intent, remarks::list(ui, style, &view.elsewhere));
    }
    intent
}
