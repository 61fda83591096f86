//! `explore --plans`: a plan for each ending, from the walk that was found.

use crate::author::explore::Exploration;
use crate::cli::shell::Shell;
use crate::engine::{Language, Staging};
use crate::files::{CaseLocation, Kept, keep_beside, scenario_of_plan, typed};
use crate::script::{PlanWalk, write_plan};
use anyhow::Result;
use std::path::Path;

/// Writes the plans; what stands there already is never written over.
pub(super) fn write(
    found: &Exploration,
    staging: &Staging,
    case: &CaseLocation,
    folder: &Path,
    shell: &mut Shell<'_>,
) -> Result<()> {
    let scenario = &staging.scenario;
    writeln!(shell.err)?;
    for it in &found.endings {
        let ending = &scenario.endings[it.ending.index()];
        let id = scenario.texts.name(ending.id);
        let Some(walk) = it.witness.as_ref().filter(|walk| !walk.unlucky) else {
            writeln!(shell.err, "{}", shell.words.text_with("explore-plan-none", &[("id", id.into())]))?;
            continue;
        };
        let plan = write_plan(&PlanWalk {
            title: scenario.texts.text(ending.title, Language::default()),
            seed: walk.seed,
            level: walk.level,
            draw: &walk.drawn,
            picks: &walk.picks,
            ending: Some(id),
        });
        let (message, file) = match keep_beside(&folder.join(format!("{id}.ron")), plan.as_bytes())? {
            Kept::New(file) => ("explore-plan-written", file),
            Kept::Same(file) => ("explore-plan-same", file),
        };
        let values = [("id", id.into()), ("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with(message, &values))?;
    }
    // A plan finds its case by where it stands.
    let first = folder.join("plan.ron");
    let command = if case.folder() == Some(&*scenario_of_plan(&first)) {
        format!("tegenspel plan {}", typed(&case.to_string()))
    } else {
        let (case, folder) = (typed(&case.to_string()), typed(&folder.display().to_string()));
        format!("tegenspel plan --scenario {case} {folder}")
    };
    writeln!(shell.err, "{}", shell.words.text_with("explore-plan-run", &[("command", command.into())]))?;
    Ok(())
}
