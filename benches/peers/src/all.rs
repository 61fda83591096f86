//! Runs every peer in a process of its own, in turn, and gathers the figures they print.

use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::table::Table;

/// The subcommands that play dialogue, with what they need to know after FOLDER and BEATS.
pub(crate) const PLAYING: [&[&str]; 5] = [
    &["bladeink"],
    &["bladeink", "--visits", "used"],
    &["bladeink", "--visits", "used", "--compiled"],
    &["yarnspinner"],
    &["plain-ron"],
];
/// The subcommands that explore a state graph.
pub(crate) const EXPLORING: [&[&str]; 2] = [&["stateright"], &["spin"]];

/// Runs each peer and each other command `runs` times and writes the table.
///
/// Fails when they do not find the same numbers of states and transitions.
pub(crate) fn run(
    peers: &[&[&str]],
    folder: &Path,
    beats: u32,
    runs: u32,
    with: &[String],
    out: &mut impl Write,
) -> Result<()> {
    let mut children = Vec::new();
    for words in peers {
        let mut command = Command::new(env::current_exe().context("finding this program")?);
        command.arg(words[0]).arg(folder).arg(beats.to_string()).args(&words[1..]);
        children.push((words.join(" "), command));
    }
    for (place, line) in (1..).zip(with) {
        let mut label = short(line);
        if children.iter().any(|(taken, _)| *taken == label) {
            label += &format!(" ({place})");
        }
        children.push((label, shell(line)));
    }

    let mut table = Table::default();
    for _ in 0..runs {
        for (label, command) in &mut children {
            let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("starting {label}"))?;
            ensure!(output.status.success(), "{label} failed: {}", output.status);
            let lines = String::from_utf8(output.stdout).with_context(|| format!("reading what {label} prints"))?;
            ensure!(table.add(label, &lines) > 0, "{label} printed no figures");
        }
    }
    write!(out, "{table}").context("writing the table")?;
    for name in ["states", "transitions"] {
        ensure!(table.different(name) <= 1, "not everybody found as many {name}");
    }
    Ok(())
}

/// The command line with every path cut down to its last part, for the table.
fn short(line: &str) -> String {
    let words = line.split_whitespace().map(|word| word.rsplit(['/', '\\']).next().unwrap_or(word));
    words.collect::<Vec<_>>().join(" ")
}

fn shell(line: &str) -> Command {
    let (program, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut command = Command::new(program);
    command.args([flag, line]);
    command
}
