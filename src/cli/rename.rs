//! `rename`: gives a part of a case another id, everywhere it is named.

use super::shell::{Exit, Shell};
use crate::author::{NoSuchPart, NotRenamed, called_the_same, part_kind, part_named, part_path, rename};
use crate::engine::Scenario;
use crate::files::{
    SessionPlan, SessionRenamed, SessionsToRename, files_of, read_source, ron_files, sessions_folder_or_temporary,
    write_edits,
};
use crate::script::{Bundle, CasePart, TextEdits};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Arguments of `rename`.
#[derive(Debug, clap::Args)]
pub struct RenameCommand {
    /// The scenario: a folder, a `scenario.ron`, or an id.
    scenario: String,
    /// The part, as a path like that of a pick, or as `kind:id`.
    old: String,
    /// Its new id.
    new: String,
    /// A saved session that goes along as well; those that this program keeps by itself always do.
    #[arg(long = "session", value_name = "FILE")]
    sessions: Vec<PathBuf>,
}

pub(super) fn run(args: &RenameCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let (location, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(folder) = location.folder() else {
        bail!(shell.words.text_with("shipped-unwritable", &[("case", location.to_string().into())]));
    };
    let Some(scenario) = &loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        writeln!(shell.err, "{}", shell.words.text("rename-mistakes"))?;
        return Ok(Exit::Findings);
    };
    let of = named(&args.old, scenario, shell)?;
    let path = part_path(scenario, of);
    let new = new_id(&args.new, &path);
    let plans = read_plans(folder, &bundle)?;
    let renamed = match rename(&bundle, &loaded, &plans, of, new) {
        Ok(renamed) => renamed,
        Err(why) => bail!(refusal(why, new, shell)),
    };
    let to_rename = SessionsToRename {
        folder,
        before: scenario.clone(),
        after: (renamed.scenario.clone(), renamed.bundle.clone()),
        names: (args.old.clone(), new.to_owned()),
        model: (shell.load_model()?, shell.model_source()?),
        library: &shell.library,
    };
    let mut sessions: Vec<(PathBuf, SessionPlan)> = Vec::new();
    for file in &args.sessions {
        sessions.push((file.clone(), to_rename.plan(file)?));
    }
    // Of those that nobody named, one that cannot be read keeps nothing from having another name.
    let kept = ron_files(&sessions_folder_or_temporary());
    sessions.extend(kept.into_iter().filter_map(|file| Some((file.clone(), to_rename.plan(&file).ok()?))));
    let read = |path: &str| match path {
        "scenario.ron" => &*bundle.scenario.text,
        _ => bundle.files.get(path).or_else(|| plans.get(path)).map_or("", |text| &**text),
    };
    write_all(folder, &renamed.files, &read)?;
    let values = [("old", path.as_str().into()), ("new", part_path(&renamed.scenario, of).into())];
    writeln!(shell.out, "{}", shell.words.text_with("rename-done", &values))?;
    let others = called_the_same(scenario, &args.old, of);
    if !others.is_empty() {
        let values =
            [("kind", part_kind(of, shell.language()).into()), ("list", listed(&others, scenario, shell).into())];
        writeln!(shell.out, "  {}", shell.words.text_with("rename-called-the-same", &values))?;
    }
    for (path, edits) in &renamed.files {
        let values = [("file", path.as_str().into()), ("count", edits.iter().count().into())];
        writeln!(shell.out, "  {}", shell.words.text_with("rename-file", &values))?;
    }
    for path in &renamed.lost {
        writeln!(shell.out, "  {}", shell.words.text_with("rename-plan-lost", &[("file", path.as_str().into())]))?;
    }
    write_sessions(&sessions, shell)
}

