//! A text that is reworded and put back: whose translation is sound again, and whose must be looked at still.

use crate::cli::Ran;
use crate::translations::{CASE, HEADER, Place, line, three_lines};
use std::fs;
use tegenspel::cli::Exit;

const LIFT: &str = "De lift doet niets.";
const REWORDED: &str = "De lift doet helemaal niets.";

impl Place {
    /// Updates the catalogue for a case in which the lift is spoken of in other words.
    #[track_caller]
    fn translate_reworded(&self, words: &str) -> String {
        fs::write(self.folder.path().join("scenario.ron"), CASE.replace(LIFT, words)).unwrap();
        self.translate()
    }

    /// The entry of the lift after its text was reworded and put back.
    #[track_caller]
    fn put_back(&self, ways: &[&str]) -> String {
        for words in ways {
            let text = self.translate_reworded(words);
            assert!(entry(&text, words).contains("#, fuzzy\n"), "{text}");
        }
        let text = self.translate_reworded(LIFT);
        assert_eq!(self.translate(), text, "a second run changes the file");
        entry(&text, LIFT).to_owned()
    }
}

/// The entry of a text in a catalogue.
#[track_caller]
fn entry<'t>(catalogue: &'t str, id: &str) -> &'t str {
    let id = format!("\nmsgid \"{id}\"");
    catalogue.split("\n\n").find(|it| format!("\n{it}").contains(&id)).unwrap_or_else(|| panic!("{id}: {catalogue}"))
}

#[test]
fn a_sound_translation_is_sound_again_when_its_text_is_back() {
    let place = Place::new(CASE, &three_lines());
    let before = entry(&place.translate(), LIFT).to_owned();
    assert_eq!(place.put_back(&[REWORDED]), before);
    assert_eq!(place.put_back(&[REWORDED, "De lift doet echt niets."]), before);
    assert_eq!(place.said()[1], "The lift is dead.");
}

#[test]
fn a_translation_that_somebody_doubted_is_never_taken_for_sound() {
    let doubted = three_lines()
        .replace("\nmsgctxt \"scenes.balie.begin.lines.2", "\n#, fuzzy\nmsgctxt \"scenes.balie.begin.lines.2");
    for ways in [&[REWORDED][..], &[REWORDED, "De lift doet echt niets."]] {
        let place = Place::new(CASE, &doubted);
        let entry = place.put_back(ways);
        assert!(entry.contains("#, fuzzy\n") && entry.contains("The lift is dead."), "{entry}");
        assert_eq!(place.said()[1], LIFT);
    }
}

#[test]
fn a_translation_that_was_one_of_several_is_never_taken_for_sound() {
    let of = |place: &str, text: &str| format!("\nmsgctxt \"{place}\"\nmsgid \"{LIFT}\"\nmsgstr \"{text}\"\n");
    let catalogue =
        [HEADER, &of("scenes.weg.a.lines.1.text", "Dead."), &of("endings.weg.text", "Out of order.")].concat();
    let place = Place::new(CASE, &catalogue);
    let text = place.translate();
    assert!(entry(&text, LIFT).contains("#, fuzzy\n"));
    // The other one, kept aside, is swept up by a tool.
    fs::write(place.catalogue(), text.split_once("\n#~").unwrap().0).unwrap();
    let entry = place.put_back(&[REWORDED]);
    assert!(entry.contains("#, fuzzy\n"), "{entry}");
    assert_eq!(place.said()[1], LIFT);
}

#[test]
fn what_a_translation_was_made_of_before_it_was_approved_counts_no_more() {
    // A translator took `fuzzy` away and left the earlier words.
    let approved = three_lines().replace(
        "\nmsgctxt \"scenes.balie.begin.lines.2",
        "\n#| msgid \"De lift is stuk.\"\nmsgctxt \"scenes.balie.begin.lines.2",
    );
    let place = Place::new(CASE, &approved);
    let text = place.translate_reworded(REWORDED);
    assert!(entry(&text, REWORDED).contains(&format!("#| msgid \"{LIFT}\"\n")), "{text}");
    let text = place.translate_reworded("De lift is stuk.");
    assert!(entry(&text, "De lift is stuk.").contains("#, fuzzy\n"), "{text}");
}

#[test]
fn an_entry_without_a_place_stays_without_one_when_its_text_is_reworded() {
    let without = "\nmsgid \"De lift doet niets.\"\nmsgstr \"The lift is dead.\"\n";
    for without in [without.to_owned(), without.replace("msgid", "msgctxt \"\"\nmsgid")] {
        let place = Place::new(CASE, &[HEADER, &without].concat());
        place.translate();
        let text = place.translate_reworded(REWORDED);
        assert!(!entry(&text, REWORDED).contains("msgctxt \"scenes"), "{text}");
        assert_eq!(place.translate(), text);
        assert_eq!(format!("\n{}\n", place.put_back(&[REWORDED])), without);
    }
    // Of two places that say the same now, each has its own.
    let place = Place::new(CASE, &[HEADER, without].concat());
    place.translate();
    let twice = CASE.replace(LIFT, REWORDED).replace("Met De Toren.", REWORDED);
    fs::write(place.folder.path().join("scenario.ron"), twice).unwrap();
    let text = place.translate();
    assert_eq!(place.translate(), text);
}

#[test]
fn remarks_beside_a_text_that_another_entry_serves_are_kept() {
    let twice = CASE.replace("Met De Toren.", LIFT);
    let remarked = |number: usize| line(number, LIFT, "").replacen('\n', &format!("\n# Ada {number}\n"), 1);
    let without = "\nmsgid \"De lift doet niets.\"\nmsgstr \"The lift is dead.\"\n";
    let place = Place::new(&twice, &[HEADER, &remarked(1), &remarked(2), without].concat());
    let text = place.translate();
    assert!(text.contains("# Ada 1\n") && text.contains("# Ada 2\n"), "{text}");
    assert_eq!(place.translate(), text);
}

#[test]
fn an_uncertain_catalogue_is_not_written_however_much_else_is_said_of_it() {
    // More notes than are shown of one file, each of an entry that can be merged.
    let alike = |at: usize| format!("\nmsgid \"Weg {at}.\"\nmsgstr \"Gone {at}.\"\n").repeat(2);
    let many: String = (0..300).map(alike).collect();
    let differ = "\nmsgid \"De lift doet niets.\"\nmsgstr \"The lift is dead.\"\n\nmsgid \"De lift doet niets.\"\nmsgstr \"Out.\"\n";
    let twice = [line(1, "Met De Toren.", "Hello."), line(1, "Met De Toren.", "Hi.")].concat();
    for (uncertain, told) in [(differ, "neither says where it belongs"), (&*twice, "this text stands here already")] {
        let catalogue = [HEADER, &many, uncertain].concat();
        let place = Place::new(CASE, &catalogue);
        let Ran { exit, err, .. } = place.run(&["translate", "--to", "en"]);
        assert!(exit == Exit::Findings && err.contains(told), "{err}");
        assert_eq!(place.text(), catalogue);
    }
}
