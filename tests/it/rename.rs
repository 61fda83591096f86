//! Another id for a part of a case: nothing else changes, and nothing is lost.

use crate::cli::tegenspel;
use crate::support::{CASES, model, root};
use std::collections::{BTreeMap, BTreeSet};
use std::mem::{Discriminant, discriminant};
use std::path::{Path, PathBuf};
use tegenspel::author::{RenamedCase, part_named, part_path, rename};
use tegenspel::engine::InterestId;
use tegenspel::files::{FileError, Library, SessionRenamed, SessionsToRename, files_of, read_bundle, scenario_folders};
use tegenspel::script::{Bundle, CasePart, Loaded, Source, load};

/// A case with its plans.
struct Case {
    bundle: Bundle,
    loaded: Loaded,
    plans: BTreeMap<String, String>,
}

fn read(folder: &Path) -> Case {
    let bundle = read_bundle(folder).unwrap();
    let loaded = load(&bundle, &model());
    let plans = files_of(&folder.join("plans"), "ron").unwrap_or_default();
    let named = |file: &PathBuf| format!("plans/{}", file.file_name().unwrap().to_str().unwrap());
    let plans = plans.iter().map(|file| (named(file), std::fs::read_to_string(file).unwrap())).collect();
    Case { bundle, loaded, plans }
}

/// The case after a change.
fn changed(case: &Case, renamed: &RenamedCase) -> Case {
    let mut plans = case.plans.clone();
    for (path, text) in &mut plans {
        if let Some(edits) = renamed.files.get(path) {
            *text = edits.apply(text);
        }
    }
    Case { bundle: renamed.bundle.clone(), loaded: load(&renamed.bundle, &model()), plans }
}

/// Everything of a case that an author gave an id: a part of each kind, and one in so many of the rest.
fn parts(case: &Case, every: usize) -> Vec<CasePart> {
    let scenario = case.loaded.scenario.as_ref().unwrap();
    let all: BTreeSet<_> = case.loaded.source_map.mentions.iter().map(|it| it.of).collect();
    // A topic list has a beat and choices that nobody named.
    let own = |of: &&CasePart| part_named(scenario, &part_path(scenario, **of)).is_ok_and(|it| it == **of);
    let mut kinds: Vec<Discriminant<CasePart>> = Vec::new();
    let mut parts = Vec::new();
    for (at, of) in all.iter().filter(own).enumerate() {
        if at % every == 0 || !kinds.contains(&discriminant(of)) {
            kinds.push(discriminant(of));
            parts.push(*of);
        }
    }
    parts
}

#[test]
#[cfg_attr(not(feature = "app"), ignore = "takes minutes, and is the same with the app: run there")]
fn every_part_can_have_another_id_and_back() {
    let features = scenario_folders(&root().join("tests/data/features"));
    let shipped = CASES.map(|id| (root().join("scenarios").join(id), 60));
    let mut kinds = BTreeSet::new();
    for (folder, every) in shipped.into_iter().chain(features.into_iter().map(|it| (it, 1))) {
        let case = read(&folder);
        let scenario = case.loaded.scenario.as_ref().unwrap();
        for of in parts(&case, every) {
            let old = part_path(scenario, of);
            let to = |new: &str, case: &Case| {
                let renamed = rename(&case.bundle, &case.loaded, &case.plans, of, new);
                renamed.unwrap_or_else(|why| panic!("{}: {of:?} {old}: {why:?}", folder.display()))
            };
            let there = to("een_heel_nieuwe_naam", &case);
            // A word is shown as it is called: what a plan expects to be said with it is another text then.
            assert!(there.lost.is_empty() || matches!(of, CasePart::Word(..)), "{old}: {:?}", there.lost);
            let new = changed(&case, &there);
            let back = changed(&new, &to(old.rsplit('.').next().unwrap(), &new));
            assert_eq!(back.plans, case.plans, "{old}");
            for (path, text) in &back.bundle.files {
                assert_eq!(*text, case.bundle.files[path], "{old} in {path}");
            }
            let figure = format!("figure: \"{old}\", ");
            assert_eq!(back.bundle.scenario.text.replace(&figure, ""), case.bundle.scenario.text.replace(&figure, ""));
            kinds.insert(format!("{of:?}").split('(').next().unwrap().to_owned());
        }
    }
    assert_eq!(kinds.len(), 17, "{kinds:?}");
}

