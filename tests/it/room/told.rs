//! What a room looks back on, in every form: nothing of single seats, no numbers of a few, and what each form says.

use super::people::People;
use crate::support::case;
use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Direction, Draws, Scenario, Seed};
use tegenspel::report::Messages;
use tegenspel::report::room::{RoomReport, csv, html, json, markdown, xapi};
use tegenspel::room::*;

/// 28 November 2026, 14:00 in the Netherlands.
const OPENED: u64 = 1_795_870_800_000;

/// A whole evening: two rounds at every moment, people who divide and move, observers, a trainer's hand, a way back.
pub(super) fn evening(scenario: &Arc<Scenario>, people: u32, seed: u64) -> People {
    let mut room = People::at(scenario, RoomMode::Together, RoomRules::default(), seed, OPENED);
    room.join(people as usize);
    for _ in 0..2 {
        let request = room.request(RoomActor::Newcomer, RoomCommand::Join(SeatRole::Observer));
        room.ask(&request).unwrap();
    }
    let (mut draws, mut went_back, mut remarked) = (Draws::new(Seed(seed)), false, false);
    let mut favourites = [0, 0];
    room.lead(RoomCommand::Next).unwrap();
    for _ in 0..2_000 {
        room.now += 30_000;
        let Some(group) = room.room.whole_group() else { break };
        let (phase, serial) = (group.phase, group.moment.as_ref().map_or(0, |moment| moment.serial));
        match room.room.phase() {
            RoomPhase::Debrief => break,
            RoomPhase::Vote1 | RoomPhase::Vote2 => {
                let round = group.open_round().unwrap();
                let (options, select) = (round.options.len(), round.select);
                let second = round.number > 1;
                if !second {
                    favourites = [draws.below(options), draws.below(options)];
                }
                for seat in 0..people {
                    let first = seat % 10 < if second { 7 } else { 5 };
                    let place = favourites[usize::from(!first)];
                    let count = usize::from(select.0).max(1);
                    let mut places: Vec<usize> = (0..count).map(|at| (place + at) % options).collect();
                    places.sort_unstable();
                    places.dedup();
                    room.vote(seat, 1, &places).unwrap();
                }
                room.lead(RoomCommand::Next).unwrap();
            }
            RoomPhase::Reading | RoomPhase::Play => {
                let lens = Lens::ALL[serial as usize % 4];
                let note = (serial == 3).then(|| "Hier viel een stilte.".to_owned());
                let sign = if serial % 2 == 0 { MarkSign::Worked } else { MarkSign::Jarred };
                // Where nothing can be marked, nothing is.
                drop(room.sit(people, RoomCommand::Mark { lens, sign, note }));
                if serial == 4 && !remarked {
                    remarked = true;
                    let who = scenario.partner();
                    let direction = Direction::Feel { who, facet: Facet::Tension, points: 10 };
                    room.lead(RoomCommand::Direct { group: None, direction }).unwrap();
                    room.lead(RoomCommand::Remark("=Let op de toon.".to_owned())).unwrap();
                }
                if serial == 5 && !went_back && phase == RoomPhase::Play {
                    went_back = true;
                    room.lead(RoomCommand::Rewind { group: None, to: 3 }).unwrap();
                    continue;
                }
                room.lead(RoomCommand::Next).unwrap();
            }
            RoomPhase::Decide => {
                let seq = room.room.seq();
                if room.lead(RoomCommand::Next).is_err() {
                    let options: Vec<String> = {
                        let group = room.room.whole_group().unwrap();
                        let offers = group.play.staging().prompt(group.play.progress()).offers;
                        offers
                            .iter()
                            .filter(|it| it.unavailable.is_none())
                            .map(|it| scenario.choice_path(it.choice))
                            .collect()
                    };
                    let drawn = room.lead(RoomCommand::Draw);
                    if drawn.is_err() {
                        room.lead(RoomCommand::Choose(vec![options[0].clone()])).unwrap();
                    }
                }
                assert!(room.room.seq() > seq);
            }
            _ => drop(room.lead(RoomCommand::Next).unwrap()),
        }
    }
    assert_eq!(room.room.phase(), RoomPhase::Debrief, "the evening came to its end");
    room
}

pub(super) fn report(room: &Room, language: &str) -> RoomReport {
    RoomReport::of(room, language, language, 60, &mut |_| Vec::new())
}

#[test]
fn written_out_to_look_at() {
    let room = evening(&case("de-loods"), 24, 4);
    for language in ["nl", "en"] {
        let words = Messages::new(language);
        let report = report(&room.room, language);
        for (name, text) in [
            ("html", html(&report, &words)),
            ("md", markdown(&report, &words)),
            ("json", json(&report, &words)),
            ("csv", csv(&report, &words)),
            ("xapi.json", xapi(&report, &words)),
        ] {
            std::fs::write(format!("/tmp/rr.{language}.{name}"), text).unwrap();
        }
    }
}
