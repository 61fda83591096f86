//! A beat as a page of a play: its title, what is said, and a card for each choice.

use super::intent::{SheetChange, SheetField};
use super::view::{EarView, SheetLead, SheetView};
use super::{
    margin, remarks, sample, sheet_choice, sheet_effects, sheet_lead, sheet_line, sheet_menu, sheet_plan, sheet_topics,
    steady,
};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::text;
use crate::app::controls::{Style, layout};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::theme::TextRole;
use egui::{Id, Pos2, Rect, Ui, pos2};

/// Under this it is noted with which field the sheet begins that is shown.
const FIRST_FIELD: &str = "first field of the sheet";

/// The field with which the sheet begins, where it has one.
pub(super) fn first_field(ui: &Ui) -> Option<Id> {
    ui.data(|data| data.get_temp::<Option<Id>>(Id::new(FIRST_FIELD))).flatten()
}

/// A change to the sheet, as an intent.
pub(super) fn change(change: SheetChange) -> Option<Intent> {
    Some(Intent::Studio(StudioIntent::Change(change)))
}

/// Shows the sheet.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    layout::apart(ui, ("sheet", view.key), |ui| whole(ui, style, view))
}

fn whole(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let origin = ui.cursor().top();
    text::muted(ui, style, TextRole::Small, &view.scene);
    ui.add_space(theme.space(4.0));
    let name = style.say("app-studio-beat-title");
    let title = SheetEntry { view, field: SheetField::Title, name: &name, value: &view.title, rows: 1 };
    let first = (!view.fixed).then(|| TextField::id(&title.key()));
    ui.data_mut(|data| data.insert_temp(Id::new(FIRST_FIELD), first));
    if !view.fixed {
        keep(&mut intent, title.named(ui, style));
        ui.add_space(theme.space(8.0));
    }
    if view.brought_in.is_some() {
        keep(&mut intent, found(ui, style, view));
        return brought_in(ui, style, view, intent);
    }
    let label = style.say("app-studio-play-as");
    layout::wrapped(ui, theme.space(8.0), |ui| {
        if Button::new(ButtonKind::Action, &label).icon(Icon::Play).close().show(ui, style).clicked() {
            intent = Some(Intent::Studio(StudioIntent::Ask(PickerKind::Walks)));
        }
        if !view.fixed {
            keep(&mut intent, layout::apart(ui, "menu", |ui| sheet_menu::show(ui, style, view)));
        }
    });
    ui.add_space(theme.space(12.0));
    keep(&mut intent, found(ui, style, view));
    keep(&mut intent, remarks::at_beat(ui, style, &view.remarks));
    if view.fixed {
        return layout::apart(ui, "topics", |ui| topics(ui, style, view, intent));
    }
    keep(&mut intent, told(ui, style, view, origin));
    section(ui, style, "app-studio-choices-title");
    if !view.choices.is_empty() {
        keep(&mut intent, layout::apart(ui, "plan", |ui| sheet_plan::show(ui, style, view, &view.plan)));
        ui.add_space(theme.space(12.0));
    }
    sheet_menu::let_go(ui);
    for at in 0..view.choices.len() {
        let top = ui.cursor().min;
        keep(&mut intent, layout::apart(ui, ("choice", at), |ui| sheet_choice::show(ui, style, view, at)));
        let card = since(ui, top);
        sheet_menu::take(ui, style, view, at, card);
        steady::hold(ui, view, ("choice", at), origin, card);
        ui.add_space(theme.space(16.0));
    }
    if let Some(it) = &view.by_ear {
        by_ear(ui, style, it);
    }
    layout::apart(ui, "after the choices", |ui| after(ui, style, view, intent))
}

/// What was shown since a corner, across the width of the sheet.
fn since(ui: &Ui, top: Pos2) -> Rect {
    let bottom = ui.cursor().top() - ui.spacing().item_spacing.y;
    Rect::from_min_max(top, pos2(top.x + ui.available_width(), bottom))
}