#[test]
fn a_concern_has_no_id_and_a_beat_is_found_by_its_end() {
    let case = read(&root().join("scenarios/de-loods"));
    let scenario = case.loaded.scenario.as_ref().unwrap();
    let beat = part_named(scenario, "gat_op_tafel").unwrap();
    assert_eq!(part_path(scenario, beat), "foyer.gat_op_tafel");
    let concern = (0..scenario.interests.len()).find(|at| scenario.interests[*at].id.is_none()).unwrap();
    let path = scenario.interest_path(InterestId::new(concern));
    assert!(part_named(scenario, &path).is_err());
    assert!(part_named(scenario, "gat_op_tavel").is_err());
}

/// A shipped case in a folder of its own.
fn copied(id: &str, to: &Path) -> PathBuf {
    let (from, to) = (root().join("scenarios").join(id), to.join(id));
    for part in ["", "lang", "plans", "dossier"] {
        std::fs::create_dir_all(to.join(part)).unwrap();
        for entry in std::fs::read_dir(from.join(part)).unwrap().flatten().filter(|it| it.path().is_file()) {
            std::fs::copy(entry.path(), to.join(part).join(entry.file_name())).unwrap();
        }
    }
    to
}

#[test]
fn catalogue_plans_and_sessions_go_along() {
    let folder = tempfile::tempdir().unwrap();
    let case = copied("de-loods", folder.path());
    let session = folder.path().join("s.ron");
    let (case_path, session_path) = (case.to_str().unwrap(), session.to_str().unwrap());
    tegenspel(&["play", case_path, "--no-shuffle", "--save", session_path], "1\n1\n2\nu\n1\nq\n");
    let before = std::fs::read_to_string(&session).unwrap();
    // A translator's program may have saved the catalogue with other line ends.
    let catalogue = case.join("lang/en.po");
    let crlf = std::fs::read_to_string(&catalogue).unwrap().replace('\n', "\r\n");
    std::fs::write(&catalogue, crlf).unwrap();
    let ran = tegenspel(&["rename", case_path, "foyer.binnenkomst", "ontvangst", "--session", session_path], "");
    assert!(ran.out.starts_with("`foyer.binnenkomst` is called `foyer.ontvangst` now."), "{}{}", ran.out, ran.err);
    let after = std::fs::read_to_string(&session).unwrap();
    assert_eq!(
        after.lines().skip(1).collect::<Vec<_>>().join("\n").replace("ontvangst", "binnenkomst"),
        before.lines().skip(1).collect::<Vec<_>>().join("\n")
    );
    assert!(after.contains("foyer.ontvangst."), "{after}");
    let catalogue = std::fs::read_to_string(&catalogue).unwrap();
    assert_eq!(catalogue.matches('\n').count(), catalogue.matches("\r\n").count());
    // What is proved of a case hangs on no name.
    let check = ["check", case_path, "--deny", "warnings", "--no-explore"];
    for command in [&check[..], &["plan", case_path], &["debrief", session_path]] {
        let ran = tegenspel(command, "");
        assert_eq!(ran.exit as u8, 0, "{command:?}: {}{}", ran.out, ran.err);
        assert!(!ran.err.contains("changed"), "{}", ran.err);
    }
}

