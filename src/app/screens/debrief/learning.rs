//! What one takes along: one learning point, chosen out of at most three, and an intention with a day.

use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::{Style, card, layout, text, toggle};
use crate::app::intent::{DebriefIntent, Intent, IntentionPart, keep};
use crate::app::theme::TextRole;
use crate::engine::LessonKind;
use egui::Ui;

/// How many learning points there are to choose from.
const CHOICE: usize = 3;

/// The learning points to choose from, by their place among all: what is to be practised comes first.
fn choice(view: &DebriefView) -> Vec<usize> {
    let lessons = view.told.lessons.iter().enumerate();
    let (practise, strengths): (Vec<_>, Vec<_>) = lessons.partition(|(_, it)| it.kind == LessonKind::Practise);
    practise.into_iter().chain(strengths).map(|(at, _)| at).take(CHOICE).collect()
}

/// Shows the part.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-take"));
        ui.add_space(theme.space(4.0));
        let gap = theme.space(32.0);
        let left = (ui.available_width() - gap) * 0.48;
        let (mut one, mut other) = (None, None);
        layout::two(
            ui,
            gap,
            left,
            theme.frame.is_narrow(),
            |ui| one = lessons(ui, style, view),
            |ui| other = intention(ui, style, view),
        );
        intent = one.or(other);
    });
    intent
}

fn lessons(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let choice = choice(view);
    if choice.is_empty() {
        text::muted(ui, style, TextRole::Body, &style.say("app-debrief-no-points"));
        return None;
    }
    text::muted(ui, style, TextRole::Small, &style.fill("app-debrief-points-lead", "count", choice.len()));
    ui.add_space(theme.space(8.0));
    for at in choice {
        let (Some(told), Some(lesson)) = (view.told.lessons.get(at), view.page.lessons.get(at)) else { continue };
        let on = view.reflection.lesson == told.id;
        let below: Vec<_> = [&lesson.kind, &lesson.steps].into_iter().filter(|it| !it.is_empty()).cloned().collect();
        if toggle::radio(ui, style, on, &lesson.text, &below.join(" · ")).clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::Lesson(at)));
        }
        ui.add_space(theme.space(4.0));
    }
    intent
}

fn intention(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let it = &view.reflection.intention;
    text::heading(ui, style, TextRole::Strong, 3, &style.say("app-debrief-intention"));
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief-intention-lead"));
    let mut field = |ui: &mut Ui, part: IntentionPart, id: &str, value: &str, rows: usize| {
        ui.add_space(theme.space(10.0));
        let name = style.say(id);
        text::plain(ui, style, TextRole::Strong, &name);
        ui.add_space(theme.space(4.0));
        let field = TextField { id, name: &name, hint: "", icon: None, rows };
        if let (_, Some(words)) = field.show(ui, style, value) {
            keep(&mut intent, Some(Intent::Debrief(DebriefIntent::Intend(part, words))));
        }
    };
    field(ui, IntentionPart::If, "app-debrief-if", &it.situation, 1);
    field(ui, IntentionPart::Then, "app-debrief-then", &it.does, 2);
    field(ui, IntentionPart::Who, "app-debrief-who", &it.who, 1);
    field(ui, IntentionPart::When, "app-debrief-when", &it.when, 1);
    ui.add_space(theme.space(6.0));
    layout::wrapped(ui, theme.space(8.0), |ui| {
        for (said, day) in &view.days {
            let name = format!("{said}: {day}");
            if Button::new(ButtonKind::Plain, said).small().name(&name).show(ui, style).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::Intend(IntentionPart::When, day.clone())));
            }
        }
    });
    intent
}
