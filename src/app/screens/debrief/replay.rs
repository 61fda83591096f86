//! A decisive moment once more: what was said, what the other thought, why, and what would have fitted.

use super::fitting;
use super::shapes;
use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, dialog, layout, notice};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::TextRole;
use crate::report::debrief::moments::MomentLine;
use egui::Ui;

/// Shows a moment in a dialog.
pub(super) fn show(ui: &Ui, style: Style<'_>, view: &DebriefView, at: usize) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let moment = view.page.moments.get(at)?;
    let close = Intent::Debrief(DebriefIntent::Replay(usize::MAX));
    let (asked, left) = dialog::show(ui, style, "replay", &moment.heading, 640.0, |ui| {
        dialog::long(ui, style, "replay", |ui| {
            lines(ui, style, &moment.before);
            card::tinted(style, it.tint, 16.0, 10.0).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let own = format!("{} ", moment.own);
                let runs =
                    [TextRun::new(&own, TextRole::Strong, it.ink), TextRun::new(&moment.said, TextRole::Body, it.ink)];
                text::runs(ui, style, &runs);
            });
            ui.add_space(theme.space(8.0));
            lines(ui, style, &moment.reply);
            let verdict = moment.verdict.clone().map(|it| format!("{it} ")).unwrap_or_default();
            let why = moment.why.clone().unwrap_or_default();
            let mut runs =
                vec![TextRun::new(&verdict, TextRole::Strong, it.ink), TextRun::new(&why, TextRole::Body, it.ink)];
            runs.retain(|run| !run.text.is_empty());
            if !runs.is_empty() {
                text::runs(ui, style, &runs);
            }
            if view.numbers && !moment.effect.is_empty() {
                text::muted(ui, style, TextRole::Small, &moment.effect);
            }
            for sentence in moment.broken_later.iter().chain(shapes::decided(view, at)) {
                text::plain(ui, style, TextRole::SmallStrong, sentence);
            }
            if let Some(best) = moment.best.as_ref().filter(|_| view.numbers) {
                text::muted(ui, style, TextRole::Small, best);
            }
            if let Some(fitting) = &moment.fitting {
                fitting::show(ui, style, fitting, 2);
            }
            if let Some(norm) = &moment.norm {
                ui.add_space(theme.space(12.0));
                text::plain(ui, style, TextRole::SmallStrong, &norm.heading);
                text::muted(ui, style, TextRole::Small, &norm.text);
            }
        });
        let mut intent = None;
        let (done, again) = (style.say("app-close"), style.fill("app-debrief-play-from", "step", moment.step));
        layout::wrapped(ui, theme.space(12.0), |ui| {
            let response = Button::new(ButtonKind::Plain, &done).show(ui, style);
            notice::focus_once(ui, &response, &format!("replay {at}"));
            if response.clicked() {
                intent = Some(close.clone());
            }
            if Button::new(ButtonKind::Action, &again).icon(Icon::Play).show(ui, style).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::WhatIf(moment.step)));
            }
        });
        intent
    });
    asked.or(left.then_some(Intent::Debrief(DebriefIntent::Replay(usize::MAX))))
}

fn lines(ui: &mut Ui, style: Style<'_>, lines: &[MomentLine]) {
    let it = style.theme.palette;
    for line in lines {
        if line.quoted {
            let who = line.said.as_ref().map(|who| format!("{who} ")).unwrap_or_default();
            let said = format!("“{}”", line.text);
            let mut runs =
                vec![TextRun::new(&who, TextRole::Body, it.muted), TextRun::new(&said, TextRole::Body, it.ink)];
            runs.retain(|run| !run.text.is_empty());
            text::runs(ui, style, &runs);
        } else {
            text::muted(ui, style, TextRole::Narration, &line.text);
        }
        if let Some((who, thought)) = &line.thought {
            let (who, thought) = (format!("{who} "), format!("“{thought}”"));
            text::runs(
                ui,
                style,
                &[TextRun::new(&who, TextRole::Small, it.muted), TextRun::new(&thought, TextRole::Thought, it.ink)],
            );
        }
        ui.add_space(style.theme.space(6.0));
    }
}
