//! `format`: the scenario format as the reader knows it, for editors and for looking up.

use super::shell::{Exit, Shell};
use crate::author::lint::RULES;
use crate::script::format::{FieldSpec, Holds, both, forms, parts, questions};
use anyhow::Result;
use serde_json::{Map, Value, json};

/// Arguments of `format`.
#[derive(Debug, clap::Args)]
pub struct FormatCommand {
    /// Print one JSON object, for completion in an editor.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &FormatCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if args.json {
        let object = description(shell)?;
        writeln!(shell.out, "{object}")?;
        return Ok(Exit::Fine);
    }
    let language = shell.language();
    for part in parts() {
        writeln!(shell.out, "{}  {}", shell.bold(part.name), both(part.about).get(language))?;
        for field in part.fields {
            let sign = if field.required { "*" } else { "" };
            let mut text = format!("{}: {} – {}", field.name, written(field.holds), both(field.about).get(language));
            if !field.default.is_empty() {
                let values = [("value", default(field, language).into())];
                text.push_str(&format!(" {}", shell.words.text_with("format-default", &values)));
            }
            shell.item(sign, &text)?;
        }
        writeln!(shell.out)?;
    }
    for form in forms() {
        writeln!(shell.out, "{}  {}", shell.bold(form.written), both(form.about).get(language))?;
    }
    writeln!(shell.out, "\n{}", shell.words.text("format-needed"))?;
    Ok(Exit::Fine)
}

/// What counts where a field is left out; where it is said in words, both languages stand there.
fn default(field: &FieldSpec, language: &str) -> &'static str {
    match field.default.split_once(" / ") {
        Some((nl, en)) => {
            if language == "nl" {
                nl
            } else {
                en
            }
        }
        None => field.default,
    }
}

/// Everything as one object.
fn description(shell: &Shell<'_>) -> Result<Value> {
    let model = shell.load_model()?;
    let parts: Vec<_> = (parts().into_iter())
        .map(|part| {
            let fields: Vec<_> = part.fields.iter().map(field).collect();
            json!({ "name": part.name, "about": both(part.about), "fields": fields })
        })
        .collect();
    let forms: Vec<_> = forms()
        .map(|it| json!({ "of": it.of, "name": it.name, "written": it.written, "about": both(it.about) }))
        .collect();
    let questions: Vec<_> = questions().map(|(name, written)| json!({ "name": name, "written": written })).collect();
    let moves: Vec<_> =
        model.moves.iter().map(|it| json!({ "id": it.id, "name": it.name, "means": it.means })).collect();
    let rules: Vec<_> = RULES
        .iter()
        .map(|it| {
            let about = json!({ "nl": it.page.summary("nl"), "en": it.page.summary("en") });
            json!({ "code": it.code, "severity": it.severity.id(), "about": about })
        })
        .collect();
    Ok(json!({
        "format": 1, "parts": parts, "forms": forms, "questions": questions, "moves": moves, "rules": rules,
    }))
}

fn field(it: &FieldSpec) -> Value {
    let mut object = kind(it.holds);
    object.insert(String::from("name"), json!(it.name));
    object.insert(String::from("required"), json!(it.required));
    if !it.default.is_empty() {
        object.insert(String::from("default"), json!({ "nl": default(it, "nl"), "en": default(it, "en") }));
    }
    object.insert(String::from("about"), json!(both(it.about)));
    object.into_iter().collect::<Map<_, _>>().into()
}

/// What a field holds, with what more there is to say of it.
fn kind(holds: Holds) -> Map<String, Value> {
    let object = match holds {
        Holds::Text => json!({ "kind": "text" }),
        Holds::Plain => json!({ "kind": "plain" }),
        Holds::Number(least, most) => json!({ "kind": "number", "least": least, "most": most }),
        Holds::Bool => json!({ "kind": "truth", "words": ["true", "false"] }),
        Holds::Word(words) => json!({ "kind": "word", "words": words() }),
        Holds::Condition => json!({ "kind": "condition" }),
        Holds::Id(of) => json!({ "kind": "id", "of": of }),
        Holds::Part(of) => json!({ "kind": "part", "of": of }),
        Holds::Form(of) => json!({ "kind": "form", "of": of }),
        Holds::List(of) => json!({ "kind": "list", "of": kind(*of) }),
        Holds::Map(of) => json!({ "kind": "map", "of": kind(*of) }),
        Holds::Pair(of) => json!({ "kind": "pair", "of": kind(*of) }),
        Holds::Either(one, other) => json!({ "kind": "either", "of": [kind(*one), kind(*other)] }),
    };
    match object {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// What a field holds, as it is written.
fn written(holds: Holds) -> String {
    match holds {
        Holds::Text | Holds::Plain => String::from("\"…\""),
        Holds::Condition => String::from("\"trust(roos) >= 50\""),
        Holds::Number(least, most) if least == most => least.to_string(),
        Holds::Number(least, most) => format!("{least}..{most}"),
        Holds::Bool => String::from("true | false"),
        Holds::Word(words) => words().join(" | "),
        Holds::Id(of) => format!("\"{of}\""),
        Holds::Part(of) => format!("{of}(…)"),
        Holds::Form(of) => format!("‹{of}›"),
        Holds::List(of) => format!("[{}]", written(*of)),
        Holds::Map(of) => format!("{{ \"id\": {} }}", written(*of)),
        Holds::Pair(of) => format!("({0}, {0})", written(*of)),
        Holds::Either(one, other) => format!("{} | {}", written(*one), written(*other)),
    }
}
