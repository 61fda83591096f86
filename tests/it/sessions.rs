//! Sessions as files: only ever added to, of every format, found again with their case, and looked back on after an edit.

use crate::cli::{json, tegenspel};
use crate::support::{model, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Rules, Session, StakeholderId};
use tegenspel::files::{read_bundle, read_source, texts_folder};
use tegenspel::script::{load, read_session};

const LIFT: &str = r#"Scenario(
    format: 1, title: "Lift", summary: "S.", language: "nl", sector: "wonen", level: 1, minutes: 5, goals: {},
    player: (name: "jij", function: "accountmanager", organisation: "gemeente", mandate: "Je zoekt uit."), briefing: "B.",
    cast: { "farida": (name: "Farida", function: "huismeester", organisation: "De Toren", side: Partner, position: "P.") },
    scenes: { "balie": Scene(title: "Balie", place: "phone", channel: Phone, with: ["farida"], start: "begin", beats: {
        "begin": (lines: [(who: "farida", text: "De lift doet niets.")], choices: {
            "ja": (text: "Ik regel het.", then: Beat("verder")), "nee": (text: "Dat kan niet.", then: End("uit")) }),
        "verder": (lines: [(who: "farida", text: "Wanneer?")], choices: { "nu": (text: "Nu.", then: End("af")) }),
    }) },
    endings: { "af": (title: "Afspraak", text: "De afspraak staat."), "uit": (title: "Opgehangen", text: "Stil.") },
)"#;

/// A case in a folder of its own, with an English translation of one line.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(place.case().join("lang")).unwrap();
        fs::write(place.case().join("scenario.ron"), LIFT).unwrap();
        let catalogue = "msgctxt \"scenes.balie.begin.lines.1.text\"\nmsgid \"De lift doet niets.\"\nmsgstr \"The lift is dead.\"\n";
        fs::write(place.case().join("lang/en.po"), catalogue).unwrap();
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn case(&self) -> PathBuf {
        self.at("cases/lift")
    }

    /// Plays by hand; what is typed comes line by line.
    fn play(&self, scenario: &Path, save: Option<&Path>, more: &[&str], typed: &str) -> crate::cli::Ran {
        let mut arguments = vec!["play", scenario.to_str().unwrap(), "--no-time-limits"];
        if let Some(save) = save {
            arguments.extend(["--save", save.to_str().unwrap()]);
        }
        arguments.extend(more);
        tegenspel(&arguments, typed)
    }
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn a_session_is_only_added_to() {
    let place = Place::new();
    let file = place.at("sessions/l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let first = text(&file);
    assert_eq!(first.lines().count(), 2, "{first}");
    assert!(first.starts_with("Session(format: 2, scenario: \"lift\","), "{first}");
    assert!(first.contains("from_here: \"../cases/lift\""), "{first}");
    assert!(first.lines().nth(1).unwrap().starts_with("(pick: \"balie.begin.ja\", at: \"20"), "{first}");
    place.play(&file, None, &[], "u\n!narrate:\"Stil.\"\n1\n1\nq\n");
    let second = text(&file);
    assert!(second.starts_with(&first), "nothing is rewritten:\n{second}");
    let added: Vec<_> = second[first.len()..].lines().map(|line| line.split(", at:").next().unwrap()).collect();
    let direct = "(direct: \"!narrate:\\\"Stil.\\\"\"";
    assert_eq!(added, ["(undo: 1", direct, "(pick: \"balie.begin.ja\"", "(pick: \"balie.verder.nu\""]);
    assert!(second.lines().last().unwrap().ends_with("ended: \"af\")"), "{second}");
}

#[test]
fn the_first_format_is_read_and_played_by_its_own_rules() {
    let source = read_source(&root().join("tests/data/sessions/first-format.ron")).unwrap().0;
    let saved = read_session(&source).unwrap().session;
    assert_eq!((saved.setup.rules, saved.ending()), (Rules::First, Some("end")));
    let case = root().join("tests/data/features/change-of-subject");
    let scenario = load(&read_bundle(&case).unwrap(), &model()).scenario.unwrap();
    let session = Session::resume(Arc::clone(&scenario), &saved).unwrap();
    let tension =
        |session: &Session| session.staging().facets(StakeholderId(0), session.progress())[Facet::Tension as usize];
    // Six times a topic was opened and three times something said, two points cooler each time.
    assert_eq!((tension(&session), session.ending().is_some()), (200, true));
    let mut present = saved.clone();
    present.setup.rules = Rules::Second;
    assert_eq!(tension(&Session::resume(scenario, &present).unwrap()), 1_400, "now only what is said cools");
}

#[test]
fn going_on_with_the_first_format_sets_it_aside_and_keeps_its_rules() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.ron");
    let first = text(&root().join("tests/data/sessions/first-format.ron"));
    fs::write(&file, &first).unwrap();
    let case = root().join("tests/data/features/change-of-subject");
    let ran = tegenspel(&["play", case.to_str().unwrap(), "--save", file.to_str().unwrap()], "u\nq\n");
    assert!(ran.err.contains("f.ron.1"), "{}", ran.err);
    assert_eq!(text(&folder.path().join("f.ron.1")), first, "what was there is still there");
    let now = read_session(&read_source(&file).unwrap().0).unwrap().session;
    assert_eq!((now.format, now.setup.rules), (2, Rules::First));
}

