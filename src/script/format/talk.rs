//! The talk: scenes, fragments, topics, beats, lines and choices.

use super::Holds::{Bool, Condition, Either, Form, Id, List, Map, Number, Pair, Plain, Text, Word};
use super::{FormSpec, PartSpec, may, need, usually};
use crate::engine::relationship::Channel;
use crate::engine::{Mood, Phase, Rating};

pub(in crate::script) static SCENE: PartSpec = PartSpec {
    name: "Scene",
    about: ("Een plek met mensen en een kanaal.", "A setting with people, place and channel."),
    fields: &[
        need("title", Text, "De titel.", "The title."),
        need("place", Plain, "Het decor, of vrije tekst.", "The stage, or free text."),
        need(
            "channel",
            Word(|| Channel::ALL.map(Channel::id).to_vec()),
            "Hoe jullie contact hebben.",
            "How you are in contact.",
        ),
        may(
            "with",
            List(&Id("person")),
            "Wie erbij is; de eerste wordt aangesproken.",
            "Who is there; the first is whom choices address.",
        ),
        usually("elapsed", Number(0, 36_500), "0", "Dagen sinds de scène ervoor.", "Days since the scene before it."),
        may("intro", Text, "Vertelling aan het begin.", "Narration at the start."),
        need("start", Id("beat"), "De eerste beat.", "The first beat."),
        may("topics", Map(&super::Holds::Part("Topic")), "Onderwerpen in vrije volgorde.", "Topics in any order."),
        may(
            "wrap_up",
            Id("beat"),
            "Het moment waar het gesprek wordt afgerond.",
            "The beat where the talk is wrapped up.",
        ),
        need("beats", Map(&super::Holds::Part("Beat")), "De momenten.", "The beats."),
    ],
};

pub(in crate::script) static FRAGMENT: PartSpec = PartSpec {
    name: "Fragment",
    about: ("Een stuk dat scènes delen.", "A piece that scenes share."),
    fields: &[
        need("start", Id("beat"), "De eerste beat.", "The first beat."),
        need("beats", Map(&super::Holds::Part("Beat")), "De momenten.", "The beats."),
    ],
};

pub(in crate::script) static TOPIC: PartSpec = PartSpec {
    name: "Topic",
    about: ("Een onderwerp van gesprek.", "Something to talk about."),
    fields: &[
        need("title", Text, "De titel.", "The title."),
        need("opener", Text, "Waarmee de speler erover begint.", "How the player begins it."),
        need("opens", Id("beat"), "De eerste beat.", "The first beat."),
        usually("required", Bool, "false", "Of afronden erop wacht.", "Whether wrapping up waits for it."),
        may("when", Condition, "Wanneer het in de lijst staat.", "When it is offered."),
    ],
};

pub(in crate::script) static BEAT: PartSpec = PartSpec {
    name: "Beat",
    about: ("Een moment in een scène.", "A moment in a scene."),
    fields: &[
        may("title", Text, "Noemt het moment in verslag en nabespreking.", "Names the moment in log and debrief."),
        may("hint", Text, "Een tip van de coach.", "A hint for the coach."),
        may(
            "phase",
            Word(|| Phase::ALL.map(Phase::id).to_vec()),
            "Waar de onderhandeling staat.",
            "Where the negotiation stands.",
        ),
        may("lines", List(&super::Holds::Part("Line")), "Wat er gezegd wordt.", "What is said."),
        may("choices", Map(&super::Holds::Part("Choice")), "Wat de speler kan doen.", "What the player may do."),
        may("on_enter", List(&Form("effect")), "Wat er gebeurt bij binnenkomst.", "What happens on entering."),
        may("then", Form("then"), "Waar het heen gaat zonder keuze.", "Where it goes without a choice."),
        may(
            "select",
            Either(&Pair(&Number(0, 200)), &Form("select")),
            "Hoeveel keuzes tegelijk: minstens en hoogstens, of wat ermee gepland wordt.",
            "How many choices at once: least and most, or what is planned with them.",
        ),
        may("seconds", Number(1, 3_600), "De tijd die de speler heeft.", "The time the player has."),
        may("on_timeout", Id("choice"), "De keuze als de tijd om is.", "The choice when the time is up."),
        usually("shuffle", Bool, "true", "Of keuzes gehusseld worden.", "Whether choices are shuffled."),
        usually(
            "switch",
            Bool,
            "false",
            "Of je hier van onderwerp kunt veranderen.",
            "Whether the subject can be changed here.",
        ),
    ],
};

