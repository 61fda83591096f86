//! Faults put into a copy of a shipped case by hand: each is found by its rule, at its place, with a walk that replays.

use crate::cli::{json, tegenspel};
use crate::edits::assert_edits_mend;
use crate::explore::{findings, replayed};
use crate::support::{model, root};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tegenspel::author::check as lint;
use tegenspel::files::read_bundle;
use tegenspel::script::{Bundle, Source, load};

/// A fault in *Even iets heel anders*.
struct Fault {
    /// What is wrong, for whoever reads that the test failed.
    name: &'static str,
    /// Texts of the case, each there once or more, and what takes their place.
    edits: &'static [(&'static str, &'static str)],
    /// The rule that finds it.
    code: &'static str,
    /// The text at which it is found.
    place: &'static str,
    /// What finds it.
    by: By,
}

#[derive(Clone, Copy, PartialEq)]
enum By {
    /// Reading the case.
    Reading,
    /// Exploring it.
    Exploring,
    /// Exploring it, with a walk that shows it.
    Walking,
}

const FAULTS: &[Fault] = &[
    Fault {
        name: "a dead end behind a condition",
        edits: &[
            (
                "                            short: \"Ophalen wat hij moet weten\",\n",
                "                            short: \"Ophalen wat hij moet weten\",\n                            \
             when: \"not picked(kwartaalgesprek.doorvragen.brief_gestuurd)\",\n",
            ),
            (
                "                            short: \"De wethouder noemen\",\n",
                "                            short: \"De wethouder noemen\",\n                            \
             when: \"not picked(kwartaalgesprek.doorvragen.brief_gestuurd)\",\n",
            ),
            (
                "when: \"not promised(straat_open)\",\n                            moves: [\"demand\"],",
                "when: \"not promised(straat_open) and not picked(kwartaalgesprek.doorvragen.brief_gestuurd)\",\n                            moves: [\"demand\"],",
            ),
            (
                "when: \"promised(straat_open)\",\n                            moves: [\"demand\"],",
                "when: \"promised(straat_open) and not picked(kwartaalgesprek.doorvragen.brief_gestuurd)\",\n                            moves: [\"demand\"],",
            ),
            (
                "                            short: \"Zijn manager bellen\",\n",
                "                            short: \"Zijn manager bellen\",\n                            \
             when: \"not picked(kwartaalgesprek.doorvragen.brief_gestuurd)\",\n",
            ),
        ],
        code: "dead-end",
        place: "\"in_de_rij\"",
        by: By::Walking,
    },
    Fault {
        name: "an ending that no walk reaches",
        edits: &[
            (
                "    endings: {\n",
                "    endings: {\n        \"lof\": (title: \"Lof van allen\", text: \"Iedereen is **tevreden**, nu en straks.\"),\n",
            ),
            (
                "                        (when: \"promised(prive_bereikbaar)\", then: Beat(\"zaterdagavond\")),",
                "                        (when: \"promised(drie_uur) and promised(prive_bereikbaar)\", then: End(\"lof\")),\n                        \
             (when: \"promised(prive_bereikbaar)\", then: Beat(\"zaterdagavond\")),",
            ),
        ],
        code: "unreachable-ending",
        place: "\"lof\"",
        by: By::Exploring,
    },
    Fault {
        name: "a choice that farms integrity in a loop",
        edits: &[(
            "                        \"half_september\": (",
            "                        \"eerlijk\": (\n                            text: \"Ik wil eerlijk tegen je zijn.\",\n                            \
             effects: [Feel(who: \"henkjan\", integrity: 2, because: \"Hij hoort dat graag.\")],\n                            \
             reply: [(who: \"henkjan\", text: \"Fijn.\", thinks: \"Mooi.\")],\n                            \
             why: \"Eerlijk duurt het langst.\", rating: Fair,\n                            then: Beat(\"doorvragen\"),\n                        ),\n                        \
             \"half_september\": (",
        )],
        code: "farming-loop",
        place: "\"eerlijk\"",
        by: By::Walking,
    },
    Fault {
        name: "a promise that nobody resolves",
        edits: &[("                    on_enter: [Break(\"een_nummer\")],\n", "")],
        code: "unresolved-promise",
        place: "\"een_nummer\"",
        by: By::Reading,
    },
    Fault {
        name: "a promise that is only resolved where it was not made",
        edits: &[(
            "(when: \"promised(prive_bereikbaar)\", then: Beat(\"zaterdagavond\"))",
            "(when: \"picked(kwartaalgesprek.hangt_op.drie_uur)\", then: Beat(\"zaterdagavond\"))",
        )],
        code: "unresolvable-promise",
        place: "\"prive_bereikbaar\"",
        by: By::Exploring,
    },
    Fault {
        name: "a way back that has no way out",
        edits: &[
            (
                "                            rating: Poor,\n                            then: Scene(\"overdracht\"),",
                "                            rating: Poor,\n                            then: Beat(\"blijft_hangen\"),",
            ),
            (
                "                \"hangt_op\": (",
                "                \"blijft_hangen\": (\n                    choices: {\n                        \
             \"ja\": (text: \"Ben je er nog?\", then: Beat(\"blijft_hangen\")),\n                        \
             \"nee\": (text: \"Hallo?\", then: Beat(\"blijft_hangen\")),\n                        \"weg\": (text: \"Tot later.\", when: \"not picked(kwartaalgesprek.blijft_hangen.nee)\", then: Scene(\"overdracht\")),\n                    },\n                ),\n                \"hangt_op\": (",
            ),
        ],
        code: "trap",
        place: "\"blijft_hangen\"",
        by: By::Walking,
    },
    Fault {
        name: "a line for two answers of which one is given",
        edits: &[("when: \"tension(henkjan) >= 38\"", "when: \"promised(straat_open) and promised(naam_mailen)\"")],
        code: "unreachable-line",
        place: "\"promised(straat_open) and promised(naam_mailen)\"",
        by: By::Exploring,
    },
    Fault {
        name: "an interest that opens by answers that exclude each other",
        edits: &[(
            "opens: \"used(connect, henkjan) >= 1\"",
            "opens: \"promised(straat_open) and promised(naam_mailen)\"",
        )],
        code: "undiscoverable-interest",
        place: "\"een_belletje\"",
        by: By::Exploring,
    },
    Fault {
        name: "a best answer that is nearly always the longest",
        edits: &[
            (
                "text: \"Gewoon open. En als hij",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. Gewoon open. En als hij",
            ),
            (
                "text: \"Dan bel ik je om drie uur",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. Dan bel ik je om drie uur",
            ),
            (
                "text: \"Je belt eerst Yusuf",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. Je belt eerst Yusuf",
            ),
            (
                "text: \"Met één planner is dat",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. Met één planner hou je",
            ),
            (
                "text: \"De straat blijft dicht tot half",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. De straat blijft dicht tot half",
            ),
            (
                "text: \"Loop je vast",
                "text: \"Ik neem hier graag de tijd voor, want het is voor ons allebei van belang dat we elkaar goed begrijpen en dat er straks geen verrassingen zijn, voor jou niet en voor ons niet. Loop je vast",
            ),
        ],
        code: "longest-best",
        place: "\"doorvragen\"",
        by: By::Reading,
    },
    Fault {
        name: "a variable that is set and never read",
        edits: &[(
            "        \"graver_laat\": Flag(false),\n",
            "        \"graver_laat\": Flag(false),\n        \"vergeten\": Flag(false),\n",
        )],
        code: "unread-variable",
        place: "\"vergeten\"",
        by: By::Reading,
    },
    Fault {
        name: "a norm without its source",
        edits: &[(
            "            source: \"Woo, artikel 4.1; voor apps Raad van State 20 maart 2019, ECLI:NL:RVS:2019:899 (uit het hoofd; laat het nakijken)\",\n",
            "",
        )],
        code: "norm-without-source",
        place: "\"woo_app\"",
        by: By::Reading,
    },
];

