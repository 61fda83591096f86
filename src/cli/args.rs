//! The arguments as typed.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Practise the conversations of a municipality's account manager.
#[derive(Debug, Parser)]
#[command(name = "tegenspel", version, about, propagate_version = true)]
pub struct Args {
    /// The language of the interface; without it, the system's.
    #[arg(long, global = true, value_name = "nl|en", value_parser = ["nl", "en"])]
    pub language: Option<String>,
    /// The language of the case's own texts, where that is not the language of the interface.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub case_language: Option<String>,
    /// The folder with scenarios.
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// A relationship model instead of the built-in one.
    #[arg(long, global = true, value_name = "FILE")]
    pub model: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the scenarios.
    List(super::list::ListCommand),
    /// Play a scenario in the terminal.
    Play(super::play::PlayCommand),
    /// Lead a group session: people join with a phone.
    #[cfg(feature = "server")]
    Host(super::host::HostCommand),
    /// Show what a saved session teaches.
    Debrief(super::debrief::DebriefCommand),
    /// Check scenarios and show every mistake with its place.
    Check(super::check::CheckCommand),
    /// Explore everything a player can do, and say what that proves.
    Explore(super::explore::ExploreCommand),
    /// Tell what a finding means and what to do about it.
    Explain(super::explain::ExplainCommand),
    /// Print the scenario format: every part and field, for editors and for looking up.
    Format(super::format::FormatCommand),
    /// Run walkthrough plans, straight and through save and load at every step.
    Plan(super::plan::PlanCommand),
    /// Let simulated players play a case many times: how they end, and whether knowing what is good pays.
    Simulate(super::simulate::SimulateCommand),
    /// Draw the picture of a case.
    Graph(super::graph::GraphCommand),
    /// Write a case out as a script for reviewers: numbered choices, conditions in plain words, room for remarks.
    Review(super::review::ReviewCommand),
    /// Begin a new scenario: small, complete, ready to play.
    New(super::new::NewCommand),
    /// Make a draft case of a story of Twine.
    Import(super::import::ImportCommand),
    /// Write or update a translation.
    Translate(super::translate::TranslateCommand),
    /// Give a part of a case another id, everywhere it is named.
    Rename(super::rename::RenameCommand),
    /// Print the relationship model in force.
    Model(super::model::ModelCommand),
    /// Write a case into one file to mail.
    Pack(super::pack::PackCommand),
    /// Take in a case that came as one file; it is looked at first, and nothing is overwritten.
    Unpack(super::unpack::UnpackCommand),
    /// Take everything of one's own to another machine, and back.
    Data(super::data::DataCommand),
    /// Write a file to send when something fails: it says what is in it, and leaves one's words out.
    Report(super::report::ReportCommand),
    /// Print completions for a shell.
    Completions(super::completions::CompletionsCommand),
}
