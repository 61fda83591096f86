//! What a session looks like in a terminal: plain lines, one thing after another, readable without colour.

use super::document;
use crate::cli::shell::Shell;
use crate::engine::{Event, Line, Moment, Offer, Position, Progress, Prompt, SceneId, Session, Speaker, TextId};
use anyhow::Result;

/// How far text stands in below the name of who says it.
const INDENT: &str = "  ";

/// Everything that happened, and where it stands.
pub(super) fn transcript(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    title(session, shell)?;
    for shown in session.shown() {
        events(session, &shown, shell)?;
    }
    if session.ending().is_none() {
        offers(session, &session.prompt(), shell)?;
    }
    Ok(())
}

/// The title, who the player is and what is to be reached.
pub(super) fn title(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    let about = &session.scenario().about;
    let text = |id: TextId| session.render(id).into_owned();
    let title = text(about.title);
    writeln!(shell.out, "\n{}\n{}\n", shell.bold(&title), "=".repeat(title.chars().count()))?;
    let player =
        [("function", text(about.player.function).into()), ("organisation", text(about.player.organisation).into())];
    let role = shell.words.text_with("play-role", &player);
    shell.paragraph("", &role)?;
    if !about.goals.is_empty() {
        writeln!(shell.out, "\n{}", shell.words.text("play-goals"))?;
    }
    for (_, goal) in &about.goals {
        shell.item("-", &text(*goal))?;
    }
    Ok(())
}

/// The briefing, for who plays by hand.
pub(super) fn briefing(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    let text = session.render(session.scenario().about.briefing).into_owned();
    writeln!(shell.out)?;
    document::show(&text, shell)
}

/// Shows what happened.
pub(super) fn events(session: &Session, shown: &[Moment], shell: &mut Shell<'_>) -> Result<()> {
    let scenario = session.scenario();
    for (event, now) in shown {
        match event {
            Event::SceneBegan { scene, days } => begin(session, *scene, *days, now, shell)?,
            Event::Said(line) => say(session, &scenario.lines[line.index()], now, shell)?,
            Event::Picked(choice) => {
                let choice = scenario.choice(*choice);
                if let Some(text) = choice.text {
                    let name = session.render(scenario.about.player.name).into_owned();
                    let text = session.staging().render(text, now).into_owned();
                    if choice.does {
                        let text = shell.words.text_with("play-does", &[("text", text.into())]);
                        shell.paragraph("", &text)?;
                    } else {
                        speech(&capitalised(&name), None, &text, shell)?;
                    }
                }
            }
            Event::Opened(document) => {
                let title = session.render(scenario.dossier[document.index()].title).into_owned();
                let text = shell.words.text_with("play-document-opened", &[("title", title.into())]);
                shell.paragraph("", &text)?;
            }
            Event::Ended(ending) => {
                let ending = &scenario.endings[ending.index()];
                let title = session.render(ending.title).into_owned();
                writeln!(shell.out, "\n{}\n{}", shell.bold(&title), "-".repeat(title.chars().count()))?;
                let text = session.render(ending.text).into_owned();
                document::show(&text, shell)?;
            }
            Event::Stuck(beat) => {
                let text = shell.words.text_with("play-stuck", &[("beat", scenario.beat_path(*beat).into())]);
                shell.paragraph("", &text)?;
            }
            Event::Entered(_)
            | Event::Resumed(_)
            | Event::Moved { .. }
            | Event::Changed(_)
            | Event::Discovered(_)
            | Event::Promised { .. }
            | Event::Settled { .. }
            | Event::BadNews { .. }
            | Event::Taught(_)
            | Event::TaughtModel(_)
            | Event::Drawn { .. } => {}
        }
    }
    Ok(())
}

fn begin(session: &Session, scene: SceneId, days: i32, now: &Progress, shell: &mut Shell<'_>) -> Result<()> {
    let scenario = session.scenario();
    let scene = &scenario.scenes[scene.index()];
    writeln!(shell.out)?;
    if days > 0 {
        let time = match days {
            ..=13 => shell.words.text_with("play-days-later", &[("days", days.into())]),
            14..=59 => shell.words.text_with("play-weeks-later", &[("weeks", ((days + 3) / 7).into())]),
            _ => shell.words.text_with("play-months-later", &[("months", ((days + 15) / 30).into())]),
        };
        writeln!(shell.out, "… {time} …\n")?;
    }
    let title = session.render(scene.title).into_owned();
    writeln!(shell.out, "{}", shell.bold(&format!("— {title} —")))?;
    let channel = shell.words.text(&format!("channel-{}", scene.channel.id().to_lowercase()));
    let people: Vec<_> = scene
        .with
        .iter()
        .map(|who| {
            let person = &scenario.cast[who.index()];
            format!("{} ({})", session.render(person.name), session.render(person.function))
        })
        .collect();
    let with = if people.is_empty() { channel } else { format!("{channel} · {}", people.join(", ")) };
    shell.paragraph("", &with)?;
    if let Some(intro) = scene.intro {
        writeln!(shell.out)?;
        let intro = session.staging().render(intro, now).into_owned();
        shell.paragraph("", &intro)?;
    }
    Ok(())
}

