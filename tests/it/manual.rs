//! The examples of the manual: taken out, completed with what they do not show, and read for what they do show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use tegenspel::engine::relationship::Model;
use tegenspel::script::{Bundle, Source, load_model};

/// The manual.
pub(crate) const MANUAL: &str = include_str!("../../docs/writing-scenarios.md");

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
