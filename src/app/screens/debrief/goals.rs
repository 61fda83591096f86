//! What one wanted to reach, and what became of it.

use super::view::DebriefView;
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use crate::engine::GoalVerdict;
use egui::{Rect, Sense, Stroke, Ui, Vec2};

/// Shows the goals of the case with one's own sentence of the beginning; nothing where there is neither.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let reason = view.reflection.reason.trim();
    if view.page.goals.is_empty() && reason.is_empty() {
        return;
    }
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-goals"));
        if !reason.is_empty() {
            let before = format!("{} ", style.say("app-debrief-before"));
            let reason = format!("“{reason}”");
            let runs = [TextRun::new(&before, TextRole::Body, it.muted), TextRun::new(&reason, TextRole::Body, it.ink)];
            text::runs(ui, style, &runs);
        }
        ui.add_space(theme.space(8.0));
        for (at, goal) in view.page.goals.iter().enumerate() {
            match view.told.verdicts.get(at).copied().flatten() {
                Some(verdict) => became(ui, style, verdict, goal),
                None if view.told.verdicts.iter().any(Option::is_some) => {
                    document::item(ui, style, "•", &style.fill("app-debrief-goal-untold", "goal", goal.as_str()));
                }
                None => document::item(ui, style, "•", goal),
            }
            ui.add_space(theme.space(6.0));
        }
        if let Some(moments) = &view.page.verdict_moments {
            text::muted(ui, style, TextRole::Small, moments);
        }
    });
    ui.add_space(theme.space(28.0));
}

/// A goal behind a circle: full with a tick, half full, or empty with a cross. A word before it says the same.
fn became(ui: &mut Ui, style: Style<'_>, verdict: GoalVerdict, goal: &str) {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(22.0);
    let gap = theme.space(12.0);
    let left = ui.cursor().min;
    let rect =
        Rect::from_min_size(left + Vec2::new(0.0, (theme.size(TextRole::Body).1 - side) / 2.0), Vec2::splat(side));
    let (middle, radius) = (rect.center(), side / 2.0 - 1.0);
    let painter = ui.painter();
    match verdict {
        GoalVerdict::Reached => {
            painter.circle_filled(middle, radius, it.action);
            icon::draw(painter, Icon::Check, rect.shrink(side * 0.2), it.on_action);
        }
        GoalVerdict::Half => {
            let half = Rect::from_min_max(rect.min, egui::pos2(middle.x, rect.bottom()));
            painter.with_clip_rect(half.intersect(painter.clip_rect())).circle_filled(middle, radius, it.action);
            painter.circle_stroke(middle, radius, Stroke::new(1.5, it.action));
        }
        GoalVerdict::Missed => {
            painter.circle_stroke(middle, radius, Stroke::new(1.5, it.muted));
            icon::draw(painter, Icon::Close, rect.shrink(side * 0.2), it.muted);
        }
    }
    let mut rest = ui.available_rect_before_wrap();
    rest.min.x += side + gap;
    let word = style.say(match verdict {
        GoalVerdict::Reached => "app-debrief-goal-reached",
        GoalVerdict::Half => "app-debrief-goal-half",
        GoalVerdict::Missed => "app-debrief-goal-missed",
    });
    let word = format!("{word} ");
    let runs = [TextRun::new(&word, TextRole::Strong, it.ink), TextRun::new(goal, TextRole::Body, it.ink)];
    layout::within(ui, rest, |ui| text::runs(ui, style, &runs));
    // The circle may be higher than a line.
    let short = (side - (ui.cursor().top() - left.y)).max(0.0);
    ui.allocate_exact_size(Vec2::new(0.0, short), Sense::hover());
}
