//! What people say: the bubble of who speaks, one's own, lines said before, narration, and a scene that begins.

use super::text::{self, TextRun};
use super::{Style, card};
use crate::app::theme::TextRole;
use egui::{Color32, Galley, Pos2, Rect, Response, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use std::sync::Arc;

/// The bubble of whoever speaks.
#[derive(Debug, Clone, Copy)]
pub struct Bubble<'a> {
    /// Who speaks.
    pub name: &'a str,
    /// What stands above the words: who speaks and how, where that is not plain from the stage.
    pub head: &'a str,
    /// What is said.
    pub text: &'a str,
    /// How many letters of it are shown.
    pub shown: usize,
    /// How far it reaches over the stage; none where it stands beside it.
    pub over: f32,
    /// The speaker's mouth in the window, where the point goes.
    pub mouth: Option<Pos2>,
    /// Whether space must be saved.
    pub close: bool,
}

/// The words of a bubble as they are laid out.
struct BubbleWords {
    head: Option<Arc<Galley>>,
    text: Arc<Galley>,
}

impl Bubble<'_> {
    fn role(&self) -> TextRole {
        if self.close { TextRole::Body } else { TextRole::Speech }
    }

    /// Its padding: left, right, top.
    fn padding(&self, style: Style<'_>) -> (f32, f32, f32) {
        let theme = style.theme;
        let close = theme.frame.is_close() || self.close;
        if self.over <= 0.0 {
            return (theme.space(20.0), theme.space(20.0), theme.space(if close { 8.0 } else { 12.0 }));
        }
        (self.over, theme.space(if close { 20.0 } else { 24.0 }), theme.space(if close { 8.0 } else { 16.0 }))
    }

    fn lay(&self, ui: &Ui, style: Style<'_>, width: f32) -> BubbleWords {
        let it = style.theme.palette;
        let (left, right, _) = self.padding(style);
        let room = width - left - right;
        let at = self.text.char_indices().nth(self.shown).map_or(self.text.len(), |(at, _)| at);
        let runs = [
            TextRun::new(&self.text[..at], self.role(), it.ink),
            TextRun::new(&self.text[at..], self.role(), Color32::TRANSPARENT),
        ];
        let head = (!self.head.is_empty())
            .then(|| text::lay(ui, style, &[TextRun::new(self.head, TextRole::Small, it.muted)], room));
        BubbleWords { head, text: text::lay(ui, style, &runs, room) }
    }

    fn high(&self, style: Style<'_>, words: &BubbleWords) -> f32 {
        let (_, _, top) = self.padding(style);
        let above = words.head.as_ref().map_or(0.0, |head| head.size().y);
        words.text.size().y + above + 2.0 * top + style.theme.space(2.0)
    }

    /// Its height in so much width.
    #[must_use]
    pub fn height(&self, ui: &Ui, style: Style<'_>, width: f32) -> f32 {
        self.high(style, &self.lay(ui, style, width))
    }

    /// Shows it across the room there is, which begins `over` to the left of the text.
    pub fn show(self, ui: &mut Ui, style: Style<'_>) -> Response {
        let theme = style.theme;
        let it = theme.palette;
        let (left, _, top) = self.padding(style);
        let width = ui.available_width();
        let words = self.lay(ui, style, width);
        let size = Vec2::new(width, self.high(style, &words));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}: {}", self.name, self.text)));
        let [shadow, _] = theme.palette.shadows;
        let soft = egui::Shadow { offset: [0, 1], blur: 2, spread: 0, color: shadow };
        ui.painter().add(soft.as_shape(rect, theme.radius(12.0)));
        ui.painter().rect(rect, theme.radius(12.0), it.surface, theme.edge(), StrokeKind::Inside);
        if let Some(mouth) = self.mouth {
            self.point(ui, style, rect, mouth);
        }
        let mut at = egui::pos2(rect.left() + left, rect.top() + top);
        if let Some(head) = words.head {
            let high = head.size().y;
            text::paint(ui.painter(), style, at, head, TextRole::Small);
            at.y += high;
        }
        text::paint(ui.painter(), style, at, words.text, self.role());
        response
    }

    /// The point towards the speaker's mouth: at its height where the bubble is that high, aslant where it is not.
    fn point(&self, ui: &Ui, style: Style<'_>, rect: Rect, mouth: Pos2) {
        let theme = style.theme;
        let half = theme.space(12.0);
        let room = rect.y_range().shrink(theme.space(12.0) + half);
        let y = if room.span() > 0.0 { room.clamp(mouth.y) } else { rect.center().y };
        let half = half.min(rect.height() / 2.0 - theme.space(12.0)).max(theme.space(6.0));
        let x = rect.left() + 1.0;
        let root = egui::pos2(x, y);
        let away = (mouth - root).normalized();
        // Never so steep that it would run along the bubble's edge.
        let away = if away.is_finite() { Vec2::new(away.x.min(-0.6), away.y.clamp(-0.8, 0.8)) } else { Vec2::LEFT };
        let tip = root + away * theme.space(20.0);
        let [top, bottom] = [egui::pos2(x, y - half), egui::pos2(x, y + half)];
        let painter = ui.painter();
        painter.add(Shape::convex_polygon(vec![top, tip, bottom], theme.palette.surface, egui::Stroke::NONE));
        painter.line(vec![top, tip, bottom], theme.edge());
    }
}

