//! What is written out: texts over several lines, doubled braces, characters that nothing can show.

use crate::cli::tegenspel;
use crate::support::{beats, bundle, findings, model, play, scenario, start};
use std::process::Command;
use tegenspel::cli::Exit;
use tegenspel::engine::Scenario;
use tegenspel::report::Messages;
use tegenspel::report::review;
use tegenspel::script::load;

/// Every text of a case, in the order of the file.
fn texts(case: &Scenario) -> Vec<&str> {
    (0..case.texts.source.len()).map(|at| case.texts.source.get(at)).collect()
}

#[test]
fn a_text_over_several_lines_does_not_show_how_the_file_is_indented() {
    let case = scenario(&beats(
        "\"a\": (lines: [(who: \"ans\", text: \"The lift does nothing,\n        and Mrs Smit is upstairs.\n\n        Well?\")], then: End(\"good\"))",
    ));
    let texts = texts(&case);
    assert!(texts.contains(&"The lift does nothing, and Mrs Smit is upstairs.\n\nWell?"), "{texts:?}");
}

#[test]
fn markdown_loses_only_the_indentation_that_all_its_lines_share() {
    let text = beats("\"a\": (then: End(\"good\"))")
        .replace("briefing: \"B.\"", "briefing: \"Before.\n\n        - one\n          - two\n        \"")
        .replace("text: \"G.\"", "text: \"Good.\n\n            Very good.\"");
    let case = scenario(&text);
    let texts = texts(&case);
    assert!(texts.contains(&"Before.\n\n- one\n  - two\n"), "{texts:?}");
    assert!(texts.contains(&"Good.\n\nVery good."), "{texts:?}");
}

#[test]
fn a_control_character_is_named_with_its_place() {
    let text = beats(
        "\"a\": (title: \"Coun\u{c}ter\", lines: [(who: \"ans\", text: \"A \\u{1b}[2J b\")],\n    then: End(\"good\"))",
    );
    let found = findings(&text);
    assert!(
        found.contains("warning[control-character]: here stands an invisible control character (U+000C)"),
        "{found}"
    );
    assert!(
        found.contains("warning[control-character]: here stands an invisible control character (U+001B)"),
        "{found}"
    );
    assert!(found.contains("scenario.ron:10:"), "{found}");
}

#[test]
fn documents_and_catalogues_are_looked_into_as_well() {
    let case = beats("\"a\": (then: End(\"good\"))")
        .replace("briefing:", "dossier: { \"brief\": (title: \"Letter\", file: \"dossier/brief.md\") }, briefing:");
    let mut bundle = bundle(&case);
    bundle.files.insert(String::from("dossier/brief.md"), String::from("# Letter\n\nDear\u{7} all.\n"));
    let po = "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"title\"\nmsgid \"T\"\nmsgstr \"Ti\u{202e}tel\"\n";
    bundle.files.insert(String::from("lang/nl.po"), String::from(po));
    let loaded = load(&bundle, &model());
    let found: Vec<_> = loaded.found.iter().filter(|it| it.code == "control-character").collect();
    let told: Vec<_> = found.iter().map(|it| (it.file.as_deref(), it.message.en.contains("U+0007"))).collect();
    assert_eq!(told, [(Some("dossier/brief.md"), true), (Some("lang/nl.po"), false)]);
    let case = loaded.scenario.unwrap();
    assert!(texts(&case).contains(&"Dear all."));
    assert_eq!(case.texts.text(case.about.title, case.texts.language("nl")), "Titel");
}

#[test]
fn no_control_character_of_a_case_is_played() {
    let text = beats(
        "\"a\": (lines: [(who: \"ans\", text: \"Hi.\")], choices: { \"x\": (text: \"A \\u{1b}[2J\\u{202e}b\u{c}c\", then: End(\"good\")) })",
    );
    let case = load(&bundle(&text), &model()).scenario.unwrap();
    assert!(texts(&case).contains(&"A [2Jb c"), "{:?}", texts(&case));
    play(&mut start(&case), &["a.x"]);
}

#[test]
fn no_control_character_of_a_path_reaches_the_output() {
    let ran = Command::new(env!("CARGO_BIN_EXE_tegenspel"))
        .args(["--language", "en", "check", "no\u{1b}[2Jwhere\u{7}"])
        .output()
        .unwrap();
    let said = String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap();
    assert!(said.contains("no\u{fffd}[2Jwhere\u{fffd}"), "{said}");
    assert!(!said.contains(['\u{1b}', '\u{7}']), "{said:?}");
}

#[test]
fn a_doubled_brace_is_shown_as_one() {
    let case = scenario(&beats(
        "\"a\": (title: \"Ask {{later}}\", choices: { \"x\": (text: \"{{X}}\", then: End(\"good\")) })",
    ));
    let page = review::markdown(&case, &Messages::new("en"));
    assert!(page.contains("Ask {later}") && page.contains("{X}"), "{page}");
    assert!(!page.contains("{{"), "{page}");
}

