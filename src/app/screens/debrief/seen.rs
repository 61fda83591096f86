//! How one thought one came across beside how one did: two dots on one line, in the words of the question.

use super::own_picture::{ASKED, STOPS};
use super::view::DebriefView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::theme::TextRole;
use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Points of a facet between two stops: five stops stand over a hundred points.
const BETWEEN: i32 = 2_000;

/// Shows the lines; nothing where the session is about nobody.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let Some(partner) = view.told.people.first() else { return };
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.fill("app-debrief-seen-by", "partner", view.partner()));
        ui.add_space(theme.space(6.0));
        key(ui, style, view);
        for (at, id) in ASKED.iter().enumerate() {
            let Some(facet) = partner.facets.get(at) else { continue };
            let mine = view.reflection.picture[at].map(i32::from);
            let theirs = (facet.end.0 / BETWEEN).clamp(0, STOPS as i32 - 1);
            ui.add_space(theme.space(12.0));
            line(ui, style, view, &style.say(id), (mine, theirs));
        }
    });
    ui.add_space(theme.space(28.0));
}

fn key(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let answered = view.reflection.picture.iter().any(Option::is_some);
    let partner = style.fill("app-debrief-seen-theirs", "partner", view.partner());
    let mine = style.say("app-debrief-seen-mine");
    let words = if answered { vec![(mine, false), (partner, true)] } else { vec![(partner, true)] };
    layout::wrapped(ui, theme.space(8.0), |ui| {
        for (said, theirs) in words {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.size(TextRole::Small).1), Sense::hover());
            dot(ui, style, rect.center(), theirs);
            text::muted(ui, style, TextRole::Small, &said);
            ui.add_space(theme.space(12.0));
        }
    });
}

/// A statement with its line, and whether both see it alike.
fn line(ui: &mut Ui, style: Style<'_>, view: &DebriefView, statement: &str, (mine, theirs): (Option<i32>, i32)) {
    let theme = style.theme;
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.42;
    let verdict = mine.map(|mine| {
        let id = match mine - theirs {
            0 => "app-debrief-seen-same",
            1.. => "app-debrief-seen-lower",
            _ => "app-debrief-seen-higher",
        };
        style.fill(id, "partner", view.partner())
    });
    layout::two(
        ui,
        gap,
        left,
        theme.frame.is_narrow(),
        |ui| {
            text::plain(ui, style, TextRole::Strong, &format!("“{statement}”"));
            if let Some(verdict) = &verdict {
                text::plain(ui, style, TextRole::Small, verdict);
            }
        },
        |ui| track(ui, style, view, statement, (mine, theirs)),
    );
}

fn track(ui: &mut Ui, style: Style<'_>, view: &DebriefView, statement: &str, (mine, theirs): (Option<i32>, i32)) {
    let theme = style.theme;
    let it = theme.palette;
    let (least, most) = (style.say("app-debrief-own-least"), style.say("app-debrief-own-most"));
    let small = theme.size(TextRole::Small).1;
    let high = theme.space(28.0) + small;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    response.widget_info(|| {
        let values = [
            ("statement", statement.into()),
            ("partner", view.partner().into()),
            ("theirs", (theirs + 1).into()),
            ("mine", mine.map_or(0, |mine| mine + 1).into()),
            ("all", STOPS.into()),
        ];
        WidgetInfo::labeled(WidgetType::Image, true, style.say_with("app-debrief-seen-line", &values))
    });
    let radius = theme.space(9.0);
    let middle = rect.top() + theme.space(14.0);
    let (from, to) = (rect.left() + radius, rect.right() - radius);
    let x = |stop: i32| from + (to - from) * stop as f32 / (STOPS - 1) as f32;
    ui.painter().hline(from..=to, middle, Stroke::new(2.0, it.line));
    for stop in 0..STOPS as i32 {
        ui.painter().vline(x(stop), middle - 5.0..=middle + 5.0, Stroke::new(2.0, it.line));
    }
    if let Some(mine) = mine.filter(|mine| *mine != theirs) {
        ui.painter().hline(x(mine.min(theirs))..=x(mine.max(theirs)), middle, Stroke::new(3.0, it.ink));
    }
    dot(ui, style, pos2(x(theirs), middle), true);
    if let Some(mine) = mine {
        dot(ui, style, pos2(x(mine), middle), false);
    }
    for (words, right) in [(&least, false), (&most, true)] {
        let galley = text::lay(ui, style, &[TextRun::new(words, TextRole::Small, it.muted)], rect.width() / 2.0);
        let left = if right { rect.right() - galley.size().x } else { rect.left() };
        let at = Rect::from_min_size(pos2(left, rect.bottom() - small), galley.size());
        text::paint(ui.painter(), style, at.min, galley, TextRole::Small);
    }
}

/// The dot of the partner is filled, one's own a ring around it: where both stand in one place both are seen.
fn dot(ui: &Ui, style: Style<'_>, at: egui::Pos2, theirs: bool) {
    let it = style.theme.palette;
    let size = style.theme.space(1.0);
    if theirs {
        ui.painter().circle_filled(at, 5.5 * size, it.action);
    } else {
        ui.painter().circle_stroke(at, 8.5 * size, Stroke::new(2.5 * size, it.ink));
    }
}
