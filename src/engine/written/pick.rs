//! Picks as people write them: `beat.choice`, `scene.beat.choice`, `topics.roof`, `beat.[a, b]`, `beat.[a:6, b:4]`.

use super::InputError;
use crate::engine::id::ChoiceId;
use crate::engine::progress::Position;
use crate::engine::scenario::{Home, Planning};
use crate::engine::session::Session;
use crate::engine::staging::Availability;
use crate::engine::text::Language;

pub(super) fn name_of(choice: ChoiceId, session: &Session) -> String {
    let scenario = session.scenario();
    scenario.choices.get(choice.index()).map_or_else(String::new, |it| scenario.texts.name(it.id).to_owned())
}

/// The choices that a written pick names, where the session stands now: in the written order, and once for each step
/// where something is divided.
pub(super) fn parse_pick(session: &Session, pick: &str) -> Result<Vec<ChoiceId>, InputError> {
    let (beat, ids): (&str, Vec<&str>) = match pick.strip_suffix(']') {
        Some(several) => {
            let (beat, ids) = several.split_once('[').ok_or(InputError::Form)?;
            let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
            (beat.trim().strip_suffix('.').ok_or(InputError::Form)?, ids)
        }
        None => {
            let (beat, id) = pick.rsplit_once('.').ok_or(InputError::Form)?;
            (beat, vec![id])
        }
    };
    let scenario = session.scenario();
    let Position::Beat(here) = session.progress().position() else { return Err(InputError::Ended) };
    let (home, beat_id) = match beat.split_once('.') {
        Some((home, beat)) => (Some(home), beat),
        None => (None, beat),
    };
    let scene = &scenario.scenes[session.progress().scene().index()];
    let stands = scenario.beat(here);
    let home_name = match stands.home {
        Home::Scene(scene) => scenario.texts.name(scenario.scenes[scene.index()].id),
        Home::Fragment(fragment) => scenario.texts.name(scenario.fragments[fragment.index()].id),
    };
    // Where the subject may be changed, a topic is named as on the topic list.
    let names_topic = stands.switch
        && scene.topic_list.is_some_and(|list| scenario.texts.name(scenario.beat(list).id) == beat_id)
        && home.is_none_or(|home| home == scenario.texts.name(scene.id));
    let names_here = scenario.texts.name(stands.id) == beat_id && home.is_none_or(|home| home == home_name);
    if !names_topic && !names_here {
        return Err(InputError::Elsewhere { at: scenario.beat_path(here), offered: offered(session) });
    }
    let (least, most) = session.staging().selection(session.progress());
    // More than can be picked need not be looked for one by one; what costs too much or is given nothing is told later.
    let limit = match stands.planning {
        Some(Planning::Budget { .. } | Planning::Divide { .. }) => stands.choices.range().len(),
        Some(Planning::Rank) | None => most,
    };
    if ids.len() > limit.max(1) {
        return Err(InputError::Count { picked: ids.len(), least, most });
    }
    let (mut picks, mut given) = (Vec::new(), Vec::new());
    for written in ids {
        let (id, amount) = match written.split_once(':') {
            Some((id, amount)) => (id.trim(), Some(amount.trim().parse().map_err(|_| InputError::Form)?)),
            None => (written, None),
        };
        let topics = scene.topic_list.filter(|_| names_topic).into_iter();
        let found =
            topics.chain(names_here.then_some(here)).flat_map(|beat| scenario.choices_of(beat)).find(|choice| {
                scenario.texts.name(scenario.choice(*choice).id) == id
                    && session.staging().can_pick(*choice, session.progress())
            });
        let choice = found.ok_or_else(|| not_offered(session, id))?;
        let divided = stands.planning.filter(|_| scenario.choice(choice).beat == here);
        let times = times_picked(id, amount, divided)?;
        if divided.is_some_and(|it| it.steps().is_some()) && given.contains(&choice) {
            return Err(InputError::Twice { choice: id.to_owned() });
        }
        given.push(choice);
        picks.extend(std::iter::repeat_n(choice, times));
    }
    Ok(picks)
}

/// How many times a choice is picked to get an amount that was written beside it.
///
/// # Errors
/// When an amount is missing, is there where nothing is divided, is more than there is, or is no whole number of steps.
pub fn times_picked(id: &str, amount: Option<u16>, planning: Option<Planning>) -> Result<usize, InputError> {
    match (planning, amount) {
        (Some(Planning::Divide { step, .. }), None) => Err(InputError::NoAmount { choice: id.to_owned(), step }),
        (Some(Planning::Divide { total, .. }), Some(amount)) if amount > total => {
            Err(InputError::Divided { given: amount.into(), total })
        }
        (Some(Planning::Divide { step, .. }), Some(amount)) if !amount.is_multiple_of(step) => {
            Err(InputError::Steps { choice: id.to_owned(), amount, step })
        }
        (Some(Planning::Divide { step, .. }), Some(amount)) => Ok(usize::from(amount / step)),
        (Some(Planning::Budget { .. } | Planning::Rank) | None, None | Some(1)) => Ok(1),
        (Some(Planning::Budget { .. } | Planning::Rank) | None, Some(_)) => {
            Err(InputError::Amount { choice: id.to_owned() })
        }
    }
}

pub(super) fn not_offered(session: &Session, id: &str) -> InputError {
    let scenario = session.scenario();
    let at = match session.progress().position() {
        Position::Beat(beat) | Position::Stuck(beat) => scenario.beat_path(beat),
        Position::Ended(_) => return InputError::Ended,
    };
    let reason = session.staging().offers(session.progress()).find_map(|(choice, availability)| match availability {
        Availability::Unavailable(reason) if scenario.texts.name(scenario.choice(choice).id) == id => {
            {
                // In the language of the case: the error is read by whoever writes picks.
                Some(session.staging().render(reason, session.progress(), Language::default()).into_owned())
            }
        }
        Availability::Unavailable(_) | Availability::Available | Availability::Hidden => None,
    });
    InputError::NotOffered { choice: id.to_owned(), at, reason, offered: offered(session) }
}

fn offered(session: &Session) -> String {
    let scenario = session.scenario();
    let ids: Vec<_> = session
        .staging()
        .offers(session.progress())
        .filter(|(_, availability)| *availability == Availability::Available)
        .map(|(choice, _)| {
            let choice = scenario.choice(choice);
            format!("`{}.{}`", scenario.texts.name(scenario.beat(choice.beat).id), scenario.texts.name(choice.id))
        })
        .collect();
    if ids.is_empty() { String::from("–") } else { ids.join(", ") }
}
