//! `import`: a draft case of a story of Twine, and what of it a case has no place for.

use super::check::describe;
use super::shell::{Exit, Shell};
use crate::files::{exists, is_empty_folder, read_twine, typed, write_atomically};
use crate::script::limits::REPORTED;
use crate::script::twine::TwineDraft;
use crate::script::{Bundle, Severity, load};
use anyhow::{Result, bail};
use serde_json::json;
use std::path::PathBuf;

/// Arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct ImportCommand {
    /// A Twee 3 file, or the HTML that Twine 2 publishes or archives.
    file: PathBuf,
    /// The folder for the case; it does not exist yet, or is empty.
    #[arg(long, value_name = "TO")]
    to: PathBuf,
    /// Which story, where the file holds several: its title.
    #[arg(long, value_name = "TITLE")]
    story: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &ImportCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if exists(&args.to) && !is_empty_folder(&args.to) {
        bail!(shell.words.text_with("import-taken", &[("folder", args.to.display().to_string().into())]));
    }
    let model = shell.load_model()?;
    let language = shell.case_language.clone().unwrap_or_else(|| shell.language().to_owned());
    let story = read_twine(&args.file, args.story.as_deref(), &language)?;
    let read = Bundle { scenario: story.source.clone(), ..Bundle::default() };
    let Some(bundle) = story.bundle(&args.to) else {
        tell(&read, &story.draft, None, args, shell)?;
        return Ok(Exit::Findings);
    };
    // What is written can be opened.
    let loaded = load(&bundle, &model);
    if loaded.scenario.is_none() {
        shell.show(&bundle, &loaded.found)?;
        bail!(shell.words.text("import-refused"));
    }
    write_atomically(&args.to.join("scenario.ron"), bundle.scenario.text.as_bytes())?;
    tell(&read, &story.draft, Some(&language), args, shell)?;
    Ok(Exit::Fine)
}

/// Tells what was found and what was made: in the language of its texts, where anything was.
fn tell(
    read: &Bundle,
    draft: &TwineDraft,
    language: Option<&str>,
    args: &ImportCommand,
    shell: &mut Shell<'_>,
) -> Result<()> {
    let folder = args.to.display().to_string();
    if args.json {
        let of = |severity| draft.found.iter().filter(|it| it.severity == severity).count();
        let list: Vec<_> = draft.found.iter().map(|it| describe(read, it, shell.language())).collect();
        let object = json!({
            "folder": language.map(|_| folder), "language": language,
            "beats": draft.beats, "choices": draft.choices, "endings": draft.endings,
            "errors": of(Severity::Error), "warnings": of(Severity::Warning), "notes": of(Severity::Note),
            "diagnostics": list,
        });
        writeln!(shell.out, "{object}")?;
        return Ok(());
    }
    for diagnostic in draft.found.iter().take(REPORTED) {
        writeln!(shell.out, "{}\n", shell.rendered(diagnostic, &read.scenario))?;
    }
    if let Some(more) = draft.found.len().checked_sub(REPORTED).filter(|more| *more > 0) {
        writeln!(shell.out, "{}", shell.words.text_with("import-more", &[("more", more.into())]))?;
    }
    if language.is_none() {
        writeln!(shell.out, "{}", shell.words.text("import-refused"))?;
        return Ok(());
    }
    let file = args.to.join("scenario.ron").display().to_string();
    let values = [
        ("typed", typed(&folder).into()),
        ("folder", folder.into()),
        ("file", file.into()),
        ("beats", draft.beats.into()),
        ("choices", draft.choices.into()),
        ("endings", draft.endings.into()),
    ];
    writeln!(shell.out, "{}", shell.words.text_with("import-made", &values))?;
    // Twine does not say in which language a story is.
    if shell.case_language.is_none() {
        writeln!(shell.out, "{}", shell.words.text("import-language"))?;
    }
    Ok(())
}
