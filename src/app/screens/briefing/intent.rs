//! What somebody asks of a briefing.

/// What somebody asks of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BriefingIntent {
    /// To read a piece of the dossier; none puts away what is read.
    Read(Option<BriefingPiece>),
    /// To write down why one is here.
    Reason(String),
    /// To choose how hard people are.
    Level(u8),
    /// To have a coach or not.
    Coach(bool),
    /// To allow oneself steps back or not.
    StepBack(bool),
    /// To begin.
    Begin,
}

/// What lies ready to be read before a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefingPiece {
    /// A document, by its place.
    Document(usize),
    /// Who else is involved.
    People,
}
