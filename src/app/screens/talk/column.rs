//! The column in which one reads what happens and picks what to say.

use super::topics;
use super::view::{Item, OfferView, TalkView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::choice::ChoiceRow;
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::speech::{self, Bubble};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, layout, notice};
use crate::app::intent::{Intent, TalkIntent, keep};
use crate::app::theme::{SizeClass, TextRole};
use egui::{Id, Key, Modifiers, Rect, Response, ScrollArea, Ui, Vec2};

/// How far the bubble reaches over the stage.
fn overlap(style: Style<'_>) -> f32 {
    let theme = style.theme;
    match theme.frame.size_class {
        SizeClass::Narrow => 0.0,
        SizeClass::Close => theme.space(40.0),
        SizeClass::Plain => theme.space(48.0),
        SizeClass::Wide => theme.space(57.0),
    }
}

/// The margins of the column: beside the text and at the top.
fn margins(style: Style<'_>) -> (f32, f32) {
    let theme = style.theme;
    match theme.frame.size_class {
        SizeClass::Narrow => (theme.space(16.0), theme.space(12.0)),
        SizeClass::Close => (theme.space(16.0), theme.space(8.0)),
        SizeClass::Plain => (theme.space(24.0), theme.space(20.0)),
        SizeClass::Wide => (theme.space(32.0), theme.space(25.0)),
    }
}

/// Shows the column in a rectangle beside the stage.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, stage: Rect, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    ui.painter().rect_filled(rect, 0, theme.palette.paper);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.line());
    let (side, _) = margins(style);
    let mut intent = None;
    let (mut scrolled, mut down) = (rect, false);
    let foot = topics::height(style, view);
    if foot > 0.0 {
        let (above, below) = rect.split_top_bottom_at_y(rect.bottom() - foot);
        scrolled = above;
        let line = below.shrink2(Vec2::new(side, 0.0));
        ui.painter().hline(line.x_range(), below.top() + 0.5, theme.line());
        layout::within(ui, line, |ui| keep(&mut intent, topics::show(ui, style, view, foot)));
    }
    // What tells of answers further down has a place of its own, so that it never covers what has the focus.
    let full = scrolled.height();
    let hint_id = Id::new("talk hidden");
    let hidden = ui.data(|data| data.get_temp::<(usize, Vec<usize>)>(hint_id)).filter(|(step, _)| *step == view.step);
    if let Some((_, numbers)) = hidden.filter(|(_, numbers)| !numbers.is_empty()) {
        let (high, pressed) = below_hint(ui, style, scrolled, &numbers);
        scrolled.max.y -= high;
        down = pressed;
    }
    // The bubble reaches over the stage, so what scrolls begins there.
    let over = overlap(style);
    let tail = if over > 0.0 { theme.space(20.0) } else { 0.0 };
    let mut area = scrolled;
    area.min.x -= if over > 0.0 { over - side + tail } else { 0.0 };
    let tight = is_tight(ui, view, style);
    layout::within(ui, area, |ui| {
        keep(&mut intent, scroll(ui, style, view, scrolled, stage, (over, tail), (tight, full, down)));
    });
    intent
}

/// Whether the column overflowed when it was drawn last, so that space is saved first.
fn is_tight(ui: &Ui, view: &TalkView, style: Style<'_>) -> bool {
    style.theme.frame.is_close()
        || ui
            .data(|data| data.get_temp::<(usize, bool)>(Id::new("talk tight")))
            .is_some_and(|(step, tight)| step == view.step && tight)
}

