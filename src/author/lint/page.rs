//! The page of a rule: what it does, why that is bad, an example, and what to write instead.

/// The page of a rule in both languages.
///
/// The example and what to write instead stand in the English page only and are shown in both: what is tested is there once.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// The Dutch page, up to the example.
    pub nl: &'static str,
    /// The whole page in English.
    pub en: &'static str,
}

/// The headings that every page has, in their order.
pub(super) const HEADINGS: [&str; 4] = ["What it does", "Why is this bad?", "Example", "Use instead"];
/// The same in Dutch.
pub(super) const HEADINGS_NL: [&str; 4] = ["Wat de regel doet", "Waarom is dat erg?", "Voorbeeld", "Schrijf liever"];

impl Page {
    /// The page as Markdown.
    #[must_use]
    pub fn markdown(&self, language: &str) -> String {
        if language != "nl" {
            return self.en.to_owned();
        }
        let mut page = self.nl.trim_end().to_owned();
        for at in [2, 3] {
            page.push_str(&format!("\n\n## {}\n\n{}", HEADINGS_NL[at], code(section(self.en, HEADINGS[at]))));
        }
        page.push('\n');
        page
    }

    /// The first sentence of what it does.
    #[must_use]
    pub fn summary(&self, language: &str) -> &'static str {
        let text = if language == "nl" { section(self.nl, HEADINGS_NL[0]) } else { section(self.en, HEADINGS[0]) };
        text.lines().next().unwrap_or_default()
    }
}

/// What stands under a heading.
pub(super) fn section(page: &'static str, heading: &str) -> &'static str {
    let mut parts = page.split("\n## ").skip(1);
    let body = parts.find_map(|part| part.strip_prefix(heading)?.strip_prefix('\n'));
    body.unwrap_or_default().trim()
}

/// The piece of RON in a section, its fence included.
fn code(section: &'static str) -> &'static str {
    section.find("```").map_or("", |start| &section[start..])
}
