//! What a room looks back on, in every form: nothing of single seats, no numbers of a few, and what each form says.

use super::people::People;
use crate::support::case;
use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Direction, Draws, Scenario, Seed};
use tegenspel::report::Messages;
#[cfg(feature = "pdf")]
use tegenspel::report::room::pdf;
use tegenspel::report::room::{RoomReport, csv, html, json, markdown, xapi};
use tegenspel::room::*;

/// 28 November 2026, 14:00 in the Netherlands.
const OPENED: u64 = 1_795_870_800_000;

/// A whole evening: two rounds at every moment, people who divide and move, observers, a trainer's hand, a way back.
/// `seat_of` says which seat each of so many people has.
pub(super) fn evening(scenario: &Arc<Scenario>, people: u32, seed: u64, seat_of: fn(u32, u32) -> u32) -> People {
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
                    let first = seat * 3 % 10 < if second { 7 } else { 5 };
                    let place = favourites[usize::from(!first)];
                    let count = usize::from(select.0).max(1);
                    let mut places: Vec<usize> = (0..count).map(|at| (place + at) % options).collect();
                    places.sort_unstable();
                    places.dedup();
                    room.vote(seat_of(seat, people), 1, &places).unwrap();
                }
                room.lead(RoomCommand::Next).unwrap();
            }
            RoomPhase::Reading | RoomPhase::Play => {
                let lens = Lens::ALL[serial as usize % 4];
                let note = (serial == 3).then(|| "Hier viel een stilte.".to_owned());
                let sign = if serial % 2 == 0 { MarkSign::Worked } else { MarkSign::Jarred };
                // Where nothing can be marked, nothing is.
                drop(room.sit(people, RoomCommand::Mark { lens, sign, note, n: None }));
                if serial == 4 && !remarked {
                    remarked = true;
                    let who = scenario.partner();
                    let direction = Direction::Feel { who, facet: Facet::Tension, points: 10 };
                    room.lead(RoomCommand::Direct { group: None, direction }).unwrap();
                    room.lead(RoomCommand::Remark { text: "=Let op de toon.".to_owned(), n: None }).unwrap();
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

pub(super) fn as_they_sat(seat: u32, _: u32) -> u32 {
    seat
}

/// Every form of a look back.
fn forms(room: &Room, language: &str) -> [(&'static str, String); 5] {
    let (report, words) = (report(room, language), Messages::new(language));
    [
        ("html", html(&report, &words)),
        ("md", markdown(&report, &words)),
        ("csv", csv(&report, &words)),
        ("json", json(&report, &words)),
        ("xapi.json", xapi(&report, &words)),
    ]
}

/// The same without what a hash of votes makes different.
fn without_hash(room: &Room, text: &str) -> String {
    text.replace(&room.hash().to_string(), "HASH")
}

#[test]
fn every_form_tells_the_evening_in_both_languages() {
    let room = evening(&case("de-loods"), 24, 4, as_they_sat);
    let folder = std::env::var_os("TEGENSPEL_WRITTEN").map(std::path::PathBuf::from);
    for (language, says) in
        [("nl", ["Roos Meijering", "zijweg", "Minder dan"]), ("en", ["Roos Meijering", "side road", "Fewer than"])]
    {
        for (name, text) in forms(&room.room, language) {
            assert!(text.contains(if name == "xapi.json" { "voorbereiding" } else { says[0] }), "{name}");
            // Who fills in a template or a message wrongly gets nothing, or the name of the message.
            for source in ["group.ftl", "papers.ftl"] {
                let file = crate::support::root().join("assets/locale").join(language).join(source);
                let messages = std::fs::read_to_string(file).unwrap();
                let ids = messages.lines().filter_map(|line| Some(line.split_once(" =")?.0));
                let named = ids.filter(|id| id.contains('-') && !id.contains(' ')).find(|id| text.contains(*id));
                assert_eq!(named, None, "{language} {name}");
            }
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{language}.{name}")), &text).unwrap();
            }
        }
        #[cfg(feature = "pdf")]
        {
            let made = || pdf(&report(&room.room, language), &Messages::new(language), &|_| {}).unwrap();
            let file = made();
            assert!(file.bytes == made().bytes && file.missing.is_empty() && file.pages > 3, "{language}");
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("room.{language}.pdf")), &file.bytes).unwrap();
            }
        }
        let [(_, page), (_, markdown), ..] = forms(&room.room, language);
        assert!(page.contains(says[1]) && markdown.contains(says[1]) && !page.contains(says[2]), "{language}");
        assert!(page.contains("<svg") && page.ends_with("</html>") && !page.contains("http"), "{language}");
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands twice");
        // Each step of the headings goes one deeper at most.
        let levels = page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn a_trainer_reads_it_aloud_in_fifteen_minutes() {
    let room = evening(&case("de-loods"), 24, 4, as_they_sat);
    for (language, reference) in [("nl", "## Naslag"), ("en", "## Reference")] {
        let told = markdown(&report(&room.room, language), &Messages::new(language));
        let aloud = told.split(reference).next().unwrap();
        let aloud = aloud.lines().filter(|line| !line.starts_with('|'));
        let count = aloud.flat_map(str::split_whitespace).filter(|word| word.contains(char::is_alphanumeric)).count();
        // Some hundred and thirty words a minute.
        assert!((500..=1_950).contains(&count), "{language}: {count} words");
    }
}

#[test]
fn no_form_tells_what_a_single_seat_did() {
    let scenario = case("de-loods");
    let one = evening(&scenario, 24, 4, as_they_sat);
    // The same votes from other seats: only the hash of the votes may differ.
    let other = evening(&scenario, 24, 4, |seat, people| people - 1 - seat);
    assert_ne!(one.room.hash(), other.room.hash());
    for language in ["nl", "en"] {
        for ((name, text), (_, same)) in forms(&one.room, language).into_iter().zip(forms(&other.room, language)) {
            assert_eq!(without_hash(&one.room, &text), without_hash(&other.room, &same), "{language} {name}");
            for seat in (0..26).map(SeatId) {
                let own = pseudonym(one.room.opened.setup.seed, seat, language);
                assert!(!text.contains(&own), "{name} names {own}");
            }
        }
    }
}

#[test]
fn the_purge_takes_nothing_from_the_look_back() {
    let mut room = evening(&case("de-loods"), 24, 4, as_they_sat);
    let before = forms(&room.room, "nl").map(|(_, text)| without_hash(&room.room, &text));
    room.lead(RoomCommand::End).unwrap();
    assert!(room.room.purged && room.seats.is_empty());
    let replayed = Room::replay(Arc::clone(room.room.scenario()), &room.course, &[]).unwrap();
    let after = forms(&replayed, "nl").map(|(_, text)| without_hash(&replayed, &text));
    for (before, after) in before.iter().zip(&after) {
        // Only when it ended is later.
        let lines = before.lines().zip(after.lines()).filter(|(before, after)| before != after);
        let lines: Vec<_> =
            lines.filter(|(line, _)| !line.contains("\"last_at\"") && !line.contains("14:00")).collect();
        assert!(lines.is_empty() && before.lines().count() == after.lines().count(), "{lines:?}");
    }
}

/// Everything under these keys of a JSON value.
fn under<'v>(value: &'v serde_json::Value, keys: &[&str], found: &mut Vec<&'v serde_json::Value>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                if keys.contains(&&**key) {
                    found.push(value);
                }
                under(value, keys, found);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| under(item, keys, found)),
        _ => {}
    }
}

