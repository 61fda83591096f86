//! The blind test while somebody writes: what is found by ear alone, tried on a thread of its own when it is quiet.

use super::errand::Errand;
use super::view::EarView;
use crate::author::blind::{BlindTest, MOST_FOUND, StyleCounts};
use crate::engine::Scenario;
use crate::report::{Messages, capitalised};
use crate::studio::{CaseDraft, SheetBlind};
use std::sync::Arc;

/// Signs that are named, the strongest.
const NAMED: usize = 3;

/// The blind test of a case, in the state that was tried last.
#[derive(Debug, Default)]
pub(super) struct ByEar {
    tried: Option<(Arc<Scenario>, Vec<BlindTest>)>,
    /// What is being tried, and where it comes.
    coming: Option<(Arc<Scenario>, Errand<Vec<BlindTest>>)>,
}

impl ByEar {
    /// Takes what came, and has the case tried as it stands now; says whether something came.
    pub(super) fn look(&mut self, draft: &CaseDraft) -> bool {
        let mut came = false;
        if let Some((scenario, mut errand)) = self.coming.take() {
            let tests = errand.look().pop();
            if tests.is_none() && !errand.is_over() {
                self.coming = Some((scenario, errand));
                return false;
            }
            // Without a result nothing is said, and the same state is not tried again and again.
            self.tried = Some((scenario, tests.unwrap_or_default()));
            came = true;
        }
        let Some(scenario) = draft.scenario().filter(|_| draft.is_sound()) else { return came };
        if self.tried.as_ref().is_none_or(|(tried, _)| !Arc::ptr_eq(tried, scenario)) {
            let case = Arc::clone(scenario);
            let errand = Errand::begin("by ear", move |_, found| found(BlindTest::all(&case, &StyleCounts::default())));
            // Without a thread it is tried again after the next edit.
            self.coming = errand.ok().map(|errand| (Arc::clone(scenario), errand));
        }
        came
    }

    /// Whether something is being tried.
    pub(super) fn is_coming(&self) -> bool {
        self.coming.is_some()
    }

    /// What is said of a beat, in words.
    pub(super) fn at(&self, beat: &str, words: &Messages) -> Option<EarView> {
        let (scenario, tests) = self.tried.as_ref()?;
        let blind = SheetBlind::of(tests, scenario, beat)?;
        let id = match (blind.found, blind.alone) {
            (true, true) => "app-studio-ear-found",
            (true, false) => "app-studio-ear-shared",
            (false, _) => "app-studio-ear-missed",
        };
        let (_, picked) = blind.picked.first()?;
        let said = words.text_with(id, &[("choice", picked.as_str().into())]);
        let code = words.language();
        // Only what gives the best away is to be mended.
        let telling = blind.signs.iter().filter(|_| blind.alone).take(NAMED);
        let signs = telling.map(|it| {
            let values = [("sign", it.said.get(code).into()), ("remedy", capitalised(it.remedy.get(code)).into())];
            words.text_with("app-studio-ear-sign", &values)
        });
        let whole = tests.iter().find(|it| it.language == scenario.about.language).filter(|it| it.is_judged());
        let whole = whole.map(|it| {
            let values = [("percent", it.percent().into()), ("most", MOST_FOUND.into())];
            words.text_with("app-studio-ear-whole", &values)
        });
        Some(EarView { said, signs: signs.collect(), whole: whole.unwrap_or_default() })
    }
}