fn scroll(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    column: Rect,
    stage: Rect,
    (over, tail): (f32, f32),
    (tight, full, down): (bool, f32, bool),
) -> Option<Intent> {
    let theme = style.theme;
    let (side, top) = margins(style);
    let mut intent = None;
    let mut below = Vec::new();
    let output = ScrollArea::vertical()
        .id_salt(("talk", view.step, theme.frame.size_class as u8))
        .auto_shrink(false)
        .animated(!theme.still)
        .show(ui, |ui| {
            let page = ui.available_height() * 0.8;
            if !ui.ctx().text_edit_focused() {
                let by =
                    ui.input(|input| input.num_presses(Key::PageUp) as f32 - input.num_presses(Key::PageDown) as f32);
                let by = if down { by - 1.0 } else { by };
                ui.scroll_with_delta(Vec2::new(0.0, by * page));
            }
            text::tell(ui, ("talk", view.step), &view.aloud());
            ui.add_space(top);
            let left = if over > 0.0 { over + tail } else { side };
            let width = column.width() - 2.0 * side;
            let bubble = view.bubble();
            for (at, item) in view.items.iter().enumerate() {
                let reaches = bubble == Some(at) && over > 0.0;
                let from = if reaches { tail } else { left };
                let response =
                    inset(ui, from, left + width - from, |ui| show_item(ui, style, view, at, item, (over, stage)));
                if response.clicked() && view.shown.is_some() {
                    intent = Some(Intent::Talk(TalkIntent::Reveal));
                }
                ui.add_space(theme.space(if tight { 6.0 } else { 8.0 }));
            }
            inset(ui, left, width, |ui| {
                if view.over || view.read_on {
                    keep(&mut intent, end(ui, style, view));
                } else {
                    keep(&mut intent, answers(ui, style, view, tight, &mut below));
                }
            });
            ui.add_space(theme.space(8.0));
        });
    let overflows = output.content_size.y > output.inner_rect.height() + 1.0;
    if overflows && !tight {
        ui.data_mut(|data| data.insert_temp(Id::new("talk tight"), (view.step, true)));
        ui.ctx().request_repaint();
    }
    let hidden: Vec<_> = below.iter().filter(|(_, rect)| rect.bottom() > column.bottom() - theme.space(4.0)).collect();
    let numbers: Vec<_> = hidden.iter().map(|(number, _)| *number).collect();
    // Measured against the whole column: what would fit without the line below needs no such line.
    let hidden = if output.content_size.y > full + 1.0 { numbers } else { Vec::new() };
    let id = Id::new("talk hidden");
    if ui.data(|data| data.get_temp::<(usize, Vec<usize>)>(id)).is_none_or(|known| known != (view.step, hidden.clone()))
    {
        ui.data_mut(|data| data.insert_temp(id, (view.step, hidden)));
        ui.ctx().request_repaint();
    }
    intent
}

/// Shows something so far from the left, in this width.
fn inset<R>(ui: &mut Ui, left: f32, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += left;
    rect.max.x = rect.left() + width;
    layout::within(ui, rect, |ui| {
        ui.set_width(width);
        add(ui)
    })
}

fn show_item(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    at: usize,
    item: &Item,
    (over, stage): (f32, Rect),
) -> Response {
    let it = style.theme.palette;
    let bubble = view.bubble();
    match item {
        Item::Scene(title) => text::heading(ui, style, TextRole::H3, 2, title),
        Item::Passed(told) => speech::passing(ui, style, told),
        Item::Told(told) => speech::narration(ui, style, told),
        Item::Said { name, text } if bubble == Some(at) => {
            let mouth = (over > 0.0).then(|| stage.top() + stage.height() * view.mouth);
            let shown = view.shown.unwrap_or(usize::MAX);
            let response = Bubble { name, text, shown, over, named: view.people.len() > 1, mouth }.show(ui, style);
            remember(ui, view.step, &response);
            response
        }
        // What somebody else says last has a card; what went before is told in a line, so that the answers stay in view.
        Item::Other { side, name, text } if bubble.is_none_or(|bubble| bubble < at) => {
            speech::other(ui, style, *side, name, text)
        }
        Item::Said { name, text } | Item::Other { name, text, .. } => speech::line(ui, style, name, text),
        Item::Document(told) | Item::Stuck(told) => text::muted(ui, style, TextRole::Small, told),
        Item::Directed { who, text } => directed(ui, style, who, text),
        Item::Ended(told) => text::runs(ui, style, &[TextRun::new(told, TextRole::Strong, it.ink)]),
    }
}

/// What a trainer did, for the column and the log.
pub(super) fn directed(ui: &mut Ui, style: Style<'_>, who: &str, told: &str) -> Response {
    let it = style.theme.palette;
    let who = format!("{who}: ");
    text::runs(
        ui,
        style,
        &[TextRun::new(&who, TextRole::Strong, it.muted), TextRun::new(told, TextRole::Body, it.muted)],
    )
}

/// Brings what is new into view and to the attention of who plays by keyboard.
fn remember(ui: &Ui, step: usize, response: &Response) {
    let id = Id::new("talk said");
    if ui.data(|data| data.get_temp::<usize>(id)) != Some(step) {
        ui.data_mut(|data| data.insert_temp(id, step));
        // Whoever plays by keyboard had the focus on an answer that is gone now: the next one stands below this.
        ui.memory_mut(|memory| memory.request_focus(response.id));
    }
}

