//! Two plays side by side, as they are shown.

use super::intent::PlaysIntent;
use super::{PlayChoice, PlaysView, show};
use crate::app::intent::Intent;
use crate::app::screens::tests::{click, panel};
use crate::report::side_by_side::{Parting, SideBySide, ValueRow};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use std::path::PathBuf;

fn pair(one: &str, other: &str) -> [String; 2] {
    [one, other].map(str::to_owned)
}

#[test]
fn endings_partings_and_what_differed_are_shown_in_words() {
    let told = SideBySide {
        title: String::from("De Loods"),
        endings: [Some(String::from("Streng en samen")), None],
        alike: Some(2),
        partings: vec![Parting {
            moment: String::from("Binnenkomst"),
            picked: pair("Ik kom voor het verslag.", "Wat een mooie zaal."),
            decisive: [true, false],
        }],
        only: [Vec::new(), vec![(String::from("Het dak"), String::from("Ik bel Mirjam."))]],
        values: vec![
            ValueRow { name: String::from("Hoe Roos naar je keek"), told: pair("warm", "koel") },
            ValueRow { name: String::from("Hoe lastig"), told: pair("3", "3") },
        ],
    };
    let choices = ["Streng", "Bezig", "Prettig"].map(|line| PlayChoice {
        file: PathBuf::from(line),
        line: line.to_owned(),
        over: true,
    });
    let view = PlaysView { title: told.title.clone(), choices: choices.into(), chosen: [0, 1], told: Some(told) };
    let mut it = panel(move |ui, style, rect| show(ui, style, rect, &view));
    for said in [
        "De eerste 2 antwoorden waren gelijk.",
        "A: Ik kom voor het verslag.",
        "B: Wat een mooie zaal.",
        "Het dak: Ik bel Mirjam.",
        "A: warm",
        "B: koel",
        "Hoe lastig: 3",
    ] {
        assert_eq!(it.query_all_by_label(said).count(), 1, "{said}");
    }
    assert_eq!(it.query_all_by_label("Dit besliste mee.").count(), 1);
    for heading in ["Streng en samen", "Nog niet afgerond", "Binnenkomst", "Alleen bij B"] {
        assert_eq!(it.query_all_by_role_and_label(Role::Heading, heading).count(), 1, "{heading}");
    }
    // Another play is laid there from its menu.
    let _ = click(&mut it, Role::ComboBox, "Wat bij B ligt");
    it.run_steps(2);
    assert_eq!(click(&mut it, Role::RadioButton, "Prettig"), [Intent::Plays(PlaysIntent::Lay(1, 2))]);
}
