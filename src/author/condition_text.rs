//! Conditions written back as text, as an author could have written them.

use crate::engine::{Condition, Counted, Fact, FactKind, Join, Op, Scenario, TopicId, VariableKind};

/// A condition as text: compiled again, it is the same condition. Places of other scenes carry their scene's name.
#[must_use]
pub fn condition_text(scenario: &Scenario, condition: &Condition) -> String {
    let mut stack: Vec<Written> = Vec::new();
    for op in condition.ops() {
        let written = match op {
            Op::Number(number) => {
                Written { text: number.to_string(), binding: number_binding(number), kind: Kind::Literal(number) }
            }
            Op::Fact(fact) => {
                Written { text: fact_text(scenario, fact), binding: VALUE, kind: kind_of(scenario, fact) }
            }
            Op::Not => prefix("not ", stack.pop(), NOT, Kind::Truth),
            Op::Negate => prefix("-", stack.pop(), NEGATE, Kind::Number),
            Op::Join(join) => {
                let (right, left) = (stack.pop(), stack.pop());
                joined(scenario, left.unwrap_or_default(), join, right.unwrap_or_default())
            }
        };
        stack.push(written);
    }
    stack.pop().unwrap_or_default().where_truth_is_asked().text
}

/// What a condition asks about, as a condition says it: `trust(roos)`.
#[must_use]
pub fn fact_text(scenario: &Scenario, fact: Fact) -> String {
    let name = |id| scenario.texts.name(id);
    let who = |id: crate::engine::StakeholderId| name(scenario.cast[id.index()].id);
    let promise = |id: crate::engine::PromiseId| name(scenario.promises[id.index()].id);
    match fact {
        Fact::Facet(person, facet) => format!("{}({})", facet.id(), who(person)),
        Fact::Trust(person) => format!("trust({})", who(person)),
        Fact::Quality(person) => format!("quality({})", who(person)),
        Fact::Together(person) => format!("together({})", who(person)),
        Fact::Above(person) => format!("above({})", who(person)),
        Fact::Gauge(gauge) => format!("gauge({})", gauge.id()),
        Fact::Knows(interest) => match scenario.interests[interest.index()] {
            ref it if it.id.is_none() => format!("knows_concern({})", who(it.of)),
            _ => format!("knows({})", scenario.interest_path(interest)),
        },
        Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) | Fact::Planned(watch) => {
            match scenario.watched[watch.index()] {
                Counted::Seen(beat) => format!("seen({})", scenario.beat_path(beat)),
                Counted::Picked(choice) => format!("picked({})", scenario.choice_path(choice)),
                Counted::Planned(choice) => {
                    let function = if scenario.ranks(choice) { "ranked" } else { "amount" };
                    format!("{function}({})", scenario.choice_path(choice))
                }
                Counted::Used(id, to) => {
                    let towards = to.map(|to| format!(", {}", who(to))).unwrap_or_default();
                    format!("used({}{towards})", scenario.model.moves[id.index()].id)
                }
            }
        }
        Fact::Promised(id) => format!("promised({})", promise(id)),
        Fact::Kept(id) => format!("kept({})", promise(id)),
        Fact::Warned(id) => format!("warned({})", promise(id)),
        Fact::Broken(id) => format!("broken({})", promise(id)),
        Fact::Done(topic) => format!("done({})", topic_path(scenario, topic)),
        Fact::Variable(id) => name(scenario.variables[id.index()].id).to_owned(),
        Fact::Derived(id) => name(scenario.derived[id.index()].id).to_owned(),
        Fact::Level => String::from("level()"),
    }
}

/// A part of the condition as far as it is written.
#[derive(Default)]
struct Written {
    text: String,
    /// How tightly its outermost operator binds.
    binding: u8,
    kind: Kind,
}

/// What a part stands for, as far as that decides how a number beside it is written.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Truth,
    /// One of the words of a variable.
    Word(usize),
    Literal(i32),
}

// As tightly as the parser has them.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARISON: u8 = 4;
const SUM: u8 = 5;
const PRODUCT: u8 = 6;
const NEGATE: u8 = 7;
const VALUE: u8 = 8;

fn number_binding(number: i32) -> u8 {
    if number < 0 { NEGATE } else { VALUE }
}

