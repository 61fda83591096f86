//! `check`: every diagnostic of every scenario.

use super::blind;
use super::fix::{self, Mended};
use super::shell::{Exit, Shell};
use super::threads::Threads;
use super::unexplored::{self, Unexplored};
use crate::author;
use crate::author::blind::StyleCounts;
use crate::author::explore::{ProvedAt, prove};
use crate::engine::relationship::{Bilingual, Model};
use crate::files::{
    CaseLocation, FileError, Library, Watcher, is_file, is_folder, misnamed_below, read_bundle, scenario_folders,
};
use crate::script::{Bundle, Diagnostic, Severity, Source, Span, load};
use anyhow::{Context, Result};
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
    /// Explore at every level, whatever is found at the plain one.
    #[arg(long, conflicts_with = "no_explore")]
    thorough: bool,
    /// Do not explore.
    #[arg(long)]
    no_explore: bool,
    /// Check again whenever a file is saved, until Ctrl-C.
    #[arg(long)]
    watch: bool,
    /// Tell, decision by decision, how many best answers are found by ear, and what gives them away.
    #[arg(long, conflicts_with_all = ["watch", "fix", "limit", "no_explore"])]
    blind: bool,
    /// Apply every remedy that says exactly what to write, after showing them all.
    #[arg(long, conflicts_with_all = ["watch", "json"])]
    fix: bool,
    /// Apply them without asking.
    #[arg(long, requires = "fix")]
    yes: bool,
}

/// States up to which a case is explored, unless another limit is given: a few seconds' worth.
const STATES: usize = 2_000_000;

impl CheckCommand {
    /// Up to how many states a case is explored; none where it is not. Whoever saves and looks again does not wait.
    fn states(&self) -> Option<usize> {
        let unasked = !self.no_explore && (!self.watch || self.thorough);
        self.limit.or(unasked.then_some(STATES))
    }
}

pub(super) fn run(args: &CheckCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if args.blind {
        let Asked { folders, mut unread } = asked(args, shell);
        return match unread.pop() {
            Some((_, error)) => Err(error),
            None => blind::run(&folders, args.json, args.deny.is_some(), shell),
        };
    }
    if args.fix {
        if let Mended::Refused = mend(args, shell)? {
            return Ok(Exit::Findings);
        }
        return recheck(args, shell);
    }
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
        if is_folder(path) {
            return Ok(path.clone());
        }
        let location = shell.library.find(&path.to_string_lossy())?;
        let folder = location.folder().map(Path::to_owned);
        // Nobody edits what the program brings along.
        folder.with_context(|| shell.words.text_with("shipped-unwatched", &[("case", location.to_string().into())]))
    };
    args.paths.iter().map(root).collect()
}

/// Mends every case as far as it can be mended.
fn mend(args: &CheckCommand, shell: &mut Shell<'_>) -> Result<Mended> {
    let (model, library) = (shell.load_model()?, shell.library.clone());
    let mut all = Mended::Done;
    let folders = asked(args, shell).folders;
    let counts = blind::counted(&folders, &model);
    for location in folders {
        // What the program brings along is nobody's to mend, and what cannot be read is told by the check that follows.
        let Some(folder) = location.folder().filter(|_| read_bundle(&location).is_ok()) else { continue };
        let mended = fix::mend(folder, args.yes, shell, &mut || {
            let (bundle, found, _) = check(&location, &model, args, &library, &counts)?;
            Ok((bundle, found))
        })?;
        if let Mended::Refused = mended {
            all = Mended::Refused;
        }
    }
    Ok(all)
}

/// The cases that are asked for.
#[derive(Default)]
struct Asked {
    folders: Vec<CaseLocation>,
    /// What is no case, and why.
    unread: Vec<(CaseLocation, anyhow::Error)>,
}

fn asked(args: &CheckCommand, shell: &Shell<'_>) -> Asked {
    let mut asked = Asked::default();
    for path in &args.paths {
        let found = if is_folder(path) { scenario_folders(path) } else { Vec::new() };
        if !found.is_empty() {
            let misnamed = misnamed_below(path).into_iter().filter(|file| file.parent() != Some(path));
            asked.unread.extend(misnamed.map(|file| (CaseLocation::from(&file), FileError::Misnamed(file).into())));
        }
        match (found.is_empty(), is_file(path)) {
            (false, _) => asked.folders.extend(found.iter().map(CaseLocation::from)),
            (true, true) => asked.folders.push(CaseLocation::from(case_of(path))),
            (true, false) => match shell.library.find(&path.to_string_lossy()) {
                Ok(folder) => asked.folders.push(folder),
                Err(error) => asked.unread.push((CaseLocation::from(path), error)),
            },
        }
    }
    asked
}

