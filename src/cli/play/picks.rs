//! `--picks`: plays given picks and stops.

use super::{KeptSession, json, screen, tell_set_aside};
use crate::cli::shell::{Exit, Shell};
use crate::engine::PickError;
use crate::files::{Held, held};
use anyhow::Result;
use std::path::Path;

/// The picks that were given, if any were.
pub(super) fn given(picks: Option<&str>, from: Option<&Path>, shell: &mut Shell<'_>) -> Result<Option<Vec<String>>> {
    let text = match (picks, from) {
        (Some(picks), _) => picks.to_owned(),
        (None, Some(path)) if Shell::is_stdin(path) => {
            let mut text = String::new();
            shell.input.read_to_string(&mut text)?;
            text
        }
        (None, Some(path)) => crate::files::read_source(path)?.0.text,
        (None, None) => return Ok(None),
    };
    Ok(Some(split(&text)))
}

/// Splits at commas and line ends, but not within brackets; `#` begins a comment.
fn split(text: &str) -> Vec<String> {
    let mut picks = vec![String::new()];
    let mut depth = 0usize;
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default();
        for c in line.chars().chain(std::iter::once('\n')) {
            match c {
                ',' | '\n' if depth == 0 => picks.push(String::new()),
                _ => {
                    depth = match c {
                        '[' => depth + 1,
                        ']' => depth.saturating_sub(1),
                        _ => depth,
                    };
                    if let Some(last) = picks.last_mut() {
                        last.push(if c == '\n' { ' ' } else { c });
                    }
                }
            }
        }
    }
    picks.into_iter().map(|pick| pick.trim().to_owned()).filter(|pick| !pick.is_empty()).collect()
}

/// A pick that was not possible.
pub(super) struct Impossible {
    /// Which one, counted from 1.
    pub(super) number: usize,
    /// The pick as given.
    pub(super) pick: String,
    /// Why.
    pub(super) why: PickError,
}

/// Plays the picks; stops at the end, at the first that is not possible, or when they run out.
pub(super) fn play(kept: &mut KeptSession, picks: &[String], as_json: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let mut impossible = None;
    for (at, pick) in picks.iter().enumerate() {
        let made = kept
            .session
            .find(pick)
            .and_then(|choices| kept.session.choose(&choices).map_err(|error| PickError::of(&error, &kept.session)));
        if let Err(why) = made {
            impossible = Some(Impossible { number: at + 1, pick: pick.clone(), why });
            break;
        }
    }
    keep(kept, shell)?;
    if as_json {
        let object = json::session(&kept.session, impossible.as_ref(), &shell.words);
        writeln!(shell.out, "{object}")?;
    } else {
        screen::transcript(&kept.session, shell)?;
        if let Some(Impossible { number, pick, why }) = &impossible {
            let why = why.words();
            let values = [
                ("number", (*number).into()),
                ("pick", pick.as_str().into()),
                ("why", why.get(shell.language()).to_owned().into()),
            ];
            shell.out.flush()?;
            writeln!(shell.err, "{}", shell.words.text_with("play-impossible", &values))?;
        }
    }
    Ok(if impossible.is_some() { Exit::Findings } else { Exit::Fine })
}

/// Keeps the session; an earlier one in the same file is set aside, not overwritten.
fn keep(kept: &KeptSession, shell: &mut Shell<'_>) -> Result<()> {
    let Some(file) = &kept.file else { return Ok(()) };
    let content = crate::script::write_transcript(&kept.saved());
    match held(file, content.as_bytes()) {
        Held::Same => return Ok(()),
        Held::Nothing => {}
        Held::Other => tell_set_aside(file, shell)?,
    }
    kept.keep()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn commas_within_brackets_stay() {
        assert_eq!(split("a.b, c.[d, e],\nf.g # later\n"), ["a.b", "c.[d, e]", "f.g"]);
    }
}
