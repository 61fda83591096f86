//! Handing a look back over: as a web page or as PDF, with a name and a date or without, and without one's own words unless
//! somebody wants them in it.

use super::intent::{DebriefIntent, HandOverChange};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, dialog, layout, segment, text, toggle};
use crate::app::intent::{Intent, keep};
use crate::app::theme::TextRole;
use egui::Ui;

/// In what form a look back is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HandOverForm {
    /// Two sheets.
    #[default]
    Pdf,
    /// One page for a browser, with the whole talk.
    WebPage,
}

impl HandOverForm {
    /// Both, in the order in which they are offered.
    const ALL: [Self; 2] = [Self::Pdf, Self::WebPage];

    /// How the names of its files end.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::WebPage => "html",
        }
    }
}

/// What is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandOver {
    /// In what form.
    pub form: HandOverForm,
    /// The name that stands on it; none where it is empty.
    pub name: String,
    /// Whether the day stands on it.
    pub dated: bool,
    /// Whether one's own words are in it.
    pub own_words: bool,
    /// Whether numbers stand in it beside words.
    pub numbers: bool,
    /// The folder in which it is saved.
    pub folder: String,
}

impl HandOver {
    /// Changes one thing.
    pub(super) fn change(&mut self, change: HandOverChange) {
        match change {
            HandOverChange::Form(form) => self.form = form,
            HandOverChange::Name(name) => self.name = name,
            HandOverChange::Dated(dated) => self.dated = dated,
            HandOverChange::OwnWords(own_words) => self.own_words = own_words,
            HandOverChange::Numbers(numbers) => self.numbers = numbers,
            HandOverChange::Folder(folder) => self.folder = folder,
        }
    }
}

/// Asks how it is to be handed over.
pub(super) fn show(ui: &Ui, style: Style<'_>, asked: &HandOver) -> Option<Intent> {
    let theme = style.theme;
    let (answer, left) = dialog::show(ui, style, "hand over", &style.say("app-debrief-hand-over"), 560.0, |ui| {
        let mut intent = None;
        dialog::long(ui, style, "hand over", |ui| intent = questions(ui, style, asked));
        let (save, cancel) = (style.say("app-hand-over-save"), style.say("app-hand-over-cancel"));
        layout::wrapped(ui, theme.space(12.0), |ui| {
            if Button::new(ButtonKind::Filled, &save).icon(Icon::Save).show(ui, style).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::Export));
            }
            if Button::new(ButtonKind::Plain, &cancel).show(ui, style).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::HandOver(false)));
            }
        });
        intent
    });
    answer.or(left.then_some(Intent::Debrief(DebriefIntent::HandOver(false))))
}

fn questions(ui: &mut Ui, style: Style<'_>, asked: &HandOver) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let mut change = |change| keep(&mut intent, Some(Intent::Debrief(DebriefIntent::Hand(change))));
    let forms = HandOverForm::ALL.map(|form| {
        style.say(match form {
            HandOverForm::Pdf => "app-hand-over-pdf",
            HandOverForm::WebPage => "app-hand-over-page",
        })
    });
    let at = HandOverForm::ALL.iter().position(|form| *form == asked.form).unwrap_or(0);
    if let Some(at) = segment::show(ui, style, &style.say("app-hand-over-form"), &forms, at, true) {
        change(HandOverChange::Form(HandOverForm::ALL[at]));
    }
    ui.add_space(theme.space(4.0));
    text::muted(
        ui,
        style,
        TextRole::Small,
        &style.say(match asked.form {
            HandOverForm::Pdf => "app-hand-over-pdf-lead",
            HandOverForm::WebPage => "app-hand-over-page-lead",
        }),
    );
    ui.add_space(theme.space(16.0));
    if toggle::switch(ui, style, asked.own_words, &style.say("app-hand-over-own"), true).clicked() {
        change(HandOverChange::OwnWords(!asked.own_words));
    }
    let own = if asked.own_words { "app-hand-over-own-in" } else { "app-hand-over-own-out" };
    text::muted(ui, style, TextRole::Small, &style.say(own));
    ui.add_space(theme.space(12.0));
    if toggle::switch(ui, style, asked.numbers, &style.say("app-hand-over-numbers"), true).clicked() {
        change(HandOverChange::Numbers(!asked.numbers));
    }
    ui.add_space(theme.space(12.0));
    if toggle::switch(ui, style, asked.dated, &style.say("app-hand-over-dated"), true).clicked() {
        change(HandOverChange::Dated(!asked.dated));
    }
    let mut field = |ui: &mut Ui, id: &str, value: &str, to: fn(String) -> HandOverChange| {
        ui.add_space(theme.space(12.0));
        let name = style.say(id);
        text::plain(ui, style, TextRole::Strong, &name);
        ui.add_space(theme.space(4.0));
        let field = TextField { id, name: &name, hint: "", icon: None, rows: 1 };
        if let (_, Some(written)) = field.show(ui, style, value) {
            change(to(written));
        }
    };
    field(ui, "app-hand-over-name", &asked.name, HandOverChange::Name);
    field(ui, "app-hand-over-folder", &asked.folder, HandOverChange::Folder);
    intent
}
