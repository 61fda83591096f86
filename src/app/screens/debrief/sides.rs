//! Promises and notes, and the three masters with the city.

use super::shapes::lead;
use super::view::DebriefView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, mark};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};

/// What was promised and noted.
pub(super) fn promises(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.5;
    let stack = theme.frame.is_narrow() || view.page.notes.is_empty();
    layout::two(
        ui,
        gap,
        left,
        stack,
        |ui| {
            card::card(ui, style, 24.0, 20.0, |ui| promised(ui, style, view));
        },
        |ui| {
            for note in &view.page.notes {
                card::card(ui, style, 24.0, 20.0, |ui| noted(ui, style, note));
                ui.add_space(theme.space(16.0));
            }
        },
    );
}

fn promised(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-promised"));
    ui.add_space(theme.space(8.0));
    if view.page.promises.is_empty() {
        text::muted(ui, style, TextRole::Body, &style.say("app-debrief-no-promises"));
    }
    for (at, promise) in view.page.promises.iter().enumerate() {
        if at > 0 {
            layout::rule(ui, style);
        }
        ui.add_space(theme.space(10.0));
        text::plain(ui, style, TextRole::Body, &promise.made);
        if let Some(state) = &promise.state {
            text::plain(ui, style, TextRole::SmallStrong, state);
        }
        text::muted(ui, style, TextRole::Small, &promise.kind);
        ui.add_space(theme.space(10.0));
    }
}

fn noted(ui: &mut Ui, style: Style<'_>, note: &crate::report::debrief::talk::NoteCard) {
    let theme = style.theme;
    text::heading(ui, style, TextRole::H2, 2, &note.moment);
    ui.add_space(theme.space(8.0));
    for (at, line) in note.lines.iter().enumerate() {
        if at > 0 {
            layout::rule(ui, style);
        }
        ui.add_space(theme.space(10.0));
        text::plain(ui, style, TextRole::Body, &line.text);
        let it = theme.palette;
        let rating = line.rating.as_ref().map(|rating| format!("{rating} ")).unwrap_or_default();
        let why = line.why.clone().unwrap_or_default();
        if !rating.is_empty() || !why.is_empty() {
            let runs =
                [TextRun::new(&rating, TextRole::SmallStrong, it.ink), TextRun::new(&why, TextRole::Small, it.muted)];
            text::runs(ui, style, if rating.is_empty() { &runs[1..] } else { &runs });
        }
        ui.add_space(theme.space(10.0));
    }
}

/// The three masters and the city, and the counters that tell what the talk did for them.
pub(super) fn masters(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    lead(ui, style, &style.say("app-debrief-masters-lead"));
    let gap = theme.space(16.0);
    let stack = theme.frame.is_narrow();
    let left = (ui.available_width() - gap) / 2.0;
    for (row, pair) in view.told.masters.chunks(2).enumerate() {
        let one = |ui: &mut Ui| master(ui, style, view, row * 2, pair.first());
        let other = |ui: &mut Ui| master(ui, style, view, row * 2 + 1, pair.get(1));
        layout::two(ui, gap, left, stack, one, other);
        ui.add_space(gap);
    }
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-counters"));
        text::muted(ui, style, TextRole::Small, &style.say("app-debrief-counters-lead"));
        ui.add_space(theme.space(8.0));
        for counter in &view.page.counters {
            document::item(ui, style, counter.shape, if view.numbers { &counter.line } else { &counter.plain });
            ui.add_space(theme.space(4.0));
        }
    });
}

fn master(
    ui: &mut Ui,
    style: Style<'_>,
    view: &DebriefView,
    at: usize,
    master: Option<&crate::engine::debrief::Master>,
) {
    let (Some(master), Some(told)) = (master, view.page.masters.get(at)) else { return };
    let theme = style.theme;
    card::card(ui, style, 24.0, 16.0, |ui| {
        let sign = theme.grown(14.0);
        let line = theme.size(TextRole::H3).1;
        let rect = Rect::from_min_size(ui.cursor().min + Vec2::new(0.0, (line - sign) / 2.0), Vec2::splat(sign));
        mark::draw(ui.painter(), style, master.side, rect);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += sign + theme.space(10.0);
        layout::within(ui, rest, |ui| text::heading(ui, style, TextRole::H3, 2, &told.name));
        ui.add_space(theme.space(4.0));
        for sentence in if view.numbers { &told.sentences } else { &told.plain } {
            text::plain(ui, style, TextRole::Body, sentence);
            ui.add_space(theme.space(4.0));
        }
    });
}
