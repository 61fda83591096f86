//! Where it all leads: fragments that call one another, and beats that follow one another without end.

use super::diagnostic::{Diagnostic, bilingual};
use super::limits::CALLS;
use super::source::Span;
use super::source_map::SourceMap;
use crate::engine::{BeatId, FlowGraph, FlowNode, FragmentId, Home, Scenario, Then};

/// Checks where everything leads and returns how deep calls of fragments go.
pub(super) fn check(scenario: &Scenario, places: &SourceMap, found: &mut Vec<Diagnostic>) -> usize {
    let before = found.len();
    let flow = FlowGraph::of(scenario);
    let depth = call_depth(scenario, &flow, places, found);
    if found[before..].iter().any(|it| it.code == "fragment-recursion") {
        // Whatever goes round there would be told again as a loop.
        return depth;
    }
    missing_topics(scenario, &flow, places, found);
    endless_loops(scenario, &flow, places, found);
    depth
}

fn place(places: &SourceMap, beat: BeatId) -> Span {
    places.beats.get(beat.index()).copied().unwrap_or_default()
}

/// A fragment may not call itself, directly or through others; chains may be [`CALLS`] long.
fn call_depth(scenario: &Scenario, flow: &FlowGraph<'_>, places: &SourceMap, found: &mut Vec<Diagnostic>) -> usize {
    let count = scenario.fragments.len();
    let mut calls: Vec<Vec<(usize, BeatId)>> = vec![Vec::new(); count];
    let mut called_by_scene = false;
    for (at, beat) in scenario.beats.iter().enumerate() {
        for exit in flow.exits(BeatId::new(at)) {
            let Then::Call(FragmentId(to), _) = exit.then else { continue };
            match beat.home {
                Home::Scene(_) => called_by_scene = true,
                Home::Fragment(from) => calls[from.index()].push((usize::from(to), BeatId::new(at))),
            }
        }
    }
    // Fragments are settled from those that call nothing upwards; what is left over goes round in a circle.
    let mut depth: Vec<Option<usize>> = vec![None; count];
    while let Some(at) =
        (0..count).find(|at| depth[*at].is_none() && calls[*at].iter().all(|(to, _)| depth[*to].is_some()))
    {
        depth[at] = Some(1 + calls[at].iter().filter_map(|(to, _)| depth[*to]).max().unwrap_or(0));
    }
    if let Some((at, beat)) = (0..count)
        .filter(|at| depth[*at].is_none())
        .find_map(|at| calls[at].iter().find(|(to, _)| depth[*to].is_none()).map(|(_, beat)| (at, *beat)))
    {
        let name = scenario.texts.name(scenario.fragments[at].id);
        found.push(
            Diagnostic::error(
                "fragment-recursion",
                place(places, beat),
                bilingual(
                    format!("het fragment `{name}` roept langs dit moment zichzelf weer aan"),
                    format!("by way of this beat the fragment `{name}` calls itself again"),
                ),
            )
            .help(bilingual(
                "laat een van de fragmenten met `Return` teruggaan",
                "let one of the fragments go back with `Return`",
            )),
        );
        return CALLS;
    }
    let deepest = depth.iter().flatten().copied().max().unwrap_or(0);
    if deepest > CALLS
        && let Some(at) = depth.iter().position(|it| *it == Some(deepest))
    {
        found.push(Diagnostic::error(
            "too-many-calls",
            place(places, scenario.fragments[at].start),
            bilingual(
                format!("vanaf hier roepen {deepest} fragmenten elkaar aan; {CALLS} is het meeste"),
                format!("from here {deepest} fragments call one another; {CALLS} is the most"),
            ),
        ));
    }
    if called_by_scene { deepest.min(CALLS) } else { 0 }
}

