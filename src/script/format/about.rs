//! What stands around the talk: the case itself, its player, documents, norms, endings and learning points.

use super::Holds::{Condition, Form, Id, List, Map, Number, Pair, Plain, Text, Word};
use super::{PartSpec, may, need, usually};
use crate::engine::{EndingRelation, EndingRole, LessonKind};

pub(in crate::script) static SCENARIO: PartSpec = PartSpec {
    name: "Scenario",
    about: ("Een hele casus.", "A whole case."),
    fields: &[
        need("format", Number(1, 1), "De versie van dit formaat.", "The version of this format."),
        need("title", Text, "De titel.", "The title."),
        need("summary", Text, "Een of twee zinnen voor de bibliotheek.", "One or two sentences for the library."),
        need(
            "language",
            Plain,
            "De taal waarin je schrijft: `nl` of `en`.",
            "The language you write in: `nl` or `en`.",
        ),
        may("version", Plain, "Je eigen versienummer.", "Your own version number."),
        may("authors", List(&Plain), "Wie de casus schreef.", "Who wrote the case."),
        may("licence", Plain, "De licentie van de teksten.", "The licence of the texts."),
        need("sector", Text, "De sector waarin het speelt.", "The sector it plays in."),
        need("level", Number(1, 5), "Hoe moeilijk de casus is.", "How hard the case is."),
        need("minutes", Number(1, 600), "Hoeveel minuten spelen duurt.", "How many minutes it takes to play."),
        may("between", Pair(&Text), "De twee rollen die schuren.", "The two roles in tension."),
        may("practises", List(&Id("move")), "Zetten die je hier oefent.", "Moves that are practised here."),
        may("tags", List(&Plain), "Losse zoekwoorden.", "Free words for search."),
        need("goals", Map(&Text), "Wat de speler wil bereiken.", "What the player is to reach."),
        need("player", super::Holds::Part("Player"), "Wie de speler is.", "Who the player is."),
        need(
            "briefing",
            Text,
            "Wat de speler vooraf weet, in Markdown.",
            "What the player knows beforehand, in Markdown.",
        ),
        may("dossier", Map(&super::Holds::Part("Document")), "Documenten om te openen.", "Documents to open."),
        may(
            "norms",
            Map(&super::Holds::Part("Norm")),
            "Normen waar keuzes naar verwijzen.",
            "Norms that choices cite.",
        ),
        need("cast", Map(&super::Holds::Part("Stakeholder")), "De mensen.", "The people."),
        may("variables", Map(&Form("variable")), "Wat de casus zelf bijhoudt.", "What the case keeps count of itself."),
        may("derived", Map(&Condition), "Wat uit andere waarden volgt.", "What follows from other values."),
        need("scenes", Map(&super::Holds::Part("Scene")), "De scènes.", "The scenes."),
        may(
            "fragments",
            Map(&super::Holds::Part("Fragment")),
            "Stukken die scènes delen.",
            "Pieces that scenes share.",
        ),
        need("endings", Map(&super::Holds::Part("Ending")), "De eindes.", "The endings."),
        may(
            "lessons",
            Map(&super::Holds::Part("Lesson")),
            "Leerpunten van deze casus.",
            "Learning points of this case.",
        ),
        may(
            "interventions",
            Map(&super::Holds::Part("Intervention")),
            "Wat een trainer kan inbrengen terwijl het gesprek loopt, elk één keer.",
            "What a trainer can bring in while the talk runs, each once.",
        ),
        may("discussion", List(&Text), "Vragen voor de nabespreking.", "Questions for a discussion afterwards."),
        usually(
            "start",
            Id("scene"),
            "de eerste / the first",
            "De scène waar het begint.",
            "The scene where it starts.",
        ),
        may(
            "allow",
            Map(&Plain),
            "Meldingen die hier mogen, elk met een reden.",
            "Findings that are right here, each with a reason.",
        ),
    ],
};

