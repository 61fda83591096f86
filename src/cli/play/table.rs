//! Playing by hand: shows what happens, asks, and does what is typed.

use super::{KeptSession, document, screen};
use crate::cli::shell::{Exit, Shell};
use crate::engine::{ChoiceId, PromiseState, Session};
use anyhow::Result;
use std::time::Instant;

/// What somebody typed.
enum Typed {
    Picks(Vec<usize>),
    Undo,
    Dossier,
    Notebook,
    Help,
    TimeOff,
    Quit,
    Unclear,
}

/// Plays until the end, or until the player stops.
pub(super) fn play(kept: &mut KeptSession, timed: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let mut timed = timed && shell.interactive;
    // A place that cannot be written to is better known before the first answer than after it.
    kept.keep()?;
    screen::title(&kept.session, shell)?;
    if kept.session.transcript().steps.is_empty() {
        screen::briefing(&kept.session, shell)?;
    }
    let help = shell.words.text("play-help");
    writeln!(shell.out)?;
    shell.paragraph("", &help)?;
    show_last(&kept.session, shell)?;
    while kept.session.ending().is_none() {
        let prompt = kept.session.prompt();
        let available: Vec<_> =
            prompt.offers.iter().filter(|offer| offer.unavailable.is_none()).map(|offer| offer.choice).collect();
        if available.is_empty() {
            writeln!(shell.out, "\n{}", shell.words.text("play-nothing-left"))?;
        } else {
            screen::offers(&kept.session, &prompt, shell)?;
        }
        let timer = prompt.timer.filter(|_| timed);
        if let Some(timer) = timer {
            writeln!(shell.out, "\n{}", shell.words.text_with("play-timer", &[("seconds", timer.seconds.into())]))?;
        }
        let (select, shown) = (prompt.select, Instant::now());
        let Some(typed) = ask(available.len(), select.0 == 0 && !available.is_empty(), shell)? else {
            return stop(kept, shell);
        };
        let late = timer.filter(|timer| shown.elapsed().as_secs() > u64::from(timer.seconds));
        match (typed, late) {
            (Typed::Picks(_), Some(timer)) => {
                writeln!(shell.out, "\n{}", shell.words.text("play-too-late"))?;
                pick(kept, &[timer.on_timeout], shell)?;
            }
            (Typed::Picks(numbers), None) => {
                let choices: Vec<ChoiceId> =
                    numbers.iter().filter_map(|number| available.get(number - 1)).copied().collect();
                let mut once = choices.clone();
                once.sort_unstable();
                once.dedup();
                if once.len() < choices.len() {
                    writeln!(shell.out, "\n{}", shell.words.text("play-twice"))?;
                } else if choices.len() < numbers.len() || choices.len() < select.0 || choices.len() > select.1 {
                    unclear(available.len(), select, shell)?;
                } else {
                    pick(kept, &choices, shell)?;
                }
            }
            (Typed::Undo, _) => {
                if kept.session.undo().is_some() {
                    kept.keep()?;
                    writeln!(shell.out, "\n{}", shell.words.text("play-undone"))?;
                    show_last(&kept.session, shell)?;
                } else {
                    writeln!(shell.out, "\n{}", shell.words.text("play-nothing-to-undo"))?;
                }
            }
            (Typed::Dossier, _) => dossier(&kept.session, shell)?,
            (Typed::Notebook, _) => notebook(&kept.session, shell)?,
            (Typed::Help, _) => {
                let help = shell.words.text("play-help");
                writeln!(shell.out)?;
                shell.paragraph("", &help)?;
            }
            (Typed::TimeOff, _) => {
                timed = false;
                writeln!(shell.out, "\n{}", shell.words.text("play-time-off"))?;
            }
            (Typed::Quit, _) => return stop(kept, shell),
            (Typed::Unclear, _) => unclear(available.len(), select, shell)?,
        }
    }
    kept.keep()?;
    finish(kept, shell)
}

fn pick(kept: &mut KeptSession, choices: &[ChoiceId], shell: &mut Shell<'_>) -> Result<()> {
    match kept.session.choose(choices) {
        Ok(_) => {
            // Kept before it is shown: a killed program loses nothing that was seen.
            kept.keep()?;
            show_last(&kept.session, shell)
        }
        Err(error) => {
            let why = crate::engine::PickError::of(&error, &kept.session).words();
            writeln!(shell.out, "\n{}", why.get(shell.language()))?;
            Ok(())
        }
    }
}

/// Shows what led to where the session stands.
fn show_last(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    screen::events(session, session.shown().last().map_or(&[][..], Vec::as_slice), shell)
}

