//! Policies: what simulated players go by, one file each.

mod by_ear;
mod expert;
mod first_shown;
mod greedy;
mod least_used;
mod longest;
mod pleaser;
mod politest;
mod rule_follower;
mod shortest;
mod uniform;

use crate::author::blind::heard;
use crate::engine::relationship::Facet;
use crate::engine::{ChoiceId, ChoiceKind, Draws, Language, Planning, Progress, Scenario, Staging, Timer};

/// What a simulated player goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// Anything, each choice as likely as the other.
    Uniform,
    /// What was picked least so far.
    LeastUsed,
    /// The longest answer.
    Longest,
    /// The shortest answer.
    Shortest,
    /// The answer that stands first on the screen.
    FirstShown,
    /// The answer with the most polite words.
    Politest,
    /// What sounds most like the best answers of other cases: the blind test as a player.
    ByEar,
    /// What does most for one facet of everyone together, one step ahead.
    Greedy(Facet),
    /// What does most for the satisfaction of whoever is spoken to, one step ahead.
    Pleaser,
    /// What keeps to role, reason and obligation.
    RuleFollower,
    /// What the author rates best, but for so many slips in a hundred picks.
    Expert(u8),
}

/// Every policy with its name, in the order of reports. The greedy one for satisfaction is the pleaser.
const POLICIES: [(Policy, &str); 20] = [
    (Policy::Uniform, "uniform"),
    (Policy::LeastUsed, "least-used"),
    (Policy::Longest, "longest"),
    (Policy::Shortest, "shortest"),
    (Policy::FirstShown, "first-shown"),
    (Policy::Politest, "politest"),
    (Policy::ByEar, "by-ear"),
    (Policy::Greedy(Facet::Competence), "greedy-competence"),
    (Policy::Greedy(Facet::Benevolence), "greedy-benevolence"),
    (Policy::Greedy(Facet::Integrity), "greedy-integrity"),
    (Policy::Greedy(Facet::Commitment), "greedy-commitment"),
    (Policy::Greedy(Facet::Tension), "greedy-tension"),
    (Policy::Pleaser, "pleaser"),
    (Policy::RuleFollower, "rule-follower"),
    (Policy::Expert(0), "expert"),
    (Policy::Expert(10), "expert-10"),
    (Policy::Expert(20), "expert-20"),
    (Policy::Expert(30), "expert-30"),
    (Policy::Expert(40), "expert-40"),
    (Policy::Expert(50), "expert-50"),
];

impl Policy {
    /// Every policy, in the order of reports.
    pub fn all() -> impl Iterator<Item = Self> {
        POLICIES.into_iter().map(|(policy, _)| policy)
    }

    /// The policy with this name.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        POLICIES.into_iter().find(|(_, name)| *name == id).map(|(policy, _)| policy)
    }

    /// Its name on the command line and in JSON; empty for one that is in no report.
    #[must_use]
    pub fn id(self) -> &'static str {
        POLICIES.into_iter().find(|(policy, _)| *policy == self).map_or("", |(_, name)| name)
    }

    /// Picks: the choices stand in the order in which a trainee sees them.
    pub(super) fn pick(self, view: &PolicyView<'_>, draws: &mut Draws) -> Vec<ChoiceId> {
        match self {
            Self::Uniform => uniform::pick(view, draws),
            Self::Expert(slips) if draws.happens(slips) => expert::slip(view, draws),
            _ => view.preferred(draws, |choice| self.wish(view, choice)),
        }
    }

    /// How much a choice is wanted; of several at once, those above zero are.
    fn wish(self, view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
        match self {
            Self::Uniform => 0,
            Self::LeastUsed => least_used::wish(view, choice),
            Self::Longest => longest::wish(view, choice),
            Self::Shortest => shortest::wish(view, choice),
            Self::FirstShown => first_shown::wish(view, choice),
            Self::Politest => politest::wish(view, choice),
            Self::ByEar => by_ear::wish(view, choice),
            Self::Greedy(facet) => greedy::wish(view, choice, facet),
            Self::Pleaser => pleaser::wish(view, choice),
            Self::RuleFollower => rule_follower::wish(view, choice),
            Self::Expert(_) => expert::wish(view, choice),
        }
    }
}

