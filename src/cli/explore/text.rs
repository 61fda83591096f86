//! An exploration as text for a terminal.

use super::names::{LineNames, condition, is_written};
use crate::author::explore::{ConditionFound, DeadEnd, Dominated, Exploration, Reach, Walks, WitnessWalk};
use crate::author::never_because;
use crate::cli::shell::Shell;
use crate::engine::{BeatId, ChoiceId, InterestId, Language, LineId, Points, Rating, Scenario, Staging};
use crate::report::{Messages, number};
use anyhow::Result;

/// Parts of a kind that are listed; of more only the number is said.
const LISTED: usize = 40;
/// Beats of a loop that are named.
const LOOPING: usize = 8;
/// Digits of a number that is written out.
const DIGITS: usize = 15;

/// What is written about.
pub(super) struct Explored<'a> {
    pub(super) found: &'a Exploration,
    pub(super) staging: &'a Staging,
    /// The level at which it was explored; without one, every level.
    pub(super) level: Option<u8>,
    /// How commands name the case.
    pub(super) called: &'a str,
    pub(super) seconds: f64,
}

impl Explored<'_> {
    /// The level that a verdict holds at, as it is written behind "at level".
    fn level(&self, words: &Messages) -> String {
        self.level.map_or_else(|| words.text("explore-every-level"), |level| level.to_string())
    }

    /// The command that plays a walk.
    fn play(&self, walk: &WitnessWalk) -> String {
        format!("tegenspel play {} {}", self.called, walk.arguments())
    }
}

pub(super) fn write(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let Explored { found, staging, .. } = *explored;
    let (scenario, level) = (&*staging.scenario, &*explored.level(&shell.words));
    let title = staging.scenario.texts.text(scenario.about.title, Language::default()).to_owned();
    let heading = shell.words.text_with("explore-title", &[("title", title.as_str().into())]);
    writeln!(shell.out, "{}\n", shell.bold(&heading))?;
    summary(explored, shell)?;
    endings(explored, shell)?;
    extremes(explored, shell)?;
    dead_ends(explored, shell)?;
    let lines = LineNames::of(scenario);
    let (none, unknown) = if found.complete {
        ("explore-unreachable", "explore-undecided")
    } else {
        ("explore-unreachable", "explore-unvisited")
    };
    for (id, reach) in [(none, Reach::Never), (unknown, Reach::Unknown)] {
        let listed = parts(found, scenario, &lines, reach, &shell.words);
        list(id, listed, level, shell)?;
    }
    // As the case is written, what a trainer opens is no part of it.
    if found.interventions {
        let mut listed = parts(found, scenario, &lines, Reach::WithIntervention, &shell.words);
        listed.extend(interests_with(found, scenario, &shell.words));
        list("explore-with", listed, level, shell)?;
    }
    let language = shell.language();
    let one_sided = |never: bool| {
        let wanted = move |holds, fails| {
            if never {
                (holds, fails) == (Reach::Never, Reach::Reached)
            } else {
                (fails, holds) == (Reach::Never, Reach::Reached)
            }
        };
        let found = found.conditions.iter().filter(move |it| wanted(it.holds, it.fails));
        let name = |it: &ConditionFound| {
            let text = condition(scenario, &lines, it.about);
            let because = never_because(scenario, explored.found, it.about).filter(|_| never);
            because.map_or(text.clone(), |because| format!("{text} ({})", because.get(language)))
        };
        found.map(name).collect::<Vec<_>>()
    };
    list("explore-never", one_sided(true), level, shell)?;
    list("explore-always", one_sided(false), level, shell)?;
    let hidden = found.hidden_interests().map(|it: InterestId| scenario.interest_path(it)).collect();
    list("explore-interests", hidden, level, shell)?;
    let promise = |it: &crate::engine::PromiseId| scenario.texts.name(scenario.promises[it.index()].id).to_owned();
    list("explore-promises", found.unresolved.iter().map(promise).collect(), level, shell)?;
    let farming = found.farming.iter().map(|it| {
        let choice = scenario.choice_path(it.choice);
        let picks = it.witness.as_ref().map(|walk| explored.play(walk)).unwrap_or_default();
        shell.words.text_with("explore-farming-walk", &[("choice", choice.into()), ("picks", picks.into())])
    });
    let farming = farming.collect();
    list("explore-farming", farming, level, shell)?;
    // That a choice which is meant as worse is nowhere better is as it should be.
    let (meant, dominated): (Vec<&Dominated>, Vec<&Dominated>) =
        found.dominated.iter().partition(|it| is_worse(rating(scenario, it.choice), rating(scenario, it.by)));
    let dominated = dominated.iter().map(|it| {
        let values = [("choice", scenario.choice_path(it.choice).into()), ("by", scenario.choice_path(it.by).into())];
        shell.words.text_with("explore-dominated-by", &values)
    });
    let dominated = dominated.collect();
    list("explore-dominated", dominated, level, shell)?;
    if !meant.is_empty() {
        let text = shell.words.text_with("explore-dominated-meant", &[("count", meant.len().into())]);
        writeln!(shell.out)?;
        shell.paragraph("", &text)?;
    }
    Ok(())
}

