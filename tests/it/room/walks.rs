//! Walks through a room: two rounds, ties, the clock, tables, those who play alone, going back, looking back.

use super::people::People;
use crate::support::case;
use std::sync::Arc;
use tegenspel::engine::Session;
use tegenspel::room::*;

fn room(mode: RoomMode, rules: RoomRules, people: usize) -> People {
    let mut room = People::new(&case("de-loods"), mode, rules, 4);
    room.join(people);
    room.lead(RoomCommand::Next).unwrap();
    room
}

fn votes(room: &mut People, n: u32, places: &[usize]) {
    for (seat, place) in places.iter().enumerate() {
        room.vote(seat as u32, n, &[*place]).unwrap();
    }
}

#[test]
fn two_rounds_and_how_opinion_moved() {
    let mut room = room(RoomMode::Together, RoomRules::default(), 6);
    room.lead(RoomCommand::Next).unwrap();
    votes(&mut room, 1, &[0, 0, 0, 1, 1, 1]);
    room.lead(RoomCommand::Next).unwrap();
    let phone = room.view(RoomRole::Participant, "nl");
    assert_eq!((phone.phase, phone.agreed, phone.counts), (RoomPhase::Talk, Some(Agreement::Divided), None));
    room.lead(RoomCommand::Next).unwrap();
    votes(&mut room, 1, &[0, 0, 0, 0, 1, 1]);
    room.lead(RoomCommand::Next).unwrap();
    let phone = room.view(RoomRole::Participant, "nl");
    assert_eq!(phone.counts.unwrap().into_values().sum::<u32>(), 6);
    room.lead(RoomCommand::Reveal(None)).unwrap();
    assert!(room.view(RoomRole::Projector, "en").shift.is_some());
    room.lead(RoomCommand::Next).unwrap();
    room.lead(RoomCommand::Next).unwrap();
    let back = RoomLookBack::of(&room.room, "nl");
    let moment = &back.groups[0].route[0];
    let shift = moment.shift.as_ref().unwrap();
    assert_eq!((shift.stayed, shift.moved, moment.how), (5, 1, DecidedHow::Accepted));
    // What the minority wanted is exactly what a session of it gives.
    let minority = &moment.minorities[0];
    let mut session = Session::start(case("de-loods"), room.room.opened.setup.clone()).unwrap();
    session.apply_written(&minority.pick[0]).unwrap();
    let partner = session.scenario().partner();
    assert_eq!(minority.quality, session.staging().quality(partner, session.progress()));
    assert_eq!(minority.votes, Some(2));
    assert_ne!(RoomLookBack::of(&room.room, "en").groups[0].route[0].options, moment.options);
}

#[test]
fn a_tie_waits_for_the_facilitator_a_run_off_or_a_draw() {
    let rules = RoomRules { rounds: 1, ..RoomRules::default() };
    let mut room = room(RoomMode::Together, rules, 6);
    room.lead(RoomCommand::Next).unwrap();
    votes(&mut room, 1, &[0, 0, 0, 1, 1, 1]);
    room.lead(RoomCommand::Next).unwrap();
    room.lead(RoomCommand::Next).unwrap();
    let view = room.view(RoomRole::Facilitator, "nl");
    assert_eq!((view.next, view.leading.len()), (None, 2));
    assert_eq!(room.lead(RoomCommand::Next), Err(RoomRefused::Tied));
    room.lead(RoomCommand::RunOff).unwrap();
    assert_eq!(room.view(RoomRole::Participant, "nl").options.len(), 2);
    votes(&mut room, 1, &[0, 0, 0, 1, 1, 1]);
    room.lead(RoomCommand::Next).unwrap();
    room.lead(RoomCommand::Next).unwrap();
    let entries = room.lead(RoomCommand::Draw).unwrap();
    assert!(matches!(
        &entries[0],
        RoomEntry::Course(CourseEntry { what: CourseEvent::Decided { how: DecidedHow::Drawn, .. }, .. })
    ));
}

#[test]
fn few_votes_are_told_and_kept_without_numbers() {
    let mut room = room(RoomMode::Together, RoomRules { rounds: 1, ..RoomRules::default() }, 4);
    room.lead(RoomCommand::Next).unwrap();
    assert_eq!(room.view(RoomRole::Participant, "nl").notice, Some(RoomNotice::TooFewForNumbers));
    votes(&mut room, 1, &[0, 0, 0, 1]);
    room.lead(RoomCommand::Next).unwrap();
    assert_eq!(room.view(RoomRole::Facilitator, "nl").counts, None);
    let counted = serde_json::to_string(room.course.last().unwrap()).unwrap();
    assert!(counted.contains("\"counts\":null"), "{counted}");
}

#[test]
fn a_vote_ends_by_the_clock_with_grace_and_a_jump_pauses() {
    let rules = RoomRules { seconds: Some(10), ..RoomRules::default() };
    let mut room = room(RoomMode::Together, rules, 3);
    room.lead(RoomCommand::Next).unwrap();
    assert!(room.pass(11_000).is_empty());
    room.vote(0, 1, &[0]).unwrap();
    room.sit(1, RoomCommand::MoreTime).unwrap();
    assert!(room.pass(3_000).is_empty());
    assert_eq!(room.vote(2, 1, &[0]), Err(RoomRefused::Late));
    room.vote(1, 1, &[0]).unwrap();
    assert_eq!(room.pass(100).len(), 1);
    assert_eq!(room.room.phase(), RoomPhase::Talk);
    room.pass(31_000);
    assert_eq!(room.view(RoomRole::Projector, "nl").notice, Some(RoomNotice::ClockJumped));
}

