//! How a session is set up, as commands are asked for it.

use super::play::{actor, draw};
use super::shell::Shell;
use crate::engine::{PLAIN_LEVEL, Seed, Setup};
use anyhow::Result;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::collections::BTreeMap;

/// Arguments of every command that begins sessions.
#[derive(Debug, clap::Args)]
pub(super) struct SetupArgs {
    /// Where chance starts; without it, drawn anew.
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,
    /// Difficulty.
    #[arg(long, value_name = "1..5", value_parser = level())]
    level: Option<u8>,
    /// Show choices in the written order.
    #[arg(long)]
    no_shuffle: bool,
    /// Program a stakeholder, for example `roos.rigidity=60` or `roos.rewards=acknowledge,probe`.
    #[arg(long, value_name = "WHO.FIELD=VALUE")]
    actor: Vec<String>,
    /// Say what a drawn fact is, for example `druk=kas`.
    #[arg(long, value_name = "FACT=WORD")]
    draw: Vec<String>,
}

impl SetupArgs {
    /// Whether anything is said.
    pub(super) fn is_given(&self) -> bool {
        let programs = !self.actor.is_empty() || !self.draw.is_empty();
        self.seed.is_some() || self.level.is_some() || self.no_shuffle || programs
    }

    /// The setup that is asked for; without a seed it has this one, or one that is drawn.
    ///
    /// # Errors
    /// When what is programmed or drawn is not written as it should be.
    pub(super) fn setup(&self, seed: Option<u64>, shell: &Shell<'_>) -> Result<Setup> {
        let seed = self.seed.or(seed).unwrap_or_else(|| u64::from(rand::random::<u32>()));
        let mut actors = BTreeMap::new();
        for programmed in &self.actor {
            actor::program(&mut actors, programmed, &shell.words)?;
        }
        Ok(Setup {
            seed: Seed(seed),
            level: self.level.unwrap_or(PLAIN_LEVEL),
            shuffle: !self.no_shuffle,
            actors,
            draw: draw::given(&self.draw, &shell.words)?,
            ..Setup::default()
        })
    }
}

/// Levels as words to choose from, so that a wrong one is answered with those there are.
pub(super) fn level() -> impl TypedValueParser<Value = u8> {
    PossibleValuesParser::new(["1", "2", "3", "4", "5"])
        .map(|level| level.bytes().next().map_or(0, |digit| digit - b'0'))
}
