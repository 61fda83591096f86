//! Whether the best choices are given away by their politeness.
#![doc = include_str!("polite_best.md")]

use crate::author::lint::giveaway::Giveaway;
use crate::author::lint::{Page, Rule};
use crate::engine::Rating;
use crate::script::Severity;

pub(super) const RULE: Rule = Rule {
    code: "polite-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("polite_best.nl.md"), en: include_str!("polite_best.md") },
    check: |case, found| TELLING.check(case, found),
};

const TELLING: Giveaway = Giveaway {
    list: "politeness",
    group: |rating| rating == Rating::Best,
    said: ["beste keuzes gebruiken een beleefd woord", "best choices use a polite word"],
    help: [
        "wie iets weggeeft of vaag belooft is juist aardig: geef die keuzes de beleefde woorden ook",
        "whoever gives away or promises vaguely is kind: give those choices the polite words as well",
    ],
};
