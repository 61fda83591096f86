//! `--save-plan`: keeps the walk of a session as a plan.

use crate::author::run_plan;
use crate::cli::shell::{Exit, Shell};
use crate::engine::Language;
use crate::files::{KeptSession, is_taken, read_source, write_atomically};
use crate::script::{PlanWalk, Source, load_plan, write_plan};
use anyhow::{Result, bail};
use std::path::Path;
use std::sync::Arc;

/// Writes the walk as a plan, unless another file stands there; says so where the plan does not hold.
pub(super) fn write(kept: &KeptSession, file: &Path, shell: &mut Shell<'_>) -> Result<Exit> {
    let session = kept.session();
    let (scenario, setup) = (session.scenario(), session.setup());
    let picks: Vec<_> = (0..session.transcript().steps.len()).map(|step| session.written(step)).collect();
    let ending = session.ending().map(|ending| &scenario.endings[ending.index()]);
    let title = ending.map_or(scenario.about.title, |ending| ending.title);
    let text = write_plan(&PlanWalk {
        title: scenario.texts.text(title, Language::default()),
        seed: setup.seed.0,
        level: setup.level,
        draw: &setup.draw,
        picks: &picks,
        ending: ending.map(|ending| scenario.texts.name(ending.id)),
    });
    let shown = file.display().to_string();
    // What stands there is somebody's; the same plan need not be written again.
    if is_taken(file) {
        if read_source(file).is_ok_and(|(there, _)| there.text == text) {
            writeln!(shell.err, "{}", shell.words.text_with("save-plan-same", &[("file", shown.into())]))?;
            return Ok(Exit::Fine);
        }
        bail!(shell.words.text_with("save-plan-taken", &[("file", shown.into())]));
    }
    // A plan begins plainly: people programmed for one session are no part of it.
    let source = Source::new(shown.clone(), text.as_str());
    let held = load_plan(&source, scenario).map(|(plan, played)| run_plan(&plan, &Arc::new(played)));
    let failure = match held {
        Ok(failures) => failures.into_iter().next().map(|failure| failure.found),
        Err(found) => {
            for diagnostic in &found {
                writeln!(shell.err, "{}\n", shell.rendered(diagnostic, &source))?;
            }
            found.into_iter().next().map(|it| it.message)
        }
    };
    if let Some(why) = failure {
        let values = [("file", shown.into()), ("why", why.get(shell.language()).to_owned().into())];
        writeln!(shell.err, "{}", shell.words.text_with("save-plan-fails", &values))?;
        return Ok(Exit::Findings);
    }
    write_atomically(file, text.as_bytes())?;
    writeln!(shell.err, "{}", shell.words.text_with("save-plan-written", &[("file", shown.into())]))?;
    Ok(Exit::Fine)
}
