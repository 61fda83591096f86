//! The look back of a room as xAPI 1.0.3 statements: an anonymous group completed moments, and the case where it ended.
//!
//! There is no score, no success and no person in them. A statement has the same id however often it is made, so that a
//! record store that has it already takes it for the same.

use super::contents::{FileContents, RoomForm};
use super::data::RoomReport;
use super::page::group_name;
use crate::report::{MARK, Messages};
use crate::room::{DecidedHow, GroupLookBack, RoomLookBack, RoomMode, RouteMoment, RouteOption};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// What every IRI of ours begins with. The name is one that nobody can own; nothing is to be found there.
const BASE: &str = "https://tegenspel.example/xapi";
/// The only verb.
const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";
/// What a case is.
const SIMULATION: &str = "http://adlnet.gov/expapi/activities/simulation";
/// What a moment is: a question with answers to choose from.
const INTERACTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";
/// What an answer is.
const RESOURCE: &str = "http://id.tincanapi.com/activitytype/resource";

/// The look back of a room as a list of statements, in the order in which they came true.
#[must_use]
pub fn xapi(report: &RoomReport, words: &Messages) -> String {
    let all = Statements { report, words, registration: registration(&report.look_back) };
    let mut statements = Vec::new();
    for (at, group) in report.look_back.groups.iter().enumerate() {
        let (name, actor) = (format!("group-{}", at + 1), all.actor(at, group));
        for (place, moment) in group.route.iter().enumerate() {
            statements.extend(all.of_moment(&name, &actor, (at, place), moment));
        }
        statements.extend(all.of_case(&name, &actor, group));
    }
    // By the clock; what came at once stays in order.
    statements.sort_by_key(|(at, _)| *at);
    let mut statements: Vec<Value> = statements.into_iter().map(|(_, statement)| statement).collect();
    if let Some(first) = statements.first_mut() {
        let contents = FileContents::of(RoomForm::Xapi, report, words);
        first["context"]["extensions"][iri(&["file"])] = json!(contents);
        first["context"]["extensions"][iri(&["generator"])] = json!(MARK);
    }
    // Numbers, words and lists of those, which JSON can always write.
    serde_json::to_string_pretty(&statements).unwrap_or_default() + "\n"
}

/// The registration of a room: the same for all its statements, and of no other room.
fn registration(back: &RoomLookBack) -> Uuid {
    let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, BASE.as_bytes());
    Uuid::new_v5(&space, back.opening.as_bytes())
}

/// An IRI of ours.
fn iri(parts: &[&str]) -> String {
    let mut iri = BASE.to_owned();
    for part in parts {
        iri.push('/');
        for byte in part.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                iri.push(char::from(byte));
            } else {
                let _ = write!(iri, "%{byte:02X}");
            }
        }
    }
    iri
}

struct Statements<'r> {
    report: &'r RoomReport,
    words: &'r Messages,
    registration: Uuid,
}

