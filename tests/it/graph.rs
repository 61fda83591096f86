//! The picture of a case in its three forms; conditions written back as text compile to what they were.

use crate::support::{CASES, beats, case, frame, model, root, scenario};
use std::sync::Arc;
use tegenspel::author::condition_text;
use tegenspel::author::graph::{Heat, ScenarioGraph};
use tegenspel::engine::{Condition, Language, Scenario, Site};
use tegenspel::files::read_bundle;
use tegenspel::report::Messages;
use tegenspel::report::graph::{dot, mermaid, svg};
use tegenspel::script::{Expectation, Source, load, load_plan};

/// Compiles a text in the scenario's names.
#[track_caller]
fn compiled(scenario: &Scenario, text: &str) -> Condition {
    let plan = format!("Plan(title: \"t\", picks: [], expect: [Holds(\"{text}\")])");
    let (plan, _) =
        load_plan(&Source::new("plan.ron", plan), scenario).unwrap_or_else(|found| panic!("{text}: {found:?}"));
    match plan.expect.into_iter().next().map(|it| it.0) {
        Some(Expectation::Holds(condition, _)) => condition,
        _ => panic!("{text}"),
    }
}

#[test]
fn every_condition_has_its_site_and_its_place_in_the_file() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let loaded = load(&bundle, &model());
        let case = loaded.scenario.unwrap();
        let listed: Vec<_> = case.conditions().map(|(site, _)| site).collect();
        assert!(listed.is_sorted());
        let mut placed: Vec<_> = loaded.source_map.conditions.iter().map(|(site, _)| *site).collect();
        placed.sort_unstable();
        // Derived variables are named by their ids.
        let waiting = listed.into_iter().filter(|site| !matches!(site, Site::Derived(_)));
        assert_eq!(waiting.collect::<Vec<_>>(), placed, "{id}");
    }
}

#[test]
fn shipped_conditions_come_back_as_written() {
    for id in CASES {
        let case = case(id);
        for (_, condition) in case.conditions() {
            let text = condition_text(&case, condition);
            assert_eq!(compiled(&case, &text), *condition, "{text}");
        }
    }
}

#[test]
fn written_conditions_keep_their_meaning_and_only_needed_parentheses() {
    let scenes = r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a",
        topics: { "roof": (title: "R", opener: "O?", opens: "b") }, wrap_up: "end",
        beats: {
            "a": (choices: { "x": (text: "X", effects: [Promise(id: "call", to: "ans", kind: Process, text: "C.")], then: Topics) }),
            "b": (choices: { "y": (text: "Y", when: "used(probe, ans) > 0 and used(probe) > 1 and picked(a.x) and seen(a)", then: Topics) }, then: Topics),
            "end": (then: End("good")) })"#;
    let more = r#"variables: { "n": Count(start: 0, min: 0, max: 9), "flag": Flag(false), "tone": OneOf("cool", ["cool", "warm"]) },
        derived: { "ready": "flag or n > 3" }"#;
    let case = scenario(&frame(scenes, more));
    for text in [
        "true",
        "flag == false",
        "not flag",
        "not (flag and ready)",
        "not not flag",
        "not n >= 3",
        "flag and (n > 1 or n < -2) and not ready",
        "flag and ready or n == 1",
        "(flag or ready) and (flag or n == 1)",
        "flag or (ready or n == 1)",
        "flag and (ready and n == 1)",
        "tone == warm",
        "cool != tone",
        "n - (1 - level()) > 2 * (n + 1) - -3",
        "-(n + 1) < 0",
        "(n > 1) == flag",
        "flag == (not ready)",
        "seen(room.a) > 1 or seen(room.a)",
        "used(probe, ans) or used(probe) >= 2",
        "picked(room.a.x) and done(room.roof)",
        "knows(ans.cash) and knows_concern(ans)",
        "promised(call) or kept(call) or warned(call) or broken(call)",
        "competence(ans) + tension(bo) > trust(ans) - quality(ans)",
        "together(ans) >= -20 and above(ans) == 0 and gauge(role_clarity) < 3 and commitment(ans) <= 4",
    ] {
        assert_eq!(condition_text(&case, &compiled(&case, text)), text);
    }
}

