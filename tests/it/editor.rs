//! What editors are given: the description of the format, and the page on setting one up.

use crate::cli::{json, tegenspel};
use tegenspel::cli::Exit;

const PAGE: &str = include_str!("../../docs/editor.md");

#[test]
fn the_description_holds_what_the_page_says() {
    let found = json(&tegenspel(&["format", "--json"], ""));
    let (_, below) = PAGE.split_once("| Key | Holds |").unwrap();
    let keys: Vec<_> = below.lines().skip(2).map_while(|row| row.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(keys.len(), 5);
    for key in keys {
        assert!(found[key].as_array().is_some_and(|list| list.len() > 2), "{key}");
    }
    let part = |name: &str| found["parts"].as_array().unwrap().iter().find(|it| it["name"] == name).unwrap().clone();
    let field = |of: &str, name: &str| {
        part(of)["fields"].as_array().unwrap().iter().find(|it| it["name"] == name).unwrap().clone()
    };
    assert_eq!(field("Choice", "rating")["words"], serde_json::json!(["Best", "Fair", "Tempting", "Poor"]));
    assert_eq!(field("Scenario", "title")["required"], true);
    assert_eq!(field("Stakeholder", "rigidity")["default"]["nl"], "20");
    assert_eq!(field("Line", "who")["default"]["en"], "narration");
    assert_eq!(field("Choice", "reply")["of"], serde_json::json!({ "kind": "part", "of": "Line" }));
    let (_, kinds) = PAGE.split_once("A `kind` is ").unwrap();
    let kinds = kinds.split("; `of`").next().unwrap();
    let parts = found["parts"].as_array().unwrap();
    for field in parts.iter().flat_map(|part| part["fields"].as_array().unwrap()) {
        assert!(kinds.contains(&format!("`{}`", field["kind"].as_str().unwrap())), "{field}");
    }
    let shown = tegenspel(&["--language", "nl", "format"], "");
    assert!(
        shown.exit == Exit::Fine
            && shown.out.contains("Een moment in een scène.")
            && shown.out.contains("Zonder: vertelling.")
    );
}

#[test]
fn what_is_to_be_copied_into_an_editor_can_be_read() {
    let blocks = PAGE.split("```json\n").skip(1).map(|block| block.split("```").next().unwrap());
    let blocks: Vec<serde_json::Value> = blocks.map(|block| serde_json::from_str(block).unwrap()).collect();
    assert_eq!(blocks.len(), 2);
    let matcher = &blocks[0]["tasks"][0]["problemMatcher"];
    // What the task looks for is what `check` prints.
    let pattern = matcher["pattern"][0]["regexp"].as_str().unwrap();
    assert!(["error", "fout", "let op"].iter().all(|word| pattern.contains(word)));
    let ends = matcher["background"]["endsPattern"].as_str().unwrap();
    for (language, word) in [("nl", "Ik kijk mee"), ("en", "Watching")] {
        let said = tegenspel::report::Messages::new(language).text_with("check-watching", &[("folders", "x".into())]);
        assert!(said.starts_with(word) && ends.contains(word), "{said}");
    }
}

#[test]
fn every_finding_can_be_explained_at_the_command_line() {
    let shown = tegenspel(&["--language", "nl", "explain", "longest-best"], "");
    assert!(
        shown.out.contains("Waarom is dat erg?") && shown.out.contains("    \"een\": (choices: {"),
        "{}",
        shown.out
    );
    assert!(tegenspel(&["--language", "en", "explain", "[unclosed]"], "").out.contains("a bracket is still open"));
    let refused = tegenspel(&["--language", "en", "explain", "longest-bets"], "");
    assert!(refused.exit == Exit::Failed && refused.err.contains("Did you mean `longest-best`?"), "{}", refused.err);
    let all = tegenspel(&["--language", "en", "explain"], "");
    assert!(all.out.contains("single-choice") && all.out.contains("unknown-id"));
}
