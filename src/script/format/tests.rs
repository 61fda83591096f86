//! The description says what the reader does: what is required, what is known, between what bounds.

use super::*;
use crate::script::ron::{RonValue, ValueKind, parse};
use crate::script::{Bundle, Diagnostic, Source, load, load_model};
use std::sync::Arc;

/// A case that has every part with every field.
const WHOLE: &str = r#"Scenario(
    format: 1, title: "t", summary: "s", language: "en", version: "1", authors: ["a"], licence: "l", sector: "s",
    level: 1, minutes: 1, between: ("a", "b"), practises: ["probe"], tags: ["t"], goals: { "g": "g", "h": "h", "i": "i" },
    player: Player(name: "n", function: "f", organisation: "o", mandate: "m"), briefing: "b",
    dossier: { "d": Document(title: "t", file: "dossier/d.md", when: "level() > 1") },
    norms: { "n": Norm(title: "t", text: "t", source: "s") },
    cast: { "ans": Stakeholder(
        name: "n", function: "f", organisation: "o", side: Partner, figure: "f", acquaintance: New,
        start: Facets(competence: 1, benevolence: 1, integrity: 1, satisfaction: 1, commitment: 1, tension: 1),
        stance: Stance(together: 1, above: 1), rigidity: 1, wants: ToLead, rewards: ["probe"], escalates_on: ["demand"],
        stake: "s", position: "p", interests: { "i": Interest(text: "t", key: "k", opens: "level() > 1") },
        concern: Concern(text: "t", opens: "level() > 1"), alternative: "a", talks_to: { "bo": 1 },
    ), "bo": (name: "n", function: "f", organisation: "o", side: Board, position: "p") },
    variables: { "c": Count(start: 1, min: 0, max: 2), "f": Flag(true), "o": OneOf("a", ["a"]), "w": Drawn([(2, "k"), (1, "l")]) },
    derived: { "e": "c > 1" },
    scenes: { "s": Scene(
        title: "t", place: "p", channel: Phone, with: ["ans"], elapsed: 1, intro: "i", start: "b",
        topics: { "t": Topic(title: "t", opener: "o", opens: "b", required: true, when: "level() > 0") }, wrap_up: "z",
        beats: {
            "b": Beat(
                title: "t", hint: "h", phase: Explore, shuffle: false, switch: true, seconds: 9, on_timeout: "x",
                on_enter: [Gauge(role_clarity: 1, public_interest: 1, board_trust: 1, internal_network: 1, reputation: 1,
                    record_quality: 1, hours: 1, because: "b")],
                lines: [Line(who: "ans", text: "t", mood: Warm, thinks: "t", when: "level() > 0", cue: "c", recalls: "level() > 0")],
                choices: { "x": Choice(
                    text: "t", does: true, short: "s", to: "ans", when: "level() > 0", unless_shown: "u", once: true, recalls: "level() > 0",
                    moves: ["probe"], reply: [], why: "w", rating: Best, norm: "n",
                    effects: [
                        Feel(who: "ans", competence: 1, benevolence: 1, integrity: 1, satisfaction: 1, commitment: 1,
                            tension: 1, voice: 1, neutrality: 1, respect: 1, motives: 1, because: "b"),
                        Promise(id: "p", to: "ans", kind: Process, text: "t"), Outcome(who: "ans", size: 1, because: "b"),
                    ],
                    then: First([Branch(when: "level() > 9", then: Beat("m")), Branch(then: Topics)]),
                ) },
                then: Topics,
            ),
            "m": Beat(select: Budget("u", 1), choices: { "y": Choice(text: "t", cost: 1) }, then: Topics),
            "z": Beat(then: Call("f", Beat("y"))),
            "y": Beat(then: End("e")),
        },
    ) },
    fragments: { "f": Fragment(start: "a", beats: { "a": (then: Return) }) },
    endings: { "e": Ending(title: "t", text: "t", recalls: "level() > 0", teaches: ["l", "LP-01"], relation: Kept, role: Clean,
        reached: ["g"], half: ["h"], missed: ["i"]) },
    lessons: { "l": Lesson(text: "t", kind: Strength, when: "level() > 1", instead_of: "LP-05") },
    interventions: { "v": Intervention(title: "t", when: "level() > 1", lines: [(text: "t")], effects: [Set("f", true)]) },
    discussion: ["q"], start: "s", allow: { "few-endings": "r" },
)"#;

