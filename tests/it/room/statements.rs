//! xAPI statements against the rules of xAPI 1.0.3, field by field: what is not allowed there is a mistake here.

use super::told::{as_they_sat, evening, report};
use crate::support::case;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use tegenspel::report::Messages;
use tegenspel::report::room::xapi;

const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";

fn object<'v>(value: &'v Value, allowed: &[&str]) -> &'v Map<String, Value> {
    let fields = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    let unknown: Vec<_> = fields.keys().filter(|key| !allowed.contains(&&***key)).collect();
    assert!(unknown.is_empty(), "{unknown:?} in {value}");
    assert!(fields.values().all(|value| !value.is_null()), "a null in {value}");
    fields
}

fn text(value: &Value) -> &str {
    value.as_str().filter(|text| !text.is_empty()).unwrap_or_else(|| panic!("no text: {value}"))
}

/// RFC 3987: a scheme, and nothing that must be escaped.
fn iri(value: &str) {
    let (scheme, rest) = value.split_once(':').unwrap_or_else(|| panic!("no scheme: {value}"));
    let first = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
    assert!(first && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter)), "{value}");
    assert!(!rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "<>\"{}|\\^`".contains(c)), "{value}");
}

/// RFC 4122, as record stores read it: versions 1 to 5.
fn uuid(value: &str) {
    let sizes: Vec<_> = value.split('-').map(str::len).collect();
    assert_eq!(sizes, [8, 4, 4, 4, 12], "{value}");
    assert!(value.chars().all(|letter| letter == '-' || matches!(letter, '0'..='9' | 'a'..='f')), "{value}");
    assert!(matches!(value.as_bytes()[14], b'1'..=b'5') && b"89ab".contains(&value.as_bytes()[19]), "{value}");
}

/// RFC 3339 with a fraction and a zone that is known.
fn timestamp(value: &str) {
    assert!(value.parse::<jiff::Timestamp>().is_ok(), "{value}");
    let (time, zone) = value.split_at(value.len() - 6);
    assert!(time.split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3), "{value}");
    assert!(zone.starts_with(['+', '-']) && zone.as_bytes()[3] == b':' && zone != "-00:00", "{value}");
}

fn language_map(value: &Value) {
    let texts = value.as_object().unwrap();
    assert!(!texts.is_empty());
    for (language, said) in texts {
        let mut parts = language.split('-');
        let first = parts.next().unwrap();
        assert!((2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase()), "{language}");
        assert!(parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())));
        text(said);
    }
}

fn extensions(value: &Value) {
    value.as_object().unwrap().keys().for_each(|key| iri(key));
}

fn activity(value: &Value) {
    let fields = object(value, &["objectType", "id", "definition"]);
    assert_eq!(fields["objectType"], "Activity");
    iri(text(&fields["id"]));
    let allowed = ["name", "description", "type", "moreInfo", "extensions", "interactionType", "choices"];
    let definition = object(&fields["definition"], &allowed);
    language_map(&definition["name"]);
    iri(text(&definition["type"]));
    let Some(kind) = definition.get("interactionType") else {
        assert!(!definition.contains_key("choices"));
        return;
    };
    assert_eq!(
        (kind.as_str(), text(&definition["type"])),
        (Some("choice"), "http://adlnet.gov/expapi/activities/cmi.interaction")
    );
    let mut ids = BTreeSet::new();
    for choice in definition["choices"].as_array().unwrap() {
        let choice = object(choice, &["id", "description"]);
        assert!(ids.insert(text(&choice["id"])) && !text(&choice["id"]).contains(char::is_whitespace));
        language_map(&choice["description"]);
    }
}

/// An anonymous group: no identifier of its own, and itself as its only member.
fn actor(value: &Value) {
    let group = object(value, &["objectType", "name", "member"]);
    assert_eq!(group["objectType"], "Group");
    let [member] = &group["member"].as_array().unwrap()[..] else { panic!("{value}") };
    let member = object(member, &["objectType", "name", "account"]);
    assert_eq!((&member["objectType"], &member["name"]), (&"Agent".into(), &group["name"]));
    let account = object(&member["account"], &["homePage", "name"]);
    iri(text(&account["homePage"]));
    let name = text(&account["name"]);
    assert!(name.contains("/group-"), "{name}");
}

fn statement(value: &Value, registration: &str) {
    let fields = object(value, &["id", "actor", "verb", "object", "result", "context", "timestamp"]);
    uuid(text(&fields["id"]));
    actor(&fields["actor"]);
    let verb = object(&fields["verb"], &["id", "display"]);
    assert_eq!(verb["id"], COMPLETED);
    language_map(&verb["display"]);
    activity(&fields["object"]);
    // No score and no success: nobody is graded.
    let result = object(&fields["result"], &["completion", "response", "duration", "extensions"]);
    assert_eq!(result["completion"], true);
    result.get("extensions").into_iter().for_each(extensions);
    if let Some(duration) = result.get("duration") {
        assert!(duration.as_str().unwrap().parse::<jiff::Span>().is_ok(), "{duration}");
    }
    let allowed = ["registration", "platform", "revision", "language", "contextActivities", "extensions"];
    let context = object(&fields["context"], &allowed);
    assert_eq!(context["registration"], registration);
    extensions(&context["extensions"]);
    if let Some(others) = context.get("contextActivities") {
        let others = object(others, &["parent", "grouping", "category", "other"]);
        others.values().for_each(|list| list.as_array().unwrap().iter().for_each(activity));
    }
    timestamp(text(&fields["timestamp"]));
}

#[test]
fn statements_keep_every_rule_of_the_standard() {
    let scenario = case("de-loods");
    let room = evening(&scenario, 24, 4, as_they_sat);
    for language in ["nl", "en"] {
        let written = xapi(&report(&room.room, language), &Messages::new(language));
        let statements: Vec<Value> = serde_json::from_str(&written).unwrap();
        let registration = text(&statements[0]["context"]["registration"]).to_owned();
        uuid(&registration);
        statements.iter().for_each(|it| statement(it, &registration));
        let ids: BTreeSet<_> = statements.iter().map(|it| text(&it["id"])).collect();
        assert_eq!(ids.len(), statements.len());
        let times: Vec<_> = statements.iter().map(|it| text(&it["timestamp"])).collect();
        assert!(times.is_sorted());
        // The case's version stands in the IRI of the case, of each beat and of each choice.
        let version = format!("/cases/de-loods/{}-{}", scenario.about.version, &scenario.hash[..16]);
        let decided = &statements[0];
        for it in [&decided["object"], &decided["context"]["contextActivities"]["parent"][0]] {
            assert!(text(&it["id"]).contains(&version), "{it}");
        }
        assert!(text(&decided["result"]["response"]).contains(&format!("{version}/choices/")));
        // The last one completes the case.
        assert!(text(&statements.last().unwrap()["object"]["id"]).ends_with(&version));
        // Both languages of the case stand in its maps.
        assert_eq!(decided["object"]["definition"]["name"].as_object().unwrap().len(), 2);
        // Made again they are the same, and another room has another registration.
        assert_eq!(written, xapi(&report(&room.room, language), &Messages::new(language)));
    }
    let other = evening(&scenario, 24, 5, as_they_sat);
    let (one, other) = (report(&room.room, "nl"), report(&other.room, "nl"));
    let first =
        |written: String| serde_json::from_str::<Value>(&written).unwrap()[0]["context"]["registration"].clone();
    assert_ne!(first(xapi(&one, &Messages::new("nl"))), first(xapi(&other, &Messages::new("nl"))));
}
