//! Mistakes that authors make, each answered with one message at the place where it was made.

use crate::edits::mended_bundle;
use crate::manual::{Frame, MANUAL, blocks, bundle, model};
use std::collections::BTreeSet;
use std::sync::Arc;
use tegenspel::author::{run_plan, update_catalogue};
use tegenspel::engine::{Session, Setup};
use tegenspel::script::po::Catalogue;
use tegenspel::script::{Diagnostic, Severity, Source, load, load_plan, render, text_of};

/// What is changed in the manual's first case: what stands there, what is put in its place, the message that comes of it,
/// and what stands where the message points.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("cast: {", "interventions: { \"belt\": (title: \"De wethouder belt\") }, cast: {", "empty-intervention", "\"belt\""),
    // Signs that are missing, doubled or of the wrong kind.
    ("side: Partner,", "side: Partner", "missing-comma", "\n            position"),
    ("door dat water?\",", "door dat water?,", "unclosed-text", "\"Wat vervelend"),
    ("\"En nu?\")],", "\"En nu?)],", "unclosed-text", "\"En nu?"),
    ("\"Dat dak komt", "\"Dat \"dak\" komt", "inner-quote", "\"dak"),
    ("title: \"Een telefoontje\"", "title: 'E'", "wrong-type", "'E'"),
    ("title: \"Een telefoontje\"", "title: “Een telefoontje”", "stray-character", "“"),
    ("title: \"Een telefoontje\"", "title: \"Een telefoontje”", "stray-character", "”"),
    ("title: \"Een telefoontje\"", "title: \"Een\u{c}telefoontje\"", "control-character", "\u{c}"),
    ("title: \"Een telefoontje\"", "title: \"Een\\u{1b}telefoontje\"", "control-character", "\\u{1b}"),
    ("\"**Samira Haddou**", "**Samira Haddou**", "unopened-text", "**Samira"),
    ("\"samira\": (", "“samira”: (", "stray-character", "“"),
    ("\"En nu?\")],", "“En ‘nu’ is’t laat?”)],", "stray-character", "“"),
    ("level: 1,", "level:\u{a0}1,", "stray-character", "\u{a0}"),
    ("level: 1,", "# niveau: (\n    level: 1,", "stray-character", "#"),
    ("\"Dat dak komt", "Dat dak, dat komt", "unopened-text", "Dat dak"),
    ("\"samira\": (", "samira\": (", "unopened-text", "samira"),
    ("with: [\"samira\"]", "with: [samira\"]", "unopened-text", "samira"),
    ("level: 1,", "level: 1;", "stray-character", ";"),
    ("level: 1,", "level = 1,", "missing-colon", "= 1"),
    ("level: 1,", "level 1,", "missing-colon", " 1,"),
    ("title: \"Een telefoontje\"", "title \"Een telefoontje\"", "missing-colon", " \"Een"),
    ("with: [\"samira\"]", "with [\"samira\"]", "missing-colon", " [\"samira"),
    ("\"samira\": (", "\"samira\" (", "missing-colon", " (\n"),
    ("minutes: 5,", "minutes: 5,,", "unexpected", ",\n"),
    ("Beat(\"afspraak\"),\n                        ),", "Beat(\"afspraak\"),", "mismatched-bracket", "\"beloven\""),
    ("then: End(\"vaag\"),", "then: End(\"vaag\")),", "mismatched-bracket", "),\n"),
    ("\"samira\": (", "\"samira\": {", "mismatched-bracket", "),\n"),
    ("side: Partner,", "side: Partner),", "mismatched-bracket", "),\n            position"),
    (
        "staat achttien minuten in de wacht.\"),\n    },\n)",
        "staat achttien minuten in de wacht.\"),\n    },\n",
        "unclosed",
        "\n",
    ),
    ("with: [\"samira\"]", "with: [\"samira\")", "mismatched-bracket", "), start"),
    ("choices: {", "choices: (", "mismatched-bracket", "("),
    ("then: End(\"vaag\"),", "then: First({(then: End(\"vaag\"))}),", "mismatched-bracket", "{"),
    ("rating: Poor", "effects: [Set[\"x\", 3]]", "mismatched-bracket", "[\"x\""),
    // Fields and values.
    ("start: \"klacht\",", "start: \"klacht\", hint: \"h\",", "unknown-field", "hint"),
    ("beats: {", "beats: { \"a\": (when: \"true\", then: Beat(\"klacht\")),", "unknown-field", "when"),
    ("level: 1,", "level: 1, niveau: 1,", "unknown-field", "niveau"),
    ("side: Partner,", "", "missing-field", "(\n            name"),
    ("with: [\"samira\"]", "with: \"samira\"", "wrong-type", "\"samira\""),
    ("rating: Poor", "rating: 1", "wrong-type", "1"),
    ("rating: Poor", "rating: \"Poor\"", "unknown-word", "\"Poor\""),
    ("level: 1,", "level: 6,", "out-of-range", "6"),
    ("\"eerlijk\":", "\"Eerlijk zijn\":", "malformed-id", "\"Eerlijk zijn\""),
    ("\"ik_kijk\": (", "\"morgen\": (", "duplicate", "\"morgen\""),
    ("who: \"samira\", text: \"En nu?\"", "who: \"samire\", text: \"En nu?\"", "unknown-id", "\"samire\""),
    ("[\"vague_promise\"],", "[\"vague_promise\"], effects: [Feel(who: \"samira\")],", "wrong-form", "Feel("),
    ("[\"vague_promise\"],", "[\"vague_promise\"], effects: [Keep(\"bellen\")],", "unknown-id", "\"bellen\""),
    ("\"En nu?\"", "\"En nu, {naam\"", "unclosed-brace", "{naam"),
    (
        "briefing:",
        "dossier: { \"a\": (title: \"t\", file: \"dossier/a.md\") }, briefing:",
        "missing-file",
        "\"dossier/a.md\"",
    ),
    (
        "briefing:",
        "dossier: { \"a\": (title: \"t\", file: \"dossier/a.docx\") }, briefing:",
        "missing-file",
        "\"dossier/a.docx\"",
    ),
    ("text: \"En nu?\"", "text: \" \"", "empty-text", "\" \""),
    ("text: \"Ik ga kijken wat ik voor je kan doen.\"", "text: \"\"", "empty-text", "\"\""),
    ("cast: {", "variables: { \"not\": Flag(true) }, cast: {", "reserved-id", "\"not\""),
    ("cast: {", "derived: { \"true\": \"level() > 2\" }, cast: {", "reserved-id", "\"true\""),
    ("beats: {", "beats: { \"topics\": (then: Beat(\"klacht\")),", "reserved-id", "\"topics\""),
    ("\"telefoon\": Scene(", "\"telefoon\": Scéne(", "wrong-name", "Scéne("),
    ("minutes: 5,", "minutes: 5, \"x\",", "mixed-fields", "\"x\""),
    // Where it goes.
    ("then: End(\"vaag\"),", "then: First([]),", "no-branch", "[]"),
    ("then: End(\"vaag\"),", "then: Chance([(0, End(\"vaag\"))]),", "no-weight", "[(0"),
    ("then: End(\"vaag\"),", "then: Return,", "return-outside-fragment", "Return"),
    ("start: \"klacht\",", "start: \"klacht\", wrap_up: \"klacht\",", "wrap-up-without-topics", "\"telefoon\""),
    ("then: End(\"vaag\"),", "", "missing-then", "\"ik_kijk\""),
    ("beats: {", "beats: { \"los\": (lines: []),", "dead-end", "\"los\""),
    ("beats: {", "beats: { \"a\": (then: Beat(\"b\")), \"b\": (then: Beat(\"a\")),", "endless-loop", "\"a\""),
    (
        "beats: {",
        "beats: { \"a\": (select: (1, 1), choices: { \"x\": (text: \"x\", then: Beat(\"a\")) }, then: Beat(\"klacht\")),",
        "then-in-select",
        "Beat(\"a\")",
    ),
    ("text: \"Ik ga kijken", "cost: 3, text: \"Ik ga kijken", "cost-without-budget", "3"),
    (
        "beats: {",
        "beats: { \"a\": (select: Budget(\"u\", 3), choices: { \"x\": (text: \"x\") }, then: Beat(\"klacht\")),",
        "budget-without-cost",
        "Budget(\"u\", 3)",
    ),
    (
        "beats: {",
        "beats: { \"a\": (lines: [(text: \"t\", when: \"amount(klacht.doorsturen) > 1\")], then: Beat(\"klacht\")),",
        "not-planned",
        "amount",
    ),
    ("then: End(\"vaag\"),", "then: Topics,", "no-topics", "Topics"),
    ("\"En nu?\")],", "\"En nu?\")], switch: true,", "no-topics", "true"),
    (
        "start: \"klacht\",",
        "start: \"klacht\", topics: { \"dak\": (title: \"Dak\", opener: \"Het dak?\", opens: \"klacht\") },",
        "topics-without-wrap-up",
        "\"telefoon\"",
    ),
    ("\"En nu?\")],", "\"En nu?\")], seconds: 30,", "incomplete-timer", "30"),
    (
        "beats: {",
        "beats: { \"a\": (select: (1, 1), seconds: 9, on_timeout: \"x\", choices: { \"x\": (text: \"x\") }, then: Beat(\"klacht\")),",
        "timer-in-select",
        "\"x\", choices",
    ),
    (
        "beats: {",
        "beats: { \"a\": (select: Divide(2), switch: true, choices: { \"x\": (text: \"x\"), \"y\": (text: \"y\") }, then: Beat(\"klacht\")),",
        "switch-in-plan",
        "true, choices",
    ),
    (
        "then: End(\"vaag\"),",
        "then: First([(when: \"level() > 3\", then: End(\"vaag\"))]),",
        "first-without-default",
        "[(when: \"level() > 3\"",
    ),
    (
        "scenes: {",
        "fragments: { \"f\": Fragment(start: \"a\", beats: { \"a\": (then: Call(\"g\", Beat(\"a\"))) }), \"g\": Fragment(start: \"b\", beats: { \"b\": (then: Topics) }) },
        scenes: { \"zonder\": Scene(title: \"t\", place: \"p\", channel: Letter, start: \"c\", beats: { \"c\": (then: Call(\"f\", Beat(\"c\"))) }),",
        "no-topics",
        "\"c\": (then: Call",
    ),
    (
        "scenes: {",
        "scenes: { \"leeg\": Scene(title: \"t\", place: \"p\", channel: Letter, start: \"a\", beats: { \"a\": (choices: { \"x\": (text: \"x\", moves: [\"probe\"], then: Scene(\"telefoon\")) }) }),",
        "nobody-addressed",
        "[\"probe\"]",
    ),
    (
        "beats: {",
        "beats: { \"a\": (on_enter: [Promise(id: \"p\", to: \"samira\", kind: Vague, text: \"t\"), Promise(id: \"p\", to: \"samira\", kind: Process, text: \"t\")], then: Beat(\"klacht\")),",
        "promise-differs",
        "\"p\", to: \"samira\", kind: Process",
    ),
    ("with: [\"samira\"], ", "", "nobody-addressed", "[\"acknowledge\""),
    // One mistake, one message: nothing that only follows from it.
    (
        "beats: {",
        "beats: { \"a\": (select: (4, 5), choices: { \"x\": (text: \"x\"), \"y\": (text: \"y\") }, then: Beat(\"klacht\")),",
        "out-of-range",
        "(4, 5)",
    ),
    ("title: \"Een telefoontje\"", "tittel: \"Een telefoontje\"", "unknown-field", "tittel"),
    ("briefing:", "brifing:", "unknown-field", "brifing"),
    (
        "[\"vague_promise\"],",
        "[\"vague_promise\"], effects: [Feel(who: \"samira\", integrety: 2)],",
        "unknown-field",
        "integrety",
    ),
    (
        "[\"vague_promise\"],",
        "[\"vague_promise\"], effects: [Gauge(rolhelderheid: 2)],",
        "unknown-field",
        "rolhelderheid",
    ),
    (
        "scenes: {",
        "fragments: { \"f\": Fragment(start: \"a\", beats: { \"a\": (then: Beat(\"klacht\")) }) }, scenes: {",
        "unknown-id",
        "\"klacht\"",
    ),
    (
        "scenes: {",
        "fragments: { \"f\": Fragment(start: \"a\", beats: { \"a\": (then: Call(\"f\", Beat(\"a\"))) }) }, scenes: {",
        "fragment-recursion",
        "\"a\"",
    ),
    // Conditions.
    ("rating: Poor", "when: \"level() > 1 and trust(samira) > 200\"", "never-true", "trust(samira) > 200"),
    ("rating: Poor", "when: \"level() == 0\"", "never-true", "level() == 0"),
    ("rating: Poor", "when: \"1 < level() < 5\"", "chained-comparison", "< 5"),
    ("rating: Poor", "when: \"level() => 3\"", "unknown-operator", "=>"),
    ("rating: Poor", "when: \"level() <> 3\"", "unknown-operator", "<>"),
    ("rating: Poor", "when: \"niet picked(klacht.beloven)\"", "unknown-operator", "niet"),
    ("rating: Poor", "when: \"picked(klacht.beloven) == ja\"", "unknown-name", "ja"),
    ("rating: Poor", "when: \"level() / 2 > 1\"", "malformed-condition", "/"),
    ("rating: Poor", "when: \"level() % 2 == 1\"", "malformed-condition", "%"),
    ("rating: Poor", "when: \"level() > 2.5\"", "malformed-condition", "."),
    ("rating: Poor", "when: \"{level} > 2\"", "malformed-condition", "{"),
    ("rating: Poor", "when: \"level() == ‘warm’\"", "malformed-condition", "‘"),
    ("rating: Poor", "when: \"used(probe, samira, kees) > 0\"", "wrong-arguments", "used"),
    ("rating: Poor", "when: level() >= 3 and not (x < 2)", "unquoted-condition", "level()"),
    ("rating: Poor", "when: toon == zakelijk", "unquoted-condition", "toon"),
    ("rating: Poor", "when: not toon", "unquoted-condition", "not"),
    ("rating: Poor", "when: kept(bellen)", "unquoted-condition", "kept(bellen)"),
    ("rating: Poor", "when: knows(samira.dak)", "unquoted-condition", "knows(samira.dak)"),
    ("cast: {", "derived: { \"a\": level() > 2, \"b\": \"true\" }, cast: {", "unquoted-condition", "level()"),
    ("rating: Poor", "unless_shown: \"Nog niet.\"", "unless-shown-without-when", "\"Nog niet.\""),
    ("rating: Poor", "when: \"boos\"", "unknown-name", "boos"),
    ("rating: Poor", "when: \"trust > 40\"", "unknown-name", "trust"),
    ("rating: Poor", "when: \"level() > 1 && level() < 4\"", "unknown-operator", "&&"),
    ("rating: Poor", "when: \"level() > 1 en level() < 4\"", "malformed-condition", "en level"),
    ("rating: Poor", "when: \"level() >\"", "malformed-condition", "\""),
    ("rating: Poor", "when: \"level()\"", "condition-type", "level()"),
    ("rating: Poor", "when: \"seen(klacht.beloven) > 0\"", "unknown-id", "klacht.beloven"),
    ("rating: Poor", "when: \"trust() > 4\"", "wrong-arguments", "trust()"),
    ("cast: {", "derived: { \"a\": \"not b\", \"b\": \"true\", \"c\": \"c > 1\" }, cast: {", "derived-cycle", "\"c\""),
];

