//! The list of a moment at which several things are chosen: lines to tick, and lines that are given a part.

use super::note::{LineShare, LineView, NoteView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, focus, layout, notice, toggle};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::theme::TextRole;
use crate::play::ShareSeen;
use egui::{Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use std::sync::Arc;

/// Shows the list; `below` counts what ends lower than the bottom that stands before it.
pub(super) fn list(
    ui: &mut Ui,
    style: Style<'_>,
    view: &NoteView,
    close: bool,
    below: (f32, &mut usize),
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    text::heading(ui, style, TextRole::H1, 1, &view.title);
    let (least, most) = view.select;
    let lead = match &view.plan {
        Some(plan) => plan.asked.clone(),
        None => {
            let values = [("least", least.into()), ("most", most.into()), ("spare", (most - least).into())];
            style.say_with("app-note-lead", &values)
        }
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
    ui.add_space(theme.space(if close { 4.0 } else { 16.0 }));
    let full = view.chosen() >= most;
    let (bottom, below) = below;
    for line in &view.lines {
        let top = ui.cursor().top();
        if let LineShare::Amount { given, more } = line.share {
            intent = amount(ui, style, line, given, more).or(intent);
        } else if tick(ui, style, line, line.closed.is_some() || (full || line.dear) && !line.on, close).clicked() {
            intent = Some(Intent::Talk(TalkIntent::Tick(line.at, !line.on)));
        }
        *below += usize::from(ui.cursor().top().max(top) > bottom);
        ui.add_space(theme.space(if close { 0.0 } else { 4.0 }));
    }
    intent
}

/// The words of a line, how high it is with them, and what it is called.
fn tick_words(
    ui: &Ui,
    style: Style<'_>,
    line: &LineView,
    closed: bool,
    close: bool,
    width: f32,
) -> (Arc<Galley>, f32, String) {
    let theme = style.theme;
    let room = width - theme.space(36.0) - theme.grown(20.0);
    let ink = if closed { theme.palette.muted } else { theme.palette.ink };
    let reason = line.closed.as_ref().map_or_else(String::new, |reason| format!(" [{reason}]"));
    let lead = if line.lead.is_empty() { String::new() } else { format!("{} ", line.lead) };
    let name = format!("{lead}{}{reason}", line.planned());
    let galley = text::lay(ui, style, &[TextRun::new(&name, tick_role(close), ink)], room);
    let (around, least) = if close { (8.0, 28.0) } else { (20.0, 44.0) };
    let high = (galley.size().y + theme.space(around)).max(theme.space(least));
    (galley, high, name)
}

fn tick_role(close: bool) -> TextRole {
    if close { TextRole::Small } else { TextRole::Body }
}

fn tick(ui: &mut Ui, style: Style<'_>, line: &LineView, closed: bool, close: bool) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(20.0);
    let inset = theme.space(12.0) + side + theme.space(12.0);
    let (galley, high, name) = tick_words(ui, style, line, closed, close, ui.available_width());
    let sense = if closed { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), sense);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, !closed, line.on, &name));
    let hovered = response.hovered() && !closed;
    if line.on || hovered {
        let fill = if line.on { it.surface } else { it.tint };
        let stroke = if line.on { theme.line() } else { Stroke::NONE };
        ui.painter().rect(rect, theme.radius(8.0), fill, stroke, StrokeKind::Inside);
    }
    let top = rect.top() + theme.space(if close { 4.0 } else { 10.0 });
    let first = theme.size(tick_role(close)).1;
    let square =
        Rect::from_min_size(pos2(rect.left() + theme.space(12.0), top + (first - side) / 2.0), Vec2::splat(side));
    toggle::paint_box(ui, style, square, line.on);
    text::paint(ui.painter(), style, pos2(rect.left() + inset, top), galley, tick_role(close));
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

/// The width of the list beside the preview.
pub(super) fn list_width(style: Style<'_>, width: f32) -> f32 {
    if style.theme.frame.is_narrow() {
        return width;
    }
    ((width - style.theme.space(32.0)) * 0.534).min(style.theme.grown(760.0))
}

/// Whether lines must stand closer, because not all would be in sight otherwise.
pub(super) fn is_close(ui: &Ui, style: Style<'_>, main: Rect, margin: f32, view: &NoteView) -> bool {
    let theme = style.theme;
    let width = list_width(style, main.width() - 2.0 * margin);
    let high = |line: &LineView| tick_words(ui, style, line, false, false, width).1 + theme.space(4.0);
    let head = theme.size(TextRole::H1).1 + 2.0 * theme.size(TextRole::Body).1 + theme.space(48.0);
    let hint = if view.talk.hint.is_some() { theme.space(40.0) } else { 0.0 };
    head + hint + view.lines.iter().map(high).sum::<f32>() > main.height()
}

impl LineView {
    /// The line as it stands in the plan.
    pub(super) fn planned(&self) -> String {
        let share = match self.share {
            LineShare::None => None,
            LineShare::Place(place) => u16::try_from(place).ok().map(ShareSeen::Place),
            LineShare::Amount { given, .. } => u16::try_from(given).ok().map(ShareSeen::Amount),
        };
        ShareSeen::told(share, &self.text)
    }
}