/// Asks for a line; `None` when there is no more input. Where nothing need be chosen, an empty line says so.
fn ask(count: usize, none_will_do: bool, shell: &mut Shell<'_>) -> Result<Option<Typed>> {
    let id = if none_will_do { "play-ask-or-none" } else { "play-ask" };
    let question = shell.words.text_with(id, &[("count", count.into())]);
    write!(shell.out, "\n{question} ")?;
    shell.out.flush()?;
    let Some(line) = shell.read_line()? else { return Ok(None) };
    Ok(Some(match line.trim().to_lowercase().as_str() {
        "u" => Typed::Undo,
        "d" => Typed::Dossier,
        "n" => Typed::Notebook,
        "t" => Typed::TimeOff,
        "q" => Typed::Quit,
        "?" | "h" => Typed::Help,
        "" if none_will_do => Typed::Picks(Vec::new()),
        numbers => {
            let parts: Vec<_> = numbers.split([' ', ',', '+', ';']).filter(|part| !part.is_empty()).collect();
            let read: Vec<_> = parts.iter().filter_map(|part| part.parse().ok()).filter(|it| *it > 0).collect();
            if read.is_empty() || read.len() < parts.len() { Typed::Unclear } else { Typed::Picks(read) }
        }
    }))
}

fn unclear(count: usize, (least, most): (usize, usize), shell: &mut Shell<'_>) -> Result<()> {
    let values = [("count", count.into()), ("least", least.into()), ("most", most.into())];
    let id = if most > 1 { "play-unclear-several" } else { "play-unclear" };
    writeln!(shell.out, "\n{}", shell.words.text_with(id, &values))?;
    Ok(())
}

fn dossier(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    let scenario = session.scenario();
    let open: Vec<_> = scenario
        .dossier
        .iter()
        .filter(|document| document.when.as_ref().is_none_or(|when| session.staging().holds(when, session.progress())))
        .collect();
    if open.is_empty() {
        writeln!(shell.out, "\n{}", shell.words.text("play-no-dossier"))?;
        return Ok(());
    }
    writeln!(shell.out, "\n{}", shell.words.text("play-dossier"))?;
    for (at, document) in open.iter().enumerate() {
        let title = session.render(document.title).into_owned();
        shell.item(&(at + 1).to_string(), &title)?;
    }
    write!(shell.out, "\n{} ", shell.words.text("play-ask-document"))?;
    shell.out.flush()?;
    let Some(line) = shell.read_line()? else { return Ok(()) };
    let chosen = line.trim().parse::<usize>().ok().and_then(|number| open.get(number.checked_sub(1)?));
    if chosen.is_none() && !line.trim().is_empty() {
        let values = [("count", open.len().into())];
        writeln!(shell.out, "\n{}", shell.words.text_with("play-no-such-document", &values))?;
    }
    if let Some(opened) = chosen {
        let text: Vec<_> = opened.paragraphs.iter().map(|paragraph| session.render(*paragraph)).collect();
        let text = text.join("\n\n");
        writeln!(shell.out)?;
        document::show(&text, shell)?;
    }
    Ok(())
}

/// What was promised and discovered so far.
fn notebook(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    let scenario = session.scenario();
    let layout = &scenario.layout;
    writeln!(shell.out, "\n{}", shell.words.text("play-notebook"))?;
    let promised = session.transcript().promised();
    let history = session.history();
    if promised.is_empty() {
        let text = shell.words.text("play-no-promises");
        shell.item("-", &text)?;
    }
    for (promise, text, step) in promised {
        let to = session.render(scenario.cast[scenario.promises[promise.index()].to.index()].name).into_owned();
        let text = session.staging().render(text, &history[step]).into_owned();
        let state = match session.progress().promise(layout, promise) {
            PromiseState::Unmade | PromiseState::Open | PromiseState::Expected => "promise-open",
            PromiseState::Kept => "promise-kept",
            PromiseState::Warned => "promise-warned",
            PromiseState::Broken => "promise-broken",
        };
        let state = shell.words.text(state);
        let values = [("to", to.into()), ("text", text.into()), ("state", state.into())];
        let line = shell.words.text_with("play-promise", &values);
        shell.item("-", &line)?;
    }
    for (at, interest) in scenario.interests.iter().enumerate() {
        if session.progress().knows(layout, crate::engine::InterestId::new(at)) {
            let who = session.render(scenario.cast[interest.of.index()].name).into_owned();
            let text = session.render(interest.text).into_owned();
            let line = shell.words.text_with("play-interest", &[("who", who.into()), ("text", text.into())]);
            shell.item("-", &line)?;
        }
    }
    Ok(())
}

fn stop(kept: &KeptSession, shell: &mut Shell<'_>) -> Result<Exit> {
    kept.keep()?;
    if let Some(file) = &kept.file {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.out, "\n{}", shell.words.text_with("play-kept", &values))?;
    }
    Ok(Exit::Fine)
}

/// The end: where the session is kept, and the debrief for whoever wants it now.
fn finish(kept: &KeptSession, shell: &mut Shell<'_>) -> Result<Exit> {
    if let Some(file) = &kept.file {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.out, "\n{}", shell.words.text_with("play-finished", &values))?;
    }
    if shell.interactive {
        write!(shell.out, "\n{} ", shell.words.text("play-ask-debrief"))?;
        shell.out.flush()?;
        if shell.read_line()?.is_some_and(|line| !line.trim().eq_ignore_ascii_case("q")) {
            crate::cli::debrief::show(&kept.session, shell)?;
        }
    }
    Ok(Exit::Fine)
}
