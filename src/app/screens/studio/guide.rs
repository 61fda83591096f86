//! A first case, step by step: one question at a time, with an example, and at the end one plays it.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, card, layout, notice, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use crate::studio::{GUIDED_STEPS, GuidedField};
use egui::{Key, Modifiers, Rect, Ui, Vec2};

/// What somebody asks for on the way to a first case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuideIntent {
    /// To be led through it.
    Begin,
    /// Other words in a field.
    Write(GuidedField, String),
    /// An answer is this in the talk, by its place in the list.
    What(GuidedField, usize),
    /// To go to a step.
    Step(usize),
    /// To leave it, with what was written kept for as long as the program runs.
    Leave,
    /// To make the case and play it.
    Play,
}

/// A step as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideView {
    /// Which it is.
    pub step: usize,
    /// What is asked in it.
    pub fields: Vec<GuideField>,
    /// What an answer can be: names.
    pub moves: Vec<String>,
}

/// A field of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideField {
    /// Which it is.
    pub field: GuidedField,
    /// Its words.
    pub text: String,
    /// Of an answer, what it is in the talk: the place in the list, and what that does.
    pub what: Option<(usize, String)>,
}

fn asked(intent: GuideIntent) -> Option<Intent> {
    Some(Intent::Studio(StudioIntent::Guide(intent)))
}

/// Shows a step in a rectangle.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &GuideView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Studio);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    let wide = theme.grown(720.0).min(rest.width());
    let middle = Rect::from_center_size(rest.center(), Vec2::new(wide, rest.height()));
    layout::within(ui, middle, |ui| {
        layout::scrolled(ui, style, "guide", Vec2::new(margin, theme.space(24.0)), |ui| {
            let values = [("step", (view.step + 1).into()), ("all", GUIDED_STEPS.len().into())];
            text::muted(ui, style, TextRole::Small, &style.say_with("app-studio-guide-step", &values));
            text::heading(ui, style, TextRole::H2, 1, &style.say(&format!("app-studio-guide-ask-{}", view.step + 1)));
            text::muted(ui, style, TextRole::Body, &style.say(&format!("app-studio-guide-why-{}", view.step + 1)));
            ui.add_space(theme.space(16.0));
            for (at, field) in view.fields.iter().enumerate() {
                keep(&mut intent, one(ui, style, view, field, at == 0));
                ui.add_space(theme.space(12.0));
            }
            keep(&mut intent, buttons(ui, style, view));
            ui.add_space(theme.space(12.0));
            text::muted(ui, style, TextRole::Small, &style.say("app-studio-guide-empty"));
        });
    });
    intent
}

fn one(ui: &mut Ui, style: Style<'_>, view: &GuideView, field: &GuideField, first: bool) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let id = field.field.id();
    let name = style.say(&format!("app-studio-guide-{id}"));
    let example = style.say(&format!("app-studio-guide-{id}-example"));
    let mut body = |ui: &mut Ui| {
        text::plain(ui, style, TextRole::SmallStrong, &name);
        ui.add_space(theme.space(4.0));
        // A row is left with Enter; where more is to be said there is room for it.
        let rows = if field.what.is_some() || field.field == GuidedField::Ending { 2 } else { 1 };
        let key = format!("guide {id}");
        let shown = TextField { id: &key, name: &name, hint: "", icon: None, rows };
        let (response, typed) = shown.show(ui, style, &field.text);
        if first {
            notice::focus_once(ui, &response, &format!("guide {}", view.step));
        }
        intent = typed.and_then(|typed| asked(GuideIntent::Write(field.field, typed)));
        // The field that comes next is not to be left by the same key.
        let enter = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let entered = rows == 1 && response.lost_focus() && enter(ui);
        let after = view.fields.iter().skip_while(|it| it.field != field.field).nth(1);
        if let (true, Some(next)) = (entered, after) {
            ui.memory_mut(|memory| memory.request_focus(TextField::id(&format!("guide {}", next.field.id()))));
        } else if entered && intent.is_none() && view.step + 1 < GUIDED_STEPS.len() {
            intent = asked(GuideIntent::Step(view.step + 1));
        }
        // Below the ring around what has the focus.
        ui.add_space(theme.space(6.0));
        text::muted(ui, style, TextRole::Small, &style.fill("app-studio-guide-example", "text", example.as_str()));
        if let Some((what, means)) = &field.what {
            ui.add_space(theme.space(8.0));
            let label = view.moves.get(*what).map_or("", String::as_str);
            let asks = style.say("app-studio-moves");
            let called = format!("{name}: {asks}");
            text::muted(ui, style, TextRole::Small, &asks);
            let menu = Menu { name: &called, label, role: TextRole::Body, framed: true };
            if let Some(at) = menu.show(ui, style, &view.moves, *what) {
                intent = asked(GuideIntent::What(field.field, at));
            }
            text::muted(ui, style, TextRole::Small, means);
        }
    };
    if field.what.is_some() {
        card::card(ui, style, 16.0, 12.0, |ui| body(ui));
    } else {
        body(ui);
    }
    intent
}

fn buttons(ui: &mut Ui, style: Style<'_>, view: &GuideView) -> Option<Intent> {
    let mut intent = None;
    let is_last = view.step + 1 == GUIDED_STEPS.len();
    layout::wrapped(ui, style.theme.space(12.0), |ui| {
        let (on, back, leave) = (
            style.say(if is_last { "app-studio-guide-play" } else { "app-studio-guide-on" }),
            style.say("app-studio-guide-back"),
            style.say("app-studio-guide-leave"),
        );
        let button = Button::new(ButtonKind::Filled, &on);
        let button = if is_last { button.icon(Icon::Play) } else { button.icon_behind(Icon::Right) };
        if button.show(ui, style).clicked() {
            intent = asked(if is_last { GuideIntent::Play } else { GuideIntent::Step(view.step + 1) });
        }
        if view.step > 0 && Button::new(ButtonKind::Plain, &back).icon(Icon::Left).show(ui, style).clicked() {
            intent = asked(GuideIntent::Step(view.step - 1));
        }
        if Button::new(ButtonKind::Quiet, &leave).show(ui, style).clicked() {
            intent = asked(GuideIntent::Leave);
        }
    });
    intent
}
