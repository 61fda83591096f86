//! `translate`: writes or updates the translation of a scenario.

use super::shell::{Exit, Shell};
use crate::author::update_catalogue;
use crate::files::{LineEnds, is_taken, revision_date, write_atomically};
use crate::script::Severity;
use crate::script::limits::REPORTED;
use crate::script::po::{self, HeaderFacts, completed_header};
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
    let text = bundle.files.get(&name);
    let (old, mistakes) = text.map(|text| po::parse(text)).unwrap_or_default();
    let (mut catalogue, update) = update_catalogue(scenario, &loaded.source_map, &old);
    // A catalogue that is broken, or of which it is uncertain what belongs to what, would lose translations when written
    // back. What was found in loading is for showing: of all that may be said of a file, that is not everything.
    let broken = mistakes.into_iter().filter(|it| it.severity == Severity::Error);
    let unreadable = bundle.unreadable.iter().filter(|it| it.file.as_ref() == Some(&name)).cloned();
    let refused: Vec<_> = unreadable.chain(broken).chain(update.uncertain).map(|it| it.in_file(&name)).collect();
    if !refused.is_empty() {
        shell.show(&bundle, &refused[..refused.len().min(REPORTED)])?;
        return Ok(Exit::Findings);
    }
    // A file in which nothing changes is left alone, to its last byte.
    if text.is_none() || catalogue != old {
        let revised = revision_date();
        let facts = HeaderFacts { project: &scenario.id, language: &args.to, revised: &revised };
        catalogue.header = completed_header(&catalogue.header, facts);
        let ends = if text.is_some() { LineEnds::of(&file)? } else { LineEnds::default() };
        write_atomically(&file, ends.apply(&po::write(&catalogue)).as_bytes())?;
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
