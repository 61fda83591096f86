//! The moments of a scene: beats, lines and choices.

use super::{Home, Then};
use crate::engine::condition::{Condition, Watch};
use crate::engine::id::{BeatId, ChoiceId, NameId, NormId, Span, StakeholderId, TextId, TopicId};
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
/// A walk through a large scenario waits for memory more than for anything else. What a step looks at stands in the first
/// sixty-four bytes, which a processor fetches at once; the rest is for showing and for the debrief.
#[repr(C, align(64))]
#[derive(Debug, Clone)]
pub struct Beat {
    /// What the player may do.
    pub choices: Span,
    /// What is said.
    pub lines: Span,
    /// What changes on entering.
    pub on_enter: Span,
    /// Where it goes without a choice, or after a multi-select.
    pub then: Option<Then>,
    /// Where it belongs.
    pub home: Home,
    /// Counts how often it was entered, where a condition asks.
    pub seen: Option<Watch>,
    /// How many choices are picked at once; one when absent.
    pub select: Option<(u8, u8)>,
    /// Whether the player may change the subject here.
    pub switch: bool,
    /// Whether choices are shown in an order drawn from the seed.
    pub shuffle: bool,
    /// Where the negotiation stands.
    pub phase: Option<Phase>,
    /// Its id; `topics` for a topic list.
    pub id: NameId,
    /// Names the moment in log and debrief.
    pub title: Option<TextId>,
    /// A hint for the coach.
    pub hint: Option<TextId>,
    /// A limit in time.
    pub timer: Option<Timer>,
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
#[repr(align(64))]
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
pub enum Deed {
    /// An ordinary choice of a beat.
    Say,
    /// Opens a topic or goes on with it.
    OpenTopic(TopicId),
    /// Leaves the topic list for good.
    WrapUp,
}

/// What the player may do at a beat.
///
/// What decides whether it can be picked, and what most picks do, stands in the first
/// sixty-four bytes, as in a [`Beat`].
#[repr(C, align(64))]
#[derive(Debug, Clone)]
pub struct Choice {
    /// When it can be picked.
    pub when: Option<Condition>,
    /// Where it goes; absent in a multi-select.
    pub then: Option<Then>,
    /// The effects, in [`Scenario::effects`](super::Scenario::effects).
    pub effects: Span,
    /// What the player says or does; only wrapping up has none.
    pub text: Option<TextId>,
    /// Counts how often it was picked, where something asks.
    pub picked: Option<Watch>,
    /// What it is.
    pub deed: Deed,
    /// The beat it stands in.
    pub beat: BeatId,
    /// Whom it addresses; the scene's first partner when absent.
    pub to: Option<StakeholderId>,
    /// Whether it can be picked only once.
    pub once: bool,
    /// Whether it is done rather than said.
    pub does: bool,
    /// The author's view.
    pub rating: Option<Rating>,
    /// The moves, in [`Scenario::moves`](super::Scenario::moves).
    pub moves: Span,
    /// The reply, in [`Scenario::lines`](super::Scenario::lines).
    pub reply: Span,
    /// Its id.
    pub id: NameId,
    /// A short label for small screens.
    pub short: Option<TextId>,
    /// Shown when it cannot be picked, with this reason; hidden then when absent.
    pub unless_shown: Option<TextId>,
    /// Why it works or does not, for the debrief.
    pub why: Option<TextId>,
    /// The norm it is about.
    pub norm: Option<NormId>,
}