#[test]
fn a_session_that_changed_or_cannot_be_read_stays_as_it_is_with_its_texts() {
    let folder = tempfile::tempdir().unwrap();
    let case = copied("de-loods", folder.path());
    let session = folder.path().join("s.ron");
    let (case_path, session_path) = (case.to_str().unwrap(), session.to_str().unwrap());
    tegenspel(&["play", case_path, "--no-shuffle", "--save", session_path], "1\n1\n2\nq\n");
    let before = read(&case);
    let scenario = before.loaded.scenario.clone().unwrap();
    let of = part_named(&scenario, "foyer.binnenkomst").unwrap();
    let renamed = rename(&before.bundle, &before.loaded, &before.plans, of, "ontvangst").unwrap();
    let model_source =
        Source::new("relationship.ron", std::fs::read_to_string(root().join("assets/model/relationship.ron")).unwrap());
    let library = Library::new(Some(folder.path().join("none")));
    let to_rename = SessionsToRename {
        folder: &case,
        before: scenario,
        after: (renamed.scenario.clone(), renamed.bundle.clone()),
        names: (String::from("foyer.binnenkomst"), String::from("ontvangst")),
        model: (model(), model_source),
        library: &library,
    };
    let texts = || std::fs::read_to_string(folder.path().join("s.texts/scenario.ron")).unwrap();
    let (text, texts_before) = (std::fs::read_to_string(&session).unwrap(), texts());
    let plan = to_rename.plan(&session).unwrap();
    assert_eq!(plan.outcome, SessionRenamed::Renamed);
    // An answer came after it was read.
    std::fs::write(&session, format!("{text}(undo: 1)\n")).unwrap();
    let error = plan.write(&session).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(FileError::Changed(_))), "{error:?}");
    assert_eq!(
        (std::fs::read_to_string(&session).unwrap(), texts()),
        (format!("{text}(undo: 1)\n"), texts_before.clone())
    );
    // The session cannot be written: its texts stay as well.
    std::fs::write(&session, &text).unwrap();
    let blocked = folder.path().join(format!("s.ron.{}.tmp", std::process::id()));
    std::fs::create_dir(&blocked).unwrap();
    assert!(plan.write(&session).is_err());
    assert_eq!((std::fs::read_to_string(&session).unwrap(), texts()), (text, texts_before));
    std::fs::remove_dir(&blocked).unwrap();
    plan.write(&session).unwrap();
    assert!(
        std::fs::read_to_string(&session).unwrap().contains("foyer.ontvangst.") && texts().contains("\"ontvangst\"")
    );
    let names = std::fs::read_dir(folder.path()).unwrap().flatten().map(|it| it.file_name().into_string().unwrap());
    assert!(names.into_iter().all(|name| !name.ends_with(".tmp")), "nothing half done stays");
    // What cannot be read keeps nothing else from having another name.
    let closed = folder.path().join("closed.ron");
    std::fs::create_dir(&closed).unwrap();
    assert_eq!(to_rename.plan(&closed).unwrap().outcome, SessionRenamed::Left);
    assert!(to_rename.plan(&folder.path().join("nowhere.ron")).is_err());
}

#[test]
fn a_name_that_cannot_be_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let case = copied("de-loods", folder.path());
    let text = || std::fs::read_to_string(case.join("scenario.ron")).unwrap();
    let before = text();
    let refused = [
        ("foyer.binnenkomst", "gat_op_tafel", "is here already"),
        ("foyer.binnenkomst", "Binnen komst", "cannot be an id"),
        ("foyer.binnenkomst", "topics", "means something of itself"),
        ("foyer.binnenkomts", "ontvangst", "Did you mean `foyer.binnenkomst`?"),
        ("roos", "player", "means something of itself"),
        ("roos", "roosje", "is called"),
    ];
    for (old, new, said) in refused {
        let ran = tegenspel(&["rename", case.to_str().unwrap(), old, new], "");
        assert!(ran.err.contains(said) || ran.out.contains(said), "{old} {new}: {}{}", ran.out, ran.err);
        assert_eq!(text() == before, new != "roosje", "{old} {new}");
    }
}

#[test]
fn what_else_is_called_so_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let case = copied("de-loods", folder.path());
    let renamed = |old: &str, new: &str| tegenspel(&["rename", case.to_str().unwrap(), old, new], "").out;
    let first = renamed("lesson:nee_zelf_gebracht", "gat_op_tafel");
    assert!(!first.contains("Called the same"), "{first}");
    let second = renamed("gat_op_tafel", "nee_gebracht");
    assert!(second.starts_with("`gat_op_tafel` is called `nee_gebracht` now."), "{second}");
    let said = "  Taken as lesson. Called the same, and not changed:\n    beat:foyer.gat_op_tafel\n";
    assert!(second.contains(said), "{second}");
    // Where the kind is written there is nothing to doubt.
    let third = renamed("beat:gat_op_tafel", "het_gat");
    assert!(third.starts_with("`foyer.gat_op_tafel`") && !third.contains("Called the same"), "{third}");
}

#[test]
fn what_a_message_says_exactly_is_mended_after_it_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let case = copied("de-loods", folder.path());
    let (path, file) = (case.to_str().unwrap(), case.join("scenario.ron"));
    let right = std::fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
    let wrong =
        right.replace("who: \"roos\"", "who: \"rooz\"").replace("Beat(\"gat_op_tafel\")", "Beat(\"gat_op_tavel\")");
    std::fs::write(&file, &wrong).unwrap();
    let asked = tegenspel(&["check", path, "--fix", "--no-explore"], "y\n");
    assert!(asked.exit as u8 == 1 && asked.out.contains("With --yes they are made without asking."), "{}", asked.out);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), wrong);
    let mended = tegenspel(&["check", path, "--fix", "--yes", "--no-explore"], "");
    assert!(mended.exit as u8 == 0 && mended.out.contains("  + (who: \"roos\","), "{}", mended.out);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), right);
}

