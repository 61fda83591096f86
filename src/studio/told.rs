//! What is found, in the words of the studio: titles in place of ids, and remedies that name what stands on its screens.

use super::draft::CaseDraft;
use super::talk::{beginning, entries};
use crate::engine::Rating;
use crate::report::condition::readable;
use crate::report::{Messages, capitalised};
use crate::script::Severity;
use crate::script::rewrite::{CasePath, CaseValue};

/// Letters of a text that stand for what it belongs to.
const SHOWN: usize = 48;

/// Findings of which the remedy is a button or a field of the studio: each has a message of its own, `studio-found-…`.
const OWN_REMEDIES: [&str; 32] = [
    "absent-speaker",
    "choice-without-effect",
    "dead-end",
    "farming-loop",
    "few-decisions",
    "few-temptations",
    "first-best",
    "hidden-interest",
    "locked-best",
    "missing-delayed-scene",
    "missing-reason",
    "missing-thought",
    "missing-translation",
    "no-single-best",
    "norm-without-source",
    "only-with-intervention",
    "possible-dead-end",
    "relation-range",
    "repenting-pays",
    "silent-stakeholder",
    "single-choice",
    "stale-translation",
    "style-gives-away",
    "trap",
    "unbound-quote",
    "undiscoverable-interest",
    "unreachable-beat",
    "unreachable-ending",
    "unread-variable",
    "unresolved-promise",
    "unsaid-fact",
    "unused-interest",
];

/// A finding as it is told to who writes in the studio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldFinding {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Vec<String>,
    /// The remedy that can be carried out, by its place among those of the finding, and what it does.
    pub mend: Option<(usize, String)>,
    /// Whether the case cannot be played before it is mended.
    pub error: bool,
}

impl ToldFinding {
    /// A finding of a draft, by its place among them; nothing where it is gone.
    #[must_use]
    pub fn of(draft: &CaseDraft, finding: usize, words: &Messages) -> Option<Self> {
        Self::told(draft, finding, &CaseTitles::of(draft.case()), words)
    }

    /// All findings of a draft, in their order.
    #[must_use]
    pub fn all(draft: &CaseDraft, words: &Messages) -> Vec<Self> {
        let titles = CaseTitles::of(draft.case());
        (0..draft.findings().len()).filter_map(|finding| Self::told(draft, finding, &titles, words)).collect()
    }

    fn told(draft: &CaseDraft, finding: usize, titles: &CaseTitles, words: &Messages) -> Option<Self> {
        let it = draft.findings().get(finding)?;
        let at = draft.finding_places().get(finding)?;
        let code = words.language();
        let say = |text: &str| capitalised(&titles.put_into(text, at, words));
        let mend = it.help.iter().enumerate().find(|(_, help)| !help.edits.is_empty());
        let mend = mend.map(|(at, help)| (at, say(help.words.get(code))));
        let own = OWN_REMEDIES.contains(&it.code).then(|| words.text(&format!("studio-found-{}", it.code)));
        let mut help = Vec::new();
        for text in it.help.iter().filter(|help| help.edits.is_empty()).map(|help| help.words.get(code)) {
            // What is written in the file, or asked of the terminal, is none of who writes here.
            let told = match &own {
                Some(own) if text.contains('`') || text.contains("tegenspel ") => own.clone(),
                _ => say(text),
            };
            if !help.contains(&told) {
                help.push(told);
            }
        }
        Some(Self { message: say(it.message.get(code)), help, mend, error: it.severity == Severity::Error })
    }
}

/// What the parts of a case are called, by the names that findings give them.
pub(super) struct CaseTitles {
    all: Vec<(String, CasePath, String)>,
}

impl CaseTitles {
    pub(super) fn of(case: Option<&CaseValue>) -> Self {
        let mut titles = Self { all: Vec::new() };
        if let Some(case) = case {
            titles.look(case);
        }
        titles
    }

    fn add(&mut self, name: String, at: CasePath, title: &str) {
        let own = name.rsplit('.').next().unwrap_or_default();
        let title = if title.is_empty() { capitalised(&readable(own)) } else { beginning(title, SHOWN) };
        self.all.push((name, at, title));
    }