impl Written {
    /// The part where truth is asked.
    fn where_truth_is_asked(self) -> Self {
        match self.kind {
            Kind::Literal(0) => self.reworded("false"),
            Kind::Literal(1) => self.reworded("true"),
            Kind::Literal(_) | Kind::Number | Kind::Truth | Kind::Word(_) => self,
        }
    }

    fn reworded(self, text: &str) -> Self {
        Self { text: text.to_owned(), binding: VALUE, ..self }
    }

    /// The part as it stands beside an operator that binds this tightly.
    fn within(self, binding: u8) -> String {
        if self.binding < binding { format!("({})", self.text) } else { self.text }
    }
}

fn prefix(sign: &str, inner: Option<Written>, binding: u8, kind: Kind) -> Written {
    let inner = inner.unwrap_or_default();
    let inner = if kind == Kind::Truth { inner.where_truth_is_asked() } else { inner };
    Written { text: format!("{sign}{}", inner.within(binding)), binding, kind }
}

fn joined(scenario: &Scenario, left: Written, join: Join, right: Written) -> Written {
    let (sign, binding, kind) = match join {
        Join::Or => (" or ", OR, Kind::Truth),
        Join::And => (" and ", AND, Kind::Truth),
        Join::Equal => (" == ", COMPARISON, Kind::Truth),
        Join::Differs => (" != ", COMPARISON, Kind::Truth),
        Join::Less => (" < ", COMPARISON, Kind::Truth),
        Join::AtMost => (" <= ", COMPARISON, Kind::Truth),
        Join::More => (" > ", COMPARISON, Kind::Truth),
        Join::AtLeast => (" >= ", COMPARISON, Kind::Truth),
        Join::Plus => (" + ", SUM, Kind::Number),
        Join::Minus => (" - ", SUM, Kind::Number),
        Join::Times => (" * ", PRODUCT, Kind::Number),
    };
    let (left, right) = match join {
        Join::And | Join::Or => (left.where_truth_is_asked(), right.where_truth_is_asked()),
        Join::Equal | Join::Differs => {
            let kinds = (left.kind, right.kind);
            (beside(scenario, left, kinds.1), beside(scenario, right, kinds.0))
        }
        _ => (left, right),
    };
    // Two comparisons in a row are a mistake, whichever stands first.
    let least = if binding == COMPARISON { SUM } else { binding };
    // A long condition grows at its right: the left part is taken over, not copied.
    let mut text = left.within(least);
    text.push_str(sign);
    text.push_str(&right.within(binding + 1));
    Written { text, binding, kind }
}

/// A number as it is written beside what it is compared with.
fn beside(scenario: &Scenario, written: Written, other: Kind) -> Written {
    match (written.kind, other) {
        (Kind::Literal(_), Kind::Truth) => written.where_truth_is_asked(),
        (Kind::Literal(place), Kind::Word(variable)) => {
            let (words, _) = scenario.variables[variable].kind.words().unwrap_or_default();
            match words.get(place as usize) {
                Some(word) => written.reworded(scenario.texts.name(*word)),
                None => written,
            }
        }
        _ => written,
    }
}

/// Whether the values of a fact are numbers that an author reads as such, and not words or truth.
pub(super) fn is_counted(scenario: &Scenario, fact: Fact) -> bool {
    matches!(kind_of(scenario, fact), Kind::Number)
}

fn kind_of(scenario: &Scenario, fact: Fact) -> Kind {
    match fact.kind() {
        FactKind::Variable(id) => match scenario.variables[id.index()].kind {
            VariableKind::Count { .. } => Kind::Number,
            VariableKind::Flag(_) => Kind::Truth,
            VariableKind::OneOf { .. } | VariableKind::Drawn { .. } => Kind::Word(id.index()),
        },
        FactKind::Derived(id) if scenario.derived[id.index()].truth => Kind::Truth,
        FactKind::Happened => Kind::Truth,
        FactKind::Score | FactKind::Counted | FactKind::Derived(_) | FactKind::Level => Kind::Number,
    }
}

/// A topic with the scene it belongs to.
fn topic_path(scenario: &Scenario, topic: TopicId) -> String {
    let id = scenario.texts.name(scenario.topics[topic.index()].id);
    let scene = scenario.scenes.iter().find(|scene| scene.topics.range().contains(&topic.index()));
    scene.map_or_else(|| id.to_owned(), |scene| format!("{}.{id}", scenario.texts.name(scene.id)))
}