fn say(session: &Session, line: &Line, now: &Progress, shell: &mut Shell<'_>) -> Result<()> {
    let scenario = session.scenario();
    let staging = session.staging();
    let text = staging.render(line.text, now).into_owned();
    let cue = line.cue.map(|cue| staging.render(cue, now).into_owned());
    match line.who {
        Speaker::Narration => {
            writeln!(shell.out)?;
            shell.paragraph("", &text)
        }
        Speaker::Player => {
            speech(&capitalised(&session.render(scenario.about.player.name)), cue.as_deref(), &text, shell)
        }
        Speaker::Stakeholder(who) => {
            let mood = line.mood.unwrap_or_else(|| staging.mood(who, now));
            let mood = shell.words.text(&format!("mood-{}", mood.id().to_lowercase()));
            let manner = [Some(mood).filter(|mood| !mood.is_empty() && mood != "-"), cue];
            let manner = manner.into_iter().flatten().collect::<Vec<_>>().join("; ");
            let name = session.render(scenario.cast[who.index()].name).into_owned();
            speech(&name, Some(&manner).filter(|it| !it.is_empty()).map(String::as_str), &text, shell)
        }
    }
}

fn speech(name: &str, manner: Option<&str>, text: &str, shell: &mut Shell<'_>) -> Result<()> {
    let manner = manner.map_or_else(String::new, |manner| format!(" ({manner})"));
    writeln!(shell.out, "\n{}{manner}:", shell.bold(name))?;
    shell.paragraph(INDENT, text)
}

/// The choices, numbered.
pub(super) fn offers(session: &Session, prompt: &Prompt<'_>, shell: &mut Shell<'_>) -> Result<()> {
    if let (Some((_, beat)), true) = (prompt.beat, matches!(session.progress().position(), Position::Beat(_))) {
        let list = session.scenario().scenes[session.progress().scene().index()].topic_list;
        if prompt.beat.map(|(id, _)| id) == list {
            let text = shell.words.text("play-topics");
            writeln!(shell.out)?;
            shell.paragraph("", &text)?;
        } else if let Some((least, most)) = beat.select.map(|_| prompt.select) {
            // An example that would be accepted, and shows how several are written where several may be picked.
            let example: Vec<_> = (1..=least.max(most.min(2)).max(1)).map(|number| number.to_string()).collect();
            let counts = [("least", least.into()), ("most", most.into()), ("example", example.join(" ").into())];
            let text = shell.words.text_with("play-select", &counts);
            writeln!(shell.out)?;
            shell.paragraph("", &text)?;
        }
    }
    writeln!(shell.out)?;
    let mut number = 0;
    for offer in &prompt.offers {
        let text = label(session, *offer, shell);
        match offer.unavailable {
            Some(reason) => {
                let reason = session.render(reason).into_owned();
                shell.item("-", &format!("{text} [{reason}]"))?;
            }
            None => {
                number += 1;
                shell.item(&number.to_string(), &text)?;
            }
        }
    }
    Ok(())
}

/// What a choice says on the list.
fn label(session: &Session, offer: Offer, shell: &Shell<'_>) -> String {
    let scenario = session.scenario();
    let choice = scenario.choice(offer.choice);
    let text = choice.text.map_or_else(|| shell.words.text("play-wrap-up"), |text| session.render(text).into_owned());
    let scene = &scenario.scenes[session.progress().scene().index()];
    let others = choice.to.filter(|to| scene.with.len() > 1 && scene.with.contains(to) && scene.with[0] != *to);
    if let Some(to) = others {
        let name = session.render(scenario.cast[to.index()].name).into_owned();
        return shell.words.text_with("play-to", &[("name", name.into()), ("text", text.into())]);
    }
    if choice.does { shell.words.text_with("play-does", &[("text", text.into())]) } else { text }
}

/// A name at the beginning of a line.
fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
