//! Looking for words in a case: in what is said, what can be said, titles, people and ids.

use super::present_sheet::beat_title;
use super::view::FoundRow;
use crate::engine::{BeatId, Language, Scenario, Speaker, TextId};

/// Places that are shown at most.
const MOST: usize = 60;
/// Letters around what was found.
const AROUND: usize = 40;

/// The beats in which words stand, one row for each beat.
pub(super) fn found(scenario: &Scenario, words: &str) -> Vec<FoundRow> {
    let wanted = words.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let beats = (0..scenario.beats.len()).map(BeatId::new);
    let rows = beats.filter_map(|beat| {
        let text = texts_of(scenario, beat).into_iter().find(|text| text.to_lowercase().contains(&wanted))?;
        let words = around(&text, &wanted);
        Some(FoundRow { beat: scenario.beat_path(beat), title: beat_title(scenario, beat), words })
    });
    rows.take(MOST).collect()
}

/// Everything of a beat that can be looked for.
fn texts_of(scenario: &Scenario, id: BeatId) -> Vec<String> {
    let beat = scenario.beat(id);
    let text = |id: TextId| scenario.texts.unplayed(id, Language::default()).into_owned();
    let mut texts: Vec<String> = beat.title.into_iter().map(text).collect();
    let mut spans = vec![beat.lines];
    for choice in scenario.choices_of(id) {
        let (it, notes) = (scenario.choice(choice), scenario.notes(choice));
        texts.extend([it.text, notes.short, notes.why].into_iter().flatten().map(text));
        texts.push(scenario.choice_path(choice));
        spans.push(it.reply);
    }
    for line in spans.into_iter().flat_map(|span| &scenario.lines[span.range()]) {
        texts.extend([Some(line.text), line.thinks, line.cue].into_iter().flatten().map(text));
        if let Speaker::Stakeholder(who) = line.who {
            texts.push(text(scenario.cast[who.index()].name));
        }
    }
    texts.push(scenario.beat_path(id));
    texts
}

/// What was found with some words around it.
fn around(text: &str, wanted: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let low: Vec<char> = letters.iter().flat_map(|it| it.to_lowercase().next()).collect();
    let wanted: Vec<char> = wanted.chars().collect();
    let at = low.windows(wanted.len().max(1)).position(|window| window == wanted).unwrap_or(0);
    let (from, to) = (at.saturating_sub(AROUND), (at + wanted.len() + AROUND).min(letters.len()));
    let part: String = letters[from..to].iter().collect();
    let before = if from > 0 { "…" } else { "" };
    let behind = if to < letters.len() { "…" } else { "" };
    format!("{before}{}{behind}", part.trim())
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn what_is_found_stands_among_its_words() {
        assert_eq!(around("Het dak lekt", "dak"), "Het dak lekt");
        let long = format!("{} dak {}", "een ".repeat(30), "twee ".repeat(30));
        let shown = around(&long, "dak");
        assert!(shown.starts_with("…") && shown.ends_with("…") && shown.contains("dak"), "{shown}");
        assert!(shown.chars().count() < 100, "{shown}");
    }
}
