//! The conversation mirror: counts of what the player did, without a verdict.

use super::view::View;
use crate::engine::id::MoveId;
use crate::engine::relationship::Family;
use crate::engine::scenario::Speaker;
use crate::engine::transcript::Event;
use serde::Serialize;

/// Counts of what was said and done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mirror {
    /// Open questions and probing.
    pub open_questions: usize,
    /// Closed and leading questions.
    pub closed_questions: usize,
    /// How often a feeling was passed over, or something made smaller than it was.
    pub passed_over: usize,
    /// Acknowledging, a mistake of one's own too; summarising, giving space.
    pub listening: usize,
    /// Words that the player said.
    pub words_player: usize,
    /// Words that the others said.
    pub words_others: usize,
    /// The moves that were made, most used first.
    pub moves: Vec<MoveCount>,
}

/// How often a move was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoveCount {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How often.
    pub count: usize,
}

pub(super) fn mirror(view: &View<'_>) -> Mirror {
    let scenario = view.session.scenario();
    let model = &scenario.model;
    let mut counts = vec![0usize; model.moves.len()];
    let (mut words_player, mut words_others) = (0, 0);
    let words = |text| view.text(text).split_whitespace().count();
    // What a trainer brings in is neither the player's doing nor an answer to it.
    let transcript = view.session.transcript();
    let steps = transcript.steps.iter().filter(|step| step.direction.is_none());
    for event in transcript.opening().iter().chain(steps.flat_map(|step| transcript.events(*step))) {
        match event {
            Event::Moved { id, .. } => counts[id.index()] += 1,
            Event::Picked(choice) => {
                let choice = scenario.choice(*choice);
                if scenario.beat(choice.beat).select.is_none() && !choice.does {
                    words_player += choice.text.map_or(0, words);
                }
            }
            Event::Said(line) => {
                let line = &scenario.lines[line.index()];
                match line.who {
                    Speaker::Player => words_player += words(line.text),
                    Speaker::Stakeholder(_) => words_others += words(line.text),
                    Speaker::Narration => {}
                }
            }
            _ => {}
        }
    }
    let of_family = |family| {
        model.moves.iter().zip(&counts).filter(|(it, _)| it.family == family).map(|(_, count)| count).sum::<usize>()
    };
    let of_moves = |ids: &[MoveId]| ids.iter().map(|id| counts[id.index()]).sum::<usize>();
    let rule = &model.looking_back;
    // Who reports in time acknowledges nothing by that alone.
    let is_counted = |id: &MoveId| model.moves[id.index()].family == Family::Listen;
    let admits = rule.repairs.iter().copied().filter(|id| *id != model.settling.warned && !is_counted(id));
    let admits: Vec<MoveId> = admits.collect();
    let admitted = of_moves(&admits);
    let (closed, passed_over) = (of_moves(&rule.closed_questions), of_moves(&rule.passes_over));
    let mut moves: Vec<_> = model
        .moves
        .iter()
        .zip(&counts)
        .filter(|(_, count)| **count > 0)
        .map(|(it, count)| MoveCount { id: it.id.clone(), name: view.name(&it.name).to_owned(), count: *count })
        .collect();
    moves.sort_by_key(|it| std::cmp::Reverse(it.count));
    Mirror {
        open_questions: of_family(Family::Ask),
        closed_questions: closed,
        passed_over,
        listening: of_family(Family::Listen) + admitted,
        words_player,
        words_others,
        moves,
    }
}
