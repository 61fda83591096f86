//! Moments at which several things are chosen at once, such as the note after a talk: a checklist with a count.

use super::view::TalkView;
use super::{drawer, panel, tools};
use crate::app::controls::button::{Button, ButtonKind, width_of};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, card, focus, layout, notice, toggle};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use crate::play::ShareSeen;
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

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

impl LineView {
    /// The line as it stands in the plan.
    fn planned(&self) -> String {
        let share = match self.share {
            LineShare::None => None,
            LineShare::Place(place) => u16::try_from(place).ok().map(ShareSeen::Place),
            LineShare::Amount { given, .. } => u16::try_from(given).ok().map(ShareSeen::Amount),
        };
        ShareSeen::told(share, &self.text)
    }
}

impl NoteView {
    fn chosen(&self) -> usize {
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
    let drawn = main;
    layout::within(ui, drawn, |ui| {
        layout::scrolled(ui, style, &format!("note {}", view.talk.step), Vec2::new(margin, theme.space(24.0)), |ui| {
            let stack = theme.frame.is_narrow();
            let gap = theme.space(32.0);
            let left = ((ui.available_width() - gap) * 0.534).min(theme.grown(760.0));
            let mut ticked = None;
            layout::two(ui, gap, left, stack, |ui| ticked = list(ui, style, view), |ui| preview(ui, style, view));
            if ticked.is_some() {
                intent = ticked;
            }
        });
    });
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

fn list(ui: &mut Ui, style: Style<'_>, view: &NoteView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    text::heading(ui, style, TextRole::H1, 1, &view.title);
    let (least, most) = view.select;
    let lead = match &view.plan {
        Some(plan) => plan.asked.clone(),
        None => style.say_with("app-note-lead", &[("least", least.into()), ("most", most.into())]),
    };
    text::muted(ui, style, TextRole::Body, &lead);
    if let Some((hint, open)) = &view.talk.hint {
        ui.add_space(theme.space(8.0));
        if *open {
            notice::hint(ui, style, hint);
        } else {
            let label = style.say("app-talk-hint");
            if Button::new(ButtonKind::Link, &label).icon(Icon::Hint).close().show(ui, style).clicked() {
                intent = Some(Intent::Talk(TalkIntent::Hint));
            }
        }
    }
    ui.add_space(theme.space(16.0));
    let full = view.chosen() >= most;
    for line in &view.lines {
        if let LineShare::Amount { given, more } = line.share {
            intent = amount(ui, style, line, given, more).or(intent);
        } else if tick(ui, style, line, line.closed.is_some() || (full || line.dear) && !line.on).clicked() {
            intent = Some(Intent::Talk(TalkIntent::Tick(line.at, !line.on)));
        }
        ui.add_space(theme.space(4.0));
    }
    intent
}

fn tick(ui: &mut Ui, style: Style<'_>, line: &LineView, closed: bool) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(20.0);
    let inset = theme.space(12.0) + side + theme.space(12.0);
    let room = ui.available_width() - inset - theme.space(12.0);
    let ink = if closed { it.muted } else { it.ink };
    let reason = line.closed.as_ref().map_or_else(String::new, |reason| format!(" [{reason}]"));
    let lead = if line.lead.is_empty() { String::new() } else { format!("{} ", line.lead) };
    let name = format!("{lead}{}{reason}", line.planned());
    let galley = text::lay(ui, style, &[TextRun::new(&name, TextRole::Body, ink)], room);
    let high = (galley.size().y + theme.space(20.0)).max(theme.space(44.0));
    let sense = if closed { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), sense);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, !closed, line.on, &name));
    let hovered = response.hovered() && !closed;
    if line.on || hovered {
        let fill = if line.on { it.surface } else { it.tint };
        let stroke = if line.on { theme.line() } else { Stroke::NONE };
        ui.painter().rect(rect, theme.radius(8.0), fill, stroke, StrokeKind::Inside);
    }
    let top = rect.top() + theme.space(10.0);
    let first = theme.size(TextRole::Body).1;
    let square =
        Rect::from_min_size(pos2(rect.left() + theme.space(12.0), top + (first - side) / 2.0), Vec2::splat(side));
    toggle::paint_box(ui, style, square, line.on);
    text::paint(ui.painter(), style, pos2(rect.left() + inset, top), galley, TextRole::Body);
    focus::ring(ui, style, &response, rect, 8.0);
    response
}

/// A line of what is divided: its words, and beside them less and more.
fn amount(ui: &mut Ui, style: Style<'_>, line: &LineView, given: u32, more: bool) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let reason = line.closed.as_ref().map_or_else(String::new, |reason| format!(" [{reason}]"));
    let named = |id: &str| style.say_with(id, &[("text", line.text.as_str().into())]);
    let (less, plus) = (named("app-plan-less"), named("app-plan-more"));
    let left = (ui.available_width() - theme.grown(184.0)).max(theme.grown(120.0));
    layout::two(
        ui,
        theme.space(12.0),
        left,
        false,
        |ui| {
            text::plain(ui, style, TextRole::Body, &format!("{}{reason}", line.text));
        },
        |ui| {
            ui.horizontal(|ui| {
                let button = Button::new(ButtonKind::Plain, "−").small().name(&less).enabled(given > 0);
                if button.show(ui, style).clicked() {
                    intent = Some(Intent::Talk(TalkIntent::Give(line.at, false)));
                }
                text::plain(ui, style, TextRole::Strong, &given.to_string());
                let open = more && line.closed.is_none();
                let button = Button::new(ButtonKind::Plain, "+").small().name(&plus).enabled(open);
                if button.show(ui, style).clicked() {
                    intent = Some(Intent::Talk(TalkIntent::Give(line.at, true)));
                }
            });
        },
    );
    ui.add_space(theme.space(8.0));
    intent
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