#[test]
fn a_line_that_was_cut_off_is_told_and_set_aside() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let whole = text(&file);
    let cut = format!("{whole}(pick: \"balie.ver");
    fs::write(&file, &cut).unwrap();
    let ran = place.play(&file, None, &[], "1\nq\n");
    assert!(ran.err.contains("was not finished"), "{}", ran.err);
    assert_eq!(text(&place.at("l.ron.1")), cut);
    assert!(text(&file).contains("balie.verder.nu"), "{}", text(&file));
}

#[test]
fn two_programs_on_one_session_lose_neither() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "q\n");
    let source = read_source(&file).unwrap().0;
    let read = read_session(&source).unwrap();
    let scenario = load(&read_bundle(&place.case()).unwrap(), &model()).scenario.unwrap();
    let session = Session::resume(scenario, &read.session).unwrap();
    let origin = tegenspel::files::CaseOrigin::default();
    let mut ours = tegenspel::files::KeptSession::opened(&read, session, "nl", origin, file.clone());
    // Meanwhile somebody else picks.
    place.play(&file, None, &[], "2\nq\n");
    let theirs = text(&file);
    let input = ours.session().find("begin.ja").unwrap();
    ours.apply(input).unwrap();
    assert!(ours.unkept().is_none());
    let aside = ours.take_aside().unwrap();
    assert_eq!(text(&aside), theirs);
    assert!(text(&file).contains("balie.begin.ja") && !text(&file).contains("balie.begin.nee"));
}

#[test]
fn a_session_finds_its_case_from_anywhere_and_after_a_move() {
    let place = Place::new();
    let file = place.at("sessions/l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let moved = tempfile::tempdir().unwrap();
    for part in ["cases/lift", "sessions"] {
        fs::create_dir_all(moved.path().join(part)).unwrap();
    }
    fs::copy(place.case().join("scenario.ron"), moved.path().join("cases/lift/scenario.ron")).unwrap();
    fs::create_dir_all(moved.path().join("cases/lift/lang")).unwrap();
    fs::copy(place.case().join("lang/en.po"), moved.path().join("cases/lift/lang/en.po")).unwrap();
    let copy = moved.path().join("sessions/l.ron");
    fs::copy(&file, &copy).unwrap();
    drop(place);
    let ran = tegenspel(&["play", copy.to_str().unwrap()], "1\nq\n");
    assert!(ran.out.contains("Afspraak") && ran.err.is_empty(), "{}{}", ran.out, ran.err);
}

#[test]
fn a_finished_session_is_looked_back_on_after_its_case_was_edited_or_is_gone() {
    let place = Place::new();
    let file = place.at("sessions/l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\n1\nq\n");
    assert!(texts_folder(&file).join("scenario.ron").is_file());
    let look_back = || json(&tegenspel(&["debrief", file.to_str().unwrap(), "--format", "json"], ""));
    let before = look_back();
    fs::write(
        place.case().join("scenario.ron"),
        LIFT.replace("\"ja\": (text: \"Ik regel", "\"jazeker\": (text: \"Wij regelen"),
    )
    .unwrap();
    assert_eq!(look_back(), before, "an edit changes nothing");
    fs::remove_dir_all(place.case()).unwrap();
    assert_eq!(look_back(), before, "nor does a case that is gone");
    let ran = tegenspel(&["debrief", file.to_str().unwrap()], "");
    assert!(ran.err.contains("texts of then"), "{}", ran.err);
}

#[test]
fn an_open_session_goes_on_with_the_texts_of_then_where_a_pick_is_gone() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let scenario = place.case().join("scenario.ron");
    fs::write(&scenario, LIFT.replace("Wanneer?", "Wanneer dan?")).unwrap();
    let ran = place.play(&file, None, &[], "q\n");
    assert!(ran.out.contains("Wanneer dan?") && ran.err.contains("changed since"), "{}{}", ran.out, ran.err);
    fs::write(&scenario, LIFT.replace("\"ja\": (text: \"Ik", "\"jazeker\": (text: \"Ik")).unwrap();
    let ran = place.play(&file, None, &[], "1\nq\n");
    assert!(ran.out.contains("Wanneer?") && ran.err.contains("go on with the texts of then"), "{}{}", ran.out, ran.err);
    assert!(text(&file).contains("balie.verder.nu"));
}

