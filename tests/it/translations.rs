//! Catalogues: what is recognised, what is kept, what is told; forms by number and a third language.

use crate::cli::{json, tegenspel};
use crate::support::model;
use std::fs;
use std::path::PathBuf;
use tegenspel::cli::Exit;
use tegenspel::script::{Bundle, Diagnostic, Source, load};
use tempfile::TempDir;

pub(crate) const CASE: &str = r#"Scenario(
    format: 1, title: "Kapotte lift", summary: "Stil.", language: "nl", sector: "wonen", level: 1, minutes: 5, goals: {},
    player: (name: "jij", function: "f", organisation: "o", mandate: "m"), briefing: "Bel.",
    variables: { "toon": OneOf("zakelijk", ["zakelijk", "warm"]), "uren": Count(start: 1, min: 0, max: 9), "af": Flag(false) },
    derived: { "dubbel": "uren * 2", "klaar": "uren == 0" },
    cast: { "farida": (name: "Farida", function: "f", organisation: "o", side: Partner, position: "Nu.") },
    scenes: { "balie": Scene(title: "Balie", place: "phone", channel: Phone, with: ["farida"], start: "begin", beats: {
        "begin": (lines: [
            (who: "farida", text: "Met De Toren."),
            (who: "farida", text: "De lift doet niets."),
            (who: "farida", text: "Stuur je iemand?"),
        ], choices: {
            "ja": (text: "Ik regel het.", moves: ["promise_process"], then: End("af")),
            "nee": (text: "Dat kan niet.", moves: ["cold_referral"], then: End("uit")),
        }),
    }) },
    endings: { "af": (title: "Afspraak", text: "Klaar."), "uit": (title: "Opgehangen", text: "Uit.") },
)
"#;

pub(crate) const HEADER: &str =
    "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n";

pub(crate) fn line(number: usize, id: &str, text: &str) -> String {
    format!("\nmsgctxt \"scenes.balie.begin.lines.{number}.text\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n")
}

pub(crate) fn three_lines() -> String {
    [
        HEADER.to_owned(),
        line(1, "Met De Toren.", "De Toren, hello."),
        line(2, "De lift doet niets.", "The lift is dead."),
        line(3, "Stuur je iemand?", "Will you send somebody?"),
    ]
    .concat()
}

/// A case in a folder of its own, with a catalogue.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
}

impl Place {
    pub(crate) fn new(case: &str, catalogue: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("lang")).unwrap();
        fs::write(folder.path().join("scenario.ron"), case).unwrap();
        let it = Self { folder };
        fs::write(it.catalogue(), catalogue).unwrap();
        it
    }

    pub(crate) fn catalogue(&self) -> PathBuf {
        self.folder.path().join("lang/en.po")
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.catalogue()).unwrap()
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> crate::cli::Ran {
        let folder = self.folder.path().to_str().unwrap();
        tegenspel(&[&[arguments[0], folder], &arguments[1..], &["--language", "en"]].concat(), "")
    }

    #[track_caller]
    pub(crate) fn translate(&self) -> String {
        let ran = self.run(&["translate", "--to", "en"]);
        assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
        self.text()
    }

    /// What is said first, in the language that was asked for.
    pub(crate) fn said(&self) -> Vec<String> {
        let played = json(&self.run(&["play", "--picks", "", "--json"]));
        let lines = played["now"]["lines"].as_array().unwrap();
        lines.iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect()
    }
}

/// What loading finds in a case with a catalogue.
pub(crate) fn found(case: &str, catalogue: &str) -> Vec<Diagnostic> {
    let mut bundle = Bundle { scenario: Source::new("scenario.ron", case), ..Bundle::default() };
    bundle.files.insert(String::from("lang/en.po"), catalogue.to_owned());
    load(&bundle, &model()).found
}

