//! The panel of the conversation: the stage on the left, and a column in which one reads and answers.

use super::view::TalkView;
use super::{column, drawer, fit, hint, stage, tools};
use crate::app::controls::Style;
use crate::app::intent::{Drawer, Intent, TalkIntent, keep};
use egui::{Event, Key, Rect, Ui, pos2};

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

/// Shows the conversation in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &TalkView) -> TalkShown {
    let theme = style.theme;
    let mut shown = TalkShown { intent: keys(ui, view), ..TalkShown::default() };
    let (bar, rest) = rect.split_top_bottom_at_y(rect.top() + tools::height(style));
    keep(&mut shown.intent, tools::show(ui, style, bar, view));
    // Whoever reads in a drawer presses there for other reasons.
    if view.is_telling() && view.drawer.is_none() {
        // A press anywhere goes on; what can be pressed by itself lies over it. No key stops at it.
        let anywhere = ui.interact(rest, egui::Id::new("talk on"), egui::Sense::CLICK);
        if anywhere.clicked() {
            keep(&mut shown.intent, Some(Intent::Talk(TalkIntent::Reveal)));
        }
    }
    let fit = fit::fit(ui, style, rest, view);
    let (stage, column) = rest.split_left_right_at_x(rest.right() - fit.width);
    let strip = stage::strip_height(style, view);
    let (stage, strip) = stage.split_top_bottom_at_y(stage.bottom() - strip);
    shown.free = Some(stage);
    if stage.width() > 1.0 {
        shown.stage = Some(stage);
        stage::show(ui, style, stage, strip, view);
    }
    let mouth = stage::mouth(style, stage, view);
    let asked = column::show(ui, style, column, mouth, view, fit);
    let answers = matches!(asked, Some(Intent::Talk(TalkIntent::Pick(_))));
    // The mouse that pressed *Begin* or *Read on* may rest on an answer now: the press that came for that is none here.
    if !(is_stray(ui, view) && answers) {
        keep(&mut shown.intent, asked);
    }
    hint::show(ui, style, stage, view, fit.room);
    if let Some(open) = view.drawer {
        let space = theme.space(16.0);
        // Where the stage is a strip the drawer covers the answers as well.
        let over = if stage.width() < theme.grown(440.0) { rest } else { stage };
        let mut place = over.shrink(space);
        place.max.x = place.right().min(place.left() + theme.grown(440.0).max(stage.width() * 0.4));
        if over == stage {
            shown.free = Some(Rect::from_min_max(pos2(place.right(), stage.top()), stage.max));
        }
        keep(&mut shown.intent, drawer::show(ui, style, place, open, view));
    }
    shown
}

/// For how long, in seconds, a mouse that does not move answers nothing after answers appear under it.
const UNMEANT: f64 = 0.7;

/// Whether a press of the mouse now was meant for what stood here before: the answers have only just appeared, and the
/// mouse has not moved since.
fn is_stray(ui: &Ui, view: &TalkView) -> bool {
    let id = egui::Id::new("talk appeared");
    let page = (view.step, view.page().start, view.is_telling());
    let (now, at) = ui.input(|input| (input.time, input.pointer.latest_pos()));
    let known = ui.data(|data| data.get_temp::<((usize, usize, bool), f64, Option<egui::Pos2>)>(id));
    let (_, since, from) = known.filter(|(known, ..)| *known == page).unwrap_or((page, now, at));
    ui.data_mut(|data| data.insert_temp(id, (page, since, from)));
    let moved = from.zip(at).is_none_or(|(from, at)| from.distance(at) > 3.0);
    ui.input(|input| input.pointer.primary_clicked()) && !moved && now - since < UNMEANT
}

/// Shows the bar of a conversation and answers its keys, for a screen that has no stage.
pub(super) fn tools_and_keys(ui: &mut Ui, style: Style<'_>, bar: Rect, view: &TalkView) -> Option<Intent> {
    let mut intent = keys(ui, view);
    keep(&mut intent, tools::show(ui, style, bar, view));
    intent
}

/// Whether a key is held down rather than pressed.
pub(super) fn is_repeat(event: &Event, key: Key) -> bool {
    matches!(event, Event::Key { key: it, repeat: true, .. } if *it == key)
}

/// The keys of a conversation; letters and figures only while nothing is typed.
fn keys(ui: &Ui, view: &TalkView) -> Option<Intent> {
    use egui::Modifiers;
    let none = Modifiers::NONE;
    if view.quiet {
        return None;
    }
    if view.drawer.is_some() && ui.input_mut(|input| input.consume_key(none, Key::Escape)) {
        return Some(Intent::Talk(TalkIntent::Drawer(None)));
    }
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if view.is_telling() {
        // Held down it skips what was told before, and stops at what is new.
        let held = |key: Key| ui.input(|input| input.events.iter().any(|it| is_repeat(it, key))) && !view.known;
        let (space, enter) = (held(Key::Space), held(Key::Enter));
        let mut on = ui.input_mut(|input| input.consume_key(none, Key::Space)) && !space;
        // Return presses what has the focus; where nothing has it, it goes on.
        if enter || ui.memory(|memory| memory.focused().is_none()) {
            on |= ui.input_mut(|input| input.consume_key(none, Key::Enter)) && !enter;
        }
        // Nothing is answered before all is told.
        on |= (1..=9).any(|number| column::pressed(ui, number));
        if on {
            return Some(Intent::Talk(TalkIntent::Reveal));
        }
    }
    if ui.input_mut(|input| input.consume_key(none, Key::Escape)) {
        return Some(Intent::Talk(TalkIntent::Pause));
    }
    if view.undo == Some(true) && ui.input_mut(|input| input.consume_key(none, Key::Backspace)) {
        return Some(Intent::Talk(TalkIntent::Undo));
    }
    if !view.letters {
        return None;
    }
    let tools = [(Key::N, Drawer::Notebook), (Key::D, Drawer::Dossier), (Key::E, Drawer::Earlier)];
    for (key, drawer) in tools {
        if ui.input_mut(|input| input.consume_key(none, key)) {
            return Some(Intent::Talk(TalkIntent::Drawer((view.drawer != Some(drawer)).then_some(drawer))));
        }
    }
    None
}
