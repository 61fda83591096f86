//! The interface's words, from Fluent files in `assets/locale`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages of the interface: code and sources, one for each part of the program.
const LOCALES: [(&str, &[&str]); 2] = [
    (
        "nl",
        &[
            include_str!("../../assets/locale/nl.ftl"),
            include_str!("../../assets/locale/nl/app.ftl"),
            include_str!("../../assets/locale/nl/condition.ftl"),
            include_str!("../../assets/locale/nl/data.ftl"),
            include_str!("../../assets/locale/nl/ending.ftl"),
            include_str!("../../assets/locale/nl/explore.ftl"),
            include_str!("../../assets/locale/nl/graph.ftl"),
            include_str!("../../assets/locale/nl/group.ftl"),
            include_str!("../../assets/locale/nl/live.ftl"),
            include_str!("../../assets/locale/nl/papers.ftl"),
            include_str!("../../assets/locale/nl/pdf.ftl"),
            include_str!("../../assets/locale/nl/help.ftl"),
            include_str!("../../assets/locale/nl/check.ftl"),
            include_str!("../../assets/locale/nl/review.ftl"),
            include_str!("../../assets/locale/nl/room.ftl"),
            include_str!("../../assets/locale/nl/simulate.ftl"),
            include_str!("../../assets/locale/nl/studio.ftl"),
            include_str!("../../assets/locale/nl/talk.ftl"),
            include_str!("../../assets/locale/nl/window.ftl"),
        ],
    ),
    (
        "en",
        &[
            include_str!("../../assets/locale/en.ftl"),
            include_str!("../../assets/locale/en/app.ftl"),
            include_str!("../../assets/locale/en/condition.ftl"),
            include_str!("../../assets/locale/en/data.ftl"),
            include_str!("../../assets/locale/en/ending.ftl"),
            include_str!("../../assets/locale/en/explore.ftl"),
            include_str!("../../assets/locale/en/graph.ftl"),
            include_str!("../../assets/locale/en/group.ftl"),
            include_str!("../../assets/locale/en/live.ftl"),
            include_str!("../../assets/locale/en/papers.ftl"),
            include_str!("../../assets/locale/en/pdf.ftl"),
            include_str!("../../assets/locale/en/help.ftl"),
            include_str!("../../assets/locale/en/check.ftl"),
            include_str!("../../assets/locale/en/review.ftl"),
            include_str!("../../assets/locale/en/room.ftl"),
            include_str!("../../assets/locale/en/simulate.ftl"),
            include_str!("../../assets/locale/en/studio.ftl"),
            include_str!("../../assets/locale/en/talk.ftl"),
            include_str!("../../assets/locale/en/window.ftl"),
        ],
    ),
];

/// The interface's words in one language.
pub struct Messages {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The words in a language: Dutch for `nl`, English for anything else.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let (language, sources) = if language == "nl" { LOCALES[0] } else { LOCALES[1] };
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks confuse terminals and screen readers; both languages run from left to right.
        bundle.set_use_isolating(false);
        for source in sources {
            // A mistake in the file leaves out a message; a test reads every one.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of a locale such as `nl_NL.UTF-8`, if the interface has it.
    #[must_use]
    pub fn language_of(locale: &str) -> Option<&'static str> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        LOCALES.iter().map(|(language, _)| *language).find(|language| *language == code)
    }

    /// Whether the interface has a language.
    #[must_use]
    pub fn has(language: &str) -> bool {
        LOCALES.iter().any(|(known, _)| *known == language)
    }

    /// The language's code.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A message.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.fill(id, None)
    }

    /// A message, if there is one with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        self.bundle.has_message(id).then(|| self.text(id))
    }

    /// A message with values in it.
    #[must_use]
    pub fn text_with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs<'_> =
            values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.fill(id, Some(&arguments))
    }

    fn fill(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// The id of the message that begins in a line, and what stands there of it.
    fn begun(line: &str) -> Option<(&str, &str)> {
        line.split_once(" =").filter(|(name, _)| !name.contains([' ', '#', '{']))
    }

    /// The words of each message as they stand in the files.
    fn words<'s>(sources: &[&'s str]) -> BTreeMap<&'s str, String> {
        let mut words: BTreeMap<&str, String> = BTreeMap::new();
        let mut id = "";
        for line in sources.iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
            let (name, part) = begun(line).unwrap_or((id, line));
            id = name;
            words.entry(id).or_default().push_str(part.trim());
        }
        words.into_iter().map(|(id, text)| (id, text.replace("{ ", "{").replace(" }", "}"))).collect()
    }

    /// Each message with the values that it names.
    fn messages(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut id = String::new();
        for line in sources.iter().flat_map(|source| source.lines()) {
            if let Some((name, _)) = begun(line) {
                name.clone_into(&mut id);
                assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is defined twice");
            }
            let named = line.split('$').skip(1).filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
            messages.entry(id.clone()).or_default().extend(named.map(str::to_owned));
        }
        messages
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_values() {
        let [nl, en] = LOCALES.map(|(_, sources)| messages(sources));
        assert_eq!(nl, en);
    }

    #[test]
    fn what_is_the_same_in_dutch_is_the_same_in_english() {
        let [nl, en] = LOCALES.map(|(_, sources)| words(sources));
        let mut told: BTreeMap<&String, &str> = BTreeMap::new();
        for (id, dutch) in &nl {
            let other = told.entry(dutch).or_insert(id);
            assert_eq!(en[*other], en[id], "{other} and {id} are both {dutch:?}");
        }
        assert!(told.len() > 1_000 && told.len() < nl.len());
    }

    #[test]
    fn every_message_can_be_read() {
        for (language, sources) in LOCALES {
            for source in sources {
                assert!(
                    FluentResource::try_new((*source).to_owned()).is_ok(),
                    "{language}: {:?}",
                    source.lines().next()
                );
            }
        }
    }
}
