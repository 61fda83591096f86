//! Moments at which several things are chosen at once, such as the note after a talk: a checklist with a count.

use super::note_list::{is_close, list, list_width};
use super::view::TalkView;
use super::{drawer, panel, tools};
use crate::app::controls::button::{Button, ButtonKind, width_of};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, card, layout};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Color32, Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// What a moment of choosing several things shows.
#[derive(Debug, Clone, Default)]
pub struct NoteView {
    /// What led to it, the drawers and the tools: as in a conversation.
    pub talk: TalkView,
    /// The title of the moment.
    pub title: String,
    /// The lines.
    pub lines: Vec<LineView>,
    /// The least and the most that are chosen.
    pub select: (usize, usize),
    /// What is planned with them.
    pub plan: Option<NotePlan>,
    /// Facts above the preview: name and value.
    pub facts: Vec<(String, String)>,
}

/// What a moment plans, as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotePlan {
    /// What is asked.
    pub asked: String,
    /// What is left to spend or to divide; absent for an order.
    pub left: Option<String>,
    /// Whether the plan can be carried out as it stands.
    pub ready: bool,
}

/// What a line has of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineShare {
    /// Nothing, or it is only ticked.
    None,
    /// Its place in an order, from 1.
    Place(usize),
    /// Its amount of what is divided.
    Amount {
        /// How much it has.
        given: u32,
        /// Whether there is more to give.
        more: bool,
    },
}

/// A line that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// Its place among everything that is offered.
    pub at: usize,
    /// What stands before the sentence; it is no part of what is recorded.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// Whether it is chosen.
    pub on: bool,
    /// Why it cannot be chosen; absent where it can.
    pub closed: Option<String>,
    /// What it has of a plan.
    pub share: LineShare,
    /// Whether what is left does not pay for it.
    pub dear: bool,
}

impl NoteView {
    pub(super) fn chosen(&self) -> usize {
        self.lines.iter().filter(|line| line.on).count()
    }
}

/// Shows the moment in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &NoteView) -> Option<Intent> {
    let theme = style.theme;
    ui.painter().rect_filled(rect, 0, theme.palette.paper);
    let mut intent = None;
    // Notebook, dossier and earlier lines work as in the conversation; the stage has no place here.
    let mut tools = view.talk.clone();
    tools.shown = None;
    let (top, rest) = rect.split_top_bottom_at_y(rect.top() + tools::height(style));
    intent = panel::tools_and_keys(ui, style, top, &tools).or(intent);
    let foot = theme.space(72.0).max(theme.size(TextRole::Body).1 + theme.space(32.0));
    let foot = if theme.frame.is_narrow() { foot + theme.size(TextRole::Body).1 } else { foot };
    let (main, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    // What tells of lines further down has a place of its own below the list.
    let (hidden_id, now) = (Id::new("note hidden"), view.talk.step);
    let hidden = ui.data(|data| data.get_temp::<(usize, usize)>(hidden_id)).filter(|(step, _)| *step == now);
    let mut drawn = main;
    if let Some((_, count)) = hidden.filter(|(_, count)| *count > 0) {
        drawn.max.y -= more_below(ui, style, main, margin, count);
    }
    let close = is_close(ui, style, main, margin, view);
    let top = theme.space(if close { 8.0 } else { 24.0 });
    let mut below = 0;
    layout::within(ui, drawn, |ui| {
        layout::scrolled(ui, style, &format!("note {}", view.talk.step), Vec2::new(margin, top), |ui| {
            let stack = theme.frame.is_narrow();
            let gap = theme.space(32.0);
            let left = list_width(style, ui.available_width());
            let mut ticked = None;
            let bottom = drawn.bottom() + 1.0;
            let listed = |ui: &mut Ui| ticked = list(ui, style, view, close, (bottom, &mut below));
            layout::two(ui, gap, left, stack, listed, |ui| preview(ui, style, view));
            if ticked.is_some() {
                intent = ticked;
            }
        });
    });
    if hidden.is_none_or(|(_, known)| known != below) {
        ui.data_mut(|data| data.insert_temp(hidden_id, (now, below)));
        ui.ctx().request_repaint();
    }
    if let Some(pressed) = count(ui, style, foot, margin, view) {
        intent = Some(pressed);
    }
    if let Some(open) = view.talk.drawer {
        let mut place = main.shrink(theme.space(16.0));
        place.min.x = place.left().max(place.right() - theme.grown(440.0).max(main.width() * 0.3));
        if let Some(asked) = drawer::show(ui, style, place, open, &view.talk) {
            intent = Some(asked);
        }
    }
    intent
}

/// Says at the bottom of the list how many lines stand further down; gives the height that takes.
fn more_below(ui: &Ui, style: Style<'_>, main: Rect, margin: f32, count: usize) -> f32 {
    let theme = style.theme;
    let it = theme.palette;
    let said = style.fill("app-talk-more-lines", "count", count);
    let side = icon::side(style);
    let galley =
        text::lay(ui, style, &[TextRun::new(&said, TextRole::Small, it.ink)], main.width() - 2.0 * margin - side);
    let high = galley.size().y + theme.space(10.0);
    let rect = Rect::from_min_max(pos2(main.left(), main.bottom() - high), main.max);
    ui.painter().rect_filled(rect, 0, it.surface);
    let mark = Rect::from_center_size(pos2(rect.left() + margin + side / 2.0, rect.center().y), Vec2::splat(side));
    icon::draw(ui.painter(), Icon::Below, mark, it.ink);
    let response = ui.interact(rect, Id::new("note below"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.clone()));
    let at = pos2(mark.right() + theme.space(8.0), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Small);
    high
}