/// What is found about the beat: where something of it goes its room stays, so that nothing below it jumps.
fn found(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    steady::kept_room(ui, ("findings", view.key), |ui| margin::beat(ui, style, &view.findings))
}

/// What comes below the choices.
fn after(ui: &mut Ui, style: Style<'_>, view: &SheetView, mut intent: Option<Intent>) -> Option<Intent> {
    let theme = style.theme;
    layout::wrapped(ui, theme.space(8.0), |ui| {
        if add(ui, style, "app-studio-add-choice") {
            intent = change(SheetChange::AddChoice);
        }
        if let Some(title) = sheet_menu::copied_choice(view) {
            let label = style.fill("app-studio-paste-choice", "title", title);
            if Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::Paste(None)));
            }
        }
    });
    ui.add_space(theme.space(20.0));
    if view.choices.is_empty() || view.lead.is_some() {
        section(ui, style, "app-studio-then");
        let lead = view.lead.as_ref();
        keep(&mut intent, layout::apart(ui, "lead", |ui| sheet_lead::show(ui, style, view, lead, None)));
        ui.add_space(theme.space(20.0));
    }
    keep(&mut intent, sheet_plan::topics(ui, style, view));
    ui.add_space(theme.space(12.0));
    keep(&mut intent, from(ui, style, view));
    ui.add_space(theme.space(16.0));
    let label = style.say("app-studio-remove-beat");
    if Button::new(ButtonKind::Warn, &label).icon(Icon::Trash).small().show(ui, style).clicked() {
        intent = change(SheetChange::RemoveBeat);
    }
    intent
}

/// What is said, and what changes with it.
fn told(ui: &mut Ui, style: Style<'_>, view: &SheetView, origin: f32) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    section(ui, style, "app-studio-lines");
    for (at, line) in view.lines.iter().enumerate() {
        let top = ui.cursor().min;
        keep(&mut intent, sheet_line::show(ui, style, view, line, (at, view.lines.len())));
        steady::hold(ui, view, ("line", at), origin, since(ui, top));
        ui.add_space(theme.space(8.0));
    }
    if add(ui, style, "app-studio-add-line") {
        intent = change(SheetChange::AddLine(None));
    }
    ui.add_space(theme.space(12.0));
    let changes = |ui: &mut Ui| sheet_effects::show(ui, style, view, None, &view.on_enter);
    keep(&mut intent, layout::apart(ui, "on enter", changes));
    ui.add_space(theme.space(20.0));
    intent
}

/// What a trainer can bring in, in place of a moment: when, what is said and what changes.
fn brought_in(ui: &mut Ui, style: Style<'_>, view: &SheetView, mut intent: Option<Intent>) -> Option<Intent> {
    if let Some((field, when)) = &view.brought_in {
        let name = style.say("studio-part-intervention-when");
        keep(&mut intent, sheet_line::condition_named(ui, style, view, *field, when, &name));
        ui.add_space(style.theme.space(16.0));
    }
    let origin = ui.cursor().top();
    keep(&mut intent, told(ui, style, view, origin));
    intent
}

/// The topics of a scene, in place of lines and choices.
fn topics(ui: &mut Ui, style: Style<'_>, view: &SheetView, mut intent: Option<Intent>) -> Option<Intent> {
    section(ui, style, "app-studio-topic-list");
    keep(&mut intent, sheet_topics::show(ui, style, view));
    ui.add_space(style.theme.space(20.0));
    keep(&mut intent, from(ui, style, view));
    intent
}

fn section(ui: &mut Ui, style: Style<'_>, id: &str) {
    text::heading(ui, style, TextRole::H3, 2, &style.say(id));
    ui.add_space(style.theme.space(8.0));
}

