//! `plan`: runs walkthrough plans, straight and through save and load at every step.

use super::shell::{Exit, Shell};
use crate::author::run_plan;
use crate::engine::Scenario;
use crate::files::{
    CaseLocation, files_of, is_file, is_folder, read_bundle, read_source, scenario_folders, scenario_of_plan,
    shipped_plans,
};
use crate::script::{Diagnostic, Source, load, load_plan};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `plan`.
#[derive(Debug, clap::Args)]
pub struct PlanCommand {
    /// Plans, folders of scenarios, or folders that hold such folders.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The scenario that they are for, where they do not stand in its folder.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
}

pub(super) fn run(args: &PlanCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let mut plans = Vec::new();
    for path in &args.paths {
        plans.extend(match &args.scenario {
            Some(scenario) => plans_of(path, scenario, shell)?,
            None => plans_at(path, shell)?,
        });
    }
    if plans.is_empty() {
        bail!(shell.words.text("plan-none"));
    }
    let model = shell.load_model()?;
    let (mut passed, mut failed) = (0usize, 0usize);
    let mut loaded: Option<(CaseLocation, Option<Arc<Scenario>>)> = None;
    for (location, plan) in plans {
        if loaded.as_ref().is_none_or(|(known, _)| *known != location) {
            let bundle = read_bundle(&location)?;
            let it = load(&bundle, &model);
            for diagnostic in it.found.iter().filter(|_| it.scenario.is_none()) {
                show(diagnostic, &bundle.source_of(diagnostic), shell)?;
            }
            loaded = Some((location.clone(), it.scenario));
        }
        let Some((_, Some(scenario))) = &loaded else {
            failed += 1;
            continue;
        };
        if one(plan, scenario, shell)? { passed += 1 } else { failed += 1 }
    }
    writeln!(
        shell.out,
        "{}",
        shell.words.text_with("plan-summary", &[("passed", passed.into()), ("failed", failed.into())])
    )?;
    Ok(if failed == 0 { Exit::Fine } else { Exit::Findings })
}

/// Runs one plan and says how it went.
fn one(plan: PlanText, scenario: &Scenario, shell: &mut Shell<'_>) -> Result<bool> {
    let (source, unreadable) = match plan {
        PlanText::File(file) => read_source(&file)?,
        PlanText::Shipped(source) => (source, None),
    };
    let read = match unreadable {
        Some(diagnostic) => Err(vec![diagnostic]),
        None => load_plan(&source, scenario),
    };
    let failures: Vec<Diagnostic> = match read {
        Err(found) => found,
        Ok((plan, played)) => {
            let failures = run_plan(&plan, &Arc::new(played));
            if failures.is_empty() {
                let passed = shell.words.text("plan-passed");
                writeln!(shell.out, "{passed:<4}  {}: {}", source.name, plan.title)?;
            }
            let told = |it: crate::author::Failure| {
                let found = Diagnostic::error("plan-failed", it.at, it.found);
                it.help.into_iter().fold(found, Diagnostic::help)
            };
            failures.into_iter().map(told).collect()
        }
    };
    for diagnostic in &failures {
        show(diagnostic, &source, shell)?;
    }
    if !failures.is_empty() {
        writeln!(shell.out, "{:<4}  {}\n", shell.words.text("plan-failed"), source.name)?;
    }
    Ok(failures.is_empty())
}

fn show(diagnostic: &Diagnostic, source: &Source, shell: &mut Shell<'_>) -> Result<()> {
    writeln!(shell.out, "{}\n", shell.rendered(diagnostic, source))?;
    Ok(())
}

/// A plan before it is read.
enum PlanText {
    /// In a file.
    File(PathBuf),
    /// Out of the program.
    Shipped(Source),
}

/// The plans that a path names, for a scenario that stands elsewhere.
fn plans_of(path: &Path, scenario: &str, shell: &Shell<'_>) -> Result<Vec<(CaseLocation, PlanText)>> {
    let location = shell.library.find(scenario)?;
    let files = if is_folder(path) { files_of(path, "ron")? } else { vec![path.to_owned()] };
    Ok(files.into_iter().map(|file| (location.clone(), PlanText::File(file))).collect())
}

/// The plans that a path names, each with its scenario.
fn plans_at(path: &Path, shell: &Shell<'_>) -> Result<Vec<(CaseLocation, PlanText)>> {
    if is_file(path) && path.file_name().is_some_and(|name| name != "scenario.ron") {
        return Ok(vec![(CaseLocation::Folder(scenario_of_plan(path)), PlanText::File(path.to_owned()))]);
    }
    let mut locations: Vec<CaseLocation> = Vec::new();
    if is_folder(path) {
        locations.extend(scenario_folders(path).into_iter().map(CaseLocation::Folder));
    }
    if locations.is_empty() {
        locations.push(shell.library.find(&path.to_string_lossy())?);
    }
    let mut plans = Vec::new();
    for location in locations {
        let texts: Vec<_> = match &location {
            CaseLocation::Shipped(id) => shipped_plans(id).into_iter().map(PlanText::Shipped).collect(),
            CaseLocation::Folder(folder) if is_folder(&folder.join("plans")) => {
                files_of(&folder.join("plans"), "ron")?.into_iter().map(PlanText::File).collect()
            }
            CaseLocation::Folder(_) => Vec::new(),
        };
        plans.extend(texts.into_iter().map(|text| (location.clone(), text)));
    }
    Ok(plans)
}
