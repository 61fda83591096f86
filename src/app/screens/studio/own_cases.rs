//! The cases of one's own: to make a new one, and to write on in one.

use super::intent::GuideIntent;
use super::twine::{self, TwineView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, LibraryIntent, StudioIntent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the list of one's own cases shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnCasesView {
    /// The title of the new case, as far as it is typed.
    pub title: String,
    /// What the new case can begin from.
    pub beginnings: Vec<String>,
    /// Which of them is chosen.
    pub chosen: usize,
    /// The file of Twine to begin with, where it is begun with one.
    pub twine: Option<TwineView>,
    /// Whether there is what it begins from.
    pub ready: bool,
    /// The name of its folder, once there is a title.
    pub folder: Option<String>,
    /// The cases of one's own.
    pub cases: Vec<OwnCaseRow>,
    /// The folder in which they stand.
    pub place: String,
}

/// A case of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCaseRow {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title.
    pub title: String,
    /// How much is in it, or that it cannot be read as it is.
    pub line: String,
}

/// Shows the list in a rectangle.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &OwnCasesView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Studio);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    layout::within(ui, rest, |ui| {
        layout::scrolled(ui, style, "own cases", Vec2::new(margin, theme.space(24.0)), |ui| {
            text::heading(ui, style, TextRole::H1, 1, &style.say("app-studio"));
            text::muted(ui, style, TextRole::Body, &style.say("app-studio-lead"));
            ui.add_space(theme.space(16.0));
            let stack = theme.frame.is_narrow();
            let left = if stack { ui.available_width() } else { (ui.available_width() - theme.space(24.0)) * 0.5 };
            let (mut made, mut opened) = (None, None);
            layout::two(
                ui,
                theme.space(24.0),
                left,
                stack,
                |ui| made = new_case(ui, style, view),
                |ui| opened = cases(ui, style, view),
            );
            keep(&mut intent, made);
            keep(&mut intent, opened);
        });
    });
    intent
}

fn new_case(ui: &mut Ui, style: Style<'_>, view: &OwnCasesView) -> Option<Intent> {
    let theme = style.theme;
    let (mut asked, mut more) = (None, None);
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H3, 2, &style.say("app-studio-new"));
        ui.add_space(theme.space(12.0));
        let name = style.say("app-studio-new-title");
        text::plain(ui, style, TextRole::SmallStrong, &name);
        ui.add_space(theme.space(4.0));
        let hint = style.say("app-studio-new-title-hint");
        let field = TextField { id: "new case", name: &name, hint: &hint, icon: None, rows: 1 };
        let (response, title) = field.show(ui, style, &view.title);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        asked = title.map(StudioIntent::NewTitle);
        ui.add_space(theme.space(12.0));
        let name = style.say("app-studio-new-from");
        text::plain(ui, style, TextRole::SmallStrong, &name);
        ui.add_space(theme.space(4.0));
        if let Some(label) = view.beginnings.get(view.chosen) {
            let menu = Menu { name: &name, label, role: TextRole::Body, framed: true };
            if let Some(at) = menu.show(ui, style, &view.beginnings, view.chosen) {
                asked = Some(StudioIntent::NewFrom(at));
            }
        }
        if let Some(it) = &view.twine {
            ui.add_space(theme.space(12.0));
            keep(&mut more, twine::show(ui, style, it));
        }
        ui.add_space(theme.space(16.0));
        let label = style.say("app-studio-new-make");
        let can = view.folder.is_some() && view.ready;
        let button = Button::new(ButtonKind::Filled, &label).enabled(can);
        if button.show(ui, style).clicked() || entered && asked.is_none() && can {
            asked = Some(StudioIntent::Make);
        }
        if let Some(folder) = &view.folder {
            ui.add_space(theme.space(8.0));
            text::muted(ui, style, TextRole::Small, &style.fill("app-studio-new-folder", "folder", folder.as_str()));
        }
        ui.add_space(theme.space(16.0));
        layout::rule(ui, style);
        ui.add_space(theme.space(12.0));
        let label = style.say("app-studio-guide-begin");
        if Button::new(ButtonKind::Plain, &label).icon_behind(Icon::Right).show(ui, style).clicked() {
            asked = Some(StudioIntent::Guide(GuideIntent::Begin));
        }
        ui.add_space(theme.space(4.0));
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-guide-begin-lead"));
    });
    asked.map(Intent::Studio).or(more)
}

fn cases(ui: &mut Ui, style: Style<'_>, view: &OwnCasesView) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    text::heading(ui, style, TextRole::H3, 2, &style.say("app-studio-own"));
    ui.add_space(theme.space(8.0));
    if view.cases.is_empty() {
        text::muted(ui, style, TextRole::Body, &style.say("app-studio-own-none"));
        ui.add_space(theme.space(12.0));
    }
    for case in &view.cases {
        let label = style.say("app-studio-open");
        let name = style.fill("app-studio-open-case", "title", case.title.as_str());
        let button = Button::new(ButtonKind::Plain, &label).name(&name);
        let label = style.say("app-studio-remove-short");
        let name = style.fill("app-studio-delete-name", "title", case.title.as_str());
        let gone = Button::new(ButtonKind::Quiet, &label).icon(Icon::Trash).small().name(&name);
        let size = button.size(ui, style) + Vec2::new(gone.size(ui, style).x + theme.space(8.0), 0.0);
        card::card(ui, style, 16.0, 12.0, |ui| {
            let left = ui.available_width() - size.x - theme.space(16.0);
            let words = |ui: &mut Ui| {
                text::runs(ui, style, &[TextRun::new(&case.title, TextRole::Strong, theme.palette.ink)]);
                text::muted(ui, style, TextRole::Small, &case.line);
            };
            let (mut opened, mut deleted) = (false, false);
            let stack = theme.frame.is_narrow();
            layout::two(ui, theme.space(16.0), left, stack, words, |ui| {
                layout::wrapped(ui, theme.space(8.0), |ui| {
                    opened = button.show(ui, style).clicked();
                    deleted = gone.show(ui, style).clicked();
                });
            });
            if opened {
                asked = Some(Intent::Studio(StudioIntent::Open(case.folder.clone())));
            } else if deleted {
                asked = Some(Intent::Studio(StudioIntent::Delete(case.folder.clone())));
            }
        });
        ui.add_space(theme.space(12.0));
    }
    text::muted(ui, style, TextRole::Small, &style.fill("app-library-own-folder", "folder", view.place.as_str()));
    ui.add_space(theme.space(8.0));
    let label = style.say("app-library-own-open");
    if Button::new(ButtonKind::Plain, &label).icon(Icon::File).small().show(ui, style).clicked() {
        asked = Some(Intent::Library(LibraryIntent::OpenFolder));
    }
    asked
}
