//! What every name of a scenario stands for.

use super::decode::id_of;
use super::diagnostic::{Diagnostic, bilingual};
use super::mentions::CasePart;
use super::source::Span;
use crate::engine::{
    BeatId, ChoiceId, DerivedId, DocumentId, EndingId, FragmentId, GoalId, Home, InterestId, LessonId, NormId,
    Planning, PromiseId, Scenario, SceneId, StakeholderId, TopicId, VariableId, VariableKind,
};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The names of a scenario.
#[derive(Debug, Default)]
pub(super) struct Symbols<'a> {
    pub(super) cast: BTreeMap<&'a str, StakeholderId>,
    /// What people are called beside their ids: the name first, then the function.
    pub(super) called: Vec<(&'a str, Vec<&'a str>)>,
    pub(super) interests: BTreeMap<(StakeholderId, &'a str), InterestId>,
    pub(super) concerns: BTreeMap<StakeholderId, InterestId>,
    pub(super) variables: BTreeMap<&'a str, VariableId>,
    /// The words of each variable; empty unless it holds one of several.
    pub(super) words: Vec<Vec<&'a str>>,
    /// Whether each variable is a flag.
    pub(super) flags: Vec<bool>,
    /// The least and the most that each count can be.
    pub(super) bounds: BTreeMap<VariableId, (i32, i32)>,
    /// The variables whose own value could not be read: what is done with them is not looked at.
    pub(super) unread: BTreeSet<VariableId>,
    pub(super) derived: BTreeMap<&'a str, DerivedId>,
    /// Whether each derived variable is true or false; known once it was compiled.
    pub(super) derived_truth: Vec<Option<bool>>,
    pub(super) promises: BTreeMap<&'a str, PromiseId>,
    pub(super) scenes: BTreeMap<&'a str, SceneId>,
    pub(super) fragments: BTreeMap<&'a str, FragmentId>,
    pub(super) beats: BTreeMap<(HomeKey, &'a str), BeatId>,
    /// The beats of each name: in which scene or fragment, and which.
    named: BTreeMap<&'a str, Vec<(&'a str, BeatId)>>,
    pub(super) topics: BTreeMap<(SceneId, &'a str), TopicId>,
    pub(super) choices: BTreeMap<(BeatId, &'a str), ChoiceId>,
    /// The beats that plan something, by the name of the form: `Budget`, `Rank`, `Divide`.
    pub(super) planned: BTreeMap<BeatId, &'a str>,
    pub(super) endings: BTreeMap<&'a str, EndingId>,
    pub(super) lessons: BTreeMap<&'a str, LessonId>,
    /// The goals; they are known once what the case is about was read.
    pub(super) goals: BTreeMap<&'a str, GoalId>,
    pub(super) norms: BTreeMap<&'a str, NormId>,
    pub(super) documents: BTreeMap<&'a str, DocumentId>,
}

/// Scenes that a message lists at most.
const LISTED: usize = 6;

/// A home that can be ordered: scenes before fragments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct HomeKey(bool, u16);

impl From<Home> for HomeKey {
    fn from(home: Home) -> Self {
        match home {
            Home::Scene(scene) => Self(false, scene.0),
            Home::Fragment(fragment) => Self(true, fragment.0),
        }
    }
}

/// Why a name of a beat does not lead anywhere.
pub(super) enum NoBeat<'a> {
    /// There is no such scene or fragment.
    Home,
    /// It has no such beat; these it has.
    Beat(Vec<&'a str>),
    /// Several scenes have one; their names.
    Ambiguous(Vec<&'a str>),
    /// It stands in another scene, whose name must be said.
    Elsewhere(Vec<&'a str>),
}

impl<'a> Symbols<'a> {
    /// The names of a loaded scenario.
    pub(super) fn of(scenario: &'a Scenario) -> Self {
        let texts = &scenario.texts;
        let mut symbols = Self::default();
        for (at, person) in scenario.cast.iter().enumerate() {
            symbols.cast.insert(texts.name(person.id), StakeholderId::new(at));
            let called = [person.name, person.function].map(|it| texts.source.get(it.index()));
            symbols.called.push((texts.name(person.id), called.to_vec()));
        }
        for (at, interest) in scenario.interests.iter().enumerate() {
            match interest.id {
                Some(id) => symbols.interests.insert((interest.of, texts.name(id)), InterestId::new(at)),
                None => symbols.concerns.insert(interest.of, InterestId::new(at)),
            };
        }
        for (at, variable) in scenario.variables.iter().enumerate() {
            symbols.variables.insert(texts.name(variable.id), VariableId::new(at));
            let (words, _) = variable.kind.words().unwrap_or_default();
            symbols.words.push(words.iter().map(|word| texts.name(*word)).collect());
            symbols.flags.push(matches!(variable.kind, VariableKind::Flag(_)));
            if let VariableKind::Count { min, max, .. } = variable.kind {
                symbols.bounds.insert(VariableId::new(at), (min, max));
            }
        }
        for (at, derived) in scenario.derived.iter().enumerate() {
            symbols.derived.insert(texts.name(derived.id), DerivedId::new(at));
            symbols.derived_truth.push(Some(derived.truth));
        }
        for (at, promise) in scenario.promises.iter().enumerate() {
            symbols.promises.insert(texts.name(promise.id), PromiseId::new(at));
        }
        for (at, scene) in scenario.scenes.iter().enumerate() {
            symbols.scenes.insert(texts.name(scene.id), SceneId::new(at));
            for topic in scene.topics.range() {
                let id = texts.name(scenario.topics[topic].id);
                symbols.topics.insert((SceneId::new(at), id), TopicId::new(topic));
            }
        }
        for (at, fragment) in scenario.fragments.iter().enumerate() {
            symbols.fragments.insert(texts.name(fragment.id), FragmentId::new(at));
        }
        for (at, beat) in scenario.beats.iter().enumerate() {
            let home = match beat.home {
                Home::Scene(scene) => scenario.scenes[scene.index()].id,
                Home::Fragment(fragment) => scenario.fragments[fragment.index()].id,
            };
            symbols.add_beat(beat.home, texts.name(home), texts.name(beat.id), BeatId::new(at));
            let form = beat.planning.map(|planning| match planning {
                Planning::Budget { .. } => "Budget",
                Planning::Rank => "Rank",
                Planning::Divide { .. } => "Divide",
            });
            symbols.planned.extend(form.map(|form| (BeatId::new(at), form)));
        }
        for (at, choice) in scenario.choices.iter().enumerate() {
            symbols.choices.insert((choice.beat, texts.name(choice.id)), ChoiceId::new(at));
        }
        for (at, ending) in scenario.endings.iter().enumerate() {
            symbols.endings.insert(texts.name(ending.id), EndingId::new(at));
        }
        for (at, lesson) in scenario.lessons.iter().enumerate() {
            symbols.lessons.insert(texts.name(lesson.id), LessonId::new(at));
        }
        for (at, (goal, _)) in scenario.about.goals.iter().enumerate() {
            symbols.goals.insert(texts.name(*goal), GoalId::new(at));
        }
        for (at, document) in scenario.dossier.iter().enumerate() {
            symbols.documents.insert(texts.name(document.id), DocumentId::new(at));
        }
        symbols
    }

    /// The variable of this name, be it derived or not.
    pub(super) fn value(&self, name: &str) -> Option<CasePart> {
        let variable = self.variables.get(name).map(|it| CasePart::from(*it));
        variable.or_else(|| self.derived.get(name).map(|it| CasePart::from(*it)))
    }

    /// The scene or fragment of this name.
    pub(super) fn home(&self, name: &str) -> Option<Home> {
        let scene = self.scenes.get(name).map(|scene| Home::Scene(*scene));
        scene.or_else(|| self.fragments.get(name).map(|fragment| Home::Fragment(*fragment)))
    }

    /// The beats of a scene or fragment, by name.
    pub(super) fn beats_of(&self, home: Home) -> impl Iterator<Item = &'a str> + '_ {
        let key = HomeKey::from(home);
        self.beats.range((key, "")..).take_while(move |((at, _), _)| *at == key).map(|((_, name), _)| *name)
    }

    /// The choices of a beat, by name.
    pub(super) fn choices_of(&self, beat: BeatId) -> impl Iterator<Item = &'a str> + '_ {
        self.choices.range((beat, "")..).take_while(move |((at, _), _)| *at == beat).map(|((_, name), _)| *name)
    }

    /// Adds a beat of a scene or fragment.
    pub(super) fn add_beat(&mut self, home: Home, home_name: &'a str, name: &'a str, beat: BeatId) {
        self.beats.insert((home.into(), name), beat);
        self.named.entry(name).or_default().push((home_name, beat));
    }

    /// The beat that a name means: `beat` where it is said, `scene.beat` anywhere. Outside scenes a name that only one
    /// scene has needs no scene.
    pub(super) fn beat(&self, home: Option<&str>, name: &str, here: Option<Home>) -> Result<BeatId, NoBeat<'a>> {
        if let Some(home) = home {
            let home = self.home(home).ok_or(NoBeat::Home)?;
            let beat = self.beats.get(&(home.into(), name)).copied();
            return beat.ok_or_else(|| NoBeat::Beat(self.beats_of(home).collect()));
        }
        if let Some(beat) = here.and_then(|here| self.beats.get(&(here.into(), name))) {
            return Ok(*beat);
        }
        let having = self.named.get(name).map_or(&[][..], Vec::as_slice);
        match (having, here) {
            ([], Some(here)) => Err(NoBeat::Beat(self.beats_of(here).collect())),
            ([], None) => Err(NoBeat::Beat(self.beats.keys().map(|(_, name)| *name).collect())),
            ([(_, beat)], None) => Ok(*beat),
            (several, None) => Err(NoBeat::Ambiguous(several.iter().map(|(id, _)| *id).collect())),
            (several, Some(_)) => Err(NoBeat::Elsewhere(several.iter().map(|(id, _)| *id).collect())),
        }
    }
}

/// The report of a name that nothing has.
pub(super) fn unknown<'n>(
    (nl, en): (&str, &str),
    name: &str,
    span: Span,
    known: impl IntoIterator<Item = &'n str>,
) -> Diagnostic {
    let shown = super::source::shorten(name);
    let message = bilingual(format!("er is geen {nl} `{shown}`"), format!("there is no {en} `{shown}`"));
    let diagnostic = Diagnostic::error("unknown-id", span, message).named(name);
    let known: Vec<_> = known.into_iter().collect();
    if known.is_empty() {
        return diagnostic.help(match en {
            "promise" => bilingual(
                "maak haar eerst met een effect: `Promise(id: \"…\", …)`",
                "make it first with an effect: `Promise(id: \"…\", …)`",
            ),
            "variable" => {
                bilingual("voeg haar toe aan de casus: `variables: { … }`", "add it to the case: `variables: { … }`")
            }
            _ => bilingual("deze casus heeft er nog geen", "this case has none yet"),
        });
    }
    // An id that is malformed itself is told with the one that is to take its place: that one is meant here as well.
    let made = |it: &str| it.contains(' ').then(|| id_of(it)).flatten();
    let sound: Vec<_> = known.iter().map(|it| made(it).map_or(Cow::Borrowed(*it), Cow::Owned)).collect();
    diagnostic.suggest(name, sound.iter().map(|it| &**it))
}

impl NoBeat<'_> {
    /// The report of it.
    pub(super) fn report(&self, home: Option<&str>, name: &str, span: Span, homes: &[&str]) -> Diagnostic {
        match self {
            Self::Home => unknown(
                ("scène of fragment", "scene or fragment"),
                home.unwrap_or_default(),
                span,
                homes.iter().copied(),
            ),
            Self::Beat(known) => unknown(("moment", "beat"), name, span, known.iter().copied()),
            Self::Ambiguous(scenes) => {
                let list = scenes.iter().take(LISTED).map(|scene| format!("`{scene}.{name}`")).collect::<Vec<_>>();
                Diagnostic::error(
                    "ambiguous-id",
                    span,
                    bilingual(
                        format!("meer dan één scène heeft een moment `{name}`"),
                        format!("more than one scene has a beat `{name}`"),
                    ),
                )
                .help(bilingual(format!("schrijf {}", list.join(" of ")), format!("write {}", list.join(" or "))))
            }
            Self::Elsewhere(scenes) => {
                let path = format!("{}.{name}", scenes[0]);
                Diagnostic::error(
                    "unknown-id",
                    span,
                    bilingual(
                        format!("deze scène heeft geen moment `{name}`"),
                        format!("this scene has no beat `{name}`"),
                    ),
                )
                .help(bilingual(
                    format!(
                        "`{}` heeft er een: in een voorwaarde schrijf je `{path}`; gaan doe je met `Scene(\"{}\")`",
                        scenes[0], scenes[0]
                    ),
                    format!(
                        "`{}` has one: in a condition write `{path}`; to go there use `Scene(\"{}\")`",
                        scenes[0], scenes[0]
                    ),
                ))
            }
        }
    }
}