/// The manual's first case.
fn first_case() -> String {
    blocks().into_iter().find(|block| block.frame == Frame::Scenario).unwrap().text
}

fn found_in(text: &str) -> Vec<Diagnostic> {
    mended_bundle(&bundle(text))
}

#[test]
fn every_mistake_has_one_message_at_its_place() {
    let case = first_case();
    for (there, instead, code, at) in MISTAKES {
        assert!(case.contains(there), "the first case of the manual has no `{there}`");
        let text = case.replacen(there, instead, 1);
        let found = found_in(&text);
        let shown: Vec<_> =
            found.iter().map(|it| render(it, &Source::new("scenario.ron", &*text), "en", false)).collect();
        let told = matches!(&*found, [it] if it.code == *code && text[it.at.span.range().start..].starts_with(at));
        assert!(told, "`{instead}` should give one `{code}` at `{at}`, and gives:\n{}", shown.join("\n\n"));
    }
}

#[test]
fn what_is_done_with_a_variable_that_could_not_be_read_is_not_looked_at() {
    for variable in [
        "OneOf(\"lauw\", [\"warm\", \"koud\"])",
        "OneOf(warm, [\"warm\", \"koud\"])",
        "Count(start: 9, max: 5)",
        "Count(min: 5, max: 2)",
    ] {
        let text =
            first_case().replacen("cast: {", &format!("variables: {{ \"v\": {variable} }}, cast: {{"), 1).replacen(
                "rating: Poor",
                "when: \"v == warm or v > 3\", effects: [Set(\"v\", \"warm\"), Add(\"v\", 1)]",
                1,
            );
        let found = found_in(&text);
        assert_eq!(found.len(), 1, "{variable}: {found:?}");
    }
}