fn rating(scenario: &Scenario, choice: ChoiceId) -> Option<Rating> {
    scenario.choice(choice).rating
}

/// Whether the author means one choice to be worse than another.
fn is_worse(choice: Option<Rating>, other: Option<Rating>) -> bool {
    let rank = |rating| match rating {
        Rating::Poor | Rating::Tempting => 0,
        Rating::Fair => 1,
        Rating::Best => 2,
    };
    choice.zip(other).is_some_and(|(choice, other)| rank(choice) < rank(other))
}

fn summary(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let Explored { found, staging, seconds, .. } = *explored;
    let id = match (found.complete, found.stopped) {
        (true, _) => "explore-complete",
        (false, true) => "explore-stopped",
        (false, false) => "explore-incomplete",
    };
    let values = [
        ("states", found.states.into()),
        ("transitions", found.transitions.into()),
        ("seconds", format!("{seconds:.2}").into()),
    ];
    let text = shell.words.text_with(id, &values);
    shell.paragraph("", &text)?;
    let text = match explored.level {
        Some(level) => shell.words.text_with("explore-level", &[("level", level.into())]),
        None => shell.words.text("explore-levels"),
    };
    shell.paragraph("", &text)?;
    if !staging.scenario.interventions.is_empty() {
        let id = if found.interventions { "explore-interventions" } else { "explore-no-interventions" };
        shell.paragraph("", &shell.words.text_with(id, &[("count", staging.scenario.interventions.len().into())]))?;
    }
    if found.scores_complete {
        shell.paragraph("", &shell.words.text("explore-scores-all"))?;
    } else if found.played > 0 {
        let text = shell.words.text_with("explore-scores-some", &[("played", found.played.into())]);
        shell.paragraph("", &text)?;
    }
    let walks = count(&found.walks.all, &shell.words);
    let text = shell.words.text_with("explore-walks", &[("walks", walks.into())]);
    shell.paragraph("", &text)?;
    looping(explored, shell)
}

/// Where the loops are, once.
fn looping(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let scenario = &explored.staging.scenario;
    let named = |beats: &[BeatId]| {
        let names: Vec<_> = beats.iter().take(LOOPING).map(|beat| scenario.beat_path(*beat)).collect();
        let more = if beats.len() > LOOPING { format!(" … ({})", beats.len()) } else { String::new() };
        format!("{}{more}", names.join(", "))
    };
    let looping = &explored.found.looping;
    if looping.is_empty() {
        return Ok(());
    }
    // Where a subject can be changed at will, that is the loop; else all the beats are.
    let switching: Vec<_> = looping.iter().copied().filter(|beat| scenario.beat(*beat).switch).collect();
    let (id, beats) = if switching.is_empty() {
        ("explore-loops", named(looping))
    } else {
        ("explore-loops-switch", named(&switching))
    };
    let text = shell.words.text_with(id, &[("beats", beats.into())]);
    shell.paragraph("", &text)
}

fn count(walks: &Walks, words: &Messages) -> String {
    match walks {
        Walks::Exactly(number) => number_of(&number.to_string(), words),
        Walks::Endless => words.text("explore-walks-endless"),
        Walks::Uncounted => words.text("explore-walks-uncounted"),
        Walks::Between(least, most) => words.text_with(
            "explore-walks-between",
            &[
                ("least", number_of(&least.to_string(), words).into()),
                ("most", number_of(&most.to_string(), words).into()),
            ],
        ),
    }
}

/// A number that people can read: of more digits than that only how many there are.
fn number_of(digits: &str, words: &Messages) -> String {
    if digits.len() <= DIGITS {
        return digits.to_owned();
    }
    words.text_with("explore-about", &[("power", (digits.len() - 1).to_string().into())])
}

