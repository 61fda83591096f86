//! The script as a Word document: every number with room for a remark, and what came back through other programs; a case as
//! one file to mail.

use crate::cli::{json, tegenspel};
use crate::support::{CASES, case, root, scenario};
use roxmltree::Document;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tegenspel::cli::Exit;
use tegenspel::engine::{BeatId, ChoiceId, Scenario};
use tegenspel::files::{word_file, word_parts_in_bytes};
use tegenspel::report::review::{
    RemarkKind, ReturnedRemark, ReturnedScript, ReviewPlaces, WordProblem, read_word, word_case, word_parts_in,
};
use tegenspel::report::{Messages, Numbering};

const KADE: &str = include_str!("../data/review/kade/scenario.ron");

fn data(name: &str) -> PathBuf {
    root().join("tests/data/review").join(name)
}

fn kade() -> Arc<Scenario> {
    scenario(KADE)
}

/// The parts of the script as they are after a zip and back.
fn parts(scenario: &Scenario) -> BTreeMap<String, Vec<u8>> {
    let file = word_file(&word_parts_in(scenario, &Messages::new("nl"), "nl")).unwrap();
    assert_eq!(file, word_file(&word_parts_in(scenario, &Messages::new("nl"), "nl")).unwrap(), "always the same");
    word_parts_in_bytes(&file).unwrap()
}

/// What is read of the script of the kade after its text was changed.
fn read_after(change: impl Fn(String) -> String, more: &[(&str, &str)]) -> ReturnedScript {
    let scenario = kade();
    let mut parts = parts(&scenario);
    let text = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    let changed = change(text.clone());
    assert!(changed != text || !more.is_empty(), "nothing was changed");
    parts.insert(String::from("word/document.xml"), changed.into_bytes());
    for (name, part) in more {
        parts.insert((*name).to_owned(), (*part).into());
    }
    read_word(&parts, &scenario).unwrap()
}

fn keys(remarks: &[ReturnedRemark]) -> Vec<(Option<&str>, &str)> {
    remarks.iter().map(|it| (it.key.as_deref(), it.text.as_str())).collect()
}

