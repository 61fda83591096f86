//! The drawer over the stage: notebook, dossier, and what was said earlier.

use super::{LogLine, TalkView, keep};
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::field::Field;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, place, tabs};
use crate::app::intent::{Drawer, Intent};
use crate::app::panels::document;
use crate::app::theme::Type;
use egui::{Rect, Ui, Vec2};

/// Shows a drawer in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, open: Drawer, view: &TalkView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let frame = card::raised(look, 0.0, 0.0);
    ui.painter().add(frame.shadow.as_shape(rect, frame.corner_radius));
    ui.painter().rect(rect, frame.corner_radius, frame.fill, frame.stroke, egui::StrokeKind::Inside);
    let foot = theme.space(66.0).max(theme.size(Type::Body).1 + theme.space(32.0));
    place::within(ui, rect.shrink(1.0), |ui| {
        ui.add_space(theme.space(8.0));
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(8.0));
            ui.vertical(|ui| {
                ui.set_width(rect.width() - theme.space(18.0));
                let labels = Drawer::ALL.map(|drawer| {
                    look.say(match drawer {
                        Drawer::Notebook => "app-talk-notebook",
                        Drawer::Dossier => "app-talk-dossier",
                        Drawer::Earlier => "app-talk-earlier",
                    })
                });
                let at = Drawer::ALL.iter().position(|it| *it == open).unwrap_or(0);
                if let Some(at) = tabs::show(ui, look, &labels, at, Some("drawer")) {
                    intent = Some(Intent::Drawer(Some(Drawer::ALL[at])));
                }
            });
        });
        let mut inner = ui.available_rect_before_wrap();
        inner.max.y = rect.bottom() - foot;
        place::within(ui, inner, |ui| {
            let margin = Vec2::new(theme.space(24.0), theme.space(20.0));
            let name = format!("drawer {open:?} {}", view.drawers.document);
            place::scrolled(ui, look, &name, margin, |ui| match open {
                Drawer::Notebook => keep(&mut intent, notebook(ui, look, view)),
                Drawer::Dossier => keep(&mut intent, dossier(ui, look, view)),
                Drawer::Earlier => earlier(ui, look, view),
            });
        });
    });
    let line = rect.bottom() - foot;
    ui.painter().hline(rect.x_range().shrink(1.0), line, theme.line());
    let foot = Rect::from_min_max(egui::pos2(rect.left() + theme.space(24.0), line), rect.max);
    place::within(ui, foot, |ui| {
        place::row(ui, foot.height(), |ui| {
            if Button::new(Kind::Plain, &look.say("app-close")).show(ui, look).clicked() {
                intent = Some(Intent::Drawer(None));
            }
            ui.add_space(theme.space(12.0));
            text::muted(ui, look, Type::Small, &look.say("app-talk-or-esc"));
        });
    });
    intent
}

fn notebook(ui: &mut Ui, look: Look<'_>, view: &TalkView) -> Option<Intent> {
    let theme = look.theme;
    let drawers = &view.drawers;
    heading(ui, look, &look.say("app-talk-promises"), true);
    if drawers.promises.is_empty() {
        text::muted(ui, look, Type::Small, &look.say("app-talk-no-promises"));
    }
    for (what, how) in &drawers.promises {
        entry(ui, look, what, how);
    }
    if drawers.known.is_empty() {
        heading(ui, look, &look.say("app-talk-known-none-title"), false);
        text::muted(ui, look, Type::Small, &look.say("app-talk-known-none"));
    }
    for (who, known) in &drawers.known {
        heading(ui, look, &look.fill("app-talk-known", "who", who.as_str()), false);
        for (what, how) in known {
            entry(ui, look, what, how);
        }
    }
    let title = look.say("app-talk-own-note");
    heading(ui, look, &title, false);
    let hint = look.say("app-talk-own-note-hint");
    let field = Field { id: "own note", name: &title, hint: &hint, icon: None, rows: 4 };
    let (_, changed) = field.show(ui, look, &drawers.note);
    ui.add_space(theme.space(8.0));
    changed.map(Intent::Note)
}

fn heading(ui: &mut Ui, look: Look<'_>, title: &str, first: bool) {
    if !first {
        ui.add_space(look.theme.space(20.0));
    }
    text::heading(ui, look, Type::H3, 2, title);
    ui.add_space(look.theme.space(8.0));
}

fn entry(ui: &mut Ui, look: Look<'_>, what: &str, how: &str) {
    place::rule(ui, look);
    ui.add_space(look.theme.space(8.0));
    text::plain(ui, look, Type::Body, what);
    if !how.is_empty() {
        text::muted(ui, look, Type::Small, how);
    }
    ui.add_space(look.theme.space(8.0));
}

fn dossier(ui: &mut Ui, look: Look<'_>, view: &TalkView) -> Option<Intent> {
    let drawers = &view.drawers;
    let mut intent = None;
    for (at, (title, _)) in drawers.documents.iter().enumerate() {
        let open = at == drawers.document;
        let button = Button::new(if open { Kind::On } else { Kind::Plain }, title).small();
        if button.show(ui, look).clicked() {
            intent = Some(Intent::Document(at));
        }
        ui.add_space(look.theme.space(8.0));
    }
    if let Some((_, content)) = drawers.documents.get(drawers.document) {
        ui.add_space(look.theme.space(8.0));
        document::show(ui, look, content);
    }
    intent
}

fn earlier(ui: &mut Ui, look: Look<'_>, view: &TalkView) {
    let theme = look.theme;
    let it = theme.palette;
    if view.drawers.log.is_empty() {
        text::muted(ui, look, Type::Body, &look.say("app-talk-nothing-earlier"));
    }
    for (at, line) in view.drawers.log.iter().enumerate() {
        match line {
            LogLine::Moment(title) => {
                if at > 0 {
                    ui.add_space(theme.space(12.0));
                }
                text::heading(ui, look, Type::Strong, 2, title);
            }
            LogLine::Told(told) => {
                text::muted(ui, look, Type::Narration, told);
            }
            LogLine::Said(who, said) => {
                let who = format!("{who}: ");
                let runs = [Run::new(&who, Type::Body, it.muted), Run::new(said, Type::Body, it.ink)];
                text::runs(ui, look, &runs);
            }
            LogLine::Own(said) => {
                let you = format!("{} ", look.say("app-talk-you"));
                let runs = [Run::new(&you, Type::Strong, it.action), Run::new(said, Type::Body, it.ink)];
                text::runs(ui, look, &runs);
            }
        }
        ui.add_space(theme.space(8.0));
    }
    // Opened, it shows what was said last.
    let (id, now) = (egui::Id::new("talk earlier"), ui.ctx().cumulative_frame_nr());
    let before: u64 = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(id), now));
    if before + 1 < now {
        ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
    }
}
