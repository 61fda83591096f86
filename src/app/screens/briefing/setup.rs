//! How a conversation is set up: how hard people are, with or without help; and the button that begins it.

use super::BriefingView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, layout, segment, toggle};
use crate::app::intent::{BriefingIntent, Intent};
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};

/// How much the bar needs at the foot of so wide a page.
pub(super) fn height(ui: &Ui, style: Style<'_>, view: &BriefingView, width: f32) -> f32 {
    let theme = style.theme;
    let row = theme.space(40.0).max(theme.size(TextRole::Body).1 + theme.space(12.0));
    if theme.frame.is_narrow() {
        return row + theme.space(16.0);
    }
    let words = level_words(style, view, view.level);
    let run = TextRun::new(&words, TextRole::Small, theme.palette.ink);
    row + text::height(ui, style, &[run], width) + theme.space(24.0)
}

/// The bar: how hard with what that means, with or without help, and begin. Where there is little room it only begins.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let label = style.say("app-brief-begin");
    let begin = Button::new(ButtonKind::Filled, &label).wide();
    let mut intent = None;
    if theme.frame.is_narrow() {
        let size = begin.size(ui, style);
        let at = Rect::from_center_size(rect.center(), size);
        layout::inside(ui, at, |ui| {
            if begin.show(ui, style).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::Begin));
            }
        });
        return intent;
    }
    let (coach, back) = (style.say("app-brief-coach"), style.say("app-brief-step-back"));
    let gap = theme.space(if theme.frame.is_close() { 20.0 } else { 32.0 });
    let switch = |ui: &Ui, label: &str| {
        theme.grown(44.0) + theme.space(12.0) + text::width(ui, style, TextRole::Body, label) + gap
    };
    let right = switch(ui, &coach) + switch(ui, &back) + begin.size(ui, style).x + theme.space(2.0);
    let row = theme.space(40.0).max(theme.size(TextRole::Body).1 + theme.space(12.0));
    let top = rect.top() + theme.space(10.0);
    let line = Rect::from_min_size(egui::pos2(rect.left(), top), Vec2::new(rect.width(), row));
    let below = Rect::from_min_max(egui::pos2(rect.left(), line.bottom() + theme.space(4.0)), rect.max);
    let mut asked = None;
    bar::spread_row(
        ui,
        line,
        right,
        |ui| {
            text::plain(ui, style, TextRole::Body, &question(style, view));
            ui.add_space(theme.space(12.0));
            asked = hardness(ui, style, view);
            // What a level means is read right behind it, across the whole bar.
            layout::inside(ui, below, |ui| explained(ui, style, view));
        },
        |ui| {
            if toggle::switch(ui, style, view.coach, &coach, true).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::Coach(!view.coach)));
            }
            ui.add_space(gap);
            if toggle::switch(ui, style, view.step_back, &back, true).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::StepBack(!view.step_back)));
            }
            ui.add_space(gap);
            if begin.show(ui, style).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::Begin));
            }
        },
    );
    intent.or(asked)
}

/// The choices below one another, where the bar has no room for them.
pub(super) fn choices(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    text::plain(ui, style, TextRole::Strong, &question(style, view));
    ui.add_space(theme.space(8.0));
    let mut intent = hardness(ui, style, view);
    ui.add_space(theme.space(4.0));
    explained(ui, style, view);
    ui.add_space(theme.space(16.0));
    if toggle::switch(ui, style, view.coach, &style.say("app-brief-coach"), true).clicked() {
        intent = Some(Intent::Briefing(BriefingIntent::Coach(!view.coach)));
    }
    ui.add_space(theme.space(8.0));
    if toggle::switch(ui, style, view.step_back, &style.say("app-brief-step-back"), true).clicked() {
        intent = Some(Intent::Briefing(BriefingIntent::StepBack(!view.step_back)));
    }
    intent
}

fn question(style: Style<'_>, view: &BriefingView) -> String {
    style.fill("app-brief-level", "name", view.partner.as_str())
}

fn hardness(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let levels: Vec<_> = (1..=5).map(|level: u8| level.to_string()).collect();
    let chosen = usize::from(view.level).saturating_sub(1);
    let picked = segment::show(ui, style, &question(style, view), &levels, chosen, false)?;
    Some(Intent::Briefing(BriefingIntent::Level(u8::try_from(picked + 1).unwrap_or(view.level))))
}

/// What the level that is chosen means; said again when another is.
fn explained(ui: &mut Ui, style: Style<'_>, view: &BriefingView) {
    let response = text::muted(ui, style, TextRole::Small, &level_words(style, view, view.level));
    text::announce(ui, &response);
}

fn level_words(style: Style<'_>, view: &BriefingView, level: u8) -> String {
    let id = match level {
        1 => "app-brief-level-1",
        2 => "app-brief-level-2",
        4 => "app-brief-level-4",
        5 => "app-brief-level-5",
        _ => "app-brief-level-3",
    };
    style.fill(id, "name", view.partner.as_str())
}
