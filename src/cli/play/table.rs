//! Playing by hand: shows what happens, asks, and does what is typed.

use super::{document, planning, screen, trainer};
use crate::cli::saved::{keep_at_last, tell_keeping};
use crate::cli::shell::{Exit, Shell};
use crate::engine::{ChoiceId, Input, InputError, PickedBy};
use crate::files::KeptSession;
use crate::play::{PlanningSeen, PromptSeen, Rendition};
use crate::report::conversation;
use anyhow::Result;
use std::time::Instant;

/// What somebody typed.
enum Typed {
    Picks(Vec<usize>),
    /// Numbers with what each gets.
    Amounts(Vec<(usize, u16)>),
    /// A trainer's direction, or nothing behind the `!` to see what can be done.
    Direction(String),
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
    tell_keeping(kept, shell)?;
    screen::title(kept.rendition(), shell)?;
    if kept.conversation().steps() == 0 {
        screen::briefing(kept.rendition(), shell)?;
    }
    help(shell)?;
    show_last(kept, shell)?;
    loop {
        if kept.session().ending().is_some() {
            match end(kept, shell)? {
                AtTheEnd::Over(exit) => return Ok(exit),
                AtTheEnd::SteppedBack => continue,
            }
        }
        let prompt = kept.rendition().prompt();
        let open: Vec<ChoiceId> = prompt.open().map(|offer| offer.choice).collect();
        if open.is_empty() {
            writeln!(shell.out, "\n{}", shell.words.text("play-nothing-left"))?;
        } else {
            screen::offers(&prompt, shell)?;
        }
        let timer = prompt.timer.as_ref().filter(|_| timed);
        if let Some(timer) = timer {
            writeln!(shell.out, "\n{}", shell.words.text_with("play-timer", &[("seconds", timer.seconds.into())]))?;
        }
        let shown = Instant::now();
        let none_will_do = prompt.select.is_some_and(|(least, _)| least == 0) && !open.is_empty();
        let Some(typed) = ask(open.len(), none_will_do, shell)? else {
            return stop(kept, shell);
        };
        let late = timer.filter(|timer| shown.elapsed().as_secs() > u64::from(timer.seconds));
        match (typed, late) {
            (Typed::Picks(_) | Typed::Amounts(_), Some(timer)) => {
                writeln!(shell.out, "\n{}", shell.words.text("play-too-late"))?;
                apply(kept, Input::picked(&[timer.choice], PickedBy::Clock), shell)?;
            }
            (Typed::Picks(numbers), None) => pick(kept, &prompt, &open, &numbers, shell)?,
            (Typed::Amounts(amounts), None) => divide(kept, &prompt, &open, &amounts, shell)?,
            (Typed::Direction(written), _) if written.is_empty() => trainer::show(kept.rendition(), shell)?,
            (Typed::Direction(written), _) => match kept.session().find(&format!("!{written}")) {
                Ok(input) => apply(kept, input, shell)?,
                Err(error) => complain(&error, shell)?,
            },
            (Typed::Undo, _) => undo(kept, shell)?,
            (Typed::Dossier, _) => dossier(kept.rendition(), shell)?,
            (Typed::Notebook, _) => notebook(kept.rendition(), shell)?,
            (Typed::Help, _) => help(shell)?,
            (Typed::TimeOff, _) => {
                timed = false;
                writeln!(shell.out, "\n{}", shell.words.text("play-time-off"))?;
            }
            (Typed::Quit, _) => return stop(kept, shell),
            (Typed::Unclear, _) => unclear(open.len(), &prompt, shell)?,
        }
    }
}

fn help(shell: &mut Shell<'_>) -> Result<()> {
    let help = shell.words.text("play-help");
    writeln!(shell.out)?;
    shell.paragraph("", &help)
}

fn pick(
    kept: &mut KeptSession,
    prompt: &PromptSeen,
    open: &[ChoiceId],
    numbers: &[usize],
    shell: &mut Shell<'_>,
) -> Result<()> {
    let select = prompt.select.unwrap_or((1, 1));
    let choices: Vec<ChoiceId> = numbers.iter().filter_map(|number| open.get(number - 1)).copied().collect();
    let mut once = choices.clone();
    once.sort_unstable();
    once.dedup();
    if once.len() < choices.len() {
        writeln!(shell.out, "\n{}", shell.words.text("play-twice"))?;
        return Ok(());
    }
    // What costs too much is told with what it costs.
    let too_many = match prompt.planning {
        Some(PlanningSeen::Budget { .. }) => false,
        Some(PlanningSeen::Divide { .. }) => true,
        Some(PlanningSeen::Rank) | None => choices.len() > select.1,
    };
    if choices.len() < numbers.len() || choices.len() < select.0 || too_many {
        return unclear(open.len(), prompt, shell);
    }
    apply(kept, Input::pick(&choices), shell)
}

fn divide(
    kept: &mut KeptSession,
    prompt: &PromptSeen,
    open: &[ChoiceId],
    amounts: &[(usize, u16)],
    shell: &mut Shell<'_>,
) -> Result<()> {
    let Some(PlanningSeen::Divide { total, step }) = prompt.planning else {
        return unclear(open.len(), prompt, shell);
    };
    match planning::divided((total, step), open, amounts) {
        Ok(Some(picks)) => apply(kept, Input::pick(&picks), shell),
        Ok(None) => unclear(open.len(), prompt, shell),
        Err(error) => complain(&error, shell),
    }
}

