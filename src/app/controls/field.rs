//! Fields to type in.

use super::icon::{self, Icon};
use super::text::{self as text_of, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::accesskit::{Action, ActionData};
use egui::{Frame, Id, Rect, Response, StrokeKind, TextEdit, Ui, Vec2};

/// Letters that a field takes at most: what is kept must stay readable.
const LONGEST: usize = 2_000;

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct TextField<'a> {
    /// Tells it from other fields.
    pub id: &'a str,
    /// What screen readers call it.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// An icon before the text.
    pub icon: Option<Icon>,
    /// How many lines it shows at least; with more than one it grows with what is written.
    pub rows: usize,
}

impl TextField<'_> {
    /// What egui calls the field that is told from others by this.
    #[must_use]
    pub fn id(id: &str) -> Id {
        Id::new(("field", id))
    }

    /// Shows it across the room there is; gives the text when it was changed.
    pub fn show(self, ui: &mut Ui, style: Style<'_>, value: &str) -> (Response, Option<String>) {
        let theme = style.theme;
        let line = theme.size(TextRole::Body).1;
        let mut rows = self.rows;
        if rows > 1 {
            let written = [TextRun::new(value, TextRole::Body, theme.palette.ink)];
            let galley = text_of::lay(ui, style, &written, ui.available_width() - theme.space(24.0));
            rows = rows.max(galley.rows.len());
        }
        let high = line * rows as f32 + theme.space(16.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
        ui.painter().rect(rect, theme.radius(8.0), theme.palette.surface, theme.edge(), StrokeKind::Inside);
        let mut inner = rect.shrink2(Vec2::new(theme.space(12.0), theme.space(8.0)));
        if let Some(icon) = self.icon {
            let side = icon::side(style);
            let at = Rect::from_center_size(
                egui::pos2(inner.left() + side / 2.0 + theme.space(2.0), rect.center().y),
                Vec2::splat(side),
            );
            icon::draw(ui.painter(), icon, at, theme.palette.ink);
            inner.min.x += side + theme.space(10.0);
        }
        let mut text = value.to_owned();
        let edit = if self.rows > 1 { TextEdit::multiline(&mut text) } else { TextEdit::singleline(&mut text) };
        let edit = edit
            .id(Self::id(self.id))
            .frame(Frame::NONE)
            .font(theme.font(TextRole::Body))
            .text_color(theme.palette.ink)
            .char_limit(LONGEST)
            .desired_rows(rows)
            .desired_width(inner.width())
            .margin(0.0);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
        child.shrink_clip_rect(inner.expand(theme.space(4.0)));
        let response = child.add(edit);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(self.name);
            node.set_placeholder(self.hint);
            node.add_action(Action::SetValue);
        });
        if let Some(asked) = asked(ui, response.id) {
            text = asked.chars().take(LONGEST).collect();
        }
        if text.is_empty() && !self.hint.is_empty() {
            // egui's own hint is too faint to read well.
            let hint =
                text_of::lay(ui, style, &[TextRun::new(self.hint, TextRole::Body, theme.palette.muted)], inner.width());
            text_of::paint(ui.painter(), style, inner.min, hint, TextRole::Body);
        }
        focus::ring(ui, style, &response, rect, 8.0);
        let changed = (text != value).then_some(text);
        (response, changed)
    }
}

/// The text that an assistive program puts into a field.
fn asked(ui: &Ui, field: Id) -> Option<String> {
    ui.input(|input| {
        let request = input.accesskit_action_requests(field, Action::SetValue).last()?;
        match &request.data {
            Some(ActionData::Value(text)) => Some(text.to_string()),
            _ => None,
        }
    })
}