/// The case with faults, in a folder of its own as `fault`, and the text of its scenario.
fn faulty(faults: &[&Fault]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("fault");
    copy(&root().join("scenarios/even-iets-heel-anders"), &to);
    let file = to.join("scenario.ron");
    let mut text = fs::read_to_string(&file).unwrap();
    for (fault, (from, with)) in faults.iter().flat_map(|fault| fault.edits.iter().map(move |edit| (fault, edit))) {
        assert!(text.contains(from), "{}: not in the case: {from}", fault.name);
        text = text.replace(from, with);
    }
    // What a trainer may bring in multiplies the states, and no fault that is proved is about it.
    if faults.iter().any(|fault| fault.by != By::Reading) {
        let begin = text.find("\n    interventions: {\n").unwrap();
        let end = begin + text[begin..].find("\n    },\n").unwrap() + "\n    },".len();
        text.replace_range(begin..end, "");
    }
    fs::write(&file, &text).unwrap();
    (folder, text)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        // The plans are those of the case without its fault.
        if path.is_dir() && entry.file_name() != "plans" {
            copy(&path, &to);
        } else if path.is_file() {
            fs::copy(&path, &to).unwrap();
        }
    }
}

/// Checks a case with faults and sees that each is found, and that the walks to them replay.
fn check(faults: &[&Fault], more: &[&str]) {
    let (folder, text) = faulty(faults);
    let scenarios = folder.path().to_str().unwrap();
    let arguments = [&["--scenarios", scenarios, "check", "fault", "--json"], more].concat();
    let found = json(&tegenspel(&arguments, ""))["diagnostics"].as_array().unwrap().clone();
    for fault in faults {
        let told = findings(&found, fault.code, &text, fault.place);
        let [finding] = told[..] else { panic!("{}: {found:#?}", fault.name) };
        let help: Vec<_> = finding["help"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        assert!(!help.is_empty(), "{}: no remedy", fault.name);
        // The case stands in a folder of its own, by which advice names it.
        let command = format!("play it: tegenspel play {} ", folder.path().join("fault").display());
        let walks: Vec<_> = help.iter().filter_map(|it| it.strip_prefix(&*command)).collect();
        assert_eq!(walks.len(), usize::from(fault.by == By::Walking), "{}: {help:?}", fault.name);
        for walk in walks {
            let played = replayed(scenarios, "fault", walk);
            assert_eq!(played["ending"], Value::Null, "{}: {walk}", fault.name);
            let stuck = played["now"]["choices"].as_array().is_none_or(Vec::is_empty);
            assert_eq!(stuck, fault.code == "dead-end", "{}: {walk}", fault.name);
        }
    }
}

#[test]
fn faults_in_a_shipped_case_are_found_by_reading_it() {
    for fault in FAULTS.iter().filter(|fault| fault.by == By::Reading) {
        check(&[fault], &["--no-explore"]);
    }
}

#[test]
fn the_edits_of_faults_mend_them() {
    let mut case = read_bundle(&root().join("scenarios/even-iets-heel-anders")).unwrap();
    case.files.retain(|path, _| !path.starts_with("lang/"));
    let (_, text) = faulty(&FAULTS.iter().collect::<Vec<_>>());
    let allowed =
        text.replacen("Scenario(\n", "Scenario(\n    allow: { \"first-best\": \"x\", \"farming-lop\": \"y\" },\n", 1);
    let read = |text: &str| {
        let bundle = Bundle { scenario: Source::new("scenario.ron", text), ..case.clone() };
        lint(&bundle, &load(&bundle, &model()), None)
    };
    assert!(assert_edits_mend(&allowed, &read(&allowed), read) > 0);
}

/// All faults in one copy, and not at every run, because exploring takes a while where nothing is optimised.
#[test]
#[ignore = "takes minutes unoptimised: cargo test faults -- --ignored"]
fn faults_in_a_shipped_case_are_proved_by_exploring_it() {
    let faults: Vec<_> = FAULTS.iter().filter(|fault| fault.by != By::Reading).collect();
    check(&faults, &["--limit", "20000"]);
}