#[test]
fn a_word_that_a_text_shows_keeps_its_translation() {
    let case = read(&root().join("tests/data/features/interpolation"));
    let scenario = case.loaded.scenario.as_ref().unwrap();
    let of = part_named(scenario, "tone.warm").unwrap();
    let catalogue = "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"variables.tone.warm\"\nmsgid \"warm\"\nmsgstr \"warme\"\n";
    let mut bundle = case.bundle.clone();
    bundle.files.insert(String::from("lang/nl.po"), catalogue.to_owned());
    let loaded = load(&bundle, &model());
    let renamed = rename(&bundle, &loaded, &BTreeMap::new(), of, "friendly").unwrap();
    assert_eq!(
        renamed.bundle.files["lang/nl.po"],
        catalogue.replace("warm\"\nmsgs", "friendly\"\nmsgs").replace("tone.warm", "tone.friendly")
    );
}

#[test]
fn a_plan_that_names_no_beat_stays_as_it_is() {
    let mut case = read(&root().join("scenarios/de-loods"));
    let of = part_named(case.loaded.scenario.as_ref().unwrap(), "foyer.binnenkomst").unwrap();
    for picks in ["[\"ja\"]", "[\"\"]", "[\"vooraf.telefoon\", \"binnenkomst\"]"] {
        let plan = format!("Plan(title: \"Kaal\", seed: 1, level: 3, picks: {picks}, expect: [])");
        case.plans = BTreeMap::from([(String::from("plans/kaal.ron"), plan)]);
        let renamed = rename(&case.bundle, &case.loaded, &case.plans, of, "ontvangst").unwrap();
        assert!(!renamed.files.contains_key("plans/kaal.ron"), "{picks}");
    }
}

#[test]
fn a_catalogue_is_read_as_one_and_its_comments_stay() {
    let case = read(&root().join("tests/data/features/interpolation"));
    let scenario = case.loaded.scenario.as_ref().unwrap();
    let catalogue = "msgid \"\"\nmsgstr \"\"\n\n# \"{tone}\" staat ook in de brief\nmsgctxt \"\"\n\"variables.\"\n\"tone.warm\"\nmsgid \"\"\n\"wa\"\n\"rm\"\nmsgstr \"warme\"\n";
    let renamed = |part: &str, new: &str| {
        let mut bundle = case.bundle.clone();
        bundle.files.insert(String::from("lang/nl.po"), catalogue.to_owned());
        let loaded = load(&bundle, &model());
        rename(&bundle, &loaded, &BTreeMap::new(), part_named(scenario, part).unwrap(), new).unwrap()
    };
    let word = renamed("tone.warm", "friendly").bundle.files["lang/nl.po"].clone();
    assert!(word.contains("\"variables.tone.friendly\"\nmsgid \"\"\n\"friendly\"\nmsgstr \"warme\""), "{word}");
    let variable = renamed("tone", "sfeer").bundle.files["lang/nl.po"].clone();
    assert!(variable.contains("# \"{tone}\" staat ook in de brief\n"), "{variable}");
    assert!(variable.contains("\"variables.sfeer.warm\"\n"), "{variable}");
}

#[test]
fn a_word_that_stands_nowhere_else_is_found_without_its_place() {
    let case = read(&root().join("tests/data/features/interpolation"));
    let of = part_named(case.loaded.scenario.as_ref().unwrap(), "tone.warm").unwrap();
    let catalogue = "msgid \"\"\nmsgstr \"\"\n\nmsgid \"warm\"\nmsgstr \"warme\"\n";
    let mut bundle = case.bundle.clone();
    bundle.files.insert(String::from("lang/nl.po"), catalogue.to_owned());
    let loaded = load(&bundle, &model());
    let renamed = rename(&bundle, &loaded, &BTreeMap::new(), of, "friendly").unwrap();
    assert_eq!(renamed.bundle.files["lang/nl.po"], catalogue.replace("warm\"", "friendly\""));
}
