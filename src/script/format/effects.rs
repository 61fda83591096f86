//! Effects, ways onward and variables.

use super::Holds::{Condition, Form as Of, Id, Number, Plain, Text, Word};
use super::{FormSpec, PartSpec, may, need, usually};
use crate::engine::PromiseKind;

/// The bounds of one effect on a facet, in points.
const POINTS: super::Holds = Number(-100, 100);
/// The bounds of one effect on a tally, in steps.
const STEP: super::Holds = Number(-1, 1);
/// The bounds of one effect on a gauge, in steps.
const STEPS: super::Holds = Number(-1_000, 1_000);

pub(in crate::script) static BRANCH: PartSpec = PartSpec {
    name: "Branch",
    about: ("Een tak van `First`.", "A branch of `First`."),
    fields: &[
        may("when", Condition, "Wanneer deze tak genomen wordt.", "When this branch is taken."),
        need("then", Of("then"), "Waar hij heen gaat.", "Where it goes."),
    ],
};

pub(in crate::script) static FEEL: PartSpec = PartSpec {
    name: "Feel",
    about: ("Verandert hoe iemand de speler ziet.", "Changes how somebody sees the player."),
    fields: &[
        need("who", Id("person"), "Wie het voelt.", "Who feels it."),
        may("competence", POINTS, "Punten kunde.", "Points of competence."),
        may("benevolence", POINTS, "Punten welwillendheid.", "Points of benevolence."),
        may("integrity", POINTS, "Punten integriteit.", "Points of integrity."),
        may("satisfaction", POINTS, "Punten tevredenheid.", "Points of satisfaction."),
        may("commitment", POINTS, "Punten betrokkenheid.", "Points of commitment."),
        may("tension", POINTS, "Punten spanning.", "Points of tension."),
        may("voice", STEP, "Of de ander gehoord is.", "Whether the other was heard."),
        may("neutrality", STEP, "Of het voor iedereen gelijk was.", "Whether it was the same for all."),
        may("respect", STEP, "Of het met respect ging.", "Whether it went with respect."),
        may("motives", STEP, "Of de bedoelingen te vertrouwen waren.", "Whether the motives could be trusted."),
        may("because", Text, "Waarom, voor de nabespreking.", "Why, for the debrief."),
    ],
};

pub(in crate::script) static GAUGE: PartSpec = PartSpec {
    name: "Gauge",
    about: ("Verandert de meters van de speler.", "Changes the player’s gauges."),
    fields: &[
        may("role_clarity", STEPS, "Rolzuiverheid.", "Clarity of role."),
        may("public_interest", STEPS, "Publiek belang.", "Public interest."),
        may("board_trust", STEPS, "Vertrouwen van het bestuur.", "Trust of the board."),
        may("internal_network", STEPS, "Intern netwerk.", "Internal network."),
        may("reputation", STEPS, "Reputatie.", "Reputation."),
        may("record_quality", STEPS, "Kwaliteit van het dossier.", "Quality of the record."),
        may("hours", STEPS, "Uren.", "Hours."),
        may("because", Text, "Waarom, voor de nabespreking.", "Why, for the debrief."),
    ],
};

pub(in crate::script) static PROMISE: PartSpec = PartSpec {
    name: "Promise",
    about: ("Doet een belofte.", "Makes a promise."),
    fields: &[
        need("id", Plain, "Het id, voor `Keep`, `Warn` en `Break`.", "The id, for `Keep`, `Warn` and `Break`."),
        need("to", Id("person"), "Aan wie.", "To whom."),
        need(
            "kind",
            Word(|| PromiseKind::ALL.map(PromiseKind::id).to_vec()),
            "Een stap, een uitkomst, of iets vaags.",
            "A step, a result, or something vague.",
        ),
        need("text", Text, "Wat er beloofd werd.", "What was promised."),
    ],
};

pub(in crate::script) static OUTCOME: PartSpec = PartSpec {
    name: "Outcome",
    about: ("Brengt slecht nieuws.", "Brings bad news."),
    fields: &[
        need("who", Id("person"), "Aan wie.", "To whom."),
        need("size", Number(0, 100), "Hoe erg, in punten tevredenheid.", "How bad, in points of satisfaction."),
        may("because", Text, "Wat het is.", "What it is."),
    ],
};

