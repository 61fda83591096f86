//! Scenes, fragments and topics, and how one moment leads to the next.

use crate::engine::condition::Condition;
use crate::engine::id::{
    BeatId, ChoiceId, EndingId, FragmentId, IndexSpan, NameId, PackedSpan, SceneId, StakeholderId, TextId,
};
use crate::engine::relationship::Channel;

/// A setting with people, place and channel.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// Which place it shows.
    pub place: String,
    /// How people are in contact.
    pub channel: Channel,
    /// Who is there; the first is whom choices address by default.
    pub with: Vec<StakeholderId>,
    /// Days since the scene before it.
    pub elapsed: i32,
    /// Narration at the start.
    pub intro: Option<TextId>,
    /// The first beat.
    pub start: BeatId,
    /// The beats.
    pub beats: IndexSpan,
    /// The topics.
    pub topics: IndexSpan,
    /// The beat that is the topic list, where there are topics.
    pub topic_list: Option<BeatId>,
}

/// Beats that several scenes share.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// Its id.
    pub id: NameId,
    /// The first beat.
    pub start: BeatId,
    /// The beats.
    pub beats: IndexSpan,
}

/// Something to talk about, in any order.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// The choice that opens it.
    pub opener: ChoiceId,
    /// The first beat.
    pub opens: BeatId,
    /// Whether wrapping up waits for it.
    pub required: bool,
    /// When it is offered.
    pub when: Option<Condition>,
}

/// Where a beat belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In a scene.
    Scene(SceneId),
    /// In a fragment.
    Fragment(FragmentId),
}

/// Where it goes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// To a beat.
    Beat(BeatId),
    /// To another scene.
    Scene(SceneId),
    /// To an ending.
    End(EndingId),
    /// Back to the topic list; the present topic is done.
    Topics,
    /// Into a fragment, and to the beat when it returns.
    Call(FragmentId, BeatId),
    /// Out of the fragment.
    Return,
    /// To the first branch whose condition holds.
    First(PackedSpan),
    /// To a branch drawn by weight.
    Chance(PackedSpan),
}

/// A branch of [`Then::First`] or [`Then::Chance`].
#[derive(Debug, Clone)]
pub struct Branch {
    /// When it is taken; always without it.
    pub when: Option<Condition>,
    /// How often it is drawn.
    pub weight: u32,
    /// Where it goes.
    pub then: Then,
}
