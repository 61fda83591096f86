//! What happened afterwards, the interests, and the conversation mirror.

use super::shapes::lead;
use super::view::DebriefView;
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// What happened afterwards.
pub(super) fn story(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    card::card(ui, style, 24.0, 24.0, |ui| match &view.told.ending {
        Some(ending) => {
            text::heading(ui, style, TextRole::H2, 2, &ending.title);
            ui.add_space(style.theme.space(12.0));
            document::show(ui, style, &ending.text);
        }
        None => {
            text::plain(ui, style, TextRole::Body, &style.say("app-debrief-unfinished"));
        }
    });
}

/// What lay behind the positions, found or missed.
pub(super) fn interests(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    lead(ui, style, &view.page.interests.counts.join(" "));
    for person in &view.page.interests.people {
        card::card(ui, style, 24.0, 16.0, |ui| {
            text::heading(ui, style, TextRole::H3, 2, &person.name);
            for (at, interest) in person.items.iter().enumerate() {
                if at > 0 {
                    layout::rule(ui, style);
                }
                ui.add_space(theme.space(10.0));
                let wide = theme.grown(150.0);
                let sign = if interest.found { Icon::Check } else { Icon::Search };
                layout::two(
                    ui,
                    theme.space(12.0),
                    wide,
                    theme.frame.is_narrow(),
                    |ui| {
                        let high = theme.size(TextRole::Body).1;
                        layout::row(ui, high, |ui| {
                            let (rect, _) = ui.allocate_exact_size(Vec2::splat(icon::side(style)), Sense::hover());
                            icon::draw(ui.painter(), sign, rect, it.muted);
                            ui.add_space(theme.space(8.0));
                            text::muted(ui, style, TextRole::Small, &interest.state);
                        });
                    },
                    |ui| {
                        let role = if interest.found { TextRole::Strong } else { TextRole::Body };
                        text::plain(ui, style, role, &interest.text);
                        if let Some(key) = &interest.key {
                            text::muted(ui, style, TextRole::Small, key);
                        }
                    },
                );
                ui.add_space(theme.space(10.0));
            }
        });
        ui.add_space(theme.space(16.0));
    }
}

/// Counts of what the player did; no verdict.
pub(super) fn mirror(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let mirror = &view.page.mirror;
    lead(ui, style, &style.say("app-debrief-mirror-lead"));
    let gap = theme.space(24.0);
    let left = (ui.available_width() - gap) * 0.5;
    layout::two(
        ui,
        gap,
        left,
        theme.frame.is_narrow(),
        |ui| {
            card::card(ui, style, 24.0, 20.0, |ui| {
                text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-mirror-said"));
                ui.add_space(theme.space(8.0));
                for sentence in &mirror.sentences {
                    document::item(ui, style, "•", sentence);
                    ui.add_space(theme.space(8.0));
                }
                shares(ui, style, view);
            });
        },
        |ui| {
            card::card(ui, style, 24.0, 20.0, |ui| {
                text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-mirror-moves"));
                ui.add_space(theme.space(8.0));
                let most = mirror.moves.iter().map(|it| it.count).max().unwrap_or(1);
                for it in &mirror.moves {
                    count(ui, style, &it.name, it.count, most, &it.line);
                }
            });
        },
    );
}

/// Whose words they were, as one bar.
fn shares(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
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
    let key = style.say("app-debrief-mirror-key");
    text::muted(ui, style, TextRole::Small, &key);
}

fn count(ui: &mut Ui, style: Style<'_>, name: &str, times: usize, most: usize, line: &str) {
    let theme = style.theme;
    let it = theme.palette;
    let number = times.to_string();
    let bar = theme.grown(96.0);
    let behind = theme.grown(28.0);
    let room = ui.available_width() - bar - behind - theme.space(24.0);
    let galley = text::lay(ui, style, &[TextRun::new(name, TextRole::Small, it.ink)], room);
    let high = galley.size().y + theme.space(8.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, line));
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Small);
    let track = Rect::from_min_size(
        egui::pos2(rect.right() - behind - bar, rect.center().y - theme.space(3.0)),
        Vec2::new(bar * times as f32 / most.max(1) as f32, theme.space(6.0)),
    );
    ui.painter().rect_filled(track, theme.radius(3.0), it.action);
    let number = text::lay(ui, style, &[TextRun::new(&number, TextRole::SmallStrong, it.ink)], f32::INFINITY);
    let at = egui::pos2(rect.right() - number.size().x, rect.center().y - number.size().y / 2.0);
    text::paint(ui.painter(), style, at, number, TextRole::SmallStrong);
}