#[test]
fn every_number_is_marked_once_and_has_room_for_a_remark() {
    for (scenario, language) in CASES.iter().map(|id| (case(id), "nl")).chain([(kade(), "en")]) {
        let words = Messages::new(language);
        let parts = word_parts_in(&scenario, &words, language);
        for (name, text) in &parts {
            assert!(Document::parse(text).is_ok(), "{name}: {:?}", Document::parse(text).err());
        }
        let text = &parts.iter().find(|(name, _)| *name == "word/document.xml").unwrap().1;
        let document = Document::parse(text).unwrap();
        let values = |element: &str, attribute: &str| -> Vec<String> {
            let all = document.descendants().filter(|it| it.tag_name().name() == element);
            all.filter_map(|it| it.attributes().find(|it| it.name() == attribute).map(|it| it.value().to_owned()))
                .collect()
        };
        let (bookmarks, tags) = (values("bookmarkStart", "name"), values("tag", "val"));
        let numbers = Numbering::of(&scenario);
        let beats = (0..scenario.beats.len()).map(|at| numbers.beat(BeatId::new(at)).to_owned());
        let choices = (0..scenario.choices.len()).map(|at| numbers.choice(ChoiceId::new(at)).to_owned());
        for number in beats.chain(choices) {
            let mark = format!("tg_{}", number.replace('.', "_"));
            for marks in [&bookmarks, &tags] {
                assert_eq!(marks.iter().filter(|it| **it == mark).count(), 1, "{number}");
            }
            assert!(text.contains(&words.text_with("review-remark", &[("number", number.into())])));
        }
        for ids in [values("bookmarkStart", "id"), tags.clone(), bookmarks.clone(), values("id", "val")] {
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "doubled in {}", scenario.id);
        }
        // What Word and LibreOffice cut off or refuse.
        assert!(bookmarks.iter().all(|it| it.len() <= 40 && it.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')));
        let styles = &parts.iter().find(|(name, _)| *name == "word/styles.xml").unwrap().1;
        for style in values("pStyle", "val").iter().chain(&values("rStyle", "val")) {
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
        }
        // Every place that is known stands in it, and nothing was written in it yet.
        let file = word_parts_in_bytes(&word_file(&parts).unwrap()).unwrap();
        assert_eq!(word_case(&file).as_ref(), Some(&scenario.id));
        let script = read_word(&file, &scenario).unwrap();
        assert_eq!((script.remarks.len(), script.crossed.len(), script.reviewer), (0, 0, None), "{}", scenario.id);
        assert_eq!(script.hash.as_ref(), Some(&scenario.hash));
        let places = ReviewPlaces::of(&scenario, &words, language);
        assert!(tags.len() > 14 && places.iter().filter(|it| it.label.is_some()).count() >= tags.len() - 12);
    }
}

#[test]
fn foreign_texts_are_told_to_the_spelling() {
    let scenario = case("de-loods");
    let text = |texts: &str| word_parts_in(&scenario, &Messages::new("nl"), texts).remove(2).1;
    assert!(text("en").contains("<w:lang w:val=\"en-GB\"/>") && !text("nl").contains("<w:lang"));
}

/// What is expected of a document that came back: number, moment, choice, remark, who, in what, about which words.
const EXPECTED: [(&str, &str, &str, &str, &str, &str, &str); 9] = [
    ("cast-1", "", "", "Wat een mens.", "Ans Bakker", "field", ""),
    ("1.1", "steiger.aan", "", "Te snel & te <hard>.", "Ans Bakker", "field", ""),
    ("1.1.2", "steiger.aan", "", "Welke plank?", "Bo de Wit", "comment", "1.1.2 Een plank kraakt."),
    ("1.1.a", "steiger.aan", "steiger.aan.luister", "Zo praat niemand.", "Ans Bakker", "field", ""),
    (
        "1.1.b",
        "steiger.aan",
        "steiger.aan.regel",
        "Hier mis ik iets.",
        "Bo de Wit",
        "comment",
        "1.1.b De speler zegt · ✕ past niet",
    ),
    ("T1", "", "", "Waarom regen?", "Ans Bakker", "field", ""),
    ("check-3-remark", "", "", "Zie 1.1.b.", "Ans Bakker", "field", ""),
    ("verdict", "", "", "Mooi.", "Ans Bakker", "field", ""),
    ("", "", "", "", "", "", ""),
];

fn read(arguments: &[&str], file: &Path) -> Value {
    let cases = root().join("tests/data/review");
    let mut all = vec!["--scenarios", cases.to_str().unwrap(), "review"];
    all.extend(arguments);
    all.extend(["--read", file.to_str().unwrap(), "--json"]);
    let ran = tegenspel(&all, "");
    assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
    json(&ran)
}

#[test]
fn what_came_back_through_other_programs_is_told_at_its_number() {
    for (file, arguments, version) in [
        ("python-docx.docx", &[][..], "same"),
        ("libreoffice-7.4.docx", &[], "same"),
        ("pandoc.docx", &["kade"], "unknown"),
    ] {
        let read = read(arguments, &data(file));
        assert_eq!(
            (read["version"].as_str(), read["crossed"].to_string()),
            (Some(version), String::from("[2]")),
            "{file}"
        );
        let word = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
        let remarks: Vec<_> = read["remarks"].as_array().unwrap().iter().collect();
        let told: Vec<_> = remarks
            .iter()
            .map(|it| ["number", "beat", "choice", "remark", "author", "kind", "quoted"].map(|name| word(it, name)))
            .collect();
        let expected = EXPECTED
            .iter()
            .take_while(|it| !it.0.is_empty())
            .map(|it| [it.0, it.1, it.2, it.3, it.4, it.5, it.6].map(str::to_owned));
        assert_eq!(told, expected.collect::<Vec<_>>(), "{file}");
        let comments = remarks.iter().filter(|it| it["kind"] == "comment");
        assert!(
            comments.clone().count() == 2 && comments.clone().all(|it| word(it, "date").starts_with("2026-")),
            "{file}"
        );
        assert_eq!(read["astray"].as_array().map(Vec::len), Some(0), "{file}");
    }
}

#[test]
fn a_reader_sees_the_remarks_with_name_and_date_and_the_numbers_that_do_not_fit() {
    let cases = root().join("tests/data/review");
    let run = |arguments: &[&str]| {
        let mut all = vec!["--scenarios", cases.to_str().unwrap()];
        all.extend(arguments);
        tegenspel(&all, "")
    };
    let file = data("libreoffice-7.4.docx");
    let ran = run(&["--language", "nl", "review", "--read", file.to_str().unwrap()]);
    for told in [
        "1.1  “Aankomst”  (steiger.aan)\n  Ans Bakker",
        "    Te snel & te <hard>.\n",
        "1.1.b  “De regels zijn duidelijk: <niet> varen.”  (steiger.aan.regel)\n  Bo de Wit · 2026-",
        "bij “1.1.2 Een plank kraakt.”",
        "Aangekruist in de vragenlijst: 2.",
        "8 opmerkingen in ",
    ] {
        assert!(ran.out.contains(told), "{told}\n\n{}", ran.out);
    }
    assert!(!ran.out.contains("Let op"), "{}", ran.out);
    let file = data("pandoc.docx");
    let ran = run(&["--language", "en", "review", "kade", "--read", file.to_str().unwrap()]);
    assert!(ran.out.contains("the file does not say of which version"), "{}", ran.out);
    let ran = run(&["review", "--read", file.to_str().unwrap()]);
    assert!(ran.exit == Exit::Failed && ran.err.contains("Name the case as well"), "{}", ran.err);
    let ran = run(&["review", "kade", "--format", "docx"]);
    assert!(ran.exit == Exit::Failed && ran.err.contains("-o kade.docx"), "{}", ran.err);
    let text = data("README.md");
    let ran = run(&["review", "kade", "--read", text.to_str().unwrap()]);
    assert!(ran.exit == Exit::Failed && ran.err.contains("is no Word document"), "{}", ran.err);
}

/// A field filled in as Word does it: the flag is gone, and so is the look of what stood there.
fn filled(text: &str, tag: &str, with: &str) -> String {
    let (before, after) = text.split_once(&format!("<w:tag w:val=\"{tag}\"/>")).unwrap();
    let after = after.replacen("<w:showingPlcHdr/>", "", 1);
    let (marks, content) = after.split_once("<w:sdtContent>").unwrap();
    let (_, rest) = content.split_once("</w:sdtContent>").unwrap();
    format!("{before}<w:tag w:val=\"{tag}\"/>{marks}<w:sdtContent><w:r><w:t>{with}</w:t></w:r></w:sdtContent>{rest}")
}

/// The document without its fields: what stood in them stands in the line, as `LibreOffice` and pandoc leave it.
fn without_fields(text: &str) -> String {
    let mut text = text.replace("</w:sdtContent></w:sdt>", "");
    while let Some((before, rest)) = text.split_once("<w:sdt>") {
        let (_, after) = rest.split_once("<w:sdtContent>").unwrap();
        text = format!("{before}{after}");
    }
    text
}

#[test]
fn a_field_is_found_by_its_tag_its_title_or_its_label() {
    let fill = |text: &str| filled(&filled(text, "tg_1_1_a", "een<w:br/>twee"), "tg_reviewer", "Ans");
    let expected = [(Some("1.1.a"), "een")];
    let fill = |text: &str| fill(text).replace("een<w:br/>twee", "een");
    assert_eq!(keys(&read_after(|text| fill(&text), &[]).remarks), expected);
    let untagged = |text: String| fill(&text).replace("<w:tag w:val=\"tg_1_1_a\"/>", "");
    assert_eq!(keys(&read_after(untagged, &[]).remarks), expected);
    let by_title =
        |text: String| fill(&text).replace("<w:tag w:val=\"tg_1_1_a\"/>", "").replace(">Opmerking bij 1.1.a: <", "><");
    assert_eq!(keys(&read_after(by_title, &[]).remarks), expected);
    let script = read_after(|text| without_fields(&fill(&text)), &[]);
    assert_eq!((keys(&script.remarks), script.reviewer.as_deref()), (expected.to_vec(), Some("Ans")));
    assert_eq!(script.remarks[0].author.as_deref(), Some("Ans"));
    // Typed behind what stood there, and on in the next paragraph.
    let behind = |text: String| {
        let text = without_fields(&text).replacen(
            "Opmerking bij 1.2: </w:t></w:r>",
            "Opmerking bij 1.2: </w:t></w:r><w:r><w:t>te vlug </w:t></w:r>",
            1,
        );
        let (before, after) = text.split_once("Opmerking bij 1.2: ").unwrap();
        let (paragraph, rest) = after.split_once("</w:p>").unwrap();
        let more = "<w:p><w:pPr><w:pStyle w:val=\"Tegenspelremark\"/></w:pPr><w:r><w:t>2.1 past niet</w:t></w:r></w:p>";
        format!("{before}Opmerking bij 1.2: {paragraph}</w:p>{more}{rest}")
    };
    assert_eq!(keys(&read_after(behind, &[]).remarks), [(Some("1.2"), "te vlug\n2.1 past niet")]);
}

#[test]
fn what_was_changed_in_the_text_itself_is_told_and_what_was_taken_out_is_not() {
    let change = |text: String| {
        text.replacen(
            ">Een plank kraakt.</w:t></w:r>",
            ">Een plank</w:t></w:r><w:ins w:author=\"Bo\" w:date=\"2026-11-03T09:12:00Z\"><w:r><w:t> breekt.</w:t></w:r></w:ins>\
             <w:del w:author=\"Bo\" w:date=\"x\"><w:r><w:delText> kraakt.</w:delText></w:r></w:del>",
            1,
        )
    };
    let script = read_after(change, &[]);
    assert_eq!(keys(&script.remarks), [(Some("1.1.2"), "Een plank breekt.")]);
    let remark = &script.remarks[0];
    assert_eq!((remark.kind, remark.author.as_deref()), (RemarkKind::Change, Some("Bo")));
    // Of another version it is not known what stood there.
    let other = scenario(&KADE.replace("Een plank kraakt.", "Een plank piept."));
    let script = read_word(&parts(&kade()), &other).unwrap();
    assert_eq!((keys(&script.remarks), script.hash == Some(other.hash.clone())), (Vec::new(), false));
}

const COMMENTS: &str = r#"<w:comments xmlns:w="w" xmlns:w14="w14">
    <w:comment w:id="7" w:author="Bo" w:date="2026-11-03T10:00:00Z"><w:p w14:paraId="A"><w:r><w:t>Eens.</w:t></w:r></w:p></w:comment>
    <w:comment w:id="3" w:author="Ans" w:date="2026-11-03T09:12:00Z"><w:p w14:paraId="B0"><w:r><w:t>Te lang.</w:t></w:r></w:p><w:p w14:paraId="B"><w:r><w:t>Echt.</w:t></w:r></w:p></w:comment>
    <w:comment w:id="9" w:author="Cas" w:date=""><w:p w14:paraId="C"><w:r><w:t>Nergens bij.</w:t></w:r></w:p></w:comment>
    </w:comments>"#;
const THREADS: &str = r#"<w15:commentsEx xmlns:w15="w15"><w15:commentEx w15:paraId="B" w15:done="1"/>
    <w15:commentEx w15:paraId="A" w15:paraIdParent="B" w15:done="0"/></w15:commentsEx>"#;
const RELS: &str = r#"<R><R Type="x/comments" Target="/word/comments.xml"/><R Type="y/commentsExtended" Target="commentsExtended.xml"/></R>"#;

#[test]
fn what_is_written_behind_a_question_of_the_list_is_told_with_it() {
    let written = read_after(
        |text| {
            let list = text.find("w:name=\"tg_check_1\"").unwrap();
            let end = list + text[list..].find(".</w:t></w:r></w:p>").unwrap() + 1;
            format!("{} Bij Merel niet.{}", &text[..end], &text[end..])
        },
        &[],
    );
    let told: Vec<_> = written.remarks.iter().map(|it| (it.kind, it.text.as_str())).collect();
    assert!(matches!(told[..], [(RemarkKind::Change, text)] if text.ends_with(". Bij Merel niet.")), "{told:?}");
}

#[test]
fn comments_come_in_threads_and_one_without_a_place_is_told_as_such() {
    let mark = |text: String| {
        // The whole line, with the number in front: what it is about begins before the bookmark.
        let at = text.find("w:name=\"tg_1_1_a_1\"").unwrap();
        let begin = text[..at].rfind("<w:bookmarkStart").unwrap();
        let end = begin + text[begin..].find("</w:p>").unwrap();
        let ends = r#"<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>"#;
        let starts = r#"<w:commentRangeStart w:id="3"/><w:commentRangeStart w:id="7"/>"#;
        format!("{}{starts}{}{ends}{}", &text[..begin], &text[begin..end], &text[end..])
    };
    let more = [
        ("word/comments.xml", COMMENTS),
        ("word/commentsExtended.xml", THREADS),
        ("word/_rels/document.xml.rels", RELS),
    ];
    let script = read_after(mark, &more);
    let place = Some("1.1.a.1");
    assert_eq!(keys(&script.remarks), [(place, "Te lang.\nEcht."), (place, "Eens."), (None, "Nergens bij.")]);
    let [first, answer, _] = &script.remarks[..] else { panic!() };
    assert!(first.resolved && !first.answers && answer.answers && !answer.resolved);
    assert_eq!(first.quoted.as_deref(), Some("1.1.a.1 Ans: “Fijn dat je het vraagt.”"));
    assert_eq!(first.date.as_deref(), Some("2026-11-03T09:12:00Z"));
}

#[test]
fn a_number_that_is_gone_keeps_its_remark() {
    let scenario = kade();
    let file = parts(&scenario);
    let text = filled(&String::from_utf8(file["word/document.xml"].clone()).unwrap(), "tg_1_1_b", "weg?");
    let mut file = file;
    file.insert(String::from("word/document.xml"), text.into_bytes());
    let (start, rest) = KADE.split_once("\"regel\": (").unwrap();
    let (_, rest) = rest.split_once("\n").unwrap();
    let other = self::scenario(&format!("{start}{rest}"));
    let script = read_word(&file, &other).unwrap();
    assert_eq!(keys(&script.remarks), [(Some("1.1.b"), "weg?")]);
    assert!(ReviewPlaces::of(&other, &Messages::new("nl"), "nl").find("1.1.b").is_none());
}

#[test]
fn what_is_damaged_or_no_script_is_told() {
    let scenario = kade();
    let read = |name: &str, part: &str| {
        let mut file = parts(&scenario);
        file.insert(name.to_owned(), part.into());
        read_word(&file, &scenario)
    };
    let damaged = |name: &str| Err(WordProblem::Damaged(name.to_owned()));
    assert_eq!(read("word/document.xml", "<w:document>"), damaged("word/document.xml"));
    assert_eq!(read("docProps/custom.xml", "no XML"), damaged("docProps/custom.xml"));
    assert_eq!(
        read("_rels/.rels", "<R><R Type=\"/officeDocument\" Target=\"xl/workbook.xml\"/></R>"),
        Err(WordProblem::NoText)
    );
    // Another letter has no numbers of ours: nothing is a remark, but what is written in a comment is told.
    let letter =
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Beste Ans: dag.</w:t></w:r></w:p></w:body></w:document>";
    let parts = BTreeMap::from([(String::from("word/document.xml"), letter.as_bytes().to_vec())]);
    let script = read_word(&parts, &scenario).unwrap();
    assert_eq!((script.remarks.len(), script.hash, script.case), (0, None, None));
}

#[test]
fn what_the_page_kept_is_read_by_the_same_command() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("remarks.json");
    let text = r#"{"tegenspel": "review-remarks", "id": "kade", "version": "x", "remarks": {"1.1": "Te snel.", "reviewer": "Ans", "9.9": "Weg."}}"#;
    std::fs::write(&file, text).unwrap();
    let read = read(&[], &file);
    assert_eq!((&read["version"], &read["remarks"][0]["author"]), (&Value::from("other"), &Value::from("Ans")));
    assert_eq!(read["astray"][0]["number"], "9.9");
    // Who wrote the file does not say where we look.
    std::fs::write(&file, text.replace("\"kade\"", "\"../review/kade\"")).unwrap();
    let ran = tegenspel(&["review", "--read", file.to_str().unwrap()], "");
    assert!(ran.exit == Exit::Failed && ran.err.contains("does not say to which case"), "{}", ran.err);
}

