//! The edits of a plan when a part of its case has another id; its picks are followed by playing them.

use crate::author::run_plan;
use crate::engine::{BeatId, ChoiceId, Position, Scenario, Session};
use crate::script::{At, CasePart, Mention, Source, Span, TextEdit, TextEdits, load_plan, mentions_renamed};
use std::sync::Arc;

/// The edits of a plan.
pub(super) struct PlanEdits {
    pub(super) edits: Vec<TextEdit>,
    /// Whether the plan does with them what it did before.
    pub(super) whole: bool,
}

/// The edits that name a part of the case by its new id in a plan.
pub(super) fn renamed(
    source: &Source,
    old: &Arc<Scenario>,
    new: &Arc<Scenario>,
    of: &[CasePart],
    id: &str,
) -> PlanEdits {
    let Ok((plan, played)) = load_plan(source, old) else {
        return PlanEdits { edits: Vec::new(), whole: false };
    };
    let setup = plan.setup();
    let played = Arc::new(played);
    let mut mentions = plan.mentions.clone();
    let mut session = Session::start(Arc::clone(&played), setup).ok();
    for step in &plan.steps {
        let Some(playing) = &mut session else { break };
        match step {
            At::Pick(pick, span) => {
                // A pick that is not possible names nothing for certain.
                let named = mentions_of(pick, *span, source, playing);
                match playing.apply_written(pick) {
                    Ok(()) => mentions.extend(named),
                    Err(_) => session = None,
                }
            }
            At::Beat { .. } => {}
        }
    }
    let edits = mentions_renamed(&mentions, of, id);
    let mut all = TextEdits::default();
    let whole = all.add(&edits) && {
        let after = Source::new(&*source.name, all.apply(&source.text));
        load_plan(&after, new)
            .is_ok_and(|(again, case)| run_plan(&again, &Arc::new(case)).len() == run_plan(&plan, &played).len())
    };
    PlanEdits { edits, whole }
}

/// What a written pick names where the session stands, and where in the file.
fn mentions_of(pick: &str, span: Span, source: &Source, session: &Session) -> Vec<Mention> {
    let written = &source.text[span.range()];
    // What is said may be written with escapes; what stands before it holds nothing that has to be.
    let said = if pick.starts_with('!') { pick.find(':') } else { None };
    let start = written.find(&pick[..said.unwrap_or(pick.len())]);
    let Some(start) = start.map(|at| span.start as usize + at) else { return Vec::new() };
    let scenario = session.scenario();
    let place = |part: &str| {
        let at = start + (part.as_ptr() as usize - pick.as_ptr() as usize);
        Span::new(at, at + part.len())
    };
    let mention = |part: &str, of: CasePart| Mention { span: place(part.trim()), of };
    if let Some(direction) = pick.trim().strip_prefix('!') {
        return directed(direction, scenario).into_iter().map(|(part, of)| mention(part, of)).collect();
    }
    let (path, ids): (&str, Vec<&str>) = match pick.trim().strip_suffix(']').and_then(|it| it.split_once('[')) {
        Some((path, ids)) => (path.trim().trim_end_matches('.'), ids.split(',').collect()),
        None => match pick.trim().rsplit_once('.') {
            Some((path, id)) => (path, vec![id]),
            None => return Vec::new(),
        },
    };
    let Position::Beat(here) = session.progress().position() else { return Vec::new() };
    let scene = session.progress().scene();
    let list = scenario.scenes[scene.index()].topic_list;
    let beat_name = path.rsplit('.').next().unwrap_or_default();
    let names_list = list.filter(|list| scenario.texts.name(scenario.beat(*list).id) == beat_name);
    let mut mentions = Vec::new();
    let beat = names_list.unwrap_or(here);
    if let Some((home, _)) = path.split_once('.') {
        mentions.push(mention(home, scenario.beat(beat).home.into()));
    }
    mentions.push(mention(beat_name, beat.into()));
    for id in ids {
        let id = id.split(':').next().unwrap_or_default().trim();
        let called = |choice: &ChoiceId| scenario.texts.name(scenario.choice(*choice).id) == id;
        let found = scenario.choices_of(beat).find(called);
        mentions.extend(found.map(|choice| mention(id, choice.into())));
    }
    mentions
}

/// What a direction names: `event.id`, `feel.who.tension=+10`, `jump.scene.beat`.
fn directed<'d>(direction: &'d str, scenario: &Scenario) -> Vec<(&'d str, CasePart)> {
    let head = direction.split([':', '=']).next().unwrap_or_default();
    let parts: Vec<&str> = head.split('.').map(str::trim).collect();
    match parts[..] {
        ["event", id] => scenario.intervention_named(id).map(|it| (id, it.into())).into_iter().collect(),
        ["feel" | "set", who, _] | ["mood" | "say", who] => {
            scenario.stakeholder_named(who).map(|it| (who, it.into())).into_iter().collect()
        }
        ["jump", scene, beat] => {
            let path = format!("{scene}.{beat}");
            let ids = (0..scenario.beats.len()).map(BeatId::new);
            let found = ids.into_iter().find(|it| scenario.beat_path(*it) == path);
            found.map_or_else(Vec::new, |it| vec![(scene, scenario.beat(it).home.into()), (beat, it.into())])
        }
        _ => Vec::new(),
    }
}
