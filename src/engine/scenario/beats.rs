//! The moments of a scene: beats, lines and choices.

use super::{Home, Planning, Then};
use crate::engine::condition::{Condition, Counter};
use crate::engine::id::{
    BeatId, ChoiceId, IndexSpan, NameId, NormId, PackedSpan, StakeholderId, TextId, TimerId, TopicId,
};
use crate::engine::variants::variants;

variants! {
    /// How a line is said.
    Mood {
        /// Nothing stands out.
        Neutral,
        /// Friendly and open.
        Warm,
        /// Sees the fun of it.
        Amused,
        /// Thinks it over.
        Thoughtful,
        /// Keeps a distance.
        Guarded,
        /// Short of patience.
        Irritated,
        /// Angry.
        Angry,
        /// Let down.
        Disappointed,
        /// Worried.
        Anxious,
        /// A weight off the shoulders.
        Relieved,
    }
}

variants! {
    /// Where a negotiation stands (mutual gains approach).
    Phase {
        /// Preparing.
        Prepare,
        /// Exploring interests.
        Explore,
        /// Creating value.
        Create,
        /// Dividing value.
        Divide,
        /// Agreeing and following up.
        Agree,
    }
}

variants! {
    /// The author's own view of a choice.
    Rating {
        /// The best there is.
        Best,
        /// Acceptable; costs something.
        Fair,
        /// Tempting but wrong.
        Tempting,
        /// Poor.
        Poor,
    }
}

/// A moment in a scene.
///
/// A walk through a large scenario waits for memory more than for anything else: a beat and a choice are sixty-four
/// bytes each, which a processor fetches at once, and a line is half of that.
#[repr(align(64))]
#[derive(Debug, Clone)]
pub struct Beat {
    /// Its id; `topics` for a topic list.
    pub id: NameId,
    /// Where it belongs.
    pub home: Home,
    /// Names the moment in log and debrief.
    pub title: Option<TextId>,
    /// A hint for the coach.
    pub hint: Option<TextId>,
    /// Where the negotiation stands.
    pub phase: Option<Phase>,
    /// What is said.
    pub lines: PackedSpan,
    /// What the player may do; a topic list may have more than a few.
    pub choices: IndexSpan,
    /// What changes on entering.
    pub on_enter: PackedSpan,
    /// Where it goes without a choice, or after a multi-select.
    pub then: Option<Then>,
    /// How many choices are picked at once; one when absent.
    pub select: Option<(u8, u8)>,
    /// What is planned with them; only where several are picked at once.
    pub planning: Option<Planning>,
    /// A limit in time: [`Scenario::timer`](super::Scenario::timer).
    pub timer: Option<TimerId>,
    /// Whether choices are shown in an order drawn from the seed.
    pub shuffle: bool,
    /// Whether the player may change the subject here.
    pub switch: bool,
    /// Whether something can be picked whatever holds: an answer without condition that does not run out.
    pub always_open: bool,
    /// Counts how often it was entered, where a condition asks.
    pub seen: Option<Counter>,
}

/// A limit in time, which the player can always switch off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// Seconds the player has.
    pub seconds: u32,
    /// What happens then.
    pub on_timeout: ChoiceId,
}

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody: narration.
    Narration,
    /// The player.
    Player,
    /// Somebody of the cast.
    Stakeholder(StakeholderId),
}

/// A spoken or narrated sentence.
#[repr(align(32))]
#[derive(Debug, Clone)]
pub struct Line {
    /// Who says it.
    pub who: Speaker,
    /// What is said.
    pub text: TextId,
    /// How it is said; the stakeholder's state decides where it is absent.
    pub mood: Option<Mood>,
    /// What the person thinks, for the debrief.
    pub thinks: Option<TextId>,
    /// A stage direction.
    pub cue: Option<TextId>,
    /// When it is said.
    pub when: Option<Condition>,
}

/// What a choice is, besides something to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    /// An ordinary choice of a beat.
    Say,
    /// Opens a topic or goes on with it.
    OpenTopic(TopicId),
    /// Leaves the topic list for good.
    WrapUp,
}

/// What the player may do at a beat. What is only shown, told or planned of it stands in its [`ChoiceNotes`].
#[repr(align(64))]
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: NameId,
    /// The beat it stands in.
    pub beat: BeatId,
    /// What it is.
    pub kind: ChoiceKind,
    /// What the player says or does; only wrapping up has none.
    pub text: Option<TextId>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// Whom it addresses; the scene's first partner when absent.
    pub to: Option<StakeholderId>,
    /// When it can be picked.
    pub when: Option<Condition>,
    /// Whether its notes have a reason with which it is shown while it cannot be picked.
    pub explained: bool,
    /// Whether it can be picked only once.
    pub once: bool,
    /// The moves, in [`Scenario::moves`](super::Scenario::moves).
    pub moves: PackedSpan,
    /// The effects, in [`Scenario::effects`](super::Scenario::effects).
    pub effects: PackedSpan,
    /// The reply, in [`Scenario::lines`](super::Scenario::lines).
    pub reply: PackedSpan,
    /// The author's view.
    pub rating: Option<Rating>,
    /// Where it goes; absent in a multi-select.
    pub then: Option<Then>,
    /// Counts how often it was picked, where something asks.
    pub picked: Option<Counter>,
}

/// What is only shown, told or planned of a choice; apart, so that the choices of a beat lie close together.
#[derive(Debug, Clone, Default)]
pub struct ChoiceNotes {
    /// A short label for small screens.
    pub short: Option<TextId>,
    /// Shown when it cannot be picked, with this reason; hidden then when absent.
    pub unless_shown: Option<TextId>,
    /// Why it works or does not, for the debrief.
    pub why: Option<TextId>,
    /// The norm it is about.
    pub norm: Option<NormId>,
    /// What it takes of a budget.
    pub cost: u16,
    /// Holds its place in an order or the amount that it was given, where a condition asks.
    pub planned: Option<Counter>,
}