/// What is found among the choices by ear alone.
fn by_ear(ui: &mut Ui, style: Style<'_>, view: &EarView) {
    text::heading(ui, style, TextRole::SmallStrong, 3, &style.say("app-studio-ear"));
    let said = [&view.said].into_iter().chain(&view.signs).chain(Some(&view.whole).filter(|it| !it.is_empty()));
    for line in said {
        text::muted(ui, style, TextRole::Small, line);
    }
    ui.add_space(style.theme.space(16.0));
}

/// A button that adds something.
pub(super) fn add(ui: &mut Ui, style: Style<'_>, id: &str) -> bool {
    let label = format!("+ {}", style.say(id));
    Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked()
}

/// A field of the sheet.
pub(super) struct SheetEntry<'a> {
    pub(super) view: &'a SheetView,
    pub(super) field: SheetField,
    /// What it is called.
    pub(super) name: &'a str,
    /// What stands in it.
    pub(super) value: &'a str,
    /// How many rows it has at least.
    pub(super) rows: usize,
}

impl SheetEntry<'_> {
    /// Shows it with its name above it, and below it why what was typed cannot be taken.
    pub(super) fn named(&self, ui: &mut Ui, style: Style<'_>) -> Option<Intent> {
        text::muted(ui, style, TextRole::Small, self.name);
        let typed = self.show(ui, style);
        if let Some((_, why)) = self.view.refused.iter().find(|(refused, _)| *refused == self.field) {
            margin::refused(ui, style, why);
        }
        typed
    }

    /// What tells it from other fields.
    fn key(&self) -> String {
        format!("{} {:?}", self.view.key, self.field)
    }

    /// Shows the field alone.
    pub(super) fn show(&self, ui: &mut Ui, style: Style<'_>) -> Option<Intent> {
        let key = self.key();
        let shown = TextField { id: &key, name: self.name, hint: "", icon: None, rows: self.rows };
        let (field, typed) = shown.show(ui, style, self.value);
        sample::attend(ui, style, &field, self.value);
        change(SheetChange::Write(self.field, typed?))
    }
}

/// Where something leads: a button to choose it, and one to go there.
pub(super) fn lead(ui: &mut Ui, style: Style<'_>, lead: Option<&SheetLead>, kind: PickerKind) -> Option<Intent> {
    let mut asked = None;
    let none = style.say("app-studio-lead-none");
    let label = lead.map_or(none.as_str(), |lead| lead.words.as_str());
    let name = style.fill("app-studio-lead-name", "where", label);
    layout::wrapped(ui, style.theme.space(8.0), |ui| {
        let fits = shortened(ui, style, label);
        let button = Button::new(ButtonKind::Plain, &fits).icon_behind(Icon::Down).small().name(&name);
        if button.show(ui, style).clicked() {
            asked = Some(Intent::Studio(StudioIntent::Ask(kind)));
        }
        if let Some(beat) = lead.and_then(|lead| lead.beat.clone()) {
            let go = style.say("app-studio-lead-go");
            if Button::new(ButtonKind::Link, &go).small().icon_behind(Icon::Right).show(ui, style).clicked() {
                asked = Some(Intent::Studio(StudioIntent::Choose(beat)));
            }
        }
    });
    asked
}

/// As much of a label as a button has room for; its name is said whole.
fn shortened(ui: &Ui, style: Style<'_>, label: &str) -> String {
    let room = ui.available_width() - style.theme.grown(64.0);
    let mut label = label.to_owned();
    let whole = label.chars().count();
    while text::width(ui, style, TextRole::Small, &label) > room && label.chars().count() > 12 {
        let keep = label.chars().count() - 4;
        label = label.chars().take(keep).collect();
    }
    if label.chars().count() < whole { format!("{}…", label.trim_end()) } else { label }
}

fn from(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    let mut asked = None;
    if view.from.is_empty() {
        return None;
    }
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-from"));
    layout::wrapped(ui, style.theme.space(4.0), |ui| {
        for (beat, title) in &view.from {
            if Button::new(ButtonKind::Action, title).small().close().show(ui, style).clicked() {
                asked = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
            }
        }
    });
    asked
}
