//! A report of a problem: what somebody can send when something fails, with its contents told at the top.

use super::Messages;
use std::fmt::Write;

/// What a report tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProblemFacts {
    /// The version of the program.
    pub version: String,
    /// The system.
    pub system: String,
    /// What draws, where it is known.
    pub graphics: Option<String>,
    /// The settings as they stand in their file.
    pub settings: String,
    /// The last lines that were noted.
    pub log: Vec<String>,
    /// The files of the data folder with their sizes in bytes.
    pub files: Vec<(String, u64)>,
    /// The findings about own cases.
    pub cases: Vec<CaseFindings>,
}

/// The findings about a case, as numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFindings {
    /// The case.
    pub name: String,
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
}

/// The report as text.
#[must_use]
pub fn problem(facts: &ProblemFacts, words: &Messages) -> String {
    let mut text = format!("{}\n\n{}\n", words.text("problem-title"), words.text("problem-contents"));
    let mut section = |id: &str, lines: Vec<String>| {
        // Writing to a text cannot fail.
        let _ = write!(text, "\n== {}\n", words.text(id));
        let nothing = vec![words.text("problem-nothing")];
        for line in if lines.is_empty() { nothing } else { lines } {
            let _ = writeln!(text, "{line}");
        }
    };
    section("problem-version", vec![format!("Tegenspel {}", facts.version)]);
    section("problem-system", vec![facts.system.clone()]);
    section("problem-graphics", facts.graphics.iter().cloned().collect());
    section("problem-settings", facts.settings.lines().map(str::to_owned).collect());
    let findings = facts.cases.iter().map(|case| {
        let values =
            [("case", case.name.as_str().into()), ("errors", case.errors.into()), ("warnings", case.warnings.into())];
        words.text_with("problem-case", &values)
    });
    section("problem-cases", findings.collect());
    section("problem-files", facts.files.iter().map(|(name, bytes)| format!("{bytes:>10}  {name}")).collect());
    section("problem-log", facts.log.clone());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_first_what_is_in_it() {
        let facts = ProblemFacts {
            version: String::from("0.1.0"),
            files: vec![(String::from("~/a.ron"), 12)],
            cases: vec![CaseFindings { name: String::from("lift"), errors: 1, warnings: 2 }],
            ..ProblemFacts::default()
        };
        let text = problem(&facts, &Messages::new("nl"));
        assert!(text.starts_with("Verslag van een probleem met Tegenspel\n\nDit staat erin: "), "{text}");
        assert!(text.contains("        12  ~/a.ron") && text.contains("lift: 1 fout, 2 waarschuwingen"), "{text}");
        assert!(text.contains("== Beeldscherm\n(niets bekend)"), "{text}");
    }
}
