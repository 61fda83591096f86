//! The drawer over the stage: notebook, dossier, and what was said earlier.

use super::story;
use super::view::{LogLine, TalkView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::row::{self, Row};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, tabs};
use crate::app::intent::{Drawer, Intent, TalkIntent, keep};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};

/// Shows a drawer in a rectangle.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, open: Drawer, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let frame = card::raised(style, 0.0, 0.0);
    ui.painter().add(frame.shadow.as_shape(rect, frame.corner_radius));
    ui.painter().rect(rect, frame.corner_radius, frame.fill, frame.stroke, egui::StrokeKind::Inside);
    let foot = theme.space(66.0).max(theme.size(TextRole::Body).1 + theme.space(32.0));
    layout::within(ui, rect.shrink(1.0), |ui| {
        ui.add_space(theme.space(8.0));
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(8.0));
            ui.vertical(|ui| {
                ui.set_width(rect.width() - theme.space(18.0));
                let labels = Drawer::ALL.map(|drawer| match drawer {
                    Drawer::Notebook => style.say("app-talk-notebook"),
                    Drawer::Dossier if view.drawers.new > 0 => {
                        style.fill("app-talk-dossier-new", "count", view.drawers.new)
                    }
                    Drawer::Dossier => style.say("app-talk-dossier"),
                    Drawer::Earlier => style.say("app-talk-earlier"),
                });
                let at = Drawer::ALL.iter().position(|it| *it == open).unwrap_or(0);
                if let Some(at) = tabs::show(ui, style, &labels, at, Some("drawer")) {
                    intent = Some(Intent::Talk(TalkIntent::Drawer(Some(Drawer::ALL[at]))));
                }
            });
        });
        let mut inner = ui.available_rect_before_wrap();
        inner.max.y = rect.bottom() - foot;
        layout::within(ui, inner, |ui| {
            let margin = Vec2::new(theme.space(24.0), theme.space(20.0));
            let name = format!("drawer {open:?} {}", view.drawers.document);
            layout::scrolled(ui, style, &name, margin, |ui| match open {
                Drawer::Notebook => keep(&mut intent, notebook(ui, style, view)),
                Drawer::Dossier => keep(&mut intent, dossier(ui, style, view)),
                Drawer::Earlier => earlier(ui, style, view),
            });
        });
    });
    let line = rect.bottom() - foot;
    ui.painter().hline(rect.x_range().shrink(1.0), line, theme.line());
    let foot = Rect::from_min_max(egui::pos2(rect.left() + theme.space(24.0), line), rect.max);
    layout::within(ui, foot, |ui| {
        layout::row(ui, foot.height(), |ui| {
            if Button::new(ButtonKind::Plain, &style.say("app-close")).show(ui, style).clicked() {
                intent = Some(Intent::Talk(TalkIntent::Drawer(None)));
            }
            ui.add_space(theme.space(12.0));
            text::muted(ui, style, TextRole::Small, &style.say("app-talk-or-esc"));
        });
    });
    intent
}

fn notebook(ui: &mut Ui, style: Style<'_>, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    let drawers = &view.drawers;
    heading(ui, style, &style.say("app-talk-promises"), true);
    if drawers.promises.is_empty() {
        text::muted(ui, style, TextRole::Small, &style.say("app-talk-no-promises"));
    }
    for (what, how) in &drawers.promises {
        entry(ui, style, what, how);
    }
    if drawers.known.is_empty() {
        heading(ui, style, &style.say("app-talk-known-none-title"), false);
        text::muted(ui, style, TextRole::Small, &style.say("app-talk-known-none"));
    }
    for (who, known) in &drawers.known {
        heading(ui, style, &style.fill("app-talk-known", "who", who.as_str()), false);
        for (what, how) in known {
            entry(ui, style, what, how);
        }
    }
    let title = style.say("app-talk-own-note");
    heading(ui, style, &title, false);
    let hint = style.say("app-talk-own-note-hint");
    let field = TextField { id: "own note", name: &title, hint: &hint, icon: None, rows: 4 };
    let (_, changed) = field.show(ui, style, &drawers.note);
    ui.add_space(theme.space(8.0));
    changed.map(|note| Intent::Talk(TalkIntent::Note(note)))
}

fn heading(ui: &mut Ui, style: Style<'_>, title: &str, first: bool) {
    if !first {
        ui.add_space(style.theme.space(20.0));
    }
    text::heading(ui, style, TextRole::H3, 2, title);
    ui.add_space(style.theme.space(8.0));
}

fn entry(ui: &mut Ui, style: Style<'_>, what: &str, how: &str) {
    layout::rule(ui, style);
    ui.add_space(style.theme.space(8.0));
    text::plain(ui, style, TextRole::Body, what);
    if !how.is_empty() {
        text::muted(ui, style, TextRole::Small, how);
    }
    ui.add_space(style.theme.space(8.0));
}

fn dossier(ui: &mut Ui, style: Style<'_>, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    let drawers = &view.drawers;
    let mut intent = None;
    let new = style.say("document-new");
    for (at, it) in drawers.documents.iter().enumerate() {
        let open = at == drawers.document;
        let row = Row { title: &it.title, kind: &it.kind, mark: it.new.then_some(new.as_str()), open };
        if row::show(ui, style, &row).clicked() {
            intent = Some(Intent::Talk(TalkIntent::Document(at)));
        }
    }
    if let Some(it) = drawers.documents.get(drawers.document) {
        ui.add_space(theme.space(16.0));
        document::sheet(ui, style, it);
        ui.add_space(theme.space(8.0));
    }
    intent
}

fn earlier(ui: &mut Ui, style: Style<'_>, view: &TalkView) {
    let theme = style.theme;
    let it = theme.palette;
    if view.drawers.log.is_empty() {
        text::muted(ui, style, TextRole::Body, &style.say("app-talk-nothing-earlier"));
    }
    for (at, line) in view.drawers.log.iter().flat_map(|turn| turn.iter()).enumerate() {
        match line {
            LogLine::Moment(title) => {
                if at > 0 {
                    ui.add_space(theme.space(12.0));
                }
                text::heading(ui, style, TextRole::Strong, 2, title);
            }
            LogLine::Told(told) => {
                text::muted(ui, style, TextRole::Narration, told);
            }
            LogLine::Said(who, said) => {
                let who = format!("{who}: ");
                let runs = [TextRun::new(&who, TextRole::Body, it.muted), TextRun::new(said, TextRole::Body, it.ink)];
                text::runs(ui, style, &runs);
            }
            LogLine::Directed(who, told) => {
                story::directed(ui, style, who, told);
            }
            LogLine::Own(who, said) => {
                let you = format!("{who}: ");
                let runs =
                    [TextRun::new(&you, TextRole::Strong, it.action), TextRun::new(said, TextRole::Body, it.ink)];
                text::runs(ui, style, &runs);
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
