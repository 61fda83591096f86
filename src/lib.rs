//! Tegenspel: a role-play simulator for people who represent a municipality towards its partners.
#![allow(missing_docs, reason = "wip")]
pub mod engine;
pub mod script;
pub mod files;
pub mod author;
pub mod cli;
pub mod report;
