//! Where a case leads, whatever holds: which beats are reached, which lead to an ending, which come round again.

use crate::engine::{Beat, BeatId, ChoiceKind, EndingId, Home, Scenario, Then};

/// Beats, and behind them for each fragment where its returns and its topics come together, and the endings.
///
/// With many returns and many calls, leading each return to each call would take for ever.
pub(super) struct Graph {
    reached: Vec<bool>,
    ends: Vec<bool>,
    round: Vec<bool>,
    endings: usize,
}

impl Graph {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let next = edges(scenario);
        let start = scenario.scenes[scenario.start.index()].start.index();
        let endings = next.len() - scenario.endings.len();
        let mut back: Vec<Vec<u32>> = vec![Vec::new(); next.len()];
        for (from, to) in next.iter().enumerate().flat_map(|(from, to)| to.iter().map(move |to| (from, *to))) {
            back[to as usize].push(from as u32);
        }
        Self {
            reached: spread(&next, [start]),
            ends: spread(&back, endings..next.len()),
            round: comes_round(&next, &back),
            endings,
        }
    }

    /// Whether some way leads to a beat.
    pub(super) fn reaches(&self, beat: BeatId) -> bool {
        self.reached[beat.index()]
    }

    /// Whether some way leads to an ending of the case.
    pub(super) fn reaches_ending(&self, ending: EndingId) -> bool {
        self.reached[self.endings + ending.index()]
    }

    /// Whether some way leads from a beat to an ending.
    pub(super) fn ends(&self, beat: BeatId) -> bool {
        self.ends[beat.index()]
    }

    /// Whether a beat may be come back to.
    pub(super) fn comes_round(&self, beat: BeatId) -> bool {
        self.round[beat.index()]
    }
}

fn edges(scenario: &Scenario) -> Vec<Vec<u32>> {
    let (beats, fragments) = (scenario.beats.len(), scenario.fragments.len());
    let (returns, topics, endings) = (beats, beats + fragments, beats + 2 * fragments);
    let mut next: Vec<Vec<u32>> = vec![Vec::new(); endings + scenario.endings.len()];
    for (at, beat) in scenario.beats.iter().enumerate() {
        let list = match beat.home {
            Home::Scene(scene) => scenario.scenes[scene.index()].topic_list.map(BeatId::index),
            Home::Fragment(fragment) => Some(topics + fragment.index()),
        };
        for way in scenario.ways(beat) {
            let to = match (way, beat.home) {
                (Then::Beat(to), _) => to.index(),
                (Then::Scene(scene), _) => scenario.scenes[scene.index()].start.index(),
                (Then::End(ending), _) => endings + ending.index(),
                (Then::Call(fragment, back), _) => {
                    next[returns + fragment.index()].push(back.0);
                    next[topics + fragment.index()].extend(list.map(|list| list as u32));
                    scenario.fragments[fragment.index()].start.index()
                }
                (Then::Return, Home::Fragment(fragment)) => returns + fragment.index(),
                (Then::Topics, _) => match list {
                    Some(list) => list,
                    None => continue,
                },
                (Then::Return | Then::First(_) | Then::Chance(_), _) => continue,
            };
            next[at].push(to as u32);
        }
        next[at].extend(opened(scenario, beat));
        next[at].extend(list.filter(|_| beat.switch).map(|list| list as u32));
    }
    next
}

/// The beats with which the topics begin that a beat offers.
fn opened<'s>(scenario: &'s Scenario, beat: &Beat) -> impl Iterator<Item = u32> + 's {
    scenario.choices[beat.choices.range()].iter().filter_map(|choice| match choice.kind {
        ChoiceKind::OpenTopic(topic) => Some(scenario.topics[topic.index()].opens.0),
        ChoiceKind::Say | ChoiceKind::WrapUp => None,
    })
}

/// Everything that can be come to from these.
fn spread(next: &[Vec<u32>], from: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut there = vec![false; next.len()];
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut there[at], true) {
            open.extend(next[at].iter().map(|to| *to as usize));
        }
    }
    there
}

/// What is left when everything is taken away that nothing leads to, and everything that leads nowhere: all that lies in
/// a circle or between two circles.
fn comes_round(next: &[Vec<u32>], back: &[Vec<u32>]) -> Vec<bool> {
    let mut left = vec![true; next.len()];
    for (along, against) in [(next, back), (back, next)] {
        let mut ways: Vec<usize> = against.iter().map(Vec::len).collect();
        let mut open: Vec<usize> = (0..next.len()).filter(|at| ways[*at] == 0).collect();
        while let Some(at) = open.pop() {
            left[at] = false;
            for to in &along[at] {
                ways[*to as usize] -= 1;
                if ways[*to as usize] == 0 {
                    open.push(*to as usize);
                }
            }
        }
    }
    left
}
