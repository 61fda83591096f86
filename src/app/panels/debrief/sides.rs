//! Promises and notes, and the three masters with the city.

use super::{DebriefView, title};
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, mark, place};
use crate::app::intent::Intent;
use crate::app::panels::document;
use crate::app::theme::Type;
use egui::{Rect, Ui, Vec2};

/// What was promised and noted.
pub(super) fn promises(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    title(ui, look, &look.say("app-debrief-promises"), "");
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.5;
    let stack = theme.frame.is_narrow() || view.page.notes.is_empty();
    place::two(
        ui,
        gap,
        left,
        stack,
        |ui| {
            card::card(ui, look, 24.0, 20.0, |ui| promised(ui, look, view));
        },
        |ui| {
            for note in &view.page.notes {
                card::card(ui, look, 24.0, 20.0, |ui| noted(ui, look, note));
                ui.add_space(theme.space(16.0));
            }
        },
    );
    None
}

fn promised(ui: &mut Ui, look: Look<'_>, view: &DebriefView) {
    let theme = look.theme;
    text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-promised"));
    ui.add_space(theme.space(8.0));
    if view.page.promises.is_empty() {
        text::muted(ui, look, Type::Body, &look.say("app-debrief-no-promises"));
    }
    for (at, promise) in view.page.promises.iter().enumerate() {
        if at > 0 {
            place::rule(ui, look);
        }
        ui.add_space(theme.space(10.0));
        text::plain(ui, look, Type::Body, &promise.made);
        if let Some(state) = &promise.state {
            text::plain(ui, look, Type::SmallStrong, state);
        }
        text::muted(ui, look, Type::Small, &promise.kind);
        ui.add_space(theme.space(10.0));
    }
}

fn noted(ui: &mut Ui, look: Look<'_>, note: &crate::report::debrief::talk::NoteCard) {
    let theme = look.theme;
    text::heading(ui, look, Type::H2, 2, &note.moment);
    ui.add_space(theme.space(8.0));
    for (at, line) in note.lines.iter().enumerate() {
        if at > 0 {
            place::rule(ui, look);
        }
        ui.add_space(theme.space(10.0));
        text::plain(ui, look, Type::Body, &line.text);
        let it = theme.palette;
        let rating = line.rating.as_ref().map(|rating| format!("{rating} ")).unwrap_or_default();
        let why = line.why.clone().unwrap_or_default();
        if !rating.is_empty() || !why.is_empty() {
            let runs = [Run::new(&rating, Type::SmallStrong, it.ink), Run::new(&why, Type::Small, it.muted)];
            text::runs(ui, look, if rating.is_empty() { &runs[1..] } else { &runs });
        }
        ui.add_space(theme.space(10.0));
    }
}

/// The three masters and the city, and the counters that tell what the talk did for them.
pub(super) fn masters(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    title(ui, look, &look.say("app-debrief-masters"), &look.say("app-debrief-masters-lead"));
    let gap = theme.space(16.0);
    let stack = theme.frame.is_narrow();
    let left = (ui.available_width() - gap) / 2.0;
    for (row, pair) in view.told.masters.chunks(2).enumerate() {
        let one = |ui: &mut Ui| master(ui, look, view, row * 2, pair.first());
        let other = |ui: &mut Ui| master(ui, look, view, row * 2 + 1, pair.get(1));
        place::two(ui, gap, left, stack, one, other);
        ui.add_space(gap);
    }
    card::card(ui, look, 24.0, 20.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-counters"));
        text::muted(ui, look, Type::Small, &look.say("app-debrief-counters-lead"));
        ui.add_space(theme.space(8.0));
        for counter in &view.page.counters {
            document::item(ui, look, counter.shape, &counter.line);
            ui.add_space(theme.space(4.0));
        }
    });
    None
}

fn master(ui: &mut Ui, look: Look<'_>, view: &DebriefView, at: usize, master: Option<&crate::engine::debrief::Master>) {
    let (Some(master), Some(told)) = (master, view.page.masters.get(at)) else { return };
    let theme = look.theme;
    card::card(ui, look, 24.0, 16.0, |ui| {
        let sign = theme.grown(14.0);
        let line = theme.size(Type::H3).1;
        let rect = Rect::from_min_size(ui.cursor().min + Vec2::new(0.0, (line - sign) / 2.0), Vec2::splat(sign));
        mark::draw(ui.painter(), look, master.side, rect);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += sign + theme.space(10.0);
        place::within(ui, rest, |ui| text::heading(ui, look, Type::H3, 2, &told.name));
        ui.add_space(theme.space(4.0));
        for sentence in &told.sentences {
            text::plain(ui, look, Type::Body, sentence);
            ui.add_space(theme.space(4.0));
        }
    });
}
