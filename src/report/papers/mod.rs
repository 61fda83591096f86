//! Papers to hold in one's hand, to print or to read on a phone: a card for whoever plays somebody, a sheet for observers, a
//! brief for trainers.
//!
//! Each is put together as a `PapersPage`; one template for each form shows all of them.

mod actor;
mod brief;
mod observer;
mod sheet;

use crate::engine::{Scenario, Staging, StakeholderId};
use crate::report::Messages;
use crate::room::Lens;

/// The card for a human actor who plays somebody: position, interests and what opens them, what works and what does not, and
/// the mood to play, as the setup of the session has it. One page that loads nothing.
#[must_use]
pub fn actor_card_html(staging: &Staging, who: StakeholderId, language: &str, words: &Messages) -> String {
    actor::card(staging, who, language, words).html(words)
}

/// The same as Markdown.
#[must_use]
pub fn actor_card_markdown(staging: &Staging, who: StakeholderId, language: &str, words: &Messages) -> String {
    actor::card(staging, who, language, words).markdown(words)
}

/// The sheets for observers, a page for each of these lenses; they give nothing of the case away.
#[must_use]
pub fn observer_sheet_html(scenario: &Scenario, lenses: &[Lens], language: &str, words: &Messages) -> String {
    observer::sheets(scenario, lenses, language, words).html(words)
}

/// The same as Markdown.
#[must_use]
pub fn observer_sheet_markdown(scenario: &Scenario, lenses: &[Lens], language: &str, words: &Messages) -> String {
    observer::sheets(scenario, lenses, language, words).markdown(words)
}

/// The trainer's brief of a case: its moments, what can be brought in, questions for the discussion. One page that loads
/// nothing.
#[must_use]
pub fn trainers_brief_html(scenario: &Scenario, language: &str, words: &Messages) -> String {
    brief::brief(scenario, language, words).html(words)
}

/// The same as Markdown.
#[must_use]
pub fn trainers_brief_markdown(scenario: &Scenario, language: &str, words: &Messages) -> String {
    brief::brief(scenario, language, words).markdown(words)
}
