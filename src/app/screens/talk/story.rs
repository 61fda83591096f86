//! What is told on a page of the column: the bubble of who speaks, one's own words, narration, and what is folded away.

use super::fit::Density;
use super::view::{Item, TalkView};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::speech::{self, Bubble};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, focus};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::theme::TextRole;
use egui::{Pos2, Rect, Response, Ui, Vec2, WidgetInfo, WidgetType};

/// Where the bubble stands: how far it reaches over the stage, and where the speaker's mouth is.
#[derive(Debug, Clone, Copy)]
pub(super) struct BubblePlace {
    pub(super) over: f32,
    pub(super) mouth: Option<Pos2>,
}

/// The height of something that is told, in a column whose text is so wide.
pub(super) fn height(ui: &Ui, style: Style<'_>, view: &TalkView, at: usize, room: Density, width: f32) -> f32 {
    let theme = style.theme;
    match &view.items[at] {
        Item::Scene { title, passed } => speech::scene_height(ui, style, title, passed.as_deref(), width),
        Item::Told(told) => speech::narration_height(ui, style, told, room.is_close(), width),
        // What is answered stands in the bubble once it is told, and what was said before in a line.
        Item::Said { name, manner, text, .. } if in_bubble(view, at) => {
            let over = super::column::overlap(style, room);
            let head = head(view, name, manner, over);
            let it = bubble(view, at, (name, &head, text), BubblePlace { over, mouth: None }, room);
            it.height(ui, style, width + if over > 0.0 { over } else { 0.0 })
        }
        Item::Said { name, manner, text, .. } => speech::line_height(ui, style, &said_by(name, manner), text, width),
        Item::Own { name, text } => speech::own_height(ui, style, name, text, width),
        Item::Document(told) | Item::Stuck(told) => {
            text::height(ui, style, &[TextRun::new(told, TextRole::Small, theme.palette.muted)], width)
        }
        Item::Directed { who, text } => speech::line_height(ui, style, who, text, width),
        Item::Ended(told) => text::height(ui, style, &[TextRun::new(told, TextRole::Strong, theme.palette.ink)], width),
    }
}

/// Whether something stands in the bubble now, or will once it is told.
fn in_bubble(view: &TalkView, at: usize) -> bool {
    view.bubble() == Some(at) || at >= view.told || view.answered() == at
}

fn bubble<'a>(
    view: &TalkView,
    at: usize,
    (name, head, text): (&'a str, &'a str, &'a str),
    place: BubblePlace,
    room: Density,
) -> Bubble<'a> {
    let running = at + 1 == view.told;
    let shown = view.shown.filter(|_| running).unwrap_or(usize::MAX);
    Bubble { name, head, text, shown, over: place.over, mouth: place.mouth, close: room.is_close() }
}

/// What stands above a bubble's words: who speaks where several could, and how.
fn head(view: &TalkView, name: &str, manner: &str, over: f32) -> String {
    let named = over <= 0.0 || view.people.len() != 1 || view.aside.is_some();
    match (named, manner.is_empty()) {
        (true, true) => name.to_owned(),
        (true, false) => said_by(name, manner),
        (false, true) => String::new(),
        (false, false) => format!("({manner})"),
    }
}

fn said_by(name: &str, manner: &str) -> String {
    if manner.is_empty() { name.to_owned() } else { format!("{name} ({manner})") }
}

/// Shows something that is told.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    at: usize,
    place: BubblePlace,
    room: Density,
) -> Response {
    let it = style.theme.palette;
    match &view.items[at] {
        Item::Scene { title, passed } => speech::scene(ui, style, title, passed.as_deref()),
        Item::Told(told) => speech::narration(ui, style, told, room.is_close()),
        Item::Said { name, manner, text, .. } if view.bubble() == Some(at) => {
            let head = head(view, name, manner, place.over);
            bubble(view, at, (name, &head, text), place, room).show(ui, style)
        }
        Item::Said { name, manner, text, .. } => speech::line(ui, style, &said_by(name, manner), text),
        Item::Own { name, text } => speech::own(ui, style, name, text),
        Item::Document(told) | Item::Stuck(told) => text::muted(ui, style, TextRole::Small, told),
        Item::Directed { who, text } => directed(ui, style, who, text),
        Item::Ended(told) => text::runs(ui, style, &[TextRun::new(told, TextRole::Strong, it.ink)]),
    }
}

/// What a trainer did, for the column and the log.
pub(super) fn directed(ui: &mut Ui, style: Style<'_>, who: &str, told: &str) -> Response {
    let it = style.theme.palette;
    let who = format!("{who}: ");
    let runs = [TextRun::new(&who, TextRole::Strong, it.muted), TextRun::new(told, TextRole::Body, it.muted)];
    text::runs(ui, style, &runs)
}

/// The height of the line that tells what is folded away.
pub(super) fn fold_height(style: Style<'_>) -> f32 {
    style.theme.size(TextRole::Small).1 + style.theme.space(8.0)
}

/// Shows the line that tells how much is folded away, or that it can be folded away again; it opens it and closes it.
pub(super) fn fold(ui: &mut Ui, style: Style<'_>, view: &TalkView, count: usize) -> Option<Intent> {
    let theme = style.theme;
    let said =
        if view.unfolded { style.say("app-talk-unfolded") } else { style.fill("app-talk-folded", "count", count) };
    let galley = text::lay(ui, style, &[TextRun::new(&said, TextRole::Small, theme.palette.action)], f32::INFINITY);
    let side = theme.grown(16.0);
    let size = Vec2::new(galley.size().x + side + theme.space(8.0), fold_height(style));
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
    let middle = rect.center().y;
    let mark = Rect::from_center_size(egui::pos2(rect.left() + side / 2.0, middle), Vec2::splat(side));
    let icon = if view.unfolded { Icon::Down } else { Icon::Right };
    icon::draw(ui.painter(), icon, mark, theme.palette.action);
    let at = egui::pos2(mark.right() + theme.space(6.0), middle - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Small);
    focus::ring(ui, style, &response, rect, 6.0);
    response.clicked().then_some(Intent::Talk(TalkIntent::Unfold(!view.unfolded)))
}
