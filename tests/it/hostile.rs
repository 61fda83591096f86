//! Broken, huge, deeply nested, cut off, binary and malicious files: a diagnostic each time, and no panic.

use crate::support::{CASES, beats, bundle, frame, model, root, try_load};
use crate::translations::{CASE, HEADER, Place, found, line};
use std::collections::BTreeMap;
use tegenspel::engine::Session;
use tegenspel::files::{packed_case_in, word_parts_in_bytes};
use tegenspel::report::review::read_word;
use tegenspel::script::{Diagnostic, Severity, Source, load, load_model, load_plan, po, read_session, render, text_of};

#[track_caller]
fn refused(text: &str, code: &str) {
    let loaded = try_load(text);
    assert!(loaded.scenario.is_none());
    let codes: Vec<_> = loaded.found.iter().map(|it| it.code).collect();
    assert!(codes.contains(&code), "{codes:?}");
    assert!(loaded.found.iter().all(|it| it.severity == Severity::Error || it.code == "more-findings"));
    let bundle = bundle(text);
    for diagnostic in &loaded.found {
        // Rendering must not panic either, wherever the place lies.
        let shown = render(diagnostic, &bundle.source_of(diagnostic), "nl", false);
        assert!(shown.len() < 20_000, "{} characters", shown.len());
    }
}

#[test]
fn two_hundred_thousand_brackets() {
    for bracket in ["(", "[", "{", "Some(", "[(", "{1:"] {
        refused(&bracket.repeat(200_000), "too-deep");
    }
    refused(&")".repeat(200_000), "unexpected");
}