#[test]
fn a_case_goes_into_one_file_and_comes_out_elsewhere() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let (file, again, to) = (at("loods.tegenspel"), at("again.tegenspel"), at("weg/mijn-loods"));
    for target in [&file, &again, &again] {
        let ran = tegenspel(&["pack", "de-loods", "-o", target], "");
        assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
    }
    assert_eq!(std::fs::read(&file).unwrap(), std::fs::read(&again).unwrap());
    let ran = tegenspel(&["--language", "nl", "unpack", &file, "--to", &to], "");
    assert!(
        ran.exit == Exit::Fine && ran.out.contains("De casus staat in ") && ran.out.contains(&to),
        "{}{}",
        ran.out,
        ran.err
    );
    assert_eq!(tegenspel(&["review", &to, "-o", &at("script.md")], "").exit, Exit::Fine);
    let ran = tegenspel(&["--language", "nl", "unpack", &file, "--to", &to], "");
    assert!(ran.exit == Exit::Failed && ran.err.contains("bestaat al; er is niets veranderd"), "{}", ran.err);
    assert!(ran.err.contains(&format!("--to {to}-2")), "{}", ran.err);
    // No case of ours makes place for something else, and no other file for a case.
    std::fs::write(at("mine.tegenspel"), "my own").unwrap();
    assert_eq!(tegenspel(&["pack", "de-loods", "-o", &at("mine.tegenspel")], "").exit, Exit::Failed);
    assert_eq!(tegenspel(&["pack", "de-loods", "-o", &at("loods.docx")], "").exit, Exit::Failed);
}