#[test]
fn a_session_goes_on_in_the_language_that_is_asked_for() {
    let place = Place::new();
    let file = place.at("l.ron");
    let begun = place.play(&place.case(), Some(&file), &["--language", "nl"], "q\n");
    assert!(begun.out.contains("De lift doet niets."), "{}", begun.out);
    let english = place.play(&file, None, &["--language", "en"], "q\n");
    assert!(english.out.contains("The lift is dead."), "{}", english.out);
    // Where none is asked for it goes on in its own.
    assert!(place.play(&file, None, &[], "q\n").out.contains("De lift doet niets."));
}

#[test]
fn at_the_end_a_step_back_is_still_possible() {
    let place = Place::new();
    let file = place.at("l.ron");
    let ran = place.play(&place.case(), Some(&file), &["--no-shuffle"], "2\nu\n1\nq\n");
    assert!(ran.out.contains("Stil.") && ran.out.contains("Wanneer?"), "{}", ran.out);
}

#[test]
fn a_file_whose_last_line_has_no_end_goes_on_and_still_opens() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let cut = text(&file).trim_end().to_owned();
    fs::write(&file, &cut).unwrap();
    place.play(&file, None, &[], "!narrate:\"Stil.\"\nq\n");
    let read = read_session(&read_source(&file).unwrap().0).unwrap();
    assert_eq!((read.session.inputs().len(), read.is_as_written()), (2, true), "{}", text(&file));
}

#[test]
fn opening_and_leaving_a_session_changes_no_file() {
    let place = Place::new();
    let first = text(&root().join("tests/data/sessions/first-format.ron"));
    let file = place.at("f.ron");
    fs::write(&file, &first).unwrap();
    let case = root().join("tests/data/features/change-of-subject");
    tegenspel(&["play", case.to_str().unwrap(), "--save", file.to_str().unwrap()], "q\n");
    assert_eq!(text(&file), first);
    assert!(!place.at("f.ron.1").exists());
}

#[test]
fn a_session_that_went_on_with_an_edited_case_is_looked_back_on_with_that_one() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    fs::write(place.case().join("scenario.ron"), LIFT.replace("Wanneer?", "Wanneer dan?")).unwrap();
    place.play(&file, None, &[], "1\nq\n");
    // Whatever becomes of the case later.
    fs::write(place.case().join("scenario.ron"), LIFT.replace("Wanneer?", "Hoezo?")).unwrap();
    let page = tegenspel(&["debrief", file.to_str().unwrap(), "--format", "html"], "").out;
    assert!(page.contains("Wanneer dan?") && !page.contains("Hoezo?"));
    // What it was before stands aside, with its own texts.
    let aside = place.at("l.ron.1");
    let page = tegenspel(&["debrief", aside.to_str().unwrap(), "--format", "html"], "").out;
    assert!(page.contains("Wanneer?") && !page.contains("Wanneer dan?"), "{page}");
}