#[test]
fn a_file_full_of_typographic_quotation_marks_gets_one_message() {
    let mut open = false;
    let case = first_case();
    let curly = case.chars().map(|c| {
        open ^= c == '"';
        match c {
            '"' if open => '“',
            '"' => '”',
            _ => c,
        }
    });
    let text: String = curly.collect();
    let found = found_in(&text);
    let more = text.matches('“').count() - 1;
    assert!(
        matches!(&*found, [it] if it.code == "stray-character" && it.message.en.contains(&more.to_string())),
        "{found:?}"
    );
    let spaces = found_in(&first_case().replace("    ", "\u{a0}   "));
    assert!(matches!(&*spaces, [it] if it.message.en.contains("non-breaking space (U+00A0)")), "{spaces:?}");
}

#[test]
fn a_condition_that_is_written_as_elsewhere_is_told_how() {
    for (condition, help) in [
        ("level() => 3", "write `>=`"),
        ("level() <> 3", "write `!=`"),
        ("niet picked(klacht.beloven)", "write `not`"),
        ("picked(klacht.beloven) == nee", "write `false`"),
        ("used(probe, samira, kees) > 0", "write `used(move)` or `used(move, who)`"),
    ] {
        let found = found_in(&first_case().replacen("rating: Poor", &format!("when: \"{condition}\""), 1));
        assert_eq!(found[0].help[0].words.en, help, "{condition}");
    }
}