fn answers(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    tight: bool,
    below: &mut Vec<(usize, Rect)>,
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    ui.add_space(theme.space(if tight { 2.0 } else { 8.0 }));
    let hint = style.say("app-talk-hint");
    let button = Button::new(ButtonKind::Link, &hint).icon(Icon::Hint).close();
    let asked = view.hint.as_ref().filter(|(_, open)| !open);
    let right = if asked.is_some() { button.size(ui, style).x } else { 0.0 };
    let high = theme.space(32.0).max(button.size(ui, style).y);
    let (row, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
    let timer = view.timer;
    bar::spread_row(
        ui,
        row,
        right,
        |ui| {
            if !view.question.is_empty() {
                text::heading(ui, style, TextRole::H3, 2, &view.question);
            }
            if let Some((left, _)) = timer {
                ui.add_space(theme.space(16.0));
                countdown(ui, style, left);
            }
        },
        |ui| {
            if asked.is_some() && button.show(ui, style).clicked() {
                intent = Some(Intent::Talk(TalkIntent::Hint));
            }
        },
    );
    ui.add_space(theme.space(if tight { 4.0 } else { 8.0 }));
    if let Some((said, true)) = &view.hint {
        notice::hint(ui, style, said);
        ui.add_space(theme.space(8.0));
    }
    for offer in &view.offers {
        keep(&mut intent, answer(ui, style, view, offer, tight, below));
        ui.add_space(theme.space(if tight { 6.0 } else { 8.0 }));
    }
    intent
}

fn countdown(ui: &mut Ui, style: Style<'_>, left: u32) {
    let it = style.theme.palette;
    let side = icon::side(style);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
    icon::draw(ui.painter(), Icon::Clock, rect, it.muted);
    ui.add_space(style.theme.space(6.0));
    text::muted(ui, style, TextRole::Small, &style.fill("app-talk-seconds", "seconds", left));
}

fn answer(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    offer: &OfferView,
    tight: bool,
    below: &mut Vec<(usize, Rect)>,
) -> Option<Intent> {
    use crate::app::controls::choice::ChoiceState;
    let state = if view.chosen == Some(offer.at) { ChoiceState::Chosen } else { offer.state };
    let shown =
        ChoiceRow { number: offer.number, lead: &offer.lead, text: &offer.text, below: &offer.below, state, tight };
    let response = shown.show(ui, style);
    let number = offer.number?;
    below.push((number, response.rect));
    if response.clicked() {
        return Some(if view.shown.is_some() {
            Intent::Talk(TalkIntent::Reveal)
        } else {
            Intent::Talk(TalkIntent::Pick(offer.at))
        });
    }
    if view.quiet || !pressed(ui, number) {
        return None;
    }
    if view.shown.is_some() {
        return Some(Intent::Talk(TalkIntent::Reveal));
    }
    // Nobody picks what cannot be read: the key first brings it into view.
    let seen = ui.clip_rect().expand(1.0).contains_rect(response.rect);
    if seen || response.has_focus() {
        return Some(Intent::Talk(TalkIntent::Pick(offer.at)));
    }
    response.request_focus();
    response.scroll_to_me(None);
    None
}

/// Whether the key of a number is pressed while nothing is typed.
pub(super) fn pressed(ui: &Ui, number: usize) -> bool {
    const KEYS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let Some(key) = number.checked_sub(1).and_then(|at| KEYS.get(at)) else { return false };
    !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key))
}

/// Says at the bottom of the column how many answers stand further down; gives the height that takes, and whether it was
/// pressed to go there.
fn below_hint(ui: &Ui, style: Style<'_>, column: Rect, numbers: &[usize]) -> (f32, bool) {
    let theme = style.theme;
    let it = theme.palette;
    let listed: Vec<_> = numbers.iter().map(usize::to_string).collect();
    let keys = match listed.split_last() {
        Some((last, first)) if !first.is_empty() => {
            style.say_with("app-or", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
        _ => listed.join(""),
    };
    let said = style.say_with("app-talk-below", &[("count", numbers.len().into()), ("keys", keys.into())]);
    let side = icon::side(style);
    let margin = theme.space(if theme.frame.is_narrow() { 24.0 } else { 16.0 });
    let galley = text::lay(
        ui,
        style,
        &[TextRun::new(&said, TextRole::Small, it.ink)],
        column.width() - 2.0 * margin - side - theme.space(12.0),
    );
    let high = galley.size().y + theme.space(16.0);
    let rect = Rect::from_min_max(egui::pos2(column.left() + 1.0, column.bottom() - high), column.max);
    ui.painter().rect_filled(rect, 0, it.surface);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.edge());
    let icon =
        Rect::from_center_size(egui::pos2(rect.left() + margin + side / 2.0, rect.center().y), Vec2::splat(side));
    icon::draw(ui.painter(), Icon::Below, icon, it.ink);
    let at = egui::pos2(icon.right() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
    // A page down by keyboard needs no button, so it takes no focus.
    let response =
        ui.interact(rect, Id::new("talk below"), egui::Sense::CLICK).on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, said.clone()));
    text::paint(ui.painter(), style, at, galley, TextRole::Small);
    (high, response.clicked())
}

fn end(ui: &mut Ui, style: Style<'_>, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    ui.add_space(theme.space(16.0));
    let label = style.say(if view.over { "app-talk-look-back" } else { "app-talk-read-on" });
    let response = Button::new(ButtonKind::Filled, &label).wide().show(ui, style);
    notice::focus_once(ui, &response, &format!("end {}", view.step));
    response.clicked().then_some(if view.over {
        Intent::Talk(TalkIntent::LookBack)
    } else {
        Intent::Talk(TalkIntent::ReadOn)
    })
}
