//! A choice of the sheet, as a card: what is said, who hears it, what it does, what comes of it, and where it leads.

use super::intent::{CopyOf, SheetChange, SheetField};
use super::map::rating_word;
use super::picker::PickerKind;
use super::sheet::{SheetEntry, add, change};
use super::view::{SheetView, WrittenChoice};
use super::{map_card, sheet_effects, sheet_lead, sheet_line, sheet_plan};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::engine::Rating;
use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the choice at a place of the sheet.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize) -> Option<Intent> {
    let theme = style.theme;
    let choice = view.choices.get(at)?;
    let mut intent = None;
    card::card(ui, style, 16.0, 12.0, |ui| {
        let number = style.fill("app-studio-choice", "number", at + 1);
        layout::wrapped(ui, theme.space(8.0), |ui| {
            let (mark, _) = ui.allocate_exact_size(Vec2::new(theme.grown(24.0), theme.space(40.0)), Sense::hover());
            if let Some(rating) = choice.rating {
                map_card::mark(style, ui.painter(), mark.center(), theme.grown(9.0), rating);
            }
            text::heading(ui, style, TextRole::Strong, 3, &number);
            keep(&mut intent, rating(ui, style, view, at, choice));
            let moved = |up| SheetChange::MoveChoice(at, up);
            let removed = SheetChange::RemoveChoice(at);
            keep(&mut intent, sheet_line::order(ui, style, (at, view.choices.len()), moved, removed));
            let (label, name) = (style.say("app-studio-copy"), style.fill("app-studio-copy-choice", "number", at + 1));
            if Button::new(ButtonKind::Quiet, &label).small().close().name(&name).show(ui, style).clicked() {
                keep(&mut intent, Some(Intent::Studio(StudioIntent::Copy(CopyOf::Choice(at)))));
            }
        });
        ui.add_space(theme.space(4.0));
        let says = style.say(if choice.does { "app-studio-does" } else { "app-studio-says" });
        let said = SheetEntry { view, field: SheetField::Choice(at), name: &says, value: &choice.text, rows: 2 };
        keep(&mut intent, said.named(ui, style));
        length(ui, style, view, choice);
        ui.add_space(theme.space(8.0));
        keep(&mut intent, layout::apart(ui, "to", |ui| heard(ui, style, view, at, choice)));
        ui.add_space(theme.space(8.0));
        keep(&mut intent, layout::apart(ui, "moves", |ui| moves(ui, style, at, choice)));
        ui.add_space(theme.space(8.0));
        let changes = |ui: &mut Ui| sheet_effects::show(ui, style, view, Some(at), &choice.effects);
        keep(&mut intent, layout::apart(ui, "effects", changes));
        ui.add_space(theme.space(12.0));
        keep(&mut intent, layout::apart(ui, "reply", |ui| reply(ui, style, view, at, choice)));
        ui.add_space(theme.space(12.0));
        let name = style.say("app-studio-why");
        let why = SheetEntry { view, field: SheetField::Why(at), name: &name, value: &choice.why, rows: 2 };
        keep(&mut intent, why.named(ui, style));
        ui.add_space(theme.space(8.0));
        keep(&mut intent, layout::apart(ui, "when", |ui| when(ui, style, view, at, choice)));
        ui.add_space(theme.space(8.0));
        // Of several choices at once none leads anywhere by itself.
        if view.plan.chosen == 0 {
            text::muted(ui, style, TextRole::Small, &style.say("app-studio-leads-to"));
            let lead = choice.lead.as_ref();
            keep(&mut intent, layout::apart(ui, "lead", |ui| sheet_lead::show(ui, style, view, lead, Some(at))));
        }
        if let Some(norm) = &choice.norm
            && let Some(option) = layout::apart(ui, "norm", |ui| sheet_plan::pick(ui, style, norm))
        {
            intent = change(SheetChange::Norm(at, option));
        }
        if let Some(cost) = &choice.cost
            && let Some(option) = layout::apart(ui, "cost", |ui| sheet_plan::pick(ui, style, cost))
        {
            intent = change(SheetChange::Cost(at, option));
        }
    });
    intent
}

/// What is answered to it.
fn reply(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize, choice: &WrittenChoice) -> Option<Intent> {
    let mut intent = None;
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-reply"));
    for (place, line) in choice.reply.iter().enumerate() {
        keep(&mut intent, sheet_line::show(ui, style, view, line, (place, choice.reply.len())));
        ui.add_space(style.theme.space(6.0));
    }
    if add(ui, style, "app-studio-add-reply") {
        intent = change(SheetChange::AddLine(Some(at)));
    }
    intent
}