impl Statements<'_> {
    fn back(&self) -> &RoomLookBack {
        &self.report.look_back
    }

    /// The case with its version: what the author calls it, and its content.
    fn case_iri(&self, rest: &[&str]) -> String {
        let back = self.back();
        let content: String = back.hash.chars().take(16).collect();
        let version = format!("{}-{content}", back.version);
        iri(&[&["cases", &back.scenario, &version], rest].concat())
    }

    /// The room as a group without an identity of its own. Record stores refuse such a group without members, and nobody
    /// in the room has an account: its one member is the group itself.
    fn actor(&self, at: usize, group: &GroupLookBack) -> Value {
        let name = format!("{} ({})", self.back().title, group_name(group, self.words));
        let account = json!({ "homePage": iri(&["rooms"]), "name": format!("{}/group-{}", self.registration, at + 1) });
        let member = json!({ "objectType": "Agent", "name": name, "account": account });
        json!({ "objectType": "Group", "name": name, "member": [member] })
    }

    /// A text in every language that the case has it in.
    fn map(&self, text: impl Fn(&RoomLookBack) -> Option<String>) -> Value {
        let backs = std::iter::once(self.back()).chain(&self.report.translated);
        let texts = backs.filter_map(|back| Some((back.language.clone(), Value::String(text(back)?))));
        Value::Object(texts.collect::<Map<_, _>>())
    }

    fn case(&self) -> Value {
        json!({
            "objectType": "Activity",
            "id": self.case_iri(&[]),
            "definition": { "type": SIMULATION, "name": self.map(|back| Some(back.title.clone())) },
        })
    }

    /// An answer, as it reads at this moment in each language.
    fn choice(&self, (group, place): (usize, usize), option: &RouteOption) -> Value {
        let wrap_up = |back: &RoomLookBack| Messages::new(&back.language).text("talk-wrap-up");
        let text = |back: &RoomLookBack| {
            let moment = back.groups.get(group)?.route.get(place)?;
            let option = moment.options.iter().find(|it| it.key == option.key)?;
            Some(option.text.clone().unwrap_or_else(|| wrap_up(back)))
        };
        json!({
            "objectType": "Activity",
            "id": self.case_iri(&["choices", &option.key]),
            "definition": { "type": RESOURCE, "name": self.map(text) },
        })
    }

    fn of_moment(
        &self,
        name: &str,
        actor: &Value,
        place: (usize, usize),
        moment: &RouteMoment,
    ) -> Option<(u64, Value)> {
        let at = moment.at?;
        let picked: Vec<_> = moment.options.iter().filter(|option| option.picked).collect();
        let ids: Vec<_> = picked.iter().map(|option| self.case_iri(&["choices", &option.key])).collect();
        let choices: Vec<Value> = moment
            .options
            .iter()
            .map(|option| {
                let choice = self.choice(place, option);
                json!({ "id": choice["id"], "description": choice["definition"]["name"] })
            })
            .collect();
        let title = |back: &RoomLookBack| Some(back.groups.get(place.0)?.route.get(place.1)?.title.clone());
        let object = json!({
            "objectType": "Activity",
            "id": self.case_iri(&["beats", &moment.beat]),
            "definition": {
                "type": INTERACTION,
                "name": self.map(title),
                "interactionType": "choice",
                "choices": choices,
            },
        });
        let mut extensions = Map::new();
        extensions.insert(iri(&["decided"]), how(moment.how).into());
        extensions.insert(iri(&["moment"]), moment.number.into());
        extensions.insert(iri(&["kept"]), moment.kept.into());
        let result = json!({ "completion": true, "response": ids.join("[,]"), "extensions": extensions });
        let mut context = self.context();
        let others: Vec<Value> = picked.iter().map(|option| self.choice(place, option)).collect();
        context["contextActivities"] = json!({ "parent": [self.case()], "other": others });
        let id = format!("{name}/{}", moment.serial);
        Some((at, self.statement(&id, actor, object, result, context, at)))
    }

    fn of_case(&self, name: &str, actor: &Value, group: &GroupLookBack) -> Option<(u64, Value)> {
        group.ending.as_ref()?;
        let at = group.route.iter().filter(|moment| moment.kept).filter_map(|moment| moment.at).max()?;
        let seconds = at.saturating_sub(self.back().opened_at) / 1_000;
        let duration = format!("PT{}H{}M{}S", seconds / 3_600, seconds / 60 % 60, seconds % 60);
        let result = json!({ "completion": true, "duration": duration });
        Some((at, self.statement(&format!("{name}/case"), actor, self.case(), result, self.context(), at)))
    }

    fn context(&self) -> Value {
        let mut extensions = Map::new();
        let mode = match self.back().mode {
            RoomMode::Together => "together",
            RoomMode::Alone => "alone",
            RoomMode::Threes => "threes",
            RoomMode::Driven => "driven",
        };
        extensions.insert(iri(&["mode"]), mode.into());
        extensions.insert(iri(&["level"]), self.back().level.into());
        extensions.insert(iri(&["directed"]), self.back().directed.into());
        if self.back().rehearsal {
            extensions.insert(iri(&["rehearsal"]), true.into());
        }
        json!({
            "registration": self.registration.to_string(),
            "platform": "Tegenspel",
            "revision": self.back().version,
            "language": self.back().language,
            "extensions": extensions,
        })
    }

    fn statement(&self, id: &str, actor: &Value, object: Value, result: Value, context: Value, at: u64) -> Value {
        json!({
            "id": Uuid::new_v5(&self.registration, id.as_bytes()).to_string(),
            "actor": actor,
            "verb": { "id": COMPLETED, "display": { "en": "completed", "nl": "voltooide" } },
            "object": object,
            "result": result,
            "context": context,
            "timestamp": self.report.times.written(at),
        })
    }
}

/// How something was decided, as a word for programs.
fn how(how: DecidedHow) -> &'static str {
    match how {
        DecidedHow::Accepted => "accepted",
        DecidedHow::Chosen => "chosen",
        DecidedHow::Otherwise => "otherwise",
        DecidedHow::Drawn => "drawn",
        DecidedHow::Player => "player",
        DecidedHow::Table => "table",
        DecidedHow::Clock => "clock",
    }
}
