//! The conversation: the stage on the left, and a column in which one reads and answers.

mod column;
mod drawer;
mod stage;
mod tools;
mod view;

pub use drawer::show as drawer;
pub use tools::height as tools_height;
pub use view::{DrawersView, Item, LogLine, Meter, OfferView, PersonView, TalkView};

use crate::app::controls::Look;
use crate::app::intent::Intent;
use crate::app::theme::{Room, Theme};
use egui::{Rect, Ui, pos2};

/// What the conversation answers.
#[derive(Debug, Default)]
pub struct TalkShown {
    /// What was asked for.
    pub intent: Option<Intent>,
    /// Where the stage is.
    pub stage: Option<Rect>,
    /// The part of the stage that no drawer covers.
    pub free: Option<Rect>,
}

/// The width of the column in which one reads.
#[must_use]
pub fn column_width(theme: &Theme) -> f32 {
    let width = theme.frame.size.x;
    match theme.frame.room {
        Room::Narrow if width < 700.0 => width,
        Room::Narrow => width - 240.0,
        Room::Close => (width * 0.586).min(theme.grown(720.0)),
        Room::Plain => (width * 0.475).clamp(608.0, 800.0),
        Room::Wide => 800.0,
    }
}

/// Shows the conversation in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &TalkView) -> TalkShown {
    let theme = look.theme;
    let mut shown = TalkShown { intent: keys(ui, view), ..TalkShown::default() };
    let (bar, rest) = rect.split_top_bottom_at_y(rect.top() + tools::height(look));
    keep(&mut shown.intent, tools::show(ui, look, bar, view));
    let width = column_width(theme).min(rest.width());
    let (stage, column) = rest.split_left_right_at_x(rest.right() - width);
    shown.free = Some(stage);
    if stage.width() > 1.0 {
        shown.stage = Some(stage);
        stage::show(ui, look, stage, view);
    }
    keep(&mut shown.intent, column::show(ui, look, column, stage, view));
    if let Some(open) = view.drawer {
        let space = theme.space(16.0);
        // Where the stage is a strip the drawer covers the answers as well.
        let over = if stage.width() < theme.grown(440.0) { rest } else { stage };
        let mut place = over.shrink(space);
        place.max.x = place.right().min(place.left() + theme.grown(440.0).max(stage.width() * 0.4));
        if over == stage {
            shown.free = Some(Rect::from_min_max(pos2(place.right(), stage.top()), stage.max));
        }
        keep(&mut shown.intent, drawer::show(ui, look, place, open, view));
    }
    shown
}

/// Shows the bar of a conversation and answers its keys, for a screen that has no stage.
pub fn tools_and_keys(ui: &mut Ui, look: Look<'_>, bar: Rect, view: &TalkView) -> Option<Intent> {
    let mut intent = keys(ui, view);
    keep(&mut intent, tools::show(ui, look, bar, view));
    intent
}

fn keep(intent: &mut Option<Intent>, other: Option<Intent>) {
    if other.is_some() {
        *intent = other;
    }
}

/// The keys of a conversation; letters and figures only while nothing is typed.
fn keys(ui: &Ui, view: &TalkView) -> Option<Intent> {
    use crate::app::intent::Drawer;
    use egui::{Key, Modifiers};
    let none = Modifiers::NONE;
    if view.quiet {
        return None;
    }
    if view.drawer.is_some() && ui.input_mut(|input| input.consume_key(none, Key::Escape)) {
        return Some(Intent::Drawer(None));
    }
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if view.shown.is_some() && ui.input_mut(|input| input.consume_key(none, Key::Space)) {
        return Some(Intent::Reveal);
    }
    if ui.input_mut(|input| input.consume_key(none, Key::Escape)) {
        return Some(Intent::Pause);
    }
    if view.undo == Some(true) && ui.input_mut(|input| input.consume_key(none, Key::Backspace)) {
        return Some(Intent::Undo);
    }
    if !view.letters {
        return None;
    }
    let tools = [(Key::N, Drawer::Notebook), (Key::D, Drawer::Dossier), (Key::E, Drawer::Earlier)];
    for (key, drawer) in tools {
        if ui.input_mut(|input| input.consume_key(none, key)) {
            return Some(Intent::Drawer((view.drawer != Some(drawer)).then_some(drawer)));
        }
    }
    None
}
