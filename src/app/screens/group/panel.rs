//! The screen of groups: a case, a form and who may join; then how people join.

use super::opened::{self, OpenedView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, card, layout, segment, text};
use crate::app::intent::{GroupIntent, Intent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use crate::room::RoomMode;
use egui::{Rect, Ui, Vec2};

/// What the screen of groups shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupView {
    /// The cases: id and title.
    pub cases: Vec<(String, String)>,
    /// The id of the one that is played.
    pub chosen: Option<String>,
    /// How it is played.
    pub mode: RoomMode,
    /// Whether phones on the local network may join.
    pub beyond: bool,
    /// Whether the room is being opened.
    pub opening: bool,
    /// The room, once it is open.
    pub opened: Option<OpenedView>,
}

/// Shows the screen of groups in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &GroupView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Group);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    layout::within(ui, rest, |ui| {
        layout::scrolled(ui, style, "group", Vec2::new(margin, theme.space(24.0)), |ui| {
            text::heading(ui, style, TextRole::H1, 1, &style.say("app-group"));
            text::muted(ui, style, TextRole::Body, &style.say("app-group-lead-in"));
            ui.add_space(theme.space(16.0));
            keep(
                &mut intent,
                match &view.opened {
                    Some(room) => opened::show(ui, style, room),
                    None => choosing(ui, style, view),
                },
            );
        });
    });
    intent
}

fn choosing(ui: &mut Ui, style: Style<'_>, view: &GroupView) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        label(ui, style, "app-group-case");
        let titles: Vec<_> = view.cases.iter().map(|(_, title)| title.clone()).collect();
        let at = view.cases.iter().position(|(id, _)| Some(id) == view.chosen.as_ref()).unwrap_or(0);
        if let Some(title) = titles.get(at) {
            let name = style.say("app-group-case");
            let menu = Menu { name: &name, label: title, role: TextRole::Body, framed: true };
            if let Some(at) = menu.show(ui, style, &titles, at) {
                asked = Some(GroupIntent::Choose(view.cases[at].0.clone()));
            }
        }
        ui.add_space(theme.space(16.0));
        label(ui, style, "app-group-form");
        let forms = RoomMode::ALL.map(|mode| style.say(form(mode)));
        let at = RoomMode::ALL.iter().position(|mode| *mode == view.mode).unwrap_or(0);
        if let Some(at) = segment::show(ui, style, &style.say("app-group-form"), &forms, at, false) {
            asked = Some(GroupIntent::Mode(RoomMode::ALL[at]));
        }
        text::muted(ui, style, TextRole::Small, &style.say(hint(view.mode)));
        ui.add_space(theme.space(16.0));
        label(ui, style, "app-group-who");
        let who = [style.say("app-group-who-network"), style.say("app-group-who-here")];
        if let Some(at) = segment::show(ui, style, &style.say("app-group-who"), &who, usize::from(!view.beyond), false)
        {
            asked = Some(GroupIntent::Beyond(at == 0));
        }
        let reach = if view.beyond { "app-group-who-network-hint" } else { "app-group-who-here-hint" };
        text::muted(ui, style, TextRole::Small, &style.say(reach));
        ui.add_space(theme.space(20.0));
        let words = style.say(if view.opening { "app-group-opening" } else { "app-group-open" });
        let button = Button::new(ButtonKind::Filled, &words).icon(Icon::Play);
        if button.enabled(!view.opening && view.chosen.is_some()).show(ui, style).clicked() {
            asked = Some(GroupIntent::Open);
        }
    });
    asked.map(Intent::Group)
}

fn label(ui: &mut Ui, style: Style<'_>, id: &str) {
    text::heading(ui, style, TextRole::SmallStrong, 2, &style.say(id));
    ui.add_space(style.theme.space(4.0));
}

/// The name of a form.
fn form(mode: RoomMode) -> &'static str {
    match mode {
        RoomMode::Together => "app-group-form-together",
        RoomMode::Alone => "app-group-form-alone",
        RoomMode::Threes => "app-group-form-threes",
        RoomMode::Driven => "app-group-form-driven",
    }
}

/// What a form comes to.
fn hint(mode: RoomMode) -> &'static str {
    match mode {
        RoomMode::Together => "app-group-hint-together",
        RoomMode::Alone => "app-group-hint-alone",
        RoomMode::Threes => "app-group-hint-threes",
        RoomMode::Driven => "app-group-hint-driven",
    }
}