#[test]
fn a_dutch_word_gets_the_word_of_the_format() {
    for (written, instead, help) in [
        ("who: \"samira\", text: \"En nu?\"", "who: \"speler\", text: \"En nu?\"", "did you mean `player`?"),
        ("who: \"samira\", text: \"En nu?\"", "who: \"Samira\", text: \"En nu?\"", "did you mean `samira`?"),
        ("rating: Poor", "when: \"spanning(samira) > 30\"", "did you mean `tension`?"),
        ("moves: [\"vague_promise\"]", "moves: [\"vaag toezeggen\"]", "did you mean `vague_promise`?"),
        ("moves: [\"vague_promise\"]", "moves: [\"Erkennen\"]", "did you mean `acknowledge`?"),
    ] {
        let case = first_case();
        assert!(case.contains(written), "{written}");
        let found = found_in(&case.replacen(written, instead, 1));
        assert_eq!(found[0].help[0].words.en, help, "{instead}");
    }
}

#[test]
fn what_stands_elsewhere_or_is_worked_out_is_told_as_such() {
    let more = "derived: { \"d\": \"level() > 2\" }, scenes: { \"balie\": Scene(title: \"t\", place: \"p\", channel: Counter, start: \"c\",
        topics: { \"dak\": (title: \"t\", opener: \"o\", opens: \"c\") }, wrap_up: \"c\", beats: { \"c\": (then: Scene(\"telefoon\")) }),";
    let case = first_case().replacen("scenes: {", more, 1);
    for (instead, message, help) in [
        ("when: \"done(dak)\"", "this scene has no topic `dak`", "write `done(balie.dak)`"),
        ("effects: [Set(\"d\", true)]", "`d` is derived and cannot be set", "change what it depends on"),
        ("effects: [Add(\"d\", 1)]", "`d` is derived and cannot be set", "change what it depends on"),
        ("hint: \"x\"", "`Choice` has no field `hint`", "`hint` belongs to a beat"),
    ] {
        let found = found_in(&case.replacen("rating: Poor", instead, 1));
        assert!(
            matches!(&*found, [it] if it.message.en == message && it.help[0].words.en == help),
            "{instead}: {found:?}"
        );
    }
}

#[test]
fn a_translation_says_what_is_wrong_with_it_at_its_place() {
    let case =
        first_case().replacen("cast: {", "variables: { \"n\": Count() }, cast: {", 1).replacen("En nu?", "En {n}?", 1);
    let entry = "msgctxt \"scenes.telefoon.afspraak.lines.1.text\"\nmsgid \"En {n}?\"\n";
    for (name, translation, code, message, at) in [
        ("en", "And {m}?", "translation-variables", "the translation has `{m}` in place of `{n}`", "msgstr"),
        ("en", "And now?", "translation-variables", "the translation lacks `{n}`", "msgstr"),
        ("en", "And {n} \"now\"?", "malformed-po", "a quotation mark within this line lacks its `\\`", "msgstr"),
        ("engels", "And {n}?", "unknown-language", "`engels.po` does not say which language this is", "msgctxt"),
    ] {
        let mut bundle = bundle(&case);
        let catalogue = format!("{entry}msgstr \"{translation}\"\n");
        bundle.files.insert(format!("lang/{name}.po"), catalogue.clone());
        let found = load(&bundle, &model()).found;
        let told = matches!(&*found, [it] if it.code == code && it.message.en == message
            && catalogue[it.at.span.range().start..].starts_with(at));
        assert!(told, "{translation}: {found:?}");
    }
}

#[test]
fn a_catalogue_follows_the_order_of_the_file() {
    let loaded = load(&bundle(&first_case()), &model());
    let scenario = loaded.scenario.unwrap();
    let (catalogue, _) = update_catalogue(&scenario, &loaded.source_map, &Catalogue::default());
    let parts = catalogue.entries.iter().map(|it| it.context.as_deref().unwrap().split('.').next().unwrap());
    let mut parts: Vec<_> = parts.collect();
    parts.dedup();
    assert_eq!(parts, ["title", "summary", "sector", "goals", "player", "briefing", "cast", "scenes", "endings"]);
}

#[test]
fn an_empty_file_gets_one_message() {
    for text in ["", " \n", "// later\n"] {
        let found = found_in(text);
        assert!(matches!(&*found, [it] if it.code == "empty-file"), "{found:?}");
    }
    let scenario = load(&bundle(&first_case()), &model()).scenario.unwrap();
    let found = load_plan(&Source::new("plan.ron", ""), &scenario).unwrap_err();
    assert!(matches!(&*found, [it] if it.help[0].words.en == "begin with `Plan(`"), "{found:?}");
}

#[test]
fn what_is_set_lies_within_the_bounds() {
    let case = first_case().replacen("cast: {", "variables: { \"n\": Count(start: 1, max: 5) }, cast: {", 1);
    for (value, codes) in [("5", &[][..]), ("99", &["out-of-range"])] {
        let found = found_in(&case.replacen("rating: Poor", &format!("effects: [Set(\"n\", {value})]"), 1));
        assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), codes);
    }
}

