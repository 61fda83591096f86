//! Picks as people write them: `beat.choice`, `scene.beat.choice`, `topics.roof`, `beat.[a, b]`.

use super::id::ChoiceId;
use super::progress::Position;
use super::relationship::Bilingual;
use super::scenario::Home;
use super::session::Session;
use super::staging::Availability;
use super::transcript::MOST_PICKS;
use super::turn::ChooseError;

/// Why a written pick is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PickError {
    /// It is not of the form `beat.choice`.
    #[error("a pick is written `beat.choice`, `scene.beat.choice` or `beat.[a, b]`")]
    Form,
    /// The session stands elsewhere.
    #[error("the session stands at `{at}`; there you can pick {offered}")]
    Elsewhere {
        /// Where it stands.
        at: String,
        /// What can be picked there.
        offered: String,
    },
    /// Nothing by that name can be picked here.
    #[error("`{choice}` cannot be picked at `{at}`{}; possible is {offered}", reason.as_ref().map_or_else(String::new, |it| format!(" ({it})")))]
    NotOffered {
        /// The choice that was asked for.
        choice: String,
        /// Where the session stands.
        at: String,
        /// What the author says of it, where it is shown as unavailable.
        reason: Option<String>,
        /// What can be picked there.
        offered: String,
    },
    /// The wrong number of choices.
    #[error("{picked} choices were picked, where {least} to {most} are needed")]
    Count {
        /// How many were picked.
        picked: usize,
        /// The least that is needed.
        least: usize,
        /// The most that is possible.
        most: usize,
    },
    /// The same choice twice.
    #[error("`{choice}` was picked twice")]
    Twice {
        /// The choice.
        choice: String,
    },
    /// The session is over.
    #[error("the session has ended")]
    Ended,
    /// The session has as many picks as it can have.
    #[error("a session has at most {MOST_PICKS} picks")]
    TooLong,
}

impl PickError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Form => String::from("een keuze schrijf je als `beat.keuze`, `scène.beat.keuze` of `beat.[a, b]`"),
            Self::Elsewhere { at, offered } => format!("het gesprek staat bij `{at}`; daar kan {offered}"),
            Self::NotOffered { choice, at, reason, offered } => {
                let reason = reason.as_ref().map_or_else(String::new, |reason| format!(" ({reason})"));
                format!("`{choice}` kan niet gekozen worden bij `{at}`{reason}; wel kan {offered}")
            }
            Self::Count { picked, least, most } => {
                format!("er zijn {picked} keuzes gemaakt, terwijl het er {least} tot {most} moeten zijn")
            }
            Self::Twice { choice } => format!("`{choice}` is twee keer gekozen"),
            Self::Ended => String::from("het gesprek is afgelopen"),
            Self::TooLong => format!("een sessie heeft hoogstens {MOST_PICKS} keuzes"),
        };
        Bilingual { nl, en: self.to_string() }
    }

    /// The refusal of a session in words that say where it stands.
    #[must_use]
    pub fn of(error: &ChooseError, session: &Session) -> Self {
        match error {
            ChooseError::Ended => Self::Ended,
            ChooseError::TooLong => Self::TooLong,
            ChooseError::Count { picked, least, most } => Self::Count { picked: *picked, least: *least, most: *most },
            ChooseError::Unavailable(choice) => not_offered(session, &name_of(*choice, session)),
            ChooseError::Twice(choice) => Self::Twice { choice: name_of(*choice, session) },
        }
    }
}

fn name_of(choice: ChoiceId, session: &Session) -> String {
    let scenario = session.scenario();
    scenario.choices.get(choice.index()).map_or_else(String::new, |it| scenario.texts.name(it.id).to_owned())
}

/// The choices that a written pick names, where the session stands now.
pub(super) fn parse_pick(session: &Session, pick: &str) -> Result<Vec<ChoiceId>, PickError> {
    let pick = pick.trim();
    let (beat, ids): (&str, Vec<&str>) = match pick.strip_suffix(']') {
        Some(several) => {
            let (beat, ids) = several.split_once('[').ok_or(PickError::Form)?;
            let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
            (beat.trim().strip_suffix('.').ok_or(PickError::Form)?, ids)
        }
        None => {
            let (beat, id) = pick.rsplit_once('.').ok_or(PickError::Form)?;
            (beat, vec![id])
        }
    };
    let scenario = session.scenario();
    let Position::Beat(here) = session.progress().position() else { return Err(PickError::Ended) };
    let (home, beat_id) = match beat.split_once('.') {
        Some((home, beat)) => (Some(home), beat),
        None => (None, beat),
    };
    let scene = &scenario.scenes[session.progress().scene().index()];
    let stands = scenario.beat(here);
    let home_name = match stands.home {
        Home::Scene(scene) => scenario.texts.name(scenario.scenes[scene.index()].id),
        Home::Fragment(fragment) => scenario.texts.name(scenario.fragments[fragment.index()].id),
    };
    // Where the subject may be changed, a topic is named as on the topic list.
    let names_topic = stands.switch
        && scene.topic_list.is_some_and(|list| scenario.texts.name(scenario.beat(list).id) == beat_id)
        && home.is_none_or(|home| home == scenario.texts.name(scene.id));
    let names_here = scenario.texts.name(stands.id) == beat_id && home.is_none_or(|home| home == home_name);
    if !names_topic && !names_here {
        return Err(PickError::Elsewhere { at: scenario.beat_path(here), offered: offered(session) });
    }
    let (least, most) = session.staging().selection(session.progress());
    // More than can be picked need not be looked for one by one.
    if ids.len() > most.max(1) {
        return Err(PickError::Count { picked: ids.len(), least, most });
    }
    ids.into_iter()
        .map(|id| {
            let topics = scene.topic_list.filter(|_| names_topic).into_iter();
            topics
                .chain(names_here.then_some(here))
                .flat_map(|beat| scenario.choices_of(beat))
                .find(|choice| {
                    scenario.texts.name(scenario.choice(*choice).id) == id
                        && session.staging().can_pick(*choice, session.progress())
                })
                .ok_or_else(|| not_offered(session, id))
        })
        .collect()
}

fn not_offered(session: &Session, id: &str) -> PickError {
    let scenario = session.scenario();
    let at = match session.progress().position() {
        Position::Beat(beat) | Position::Stuck(beat) => scenario.beat_path(beat),
        Position::Ended(_) => return PickError::Ended,
    };
    let reason = session.staging().offers(session.progress()).find_map(|(choice, availability)| match availability {
        Availability::Unavailable(reason) if scenario.texts.name(scenario.choice(choice).id) == id => {
            Some(session.render(reason).into_owned())
        }
        Availability::Unavailable(_) | Availability::Available | Availability::Hidden => None,
    });
    PickError::NotOffered { choice: id.to_owned(), at, reason, offered: offered(session) }
}

fn offered(session: &Session) -> String {
    let scenario = session.scenario();
    let ids: Vec<_> = session
        .staging()
        .offers(session.progress())
        .filter(|(_, availability)| *availability == Availability::Available)
        .map(|(choice, _)| {
            let choice = scenario.choice(choice);
            format!("`{}.{}`", scenario.texts.name(scenario.beat(choice.beat).id), scenario.texts.name(choice.id))
        })
        .collect();
    if ids.is_empty() { String::from("–") } else { ids.join(", ") }
}
