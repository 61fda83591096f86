//! Picks that are not possible because chance fell otherwise: how it fell, and the seed with which they are.

use crate::engine::relationship::Bilingual;
use crate::engine::{Event, Scenario, Seed, Session, Setup, Then};
use crate::script::bilingual;
use std::sync::Arc;

/// Seeds that are tried.
const SEEDS: u64 = 1_000;

/// How chance fell, and with which seed the picks are possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotFound {
    /// The lowest seed with which every pick is possible.
    pub seed: u64,
    /// Where chance led, where that can be named.
    pub fell: Option<String>,
    /// Where it leads with that seed.
    pub falls: Option<String>,
}

impl LotFound {
    /// In words; `written` is how the seed is given: `seed: 3` in a plan, `--seed 3` after a command.
    #[must_use]
    pub fn words(&self, written: &str) -> Bilingual {
        match (&self.fell, &self.falls) {
            (Some(fell), Some(falls)) => bilingual(
                format!("het lot viel op `{fell}`; met `{written}` valt het op `{falls}` en kan het wel"),
                format!("the lot fell on `{fell}`; with `{written}` it falls on `{falls}`, and this is possible"),
            ),
            _ => bilingual(
                format!("het lot viel anders; met `{written}` kan het wel"),
                format!("the lot fell otherwise; with `{written}` this is possible"),
            ),
        }
    }
}

/// Looks for a seed with which every pick is possible, where a session in which one was not had drawn something.
#[must_use]
pub fn other_seed<S: AsRef<str>>(stopped: &Session, picks: &[S]) -> Option<LotFound> {
    let drawn = drawn(stopped);
    if drawn.is_empty() {
        return None;
    }
    let scenario = stopped.scenario();
    let with = |seed: u64| {
        let setup = Setup { seed: Seed(seed), ..stopped.setup().clone() };
        let mut session = Session::start(Arc::clone(scenario), setup).ok()?;
        let possible = picks.iter().all(|pick| session.apply_written(pick.as_ref()).is_ok());
        possible.then_some(session)
    };
    let (seed, session) = (1..=SEEDS).find_map(|seed| Some((seed, with(seed)?)))?;
    let other = self::drawn(&session);
    let differs = drawn.iter().zip(&other).find(|(fell, falls)| fell != falls);
    let (fell, falls) = differs.map_or((None, None), |(fell, falls)| (name(scenario, *fell), name(scenario, *falls)));
    Some(LotFound { seed, fell, falls })
}

/// Which branches chance took.
fn drawn(session: &Session) -> Vec<u32> {
    let events = session.transcript().events.iter();
    events.filter_map(|event| if let Event::Drawn { branch, .. } = event { Some(*branch) } else { None }).collect()
}

/// Where a branch leads, by name.
fn name(scenario: &Scenario, branch: u32) -> Option<String> {
    Some(match scenario.branches[branch as usize].then {
        Then::Beat(beat) => scenario.texts.name(scenario.beat(beat).id).to_owned(),
        Then::Scene(scene) => scenario.texts.name(scenario.scenes[scene.index()].id).to_owned(),
        Then::End(ending) => scenario.texts.name(scenario.endings[ending.index()].id).to_owned(),
        Then::Call(fragment, _) => scenario.texts.name(scenario.fragments[fragment.index()].id).to_owned(),
        Then::Topics | Then::Return | Then::First(_) | Then::Chance(_) => return None,
    })
}
