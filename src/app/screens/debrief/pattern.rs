//! The pattern of the relationship, the quadrant, the facets, and the course.

use super::plot;
use super::shapes::dot;
use super::view::DebriefView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::Intent;
use crate::app::theme::{SizeClass, TextRole};
use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let gap = theme.space(16.0);
    card::card(ui, style, 24.0, 16.0, |ui| {
        if theme.frame.size_class < SizeClass::Plain {
            pattern(ui, style, view);
            ui.add_space(gap);
            quadrant(ui, style, view);
            ui.add_space(gap);
            facets(ui, style, view);
            return;
        }
        let room = ui.available_width();
        let (first, second) = (room * 0.245, room * 0.345);
        let top = ui.cursor().top();
        layout::two(
            ui,
            theme.space(32.0),
            first,
            false,
            |ui| pattern(ui, style, view),
            |ui| {
                let rest = ui.available_width();
                let left = second.min(rest / 2.0);
                layout::two(
                    ui,
                    theme.space(32.0),
                    left,
                    false,
                    |ui| quadrant(ui, style, view),
                    |ui| facets(ui, style, view),
                );
            },
        );
        let bottom = ui.cursor().top();
        let x = ui.min_rect().left() + first + theme.space(16.0);
        for x in [x, x + second + theme.space(32.0)] {
            ui.painter().vline(x, top..=bottom, theme.line());
        }
    });
    ui.add_space(gap);
    plot::show(ui, style, view)
}

fn pattern(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief-shape"));
    match &view.told.pattern {
        Some(pattern) => {
            text::heading(ui, style, TextRole::H2, 1, &pattern.name);
            ui.add_space(theme.space(8.0));
            text::plain(ui, style, TextRole::Body, &pattern.means);
        }
        None => {
            text::heading(ui, style, TextRole::H2, 1, &style.say("app-debrief-no-shape"));
            ui.add_space(theme.space(8.0));
            text::plain(ui, style, TextRole::Body, &style.say("app-debrief-no-shape-lead"));
        }
    }
}

/// Where each quadrant of the model stands: right, and down.
const PLACES: [(&str, bool, bool); 4] = [
    ("nicely_given_away", false, false),
    ("on_together", true, false),
    ("double_loss", false, true),
    ("right_but_alone", true, true),
];

fn quadrant(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let reached = view.told.quadrant.as_ref();
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    text::muted(ui, style, TextRole::Small, &style.fill("app-debrief-axis-up", "partner", first));
    ui.add_space(theme.space(4.0));
    let wide = ui.available_width().min(theme.grown(420.0));
    let line = theme.size(TextRole::Small).1;
    let high = theme.space(164.0).max(line * 7.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, high), Sense::hover());
    response.widget_info(|| {
        let name = reached.map_or("", |it| it.name.as_str());
        let means = reached.map_or("", |it| it.means.as_str());
        let values = [("name", name.into()), ("means", means.into())];
        WidgetInfo::labeled(WidgetType::Image, true, style.say_with("app-debrief-quadrant", &values))
    });
    let painter = ui.painter();
    painter.rect(rect, theme.radius(8.0), it.paper, theme.edge(), StrokeKind::Inside);
    let middle = rect.center();
    let cell = |right: bool, down: bool| {
        let x = if right { middle.x..=rect.right() } else { rect.left()..=middle.x };
        let y = if down { middle.y..=rect.bottom() } else { rect.top()..=middle.y };
        Rect::from_x_y_ranges(x, y)
    };
    for told in &view.told.quadrants {
        let Some((id, right, down)) = PLACES.iter().find(|(id, ..)| *id == told.id) else { continue };
        let here = reached.is_some_and(|it| it.id == *id);
        let cell = cell(*right, *down);
        if here {
            painter.rect_filled(cell.shrink(1.0), theme.radius(7.0), it.tint);
        }
        let (role, ink) = if here { (TextRole::SmallStrong, it.action) } else { (TextRole::Small, it.muted) };
        let inset = theme.space(10.0);
        let galley = text::lay(ui, style, &[TextRun::new(&told.name, role, ink)], cell.width() - 2.0 * inset);
        let y = if *down { cell.bottom() - inset - galley.size().y } else { cell.top() + inset };
        text::paint(painter, style, pos2(cell.left() + inset, y), galley, role);
    }
    painter.vline(middle.x, rect.y_range(), theme.edge());
    painter.hline(rect.x_range(), middle.y, theme.edge());
    if let Some((start, end)) = plot::path(view, rect, line) {
        painter.line_segment([start, end], Stroke::new(2.0, it.ink));
        dot(painter, style, start, 5.0, false);
        dot(painter, style, end, 7.0, true);
    }
    ui.add_space(theme.space(4.0));
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief-axis-right"));
    for sentence in &view.page.price {
        ui.add_space(theme.space(4.0));
        text::plain(ui, style, TextRole::Small, &format!("• {sentence}"));
    }
}

