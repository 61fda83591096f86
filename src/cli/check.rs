//! `check`: every diagnostic of every scenario.

use super::shell::{Exit, Shell};
use super::threads::Threads;
use crate::author;
use crate::author::explore::prove;
use crate::engine::Scenario;
use crate::engine::relationship::{Bilingual, Model};
use crate::files::{Watcher, is_file, is_folder, read_bundle, scenario_folders};
use crate::script::{Bundle, Diagnostic, Severity, Source, Span, load, render};
use anyhow::Result;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct CheckCommand {
    /// Folders of scenarios, or folders that hold such folders.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Count warnings as errors.
    #[arg(long, value_parser = ["warnings"])]
    deny: Option<String>,
    /// Print one JSON object; with `--watch` one on a line for each time.
    #[arg(long)]
    json: bool,
    /// Explore each case up to so many states, to tell what nobody can reach.
    #[arg(long, value_name = "STATES", value_parser = super::explore::limit, conflicts_with = "no_explore")]
    limit: Option<usize>,
    /// Do not explore.
    #[arg(long)]
    no_explore: bool,
    /// Check again whenever a file is saved, until Ctrl-C.
    #[arg(long)]
    watch: bool,
}

/// States up to which a case is explored, unless another limit is given.
const STATES: usize = 5_000;
/// Beats above which a case is explored only when asked for: then it takes longer than one likes to wait.
const BEATS: usize = 25;

impl CheckCommand {
    /// Up to how many states a case is explored; 0 where it is not.
    fn states(&self, scenario: &Scenario) -> usize {
        match self.limit {
            Some(limit) => limit,
            None if self.no_explore || self.watch || scenario.beats.len() > BEATS => 0,
            None => STATES,
        }
    }
}

pub(super) fn run(args: &CheckCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if !args.watch {
        return recheck(args, shell);
    }
    let roots = roots(args, shell)?;
    let mut watcher = Watcher::of(&roots)?;
    watch(args, shell, &roots, &mut || watcher.wait())
}

/// Checks, and checks again after each change, until no more can come.
fn watch(
    args: &CheckCommand,
    shell: &mut Shell<'_>,
    roots: &[PathBuf],
    next: &mut dyn FnMut() -> Option<PathBuf>,
) -> Result<Exit> {
    loop {
        // A file may be gone for a moment while an editor writes it: that is told, and the next save mends it.
        let exit = recheck(args, shell).unwrap_or_else(|error| {
            shell.complain(&error);
            Exit::Failed
        });
        if !args.json {
            let roots: Vec<_> = roots.iter().map(|folder| folder.display().to_string()).collect();
            let values = [("folders", roots.join(", ").into())];
            writeln!(shell.out, "{}", shell.words.text_with("check-watching", &values))?;
        }
        shell.out.flush()?;
        let Some(changed) = next() else { return Ok(exit) };
        if !args.json {
            writeln!(shell.out, "\n{} {}\n", "─".repeat(24), changed.display())?;
        }
    }
}

/// The folders that are watched: those given, or that hold what is given.
fn roots(args: &CheckCommand, shell: &Shell<'_>) -> Result<Vec<PathBuf>> {
    let root = |path: &PathBuf| {
        if is_folder(path) { Ok(path.clone()) } else { shell.library.find(&path.to_string_lossy()) }
    };
    args.paths.iter().map(root).collect()
}

/// Checks everything once and prints what is found.
fn recheck(args: &CheckCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let mut folders = Vec::new();
    let mut checked = Vec::new();
    let mut unread = Vec::new();
    for path in &args.paths {
        let found = if is_folder(path) { scenario_folders(path) } else { Vec::new() };
        match (found.is_empty(), is_file(path)) {
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
        match check(folder, &model, args) {
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
        if let Some((_, first)) = findings.first() {
            writeln!(shell.out, "{}", shell.words.text_with("check-explain", &[("code", first.code.into())]))?;
        }
        let counts = [("scenarios", scenarios.into()), ("errors", errors.into()), ("warnings", warnings.into())];
        writeln!(shell.out, "{}", shell.words.text_with("check-summary", &counts))?;
    }
    let failed = errors > 0 || (args.deny.is_some() && warnings > 0);
    Ok(if failed { Exit::Findings } else { Exit::Fine })
}

/// The findings about one scenario.
fn check(folder: &Path, model: &Arc<Model>, args: &CheckCommand) -> Result<(Bundle, Vec<Diagnostic>)> {
    let bundle = read_bundle(folder)?;
    let loaded = load(&bundle, model);
    let explored = loaded.scenario.as_ref().and_then(|scenario| {
        let states = args.states(scenario);
        if states == 0 { None } else { prove(scenario, states, &Threads::all(), &mut |_| true) }
    });
    let found = author::check(&bundle, &loaded, explored.as_ref());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Library;
    use crate::report::Messages;

    #[test]
    fn what_is_saved_is_checked_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("scenario.ron");
        std::fs::write(&file, "").unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut shell = Shell {
            out: &mut out,
            err: &mut err,
            input: &mut std::io::empty(),
            words: Messages::new("en"),
            language_known: true,
            language_asked: true,
            case_language: None,
            colour: false,
            interactive: false,
            width: 80,
            library: Library::new(None),
            model: None,
        };
        let args = CheckCommand {
            paths: vec![folder.path().to_owned()],
            deny: None,
            json: false,
            limit: None,
            no_explore: false,
            watch: true,
        };
        let mut saves = ["Scenario(format: 1", "Scenario(format: 9)"].into_iter();
        let mut next = || {
            std::fs::write(&file, saves.next()?).unwrap();
            Some(file.clone())
        };
        let roots = roots(&args, &shell).unwrap();
        let exit = watch(&args, &mut shell, &roots, &mut next).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(exit, Exit::Findings);
        let times = ["empty-file", "unclosed", "newer-format"].map(|code| out.find(&format!("[{code}]")));
        assert!(times.iter().all(Option::is_some) && times.is_sorted(), "{out}");
        assert_eq!(out.matches("Watching").count(), 3);
    }
}
