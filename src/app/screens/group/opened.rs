//! A room that is open: how people join, how many did, and the pages that are opened in a browser.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{GroupIntent, Intent, keep};
use crate::app::theme::TextRole;
use egui::{Color32, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// A room that is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenedView {
    /// The code to join by.
    pub code: String,
    /// Where people join.
    pub address: String,
    /// The same as rows of squares, dark where true.
    pub squares: Vec<Vec<bool>>,
    /// Where it is led from.
    pub facilitator: Option<String>,
    /// Where a network is tested.
    pub network: Option<String>,
    /// What everyone sees, as a page for another machine.
    pub projector: Option<String>,
    /// How many joined.
    pub count: String,
    /// Whether phones on the local network may join.
    pub beyond: bool,
}

/// Shows how people join and what can be done.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &OpenedView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let stack = theme.frame.is_narrow();
    let gap = theme.space(32.0);
    let left = (ui.available_width() - gap) * 0.58;
    layout::two(
        ui,
        gap,
        left,
        stack,
        |ui| keep(&mut intent, join(ui, style, view)),
        |ui| {
            let name = style.fill("live-qr", "address", view.address.as_str());
            squares(ui, style, &view.squares, ui.available_width().min(theme.grown(280.0)), &name);
        },
    );
    intent
}

fn join(ui: &mut Ui, style: Style<'_>, view: &OpenedView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut asked = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("live-screen-join"));
        text::plain(ui, style, TextRole::Strong, &view.address);
        text::runs(
            ui,
            style,
            &[
                TextRun::new(&style.say("live-screen-code"), TextRole::Body, it.muted),
                TextRun::new("  ", TextRole::Body, it.muted),
                TextRun::new(&view.code, TextRole::H1, it.ink),
            ],
        );
        ui.add_space(theme.space(8.0));
        let counted = text::plain(ui, style, TextRole::Body, &view.count);
        text::announce(ui, &counted);
        let network = style.say(if view.beyond { "app-group-on-network" } else { "app-group-only-here" });
        text::muted(ui, style, TextRole::Small, &network);
    });
    ui.add_space(theme.space(16.0));
    let mut press = |ui: &mut Ui, kind: ButtonKind, icon: Option<Icon>, id: &str, intent: GroupIntent| {
        let label = style.say(id);
        let button = Button::new(kind, &label);
        let button = match icon {
            Some(icon) => button.icon(icon),
            None => button,
        };
        if button.show(ui, style).clicked() {
            asked = Some(Intent::Group(intent));
        }
        ui.add_space(theme.space(8.0));
    };
    if let Some(address) = &view.facilitator {
        press(ui, ButtonKind::Filled, Some(Icon::Play), "app-group-lead", GroupIntent::Browse(address.clone()));
    }
    press(ui, ButtonKind::Plain, Some(Icon::Eye), "app-group-project", GroupIntent::Project(true));
    if let Some(address) = &view.projector {
        press(ui, ButtonKind::Plain, Some(Icon::File), "app-group-project-page", GroupIntent::Browse(address.clone()));
    }
    if let Some(address) = &view.network {
        press(ui, ButtonKind::Plain, Some(Icon::Check), "app-group-network", GroupIntent::Browse(address.clone()));
    }
    press(ui, ButtonKind::Quiet, None, "app-group-stop", GroupIntent::Stop);
    text::muted(ui, style, TextRole::Small, &style.say("app-group-stop-hint"));
    asked
}

/// Draws a QR code so wide, dark on white whatever the colours: a camera reads no other.
pub(super) fn squares(ui: &mut Ui, style: Style<'_>, rows: &[Vec<bool>], wide: f32, name: &str) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(wide), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    ui.painter().rect_filled(rect, style.theme.radius(8.0), Color32::WHITE);
    let side = wide / (rows.len() + 8) as f32;
    for (down, row) in rows.iter().enumerate() {
        for (across, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let at = rect.min + side * Vec2::new((across + 4) as f32, (down + 4) as f32);
            // A hair wider, so that no light shows between squares.
            ui.painter().rect_filled(Rect::from_min_size(at, Vec2::splat(side + 0.3)), 0, Color32::BLACK);
        }
    }
}
