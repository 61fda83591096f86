//! Which part of a case a written name means: a path as in picks, or `kind:id`.

use crate::engine::{
    BeatId, ChoiceId, ChoiceKind, DerivedId, DocumentId, EndingId, FragmentId, GoalId, Home, InterestId,
    InterventionId, LessonId, NormId, PromiseId, Scenario, SceneId, StakeholderId, TopicId, VariableId,
};
use crate::script::{CasePart, nearest};

/// Why a written name means no part of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSuchPart {
    /// Nothing is called so; the name that may be meant.
    Unknown(Option<String>),
    /// Several parts are called so.
    Ambiguous(Vec<CasePart>),
}

/// The part that a written name means: `foyer.binnenkomst`, `binnenkomst.rol`, `roos.kas`, `promise:nabellen`.
///
/// # Errors
/// When nothing is called so, or several parts are.
pub fn part_named(scenario: &Scenario, written: &str) -> Result<CasePart, NoSuchPart> {
    let (written, parts) = (WrittenName::of(written), parts(scenario));
    let found: Vec<_> = parts.iter().filter(|(it, path)| written.may_mean(*it, path)).collect();
    // A whole path means what it says, also where it is the end of another one.
    let whole: Vec<_> = found.iter().filter(|(_, path)| path == written.name).collect();
    match (&found[..], &whole[..]) {
        ([(it, _)], _) | (_, [(it, _)]) => Ok(*it),
        ([], _) => {
            let known = parts.iter().filter(|(it, _)| written.is_of_kind(*it));
            let ends = known.flat_map(|(_, path)| endings(path)).collect::<Vec<_>>();
            Err(NoSuchPart::Unknown(nearest(written.name, ends).map(str::to_owned)))
        }
        (several, _) => Err(NoSuchPart::Ambiguous(several.iter().map(|(it, _)| *it).collect())),
    }
}

/// The other parts that a written name might have meant where it [means](part_named) one: of a lesson `doorvragen` the
/// beat `kantoor.doorvragen`.
#[must_use]
pub fn called_the_same(scenario: &Scenario, written: &str, of: CasePart) -> Vec<CasePart> {
    let (written, itself) = (WrittenName::of(written), also_known_as(scenario, of));
    let parts = parts(scenario).into_iter().filter(|(it, path)| written.may_mean(*it, path) && !itself.contains(it));
    parts.map(|(it, _)| it).collect()
}

/// A name as it was written, with the kind of part before it where that was said.
struct WrittenName<'w> {
    kind: Option<String>,
    name: &'w str,
}

impl<'w> WrittenName<'w> {
    fn of(written: &'w str) -> Self {
        match written.split_once(':') {
            Some((kind, name)) => Self { kind: Some(kind.trim().to_lowercase()), name: name.trim() },
            None => Self { kind: None, name: written.trim() },
        }
    }

    fn is_of_kind(&self, part: CasePart) -> bool {
        self.kind.as_ref().is_none_or(|kind| kinds(part).contains(&&**kind))
    }

    /// Whether it is the path of a part or the end of it.
    fn may_mean(&self, part: CasePart, path: &str) -> bool {
        let ends = path.strip_suffix(self.name).is_some_and(|before| before.is_empty() || before.ends_with('.'));
        self.is_of_kind(part) && ends
    }
}

/// A name that means the part without doubt.
#[must_use]
pub fn part_path(scenario: &Scenario, of: CasePart) -> String {
    let name = |id| scenario.texts.name(id);
    match of {
        CasePart::Beat(beat) => scenario.beat_path(beat),
        CasePart::Choice(choice) => scenario.choice_path(choice),
        CasePart::Topic(topic) => scenario.choice_path(scenario.topics[topic.index()].opener),
        CasePart::Interest(interest) => scenario.interest_path(interest),
        CasePart::Word(variable, _) => {
            format!("{}.{}", name(scenario.variables[variable.index()].id), id_of(scenario, of))
        }
        _ => id_of(scenario, of).to_owned(),
    }
}

/// The id of a part; that of a concern is the word for it.
pub(super) fn id_of(scenario: &Scenario, of: CasePart) -> &str {
    let id = match of {
        CasePart::Scene(it) => scenario.scenes[it.index()].id,
        CasePart::Fragment(it) => scenario.fragments[it.index()].id,
        CasePart::Beat(it) => scenario.beats[it.index()].id,
        CasePart::Choice(it) => scenario.choices[it.index()].id,
        CasePart::Topic(it) => scenario.topics[it.index()].id,
        CasePart::Person(it) => scenario.cast[it.index()].id,
        CasePart::Interest(it) => match scenario.interests[it.index()].id {
            Some(id) => id,
            None => return "concern",
        },
        CasePart::Promise(it) => scenario.promises[it.index()].id,
        CasePart::Variable(it) => scenario.variables[it.index()].id,
        CasePart::Word(it, at) => match scenario.variables[it.index()].kind.words() {
            Some((words, _)) => words[usize::from(at)],
            None => return "",
        },
        CasePart::Derived(it) => scenario.derived[it.index()].id,
        CasePart::Ending(it) => scenario.endings[it.index()].id,
        CasePart::Lesson(it) => scenario.lessons[it.index()].id,
        CasePart::Norm(it) => scenario.norms[it.index()].id,
        CasePart::Document(it) => scenario.dossier[it.index()].id,
        CasePart::Intervention(it) => scenario.interventions[it.index()].id,
        CasePart::Goal(it) => scenario.about.goals[it.index()].0,
    };
    scenario.texts.name(id)
}

/// Everything that is renamed together with a part: a topic is a choice of its list as well.
pub(super) fn also_known_as(scenario: &Scenario, of: CasePart) -> Vec<CasePart> {
    match of {
        CasePart::Topic(topic) => vec![of, scenario.topics[topic.index()].opener.into()],
        _ => vec![of],
    }
}

