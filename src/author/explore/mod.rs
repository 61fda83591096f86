//! Exhaustive exploration.
mod cells;
mod code;
mod cone;
mod guess;
mod notes;
mod search;
mod space;
mod step;
mod thin;
mod ways;
pub use notes::{Coverage, Sites};
pub use search::{Alone, Crew, Status};

/// Trial.
pub fn trial(scenario: &std::sync::Arc<crate::engine::Scenario>, limit: usize, mode: u8) {
    use crate::engine::*;
    let staging = Staging::new(std::sync::Arc::clone(scenario), Setup::default()).unwrap();
    let parts = cells::Parts::of(scenario);
    let lines: fixedbitset::FixedBitSet = if mode == 0 { fixedbitset::FixedBitSet::with_capacity(scenario.lines.len()) } else { let mut a = fixedbitset::FixedBitSet::with_capacity(scenario.lines.len()); a.insert_range(..); a };
    let keep = [cone::Keep::Flow, cone::Keep::Everything][mode as usize];
    let cone = cone::Cone::of(&parts, keep, &lines);
    let guesses = if mode == 0 { notes::Guesses::about_scores(&staging, &lines) } else { notes::Guesses::none(scenario) };
    let (turns, most) = if mode == 0 { step::turning(&staging) } else { (vec![false; scenario.beats.len()], 0) };
    let code = code::Code::of(&parts, &staging, &cone, most);
    println!("bits {} kept {:?}", code.bits, cone.kept.iter().map(|k| k.count_ones(..)).max());
    if std::env::args().nth(4).is_some() { for (b, k) in cone.kept.iter().enumerate() {
        let names: Vec<String> = k.ones().map(|p| if p >= parts.cells.len() { format!("I:{}", scenario.interest_path(InterestId::new(p-parts.cells.len()))) } else { match parts.cells[p] { Cell::Watch(w) => match scenario.watched[w.index()] { Watched::Picked(c) => format!("P:{}", scenario.choice_path(c)), Watched::Seen(b) => format!("S:{}", scenario.beat_path(b)), Watched::Used(m, w) => format!("U:{m:?}{w:?}") }, Cell::Promise(p) => format!("pr:{}", scenario.texts.name(scenario.promises[p.index()].id)), Cell::Variable(v) => format!("v:{}", scenario.texts.name(scenario.variables[v.index()].id)), c => format!("{c:?}") } }).collect();
        println!("{} {} {}", scenario.beat_path(BeatId::new(b)), names.len(), names.join(" ")); } }
    let coarse_cone = cone::Cone::of(&parts, cone::Keep::Flow, &fixedbitset::FixedBitSet::with_capacity(scenario.lines.len()));
    let coarse = code::Code::of(&parts, &staging, &coarse_cone, 0);
    let thin = (mode == 1).then(|| thin::Thin { staging: &staging, coarse: &coarse, scores: thin::scores(&staging), room: 4000, pass: 0 });
    let search = search::Search { staging: &staging, code: &code, guesses: &guesses, turns: &turns, limit, thin, crew: &Alone };
    let mut n = 0;
    let mut watch = |s: Status| { n += 1; if n % 64 == 0 { println!("{s:?}"); } true };
    macro_rules! go { ($w:literal) => {{ let f = search.run::<$w>(&mut watch);
        println!("states {} transitions {} whole {} endings {:?} lines {}/{} choices {}/{} beats {}/{} interests {}/{}", f.space.len(), f.transitions, f.whole, f.coverage.endings.ones().collect::<Vec<_>>(), f.coverage.lines.count_ones(..), scenario.lines.len(), f.coverage.choices.count_ones(..), scenario.choices.len(), f.coverage.beats.count_ones(..), scenario.beats.len(), f.coverage.interests.count_ones(..), scenario.interests.len()); }} }
    match code.words() { 1 => go!(1), 2 => go!(2), 3..=4 => go!(4), 5..=8 => go!(8), _ => go!(32) }
}
