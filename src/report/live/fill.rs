//! Templates with the words of a language, read once and filled often.

use crate::engine::fingerprint;
use crate::report::Messages;
use crate::report::conversation::going_on;
use crate::report::markdown::html::{document_html, to_html};
use crate::report::quotes::quoted;
use crate::report::template::say;
use crate::script::control::without_control;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use serde::Serialize;
use std::sync::Arc;

/// A page of a group session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LivePage {
    /// Where a code is typed.
    Front,
    /// Where somebody joins.
    Join,
    /// Of somebody with a seat.
    Seat,
    /// What many of them share.
    Part,
    /// Of somebody's own route.
    Own,
    /// Of the documents that somebody with a seat can read.
    Dossier,
    /// Of whoever leads.
    Facilitator,
    /// Of the library, to open a room.
    Library,
    /// Of recovery words.
    Recovery,
    /// Of seat cards.
    Cards,
    /// Of the screen.
    Projector,
    /// Of one sentence.
    Message,
    /// Where a network is tested.
    Test,
    /// Of whoever practises alone.
    Practice,
}

/// The templates with their names.
const TEMPLATES: [(&str, &str); 19] = [
    ("layout.html", include_str!("../../../assets/templates/live/layout.html")),
    ("macros.html", include_str!("../../../assets/templates/live/macros.html")),
    ("front.html", include_str!("../../../assets/templates/live/front.html")),
    ("join.html", include_str!("../../../assets/templates/live/join.html")),
    ("seat.html", include_str!("../../../assets/templates/live/seat.html")),
    ("part.html", include_str!("../../../assets/templates/live/part.html")),
    ("votes.html", include_str!("../../../assets/templates/live/votes.html")),
    ("practice.html", include_str!("../../../assets/templates/live/practice.html")),
    ("dossier.html", include_str!("../../../assets/templates/live/dossier.html")),
    ("own.html", include_str!("../../../assets/templates/live/own.html")),
    ("facilitator.html", include_str!("../../../assets/templates/live/facilitator.html")),
    ("steering.html", include_str!("../../../assets/templates/live/steering.html")),
    ("library.html", include_str!("../../../assets/templates/live/library.html")),
    ("recovery.html", include_str!("../../../assets/templates/live/recovery.html")),
    ("cards.html", include_str!("../../../assets/templates/live/cards.html")),
    ("projector.html", include_str!("../../../assets/templates/live/projector.html")),
    ("tables.html", include_str!("../../../assets/templates/live/tables.html")),
    ("message.html", include_str!("../../../assets/templates/live/message.html")),
    ("test.html", include_str!("../../../assets/templates/live/test.html")),
];

impl LivePage {
    /// Every page.
    pub const ALL: [Self; 14] = [
        Self::Front,
        Self::Join,
        Self::Seat,
        Self::Part,
        Self::Own,
        Self::Dossier,
        Self::Facilitator,
        Self::Library,
        Self::Recovery,
        Self::Cards,
        Self::Projector,
        Self::Message,
        Self::Test,
        Self::Practice,
    ];

    fn template(self) -> &'static str {
        match self {
            Self::Front => "front.html",
            Self::Join => "join.html",
            Self::Seat => "seat.html",
            Self::Part => "part.html",
            Self::Own => "own.html",
            Self::Dossier => "dossier.html",
            Self::Facilitator => "facilitator.html",
            Self::Library => "library.html",
            Self::Recovery => "recovery.html",
            Self::Cards => "cards.html",
            Self::Projector => "projector.html",
            Self::Message => "message.html",
            Self::Test => "test.html",
            Self::Practice => "practice.html",
        }
    }
}

/// The pages in the languages of the interface.
pub struct LivePages {
    dutch: LiveWords,
    english: LiveWords,
}

struct LiveWords {
    words: Arc<Messages>,
    environment: Environment<'static>,
}

impl Default for LivePages {
    fn default() -> Self {
        Self::new()
    }
}

impl LivePages {
    /// The style of every page.
    pub const STYLE: &str = include_str!("../../../assets/templates/live/live.css");
    /// The script: pages work without it.
    pub const SCRIPT: &str = concat!(
        include_str!("../../../assets/templates/live/live.js"),
        include_str!("../../../assets/templates/live/stage.js")
    );

    /// Which version of the pages, the style and the script it is: a page of one does not go with the script of another.
    #[must_use]
    pub fn version() -> String {
        let sources = TEMPLATES.into_iter().map(|(_, source)| source).chain([Self::STYLE, Self::SCRIPT]);
        format!("{:016x}", fingerprint(&sources.collect::<String>()))
    }

