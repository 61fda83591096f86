//! What the window must show on the stage: the place and the people, as the session stands.

use crate::engine::Mood;
use crate::engine::relationship::Channel;
use crate::play::{Presence, StageSeen};
use egui::Rect;

/// The stage of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView {
    /// Which place it shows.
    pub place: String,
    /// How people are in contact: a letter or a chat looks different from a room.
    pub channel: Channel,
    /// Who is there, each in the same seat as long as the scene lasts.
    pub figures: Vec<FigureView>,
    /// Where it is, in points of egui. Nothing is painted there but a few plates.
    pub area: Rect,
    /// The part of it that no drawer covers.
    pub free: Rect,
    /// Whether nothing moves.
    pub still: bool,
}

/// Somebody on the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Which figure.
    pub figure: String,
    /// The name.
    pub name: String,
    /// How the person looks.
    pub mood: Mood,
    /// Togetherness on the rose, −100 to 100.
    pub together: i32,
    /// Dominance on the rose, −100 to 100.
    pub above: i32,
    /// Tension, 0 to 100.
    pub tension: i32,
    /// Whether the person is the one opposite the player now.
    pub opposite: bool,
    /// Whether the person is the one who speaks.
    pub speaking: bool,
    /// Whether somebody else is there as well.
    pub in_company: bool,
}

/// The figures on the stage.
pub(super) fn figures(stage: &StageSeen, speaking: bool) -> Vec<FigureView> {
    let in_company = stage.people.len() > 1;
    let figure = |it: &Presence| FigureView {
        figure: it.figure.clone(),
        name: it.person.name.clone(),
        mood: it.mood,
        together: it.together,
        above: it.above,
        tension: it.tension,
        opposite: it.opposite,
        speaking: speaking && it.opposite,
        in_company,
    };
    stage.people.iter().map(figure).collect()
}
