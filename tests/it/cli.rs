//! The commands as people type them: what is printed, and the exit code.

use crate::support::assert_styled;
use serde_json::Value;
use std::ffi::OsString;
use std::io::Cursor;
use std::path::Path;
use tegenspel::cli::{Exit, OwnVoice, Shell, parse, run};
use tegenspel::files::Library;
use tegenspel::report::Messages;

/// What a command printed and how it ended.
pub(crate) struct Ran {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn tegenspel(arguments: &[&str], input: &str) -> Ran {
    let scenarios = crate::support::root().join("scenarios");
    let mut all = vec!["tegenspel", "--scenarios", scenarios.to_str().unwrap()];
    if arguments.contains(&"--scenarios") {
        all.truncate(1);
    }
    all.extend(arguments);
    let all: Vec<_> = all.iter().map(OsString::from).collect();
    let args = parse(&all, &Messages::new("en")).unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut shell = Shell {
        words: Messages::new(args.language.as_deref().unwrap_or("en")),
        language_known: args.language.is_some(),
        language_asked: args.language.is_some(),
        case_language: args.case_language.clone(),
        voice: OwnVoice::default(),
        colour: false,
        interactive: false,
        watched: false,
        width: 80,
        library: Library::new(args.scenarios.clone()),
        model: args.model.clone(),
        out: &mut out,
        err: &mut err,
        input: &mut Cursor::new(input.as_bytes()),
    };
    let exit = run(&args, &mut shell);
    Ran { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

pub(crate) fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn list_names_every_case() {
    let listed = json(&tegenspel(&["list", "--json"], ""));
    let ids: Vec<_> = listed["scenarios"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, crate::support::CASES);
    assert_eq!(listed["scenarios"][0]["languages"], serde_json::json!(["nl", "en"]));
    assert!(tegenspel(&["list", "--language", "nl"], "").out.contains("De afrekening van De Loods"));
}

#[test]
fn a_new_scenario_checks_clean_plays_and_its_plan_holds() {
    let folder = tempfile::tempdir().unwrap();
    for (language, template) in [("nl", "gesprek"), ("en", "conversation")] {
        let scenarios = ["--scenarios", path(folder.path()), "--language", language];
        let with = |rest: &[&'static str]| tegenspel(&[&scenarios[..], rest].concat(), "1\n1\n");
        let slug: &'static str = if language == "nl" { "mijn-casus" } else { "my-case" };
        assert_eq!(with(&["new", slug]).exit, Exit::Fine);
        let again = with(&["new", slug]);
        assert_eq!(again.exit, Exit::Failed, "an existing folder is never written over");
        assert_eq!(with(&["check", slug, "--deny", "warnings"]).exit, Exit::Fine);
        assert_eq!(with(&["plan", slug]).exit, Exit::Fine);
        let saved = folder.path().join(format!("{template}.ron"));
        let played = tegenspel(&[&scenarios[..], &["play", slug, "--save", path(&saved)]].concat(), "1\n1\n");
        assert_eq!(played.exit, Exit::Fine);
        assert!(played.out.contains("Ada"), "{}", played.out);
        assert!(saved.exists());
    }
    assert_eq!(tegenspel(&["--scenarios", path(folder.path()), "new", "../outside"], "").exit, Exit::Failed);
}

#[test]
fn play_with_picks_prints_one_object() {
    let ran = tegenspel(
        &["play", "de-loods", "--picks", "voorbereiden.verslag,binnenkomst.rol_en_grens", "--json", "--seed", "7"],
        "",
    );
    assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
    let played = json(&ran);
    assert_eq!(played["scenario"], "de-loods");
    assert_eq!((&played["seed"], &played["level"], &played["language"]), (&7.into(), &3.into(), &"nl".into()));
    assert_eq!(played["steps"].as_array().unwrap().len(), 2);
    let step = &played["steps"][1];
    assert_eq!((&step["scene"], &step["beat"]), (&"foyer".into(), &"binnenkomst".into()));
    assert_eq!(step["picked"], serde_json::json!(["rol_en_grens"]));
    assert!(
        step["changes"].as_array().unwrap().iter().any(|it| it["because"] == "state_role" && it["what"] == "integrity")
    );
    assert!(played["ending"].is_null());
    assert_eq!(played["now"]["beat"], "gat_op_tafel");
    assert_eq!(played["stakeholders"]["roos"]["start"]["competence"], 55.0);
}

#[test]
fn an_impossible_pick_says_what_was_possible() {
    let ran = tegenspel(&["play", "de-loods", "--picks", "voorbereiden.verslag,binnenkomst.nergens"], "");
    assert_eq!(ran.exit, Exit::Findings);
    assert!(ran.err.contains("`binnenkomst.nergens`") && ran.err.contains("`binnenkomst.rol_en_grens`"), "{}", ran.err);
    let as_json = json(&tegenspel(&["play", "de-loods", "--picks", "nergens.niets", "--json"], ""));
    assert_eq!(as_json["error"]["number"], 1);
}

#[test]
fn a_session_is_kept_resumed_and_looked_back_on() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    let file = path(&saved);
    // Two picks, a step back, the notebook, and stop.
    let stopped = tegenspel(&["play", "de-loods", "--save", file, "--seed", "3", "--no-shuffle"], "1\n1\nu\nn\nq\n");
    assert_eq!(stopped.exit, Exit::Fine);
    let first = std::fs::read_to_string(&saved).unwrap();
    assert!(first.contains("voorbereiding.voorbereiden."), "{first}");
    let resumed = tegenspel(&["play", file], "q\n");
    assert_eq!(resumed.exit, Exit::Fine);
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), first, "going on and stopping changes nothing");
    for format in ["text", "json", "markdown", "html"] {
        let debrief = tegenspel(&["debrief", file, "--format", format], "");
        assert_eq!(debrief.exit, Exit::Fine, "{}", debrief.err);
        assert!(debrief.out.contains("Roos"), "{format}");
        let because = "Je weet morgen al van de vijf dakmeldingen.";
        assert!(debrief.out.contains(because), "{format} does not say why: {}", debrief.out);
    }
    let page = folder.path().join("page.html");
    assert_eq!(tegenspel(&["debrief", file, "--format", "html", "-o", path(&page)], "").exit, Exit::Fine);
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!doctype html>"));
    assert_styled(&page);
}

#[test]
fn an_unreadable_save_is_reported_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    std::fs::write(&saved, "Transcript(format: 1, scenario:").unwrap();
    let ran = tegenspel(&["play", "de-loods", "--save", path(&saved)], "q\n");
    assert_eq!(ran.exit, Exit::Failed);
    assert!(ran.err.contains("saved.ron:1:"), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), "Transcript(format: 1, scenario:");
}

