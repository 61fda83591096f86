//! How far a conversation is: which scene, how much of it, and about how many minutes are left.

use super::TalkState;
use super::open_session::OpenSession;
use super::view::CourseView;
use crate::app::controls::Style;
use crate::engine::{Scenario, SceneId};
use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// Of the moments of a scene at which something is picked, how many are usually met: two of three.
const MET: (usize, usize) = (2, 3);

/// How far the conversation is. Scenes stand in the order in which they are written; where one comes back to an earlier one,
/// what was reached stays.
pub(super) fn course(opened: &OpenSession, state: &TalkState) -> CourseView {
    let (session, rendition) = (opened.session(), opened.rendition());
    let scenario = session.scenario();
    let steps = session.transcript().steps.len();
    let place = |scene: SceneId| scene.index();
    let told = state.steps.get(state.told.saturating_sub(1)).map(|step| place(step.stage.scene));
    let before = (0..steps).map(|at| place(rendition.progress_after(at).scene()));
    let scene = before.clone().chain(told).max().unwrap_or(0);
    let picked = before.filter(|at| *at == scene).count();
    let weights: Vec<usize> = (0..scenario.scenes.len()).map(|at| weight(scenario, at)).collect();
    let (all, behind): (usize, usize) = (weights.iter().sum(), weights[..scene].iter().sum());
    let over = session.ending().is_some() && state.told >= state.steps.len();
    let share = if over { 100 } else { (picked * 100 / weights[scene]).min(90) };
    let left = if over { 0 } else { (all - behind) * 100 - weights[scene] * share };
    let minutes = (scenario.about.minutes as usize * left).div_ceil(all * 100);
    CourseView { scene: scene + 1, scenes: weights.len(), share, minutes }
}

/// How long a scene takes beside others: the picks one usually makes in it.
fn weight(scenario: &Scenario, scene: usize) -> usize {
    let beats = &scenario.beats[scenario.scenes[scene].beats.range()];
    let asked = beats.iter().filter(|beat| !beat.choices.is_empty()).count();
    (asked * MET.0 / MET.1).max(1)
}

/// Shows the bar of scenes along the lower edge of a rectangle: a part for each, filled as far as one is.
pub(super) fn show(ui: &Ui, style: Style<'_>, rect: Rect, view: CourseView) {
    let theme = style.theme;
    let it = theme.palette;
    if view.scenes == 0 {
        return;
    }
    let high = theme.space(4.0);
    let bar = Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - high), rect.max);
    let response = ui.interact(bar, egui::Id::new("talk course"), Sense::hover());
    let told = said(style, view);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, told.clone()));
    let gap = theme.space(2.0);
    let wide = (bar.width() + gap) / view.scenes as f32;
    for at in 0..view.scenes {
        let left = bar.left() + at as f32 * wide;
        let part = Rect::from_min_size(egui::pos2(left, bar.top()), Vec2::new(wide - gap, high));
        ui.painter().rect_filled(part, 0, it.sunken);
        let share = match (at + 1).cmp(&view.scene) {
            std::cmp::Ordering::Less => 1.0,
            std::cmp::Ordering::Equal => view.share as f32 / 100.0,
            std::cmp::Ordering::Greater => 0.0,
        };
        let done = Rect::from_min_size(part.min, Vec2::new(part.width() * share, high));
        ui.painter().rect_filled(done, 0, it.action);
    }
}

/// About how many minutes are left, in words.
pub(super) fn left(style: Style<'_>, view: CourseView) -> String {
    style.fill("app-talk-minutes-left", "minutes", view.minutes)
}

fn said(style: Style<'_>, view: CourseView) -> String {
    let values = [("scene", view.scene.into()), ("scenes", view.scenes.into()), ("left", left(style, view).into())];
    style.say_with("app-talk-course", &values)
}
