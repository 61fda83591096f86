//! The course of the relationship as a plot with the picks on it, and as a table.

use super::shapes::dot;
use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, card, layout};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::TextRole;
use crate::engine::Points;
use crate::engine::debrief::Point;
use crate::engine::relationship::Gauge;
use egui::{Align2, Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Days after which time visibly passes.
const LONG: i32 = 7;
/// Quality in points at which the upper half of the quadrant begins.
const MIDDLE: f32 = 55.0;
/// How far one step of a gauge is to the right, of the quadrant's width.
const STEP: f32 = 0.016;

/// Shows the plot on a card.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    card::card(ui, style, 24.0, 12.0, |ui| {
        let label = style.say(if view.table { "app-debrief-as-plot" } else { "app-debrief-as-table" });
        let button = Button::new(ButtonKind::Link, &label).small().close();
        let lines = if theme.frame.is_narrow() { 3.0 } else { 1.0 };
        let high = theme.space(32.0).max(lines * theme.size(TextRole::Small).1 + theme.space(8.0));
        let (row, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
        let mut pressed = false;
        bar::spread_row(
            ui,
            row,
            button.size(ui, style).x,
            |ui| {
                let title = style.say("app-debrief-course");
                let first = view.page.course.sentences.first().filter(|_| view.numbers);
                let first = first.map(|it| format!(" {it}")).unwrap_or_default();
                let runs = [
                    TextRun::new(&title, TextRole::SmallStrong, it.ink),
                    TextRun::new(&first, TextRole::Small, it.muted),
                ];
                let galley = text::lay(ui, style, &runs, ui.available_width() - theme.space(16.0));
                let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{title}{first}")));
                text::paint(ui.painter(), style, rect.min, galley, TextRole::SmallStrong);
            },
            |ui| pressed = button.show(ui, style).clicked(),
        );
        if pressed {
            intent = Some(Intent::Debrief(DebriefIntent::Table(!view.table)));
        }
        ui.add_space(theme.space(4.0));
        if let Some(directed) = &view.page.directed {
            text::plain(ui, style, TextRole::SmallStrong, directed);
            ui.add_space(theme.space(4.0));
        }
        if view.table {
            // The first two tell numbers, the rest where time passed.
            for sentence in view.page.course.sentences.iter().skip(if view.numbers { 1 } else { 2 }) {
                text::muted(ui, style, TextRole::Small, sentence);
            }
            ui.add_space(theme.space(8.0));
            table(ui, style, view);
        } else {
            plot(ui, style, view);
        }
    });
    intent
}

/// The lines: the value of each, and the length of its dashes and gaps.
type PlotLine = (fn(&Point) -> Points, &'static str, [f32; 2]);
const LINES: [PlotLine; 3] = [
    (|point| point.quality, "app-debrief-relation", [0.0, 0.0]),
    (|point| point.trust, "app-debrief-trust", [9.0, 5.0]),
    (|point| point.tension, "app-debrief-tension", [2.0, 5.0]),
];

fn plot(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let points = &view.told.timeline;
    let line = theme.size(TextRole::Small).1;
    let high = theme.space(140.0).max(line * 6.0) + line + theme.space(8.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    response.widget_info(|| {
        let lines = if view.numbers { view.page.course.sentences.join(" ") } else { String::new() };
        WidgetInfo::labeled(WidgetType::Image, true, format!("{} {lines}", style.say("app-debrief-course")))
    });
    let names = LINES.map(|(_, id, _)| style.say(id));
    let right = names.iter().map(|name| text::width(ui, style, TextRole::SmallStrong, name)).fold(0.0, f32::max);
    let (high_word, low_word) = (style.say("app-debrief-high"), style.say("app-debrief-low"));
    let left =
        text::width(ui, style, TextRole::Small, &high_word).max(text::width(ui, style, TextRole::Small, &low_word));
    let area = Rect::from_min_max(
        pos2(rect.left() + left + theme.space(20.0), rect.top() + theme.space(6.0)),
        pos2(rect.right() - right - theme.space(28.0), rect.bottom() - line - theme.space(10.0)),
    );
    let last = points.len().saturating_sub(1).max(1) as f32;
    let gap = area.width() / (last + 0.8);
    let x = |place: usize| area.left() + gap * (place as f32 + 0.4);
    let y = |value: Points| area.bottom() - area.height() * (value.0 as f32 / 10_000.0);
    let put = |words: &str, role: TextRole, ink: Color32, at: Align2, place: Pos2| {
        let galley = text::lay(ui, style, &[TextRun::new(words, role, ink)], f32::INFINITY);
        let place = at.anchor_size(place, galley.size());
        text::paint(ui.painter(), style, place.min, galley, role);
    };
    let painter = ui.painter();
    for (place, _) in points.iter().enumerate().filter(|(_, point)| point.decisive) {
        let half = (gap * 0.45).min(theme.space(20.0));
        let band = Rect::from_x_y_ranges(x(place) - half..=x(place) + half, rect.y_range());
        painter.rect_filled(band, theme.radius(6.0), it.tint);
    }
    painter.hline(area.x_range(), area.bottom(), theme.edge());
    put(&high_word, TextRole::Small, it.muted, Align2::LEFT_TOP, pos2(rect.left(), area.top()));
    put(&low_word, TextRole::Small, it.muted, Align2::LEFT_BOTTOM, pos2(rect.left(), area.bottom()));
    for (place, _) in points.iter().enumerate().filter(|(_, point)| point.days >= LONG) {
        let at = x(place) - gap / 2.0;
        let ends = [pos2(at, area.top()), pos2(at, area.bottom())];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, it.edge), 2.0, 4.0));
    }
    let colours = [it.ink, it.sides[0], it.sides[2]];
    for ((value, _, [dash, space]), colour) in LINES.iter().zip(colours) {
        let line: Vec<_> = points.iter().enumerate().map(|(place, it)| pos2(x(place), y(value(it)))).collect();
        let stroke = Stroke::new(2.5, colour);
        if *dash > 0.0 {
            painter.extend(Shape::dashed_line(&line, stroke, *dash, *space));
        } else {
            painter.line(line, stroke);
        }
    }
    let crowded = gap < text::width(ui, style, TextRole::Small, "88") + 4.0;
    for (place, point) in points.iter().enumerate() {
        let at = pos2(x(place), y(point.quality));
        // Where only time passed there is no answer, and so no dot and no number.
        if point.days > 0 {
            continue;
        }
        if point.step > 0 {
            dot(painter, style, at, if point.decisive { 7.0 } else { 5.0 }, point.decisive);
        }
        let (role, ink) = match point.decisive {
            true => (TextRole::SmallStrong, it.ink),
            false => (TextRole::Small, it.muted),
        };
        let below = pos2(at.x, rect.bottom());
        // Where numbers would stand too close together, every fifth is enough.
        let numbered = point.decisive || !crowded || point.step.is_multiple_of(5);
        if point.step == 0 {
            put(&style.say("app-debrief-start"), TextRole::Small, it.muted, Align2::CENTER_BOTTOM, below);
        } else if numbered {
            put(&point.step.to_string(), role, ink, Align2::CENTER_BOTTOM, below);
        }
    }
    if let Some(end) = points.last() {
        let heights = LINES.map(|(value, ..)| y(value(end)));
        for (at, place) in apart(heights, line, area).into_iter().enumerate() {
            let x = area.right() + theme.space(8.0);
            put(&names[at], TextRole::SmallStrong, colours[at], Align2::LEFT_CENTER, pos2(x, place));
        }
    }
}

