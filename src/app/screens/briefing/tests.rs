//! The briefing by itself: what it asks, and what lies ready to be read.

use super::intent::BriefingPiece;
use super::{BriefingView, InvolvedView, show};
use crate::app::intent::{BriefingIntent, Intent};
use crate::app::screens::document::DocumentView;
use crate::app::screens::tests::{Answers, click, panel};
use crate::report::document::WrittenDocument;
use egui::accesskit::{Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

fn briefing(piece: Option<BriefingPiece>) -> Harness<'static, Answers> {
    let view = BriefingView {
        title: String::from("De Loods"),
        partner: String::from("Roos"),
        people: vec![InvolvedView {
            side: None,
            name: String::from("Priya Ramdin"),
            function: String::from("jurist"),
            known: String::from("Wil een compleet dossier."),
        }],
        documents: vec![
            document("Overzicht", "", WrittenDocument::text("Eerst dit.")),
            document("Uren", "Tabel", WrittenDocument::read("# Uren\n\n| Wat | Hoeveel |\n|---|---|\n| dak | € 38 |")),
        ],
        piece,
        level: 3,
        coach: true,
        ..BriefingView::default()
    };
    panel(move |ui, style, rect| show(ui, style, rect, &view))
}

fn document(title: &str, kind: &str, document: WrittenDocument) -> DocumentView {
    DocumentView { title: title.to_owned(), kind: kind.to_owned(), document, new: false }
}

fn asked(intent: BriefingIntent) -> [Intent; 1] {
    [Intent::Briefing(intent)]
}

#[test]
fn the_briefing_asks_for_all_that_a_session_is_set_up_with() {
    let mut it = briefing(None);
    assert_eq!(click(&mut it, Role::RadioButton, "Hoe lastig is Roos?: 5"), asked(BriefingIntent::Level(5)));
    assert_eq!(click(&mut it, Role::CheckBox, "Hints vragen"), asked(BriefingIntent::Coach(false)));
    assert_eq!(click(&mut it, Role::CheckBox, "Antwoord terugnemen"), asked(BriefingIntent::StepBack(true)));
    assert_eq!(click(&mut it, Role::Button, "Begin het gesprek"), asked(BriefingIntent::Begin));
    assert_eq!(
        it.get_by_role_and_label(Role::CheckBox, "Hints vragen").accesskit_node().toggled(),
        Some(Toggled::True)
    );
    it.get_by_role_and_label(Role::TextInput, "Waarom zit je hier?").focus();
    it.run_steps(2);
    it.state_mut().clear();
    it.event(egui::Event::Text(String::from("Rust")));
    it.run_steps(2);
    assert_eq!(it.state().first(), Some(&Intent::Briefing(BriefingIntent::Reason(String::from("Rust")))));
    // What the level means is told, of the partner by name.
    assert_eq!(it.query_all_by_label("Roos is zoals de casus bedoelt.").count(), 1);
}

#[test]
fn every_piece_is_a_press_away_and_put_away_by_one() {
    let mut it = briefing(None);
    assert_eq!(
        click(&mut it, Role::Button, "Uren, Tabel"),
        asked(BriefingIntent::Read(Some(BriefingPiece::Document(1))))
    );
    let people = "Wie er verder bij betrokken zijn";
    assert_eq!(click(&mut it, Role::Button, people), asked(BriefingIntent::Read(Some(BriefingPiece::People))));
    assert_eq!(it.query_all_by_label("dak").count(), 0, "nothing is read before it is opened");

    let mut it = briefing(Some(BriefingPiece::Document(1)));
    // The document that is open is read, tables included; the others are not.
    for cell in ["dak", "Hoeveel: € 38"] {
        assert_eq!(it.query_all_by_label(cell).count(), 1, "{cell}");
    }
    assert_eq!(it.query_all_by_label("Eerst dit.").count(), 0);
    assert_eq!(click(&mut it, Role::Button, "Leg weg"), asked(BriefingIntent::Read(None)));
    assert_eq!(
        click(&mut it, Role::Button, "Overzicht"),
        asked(BriefingIntent::Read(Some(BriefingPiece::Document(0))))
    );
    assert_eq!(click(&mut it, Role::Button, "Begin het gesprek"), asked(BriefingIntent::Begin));

    let it = briefing(Some(BriefingPiece::People));
    assert_eq!(it.query_all_by_label("Priya Ramdin, jurist").count(), 1);
    assert_eq!(it.query_all_by_label("Wil een compleet dossier.").count(), 1);
}