/// The kinds of finding that the mistakes below give, for the table of the manual.
pub(crate) fn given() -> Vec<&'static str> {
    let shown = |text: &str| CASE.replace("De lift doet niets.", text);
    let plural = "{uren, plural, other {#}}";
    let cases =
        ["{uren, plural}", "{uren, plural, one {x}}", "{uren, plural, few {x} other {y}}", "{toon, plural, other {y}}"];
    let mut found: Vec<_> = cases.iter().flat_map(|text| found(&shown(text), "")).collect();
    let without = |text: &str| format!("\nmsgid \"De lift doet niets.\"\nmsgstr \"{text}\"\n");
    for (case, catalogue) in [
        (CASE.to_owned(), [three_lines(), line(1, "Met De Toren.", "\\nHello.")].concat()),
        (CASE.to_owned(), [without("a"), without("- b")].concat()),
        (CASE.to_owned(), [line(1, "Met De Toren.", "- Hello.\\n")].concat()),
        (shown(plural), line(2, plural, plural)),
    ] {
        found.extend(self::found(&case, &catalogue));
    }
    found.into_iter().map(|it| it.code).collect()
}

#[test]
fn lines_that_moved_keep_their_translations_before_and_after_an_update() {
    let toren = "            (who: \"farida\", text: \"Met De Toren.\"),\n";
    let lift = "            (who: \"farida\", text: \"De lift doet niets.\"),\n";
    let called = "            (text: \"De telefoon gaat over.\"),\n";
    let (hello, dead, send) = ("De Toren, hello.", "The lift is dead.", "Will you send somebody?");
    for (case, said) in [
        (CASE.to_owned(), vec![hello, dead, send]),
        (CASE.replace(toren, &format!("{called}{toren}")), vec!["De telefoon gaat over.", hello, dead, send]),
        (CASE.replace(toren, ""), vec![dead, send]),
        (CASE.replace(toren, "").replace(lift, &format!("{lift}{toren}")), vec![dead, hello, send]),
        (CASE.replace("begin", "opnemen"), vec![hello, dead, send]),
        (CASE.replace("balie", "loket"), vec![hello, dead, send]),
    ] {
        let place = Place::new(&case, &three_lines());
        assert_eq!(place.said(), said);
        let text = place.translate();
        assert!(
            !text.contains("fuzzy") && said.iter().filter(|it| text.contains(**it)).count() == said.len(),
            "{text}"
        );
        assert_eq!(place.said(), said);
        // A run that changes nothing writes nothing.
        assert_eq!(place.translate(), text);
    }
    // What is gone is kept aside, and comes back to life with its text.
    let place = Place::new(&CASE.replace(toren, ""), &three_lines());
    assert!(place.translate().contains("#~ msgid \"Met De Toren.\"\n#~ msgstr \"De Toren, hello.\""));
    fs::write(place.folder.path().join("scenario.ron"), CASE).unwrap();
    assert_eq!(place.said()[0], hello);
    let text = place.translate();
    assert!(text.contains(&line(1, "Met De Toren.", hello)) && !text.contains("#~"), "{text}");
}

#[test]
fn a_text_that_an_earlier_version_read_with_its_indentation_keeps_its_translation() {
    let shown = "De lift doet niets,\\nen mevrouw Smit zit boven.";
    let ragged = ["De lift doet niets,", "                en mevrouw Smit zit boven."].join("\n");
    let case = CASE.replace("De lift doet niets.", &ragged);
    let old = line(
        2,
        &shown.replace("\\nen", "\\n                en"),
        "The lift is dead,\\n          and Mrs Smit is upstairs.",
    );
    let place = Place::new(&case, &[HEADER.to_owned(), old].concat());
    assert_eq!(place.said()[1], "The lift is dead, and Mrs Smit is upstairs.");
    let text = place.translate();
    assert!(
        text.contains("msgid \"De lift doet niets, en mevrouw Smit zit boven.\"") && !text.contains("fuzzy"),
        "{text}"
    );
}

