//! The column in which one reads what happens and picks what to say.

use super::fit::{Density, Fit};
use super::story::{self, BubblePlace};
use super::view::TalkView;
use super::{answers, topics};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, layout};
use crate::app::intent::{Intent, TalkIntent, keep};
use crate::app::theme::{SizeClass, TextRole};
use egui::{Id, Key, Modifiers, Pos2, Rect, Response, ScrollArea, Ui, Vec2};

/// How far the bubble reaches over the stage.
pub(super) fn overlap(style: Style<'_>, room: Density) -> f32 {
    let theme = style.theme;
    if room == Density::Alone {
        return 0.0;
    }
    match theme.frame.size_class {
        SizeClass::Narrow => 0.0,
        SizeClass::Close => theme.space(24.0),
        SizeClass::Plain => theme.space(36.0),
        SizeClass::Wide => theme.space(48.0),
    }
}

/// The margins of the column: beside the text and at the top.
fn margins(style: Style<'_>, room: Density) -> (f32, f32) {
    let theme = style.theme;
    let top = if room.is_close() { theme.space(6.0) } else { theme.space(8.0) };
    match theme.frame.size_class {
        SizeClass::Narrow => (theme.space(16.0), if room.is_close() { top } else { theme.space(12.0) }),
        SizeClass::Close => (theme.space(16.0), top),
        SizeClass::Plain => (theme.space(24.0), if room.is_close() { top } else { theme.space(20.0) }),
        SizeClass::Wide => (theme.space(32.0), theme.space(25.0)),
    }
}

/// The width of text in a column of this width.
pub(super) fn text_width(style: Style<'_>, width: f32) -> f32 {
    width - 2.0 * margins(style, Density::Plain).0
}

/// The height of what stands around what is told and the answers.
pub(super) fn around(style: Style<'_>, room: Density) -> f32 {
    margins(style, room).1 + room.gap(style.theme)
}

/// Shows the column in a rectangle beside the stage; `mouth` is where the speaker's mouth is on it.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    rect: Rect,
    mouth: Option<Pos2>,
    view: &TalkView,
    fit: Fit,
) -> Option<Intent> {
    let theme = style.theme;
    ui.painter().rect_filled(rect, 0, theme.palette.paper);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.line());
    let (side, _) = margins(style, fit.room);
    let mut intent = None;
    let (mut scrolled, mut down) = (rect, false);
    let telling = view.is_telling();
    let foot = if telling { answers::on_height(style) } else { topics::height(style, view) };
    let mut way_on = None;
    if foot > 0.0 {
        let (above, below) = rect.split_top_bottom_at_y(rect.bottom() - foot);
        scrolled = above;
        let line = below.shrink2(Vec2::new(side, 0.0));
        if telling {
            way_on = Some(line);
        } else {
            ui.painter().hline(line.x_range(), below.top() + 0.5, theme.line());
            layout::within(ui, line, |ui| keep(&mut intent, topics::show(ui, style, view, foot)));
        }
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
    let over = overlap(style, fit.room);
    let tail = if over > 0.0 { theme.space(20.0) } else { 0.0 };
    let (from, left) =
        if over > 0.0 { (scrolled.left() + side - over - tail, over + tail) } else { (scrolled.left(), side) };
    let place = BubblePlace { over, mouth: mouth.filter(|_| over > 0.0) };
    let reading = TalkReading { view, fit, place, tail, left, width: scrolled.width() - 2.0 * side };
    if fit.held > 0.0 {
        let (held, below) = scrolled.split_top_bottom_at_y(scrolled.top() + fit.held);
        scrolled = below;
        layout::within(ui, held.with_min_x(from), |ui| keep(&mut intent, reading.told(ui, style)));
        ui.painter().hline(held.x_range(), held.bottom() - 0.5, theme.line());
    }
    let full = full - fit.held;
    layout::within(ui, scrolled.with_min_x(from), |ui| {
        keep(&mut intent, reading.scroll(ui, style, scrolled, full, down));
    });
    if let Some(rect) = way_on {
        keep(&mut intent, answers::on(ui, style, rect, view));
    }
    intent
}

/// What is read in the column, and where in it.
struct TalkReading<'a> {
    view: &'a TalkView,
    fit: Fit,
    place: BubblePlace,
    /// The room for the point of the bubble, in points.
    tail: f32,
    /// Where text begins, and its width, in points.
    left: f32,
    width: f32,
}