#[test]
fn a_case_with_mistakes_neither_goes_nor_comes() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    std::fs::create_dir(at("kade")).unwrap();
    std::fs::write(home.path().join("kade/scenario.ron"), KADE.replace("End(\"klaar\")", "End(\"nergens\")")).unwrap();
    let ran = tegenspel(&["pack", &at("kade"), "-o", &at("kade.tegenspel")], "");
    assert!(ran.exit == Exit::Findings && ran.err.contains("nergens") && !Path::new(&at("kade.tegenspel")).exists());
    let broken = word_file(&[("kade/scenario.ron", KADE.replace("End(\"klaar\")", "End(\"nergens\")"))]).unwrap();
    std::fs::write(at("kade.tegenspel"), broken).unwrap();
    let ran = tegenspel(&["unpack", &at("kade.tegenspel"), "--to", &at("new")], "");
    assert!(ran.exit == Exit::Findings && ran.err.contains("nothing was taken in"), "{}", ran.err);
    assert!(!Path::new(&at("new")).exists());
    let unsafe_names = word_file(&[("kade/scenario.ron", KADE.to_owned()), ("../up.md", String::from("x"))]).unwrap();
    std::fs::write(at("unsafe.tegenspel"), unsafe_names).unwrap();
    let ran = tegenspel(&["unpack", &at("unsafe.tegenspel"), "--to", &at("new")], "");
    assert!(ran.exit == Exit::Failed && ran.err.contains("../up.md"), "{}", ran.err);
    assert!(!Path::new(&at("new")).exists() && !home.path().parent().unwrap().join("up.md").exists());
}

