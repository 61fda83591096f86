//! What stands below the look back, each part behind a bar that unfolds it.

use super::view::{DebriefView, FOLDS};
use super::{parts, pattern, route, sides};
use crate::app::controls::{Style, fold, text, toggle};
use crate::app::intent::{DebriefIntent, Intent, keep};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::Ui;

/// Shows the bars, and what is unfolded.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-more"));
    ui.add_space(theme.space(8.0));
    let numbers = style.say("app-debrief-numbers-shown");
    if toggle::switch(ui, style, view.numbers, &numbers, true).clicked() {
        intent = Some(Intent::Debrief(DebriefIntent::Numbers(!view.numbers)));
    }
    ui.add_space(theme.space(12.0));
    for (at, id) in FOLDS.iter().enumerate().filter(|(at, _)| holds(view, *at)) {
        let open = view.unfolded.contains(&at);
        if fold::bar(ui, style, open, &style.say(id)).clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::Fold(at, !open)));
        }
        if open {
            ui.add_space(theme.space(16.0));
            keep(&mut intent, part(ui, style, view, at));
            ui.add_space(theme.space(12.0));
        }
    }
    intent
}

/// Whether there is anything in a part.
fn holds(view: &DebriefView, at: usize) -> bool {
    match FOLDS[at] {
        "app-debrief-story" => view.told.ending.is_some(),
        "app-debrief-interests" => !view.page.interests.people.is_empty(),
        "app-debrief-what-if" => view.steps().next().is_some(),
        "app-debrief-discussion" => !view.page.discussion.is_empty(),
        _ => true,
    }
}

fn part(ui: &mut Ui, style: Style<'_>, view: &DebriefView, at: usize) -> Option<Intent> {
    match FOLDS[at] {
        "app-debrief-story" => parts::story(ui, style, view),
        "app-debrief-pattern" => return pattern::show(ui, style, view),
        "app-debrief-interests" => parts::interests(ui, style, view),
        "app-debrief-mirror" => parts::mirror(ui, style, view),
        "app-debrief-promises" => sides::promises(ui, style, view),
        "app-debrief-masters" => sides::masters(ui, style, view),
        "app-debrief-what-if" => return route::show(ui, style, view),
        _ => {
            for question in &view.page.discussion {
                document::item(ui, style, "•", question);
                ui.add_space(style.theme.space(4.0));
            }
        }
    }
    None
}
