//! The templates from which a new case is made: small cases that check clean and play.

use super::save::write_atomically;
use anyhow::Result;
use std::path::Path;

/// A case to begin from.
#[derive(Debug, Clone, Copy)]
pub struct CaseTemplate {
    /// What commands call it.
    pub name: &'static str,
    /// The language that it is written in.
    pub language: &'static str,
    /// Its files, by their names within the folder.
    files: &'static [(&'static str, &'static str)],
}

/// The templates there are.
pub const CASE_TEMPLATES: [CaseTemplate; 2] = [
    CaseTemplate {
        name: "gesprek",
        language: "nl",
        files: &[
            ("scenario.ron", include_str!("../../assets/templates/new/gesprek/scenario.ron")),
            ("dossier/brief.md", include_str!("../../assets/templates/new/gesprek/dossier/brief.md")),
            ("plans/samen.ron", include_str!("../../assets/templates/new/gesprek/plans/samen.ron")),
        ],
    },
    CaseTemplate {
        name: "conversation",
        language: "en",
        files: &[
            ("scenario.ron", include_str!("../../assets/templates/new/conversation/scenario.ron")),
            ("dossier/letter.md", include_str!("../../assets/templates/new/conversation/dossier/letter.md")),
            ("plans/together.ron", include_str!("../../assets/templates/new/conversation/plans/together.ron")),
        ],
    },
];

/// The cases as which a first case begins that somebody is led to.
const GUIDED_CASES: [CaseTemplate; 2] = [
    CaseTemplate {
        name: "eerste",
        language: "nl",
        files: &[("scenario.ron", include_str!("../../assets/templates/guided/nl.ron"))],
    },
    CaseTemplate {
        name: "first",
        language: "en",
        files: &[("scenario.ron", include_str!("../../assets/templates/guided/en.ron"))],
    },
];

impl CaseTemplate {
    /// The case as which a first case begins in a language; in English where there is none in that.
    #[must_use]
    pub fn guided(language: &str) -> &'static Self {
        let [_, english] = &GUIDED_CASES;
        GUIDED_CASES.iter().find(|it| it.language == language).unwrap_or(english)
    }

    /// The template with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        CASE_TEMPLATES.iter().find(|it| it.name == name)
    }

    /// Writes its files into a folder.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        self.files.iter().try_for_each(|(file, content)| write_atomically(&folder.join(file), content.as_bytes()))
    }
}
