//! What the conversation shows, as plain data.

use crate::app::controls::choice::ChoiceState;
use crate::app::intent::Drawer;
use crate::app::screens::document::DocumentView;
use crate::engine::Side;
use std::ops::Range;
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
    /// How many of these are told.
    pub told: usize,
    /// How many letters of the last one are shown; all of them when absent.
    pub shown: Option<usize>,
    /// Whether what is told now was told before, so that a key that is held skips it.
    pub known: bool,
    /// How much of a new scene is still covered, 0 to 255, while it appears.
    pub fade: Option<u8>,
    /// Whether what is past stands open.
    pub unfolded: bool,
    /// Who says what is told now without being there: on the telephone, or in a message.
    pub aside: Option<AsideView>,
    /// How far the conversation is.
    pub course: CourseView,
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

/// Somebody who speaks without being there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideView {
    /// The figure that shows the person.
    pub figure: String,
    /// Who.
    pub person: PersonView,
}

/// How far a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CourseView {
    /// The scene, counted from 1; 0 where that says nothing.
    pub scene: usize,
    /// How many scenes there are.
    pub scenes: usize,
    /// How much of the scene is behind, in per cent.
    pub share: usize,
    /// About how many minutes are left.
    pub minutes: usize,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A scene began.
    Scene {
        /// Where and when it is.
        title: String,
        /// How much time passed before.
        passed: Option<String>,
    },
    /// Narration, or a stage direction.
    Told(String),
    /// Somebody said something.
    Said {
        /// Whom the person stands for.
        side: Option<Side>,
        /// Who.
        name: String,
        /// How, beyond what the face shows; often empty.
        manner: String,
        /// What.
        text: String,
    },
    /// The player said or did something.
    Own {
        /// Who, and that it was done where it was.
        name: String,
        /// What; several things that were put together stand in lines of their own.
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

impl Item {
    /// What of it is revealed letter by letter: what somebody says.
    #[must_use]
    pub fn revealed(&self) -> Option<&str> {
        match self {
            Self::Said { text, .. } => Some(text),
            Self::Scene { .. }
            | Self::Told(_)
            | Self::Own { .. }
            | Self::Document(_)
            | Self::Directed { .. }
            | Self::Ended(_)
            | Self::Stuck(_) => None,
        }
    }

    /// How many letters there are to read.
    #[must_use]
    pub fn letters(&self) -> usize {
        let read = match self {
            Self::Scene { title, passed } => [title.as_str(), passed.as_deref().unwrap_or("")],
            Self::Told(text) | Self::Document(text) | Self::Ended(text) | Self::Stuck(text) => [text.as_str(), ""],
            Self::Said { name, text, .. } | Self::Own { name, text } => [name.as_str(), text.as_str()],
            Self::Directed { who, text } => [who.as_str(), text.as_str()],
        };
        read.map(|text| text.chars().count()).iter().sum()
    }

    /// Whether a page begins with it: what came before belongs to another scene.
    #[must_use]
    pub fn begins_page(&self) -> bool {
        matches!(self, Self::Scene { .. })
    }
}

impl TalkView {
    /// What is on the page that is told now: from the last scene that began, to the one that begins next.
    #[must_use]
    pub fn page(&self) -> Range<usize> {
        let told = self.told.min(self.items.len());
        let start = self.items[..told].iter().rposition(Item::begins_page).unwrap_or(0);
        let next = self.items[told..].iter().position(Item::begins_page);
        start..next.map_or(self.items.len(), |at| told + at)
    }

    /// Whether not all is told yet, so that nothing is answered.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.shown.is_some() || self.told < self.items.len()
    }

    /// The place of what stands in the bubble: what somebody said last on this page.
    #[must_use]
    pub fn bubble(&self) -> Option<usize> {
        let (page, told) = (self.page(), self.told.min(self.items.len()));
        let said = self.items[page.start..told].iter().rposition(|item| matches!(item, Item::Said { .. }))?;
        Some(page.start + said)
    }

    /// From where on a page is needed to answer it: from what somebody said last, to its end.
    #[must_use]
    pub fn answered(&self) -> usize {
        let page = self.page();
        let said = self.items[page.clone()].iter().rposition(|item| matches!(item, Item::Said { .. }));
        said.map_or(page.end.saturating_sub(1).max(page.start), |said| page.start + said)
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
    /// The documents, while their drawer is open.
    pub documents: Vec<DocumentView>,
    /// How many documents came and were not read yet.
    pub new: usize,
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
