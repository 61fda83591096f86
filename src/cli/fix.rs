//! `check --fix`: shows the remedies that say exactly what to write, and applies them.

use super::shell::Shell;
use crate::files::write_edits;
use crate::script::{Bundle, Diagnostic, Repairs, changed_lines};
use anyhow::Result;
use std::path::Path;

/// Times a case is looked at again after mending: one remedy may bring the next to light.
const ROUNDS: usize = 20;

/// What came of mending a case.
pub(super) enum Mended {
    /// What could be mended was, or nothing could.
    Done,
    /// The user was not there to be asked, or did not want it.
    Refused,
}

/// Mends a case as far as its findings say exactly how, asking before each round unless told not to.
pub(super) fn mend(
    folder: &Path,
    yes: bool,
    shell: &mut Shell<'_>,
    look: &mut dyn FnMut() -> Result<(Bundle, Vec<Diagnostic>)>,
) -> Result<Mended> {
    for _ in 0..ROUNDS {
        let (bundle, found) = look()?;
        let repairs = Repairs::of(&bundle, &found);
        if repairs.is_empty() {
            return Ok(Mended::Done);
        }
        show(&bundle, &repairs, shell)?;
        if !yes && !agreed(repairs.findings.len(), shell)? {
            return Ok(Mended::Refused);
        }
        for (path, edits) in repairs.files() {
            match path {
                None => write_edits(&folder.join("scenario.ron"), &bundle.scenario.text, edits)?,
                Some(path) => write_edits(&folder.join(path), &bundle.files[path], edits)?,
            }
        }
        let values = [("count", repairs.findings.len().into())];
        writeln!(shell.out, "{}\n", shell.words.text_with("fix-done", &values))?;
    }
    Ok(Mended::Done)
}

/// Shows what would change: what is wrong, and the lines before and after.
fn show(bundle: &Bundle, repairs: &Repairs<'_>, shell: &mut Shell<'_>) -> Result<()> {
    for finding in &repairs.findings {
        let source = bundle.source_of(finding);
        let message = finding.message.get(shell.language());
        for (at, lines) in changed_lines(&source, finding.edits().unwrap_or_default()).into_iter().enumerate() {
            if at == 0 {
                writeln!(shell.out, "{}", shell.bold(&format!("{}:{}  {message}", source.name, lines.line)))?;
            }
            let signs = [("-", "31", &lines.before), ("+", "32", &lines.after)];
            for (sign, colour, line) in signs
                .iter()
                .flat_map(|(sign, colour, lines)| lines.iter().map(move |line| (*sign, *colour, line.trim())))
            {
                writeln!(shell.out, "  {}", shell.coloured(colour, &format!("{sign} {line}")))?;
            }
        }
        writeln!(shell.out)?;
    }
    Ok(())
}

/// Asks whether to go on. Who is not there to be asked has not agreed.
fn agreed(count: usize, shell: &mut Shell<'_>) -> Result<bool> {
    let values = [("count", count.into())];
    if !shell.interactive {
        writeln!(shell.out, "{}\n", shell.words.text_with("fix-unasked", &values))?;
        return Ok(false);
    }
    write!(shell.out, "{} ", shell.words.text_with("fix-ask", &values))?;
    shell.out.flush()?;
    let typed = shell.read_line()?.unwrap_or_default().trim().to_lowercase();
    Ok(["j", "ja", "y", "yes"].contains(&&*typed))
}
