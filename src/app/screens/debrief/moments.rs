//! The decisive moments, each told with the face, what was said and thought, what it decided, and what would have fitted.

use super::fitting;
use super::shapes;
use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, portrait};
use crate::app::intent::{DebriefIntent, Intent, keep};
use crate::app::theme::TextRole;
use crate::report::debrief::moments::{MomentLine, MomentSection};
use egui::{Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Lines of the reaction that are shown; the whole stands in the replay.
const LINES: usize = 2;

/// Shows the moments.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    if view.told.ending.is_none() {
        text::plain(ui, style, TextRole::Body, &style.say("app-debrief-unfinished"));
        ui.add_space(theme.space(28.0));
        return None;
    }
    text::heading(ui, style, TextRole::H2, 2, &view.page.moments_lead);
    if view.working {
        text::muted(ui, style, TextRole::Small, &style.say("app-debrief-working"));
    } else if let Some(proof) = &view.page.proof {
        text::muted(ui, style, TextRole::Small, proof);
    }
    if let Some(step) = view.reflection.decisive {
        let agreed = view.told.moments.iter().any(|moment| moment.step == step);
        let id = if agreed { "app-debrief-moment-agreed" } else { "app-debrief-moment-other" };
        text::plain(
            ui,
            style,
            TextRole::Body,
            &style.say_with(id, &[("step", step.into()), ("all", view.page.steps.into())]),
        );
    }
    ui.add_space(theme.space(12.0));
    let mut intent = None;
    for (at, moment) in view.page.moments.iter().enumerate() {
        card::card(ui, style, 24.0, 20.0, |ui| keep(&mut intent, told(ui, style, view, at, moment)));
        ui.add_space(theme.space(16.0));
    }
    ui.add_space(theme.space(12.0));
    intent
}

fn told(ui: &mut Ui, style: Style<'_>, view: &DebriefView, at: usize, moment: &MomentSection) -> Option<Intent> {
    let theme = style.theme;
    shapes::numbered(ui, style, moment.step, &moment.title);
    ui.add_space(theme.space(12.0));
    let side = theme.space(if theme.frame.is_close() { 112.0 } else { 144.0 });
    let mut intent = None;
    let stack = theme.frame.is_narrow();
    layout::two(
        ui,
        theme.space(if stack { 12.0 } else { 24.0 }),
        side,
        stack,
        |ui| picture(ui, style, view, at, side),
        |ui| intent = words(ui, style, view, at, moment),
    );
    intent
}

fn picture(ui: &mut Ui, style: Style<'_>, view: &DebriefView, at: usize, side: f32) {
    let theme = style.theme;
    let Some(face) = view.face(at) else { return };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &face.name));
    portrait::draw_mood(ui.painter(), style, (&face.figure, face.mood), rect.shrink(1.0), theme.radius(12.0));
    ui.painter().rect_stroke(rect, theme.radius(12.0), theme.line(), StrokeKind::Inside);
}

fn words(ui: &mut Ui, style: Style<'_>, view: &DebriefView, at: usize, moment: &MomentSection) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    if let Some(at) = moment.before.iter().rposition(|line| line.quoted) {
        // Who goes on after a line of their own is named there only.
        let who = moment.before[..=at].iter().rev().find_map(|line| line.said.as_deref());
        spoken(ui, style, who, &moment.before[at]);
    }
    card::tinted(style, it.tint, 16.0, 10.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let own = format!("{} ", moment.own);
        let said = if moment.does { moment.said.clone() } else { format!("“{}”", moment.said) };
        let runs = [TextRun::new(&own, TextRole::Strong, it.ink), TextRun::new(&said, TextRole::Body, it.ink)];
        text::runs(ui, style, &runs);
    });
    ui.add_space(theme.space(8.0));
    // What one went on saying oneself stands in the replay.
    let reply = moment.reply.iter().skip_while(|line| line.said.is_none());
    for line in reply.filter(|line| line.quoted).take(LINES) {
        spoken(ui, style, line.said.as_deref(), line);
    }
    let decided = shapes::decided(view, at);
    for sentence in moment.broken_later.iter().chain(decided) {
        text::plain(ui, style, TextRole::Strong, sentence);
        ui.add_space(theme.space(2.0));
    }
    let verdict = moment.verdict.clone().map(|it| format!("{it} ")).unwrap_or_default();
    let why = moment.why.clone().unwrap_or_default();
    let mut runs = vec![TextRun::new(&verdict, TextRole::Strong, it.ink), TextRun::new(&why, TextRole::Body, it.ink)];
    runs.retain(|run| !run.text.is_empty());
    if !runs.is_empty() {
        ui.add_space(theme.space(4.0));
        text::runs(ui, style, &runs);
    }
    if view.numbers {
        for number in std::iter::once(&moment.effect).chain(&moment.best).filter(|it| !it.is_empty()) {
            text::muted(ui, style, TextRole::Small, number);
        }
    }
    if let Some(fitting) = &moment.fitting {
        fitting::show(ui, style, fitting, 3);
    }
    ui.add_space(theme.space(12.0));
    buttons(ui, style, at, moment)
}

fn buttons(ui: &mut Ui, style: Style<'_>, at: usize, moment: &MomentSection) -> Option<Intent> {
    let mut intent = None;
    let (again, whole) = (style.say("app-debrief-play-on"), style.say("app-debrief-replay"));
    let (again_name, whole_name) = (format!("{again}: {}", moment.title), format!("{whole}: {}", moment.title));
    layout::wrapped(ui, style.theme.space(12.0), |ui| {
        let button = Button::new(ButtonKind::Action, &again).icon(Icon::Play).name(&again_name);
        if button.show(ui, style).clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::WhatIf(moment.step)));
        }
        let button = Button::new(ButtonKind::Link, &whole).icon_behind(Icon::Right).name(&whole_name);
        if button.show(ui, style).clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::Replay(at)));
        }
    });
    intent
}

/// A line with who said it, and what they thought.
fn spoken(ui: &mut Ui, style: Style<'_>, who: Option<&str>, line: &MomentLine) {
    let it = style.theme.palette;
    let who = who.map(|who| format!("{who} ")).unwrap_or_default();
    let said = format!("“{}”", line.text);
    let mut runs = vec![TextRun::new(&who, TextRole::Body, it.muted), TextRun::new(&said, TextRole::Body, it.ink)];
    runs.retain(|run| !run.text.is_empty());
    text::runs(ui, style, &runs);
    if let Some((who, thought)) = &line.thought {
        let (who, thought) = (format!("{who} "), format!("“{thought}”"));
        let runs = [TextRun::new(&who, TextRole::Small, it.muted), TextRun::new(&thought, TextRole::Thought, it.ink)];
        text::runs(ui, style, &runs);
    }
    ui.add_space(style.theme.space(6.0));
}
