//! Whether bad choices are given away by words that leave no room.
#![doc = include_str!("telling_absolutes.md")]

use crate::author::lint::giveaway::Giveaway;
use crate::author::lint::{Page, Rule};
use crate::engine::Rating;
use crate::script::Severity;

pub(super) const RULE: Rule = Rule {
    code: "telling-absolutes",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("telling_absolutes.nl.md"), en: include_str!("telling_absolutes.md") },
    check: |case, found| TELLING.check(case, found),
};

const TELLING: Giveaway = Giveaway {
    list: "absolutes",
    group: |rating| matches!(rating, Rating::Tempting | Rating::Poor),
    said: ["verkeerde keuzes gebruiken een stellig woord", "wrong choices use an absolute"],
    help: [
        "zeg het verkeerde redelijk; wie echt verleidt, overdrijft niet",
        "say the wrong thing reasonably; whoever really tempts does not exaggerate",
    ],
};