fn facets(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let Some(partner) = view.told.people.first() else { return };
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    text::muted(ui, style, TextRole::Small, &style.fill("app-debrief-changed", "partner", first));
    ui.add_space(theme.space(4.0));
    let row_high = theme.space(28.0).max(theme.size(TextRole::Small).1 + theme.space(6.0));
    let names = view.page.facets.iter().map(|facet| text::width(ui, style, TextRole::SmallStrong, &facet.name));
    let name_wide = names.fold(0.0, f32::max) + theme.space(12.0);
    for (facet, told) in partner.facets.iter().zip(&view.page.facets) {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), row_high), Sense::hover());
        let said = if view.numbers { told.line.clone() } else { format!("{}: {}", told.name, told.change) };
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        let defines = view.defining.contains(&facet.id);
        if defines {
            let band = rect.expand2(Vec2::new(theme.space(8.0), 0.0));
            ui.painter().rect_filled(band, theme.radius(6.0), it.tint);
        }
        let put = |words: &str, role: TextRole, at: Align2, x: f32| {
            let galley = text::lay(ui, style, &[TextRun::new(words, role, it.ink)], f32::INFINITY);
            let place = at.anchor_size(pos2(x, rect.center().y), galley.size());
            text::paint(ui.painter(), style, place.min, galley, role);
        };
        put(
            &told.name,
            if defines { TextRole::SmallStrong } else { TextRole::Small },
            Align2::LEFT_CENTER,
            rect.left(),
        );
        let mut end = 0.0;
        if view.numbers {
            put(&told.difference, TextRole::SmallStrong, Align2::RIGHT_CENTER, rect.right());
            end = text::width(ui, style, TextRole::SmallStrong, "+88,8") + theme.space(12.0);
        }
        let track = rect.left() + name_wide..=rect.right() - end;
        let (left, span) = (*track.start(), (*track.end() - *track.start()).max(1.0));
        let painter = ui.painter();
        painter.hline(track, rect.center().y, Stroke::new(2.0, it.line));
        // Most people stand between 10 and 80: the track shows that part, so that small changes are seen.
        let x = |points: crate::engine::Points| {
            let share = (points.0 as f32 / 100.0 - 10.0) / 70.0;
            left + span * share.clamp(0.0, 1.0)
        };
        let (from, to) = (pos2(x(facet.start), rect.center().y), pos2(x(facet.end), rect.center().y));
        painter.line_segment([from, to], Stroke::new(3.0, it.ink));
        dot(painter, style, from, 5.0, false);
        dot(painter, style, to, 5.5, true);
    }
    ui.add_space(theme.space(4.0));
    key(ui, style, !view.defining.is_empty());
}

fn key(ui: &mut Ui, style: Style<'_>, defined: bool) {
    let theme = style.theme;
    let high = theme.size(TextRole::Small).1;
    layout::row(ui, high, |ui| {
        for (at, (id, filled)) in [("app-debrief-start", false), ("app-debrief-end", true)].into_iter().enumerate() {
            if at > 0 {
                ui.add_space(theme.space(16.0));
            }
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.space(12.0)), Sense::hover());
            dot(ui.painter(), style, rect.center(), 5.0, filled);
            ui.add_space(theme.space(8.0));
            text::muted(ui, style, TextRole::Small, &style.say(id));
        }
        let defines = style.say("app-debrief-defines");
        let wide = text::width(ui, style, TextRole::Small, &defines) + theme.space(40.0);
        if defined && wide <= ui.available_width() {
            ui.add_space(theme.space(16.0));
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.space(16.0)), Sense::hover());
            ui.painter().rect_filled(rect, theme.radius(4.0), theme.palette.tint);
            ui.add_space(theme.space(8.0));
            text::muted(ui, style, TextRole::Small, &defines);
        }
    });
}
