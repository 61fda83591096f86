//! The examples of the manual: taken out, completed with what they do not show, and read for what they do show. The manual
//! in Dutch is held to the English one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use tegenspel::author::lint::RULES;
use tegenspel::engine::relationship::Model;
use tegenspel::script::{Bundle, Source, load_model};

/// The manual.
pub(crate) const MANUAL: &str = include_str!("../../docs/writing-scenarios.md");
/// The same in Dutch.
const DUTCH_MANUAL: &str = include_str!("../../docs/een-casus-schrijven.md");
/// The page of the studio, which links to both.
const STUDIO: &str = include_str!("../../docs/studio.md");

/// An example of the manual.
pub(crate) struct Block {
    /// The line of the manual on which its first line stands, counted from 1.
    pub(crate) line: usize,
    /// What it is a piece of.
    pub(crate) frame: Frame,
    /// What it says.
    pub(crate) text: String,
}

/// What an example is a piece of; the word behind `ron` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// A whole case.
    Scenario,
    /// Fields of a case; the others are filled in.
    Fields,
    /// Fields of the only scene.
    Scene,
    /// Beats of the only scene; the first is where it starts.
    Beats,
    /// Effects of a choice.
    Effects,
    /// A plan for the whole case before it.
    Plan,
}

impl Frame {
    fn of(info: &str) -> Option<Self> {
        Some(match info {
            "scenario" => Self::Scenario,
            "fields" => Self::Fields,
            "scene" => Self::Scene,
            "beats" => Self::Beats,
            "effects" => Self::Effects,
            "plan" => Self::Plan,
            _ => return None,
        })
    }

    /// What the parts of the example belong to.
    fn role(self) -> &'static str {
        match self {
            Self::Scenario | Self::Plan => "",
            Self::Fields => "Scenario",
            Self::Scene => "Scene",
            Self::Beats => "beats",
            Self::Effects => "effects",
        }
    }
}

/// The examples in the order of the manual.
pub(crate) fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in MANUAL.lines().enumerate() {
        if let Some(mut block) = open.take() {
            if line == "```" {
                blocks.push(block);
            } else {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
        } else if let Some(info) = line.strip_prefix("```ron") {
            let frame = Frame::of(info.trim()).unwrap_or_else(|| panic!("line {}: no frame `{info}`", at + 1));
            open = Some(Block { line: at + 2, frame, text: String::new() });
        }
    }
    assert!(open.is_none(), "the last example is not closed");
    blocks
}