/// A fragment goes back to the topics of whichever scene called it, so every scene that calls it must have some.
fn missing_topics(scenario: &Scenario, flow: &FlowGraph<'_>, places: &SourceMap, found: &mut Vec<Diagnostic>) {
    // For each fragment the beat from which it goes to the topics, by itself or through a fragment that it calls.
    let mut to_topics: Vec<Option<BeatId>> = vec![None; scenario.fragments.len()];
    let mut callers: Vec<Vec<(FragmentId, BeatId)>> = vec![Vec::new(); scenario.fragments.len()];
    let mut open = Vec::new();
    for (at, beat) in scenario.beats.iter().enumerate() {
        let Home::Fragment(home) = beat.home else { continue };
        for exit in flow.exits(BeatId::new(at)) {
            match exit.then {
                Then::Topics if to_topics[home.index()].is_none() => {
                    to_topics[home.index()] = Some(BeatId::new(at));
                    open.push(home);
                }
                Then::Call(called, _) => callers[called.index()].push((home, BeatId::new(at))),
                Then::Topics | Then::Beat(_) | Then::Scene(_) | Then::End(_) | Then::Return => {}
                Then::First(_) | Then::Chance(_) => {}
            }
        }
    }
    while let Some(fragment) = open.pop() {
        for (caller, beat) in std::mem::take(&mut callers[fragment.index()]) {
            if to_topics[caller.index()].is_none() {
                to_topics[caller.index()] = Some(beat);
                open.push(caller);
            }
        }
    }
    for (at, beat) in scenario.beats.iter().enumerate() {
        let Home::Scene(home) = beat.home else { continue };
        if scenario.scenes[home.index()].topic_list.is_some() {
            continue;
        }
        let called = flow.exits(BeatId::new(at)).iter().find_map(|exit| match exit.then {
            Then::Call(called, _) => Some((called, to_topics[called.index()]?)),
            _ => None,
        });
        let Some((called, there)) = called else { continue };
        let name = scenario.texts.name(scenario.fragments[called.index()].id);
        found.push(
            Diagnostic::error(
                "no-topics",
                place(places, BeatId::new(at)),
                bilingual(
                    format!("vanaf dit moment gaat het fragment `{name}` naar `Topics`, maar de scène heeft er geen"),
                    format!("from this beat the fragment `{name}` goes to `Topics`, but the scene has none"),
                ),
            )
            .also(place(places, there), bilingual("vanaf hier", "from here"))
            .help(bilingual(
                "voeg `topics: { … }` toe aan de scène, of laat het fragment met `Return` teruggaan",
                "add `topics: { … }` to the scene, or let the fragment go back with `Return`",
            )),
        );
    }
}

/// Beats without choices that lead only to one another would never let the player pick again.
fn endless_loops(scenario: &Scenario, flow: &FlowGraph<'_>, places: &SourceMap, found: &mut Vec<Diagnostic>) {
    let automatic = |beat: BeatId| {
        let beat = scenario.beat(beat);
        beat.choices.is_empty() && !beat.switch
    };
    // Where it does not go on by itself: something can be picked, it is over, or it leads nowhere.
    let rests = |node: &FlowNode| match *node {
        FlowNode::Beat(beat) => !automatic(beat) || flow.next(*node).next().is_none(),
        FlowNode::Returns(_) => flow.next(*node).next().is_none(),
        FlowNode::Ending(_) | FlowNode::Topics(_) | FlowNode::SceneSubjects(_) | FlowNode::FragmentSubjects(_) => true,
    };
    let leaves_loop = flow.leading_to(flow.nodes().iter().copied().filter(rests));
    let mut told = vec![false; flow.nodes().len()];
    for at in 0..scenario.beats.len() {
        if leaves_loop[at] || told[at] {
            continue;
        }
        let path = follow(flow, FlowNode::Beat(BeatId::new(at)), &mut told);
        let names: Vec<_> = path.iter().take(6).map(|beat| format!("`{}`", scenario.beat_path(*beat))).collect();
        found.push(
            Diagnostic::error(
                "endless-loop",
                place(places, BeatId::new(at)),
                bilingual(
                    "vanaf dit moment gaat het eindeloos door zonder keuze",
                    "from this beat on it goes on for ever without a choice",
                ),
            )
            .help(bilingual(
                format!("de ronde is {}", names.join(" → ")),
                format!("the circle is {}", names.join(" → ")),
            ))
            .help(bilingual(
                "geef een van deze momenten keuzes, of laat het naar een einde gaan",
                "give one of these beats choices, or let it go to an ending",
            )),
        );
    }
}

/// The beats of a loop, in the order in which they follow one another; all that it touches is marked as told.
fn follow(flow: &FlowGraph<'_>, start: FlowNode, told: &mut [bool]) -> Vec<BeatId> {
    let mut path = Vec::new();
    let mut open = vec![start];
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut told[flow.number(node)], true) {
            continue;
        }
        if let FlowNode::Beat(beat) = node {
            path.push(beat);
        }
        open.extend(flow.next(node).rev());
    }
    path
}