pub(in crate::script) static PLAYER: PartSpec = PartSpec {
    name: "Player",
    about: ("Wie de speler is.", "Who the player is."),
    fields: &[
        need("name", Text, "De naam die regels tonen.", "The name that lines show."),
        need("function", Text, "De functie.", "The job."),
        need("organisation", Text, "De gemeente of dienst.", "The municipality or department."),
        need("mandate", Text, "Wat de speler zelf mag beslissen.", "What the player may decide."),
    ],
};

pub(in crate::script) static DOCUMENT: PartSpec = PartSpec {
    name: "Document",
    about: ("Een document in het dossier.", "A document of the dossier."),
    fields: &[
        need("title", Text, "De titel.", "The title."),
        need(
            "file",
            Plain,
            "Het pad in de map, zoals `dossier/brief.md`.",
            "The path in the folder, like `dossier/letter.md`.",
        ),
        may("when", Condition, "Wanneer het te openen is.", "When it can be opened."),
    ],
};

pub(in crate::script) static NORM: PartSpec = PartSpec {
    name: "Norm",
    about: ("Een norm uit wet of vak.", "A norm of law or profession."),
    fields: &[
        need("title", Text, "De korte naam.", "The short name."),
        need("text", Text, "Wat hij zegt, in gewone taal.", "What it says, in plain words."),
        may(
            "source",
            Text,
            "Waar het staat: wet en artikel, uitspraak en datum.",
            "Where it stands: law and article, judgment and date.",
        ),
    ],
};

pub(in crate::script) static ENDING: PartSpec = PartSpec {
    name: "Ending",
    about: ("Hoe een sessie kan aflopen.", "How a session can end."),
    fields: &[
        need("title", Text, "De titel.", "The title."),
        need("text", Text, "Wat er daarna gebeurde, in Markdown.", "What happened afterwards, in Markdown."),
        may(
            "recalls",
            Condition,
            "Wat hij herhaalt of telt: het moet gebeurd zijn waar dit getoond wordt.",
            "What it repeats or counts: it must have happened wherever this is shown.",
        ),
        may(
            "teaches",
            List(&Id("lesson")),
            "Welke leerpunten dit einde geeft; het belangrijkste eerst.",
            "Which learning points this ending gives; the most important first.",
        ),
        may(
            "relation",
            Word(|| EndingRelation::ALL.map(EndingRelation::id).to_vec()),
            "Wat er van de relatie overbleef.",
            "What became of the relation.",
        ),
        may(
            "role",
            Word(|| EndingRole::ALL.map(EndingRole::id).to_vec()),
            "Of je rol zuiver bleef.",
            "Whether your role stayed clean.",
        ),
        may(
            "reached",
            List(&Id("goal")),
            "Welke doelen je hiermee haalt. Noem alleen wat dit einde vertelt.",
            "Which goals this reaches. Name only what this ending tells.",
        ),
        may("half", List(&Id("goal")), "Welke doelen je half haalt.", "Which goals this reaches in part."),
        may("missed", List(&Id("goal")), "Welke doelen je mist.", "Which goals this misses."),
    ],
};

pub(in crate::script) static LESSON: PartSpec = PartSpec {
    name: "Lesson",
    about: ("Een leerpunt van deze casus.", "A learning point of this case."),
    fields: &[
        need("text", Text, "Wat het zegt.", "What it says."),
        need(
            "kind",
            Word(|| LessonKind::ALL.map(LessonKind::id).to_vec()),
            "Ging het goed, of is het om te oefenen?",
            "Did it go well, or is it to be practised?",
        ),
        may(
            "when",
            Condition,
            "Wanneer het aan het eind geldt; anders alleen met `Teach`.",
            "When it applies at the end; without it only by `Teach`.",
        ),
        may(
            "instead_of",
            Id("lesson"),
            "Het leerpunt dat dit in andere woorden zegt, zoals `LP-05`; van de twee komt alleen dit.",
            "The learning point that this one says in other words, like `LP-05`; of the two only this one is given.",
        ),
    ],
};