/// What stands in front of an example and behind it.
const FIELDS: &[(&str, &str)] = &[
    ("format", "1"),
    ("title", "\"De Loods\""),
    ("summary", "\"Een casus om iets te laten zien.\""),
    ("language", "\"nl\""),
    ("sector", "\"cultuur\""),
    ("level", "2"),
    ("minutes", "5"),
    ("goals", "{}"),
    ("player", "(name: \"jij\", function: \"f\", organisation: \"o\", mandate: \"m\")"),
    ("briefing", "\"Lees mij.\""),
    ("dossier", "{ \"beschikking\": (title: \"Beschikking\", file: \"dossier/beschikking.md\") }"),
    ("norms", "{ \"awb_4_46\": (title: \"Awb 4:46\", text: \"…\") }"),
    (
        "cast",
        "{ \"roos\": (name: \"Roos\", function: \"f\", organisation: \"o\", side: Partner, position: \"p\",
            interests: { \"kas\": (text: \"Geld\") }, concern: (text: \"De raad\")),
          \"kooistra\": (name: \"Kooistra\", function: \"f\", organisation: \"o\", side: Board, position: \"p\") }",
    ),
    (
        "variables",
        "{ \"geduld\": Count(start: 3, min: 0, max: 5), \"dak_gezien\": Flag(false), \"toon\": OneOf(\"zakelijk\", [\"zakelijk\", \"warm\"]) }",
    ),
    (
        "scenes",
        "{ \"foyer\": Scene(title: \"Foyer\", place: \"foyer\", channel: OnSite, with: [\"roos\"], start: \"begin\",
            beats: { \"begin\": (choices: { \"door\": (text: \"Door.\", then: End(\"klaar\")) }) }) }",
    ),
    ("endings", "{ \"klaar\": (title: \"Klaar\", text: \"Dat was het.\") }"),
    ("lessons", "{ \"toezeggen\": (text: \"…\", kind: Practise) }"),
];
const SCENE: &str = "title: \"Foyer\", place: \"foyer\", channel: OnSite, with: [\"roos\"],";
const VERDER: &str = "\"verder\": (choices: { \"door\": (text: \"Door.\", then: End(\"klaar\")) }),";

/// The scenario that an example becomes when everything it does not show is filled in.
pub(crate) fn completed(block: &Block) -> String {
    match block.frame {
        Frame::Scenario | Frame::Plan => block.text.clone(),
        Frame::Fields => {
            let shown: BTreeSet<_> =
                parts(block).into_iter().filter(|part| part.of == "Scenario").map(|part| part.name).collect();
            let missing = FIELDS.iter().filter(|(name, _)| !shown.contains(*name));
            // The example comes first, so that a mistake in it has its own line and column.
            let filled: String = missing.map(|(name, value)| format!("{name}: {value},\n")).collect();
            format!("Scenario(\n{}{filled})", block.text)
        }
        Frame::Scene => {
            let before = "Scenario(scenes: { \"foyer\": Scene(\n";
            format!("{before}{}{SCENE}) }},\n{})", block.text, filled_except("scenes"))
        }
        Frame::Beats => {
            let first = block.text.split('"').nth(1).unwrap_or_default();
            let others = if block.text.contains("\n\"verder\":") { "" } else { VERDER };
            let before = "Scenario(scenes: { \"foyer\": Scene(beats: {\n";
            let scene = format!("{SCENE} start: \"{first}\"");
            let filled: String = filled_except("scenes");
            format!("{before}{}{others} }}, {scene}) }},\n{filled})", block.text)
        }
        Frame::Effects => {
            let before = "Scenario(scenes: { \"foyer\": Scene(beats: { \"begin\": (choices: { \"door\": (effects: [\n";
            let after = "], text: \"Door.\", then: End(\"klaar\")) }) }, title: \"Foyer\", place: \"foyer\", \
                channel: OnSite, with: [\"roos\"], start: \"begin\") },";
            format!("{before}{}{after}\n{})", block.text, filled_except("scenes"))
        }
    }
}

fn filled_except(shown: &str) -> String {
    FIELDS.iter().filter(|(name, _)| *name != shown).map(|(name, value)| format!("{name}: {value},\n")).collect()
}

/// The built-in relationship model.
pub(crate) fn model() -> Arc<Model> {
    static MODEL: OnceLock<Arc<Model>> = OnceLock::new();
    let read = || {
        let source = Source::new("relationship.ron", include_str!("../../assets/model/relationship.ron"));
        Arc::new(load_model(&source).unwrap())
    };
    Arc::clone(MODEL.get_or_init(read))
}

/// The folder of a case, with the documents that examples name.
pub(crate) fn bundle(text: &str) -> Bundle {
    let document = |name: &str| (format!("dossier/{name}.md"), String::from("# Een document\n"));
    Bundle {
        id: String::from("voorbeeld"),
        called: String::new(),
        scenario: Source::new("scenario.ron", text),
        files: BTreeMap::from(["beschikking", "verslag"].map(document)),
        ..Bundle::default()
    }
}

/// Something that an example shows: a field, a fixed word, or a form such as `Beat(…)`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    /// The field in whose value it stands, or the name of the form: `choices`, `Feel`.
    pub(crate) of: String,
    /// Its name.
    pub(crate) name: String,
}

/// What an example shows, texts and comments left out.
pub(crate) fn parts(block: &Block) -> Vec<Part> {
    let mut parts = Vec::new();
    // What is open, by the field or form that opened it.
    let mut open = vec![block.frame.role().to_owned()];
    let mut word = String::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut escaped = false;
    for c in block.text.chars() {
        if quoted {
            (quoted, escaped) = (escaped || c != '"', !escaped && c == '\\');
            continue;
        }
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        let name = std::mem::take(&mut word);
        let inside = open.last().cloned().unwrap_or_default();
        if !name.is_empty() {
            parts.push(Part { of: inside.clone(), name: name.clone() });
        }
        match c {
            '"' => quoted = true,
            ':' if !name.is_empty() => field = name,
            // `choices: {`, `Feel(`, or an item of what is open already.
            '(' if !name.is_empty() && field.is_empty() => open.push(name),
            '(' | '[' | '{' => open.push(if field.is_empty() { inside } else { std::mem::take(&mut field) }),
            ')' | ']' | '}' => {
                open.pop();
                field.clear();
            }
            ',' => field.clear(),
            _ if !name.is_empty() => word = String::new(),
            _ => {}
        }
    }
    parts
}

/// What a page is made of.
#[derive(Default)]
struct ManualPage {
    /// The headings, with how deep each is.
    headings: Vec<(usize, &'static str)>,
    /// The blocks of code: the words behind the fence, and the lines.
    code: Vec<(&'static str, Vec<&'static str>)>,
    /// The tables: the rows below their heads, cell by cell.
    tables: Vec<Vec<Vec<&'static str>>>,
}

impl ManualPage {
    fn of(text: &'static str) -> Self {
        let mut page = Self::default();
        let mut fenced = false;
        let mut above = "";
        for line in text.lines() {
            if let Some(info) = line.strip_prefix("```") {
                fenced = !fenced;
                page.code.extend(fenced.then(|| (info, Vec::new())));
            } else if fenced {
                page.code.last_mut().unwrap().1.push(line);
            } else if line.starts_with('#') {
                let depth = line.bytes().take_while(|it| *it == b'#').count();
                page.headings.push((depth, line[depth..].trim()));
            } else if line.starts_with('|') {
                let cells = line.trim_matches('|').split(" | ").map(str::trim).collect();
                if above.starts_with('|') {
                    page.tables.last_mut().unwrap().push(cells);
                } else {
                    page.tables.push(Vec::new());
                }
            }
            above = line;
        }
        // The line below the head of a table is no row of it.
        for table in &mut page.tables {
            table.remove(0);
        }
        page
    }

    /// The anchors of the headings, as GitHub makes them.
    fn anchors(&self) -> BTreeSet<String> {
        let anchor = |heading: &str| {
            let kept = heading.chars().filter(|it| it.is_alphanumeric() || matches!(it, ' ' | '-' | '_'));
            kept.collect::<String>().to_lowercase().replace(' ', "-")
        };
        self.headings.iter().map(|(_, heading)| anchor(heading)).collect()
    }
}

/// What stands behind each occurrence of some words, as far as it is made of such characters.
fn behind(text: &'static str, words: &str, of: fn(char) -> bool) -> Vec<&'static str> {
    let after = text.split(words).skip(1);
    after.map(|it| it.split(|c| !of(c)).next().unwrap_or_default()).filter(|it| !it.is_empty()).collect()
}

#[test]
fn the_manual_in_dutch_has_the_headings_examples_and_rows_of_the_english_one() {
    let (english, dutch) = (ManualPage::of(MANUAL), ManualPage::of(DUTCH_MANUAL));
    // A heading with a number has the same number.
    let shape = |page: &ManualPage| -> Vec<(usize, String)> {
        let number = |heading: &str| heading.chars().take_while(|it| it.is_ascii_digit() || *it == '.').collect();
        page.headings.iter().map(|(depth, heading)| (*depth, number(heading))).collect()
    };
    assert_eq!(shape(&dutch), shape(&english));
    assert_eq!(dutch.code.len(), english.code.len());
    for ((info, lines), (english_info, english_lines)) in dutch.code.iter().zip(&english.code) {
        assert_eq!(info, english_info);
        if *info == "text" {
            // Commands are the same; what is said of them behind is in Dutch.
            let commands = |lines: &[&'static str]| -> Vec<_> {
                let commands = lines.iter().filter(|it| it.starts_with("tegenspel "));
                commands.map(|it| it.split("  ").next().unwrap()).collect()
            };
            assert_eq!(commands(lines), commands(english_lines));
        } else {
            assert_eq!(lines, english_lines);
        }
    }
    let first = |page: &ManualPage| -> Vec<Vec<_>> {
        page.tables.iter().map(|table| table.iter().map(|row| row[0]).collect()).collect()
    };
    assert_eq!(first(&dutch), first(&english));
}

#[test]
fn sections_of_the_manual_that_are_named_exist() {
    for (page, name, chapter) in
        [(MANUAL, "writing-scenarios.md", "ection "), (DUTCH_MANUAL, "een-casus-schrijven.md", "oofdstuk ")]
    {
        let anchors = ManualPage::of(page).anchors();
        let anchor = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
        let linked = behind(page, "](#", anchor).into_iter().chain(behind(STUDIO, &format!("]({name}#"), anchor));
        let missing: Vec<_> = linked.filter(|it| !anchors.contains(*it)).collect();
        assert!(missing.is_empty(), "{name} has no section {missing:?}");
        let named = behind(page, chapter, |it| it.is_ascii_digit());
        assert!(named.len() > 10, "{name} names its sections by number");
        let missing: Vec<_> =
            named.iter().filter(|it| !anchors.iter().any(|anchor| anchor.starts_with(&format!("{it}-")))).collect();
        assert!(missing.is_empty(), "{name} has no section {missing:?}");
    }
    assert!(MANUAL.contains("](een-casus-schrijven.md)") && DUTCH_MANUAL.contains("](writing-scenarios.md)"));
    let (dutch, english) = STUDIO.split_once("## Writing a case").unwrap();
    assert!(!dutch.contains("writing-scenarios.md") && !english.contains("een-casus-schrijven.md"));
}

/// The tables that quote the program do so in Dutch; those of its words are the same in both.
#[test]
fn the_manual_in_dutch_says_what_the_program_says_in_dutch() {
    let (english, dutch) = (ManualPage::of(MANUAL), ManualPage::of(DUTCH_MANUAL));
    let with = |page: &ManualPage, first: &str| -> Vec<Vec<&'static str>> {
        page.tables.iter().find(|table| table[0][0] == first).unwrap().clone()
    };
    let model = model();
    let moves = model.moves.iter().map(|it| format!("| `{}` | {} | {} |", it.id, it.name.nl, it.means.nl));
    let rules = RULES.iter().map(|rule| format!("| `{}` | {} |", rule.code, rule.page.summary("nl")));
    for row in moves.chain(rules) {
        assert!(DUTCH_MANUAL.contains(&row), "the manual in Dutch lacks the row\n{row}");
    }
    assert_eq!(with(&dutch, "`format`"), with(&english, "`format`"));
    let names =
        |page: &ManualPage| with(page, "`competence`").into_iter().map(|row| row[..3].to_vec()).collect::<Vec<_>>();
    assert_eq!(names(&dutch), names(&english));
}
