//! The people of a case and what lies behind what they say.

use super::Holds::{Condition, Id, List, Map, Number, Plain, Text, Word};
use super::{PartSpec, may, need, usually};
use crate::engine::relationship::Acquaintance;
use crate::engine::{Side, Want};

pub(in crate::script) static PERSON: PartSpec = PartSpec {
    name: "Stakeholder",
    about: ("Iemand met een beeld van de speler.", "A person with a view of the player."),
    fields: &[
        need("name", Text, "De naam.", "The name."),
        need("function", Text, "De functie.", "The job."),
        need("organisation", Text, "De organisatie.", "The organisation."),
        need(
            "side",
            Word(|| Side::ALL.map(Side::id).to_vec()),
            "Voor wie deze persoon staat.",
            "Whom the person stands for.",
        ),
        usually("figure", Plain, "het id / the id", "Hoe de persoon eruitziet.", "How the person looks."),
        usually(
            "acquaintance",
            Word(|| Acquaintance::ALL.map(Acquaintance::id).to_vec()),
            "Running",
            "Hoe lang jullie elkaar kennen.",
            "How long you have known each other.",
        ),
        may(
            "start",
            super::Holds::Part("Facets"),
            "Hoe de persoon de speler aan het begin ziet.",
            "How the person sees the player at the start.",
        ),
        may(
            "stance",
            super::Holds::Part("Stance"),
            "De rustplaats op de roos van Leary.",
            "The resting place on Leary’s rose.",
        ),
        usually(
            "rigidity",
            Number(0, 80),
            "20",
            "Hoeveel procent de persoon niet meebeweegt.",
            "The per cent by which the person does not move along.",
        ),
        may(
            "wants",
            Word(|| Want::ALL.map(Want::id).to_vec()),
            "Wat de persoon van het contact wil.",
            "What the person wants of the contact.",
        ),
        may("rewards", List(&Id("move")), "Zetten die extra goed vallen.", "Moves that do more good here."),
        may("escalates_on", List(&Id("move")), "Zetten die extra verkeerd vallen.", "Moves that do more harm here."),
        may(
            "stake",
            Text,
            "Wat de speler vooraf weet van het belang.",
            "What the player knows beforehand of what is at stake.",
        ),
        need(
            "position",
            Text,
            "Wat de persoon meteen zegt: het standpunt.",
            "What the person says at once: the position.",
        ),
        may("interests", Map(&super::Holds::Part("Interest")), "Wat erachter zit.", "What lies behind it."),
        may("concern", super::Holds::Part("Concern"), "Waar de persoon bang voor is.", "What the person fears."),
        may(
            "alternative",
            Text,
            "Wat de persoon doet als jullie er niet uitkomen.",
            "What the person does if you do not agree.",
        ),
        may(
            "talks_to",
            Map(&Number(0, 100)),
            "Bij wie een verandering in integriteit uitlekt, in procenten.",
            "To whom a change in integrity leaks, in per cent.",
        ),
    ],
};

pub(in crate::script) static FACETS: PartSpec = PartSpec {
    name: "Facets",
    about: ("De zes kanten van de relatie, van 0 tot 100.", "The six facets of the relationship, from 0 to 100."),
    fields: &[
        usually(
            "competence",
            Number(0, 100),
            "50",
            "Of de speler weet wat hij doet.",
            "Whether the player knows the job.",
        ),
        usually(
            "benevolence",
            Number(0, 100),
            "50",
            "Of de speler het goed met de ander voorheeft.",
            "Whether the player means well.",
        ),
        usually(
            "integrity",
            Number(0, 100),
            "50",
            "Of het woord van de speler telt.",
            "Whether the player’s word counts.",
        ),
        usually("satisfaction", Number(0, 100), "50", "Hoe tevreden de ander is.", "How content the other is."),
        usually("commitment", Number(0, 100), "50", "Hoezeer de ander door wil.", "How much the other wants to go on."),
        usually("tension", Number(0, 100), "10", "Hoe gespannen de ander is.", "How tense the other is."),
    ],
};

pub(in crate::script) static STANCE: PartSpec = PartSpec {
    name: "Stance",
    about: ("Een plek op de roos van Leary.", "A place on Leary’s rose."),
    fields: &[
        usually("together", Number(-100, 100), "0", "Tegen (−) of samen (+).", "Against (−) or together (+)."),
        usually("above", Number(-100, 100), "0", "Onder (−) of boven (+).", "Below (−) or above (+)."),
    ],
};

pub(in crate::script) static INTEREST: PartSpec = PartSpec {
    name: "Interest",
    about: ("Wat achter een standpunt zit.", "What lies behind a position."),
    fields: &[
        need("text", Text, "Wat het is.", "What it is."),
        may("key", Text, "De vraag die het opent.", "The question that opens it."),
        may(
            "opens",
            Condition,
            "Wanneer het ontdekt is; anders alleen met `Discover`.",
            "When it is discovered; without it only by `Discover`.",
        ),
    ],
};

pub(in crate::script) static CONCERN: PartSpec = PartSpec {
    name: "Concern",
    about: ("Waar iemand bang voor is.", "What somebody fears."),
    fields: &[
        need("text", Text, "Wat het is.", "What it is."),
        may(
            "opens",
            Condition,
            "Wanneer het ontdekt is; anders alleen met `Discover`.",
            "When it is discovered; without it only by `Discover`.",
        ),
    ],
};