/// Messages and remedies agree in number, and hold nothing of the other language.
#[test]
fn messages_are_whole_sentences_in_both_languages() {
    for (there, instead, nl, en) in [
        (
            "cast: {",
            "variables: 1, cast: {",
            "hier horen namen en waarden, zoals `{ \"naam\": … }`",
            "names and values belong here, like `{ \"name\": … }`",
        ),
        ("rating: Poor", "rating: 1", "hier hoort een van", "one of"),
        ("rating: Poor", "effects: [Add(1)]", "schrijf `Add(\"variabele\", 1)`", "write `Add(\"variable\", 1)`"),
        (
            "then: End(\"vaag\"),",
            "then: Call(\"f\"),",
            "schrijf `Call(\"fragment\", Beat(\"terug\"))`",
            "write `Call(\"fragment\", Beat(\"back\"))`",
        ),
        ("text: \"En nu?\"", "text: (\"En\", \"nu\")", "dit zijn waarden", "these are values"),
        ("then: End(\"vaag\"),", "then: Ga(\"vaag\"),", "mogelijk zijn: `Beat`", "possible are: `Beat`"),
    ] {
        let found = found_in(&first_case().replacen(there, instead, 1));
        let told = found[0].help.iter().map(|it| &it.words).chain([&found[0].message, &found[0].at.text]);
        assert!(told.clone().any(|it| it.nl.contains(nl) && it.en.contains(en)), "{instead}: {found:?}");
    }
}

