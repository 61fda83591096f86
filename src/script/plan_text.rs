//! Writing plans: a walk as an author could have written it.

use super::ron::quoted;
use crate::engine::DrawnFacts;
use std::fmt::Write;

/// A walk to be written as a plan.
#[derive(Debug, Clone, Copy)]
pub struct PlanWalk<'a> {
    /// What the plan is called.
    pub title: &'a str,
    /// Where chance starts.
    pub seed: u64,
    /// The level, 1 to 5.
    pub level: u8,
    /// What drawn facts are; the seed decides the rest.
    pub draw: &'a DrawnFacts,
    /// What is picked, each as plans and commands write it.
    pub picks: &'a [String],
    /// The id of the ending that it comes to, where it comes to one.
    pub ending: Option<&'a str>,
}

/// A walk as the text of a plan.
#[must_use]
pub fn write_plan(walk: &PlanWalk<'_>) -> String {
    let mut text = String::from("Plan(\n");
    let _ = writeln!(text, "    title: {},", quoted(walk.title));
    let _ = writeln!(text, "    seed: {},", walk.seed);
    let _ = writeln!(text, "    level: {},", walk.level);
    if !walk.draw.is_empty() {
        let drawn: Vec<_> =
            walk.draw.iter().map(|(name, word)| format!("{}: {}", quoted(name), quoted(word))).collect();
        let _ = writeln!(text, "    draw: {{ {} }},", drawn.join(", "));
    }
    text.push_str("    picks: [\n");
    for pick in walk.picks {
        let _ = writeln!(text, "        {},", quoted(pick));
    }
    text.push_str("    ],\n    expect: [");
    if let Some(ending) = walk.ending {
        let _ = write!(text, "Ending({})", quoted(ending));
    }
    text.push_str("],\n)\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_is_written_as_authors_write_it() {
        let picks = [String::from("b.one"), String::from("!say.ans:\"No \\ yes\"")];
        let walk = PlanWalk {
            title: "\"So\"",
            seed: 3,
            level: 3,
            draw: &DrawnFacts::new(),
            picks: &picks,
            ending: Some("good"),
        };
        assert_eq!(
            write_plan(&walk),
            "Plan(\n    title: \"\\\"So\\\"\",\n    seed: 3,\n    level: 3,\n    picks: [\n        \"b.one\",\n        \"!say.ans:\\\"No \\\\ yes\\\"\",\n    ],\n    expect: [Ending(\"good\")],\n)\n"
        );
    }
}