#[test]
fn fifty_thousand_nested_parentheses_in_a_condition() {
    for (open, close) in [("(", ")"), ("not ", ""), ("-", ""), ("trust(", ")")] {
        let condition = format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
        let text =
            beats(&format!(r#""a": (choices: {{ "x": (text: "X.", when: "{condition}", then: End("good")) }})"#));
        // A text of more than twenty thousand characters is refused before it is looked into.
        let found = try_load(&text).found;
        assert!(!found.is_empty());
    }
    let condition = format!("{}true{}", "(".repeat(5_000), ")".repeat(5_000));
    refused(
        &beats(&format!(r#""a": (choices: {{ "x": (text: "X.", when: "{condition}", then: End("good")) }})"#)),
        "condition-too-deep",
    );
    let long = vec!["tension(ans) > 1"; 800].join(" and ");
    assert!(
        try_load(&beats(&format!(r#""a": (choices: {{ "x": (text: "X.", when: "{long}", then: End("good")) }})"#)))
            .scenario
            .is_some()
    );
}

#[test]
fn no_more_mistakes_are_told_than_anyone_reads() {
    let mut wrong = String::from("\"a\": (then: End(\"good\")),");
    for at in 0..5_000 {
        let beat = format!(
            r#""b{at}": (lines: [(who: "nobody", text: "T.")], choices: {{ "c": (text: "T.", moves: ["acknowlege"], when: "seen(q{at}) > 0", then: Beat("x{at}")) }}),"#
        );
        wrong.push_str(&beat);
    }
    let found = try_load(&beats(&wrong)).found;
    assert_eq!(found.len(), 201);
    assert_eq!(found.last().unwrap().code, "more-findings");
    let repeated = format!("Scenario({})", "title: 1, ".repeat(100_000));
    assert_eq!(try_load(&repeated).found.len(), 201);
}

#[test]
fn derived_variables_that_explode() {
    let mut derived = String::from("\"d0\": \"1 + 1\",");
    for at in 1..60 {
        derived.push_str(&format!("\"d{at}\": \"d{} + d{}\",", at - 1, at - 1));
    }
    let scene = r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (then: End("good")) })"#;
    refused(&frame(scene, &format!("derived: {{ {derived} }},")), "condition-too-long");
    refused(&frame(scene, r#"derived: { "a": "b + 1", "b": "a + 1" },"#), "derived-cycle");
}

#[test]
fn automatic_loops_and_endless_calls() {
    refused(&beats(r#""a": (then: Beat("b")), "b": (then: Beat("a"))"#), "endless-loop");
    let scene = r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (then: Call("f", Beat("a"))) })"#;
    refused(
        &frame(
            scene,
            r#"fragments: { "f": Fragment(start: "x", beats: { "x": (then: Call("g", Beat("x"))) }), "g": Fragment(start: "y", beats: { "y": (then: Call("f", Beat("y"))) }) },"#,
        ),
        "fragment-recursion",
    );
    refused(
        &frame(scene, r#"fragments: { "f": Fragment(start: "x", beats: { "x": (then: Return) }) },"#),
        "endless-loop",
    );
    let mut chain = String::new();
    for at in 0..20 {
        chain.push_str(&format!(
            "\"f{at}\": Fragment(start: \"x\", beats: {{ \"x\": (then: Call(\"f{}\", Beat(\"x\"))) }}),",
            at + 1
        ));
    }
    chain.push_str(
        "\"f20\": Fragment(start: \"x\", beats: { \"x\": (choices: { \"y\": (text: \"Y.\", then: Return) }) }),",
    );
    refused(&frame(&scene.replace("\"f\"", "\"f0\""), &format!("fragments: {{ {chain} }},")), "too-many-calls");
}

#[test]
fn conditional_loops_stop_by_themselves() {
    // The way out never opens; only playing shows it, and the session then says where it is stuck.
    let text = beats(
        r#""a": (choices: { "x": (text: "X.", then: Beat("b")) }), "b": (then: First([(when: "tension(ans) > 99", then: End("good")), (then: Beat("b"))]))"#,
    );
    let mut session = crate::support::start(&crate::support::scenario(&text));
    crate::support::play(&mut session, &["a.x"]);
    assert!(matches!(session.progress().position(), tegenspel::engine::Position::Stuck(_)));
}

#[test]
fn paths_outside_the_folder() {
    let scene = r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (then: End("good")) })"#;
    for path in
        ["../secret.md", "/etc/passwd", "dossier/../../x.md", "C:/x.md", "..\\\\x.md", "\\\\\\\\server\\\\x.md", ""]
    {
        refused(&frame(scene, &format!(r#"dossier: {{ "d": (title: "D", file: "{path}") }},"#)), "path-outside");
    }
    refused(&frame(scene, r#"dossier: { "d": (title: "D", file: "dossier/none.md") },"#), "missing-file");
}

#[test]
fn cut_off_anywhere() {
    let text = std::fs::read_to_string(root().join("scenarios/de-loods/scenario.ron")).unwrap();
    let step = text.len() / 97;
    for at in (0..text.len()).step_by(step) {
        let cut = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let loaded = try_load(&text[..cut]);
        assert!(loaded.scenario.is_none() && !loaded.found.is_empty(), "cut off at {cut}");
    }
}

#[test]
fn a_byte_changed_anywhere() {
    let model = model();
    for case in CASES {
        let text = std::fs::read_to_string(root().join("scenarios").join(case).join("scenario.ron")).unwrap();
        let mut word = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..40 {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let mut bytes = text.clone().into_bytes();
            let at = (word >> 33) as usize % bytes.len();
            bytes[at] = b"(){}[]\",:\\x0"[(word >> 20) as usize % 12];
            if let Ok(text) = String::from_utf8(bytes) {
                let _ = load(&bundle(&text), &model);
            }
        }
    }
}

#[test]
fn a_file_in_another_encoding_is_named_and_nothing_else() {
    let text = beats(r#""a": (then: End("good"))"#).replace("Ans", "Café");
    let latin: Vec<u8> = text.chars().map(|c| if c == 'é' { 0xe9 } else { c as u8 }).collect();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [[vec![0xff, 0xfe], little.clone()].concat(), [vec![0xfe, 0xff], big.clone()].concat()];
    for (bytes, wide) in [(latin, false), (little, true), (big, true)].into_iter().chain(marked.map(|it| (it, true))) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("scenario.ron"), bytes).unwrap();
        let bundle = tegenspel::files::read_bundle(folder.path()).unwrap();
        let found = load(&bundle, &model()).found;
        assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), ["not-text"]);
        let shown = render(&found[0], &bundle.source_of(&found[0]), "nl", false);
        assert!(shown.contains("Opslaan als → Codering: UTF-8"), "{shown}");
        // A line of it would be a soup of signs that nobody wrote.
        assert_eq!(shown.contains("UTF-16") && !shown.contains(['\0', '\u{fffd}']), wide, "{shown}");
    }
}

#[test]
fn how_a_file_was_saved_is_no_part_of_its_text() {
    assert_eq!(text_of("\u{feff}# Brief\r\n\r\nEen\rregel.\r\n".into()).unwrap(), "# Brief\n\nEen\rregel.\n");
}

#[test]
fn no_text_at_all() {
    let (shown, diagnostic) = *text_of(vec![b'a', 0xff, 0xfe, b'\n']).unwrap_err();
    assert_eq!(diagnostic.code, "not-text");
    assert_eq!(Source::new("x", shown).position(diagnostic.at.span.start), (1, 2));
    assert_eq!(text_of(vec![b' '; 9 * 1024 * 1024]).unwrap_err().1.code, "file-too-large");
    refused("", "empty-file");
    refused("\0\0\0", "stray-character");
    refused("Scenario", "wrong-type");
    refused("[1, 2, 3]", "wrong-type");
}

#[test]
fn a_newer_format_is_refused_by_name() {
    let text = beats(r#""a": (then: End("good"))"#).replace("format: 1", "format: 2");
    refused(&text, "newer-format");
}

#[test]
fn other_files_are_no_better() {
    let scenario = crate::support::case("de-loods");
    for text in [
        "",
        "Plan(",
        "Plan(title: 3)",
        "Plan(title: \"t\", picks: [1, At(\"x\")], expect: [Ending(\"none\")])",
        "((((",
        "\u{0}",
    ] {
        assert!(load_plan(&Source::new("p.ron", text), &scenario).is_err(), "{text}");
        assert!(load_model(&Source::new("m.ron", text)).is_err(), "{text}");
        assert!(read_session(&Source::new("t.ron", text)).is_err(), "{text}");
        let _ = po::parse(text);
    }
    let _ = po::parse(&"msgid \"\\".repeat(10_000));
}

/// What fuzzing found, each in a file of its own: none may panic or hang again, whatever it is read as.
#[test]
fn what_fuzzing_found_stays_mended() {
    let (model, scenario) = (model(), crate::support::case("de-loods"));
    let show = |diagnostic: &Diagnostic, source: &Source| {
        for language in ["nl", "en"] {
            let _ = render(diagnostic, source, language, false);
        }
    };
    let mut replayed = 0;
    for entry in std::fs::read_dir(root().join("tests/data/fuzz")).unwrap() {
        replayed += 1;
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let _ = (packed_case_in(&bytes), word_parts_in_bytes(&bytes));
        let _ = read_word(&BTreeMap::from([("word/document.xml".to_owned(), bytes.clone())]), &scenario);
        let text = match text_of(bytes) {
            Ok(text) => text,
            Err(refused) => {
                show(&refused.1, &Source::new("scenario.ron", refused.0));
                continue;
            }
        };
        let as_condition =
            beats(&format!(r#""a": (choices: {{ "x": (text: "X.", when: {text:?}, then: End("good")) }})"#));
        for bundle in [bundle(&text), bundle(&as_condition)] {
            for diagnostic in load(&bundle, &model).found {
                show(&diagnostic, &bundle.source_of(&diagnostic));
            }
        }
        let source = Source::new("found.txt", text.as_str());
        let plan = load_plan(&source, &scenario).err().unwrap_or_default();
        let others = read_session(&source).err().map(|it| *it);
        for diagnostic in po::parse(&text).1.iter().chain(&plan).chain(&others) {
            show(diagnostic, &source);
        }
    }
    assert!(replayed > 0);
}

/// What would take minutes or gigabytes if each mistake were looked into.
#[test]
fn hundreds_of_thousands_of_mistakes() {
    let choice = r#"choices: { "x": (text: "X.", then: End("good")) }"#;
    refused(&beats(&format!("\"a\": ({} {choice})", "zz: 1, ".repeat(60_000))), "unknown-field");
    let wrong: String = (0..10_000).map(|at| format!("\"b{at}\": (then: Beat(\"zz{at}\")),")).collect();
    refused(&beats(&wrong), "unknown-id");
    let effects = "Keep(\"none\"), ".repeat(200_000);
    refused(&beats(&format!("\"a\": (on_enter: [{effects}], {choice})")), "too-many");
    let words: String = (0..300_000).map(|at| format!("\"w{at}\",")).collect();
    let scene = r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (then: End("good")) })"#;
    refused(&frame(scene, &format!("variables: {{ \"v\": OneOf(\"w1\", [{words}]) }},")), "too-many");
    let unknown = vec!["zz"; 6_000].join("+");
    let lines: String =
        (0..150).map(|at| format!("\"b{at}\": (lines: [(text: \"T.\", when: \"{unknown}\")], {choice}),")).collect();
    refused(&beats(&lines), "unknown-name");
}

#[test]
fn more_parts_than_there_are_numbers_for() {
    let promise = |at: usize| format!("Promise(id: \"p{at}\", to: \"ans\", kind: Vague, text: \"T.\"),");
    let beat = |at: usize| {
        let promises: String = (0..100).map(|it| promise(at * 100 + it)).collect();
        format!("\"b{at}\": (on_enter: [{promises}], then: End(\"good\")),")
    };
    refused(&beats(&(0..700).map(beat).collect::<String>()), "too-many");
    let topics: String =
        (0..70_000).map(|at| format!("\"t{at}\": (title: \"T\", opener: \"O\", opens: \"a\"),")).collect();
    let scene = format!(
        r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", topics: {{ {topics} }}, beats: {{ "a": (then: Topics) }})"#
    );
    refused(&frame(&scene, ""), "too-many");
    refused(&beats(&format!("\"{}\": (then: End(\"good\"))", "a".repeat(101))), "malformed-id");
}

#[test]
fn fifteen_thousand_returns_to_fifteen_thousand_calls() {
    let calls: String = (0..15_000).map(|at| format!("\"c{at}\": (then: Call(\"f\", Beat(\"out\"))),")).collect();
    let returns: String = (0..15_000).map(|at| format!("\"r{at}\": (then: Return),")).collect();
    let scene = format!(
        r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "c0", beats: {{ {calls} "out": (then: End("good")) }})"#
    );
    let fragments = format!("fragments: {{ \"f\": Fragment(start: \"r0\", beats: {{ {returns} }}) }},");
    let mut session = crate::support::start(&crate::support::scenario(&frame(&scene, &fragments)));
    assert!(session.ending().is_some() && session.undo().is_none());
}

#[test]
fn nobody_is_in_a_scene_twice() {
    let scene = r#""r": Scene(title: "R", place: "p", channel: Phone, with: ["ans", "ans"], start: "a", beats: { "a": (then: End("good")) })"#;
    refused(&frame(scene, ""), "duplicate");
}

#[test]
fn a_saved_session_with_huge_numbers() {
    let scenario =
        crate::support::scenario(&beats(r#""a": (select: (0, 1), choices: { "x": (text: "X.") }, then: End("good"))"#));
    let resumed = |changed: &str, to: &str| {
        let text = tegenspel::script::write_session(&crate::support::start(&scenario).save());
        assert!(text.contains(changed), "{text}");
        let saved = read_session(&Source::new("saved.ron", text.replacen(changed, to, 1))).ok()?.session;
        Session::resume(std::sync::Arc::clone(&scenario), &saved).ok()
    };
    assert!(resumed("seed: 1", "seed: 18446744073709551615").is_some());
    assert!(resumed("seed: 1", "seed: -1").is_none());
    assert!(resumed("level: 3", "level: 255").is_none());
    assert!(resumed("level: 3", "level: -3").is_none());
    assert!(resumed("format: 2", "format: 4294967295").is_none());
    let actor = |number: i64| format!("shuffle: true, actors: {{ \"ans\": (start: {{ tension: {number} }}) }}");
    assert!(resumed("shuffle: true", &actor(100)).is_some());
    assert!(resumed("shuffle: true", &actor(i64::from(i32::MIN))).is_none());
    let picks = format!("\n(pick: \"a.[{}]\")\n", "x,".repeat(1_000_000));
    assert!(resumed("\n", &picks).is_none());
    let undo = format!("\n(undo: {})\n", usize::MAX);
    assert!(resumed("\n", &undo).is_some(), "before the beginning there is nothing to take back");
}

/// Forms by number within forms by number, as deep as somebody's script writes them, and a translation without end.
#[test]
fn texts_within_texts_and_texts_without_end() {
    let nested = |depth: usize| format!("{}{{uren}}{}", "{uren, plural, other {".repeat(depth), "}}".repeat(depth));
    let long = "Dood. ".repeat(100_000);
    for (text, code) in [
        (nested(100_000), "text-too-long"),
        (nested(800), "translation-plural"),
        ("{uren, plural, other {".repeat(900), "translation-plural"),
        ("{uren, plural, one ".repeat(100_000), "text-too-long"),
        (long, "text-too-long"),
    ] {
        let case = CASE.replace("De lift doet niets.", "Nog {uren} uur.");
        let catalogue = [HEADER, &line(2, "Nog {uren} uur.", &text)].concat();
        let found = found(&case, &catalogue);
        assert!(found.iter().any(|it| it.code == code), "{code}: {found:?}");
        let place = Place::new(&case, &catalogue);
        assert_eq!(place.said()[1], "Nog 1 uur.");
    }
    let found = found(&CASE.replace("De lift doet niets.", &nested(800)), "");
    assert!(found.iter().any(|it| it.code == "malformed-plural" && it.message.en.contains("forms within forms")));
    let deep = CASE.replace("De lift doet niets.", &nested(8));
    assert_eq!(Place::new(&deep, HEADER).said()[1], "1");
}
