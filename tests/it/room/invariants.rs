//! What holds for every room, whoever asks for whatever: each test is named after its invariant.

use super::people::People;
use crate::support::{case, root};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tegenspel::engine::{Draws, Scenario, Seed};
use tegenspel::files::read_bundle;
use tegenspel::room::*;
use tegenspel::script::load;

const PHONES: [RoomRole; 3] = [RoomRole::Participant, RoomRole::Observer, RoomRole::Projector];

fn cases() -> Vec<Arc<Scenario>> {
    let feature = |name: &str| {
        let bundle = read_bundle(&root().join("tests/data/features").join(name)).unwrap();
        load(&bundle, &crate::support::model()).scenario.unwrap()
    };
    let planning = ["budget", "order", "amounts"];
    let features =
        ["multi-select", "timed-beat", "topics", "trainers-hand", "change-of-subject"].into_iter().chain(planning);
    features.map(feature).chain([case("de-loods")]).collect()
}

/// Plays random rooms in every mode; `each` sees the people before a request, the request and what came of it.
fn rooms(mut each: impl FnMut(&mut People, &RoomRequest)) -> u32 {
    let mut asked = 0;
    for (at, scenario) in cases().iter().enumerate() {
        for (kind, mode) in RoomMode::ALL.into_iter().enumerate() {
            let seed = (at * 10 + kind) as u64;
            let mut draws = Draws::new(Seed(seed));
            let rules = RoomRules {
                rounds: 1 + (seed % 2) as u8,
                seconds: (seed.is_multiple_of(3)).then_some(20),
                time_pressure: true,
                tables_vote: seed.is_multiple_of(2),
                gates: if kind == 1 { vec![1] } else { Vec::new() },
                ..RoomRules::default()
            };
            let mut people = People::new(scenario, mode, rules, seed);
            people.join(3 + draws.below(5));
            for _ in 0..500 {
                let request = people.random(&mut draws);
                each(&mut people, &request);
                asked += 1;
                if draws.happens(5) {
                    people.pass(if draws.happens(10) { 40_000 } else { 8_000 });
                }
            }
        }
    }
    asked
}

fn json(view: &RoomView) -> String {
    serde_json::to_string(view).unwrap()
}

#[test]
fn i1_replay_is_the_live_state_byte_for_byte() {
    let mut checked = 0;
    rooms(|people, request| {
        let _ = people.ask(request);
        if people.nonce.is_multiple_of(20) {
            // Through the written form as well.
            let written: Vec<String> = people.course.iter().map(|it| serde_json::to_string(it).unwrap()).collect();
            people.course = written.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
            let written: Vec<String> = people.seats.iter().map(|it| serde_json::to_string(it).unwrap()).collect();
            people.seats = written.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
            let again = people.replay();
            assert_eq!(format!("{again:?}"), format!("{:?}", people.room));
            assert!(again == people.room && again.hash() == people.room.hash());
            checked += 1;
        }
    });
    assert!(checked > 100);
}

#[test]
fn i1_a_purged_room_is_the_fold_of_its_course_alone() {
    let mut purged = 0;
    rooms(|people, request| {
        let _ = people.ask(request);
        if people.nonce.is_multiple_of(60) && people.room.stage != RoomStage::Deleted {
            let mut copy = People {
                room: people.room.clone(),
                course: people.course.clone(),
                ..People::new(people.room.scenario(), RoomMode::Together, RoomRules::default(), 1)
            };
            copy.seats.clone_from(&people.seats);
            copy.now = people.now;
            copy.pass(25 * 3_600_000);
            assert!(copy.seats.is_empty() && copy.room.purged);
            assert_eq!(format!("{:?}", copy.replay()), format!("{:?}", copy.room));
            purged += 1;
        }
    });
    assert!(purged > 20);
}

#[test]
fn i2_one_vote_of_a_seat_counts_in_a_round() {
    rooms(|people, request| {
        let _ = people.ask(request);
        for group in people.room.open_groups() {
            let Some(round) = group.open_round() else { continue };
            let seats: BTreeSet<_> = round.ballots().map(|(seat, _)| seat).collect();
            assert_eq!((seats.len(), round.ballots().count()), (round.voted as usize, round.voted as usize));
            let mut counts = vec![0; round.options.len()];
            // However much of a whole somebody gives to an option, it is one vote for it.
            for choices in round.ballots().filter_map(|(_, ballot)| ballot.choices.as_ref()) {
                choices.iter().collect::<BTreeSet<_>>().into_iter().for_each(|at| counts[usize::from(*at)] += 1);
            }
            assert_eq!(counts, round.counts);
        }
    });
}

