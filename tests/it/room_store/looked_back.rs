//! `debrief --room`: a group's look back out of the store, while a host has it open.

use super::*;
use crate::cli::tegenspel;
use tegenspel::cli::Exit;
use tegenspel::files::SqliteRooms;

#[test]
fn a_group_is_looked_back_on_by_its_code_while_a_host_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let store: Arc<dyn RoomStore> = Arc::new(SqliteRooms::open(&file).unwrap());
    let room = run(async {
        let room = voting(&store, "a", "ab2c", 6).await;
        for seat in (0..6).map(SeatId) {
            vote(&room, seat, 1, 1).await.unwrap();
        }
        while room.look(|room| room.whole_group().unwrap().decided().next().is_none()) {
            lead(&room, RoomCommand::Next).await.unwrap();
        }
        room
    });
    let store_named = file.to_str().unwrap();
    let asked = |code: &str, more: &[&str]| {
        let start = ["--language", "nl", "debrief", "--room", code, "--store", store_named];
        tegenspel(&[&start[..], more].concat(), "")
    };
    let markdown = asked("ab2c", &[]);
    assert_eq!(markdown.exit, Exit::Fine, "{}", markdown.err);
    assert!(markdown.out.contains("Jullie namen één besluit.") && markdown.out.contains("6 deelnemers."));
    let table = folder.path().join("groep.csv");
    let written = asked("ab2c", &["-o", table.to_str().unwrap()]);
    assert_eq!(written.exit, Exit::Fine, "{}", written.err);
    let text = std::fs::read_to_string(&table).unwrap();
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{text}");
    // What is ours is written over.
    assert_eq!(asked("ab2c", &["-o", table.to_str().unwrap()]).exit, Exit::Fine);
    let statements = folder.path().join("groep.json");
    let written = asked("ab2c", &["--format", "xapi", "-o", statements.to_str().unwrap()]);
    assert_eq!(written.exit, Exit::Fine, "{}", written.err);
    let read: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(&statements).unwrap()).unwrap();
    assert_eq!(read.len(), 1);
    let unknown = asked("9999", &[]);
    assert_eq!(unknown.exit, Exit::Failed);
    assert!(unknown.err.contains("Er is geen groep met code `9999` bewaard."), "{}", unknown.err);
    let plain = asked("ab2c", &["--format", "text"]);
    assert!(
        plain.exit == Exit::Failed && plain.err.contains("Kies html, markdown, json, csv of xapi."),
        "{}",
        plain.err
    );
    drop(room);
}

#[test]
fn forms_of_a_group_are_refused_for_a_session() {
    let ran = tegenspel(&["debrief", "anything.ron", "--format", "csv"], "");
    assert!(ran.exit == Exit::Failed && ran.err.contains("csv and xapi are only of a group"), "{}", ran.err);
}