#[test]
fn given_picks_set_an_earlier_session_aside() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    let save = |pick| tegenspel(&["play", "de-loods", "--picks", pick, "--save", path(&saved)], "");
    save("voorbereiden.verslag");
    save("voorbereiden.verslag");
    assert!(!folder.path().join("saved.ron.1").exists(), "the same session again changes nothing");
    save("voorbereiden.register");
    assert!(folder.path().join("saved.ron.1").exists());
}

#[test]
fn what_is_no_session_is_set_aside_too() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("holiday.jpg");
    std::fs::write(&saved, [0xff, 0xd8, 0xff]).unwrap();
    let ran = tegenspel(&["play", "de-loods", "--picks", "voorbereiden.verslag", "--save", path(&saved)], "");
    assert_eq!(ran.exit, Exit::Fine);
    assert_eq!(std::fs::read(folder.path().join("holiday.jpg.1")).unwrap(), [0xff, 0xd8, 0xff]);
}

#[cfg(unix)]
#[test]
fn a_translation_that_was_not_read_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let scenarios = ["--scenarios", path(folder.path()), "--language", "en"];
    let with = |rest: &[&str]| tegenspel(&[&scenarios[..], rest].concat(), "");
    with(&["new", "mijn-casus", "--from", "gesprek"]);
    let elsewhere = folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("en.po"), "mine").unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.path().join("mijn-casus/lang")).unwrap();
    let ran = with(&["translate", "mijn-casus", "--to", "en"]);
    assert!(ran.exit == Exit::Failed && ran.err.contains("nothing was written over"), "{}{}", ran.out, ran.err);
    assert_eq!(std::fs::read_to_string(elsewhere.join("en.po")).unwrap(), "mine");
}

