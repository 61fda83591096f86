//! The script for reviewers: numbers, conditions and effects in words, room for remarks.

use crate::support::{CASES, assert_styled, case, frame, scenario};
use std::sync::Arc;
use tegenspel::engine::{BeatId, ChoiceId, Effect, EndingRelation, EndingRole, Scenario};
use tegenspel::report::graph::{CasePicture, svg};
use tegenspel::report::review::{html, html_in, markdown};
use tegenspel::report::{Messages, Numbering};

const SCENES: &str = r#""room": Scene(title: "The \"room\" </style>", place: "p", channel: Phone, with: ["ans"], elapsed: 2, start: "a",
    intro: "It *rains*.",
    topics: { "roof": (title: "The roof", opener: "The roof?", opens: "b", required: true) }, wrap_up: "end",
    beats: {
        "a": (title: "Coming in", seconds: 30, on_timeout: "y", hint: "Listen.",
            lines: [
                (who: "ans", text: "Good morning.", mood: Guarded, cue: "stands up", thinks: "Late again.", when: "trust(ans) >= 55"),
                (text: "A chair creaks."),
            ],
            choices: {
                "x": (text: "I <b>promise</b>.", to: "bo", once: true, when: "tension(ans) < 40 and not promised(call)", unless_shown: "Too tense.",
                    moves: ["acknowledge"], rating: Best, why: "It calms.", norm: "law",
                    effects: [
                        Feel(who: "ans", benevolence: 2, tension: -8, because: "You listen."), Gauge(role_clarity: -5),
                        Set("seen_it", true), Promise(id: "call", to: "ans", kind: Process, text: "Call on Thursday."), Discover("ans", "cash"),
                    ],
                    reply: [(who: "ans", text: "Fine.", thinks: "Good.")], then: Topics),
                "y": (text: "Be silent.", does: true, rating: Tempting, then: Call("phone", Beat("end"))),
            }),
        "b": (select: (1, 2), on_enter: [Keep("call")], choices: { "x": (text: "X"), "y": (text: "Y") }, then: Topics),
        "end": (then: First([(when: "seen_it", then: Chance([(3, Scene("late")), (1, End("good"))])), (then: End("bad"))])),
    }),
"late": Scene(title: "Late", place: "p", channel: Letter, with: ["ans"], start: "z", beats: { "z": (then: End("good")) })"#;

fn small() -> Arc<Scenario> {
    let more = r#"variables: { "seen_it": Flag(false) }, norms: { "law": (title: "The law", text: "Hear first.", source: "Art. 1") },
        fragments: { "phone": Fragment(start: "f", beats: { "f": (then: Return) }) }, discussion: ["What now?"],"#;
    scenario(&frame(SCENES, more))
}

