//! The screens, each drawn from a plain view. A panel changes nothing: it answers with an intent.

pub mod briefing;
pub mod case_card;
pub mod debrief;
pub mod dialogs;
pub mod document;
pub mod library;
pub mod note;
pub mod settings;
pub mod talk;
pub mod top;

#[cfg(test)]
mod tests;