#[test]
fn a_case_with_warnings_plays() {
    let branches = "then: First([(when: \"level() > 3\", then: End(\"vaag\"))]),";
    let text = first_case().replacen("then: End(\"vaag\"),", branches, 1);
    let loaded = load(&bundle(&text), &model());
    assert!(loaded.found.iter().all(|it| it.severity == Severity::Warning) && loaded.scenario.is_some());
    for default in ["(then: End(\"vaag\"))", "(when: \"true\", then: End(\"vaag\"))"] {
        let branches = format!("then: First([(when: \"level() > 3\", then: End(\"vaag\")), {default}]),");
        let found = found_in(&first_case().replacen("then: End(\"vaag\"),", &branches, 1));
        assert_eq!(found, [], "{default} always holds");
    }
}

#[test]
fn only_a_text_is_to_be_written_between_double_quotes() {
    for (from, to, remedies) in [("title: \"Een telefoontje\"", "title: 'E'", 1), ("level: 1,", "level: 'E',", 0)] {
        let case = first_case();
        assert!(case.contains(from), "{from}");
        let found = found_in(&case.replacen(from, to, 1));
        assert!(matches!(&*found, [it] if it.code == "wrong-type" && it.help.len() == remedies), "{to}: {found:?}");
    }
}

#[test]
fn every_kind_that_the_manual_lists_is_given() {
    let case = first_case();
    let translated = {
        let mut bundle = bundle(
            &case.replacen("cast: {", "variables: { \"n\": Count() }, cast: {", 1).replacen("En nu?", "En {n}?", 1),
        );
        let catalogue = "msgctxt \"scenes.telefoon.afspraak.lines.1.text\"\nmsgid \"En {n}?\"\nmsgstr \"And now?\"\n";
        bundle.files.insert(String::from("lang/en.po"), catalogue.to_owned());
        load(&bundle, &model()).found
    };
    let not_text = text_of(b"Scenario(\xff)".to_vec()).unwrap_err().1;
    let counted = case.replacen("cast: {", "variables: { \"v\": Flag(true) }, cast: {", 1);
    let counted = found_in(&counted.replacen("rating: Poor", "effects: [Add(\"v\", 1)]", 1));
    let drawn = case.replacen("cast: {", "variables: { \"v\": Drawn([(1, \"a\")]) }, cast: {", 1);
    let drawn = found_in(&drawn.replacen("rating: Poor", "effects: [Set(\"v\", \"a\")]", 1));
    let catalogues = {
        let mut bundle = bundle(&case);
        bundle.files.insert(String::from("lang/engels.po"), String::new());
        bundle.files.insert(String::from("lang/en.po"), String::from("msgid\n"));
        load(&bundle, &model()).found
    };
    let given: BTreeSet<_> = MISTAKES
        .iter()
        .map(|(_, _, code, _)| *code)
        .chain([&translated, &counted, &drawn, &catalogues, &found_in("")].into_iter().flatten().map(|it| it.code))
        .chain([not_text.code])
        .chain(crate::findings::rare())
        .chain(crate::translations::given())
        .chain(crate::twine::given())
        .collect();
    let (_, table) = MANUAL.split_once("| Kind | Usually because |").unwrap();
    let cells = table.lines().skip(2).map_while(|row| row.strip_prefix("| `")?.split(" | ").next());
    let listed = cells.flat_map(|cell| cell.split('`').step_by(2)).filter(|code| code.contains(char::is_alphabetic));
    let missing: Vec<_> = listed.filter(|code| !given.contains(code)).collect();
    assert!(missing.is_empty(), "the manual lists {missing:?}, which nothing here gives");
}

