//! The shelf of who is new: few cases, and one to begin with.

use super::{FilterView, LibraryView, WelcomeView, show};
use crate::app::intent::{Intent, LibraryIntent};
use crate::app::screens::tests::{card, click, panel};
use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};

#[test]
fn a_small_shelf_has_no_filters_and_greets_who_is_new() {
    let sectors = vec![FilterView { id: String::from("c"), name: String::from("Cultuur"), count: 1, on: false }];
    let welcome = WelcomeView {
        case: String::from("loods"),
        title: String::from("De Loods"),
        summary: String::from("Een gesprek."),
        partner: String::from("Ada"),
        figure: String::from("ada"),
        goal: None,
        minutes: 15,
    };
    let mut one = card("loods", "De Loods");
    (one.route, one.busy) = (Some(0), Some(String::from("Bezig: moment 3")));
    let scenarios = vec![one, card("wijk", "Wijk")];
    let view = LibraryView { scenarios, all: 6, sectors, welcome: Some(welcome), ..LibraryView::default() };
    let mut it = panel(move |ui, style, rect| show(ui, style, rect, &view));
    assert_eq!(it.query_all_by(|node| matches!(node.role(), Role::CheckBox | Role::TextInput)).count(), 0);
    let headings: Vec<_> =
        it.query_all_by(|node| node.role() == Role::Heading).filter_map(|it| it.accesskit_node().label()).collect();
    assert_eq!(headings, ["Casussen", "De Loods", "Begin hier", "Andere casussen"]);
    let both = |node: &AccessKitNode<'_>| node.label().is_some_and(|it| it.ends_with("gespeeld. Bezig: moment 3"));
    // What was reached and what is open both stand on the card.
    assert_eq!(it.query_all_by(both).count(), 1);
    assert_eq!(click(&mut it, Role::Button, "Begin"), [Intent::Library(LibraryIntent::Begin(String::from("loods")))]);
}
