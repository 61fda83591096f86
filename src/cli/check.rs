//! `check`: every diagnostic of every scenario.

use super::shell::{Exit, Shell};
use crate::engine::relationship::{Bilingual, Model};
use crate::files::{read_bundle, scenario_folders};
use crate::script::{Bundle, Diagnostic, Severity, Source, Span, load, render};
use anyhow::Result;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Folders of scenarios, or folders that hold such folders.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Count warnings as errors.
    #[arg(long, value_parser = ["warnings"])]
    deny: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Check, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let mut folders = Vec::new();
    let mut checked = Vec::new();
    let mut unread = Vec::new();
    for path in &args.paths {
        let found = if path.is_dir() { scenario_folders(path) } else { Vec::new() };
        match (found.is_empty(), path.is_file()) {
            (false, _) => folders.extend(found),
            (true, true) => folders.push(path.clone()),
            (true, false) => match shell.library.find(&path.to_string_lossy()) {
                Ok(folder) => folders.push(folder),
                Err(error) => unread.push((path.clone(), error)),
            },
        }
    }
    let mut scenarios = 0;
    for folder in &folders {
        match check(folder, &model) {
            Ok((bundle, found)) => {
                scenarios += 1;
                if !found.is_empty() {
                    checked.push((bundle, found));
                }
            }
            Err(error) => unread.push((folder.clone(), error)),
        }
    }
    // One case that cannot be read says nothing about the others; when there are no others, nothing could be done.
    if scenarios == 0
        && let Some((_, error)) = unread.pop()
    {
        for (_, error) in &unread {
            shell.complain(error);
        }
        return Err(error);
    }
    checked.extend(unread.iter().map(|(path, error)| unreadable(path, &shell.why(error))));
    let findings: Vec<_> =
        checked.iter().flat_map(|(bundle, found)| found.iter().map(move |it| (bundle, it))).collect();
    let (errors, warnings) = count(&findings);
    if args.json {
        let list: Vec<_> = findings.iter().map(|(bundle, it)| describe(bundle, it, shell.language())).collect();
        let object = json!({ "scenarios": scenarios, "errors": errors, "warnings": warnings, "diagnostics": list });
        writeln!(shell.out, "{object}")?;
    } else {
        for (bundle, diagnostic) in &findings {
            let text = render(diagnostic, &bundle.source_of(diagnostic), shell.language(), shell.colour);
            writeln!(shell.out, "{text}\n")?;
        }
        let counts = [("scenarios", scenarios.into()), ("errors", errors.into()), ("warnings", warnings.into())];
        writeln!(shell.out, "{}", shell.words.say_with("check-summary", &counts))?;
    }
    let failed = errors > 0 || (args.deny.is_some() && warnings > 0);
    Ok(if failed { Exit::Findings } else { Exit::Fine })
}

/// The findings about one scenario.
fn check(folder: &Path, model: &Arc<Model>) -> Result<(Bundle, Vec<Diagnostic>)> {
    let bundle = read_bundle(folder)?;
    let found = load(&bundle, model).found;
    Ok((bundle, found))
}

/// A folder that could not be read, as a finding among the others.
fn unreadable(path: &Path, why: &str) -> (Bundle, Vec<Diagnostic>) {
    let scenario = Source::new(path.display().to_string(), "");
    let why = Bilingual { nl: why.to_owned(), en: why.to_owned() };
    let finding = Diagnostic::error("unreadable", Span::default(), why);
    (Bundle { scenario, ..Bundle::default() }, vec![finding])
}

fn count(findings: &[(&Bundle, &Diagnostic)]) -> (usize, usize) {
    let of = |severity| findings.iter().filter(|(_, it)| it.severity == severity).count();
    (of(Severity::Error), of(Severity::Warning))
}

/// A diagnostic as JSON; lines and columns are counted from 1.
fn describe(bundle: &Bundle, diagnostic: &Diagnostic, language: &str) -> serde_json::Value {
    let source = bundle.source_of(diagnostic);
    let place = |span: Span, text: &str| {
        let (line, column) = source.position(span.start);
        let (end_line, end_column) = source.position(span.end);
        json!({ "line": line, "column": column, "end_line": end_line, "end_column": end_column, "text": text })
    };
    let at = place(diagnostic.at.span, diagnostic.at.text.get(language));
    let mut labels = vec![at.clone()];
    labels.extend(diagnostic.also.as_ref().map(|label| place(label.span, label.text.get(language))));
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity.id(),
        "file": source.name,
        "line": at["line"],
        "column": at["column"],
        "message": diagnostic.message.get(language),
        "labels": labels,
        "help": diagnostic.help.iter().map(|help| help.get(language)).collect::<Vec<_>>(),
    })
}