#[test]
fn one_text_at_several_places_keeps_the_translation_of_each() {
    let case = CASE.replace("De lift doet niets.", "Met De Toren.").replace("Ik regel het.", "Met De Toren.");
    let choice = "\nmsgctxt \"scenes.balie.begin.ja.text\"\nmsgid \"Met De Toren.\"\nmsgstr \"C\"\n";
    let catalogue = [HEADER, &line(1, "Met De Toren.", "A"), &line(2, "Met De Toren.", "B"), choice].concat();
    let inserted = case.replace("lines: [", "lines: [(text: \"Tring.\"),");
    for case in [inserted.clone(), inserted.replace("begin", "opnemen"), inserted.replace("balie", "loket")] {
        let place = Place::new(&case, &catalogue);
        assert_eq!(place.said(), ["Tring.", "A", "B", "Stuur je iemand?"]);
        let text = place.translate();
        assert!(text.contains("ja.text\"\nmsgid \"Met De Toren.\"\nmsgstr \"C\""), "{text}");
        assert_eq!(place.said(), ["Tring.", "A", "B", "Stuur je iemand?"]);
    }
    // In a list of choices the names count, not the order.
    let catalogue = [HEADER, &line(1, "Met De Toren.", "A"), choice].concat();
    let place = Place::new(&case, &catalogue);
    assert_eq!(place.said()[..2], ["A", "Met De Toren."]);
}

#[test]
fn a_new_wording_keeps_the_old_translation_to_be_looked_at() {
    let case = CASE
        .replace("De lift doet niets.", "De lift doet helemaal niets.")
        .replace("lines: [", "lines: [(text: \"Tring.\"),");
    let place = Place::new(&case, &three_lines());
    assert_eq!(place.said(), ["Tring.", "De Toren, hello.", "De lift doet helemaal niets.", "Will you send somebody?"]);
    let text = place.translate();
    let fuzzy = "#, fuzzy\n#| msgctxt \"scenes.balie.begin.lines.2.text\"\n#| msgid \"De lift doet niets.\"\n\
                 msgctxt \"scenes.balie.begin.lines.3.text\"\nmsgid \"De lift doet helemaal niets.\"\nmsgstr \"The lift is dead.\"\n";
    assert!(text.contains(fuzzy), "{text}");
    let told = place.run(&["check"]).out;
    assert!(told.contains("stale-translation") && told.contains("texts without a translation"), "{told}");
}

#[test]
fn entries_that_lost_their_place_are_matched_by_their_text() {
    let without = "\nmsgid \"De lift doet niets.\"\nmsgstr \"The lift is dead.\"\n";
    let place = Place::new(CASE, &[HEADER, without].concat());
    assert_eq!(place.said()[1], "The lift is dead.");
    let text = place.translate();
    assert!(text.contains(without) && !text.contains("msgctxt \"\""), "{text}");
    assert_eq!(text.matches("De lift doet niets.").count(), 1, "{text}");
    // At two places the one translation serves both.
    let twice = CASE.replace("Met De Toren.", "De lift doet niets.");
    let place = Place::new(&twice, &[HEADER, without].concat());
    assert_eq!(place.said()[..2], ["The lift is dead.", "The lift is dead."]);
    assert_eq!(place.translate().matches("De lift doet niets.").count(), 1);
    // An empty place is none either, and stays as it is.
    let empty = without.replace("msgid", "msgctxt \"\"\nmsgid");
    let place = Place::new(CASE, &[HEADER, &empty].concat());
    assert_eq!(place.said()[1], "The lift is dead.");
    assert!(place.translate().contains(&empty));
    // Two that agree become one, with what was remarked on either.
    let place = Place::new(&twice, &[HEADER, &empty, "\n# Ada", &empty].concat());
    assert!(place.run(&["check"]).out.contains("translated alike"));
    let text = place.translate();
    assert!(text.matches("De lift doet niets.").count() == 1 && text.contains("# Ada\nmsgctxt \"\"\n"), "{text}");
    // Two that differ: neither is certain, both are told, nothing is written.
    let other = "\nmsgid \"De lift doet niets.\"\nmsgstr \"Nothing works.\"\n";
    let catalogue = [HEADER, without, other].concat();
    let place = Place::new(&twice, &catalogue);
    assert_eq!(place.said()[0], "De lift doet niets.");
    let ran = place.run(&["translate", "--to", "en"]);
    assert!(ran.exit == Exit::Findings && ran.err.contains("neither says where it belongs"), "{}", ran.err);
    assert_eq!(place.text(), catalogue);
    let (first, second) = (catalogue.find("msgid \"De").unwrap(), catalogue.rfind("msgid \"De").unwrap());
    let found = found(&twice, &catalogue);
    let told = found.iter().find(|it| it.code == "ambiguous-translation").unwrap();
    assert_eq!((told.at.span.start as usize, told.also.as_ref().unwrap().span.start as usize), (second, first));
}

