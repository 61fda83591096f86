//! What a question can be compared with.

use super::AskWords;
use crate::engine::relationship::Facet;
use crate::script::ConditionAsk;
use crate::script::rewrite::CaseValue;

/// Signs of a comparison with a number, in the order in which they are offered.
pub const SIGNS: [&str; 6] = [">=", "<", ">", "<=", "==", "!="];

/// Steps around the number that holds now.
const NEAR: [i64; 4] = [-5, -1, 1, 5];
/// Numbers across a range that are offered.
const ACROSS: i64 = 5;

impl AskWords<'_> {
    /// What a question can be compared with, the value that holds now among it; nothing where it is compared with nothing that
    /// can be picked.
    #[must_use]
    pub fn values(&self, ask: &ConditionAsk) -> Vec<String> {
        let Some((_, now)) = &ask.compared else { return Vec::new() };
        let mut words = if ask.of.is_none() { self.variable_words(&ask.name) } else { Vec::new() };
        if !words.is_empty() {
            if !words.contains(now) {
                words.push(now.clone());
            }
            return words;
        }
        let (Ok(now), Some((least, most))) = (now.parse::<i64>(), self.range(ask)) else { return Vec::new() };
        let mut numbers: Vec<i64> = if most - least <= 2 * ACROSS {
            (least..=most).collect()
        } else {
            let across = (0..=ACROSS).map(|at| least + (most - least) * at / ACROSS);
            across.chain(NEAR.map(|by| now + by)).filter(|it| (least..=most).contains(it)).collect()
        };
        numbers.push(now);
        numbers.sort_unstable();
        numbers.dedup();
        numbers.iter().map(i64::to_string).collect()
    }

    /// The least and the most that a number can be, as far as that is worth a choice.
    fn range(&self, ask: &ConditionAsk) -> Option<(i64, i64)> {
        Some(match (&*ask.name, &ask.of) {
            ("level", Some(_)) => (1, 5),
            ("together" | "above", Some(_)) => (-100, 100),
            ("gauge", Some(_)) => (-30, 30),
            ("seen" | "used" | "ranked", Some(_)) => (0, 9),
            ("amount", Some(_)) => (0, 100),
            ("trust" | "quality", Some(_)) => (0, 100),
            (facet, Some(_)) if Facet::of(facet).is_some() => (0, 100),
            (variable, None) => {
                let count = self.case.get("variables")?.get(variable)?;
                let field = |name: &str| match count.get(name) {
                    Some(CaseValue::Number(number)) => Some(*number),
                    _ => None,
                };
                (field("min").unwrap_or(0), field("max").unwrap_or(10))
            }
            _ => return None,
        })
    }
}
