//! What was remarked on a case: at its moment on the sheet, and what has no address in a list.

use super::intent::ShareIntent;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use crate::report::Messages;
use crate::report::review::remark_date;
use crate::studio::CaseRemark;
use egui::Ui;

/// A remark as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RemarkRow {
    /// What tells it from the others.
    pub id: String,
    /// Where it stands, who wrote it and when.
    pub head: String,
    /// The words that it is about.
    pub words: String,
    /// What was remarked.
    pub text: String,
    /// Whether it was ticked off.
    pub done: bool,
}

impl RemarkRow {
    /// A remark in words.
    pub(super) fn of((id, remark): (&str, &CaseRemark), words: &Messages) -> Self {
        let place = Some(remark.place.clone()).filter(|it| !it.is_empty());
        let who = remark.author.clone().unwrap_or_else(|| words.text("review-read-nameless"));
        let date = remark.date.as_deref().map(remark_date);
        let more = [(remark.answers, "review-read-answer"), (remark.change, "review-read-change")];
        let more = more.into_iter().filter(|(is, _)| *is).map(|(_, id)| words.text(id));
        let head: Vec<_> = place.into_iter().chain([who]).chain(date).chain(more).collect();
        Self {
            id: id.to_owned(),
            head: head.join(" · "),
            words: remark.words.split_whitespace().collect::<Vec<_>>().join(" "),
            text: remark.text.clone(),
            done: remark.done,
        }
    }
}

/// Shows what was remarked on a moment, where anything was.
pub(super) fn at_beat(ui: &mut Ui, style: Style<'_>, rows: &[RemarkRow]) -> Option<Intent> {
    if rows.is_empty() {
        return None;
    }
    text::heading(ui, style, TextRole::SmallStrong, 3, &style.say("app-studio-remarks"));
    ui.add_space(style.theme.space(4.0));
    let asked = list(ui, style, rows);
    ui.add_space(style.theme.space(8.0));
    asked
}

/// Shows remarks below one another; each can be ticked off.
pub(super) fn list(ui: &mut Ui, style: Style<'_>, rows: &[RemarkRow]) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut asked = None;
    for row in rows {
        let fill = if row.done { it.surface } else { it.tint };
        let frame = card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).fill(fill);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::muted(ui, style, TextRole::Small, &row.head);
            if !row.words.is_empty() {
                text::muted(ui, style, TextRole::Small, &format!("“{}”", row.words));
            }
            let (role, ink) = if row.done { (TextRole::Small, it.muted) } else { (TextRole::Body, it.ink) };
            text::runs(ui, style, &[TextRun::new(&row.text, role, ink)]);
            ui.add_space(theme.space(4.0));
            let label = style.say(if row.done { "app-studio-remark-again" } else { "app-studio-remark-done" });
            let name = format!("{label}: {}", row.text);
            let button = Button::new(ButtonKind::Plain, &label).small().close().name(&name);
            let button = if row.done { button } else { button.icon(Icon::Check) };
            if button.show(ui, style).clicked() {
                asked = Some(Intent::Studio(StudioIntent::Share(ShareIntent::Tick(row.id.clone(), !row.done))));
            }
        });
        ui.add_space(theme.space(8.0));
    }
    asked
}