#[test]
fn texts_belong_to_one_session_and_leave_nothing_behind() {
    let place = Place::new();
    let names = ["les.maandag", "les.dinsdag", "les.ron", "les"];
    let folders: std::collections::BTreeSet<_> = names.map(|name| texts_folder(Path::new(name))).into();
    // `les` and `les.ron` cannot both be sessions of the app; on the command line they share what is theirs.
    assert_eq!(folders.len(), 3);
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--picks", "begin.ja"], "");
    assert!(texts_folder(&file).join("lang/en.po").is_file());
    fs::remove_dir_all(place.case().join("lang")).unwrap();
    place.play(&place.case(), Some(&file), &["--picks", "begin.nee"], "");
    assert!(!texts_folder(&file).join("lang").exists(), "texts of another session stay out");
}

#[test]
fn a_change_of_the_same_length_from_outside_is_noticed() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "q\n");
    let read = read_session(&read_source(&file).unwrap().0).unwrap();
    let scenario = load(&read_bundle(&place.case()).unwrap(), &model()).scenario.unwrap();
    let session = Session::resume(scenario, &read.session).unwrap();
    let origin = tegenspel::files::CaseOrigin::default();
    let mut ours = tegenspel::files::KeptSession::opened(&read, session, "nl", origin, file.clone());
    let theirs = text(&file).replace("language: \"nl\"", "language: \"en\"");
    fs::write(&file, &theirs).unwrap();
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(2);
    fs::File::options().write(true).open(&file).unwrap().set_modified(later).unwrap();
    let input = ours.session().find("begin.ja").unwrap();
    ours.apply(input).unwrap();
    assert_eq!(text(&ours.take_aside().unwrap()), theirs);
}

#[test]
fn texts_that_cannot_be_kept_stop_nobody() {
    let place = Place::new();
    let file = place.at("l.ron");
    fs::write(place.at("l.texts"), "in the way").unwrap();
    let ran = place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    assert!(ran.err.contains("niet naast de sessie"), "{}", ran.err);
    assert!(text(&file).contains("balie.begin.ja"));
}

/// A case that merely has the name of the one that was played.
fn another_lift(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("scenario.ron"), LIFT.replace("De lift doet niets.", "Een andere lift.")).unwrap();
}

#[test]
fn a_case_that_merely_has_its_name_in_the_library_is_never_taken_for_it() {
    let place = Place::new();
    let file = place.at("sessions/l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    fs::remove_dir_all(place.case()).unwrap();
    let library = place.at("library");
    another_lift(&library.join("lift"));
    let go_on = || tegenspel(&["--scenarios", library.to_str().unwrap(), "play", file.to_str().unwrap()], "q\n");
    let ran = go_on();
    assert!(!ran.out.contains("Een andere lift.") && ran.out.contains("Wanneer?"), "{}{}", ran.out, ran.err);
    // Without the texts of then there is nothing to play it on.
    fs::remove_dir_all(texts_folder(&file)).unwrap();
    let ran = go_on();
    assert!(!ran.out.contains("Wanneer?") && !ran.err.is_empty(), "{}{}", ran.out, ran.err);
    // What is edited at its own place is still its case.
    another_lift(&place.case());
    assert!(go_on().out.contains("Wanneer?"));
}

#[test]
fn a_shipped_case_that_this_version_lacks_is_no_folder_of_that_name() {
    let place = Place::new();
    let file = place.at("l.ron");
    place.play(&place.case(), Some(&file), &["--no-shuffle"], "1\nq\n");
    let (model, library) = (model(), tegenspel::files::Library::new(Some(place.at("none"))));
    let read = || read_session(&read_source(&file).unwrap().0).unwrap().session;
    let cases = |path: String, from_here: &str| {
        let mut saved = read();
        saved.found = Some(tegenspel::engine::FoundAt { path, from_here: from_here.to_owned() });
        // Nothing beside it, as for a session of another machine.
        let elsewhere = place.at("elsewhere/l.ron");
        let source = tegenspel::script::Source::new("relationship.ron", "");
        tegenspel::files::cases_of(&saved, &elsewhere, &library, &model, &source).unwrap()
    };
    // The tests run in the root of the source tree, where this folder is a case.
    let here = std::path::absolute("scenarios").unwrap();
    assert!(here.join("de-loods/scenario.ron").is_file());
    assert!(cases(place.case().display().to_string(), "").present.is_some());
    assert!(cases(String::from("shipped/../cases/lift"), "").present.is_none());
}
