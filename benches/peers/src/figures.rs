//! Figures on standard output, one a line (`name<TAB>value<TAB>unit`), and the clock and memory they come from.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result};
use cpu_time::ProcessTime;

/// CPU time a repeated piece of work takes at least, so that the clock's own cost does not show.
const ENOUGH_SECONDS: f64 = 0.1;

/// Writes figures in the fixed line form.
pub(crate) struct Figures<W>(pub(crate) W);

impl<W: Write> Figures<W> {
    /// One number.
    pub(crate) fn number(&mut self, name: &str, value: f64, unit: &str) -> Result<()> {
        self.text(name, &format!("{value:.4}"), unit)
    }

    /// One value that is not a number, such as `n/a` or a hash.
    pub(crate) fn text(&mut self, name: &str, value: &str, unit: &str) -> Result<()> {
        writeln!(self.0, "{name}\t{value}\t{unit}").context("writing a figure")
    }

    /// The most memory the process has held so far.
    pub(crate) fn peak_memory(&mut self) -> Result<()> {
        match peak_memory_mib() {
            Some(mib) => self.number("peak_memory_mib", mib, "MiB"),
            None => self.text("peak_memory_mib", "n/a", "MiB"),
        }
    }
}

/// What an exploration came to.
pub(crate) struct Explored {
    /// Different states.
    pub(crate) states: u64,
    /// Steps that were taken, the way into the first state included.
    pub(crate) transitions: u64,
    /// CPU seconds.
    pub(crate) seconds: f64,
    /// Memory that it took; `None` where the system does not tell.
    pub(crate) bytes: Option<f64>,
}

impl<W: Write> Figures<W> {
    /// The figures of an exploration.
    pub(crate) fn explored(&mut self, found: &Explored) -> Result<()> {
        self.text("states", &found.states.to_string(), "states")?;
        self.text("transitions", &found.transitions.to_string(), "transitions")?;
        self.number("explore_cpu_seconds", found.seconds, "s")?;
        self.number("states_per_cpu_second", found.states as f64 / found.seconds, "1/s")?;
        match found.bytes {
            Some(bytes) => self.number("bytes_per_state", bytes / found.states as f64, "B"),
            None => self.text("bytes_per_state", "n/a", "B"),
        }
    }
}

/// The work's result and the CPU seconds of the whole process it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(T, f64)> {
    let start = ProcessTime::try_now().context("reading the CPU clock")?;
    let result = work()?;
    let spent = start.try_elapsed().context("reading the CPU clock")?;
    Ok((result, spent.as_secs_f64()))
}

/// The CPU microseconds one turn of the work takes, as the mean over as many turns as it needs to be measurable.
pub(crate) fn mean_us(mut work: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut turns = 1_u32;
    loop {
        let ((), seconds) = timed(|| (0..turns).try_for_each(|_| work()))?;
        if seconds >= ENOUGH_SECONDS {
            return Ok(seconds * 1e6 / f64::from(turns));
        }
        turns = turns.checked_mul(2).context("the work takes no measurable time")?;
    }
}

/// The peak resident memory as Linux keeps it; other systems have no such file.
pub(crate) fn peak_memory_mib() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024.0)
}
