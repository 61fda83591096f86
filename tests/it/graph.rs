//! The picture of a case in its three forms; conditions written back as text compile to what they were.

use crate::support::{CASES, beats, case, frame, model, root, scenario};
use std::sync::Arc;
use tegenspel::author::condition_text;
use tegenspel::author::graph::{Heat, ScenarioGraph};
use tegenspel::engine::{Condition, Language, Scenario, Site};
use tegenspel::files::read_bundle;
use tegenspel::report::Messages;
use tegenspel::report::graph::{CasePicture, PngPicture, dot, mermaid, png, svg};
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

/// The drawing of a whole case.
fn drawing(scenario: &Scenario, language: &str, heat: Option<&Heat>) -> String {
    svg(&CasePicture::of(scenario, &Messages::new(language)), heat)
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
    insta::assert_snapshot!(dot(&CasePicture::of(&small(), &Messages::new("en"))), @r##"
    digraph scenario {
      // made with Tegenspel
      graph [label="The picture of T", labelloc=t, rankdir=LR, fontname="sans-serif"];
      node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
      edge [fontname="sans-serif", fontsize=10];
      subgraph cluster_0 {
        label="1. In the \"hall\"";
        n0 [label="1.1 Hello\nit begins here\n30 seconds", tooltip="hall.a", penwidth=3];
        n4 [label="1.2 Topics", tooltip="hall.topics", fillcolor=lightblue];
        n1 [label="1.3 b\npick 1 to 2", tooltip="hall.b"];
        n2 [label="1.4 c", tooltip="hall.c"];
        n3 [label="1.5 lost\nunreachable", tooltip="hall.lost", color=gray, fontcolor=gray, style="rounded,dashed"];
      }
      subgraph cluster_1 {
        label="2. End";
        n5 [label="2.1 z", tooltip="end.z"];
      }
      subgraph cluster_2 {
        label="Shared piece 3: phone";
        n6 [label="3.1 f", tooltip="phone.f"];
      }
      n7 [label="Ending: Good", tooltip="good", shape=oval, fillcolor=black, fontcolor=white];
      n8 [label="Ending: Bad", tooltip="bad", shape=oval, fillcolor=black, fontcolor=white];
      n0 -> n4 [label="★ Warm.", color=darkgreen, style=bold];
      n0 -> n8 [label="✕ Too late", color=firebrick, style=solid];
      n0 -> n6 [label="◆ Call.\nOnly if Ans’s trust is at\nleast 55", color=darkorange, style=dotted];
      n1 -> n4 [label="", color=black, style=dashed];
      n2 -> n5 [label="If you used “probe”, 75 % of\nthe time, by chance", color=black, style=dashed];
      n2 -> n7 [label="If you used “probe”, 25 % of\nthe time, by chance", color=black, style=dashed];
      n2 -> n8 [label="Otherwise", color=black, style=dashed];
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
    insta::assert_snapshot!(mermaid(&CasePicture::of(&small(), &Messages::new("nl"))).text, @r##"
    ---
    title: "T"
    ---
    flowchart LR
      %% made with Tegenspel
      accTitle: Het plaatje van T
      accDescr: Elk vak is een moment, met wat je daar kunt kiezen. Een lijn loopt van een keuze naar wat erop volgt. 7 momenten, 8 keuzes, 2 eindes.
      subgraph g0["1#46; In the #34;hall#34;"]
        n0["1.1 Hello<br/>hier begint het<br/>30 seconden"]:::first
        n4["1.2 Onderwerpen"]:::topics
        n1["1.3 b<br/>kies er 1 tot 2"]
        n2["1.4 c"]
        n3["1.5 lost<br/>onbereikbaar"]:::unreachable
      end
      subgraph g1["2#46; End"]
        n5["2.1 z"]
      end
      subgraph g2["Los stuk 3: phone"]
        n6["3.1 f"]
      end
      n7(["Einde: Good"]):::ending
      n8(["Einde: Bad"]):::ending
      n0 -->|"★ Warm."| n4
      n0 -->|"✕ Too late"| n8
      n0 -.->|"◆ Call.<br/>Alleen als het vertrouwen van Ans<br/>minstens 55 is"| n6
      n1 -.-> n4
      n2 -.->|"Als je “doorvragen” gebruikte, 75 #37; van<br/>de keren, door het toeval"| n5
      n2 -.->|"Als je “doorvragen” gebruikte, 25 #37; van<br/>de keren, door het toeval"| n7
      n2 -.->|"Anders"| n8
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
      classDef elsewhere fill:#F5F2EB,stroke:#22252B,color:#22252B,stroke-dasharray:4 3
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
        let svg = drawing(&case, language, None);
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
    let draw = || drawing(&case, "nl", None);
    assert_eq!(draw(), draw());
}

/// What runs straight in a line of the drawing passes no box of its sheet.
#[test]
fn no_line_passes_a_box() {
    for id in CASES {
        let svg = drawing(&case(id), "nl", None);
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
            let lines = sheet.split("<path class=\"way ").skip(1).map(|part| part.split_once(" d=\"M").unwrap().1);
            for path in lines.map(|part| part.split_once('"').unwrap().0) {
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
    let svg = drawing(&case, "en", Some(&heat));
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
    let svg = drawing(&case, "en", None);
    assert!(svg.contains("<a href=\"#node-20\"><text "));
    assert!(svg.contains(">→ 1.21 b20<"));
    assert!(svg.contains(">→ Ending: Good<"));
    // Each of the seventy leads to the one behind it by a line, and none is named that has one.
    assert!(lines_in(&svg) >= 69, "{}", lines_in(&svg));
    for at in 1..70 {
        assert!(!svg.contains(&format!(">→ 1.{} b{at}<", at + 1)) || at <= 34, "{at}");
    }
}

/// How many lines a drawing has between its boxes.
fn lines_in(svg: &str) -> usize {
    svg.matches("<g class=\"line\">").count()
}

/// Where the box of a node stands.
#[track_caller]
fn corner(svg: &str, node: usize) -> (f64, f64) {
    let part = svg.split_once(&format!("<g id=\"node-{node}\" ")).unwrap().1;
    let place = part.split_once("translate(").unwrap().1.split_once(')').unwrap().0;
    let (x, y) = place.split_once(' ').unwrap();
    (x.parse().unwrap(), y.parse().unwrap())
}

/// Fails unless a drawing is about as wide for its height as a page on its side.
#[track_caller]
fn assert_page_like(svg: &str) {
    let size = svg.split_once("viewBox=\"0 0 ").unwrap().1.split_once('"').unwrap().0;
    let (width, height) = size.split_once(' ').unwrap();
    let shape = width.parse::<f64>().unwrap() / height.parse::<f64>().unwrap();
    assert!((1.0..2.0).contains(&shape), "{size}");
}

#[test]
fn a_case_of_many_scenes_has_the_shape_of_a_page() {
    let scene = |at: usize| {
        let then = if at == 39 { String::from("End(\"good\")") } else { format!("Scene(\"s{}\")", at + 1) };
        format!(
            r#""s{at}": Scene(title: "Room {at}", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {{
                "a": (choices: {{ "x": (text: "X", then: Beat("b")), "y": (text: "Y", then: {then}) }}), "b": (then: {then}) }}),"#
        )
    };
    let svg = drawing(&scenario(&frame(&(0..40).map(scene).collect::<String>(), "")), "en", None);
    assert_page_like(&svg);
    let overview = svg.split_once("id=\"sheet-1\"").unwrap().0;
    let rows: std::collections::BTreeSet<_> = overview
        .split("<g class=\"card")
        .skip(1)
        .map(|it| it.split_once(')').unwrap().0.rsplit(' ').next().unwrap())
        .collect();
    assert!(rows.len() > 3, "{rows:?}");
}

#[test]
fn colours_are_plain_wherever_media_queries_are_not_understood() {
    let svg = drawing(&small(), "nl", None);
    let (before, rest) = svg.split_once("<style>").unwrap();
    let (style, after) = rest.split_once("</style>").unwrap();
    assert!(style.trim().lines().all(|line| line.starts_with("@media ")), "{style}");
    // LibreOffice takes every rule in a media query for one that holds, unless it does not know its selector.
    let rules =
        style.split(['{', '}']).filter(|it| it.contains(['.', ':']) && !it.starts_with("@") && it.contains(['.', ' ']));
    let selectors = rules.filter(|it| it.trim_start().starts_with(['.', ':']) && !it.contains("#"));
    assert!(selectors.clone().count() > 20);
    assert!(selectors.clone().all(|it| it.starts_with(":root")), "{style}");
    assert!(!svg.contains("var(") && !svg.contains("color-mix") && !svg.contains("font:"));
    assert!(before.contains("font-family=\"'Source Sans 3', ") && before.contains("font-size=\"12.5\""));
    for shape in after.split('<').filter(|it| it.starts_with("rect ") || it.starts_with("text ")) {
        assert!(shape.contains("fill=\"#"), "{shape}");
    }
}

#[test]
fn one_scene_says_where_lines_come_from_and_lead_to() {
    let case = small();
    let words = Messages::new("en");
    let picture = || CasePicture::of(&case, &words);
    assert_eq!(picture().scenes().collect::<Vec<_>>(), ["hall", "end", "phone"]);
    let end = svg(&picture().narrowed("end"), None);
    assert_eq!((end.matches("id=\"sheet-").count(), end.matches(" id=\"node-").count()), (1, 1));
    for text in [">Comes from 1. In the ", ">1.4 c<", ">Ending: Good<"] {
        assert!(end.contains(text), "{text}");
    }
    assert!(!end.contains("<a href"), "nothing else is there to go to");
    let dot = dot(&picture().narrowed("phone"));
    assert!(dot.contains("n0 [label=\"1. In the \\\"hall\\\": 1.1 Hello\\n"), "{dot}");
    assert!(dot.contains("n6 -> n0") && !dot.contains("n7"), "{dot}");
}

/// The dots of a PNG of ours, of which there are two for each unit of the SVG.
struct Dots {
    width: usize,
    bytes: Vec<u8>,
}

impl Dots {
    fn of(file: &[u8]) -> Self {
        let mut read = ::png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut bytes = vec![0; read.output_buffer_size().unwrap()];
        read.next_frame(&mut bytes).unwrap();
        Self { width: read.info().width as usize, bytes }
    }

    /// How many dark dots stand in a part of the picture, in units of the SVG.
    fn dark(&self, (left, top): (usize, usize), (right, bottom): (usize, usize)) -> usize {
        let row = |y: usize| &self.bytes[4 * (y * self.width + 2 * left)..4 * (y * self.width + 2 * right)];
        (2 * top..2 * bottom).flat_map(|y| row(y).chunks(4)).filter(|dot| dot[0] < 0x80).count()
    }
}

#[test]
fn the_picture_in_dots_is_of_twice_the_size() {
    let case = scenario(&beats(r#""a": (then: End("good"))"#));
    let words = Messages::new("en");
    let svg = svg(&CasePicture::of(&case, &words), None);
    let drawn = png(&svg, &|_| ()).unwrap();
    assert_eq!(drawn.scale, PngPicture::FULL);
    let read = ::png::Decoder::new(std::io::Cursor::new(&drawn.bytes)).read_info().unwrap();
    let size = svg.split_once("viewBox=\"0 0 ").unwrap().1.split_once('"').unwrap().0;
    let (width, height) = (read.info().width / 2, read.info().height / 2);
    assert_eq!(format!("{width} {height}"), size);
    for entry in [">choice without a rating<", ">unreachable<"] {
        assert!(svg.contains(entry), "{entry}");
    }
    // Its own fonts: letters stand where the title stands, whatever the machine has, and nothing stands above them.
    let dots = Dots::of(&drawn.bytes);
    let (title, above) = (dots.dark((32, 28), (220, 60)), dots.dark((0, 0), (220, 24)));
    assert!((400..6_000).contains(&title), "{title}");
    assert_eq!(above, 0);
    let large = svg.replacen("width=\"", "width=\"9", 1).replacen("viewBox=\"0 0 ", "viewBox=\"0 0 9", 1);
    assert!(png(&large, &|_| ()).unwrap().scale < PngPicture::FULL);
}

#[test]
fn letters_that_its_own_fonts_lack_are_drawn_in_others_or_named() {
    let words = Messages::new("en");
    let case = |text: &str| scenario(&beats(&format!(r#""a": (title: "{text}", then: End("good"))"#)));
    let drawn = |text: &str, more: &(dyn Fn(&mut fontdb::Database) + Sync)| {
        png(&svg(&CasePicture::of(&case(text), &words), None), more).unwrap()
    };
    assert_eq!(drawn("Één Ωμέγα → в", &|_| panic!("others are loaded")).missing, "");
    let alone = drawn("שלום עולם", &|_| ());
    // Of a stretch of them one is named.
    assert!(!alone.missing.is_empty() && alone.missing.chars().all(|it| "שלום עולם".contains(it)), "{}", alone.missing);
    // Where this computer has a font for them, they are letters instead of boxes.
    let with_others = drawn("שלום עולם", &tegenspel::files::load_system_fonts);
    assert_eq!(with_others.missing.is_empty(), with_others.bytes != alone.bytes);
}

#[test]
fn mermaid_says_what_it_would_not_draw() {
    let beat = |at: usize| {
        let choices: String =
            (0..20).map(|it| format!(r#""c{it}": (text: "C", then: Beat("b{}")),"#, (at + it) % 30)).collect();
        format!(r#""b{at}": (choices: {{ {choices} }}, then: End("good")),"#)
    };
    let case = scenario(&beats(&(0..30).map(beat).collect::<String>()));
    let words = Messages::new("en");
    let chart = mermaid(&CasePicture::of(&case, &words));
    assert_eq!(chart.edges_beyond, Some(630));
    assert_eq!(chart.characters_beyond, None);
    let few = small();
    let chart = mermaid(&CasePicture::of(&few, &words));
    assert_eq!((chart.edges_beyond, chart.characters_beyond), (None, None));
    assert!(chart.text.contains("\n  accTitle: The picture of T\n  accDescr: Each box is a moment"));
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
    let svg = drawing(&case, "en", None);
    assert_eq!(svg.matches(" id=\"node-").count(), 1_200);
    assert!(!svg.contains("NaN"));
    // The start stands in the upper left corner, and the whole is about as wide for its height as a page on its side.
    assert!(svg.contains("<g id=\"node-0\" class=\"card first\" transform=\"translate(28 62)\">"));
    assert_page_like(&svg);
    // What the start leads to stands right below it, with a line to it: from the right side of the one to that of the other.
    let ((x, y), (left, top)) = (corner(&svg, 0), corner(&svg, 1));
    assert!(left == x && top > y && top < y + 250.0, "{left} {top}");
    assert!(svg.contains(&format!(" {} {}\"/><path ", x + 330.0 + 7.0, top + 20.0)), "no line comes in");
    // Most of its jumps go far: those are named, and no fewer lines than these are left.
    assert!(lines_in(&svg) >= 100, "{}", lines_in(&svg));
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
        let svg = drawing(&case, "en", None);
        proptest::prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        proptest::prop_assert_eq!(svg.matches(" id=\"node-").count(), count);
        proptest::prop_assert!(dot(&CasePicture::of(&case, &Messages::new("en"))).starts_with("digraph"));
    }
}
