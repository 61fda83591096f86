//! Something that is shown in a conversation: a scene that begins, a line, one's own words, a document, the end.

use super::planning::ShareSeen;
use crate::engine::relationship::Channel;
use crate::engine::{DirectionReport, DocumentId, EndingId, Mood, SceneId, Side, StakeholderId};

/// Something that is shown, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemSeen {
    /// So many days pass, more than none.
    Time(i32),
    /// A scene begins.
    Scene(SceneSeen),
    /// Somebody says something, or it is narrated.
    Line(LineSeen),
    /// The player says or does what was picked.
    Own(OwnSeen),
    /// A document comes into the dossier.
    Document {
        /// Which one.
        id: DocumentId,
        /// Its title.
        title: String,
    },
    /// A trainer does something to the scene; a line that was typed is a [`LineSeen`].
    Direction(DirectionReport),
    /// The end.
    Ending {
        /// Which one.
        id: EndingId,
        /// Its title.
        title: String,
        /// What happened afterwards, in Markdown.
        text: String,
    },
    /// What followed this beat leads nowhere: an author's mistake.
    Stuck(String),
}

/// A scene as it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneSeen {
    /// Which one.
    pub scene: SceneId,
    /// Its title.
    pub title: String,
    /// Which place it shows.
    pub place: String,
    /// How people are in contact.
    pub channel: Channel,
    /// Who is there, the one who is addressed first.
    pub people: Vec<PersonSeen>,
    /// Narration at its start.
    pub intro: Option<String>,
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonSeen {
    /// Who.
    pub who: StakeholderId,
    /// The name.
    pub name: String,
    /// The job.
    pub function: String,
    /// The organisation.
    pub organisation: String,
    /// Whom the person stands for.
    pub side: Side,
}

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Nobody: narration.
    Narration,
    /// The player.
    Player,
    /// Somebody of the cast.
    Stakeholder(StakeholderId),
}

/// A line as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineSeen {
    /// Who says it.
    pub voice: Voice,
    /// The name of who says it; empty for narration.
    pub name: String,
    /// What is said.
    pub text: String,
    /// How the person looks; the player only where the author says so, narration never.
    pub mood: Option<Mood>,
    /// A stage direction.
    pub cue: Option<String>,
    /// What the person thinks, for the debrief.
    pub thinks: Option<String>,
    /// Whether a trainer typed it while the session ran.
    pub improvised: bool,
}

/// What the player said or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSeen {
    /// The choice, as it is named anywhere: `scene.beat.choice`.
    pub path: String,
    /// The player's name.
    pub name: String,
    /// The words; absent where the conversation was wrapped up without any.
    pub text: Option<String>,
    /// Whether it was done rather than said.
    pub does: bool,
    /// Its place or amount, where it was part of a plan.
    pub share: Option<ShareSeen>,
}
