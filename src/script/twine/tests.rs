//! Stories read whole: what comes of them, and what is told.

use super::*;
use crate::script::Source;

/// A story as a draft, in English, with what was told of it: code, line:column, message.
#[track_caller]
fn drafted(text: &str) -> (TwineDraft, Vec<String>) {
    let source = Source::new("story.twee", text);
    let story = story_titled(read_stories(&source).unwrap(), None).unwrap();
    let draft = draft_of(&story, &source, "en");
    let told = draft.found.iter().map(|it| {
        let (line, column) = source.position(it.at.span.start);
        format!("{} {line}:{column} {}", it.code, it.message.en)
    });
    let told = told.collect();
    (draft, told)
}

/// The draft of a story from its beats on, without indentation.
#[track_caller]
fn beats(text: &str) -> String {
    let written = drafted(text).0.scenario.unwrap();
    let (_, beats) = written.split_once("beats: {\n").unwrap();
    beats.lines().map(|line| format!("{}\n", line.trim_start())).collect()
}

/// Why a story gives no draft: code and line:column of its errors.
#[track_caller]
fn refused(text: &str) -> Vec<String> {
    let (draft, told) = drafted(text);
    assert!(draft.scenario.is_none());
    let errors = draft.found.iter().zip(told).filter(|(it, _)| it.severity == crate::script::Severity::Error);
    errors.map(|(_, told)| told.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

/// What was told of a story.
#[track_caller]
fn told(text: &str, expected: &[&str]) {
    assert_eq!(drafted(text).1, expected, "{text}");
}

#[test]
fn passages_become_beats_links_choices_and_dead_ends_endings() {
    let text = ":: Start\nOne.\n\nYou can [[go|B]].\n* [[Stay->Start]]\n\n:: B\n{The} \"end\".\nSo.\n";
    insta::assert_snapshot!(beats(text), @r#"
    "start": (
    title: "Start",
    lines: [
    (text: "One."),
    (text: "You can go."),
    ],
    choices: {
    "go": (text: "go", then: End("b")),
    "stay": (text: "Stay", then: Beat("start")),
    },
    ),
    },
    ),
    },
    endings: {
    "b": (title: "B", text: "{{The}} \"end\".\nSo."),
    },
    )
    "#);
    told(text, &[]);
}

#[test]
fn code_stands_as_a_note_at_its_place_and_what_it_was_about_stays() {
    let text = ":: StoryData\n{\"format\": \"Harlowe\", \"start\": \"A\"}\n:: A\n(set: $n to\n 1)Hello $n.\n\n(if: $n)[Go [[on->B]]](link-goto: \"Or so\", \"B\")\n:: B\n<b>End</b>\n";
    insta::assert_snapshot!(beats(text), @r#"
    "a": (
    title: "A",
    lines: [
    // Twine 4:1: (set: $n to
    //  1)
    (text: "Hello $n."),
    // Twine 7:1: (if: $n)
    (text: "Go on"),
    ],
    choices: {
    "on": (text: "on", then: End("b")),
    "or_so": (text: "Or so", then: End("b")),
    },
    ),
    },
    ),
    },
    endings: {
    // Twine 9:1: <b>
    // Twine 9:7: </b>
    "b": (title: "B", text: "End"),
    },
    )
    "#);
    told(
        text,
        &[
            "twine-code 4:1 `(set: $n to 1)` is not carried over",
            "twine-code 5:10 `$n` now stands in the text as it is written",
            "twine-code 7:1 `(if: $n)` is not carried over",
            "twine-code 9:1 `<b>` is styling or a remark and stands as a note in the case",
        ],
    );
}

#[test]
fn of_passages_of_one_name_the_first_comes_along() {
    let text = ":: Start\n[[A]]\n:: A\nfirst\n:: A\nsecond\n";
    assert!(beats(text).contains("\"a\": (title: \"A\", text: \"first\")"));
    told(text, &["twine-doubled 5:4 there is a passage `A` already; this one stays behind"]);
}

#[test]
fn a_link_to_no_passage_leads_to_an_ending_to_be_written() {
    let text = ":: Start\n[[There]] or [[that way->There]]\n";
    assert!(beats(text).contains("\"there\": (title: \"There\", text: \"\")"));
    let missing = "there is no passage `There`";
    told(text, &[&format!("twine-missing-passage 2:1 {missing}"), &format!("twine-missing-passage 2:14 {missing}")]);
}

#[test]
fn what_is_no_part_of_the_story_is_told() {
    told(
        "A remark.\n:: Start {\"position\":\"1,2\"}\n[[x->https://e.org]]\n:: s [script]\nx\n:: c [stylesheet]\nx\n:: Both [script stylesheet]\nB\n:: StoryInit\n<<set $a to 1>>\n",
        &[
            "twine-left-out 1:1 where passages stand on the map of Twine, and their colours, stays behind",
            "twine-outside 1:1 this text belongs to no passage and stays behind",
            "twine-outside-link 3:1 this link goes to the web (`https://e.org`), which no choice can do",
            "twine-left-out 4:4 this script stays behind: a case has no code",
            "twine-left-out 6:4 these styles stay behind: a case has none",
            "twine-left-out 8:4 the tags of this passage (script, stylesheet) stand as a note at its beat",
            "twine-left-out 10:4 `StoryInit` is meant for SugarCube and becomes no beat of the case",
        ],
    );
}

