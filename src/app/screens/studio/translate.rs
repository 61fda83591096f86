//! Translating a case: each text with the field of its translation beside it, a page at a time.

use super::languages;
use super::margin;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, notice, toggle};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::studio::TranslationState;
use egui::{Id, Key, Modifiers, Ui};

/// What somebody asks for while translating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TranslateIntent {
    /// To translate into this language, which the case has already.
    Into(String),
    /// To begin a translation into this language.
    Begin(String),
    /// To see only what is still to be translated, or everything.
    OnlyOpen(bool),
    /// To see this page.
    Page(usize),
    /// Other words in a translation: which, and the words.
    Write(String, String),
    /// To take this translation, or leave one as it is though its text changed.
    Take(String, String),
    /// To go to the next text that is still to be translated, behind this one.
    Next(Option<String>),
}

/// A translation as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TranslationView {
    /// The languages there are.
    pub languages: Vec<String>,
    /// That which is looked at.
    pub language: Option<String>,
    /// The languages that can be begun.
    pub others: Vec<String>,
    /// How many texts are translated, changed since, and new.
    pub counts: [usize; 3],
    /// Whether only what is still to be translated is shown.
    pub only_open: bool,
    /// Which page is shown, of how many.
    pub page: (usize, usize),
    /// The texts of the page.
    pub rows: Vec<TranslationRow>,
    /// The text that is to have the focus, and how often that was asked.
    pub focus: Option<(String, u64)>,
    /// Why nothing can be translated.
    pub refused: Vec<String>,
}

/// A text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationRow {
    /// What tells it from the others.
    pub key: String,
    /// Where it stands, in words.
    pub place: String,
    /// The text.
    pub text: String,
    /// What it was when it was translated.
    pub earlier: Option<String>,
    /// Its translation.
    pub translation: String,
    /// How far it is.
    pub state: TranslationState,
    /// How the same text is translated elsewhere.
    pub offers: Vec<String>,
    /// What is wrong with what was typed.
    pub refused: Option<String>,
}

fn asked(intent: TranslateIntent) -> Option<Intent> {
    Some(Intent::Studio(StudioIntent::Translate(intent)))
}

/// The field of a text, as egui knows it.
fn field_of(key: &str) -> String {
    format!("translation {key}")
}

/// Shows it from top to bottom.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &TranslationView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = head(ui, style, view);
    for why in &view.refused {
        margin::refused(ui, style, why);
    }
    if view.language.is_none() {
        ui.add_space(theme.space(8.0));
        text::plain(ui, style, TextRole::Body, &style.say("app-studio-translate-none"));
        return intent;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        let has_focus = |row: &&TranslationRow| ui.memory(|it| it.has_focus(Id::new(("field", &*field_of(&row.key)))));
        let behind = view.rows.iter().find(has_focus).map(|row| row.key.clone());
        intent = asked(TranslateIntent::Next(behind));
    }
    ui.add_space(theme.space(8.0));
    if view.rows.is_empty() && view.refused.is_empty() {
        text::plain(ui, style, TextRole::Body, &style.say("app-studio-translate-all"));
    }
    for row in &view.rows {
        keep(&mut intent, one(ui, style, view, row));
        ui.add_space(theme.space(8.0));
    }
    keep(&mut intent, pages(ui, style, view));
    intent
}

fn head(ui: &mut Ui, style: Style<'_>, view: &TranslationView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let names = |codes: &[String]| codes.iter().map(|it| languages::name_of(it).to_owned()).collect::<Vec<_>>();
    layout::wrapped(ui, theme.space(12.0), |ui| {
        if let Some(language) = &view.language {
            let name = style.say("app-studio-translate-into");
            let at = view.languages.iter().position(|it| it == language).unwrap_or_default();
            let called = format!("{name}: {}", languages::name_of(language));
            let menu = Menu { name: &name, label: &called, role: TextRole::Body, framed: true };
            if let Some(at) = menu.show(ui, style, &names(&view.languages), at) {
                intent = asked(TranslateIntent::Into(view.languages[at].clone()));
            }
        }
        if !view.others.is_empty() {
            let first = view.languages.is_empty();
            let name = style.say(if first { "app-studio-translate-first" } else { "app-studio-translate-begin" });
            let menu = Menu { name: &name, label: &name, role: TextRole::Body, framed: true };
            if let Some(at) = menu.show(ui, style, &names(&view.others), usize::MAX) {
                intent = asked(TranslateIntent::Begin(view.others[at].clone()));
            }
        }
        if view.language.is_some() {
            let label = style.say("app-studio-translate-open");
            if toggle::switch(ui, style, view.only_open, &label, true).clicked() {
                intent = asked(TranslateIntent::OnlyOpen(!view.only_open));
            }
        }
    });
    if view.language.is_some() {
        ui.add_space(theme.space(4.0));
        let [done, changed, new] = view.counts;
        let values = [("done", done.into()), ("changed", changed.into()), ("new", new.into())];
        text::muted(ui, style, TextRole::Small, &style.say_with("app-studio-translate-counts", &values));
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-translate-keys"));
    }
    intent
}

