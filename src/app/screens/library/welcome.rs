//! What somebody sees who never played: one case to begin with, in one press.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, card, layout, portrait, text};
use crate::app::intent::{Intent, LibraryIntent};
use crate::app::theme::TextRole;
use egui::{Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// The case to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WelcomeView {
    /// Its name in the library.
    pub case: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Whom one talks to, with the job and the organisation.
    pub partner: String,
    /// The partner's figure.
    pub figure: String,
    /// What one wants to reach first of all.
    pub goal: Option<String>,
    /// Minutes it takes.
    pub minutes: u32,
}

/// Shows the welcome.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &WelcomeView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        let side = theme.space(if theme.frame.is_close() { 144.0 } else { 184.0 });
        let stack = theme.frame.is_narrow();
        layout::two(
            ui,
            theme.space(if stack { 12.0 } else { 24.0 }),
            side,
            stack,
            |ui| {
                let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.partner));
                portrait::draw(ui.painter(), style, &view.figure, rect.shrink(1.0), theme.radius(12.0));
                ui.painter().rect_stroke(rect, theme.radius(12.0), theme.line(), StrokeKind::Inside);
            },
            |ui| intent = words(ui, style, view),
        );
    });
    intent
}

fn words(ui: &mut Ui, style: Style<'_>, view: &WelcomeView) -> Option<Intent> {
    let theme = style.theme;
    text::muted(ui, style, TextRole::Small, &style.say("app-welcome"));
    text::heading(ui, style, TextRole::H2, 2, &view.title);
    ui.add_space(theme.space(4.0));
    text::plain(ui, style, TextRole::Body, &view.summary);
    ui.add_space(theme.space(4.0));
    text::plain(ui, style, TextRole::Body, &style.fill("app-welcome-partner", "partner", view.partner.as_str()));
    if let Some(goal) = &view.goal {
        text::plain(ui, style, TextRole::Body, &style.fill("app-welcome-goal", "goal", goal.as_str()));
    }
    text::muted(ui, style, TextRole::Small, &style.fill("app-welcome-minutes", "minutes", view.minutes));
    ui.add_space(theme.space(12.0));
    let (begin, prepare) = (style.say("app-welcome-begin"), style.say("app-welcome-prepare"));
    let mut asked = None;
    layout::wrapped(ui, theme.space(12.0), |ui| {
        let button = Button::new(ButtonKind::Filled, &begin).icon(Icon::Play).wide();
        if button.show(ui, style).clicked() {
            asked = Some(LibraryIntent::Begin(view.case.clone()));
        }
        if Button::new(ButtonKind::Quiet, &prepare).show(ui, style).clicked() {
            asked = Some(LibraryIntent::Prepare(view.case.clone()));
        }
    });
    asked.map(Intent::Library)
}
