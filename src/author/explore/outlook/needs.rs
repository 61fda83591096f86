//! What a walk needs to come to an ending: where the figures must stand that conditions on the way ask about.
//!
//! Scores are left out of a survey, yet much is known of them: a gauge is a sum, and of the quality with the partner it is
//! known how much a step raises it at most. So it can be told from the end backwards how high a figure must stand, and how
//! low, for a walk to an ending to be possible at all.

use super::super::figures::{FIGURES, FigureStep};
use super::super::marks::MarkTable;

/// Endings times figures for which needs are kept; of larger cases none are.
const KEPT: usize = 64;

/// Where a figure must stand: between these two, both included. Impossible where they are crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    least: i32,
    most: i32,
}

impl Need {
    const IMPOSSIBLE: Self = Self { least: i32::MAX, most: i32::MIN };
    const NOTHING: Self = Self { least: i32::MIN, most: i32::MAX };

    /// What is needed before a step.
    fn before(self, step: FigureStep) -> Self {
        if self == Self::IMPOSSIBLE {
            return self;
        }
        // What is not needed after the step is not needed before it either.
        let least = if self.least == i32::MIN { i32::MIN } else { self.least.saturating_sub(step.rise) };
        let most = if self.most == i32::MAX { i32::MAX } else { self.most.saturating_sub(step.fall) };
        Self { least: least.max(step.least), most: most.min(step.most) }
    }

    /// What is needed to go one way or the other.
    fn or(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), most: self.most.max(other.most) }
    }

    fn allows(self, value: i32) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

/// The needs of every state, for each ending and each figure that is asked about.
#[derive(Debug, Default)]
pub(super) struct Needs {
    figures: Vec<usize>,
    endings: usize,
    needs: Vec<Need>,
}

impl Needs {
    /// Nothing is known to be possible yet.
    pub(super) fn new(states: usize, endings: usize, marks: &MarkTable) -> Self {
        let asks = |figure: &usize| (0..marks.len()).any(|at| marks.sum(at as u32).figures[*figure].asks());
        let mut figures: Vec<usize> = (0..FIGURES).filter(asks).collect();
        if figures.len() * endings > KEPT {
            figures.clear();
        }
        Self { needs: vec![Need::IMPOSSIBLE; states * endings * figures.len()], figures, endings }
    }

    fn each(&self) -> usize {
        self.endings * self.figures.len()
    }

    fn of(&self, state: u32) -> &[Need] {
        let first = state as usize * self.each();
        &self.needs[first..first + self.each()]
    }

    /// The figures that are asked about.
    pub(super) fn figures(&self) -> &[usize] {
        &self.figures
    }

    /// Nothing more is needed at an ending; returns whether that is news.
    pub(super) fn at_ending(&mut self, state: u32, ending: usize) -> bool {
        let first = state as usize * self.each() + ending * self.figures.len();
        let needs = &mut self.needs[first..first + self.figures.len()];
        let news = needs.contains(&Need::IMPOSSIBLE);
        needs.fill(Need::NOTHING);
        news
    }

    /// Works out what is needed at a state from which these steps lead on; returns whether that is news.
    pub(super) fn work_out(&mut self, state: u32, steps: &[(u32, u32)], marks: &MarkTable) -> bool {
        if self.figures.is_empty() {
            return false;
        }
        let mut all = vec![Need::IMPOSSIBLE; self.each()];
        for (to, mark) in steps {
            let sum = marks.sum(*mark);
            for (at, need) in self.of(*to).iter().enumerate() {
                let step = sum.figures[self.figures[at % self.figures.len()]];
                all[at] = all[at].or(need.before(step));
            }
        }
        let changed = all != self.of(state);
        let first = state as usize * self.each();
        self.needs[first..first + all.len()].copy_from_slice(&all);
        changed
    }

    /// Takes it that nothing is needed: where a loop changes figures for ever.
    pub(super) fn give_up(&mut self, state: u32) {
        let (first, each) = (state as usize * self.each(), self.each());
        self.needs[first..first + each].fill(Need::NOTHING);
    }

    /// Whether an ending is possible at a state where the figures stand so.
    pub(super) fn allow(&self, state: u32, ending: usize, figures: &[i32; FIGURES]) -> bool {
        let first = ending * self.figures.len();
        self.figures.iter().enumerate().all(|(at, figure)| self.of(state)[first + at].allows(figures[*figure]))
    }
}
