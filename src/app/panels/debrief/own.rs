//! One's own picture: how one thinks the partner sees one, and which moment decided it.

use super::{DebriefView, title};
use crate::app::controls::slider::Slider;
use crate::app::controls::{Look, card, place, text, toggle};
use crate::app::intent::Intent;
use crate::app::theme::Type;
use egui::{Ui, Vec2};

/// How many questions there are: three about the partner's view, one about the moment.
pub(super) const QUESTIONS: usize = 4;
/// The stops of an answer.
const STOPS: usize = 5;
const ASKED: [&str; 3] = ["app-debrief-own-competence", "app-debrief-own-goodwill", "app-debrief-own-integrity"];

/// How many questions are answered.
pub(super) fn filled(view: &DebriefView) -> usize {
    view.own.picture.iter().flatten().count() + usize::from(view.own.decisive.is_some())
}

/// Shows the questions.
pub(super) fn show(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    title(ui, look, &look.say("app-debrief-own-title"), &look.say("app-debrief-own-lead"));
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) / 2.0;
    let (mut one, mut other) = (None, None);
    let stack = theme.frame.is_narrow();
    place::two(ui, gap, left, stack, |ui| one = picture(ui, look, view), |ui| other = moments(ui, look, view));
    one.or(other)
}

fn picture(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    card::card(ui, look, 24.0, 20.0, |ui| {
        let first = view.told.partner.split_whitespace().next().unwrap_or_default();
        text::heading(ui, look, Type::H2, 2, &look.fill("app-debrief-own-how", "partner", first));
        for (at, id) in ASKED.iter().enumerate() {
            ui.add_space(theme.space(if at == 0 { 16.0 } else { 20.0 }));
            let question = look.say(id);
            text::plain(ui, look, Type::Strong, &question);
            ui.add_space(theme.space(4.0));
            let answer = view.own.picture[at].map(usize::from);
            let slider = Slider { name: &question, stops: STOPS, at: answer, marked: true };
            let width = ui.available_width();
            if let (_, Some(stop)) = slider.show(ui, look, width) {
                intent = Some(Intent::Picture(at, stop));
            }
            ends(ui, look, &look.say("app-debrief-own-least"), &look.say("app-debrief-own-most"));
        }
        ui.add_space(theme.space(20.0));
        place::rule(ui, look);
        ui.add_space(theme.space(12.0));
        let said = look.fill("app-debrief-own-later", "partner", first);
        text::muted(ui, look, Type::Small, &said);
    });
    intent
}

/// Words at both ends of a slider.
fn ends(ui: &mut Ui, look: Look<'_>, left: &str, right: &str) {
    let high = look.theme.size(Type::Small).1;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
    let wide = text::width(ui, look, Type::Small, right).min(rect.width() / 2.0);
    let inner = rect;
    crate::app::controls::bar::ends(
        ui,
        inner,
        wide,
        |ui| {
            text::muted(ui, look, Type::Small, left);
        },
        |ui| {
            text::muted(ui, look, Type::Small, right);
        },
    );
}

fn moments(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    card::frame(look, 12.0, 20.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(12.0));
            ui.vertical(|ui| text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-own-moment")));
        });
        ui.add_space(theme.space(12.0));
        for point in view.picks() {
            let on = view.own.decisive == Some(point.step);
            if toggle::option(ui, look, on, point.step, &point.moment).clicked() {
                intent = Some(Intent::Decisive(point.step));
            }
        }
    });
    intent
}
