//! Every rule does what its page says: the example is found, what to write instead is not.

use super::page::{HEADINGS, HEADINGS_NL, section};
use super::repenting::{MARGIN, WalkPicks, promise_ends};
use super::{RULES, check, check_beside};
use crate::author::blind::StyleCounts;
use crate::author::explore::{Exploration, ProvedAt, Sequential, prove};
use crate::author::{codes, explain, update_catalogue};
use crate::engine::relationship::Model;
use crate::engine::{Effect, LEVELS, PromiseId, PromiseKind, Scenario, Setup, Staging};
use crate::script::po::{Catalogue, parse, write};
use crate::script::{Bundle, Diagnostic, Severity, Source, load, load_model, render};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an example shows not: the fields of a case, its cast and one scene.
const FIELDS: &[(&str, &str)] = &[
    ("format", "1"),
    ("title", "\"De Loods\""),
    ("summary", "\"Een casus om iets te laten zien.\""),
    ("language", "\"nl\""),
    ("sector", "\"cultuur\""),
    ("level", "2"),
    ("minutes", "5"),
    ("goals", "{}"),
    ("player", "(name: \"jij\", function: \"accountmanager\", organisation: \"Maarwijk\", mandate: \"Je verbindt.\")"),
    ("briefing", "\"Lees mij.\""),
    (
        "cast",
        "{ \"roos\": (name: \"Roos\", function: \"zakelijk leider\", organisation: \"De Loods\", side: Partner, position: \"Klaar.\") }",
    ),
    (
        "scenes",
        "{ \"foyer\": Scene(title: \"Foyer\", place: \"foyer\", channel: OnSite, with: [\"roos\"], start: \"begin\", beats: {
            \"begin\": (lines: [(who: \"roos\", text: \"Zeg het eens.\")], choices: {
                \"a\": (text: \"Vertel.\", moves: [\"probe\"], then: End(\"klaar\")),
                \"b\": (text: \"Kort graag.\", moves: [\"demand\"], then: End(\"klaar\")) }) }) }",
    ),
    ("endings", "{ \"klaar\": (title: \"Klaar\", text: \"Dat was het.\") }"),
];

fn model() -> Arc<Model> {
    let source = Source::new("relationship.ron", include_str!("../../../assets/model/relationship.ron"));
    Arc::new(load_model(&source).unwrap())
}

fn case(fields: &BTreeMap<&str, String>, shown: &str) -> Bundle {
    let rest = FIELDS.iter().filter(|(name, _)| !shown.lines().any(|line| line.starts_with(&format!("{name}:"))));
    let rest: String =
        rest.map(|(name, value)| format!("{name}: {},\n", fields.get(name).map_or(*value, String::as_str))).collect();
    let text = format!("Scenario(\n{shown}{rest})");
    Bundle { id: String::from("voorbeeld"), scenario: Source::new("scenario.ron", text), ..Bundle::default() }
}

/// The case that the example in a section becomes.
fn example(page: &'static str, heading: &str) -> Bundle {
    let (_, fenced) = section(page, heading).split_once("```ron ").unwrap();
    let (frame, text) = fenced.trim_end_matches("```").split_once('\n').unwrap();
    match frame {
        "fields" => case(&BTreeMap::new(), text),
        "beats" => {
            let start = text.split('"').nth(1).unwrap();
            let scene = format!(
                "{{ \"foyer\": Scene(title: \"Foyer\", place: \"foyer\", channel: OnSite, with: [\"roos\"], start: \"{start}\", beats: {{\n{text}}}) }}"
            );
            case(&BTreeMap::from([("scenes", scene)]), "")
        }
        "po" => {
            let mut bundle = case(&BTreeMap::new(), "");
            let loaded = load(&bundle, &model());
            let (mut whole, _) = update_catalogue(&loaded.scenario.unwrap(), &loaded.source_map, &Catalogue::default());
            let shown = parse(text).0.entries;
            whole.entries.retain(|it| shown.iter().all(|shown| shown.context != it.context));
            for entry in &mut whole.entries {
                entry.text = entry.id.clone();
            }
            whole.entries.extend(shown);
            bundle.files.insert(String::from("lang/en.po"), write(&whole));
            bundle
        }
        other => panic!("no frame `{other}`"),
    }
}

