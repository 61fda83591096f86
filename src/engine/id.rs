//! Index newtypes: how the parts of a [`Scenario`](super::Scenario) point at one another.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// A half-open range of indices into one of a scenario's flat tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IndexSpan {
    /// The first index.
    pub start: u32,
    /// How many follow, the first included.
    pub len: u32,
}

impl IndexSpan {
    /// The indices as a range that slices take.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..(self.start + self.len) as usize
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// A short span in four bytes: what belongs to one beat or choice.
///
/// A list has at most 200 items and an item at most an effect for each gauge, so eleven bits hold a length; a file of
/// 8 MiB, in which the shortest item takes four bytes, has fewer items than twenty-one bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PackedSpan(u32);

impl PackedSpan {
    const LEN: u32 = 21;

    /// The entries from `start` up to, not including, `end`.
    #[must_use]
    pub fn between(start: usize, end: usize) -> Self {
        debug_assert!(end - start < 1 << (32 - Self::LEN) && start < 1 << Self::LEN, "a list outgrew its span");
        Self(((end - start) as u32) << Self::LEN | start as u32)
    }

    /// The indices as a range that slices take.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        let start = (self.0 & ((1 << Self::LEN) - 1)) as usize;
        start..start + self.len()
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        (self.0 >> Self::LEN) as usize
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// Declares an index newtype. A function cannot declare types, hence the macro.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub $inner);

        impl $name {
            /// The index as a `usize`.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The newtype of an index.
            ///
            /// The loader's limits keep every table far below the range of the inner type.
            #[must_use]
            pub fn new(index: usize) -> Self {
                debug_assert!(<$inner>::try_from(index).is_ok(), "a table outgrew its index");
                Self(index as $inner)
            }
        }
    )*};
}

/// A text that people read, in every language of the scenario.
///
/// Counted from 1 inside, so that an absent text takes no more room than a present one: a step touches many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(NonZeroU32);

impl TextId {
    /// The index as a `usize`.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }

    /// The newtype of an index.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index as u32))
    }
}

index! {
    /// An id as the author wrote it.
    NameId(u32);
    /// A stakeholder of the cast.
    StakeholderId(u8);
    /// A move of the relationship model.
    MoveId(u16);
    /// A scene.
    SceneId(u16);
    /// A fragment: beats that several scenes share.
    FragmentId(u16);
    /// A beat of any scene or fragment, topic lists included.
    BeatId(u32);
    /// A choice of any beat; a topic's opener and wrapping up are choices as well.
    ChoiceId(u32);
    /// A line or a reply line.
    LineId(u32);
    /// A topic of any scene.
    TopicId(u16);
    /// A variable.
    VariableId(u16);
    /// A derived variable.
    DerivedId(u16);
    /// A promise.
    PromiseId(u16);
    /// An interest or a concern of any stakeholder, in the order of the cast.
    InterestId(u16);
    /// A document of the dossier.
    DocumentId(u16);
    /// A norm that choices cite.
    NormId(u16);
    /// A limit in time of any beat.
    TimerId(u16);
    /// An ending.
    EndingId(u16);
    /// A learning point of the scenario itself.
    LessonId(u16);
    /// Something that the player is to reach.
    GoalId(u16);
    /// Something that a trainer can bring in.
    InterventionId(u16);
    /// A direction that a trainer gave, by its place in the transcript.
    DirectionId(u16);
}
