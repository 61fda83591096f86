//! What somebody holds open, reads or types in stays what it is while the view of the studio changes.

use super::{choice, click, line, shown, writing};
use crate::app::controls::Style;
use crate::app::intent::Intent;
use crate::app::screens::studio::intent::{LineAt, SheetChange, SheetField, StudioIntent};
use crate::app::screens::studio::picker::{PickerKind, PickerRow, PickerView};
use crate::app::screens::studio::view::{StudioView, WritingView, WrittenChoice};
use crate::app::screens::tests::{Answers, panel};
use crate::engine::Rating;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::cell::RefCell;
use std::rc::Rc;

/// The panel of a view that can be changed while it is shown.
fn changing(view: WritingView) -> (Harness<'static, Answers>, Rc<RefCell<WritingView>>) {
    let view = Rc::new(RefCell::new(view));
    let shown = Rc::clone(&view);
    let draw = move |ui: &mut egui::Ui, style: Style<'_>, rect| {
        let view = StudioView::Case(Box::new(shown.borrow().clone()));
        crate::app::screens::studio::show(ui, style, rect, &view, false)
    };
    (panel(draw), view)
}

#[test]
fn an_open_list_stays_with_its_own_answer_when_something_is_found_above_it() {
    let mut begun = writing();
    let sheet = begun.sheet.as_mut().unwrap();
    let finding = std::mem::take(&mut sheet.findings);
    let reply = |at, it: WrittenChoice| WrittenChoice { reply: vec![line(LineAt::Reply(at, 0))], ..it };
    sheet.choices = ["Ja.", "Nee.", "Straks."].into_iter().enumerate().map(|(at, it)| reply(at, choice(it))).collect();
    let (mut it, view) = changing(begun);
    it.get_all_by_role_and_label(Role::ComboBox, "Oordeel").nth(2).unwrap().click_accesskit();
    it.run_steps(3);
    view.borrow_mut().sheet.as_mut().unwrap().findings = [finding.clone(), finding].concat();
    it.run_steps(2);
    let rated = SheetChange::Rating(2, Some(Rating::Best));
    assert_eq!(click(&mut it, Role::RadioButton, "beste keuze"), [Intent::Studio(StudioIntent::Change(rated))]);
    // The same within an answer: a line more above it moves nothing away from who hears it.
    it.get_all_by_role_and_label(Role::ComboBox, "Wie dit hoort").nth(1).unwrap().click_accesskit();
    it.run_steps(3);
    view.borrow_mut().sheet.as_mut().unwrap().refused = vec![(SheetField::Choice(1), String::from("Zo niet"))];
    it.run_steps(2);
    let heard = SheetChange::To(1, Some(0));
    assert_eq!(click(&mut it, Role::RadioButton, "Ada"), [Intent::Studio(StudioIntent::Change(heard))]);
}

#[test]
fn a_moment_opens_at_its_top() {
    let mut begun = writing();
    begun.sheet.as_mut().unwrap().choices = (0..6).map(|_| choice("Ja.")).collect();
    let (mut it, view) = changing(begun);
    let title =
        |it: &Harness<'static, Answers>| it.get_by_role_and_label(Role::TextInput, "Titel van dit moment").rect().top();
    let top = title(&it);
    it.key_press(egui::Key::End);
    it.run_steps(3);
    assert!(title(&it) < top - 200.0, "it is scrolled: {} of {top}", title(&it));
    // What is changed of the moment itself moves nothing.
    let scrolled = title(&it);
    view.borrow_mut().sheet.as_mut().unwrap().choices[0].text = String::from("Nee.");
    it.run_steps(3);
    assert_eq!(title(&it), scrolled);
    view.borrow_mut().chosen = String::from("b");
    view.borrow_mut().sheet.as_mut().unwrap().key = 1;
    it.run_steps(3);
    assert_eq!(title(&it), top);
}

#[test]
fn whoever_comes_into_sample_words_writes_over_them() {
    let mut view = writing();
    let sheet = view.sheet.as_mut().unwrap();
    sheet.title = String::from("Mijn titel");
    sheet.choices[0].text = String::from("Schrijf hier wat de speler zegt.");
    let mut it = shown(view);
    assert!(it.query_by_label("Dit is nog de voorbeeldtekst.").is_some());
    let mut typed = |role: Role, name: &str, text: &str| {
        it.get_by_role_and_label(role, name).focus();
        it.run_steps(2);
        it.state_mut().clear();
        it.event(egui::Event::Text(text.to_owned()));
        it.run_steps(1);
        it.state().first().cloned()
    };
    let written = SheetChange::Write(SheetField::Choice(0), String::from("J"));
    assert_eq!(
        typed(Role::MultilineTextInput, "De speler zegt", "J"),
        Some(Intent::Studio(StudioIntent::Change(written)))
    );
    // Words of one's own stay.
    let Some(Intent::Studio(StudioIntent::Change(SheetChange::Write(_, text)))) =
        typed(Role::TextInput, "Titel van dit moment", "J")
    else {
        panic!("nothing was written")
    };
    assert!(text.contains("Mijn titel") && text.contains('J'), "{text}");
}

#[test]
fn enter_takes_the_only_row_that_has_the_words() {
    let row = |at, name: &str| PickerRow { at, name: name.to_owned(), ..PickerRow::default() };
    let mut view = writing();
    let picker = PickerView {
        kind: PickerKind::Moves(0),
        title: String::from("Wat doet deze keuze?"),
        search: String::from("vraag"),
        note: String::new(),
        rows: vec![row(7, "Open vraag"), row(9, "Doorvragen")],
    };
    view.picker = Some(picker);
    let (mut it, view) = changing(view);
    let enter = |it: &mut Harness<'static, Answers>| {
        it.get_by_role_and_label(Role::TextInput, "Zoek in de lijst").focus();
        it.run_steps(2);
        it.state_mut().clear();
        it.key_press(egui::Key::Enter);
        it.run_steps(3);
        std::mem::take(it.state_mut())
    };
    assert_eq!(enter(&mut it), [], "of two neither is meant");
    view.borrow_mut().picker.as_mut().unwrap().rows.truncate(1);
    assert_eq!(enter(&mut it), [Intent::Studio(StudioIntent::Pick(7))]);
}
