//! The draft as RON: written as the examples of `new` are, with what is still to be written said in words.

use crate::script::control::without_control;
use crate::script::ron::quoted;
use std::fmt::Write;

/// Where a draft goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DraftThen {
    Beat(String),
    End(String),
}

/// A beat of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DraftBeat {
    pub id: String,
    pub title: String,
    pub notes: Vec<String>,
    /// What is told, each with its notes.
    pub lines: Vec<(Vec<String>, String)>,
    pub choices: Vec<DraftChoice>,
    /// Where it goes on without choices.
    pub then: Option<DraftThen>,
}

/// A choice of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DraftChoice {
    pub id: String,
    pub notes: Vec<String>,
    pub text: String,
    pub then: DraftThen,
}

/// An ending of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DraftEnding {
    pub id: String,
    pub title: String,
    pub notes: Vec<String>,
    pub text: String,
}

/// What stands in a draft where a story of Twine has nothing to say.
struct DraftWords {
    head: [&'static str; 3],
    title: &'static str,
    summary: &'static str,
    sector: &'static str,
    goal: &'static str,
    player: (&'static str, &'static str, &'static str),
    mandate: &'static str,
    briefing: &'static str,
    partner: (&'static str, &'static str, &'static str),
    position: &'static str,
    place: &'static str,
}

const DUTCH: DraftWords = DraftWords {
    head: [
        "Een concept, gemaakt van een verhaal uit Twine. Het speelt; wat een gesprek ervan maakt, is nog te schrijven:",
        "wie er spreekt (`who`), wat een keuze doet (`moves`, `rating`, `why`), en de kop hieronder.",
        "Wat Twine deed en een casus niet kan, staat als aantekening op zijn plaats: regel:kolom in het oude bestand.",
    ],
    title: "Verhaal uit Twine",
    summary: "Waar deze casus over gaat, in één of twee zinnen.",
    sector: "nog te kiezen",
    goal: "Wat de speler hier oefent.",
    player: ("jij", "accountmanager", "de gemeente"),
    mandate: "Waar de speler over gaat, en waarover een ander beslist.",
    briefing: "Wat de speler vooraf weet: vijf feiten, één zorg.",
    partner: ("De ander", "gesprekspartner", "een organisatie"),
    position: "Wat deze persoon wil.",
    place: "Het verhaal",
};

const ENGLISH: DraftWords = DraftWords {
    head: [
        "A draft, made from a story of Twine. It plays; what makes a conversation of it is still to be written:",
        "who speaks (`who`), what a choice does (`moves`, `rating`, `why`), and the head below.",
        "What Twine did and no case can do stands as a note at its place: line:column in the old file.",
    ],
    title: "A story of Twine",
    summary: "What this case is about, in one or two sentences.",
    sector: "still to be chosen",
    goal: "What the player practises here.",
    player: ("you", "account manager", "the municipality"),
    mandate: "What the player decides, and what somebody else decides.",
    briefing: "What the player knows beforehand: five facts, one worry.",
    partner: ("The other", "partner", "an organisation"),
    position: "What this person wants.",
    place: "The story",
};

/// The text of a case with these beats and endings, in one scene.
pub(super) fn write_case(
    title: Option<&str>,
    language: &str,
    start: &str,
    beats: &[DraftBeat],
    endings: &[DraftEnding],
) -> String {
    let words = if language == "nl" { &DUTCH } else { &ENGLISH };
    let (name, function, organisation) = words.player;
    let (partner, partner_function, partner_organisation) = words.partner;
    let mut out = Out { text: String::new(), depth: 0 };
    for line in words.head {
        out.note(line);
    }
    out.open("Scenario(");
    out.line("format: 1,");
    out.field("title", title.unwrap_or(words.title));
    out.field("summary", words.summary);
    out.field("language", language);
    out.line(&format!("sector: {}, level: 1, minutes: 10,", quoted(words.sector)));
    out.line(&format!("goals: {{ \"goal\": {} }},", quoted(words.goal)));
    out.open("player: (");
    out.line(&format!(
        "name: {}, function: {}, organisation: {},",
        quoted(name),
        quoted(function),
        quoted(organisation)
    ));
    out.field("mandate", words.mandate);
    out.close("),");
    out.field("briefing", words.briefing);
    out.open("cast: {");
    out.open("\"partner\": (");
    out.line(&format!(
        "name: {}, function: {}, organisation: {},",
        quoted(partner),
        quoted(partner_function),
        quoted(partner_organisation)
    ));
    out.line("side: Partner,");
    out.field("position", words.position);
    out.close("),");
    out.close("},");
    out.open("scenes: {");
    out.open("\"story\": Scene(");
    let place = quoted(words.place);
    out.line(&format!("title: {place}, place: \"room\", channel: OnSite, with: [\"partner\"],"));
    out.line(&format!("start: {},", quoted(start)));
    out.open("beats: {");
    for beat in beats {
        out.beat(beat);
    }
    out.close("},");
    out.close("),");
    out.close("},");
    out.open("endings: {");
    for ending in endings {
        out.notes(&ending.notes);
        out.line(&format!("{}: (title: {}, text: {}),", quoted(&ending.id), shown(&ending.title), shown(&ending.text)));
    }
    out.close("},");
    out.close(")");
    out.text
}

/// What is written, and how far it is indented.
struct Out {
    text: String,
    depth: usize,
}

impl Out {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{:indent$}{line}", "", indent = 4 * self.depth);
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    /// A field with a text that people read.
    fn field(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}: {},", shown(text)));
    }

    /// A comment, one for each line of the note.
    fn note(&mut self, note: &str) {
        for line in note.lines() {
            self.line(&format!("// {}", without_control(line).trim_end()));
        }
    }

    fn notes(&mut self, notes: &[String]) {
        for note in notes {
            self.note(note);
        }
    }

    fn beat(&mut self, beat: &DraftBeat) {
        self.notes(&beat.notes);
        self.open(&format!("{}: (", quoted(&beat.id)));
        self.field("title", &beat.title);
        if !beat.lines.is_empty() {
            self.open("lines: [");
            for (notes, text) in &beat.lines {
                self.notes(notes);
                self.line(&format!("(text: {}),", shown(text)));
            }
            self.close("],");
        }
        if !beat.choices.is_empty() {
            self.open("choices: {");
            for choice in &beat.choices {
                self.notes(&choice.notes);
                let (id, text, then) = (quoted(&choice.id), shown(&choice.text), then(&choice.then));
                self.line(&format!("{id}: (text: {text}, then: {then}),"));
            }
            self.close("},");
        }
        if let Some(on) = &beat.then {
            self.line(&format!("then: {},", then(on)));
        }
        self.close("),");
    }
}

fn then(then: &DraftThen) -> String {
    match then {
        DraftThen::Beat(id) => format!("Beat({})", quoted(id)),
        DraftThen::End(id) => format!("End({})", quoted(id)),
    }
}

/// A text that people read: braces stand for themselves, and what cannot be read is left out.
fn shown(text: &str) -> String {
    quoted(&without_control(text).replace('{', "{{").replace('}', "}}"))
}
