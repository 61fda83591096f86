//! `translate`: writes or updates the translation of a scenario.

use super::shell::{Exit, Shell};
use crate::author::{CatalogueUpdate, catalogue_file, is_language_to};
use crate::files::{LineEnds, is_taken, revision_date, write_atomically};
use crate::script::limits::REPORTED;
use crate::script::po::HeaderFacts;
use anyhow::{Result, bail};

/// Arguments of `translate`.
#[derive(Debug, clap::Args)]
pub struct TranslateCommand {
    /// The scenario: a folder, a `scenario.ron`, or an id.
    scenario: String,
    /// The language to translate to.
    #[arg(long, value_name = "LANGUAGE")]
    to: String,
}

pub(super) fn run(args: &TranslateCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let (location, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    // What the program brings along cannot be written to.
    let Some(folder) = location.folder() else {
        bail!(shell.words.text_with("shipped-unwritable", &[("case", location.to_string().into())]));
    };
    let Some(scenario) = &loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    if !is_language_to(&args.to, scenario) {
        bail!(shell.words.text_with("translate-language", &[("language", args.to.as_str().into())]));
    }
    let name = catalogue_file(&args.to);
    let file = folder.join(&name);
    let is_read = bundle.files.contains_key(&name);
    // A catalogue that is there and was not read would be lost as well.
    if is_taken(&file) && !is_read {
        bail!(shell.words.text_with("translate-unread", &[("file", file.display().to_string().into())]));
    }
    let updated = match CatalogueUpdate::of(&bundle, scenario, &loaded.source_map, &args.to) {
        Ok(updated) => updated,
        Err(refused) => {
            shell.show(&bundle, &refused[..refused.len().min(REPORTED)])?;
            return Ok(Exit::Findings);
        }
    };
    let update = updated.update.clone();
    if updated.changed {
        let revised = revision_date();
        let facts = HeaderFacts { project: &scenario.id, language: &args.to, revised: &revised };
        let ends = if is_read { LineEnds::of(&file)? } else { LineEnds::default() };
        write_atomically(&file, ends.apply(&updated.text(facts)).as_bytes())?;
    }
    let counts = [
        ("file", file.display().to_string().into()),
        ("translated", update.translated.into()),
        ("missing", update.missing.into()),
        ("added", update.added.into()),
        ("fuzzy", update.fuzzy.into()),
        ("obsolete", update.obsolete.into()),
    ];
    writeln!(shell.out, "{}", shell.words.text_with("translate-summary", &counts))?;
    Ok(Exit::Fine)
}
