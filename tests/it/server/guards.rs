//! The threats that are seen from outside the pages: a changed log, what is written down, the local network, spreadsheets.

use super::client::Browser;
use super::hall::{Hall, options};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::process::{Command, Stdio};
use tegenspel::room::RoomMode;
use tegenspel::server::{HostMode, HostOptions};

const TOGETHER: HostMode = HostMode::Room(RoomMode::Together);

#[test]
fn a_changed_log_is_told_and_not_taken_up() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let hall = Hall::of(file.clone(), options(&file, TOGETHER, Some("de-loods")));
    let mut leader = hall.leader();
    leader.does(&[("do", "remark"), ("text", "Dit bleef zo staan.")]);
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "end")]);
    // The look back prints the last hash: with it a report can be held against the log.
    let told = leader.browser.json(&format!("{}/terugblik.json", leader.path)).to_string();
    let (room, code) = (hall.room().to_owned(), hall.code().to_owned());
    drop(hall);
    let store = rusqlite::Connection::open(&file).unwrap();
    let hash: Vec<u8> = store.query_row("SELECT hash FROM rooms WHERE id = ?1", [&room], |row| row.get(0)).unwrap();
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(told.contains(&hash), "the look back prints {hash}: {told}");
    drop(store);
    let resumed = || HostOptions { resume: true, ..options(&file, TOGETHER, None) };
    assert_eq!(Hall::of(file.clone(), resumed()).rooms.len(), 1, "untouched, it goes on");
    let store = rusqlite::Connection::open(&file).unwrap();
    let from = "UPDATE course SET entry = replace(entry, 'bleef zo', 'werd anders')";
    assert_eq!(store.execute(&format!("{from} WHERE entry LIKE '%bleef zo%'"), []).unwrap(), 1);
    drop(store);
    let hall = Hall::of(file.clone(), resumed());
    assert!(hall.rooms.is_empty(), "{:?}", hall.rooms);
    let (left_out, why) = &hall.left_out[0];
    assert!(*left_out == code && why.contains("not what was written"), "{left_out}: {why}");
    assert_eq!(Browser::new(hall.address, "nl").get(&format!("/k/{code}")).status, 404);
}

#[test]
fn no_address_and_no_browser_of_anybody_is_written_down() {
    const SPIED: [&str; 3] = ["127.0.0.77", "203.0.113.9", "Verklikker/1.0"];
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("rooms.sqlite");
    let mut host = Command::new(env!("CARGO_BIN_EXE_tegenspel"))
        .args(["host", "de-loods", "--port", "0", "--json", "--store"])
        .arg(&store)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(host.stdout.take().unwrap());
    let mut said = String::new();
    out.read_line(&mut said).unwrap();
    let addresses: serde_json::Value = serde_json::from_str(&said).unwrap();
    let join = addresses["join"].as_str().unwrap().strip_prefix("http://").unwrap();
    let (name, path) = join.split_once('/').unwrap();
    let joined = spied(name, &format!("/{path}/mee"), &SPIED);
    assert!(joined.starts_with("HTTP/1.1 303"), "{joined}");
    assert!(spied(name, "/k/geen/mee", &SPIED).starts_with("HTTP/1.1 404"), "a mistake is where others log most");
    host.kill().unwrap();
    host.wait().unwrap();
    out.read_to_string(&mut said).unwrap();
    host.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let mut files = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        said.push_str(&String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()));
        files += 1;
    }
    assert!(files > 0 && said.contains("joined"), "what was done is on the disk");
    for word in SPIED {
        assert!(!said.contains(word), "{word}");
    }
}

/// Posts from an address of its own, with what proxies and browsers tell of somebody.
fn spied(name: &str, path: &str, [from, before, browser]: &[&str; 3]) -> String {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    // Where a machine has one address only for itself, the other two are looked for all the same.
    let _ = socket.bind(&std::net::SocketAddr::new(from.parse().unwrap(), 0).into());
    socket.connect(&name.parse::<std::net::SocketAddr>().unwrap().into()).unwrap();
    let mut stream = TcpStream::from(socket);
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {name}\r\nX-Forwarded-For: {before}\r\nForwarded: for={before}\r\n\
         User-Agent: {browser}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn listening_on_the_local_network_is_said_to_whoever_leads_and_joins() {
    let folder = tempfile::tempdir().unwrap();
    let notice = "zonder versleuteling";
    for (bind, open) in [(Ipv4Addr::LOCALHOST, false), (Ipv4Addr::UNSPECIFIED, true)] {
        let file = folder.path().join(format!("{open}.sqlite"));
        let hall = Hall::of(
            file.clone(),
            HostOptions { bind: IpAddr::V4(bind), ..options(&file, TOGETHER, Some("de-loods")) },
        );
        let mut leader = hall.leader();
        assert_eq!(leader.page().contains(notice), open, "in the lobby");
        assert_eq!(Browser::new(hall.address, "nl").page(&format!("/k/{}", hall.code())).contains(notice), open);
        leader.does(&[("do", "next")]);
        assert_eq!(leader.page().contains(notice), open, "and all the time");
    }
}

#[test]
fn spreadsheet_formulas_are_defused_in_the_file_that_is_downloaded() {
    let hall = Hall::open(TOGETHER);
    let mut observer = hall.phone("nl", "observer");
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let option = leader.view()["options"][0]["key"].as_str().unwrap().to_owned();
    let attacks = ["=HYPERLINK(\"http://evil.example\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)"];
    for attack in attacks {
        leader.does(&[("do", "remark"), ("text", attack)]);
        let mark = [("do", "mark"), ("lens", "rose"), ("sign", "worked"), ("text", attack)];
        assert_eq!(observer.act(&mark).status, 303);
    }
    leader.does(&[("do", "choose"), ("pick", &option)]);
    // What is remarked where nothing was decided is told as well.
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "remark"), ("text", "=1+1")]);
    leader.does(&[("do", "end")]);
    let file = leader.browser.get(&format!("{}/terugblik.csv", leader.path));
    assert_eq!(file.status, 200);
    let text = file.body.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let cells: Vec<String> =
        reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    for attack in attacks.into_iter().chain(["=1+1"]) {
        assert!(cells.iter().any(|cell| cell.contains(attack)), "{attack} is told: {text}");
    }
    let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    assert_eq!(cells.iter().find(formula), None);
}

#[test]
fn every_threat_in_the_manual_has_its_test() {
    let root = crate::support::root();
    let manual = std::fs::read_to_string(root.join("docs/group-sessions.md")).unwrap();
    let rows = manual.split("## Threats").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows: Vec<_> = rows.lines().filter(|line| line.starts_with("| ") && line.contains('`')).collect();
    assert!(rows.len() >= 15, "{}", rows.len());
    let folders = ["tests/it/server", "tests/it/room_store", "src/server"].map(|folder| root.join(folder));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let tests: Vec<_> =
        files.filter(|file| file.is_file()).map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for row in rows {
        let named: Vec<_> = row.rsplit('|').nth(1).unwrap().split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{row}");
        for name in named {
            assert!(tests.iter().any(|text| text.contains(&format!("fn {name}()"))), "{name}: {row}");
        }
    }
}