#[test]
fn an_ending_says_what_it_means_and_teaches() {
    let whole = frame(
        SCENES,
        r#"variables: { "seen_it": Flag(false) }, norms: { "law": (title: "The law", text: "Hear first.") },
        fragments: { "phone": Fragment(start: "f", beats: { "f": (then: Return) }) },
        lessons: { "word": (text: "Keep your word.", kind: Practise) },"#,
    );
    let good = r#""good": (title: "Good", text: "G.""#;
    assert!(whole.contains(good), "{whole}");
    let whole = whole.replace(good, &format!(r#"{good}, teaches: ["word", "LP-08"], relation: Lost, role: Breached"#));
    let case = scenario(&whole);
    let ending = &case.endings[case.ending_named("good").unwrap().index()];
    assert_eq!((ending.relation, ending.role), (Some(EndingRelation::Lost), Some(EndingRole::Breached)));
    let (nl, en) = (markdown(&case, &Messages::new("nl")), markdown(&case, &Messages::new("en")));
    says(&en, &["- The relation is broken.", "- You went beyond your role.", "- Teaches: Keep your word"]);
    says(&nl, &["- De relatie is kapot.", "- Je ging buiten je rol.", "- Leert: Keep your word", "- Leert: "]);
    assert_eq!(en.matches("- Teaches: ").count(), 2);
    assert!(html(&case, &Messages::new("en")).contains("You went beyond your role."));
}

#[track_caller]
fn says(script: &str, expected: &[&str]) {
    for text in expected {
        assert!(script.contains(text), "{text}\n\n{script}");
    }
}

#[test]
fn everything_is_told_in_english() {
    let script = markdown(&small(), &Messages::new("en"));
    says(
        &script,
        &[
            "# Script: T",
            "## Scene 1: The \"room\" \\</style\\>",
            "On the phone · with Ans · 2 days after the scene before",
            "*It \\*rains\\*.*",
            "### 1.1 Coming in",
            "**The case starts here.**",
            "**The player has 30 seconds; after that 1.1.b happens.**",
            "1.1.1 [only if Ans’s trust is at least 55] **Ans** (guarded, stands up): “Good morning.” *thinks: “Late again.”*",
            "1.1.2 *A chair creaks.*",
            "#### 1.1.a ★ best choice",
            "The player says (to Bo): **I \\<b\\>promise\\</b\\>.**",
            "1.1.a.1 **Ans**: “Fine.” *thinks: “Good.”*",
            "- Can be picked: Only if Ans’s tension is less than 40 and the promise “Call on Thursday” is not open",
            "- Can be picked: If the player cannot pick this, it says: “Too tense.”",
            "- Can be picked: Only once.",
            "- Why: It calms.",
            "- Norm: The law",
            "- Moves: acknowledge",
            "- Effect: Ans: goodwill a little up (+2), tension strongly down (−8). You listen.",
            "- Effect: role clarity down (−5)",
            "- Effect: The story remembers: “seen it” holds now",
            "- Effect: The player promises Ans: “Call on Thursday”",
            "- Effect: The player finds out Ans’s interest: “Cash”",
            "- Then: back to the topics",
            "#### 1.1.b ◆ tempting, but does not fit",
            "- Then: first shared piece 3, then on to 1.4",
            "### 1.2 Topics",
            "- Can be picked: Must be discussed before the player can wrap up.",
            "**The player picks 1 to 2 things at once here.**",
            "- Effect on entering: Promise kept: “Call on Thursday”",
            "- Without a choice: if “seen it” holds, 75 % of the time, by chance: to scene 2 (“Late”)",
            "- Without a choice: otherwise: ending: “Bad”",
            "## Shared piece 3: phone",
            "- To Ans: a step that you have in hand. 1.1.a: “Call on Thursday”",
            "- **The law.** Hear first. (Art. 1)",
            "- **seen it.** Does not hold at the start.",
            "- What now?",
            "12. [ ] ",
        ],
    );
    assert!(script.matches("Remark: \\_").count() >= 12);
}

#[test]
fn everything_is_told_in_dutch() {
    let script = markdown(&small(), &Messages::new("nl"));
    says(
        &script,
        &[
            "# Leesscript: T",
            "1.1.1 [alleen als het vertrouwen van Ans minstens 55 is] **Ans** (afwachtend, stands up)",
            "#### 1.1.a ★ beste keuze",
            "De speler zegt (tegen Bo): ",
            "- Te kiezen: Alleen als de spanning bij Ans minder dan 40 is en de belofte “Call on Thursday” niet openstaat",
            "- Gevolg: Ans: welwillendheid een beetje omhoog (+2), spanning sterk omlaag (−8). You listen.",
            "- Daarna: terug naar de onderwerpen",
            "- Daarna: eerst los stuk 3, daarna verder bij 1.4",
            "- Zonder keuze: als “seen it” geldt, 75 % van de keren, door het toeval: naar scène 2 (“Late”)",
            "Opmerking: ",
        ],
    );
}

#[test]
fn the_page_is_safe_and_has_room_for_every_remark() {
    for (case, language) in CASES.iter().map(|id| (case(id), "nl")).chain([(small(), "en")]) {
        let page = html(&case, &Messages::new(language));
        let numbers = Numbering::of(&case);
        let beats = (0..case.beats.len()).map(|at| numbers.beat(BeatId::new(at)));
        let choices = (0..case.choices.len()).map(|at| numbers.choice(ChoiceId::new(at)));
        let remark = if language == "nl" { "Opmerking bij" } else { "Remark on" };
        for number in beats.chain(choices) {
            assert_eq!(
                page.matches(&format!("{remark} {number}<textarea rows=\"2\" data-remark=\"{number}\"")).count(),
                1,
                "{number}"
            );
        }
        assert_eq!((page.matches("<script>").count(), page.matches("<script").count()), (1, 1));
        let keys: Vec<_> = page.split("data-remark=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let different: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(different.len(), keys.len(), "each remark is kept by a key of its own");
        let (page, script) = page.split_once("<script>").unwrap();
        for never in ["fetch", "XMLHttpRequest", "sendBeacon", "http", "import", "innerHTML"] {
            assert!(!script.contains(never), "{never}");
        }
        for never in ["http-equiv", "src=", "@import", "<b>promise", "undefined", "review-", "condition-"] {
            assert!(!page.contains(never), "{never}");
        }
        assert_eq!(page.matches("<h1").count(), 1);
        assert_eq!(page.matches("</style>").count(), 1);
        assert_styled(page);
    }
}

#[test]
fn shipped_cases_are_told_in_both_languages() {
    for id in CASES {
        let case = case(id);
        for language in ["nl", "en"] {
            let script = markdown(&case, &Messages::new(language));
            let texts = case.texts.language(language);
            for ending in &case.endings {
                let title = case.texts.text(ending.title, texts);
                assert!(script.contains(&format!("### {title}")), "{title}");
            }
            assert_eq!(script.matches("\n#### ").count(), case.choices.len());
            for never in ["review-", "condition-", "{ $", "undefined"] {
                assert!(!script.contains(never), "{id}: {never}");
            }
            let promises = case.effects.iter().filter(|effect| matches!(effect, Effect::Promise { .. })).count();
            let told = if language == "nl" { "De speler belooft " } else { "The player promises " };
            assert!(script.matches(told).count() >= promises);
        }
    }
}

#[test]
fn numbers_follow_the_order_of_reading() {
    let case = small();
    let numbers = Numbering::of(&case);
    let named: Vec<_> = (0..case.beats.len())
        .map(|at| format!("{} {}", numbers.beat(BeatId::new(at)), case.beat_path(BeatId::new(at))))
        .collect();
    assert_eq!(named, ["1.1 room.a", "1.3 room.b", "1.4 room.end", "1.2 room.topics", "2.1 late.z", "3.1 phone.f"]);
}

#[test]
fn texts_in_another_language_than_the_page_say_so() {
    let case = case("de-loods");
    let mixed = html_in(&case, &Messages::new("nl"), "en");
    says(&mixed, &["<html lang=\"nl\">", "<h1 lang=\"en\" dir=\"ltr\">", "<p class=\"own\" lang=\"en\" dir=\"ltr\">"]);
    assert!(!html_in(&case, &Messages::new("nl"), "nl").contains(" dir="));
    let words = Messages::new("nl");
    let picture = |texts_in| svg(&CasePicture::with_texts_in(&case, &words, texts_in), None);
    assert!(picture("en").contains(" lang=\"en\" transform=") && !picture("nl").contains(" lang=\"en\""));
}