#[test]
fn a_very_long_condition_is_written_in_one_go() {
    let text = vec!["tension(ans) > 1"; 900].join(" and ");
    let case = scenario(&beats(r#""a": (then: End("good"))"#));
    assert_eq!(condition_text(&case, &compiled(&case, &text)), text);
}

const SMALL: &str = r#""hall": Scene(title: "In the \"hall\"", place: "p", channel: Phone, with: ["ans"], start: "a",
    topics: { "roof": (title: "The roof", opener: "The roof?", opens: "b") }, wrap_up: "c",
    beats: {
        "a": (title: "Hello", seconds: 30, on_timeout: "late", lines: [(who: "ans", text: "Hi & <welcome>.")], choices: {
            "warm": (text: "Warm.", rating: Best, then: Topics),
            "late": (text: "Late.", short: "Too late", rating: Poor, then: End("bad")),
            "call": (text: "Call.", when: "trust(ans) >= 55", rating: Tempting, then: Call("phone", Beat("a"))),
        }),
        "b": (select: (1, 2), choices: { "x": (text: "X"), "y": (text: "Y") }, then: Topics),
        "c": (then: First([(when: "used(probe) > 0", then: Chance([(3, Scene("end")), (1, End("good"))])), (then: End("bad"))])),
        "lost": (then: End("good")),
    }),
"end": Scene(title: "End", place: "p", channel: Phone, with: ["ans"], start: "z", beats: { "z": (then: End("good")) })"#;

fn small() -> Arc<Scenario> {
    scenario(&frame(
        SMALL,
        r#"fragments: { "phone": Fragment(start: "f", beats: { "f": (choices: { "bye": (text: "Bye.", then: Return) }) }) },"#,
    ))
}

fn picture(scenario: &Scenario) -> ScenarioGraph {
    ScenarioGraph::of(scenario, Language::default())
}

#[test]
fn unreachable_parts_are_known() {
    let case = small();
    let unreachable: Vec<_> =
        picture(&case).nodes.into_iter().filter(|node| !node.reachable).map(|node| node.path).collect();
    assert_eq!(unreachable, ["hall.lost"]);
    for id in CASES {
        assert!(picture(&crate::support::case(id)).nodes.iter().all(|node| node.reachable), "{id}");
    }
}

#[test]
fn a_small_case_as_dot() {
    insta::assert_snapshot!(dot(&picture(&small()), &Messages::new("en")), @r##"
    digraph scenario {
      graph [label="T", labelloc=t, rankdir=LR, fontname="sans-serif"];
      node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
      edge [fontname="sans-serif", fontsize=10];
      subgraph cluster_0 {
        label="In the \"hall\"";
        n0 [label="Hello\n30 seconds", tooltip="hall.a", penwidth=3];
        n1 [label="b\npick 1 to 2", tooltip="hall.b"];
        n2 [label="c", tooltip="hall.c"];
        n3 [label="lost", tooltip="hall.lost", color=gray, fontcolor=gray, style="rounded,dashed"];
        n4 [label="Topics", tooltip="hall.topics", fillcolor=lightblue];
      }
      subgraph cluster_1 {
        label="End";
        n5 [label="z", tooltip="end.z"];
      }
      subgraph cluster_2 {
        label="phone";
        n6 [label="f", tooltip="phone.f"];
      }
      n7 [label="Good", tooltip="good", shape=oval, fillcolor=black, fontcolor=white];
      n8 [label="Bad", tooltip="bad", shape=oval, fillcolor=black, fontcolor=white];
      n0 -> n4 [label="★ Warm.", color=darkgreen, style=bold];
      n0 -> n8 [label="✕ Too late", color=firebrick, style=solid];
      n0 -> n6 [label="◆ Call.\nif trust(ans) >= 55", color=darkorange, style=dotted];
      n1 -> n4 [label="", color=black, style=dashed];
      n2 -> n5 [label="used(probe) > 0, 75 %", color=black, style=dashed];
      n2 -> n7 [label="used(probe) > 0, 25 %", color=black, style=dashed];
      n2 -> n8 [label="otherwise", color=black, style=dashed];
      n3 -> n7 [label="", color=gray, style=dashed];
      n4 -> n1 [label="The roof", color=black, style=solid];
      n4 -> n2 [label="Wrap up", color=black, style=solid];
      n5 -> n7 [label="", color=black, style=dashed];
      n6 -> n0 [label="Bye.", color=black, style=dotted];
    }
    "##);
}

#[test]
fn a_small_case_as_mermaid() {
    insta::assert_snapshot!(mermaid(&picture(&small()), &Messages::new("nl")), @r##"
    ---
    title: "T"
    ---
    flowchart LR
      subgraph g0["In the #34;hall#34;"]
        n0["Hello<br/>30 seconden"]:::first
        n1["b<br/>kies er 1 tot 2"]
        n2["c"]
        n3["lost"]:::unreachable
        n4["Onderwerpen"]:::topics
      end
      subgraph g1["End"]
        n5["z"]
      end
      subgraph g2["phone"]
        n6["f"]
      end
      n7(["Good"]):::ending
      n8(["Bad"]):::ending
      n0 -->|"★ Warm."| n4
      n0 -->|"✕ Too late"| n8
      n0 -.->|"◆ Call.<br/>als trust(ans) #62;= 55"| n6
      n1 -.-> n4
      n2 -.->|"used(probe) #62; 0, 75 %"| n5
      n2 -.->|"used(probe) #62; 0, 25 %"| n7
      n2 -.->|"anders"| n8
      n3 -.-> n7
      n4 -->|"The roof"| n1
      n4 -->|"Afronden"| n2
      n5 -.-> n7
      n6 -.->|"Bye."| n0
      linkStyle 0 stroke:#0B665A,stroke-width:3px
      linkStyle 2 stroke:#8A5A00,stroke-width:2px,stroke-dasharray:7 4
      linkStyle 1 stroke:#96304F
      linkStyle 7 stroke:#A09A8E
      classDef topics fill:#E3E9F2,stroke:#857D6E,color:#22252B
      classDef ending fill:#22252B,stroke:#22252B,color:#FFFDFA
      classDef first stroke:#22252B,stroke-width:3px
      classDef unreachable fill:#F5F2EB,stroke:#A09A8E,color:#857D6E,stroke-dasharray:4 3
    "##);
}

/// The texts of an SVG, which must be well formed.
#[track_caller]
fn texts(svg: &str) -> String {
    let mut open: Vec<&str> = Vec::new();
    let mut texts = String::new();
    for (number, part) in svg.split('<').enumerate() {
        let Some((tag, text)) = part.split_once('>') else {
            assert_eq!((number, part), (0, ""), "a tag is not closed");
            continue;
        };
        let name = tag.split([' ', '/', '\n']).find(|it| !it.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        assert!(!text.contains('&') || text.split('&').skip(1).all(|it| it.contains(';')), "{text}");
        texts.push_str(text);
        texts.push('\n');
    }
    assert_eq!(open, Vec::<&str>::new());
    texts
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&quot;", "\"")
}

#[test]
fn the_drawing_is_well_formed_and_says_everything() {
    for (case, language) in CASES.iter().map(|id| (case(id), "nl")).chain([(small(), "en")]) {
        let picture = picture(&case);
        let svg = svg(&picture, &Messages::new(language), None);
        let texts = texts(&svg);
        for node in &picture.nodes {
            let rows = node.rows.iter().map(|row| row.text.as_str());
            for text in [node.title.as_str()].into_iter().chain(node.text.iter().map(String::as_str)).chain(rows) {
                assert!(texts.contains(text), "{}: {text}", case.id);
            }
        }
        for loads in ["http://www.w3.org/2000/svg", "role=\"img\"", "viewBox=\"0 0 "] {
            assert_eq!(svg.matches(loads).count(), 1, "{loads}");
        }
        for never in ["<script", "href=\"http", "url(", "src="] {
            assert!(!svg.contains(never), "{never}");
        }
    }
}

#[test]
fn the_drawing_is_the_same_every_time() {
    let case = case("de-loods");
    let draw = || svg(&picture(&case), &Messages::new("nl"), None);
    assert_eq!(draw(), draw());
}

/// What runs straight in a line of the drawing passes no box of its sheet.
#[test]
fn no_line_passes_a_box() {
    for id in CASES {
        let svg = svg(&picture(&case(id)), &Messages::new("nl"), None);
        for sheet in svg.split("<g id=\"sheet-").skip(1) {
            let number = |text: &str| text.parse::<f64>().unwrap();
            let boxes: Vec<(f64, f64, f64, f64)> = sheet
                .split("transform=\"translate(")
                .skip(2)
                .map(|part| {
                    let (x, y) = part.split_once(')').unwrap().0.split_once(' ').unwrap();
                    let size = part.split_once("<rect width=\"").unwrap().1;
                    let (width, rest) = size.split_once("\" height=\"").unwrap();
                    (number(x), number(y), number(width), number(rest.split_once('"').unwrap().0))
                })
                .collect();
            assert!(!boxes.is_empty());
            for path in sheet.split("class=\"way\" d=\"M").skip(1).map(|part| part.split_once('"').unwrap().0) {
                let mut at = (0.0, 0.0);
                for piece in path.split_inclusive(['C', 'L']) {
                    let numbers: Vec<_> = piece.trim_end_matches(['C', 'L']).split(' ').map(number).collect();
                    let to = (numbers[numbers.len() - 2], numbers[numbers.len() - 1]);
                    if numbers.len() == 2 {
                        let (left, right) = (f64::min(at.0, to.0) + 1.0, f64::max(at.0, to.0) - 1.0);
                        let hit = boxes.iter().find(|(x, y, w, h)| {
                            at.1 == to.1 && left < x + w && right > *x && to.1 > *y && to.1 < y + h
                        });
                        assert!(at == (0.0, 0.0) || hit.is_none(), "{id}: {path} through {hit:?}");
                    }
                    at = to;
                }
            }
        }
    }
}

#[test]
fn heat_tints_and_counts() {
    let case = small();
    let mut heat = Heat { beats: vec![0; case.beats.len()], choices: vec![0; case.choices.len()] };
    (heat.beats[0], heat.beats[1], heat.choices[0]) = (1_000, 150, 640);
    let svg = svg(&picture(&case), &Messages::new("en"), Some(&heat));
    for expected in ["card first heat-5", "card heat-1", "card unreachable heat-0", ">1000×<", ">640×<"] {
        assert!(svg.contains(expected), "{expected}");
    }
}

#[test]
fn a_crowded_scene_keeps_lines_to_the_next_column_and_names_the_rest() {
    let beat = |at: usize| {
        let next = if at == 69 { String::from("End(\"good\")") } else { format!("Beat(\"b{}\")", at + 1) };
        format!(
            r#""b{at}": (choices: {{ "x": (text: "X", then: {next}), "y": (text: "Y", then: Beat("b{}")) }}),"#,
            at / 2
        )
    };
    let case = scenario(&beats(&(0..70).map(beat).collect::<String>()));
    let svg = svg(&picture(&case), &Messages::new("en"), None);
    assert!(svg.contains("<a href=\"#node-20\"><text class=\"jump\""));
    assert!(svg.contains(">→ b20<"));
    assert!(svg.contains(">→ Ending: Good<"));
}

#[test]
fn a_very_large_scene_is_drawn_as_well() {
    let beat = |at: usize| {
        let beat = at * 7 % 1_200;
        format!(
            r#""b{at}": (choices: {{ "x": (text: "X", then: Beat("b{beat}")), "y": (text: "Y", then: Beat("b{}")) }}, then: End("good")),"#,
            (at + 1) % 1_200
        )
    };
    let case = scenario(&beats(&(0..1_200).map(beat).collect::<String>()));
    let svg = svg(&picture(&case), &Messages::new("en"), None);
    assert_eq!(svg.matches(" id=\"node-").count(), 1_200);
    assert!(!svg.contains("NaN"));
    // The start stands in the upper left corner, and what it leads to beside it.
    assert!(svg.contains("<g id=\"node-0\" class=\"card first\" transform=\"translate(28 62)\">"));
    assert!(svg.contains("<g id=\"node-1\" class=\"card\" transform=\"translate(412 62)\">"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 12, ..Default::default() })]

    /// Whatever leads wherever: loops, jumps back, several ways between the same beats.
    #[test]
    fn any_web_of_beats_is_drawn(ways in proptest::collection::vec(proptest::collection::vec(0usize..40, 0..4), 1..40)) {
        let count = ways.len();
        let beat = |(at, ways): (usize, &Vec<usize>)| {
            let choice = |(number, to): (usize, &usize)| format!(r#""c{number}": (text: "C.", then: Beat("b{}")),"#, to % count);
            let choices: String = ways.iter().enumerate().map(choice).collect();
            format!(r#""b{at}": (choices: {{ {choices} }}, then: End("good")),"#)
        };
        let case = scenario(&beats(&ways.iter().enumerate().map(beat).collect::<String>()));
        let svg = svg(&picture(&case), &Messages::new("en"), None);
        proptest::prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        proptest::prop_assert_eq!(svg.matches(" id=\"node-").count(), count);
        proptest::prop_assert!(dot(&picture(&case), &Messages::new("en")).starts_with("digraph"));
    }
}