#[test]
fn a_case_is_taken_in_among_ones_own_whatever_stands_in_the_folder_where_one_works() {
    let home = tempfile::tempdir().unwrap();
    let here = home.path().join("scenarios/de-loods");
    let file = home.path().join("loods.tegenspel");
    let ran = tegenspel(&["pack", "shipped/de-loods", "-o", file.to_str().unwrap()], "");
    assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
    // A case of another text under the same id, where one works.
    std::fs::create_dir_all(&here).unwrap();
    std::fs::write(here.join("scenario.ron"), KADE).unwrap();
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_tegenspel"))
        .args(["--language", "en", "unpack", "loods.tegenspel"])
        .current_dir(home.path())
        .envs([("HOME", home.path()), ("XDG_DATA_HOME", &home.path().join("data"))])
        .output()
        .unwrap();
    let said = String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap();
    assert!(ran.status.success(), "{said}");
    assert!(home.path().join("data/tegenspel/cases/de-loods/scenario.ron").is_file(), "{said}");
    assert_eq!(std::fs::read_to_string(here.join("scenario.ron")).unwrap(), KADE);
    // The copy takes nobody's place; that the case in `scenarios` does is nothing that happened here.
    assert!(!said.contains("shipped/de-loods"), "{said}");
    assert!(said.contains("cases/de-loods"), "{said}");
}