pub(in crate::script) static LINE: PartSpec = PartSpec {
    name: "Line",
    about: ("Een gesproken of vertelde zin.", "A spoken or narrated sentence."),
    fields: &[
        usually(
            "who",
            Id("person"),
            "vertelling / narration",
            "Wie het zegt; `\"player\"` is de speler.",
            "Who says it; `\"player\"` is the player.",
        ),
        need("text", Text, "Wat er gezegd wordt.", "What is said."),
        may("mood", Word(|| Mood::ALL.map(Mood::id).to_vec()), "Hoe het gezegd wordt.", "How it is said."),
        may("thinks", Text, "Wat de persoon denkt, voor de nabespreking.", "What the person thinks, for the debrief."),
        may("when", Condition, "Wanneer het gezegd wordt.", "When it is said."),
        may("cue", Text, "Een regieaanwijzing.", "A stage direction."),
        may(
            "recalls",
            Condition,
            "Wat hij herhaalt of telt: het moet gebeurd zijn waar dit getoond wordt.",
            "What it repeats or counts: it must have happened wherever this is shown.",
        ),
    ],
};

pub(in crate::script) static INTERVENTION: PartSpec = PartSpec {
    name: "Intervention",
    about: (
        "Wat een trainer kan inbrengen terwijl het gesprek loopt.",
        "What a trainer can bring in while the talk runs.",
    ),
    fields: &[
        need("title", Text, "Hoe het voor de trainer heet.", "What the trainer reads."),
        may("when", Condition, "Wanneer het kan.", "When it is possible."),
        may("effects", List(&Form("effect")), "Wat er verandert.", "What changes."),
        may("lines", List(&super::Holds::Part("Line")), "Wat er gezegd wordt.", "What is said."),
    ],
};

pub(in crate::script) static CHOICE: PartSpec = PartSpec {
    name: "Choice",
    about: ("Wat de speler kan zeggen of doen.", "What the player may say or do."),
    fields: &[
        need("text", Text, "Wat de speler zegt of doet.", "What the player says or does."),
        usually(
            "does",
            Bool,
            "false",
            "Of de speler het doet in plaats van zegt.",
            "Whether it is done rather than said.",
        ),
        may("short", Text, "Een kort opschrift voor kleine schermen.", "A short label for small screens."),
        usually(
            "to",
            Id("person"),
            "de eerste van `with` / the first of `with`",
            "Tot wie het gericht is.",
            "Whom it addresses.",
        ),
        may("when", Condition, "Wanneer het gekozen kan worden.", "When it can be picked."),
        may(
            "unless_shown",
            Text,
            "De reden die je ziet als het niet kan.",
            "The reason shown while it cannot be picked.",
        ),
        usually("once", Bool, "false", "Of het maar één keer kan.", "Whether it can be picked only once."),
        may("moves", List(&Id("move")), "Wat de zin doet: gesprekszetten.", "What the sentence does: moves."),
        may("effects", List(&Form("effect")), "Wat er nog meer verandert.", "What else changes."),
        may("reply", List(&super::Holds::Part("Line")), "Het antwoord.", "The reply."),
        may(
            "why",
            Text,
            "Waarom het werkt of niet, voor de nabespreking.",
            "Why it works or does not, for the debrief.",
        ),
        may(
            "rating",
            Word(|| Rating::ALL.map(Rating::id).to_vec()),
            "Wat de auteur ervan vindt.",
            "The author’s view.",
        ),
        may(
            "recalls",
            Condition,
            "Wat hij herhaalt of telt: het moet gebeurd zijn waar dit getoond wordt.",
            "What it repeats or counts: it must have happened wherever this is shown.",
        ),
        may("norm", Id("norm"), "De norm waar het over gaat.", "The norm it is about."),
        usually("cost", Number(0, 10_000), "0", "Wat het kost van het budget.", "What it takes of the budget."),
        may(
            "then",
            Form("then"),
            "Waar het heen gaat; moet, behalve bij `select`.",
            "Where it goes; needed, except with `select`.",
        ),
    ],
};

const fn plan(name: &'static str, written: &'static str, nl: &'static str, en: &'static str) -> FormSpec {
    FormSpec { of: "select", name, written, about: (nl, en) }
}

pub(super) static PLANS: &[FormSpec] = &[
    plan(
        "Budget",
        "Budget(\"uren\", 16, least: 1)",
        "Keuzes kosten iets; samen hoogstens zoveel. `least` is hoeveel er minstens gekozen worden.",
        "Choices cost something; at most so much together. `least` is how many are picked at least.",
    ),
    plan("Rank", "Rank(3)", "Zoveel keuzes op volgorde.", "So many choices put in order."),
    plan(
        "Divide",
        "Divide(24, step: 2)",
        "Alles wordt over de keuzes verdeeld, in stappen.",
        "The whole is divided among the choices, in steps.",
    ),
];
