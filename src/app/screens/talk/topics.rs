//! The foot of the column: other topics to which one can change.

use super::column;
use super::view::{TalkView, TopicView};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, focus, layout};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::theme::TextRole;
use egui::{Response, Ui, Vec2};

/// The height of the foot of the column; none where there is no other topic.
pub(super) fn height(style: Style<'_>, view: &TalkView) -> f32 {
    let theme = style.theme;
    if view.topics.is_empty() || view.over {
        return 0.0;
    }
    let line = theme.space(32.0).max(theme.size(TextRole::Small).1 + theme.space(8.0));
    let lines = if theme.frame.is_narrow() { view.topics.len() as f32 } else { 1.0 };
    line * lines + theme.space(if theme.frame.is_close() { 18.0 } else { 31.0 })
}

/// Shows the topics to which one can change.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &TalkView, high: f32) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let mut chips = |ui: &mut Ui| {
        text::muted(ui, style, TextRole::Small, view.topics.first().map_or("", |topic| &topic.lead));
        for topic in &view.topics {
            let key = !view.quiet && column::pressed(ui, topic.number);
            if chip(ui, style, topic).clicked() || key {
                intent = Some(Intent::Talk(TalkIntent::Pick(topic.at)));
            }
        }
    };
    if theme.frame.is_narrow() {
        ui.add_space(theme.space(8.0));
        layout::wrapped(ui, theme.space(8.0), chips);
    } else {
        layout::row(ui, high, |ui| {
            ui.spacing_mut().item_spacing.x = theme.space(8.0);
            chips(ui);
        });
    }
    intent
}

fn chip(ui: &mut Ui, style: Style<'_>, topic: &TopicView) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let (number, name) = (format!("{} ", topic.number), format!("{}. {} {}", topic.number, topic.lead, topic.text));
    let runs =
        [TextRun::new(&number, TextRole::SmallStrong, it.muted), TextRun::new(&topic.text, TextRole::Small, it.ink)];
    let galley = text::lay(ui, style, &runs, f32::INFINITY);
    let size =
        Vec2::new(galley.size().x + theme.space(26.0), theme.space(32.0).max(galley.size().y + theme.space(8.0)));
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
    let fill = if response.hovered() { it.tint } else { it.surface };
    let round = egui::CornerRadius::same((size.y / 2.0) as u8);
    ui.painter().rect(rect, round, fill, theme.edge(), egui::StrokeKind::Inside);
    text::paint(ui.painter(), style, rect.center() - galley.size() / 2.0, galley, TextRole::Small);
    focus::ring(ui, style, &response, rect, 16.0);
    response
}
