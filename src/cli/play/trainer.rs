//! The trainer's hand in the terminal: what can be done to the scene now, and how it is typed.

use crate::cli::shell::Shell;
use crate::engine::{Direction, InterventionId, Mood, write_direction};
use crate::play::Rendition;
use crate::report::conversation;
use anyhow::Result;

/// Shows what a trainer can do, with who is there and what the author prepared.
pub(super) fn show(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let (scenario, session) = (rendition.scenario(), rendition.session());
    let id = |who: crate::engine::StakeholderId| scenario.texts.name(scenario.cast[who.index()].id);
    let present = scenario.scenes[session.progress().scene().index()].with.first().copied();
    let who = present.unwrap_or(scenario.partner());
    writeln!(shell.out, "\n{}", shell.words.text("play-trainer"))?;
    for (form, about) in [
        (format!("!feel.{}.tension=+10", id(who)), "play-trainer-feel"),
        (format!("!mood.{}=Angry", id(who)), "play-trainer-mood"),
        (format!("!set.{}.rigidity=60", id(who)), "play-trainer-set"),
        (String::from("!level=4"), "play-trainer-level"),
        (format!("!say.{}:\"…\"", id(who)), "play-trainer-say"),
        (String::from("!narrate:\"…\""), "play-trainer-narrate"),
        (String::from("!jump.SCENE.BEAT"), "play-trainer-jump"),
    ] {
        let line = format!("{form}  {}", shell.words.text(about));
        shell.item("-", &line)?;
    }
    let people: Vec<_> = scenario.cast.iter().map(|it| scenario.texts.name(it.id)).collect();
    let values = [("people", people.join(", ").into())];
    writeln!(shell.out)?;
    let line = shell.words.text_with("play-trainer-people", &values);
    shell.paragraph("", &line)?;
    let moods = Mood::ALL.map(|mood| match conversation::mood(mood, &shell.words) {
        Some(word) => format!("{} ({word})", mood.id()),
        None => mood.id().to_owned(),
    });
    let line = shell.words.text_with("play-trainer-moods", &[("moods", moods.join(", ").into())]);
    shell.paragraph("", &line)?;
    let prepared = (0..scenario.interventions.len()).map(InterventionId::new);
    let possible: Vec<_> =
        prepared.filter(|id| session.staging().can_intervene(*id, session.progress(), &mut ())).collect();
    let heading = if possible.is_empty() { "play-trainer-none" } else { "play-trainer-events" };
    writeln!(shell.out, "\n{}", shell.words.text(heading))?;
    for id in possible {
        let written = write_direction(scenario, &Direction::Intervene(id));
        let title = rendition.text(scenario.interventions[id.index()].title);
        shell.item("-", &format!("{written}  {title}"))?;
    }
    Ok(())
}
