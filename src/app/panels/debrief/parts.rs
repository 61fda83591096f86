//! What happened afterwards, the interests, and the conversation mirror.

use super::{DebriefView, title};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, place};
use crate::app::intent::Intent;
use crate::app::panels::document;
use crate::app::theme::Type;
use egui::{Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// What happened afterwards.
pub(super) fn story(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    title(ui, look, &look.say("app-debrief-story"), "");
    card::card(ui, look, 24.0, 24.0, |ui| match &view.told.ending {
        Some(ending) => {
            text::heading(ui, look, Type::H2, 2, &ending.title);
            ui.add_space(look.theme.space(12.0));
            document::show(ui, look, &ending.text);
        }
        None => {
            text::plain(ui, look, Type::Body, &look.say("app-debrief-unfinished"));
        }
    });
    ui.add_space(look.theme.space(16.0));
    if !view.page.goals.is_empty() {
        card::card(ui, look, 24.0, 20.0, |ui| {
            text::heading(ui, look, Type::H3, 2, &look.say("app-debrief-goals"));
            ui.add_space(look.theme.space(8.0));
            for goal in &view.page.goals {
                document::item(ui, look, "•", goal);
                ui.add_space(look.theme.space(4.0));
            }
        });
    }
    None
}

/// What lay behind the positions, found or missed.
pub(super) fn interests(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    title(ui, look, &look.say("app-debrief-interests"), &view.page.interests.counts.join(" "));
    for person in &view.page.interests.people {
        card::card(ui, look, 24.0, 16.0, |ui| {
            text::heading(ui, look, Type::H3, 2, &person.name);
            for (at, interest) in person.items.iter().enumerate() {
                if at > 0 {
                    place::rule(ui, look);
                }
                ui.add_space(theme.space(10.0));
                let wide = theme.grown(150.0);
                let sign = if interest.found { Icon::Check } else { Icon::Search };
                place::two(
                    ui,
                    theme.space(12.0),
                    wide,
                    theme.frame.is_narrow(),
                    |ui| {
                        let high = theme.size(Type::Body).1;
                        place::row(ui, high, |ui| {
                            let (rect, _) = ui.allocate_exact_size(Vec2::splat(icon::side(look)), Sense::hover());
                            icon::draw(ui.painter(), sign, rect, it.muted);
                            ui.add_space(theme.space(8.0));
                            text::muted(ui, look, Type::Small, &interest.state);
                        });
                    },
                    |ui| {
                        let style = if interest.found { Type::Strong } else { Type::Body };
                        text::plain(ui, look, style, &interest.text);
                        if let Some(key) = &interest.key {
                            text::muted(ui, look, Type::Small, key);
                        }
                    },
                );
                ui.add_space(theme.space(10.0));
            }
        });
        ui.add_space(theme.space(16.0));
    }
    None
}

/// Counts of what the player did; no verdict.
pub(super) fn mirror(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mirror = &view.page.mirror;
    title(ui, look, &look.say("app-debrief-mirror"), &look.say("app-debrief-mirror-lead"));
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.5;
    place::two(
        ui,
        gap,
        left,
        theme.frame.is_narrow(),
        |ui| {
            card::card(ui, look, 24.0, 20.0, |ui| {
                text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-mirror-said"));
                ui.add_space(theme.space(8.0));
                for sentence in &mirror.sentences {
                    document::item(ui, look, "•", sentence);
                    ui.add_space(theme.space(8.0));
                }
                shares(ui, look, view);
            });
        },
        |ui| {
            card::card(ui, look, 24.0, 20.0, |ui| {
                text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-mirror-moves"));
                ui.add_space(theme.space(8.0));
                let most = mirror.moves.iter().map(|it| it.count).max().unwrap_or(1);
                for it in &mirror.moves {
                    count(ui, look, &it.name, it.count, most, &it.line);
                }
            });
        },
    );
    None
}

/// Whose words they were, as one bar.
fn shares(ui: &mut Ui, look: Look<'_>, view: &DebriefView) {
    let theme = look.theme;
    let it = theme.palette;
    let (own, others) = (view.told.mirror.words_player, view.told.mirror.words_others);
    let all = own + others;
    if all == 0 {
        return;
    }
    ui.add_space(theme.space(4.0));
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), theme.space(12.0)), Sense::hover());
    ui.painter().rect(rect, theme.radius(6.0), it.sunken, theme.edge(), StrokeKind::Inside);
    let mut mine = rect.shrink(1.0);
    mine.set_width(mine.width() * own as f32 / all as f32);
    ui.painter().rect_filled(mine, theme.radius(5.0), it.action);
    ui.add_space(theme.space(4.0));
    let key = look.say("app-debrief-mirror-key");
    text::muted(ui, look, Type::Small, &key);
}

fn count(ui: &mut Ui, look: Look<'_>, name: &str, times: usize, most: usize, line: &str) {
    let theme = look.theme;
    let it = theme.palette;
    let number = times.to_string();
    let bar = theme.grown(96.0);
    let behind = theme.grown(28.0);
    let room = ui.available_width() - bar - behind - theme.space(24.0);
    let galley = text::lay(ui, look, &[Run::new(name, Type::Small, it.ink)], room);
    let high = galley.size().y + theme.space(8.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, line));
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), look, at, galley, Type::Small);
    let track = Rect::from_min_size(
        egui::pos2(rect.right() - behind - bar, rect.center().y - theme.space(3.0)),
        Vec2::new(bar * times as f32 / most.max(1) as f32, theme.space(6.0)),
    );
    ui.painter().rect_filled(track, theme.radius(3.0), it.action);
    let number = text::lay(ui, look, &[Run::new(&number, Type::SmallStrong, it.ink)], f32::INFINITY);
    let at = egui::pos2(rect.right() - number.size().x, rect.center().y - number.size().y / 2.0);
    text::paint(ui.painter(), look, at, number, Type::SmallStrong);
}