fn rating(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize, choice: &WrittenChoice) -> Option<Intent> {
    let name = style.say("app-studio-rating");
    let chosen = choice.rating.map_or(0, |rating| rating as usize + 1);
    let label = choice.rating.map_or_else(|| style.say("app-studio-rating-none"), |rating| rating_word(style, rating));
    let menu = Menu { name: &name, label: &label, role: TextRole::Small, framed: true };
    let picked = menu.show(ui, style, &view.ratings, chosen)?;
    change(SheetChange::Rating(at, picked.checked_sub(1).map(|at| Rating::ALL[at])))
}

/// How long a choice is beside its neighbours: what is much longer or shorter gives itself away.
fn length(ui: &mut Ui, style: Style<'_>, view: &SheetView, choice: &WrittenChoice) {
    let theme = style.theme;
    let it = theme.palette;
    let longest = view.choices.iter().map(|it| it.words).max().unwrap_or(0).max(choice.most);
    let over = choice.words > choice.most;
    let said = style.fill("app-studio-length", "count", choice.words);
    let said =
        if over { format!("{said} {}", style.fill("app-studio-length-over", "most", choice.most)) } else { said };
    ui.add_space(theme.space(6.0));
    let (rect, response) = ui
        .allocate_exact_size(Vec2::new(ui.available_width().min(theme.space(320.0)), theme.space(8.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said.clone()));
    ui.painter().rect_filled(rect, theme.radius(4.0), it.sunken);
    let at = |words: usize| rect.left() + rect.width() * words as f32 / longest as f32;
    let own = Rect::from_min_max(rect.min, pos2(at(choice.words), rect.bottom()));
    ui.painter().rect_filled(own, theme.radius(4.0), if over { it.warn } else { it.action });
    // The others of this moment, as marks on the bar.
    for other in view.choices.iter().filter(|other| !std::ptr::eq(*other, choice)) {
        ui.painter().vline(at(other.words), rect.y_range().expand(3.0), egui::Stroke::new(2.0, it.ink));
    }
    let colour = if over { it.warn } else { it.muted };
    text::runs(ui, style, &[TextRun::new(&said, TextRole::Small, colour)]);
}

fn heard(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize, choice: &WrittenChoice) -> Option<Intent> {
    let name = style.say("app-studio-to");
    let mut people = vec![style.say("app-studio-to-first")];
    people.extend(view.people.iter().cloned());
    let chosen = choice.to.map_or(0, |to| to + 1);
    let label = style.fill("app-studio-to-whom", "who", people.get(chosen).map_or("", String::as_str));
    let menu = Menu { name: &name, label: &label, role: TextRole::Small, framed: true };
    let picked = menu.show(ui, style, &people, chosen)?;
    change(SheetChange::To(at, picked.checked_sub(1)))
}

/// The moves as chips, each with a sentence on what it does.
fn moves(ui: &mut Ui, style: Style<'_>, at: usize, choice: &WrittenChoice) -> Option<Intent> {
    let mut asked = None;
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-moves"));
    layout::wrapped(ui, style.theme.space(6.0), |ui| {
        for (id, name, _) in &choice.moves {
            let label = format!("{name}  ×");
            let spoken = style.fill("app-studio-move-remove", "name", name.as_str());
            let button = Button::new(ButtonKind::On, &label).small().close().name(&spoken);
            if button.show(ui, style).clicked() {
                asked = change(SheetChange::Move(at, id.clone(), false));
            }
        }
        if add(ui, style, "app-studio-add-move") {
            asked = Some(Intent::Studio(StudioIntent::Ask(PickerKind::Moves(at))));
        }
    });
    for (_, name, what) in &choice.moves {
        text::muted(ui, style, TextRole::Small, &format!("{name}: {what}"));
    }
    asked
}

fn when(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize, choice: &WrittenChoice) -> Option<Intent> {
    let field = SheetField::When(at);
    let open = !choice.when.text.is_empty() || view.unfolded.contains(&format!("{field:?}"));
    if open {
        return sheet_line::condition(ui, style, view, field, &choice.when);
    }
    sheet_line::offers(ui, style, &[(field, "app-studio-when", "")])
}