#[test]
fn i3_a_tally_is_the_last_votes_before_the_close() {
    let mut counted = 0;
    rooms(|people, request| {
        let before = people.room.clone();
        let Ok(entries) = people.ask(request) else { return };
        for entry in &entries {
            let RoomEntry::Course(CourseEntry { what: CourseEvent::Counted(it), .. }) = entry else { continue };
            let mut last: BTreeMap<SeatId, &Option<Vec<u8>>> = BTreeMap::new();
            for own in &people.seats {
                if let SeatEvent::Voted { moment, round, choices, .. } = &own.what
                    && (*moment, *round) == (it.moment, it.round)
                    && before.seat(own.seat).is_some_and(|seat| seat.group == Some(it.group))
                    && own.after > people.course.iter().rposition(|e| matches!(e.what, CourseEvent::Grouped { .. })).unwrap() as u64
                    && own.after > people.course.iter().rposition(|e| matches!(e.what, CourseEvent::Phased { round, back: false, phase, .. } if round == it.round && phase.is_vote())).unwrap() as u64
                {
                    last.insert(own.seat, choices);
                }
            }
            assert_eq!(it.outcome.voted as usize, last.len());
            let voters = last.values().filter(|it| it.is_some()).count();
            assert_eq!(it.outcome.counts.is_some(), voters >= 5);
            if let Some(counts) = &it.outcome.counts {
                let count = |at: usize| {
                    last.values().filter(|it| it.iter().flatten().any(|own| usize::from(*own) == at)).count()
                };
                assert!((0..counts.len()).all(|at| counts[at] as usize == count(at)));
            }
            counted += 1;
        }
    });
    assert!(counted > 20, "{counted}");
}

#[test]
fn i4_an_open_round_tells_no_count() {
    let mut open = 0;
    rooms(|people, request| {
        let before = people.room.clone();
        if people.ask(request).is_err() {
            return;
        }
        let RoomCommand::Vote { moment, round, n, choices: Some(_) } = &request.command else { return };
        let RoomActor::Seat(seat) = request.actor else { return };
        if !people.room.mode.is_led() {
            return;
        }
        // The same vote for each other option gives everybody else the same bytes.
        let number =
            before.group(before.seat(seat).unwrap().group.unwrap()).unwrap().open_round().unwrap().options.len();
        for other in 0..number {
            let Some(RoomCommand::Vote { choices, .. }) = people.ballot(seat.0, *n, Some(&[other])) else { return };
            let mut room = before.clone();
            let command = RoomCommand::Vote { moment: moment.clone(), round: *round, n: *n, choices };
            if room.handle(&RoomRequest { command, ..request.clone() }).is_err() {
                continue;
            }
            for role in PHONES {
                let view = RoomView::of(&room, role, None, "nl", &RoomPresence::default(), people.now);
                assert_eq!(json(&view), json(&people.view(role, "nl")));
                assert!(view.counts.is_none() && view.shift.is_none() && view.agreed.is_none());
            }
            open += 1;
        }
    });
    assert!(open > 50, "{open}");
}

#[test]
fn i5_what_is_decided_was_offered_and_the_session_takes_it() {
    let mut decided = 0;
    rooms(|people, request| {
        let before = people.room.clone();
        let Ok(entries) = people.ask(request) else { return };
        for entry in &entries {
            let RoomEntry::Course(CourseEntry { what: CourseEvent::Decided { group, pick, .. }, .. }) = entry else {
                continue;
            };
            let was = before.group(*group).unwrap();
            let offers = was.play.staging().prompt(was.play.progress()).offers;
            let offered: BTreeSet<_> = offers
                .iter()
                .filter(|it| it.unavailable.is_none())
                .map(|it| before.scenario().choice_path(it.choice))
                .collect();
            assert!(pick.iter().all(|path| offered.contains(path)), "{pick:?}");
            assert_eq!(people.room.group(*group).unwrap().play.inputs().len(), was.play.inputs().len() + 1);
            decided += 1;
        }
    });
    assert!(decided > 50, "{decided}");
}