#[test]
fn an_entry_that_stands_twice_is_told_and_nothing_is_written() {
    let catalogue = [&three_lines(), &*line(2, "De lift doet niets.", "Dead again.")].concat();
    let place = Place::new(CASE, &catalogue);
    let ran = place.run(&["translate", "--to", "en"]);
    assert!(ran.exit == Exit::Findings && ran.err.contains("this text stands here already"), "{}", ran.err);
    assert_eq!((place.text(), &*place.said()[1]), (catalogue, "The lift is dead."));
    let told = place.run(&["check"]).out;
    assert!(told.contains("duplicate-translation") && told.contains("the first time"), "{told}");
}

#[test]
fn what_others_wrote_into_a_catalogue_stays() {
    let start = "# Ada\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"X-Generator: Poedit\\n\"\n\n#. tool\n#, no-wrap, fuzzy\n\
        #| msgctxt \"scenes.balie.begin.lines.9.text\"\n#| msgid \"Met Toren.\"\nmsgctxt \"scenes.balie.begin.lines.1.text\"\n\
        msgid \"\"\n\"Met De \"\n\"Toren.\"\nmsgstr \"De Toren, hello.\"\n";
    let tail = "\n# Vraag de auteur: zegt Farida u of jij?\n";
    for (before, after) in [("", ""), ("\r", "\r"), ("\u{feff}", "")] {
        let mark = if before == "\u{feff}" { before } else { "" };
        let ends = |text: &str| format!("{mark}{}", text.replace('\n', &format!("{after}\n")));
        let place = Place::new(CASE, &ends(&[start, tail].concat()));
        let text = place.translate();
        let title = "msgctxt \"title\"\nmsgid \"Kapotte lift\"\nmsgstr \"\"\n";
        assert!(text.starts_with(&ends(start.split("\n#. tool").next().unwrap())), "{text:?}");
        let rest = &start[start.find("#. tool").unwrap()..];
        for part in [rest, tail, title] {
            assert!(text.contains(&part.replace('\n', &format!("{after}\n"))), "{part}: {text:?}");
        }
        assert!(text.ends_with(&tail.replace('\n', &format!("{after}\n"))), "{text:?}");
        assert_eq!(text.matches('\r').count(), if after.is_empty() { 0 } else { text.matches('\n').count() });
    }
}

#[test]
fn a_new_catalogue_has_the_header_that_tools_ask_for() {
    let place = Place::new(CASE, "");
    fs::remove_file(place.catalogue()).unwrap();
    let text = place.translate();
    for field in [
        "PO-Revision-Date: 20",
        "Last-Translator: ",
        "Language-Team: ",
        "Language: en\\n",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Plural-Forms: nplurals=2; plural=(n != 1);",
    ] {
        assert!(text.contains(&format!("\"{field}")), "{field}: {text}");
    }
}

