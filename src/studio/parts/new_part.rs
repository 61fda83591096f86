//! Parts of a case that are new: each with words that say what is to be written there, so that the case plays on.

use crate::engine::LessonKind;
use crate::report::Messages;
use crate::report::document::DocumentKind;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::draft::CaseDraft;
use crate::studio::edit::CaseEdit;
use crate::studio::talk::entries;

/// A part of the case that can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPart {
    /// A scene with one beat.
    Scene,
    /// A person.
    Person,
    /// An ending.
    Ending,
    /// Something that is drawn when a talk begins.
    Drawn,
    /// Something that holds or not.
    Mark,
    /// A counter.
    Count,
    /// One of several words.
    Words,
    /// What follows from other things.
    Derived,
    /// A document of the dossier, of a kind: a file with its title and a first line.
    Document(DocumentKind),
    /// A learning point.
    Lesson,
    /// A norm.
    Norm,
    /// Something that a trainer can bring in.
    Intervention,
}

impl NewPart {
    /// What is said on the button that adds it.
    #[must_use]
    pub fn words(self, words: &Messages) -> String {
        words.text(match self {
            Self::Scene => "app-studio-new-scene",
            Self::Person => "app-studio-new-person",
            Self::Ending => "app-studio-new-ending",
            Self::Drawn => "studio-part-new-drawn",
            Self::Mark => "studio-part-new-mark",
            Self::Count => "studio-part-new-count",
            Self::Words => "studio-part-new-words",
            Self::Derived => "studio-part-new-derived",
            Self::Document(kind) => return words.text(&format!("studio-part-new-document-{}", kind.id())),
            Self::Lesson => "studio-part-new-lesson",
            Self::Norm => "studio-part-new-norm",
            Self::Intervention => "studio-part-new-intervention",
        })
    }

    /// The edit that adds it; nothing for a document, which is a file as well
    /// ([`new_document`](CaseDraft::new_document)), or where the case cannot be read.
    #[must_use]
    pub fn edit(self, draft: &CaseDraft, words: &Messages) -> Option<CaseEdit> {
        let case = draft.case()?;
        let say = |id: &str| words.text(id);
        let count = |of: &str| entries(case, of).len();
        let first = |of: &str| entries(case, of).first().map_or("", |(id, _)| &**id);
        let variable = |called: &str, kind: CaseValue| CaseEdit::new_variable(count("variables"), &say(called), kind);
        let form = |name: &str, values: Vec<CaseValue>| CaseValue::Form(name.to_owned(), values);
        let insert = |of: &str, called: &str, value: CaseValue| CaseEdit::Insert {
            into: CasePath::from(of),
            at: count(of),
            called: called.to_owned(),
            value,
        };
        Some(match self {
            Self::Scene => {
                let then = CaseValue::form("End", first("endings"));
                let (title, line) = (say("app-studio-new-scene"), say("app-studio-new-line"));
                CaseEdit::new_scene(count("scenes"), &title, &[first("cast")], &line, then)
            }
            Self::Person => CaseEdit::new_person(
                count("cast"),
                &say("app-studio-new-person"),
                &say("app-studio-function"),
                &say("app-studio-organisation"),
                "Partner",
                &say("app-studio-new-position"),
            ),
            Self::Ending => CaseEdit::new_ending(
                count("endings"),
                &say("app-studio-new-ending"),
                &say("app-studio-new-ending-text"),
            ),
            Self::Drawn => {
                let word = |id: &str| form("", vec![CaseValue::Number(1), CaseValue::text(&say(id))]);
                let both = [word("studio-part-first-word"), word("studio-part-second-word")];
                variable("studio-part-drawn-called", form("Drawn", vec![CaseValue::List(both.to_vec())]))
            }
            Self::Mark => variable("studio-part-mark-called", form("Flag", vec![CaseValue::Bool(false)])),
            Self::Count => {
                let fields = [("start", 0), ("min", 0), ("max", 5)];
                let fields = fields.map(|(name, value)| (name.to_owned(), CaseValue::Number(value)));
                variable("studio-part-count-called", CaseValue::Part(String::from("Count"), fields.to_vec()))
            }
            Self::Words => {
                let words = ["studio-part-first-word", "studio-part-second-word"].map(|id| CaseValue::text(&say(id)));
                let kind = form("OneOf", vec![words[0].clone(), CaseValue::List(words.to_vec())]);
                variable("studio-part-words-called", kind)
            }
            Self::Derived => {
                insert("derived", &say("studio-part-derived-called"), CaseValue::Text(from_the_start(case)))
            }
            Self::Document(_) => return None,
            Self::Lesson => {
                let text = say("studio-part-new-lesson-text");
                let kind = CaseValue::word(LessonKind::Practise.id());
                insert("lessons", &text, CaseValue::part([("text", CaseValue::text(&text)), ("kind", kind)]))
            }
            Self::Norm => {
                let title = say("studio-part-norm-title");
                let fields = [("title", &title), ("text", &say("studio-part-new-norm-text"))];
                insert("norms", &title, CaseValue::part(fields.map(|(name, text)| (name, CaseValue::text(text)))))
            }
            Self::Intervention => {
                let title = say("studio-part-intervention-called");
                let line = CaseValue::part([("text", CaseValue::text(&say("app-studio-new-line")))]);
                let value = CaseValue::part([
                    ("title", CaseValue::text(&title)),
                    ("when", CaseValue::Text(from_the_start(case))),
                    ("lines", CaseValue::List(vec![line])),
                ]);
                insert("interventions", &title, value)
            }
        })
    }
}

/// A condition that holds as soon as the case has begun.
fn from_the_start(case: &CaseValue) -> String {
    let scenes = entries(case, "scenes");
    let named = scenes.iter().find(|(id, _)| id == case.text_of("start")).or(scenes.first());
    let (id, start) = named.map_or(("", ""), |(id, scene)| (&**id, scene.text_of("start")));
    format!("seen({id}.{start}) > 0")
}
