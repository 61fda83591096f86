//! The answer of a minority as it would have gone, in words.

use crate::report::Messages;
use crate::report::room::came_of;
use crate::room::RoomView;
use serde::Serialize;

/// The answer of a minority as it would have gone. What was replied stands in the lines of the view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplayedTold {
    /// Which moment of the course it was, from 1.
    pub number: u32,
    /// The name of the moment.
    pub title: String,
    /// What would have been said or done.
    pub texts: Vec<String>,
    /// What would have come of it.
    pub came: Vec<String>,
}

impl ReplayedTold {
    /// What a view shows of it; nothing where it shows the group's own course.
    #[must_use]
    pub fn of(view: &RoomView, words: &Messages) -> Option<Self> {
        let replayed = view.replayed.as_ref()?;
        Some(Self {
            number: replayed.number,
            title: replayed.title.clone(),
            texts: replayed.route.texts.clone(),
            came: came_of(&replayed.route, replayed.own_ending.as_deref(), words),
        })
    }
}