#[test]
fn what_a_translation_lost_at_its_ends_is_told() {
    for (id, text, code) in [
        ("Stuur.\\n", "Send.", "translation-line-break"),
        ("Stuur.", "\\nSend.", "translation-line-break"),
        ("# Stuur", "Send", "translation-markdown"),
        ("Stuur", "- Send", "translation-markdown"),
        ("1. Stuur", "> Send", "translation-markdown"),
        ("1. Stuur", "2. Send", ""),
        ("# Stuur\\n", "# Send\\n", ""),
    ] {
        let case = CASE.replace("Stuur je iemand?", id);
        let found = found(&case, &line(3, id, text));
        let codes: Vec<_> = found.iter().map(|it| it.code).collect();
        assert_eq!(codes, if code.is_empty() { vec![] } else { vec![code] }, "{id}: {found:?}");
    }
}

#[test]
fn forms_by_number_are_read_and_checked() {
    let say = |text: &str| CASE.replace("De lift doet niets.", text);
    for (text, code, message, at) in [
        ("{uren, plural, one {één uur}}", "plural-other", "there is no form for the other numbers", "uren"),
        ("{uren, plural, few {x} other {y}}", "plural-category", "no number is `few` in the language `nl`", "few"),
        ("{uren, plural, eén {x} other {y}}", "plural-category", "`eén` is no kind of number", "eén"),
        ("{uren, plural, =x {x} other {y}}", "plural-category", "`=x` names no whole number", "=x"),
        ("{duur, plural, other {y}}", "unknown-id", "there is no variable `duur`", "duur"),
        ("{uren, plural, other {nog {duur}}}", "unknown-id", "there is no variable `duur`", "{duur"),
        ("{toon, plural, other {y}}", "plural-number", "`toon` is no number; only a number chooses a form", "toon"),
        ("{af, plural, other {y}}", "plural-number", "`af` is no number; only a number chooses a form", "af"),
        ("{klaar, plural, other {y}}", "plural-number", "`klaar` is no number; only a number chooses a form", "klaar"),
        (
            "{uren, select, a {y}}",
            "malformed-plural",
            "behind the variable stands `select`; only `plural` can stand there",
            "{uren",
        ),
        ("{uren, plural, one x}", "malformed-plural", "a text between braces belongs behind `one`", "one"),
        ("{uren, plural}", "malformed-plural", "there is not one form here", "{uren"),
        ("{uren, plural, other {y}", "unclosed-brace", "this brace is never closed", "{uren"),
    ] {
        let case = say(&format!("Zeg: {text}."));
        let found = found(&case, "");
        let [it] = &*found else { panic!("{text}: {found:?}") };
        assert_eq!((it.code, &*it.message.en), (code, message), "{text}");
        assert!(case[it.at.span.range().start..].starts_with(at), "{text}: {:?}", &case[it.at.span.range()]);
    }
    assert_eq!(
        found(&say("{uren, plural, =0 {niets} one {één} other {# of {dubbel, plural, other {##{toon}}}}}"), ""),
        []
    );
}

