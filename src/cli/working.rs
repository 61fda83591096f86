//! That something is being worked out: told once to whoever waits for it, and to nobody else.

use super::shell::Shell;
use std::time::{Duration, Instant};

/// How long somebody waits before being told what for.
const PATIENCE: Duration = Duration::from_secs(1);

/// Something that may take a while.
pub(super) struct Working<'s, 'a> {
    shell: &'s mut Shell<'a>,
    what: &'static str,
    begun: Instant,
    after: Duration,
    told: bool,
}

impl<'s, 'a> Working<'s, 'a> {
    /// Begins to work out what the message `what` says.
    pub(super) fn on(what: &'static str, shell: &'s mut Shell<'a>) -> Self {
        Self { shell, what, begun: Instant::now(), after: PATIENCE, told: false }
    }

    /// Work goes on: says what is being worked out, where that takes longer than people wait without a word.
    pub(super) fn goes_on(&mut self) -> bool {
        if !self.told && self.shell.watched && self.begun.elapsed() >= self.after {
            self.told = true;
            let said = self.shell.words.text(self.what);
            // Where nobody can read it, the work goes on all the same.
            let _ = writeln!(self.shell.err, "{said}").and_then(|()| self.shell.err.flush());
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(watched: bool, after: Duration) -> String {
        let mut err = Vec::new();
        let (mut out, mut input) = (std::io::sink(), std::io::empty());
        let mut shell = Shell { watched, ..Shell::of_test("nl", (&mut out, &mut err), &mut input) };
        let mut working = Working { after, ..Working::on("look-back-working", &mut shell) };
        assert!(working.goes_on() && working.goes_on());
        String::from_utf8(err).unwrap()
    }

    #[test]
    fn whoever_waits_is_told_once_what_for() {
        let told = said(true, Duration::ZERO);
        assert!(told.starts_with("Ik werk uit ") && told.lines().count() == 1, "{told}");
        assert_eq!(said(true, PATIENCE * 60), "", "what is quick needs no word");
        assert_eq!(said(false, Duration::ZERO), "", "a file or a program does not wait");
    }
}
