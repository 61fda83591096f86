//! Notices: what was done, in a bar that goes away, and what went wrong, on a card that stays.

use super::button::{Button, ButtonKind};
use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, card, layout};
use crate::app::theme::TextRole;
use egui::{Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

/// What was pressed on a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// What it offers.
    Offer,
    /// Closing it.
    Close,
}

/// What was done; `offer` is something to do with it.
pub fn done(ui: &mut Ui, style: Style<'_>, said: &str, offer: Option<&str>) -> Option<Pressed> {
    let it = style.theme.palette;
    let theme = style.theme;
    let mut pressed = None;
    let frame = card::tinted(style, it.ink, 16.0, 8.0).corner_radius(theme.radius(8.0));
    frame.show(ui, |ui| {
        let links: Vec<_> = offer.into_iter().map(|it| (it, Pressed::Offer)).collect();
        let close = style.say("app-close");
        let links: Vec<_> = links.into_iter().chain([(close.as_str(), Pressed::Close)]).collect();
        let wide: f32 =
            links.iter().map(|(label, _)| text::width(ui, style, TextRole::Strong, label) + theme.space(24.0)).sum();
        let side = icon::side(style);
        let room = (ui.available_width() - wide - side - theme.space(24.0)).max(theme.space(120.0));
        let galley = text::lay(ui, style, &[TextRun::new(said, TextRole::Body, it.surface)], room);
        layout::row(ui, galley.size().y.max(theme.space(32.0)), |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            icon::draw(ui.painter(), Icon::Check, rect, it.surface);
            ui.add_space(theme.space(12.0));
            let (rect, response) = ui.allocate_exact_size(Vec2::new(room, galley.size().y), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
            text::announce(ui, &response);
            text::paint(ui.painter(), style, rect.min, galley, TextRole::Body);
            for (label, press) in links {
                if link(ui, style, label).clicked() {
                    pressed = Some(press);
                }
            }
        });
    });
    pressed
}

/// An underlined link on the dark bar.
fn link(ui: &mut Ui, style: Style<'_>, label: &str) -> Response {
    let it = style.theme.palette;
    let galley = text::lay(ui, style, &[TextRun::new(label, TextRole::Strong, it.surface)], f32::INFINITY);
    let size = Vec2::new(galley.size().x + style.theme.space(24.0), galley.size().y + style.theme.space(8.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, label));
    let at = rect.center() - galley.size() / 2.0;
    let under = Rect::from_min_size(at, galley.size());
    text::paint(ui.painter(), style, at, galley, TextRole::Strong);
    ui.painter().hline(under.x_range(), under.bottom() - 3.0, Stroke::new(1.5, it.surface));
    if response.has_focus() {
        let stroke = Stroke::new(style.theme.space(3.0), it.surface);
        ui.painter().rect_stroke(rect, style.theme.radius(6.0), stroke, egui::StrokeKind::Inside);
    }
    response
}

/// What went wrong, what is safe and what to do.
pub fn trouble(ui: &mut Ui, style: Style<'_>, what: &str, then: &str, offer: Option<&str>) -> Option<Pressed> {
    let it = style.theme.palette;
    let theme = style.theme;
    let mut pressed = None;
    let frame = card::frame(style, 16.0, 12.0).fill(it.warn_tint).stroke(Stroke::new(1.0, it.warn));
    frame.corner_radius(theme.radius(8.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = icon::side(style);
        let left = side + theme.space(12.0);
        let icon = Rect::from_min_size(ui.cursor().min + Vec2::new(0.0, theme.space(2.0)), Vec2::splat(side));
        icon::draw(ui.painter(), Icon::Warn, icon, it.warn);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += left;
        layout::within(ui, rest, |ui| {
            let response = text::plain(ui, style, TextRole::Strong, what);
            text::announce(ui, &response);
            if !then.is_empty() {
                text::plain(ui, style, TextRole::Small, then);
            }
            ui.add_space(theme.space(8.0));
            layout::wrapped(ui, theme.space(8.0), |ui| {
                if let Some(offer) = offer
                    && Button::new(ButtonKind::Plain, offer).small().show(ui, style).clicked()
                {
                    pressed = Some(Pressed::Offer);
                }
                if Button::new(ButtonKind::Plain, &style.say("app-close")).small().show(ui, style).clicked() {
                    pressed = Some(Pressed::Close);
                }
            });
        });
    });
    pressed
}

/// A hint of the coach.
pub fn hint(ui: &mut Ui, style: Style<'_>, said: &str) {
    let it = style.theme.palette;
    card::tinted(style, it.tint, 16.0, 12.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        layout::row(ui, style.theme.size(TextRole::Strong).1, |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(icon::side(style)), Sense::hover());
            icon::draw(ui.painter(), Icon::Hint, rect, it.action);
            ui.add_space(style.theme.space(8.0));
            let title = style.say("app-talk-hint-title");
            text::runs(ui, style, &[TextRun::new(&title, TextRole::Strong, it.action)]);
        });
        let response = text::plain(ui, style, TextRole::Body, said);
        text::announce(ui, &response);
    });
}

/// The height of a hint in so much width.
#[must_use]
pub fn hint_height(ui: &Ui, style: Style<'_>, said: &str, width: f32) -> f32 {
    let theme = style.theme;
    let run = TextRun::new(said, TextRole::Body, theme.palette.ink);
    let words = text::height(ui, style, &[run], width - 2.0 * theme.space(16.0));
    words + theme.size(TextRole::Strong).1.max(icon::side(style)) + 2.0 * theme.space(12.0)
}

/// Gives the focus to a control, as when a dialog opens.
pub fn focus_once(ui: &Ui, response: &Response, key: &str) {
    let id = egui::Id::new(("focused once", key));
    let last = ui.data(|data| data.get_temp::<u64>(id));
    let pass = ui.ctx().cumulative_pass_nr();
    if last.is_none_or(|last| last + 1 < pass) {
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, pass));
}