#[test]
fn forms_by_number_and_words_are_said_in_the_language() {
    let text = "Toon {toon}; {uren, plural, one {nog één uur} other {nog {uren} uur}}.";
    let case = CASE.replace("De lift doet niets.", text);
    let place = Place::new(&case, HEADER);
    assert_eq!(place.said()[1], "Toon zakelijk; nog één uur.");
    assert!(place.translate().contains("msgctxt \"variables.toon.zakelijk\"\nmsgid \"zakelijk\"\nmsgstr \"\"\n"));
    let word = "\nmsgctxt \"variables.toon.zakelijk\"\nmsgid \"zakelijk\"\nmsgstr \"brisk\"\n";
    // A text without a translation stays in its own language, with its own words.
    fs::write(place.catalogue(), [HEADER, word].concat()).unwrap();
    assert_eq!(place.said()[1], "Toon zakelijk; nog één uur.");
    for (translation, said, code) in [
        ("Tone {toon}; {uren, plural, one {# hour} other {# hours}}.", "Tone brisk; 1 hour.", ""),
        ("Tone {toon}; hours: {uren}.", "Tone brisk; hours: 1.", ""),
        ("Tone {toon}; {uren, plural, other {# hours}}.", "Tone brisk; 1 hours.", "translation-plural"),
        ("Tone {toon}; {uren, plural, one {x} few {y} other {#}}.", "Tone brisk; x.", "translation-plural"),
        ("Tone {toon}; {uren, plural, one {x}.", "Toon zakelijk; nog één uur.", "translation-plural"),
        ("Tone {toon}; {uren} {toon, plural, one {x} other {y}}.", "Toon zakelijk; nog één uur.", "translation-plural"),
        ("Tone {toon}.", "Toon zakelijk; nog één uur.", "translation-variables"),
        (
            "Tone {toon}; {uren, plural, one {x {af}} other {#}}.",
            "Toon zakelijk; nog één uur.",
            "translation-variables",
        ),
    ] {
        let catalogue = [HEADER, word, &line(2, text, translation)].concat();
        fs::write(place.catalogue(), &catalogue).unwrap();
        assert_eq!(place.said()[1], said, "{translation}");
        let codes: Vec<_> = found(&case, &catalogue).iter().map(|it| it.code).collect();
        assert_eq!(codes, if code.is_empty() { vec![] } else { vec![code] }, "{translation}");
    }
    let review = place.run(&["review", "--format", "markdown"]).out;
    assert!(review.contains("nog één uur / nog {uren} uur"), "{review}");
    // The condition still names the id, whatever the word reads.
    let asked = case.replace("Met De Toren.\"", "Met De Toren.\", when: \"toon == zakelijk\"");
    fs::write(place.folder.path().join("scenario.ron"), asked).unwrap();
    assert_eq!(place.said()[0], "Met De Toren.");
}

#[test]
fn a_case_is_played_in_a_third_language_and_the_interface_stays() {
    let place = Place::new(CASE, &three_lines());
    let folder = place.folder.path().to_str().unwrap();
    let ran = tegenspel(&["translate", folder, "--to", "de"], "");
    assert_eq!(ran.exit, Exit::Fine);
    let file = place.folder.path().join("lang/de.po");
    let german = fs::read_to_string(&file).unwrap();
    let german =
        german.replace("msgid \"Ik regel het.\"\nmsgstr \"\"", "msgid \"Ik regel het.\"\nmsgstr \"Ich kümmere mich.\"");
    let german = german.replace("msgid \"Afspraak\"\nmsgstr \"\"", "msgid \"Afspraak\"\nmsgstr \"Abmachung\"");
    fs::write(&file, german).unwrap();
    let session = place.folder.path().join("s.ron");
    let session = session.to_str().unwrap();
    let play = ["play", folder, "--case-language", "de", "--language", "nl"];
    let picks = ["--picks", "begin.ja", "--save", session];
    let shown = tegenspel(&[&play[..], &["--picks", ""]].concat(), "").out;
    // Text by text, with the case's own where there is no translation.
    assert!(
        shown.contains("Ich kümmere mich.") && shown.contains("Dat kan niet.") && shown.contains("Wat zeg je?"),
        "{shown}"
    );
    let played = json(&tegenspel(&[&play[..], &picks, &["--json"]].concat(), ""));
    assert_eq!(played["language"], "de");
    // The session stays in its language, whatever the interface speaks.
    for (language, word) in [("nl", "Wat er daarna gebeurde"), ("en", "What you promised")] {
        let told = tegenspel(&["debrief", session, "--language", language], "").out;
        assert!(told.contains(word) && told.contains("Abmachung"), "{told}");
    }
    let review =
        tegenspel(&["review", folder, "--format", "markdown", "--language", "en", "--case-language", "de"], "").out;
    assert!(review.contains("Ich kümmere mich.") && review.contains("How to read this script"), "{review}");
    let ran = tegenspel(&["play", folder, "--case-language", "fr", "--picks", "", "--language", "en"], "");
    assert!(ran.exit == Exit::Failed && ran.err.contains("it does in `nl`, `de`, `en`"), "{}", ran.err);
}