#[test]
fn those_who_play_alone_wait_at_a_gate_and_leave_only_sums() {
    let mut room = room(RoomMode::Alone, RoomRules { gates: vec![1], ..RoomRules::default() }, 6);
    (0..6).for_each(|seat| drop(room.vote(seat, 1, &[0]).unwrap()));
    assert_eq!(room.room.phase(), RoomPhase::Reading);
    let picks = room.view(RoomRole::Facilitator, "nl").picks.unwrap();
    assert_eq!((picks.len(), picks[0].count), (1, 6));
    room.lead(RoomCommand::Next).unwrap();
    room.vote(2, 1, &[1]).unwrap();
    room.lead(RoomCommand::End).unwrap();
    room.lead(RoomCommand::End).unwrap();
    assert!(room.seats.is_empty() && room.room.groups.iter().all(|group| group.play.inputs().is_empty()));
    assert_eq!(RoomLookBack::of(&room.room, "nl").picks.len(), 1);
}

#[test]
fn a_card_admits_one_seat_and_a_rehearsal_leaves_nothing() {
    let rules = RoomRules { rehearsal: Some(2), ..RoomRules::default() };
    let mut room = People::new(&case("de-loods"), RoomMode::Together, rules, 4);
    let join = |room: &mut People, card: Option<u32>| {
        let role = SeatRole::Participant;
        let command = card.map_or(RoomCommand::Join(role), |card| RoomCommand::JoinWith { role, card });
        let request = room.request(RoomActor::Newcomer, command);
        room.ask(&request).map(|_| ())
    };
    assert_eq!(room.lead(RoomCommand::Cards { needed: true, more: 0 }), Err(RoomRefused::NotNow), "there is none");
    room.lead(RoomCommand::Cards { needed: true, more: 2 }).unwrap();
    assert_eq!(join(&mut room, None), Err(RoomRefused::NoCard));
    assert_eq!(join(&mut room, Some(1)), Ok(()));
    assert_eq!(join(&mut room, Some(1)), Err(RoomRefused::CardUsed));
    assert_eq!(join(&mut room, Some(2)), Err(RoomRefused::CardUsed), "there are two, from 0");
    assert!(room.room == room.replay() && room.room.cards.is_free(0) && room.room.cards.used() == 1);
    assert_eq!(room.lead(RoomCommand::Cards { needed: true, more: 501 }), Err(RoomRefused::OutOfRange));
    let entries = room.lead(RoomCommand::End).unwrap();
    assert!(matches!(&entries[..], [RoomEntry::Course(entry)] if entry.what == CourseEvent::Deleted), "{entries:?}");
}

#[test]
fn at_a_table_the_player_decides_and_a_missing_one_is_replaced() {
    let mut room = room(RoomMode::Threes, RoomRules::default(), 3);
    assert_eq!(room.vote(1, 1, &[0]), Err(RoomRefused::NotYours));
    room.vote(0, 1, &[0]).unwrap();
    let player = pseudonym(room.room.opened.setup.seed, SeatId(0), "nl");
    room.sit(1, RoomCommand::Missing(player)).unwrap();
    assert!((1..3).any(|seat| room.vote(seat, 1, &[0]).is_ok()));
    assert!(room.room == room.replay());
}

#[test]
fn a_room_goes_back_and_keeps_what_it_left() {
    let mut room = room(RoomMode::Driven, RoomRules::default(), 5);
    let group = room.room.whole_group().unwrap();
    let first = room.room.scenario().choice_path(group.play.staging().prompt(group.play.progress()).offers[0].choice);
    room.lead(RoomCommand::Choose(vec![first])).unwrap();
    room.lead(RoomCommand::Rewind { group: None, to: 1 }).unwrap();
    assert_eq!(room.view(RoomRole::Projector, "nl").moment.unwrap().split(':').next(), Some("2"));
    let back = RoomLookBack::of(&room.room, "nl");
    assert!(!back.groups[0].route[0].kept);
    room.lead(RoomCommand::Next).unwrap();
    room.lead(RoomCommand::TakeBack).unwrap();
    assert_eq!(room.room.phase(), RoomPhase::Reading);
}

#[test]
fn a_vote_costs_the_same_with_a_hundred_and_with_ten_thousand_seats() {
    let scenario = case("de-loods");
    let cost = |seats: usize| {
        let mut room = People::new(&Arc::clone(&scenario), RoomMode::Together, RoomRules::default(), 4);
        room.join(seats);
        room.lead(RoomCommand::Next).unwrap();
        room.lead(RoomCommand::Next).unwrap();
        (0..seats as u32).for_each(|seat| drop(room.vote(seat, 1, &[0]).unwrap()));
        let began = cpu_time::ThreadTime::now();
        (0..2_000).for_each(|at| drop(room.vote(at % seats as u32, 2 + at, &[at as usize]).unwrap()));
        began.elapsed().as_nanos()
    };
    let (few, many) = (cost(100), cost(9_500));
    assert!(many < few * 3, "{few} ns with 100, {many} ns with 9,500");
}
