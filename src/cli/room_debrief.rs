//! `debrief --room`: what a group looks back on.

use super::debrief::{DebriefCommand, DebriefFormat};
use super::document::{form_of, tell_missing};
use super::host::kept_rooms;
use super::shell::{Exit, Shell};
use super::threads::Threads;
use super::working::Working;
use crate::author::outlook::OutlookSearch;
use crate::engine::Session;
use crate::engine::debrief::Outlook;
use crate::files::{load_system_fonts, may_replace, minutes_east, write_atomically};
use crate::report::room::{RoomReport, csv, html, json, markdown, pdf, xapi};
use crate::room::{Room, RoomLog, RoomPlace, RoomStage, StoreError, StoredRoom};
use anyhow::{Result, bail};
use std::path::Path;
use std::sync::Arc;

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, DebriefFormat); 7] = [
    ("md", DebriefFormat::Markdown),
    ("markdown", DebriefFormat::Markdown),
    ("html", DebriefFormat::Html),
    ("htm", DebriefFormat::Html),
    ("json", DebriefFormat::Json),
    ("csv", DebriefFormat::Csv),
    ("pdf", DebriefFormat::Pdf),
];
/// Statements are JSON as well, so they are asked for by name.
const STATEMENTS: [(&str, DebriefFormat); 1] = [("json", DebriefFormat::Xapi)];

/// Writes what the group with this code looks back on.
pub(super) fn run(code: &str, args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = match args.format {
        Some(DebriefFormat::Text) => bail!(shell.words.text("look-back-room-text")),
        Some(DebriefFormat::Xapi) => form_of(args.format.as_ref(), output, &STATEMENTS, shell)?,
        _ => form_of(args.format.as_ref(), output, &ENDINGS, shell)?,
    };
    if format == DebriefFormat::Pdf && output.is_none() {
        bail!(shell.words.text("pdf-needs-file"));
    }
    if args.own_words {
        bail!(shell.words.text("own-words-room"));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (stored, log) = match runtime.block_on(read(code, args.store.as_deref())) {
        Ok(found) => found,
        Err(error) => match error.downcast_ref::<StoreError>() {
            Some(StoreError::Unknown) => bail!(shell.words.text_with("look-back-no-room", &[("code", code.into())])),
            Some(known) => bail!(known.words().get(shell.language()).to_owned()),
            None => return Err(error),
        },
    };
    let named = args.scenario.as_deref().unwrap_or(&stored.found);
    let (_, bundle, loaded) = shell.load_scenario(named)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let language = shell.texts_in(&scenario)?.to_owned();
    let room = Room::replay(Arc::clone(&scenario), &log.course, &log.seats)?;
    if matches!(room.stage, RoomStage::Lobby | RoomStage::Deleted) {
        bail!(shell.words.text("look-back-room-not-begun"));
    }
    let east = minutes_east(log.course.first().map_or(0, |entry| entry.at));
    let mut search = None;
    let words = shell.language().to_owned();
    let mut working = Working::on("look-back-working", shell);
    let report = RoomReport::of(&room, &language, &words, east, &mut |session| {
        outlooks(session, &mut search, &mut || working.goes_on())
    });
    let document = match format {
        DebriefFormat::Html => html(&report, &shell.words),
        DebriefFormat::Json => json(&report, &shell.words),
        DebriefFormat::Csv => csv(&report, &shell.words),
        DebriefFormat::Xapi => xapi(&report, &shell.words),
        DebriefFormat::Markdown | DebriefFormat::Text => markdown(&report, &shell.words),
        DebriefFormat::Pdf => {
            let file = pdf(&report, &shell.words, &load_system_fonts)?;
            tell_missing(&file, shell)?;
            write(&file.bytes, output, shell)?;
            return Ok(Exit::Fine);
        }
    };
    write(document.as_bytes(), output, shell)?;
    Ok(Exit::Fine)
}

/// The room with this code, and its log.
async fn read(code: &str, store: Option<&str>) -> Result<(StoredRoom, RoomLog)> {
    let store = kept_rooms(store).await?;
    let code = code.trim();
    let found = match store.find(code.to_owned()).await? {
        None => store.find(code.to_uppercase()).await?,
        found => found,
    };
    let stored = found.ok_or(StoreError::Unknown)?;
    let log = store.read(stored.id.clone(), RoomPlace::START).await?;
    Ok((stored, log))
}

/// What could still be reached in a session; tables of one setup share the search.
fn outlooks(session: &Session, search: &mut Option<OutlookSearch>, goes_on: &mut dyn FnMut() -> bool) -> Vec<Outlook> {
    let staging = session.staging_after(0);
    let made = search.take().filter(|search| search.fits(staging));
    let made = made.unwrap_or_else(|| OutlookSearch::new(staging, &Threads::all(), &mut |_| goes_on()));
    search.insert(made).outlooks(session, &Threads::all(), &mut |_| goes_on())
}

/// Writes a document as it is: a line behind a table or a list of statements would make it another one.
fn write(document: &[u8], output: Option<&Path>, shell: &mut Shell<'_>) -> Result<()> {
    let Some(file) = output else { return Ok(shell.out.write_all(document)?) };
    let values = [("file", file.display().to_string().into())];
    if !may_replace(file, document) {
        bail!(shell.words.text_with("document-taken", &values));
    }
    write_atomically(file, document)?;
    writeln!(shell.err, "{}", shell.words.text_with("look-back-written", &values))?;
    Ok(())
}