#[test]
fn where_it_begins_is_said_by_the_data_else_by_the_name() {
    let begins = |text: &str| {
        let written = drafted(text).0.scenario.unwrap();
        written.split("start: \"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let passages = ":: A\n[[Start]]\n:: Start\n[[A]]\n";
    assert_eq!(begins(passages), "start");
    assert_eq!(begins(&format!(":: StoryData\n{{\"start\": \"A\"}}\n{passages}")), "a");
    let broken = format!(":: StoryData\n{{\"start\": \"B\"}}\n{passages}");
    assert_eq!(begins(&broken), "a");
    told(&broken, &["twine-start 1:4 the story begins with `B`, but no passage is called that"]);
    told(":: A\nx\n", &["twine-start 1:4 the story does not say where it begins"]);
    told(
        ":: StoryData\n{ \"start\" }\n:: Start\nx\n",
        &["twine-data 2:11 these data are no JSON that can be read: expected `:`"],
    );
}

#[test]
fn twee_is_read_after_its_specification() {
    // Each of these some other tool reads otherwise; docs/importing.md says which.
    let named = |text: &str| {
        let stories = read_stories(&Source::new("a.twee", text)).unwrap();
        let said =
            stories[0].passages.iter().map(|it| format!("{}|{}|{}", it.name, it.tags.join(","), it.text.as_str()));
        said.collect::<Vec<_>>()
    };
    assert_eq!(named(":: Start\n[[End]]\n\n:: End"), ["Start||[[End]]\n\n", "End||"]);
    assert_eq!(named(":: Room \\[1\\] {\"position\":\"6,4\"}\nx"), ["Room [1]||x"]);
    assert_eq!(named(":: Set \\{a\\}\nx"), ["Set {a}||x"]);
    assert_eq!(named(":: back\\\\slash\nx"), ["back\\slash||x"]);
    assert_eq!(named(":: lone \\q\nx"), ["lone q||x"]);
    assert_eq!(named(":: A [one t\\]wo \\[x\\]]\nx"), ["A|one,t]wo,[x]|x"]);
    assert_eq!(named(":: A [one] {\"custom\":{\"b\":1}}\nx"), ["A|one|x"]);
    assert_eq!(named(":: a [x] b\nx"), ["a [x] b||x"]);
    assert_eq!(named(":: A\n\\:: no\n :: nor\n::B\nx"), ["A||:: no\n :: nor\n", "B||x"]);
    assert_eq!(named("See a::b\n:: A\nx"), ["A||x"]);
    assert_eq!(refused(":: A\nx\n::   \ny\n"), ["twine-no-name 3:1"]);
    told(
        ":: Start [one] {\"position\":1,2}\nx\n",
        &[
            "twine-left-out 1:4 the tags of this passage (one) stand as a note at its beat",
            "twine-data 1:16 these data are no JSON that can be read: key must be a string",
        ],
    );
}

#[test]
fn html_is_read_as_a_browser_reads_it() {
    let text = "<title>x</title><script>if (a < b) \"<tw-storydata>\"</script>\n<tw-storydata name='A &amp; b' startnode=2 format=SugarCube hidden><style role=stylesheet></style><tw-passagedata pid=1 name=\"B &quot;c&quot;\" tags>&lt;i&gt;x&amp;lt; &#39;y&#x27;&lt;/i&gt;</tw-passagedata><tw-passagedata pid=2 name=Go>[[x-&gt;B &quot;c&quot;]]\n&lt;&lt;set $a to 1&gt;&gt;</tw-passagedata></tw-storydata>";
    insta::assert_snapshot!(beats(text), @r#"
    // Twine 3:1: <<set $a to 1>>
    "go": (
    title: "Go",
    choices: {
    "x": (text: "x", then: End("b_c")),
    },
    ),
    },
    ),
    },
    endings: {
    // Twine 2:149: <i>
    // Twine 2:180: </i>
    "b_c": (title: "B \"c\"", text: "x&lt; 'y'"),
    },
    )
    "#);
    assert!(drafted(text).0.scenario.unwrap().contains("title: \"A & b\""));
}

#[test]
fn a_story_is_chosen_by_its_title() {
    let story = |name: &str| {
        format!(
            "<tw-storydata name=\"{name}\" startnode=1><tw-passagedata pid=1 name=A>x</tw-passagedata></tw-storydata>"
        )
    };
    let read = |text: &str| read_stories(&Source::new("a.html", text)).unwrap();
    let two = format!("{}{}", story("One"), story("Two"));
    let why = |text: &str, title| story_titled(read(text), title).unwrap_err().message.en;
    assert_eq!(why(&two, None), "there are several stories in this file: `One`, `Two`");
    assert_eq!(why(&story("One"), Some("Two")), "no story in this file is called `Two`; it holds: `One`");
    assert_eq!(story_titled(read(&two), Some("Two")).unwrap().title.as_deref(), Some("Two"));
    assert_eq!(read_stories(&Source::new("a.twee", "no story")).unwrap_err().code, "twine-no-story");
}

#[test]
fn more_than_a_case_holds_is_refused() {
    let links: String = (0..=crate::script::limits::CHOICES).map(|at| format!("[[{at}]]\n")).collect();
    assert_eq!(refused(&format!(":: Start\n{links}")), ["too-many 1:4"]);
    let lines = "x\n\n".repeat(2 * crate::script::limits::PARTS);
    assert!(drafted(&format!(":: Start\n{lines}[[Start]]\n")).0.scenario.is_some());
}
