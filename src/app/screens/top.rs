//! The bar at the top: the name of the program, the library, the language, the settings.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, focus, icon, layout};
use crate::app::intent::{Intent, SettingChange, SettingsIntent};
use crate::app::theme::TextRole;
use egui::{Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// Which part of the bar is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The library and what belongs to it.
    Scenarios,
    /// The screen of groups.
    Group,
    /// The studio.
    Studio,
    /// The settings.
    Settings,
}

/// The languages of the interface, each named in itself.
pub const LANGUAGES: [(&str, &str); 2] = [("nl", "Nederlands"), ("en", "English")];

/// The height of the bar.
#[must_use]
pub fn height(style: Style<'_>) -> f32 {
    style.theme.space(56.0).max(style.theme.size(TextRole::Body).1 + style.theme.space(16.0))
}

/// Shows the bar along the top of a rectangle; gives what is left below it.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, open: Tab) -> (Rect, Option<Intent>) {
    let theme = style.theme;
    let (mine, rest) = rect.split_top_bottom_at_y(rect.top() + height(style));
    bar::paint(ui, style, mine, true);
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    let inner = mine.shrink2(Vec2::new(margin, 0.0));
    let language = style.words.language();
    let chosen = LANGUAGES.iter().position(|(code, _)| *code == language).unwrap_or(0);
    let name = style.say("app-settings-language");
    let label = if narrow { language.to_uppercase() } else { LANGUAGES[chosen].1.to_owned() };
    let menu = Menu { name: &name, label: &label, role: TextRole::Body, framed: false };
    let (cases, settings) = (style.say("app-top-cases"), style.say("app-top-settings"));
    let (groups, studio) = (style.say("app-group"), style.say("app-studio"));
    let settings_shown = !narrow;
    let help = style.say("app-top-help");
    let help = help_button(&help);
    let right = menu.size(ui, style).x
        + help.size(ui, style).x
        + theme.space(8.0)
        + if settings_shown { tab_width(ui, style, &settings, true) } else { theme.grown(20.0) + theme.space(24.0) };
    let mut intent = None;
    let mut chosen_language = None;
    let (mut to_settings, mut helped) = (false, false);
    bar::spread_row(
        ui,
        inner,
        right,
        |ui| {
            if !narrow {
                text::plain(ui, style, TextRole::Mark, &style.say("app-name"));
                ui.add_space(theme.space(32.0));
            }
            if tab(ui, style, &cases, None, open == Tab::Scenarios, mine, true).clicked() {
                intent = Some(Intent::ShowLibrary);
            }
            if tab(ui, style, &groups, None, open == Tab::Group, mine, true).clicked() {
                intent = Some(Intent::ShowGroup);
            }
            if tab(ui, style, &studio, None, open == Tab::Studio, mine, true).clicked() {
                intent = Some(Intent::ShowStudio);
            }
        },
        |ui| {
            let options = LANGUAGES.map(|(_, name)| name.to_owned());
            chosen_language = menu.show(ui, style, &options, chosen);
            ui.add_space(theme.space(8.0));
            helped = help.show(ui, style).clicked();
            to_settings =
                tab(ui, style, &settings, Some(Icon::Gear), open == Tab::Settings, mine, settings_shown).clicked();
        },
    );
    if helped {
        intent = Some(Intent::ShowHelp);
    }
    if to_settings {
        intent = Some(Intent::ShowSettings);
    }
    if let Some(at) = chosen_language {
        intent = Some(Intent::Settings(SettingsIntent::Change(SettingChange::Language(LANGUAGES[at].0))));
    }
    (rest, intent)
}

/// The button that tells what keys there are, for a bar; assistive programs know it by a name in words.
#[must_use]
pub fn help_button(name: &str) -> Button<'_> {
    Button::new(ButtonKind::Quiet, "?").close().name(name)
}

fn tab_width(ui: &Ui, style: Style<'_>, label: &str, icon: bool) -> f32 {
    let theme = style.theme;
    let icon = if icon { icon::side(style) + theme.space(8.0) } else { 0.0 };
    text::width(ui, style, TextRole::Strong, label) + theme.space(24.0) + icon
}

fn tab(ui: &mut Ui, style: Style<'_>, label: &str, sign: Option<Icon>, on: bool, bar: Rect, worded: bool) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = icon::side(style);
    let wide = if worded { tab_width(ui, style, label, sign.is_some()) } else { side + theme.space(24.0) };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, bar.height()), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, label));
    let (role, ink) = match (on, response.hovered()) {
        (true, _) => (TextRole::Strong, it.ink),
        (false, true) => (TextRole::Body, it.action),
        (false, false) => (TextRole::Body, it.muted),
    };
    let mut x = rect.left() + theme.space(12.0);
    if let Some(sign) = sign {
        let at = Rect::from_min_size(egui::pos2(x, rect.center().y - side / 2.0), Vec2::splat(side));
        icon::draw(ui.painter(), sign, at, ink);
        x += side + theme.space(8.0);
    }
    if worded {
        let galley = text::lay(ui, style, &[TextRun::new(label, role, ink)], f32::INFINITY);
        text::paint(ui.painter(), style, egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, role);
    }
    if on {
        let from = egui::pos2(rect.left() + theme.space(12.0), bar.bottom() - theme.space(3.0));
        let marker = Rect::from_min_max(from, egui::pos2(rect.right() - theme.space(12.0), bar.bottom()));
        ui.painter().rect_filled(marker, 0, it.action);
    }
    focus::ring(ui, style, &response, rect.shrink2(Vec2::new(6.0, 8.0)), 6.0);
    response
}

/// The way back from a screen to the library.
pub fn back(ui: &mut Ui, style: Style<'_>) -> Option<Intent> {
    let label = style.say("app-top-cases");
    let button = Button::new(ButtonKind::Quiet, &label).icon(Icon::Left).small().close();
    // It has no border of its own, so its sign stands in line with the title below it.
    let shift = Vec2::new(style.theme.space(8.0), 0.0);
    let (rect, _) = ui.allocate_exact_size(button.size(ui, style) - shift, Sense::hover());
    let mut place = rect;
    place.min -= shift;
    let response = layout::inside(ui, place, |ui| button.show(ui, style));
    response.clicked().then_some(Intent::ShowLibrary)
}
