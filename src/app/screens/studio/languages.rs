//! The languages that a case can be written in or translated to, each named in itself.

/// The codes and names of those that are offered.
pub(super) const LANGUAGES: [(&str, &str); 10] = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("fy", "Frysk"),
    ("pl", "Polski"),
    ("tr", "Türkçe"),
    ("it", "Italiano"),
    ("pt", "Português"),
];

/// What a language is called: its code where it is none of these.
pub(super) fn name_of(code: &str) -> &str {
    LANGUAGES.iter().find(|(it, _)| *it == code).map_or(code, |(_, name)| name)
}