#[test]
fn check_counts_and_exits_by_what_it_finds() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("scenario.ron"), "Scenario(format: 1, titel: \"T\")").unwrap();
    let ran = tegenspel(&["check", path(folder.path()), "--json"], "");
    assert_eq!(ran.exit, Exit::Findings);
    let found = json(&ran);
    let first = found["diagnostics"].as_array().unwrap().iter().find(|it| it["code"] == "unknown-field").unwrap();
    assert_eq!((&first["line"], &first["column"]), (&1.into(), &21.into()));
    assert!(first["help"][0].as_str().unwrap().contains("`title`"));
    assert_eq!(tegenspel(&["check", "no-such-case"], "").exit, Exit::Failed);
    let scenarios = crate::support::root().join("scenarios");
    let ran = tegenspel(&["check", path(&scenarios), "--deny", "warnings", "--limit", "2000", "--json"], "");
    let found = json(&ran);
    let warned = found["diagnostics"].as_array().unwrap().iter().filter(|it| it["severity"] == "warning");
    let codes: Vec<_> = warned.map(|it| it["code"].as_str().unwrap()).collect();
    // These are held to numbers of their own (cases.rs).
    let held = ["style-gives-away", "locked-best"];
    assert_eq!(codes.iter().find(|it| !held.contains(it)), None);
    assert_eq!(ran.exit, if codes.is_empty() { Exit::Fine } else { Exit::Findings });
}

#[test]
fn an_actor_is_programmed_or_refused_with_the_reason() {
    let refused = tegenspel(&["play", "de-loods", "--actor", "roos.charm=9", "--picks", ""], "");
    assert!(refused.exit == Exit::Failed && refused.err.contains("rigidity"), "{}", refused.err);
    let refused = tegenspel(&["play", "de-loods", "--actor", "rose.tension=9", "--picks", ""], "");
    assert!(refused.exit == Exit::Failed && refused.err.contains("roos"), "{}", refused.err);
    let played = json(&tegenspel(&["play", "de-loods", "--actor", "roos.tension=50", "--picks", "", "--json"], ""));
    assert_eq!(played["stakeholders"]["roos"]["start"]["tension"], 50.0);
}

#[test]
fn what_is_missing_or_empty_is_said_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let said = tegenspel(&["--language", "nl", "check", path(folder.path())], "");
    assert_eq!(said.exit, Exit::Failed);
    assert!(
        said.err.contains("staat geen `scenario.ron` (heb je hem bewaard als `scenario.ron.txt`?)"),
        "{}",
        said.err
    );
    let said = tegenspel(&["--language", "nl", "play", "de-lods"], "");
    assert!(said.err.contains("er is geen casus `de-lods`") && said.err.contains("`de-loods`"), "{}", said.err);
    let said = tegenspel(&["--language", "nl", "debrief", "nergens.ron"], "");
    assert!(said.err.contains("nergens.ron kan niet gelezen worden (dat is er niet)"), "{}", said.err);
    std::fs::write(folder.path().join("scenario.ron"), "").unwrap();
    let said = tegenspel(&["--language", "nl", "check", path(folder.path())], "");
    assert_eq!(said.exit, Exit::Findings);
    assert!(said.out.contains("dit bestand is leeg") && said.out.ends_with("1 casus, 1 fout, 0 waarschuwingen.\n"));
    std::fs::create_dir(folder.path().join("plans")).unwrap();
    std::fs::write(folder.path().join("plans/goed.ron"), "Plan()").unwrap();
    assert_eq!(tegenspel(&["plan", path(folder.path())], "").exit, Exit::Findings);
}

