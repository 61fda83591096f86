//! Whether good choices are given away by words that leave room.
#![doc = include_str!("telling_hedges.md")]

use crate::author::lint::giveaway::Giveaway;
use crate::author::lint::{Page, Rule};
use crate::engine::Rating;
use crate::script::Severity;

pub(super) const RULE: Rule = Rule {
    code: "telling-hedges",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("telling_hedges.nl.md"), en: include_str!("telling_hedges.md") },
    check: |case, found| TELLING.check(case, found),
};

const TELLING: Giveaway = Giveaway {
    list: "hedges",
    group: |rating| matches!(rating, Rating::Best | Rating::Fair),
    said: ["goede keuzes gebruiken een voorzichtig woord", "good choices use a hedge"],
    help: [
        "zeg in de goede keuzes wie wat wanneer doet, en laat ook de verkeerde eens voorzichtig klinken",
        "say in the good choices who does what and when, and let wrong ones sound careful too",
    ],
};
