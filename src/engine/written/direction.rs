//! Directions as people write them: `!event.id`, `!feel.who.tension=+10`, `!say.who:"…"` and so on.

use crate::engine::direction::{DirectedKind, Direction, DirectionError, Programmed};
use crate::engine::id::{BeatId, MoveId, StakeholderId};
use crate::engine::relationship::Facet;
use crate::engine::scenario::{Home, Mood, Scenario};
use crate::engine::session::Session;
use crate::engine::staging::LEVELS;

/// The fields that a direction can program, as they are written.
const FIELDS: [&str; 5] = ["together", "above", "rigidity", "rewards", "escalates_on"];

/// The direction that a text names, without its `!`.
pub(super) fn parse(session: &Session, written: &str) -> Result<Direction, DirectionError> {
    let scenario = session.scenario();
    let form = || DirectionError::Form(format!("!{}", shortened(written)));
    // What stands before the first `:` or `=` tells what it is; what is typed behind may hold anything.
    let end = written.find([':', '=']).unwrap_or(written.len());
    let (head, sign) = (written[..end].trim(), written[end..].chars().next());
    let value = written[end..].get(1..).map(str::trim).filter(|_| sign.is_some());
    let parts: Vec<&str> = head.split('.').map(str::trim).collect();
    Ok(match (&parts[..], sign.zip(value)) {
        (["event", id], None) => {
            let found = scenario.intervention_named(id);
            let known = || scenario.interventions.iter().map(|it| scenario.texts.name(it.id).to_owned());
            Direction::Intervene(found.ok_or_else(|| unknown(DirectedKind::Intervention, id, known()))?)
        }
        (["feel", who, facet], Some(('=', value))) => {
            let who = person(scenario, who)?;
            let found = Facet::of(facet);
            let facet = found.ok_or_else(|| {
                unknown(DirectedKind::Facet, facet, Facet::ALL.map(|it| it.id().to_owned()).into_iter())
            })?;
            if !value.starts_with(['+', '-', '−']) {
                return Err(DirectionError::Number { text: shortened(value), signed: true });
            }
            Direction::Feel { who, facet, points: number(value, true)? }
        }
        (["mood", who], Some(('=', value))) => {
            let who = person(scenario, who)?;
            let found = Mood::ALL.into_iter().find(|mood| mood.id().eq_ignore_ascii_case(value));
            let known = Mood::ALL.into_iter().map(|mood| mood.id().to_owned());
            Direction::Mood { who, mood: found.ok_or_else(|| unknown(DirectedKind::Mood, value, known))? }
        }
        (["set", who, field], Some(('=', value))) => {
            let who = person(scenario, who)?;
            let what = match *field {
                "together" => Programmed::Together(number(value, false)?),
                "above" => Programmed::Above(number(value, false)?),
                "rigidity" => Programmed::Rigidity(number(value, false)?),
                "rewards" => Programmed::Rewards(moves(scenario, value)?),
                "escalates_on" => Programmed::EscalatesOn(moves(scenario, value)?),
                other => return Err(unknown(DirectedKind::Field, other, FIELDS.map(str::to_owned).into_iter())),
            };
            Direction::Programme { who, what }
        }
        (["level"], Some(('=', value))) => {
            let level = number(value, false)?;
            let (least, most) = (i32::from(*LEVELS.start()), i32::from(*LEVELS.end()));
            let fits = u8::try_from(level).ok().filter(|level| LEVELS.contains(level));
            Direction::Level(fits.ok_or(DirectionError::OutOfRange { value: level, least, most })?)
        }
        (["say", who], Some((':', text))) => Direction::Say { who: person(scenario, who)?, text: unquoted(text) },
        (["narrate"], Some((':', text))) => Direction::Narrate(unquoted(text)),
        (["jump", beat], None) => Direction::Jump(beat_here(session, beat)?),
        (["jump", scene, beat], None) => Direction::Jump(beat_named(scenario, &format!("{scene}.{beat}"))?),
        _ => return Err(form()),
    })
}

fn unknown(kind: DirectedKind, name: &str, known: impl Iterator<Item = String>) -> DirectionError {
    DirectionError::Unknown { kind, name: shortened(name), known: known.collect() }
}