#[test]
fn of_fewer_than_five_no_number_is_told() {
    let room = evening(&case("de-loods"), 4, 4, as_they_sat);
    let (back, nl) = (report(&room.room, "nl"), Messages::new("nl"));
    let read: serde_json::Value = serde_json::from_str(&json(&back, &nl)).unwrap();
    let mut found = Vec::new();
    under(&read["room"], &["first", "last", "votes", "shift", "worked", "jarred"], &mut found);
    assert!(found.len() > 50 && found.iter().all(|value| value.is_null()), "{found:?}");
    let mut voted = Vec::new();
    under(&read["room"], &["voted"], &mut voted);
    assert!(!voted.is_empty() && voted.iter().flat_map(|it| it.as_array().unwrap()).all(serde_json::Value::is_null));
    let told = markdown(&back, &nl);
    assert!(told.contains("Minder dan vijf stemmen: geen aantallen."));
    assert!(!told.contains("van de 4") && !html(&back, &nl).contains("100 %"));
    let mut table =
        ::csv::ReaderBuilder::new().delimiter(b';').from_reader(csv(&back, &nl).into_bytes().leak() as &[u8]);
    for row in table.records() {
        let row = row.unwrap();
        assert!(row[9].is_empty() && row[10].is_empty() && row[16].is_empty() && row[17].is_empty(), "{row:?}");
    }
}

#[test]
fn a_spreadsheet_reads_the_table_and_works_out_nothing() {
    let room = evening(&case("de-loods"), 24, 4, as_they_sat);
    for (language, delimiter) in [("nl", b';'), ("en", b',')] {
        let written = csv(&report(&room.room, language), &Messages::new(language));
        assert!(written.starts_with('\u{feff}') && written.contains("\r\n"));
        let plain = written.trim_start_matches('\u{feff}');
        let mut table = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(plain.as_bytes());
        // Rows of unlike length are a mistake to this reader.
        let rows: Vec<_> = table.records().map(Result::unwrap).collect();
        assert!(rows.len() > 100, "{}", rows.len());
        let defused = rows.iter().find(|row| row[8].contains("Let op de toon.")).unwrap();
        assert_eq!(&defused[8], "'=Let op de toon.");
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        let votes: u32 = rows.iter().filter(|row| &row[2] == "1").filter_map(|row| row[9].parse::<u32>().ok()).sum();
        assert_eq!(votes, 24, "{language}");
    }
}

