//! The integration tests: one binary, a module for each thing that they look at.

#![expect(clippy::unwrap_used, reason = "what helps tests may unwrap as they may")]

// The manual for authors: its examples load and play, its tables are true.
mod docs;
// What the manual's examples are completed with, and which parts of a case they show.
mod manual;
// Mistakes in cases, plans and translations, and what is said about them.
mod mistakes;
