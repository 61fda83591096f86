//! `translate`: writes or updates the translation of a scenario.

use super::shell::{Exit, Shell};
use crate::author::update_catalogue;
use crate::files::{is_taken, write_atomically};
use crate::script::po;
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
    let plausible = (2..=3).contains(&args.to.len()) && args.to.chars().all(|c| c.is_ascii_lowercase());
    if !plausible || args.to == scenario.about.language {
        bail!(shell.words.text_with("translate-language", &[("language", args.to.as_str().into())]));
    }
    let name = format!("lang/{}.po", args.to);
    let file = folder.join(&name);
    // A catalogue that is there and was not read would be lost as well.
    if is_taken(&file) && !bundle.files.contains_key(&name) {
        bail!(shell.words.text_with("translate-unread", &[("file", file.display().to_string().into())]));
    }
    let (old, found) = bundle.files.get(&name).map(|text| po::parse(text)).unwrap_or_default();
    // A catalogue that cannot be read whole would lose translations when written back.
    if !found.is_empty() {
        let found: Vec<_> =
            found.into_iter().map(|it| crate::script::Diagnostic { file: Some(name.clone()), ..it }).collect();
        shell.show(&bundle, &found)?;
        return Ok(Exit::Findings);
    }
    let (catalogue, update) = update_catalogue(scenario, &loaded.source_map, old, &args.to);
    write_atomically(&file, po::write(&catalogue).as_bytes())?;
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
