//! What happened, noted for whoever has to find out why something failed: a small file that never grows.

use super::clock::now;
use super::data::log_file;
use std::fs;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::path::Path;

/// Bytes that the file may have; of one that has more the newer half stays.
const MOST: u64 = 64 * 1024;

/// Adds a line to the log. Where it cannot be written, nothing is noted: it is there to help, not to hinder.
pub fn note_in_log(line: &str) {
    // What tests make happen is no news to whoever works here.
    if cfg!(test) {
        return;
    }
    if let Some(file) = log_file() {
        let _ = add(&file, line);
    }
}

/// Has every panic noted, before whatever else is done about it.
pub fn note_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        note_panic(info);
        usual(info);
    }));
}

/// Notes a panic: what it said and where, without what it quotes.
pub fn note_panic(info: &PanicHookInfo<'_>) {
    let place = info.location().map(|it| format!(" ({}:{})", it.file(), it.line())).unwrap_or_default();
    note_in_log(&format!("panic: {}{place}", unquoted(info.payload_as_str().unwrap_or("?"))));
}

/// Notes why something gave up, without what that quotes.
pub fn note_reason(what: &str, why: &str) {
    note_in_log(&reason_line(what, why));
}

fn reason_line(what: &str, why: &str) -> String {
    format!("{what}: {}", unquoted(why))
}

/// A message without what stands between marks in it: that may be somebody's own words.
fn unquoted(message: &str) -> String {
    let Some(first) = message.find(['`', '"', '“']) else { return message.to_owned() };
    format!("{}…", &message[..first])
}

/// The last lines of the log.
#[must_use]
pub(super) fn last_lines(file: &Path, count: usize) -> Vec<String> {
    let text = fs::read(file).map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default();
    let lines: Vec<_> = text.lines().map(str::to_owned).collect();
    lines[lines.len().saturating_sub(count)..].to_vec()
}

fn add(file: &Path, line: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::metadata(file).is_ok_and(|it| it.len() > MOST) {
        let text = fs::read(file)?;
        let half = &text[text.len() - (MOST / 2) as usize..];
        let from = half.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        fs::write(file, &half[from..])?;
    }
    // One line for one happening, whatever stands in it.
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut log = fs::OpenOptions::new().create(true).append(true).open(file)?;
    writeln!(log, "{} {line}", now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_panic_quotes_is_not_noted() {
        assert_eq!(unquoted("byte index 5 is inside 'é' of `Dat meen je niet.`"), "byte index 5 is inside 'é' of …");
        assert_eq!(unquoted("no surface"), "no surface");
        assert_eq!(reason_line("window", "no glyph in `Dat meen je niet.`"), "window: no glyph in …");
    }

    #[test]
    fn the_log_keeps_its_newest_lines_and_never_grows() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state/tegenspel.log");
        for number in 0..3_000 {
            add(&file, &format!("line {number}\nof one happening, long enough to fill it")).unwrap();
        }
        assert!(fs::metadata(&file).unwrap().len() <= MOST + 200);
        let last = last_lines(&file, 2);
        assert!(last[1].ends_with("line 2999 of one happening, long enough to fill it") && last.len() == 2, "{last:?}");
    }
}