#[test]
fn a_plan_that_expects_what_does_not_exist_is_refused() {
    let model = model();
    let scenario = load(&bundle(&first_case()), &model).scenario.unwrap();
    for (expected, code) in [
        ("NotOffered(\"klacht.erkenen\")", "unknown-id"),
        ("Offered(\"erkennen\")", "unknown-id"),
        ("Ending(\"goed\")", "unknown-id"),
        ("Says(\"samira\")", "wrong-form"),
    ] {
        let plan = Source::new("plan.ron", format!("Plan(title: \"t\", picks: [], expect: [{expected}])"));
        let found = load_plan(&plan, &scenario).unwrap_err();
        assert!(matches!(&*found, [it] if it.code == code), "{expected}: {found:?}");
    }
    let plan = Source::new("plan.ron", "Plan(title: \"t\", picks: [At(\"klagt\", Holds(\"level() == 3\"))])");
    assert_eq!(load_plan(&plan, &scenario).unwrap_err()[0].code, "unknown-id");
}

#[test]
fn a_plan_that_fails_names_what_it_asked_about() {
    let model = model();
    let text = first_case().replacen("cast: {", "variables: { \"n\": Count(start: 4) }, cast: {", 1);
    let scenario = load(&bundle(&text), &model).scenario.unwrap();
    let condition = "tension(samira) > 90 and not (n < 3) or used(probe, samira) >= n";
    let plan = Source::new("plan.ron", format!("Plan(title: \"t\", picks: [], expect: [Holds(\"{condition}\")])"));
    let (plan, played) = load_plan(&plan, &scenario).unwrap();
    let failures = run_plan(&plan, &Arc::new(played));
    let values = "`tension(samira)` is 10, `n` is 4, `used(probe, samira)` is 0, `n` is 4";
    assert_eq!(failures[0].found.en, format!("`{condition}` does not hold: {values}"));
}