fn preview(ui: &mut Ui, style: Style<'_>, view: &NoteView) {
    let theme = style.theme;
    card::card(ui, style, 24.0, 24.0, |ui| {
        text::heading(
            ui,
            style,
            TextRole::H3,
            2,
            &style.say(if view.plan.is_some() { "app-plan-preview" } else { "app-note-preview" }),
        );
        ui.add_space(theme.space(16.0));
        let name_width = theme.grown(96.0);
        for (name, value) in view.facts.iter().filter(|_| view.plan.is_none()) {
            let stack = theme.frame.is_narrow();
            layout::two(
                ui,
                theme.space(if stack { 0.0 } else { 12.0 }),
                name_width,
                stack,
                |ui| {
                    text::muted(ui, style, TextRole::Small, name);
                },
                |ui| {
                    text::plain(ui, style, TextRole::Small, value);
                },
            );
            ui.add_space(theme.space(4.0));
        }
        ui.add_space(theme.space(12.0));
        layout::rule(ui, style);
        ui.add_space(theme.space(16.0));
        if view.chosen() == 0 {
            text::muted(ui, style, TextRole::Body, &style.say("app-note-nothing"));
            ui.add_space(theme.space(8.0));
        }
        let mut planned: Vec<_> = view.lines.iter().filter(|line| line.on).collect();
        planned.sort_by_key(|line| if let LineShare::Place(place) = line.share { place } else { line.at });
        for line in planned {
            document::item(ui, style, "•", &line.planned());
            ui.add_space(theme.space(8.0));
        }
        if view.plan.is_some() {
            return;
        }
        ui.add_space(theme.space(16.0));
        layout::rule(ui, style);
        ui.add_space(theme.space(16.0));
        let side = icon::side(style);
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(side));
        icon::draw(ui.painter(), Icon::Eye, at, theme.palette.muted);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += side + theme.space(8.0);
        layout::within(ui, rest, |ui| text::muted(ui, style, TextRole::Small, &style.say("app-note-read-by")));
    });
}

fn count(ui: &mut Ui, style: Style<'_>, rect: Rect, margin: f32, view: &NoteView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    bar::paint(ui, style, rect, false);
    let (chosen, (least, most)) = (view.chosen(), view.select);
    let label = style.say(if view.plan.is_some() { "app-plan-record" } else { "app-note-record" });
    let ready = view.plan.as_ref().map_or_else(|| (least..=most).contains(&chosen), |plan| plan.ready);
    let button = Button::new(ButtonKind::Filled, &label).wide().enabled(ready);
    let inner = rect.shrink2(Vec2::new(margin, 0.0));
    let right = width_of(ui, style, &[button], 0.0);
    let mut pressed = false;
    let left = view.plan.as_ref().and_then(|plan| plan.left.clone());
    let is_count = left.is_none();
    let counted = left.unwrap_or_else(|| style.fill("app-note-count", "count", chosen));
    let more = if !is_count {
        String::new()
    } else if chosen < least {
        style.fill("app-note-needed", "count", least - chosen)
    } else if chosen < most {
        style.fill("app-note-room", "count", most - chosen)
    } else {
        style.say("app-note-full")
    };
    bar::spread_row(
        ui,
        inner,
        right,
        |ui| {
            if !theme.frame.is_narrow() && is_count {
                slots(ui, style, chosen, most);
                ui.add_space(theme.space(16.0));
            }
            ui.vertical(|ui| {
                let runs = format!("{counted}   ");
                let words =
                    [TextRun::new(&runs, TextRole::Strong, it.ink), TextRun::new(&more, TextRole::Body, it.muted)];
                let galley = text::lay(ui, style, &words, ui.available_width() - theme.space(12.0));
                let room = (rect.height() - galley.size().y) / 2.0;
                ui.add_space(room.max(0.0));
                let (at, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
                let all = format!("{counted} {more}");
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, all.clone()));
                text::announce(ui, &response);
                text::paint(ui.painter(), style, at.min, galley, TextRole::Strong);
            });
        },
        |ui| pressed = button.show(ui, style).clicked(),
    );
    pressed.then_some(Intent::Talk(TalkIntent::Record))
}

fn slots(ui: &mut Ui, style: Style<'_>, chosen: usize, most: usize) {
    let theme = style.theme;
    let it = theme.palette;
    let size = Vec2::new(theme.space(20.0), theme.space(12.0));
    let gap = theme.space(4.0);
    let wide = (size.x + gap) * most as f32 - gap;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(wide.max(0.0), size.y), Sense::hover());
    for slot in 0..most {
        let at = Rect::from_min_size(rect.min + Vec2::new((size.x + gap) * slot as f32, 0.0), size);
        let (fill, edge) = if slot < chosen { (it.action, it.action) } else { (Color32::TRANSPARENT, it.edge) };
        ui.painter().rect(at, theme.radius(3.0), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    }
}
