//! What somebody asks of a briefing.

/// What somebody asks of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BriefingIntent {
    /// To read a part of the dossier.
    Document(usize),
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
