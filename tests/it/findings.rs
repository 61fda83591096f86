//! Every kind of finding: it has a page, it stands in the manual, and something gives it.

use crate::edits::assert_edits_mend;
use crate::manual::{Frame, MANUAL, blocks, bundle, model};
use crate::support::root;
use std::collections::BTreeSet;
use std::fs;
use tegenspel::author::lint::RULES;
use tegenspel::author::{check, codes};
use tegenspel::script::{Source, load, load_model, read_session};

/// What is changed in the manual's first case, and the kind that comes of it: kinds that seldom come up.
const RARE: &[(&str, &str, &str)] = &[
    ("language: \"nl\"", "language: \"Nederlands\"", "malformed-language"),
    ("format: 1", "format: 2", "newer-format"),
    ("side: Partner,", "side: Partner, talks_to: { \"samira\": 30 },", "talks-to-self"),
    ("briefing:", "dossier: { \"a\": (title: \"t\", file: \"../a.md\") }, briefing:", "path-outside"),
    ("rating: Poor", "when: \"\"", "empty-condition"),
    ("rating: Poor", "when: \"(level() > 1\"", "unclosed-parenthesis"),
    ("minutes: 5", "minutes: 5min", "malformed-number"),
    ("En nu?", "En \\q nu?", "unknown-escape"),
    ("level: 1,", "level: '1,", "stray-quote"),
    ("level: 1,", "level: 1, /* later", "unclosed-comment"),
    ("cast: {", "allow: { \"single-choise\": \"r\" }, cast: {", "unknown-rule"),
    ("cast: {", "allow: { \"norm-without-source\": \"r\" }, cast: {", "unused-allow"),
    ("cast: {", "allow: { \"unknown-id\": \"r\" }, cast: {", "allowed-error"),
];

/// The rare kinds, each given by something.
pub(crate) fn rare() -> BTreeSet<&'static str> {
    let case = blocks().into_iter().find(|block| block.frame == Frame::Scenario).unwrap().text;
    let found = |text: &str| -> BTreeSet<&'static str> {
        let read = |text: &str| {
            let bundle = bundle(text);
            check(&bundle, &load(&bundle, &model()), None)
        };
        let found = read(text);
        assert_edits_mend(text, &found, read);
        found.iter().map(|it| it.code).collect()
    };
    let mut given = BTreeSet::new();
    for (there, instead, code) in RARE {
        assert!(case.contains(there), "the first case of the manual has no `{there}`");
        let codes = found(&case.replacen(there, instead, 1));
        assert!(codes.contains(code), "`{instead}` gives {codes:?}, not `{code}`");
        given.extend(codes);
    }
    let with = |there: &str, instead: &str| found(&case.replacen(there, instead, 1));
    let cast = &case[case.find("cast: {").unwrap()..case.find("    scenes: {").unwrap()];
    let scenes = &case[case.find("    scenes: {").unwrap()..case.find("    endings: {").unwrap()];
    given.extend(with(cast, "cast: {},\n"));
    given.extend(with(scenes, "    scenes: {},\n"));
    let deep = format!("when: \"{}level() > 1{}\"", "(".repeat(200), ")".repeat(200));
    given.extend(with("rating: Poor", &deep));
    let derived: String = (1..30).map(|at| format!("\"d{at}\": \"d{0} + d{0}\", ", at - 1)).collect();
    given.extend(with("cast: {", &format!("derived: {{ \"d0\": \"level()\", {derived} }}, cast: {{")));
    let twice = "scenes: { \"a\": Scene(title: \"t\", place: \"p\", channel: Phone, start: \"x\", beats: { \"x\": (then: Scene(\"b\")) }),
        \"b\": Scene(title: \"t\", place: \"p\", channel: Phone, start: \"x\", beats: { \"x\": (then: Scene(\"telefoon\")) }),";
    let asked = case.replacen("cast: {", "derived: { \"d\": \"seen(x) > 0\" }, cast: {", 1);
    given.extend(found(&asked.replacen("scenes: {", twice, 1)));
    given.extend(with("[\"vague_promise\"]", &format!("[{}]", "\"vague_promise\", ".repeat(201))));
    let fragment = |at: usize| {
        let next = at + 1;
        format!(
            "\"f{at}\": Fragment(start: \"a\", beats: {{ \"a\": (then: Call(\"f{next}\", Beat(\"b\"))), \"b\": (then: Return) }}), "
        )
    };
    let last = "\"f16\": Fragment(start: \"a\", beats: { \"a\": (then: Return) }),";
    let chain: String = (0..16).map(fragment).collect();
    let called = case.replacen("then: End(\"vaag\"),", "then: Call(\"f0\", Beat(\"klacht\")),", 1);
    given.extend(found(&called.replacen("scenes: {", &format!("fragments: {{ {chain} {last} }}, scenes: {{"), 1)));
    given.extend(with("En nu?", &"Nu. ".repeat(5_001)));
    given.extend(found(&"[".repeat(100)));
    given.extend(found(&format!("{case} Scenario()")));
    given.extend(found(&" ".repeat(8 * 1024 * 1024 + 1)));
    given.extend(with("level: 1,", &(0..250).map(|at| format!("x{at}: 1, ")).collect::<String>()));
    given.extend(not_a_case());
    given
}