fn person(scenario: &Scenario, who: &str) -> Result<StakeholderId, DirectionError> {
    let known = || scenario.cast.iter().map(|it| scenario.texts.name(it.id).to_owned());
    scenario.stakeholder_named(who).ok_or_else(|| unknown(DirectedKind::Person, who, known()))
}

fn number(text: &str, signed: bool) -> Result<i32, DirectionError> {
    text.replace('−', "-").parse().map_err(|_| DirectionError::Number { text: shortened(text), signed })
}

/// One move, or several within brackets.
fn moves(scenario: &Scenario, text: &str) -> Result<Vec<MoveId>, DirectionError> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let ids = inner.split([',', '+']).map(str::trim).filter(|id| !id.is_empty());
    ids.map(|id| scenario.model.move_id(id).ok_or_else(|| unknown(DirectedKind::Move, id, std::iter::empty())))
        .collect()
}

/// Most characters of what was mistyped that are said back.
const SAID_BACK: usize = 60;

/// The beginning of what was typed.
fn shortened(typed: &str) -> String {
    let mut short: String = typed.chars().take(SAID_BACK).collect();
    if short.len() < typed.len() {
        short.push('…');
    }
    short
}

/// A text as it is meant: without the quotation marks around the whole of it, and with `\"` and `\\` undone there.
fn unquoted(text: &str) -> String {
    quoted_text(text).unwrap_or_else(|| text.to_owned())
}

/// What stands between a mark at the beginning and the mark that closes it, where that is the end.
fn quoted_text(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.strip_prefix('"')?.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('"' | '\\')) => plain.extend(chars.next()),
            ('"', next) => return next.is_none().then_some(plain),
            (c, _) => plain.push(c),
        }
    }
    None
}

fn beat_here(session: &Session, beat: &str) -> Result<BeatId, DirectionError> {
    let scenario = session.scenario();
    let scene = &scenario.scenes[session.progress().scene().index()];
    let found = scene.beats.range().map(BeatId::new).find(|id| scenario.texts.name(scenario.beat(*id).id) == beat);
    let known = || scene.beats.range().map(|at| scenario.beat_path(BeatId::new(at)));
    found.ok_or_else(|| unknown(DirectedKind::Beat, beat, known()))
}

fn beat_named(scenario: &Scenario, path: &str) -> Result<BeatId, DirectionError> {
    let paths = || (0..scenario.beats.len()).map(BeatId::new);
    let found = paths().find(|id| scenario.beat_path(*id) == path);
    found.ok_or_else(|| {
        let scene = path.split('.').next().unwrap_or_default();
        let in_scene = |id: &BeatId| matches!(scenario.beat(*id).home, Home::Scene(at) if scenario.texts.name(scenario.scenes[at.index()].id) == scene);
        let known: Vec<_> = paths().filter(in_scene).map(|id| scenario.beat_path(id)).collect();
        unknown(DirectedKind::Beat, path, known.into_iter())
    })
}

/// A direction as it is written, with its `!`.
#[must_use]
pub fn write_direction(scenario: &Scenario, direction: &Direction) -> String {
    let name = |who: StakeholderId| scenario.texts.name(scenario.cast[who.index()].id);
    match direction {
        Direction::Feel { who, facet, points } => format!("!feel.{}.{}={points:+}", name(*who), facet.id()),
        Direction::Mood { who, mood } => format!("!mood.{}={}", name(*who), mood.id()),
        Direction::Programme { who, what } => {
            let value = match what {
                Programmed::Together(number) | Programmed::Above(number) | Programmed::Rigidity(number) => {
                    number.to_string()
                }
                Programmed::Rewards(moves) | Programmed::EscalatesOn(moves) => {
                    let ids: Vec<_> = moves.iter().map(|it| scenario.model.moves[it.index()].id.as_str()).collect();
                    format!("[{}]", ids.join(", "))
                }
            };
            format!("!set.{}.{}={value}", name(*who), what.field())
        }
        Direction::Level(level) => format!("!level={level}"),
        Direction::Intervene(id) => {
            format!("!event.{}", scenario.texts.name(scenario.interventions[id.index()].id))
        }
        Direction::Say { who, text } => format!("!say.{}:{}", name(*who), quoted(text)),
        Direction::Narrate(text) => format!("!narrate:{}", quoted(text)),
        Direction::Jump(beat) => format!("!jump.{}", scenario.beat_path(*beat)),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
