//! A broken way through a case: what follows from it.
//!
//! Where no way leads on, everything behind it is unreachable, its promises come to nothing and its conditions never hold:
//! many findings, and one mistake. What is a consequence is not guessed: the rules are asked again as if a session could
//! come everywhere, and what they then no longer find followed from the way being broken. What was proved of a place before
//! the break stays: it was come to.

use super::tell;
use crate::author::lint::case::Case;
use crate::author::lint::{RULES, run_rules};
use crate::engine::{BeatId, FlowReach, Home, Then};
use crate::script::{Bundle, Diagnostic, Loaded, Severity};
use std::collections::BTreeSet;

/// What breaks a way through a case, the plainest first: the first that is found is the cause of the rest.
const CAUSES: [WayCause; 2] = [
    WayCause { code: "topics-without-wrap-up", hides_proofs: true },
    WayCause { code: "unreachable-beat", hides_proofs: false },
];

struct WayCause {
    code: &'static str,
    /// Whether nothing that was proved says anything as long as it stands.
    hides_proofs: bool,
}

/// Holds the consequences of a cause back, and says so where the cause is told.
pub(super) fn hold_back(case: &Case<'_>, bundle: &Bundle, loaded: &Loaded, found: &mut Vec<Diagnostic>) {
    let scenario = case.scenario;
    let lost = (0..scenario.beats.len()).any(|beat| !case.reach.comes_to(BeatId::new(beat)));
    let cause = CAUSES.iter().find(|cause| found.iter().any(|it| it.code == cause.code)).filter(|_| lost);
    let Some(cause) = cause else { return };
    let explored = if cause.hides_proofs { None } else { case.seen };
    let mut whole = Case::new(scenario, bundle, loaded, explored, case.others);
    whole.reach = FlowReach::everywhere(scenario);
    // By what is said as well: that no way leads to an ending follows from the break, that its ways are gone in vain does not.
    let said = |it: &Diagnostic| (it.code, it.at.span, it.message.en.clone());
    let still: BTreeSet<_> = run_rules(&whole).iter().map(said).collect();
    let behind = lost_behind_others(case);
    let broken = found.iter().find(|it| it.code == cause.code).map(|it| it.at.span).unwrap_or_default();
    // What stands before the scenes, as what opens an interest does, may turn on all of them.
    let scenes = case.places.scenes.first().copied().unwrap_or_default();
    let held = |it: &Diagnostic| {
        // What was wrong when loading is no consequence, errors are always told, and only rules were asked again.
        let rule = RULES.iter().find(|rule| rule.code == it.code);
        let before = (scenes..broken).contains(&it.at.span);
        let proved_before = rule.is_some_and(|rule| rule.proved) && cause.hides_proofs && before;
        let stays = rule.is_none() || proved_before || still.contains(&said(it));
        let follows = it.severity != Severity::Error && !stays && !loaded.found.contains(it);
        if it.code == cause.code { it.code == "unreachable-beat" && behind.contains(&it.at.span) } else { follows }
    };
    let before = found.len();
    found.retain(|it| !held(it));
    let count = before - found.len();
    if let Some(first) = found.iter_mut().find(|it| it.code == cause.code) {
        tell(first, count);
    }
}

/// The places of scenes and beats to which only what is itself unreachable leads.
fn lost_behind_others(case: &Case<'_>) -> BTreeSet<crate::script::Span> {
    let scenario = case.scenario;
    let lost = |beat: BeatId| !case.reach.comes_to(beat);
    let home = |beat: BeatId| scenario.beat(beat).home;
    // Of a scene or fragment that is lost as a whole, its start stands for it.
    let mut led_to: BTreeSet<BeatId> = BTreeSet::new();
    for from in (0..scenario.beats.len()).map(BeatId::new).filter(|beat| lost(*beat)) {
        for exit in case.flow.exits(from) {
            let aims = match exit.then {
                Then::Beat(to) => vec![to],
                Then::Scene(scene) => vec![scenario.scenes[scene.index()].start],
                Then::Call(fragment, back) => vec![scenario.fragments[fragment.index()].start, back],
                Then::End(_) | Then::Topics | Then::Return | Then::First(_) | Then::Chance(_) => Vec::new(),
            };
            // On a round the first in the file stands for all of it.
            led_to.extend(aims.into_iter().filter(|to| *to > from));
        }
    }
    let mut spans = BTreeSet::new();
    for beat in led_to {
        spans.insert(case.beat_at(beat));
        if let Home::Scene(scene) = home(beat)
            && scenario.scenes[scene.index()].start == beat
        {
            spans.insert(case.places.scenes.get(scene.index()).copied().unwrap_or_default());
        }
    }
    spans
}