#[test]
fn i6_nothing_changes_after_the_end() {
    rooms(|people, request| {
        let closed = people.room.stage == RoomStage::Closed;
        let before = people.course.len();
        let _ = people.ask(request);
        let after = &people.course[before..];
        assert!(!closed || after.iter().all(|it| matches!(it.what, CourseEvent::Purged | CourseEvent::Deleted)));
    });
}

#[test]
fn i7_going_back_removes_nothing() {
    let mut rewound = 0;
    rooms(|people, request| {
        let told = |room: &Room| -> BTreeSet<String> {
            let all = room.groups.iter().flat_map(|group| group.decided().map(move |it| (group.id, it)));
            all.map(|(group, it)| format!("{group:?} {} {:?} {:?}", it.serial, it.decided, it.outcomes)).collect()
        };
        let (before, branches) =
            (told(&people.room), people.room.groups.iter().map(|it| it.branches.len()).sum::<usize>());
        let Ok(entries) = people.ask(request) else { return };
        if matches!(request.command, RoomCommand::Rewind { .. }) && !entries.is_empty() {
            assert!(told(&people.room).is_superset(&before));
            assert_eq!(people.room.groups.iter().map(|it| it.branches.len()).sum::<usize>(), branches + 1);
            rewound += 1;
        }
    });
    assert!(rewound > 5, "{rewound}");
}

#[test]
fn i9_the_same_number_is_the_same_page() {
    let mut compared = 0;
    rooms(|people, request| {
        let page = |people: &People, role| {
            json(&RoomView {
                joined: 0,
                voted: None,
                ready: None,
                present: None,
                seconds_left: None,
                notice: None,
                ..people.view(role, "en")
            })
        };
        let before = (people.room.seq(), PHONES.map(|role| page(people, role)));
        let _ = people.ask(request);
        if people.room.seq() == before.0 && people.room.mode.is_led() {
            assert_eq!(PHONES.map(|role| page(people, role)), before.1, "{request:?}");
            compared += 1;
        }
        assert!(people.room.seq() >= before.0);
    });
    assert!(compared > 100, "{compared}");
}

#[test]
fn i10_no_export_tells_of_a_seat() {
    rooms(|people, request| {
        let _ = people.ask(request);
        if people.nonce.is_multiple_of(60) {
            let text = serde_json::to_string(&RoomLookBack::of(&people.room, "nl")).unwrap();
            for seat in (0..people.room.seats.len() as u32).map(SeatId) {
                let name = pseudonym(people.room.opened.setup.seed, seat, "nl");
                assert!(!text.contains(&format!("\"{name}\"")), "{name}");
            }
            assert!(!text.contains("\"seat\""));
        }
    });
}

#[test]
fn i11_whatever_is_asked_is_an_entry_or_a_refusal() {
    let mut refused = 0;
    let asked = rooms(|people, request| {
        let before = people.room.clone();
        if let Err(error) = people.ask(request) {
            assert!(people.room == before, "{error}");
            assert_ne!(error.words().nl, error.words().en);
            refused += 1;
        }
        for language in ["nl", "en"] {
            for role in [RoomRole::Facilitator, RoomRole::Participant] {
                let _ = json(&people.view(role, language));
            }
        }
        for seat in (0..people.room.seats.len() as u32).map(SeatId) {
            let _ = RoomView::of_seat(&people.room, seat, "nl", &RoomPresence::default(), people.now);
        }
    });
    assert!(refused > 100 && refused < asked);
}

#[test]
fn i12_two_facilitators_at_once_are_one_step() {
    let mut steps = 0;
    rooms(|people, request| {
        let seq = people.room.seq();
        let Ok(entries) = people.ask(request) else { return };
        if matches!(request.command, RoomCommand::Next) && !entries.is_empty() {
            assert_eq!(people.ask(request), Err(RoomRefused::MovedOn));
            assert_eq!(people.room.seq(), seq + 1 + u64::from(people.room.stage == RoomStage::Closed));
            steps += 1;
        }
    });
    assert!(steps > 50, "{steps}");
}
