//! A decisive moment once more: what was said, what the other thought, why, and what would have fitted.

use super::DebriefView;
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, dialog, notice, place};
use crate::app::intent::Intent;
use crate::app::theme::Type;
use crate::report::debrief::moments::MomentLine;
use egui::Ui;

/// Shows a moment in a dialog.
pub(super) fn show(ui: &Ui, look: Look<'_>, view: &DebriefView, at: usize) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    let moment = view.page.moments.get(at)?;
    let close = Intent::Replay(usize::MAX);
    let (asked, left) = dialog::show(ui, look, "replay", &moment.heading, 640.0, |ui| {
        dialog::long(ui, look, "replay", |ui| {
            lines(ui, look, &moment.before);
            card::tinted(look, it.tint, 16.0, 10.0).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let own = format!("{} ", moment.own);
                let runs = [Run::new(&own, Type::Strong, it.ink), Run::new(&moment.said, Type::Body, it.ink)];
                text::runs(ui, look, &runs);
            });
            ui.add_space(theme.space(8.0));
            lines(ui, look, &moment.reply);
            let verdict = moment.verdict.clone().map(|it| format!("{it} ")).unwrap_or_default();
            let why = moment.why.clone().unwrap_or_default();
            let mut runs = vec![Run::new(&verdict, Type::Strong, it.ink), Run::new(&why, Type::Body, it.ink)];
            runs.retain(|run| !run.text.is_empty());
            if !runs.is_empty() {
                text::runs(ui, look, &runs);
            }
            text::muted(ui, look, Type::Small, &moment.effect);
            for broken in &moment.broken_later {
                text::plain(ui, look, Type::SmallStrong, broken);
            }
            if let Some(fitting) = &moment.fitting {
                ui.add_space(theme.space(12.0));
                card::frame(look, 16.0, 10.0).stroke(theme.edge()).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    text::heading(ui, look, Type::Strong, 2, &fitting.heading);
                    text::plain(ui, look, Type::Body, &fitting.text);
                    if let Some(why) = &fitting.why {
                        text::muted(ui, look, Type::Small, why);
                    }
                });
            }
            if let Some(norm) = &moment.norm {
                ui.add_space(theme.space(12.0));
                text::plain(ui, look, Type::SmallStrong, &norm.heading);
                text::muted(ui, look, Type::Small, &norm.text);
            }
        });
        let mut intent = None;
        let (done, again) = (look.say("app-close"), look.fill("app-debrief-play-from", "step", moment.step));
        place::wrapped(ui, theme.space(12.0), |ui| {
            let response = Button::new(Kind::Plain, &done).show(ui, look);
            notice::focus_once(ui, &response, &format!("replay {at}"));
            if response.clicked() {
                intent = Some(close.clone());
            }
            if Button::new(Kind::Action, &again).icon(Icon::Play).show(ui, look).clicked() {
                intent = Some(Intent::WhatIf(moment.step));
            }
        });
        intent
    });
    asked.or(left.then_some(Intent::Replay(usize::MAX)))
}

fn lines(ui: &mut Ui, look: Look<'_>, lines: &[MomentLine]) {
    let it = look.theme.palette;
    for line in lines {
        if line.quoted {
            let who = line.said.as_ref().map(|who| format!("{who} ")).unwrap_or_default();
            let said = format!("“{}”", line.text);
            let mut runs = vec![Run::new(&who, Type::Body, it.muted), Run::new(&said, Type::Body, it.ink)];
            runs.retain(|run| !run.text.is_empty());
            text::runs(ui, look, &runs);
        } else {
            text::muted(ui, look, Type::Narration, &line.text);
        }
        if let Some((who, thought)) = &line.thought {
            let (who, thought) = (format!("{who} "), format!("“{thought}”"));
            text::runs(ui, look, &[Run::new(&who, Type::Small, it.muted), Run::new(&thought, Type::Thought, it.ink)]);
        }
        ui.add_space(look.theme.space(6.0));
    }
}
