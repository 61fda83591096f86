//! What a session looks like in a terminal: plain lines, one thing after another, readable without colour.

use super::{document, planning};
use crate::cli::shell::Shell;
use crate::play::OfferKind;
use crate::play::{ItemSeen, LineSeen, PromptSeen, Question, Rendition, SceneSeen, TurnSeen, Voice};
use crate::report::conversation::{self, OfferLabel};
use anyhow::Result;

/// How far text stands in below the name of who says it.
const INDENT: &str = "  ";

/// Everything that happened, and where it stands.
pub(super) fn transcript(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    title(rendition, shell)?;
    for shown in rendition.turns() {
        turn(&shown, shell)?;
    }
    if rendition.session().ending().is_none() {
        offers(&rendition.prompt(), shell)?;
    }
    Ok(())
}

/// The title, who the player is and what is to be reached.
pub(super) fn title(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let overview = rendition.overview();
    let title = &overview.title;
    writeln!(shell.out, "\n{}\n{}\n", shell.bold(title), "=".repeat(title.chars().count()))?;
    let player = [("function", overview.function.into()), ("organisation", overview.organisation.into())];
    let role = shell.words.text_with("play-role", &player);
    shell.paragraph("", &role)?;
    if !overview.goals.is_empty() {
        writeln!(shell.out, "\n{}", shell.words.text("play-goals"))?;
    }
    for goal in &overview.goals {
        shell.item("-", goal)?;
    }
    Ok(())
}

/// The briefing, for who plays by hand.
pub(super) fn briefing(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    writeln!(shell.out)?;
    document::show(&rendition.overview().briefing, shell)
}

/// Shows what happened in a turn.
pub(super) fn turn(turn: &TurnSeen, shell: &mut Shell<'_>) -> Result<()> {
    turn.items().try_for_each(|item| show(item, shell))
}

fn show(item: &ItemSeen, shell: &mut Shell<'_>) -> Result<()> {
    match item {
        ItemSeen::Time(days) => {
            writeln!(shell.out, "\n… {} …", conversation::time_passed(*days, &shell.words))?;
        }
        ItemSeen::Scene(scene) => begin(scene, shell)?,
        ItemSeen::Line(line) => say(line, shell)?,
        ItemSeen::Own(own) => {
            let text = conversation::own_words(own, &shell.words);
            let name = conversation::own_name(own, &shell.words);
            speech(&name, None, &text, shell)?;
        }
        ItemSeen::Document { title, .. } => {
            writeln!(shell.out)?;
            shell.paragraph("", &conversation::document(title, &shell.words))?;
        }
        ItemSeen::Direction(report) => {
            let text = conversation::direction(report, &shell.words);
            let line = format!("[{}] {text}", shell.words.text("talk-trainer"));
            writeln!(shell.out)?;
            shell.paragraph("", &line)?;
        }
        ItemSeen::Ending { title, text, .. } => {
            writeln!(shell.out, "\n{}\n{}", shell.bold(title), "-".repeat(title.chars().count()))?;
            document::show(text, shell)?;
        }
        ItemSeen::Stuck(beat) => {
            let text = shell.words.text_with("play-stuck", &[("beat", beat.as_str().into())]);
            shell.paragraph("", &text)?;
        }
    }
    Ok(())
}

fn begin(scene: &SceneSeen, shell: &mut Shell<'_>) -> Result<()> {
    writeln!(shell.out, "\n{}", shell.bold(&format!("— {} —", scene.title)))?;
    let channel = shell.words.text(&format!("channel-{}", scene.channel.id().to_lowercase()));
    let people: Vec<_> = scene.people.iter().map(|it| format!("{} ({})", it.name, it.function)).collect();
    let with = if people.is_empty() { channel } else { format!("{channel} · {}", people.join(", ")) };
    shell.paragraph("", &with)?;
    if let Some(intro) = &scene.intro {
        writeln!(shell.out)?;
        shell.paragraph("", intro)?;
    }
    Ok(())
}

fn say(line: &LineSeen, shell: &mut Shell<'_>) -> Result<()> {
    let manner = conversation::manner(line, &shell.words);
    match line.voice {
        Voice::Narration => {
            writeln!(shell.out)?;
            let text = match manner {
                Some(manner) => format!("({manner}) {}", line.text),
                None => line.text.clone(),
            };
            shell.paragraph("", &text)
        }
        Voice::Player | Voice::Stakeholder(_) => speech(&line.name, manner.as_deref(), &line.text, shell),
    }
}

fn speech(name: &str, manner: Option<&str>, text: &str, shell: &mut Shell<'_>) -> Result<()> {
    let manner = manner.map_or_else(String::new, |manner| format!(" ({manner})"));
    writeln!(shell.out, "\n{}{manner}:", shell.bold(name))?;
    shell.paragraph(INDENT, text)
}

/// What can be picked, numbered; changes of subject stand apart.
pub(super) fn offers(prompt: &PromptSeen, shell: &mut Shell<'_>) -> Result<()> {
    if let (Some(plan), Some(select)) = (&prompt.planning, prompt.select) {
        writeln!(shell.out)?;
        let asked = conversation::planning(plan, select, &shell.words);
        let how = planning::how(plan, select, prompt, &shell.words);
        shell.paragraph("", &format!("{asked} {how}"))?;
    }
    let asked = match (prompt.question, prompt.select) {
        _ if prompt.planning.is_some() => None,
        (Question::Several, Some((least, most))) => {
            // An example that would be accepted, and shows how several are written where several may be picked.
            let example: Vec<_> = (1..=least.max(most.min(2)).max(1)).map(|number| number.to_string()).collect();
            let spare = most - least;
            let counts = [
                ("least", least.into()),
                ("most", most.into()),
                ("spare", spare.into()),
                ("example", example.join(" ").into()),
            ];
            Some(shell.words.text_with("play-select", &counts))
        }
        _ => conversation::question(prompt.question, &shell.words),
    };
    if let Some(asked) = asked {
        writeln!(shell.out)?;
        shell.paragraph("", &asked)?;
    }
    writeln!(shell.out)?;
    let mut apart = false;
    for offer in &prompt.offers {
        if offer.kind == OfferKind::Switch && !apart {
            writeln!(shell.out)?;
            apart = true;
        }
        let text = OfferLabel::of(offer, &shell.words).line();
        match (&offer.unavailable, offer.number) {
            (Some(reason), _) => shell.item("-", &format!("{text} [{reason}]"))?,
            (None, number) => shell.item(&number.unwrap_or_default().to_string(), &text)?,
        }
    }
    Ok(())
}