    fn look(&mut self, case: &CaseValue) {
        for of in ["scenes", "fragments"] {
            for (home, value) in entries(case, of) {
                let scene = CasePath::from(of).name(home);
                self.add(home.clone(), scene.clone(), value.text_of("title"));
                for (id, topic) in entries(value, "topics") {
                    let at = scene.name("topics").name(id);
                    self.add(format!("{home}.topics.{id}"), at, topic.text_of("title"));
                }
                for (id, beat) in entries(value, "beats") {
                    let at = scene.name("beats").name(id);
                    self.add(format!("{home}.{id}"), at.clone(), beat.text_of("title"));
                    for (choice, value) in entries(beat, "choices") {
                        let said = ["text", "does"].map(|field| value.text_of(field));
                        let said = said.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
                        self.add(format!("{home}.{id}.{choice}"), at.name("choices").name(choice), said);
                    }
                }
            }
        }
        for (id, person) in entries(case, "cast") {
            let at = CasePath::from("cast").name(id);
            self.add(id.clone(), at.clone(), person.text_of("name"));
            for (interest, value) in entries(person, "interests") {
                let at = at.name("interests").name(interest);
                self.add(format!("{id}.{interest}"), at, value.text_of("text"));
            }
            if let Some(concern) = person.get("concern") {
                self.add(format!("{id}.concern"), at.name("concern"), concern.text_of("text"));
            }
        }
        let lists = ["endings", "norms", "dossier", "interventions", "lessons", "goals", "variables", "derived"];
        for list in lists {
            for (id, value) in entries(case, list) {
                let field = if list == "lessons" { "text" } else { "title" };
                let own = if list == "goals" { value.as_text().unwrap_or_default() } else { value.text_of(field) };
                self.add(id.clone(), CasePath::from(list).name(id), own);
            }
        }
        self.promises(case, &CasePath::default());
    }

    fn promises(&mut self, value: &CaseValue, at: &CasePath) {
        if matches!(value, CaseValue::Part(name, _) if name == "Promise") {
            self.add(value.text_of("id").to_owned(), at.clone(), value.text_of("text"));
        }
        for (name, inner) in value.entries() {
            self.promises(inner, &at.name(name));
        }
        for (position, inner) in value.items().iter().enumerate() {
            self.promises(inner, &at.item(position));
        }
    }

    /// What a name means at a place: what stands nearest there, where several have it.
    pub(super) fn title(&self, name: &str, at: &CasePath) -> Option<&str> {
        let ends = |it: &str| it.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'));
        let near =
            |path: &CasePath| path.steps().iter().zip(at.steps()).take_while(|(one, other)| one == other).count();
        // Of those that are equally near the first one counts.
        let found = self.all.iter().filter(|(it, ..)| ends(it)).rev().max_by_key(|(_, path, _)| near(path));
        found.map(|(.., title)| title.as_str())
    }

    /// A text with titles, and words of the screens, in the place of what the file says.
    fn put_into(&self, text: &str, at: &CasePath, words: &Messages) -> String {
        let mut said = String::new();
        for (place, part) in text.split('`').enumerate() {
            // Whatever stands between two of those signs is as the file has it.
            if place % 2 == 0 {
                said.push_str(part);
            } else {
                let called = field_words(part, words).or_else(|| self.title(part, at).map(str::to_owned));
                said.push_str(&called.map_or_else(|| format!("`{part}`"), |it| format!("“{it}”")));
            }
        }
        said
    }
}

/// What a field or a word of the format is called on the screens.
fn field_words(written: &str, words: &Messages) -> Option<String> {
    if let Some(rating) = Rating::ALL.iter().find(|it| it.id() == written) {
        return Some(words.text(&format!("review-rating-{}", rating.id().to_lowercase())));
    }
    let id = match written {
        "rating" => "app-studio-rating",
        "why" => "app-studio-why",
        "when" => "app-studio-when",
        "then" => "app-studio-leads-to",
        "moves" => "app-studio-moves",
        "thinks" => "app-studio-thought",
        "mood" => "app-studio-mood",
        "to" => "app-studio-to",
        "with" => "studio-part-with",
        "opens" => "studio-part-opens",
        "source" => "studio-part-norm-source",
        "cast" => "app-studio-people",
        _ => return None,
    };
    Some(words.text(id))
}
