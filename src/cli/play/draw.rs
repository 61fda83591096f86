//! `--draw fact=word`: says what a drawn fact is, in place of the seed.

use crate::engine::DrawnFacts;
use crate::report::Messages;
use anyhow::{Result, bail};

/// The facts that are said, each once.
pub(super) fn given(arguments: &[String], words: &Messages) -> Result<DrawnFacts> {
    let mut facts = DrawnFacts::new();
    for argument in arguments {
        let form = || words.text_with("play-draw-form", &[("argument", argument.as_str().into())]);
        let Some((name, word)) = argument.split_once('=').map(|(name, word)| (name.trim(), word.trim())) else {
            bail!(form())
        };
        if name.is_empty() || word.is_empty() {
            bail!(form())
        }
        if facts.insert(name.to_owned(), word.to_owned()).is_some_and(|before| before != word) {
            bail!(words.text_with("play-draw-twice", &[("name", name.into())]))
        }
    }
    Ok(facts)
}