/// Whether another part has this id where it would be taken for the part.
pub(super) fn is_taken(scenario: &Scenario, of: CasePart, id: &str) -> bool {
    let home = |it: CasePart| match it {
        CasePart::Beat(beat) => Some(scenario.beat(beat).home.into()),
        CasePart::Choice(choice) => Some(CasePart::Beat(scenario.choice(choice).beat)),
        CasePart::Topic(topic) => Some(CasePart::Beat(scenario.choice(scenario.topics[topic.index()].opener).beat)),
        CasePart::Interest(interest) => Some(scenario.interests[interest.index()].of.into()),
        CasePart::Word(variable, _) => Some(CasePart::Variable(variable)),
        _ => None,
    };
    let meets = |other: CasePart| match (of, other) {
        // Conditions know both by name alone, and a path may begin with either.
        (CasePart::Variable(_) | CasePart::Derived(_), CasePart::Variable(_) | CasePart::Derived(_))
        | (CasePart::Scene(_) | CasePart::Fragment(_), CasePart::Scene(_) | CasePart::Fragment(_)) => true,
        _ => std::mem::discriminant(&of) == std::mem::discriminant(&other) && home(of) == home(other),
    };
    parts(scenario).into_iter().any(|(other, _)| meets(other) && id_of(scenario, other) == id)
}

/// What a kind of part is called in a language, as it is written before a name.
#[must_use]
pub fn part_kind(of: CasePart, language: &str) -> &'static str {
    let kinds = kinds(of);
    kinds[if language == "nl" { kinds.len() - 1 } else { 0 }]
}

/// What a kind of part may be called, in English first; the last is what it is called in Dutch.
fn kinds(of: CasePart) -> &'static [&'static str] {
    match of {
        CasePart::Scene(_) => &["scene", "scène"],
        CasePart::Fragment(_) => &["fragment"],
        CasePart::Beat(_) => &["beat"],
        CasePart::Choice(_) => &["choice", "keuze"],
        CasePart::Topic(_) => &["topic", "onderwerp"],
        CasePart::Person(_) => &["person", "persoon"],
        CasePart::Interest(_) => &["interest", "belang"],
        CasePart::Promise(_) => &["promise", "belofte"],
        CasePart::Variable(_) | CasePart::Derived(_) => &["variable", "variabele"],
        CasePart::Word(..) => &["word", "woord"],
        CasePart::Ending(_) => &["ending", "einde"],
        CasePart::Lesson(_) => &["lesson", "leerpunt"],
        CasePart::Norm(_) => &["norm"],
        CasePart::Document(_) => &["document"],
        CasePart::Intervention(_) => &["intervention", "interventie", "ingreep"],
        CasePart::Goal(_) => &["goal", "doel"],
    }
}

/// A path and what is left of it without its beginnings: `foyer.begin.ja`, `begin.ja`, `ja`.
fn endings(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.split_once('.').map(|(_, rest)| rest))
}

/// Every part that an author gave an id, with a name that means it without doubt.
fn parts(scenario: &Scenario) -> Vec<(CasePart, String)> {
    let all = |count: usize| 0..count;
    let mut parts: Vec<CasePart> = Vec::new();
    parts.extend(all(scenario.scenes.len()).map(|it| CasePart::from(SceneId::new(it))));
    parts.extend(all(scenario.fragments.len()).map(|it| CasePart::from(FragmentId::new(it))));
    // A topic list is nobody's to name.
    let is_list = |it: &BeatId| match scenario.beat(*it).home {
        Home::Scene(scene) => scenario.scenes[scene.index()].topic_list == Some(*it),
        Home::Fragment(_) => false,
    };
    parts.extend(all(scenario.beats.len()).map(BeatId::new).filter(|it| !is_list(it)).map(CasePart::from));
    let said = |it: &ChoiceId| scenario.choice(*it).kind == ChoiceKind::Say;
    parts.extend(all(scenario.choices.len()).map(ChoiceId::new).filter(said).map(CasePart::from));
    parts.extend(all(scenario.topics.len()).map(|it| CasePart::from(TopicId::new(it))));
    parts.extend(all(scenario.cast.len()).map(|it| CasePart::from(StakeholderId::new(it))));
    let own = |it: &InterestId| scenario.interests[it.index()].id.is_some();
    parts.extend(all(scenario.interests.len()).map(InterestId::new).filter(own).map(CasePart::from));
    parts.extend(all(scenario.promises.len()).map(|it| CasePart::from(PromiseId::new(it))));
    for (at, variable) in scenario.variables.iter().enumerate() {
        parts.push(VariableId::new(at).into());
        if let Some((words, _)) = variable.kind.words() {
            parts.extend(all(words.len()).map(|word| CasePart::Word(VariableId::new(at), word as u16)));
        }
    }
    parts.extend(all(scenario.derived.len()).map(|it| CasePart::from(DerivedId::new(it))));
    parts.extend(all(scenario.endings.len()).map(|it| CasePart::from(EndingId::new(it))));
    parts.extend(all(scenario.lessons.len()).map(|it| CasePart::from(LessonId::new(it))));
    parts.extend(all(scenario.norms.len()).map(|it| CasePart::from(NormId::new(it))));
    parts.extend(all(scenario.dossier.len()).map(|it| CasePart::from(DocumentId::new(it))));
    parts.extend(all(scenario.interventions.len()).map(|it| CasePart::from(InterventionId::new(it))));
    parts.extend(all(scenario.about.goals.len()).map(|it| CasePart::from(GoalId::new(it))));
    parts.into_iter().map(|it| (it, part_path(scenario, it))).collect()
}