fn found(text: &str) -> Vec<Diagnostic> {
    let model = Source::new("m", include_str!("../../../assets/model/relationship.ron"));
    let mut bundle =
        Bundle { id: String::from("test"), scenario: Source::new("scenario.ron", text), ..Bundle::default() };
    bundle.files.insert(String::from("dossier/d.md"), String::from("d"));
    load(&bundle, &Arc::new(load_model(&model).unwrap())).found
}

/// Every named struct in a tree.
fn structs<'v, 'a>(value: &'v RonValue<'a>, all: &mut Vec<(&'a str, &'v RonValue<'a>)>) {
    match &value.kind {
        ValueKind::Struct(name, fields) => {
            all.extend(name.map(|name| (name, value)));
            for field in fields {
                structs(&field.value, all);
            }
        }
        ValueKind::Tuple(_, values) => values.iter().for_each(|it| structs(it, all)),
        ValueKind::List(values) => values.iter().for_each(|it| structs(it, all)),
        ValueKind::Map(entries) => entries.iter().for_each(|(_, it)| structs(it, all)),
        _ => {}
    }
}

#[test]
fn every_part_is_shown_with_every_field_and_only_what_is_required_is_missed() {
    let told = found(WHOLE);
    assert!(told.iter().all(|it| it.code == "never-true"), "{told:?}");
    let mut syntax = Vec::new();
    let root = parse(WHOLE, &mut syntax);
    let mut shown = Vec::new();
    structs(&root, &mut shown);
    for part in parts() {
        // Between all that bear the name every field comes up; each is taken out once.
        for field in part.fields {
            let place = shown.iter().filter(|(name, _)| *name == part.name).find_map(|(_, value)| match &value.kind {
                ValueKind::Struct(_, fields) => fields.iter().find(|it| it.name == field.name),
                _ => None,
            });
            let place = place.unwrap_or_else(|| panic!("`{}` of `{}` is not shown", field.name, part.name));
            let (start, end) = (place.name_span().start as usize, place.value.span.end as usize);
            let rest = WHOLE[end..].strip_prefix(',').unwrap_or(&WHOLE[end..]);
            let without = format!("{}{rest}", &WHOLE[..start]);
            let missed = found(&without).iter().any(|it| {
                it.code == "missing-field" && it.message.en.contains(&format!("lacks the field `{}`", field.name))
            });
            assert_eq!(missed, field.required, "`{}` of `{}`", field.name, part.name);
        }
    }
}

#[test]
fn every_description_is_a_sentence_in_both_languages() {
    let fields = parts().into_iter().flat_map(|part| part.fields.iter().map(|it| it.about).chain([part.about]));
    for (nl, en) in fields.chain(forms().map(|it| it.about)) {
        assert!(nl.ends_with(['.', '?']) && en.ends_with(['.', '?']), "{nl} {en}");
    }
}

#[test]
fn numbers_lie_between_the_bounds_that_are_told() {
    for (field, least, most) in [("level", 1, 5), ("minutes", 1, 600), ("rigidity", 0, 80), ("elapsed", 0, 36_500)] {
        let holds = parts().into_iter().flat_map(|part| part.fields).find(|it| it.name == field).unwrap().holds;
        assert!(matches!(holds, Holds::Number(a, b) if (a, b) == (least, most)), "{field}");
        let wrong = |number: i32| {
            let text = WHOLE.replacen(&format!("{field}: 1"), &format!("{field}: {number}"), 1);
            found(&text).iter().any(|it| it.code == "out-of-range")
        };
        assert!(wrong(least - 1) && wrong(most + 1) && !wrong(most), "{field}");
    }
}
