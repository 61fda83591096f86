//! What the conversation shows, as plain data.

use crate::app::controls::choice::ChoiceState;
use crate::app::intent::Drawer;
use crate::engine::Side;
use std::sync::Arc;

/// A conversation as it stands.
#[derive(Debug, Clone, Default)]
pub struct TalkView {
    /// The title of the scenario.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// Who is there; the one who speaks first.
    pub people: Vec<PersonView>,
    /// What happened since the last pick, in order.
    pub items: Vec<Item>,
    /// How many letters of it are shown; all of them when absent.
    pub shown: Option<usize>,
    /// What is asked.
    pub question: String,
    /// The answers.
    pub offers: Vec<OfferView>,
    /// Other topics.
    pub topics: Vec<TopicView>,
    /// The answer that was picked just now.
    pub chosen: Option<usize>,
    /// The coach's hint, and whether it is shown.
    pub hint: Option<(String, bool)>,
    /// Seconds that are left, and how many there were.
    pub timer: Option<(u32, u32)>,
    /// Whether a step back is possible; absent where it is not allowed.
    pub undo: Option<bool>,
    /// How the partner sees the player, where meters are shown.
    pub meters: Vec<Meter>,
    /// The drawer that is open.
    pub drawer: Option<Drawer>,
    /// What stands in the drawers.
    pub drawers: DrawersView,
    /// Whether the conversation is over.
    pub over: bool,
    /// Whether something else follows what is read here.
    pub read_on: bool,
    /// Whether letters are keys.
    pub letters: bool,
    /// Whether no key reaches it, as while a dialog is open.
    pub quiet: bool,
    /// Where the stage's head is, as a share of its height.
    pub mouth: f32,
    /// Counts picks, so that what is new can scroll into view.
    pub step: usize,
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The job.
    pub function: String,
    /// Whom the person stands for.
    pub side: Side,
    /// Whether the person is the one with whom one talks now.
    pub speaks: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A scene began.
    Scene(String),
    /// Time passed.
    Passed(String),
    /// Narration, or a stage direction.
    Told(String),
    /// The person opposite you said something.
    Said {
        /// Who.
        name: String,
        /// What.
        text: String,
    },
    /// Somebody else said something; without a side it was the player.
    Other {
        /// Whom the person stands for.
        side: Option<Side>,
        /// Who, and how.
        name: String,
        /// What.
        text: String,
    },
    /// A document came into the dossier.
    Document(String),
    /// A trainer did something to the scene.
    Directed {
        /// That it was the trainer.
        who: String,
        /// What.
        text: String,
    },
    /// The end; what happened afterwards is for the debrief.
    Ended(String),
    /// The scenario leads nowhere here.
    Stuck(String),
}

impl TalkView {
    /// The place of what stands in the bubble: the last thing that the person opposite you said.
    #[must_use]
    pub fn bubble(&self) -> Option<usize> {
        self.items.iter().rposition(|item| matches!(item, Item::Said { .. }))
    }

    /// What is revealed letter by letter.
    #[must_use]
    pub fn revealed(&self) -> Option<&str> {
        match self.items.get(self.bubble()?)? {
            Item::Said { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferView {
    /// The key that picks it; none where it cannot be picked.
    pub number: Option<usize>,
    /// What stands before the sentence.
    pub lead: String,
    /// The sentence.
    pub text: String,
    /// What stands below it.
    pub below: String,
    /// How it stands.
    pub state: ChoiceState,
    /// Its place among everything that is offered.
    pub at: usize,
}

/// A topic to which one can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicView {
    /// Its place among everything that is offered.
    pub at: usize,
    /// The key that picks it.
    pub number: usize,
    /// That it changes the subject.
    pub lead: String,
    /// The topic.
    pub text: String,
}

/// How the partner sees the player in one respect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meter {
    /// Its name.
    pub name: String,
    /// Per cent.
    pub value: i32,
    /// Whether it is more than at the start, the same, or less.
    pub change: std::cmp::Ordering,
}

/// What stands in the drawers.
#[derive(Debug, Clone, Default)]
pub struct DrawersView {
    /// What was promised: what, and to whom and how it stands.
    pub promises: Vec<(String, String)>,
    /// What was discovered, by person.
    pub known: Vec<(String, Vec<(String, String)>)>,
    /// One's own note.
    pub note: String,
    /// The documents, while their drawer is open: title and text.
    pub documents: Vec<(String, String)>,
    /// The document that is open.
    pub document: usize,
    /// Everything that was said, turn by turn, while its drawer is open.
    pub log: Vec<Arc<[LogLine]>>,
}

/// A line of what was said earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogLine {
    /// A moment began.
    Moment(String),
    /// Narration.
    Told(String),
    /// Somebody said something.
    Said(String, String),
    /// The player said or did something: who, and what.
    Own(String, String),
    /// A trainer did something: that it was the trainer, and what.
    Directed(String, String),
}