/// Writes the edits of every file, or of none.
fn write_all<'t>(folder: &Path, files: &BTreeMap<String, TextEdits>, read: &dyn Fn(&str) -> &'t str) -> Result<()> {
    for (at, (path, edits)) in files.iter().enumerate() {
        let Err(error) = write_edits(&folder.join(path), read(path), edits) else { continue };
        // What was written before goes back; a file that refuses even that is named by the error of the first.
        for (path, edits) in files.iter().take(at) {
            let _ = write_edits(&folder.join(path), &edits.apply(read(path)), &edits.undo(read(path)));
        }
        return Err(error);
    }
    Ok(())
}

/// Writes the sessions that go along, and says which do not.
fn write_sessions(sessions: &[(PathBuf, SessionPlan)], shell: &mut Shell<'_>) -> Result<Exit> {
    let (mut along, mut exit) = (0usize, Exit::Fine);
    for (file, plan) in sessions {
        match plan.outcome {
            SessionRenamed::Untouched => {}
            // One that cannot be written says nothing about the others.
            SessionRenamed::Renamed => match plan.write(file) {
                Ok(()) => along += 1,
                Err(error) => {
                    shell.complain(&error);
                    exit = Exit::Findings;
                }
            },
            SessionRenamed::Left => {
                let values = [("file", file.display().to_string().into())];
                writeln!(shell.out, "  {}", shell.words.text_with("rename-session-left", &values))?;
            }
        }
    }
    if along > 0 {
        writeln!(shell.out, "  {}", shell.words.text_with("rename-sessions", &[("count", along.into())]))?;
    }
    Ok(exit)
}

fn named(written: &str, scenario: &Scenario, shell: &Shell<'_>) -> Result<CasePart> {
    part_named(scenario, written).or_else(|why| match why {
        NoSuchPart::Unknown(Some(meant)) => {
            let values = [("name", written.into()), ("meant", meant.into())];
            bail!(shell.words.text_with("rename-unknown-meant", &values))
        }
        NoSuchPart::Unknown(None) => bail!(shell.words.text_with("rename-unknown", &[("name", written.into())])),
        NoSuchPart::Ambiguous(parts) => {
            let list = listed(&parts, scenario, shell);
            bail!(shell.words.text_with("rename-ambiguous", &[("name", written.into()), ("list", list.into())]))
        }
    })
}

/// Parts under one another, as names that mean each of them without doubt.
fn listed(parts: &[CasePart], scenario: &Scenario, shell: &Shell<'_>) -> String {
    let shown = |of: &CasePart| format!("\n    {}:{}", part_kind(*of, shell.language()), part_path(scenario, *of));
    parts.iter().map(shown).collect()
}

/// The id that is meant by a new name: who writes the path with it means its last part.
fn new_id<'n>(new: &'n str, old_path: &str) -> &'n str {
    let home = old_path.rsplit_once('.').map(|(home, _)| home);
    match (new.rsplit_once('.'), home) {
        (Some((written, id)), Some(home)) if home == written || home.ends_with(&format!(".{written}")) => id,
        _ => new,
    }
}

fn refusal(why: NotRenamed, new: &str, shell: &Shell<'_>) -> String {
    let id = match why {
        NotRenamed::Malformed => "rename-malformed",
        NotRenamed::Reserved => "rename-reserved",
        NotRenamed::Taken => "rename-taken",
        NotRenamed::Mistakes => "rename-mistakes",
        NotRenamed::Changes => "rename-changes",
    };
    shell.words.text_with(id, &[("new", new.into())])
}

/// The plans of a case, by their path within its folder.
fn read_plans(folder: &Path, bundle: &Bundle) -> Result<BTreeMap<String, String>> {
    let mut plans = BTreeMap::new();
    for file in files_of(&folder.join("plans"), "ron").unwrap_or_default() {
        let Some(name) = file.file_name().map(|it| format!("plans/{}", it.to_string_lossy())) else { continue };
        if !bundle.files.contains_key(&name) {
            plans.insert(name, read_source(&file)?.0.text);
        }
    }
    Ok(plans)
}
