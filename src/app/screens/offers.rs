//! Dialogs that offer: what to do with a case that was dropped, that was updated, or with a file of somebody's data.

use super::dialogs::column;
use crate::app::controls::button::ButtonKind;
use crate::app::controls::text;
use crate::app::controls::{Style, dialog};
use crate::app::intent::{Intent, LibraryIntent, StudioIntent};
use crate::app::theme::TextRole;
use crate::files::CaseKeeping;
use egui::Ui;
use std::path::Path;

/// A shipped case changed under a session: how to go on.
pub(super) fn case_updated(ui: &Ui, style: Style<'_>, file: &Path, case: &str) -> (Option<Intent>, bool) {
    let anew = Intent::Library(LibraryIntent::Prepare(case.to_owned()));
    let choices = vec![
        (ButtonKind::Filled, "app-updated-go-on", Intent::CloseDialog),
        (ButtonKind::Plain, "app-updated-old", Intent::OpenInOldTexts(file.to_owned())),
        (ButtonKind::Plain, "app-updated-anew", anew),
    ];
    ask(ui, style, "case updated", (&style.say("app-updated"), &style.say("app-updated-question")), choices)
}

/// A case of one's own is to go: what goes, where to, and what stays. Keeping it comes first.
pub(super) fn delete_case(
    ui: &Ui,
    style: Style<'_>,
    folder: &Path,
    title: &str,
    (talks, place): (usize, &Path),
) -> (Option<Intent>, bool) {
    let choices = vec![
        (ButtonKind::Plain, "app-studio-delete-not", Intent::CloseDialog),
        (ButtonKind::Warn, "app-studio-delete-do", Intent::Studio(StudioIntent::DeleteForSure(folder.to_owned()))),
    ];
    let values = [("talks", talks.into()), ("place", place.display().to_string().into())];
    let question = style.say_with("app-studio-delete-question", &values);
    ask(ui, style, "delete case", (&style.fill("app-studio-delete-case", "title", title), &question), choices)
}

/// A case was dropped: to keep it or only to play it.
pub(super) fn dropped(ui: &Ui, style: Style<'_>, folder: &Path, title: &str, taken: bool) -> (Option<Intent>, bool) {
    let play = (ButtonKind::Plain, "app-drop-play", Intent::PlayOnly(folder.to_owned()));
    let id = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let keep = |keeping| Intent::KeepCase(folder.to_owned(), keeping);
    kept_or_not(ui, style, (&id, title, taken), keep, Some(play))
}

/// A case was dropped as one file: to keep it.
pub(super) fn packed(
    ui: &Ui,
    style: Style<'_>,
    file: &Path,
    (id, title): (&str, &str),
    taken: bool,
) -> (Option<Intent>, bool) {
    let keep = |keeping| Intent::KeepPacked(file.to_owned(), keeping);
    kept_or_not(ui, style, (id, title, taken), keep, None)
}

fn kept_or_not(
    ui: &Ui,
    style: Style<'_>,
    (id, title, taken): (&str, &str, bool),
    keep: impl Fn(CaseKeeping) -> Intent,
    play: Option<(ButtonKind, &str, Intent)>,
) -> (Option<Intent>, bool) {
    let mut choices = if taken {
        vec![
            (ButtonKind::Filled, "app-drop-both", keep(CaseKeeping::Both)),
            (ButtonKind::Plain, "app-drop-replace", keep(CaseKeeping::Replace)),
        ]
    } else {
        vec![(ButtonKind::Filled, "app-drop-keep", keep(CaseKeeping::Both))]
    };
    choices.extend(play);
    choices.push((ButtonKind::Plain, "app-drop-not", Intent::CloseDialog));
    let question = style.fill(if taken { "app-drop-taken" } else { "app-drop-question" }, "id", id);
    ask(ui, style, "dropped", (title, &question), choices)
}

/// What a file of somebody's data would bring.
pub(super) fn import(ui: &Ui, style: Style<'_>, file: &Path, (new, beside): (usize, usize)) -> (Option<Intent>, bool) {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let values = [("file", name.into()), ("new", new.into()), ("beside", beside.into())];
    let question = style.say_with("app-import-question", &values);
    let choices = match new {
        0 => vec![(ButtonKind::Plain, "app-close", Intent::CloseDialog)],
        _ => vec![
            (ButtonKind::Filled, "app-import-do", Intent::Import(file.to_owned())),
            (ButtonKind::Plain, "app-import-not", Intent::CloseDialog),
        ],
    };
    ask(ui, style, "import", (&style.say("app-import"), &question), choices)
}

fn ask(
    ui: &Ui,
    style: Style<'_>,
    name: &str,
    (title, question): (&str, &str),
    choices: Vec<(ButtonKind, &str, Intent)>,
) -> (Option<Intent>, bool) {
    dialog::show(ui, style, name, title, 440.0, |ui| {
        text::plain(ui, style, TextRole::Body, question);
        ui.add_space(style.theme.space(16.0));
        column(ui, style, name, choices)
    })
}