#[test]
fn tables_stand_side_by_side_and_who_played_alone_is_summed() {
    let scenario = case("de-loods");
    let mut room = People::at(&scenario, RoomMode::Threes, RoomRules::default(), 4, OPENED);
    room.join(6);
    room.lead(RoomCommand::Next).unwrap();
    for seat in 0..6 {
        // Only the player of a table decides.
        drop(room.vote(seat, 1, &[0]));
    }
    let told = markdown(&report(&room.room, "nl"), &Messages::new("nl"));
    assert!(told.contains("Tafel 1 (3 plaatsen)") && told.contains("Tafel 2 (3 plaatsen)"), "{told}");
    assert!(told.contains("niet afgemaakt") && told.contains("de speler koos"), "{told}");

    let mut alone = People::at(&scenario, RoomMode::Alone, RoomRules::default(), 4, OPENED);
    alone.join(7);
    alone.lead(RoomCommand::Next).unwrap();
    for seat in 0..7 {
        alone.vote(seat, 1, &[usize::from(seat > 5)]).unwrap();
    }
    let told = markdown(&report(&alone.room, "en"), &Messages::new("en"));
    assert!(told.contains("What was chosen") && !told.contains("The route"), "{told}");
}

#[test]
fn tables_that_are_made_later_keep_the_numbers_by_which_people_know_them() {
    let mut room = People::at(&case("de-loods"), RoomMode::Together, RoomRules::default(), 4, OPENED);
    room.join(6);
    for _ in 0..20 {
        let Some(group) = room.room.whole_group().filter(|it| it.decided().count() == 0) else {
            if room.room.whole_group().is_some() {
                break;
            }
            room.lead(RoomCommand::Next).unwrap();
            continue;
        };
        if group.open_round().is_some() {
            (0..6).for_each(|seat| drop(room.vote(seat, 1, &[0]).unwrap()));
        }
        room.lead(RoomCommand::Next).unwrap();
    }
    room.lead(RoomCommand::Regroup(RoomMode::Threes)).unwrap();
    for seat in 0..6 {
        drop(room.vote(seat, 1, &[0]));
    }
    let live: Vec<_> =
        room.view(RoomRole::Facilitator, "nl").groups.iter().flatten().map(|group| group.table).collect();
    assert_eq!(live, [Some(1), Some(2)]);
    let back = RoomLookBack::of(&room.room, "nl");
    assert_eq!(back.groups.iter().map(|group| group.table).collect::<Vec<_>>(), [None, Some(1), Some(2)]);
    let told = markdown(&report(&room.room, "nl"), &Messages::new("nl"));
    for name in ["De hele groep", "Tafel 1 (3 plaatsen)", "Tafel 2 (3 plaatsen)"] {
        assert!(told.contains(name), "{name}: {told}");
    }
    assert!(!told.contains("Tafel 3"), "{told}");

    // Whoever sat at a table voted with everyone before: both stand in the own route.
    let route = room.room.own_route(SeatId(0), "nl");
    assert_eq!(route.iter().map(|part| part.table).collect::<Vec<_>>(), [None, Some(1)]);
    assert_eq!(route[0].moments[0].votes.len(), 1);
    assert!(route[0].moments[0].votes[0].is_some(), "{route:?}");

    // Made once more, a table of the same number is told apart.
    room.lead(RoomCommand::Regroup(RoomMode::Threes)).unwrap();
    for seat in 0..6 {
        drop(room.vote(seat, 1, &[0]));
    }
    let told = markdown(&report(&room.room, "nl"), &Messages::new("nl"));
    for name in ["Tafel 1 (3 plaatsen), indeling 1", "Tafel 1 (3 plaatsen), indeling 2"] {
        assert!(told.contains(name), "{name}: {told}");
    }
}

/// What stands between double quotation marks within others, where there is such a thing.
fn doubly_quoted(text: &str) -> Option<&str> {
    let mut opened = None;
    for (at, letter) in text.char_indices() {
        match (letter, opened) {
            ('“', Some(from)) => return Some(&text[from..at]),
            ('“', None) => opened = Some(at),
            ('”' | '\n', _) => opened = None,
            _ => {}
        }
    }
    None
}

#[test]
fn what_is_quoted_within_a_quotation_has_single_marks_and_no_moment_stands_twice_in_a_route() {
    let scenario = case("de-loods");
    let room = evening(&scenario, 24, 4, as_they_sat);
    for (name, text) in &forms(&room.room, "nl")[..2] {
        assert_eq!(doubly_quoted(text), None, "{name}");
    }
    // The evening went back once, so that a moment was decided twice.
    let group = room.room.whole_group().unwrap();
    assert!(group.decided().count() > group.course().count());
    let route = room.room.own_route(SeatId(0), "nl");
    assert_eq!(route.len(), 1);
    let numbers: Vec<_> = route[0].moments.iter().map(|moment| moment.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as u32).collect::<Vec<_>>());
}