#[test]
fn the_name_of_a_file_says_its_form() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (command, name, begins) in [
        ("graph", "a.dot", "digraph"),
        ("graph", "a.mmd", "---"),
        ("graph", "a.SVG", "<svg"),
        ("graph", "plain", "<svg"),
        ("review", "a.md", "# Script"),
        ("review", "a.html", "<!doctype html>"),
    ] {
        let ran = tegenspel(&[command, "even-iets-heel-anders", "--language", "en", "-o", &file(name)], "");
        assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
        assert!(std::fs::read_to_string(file(name)).unwrap().starts_with(begins), "{name}");
    }
    let refused = |arguments: &[&str], why: &str| {
        let ran = tegenspel(arguments, "");
        assert_eq!(ran.exit, Exit::Failed);
        assert!(ran.err.contains(why), "{}", ran.err);
    };
    refused(&["graph", "de-loods", "-o", &file("x.gif")], "`.svg`, `.png`, `.dot`");
    refused(
        &["graph", "de-loods", "--format", "dot", "-o", &file("x.svg")],
        "ends in `.svg`, but `--format` asks for dot",
    );
    refused(&["review", "de-loods", "-o", &file("r.odt")], "`.html`, `.htm`, `.md`");
    refused(&["debrief", "none.ron", "-o", &file("x.docx")], "`.txt`, `.html`");
    refused(&["simulate", "de-loods", "--json", "-o", &file("x.html")], "asks for json");
    refused(&["graph", "de-loods", "--format", "png"], "name a file with `-o`");
    refused(&["graph", "de-loods", "--scene", "foyr"], "did you mean `foyer`?");
    assert!(!folder.path().join("x.gif").exists() && !folder.path().join("x.svg").exists());
}

#[test]
fn a_break_that_is_written_as_one_stays() {
    let case = scenario(&beats(r#""a": (lines: [(who: "ans", text: "Dear all,\nbye.")], then: End("good"))"#));
    assert!(texts(&case).contains(&"Dear all,\nbye."), "{:?}", texts(&case));
}

#[test]
fn only_documents_of_ours_are_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let written = |command: &str, name: &str, case: &str, language: &str| {
        let arguments = [command, case, "--language", language, "-o", &file(name)];
        let more: &[&str] = match (command, name) {
            ("simulate", _) => &["--runs", "2", "--policy", "uniform"],
            (_, "a.png") => &["--scene", "voorbereiding"],
            _ => &[],
        };
        tegenspel(&[&arguments[..], more].concat(), "")
    };
    let mut small_png = Vec::new();
    let mut writer = ::png::Encoder::new(&mut small_png, 1, 1).write_header().unwrap();
    writer.write_image_data(&[0]).unwrap();
    writer.finish().unwrap();
    // Somebody else's documents, each with the same beginning as ours.
    for (command, name, there) in [
        ("graph", "a.svg", &b"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"></svg>"[..]),
        ("graph", "a.png", &small_png),
        ("graph", "a.dot", b"digraph scenario {\n}"),
        ("graph", "a.mmd", b"---\ntitle: \"Mijn plaatje\"\n---\nflowchart LR\n"),
        ("review", "a.html", b"<!doctype html>\n<html lang=\"nl\"><p>Mijn verhaal"),
        ("review", "a.md", b"# Script: mijn aantekeningen\n"),
        ("simulate", "a.txt", b"De loods: wat de spelers deden\n"),
        ("simulate", "a.json", b"{\"scenario\": \"de-loods\", \"mijn\": 1}"),
        ("simulate", "b.html", b"<!doctype html>\n<html lang=\"nl\"><p>Mijn verhaal"),
    ] {
        std::fs::write(file(name), there).unwrap();
        let refused = written(command, name, "de-loods", "nl");
        assert_eq!(refused.exit, Exit::Failed, "{name}");
        assert!(refused.err.contains("staat al iets anders"), "{}", refused.err);
        assert_eq!(std::fs::read(file(name)).unwrap(), there, "{name}");
        std::fs::remove_file(file(name)).unwrap();
        // Ours makes place for another one, of whatever case and language.
        let other = if name == "a.png" { "de-loods" } else { "even-iets-heel-anders" };
        for (case, language) in [("de-loods", "nl"), (other, "en")] {
            let ran = written(command, name, case, language);
            assert_eq!(ran.exit, Exit::Fine, "{name}: {}", ran.err);
        }
    }
}

#[test]
fn a_form_that_was_asked_for_may_stand_under_any_name_that_says_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (arguments, name, begins) in [
        (&["graph", "de-loods", "--format", "mermaid"][..], "g.md", "---"),
        (&["graph", "de-loods"], "h.md", "---"),
        (&["graph", "de-loods", "--format", "svg"], "x.bak", "<svg"),
        (&["review", "de-loods", "--format", "markdown"], "script.txt", "# S"),
        (&["review", "de-loods"], "script v1.2", "<!doctype"),
    ] {
        let ran = tegenspel(&[arguments, &["-o", &file(name)]].concat(), "");
        assert_eq!(ran.exit, Exit::Fine, "{name}: {}", ran.err);
        assert!(std::fs::read_to_string(file(name)).unwrap().starts_with(begins), "{name}");
    }
    assert_eq!(tegenspel(&["graph", "de-loods", "-o", &file("y.bak")], "").exit, Exit::Failed);
}
