//! Forms into what they ask of a room.

use super::join::role;
use crate::engine::relationship::Facet;
use crate::engine::{Direction, Programmed, StakeholderId};
use crate::room::{Lens, MarkSign, RevealedPart, Room, RoomCommand, RoomMode};
use crate::server::form::FormFields;

/// Seconds by which a vote is extended where nothing else is said.
const EXTENDED: u32 = 60;

/// What somebody with a seat asks for; nothing where it cannot be understood.
pub(super) fn seat_command(fields: &FormFields) -> Option<RoomCommand> {
    Some(match fields.get("do")? {
        "try" => RoomCommand::Try,
        "ready" => RoomCommand::Ready,
        "more_time" => RoomCommand::MoreTime,
        "leave" => RoomCommand::Leave,
        "close" => RoomCommand::Close,
        "missing" => RoomCommand::Missing(fields.get("who")?.to_owned()),
        "join" => RoomCommand::Join(role(fields.get("role"))?),
        "look" => RoomCommand::Look(lens(fields.get("lens")?)?),
        "mark" => RoomCommand::Mark {
            lens: lens(fields.get("lens")?)?,
            sign: match fields.get("sign")? {
                "worked" => MarkSign::Worked,
                "jarred" => MarkSign::Jarred,
                _ => return None,
            },
            note: fields.get("text").map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned),
            n: fields.number("n"),
        },
        _ => return None,
    })
}

fn lens(word: &str) -> Option<Lens> {
    Some(match word {
        "listening" => Lens::Listening,
        "role" => Lens::Role,
        "promises" => Lens::Promises,
        "rose" => Lens::Rose,
        _ => return None,
    })
}

/// A mode by its word.
pub(super) fn mode(word: &str) -> Option<RoomMode> {
    Some(match word {
        "together" => RoomMode::Together,
        "alone" => RoomMode::Alone,
        "threes" => RoomMode::Threes,
        "driven" => RoomMode::Driven,
        _ => return None,
    })
}

/// What whoever leads asks for; nothing where it cannot be understood.
pub(super) fn lead_command(fields: &FormFields, room: &Room) -> Option<RoomCommand> {
    let text = || fields.get("text").map(str::to_owned);
    let picks = || -> Option<Vec<String>> {
        let keys = fields.together("pick")?;
        Some(keys.iter().flat_map(|pick| pick.split('+')).map(str::to_owned).collect::<Vec<_>>())
    };
    let direct = |direction| RoomCommand::Direct { group: None, direction };
    Some(match fields.get("do")? {
        "next" => RoomCommand::Next,
        "open_vote" => RoomCommand::OpenVote,
        "close" => RoomCommand::Close,
        "extend" => RoomCommand::Extend(if fields.get("by").is_some() { fields.number("by")? } else { EXTENDED }),
        "reveal" => RoomCommand::Reveal(match fields.get("to") {
            None => None,
            Some("nothing") => Some(RevealedPart::Nothing),
            Some("half") => Some(RevealedPart::Half),
            Some("bars") => Some(RevealedPart::Bars),
            Some("shift") => Some(RevealedPart::Shift),
            Some(_) => return None,
        }),
        "accept" => RoomCommand::Accept,
        "choose" => RoomCommand::Choose(picks()?),
        "runoff" => RoomCommand::RunOff,
        "draw" => RoomCommand::Draw,
        "back" => RoomCommand::TakeBack,
        "pause" => RoomCommand::Pause,
        "resume" => RoomCommand::Resume,
        "steer" => direct(steering(fields, room)?),
        "inject" => {
            let event = fields.get("event")?;
            let scenario = room.scenario();
            let found = scenario.interventions.iter().position(|it| scenario.texts.name(it.id) == event)?;
            direct(Direction::Intervene(crate::engine::InterventionId::new(found)))
        }
        "say" => direct(said(fields, room)?),
        "narrate" => direct(Direction::Narrate(text()?)),
        "remark" => RoomCommand::Remark { text: text()?, n: fields.number("n") },
        "rewind" => RoomCommand::Rewind { group: None, to: fields.number("to")? },
        "lock" => RoomCommand::Lock(match fields.get("to") {
            None => !room.locked,
            Some("1" | "true" | "on") => true,
            Some("0" | "false" | "off") => false,
            Some(_) => return None,
        }),
        "cards" => RoomCommand::Cards { needed: fields.get("to")? == "1", more: 0 },
        "remove" => RoomCommand::Remove(fields.get("who")?.to_owned()),
        "replay" => RoomCommand::Replay { group: None, moment: fields.number("to")?, pick: picks()? },
        "regroup" => RoomCommand::Regroup(mode(fields.get("to")?)?),
        "end" => RoomCommand::End,
        "delete" => RoomCommand::Delete,
        _ => return None,
    })
}

/// Who is meant; the one opposite where nobody is named.
fn person(fields: &FormFields, room: &Room) -> Option<StakeholderId> {
    let scenario = room.scenario();
    match fields.get("who") {
        Some(name) => {
            let found = scenario.cast.iter().position(|it| scenario.texts.name(it.id) == name)?;
            Some(StakeholderId::new(found))
        }
        None => (!scenario.cast.is_empty()).then(|| StakeholderId::new(0)),
    }
}

fn said(fields: &FormFields, room: &Room) -> Option<Direction> {
    Some(Direction::Say { who: person(fields, room)?, text: fields.get("text")?.to_owned() })
}

/// What is steered: a facet of somebody by so many points, or where somebody rests, or the level.
fn steering(fields: &FormFields, room: &Room) -> Option<Direction> {
    let group = room.open_groups().next()?;
    let staging = group.play.staging();
    let (by, to) = (fields.number::<i32>("by"), fields.number::<i32>("to"));
    let moved =
        |from: i32, least: i32, most: i32| Some(to.or_else(|| Some(from.saturating_add(by?)))?.clamp(least, most));
    let word = fields.get("facet")?;
    if word == "level" {
        let level = moved(i32::from(staging.setup.level), 1, 5)?;
        return Some(Direction::Level(u8::try_from(level).ok()?));
    }
    let who = person(fields, room)?;
    let actor = &staging.actors[who.index()];
    let programmed = |what| Some(Direction::Programme { who, what });
    match word {
        "together" => programmed(Programmed::Together(moved(actor.stance.0, -100, 100)?)),
        "above" => programmed(Programmed::Above(moved(actor.stance.1, -100, 100)?)),
        "rigidity" => programmed(Programmed::Rigidity(moved(actor.rigidity, 0, 80)?)),
        _ => Some(Direction::Feel { who, facet: Facet::of(word)?, points: by? }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> FormFields {
        FormFields::read(text.as_bytes())
    }

    #[test]
    fn what_a_seat_asks_for_is_read_or_refused_whole() {
        assert_eq!(seat_command(&fields("do=look&lens=rose")), Some(RoomCommand::Look(Lens::Rose)));
        let mark = seat_command(&fields("do=mark&lens=role&sign=jarred&text=+"));
        assert_eq!(mark, Some(RoomCommand::Mark { lens: Lens::Role, sign: MarkSign::Jarred, note: None, n: None }));
        for wrong in ["", "do=", "do=next", "do=look", "do=look&lens=x", "do=mark&lens=role&sign=x", "do=join&role=x"] {
            assert_eq!(seat_command(&fields(wrong)), None, "{wrong}");
        }
    }
}