/// Moves heights apart, so that names beside the ends of lines do not touch, without changing their order.
fn apart(heights: [f32; 3], gap: f32, area: Rect) -> [f32; 3] {
    let mut order = [0, 1, 2];
    order.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]));
    let mut placed = heights;
    for pair in 1..order.len() {
        placed[order[pair]] = placed[order[pair]].max(placed[order[pair - 1]] + gap);
    }
    let mut limit = area.bottom();
    for at in order.into_iter().rev() {
        placed[at] = placed[at].min(limit).max(area.top());
        limit = placed[at] - gap;
    }
    placed
}

fn table(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    for row in &view.page.course.rows {
        let role = if row.decisive { TextRole::SmallStrong } else { TextRole::Small };
        let step = if row.step.is_empty() || row.step == "0" { "–" } else { row.step.as_str() };
        let wide = theme.grown(32.0);
        layout::two(
            ui,
            theme.space(8.0),
            wide,
            false,
            |ui| {
                text::muted(ui, style, TextRole::Small, step);
            },
            |ui| {
                let line = if view.numbers { &row.line } else { &row.moment };
                text::runs(ui, style, &[TextRun::new(line, role, it.ink)]);
                if row.directed {
                    text::plain(ui, style, TextRole::SmallStrong, &row.picked);
                } else if !row.picked.is_empty() {
                    text::muted(ui, style, TextRole::Small, &row.picked);
                }
                for why in &row.because {
                    text::plain(ui, style, TextRole::Small, &format!("• {why}"));
                }
            },
        );
        ui.add_space(theme.space(6.0));
    }
}

/// Where the relationship began and ended in the quadrant, clear of the names.
pub(super) fn path(view: &DebriefView, rect: Rect, line: f32) -> Option<(Pos2, Pos2)> {
    let partner = view.told.people.first()?;
    let reached = view.told.quadrant.as_ref()?;
    let ids = [Gauge::RoleClarity.id(), Gauge::PublicInterest.id()];
    let gauges = view.told.gauges.iter().filter(|gauge| ids.contains(&gauge.id));
    // The weaker of the two decides on which side one stands.
    let weakest = gauges.map(|gauge| gauge.value).min().unwrap_or(0) as f32;
    let middle = rect.center();
    let inset = 14.0;
    let up = |quality: Points| {
        let share = (quality.0 as f32 / 100.0 - MIDDLE) / (100.0 - MIDDLE);
        middle.y - share * rect.height() / 2.0
    };
    let start = pos2(middle.x + 2.0, up(partner.quality.0).clamp(rect.top() + inset, rect.bottom() - inset));
    let down = matches!(reached.id.as_str(), "double_loss" | "right_but_alone");
    let right = matches!(reached.id.as_str(), "on_together" | "right_but_alone");
    let x = middle.x + weakest * STEP * rect.width();
    let across = if right { (middle.x + inset, rect.right() - inset) } else { (rect.left() + inset, middle.x - inset) };
    let names = 2.0 * line + inset;
    let (top, bottom) = if down {
        (middle.y + inset, (rect.bottom() - names).max(middle.y + inset))
    } else {
        ((rect.top() + names).min(middle.y - inset), middle.y - inset)
    };
    Some((start, pos2(x.clamp(across.0, across.1), up(partner.quality.1).clamp(top, bottom))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lines_never_touch() {
        let area = Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, 300.0));
        assert_eq!(apart([10.0, 100.0, 200.0], 20.0, area), [10.0, 100.0, 200.0]);
        assert_eq!(apart([100.0, 102.0, 99.0], 20.0, area), [119.0, 139.0, 99.0]);
        assert_eq!(apart([298.0, 299.0, 300.0], 20.0, area), [260.0, 280.0, 300.0]);
    }
}
