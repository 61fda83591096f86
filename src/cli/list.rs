//! `list`: the scenarios of the library.

use super::shell::{Exit, Shell};
use crate::engine::Scenario;
use crate::files::{CaseLocation, CaseOwner, FileError, LibraryCase, misnamed_below, read_bundle, typed};
use crate::script::load;
use anyhow::Result;
use serde_json::{Value, json};
use std::path::Path;

/// Arguments of `list`.
#[derive(Debug, clap::Args)]
pub struct ListCommand {
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &ListCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let mut rows = Vec::new();
    let mut broken = Vec::new();
    for case in shell.library.cases() {
        let bundle = read_bundle(&case.location)?;
        let loaded = load(&bundle, &model);
        match &loaded.scenario {
            Some(scenario) => {
                rows.push(row(scenario, &case, shell.case_language.as_deref().unwrap_or(shell.language())));
            }
            None => broken.push((case.name, case.location, loaded.found.len())),
        }
    }
    for file in shell.library.folders().iter().flat_map(|folder| misnamed_below(folder)).collect::<Vec<_>>() {
        shell.complain(&FileError::Misnamed(file).into());
    }
    if args.json {
        let broken: Vec<_> = broken.iter().map(|(id, _, count)| json!({ "id": id, "diagnostics": count })).collect();
        writeln!(shell.out, "{}", json!({ "scenarios": rows, "broken": broken }))?;
        return Ok(Exit::Fine);
    }
    for row in &rows {
        show(row, shell)?;
    }
    for (id, folder, count) in &broken {
        let folder = typed(&folder.to_string());
        let values = [("id", id.as_str().into()), ("count", (*count).into()), ("folder", folder.into())];
        writeln!(shell.out, "{}", shell.words.text_with("list-broken", &values))?;
    }
    if rows.is_empty() && broken.is_empty() {
        let values = [("folder", show_path(shell.library.folder()).into())];
        writeln!(shell.out, "{}", shell.words.text_with("list-empty", &values))?;
    }
    Ok(Exit::Fine)
}

fn show_path(path: &Path) -> String {
    path.display().to_string()
}

fn row(scenario: &Scenario, case: &LibraryCase, language: &str) -> Value {
    let texts = &scenario.texts;
    let in_language = texts.language(language);
    let about = &scenario.about;
    json!({
        "id": case.name,
        "title": texts.unplayed(about.title, in_language),
        "summary": texts.unplayed(about.summary, in_language),
        "sector": texts.unplayed(about.sector, in_language),
        "level": about.level,
        "minutes": about.minutes,
        "languages": scenario.languages(),
        "from": match &case.location {
            CaseLocation::Shipped(_) => String::from("shipped"),
            CaseLocation::Folder(folder) => show_path(folder),
        },
        "instead_of_shipped": case.owner == CaseOwner::OwnForShipped,
    })
}

fn show(row: &Value, shell: &mut Shell<'_>) -> Result<()> {
    let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let languages: Vec<_> = row["languages"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let values = [
        ("sector", text("sector").into()),
        ("level", row["level"].as_u64().unwrap_or_default().into()),
        ("minutes", row["minutes"].as_u64().unwrap_or_default().into()),
        ("languages", languages.join(", ").into()),
    ];
    let about = shell.words.text_with("list-about", &values);
    writeln!(shell.out, "{}  {}", shell.bold(&text("id")), text("title"))?;
    shell.paragraph("    ", &about)?;
    shell.paragraph("    ", &text("summary"))?;
    let from = match (text("from").as_str(), row["instead_of_shipped"].as_bool()) {
        ("shipped", _) => shell.words.text("list-from-program"),
        (folder, Some(true)) => {
            let values = [("folder", folder.into()), ("id", text("id").into())];
            shell.words.text_with("list-from-own-for-shipped", &values)
        }
        (folder, _) => shell.words.text_with("list-from-folder", &[("folder", folder.into())]),
    };
    shell.paragraph("    ", &from)?;
    writeln!(shell.out)?;
    Ok(())
}