/// How far one's own bubble stands in from the left, as a share of the room.
const OWN: f32 = 0.12;

/// The height of one's own bubble in so much width.
#[must_use]
pub fn own_height(ui: &Ui, style: Style<'_>, name: &str, said: &str, width: f32) -> f32 {
    own_words(ui, style, name, said, width).size().y + 2.0 * style.theme.space(8.0)
}

fn own_words(ui: &Ui, style: Style<'_>, name: &str, said: &str, width: f32) -> Arc<Galley> {
    let it = style.theme.palette;
    let room = width * (1.0 - OWN) - 2.0 * style.theme.space(16.0);
    let name = format!("{name}: ");
    let runs = [TextRun::new(&name, TextRole::Body, it.muted), TextRun::new(said, TextRole::Body, it.ink)];
    text::lay(ui, style, &runs, room)
}

/// What one said oneself, at the right.
pub fn own(ui: &mut Ui, style: Style<'_>, name: &str, said: &str) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let inset = Vec2::new(theme.space(16.0), theme.space(8.0));
    let words = own_words(ui, style, name, said, ui.available_width());
    let size = Vec2::new(ui.available_width(), words.size().y + 2.0 * inset.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{name}: {said}")));
    let bubble = rect.with_min_x(rect.right() - words.size().x - 2.0 * inset.x);
    let corner = theme.radius(12.0);
    // The corner at the player's side is the point of this bubble.
    let corners = egui::CornerRadius { se: 2, ..corner };
    ui.painter().rect(bubble, corners, it.tint, theme.line(), StrokeKind::Inside);
    text::paint(ui.painter(), style, bubble.min + inset, words, TextRole::Body);
    response
}

fn line_runs<'a>(style: Style<'_>, name: &'a str, said: &'a str) -> [TextRun<'a>; 2] {
    let it = style.theme.palette;
    [TextRun::new(name, TextRole::Body, it.muted), TextRun::new(said, TextRole::Body, it.ink)]
}

/// What was said before, in a line: who, and what.
pub fn line(ui: &mut Ui, style: Style<'_>, name: &str, said: &str) -> Response {
    let name = format!("{name}: ");
    text::runs(ui, style, &line_runs(style, &name, said))
}

/// The height of what was said before.
#[must_use]
pub fn line_height(ui: &Ui, style: Style<'_>, name: &str, said: &str, width: f32) -> f32 {
    text::height(ui, style, &line_runs(style, &format!("{name}: "), said), width)
}

fn narration_role(style: Style<'_>, close: bool) -> TextRole {
    if style.theme.frame.is_narrow() || close { TextRole::Thought } else { TextRole::Narration }
}

/// Narration: italic, without a card.
pub fn narration(ui: &mut Ui, style: Style<'_>, told: &str, close: bool) -> Response {
    text::muted(ui, style, narration_role(style, close), told)
}

/// The height of narration.
#[must_use]
pub fn narration_height(ui: &Ui, style: Style<'_>, told: &str, close: bool, width: f32) -> f32 {
    let run = TextRun::new(told, narration_role(style, close), style.theme.palette.muted);
    text::height(ui, style, &[run], width)
}

/// The words of a scene's card, from top to bottom.
fn scene_words(
    ui: &Ui,
    style: Style<'_>,
    title: &str,
    passed: Option<&str>,
    width: f32,
) -> Vec<(TextRole, Arc<Galley>)> {
    let it = style.theme.palette;
    let room = width - 2.0 * style.theme.space(20.0);
    let passed = passed.map(|passed| {
        (TextRole::Small, text::lay(ui, style, &[TextRun::new(passed, TextRole::Small, it.muted)], room))
    });
    let title = (TextRole::H3, text::lay(ui, style, &[TextRun::new(title, TextRole::H3, it.ink)], room));
    passed.into_iter().chain([title]).collect()
}

/// The height of the card of a scene that begins.
#[must_use]
pub fn scene_height(ui: &Ui, style: Style<'_>, title: &str, passed: Option<&str>, width: f32) -> f32 {
    let words = scene_words(ui, style, title, passed, width);
    words.iter().map(|(_, words)| words.size().y).sum::<f32>() + 2.0 * style.theme.space(10.0)
}

/// The card of a scene that begins: how much time passed, and where and when it is.
pub fn scene(ui: &mut Ui, style: Style<'_>, title: &str, passed: Option<&str>) -> Response {
    let theme = style.theme;
    let width = ui.available_width();
    let words = scene_words(ui, style, title, passed, width);
    let high = scene_height(ui, style, title, passed, width);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, high), Sense::click());
    let name = passed.map_or_else(|| title.to_owned(), |passed| format!("{passed}: {title}"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name.clone()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(name.as_str());
        node.clear_value();
        node.set_level(2);
        // On Linux levels are not passed on, and what a braille display calls the heading is.
        node.set_braille_role_description("h2");
    });
    let frame = card::tinted(style, theme.palette.sunken, 20.0, 10.0);
    ui.painter().rect(rect, frame.corner_radius, frame.fill, frame.stroke, StrokeKind::Inside);
    let mut y = rect.top() + theme.space(10.0);
    for (role, words) in words {
        let at = egui::pos2(rect.center().x - words.size().x / 2.0, y);
        y += words.size().y;
        text::paint(ui.painter(), style, at, words, role);
    }
    response
}
