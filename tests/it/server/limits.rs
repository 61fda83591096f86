//! How many may be connected: the program raises the soft limit of open files by itself, and says so where the hard one is low.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A host below these limits: what it says on both outputs until it told its address, and its soft limit then.
fn host_below(limits: &str, language: &str) -> (String, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_tegenspel");
    let script = format!("ulimit -Sn 256 && {limits} exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args([
        "-c",
        &script,
        program,
        "--language",
        language,
        "host",
        "scenarios/de-loods",
        "--json",
        "--port",
        "0",
    ]);
    command.arg("--store").arg(folder.path().join("rooms.sqlite")).current_dir(crate::support::root());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut told).unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    child.kill().unwrap();
    let said = child.wait_with_output().unwrap().stderr;
    let row = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let soft = row.split_whitespace().nth(3).unwrap().to_owned();
    (told, String::from_utf8(said).unwrap(), soft)
}

#[test]
fn the_soft_limit_of_open_files_is_raised_and_a_low_hard_one_is_told() {
    let (told, said, soft) = host_below("ulimit -Hn 700 &&", "nl");
    assert!(told.contains("\"code\"") && soft == "700", "{told} {soft}");
    assert!(said.contains("500 verbindingen") && said.contains("ulimit -n"), "{said}");
    let (_, said, soft) = host_below("ulimit -Hn 1900 &&", "en");
    assert!(said.is_empty() && soft == "1900", "{said} {soft}");
}