fn endings(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let Explored { found, staging, .. } = *explored;
    let (scenario, level) = (&*staging.scenario, explored.level(&shell.words));
    let title = shell.words.text("explore-endings");
    writeln!(shell.out, "\n{}", shell.bold(&title))?;
    for (it, walks) in found.endings.iter().zip(&found.walks.endings) {
        let id = match it.reach {
            Reach::Reached => "explore-ending-reached",
            Reach::WithIntervention => "explore-ending-with",
            Reach::Never => "explore-ending-never",
            Reach::LeftOut | Reach::Unknown => "explore-ending-unknown",
        };
        let name = scenario.texts.name(scenario.endings[it.ending.index()].id);
        let values =
            [("id", name.into()), ("walks", count(walks, &shell.words).into()), ("level", level.as_str().into())];
        let text = shell.words.text_with(id, &values);
        shell.paragraph("  ", &text)?;
        for (at, range) in it.quality.iter().enumerate() {
            let Some(range) = range.as_ref().filter(|range| range.start() != range.end()) else { continue };
            let values = [
                ("who", staging.scenario.texts.text(scenario.cast[at].name, Language::default()).into()),
                ("least", number(Points(*range.start()), &shell.words).into()),
                ("most", number(Points(*range.end()), &shell.words).into()),
            ];
            let text = shell.words.text_with("explore-quality", &values);
            shell.paragraph("      ", &text)?;
        }
        for (gauge, range) in it.gauges.iter().filter(|(_, range)| range.start() != range.end()) {
            let name = scenario.model.gauges[*gauge as usize].get(shell.language()).to_owned();
            let values = [("name", name.into()), ("least", (*range.start()).into()), ("most", (*range.end()).into())];
            let text = shell.words.text_with("explore-gauge", &values);
            shell.paragraph("      ", &text)?;
        }
        if let Some(walk) = &it.witness {
            // A walk stands on a line of its own, so that it can be copied whole.
            let id = if found.complete { "explore-walk" } else { "explore-walk-found" };
            let text = shell.words.text_with(id, &[("picks", explored.play(walk).into())]);
            writeln!(shell.out, "      {text}")?;
        }
    }
    Ok(())
}

fn extremes(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let Explored { found, staging, .. } = *explored;
    let Some((best, worst)) = &found.extremes else { return Ok(()) };
    let partner = staging.scenario.partner();
    let who = staging.scenario.texts.text(staging.scenario.cast[partner.index()].name, Language::default());
    let title = shell.words.text_with("explore-extremes", &[("who", who.into())]);
    writeln!(shell.out, "\n{}", shell.bold(&title))?;
    for (id, it) in [("explore-best", best), ("explore-worst", worst)] {
        let values = [
            ("quality", number(Points(it.quality[partner.index()]), &shell.words).into()),
            ("picks", explored.play(&it.walk).into()),
        ];
        writeln!(shell.out, "  {}", shell.words.text_with(id, &values))?;
    }
    Ok(())
}

fn dead_ends(explored: &Explored<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let Explored { found, staging, .. } = *explored;
    if found.dead_ends.is_empty() {
        let id = if found.complete { "explore-no-dead-ends" } else { "explore-no-dead-ends-seen" };
        writeln!(shell.out, "\n{}", shell.words.text(id))?;
    }
    let level = &*explored.level(&shell.words);
    for (title, places) in [("explore-dead-ends", &found.dead_ends), ("explore-traps", &found.traps)] {
        let text = |it: &DeadEnd| {
            let beat = staging.scenario.beat_path(it.beat);
            match &it.witness {
                Some(walk) => shell
                    .words
                    .text_with("explore-dead-end", &[("beat", beat.into()), ("picks", explored.play(walk).into())]),
                None => shell.words.text_with("explore-dead-end-possible", &[("beat", beat.into())]),
            }
        };
        let texts = places.iter().map(text).collect();
        list(title, texts, level, shell)?;
    }
    Ok(())
}

/// The beats, choices and lines of this reach, by kind.
fn parts(found: &Exploration, scenario: &Scenario, lines: &LineNames, reach: Reach, words: &Messages) -> Vec<String> {
    let beats = Exploration::with_reach(&found.beats, reach).map(|at| scenario.beat_path(BeatId::new(at))).collect();
    let choices = Exploration::with_reach(&found.choices, reach)
        .map(ChoiceId::new)
        .filter(|choice| is_written(scenario, *choice))
        .map(|choice| scenario.choice_path(choice))
        .collect();
    let silent = Exploration::with_reach(&found.lines, reach).map(|at| lines.name(LineId::new(at))).collect();
    let kinds: [(&str, Vec<String>); 3] =
        [("explore-beats", beats), ("explore-choices", choices), ("explore-lines", silent)];
    kinds
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(kind, names)| {
            let more = if names.len() > LISTED { format!(" … ({})", names.len()) } else { String::new() };
            format!("{}: {}{more}", words.text(kind), names[..names.len().min(LISTED)].join(", "))
        })
        .collect()
}

/// The interests that only interventions discover.
fn interests_with(found: &Exploration, scenario: &Scenario, words: &Messages) -> Option<String> {
    let interests = Exploration::with_reach(&found.interests, Reach::WithIntervention);
    let names: Vec<_> = interests.map(|at| scenario.interest_path(InterestId::new(at))).collect();
    (!names.is_empty()).then(|| format!("{}: {}", words.text("explore-interests-with"), names.join(", ")))
}

/// A heading that names the level where what follows depends on it, and the list.
fn list(title: &str, items: Vec<String>, level: &str, shell: &mut Shell<'_>) -> Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    let title = shell.words.text_with(title, &[("level", level.into())]);
    writeln!(shell.out, "\n{}", shell.bold(&title))?;
    for item in items {
        if item.contains("--picks") { writeln!(shell.out, "  {item}")? } else { shell.paragraph("  ", &item)? }
    }
    Ok(())
}
