//! The blind test of a case in words and figures: what was picked by ear in each decision, and what gave it away.

use super::messages::Messages;
use crate::author::blind::{BlindPick, BlindTest, DECISION, LEAST_DECISIONS, MOST_FOUND};
use crate::engine::{ChoiceId, Rating, Scenario};
use serde_json::{Map, Value, json};

/// Signs that are named of each decision, the strongest.
const NAMED: usize = 6;
/// Letters of an answer that are shown.
const SHOWN: usize = 72;

/// The blind tests of a case as text: each language, each decision, each answer.
#[must_use]
pub fn blind_text(called: &str, scenario: &Scenario, tests: &[BlindTest], words: &Messages) -> String {
    let mut text = String::new();
    if tests.is_empty() {
        text.push_str(&words.text_with("blind-none", &[("case", called.into())]));
        text.push('\n');
    }
    for test in tests {
        let all = test.picks.len();
        let values = [
            ("case", called.into()),
            ("language", test.language.as_str().into()),
            ("found", tenths(test.found(), words).into()),
            ("all", all.into()),
            ("percent", test.percent().into()),
            ("chance", tenths(test.by_chance(), words).into()),
            ("taught", test.taught.into()),
            ("cases", test.cases.into()),
            ("most", MOST_FOUND.into()),
            ("least", LEAST_DECISIONS.into()),
        ];
        let verdict = match (test.is_judged(), test.gives_away()) {
            (false, _) => "blind-few",
            (true, true) => "blind-much",
            (true, false) => "blind-fine",
        };
        for id in ["blind-found", "blind-taught", verdict] {
            text.push_str(&words.text_with(id, &values));
            text.push('\n');
        }
        for pick in &test.picks {
            text.push('\n');
            text.push_str(&decision(pick, &test.language, scenario, words));
        }
        text.push('\n');
    }
    text
}

fn decision(pick: &BlindPick, code: &str, scenario: &Scenario, words: &Messages) -> String {
    let id = match pick.found() {
        0 => "blind-pick-missed",
        DECISION => "blind-pick-found",
        _ => "blind-pick-shared",
    };
    let mut text = format!("{}: {}\n", scenario.beat_path(pick.beat), words.text(id));
    let mut scores = pick.scores.clone();
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let language = scenario.texts.language(code);
    for (choice, score) in scores {
        let it = scenario.choice(choice);
        let said = it.text.map_or("", |text| scenario.texts.text(text, language));
        let picked = if pick.picked.contains(&choice) { '→' } else { ' ' };
        let score = weight(score, words);
        let name = scenario.texts.name(it.id);
        text.push_str(&format!("  {picked} {} {score:>6}  {name}: {}\n", mark(it.rating), shortened(said)));
    }
    let told = |it: &crate::author::blind::TellingSign| {
        format!("{} ({})", it.said().get(words.language()), weight(it.weight, words))
    };
    let signs: Vec<_> = pick.signs.iter().take(NAMED).map(told).collect();
    if !signs.is_empty() {
        text.push_str(&format!("    {}\n", words.text_with("blind-signs", &[("signs", signs.join(", ").into())])));
    }
    text
}

/// The blind tests of a case for programs; weights are bits, two decimals.
#[must_use]
pub fn blind_figures(called: &str, scenario: &Scenario, tests: &[BlindTest], words: &Messages) -> Vec<Value> {
    let bits = |hundredths: i64| hundredths as f64 / 100.0;
    let parts = |parts: u64| parts as f64 / DECISION as f64;
    let name = |choice: ChoiceId| scenario.texts.name(scenario.choice(choice).id).to_owned();
    let names = |choices: &[ChoiceId]| choices.iter().map(|it| name(*it)).collect::<Vec<_>>();
    let pick = |pick: &BlindPick| {
        let scores: Map<_, _> =
            pick.scores.iter().map(|(choice, score)| (name(*choice), bits(*score).into())).collect();
        let signs = pick.signs.iter().map(|it| {
            json!({ "sign": it.sign.id(), "there": it.there, "weight": bits(it.weight), "text": it.said().get(words.language()) })
        });
        json!({
            "at": scenario.beat_path(pick.beat), "picked": names(&pick.picked), "best": names(&pick.best),
            "found": parts(pick.found()), "scores": scores, "signs": signs.collect::<Vec<_>>(),
        })
    };
    let test = |test: &BlindTest| {
        json!({
            "scenario": called, "language": test.language, "cases": test.cases, "taught": test.taught,
            "decisions": test.picks.len(), "found": parts(test.found()), "percent": test.percent(),
            "by_chance": parts(test.by_chance()), "judged": test.is_judged(), "gives_away": test.gives_away(),
            "picks": test.picks.iter().map(pick).collect::<Vec<_>>(),
        })
    };
    tests.iter().map(test).collect()
}

/// The sign of a rating, as in the script for reviewers.
fn mark(rating: Option<Rating>) -> char {
    match rating {
        Some(Rating::Best) => '★',
        Some(Rating::Fair) => '○',
        Some(Rating::Tempting) => '◆',
        Some(Rating::Poor) => '✕',
        None => '·',
    }
}

/// Parts of a decision as decisions with one decimal, where it is not zero.
fn tenths(parts: u64, words: &Messages) -> String {
    let tenths = (parts * 10 + DECISION / 2) / DECISION;
    let point = point(words);
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}{point}{}", tenths / 10, tenths % 10) }
}

/// Hundredths of a bit with one decimal and a sign.
fn weight(hundredths: i64, words: &Messages) -> String {
    let tenths = (hundredths.abs() + 5) / 10;
    let sign = if hundredths < 0 && tenths > 0 { "−" } else { "+" };
    format!("{sign}{}{}{}", tenths / 10, point(words), tenths % 10)
}

fn point(words: &Messages) -> char {
    if words.language() == "nl" { ',' } else { '.' }
}

fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal_and_the_point_of_the_language() {
        let (nl, en) = (Messages::new("nl"), Messages::new("en"));
        assert_eq!((tenths(14_333, &nl), tenths(3_000, &en)), (String::from("14,3"), String::from("3")));
        assert_eq!([-283, 4, -4, 120].map(|it| weight(it, &en)), ["−2.8", "+0.0", "+0.0", "+1.2"]);
    }
}
