//! What can be asked, by kind: what an author picks first.

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AskKind {
    /// What somebody told.
    Told,
    /// A promise.
    Promise,
    /// How somebody feels, or where they stand.
    Person,
    /// A choice that was made.
    Choice,
    /// A moment that was there.
    Moment,
    /// What the story remembers, and what was drawn.
    Fact,
    /// The level.
    Level,
    /// A move that was used.
    Move,
    /// The player's own tallies.
    Gauge,
    /// A topic that is done.
    Topic,
}

impl AskKind {
    /// All of them, the most usual first.
    pub const ALL: [Self; 10] = [
        Self::Told,
        Self::Promise,
        Self::Person,
        Self::Choice,
        Self::Moment,
        Self::Fact,
        Self::Level,
        Self::Move,
        Self::Gauge,
        Self::Topic,
    ];

    /// Its id, of which messages are named.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Promise => "promise",
            Self::Person => "person",
            Self::Choice => "choice",
            Self::Moment => "moment",
            Self::Fact => "fact",
            Self::Level => "level",
            Self::Move => "move",
            Self::Gauge => "gauge",
            Self::Topic => "topic",
        }
    }
}
