//! The panel of the debrief: the closing card, the questions, or the look back, with the way on below.

use super::intent::DebriefIntent;
use super::view::{DebriefStage, DebriefView};
use super::{closing, folded, goals, hand_over, learning, moments, own_picture, replay, seen};
use crate::app::controls::button::{Button, ButtonKind, width_of};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, bar, layout, text};
use crate::app::intent::{Intent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};

/// Shows the debrief in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
    let foot = theme.space(72.0).max(theme.grown(40.0) + theme.space(24.0));
    let (main, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    // What is read keeps its width on a large screen, and the wheel works beside it too.
    let most = theme.space(1040.0).max(theme.grown(960.0)) + 2.0 * margin;
    let beside = ((main.width() - most) / 2.0).max(0.0);
    let name = format!("debrief {:?} {}", view.stage, view.opening);
    begin_anew(ui, &name);
    layout::within(ui, main, |ui| {
        layout::scrolled(ui, style, &name, Vec2::new(beside + margin, theme.space(24.0)), |ui| {
            let asked = match view.stage {
                DebriefStage::Closing => closing::show(ui, style, view),
                DebriefStage::Asked => own_picture::show(ui, style, view),
                DebriefStage::LookBack => look_back(ui, style, view),
            };
            keep(&mut intent, asked);
        });
    });
    bar::paint(ui, style, foot, false);
    // Buttons of another stage are other buttons: the focus does not stay on one that was not there before.
    let foot = foot.shrink2(Vec2::new(beside + margin, 0.0));
    keep(&mut intent, ui.push_id(&name, |ui| below(ui, style, foot, view)).inner);
    if let Some(at) = view.replay {
        keep(&mut intent, replay::show(ui, style, view, at));
    }
    if let Some(asked) = &view.hand_over {
        keep(&mut intent, hand_over::show(ui, style, asked));
    }
    intent
}

/// Where another stage is shown than before, nothing of the one before keeps the focus: the first press of Tab begins at the top.
fn begin_anew(ui: &Ui, name: &str) {
    let (id, name) = (egui::Id::new("debrief shown"), egui::Id::new(name));
    if ui.data(|data| data.get_temp::<egui::Id>(id)) != Some(name) {
        ui.data_mut(|data| data.insert_temp(id, name));
        ui.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
    }
}

/// The look back as one page: the picture, the moments, the goals, what one takes along; the rest is folded below.
fn look_back(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let gap = style.theme.space(28.0);
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief"));
    text::heading(ui, style, TextRole::H1, 1, &view.told.title);
    if let Some(ending) = &view.told.ending {
        text::muted(ui, style, TextRole::Body, &style.fill("app-debrief-ended", "title", ending.title.as_str()));
    }
    ui.add_space(gap * 0.7);
    seen::show(ui, style, view);
    let mut intent = moments::show(ui, style, view);
    goals::show(ui, style, view);
    keep(&mut intent, learning::show(ui, style, view));
    ui.add_space(gap);
    keep(&mut intent, folded::show(ui, style, view));
    intent
}

/// The bar below: how far one is, and on.
fn below(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let ask = |intent| Intent::Debrief(intent);
    let stage = |stage| ask(DebriefIntent::Stage(stage));
    let [skip, go, on, save, done] =
        ["app-debrief-skip", "app-debrief-go", "app-debrief-on", "app-debrief-hand-over", "app-debrief-done"]
            .map(|id| style.say(id));
    let buttons = match view.stage {
        DebriefStage::Closing => {
            vec![(Button::new(ButtonKind::Filled, &on).wide(), stage(DebriefStage::Asked))]
        }
        DebriefStage::Asked => vec![
            (Button::new(ButtonKind::Quiet, &skip), stage(DebriefStage::LookBack)),
            (Button::new(ButtonKind::Filled, &go).wide(), stage(DebriefStage::LookBack)),
        ],
        DebriefStage::LookBack => vec![
            (Button::new(ButtonKind::Plain, &save).icon(Icon::Save), ask(DebriefIntent::HandOver(true))),
            (Button::new(ButtonKind::Filled, &done).wide(), Intent::ShowLibrary),
        ],
    };
    let gap = theme.space(12.0);
    let all: Vec<_> = buttons.iter().map(|(button, _)| *button).collect();
    let right = width_of(ui, style, &all, gap).min(rect.width());
    let filled = own_picture::filled(view);
    let count =
        style.say_with("app-debrief-filled", &[("count", filled.into()), ("all", own_picture::QUESTIONS.into())]);
    let mut intent = None;
    bar::spread_row(
        ui,
        rect,
        right,
        |ui| {
            let room = text::width(ui, style, TextRole::Body, &count) < ui.available_width();
            if view.stage == DebriefStage::Asked && room {
                text::muted(ui, style, TextRole::Body, &count);
            }
        },
        |ui| {
            for (at, (button, does)) in buttons.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap);
                }
                if button.show(ui, style).clicked() {
                    intent = Some(does.clone());
                }
            }
        },
    );
    intent
}
