//! The screens, one folder each: its state, its intents, its panel, how the panel's view is filled, and what intents do.
//!
//! A panel is drawn from a plain view and changes nothing: it answers with an [`Intent`](crate::app::intent::Intent).
//! What an intent does stands in the screen's `update.rs`, how its view is filled in `present.rs`.

pub mod briefing;
pub mod debrief;
pub mod dialogs;
pub mod document;
pub mod group;
pub mod library;
mod offers;
pub mod plays;
pub mod settings;
pub mod studio;
pub mod talk;
mod time;
pub mod top;

#[cfg(test)]
mod tests;

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Screen {
    Library,
    Group,
    Studio,
    Settings,
    Briefing,
    Plays,
    Talk,
    Debrief,
}
