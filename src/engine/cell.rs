//! What a cell of the progress holds, for whoever keeps only some of them.

use super::condition::Counter;
use super::id::{PromiseId, StakeholderId, TopicId, VariableId};
use super::progress::{Layout, PER_STAKEHOLDER};
use super::relationship::{Facet, Gauge};

/// What a cell of the progress holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Where the session stands: a beat from 0, an ending or a dead end below.
    Position,
    /// The scene.
    Scene,
    /// The topic that is being talked about, or −1.
    Topic,
    /// How often chance was drawn.
    Draws,
    /// How many fragments are being called.
    Depth,
    /// Where the fragment at this depth returns to.
    Return(usize),
    /// A gauge of the player.
    Gauge(Gauge),
    /// A facet, in hundredths, 0..=10 000.
    Facet(StakeholderId, Facet),
    /// Togetherness on the rose, in hundredths, −10 000..=10 000.
    Together(StakeholderId),
    /// Dominance on the rose, in hundredths, −10 000..=10 000.
    Above(StakeholderId),
    /// The four tallies of procedural justice, a byte each.
    Tallies(StakeholderId),
    /// Thirty-two interests, a bit each; which thirty-two.
    Known(usize),
    /// A variable.
    Variable(VariableId),
    /// How a promise stands, and the contacts since.
    Promise(PromiseId),
    /// How a topic stands, 0..=2.
    TopicState(TopicId),
    /// Where a topic was left off: its beat and the calls that were open.
    LeftOff(TopicId, usize),
    /// Thirty-two interventions, a bit each; which thirty-two.
    Interventions(usize),
    /// A counter that some condition asks about.
    Counter(Counter),
}

impl Layout {
    /// What each cell of a progress holds, in order; `watches` is how many watches the scenario has.
    #[must_use]
    pub fn cells(&self, watches: usize) -> Vec<Cell> {
        let mut cells = vec![Cell::Position, Cell::Scene, Cell::Topic, Cell::Draws, Cell::Depth];
        cells.extend((0..self.calls).map(Cell::Return));
        cells.extend(Gauge::ALL.map(Cell::Gauge));
        for who in (0..(self.known - self.stakeholders) / PER_STAKEHOLDER).map(StakeholderId::new) {
            cells.extend(Facet::ALL.map(|facet| Cell::Facet(who, facet)));
            cells.extend([Cell::Together(who), Cell::Above(who), Cell::Tallies(who)]);
        }
        cells.extend((self.known..self.variables).map(|at| Cell::Known(at - self.known)));
        cells.extend((self.variables..self.promises).map(|at| Cell::Variable(VariableId::new(at - self.variables))));
        cells.extend((self.promises..self.topics).map(|at| Cell::Promise(PromiseId::new(at - self.promises))));
        for topic in (0..(self.interventions - self.topics) / (self.calls + 3)).map(TopicId::new) {
            cells.push(Cell::TopicState(topic));
            cells.extend((0..self.calls + 2).map(|at| Cell::LeftOff(topic, at)));
        }
        cells.extend((self.interventions..self.watches).map(|at| Cell::Interventions(at - self.interventions)));
        cells.extend((0..watches).map(|at| Cell::Counter(Counter::new(at))));
        cells
    }
}