/// The one place of this shell where a session moves on: it is kept before it is shown, so that a killed program loses
/// nothing that was seen.
fn apply(kept: &mut KeptSession, input: Input, shell: &mut Shell<'_>) -> Result<()> {
    match kept.apply(input) {
        Ok(()) => {
            tell_keeping(kept, shell)?;
            show_last(kept, shell)
        }
        Err(refused) => complain(&InputError::of(&refused, kept.session()), shell),
    }
}

fn complain(error: &InputError, shell: &mut Shell<'_>) -> Result<()> {
    let why = error.words();
    let why = why.get(shell.language()).to_owned();
    writeln!(shell.out)?;
    shell.paragraph("", &why)
}

fn undo(kept: &mut KeptSession, shell: &mut Shell<'_>) -> Result<()> {
    if kept.undo().is_none() {
        writeln!(shell.out, "\n{}", shell.words.text("play-nothing-to-undo"))?;
        return Ok(());
    }
    tell_keeping(kept, shell)?;
    writeln!(shell.out, "\n{}", shell.words.text("play-undone"))?;
    show_last(kept, shell)
}

/// Shows what led to where the session stands.
fn show_last(kept: &KeptSession, shell: &mut Shell<'_>) -> Result<()> {
    screen::turn(&kept.rendition().turn(kept.conversation().steps()), shell)
}

/// Asks for the next input; `None` when nobody types any more.
fn ask(count: usize, none_will_do: bool, shell: &mut Shell<'_>) -> Result<Option<Typed>> {
    let id = if none_will_do { "play-ask-or-none" } else { "play-ask" };
    let question = shell.words.text_with(id, &[("count", count.into())]);
    write!(shell.out, "\n{question} ")?;
    shell.out.flush()?;
    let Some(line) = shell.read_line()? else { return Ok(None) };
    if let Some(direction) = line.trim().strip_prefix('!') {
        return Ok(Some(Typed::Direction(direction.trim().to_owned())));
    }
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
            if let Some(amounts) = planning::amounts(&parts).filter(|amounts| !amounts.is_empty()) {
                return Ok(Some(Typed::Amounts(amounts)));
            }
            let read: Vec<_> = parts.iter().filter_map(|part| part.parse().ok()).filter(|it| *it > 0).collect();
            if read.is_empty() || read.len() < parts.len() { Typed::Unclear } else { Typed::Picks(read) }
        }
    }))
}

fn unclear(count: usize, prompt: &PromptSeen, shell: &mut Shell<'_>) -> Result<()> {
    let (least, most) = prompt.select.unwrap_or((1, 1));
    if let Some(said) = prompt.planning.as_ref().and_then(|plan| planning::unclear(plan, (least, most), &shell.words)) {
        writeln!(shell.out, "\n{said}")?;
        return Ok(());
    }
    let values =
        [("count", count.into()), ("least", least.into()), ("most", most.into()), ("spare", (most - least).into())];
    let id = if most > 1 { "play-unclear-several" } else { "play-unclear" };
    writeln!(shell.out, "\n{}", shell.words.text_with(id, &values))?;
    Ok(())
}

fn dossier(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let open = rendition.documents();
    if open.is_empty() {
        writeln!(shell.out, "\n{}", shell.words.text("play-no-dossier"))?;
        return Ok(());
    }
    writeln!(shell.out, "\n{}", shell.words.text("play-dossier"))?;
    for (at, document) in open.iter().enumerate() {
        shell.item(&(at + 1).to_string(), &document.title)?;
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
        writeln!(shell.out)?;
        document::show(&opened.text, shell)?;
    }
    Ok(())
}

/// What was promised and discovered so far.
fn notebook(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let notebook = rendition.notebook();
    writeln!(shell.out, "\n{}", shell.words.text("play-notebook"))?;
    if notebook.promises.is_empty() {
        let text = shell.words.text("play-no-promises");
        shell.item("-", &text)?;
    }
    for promise in notebook.promises {
        let state = conversation::promise_state(promise.state, &shell.words);
        let values = [("to", promise.to.into()), ("text", promise.text.into()), ("state", state.into())];
        let line = shell.words.text_with("play-promise", &values);
        shell.item("-", &line)?;
    }
    for it in notebook.discoveries {
        let line = shell.words.text_with("play-interest", &[("who", it.name.into()), ("text", it.text.into())]);
        shell.item("-", &line)?;
    }
    Ok(())
}

fn stop(kept: &mut KeptSession, shell: &mut Shell<'_>) -> Result<Exit> {
    keep_at_last(kept, shell)?;
    tell_file(kept, "play-kept", shell)?;
    Ok(Exit::Fine)
}

fn tell_file(kept: &KeptSession, id: &str, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(file) = kept.file() {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.out, "\n{}", shell.words.text_with(id, &values))?;
    }
    Ok(())
}

/// What somebody does at the end.
enum AtTheEnd {
    Over(Exit),
    SteppedBack,
}

/// The end: where the session is kept, a step back for whoever wants one, and the debrief for whoever wants it now.
fn end(kept: &mut KeptSession, shell: &mut Shell<'_>) -> Result<AtTheEnd> {
    keep_at_last(kept, shell)?;
    tell_file(kept, "play-finished", shell)?;
    write!(shell.out, "\n{} ", shell.words.text("play-ask-debrief"))?;
    shell.out.flush()?;
    match shell.read_line()?.map(|line| line.trim().to_lowercase()).as_deref() {
        Some("u") => {
            undo(kept, shell)?;
            Ok(AtTheEnd::SteppedBack)
        }
        Some("q") | None => Ok(AtTheEnd::Over(Exit::Fine)),
        Some(_) => {
            crate::cli::debrief::show(kept.rendition(), shell)?;
            Ok(AtTheEnd::Over(Exit::Fine))
        }
    }
}