impl TalkReading<'_> {
    /// What is told and the answers, or the answers alone where what is told stands still above them. `full` is the height
    /// there is without a line below it; `down` moves a page on.
    fn scroll(&self, ui: &mut Ui, style: Style<'_>, column: Rect, full: f32, down: bool) -> Option<Intent> {
        let (theme, view, fit) = (style.theme, self.view, self.fit);
        let mut intent = None;
        let mut below = Vec::new();
        let telling = view.is_telling();
        let output = ScrollArea::vertical()
            .id_salt(("talk", view.step, view.page().start, telling, view.unfolded, theme.frame.size_class as u8))
            .auto_shrink(false)
            .animated(!theme.still)
            // Where even the last thing is longer than the column, its end is what is told.
            .stick_to_bottom(telling && !view.unfolded)
            .show(ui, |ui| {
                let page = ui.available_height() * 0.8;
                if !ui.ctx().text_edit_focused() {
                    let by = ui
                        .input(|input| input.num_presses(Key::PageUp) as f32 - input.num_presses(Key::PageDown) as f32);
                    let by = if down { by - 1.0 } else { by };
                    ui.scroll_with_delta(Vec2::new(0.0, by * page));
                }
                text::tell(ui, ("talk", view.step, view.page().start), &view.aloud());
                if fit.held <= 0.0 {
                    keep(&mut intent, self.told(ui, style));
                }
                if telling {
                    return;
                }
                inset(ui, self.left, self.width, |ui| {
                    if view.over || view.read_on {
                        keep(&mut intent, answers::end(ui, style, view));
                    } else {
                        keep(&mut intent, answers::show(ui, style, view, fit.room, &mut below));
                    }
                });
            });
        let hidden: Vec<_> = below.iter().filter(|(_, rect)| rect.bottom() > column.bottom() + 1.0).collect();
        let numbers: Vec<_> = hidden.iter().map(|(number, _)| *number).collect();
        // Measured against the whole column: what would fit without the line below needs no such line.
        let hidden = if output.content_size.y > full + 1.0 { numbers } else { Vec::new() };
        let id = Id::new("talk hidden");
        let known = ui.data(|data| data.get_temp::<(usize, Vec<usize>)>(id));
        if known.is_none_or(|known| known != (view.step, hidden.clone())) {
            ui.data_mut(|data| data.insert_temp(id, (view.step, hidden)));
            ui.ctx().request_repaint();
        }
        intent
    }

    /// What is told, and the line that opens what is folded away.
    fn told(&self, ui: &mut Ui, style: Style<'_>) -> Option<Intent> {
        let (theme, view, fit, place) = (style.theme, self.view, self.fit, self.place);
        let mut intent = None;
        ui.add_space(margins(style, fit.room).1);
        if fit.first > 0 || view.unfolded {
            inset(ui, self.left, self.width, |ui| keep(&mut intent, story::fold(ui, style, view, fit.first)));
            ui.add_space(fit.room.gap(theme));
        }
        let bubble = view.bubble();
        for at in fit.first..view.told.min(view.items.len()) {
            let reaches = bubble == Some(at) && place.over > 0.0;
            let from = if reaches { self.tail } else { self.left };
            let shown = |ui: &mut Ui| story::show(ui, style, view, at, place, fit.room);
            let response = inset(ui, from, self.left + self.width - from, shown);
            // A press anywhere goes on, also on what is told.
            if view.is_telling() && response.clicked() && view.drawer.is_none() {
                keep(&mut intent, Some(Intent::Talk(TalkIntent::Reveal)));
            }
            if bubble == Some(at) && !view.is_telling() {
                remember(ui, view, &response);
            }
            ui.add_space(fit.room.gap(theme));
        }
        intent
    }
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

/// Brings what is answered to the attention of who plays by keyboard.
fn remember(ui: &Ui, view: &TalkView, response: &Response) {
    let (id, now) = (Id::new("talk said"), (view.step, view.page().start));
    if ui.data(|data| data.get_temp::<(usize, usize)>(id)) != Some(now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        // Whoever plays by keyboard had the focus on an answer that is gone now: the next one stands below this.
        ui.memory_mut(|memory| memory.request_focus(response.id));
    }
}

/// Whether the key of a number is pressed while nothing is typed. Held down it is pressed once: nobody answers what they
/// have not read.
pub(super) fn pressed(ui: &Ui, number: usize) -> bool {
    const KEYS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let Some(key) = number.checked_sub(1).and_then(|at| KEYS.get(at)) else { return false };
    let held = ui.input(|input| input.events.iter().any(|it| super::panel::is_repeat(it, *key)));
    !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)) && !held
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