pub(in crate::script) static COUNT: PartSpec = PartSpec {
    name: "Count",
    about: ("Een getal dat de casus bijhoudt.", "A number that the case keeps."),
    fields: &[
        usually("start", Number(-1_000_000, 1_000_000), "0", "De waarde aan het begin.", "The value at the start."),
        usually("min", Number(-1_000_000, 1_000_000), "-1000000", "De kleinste waarde.", "The least value."),
        usually("max", Number(-1_000_000, 1_000_000), "1000000", "De grootste waarde.", "The greatest value."),
    ],
};

const fn way(name: &'static str, written: &'static str, nl: &'static str, en: &'static str) -> FormSpec {
    FormSpec { of: "then", name, written, about: (nl, en) }
}

const fn effect(name: &'static str, written: &'static str, nl: &'static str, en: &'static str) -> FormSpec {
    FormSpec { of: "effect", name, written, about: (nl, en) }
}

const fn variable(name: &'static str, written: &'static str, nl: &'static str, en: &'static str) -> FormSpec {
    FormSpec { of: "variable", name, written, about: (nl, en) }
}

pub(in crate::script) static WAYS: &[FormSpec] = &[
    way("Beat", "Beat(\"id\")", "Naar een moment van deze scène.", "To a beat of this scene."),
    way("Scene", "Scene(\"id\")", "Naar een andere scène.", "To another scene."),
    way("End", "End(\"id\")", "Naar een einde.", "To an ending."),
    way("Topics", "Topics", "Terug naar de onderwerpen.", "Back to the topics."),
    way(
        "Call",
        "Call(\"fragment\", Beat(\"id\"))",
        "Een fragment in, en daarna naar die beat.",
        "Into a fragment, and to the beat afterwards.",
    ),
    way("Return", "Return", "Uit het fragment terug.", "Back out of the fragment."),
    way(
        "First",
        "First([(when: \"…\", then: …), (then: …)])",
        "De eerste tak waarvan de voorwaarde klopt.",
        "The first branch whose condition holds.",
    ),
    way(
        "Chance",
        "Chance([(3, Beat(\"a\")), (1, Beat(\"b\"))])",
        "Een tak door het lot, naar gewicht.",
        "A branch drawn by weight.",
    ),
];

pub(in crate::script) static EFFECTS: &[FormSpec] = &[
    effect(
        "Feel",
        "Feel(who: \"id\", integrity: 3, because: \"…\")",
        "Verandert hoe iemand de speler ziet.",
        "Changes how somebody sees the player.",
    ),
    effect(
        "Gauge",
        "Gauge(role_clarity: -6, because: \"…\")",
        "Verandert de meters van de speler.",
        "Changes the player’s gauges.",
    ),
    effect("Set", "Set(\"variable\", true)", "Geeft een variabele een waarde.", "Gives a variable a value."),
    effect("Add", "Add(\"variable\", 1)", "Telt bij een variabele op.", "Adds to a variable."),
    effect(
        "Promise",
        "Promise(id: \"id\", to: \"id\", kind: Process, text: \"…\")",
        "Doet een belofte.",
        "Makes a promise.",
    ),
    effect("Outcome", "Outcome(who: \"id\", size: 12, because: \"…\")", "Brengt slecht nieuws.", "Brings bad news."),
    effect("Keep", "Keep(\"promise\")", "Komt een belofte na.", "Keeps a promise."),
    effect(
        "Warn",
        "Warn(\"promise\")",
        "Meldt op tijd dat een belofte niet lukt.",
        "Reports in time that a promise will fail.",
    ),
    effect("Break", "Break(\"promise\")", "Breekt een belofte.", "Breaks a promise."),
    effect(
        "Discover",
        "Discover(\"person\", \"interest\")",
        "Brengt een belang of zorg aan het licht.",
        "Brings an interest or concern to light.",
    ),
    effect("Open", "Open(\"document\")", "Opent een document.", "Opens a document."),
    effect("Teach", "Teach(\"lesson\")", "Geeft een leerpunt.", "Teaches a learning point."),
];

pub(super) static VARIABLES: &[FormSpec] = &[
    variable("Count", "Count(start: 3, min: 0, max: 5)", "Een getal tussen grenzen.", "A number between bounds."),
    variable("Flag", "Flag(false)", "Ja of nee.", "Yes or no."),
    variable("OneOf", "OneOf(\"a\", [\"a\", \"b\"])", "Een van enkele woorden.", "One of several words."),
    variable(
        "Drawn",
        "Drawn([(2, \"a\"), (1, \"b\")])",
        "Een van enkele woorden, getrokken als een sessie begint.",
        "One of several words, drawn when a session starts.",
    ),
];
