//! The generated state graph explored with SPIN: its compiled verifier, depth first on one core.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::figures::{Explored, Figures};

/// How the verifier is compiled: safety only, every state stored in full.
const COMPILE: [&str; 7] = ["-O2", "-DSAFETY", "-DMEMLIM=16000", "-DNOREDUCE", "-o", "pan", "pan.c"];
/// How it is run, and then how much CPU time that took (the second line of `times` is about what the shell started).
const RUN: &str = "./pan -m40000000 -w26 && times";

/// Explores the graph that the generator left in FOLDER; compiling the verifier is not on the clock.
pub(crate) fn measure(folder: &Path, beats: u32, figures: &mut Figures<impl Write>) -> Result<()> {
    let work = folder.join(format!("spin_{beats}"));
    if !work.join("pan").exists() {
        fs::create_dir_all(&work).with_context(|| format!("making {}", work.display()))?;
        finish(Command::new("spin").arg("-a").arg(format!("../states_{beats}.pml")).current_dir(&work))?;
        finish(Command::new("gcc").args(COMPILE).current_dir(&work))?;
    }
    let output = finish(Command::new("sh").args(["-c", RUN]).current_dir(&work))?;
    ensure!(!output.contains("max search depth too small"), "SPIN did not search everything");
    let states = counted(&output, "states, stored")?;
    let transitions = counted(&output, "transitions (= stored+matched)")?;
    let mib = before(&output, "total actual memory usage")?.parse::<f64>().context("the memory that SPIN names")?;
    let last = output.lines().last().unwrap_or_default();
    let seconds = last.split_whitespace().map(seconds).sum::<Option<f64>>().context("the CPU time of SPIN")?;
    let bytes = Some(mib * 1_048_576.0);
    figures.explored(&Explored { states, transitions, seconds, bytes })
}

/// Runs a command to its end and gives what it printed.
fn finish(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("starting {}", command.get_program().display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{} failed: {said}", command.get_program().display());
    String::from_utf8(output.stdout).context("reading what was printed")
}

fn counted(output: &str, name: &str) -> Result<u64> {
    before(output, name)?.parse().with_context(|| format!("the number of {name}"))
}

/// The number that stands before these words.
fn before<'t>(output: &'t str, words: &str) -> Result<&'t str> {
    let line = output.lines().find_map(|line| line.split_once(words)).map(|(before, _)| before.trim());
    line.with_context(|| format!("SPIN printed no line with `{words}`"))
}

/// A time as the shell prints it: `1m2.5s`.
fn seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
}
