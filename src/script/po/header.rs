//! The header of a new catalogue, as the gettext tools and translators' editors expect it.

use super::PoEntry;

/// What a new header says that no scenario knows.
#[derive(Debug, Clone, Copy)]
pub struct HeaderFacts<'a> {
    /// What is translated.
    pub project: &'a str,
    /// The code of the language.
    pub language: &'a str,
    /// When, as `2026-11-28 22:30+0100`: the shell reads the clock.
    pub revised: &'a str,
}

/// A header with every field that `msgfmt --check` asks for.
fn new_header(facts: HeaderFacts<'_>) -> PoEntry {
    let HeaderFacts { project, language, revised } = facts;
    let mut text = format!(
        "Project-Id-Version: {project}\nReport-Msgid-Bugs-To: \nPO-Revision-Date: {revised}\nLast-Translator: none\n\
         Language-Team: none\nLanguage: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\
         Content-Transfer-Encoding: 8bit\n"
    );
    if let Some(forms) = plural_forms(language) {
        text.push_str("Plural-Forms: ");
        text.push_str(forms);
        text.push('\n');
    }
    PoEntry { text, ..PoEntry::default() }
}

/// A header with what it lacks of a new one; what it says stays as it is.
#[must_use]
pub fn completed_header(header: &PoEntry, facts: HeaderFacts<'_>) -> PoEntry {
    let new = new_header(facts);
    let has = |field: &str| header.text.lines().any(|line| line.starts_with(field));
    let lacking = new.text.lines().filter(|line| !line.find(':').is_some_and(|end| has(&line[..=end])));
    let lacking: String = lacking.flat_map(|line| [line, "\n"]).collect();
    if lacking.is_empty() {
        return header.clone();
    }
    let gap = if header.text.is_empty() || header.text.ends_with('\n') { "" } else { "\n" };
    PoEntry { text: format!("{}{gap}{lacking}", header.text), written: String::new(), ..header.clone() }
}

/// The plural rule of a language as gettext writes it, for the languages that are most likely here.
fn plural_forms(language: &str) -> Option<&'static str> {
    Some(match language {
        "nl" | "en" | "de" | "fy" | "lb" | "da" | "nb" | "nn" | "sv" | "fi" | "et" | "el" | "hu" | "bg" | "sq"
        | "eu" | "af" | "it" | "es" | "ca" | "pap" | "he" | "so" | "ku" | "ps" | "ur" => "nplurals=2; plural=(n != 1);",
        "fr" | "pt" | "hy" | "fa" | "hi" | "am" | "ti" => "nplurals=2; plural=(n > 1);",
        "tr" | "ka" | "az" => "nplurals=2; plural=(n != 1);",
        "id" | "ms" | "vi" | "th" | "zh" | "ja" | "ko" => "nplurals=1; plural=0;",
        "pl" => "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        "ru" | "uk" | "sr" | "hr" | "bs" | "be" => {
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        }
        "cs" | "sk" => "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
        "ro" => "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);",
        "lt" => "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
        "ar" => "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
        _ => return None,
    })
}
