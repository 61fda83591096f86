//! Notices: what was done, in a bar that goes away, and what went wrong, on a card that stays.

use super::button::{Button, Kind};
use super::icon::{self, Icon};
use super::text::{self, Run};
use super::{Look, card, place};
use crate::app::theme::Type;
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
pub fn done(ui: &mut Ui, look: Look<'_>, said: &str, offer: Option<&str>) -> Option<Pressed> {
    let it = look.theme.palette;
    let theme = look.theme;
    let mut pressed = None;
    let frame = card::tinted(look, it.ink, 16.0, 8.0).corner_radius(theme.radius(8.0));
    frame.show(ui, |ui| {
        let links: Vec<_> = offer.into_iter().map(|it| (it, Pressed::Offer)).collect();
        let close = look.say("app-close");
        let links: Vec<_> = links.into_iter().chain([(close.as_str(), Pressed::Close)]).collect();
        let wide: f32 =
            links.iter().map(|(label, _)| text::width(ui, look, Type::Strong, label) + theme.space(24.0)).sum();
        let side = icon::side(look);
        let room = (ui.available_width() - wide - side - theme.space(24.0)).max(theme.space(120.0));
        let galley = text::lay(ui, look, &[Run::new(said, Type::Body, it.surface)], room);
        place::row(ui, galley.size().y.max(theme.space(32.0)), |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            icon::draw(ui.painter(), Icon::Check, rect, it.surface);
            ui.add_space(theme.space(12.0));
            let (rect, response) = ui.allocate_exact_size(Vec2::new(room, galley.size().y), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
            text::announce(ui, &response);
            text::paint(ui.painter(), look, rect.min, galley, Type::Body);
            for (label, press) in links {
                if link(ui, look, label).clicked() {
                    pressed = Some(press);
                }
            }
        });
    });
    pressed
}

/// An underlined link on the dark bar.
fn link(ui: &mut Ui, look: Look<'_>, label: &str) -> Response {
    let it = look.theme.palette;
    let galley = text::lay(ui, look, &[Run::new(label, Type::Strong, it.surface)], f32::INFINITY);
    let size = Vec2::new(galley.size().x + look.theme.space(24.0), galley.size().y + look.theme.space(8.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, label));
    let at = rect.center() - galley.size() / 2.0;
    let under = Rect::from_min_size(at, galley.size());
    text::paint(ui.painter(), look, at, galley, Type::Strong);
    ui.painter().hline(under.x_range(), under.bottom() - 3.0, Stroke::new(1.5, it.surface));
    if response.has_focus() {
        let stroke = Stroke::new(look.theme.space(3.0), it.surface);
        ui.painter().rect_stroke(rect, look.theme.radius(6.0), stroke, egui::StrokeKind::Inside);
    }
    response
}

/// What went wrong, what is safe and what to do.
pub fn trouble(ui: &mut Ui, look: Look<'_>, what: &str, then: &str, offer: Option<&str>) -> Option<Pressed> {
    let it = look.theme.palette;
    let theme = look.theme;
    let mut pressed = None;
    let frame = card::frame(look, 16.0, 12.0).fill(it.warn_tint).stroke(Stroke::new(1.0, it.warn));
    frame.corner_radius(theme.radius(8.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = icon::side(look);
        let left = side + theme.space(12.0);
        let icon = Rect::from_min_size(ui.cursor().min + Vec2::new(0.0, theme.space(2.0)), Vec2::splat(side));
        icon::draw(ui.painter(), Icon::Warn, icon, it.warn);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += left;
        place::within(ui, rest, |ui| {
            let response = text::plain(ui, look, Type::Strong, what);
            text::announce(ui, &response);
            if !then.is_empty() {
                text::plain(ui, look, Type::Small, then);
            }
            ui.add_space(theme.space(8.0));
            place::wrapped(ui, theme.space(8.0), |ui| {
                if let Some(offer) = offer
                    && Button::new(Kind::Plain, offer).small().show(ui, look).clicked()
                {
                    pressed = Some(Pressed::Offer);
                }
                if Button::new(Kind::Plain, &look.say("app-close")).small().show(ui, look).clicked() {
                    pressed = Some(Pressed::Close);
                }
            });
        });
    });
    pressed
}

/// A hint of the coach.
pub fn hint(ui: &mut Ui, look: Look<'_>, said: &str) {
    let it = look.theme.palette;
    card::tinted(look, it.tint, 16.0, 12.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        place::row(ui, look.theme.size(Type::Strong).1, |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(icon::side(look)), Sense::hover());
            icon::draw(ui.painter(), Icon::Hint, rect, it.action);
            ui.add_space(look.theme.space(8.0));
            let title = look.say("app-talk-hint-title");
            text::runs(ui, look, &[Run::new(&title, Type::Strong, it.action)]);
        });
        let response = text::plain(ui, look, Type::Body, said);
        text::announce(ui, &response);
    });
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