fn explored(scenario: &Arc<Scenario>) -> Option<Exploration> {
    prove(scenario, 10_000, ProvedAt::PlainLevel, &Sequential, &mut |_| true)
}

#[test]
fn every_example_is_found_and_what_to_write_instead_is_not() {
    let model = model();
    // Examples stay what they are when the shipped cases change how they sound.
    let style = StyleCounts::read(include_str!("../../../tests/data/style_counts.txt"));
    let mut wrong = Vec::new();
    for rule in RULES {
        for (heading, wanted) in [(HEADINGS[2], true), (HEADINGS[3], false)] {
            let bundle = example(rule.page.en, heading);
            let loaded = load(&bundle, &model);
            let explored = loaded.scenario.as_ref().filter(|_| rule.proved).and_then(explored);
            let found = check_beside(&bundle, &loaded, explored.as_ref(), &style);
            let told = found.iter().filter(|it| it.code == rule.code || it.severity == Severity::Error);
            let told: Vec<_> = told.map(|it| render(it, &bundle.source_of(it), "nl", false)).collect();
            if loaded.scenario.is_none() || told.is_empty() == wanted {
                wrong.push(format!("{}: {heading}\n{}", rule.code, told.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_has_its_four_headings_in_both_languages() {
    for rule in RULES {
        for (language, headings) in [("en", HEADINGS), ("nl", HEADINGS_NL)] {
            let page = rule.page.markdown(language);
            let there: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(there, headings, "{} ({language})", rule.code);
            assert!(page.starts_with("# ") && page.matches("```ron").count() == 2, "{} ({language})", rule.code);
            assert!(!rule.page.summary(language).is_empty(), "{} ({language})", rule.code);
        }
    }
}

#[test]
fn names_read_after_allow_and_none_is_an_error() {
    let mut seen = Vec::new();
    for rule in RULES {
        assert!(rule.code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.code);
        assert_ne!(rule.severity, Severity::Error, "{}", rule.code);
        assert!(!seen.contains(&rule.code), "{}", rule.code);
        seen.push(rule.code);
    }
}

#[test]
fn every_code_has_a_page_in_both_languages() {
    for code in codes() {
        for language in ["nl", "en"] {
            let page = explain(code, language).unwrap();
            assert!(page.lines().filter(|line| !line.is_empty()).count() >= 3, "{code}: {page}");
        }
        let (nl, en) = (explain(code, "nl").unwrap(), explain(code, "en").unwrap());
        assert!(nl != en, "{code}");
    }
    assert_eq!(explain("unread-variabel", "nl"), Err(Some("unread-variable")));
    assert_eq!(explain("qqq", "en"), Err(None));
}

#[track_caller]
fn allowed(allow: &str) -> Vec<(&'static str, String)> {
    let bundle = case(&BTreeMap::new(), &format!("allow: {allow},\nvariables: {{ \"n\": Count() }},\n"));
    let found = check(&bundle, &load(&bundle, &model()), None);
    let ours = ["unread-variable", "unused-allow", "unknown-rule", "allowed-error", "wrong-form", "empty-text"];
    let text = &bundle.scenario.text;
    found.iter().filter(|it| ours.contains(&it.code)).map(|it| (it.code, text[it.at.span.range()].to_owned())).collect()
}

#[test]
fn what_is_allowed_with_a_reason_is_not_told() {
    let quoted = |code: &str| format!("\"{code}\"");
    assert_eq!(allowed("{}"), [("unread-variable", quoted("n"))]);
    assert_eq!(allowed("{ \"unread-variable\": \"Komt nog.\" }"), []);
    assert_eq!(allowed("{ \"unread-variable\": \" \" }").first().map(|it| it.0), Some("empty-text"));
    assert_eq!(allowed("[\"unread-variable\"]"), [("wrong-form", String::from("[\"unread-variable\"]"))]);
    let told = |code: &'static str, allow: &str| {
        let found = allowed(&format!("{{ \"unread-variable\": \"r\", \"{allow}\": \"r\" }}"));
        assert_eq!(found, [(code, quoted(allow))]);
    };
    told("unused-allow", "hidden-interest");
    told("unused-allow", "never-true");
    told("unknown-rule", "unread-variabele");
    told("allowed-error", "unknown-id");
}

#[test]
fn a_finding_that_comes_up_everywhere_is_not_told_everywhere() {
    let variables: String = (0..30).map(|at| format!("\"v{at}\": Flag(true), ")).collect();
    let bundle = case(&BTreeMap::new(), &format!("variables: {{ {variables} }},\n"));
    let found = check(&bundle, &load(&bundle, &model()), None);
    let found: Vec<_> = found.iter().filter(|it| it.code == "unread-variable").collect();
    assert_eq!(found.len(), 20);
    assert!(found[19].help[1].words.en.contains("10 more"), "{:?}", found[19]);
}

/// What is found of these kinds in some beats of a scene with Roos.
#[track_caller]
fn found(codes: &[&str], beats: &str, more: &str) -> Vec<&'static str> {
    diagnostics(beats, more).iter().map(|it| it.code).filter(|code| codes.contains(code)).collect()
}

/// Everything that is found in some beats.
#[track_caller]
fn diagnostics(beats: &str, more: &str) -> Vec<Diagnostic> {
    let start = beats.split('"').nth(1).unwrap();
    let scene = format!(
        "{{ \"foyer\": Scene(title: \"Foyer\", place: \"foyer\", channel: OnSite, with: [\"roos\"], start: \"{start}\", beats: {{\n{beats}}}) }}"
    );
    let bundle = case(&BTreeMap::from([("scenes", scene)]), more);
    let loaded = load(&bundle, &model());
    assert!(loaded.scenario.is_some(), "{:?}", loaded.found);
    check(&bundle, &loaded, None)
}

/// What the rules about where it leads and about conditions find in some beats.
#[track_caller]
fn leads(beats: &str, more: &str) -> Vec<&'static str> {
    let ours = ["unreachable-beat", "unreachable-ending", "possible-dead-end", "no-way-out", "condition-never-true"];
    found(&ours, beats, more)
}

#[test]
fn conditions_that_leave_nothing_open_are_no_dead_end() {
    let beat = |a: &str, b: &str| {
        format!(
            "\"v\": (choices: {{ \"a\": (text: \"A.\", when: \"{a}\", then: End(\"klaar\")), \"b\": (text: \"B.\", when: \"{b}\", then: End(\"klaar\")) }}),"
        )
    };
    assert_eq!(leads(&beat("used(probe) > 0", "not used(probe)"), ""), ["condition-never-true"]);
    assert_eq!(leads(&beat("level() > 3", "level() <= 3"), ""), [""; 0]);
    assert_eq!(leads(&beat("trust(roos) >= 50 and level() > 2", "trust(roos) < 50 or level() < 3"), ""), [""; 0]);
    assert_eq!(leads(&beat("trust(roos) > 50", "trust(roos) < 50"), ""), ["possible-dead-end"]);
    assert_eq!(leads(&beat("level() > 3", "level() < 3"), ""), ["possible-dead-end"]);
}

#[test]
fn what_comes_once_runs_out_only_where_it_is_come_back_to() {
    let once = |then: &str| {
        format!(
            "\"v\": (choices: {{ \"a\": (text: \"A.\", once: true, then: {then}), \"b\": (text: \"B.\", once: true, then: End(\"klaar\")) }}),"
        )
    };
    assert_eq!(leads(&once("End(\"klaar\")"), ""), [""; 0]);
    assert_eq!(leads(&once("Beat(\"v\")"), ""), ["possible-dead-end"]);
}

#[test]
fn it_leads_through_fragments_and_topics() {
    let fragments = "fragments: { \"f\": Fragment(start: \"x\", beats: { \"x\": (then: Return) }) },\n";
    let called = "\"v\": (then: Call(\"f\", Beat(\"w\"))), \"w\": (then: End(\"klaar\")),";
    assert_eq!(leads(called, fragments), [""; 0]);
    assert_eq!(leads("\"v\": (then: End(\"klaar\")),", fragments), ["unreachable-beat"]);
    let round = "fragments: { \"f\": Fragment(start: \"x\", beats: { \"x\": (choices: { \"a\": (text: \"A.\", then: Return) }) }) },\n";
    let back = "\"v\": (then: Call(\"f\", Beat(\"v\"))),";
    assert_eq!(leads(back, round), ["no-way-out", "unreachable-ending"]);
    let topics = |then: &str| {
        format!(
            "\"v\": (then: {then}), \"w\": (then: Topics), \"z\": (then: End(\"klaar\")) }}, wrap_up: \"z\", topics: {{ \"dak\": (title: \"Dak\", opener: \"Het dak?\", opens: \"w\"),"
        )
    };
    assert_eq!(leads(&topics("Topics"), ""), [""; 0]);
    assert_eq!(leads(&topics("End(\"klaar\")"), ""), ["unreachable-beat"; 3]);
}

#[test]
fn a_condition_waits_for_what_never_comes() {
    let beat = |when: &str| {
        format!("\"v\": (lines: [(text: \"Hm.\", when: \"{when}\")], on_enter: [Add(\"n\", 1)], then: End(\"klaar\")),")
    };
    let more = "variables: { \"n\": Count(start: 2, max: 5), \"vlag\": Flag(false) },\n";
    for never in ["vlag", "n < 2", "vlag and n > 1", "used(probe) > 0", "seen(v) > 1", "n * 2 < 4", "not (n >= 2)"] {
        assert_eq!(leads(&beat(never), more), ["condition-never-true"], "{never}");
    }
    for maybe in ["n > 4", "not vlag", "vlag or n > 3", "seen(v) > 0", "trust(roos) + n > 100", "-n < -4"] {
        assert_eq!(leads(&beat(maybe), more), [""; 0], "{maybe}");
    }
}

#[test]
fn somebody_who_is_not_there_is_answered_by_name_or_not_at_all() {
    let cast = "cast: { \"roos\": (name: \"Roos\", function: \"f\", organisation: \"o\", side: Partner, position: \"P.\"), \"mirjam\": (name: \"Mirjam\", function: \"f\", organisation: \"o\", side: Organisation, position: \"P.\"), \"ilse\": (name: \"Ilse\", function: \"f\", organisation: \"o\", side: Board, position: \"P.\") },\n";
    let told = |who: &str, a: &str, b: &str| {
        let beats = format!(
            "\"v\": (lines: [(who: \"{who}\", text: \"Nou?\"), (who: \"{who}\", text: \"Zeg!\")], choices: {{ \"a\": (text: \"A.\", {a} then: End(\"klaar\")), \"b\": (text: \"B.\", {b} then: End(\"klaar\")) }}),"
        );
        found(&["absent-speaker"], &beats, cast).len()
    };
    let edits = |beats: &str| {
        let found = diagnostics(beats, cast).into_iter().filter(|it| it.code == "absent-speaker");
        found.flat_map(|it| it.edits().unwrap_or_default().to_vec()).map(|it| it.replacement).collect::<Vec<_>>()
    };
    assert_eq!(
        edits(
            "\"v\": (lines: [(who: \"mirjam\", text: \"Nou?\")], choices: { \"a\": ( // Ja.\n text: \"A.\", then: End(\"klaar\")), \"b\": (text: \"B.\", then: End(\"klaar\")) }),"
        ),
        ["to: \"mirjam\", "; 2]
    );
    // A comment before the fields is no place for one of them, and where two were heard it is not plain who is answered.
    let choices = "choices: { \"a\": // (wie?)\n (text: \"A.\", then: End(\"klaar\")), \"b\": ( /* x */ text: \"B.\", then: End(\"klaar\")) }";
    assert_eq!(
        edits(&format!("\"v\": (lines: [(who: \"mirjam\", text: \"Nou?\")], {choices}),")),
        ["to: \"mirjam\", "; 2]
    );
    for heard in ["(who: \"roos\", text: \"Ja?\")", "(who: \"ilse\", text: \"Ja?\")"] {
        let beats = format!("\"v\": (lines: [(who: \"mirjam\", text: \"Nou?\"), {heard}], {choices}),");
        assert_eq!(edits(&beats), [""; 0], "{heard}");
        assert!(!found(&["absent-speaker"], &beats, cast).is_empty(), "{heard}");
    }
    assert_eq!(told("mirjam", "", ""), 1);
    assert_eq!(told("roos", "", ""), 0);
    assert_eq!(told("mirjam", "to: \"mirjam\",", ""), 0);
    assert_eq!(told("mirjam", "to: \"roos\",", ""), 0);
    assert_eq!(told("mirjam", "does: true,", ""), 1);
    assert_eq!(told("mirjam", "does: true,", "does: true,"), 0);

    // Where a moment has no lines of its own, whoever was heard just before it is answered.
    let before = |first: &str, second: &str, narrated: &str| {
        let beats = format!(
            "\"v\": (choices: {{ \"a\": (text: \"A.\", reply: [(who: \"{first}\", text: \"Nou?\")], then: Beat(\"w\")), \"b\": (text: \"B.\", reply: [(who: \"{second}\", text: \"Zeg!\")], then: Beat(\"w\")) }}), \"w\": ({narrated} choices: {{ \"a\": (text: \"A.\", then: End(\"klaar\")), \"b\": (text: \"B.\", then: End(\"klaar\")) }}),"
        );
        found(&["absent-speaker"], &beats, cast).len()
    };
    assert_eq!(before("mirjam", "mirjam", ""), 1);
    assert_eq!(before("mirjam", "roos", ""), 0);
    assert_eq!(before("mirjam", "mirjam", "lines: [(text: \"Later.\")],"), 0);
}

#[test]
fn taking_a_promise_back_pays_at_no_level_of_a_shipped_case() {
    let cases = [
        include_str!("../../../scenarios/de-loods/scenario.ron"),
        include_str!("../../../scenarios/even-iets-heel-anders/scenario.ron"),
        include_str!("../../../scenarios/geluid-van-de-overkant/scenario.ron"),
    ];
    let mut compared = 0;
    for text in cases {
        let named = text.split('"').filter(|it| it.ends_with(".md"));
        let files = named.map(|it| (String::from(it), String::from("Tekst."))).collect();
        let bundle = Bundle { scenario: Source::new("scenario.ron", text), files, ..Bundle::default() };
        let scenario = load(&bundle, &model()).scenario.unwrap();
        let promises: Vec<_> = (0..scenario.promises.len())
            .map(PromiseId::new)
            .filter(|id| {
                let warned = scenario.effects.iter().any(|it| matches!(it, Effect::Warn(of) if of == id));
                let kind = scenario.promises[id.index()].kind;
                warned && matches!(kind, PromiseKind::Outcome | PromiseKind::NotYours)
            })
            .collect();
        for level in LEVELS {
            let staging = Staging::new(Arc::clone(&scenario), Setup { level, ..Setup::default() }).unwrap();
            for (id, ends) in promises.iter().zip(promise_ends(&staging, &promises)) {
                let name = scenario.texts.name(scenario.promises[id.index()].id);
                let better = |never: &Option<(i32, WalkPicks)>, back: &Option<(i32, WalkPicks)>| {
                    // What is never come to proves nothing.
                    let never: i32 = never.as_ref().unwrap_or_else(|| panic!("{name}, level {level}: no walk")).0;
                    back.as_ref().unwrap_or_else(|| panic!("{name}, level {level}: no walk")).0 > never + MARGIN
                };
                assert!(!better(&ends.never.quality, &ends.taken_back.quality), "{name}, level {level}");
                assert!(!better(&ends.never.integrity, &ends.taken_back.integrity), "{name}, level {level}");
                compared += 1;
            }
        }
    }
    assert!(compared >= 15, "{compared}");
}