#[test]
fn translate_keeps_every_translation() {
    let folder = tempfile::tempdir().unwrap();
    let scenarios = ["--scenarios", path(folder.path()), "--language", "en"];
    let with = |rest: &[&str]| tegenspel(&[&scenarios[..], rest].concat(), "");
    with(&["new", "mijn-casus", "--from", "gesprek"]);
    assert_eq!(with(&["translate", "mijn-casus", "--to", "en"]).exit, Exit::Fine);
    let po = folder.path().join("mijn-casus/lang/en.po");
    let text = std::fs::read_to_string(&po).unwrap();
    let context = "msgctxt \"title\"\nmsgid \"Het terras van Café De Sluis\"\nmsgstr \"";
    std::fs::write(&po, text.replacen(context, &format!("{context}The terrace"), 1)).unwrap();
    let file = folder.path().join("mijn-casus/scenario.ron");
    let scenario = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, scenario.replace("Het terras van Café De Sluis", "Het terras")).unwrap();
    with(&["translate", "mijn-casus", "--to", "en"]);
    let updated = std::fs::read_to_string(&po).unwrap();
    assert!(updated.contains("#, fuzzy\n#| msgid \"Het terras van Café De Sluis\"\nmsgctxt \"title\"\nmsgid \"Het terras\"\nmsgstr \"The terrace\""), "{updated}");
}

#[test]
fn the_model_and_the_completions_print() {
    let model = json(&tegenspel(&["model", "--json"], ""));
    assert_eq!(model["moves"].as_array().unwrap().len(), 45);
    assert_eq!(model["lessons"].as_array().unwrap().len(), 31);
    let shown = tegenspel(&["model", "--language", "nl"], "").out;
    assert!(shown.contains("erkennen") && shown.contains("LP-30"));
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(tegenspel(&["completions", shell], "").out.contains("tegenspel"));
    }
}

#[test]
fn simulated_players_are_reported_in_every_form_and_the_same_every_time() {
    let few = ["simulate", "even-iets-heel-anders", "--policy", "uniform", "--policy", "expert", "--runs", "30"];
    let with = |rest: &[&str]| tegenspel(&[&few[..], rest].concat(), "");
    let first = with(&["--json", "--seed", "5", "--level", "4"]);
    assert_eq!((first.exit, first.err.as_str()), (Exit::Fine, ""));
    assert_eq!(first.out, with(&["--format", "json", "--seed", "5", "--level", "4"]).out);
    assert_ne!(first.out, with(&["--json", "--seed", "6", "--level", "4"]).out);
    let told = json(&first);
    assert_eq!((&told["runs"], &told["seed"], &told["level"]), (&30.into(), &5.into(), &4.into()));
    assert_eq!(told["policies"][1]["policy"], "expert");
    assert_eq!(told["acceptance"]["why"], "too_few_runs");
    let text = with(&["--language", "nl"]);
    assert!(text.out.contains("Henk-Jan Wolters") && text.out.contains("willekeurig"), "{}", text.out);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    let page = with(&["--format", "html", "-o", path(&file)]);
    assert!(page.out.is_empty() && page.err.contains("report.html"), "{}", page.err);
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.contains("<svg"));
    assert_styled(&page);
}

#[test]
fn a_case_that_rewards_the_longest_answer_is_a_warning_that_can_be_denied() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("case")).unwrap();
    let text = crate::support::beats(
        r#""a": (choices: {
            "best": (text: "Short.", moves: ["hold_firm"], rating: Best, then: End("good")),
            "long": (text: "Long, and far more pleasant.", moves: ["think_along", "acknowledge"], rating: Poor, then: End("good")),
        })"#,
    );
    std::fs::write(folder.path().join("case/scenario.ron"), text).unwrap();
    let simulate = |rest: &[&str]| {
        tegenspel(&[&["simulate", "case", "--runs", "150", "--scenarios", path(folder.path())], rest].concat(), "")
    };
    let warned = simulate(&[]);
    assert_eq!(warned.exit, Exit::Fine, "{}", warned.err);
    assert!(warned.out.contains("warning [expert-not-best]") && warned.out.contains("“longest”"), "{}", warned.out);
    assert_eq!(simulate(&["--deny", "warnings"]).exit, Exit::Findings);
    assert_eq!(simulate(&["--deny", "warnings", "--policy", "expert"]).exit, Exit::Fine, "nothing was judged");
}