    /// Reads the templates.
    #[must_use]
    pub fn new() -> Self {
        Self { dutch: LiveWords::new("nl"), english: LiveWords::new("en") }
    }

    fn of(&self, language: &str) -> &LiveWords {
        if language == "nl" { &self.dutch } else { &self.english }
    }

    /// The words of a language: Dutch for `nl`, English for any other.
    #[must_use]
    pub fn words(&self, language: &str) -> &Messages {
        &self.of(language).words
    }

    /// Fills a page.
    #[must_use]
    pub fn render(&self, page: LivePage, language: &str, data: &impl Serialize) -> String {
        self.try_render(page, language, data).unwrap_or_default()
    }

    /// Fills a page.
    ///
    /// # Errors
    /// When a template is wrong: a mistake of ours that the tests find.
    pub(super) fn try_render(
        &self,
        page: LivePage,
        language: &str,
        data: &impl Serialize,
    ) -> Result<String, minijinja::Error> {
        let template = self.of(language).environment.get_template(page.template())?;
        let html = template.render(context! { page => Value::from(Serde(data)) })?;
        // What people type may hold what nothing can show.
        Ok(without_control(&html).into_owned())
    }
}

impl LiveWords {
    fn new(language: &str) -> Self {
        let words = Arc::new(Messages::new(language));
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.add_global("version", LivePages::version());
        let own = Arc::clone(&words);
        environment.add_function("t", move |id: &str, values: Kwargs| say(&own, id, &values));
        environment.add_filter("quoted", quoted);
        environment.add_filter("story", |markdown: &str| Value::from_safe_string(to_html(markdown)));
        environment.add_filter("going_on", |text: String| going_on(text));
        environment.add_filter("dossier", |markdown: &str| Value::from_safe_string(document_html(markdown)));
        for (name, source) in TEMPLATES {
            // A mistake in a template leaves the page out; a test reads every one.
            let _ = environment.add_template(name, source);
        }
        Self { words, environment }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::live::{CaseBriefing, LiveFrame, PracticePage};
    use std::collections::BTreeSet;

    /// The messages that a template names as a whole word, and the beginnings of those that it puts together.
    fn named(source: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
        let (mut whole, mut starts) = (BTreeSet::new(), BTreeSet::new());
        for part in source.split("t('").skip(1) {
            let (id, rest) = part.split_once('\'').unwrap();
            if rest.trim_start().starts_with('~') {
                starts.insert(id)
            } else {
                whole.insert(id)
            };
        }
        (whole, starts)
    }

    #[test]
    fn what_is_quoted_already_is_quoted_once() {
        assert_eq!(["Ga zitten.", "“Ga zitten.”"].map(quoted), ["“Ga zitten.”", "“Ga zitten.”"]);
        assert_eq!(quoted("Je appt: “Tot zo.”"), "“Je appt: ‘Tot zo.’”");
        assert_eq!(quoted("“Ja”, zeg je, “graag”"), "“‘Ja’, zeg je, ‘graag’”");
    }

    #[test]
    fn every_template_can_be_read_and_has_its_words() {
        let pages = LivePages::new();
        for language in ["nl", "en"] {
            let words = pages.of(language);
            for (name, source) in TEMPLATES {
                assert!(words.environment.get_template(name).is_ok(), "{name}");
                let (whole, _) = named(source);
                let missing: Vec<_> = whole.into_iter().filter(|id| words.words.find(id).is_none()).collect();
                assert!(missing.is_empty(), "{name} {language}: {missing:?}");
            }
        }
        for page in LivePage::ALL {
            assert!(TEMPLATES.iter().any(|(name, _)| *name == page.template()));
        }
    }

    #[test]
    fn an_ending_is_told_without_the_marks_of_markdown() {
        let page = PracticePage {
            frame: LiveFrame::new("nl", "/oefen"),
            title: String::from("Een casus"),
            briefing: CaseBriefing {
                role: String::new(),
                organisation: String::new(),
                goals: Vec::new(),
                briefing: String::new(),
            },
            documents: Vec::new(),
            begun: true,
            steps: 1,
            before: Vec::new(),
            lines: Vec::new(),
            select: None,
            plan: None,
            asks: "speak",
            options: Vec::new(),
            ending: Some((String::from("Onder het podium"), String::from("Wouter van *De Krant* belt.\n\nNog eens."))),
        };
        let html = LivePages::new().try_render(LivePage::Practice, "nl", &page).unwrap();
        assert!(html.contains("<p>Wouter van <em>De Krant</em> belt.</p>\n<p>Nog eens.</p>"), "{html}");
        for (name, source) in TEMPLATES {
            assert!(!source.contains("ending[1] }}"), "{name} tells an ending as if it were no Markdown");
        }
    }
}
