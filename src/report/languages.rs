//! Languages as those who speak them call them.

use std::borrow::Cow;

/// The languages that are spoken most in Dutch municipalities and around them.
const NAMES: [(&str, &str); 30] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("fy", "Frysk"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ku", "Kurdî"),
    ("lb", "Lëtzebuergesch"),
    ("nl", "Nederlands"),
    ("pap", "Papiamentu"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("sv", "Svenska"),
    ("ti", "ትግርኛ"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("zh", "中文"),
];

/// The name of a language in that language; its code in capitals where it is none of those.
#[must_use]
pub fn language_name(code: &str) -> Cow<'static, str> {
    match NAMES.binary_search_by_key(&code, |(known, _)| *known) {
        Ok(at) => Cow::Borrowed(NAMES[at].1),
        Err(_) => Cow::Owned(code.to_uppercase()),
    }
}

/// How a language is read, as a page says it: `rtl` from right to left, else `ltr`.
#[must_use]
pub fn reading_direction(code: &str) -> &'static str {
    match code.split(['-', '_']).next().unwrap_or_default() {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, language_name, reading_direction};

    #[test]
    fn some_languages_are_read_from_right_to_left() {
        assert_eq!(["ar", "fa-AF", "nl", "ku"].map(reading_direction), ["rtl", "rtl", "ltr", "ltr"]);
    }

    #[test]
    fn languages_are_called_by_their_own_name() {
        assert!(NAMES.is_sorted());
        assert_eq!([language_name("de"), language_name("xx")], ["Deutsch", "XX"]);
    }
}
