//! What a new case can begin from: a template, or a copy of a case that is there.

use crate::app::state::AppState;
use crate::app::storage::{CaseLanguage, ScenarioCatalogue};
use crate::files::{CASE_TEMPLATES, CaseLocation, CaseTemplate, copy_case, exists, free_folder};
use crate::report::Messages;
use crate::script::TitleIds;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// What a new case can begin from.
#[derive(Debug, Clone)]
pub(super) struct Beginning {
    /// What it is called.
    pub(super) name: String,
    from: BeginningKind,
}

#[derive(Debug, Clone)]
enum BeginningKind {
    Template(&'static CaseTemplate),
    Copy(CaseLocation),
    /// A file of Twine, which is still to be chosen.
    Twine,
}

impl Beginning {
    /// Writes its files into a folder.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        match &self.from {
            BeginningKind::Template(template) => template.write(folder),
            BeginningKind::Copy(from) => copy_case(from, folder).map(|_| ()),
            BeginningKind::Twine => bail!("a file of Twine is read, not copied"),
        }
    }

    /// Whether it is a file of Twine.
    pub(super) fn is_twine(&self) -> bool {
        matches!(self.from, BeginningKind::Twine)
    }
}

/// All of them: the templates, that in the language of the interface first, a file of Twine, then every case.
pub(super) fn beginnings(
    catalogue: &ScenarioCatalogue,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Vec<Beginning> {
    let mut templates: Vec<_> = CASE_TEMPLATES.iter().collect();
    templates.sort_by_key(|it| it.language != words.language());
    let templates = templates.into_iter().map(|template| Beginning {
        name: words.text(&format!("app-studio-template-{}", template.name)),
        from: BeginningKind::Template(template),
    });
    let copies = catalogue.with_cases().map(|(scenario, case)| Beginning {
        name: words.text_with("app-studio-copy-of", &[("title", scenario.title(language.of(scenario)).into())]),
        from: BeginningKind::Copy(case.location.clone()),
    });
    let twine = Beginning { name: words.text("app-studio-twine"), from: BeginningKind::Twine };
    templates.chain([twine]).chain(copies).collect()
}

impl AppState {
    /// The folder of a new case with a title; nothing while the title has no letters. No case that is there is taken the
    /// place of, a shipped one neither.
    pub(super) fn folder_of_new(&self, title: &str) -> Option<PathBuf> {
        let title = title.trim();
        if !title.chars().any(char::is_alphanumeric) {
            return None;
        }
        let slug = TitleIds::default().id_of(title, "casus").replace('_', "-");
        let library = self.catalogue.library();
        let shipped = library.ships(&slug) || self.catalogue.scenario(&slug).is_some();
        let folder = self.own_cases.join(if shipped { format!("{slug}-2") } else { slug });
        Some(if exists(&folder) { free_folder(&folder) } else { folder })
    }
}