#[test]
fn a_case_is_drawn_and_written_out_to_a_file_or_to_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("case.svg");
    let drawn = tegenspel(&["graph", "de-loods", "--language", "nl", "-o", path(&file)], "");
    assert_eq!((drawn.exit, drawn.out.as_str()), (Exit::Fine, ""));
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.contains("Het plaatje van De afrekening van De Loods"));
    assert_eq!(tegenspel(&["graph", "de-loods", "--language", "nl"], "").out, svg);
    assert!(tegenspel(&["graph", "de-loods", "--format", "dot"], "").out.starts_with("digraph"));
    assert!(tegenspel(&["graph", "de-loods", "--format", "mermaid"], "").out.contains("flowchart LR"));
    assert!(tegenspel(&["review", "de-loods"], "").out.starts_with("<!doctype html>\n<html lang=\"en\">"));
    let script = tegenspel(&["review", "de-loods", "--format", "markdown", "--language", "nl"], "").out;
    assert!(script.starts_with("# Leesscript: De afrekening van De Loods\n"));
    assert_eq!(tegenspel(&["review", "no-such-case"], "").exit, Exit::Failed);
    assert_eq!(tegenspel(&["graph", "de-loods", "-o", path(&file.join("below-a-file.svg"))], "").exit, Exit::Failed);
}

#[test]
fn a_case_with_mistakes_is_not_drawn() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("scenario.ron"), "Scenario(format: 1)").unwrap();
    for command in ["graph", "review"] {
        let ran = tegenspel(&[command, path(folder.path())], "");
        assert_eq!((ran.exit, ran.out.as_str()), (Exit::Findings, ""));
        assert!(ran.err.contains("error"), "{}", ran.err);
    }
}

#[test]
fn mistakes_in_an_actor_and_a_session_are_said_in_dutch() {
    let said = |arguments: &[&str]| tegenspel(&[&["--language", "nl"], arguments].concat(), "").err;
    let actor = |actor: &str| said(&["play", "de-loods", "--picks", "", "--actor", actor]);
    assert!(actor("roos").contains("schrijf WIE.VELD=WAARDE"));
    assert!(actor("roos.tension=hoog").contains("`hoog` is geen heel getal"));
    assert!(actor("roos.charm=9").contains("een persoon heeft geen `charm`"));
    assert!(actor("rose.tension=9").contains("niemand in deze casus heet `rose`"));
    assert!(actor("roos.rigidity=99").contains("moet tussen 0 en 80 liggen"));
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    std::fs::write(&saved, "Transcript(").unwrap();
    let broken = said(&["debrief", path(&saved)]);
    assert!(broken.contains("geen bewaard gesprek") && broken.contains("niets aan het bestand veranderd"), "{broken}");
}

#[test]
fn a_saved_session_goes_on_in_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one.ron"), folder.path().join("two.ron"));
    tegenspel(&["play", "de-loods", "--save", path(&one), "--seed", "3", "--no-shuffle"], "1\nq\n");
    let first = std::fs::read_to_string(&one).unwrap();
    std::fs::write(&two, "mine").unwrap();
    assert_eq!(tegenspel(&["play", path(&one), "--save", path(&two)], "1\nq\n").exit, Exit::Fine);
    assert_eq!(std::fs::read_to_string(&one).unwrap(), first, "the session it began from is left as it was");
    assert!(std::fs::read_to_string(&two).unwrap().len() > first.len());
    assert_eq!(std::fs::read_to_string(folder.path().join("two.ron.1")).unwrap(), "mine");
}

#[test]
fn a_saved_session_cannot_be_set_up_again() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    tegenspel(&["play", "de-loods", "--save", path(&saved)], "1\nq\n");
    let before = std::fs::read_to_string(&saved).unwrap();
    for option in [&["--seed", "4"][..], &["--level", "3"], &["--actor", "roos.tension=9"], &["--no-shuffle"]] {
        for begin in [&["play", path(&saved)][..], &["play", "de-loods", "--save", path(&saved)]] {
            let ran = tegenspel(&[begin, option].concat(), "q\n");
            assert!(ran.exit == Exit::Failed && ran.err.contains("was begun before"), "{option:?}: {}", ran.err);
        }
    }
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), before);
}