/// What a policy needs of each choice and would otherwise work out again at every pick.
pub(super) struct ChoiceTraits {
    /// How many polite words it has.
    polite: Vec<u32>,
    /// What its style says for it, in 1/65,536 bit.
    heard: Vec<i64>,
    /// How far it keeps to role, reason and obligation.
    firm: Vec<i64>,
    /// The language in which it is read.
    pub(super) language: Language,
}

impl ChoiceTraits {
    pub(super) fn of(scenario: &Scenario, code: &str) -> Self {
        let language = scenario.texts.language(code);
        let choices = &scenario.choices;
        let text = |at: usize| choices[at].text.map_or("", |text| scenario.texts.text(text, language));
        Self {
            polite: politest::count_all((0..choices.len()).map(text), code),
            heard: heard(scenario, code),
            firm: (0..choices.len()).map(|at| rule_follower::firmness(scenario, ChoiceId::new(at))).collect(),
            language,
        }
    }
}

/// What a simulated player looks at before a pick.
pub(super) struct PolicyView<'a> {
    pub(super) staging: &'a Staging,
    pub(super) progress: &'a Progress,
    pub(super) traits: &'a ChoiceTraits,
    /// What can be picked, in the order in which a trainee sees it.
    pub(super) open: &'a [ChoiceId],
    /// The least and the most choices that are picked at once.
    pub(super) select: (usize, usize),
    pub(super) timer: Option<Timer>,
    /// How often each choice was picked so far.
    pub(super) used: &'a [u32],
    /// What was picked in this run.
    pub(super) picked: &'a [ChoiceId],
}

impl PolicyView<'_> {
    fn scenario(&self) -> &Scenario {
        &self.staging.scenario
    }

    /// The choices that are wanted most; chance decides among equals.
    ///
    /// Of several at once, as few are picked as must be, but one at least, and as many as are wanted.
    fn preferred(&self, draws: &mut Draws, wish: impl Fn(ChoiceId) -> i64) -> Vec<ChoiceId> {
        let mut wishes: Vec<_> = self.open.iter().map(|choice| (wish(*choice), *choice)).collect();
        shuffle(&mut wishes, draws);
        wishes.sort_by_key(|(wish, _)| std::cmp::Reverse(*wish));
        let wanted = wishes.iter().filter(|(wish, _)| *wish > 0).count();
        let count = wanted.clamp(self.least(), self.select.1);
        self.take(wishes.into_iter().map(|(_, choice)| choice), count)
    }

    /// As many choices as can be picked at once, from the first on; who changes the subject does nothing else. Where a
    /// beat plans, the first is spent on first, comes first, or is given a step more.
    fn take(&self, ordered: impl Iterator<Item = ChoiceId>, count: usize) -> Vec<ChoiceId> {
        let mut ordered = ordered.peekable();
        let says = |choice: &ChoiceId| self.scenario().choice(*choice).kind == ChoiceKind::Say;
        let wanted: Vec<_> = match ordered.peek() {
            Some(first) if !says(first) || count <= 1 => ordered.take(count.min(1)).collect(),
            _ if matches!(self.staging.planning(self.progress), Some(Planning::Budget { .. })) => {
                // What is too dear by now leaves room for what comes after it.
                let paid = self.staging.fitted(&ordered.filter(says).collect::<Vec<_>>(), self.progress);
                return paid.into_iter().take(count).collect();
            }
            _ => ordered.filter(says).take(count).collect(),
        };
        self.staging.fitted(&wanted, self.progress)
    }

    fn least(&self) -> usize {
        self.select.0.max(1).min(self.select.1)
    }
}

/// Puts items in an order that chance decides.
fn shuffle<T>(items: &mut [T], draws: &mut Draws) {
    for last in (1..items.len()).rev() {
        items.swap(last, draws.below(last + 1));
    }
}
