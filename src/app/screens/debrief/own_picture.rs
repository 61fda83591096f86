//! One's own picture: how one thinks the partner sees one, and which moment decided it.

use super::shapes::{self, title};
use super::view::DebriefView;
use crate::app::controls::slider::Slider;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, card, layout, toggle};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::TextRole;
use egui::{Ui, Vec2};

/// How many questions there are: three about the partner's view, one about the moment.
pub(super) const QUESTIONS: usize = 4;
/// The stops of an answer.
pub(super) const STOPS: usize = 5;
/// What the partner is asked to judge, in the order of the model's facets.
pub(super) const ASKED: [&str; 3] =
    ["app-debrief-own-competence", "app-debrief-own-goodwill", "app-debrief-own-integrity"];

/// How many questions are answered.
pub(super) fn filled(view: &DebriefView) -> usize {
    view.reflection.picture.iter().flatten().count() + usize::from(view.reflection.decisive.is_some())
}

/// Shows the questions.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    title(ui, style, &style.say("app-debrief-own-title"), &style.say("app-debrief-own-lead"));
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.44;
    let (mut one, mut other) = (None, None);
    let stack = theme.frame.is_narrow();
    layout::two(ui, gap, left, stack, |ui| one = picture(ui, style, view), |ui| other = moments(ui, style, view));
    one.or(other)
}

fn picture(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        let first = view.told.partner.split_whitespace().next().unwrap_or_default();
        text::heading(ui, style, TextRole::H2, 2, &style.fill("app-debrief-own-how", "partner", first));
        for (at, id) in ASKED.iter().enumerate() {
            ui.add_space(theme.space(if at == 0 { 16.0 } else { 20.0 }));
            let question = style.say(id);
            text::plain(ui, style, TextRole::Strong, &question);
            ui.add_space(theme.space(4.0));
            let answer = view.reflection.picture[at].map(usize::from);
            let slider = Slider { name: &question, stops: STOPS, at: answer, marked: true };
            let width = ui.available_width();
            if let (_, Some(stop)) = slider.show(ui, style, width) {
                intent = Some(Intent::Debrief(DebriefIntent::Picture(at, stop)));
            }
            ends(ui, style, &style.say("app-debrief-own-least"), &style.say("app-debrief-own-most"));
        }
        ui.add_space(theme.space(20.0));
        layout::rule(ui, style);
        ui.add_space(theme.space(12.0));
        let said = style.fill("app-debrief-own-later", "partner", first);
        text::muted(ui, style, TextRole::Small, &said);
    });
    intent
}

/// Messages at both ends of a slider.
fn ends(ui: &mut Ui, style: Style<'_>, left: &str, right: &str) {
    let high = style.theme.size(TextRole::Small).1;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
    let wide = text::width(ui, style, TextRole::Small, right).min(rect.width() / 2.0);
    let inner = rect;
    bar::spread_row(
        ui,
        inner,
        wide,
        |ui| {
            text::muted(ui, style, TextRole::Small, left);
        },
        |ui| {
            text::muted(ui, style, TextRole::Small, right);
        },
    );
}

fn moments(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    card::frame(style, 12.0, 20.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(12.0));
            ui.vertical(|ui| text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-own-moment")));
        });
        ui.add_space(theme.space(12.0));
        for moment in &view.asked {
            let on = view.reflection.decisive == Some(moment.step);
            let theirs =
                moment.theirs.as_ref().map(|(who, said)| format!("{}: “{}”", first_name(who), shapes::short(said, 52)));
            let mine = shapes::short(&moment.mine, 84);
            let id = if moment.does { "app-debrief-mine-did" } else { "app-debrief-mine-said" };
            let mine = style.fill(id, "text", mine.as_str());
            let name = format!("{}. {} {mine}", moment.step, theirs.as_deref().unwrap_or_default());
            let lines = [
                TextRun::new(theirs.as_deref().unwrap_or_default(), TextRole::Small, it.muted),
                TextRun::new(&mine, TextRole::Small, it.ink),
            ];
            if toggle::lines(ui, style, on, &name, &lines).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::Decisive(moment.step)));
            }
        }
    });
    intent
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}