/// The folder of the case that a file belongs to: the nearest with a `scenario.ron`, else that of the file.
fn case_of(file: &Path) -> &Path {
    let folders = || file.ancestors().skip(1);
    let whole = folders().find(|folder| is_file(&folder.join("scenario.ron")));
    whole.or_else(|| folders().next()).unwrap_or(Path::new(""))
}

/// Checks everything once and prints what is found.
fn recheck(args: &CheckCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let Asked { folders, mut unread } = asked(args, shell);
    let counts = blind::counted(&folders, &model);
    let mut checked = Vec::new();
    let mut scenarios = 0;
    let mut unexplored = Vec::new();
    for folder in &folders {
        match check(folder, &model, args, &shell.library, &counts) {
            Ok((bundle, found, left)) => {
                scenarios += 1;
                unexplored.extend(left);
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
        let left: Vec<_> = unexplored.iter().map(Unexplored::json).collect();
        let object = json!({ "scenarios": scenarios, "errors": errors, "warnings": warnings, "diagnostics": list, "unexplored": left });
        writeln!(shell.out, "{object}")?;
    } else {
        // What others wait for comes first; programs get everything by file and place.
        let mut told = findings.clone();
        told.sort_by_key(|(_, it)| it.holds_back == 0);
        for (bundle, diagnostic) in &told {
            writeln!(shell.out, "{}\n", shell.rendered(diagnostic, &bundle.source_of(diagnostic)))?;
        }
        if let Some((_, first)) = told.first() {
            writeln!(shell.out, "{}", shell.words.text_with("check-explain", &[("code", first.code.into())]))?;
        }
        unexplored::tell(&unexplored, shell)?;
        let counts = [("scenarios", scenarios.into()), ("errors", errors.into()), ("warnings", warnings.into())];
        writeln!(shell.out, "{}", shell.words.text_with("check-summary", &counts))?;
    }
    let failed = errors > 0 || (args.deny.is_some() && warnings > 0);
    Ok(if failed { Exit::Findings } else { Exit::Fine })
}

/// The findings about one scenario, and what of it was not explored.
fn check(
    location: &CaseLocation,
    model: &Arc<Model>,
    args: &CheckCommand,
    library: &Library,
    counts: &StyleCounts,
) -> Result<(Bundle, Vec<Diagnostic>, Option<Unexplored>)> {
    let mut bundle = read_bundle(location)?;
    bundle.called = library.case_name(location);
    let loaded = load(&bundle, model);
    let Some(scenario) = &loaded.scenario else {
        let found = author::check(&bundle, &loaded, None);
        return Ok((bundle, found, None));
    };
    let levels = if args.thorough { ProvedAt::EveryLevel } else { ProvedAt::PlainLevel };
    let explored = args.states().and_then(|states| prove(scenario, states, levels, &Threads::all(), &mut |_| true));
    let found = author::check_beside(&bundle, &loaded, explored.as_ref(), counts);
    let left = Unexplored::of(&bundle.called, scenario, explored.as_ref());
    Ok((bundle, found, left))
}

/// A folder that could not be read, as a finding among the others.
fn unreadable(path: &CaseLocation, why: &str) -> (Bundle, Vec<Diagnostic>) {
    let scenario = Source::new(path.to_string(), "");
    let why = Bilingual { nl: why.to_owned(), en: why.to_owned() };
    let finding = Diagnostic::error("unreadable", Span::default(), why);
    (Bundle { scenario, ..Bundle::default() }, vec![finding])
}

fn count(findings: &[(&Bundle, &Diagnostic)]) -> (usize, usize) {
    let of = |severity| findings.iter().filter(|(_, it)| it.severity == severity).count();
    (of(Severity::Error), of(Severity::Warning))
}

/// A diagnostic as JSON; lines and columns are counted from 1.
pub(super) fn describe(bundle: &Bundle, diagnostic: &Diagnostic, language: &str) -> serde_json::Value {
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
        "holds_back": diagnostic.holds_back,
        "help": diagnostic.help.iter().map(|remedy| remedy.words.get(language)).collect::<Vec<_>>(),
        "edits": diagnostic.edits().unwrap_or_default().iter().map(|edit| {
            let mut place = place(edit.span, "");
            place["text"] = edit.replacement.as_str().into();
            place
        }).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_checked_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("scenario.ron");
        std::fs::write(&file, "").unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut input = std::io::empty();
        let mut shell = Shell::of_test("en", (&mut out, &mut err), &mut input);
        let args = CheckCommand {
            paths: vec![folder.path().to_owned()],
            deny: None,
            json: false,
            limit: None,
            thorough: false,
            no_explore: false,
            watch: true,
            blind: false,
            fix: false,
            yes: false,
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