fn one(ui: &mut Ui, style: Style<'_>, view: &TranslationView, row: &TranslationRow) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let stack = theme.frame.is_narrow();
        let left = if stack { ui.available_width() } else { (ui.available_width() - theme.space(16.0)) * 0.5 };
        layout::two(
            ui,
            theme.space(16.0),
            left,
            stack,
            |ui| original(ui, style, row),
            |ui| {
                let state = match row.state {
                    TranslationState::New => style.say("app-studio-translate-new"),
                    TranslationState::Changed => style.say("app-studio-translate-changed"),
                    TranslationState::Done => style.say("app-studio-translate-done"),
                };
                let ink = if row.state == TranslationState::Done { it.muted } else { it.warn };
                text::runs(ui, style, &[TextRun::new(&state, TextRole::Small, ink)]);
                ui.add_space(theme.space(6.0));
                let language = languages::name_of(view.language.as_deref().unwrap_or_default());
                let name = format!("{language}: {}", row.text);
                let id = field_of(&row.key);
                let field = TextField { id: &id, name: &name, hint: "", icon: None, rows: 2 };
                let (response, typed) = field.show(ui, style, &row.translation);
                if let Some((key, times)) = view.focus.as_ref().filter(|(key, _)| *key == row.key) {
                    notice::focus_once(ui, &response, &format!("translation {key} {times}"));
                }
                intent = typed.and_then(|typed| asked(TranslateIntent::Write(row.key.clone(), typed)));
                if let Some(why) = &row.refused {
                    margin::refused(ui, style, why);
                }
                keep(&mut intent, offers(ui, style, row));
            },
        );
    });
    intent
}

/// The text with its place, and what it was before. Nothing in it is reached by Tab: that goes from field to field.
fn original(ui: &mut Ui, style: Style<'_>, row: &TranslationRow) {
    text::muted(ui, style, TextRole::Small, &row.place);
    text::plain(ui, style, TextRole::Body, &row.text);
    if let Some(earlier) = &row.earlier {
        text::muted(ui, style, TextRole::Small, &style.fill("app-studio-translate-earlier", "text", earlier.as_str()));
    }
}

/// What can be taken as it is: the same text where it is translated, or a translation that still fits.
fn offers(ui: &mut Ui, style: Style<'_>, row: &TranslationRow) -> Option<Intent> {
    let mut intent = None;
    let take = |text: &str| asked(TranslateIntent::Take(row.key.clone(), text.to_owned()));
    if row.state == TranslationState::Changed {
        let label = style.say("app-studio-translate-fits");
        let name = format!("{label}: {}", row.translation);
        if Button::new(ButtonKind::Action, &label)
            .icon(Icon::Check)
            .small()
            .close()
            .name(&name)
            .show(ui, style)
            .clicked()
        {
            intent = take(&row.translation);
        }
    }
    for offer in &row.offers {
        let label = style.fill("app-studio-translate-take", "text", offer.as_str());
        let shown =
            if label.chars().count() > 60 { label.chars().take(59).chain(['…']).collect() } else { label.clone() };
        if Button::new(ButtonKind::Action, &shown).small().close().name(&label).show(ui, style).clicked() {
            intent = take(offer);
        }
    }
    intent
}

fn pages(ui: &mut Ui, style: Style<'_>, view: &TranslationView) -> Option<Intent> {
    let (page, all) = view.page;
    if all < 2 {
        return None;
    }
    let mut intent = None;
    layout::wrapped(ui, style.theme.space(8.0), |ui| {
        let (before, after) = (style.say("app-studio-translate-before"), style.say("app-studio-translate-after"));
        if Button::new(ButtonKind::Plain, &before).icon(Icon::Left).small().enabled(page > 0).show(ui, style).clicked()
        {
            intent = asked(TranslateIntent::Page(page - 1));
        }
        let values = [("page", (page + 1).into()), ("all", all.into())];
        text::muted(ui, style, TextRole::Small, &style.say_with("app-studio-translate-page", &values));
        let next = Button::new(ButtonKind::Plain, &after).icon_behind(Icon::Right).small().enabled(page + 1 < all);
        if next.show(ui, style).clicked() {
            intent = asked(TranslateIntent::Page(page + 1));
        }
    });
    intent
}