/// Kinds that only a model or a saved session gives.
fn not_a_case() -> Vec<&'static str> {
    let text = fs::read_to_string(root().join("assets/model/relationship.ron")).unwrap();
    let changed = |there: &str, instead: &str| {
        assert!(text.contains(there), "the model has no `{there}`");
        load_model(&Source::new("model", text.replacen(there, instead, 1))).unwrap_err()
    };
    let mut found = changed("new:     (competence: 30,", "new:     (competence: 31,");
    found.extend(changed("from:  0, name", "from:  1, name"));
    found.extend(changed("family: Listen, channelled: true,", "family: Listen, channelled: true, content: true,"));
    let checked =
        crate::cli::json(&crate::cli::tegenspel(&["check", "de-loods", "nowhere", "--json", "--no-explore"], ""));
    assert_eq!(checked["diagnostics"][0]["code"], "unreadable");
    found.push(*read_session(&Source::new("session.ron", "(")).unwrap_err());
    found.iter().map(|it| it.code).chain(["unreadable", plan_failed()]).collect()
}

/// What a plan gives that expects another ending than it reaches.
fn plan_failed() -> &'static str {
    let folder = tempfile::tempdir().unwrap();
    let case = blocks().into_iter().find(|block| block.frame == Frame::Scenario).unwrap().text;
    fs::write(folder.path().join("scenario.ron"), case).unwrap();
    fs::create_dir(folder.path().join("plans")).unwrap();
    let plan = "Plan(title: \"t\", picks: [\"klacht.doorsturen\"], expect: [Ending(\"vaag\")])";
    fs::write(folder.path().join("plans/t.ron"), plan).unwrap();
    let ran = crate::cli::tegenspel(&["plan", folder.path().to_str().unwrap()], "");
    assert!(ran.out.contains("[plan-failed]"), "{}", ran.out);
    "plan-failed"
}

/// The codes in the first cells of the manual's table below a heading.
fn listed(heading: &str) -> Vec<&'static str> {
    let (_, below) = MANUAL.split_once(heading).unwrap();
    let rows = below.lines().skip(2).map_while(|row| row.strip_prefix("| ")?.split(" | ").next());
    rows.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn the_manual_lists_every_rule_with_what_its_page_says() {
    let rules: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(listed("| Rule | What it does |"), rules);
    for rule in RULES {
        let row = format!("| `{}` | {} |", rule.code, rule.page.summary("en"));
        assert!(MANUAL.contains(&row), "the manual lacks the row\n{row}");
    }
}

#[test]
fn the_manual_lists_every_other_finding() {
    let listed: BTreeSet<_> = listed("| Kind | Usually because |").into_iter().collect();
    let others: BTreeSet<_> = codes().skip(RULES.len()).collect();
    assert_eq!(others.difference(&listed).collect::<Vec<_>>(), [&""; 0]);
    assert_eq!(listed.difference(&others).collect::<Vec<_>>(), [&""; 0]);
}

/// Every code that the source names where a finding is made has a page.
#[test]
fn every_finding_has_a_page() {
    let known: BTreeSet<_> = codes().collect();
    let mut open = vec![root().join("src/script"), root().join("src/author"), root().join("src/cli")];
    let mut count = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for maker in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note(", "mistake(", "misspelt("] {
            for (at, _) in text.match_indices(maker) {
                let Some(code) = text[at + maker.len()..].trim_start().strip_prefix('"') else { continue };
                let code = code.split('"').next().unwrap();
                count += 1;
                assert!(code.is_empty() || known.contains(code), "{}: `{code}` has no page", path.display());
            }
        }
    }
    assert!(count > 100);
}