/// A choice that can be picked once is counted, as is what conditions ask; the two once got each other's place.
#[test]
fn choices_that_come_once_are_counted_beside_what_conditions_ask() {
    let case = first_case()
        .replacen("moves: [\"acknowledge\"", "once: true, moves: [\"acknowledge\"", 1)
        .replacen("then: Beat(\"afspraak\")", "then: Beat(\"klacht\")", 1)
        .replacen(
            "moves: [\"cold_referral\"],",
            "moves: [\"cold_referral\"], when: \"used(acknowledge) > 0 and seen(klacht) > 1\",",
            1,
        );
    let scenario = load(&bundle(&case), &model()).scenario.unwrap();
    let mut session = Session::start(scenario, Setup { shuffle: false, ..Setup::default() }).unwrap();
    let offered = |session: &Session| {
        let ids =
            session.prompt().offers.iter().map(|it| session.scenario().choice_path(it.choice)).collect::<Vec<_>>();
        ids.join(" ")
    };
    assert_eq!(offered(&session), "telefoon.klacht.erkennen telefoon.klacht.beloven");
    let pick = session.find("klacht.erkennen").unwrap();
    session.apply_for(pick, &mut ()).unwrap();
    assert_eq!(offered(&session), "telefoon.klacht.beloven telefoon.klacht.doorsturen");
}
