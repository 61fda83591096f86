//! What a report of a problem is made of: the program, the machine, what was noted, and which files there are.

use super::data::log_file;
use super::disk::{WalkLimits, walk_files};
use super::log::last_lines;
use super::transfer::DataFolders;
use super::{CaseOwner, Library, LibraryCase, read_bundle};
use crate::author;
use crate::engine::relationship::Model;
use crate::report::problem::{CaseFindings, ProblemFacts};
use crate::script::{Severity, load};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Lines of the log that go into a report.
const LINES: usize = 60;
/// Files that are listed.
const FILES: usize = 500;

/// Gathers what a report tells; home and user's name are left out of it, and so is everything that somebody wrote.
#[must_use]
pub fn problem_facts(
    library: &Library,
    model: &Arc<Model>,
    folders: &DataFolders,
    graphics: Option<String>,
) -> ProblemFacts {
    let private = Private::here();
    let log = log_file().map(|file| last_lines(&file, LINES)).unwrap_or_default();
    let graphics = graphics.or_else(|| {
        let noted = log.iter().rev().find_map(|line| line.split_once(" graphics: "));
        noted.map(|(_, graphics)| graphics.to_owned())
    });
    let settings = fs::read_to_string(&folders.settings).unwrap_or_default();
    let mut files = Vec::new();
    for (_, folder) in folders.parts() {
        let limits =
            WalkLimits { files: FILES.saturating_sub(files.len()), bytes: u64::MAX, depth: usize::MAX, hidden: true };
        let below = walk_files(folder, limits).files;
        // Where somebody's folders stand is nobody's business.
        let named = |path: &Path| path.strip_prefix(folder.parent().unwrap_or(folder)).unwrap_or(path).to_owned();
        files.extend(below.into_iter().map(|(path, bytes)| (named(&path), bytes)));
    }
    let files = files.into_iter().map(|(path, bytes)| (private.hidden(&path.display().to_string()), bytes));
    ProblemFacts {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: format!("{} {}{}", std::env::consts::OS, std::env::consts::ARCH, system_name()),
        graphics,
        settings: private.hidden(&settings),
        log: log.iter().map(|line| private.hidden(line)).collect(),
        files: files.collect(),
        cases: own_cases(library, model)
            .into_iter()
            .map(|it| CaseFindings { name: private.hidden(&it.name), ..it })
            .collect(),
    }
}

/// The findings about cases that are somebody's own, as numbers.
fn own_cases(library: &Library, model: &Arc<Model>) -> Vec<CaseFindings> {
    let own = library.cases().into_iter().filter(|case| case.owner != CaseOwner::Program);
    own.map(|case| {
        let found = read_bundle(&case.location).map(|bundle| author::check(&bundle, &load(&bundle, model), None));
        let count = |severity| found.as_ref().map_or(0, |it| it.iter().filter(|it| it.severity == severity).count());
        CaseFindings {
            errors: if found.is_err() { 1 } else { count(Severity::Error) },
            warnings: count(Severity::Warning),
            name: told_name(&case),
        }
    })
    .collect()
}

/// What a case is called in a report: where its name is a path, its folder's name alone. Where folders stand is nobody's
/// business.
fn told_name(case: &LibraryCase) -> String {
    match case.location.folder().and_then(Path::file_name) {
        Some(name) => name.to_string_lossy().into_owned(),
        None => case.name.clone(),
    }
}

/// What the system calls itself.
fn system_name() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map(|name| format!(", {}", name.trim_matches('"'))).unwrap_or_default()
}

/// What tells who somebody is.
struct Private {
    home: String,
    user: String,
}

impl Private {
    fn here() -> Self {
        let home = directories::BaseDirs::new().map(|it| it.home_dir().to_owned()).unwrap_or_default();
        let user = home.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { home: home.display().to_string(), user }
    }

    /// A text without them.
    fn hidden(&self, text: &str) -> String {
        let mut text = text.to_owned();
        if self.home.len() > 1 {
            text = text.replace(&self.home, "~");
        }
        // A short name would take pieces out of words.
        if self.user.chars().count() > 2 && !["root", "home", "user"].contains(&&*self.user) {
            text = text.replace(&self.user, "…");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_is_found_by_its_path_is_told_by_its_folder() {
        let home = tempfile::tempdir().unwrap();
        for place in ["one/lift", "two/lift"] {
            fs::create_dir_all(home.path().join(place)).unwrap();
            fs::write(home.path().join(place).join("scenario.ron"), "Scenario(").unwrap();
        }
        let library = Library::installed(vec![home.path().join("one"), home.path().join("two")]);
        let own = library.cases().into_iter().filter(|case| case.owner == CaseOwner::Own);
        assert_eq!(own.map(|case| told_name(&case)).collect::<Vec<_>>(), ["lift", "lift"]);
    }

    #[test]
    fn neither_home_nor_name_is_told() {
        let private = Private { home: String::from("/home/janneke"), user: String::from("janneke") };
        assert_eq!(private.hidden("/home/janneke/.local/x of janneke"), "~/.local/x of …");
        let private = Private { home: String::from("/"), user: String::new() };
        assert_eq!(private.hidden("/a/b"), "/a/b");
    }
}