#[test]
fn enter_picks_nothing_where_nothing_need_be_picked() {
    let folder = tempfile::tempdir().unwrap();
    let text = crate::support::beats(
        r#""note": (select: (0, 2), choices: { "x": (text: "X."), "y": (text: "Y.") }, then: End("good"))"#,
    );
    std::fs::write(folder.path().join("scenario.ron"), text).unwrap();
    let saved = folder.path().join("saved.ron");
    let ran = tegenspel(&["play", path(folder.path()), "--save", path(&saved)], "\n");
    assert_eq!(ran.exit, Exit::Fine);
    assert!(ran.out.contains("at most 2, or none") && ran.out.contains("Enter for none"), "{}", ran.out);
    assert!(std::fs::read_to_string(&saved).unwrap().contains("room.note.[]"));
    let ran = tegenspel(&["play", "de-loods", "--save", path(&folder.path().join("other.ron"))], "\nq\n");
    assert!(ran.out.contains("Dat herken ik niet"), "elsewhere an empty line is no answer: {}", ran.out);
}

#[test]
fn check_goes_on_after_what_cannot_be_read() {
    let loods = crate::support::root().join("scenarios/de-loods");
    let ran = tegenspel(&["check", "no-such-case", path(&loods), "--json", "--no-explore"], "");
    assert_eq!(ran.exit, Exit::Findings);
    let found = json(&ran);
    assert_eq!((&found["scenarios"], &found["errors"]), (&1.into(), &1.into()));
    let told = found["diagnostics"].as_array().unwrap().iter().find(|it| it["code"] == "unreadable").unwrap();
    assert!(told["message"].as_str().unwrap().contains("no-such-case"));
    assert_eq!(tegenspel(&["check", "no-such-case", "nor-this"], "").exit, Exit::Failed);
}

#[test]
fn a_session_starts_in_the_middle_where_a_walk_leads() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("session.ron");
    let from =
        ["play", "even-iets-heel-anders", "--from", "terugbellen.kaart", "--language", "nl", "--save", path(&file)];
    let begun = tegenspel(&from, "q\n");
    assert_eq!(begun.exit, Exit::Fine, "{}", begun.err);
    assert!(begun.err.contains("Je begint bij terugbellen.kaart") && file.exists(), "{}", begun.err);
    let wrong = tegenspel(&["play", "even-iets-heel-anders", "--from", "terugbellen.kaard"], "");
    assert_eq!(wrong.exit, Exit::Failed);
    assert!(wrong.err.contains("Did you mean `terugbellen.kaart`?"), "{}", wrong.err);
}

/// A folder that is not there yet is made; where that cannot be, it is said in words and not as the system says it.
#[test]
fn a_look_back_goes_to_a_folder_that_is_not_there_yet_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved.ron");
    let picks = "voorbereiden.verslag,binnenkomst.rol_en_grens";
    let played = tegenspel(&["play", "de-loods", "--picks", picks, "--save", path(&saved)], "");
    assert_eq!(played.exit, Exit::Fine, "{}", played.err);
    let to = |output: &str| tegenspel(&["--language", "nl", "debrief", path(&saved), "-o", output], "");
    let new = format!("{}/nieuw/", folder.path().display());
    let said = to(&new);
    assert_eq!(said.exit, Exit::Fine, "{}", said.err);
    assert!(folder.path().join("nieuw/saved.txt").is_file(), "{}", said.err);
    assert_eq!(to(&new).exit, Exit::Fine);
    assert_eq!(to(path(&folder.path().join("diep/in/terugblik.html"))).exit, Exit::Fine);
    assert!(folder.path().join("diep/in/terugblik.html").is_file());
    let said = to(path(&saved.join("terugblik.html")));
    assert_ne!(said.exit, Exit::Fine);
    assert!(said.err.contains("een deel van de naam is een bestand en geen map"), "{}", said.err);
    let said = tegenspel(&["--language", "nl", "data", "export", &new], "");
    assert!(said.err.contains("bestaat al") && !said.err.contains("os error"), "{}", said.err);
    let said = tegenspel(&["--language", "nl", "report", "-o", &format!("{new}meer/")], "");
    assert!(said.err.contains("dat is een map en geen bestand"), "{}", said.err);
    let empty = folder.path().join("leeg");
    std::fs::create_dir(&empty).unwrap();
    let said = tegenspel(&["--language", "nl", "debrief", path(&empty), "-o", &new], "");
    assert!(said.err.contains("staat geen bewaard gesprek"), "{}", said.err);
}
