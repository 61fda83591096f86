//! `check --blind`: how many best answers are found by somebody who only hears how they sound, decision by decision.

use super::shell::{Exit, Shell};
use crate::author::blind::{BlindTest, StyleCounts};
use crate::engine::relationship::Model;
use crate::files::{CaseLocation, read_bundle};
use crate::report::blind::{blind_figures, blind_text};
use crate::script::load;
use anyhow::Result;
use serde_json::json;
use std::sync::Arc;

/// What the cases that are checked together teach about one another; nothing where there is but one, or where one does not
/// load: the shipped cases teach then.
pub(super) fn counted(folders: &[CaseLocation], model: &Arc<Model>) -> StyleCounts {
    let mut counts = StyleCounts::default();
    if folders.len() > 1 {
        let bundles = folders.iter().filter_map(|folder| read_bundle(folder).ok());
        let scenarios = bundles.filter_map(|bundle| load(&bundle, model).scenario);
        scenarios.for_each(|scenario| counts.add(StyleCounts::of(&scenario)));
    }
    counts
}

/// Prints the blind test of each case; `deny` makes a case that gives its answers away a finding.
pub(super) fn run(folders: &[CaseLocation], json: bool, deny: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let counts = counted(folders, &model);
    let (mut figures, mut given, mut unread) = (Vec::new(), false, false);
    for folder in folders {
        let mut bundle = read_bundle(folder)?;
        bundle.called = shell.library.case_name(folder);
        let loaded = load(&bundle, &model);
        let Some(scenario) = loaded.scenario else {
            shell.show(&bundle, &loaded.found)?;
            unread = true;
            continue;
        };
        let tests = BlindTest::all(&scenario, &counts);
        given |= tests.iter().any(BlindTest::gives_away);
        if json {
            figures.extend(blind_figures(&bundle.called, &scenario, &tests, &shell.words));
        } else {
            write!(shell.out, "{}", blind_text(&bundle.called, &scenario, &tests, &shell.words))?;
        }
    }
    if json {
        writeln!(shell.out, "{}", json!({ "blind": figures }))?;
    }
    Ok(if unread || (given && deny) { Exit::Findings } else { Exit::Fine })
}
