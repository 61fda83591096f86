//! `unpack`: a case out of one file, looked at before it is let in.

use super::shell::{Exit, Shell};
use crate::files::{CaseLocation, CaseOwner, PackedCase, exists, free_folder, own_cases_folder, typed};
use crate::script::load;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Arguments of `unpack`.
#[derive(Debug, clap::Args)]
pub struct UnpackCommand {
    /// The file that `pack` made.
    file: PathBuf,
    /// The folder that the case becomes; without it, by its own name among one's own cases.
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

pub(super) fn run(args: &UnpackCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let case = PackedCase::read(&args.file)?;
    let folder = match &args.to {
        Some(folder) => folder.clone(),
        None => own_cases_folder()?.join(&case.id),
    };
    if exists(&folder) {
        let values = [
            ("folder", folder.display().to_string().into()),
            ("file", typed(&args.file.display().to_string()).into()),
            ("free", typed(&free_folder(&folder).display().to_string()).into()),
        ];
        bail!(shell.words.text_with("unpack-taken", &values));
    }
    let bundle = case.bundle(&args.file.display().to_string())?;
    let loaded = load(&bundle, &shell.load_model()?);
    if loaded.scenario.is_none() {
        shell.show(&bundle, &loaded.found)?;
        writeln!(shell.err, "{}", shell.words.text("unpack-broken"))?;
        return Ok(Exit::Findings);
    }
    case.write_to(&folder)?;
    let id = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let location = CaseLocation::from(&folder);
    let values = [
        ("folder", folder.display().to_string().into()),
        ("called", shell.library.case_name(&location).into()),
        ("files", case.len().into()),
    ];
    writeln!(shell.out, "{}", shell.words.text_with("unpack-done", &values))?;
    // A mere copy takes nobody's place, and nor does what another case of this id stands before, as in `scenarios` here.
    let found = shell.library.cases().into_iter().find(|it| it.name == id && it.owner == CaseOwner::OwnForShipped);
    if found.is_some_and(|it| it.location.is_same_place(&location)) {
        writeln!(shell.out, "{}", shell.words.text_with("new-for-shipped", &[("id", id.into())]))?;
    }
    Ok(Exit::Fine)
}
