//! What comes back when a case is played again, as text and as one JSON object.

use super::names::name;
use crate::author::simulate::{LEVELS_BAR, REPLAY_SEEDS, Replay, THIRD_BAR};
use crate::engine::Scenario;
use crate::report::Messages;
use serde_json::{Map, Value, json};
use textwrap::fill;

/// In sentences, each in lines of at most `width` columns.
#[must_use]
pub fn replay_text(replays: &[Replay], scenario: &Scenario, language: &str, words: &Messages, width: usize) -> String {
    let title = scenario.texts.text(scenario.about.title, scenario.texts.language(language));
    let model = &scenario.model;
    let percent = |thousandths: u32| format!("{} %", (thousandths + 5) / 10);
    let heading = words.text_with("simulate-replay", &[("title", title.into())]);
    let about = words.text_with("simulate-replay-about", &[("seeds", REPLAY_SEEDS.into())]);
    let mut sentences = vec![heading, about];
    for it in replays {
        let judged = |value: u32, bar: u32| {
            words.text(if value <= bar { "simulate-replay-holds" } else { "simulate-replay-fails" })
        };
        sentences.push(words.text_with("simulate-replay-player", &[("name", name(it.policy, model, words).into())]));
        let levels = [
            ("share", percent(it.levels).into()),
            ("bar", percent(LEVELS_BAR).into()),
            ("judged", judged(it.levels, LEVELS_BAR).into()),
        ];
        sentences.push(format!("• {}", words.text_with("simulate-replay-levels", &levels)));
        let third = [
            ("share", percent(it.third).into()),
            ("bar", percent(THIRD_BAR).into()),
            ("judged", judged(it.third, THIRD_BAR).into()),
        ];
        sentences.push(format!("• {}", words.text_with("simulate-replay-third", &third)));
        sentences
            .push(format!("• {}", words.text_with("simulate-replay-new", &[("share", percent(it.new_lines).into())])));
    }
    let verdict = if replays.iter().all(Replay::holds) { "simulate-replay-verdict" } else { "simulate-replay-same" };
    sentences.push(words.text(verdict));
    sentences.iter().map(|it| fill(it, width.max(40)) + "\n").collect()
}

/// For programs: shares between 0 and 1, to three decimals.
#[must_use]
pub fn replay_figures(replays: &[Replay], scenario: &Scenario) -> Value {
    let share = |thousandths: u32| json!(f64::from(thousandths) / 1_000.0);
    let players = replays.iter().map(|it| {
        let told = json!({
            "levels": share(it.levels), "third": share(it.third), "new_lines": share(it.new_lines), "holds": it.holds(),
        });
        (it.policy.id().to_owned(), told)
    });
    json!({
        "scenario": scenario.id,
        "hash": scenario.hash,
        "partner": scenario.texts.name(scenario.cast[scenario.partner().index()].id),
        "seeds": [1, REPLAY_SEEDS],
        "bars": { "levels": share(LEVELS_BAR), "third": share(THIRD_BAR) },
        "players": players.collect::<Map<_, _>>(),
        "holds": replays.iter().all(Replay::holds),
    })
}
