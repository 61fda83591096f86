//! What somebody asks of a conversation.

/// A drawer over the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawer {
    /// Promises, discovered interests, one's own note.
    Notebook,
    /// The documents.
    Dossier,
    /// Everything that was said.
    Earlier,
}

impl Drawer {
    /// Every drawer, in the order of its tabs.
    pub const ALL: [Self; 3] = [Self::Notebook, Self::Dossier, Self::Earlier];
}

/// What somebody asks of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalkIntent {
    /// To see all of what is said at once, or the next thing where all of it is seen.
    Reveal,
    /// To see what is past, or no longer.
    Unfold(bool),
    /// To go on to what comes after what was read.
    ReadOn,
    /// To pick what is offered at this position.
    Pick(usize),
    /// To tick what is offered at this position, or no longer.
    Tick(usize, bool),
    /// To give what is offered at this position a step more of what is divided, or a step less.
    Give(usize, bool),
    /// To record what is ticked.
    Record,
    /// To see the coach's hint.
    Hint,
    /// To open a drawer or close it.
    Drawer(Option<Drawer>),
    /// To read a document of the dossier.
    Document(usize),
    /// To write in one's notebook.
    Note(String),
    /// To take the last pick back.
    Undo,
    /// To pause.
    Pause,
    /// To leave the session, which stays saved.
    Leave,
    /// To look back.
    LookBack,
    /// To save a session that could not be saved.
    Retry,
}
