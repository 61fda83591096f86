//! The integration tests: one binary, a module for each thing that they look at.

// The manual for authors: its examples load and play, its tables are true.
mod docs;
// What the manual's examples are completed with, and which parts of a case they show.
mod manual;
// Mistakes in cases, plans and translations, and what is said about them.
mod mistakes;
