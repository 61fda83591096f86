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
fn whoever_voted_took_part_in_the_vote_wherever_they_are_now() {
    let mut room = room(RoomMode::Together, RoomRules::default(), 6);
    room.lead(RoomCommand::Next).unwrap();
    votes(&mut room, 1, &[0, 0, 1, 1]);
    // Of the four who voted one is still heard of; one leaves. Of the other two one is still thinking.
    let mut presence = RoomPresence::default();
    [0, 4].into_iter().for_each(|seat| presence.hear(SeatId(seat), room.now));
    room.sit(1, RoomCommand::Leave).unwrap();
    let view = RoomView::of(&room.room, RoomRole::Projector, None, "nl", &presence, room.now);
    assert_eq!((view.voted, view.present), (Some(4), Some(5)));
    let lead = RoomView::of(&room.room, RoomRole::Facilitator, None, "nl", &presence, room.now);
    assert_eq!(lead.missing.unwrap().thinking, 1);
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
    assert_eq!((&*picks[0].beat, &*picks[0].title), ("voorbereiding.voorbereiden", "Wat doe je met drie kwartier?"));
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

/// Decides the present moment as the trainer would: for what is offered first, and as much of it as has to be picked.
fn choose_first(room: &mut People) {
    let group = room.room.whole_group().unwrap();
    let offers = group.play.staging().prompt(group.play.progress()).offers;
    let open = offers.iter().filter(|it| it.unavailable.is_none());
    let paths: Vec<String> = open.map(|it| room.room.scenario().choice_path(it.choice)).collect();
    let chosen = (1..=paths.len()).any(|count| room.lead(RoomCommand::Choose(paths[..count].to_vec())).is_ok());
    assert!(chosen, "{paths:?}");
}

#[test]
fn in_a_reaction_the_screen_shows_whoever_reacts_and_nobody_where_nobody_does() {
    let mut room = room(RoomMode::Driven, RoomRules::default(), 5);
    let (mut reacted, mut alone) = (0, 0);
    while room.room.phase() != RoomPhase::Debrief {
        choose_first(&mut room);
        let screen = room.view(RoomRole::Projector, "nl");
        assert_eq!(screen.phase, RoomPhase::Play);
        let cast = |who: &str| room.room.scenario().cast.iter().any(|it| room.room.scenario().texts.name(it.id) == who);
        let last = screen.lines.iter().rev().find(|line| cast(&line.who));
        let opposite = screen.people.iter().find(|person| person.opposite);
        assert_eq!(opposite.map(|it| &it.who), last.map(|it| &it.who), "{:?}", screen.lines);
        match last {
            Some(line) => {
                reacted += 1;
                if let Some((line, person)) = line.mood.zip(opposite) {
                    assert_eq!(line, person.mood);
                }
            }
            None => {
                alone += 1;
                assert!(screen.people.is_empty(), "{:?}", screen.people);
            }
        }
        room.lead(RoomCommand::Next).unwrap();
    }
    assert!(reacted > 3 && alone > 0, "{reacted} {alone}");
}

#[test]
fn what_a_minority_wanted_parts_from_the_course_only_where_it_does() {
    let mut room = room(RoomMode::Together, RoomRules { rounds: 1, ..RoomRules::default() }, 6);
    for _ in 0..3 {
        room.lead(RoomCommand::OpenVote).unwrap();
        let select = usize::from(room.room.whole_group().unwrap().open_round().unwrap().select.0).max(1);
        for seat in 0..6 {
            let first = usize::from(seat < 2);
            let places: Vec<usize> = (first..first + select).collect();
            room.vote(seat, 1, &places).unwrap();
        }
        while room.room.phase() != RoomPhase::Play {
            if room.lead(RoomCommand::Next).is_err() {
                room.lead(RoomCommand::Draw).unwrap();
            }
        }
        room.lead(RoomCommand::Next).unwrap();
    }
    room.lead(RoomCommand::End).unwrap();
    let back = RoomLookBack::of(&room.room, "nl");
    let routes: Vec<&MinorityRoute> = back.groups[0].route.iter().flat_map(|it| &it.minorities).collect();
    let words = tegenspel::report::Messages::new("nl");
    let mut stopped = 0;
    for route in routes {
        let told = tegenspel::report::room::came_of(route, None, &words).join(" ");
        let whole = route.ending.is_none() && route.followed == route.later;
        assert_eq!(route.parted.is_none(), whole || route.ending.is_some(), "{told}");
        assert_eq!(told.contains("Waar jullie stopten"), whole && route.later > 0, "{told}");
        assert!(!(whole && told.contains("liep het anders")), "{told}");
        stopped += usize::from(whole && route.later > 0);
    }
    assert!(stopped > 0, "no minority's route came to where the group stopped");
}
