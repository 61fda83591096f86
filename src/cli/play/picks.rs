//! `--picks`: plays given picks and stops.

use super::{json, screen};
use crate::author::other_seed;
use crate::cli::saved::{tell_keeping, tell_set_aside};
use crate::cli::shell::{Exit, Shell};
use crate::engine::{InputError, SavedSession};
use crate::files::{KeptSession, exists, read_saved, read_source};
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
        (None, Some(path)) => read_source(path)?.0.text,
        (None, None) => return Ok(None),
    };
    Ok(Some(split(&text)))
}

/// Splits at commas and line ends, but not within brackets or between quotation marks; `#` begins a comment.
fn split(text: &str) -> Vec<String> {
    let mut inputs = vec![String::new()];
    let mut depth = 0usize;
    let mut escaped = false;
    for line in text.lines() {
        // What a trainer has somebody say ends with its line, whether or not a mark closes it.
        let mut quoted = false;
        for c in line.chars().chain(std::iter::once('\n')) {
            if c == '#' && !quoted {
                if depth == 0 {
                    inputs.push(String::new());
                }
                break;
            }
            if matches!(c, ',' | '\n') && depth == 0 && (!quoted || c == '\n') {
                inputs.push(String::new());
                continue;
            }
            match c {
                '"' if !escaped => quoted = !quoted,
                '[' if !quoted => depth += 1,
                ']' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            escaped = c == '\\' && !escaped;
            if let Some(last) = inputs.last_mut() {
                last.push(if c == '\n' { ' ' } else { c });
            }
        }
    }
    inputs.into_iter().map(|input| input.trim().to_owned()).filter(|input| !input.is_empty()).collect()
}

/// A pick that was not possible.
pub(super) struct Impossible {
    /// Which one, counted from 1.
    pub(super) number: usize,
    /// The pick as given.
    pub(super) pick: String,
    /// Why.
    pub(super) why: InputError,
}

/// Plays the picks; stops at the end, at the first that is not possible, or when they run out.
pub(super) fn play(kept: &mut KeptSession, picks: &[String], as_json: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let mut impossible = None;
    let fresh = kept.is_new();
    let from_start = kept.session().transcript().steps.is_empty();
    for (at, pick) in picks.iter().enumerate() {
        let made = kept
            .session()
            .find(pick)
            .and_then(|input| kept.apply_unkept(input).map_err(|refused| InputError::of(&refused, kept.session())));
        if let Err(why) = made {
            impossible = Some(Impossible { number: at + 1, pick: pick.clone(), why });
            break;
        }
    }
    keep(kept, fresh, shell)?;
    if as_json {
        let object = json::session(kept.rendition(), impossible.as_ref(), &shell.words);
        writeln!(shell.out, "{object}")?;
    } else {
        screen::transcript(kept.rendition(), shell)?;
        if let Some(Impossible { number, pick, why }) = &impossible {
            let why = why.words();
            let values = [
                ("number", (*number).into()),
                ("pick", pick.as_str().into()),
                ("why", why.get(shell.language()).to_owned().into()),
            ];
            shell.out.flush()?;
            writeln!(shell.err, "{}", shell.words.text_with("play-impossible", &values))?;
            // The picks of a session that goes on say nothing of how it began.
            let lot = if from_start { other_seed(kept.session(), picks) } else { None };
            if let Some(lot) = lot {
                let words = lot.words(&format!("--seed {}", lot.seed));
                writeln!(shell.err, "{}", words.get(shell.language()))?;
            }
        }
    }
    Ok(if impossible.is_some() { Exit::Findings } else { Exit::Fine })
}

/// Keeps the session; an earlier one in the same file is set aside, not overwritten.
fn keep(kept: &mut KeptSession, fresh: bool, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(file) = kept.file().map(Path::to_owned).filter(|file| fresh && exists(file)) {
        if holds_the_same(&file, kept) {
            return Ok(());
        }
        // Whatever stands there, even if it cannot be read, is not ours to write over.
        tell_set_aside(&file, shell)?;
    }
    kept.keep()?;
    tell_keeping(kept, shell)
}

/// Whether a file holds this very session, whenever it was played.
fn holds_the_same(file: &Path, kept: &KeptSession) -> bool {
    let Ok(Ok(there)) = read_saved(file) else { return false };
    let timeless = |session: &SavedSession| {
        let mut session = session.clone();
        session.entries.iter_mut().for_each(|entry| entry.at = None);
        session
    };
    there.cut.is_none() && timeless(&there.session) == timeless(kept.saved())
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn commas_within_brackets_stay() {
        assert_eq!(split("a.b, c.[d, e],\nf.g # later\n"), ["a.b", "c.[d, e]", "f.g"]);
        assert_eq!(split("!say.roos:\"Nee, #1.\",a.b\n!level=4"), ["!say.roos:\"Nee, #1.\"", "a.b", "!level=4"]);
    }
}
