//! The words around a conversation, the same in every shell: what an offer says, how a line is said, what a trainer did.

use super::Messages;
use crate::engine::{DirectionKind, DirectionReport, Mood, PromiseState};
use crate::play::{LineSeen, OfferKind, OfferSeen, OwnSeen, PlanningSeen, Question, ShareSeen, Voice};

/// What an offer says: what stands before the sentence, and the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferLabel {
    /// That it is done rather than said, to whom, or that it changes the subject; empty for what is simply said.
    pub lead: String,
    /// The sentence; of a change of subject the topic.
    pub text: String,
}

impl OfferLabel {
    /// What an offer says.
    #[must_use]
    pub fn of(offer: &OfferSeen, words: &Messages) -> Self {
        let said = || {
            let said = offer.text.clone().unwrap_or_else(|| words.text("talk-wrap-up"));
            match offer.cost {
                Some(cost) => {
                    words.text_with("talk-offer-cost", &[("text", said.into()), ("cost", u32::from(cost).into())])
                }
                None => said,
            }
        };
        match (offer.kind, &offer.topic) {
            (OfferKind::Switch, Some(topic)) => {
                return Self { lead: words.text("talk-switch"), text: topic.clone() };
            }
            (OfferKind::Switch | OfferKind::Answer | OfferKind::Topic, _) => {}
        }
        match (&offer.to, offer.does) {
            // Of what is picked together each is named as it is.
            (_, true) if offer.one_of_several => Self { lead: String::new(), text: said() },
            (Some(to), true) => {
                Self { lead: words.text_with("talk-does-to", &[("name", to.as_str().into())]), text: going_on(said()) }
            }
            (None, true) => Self { lead: words.text("talk-does"), text: going_on(said()) },
            (Some(to), false) => {
                Self { lead: words.text_with("talk-to", &[("name", to.as_str().into())]), text: said() }
            }
            (None, false) => Self { lead: String::new(), text: said() },
        }
    }

    /// Both in one line.
    #[must_use]
    pub fn line(&self) -> String {
        if self.lead.is_empty() { self.text.clone() } else { format!("{} {}", self.lead, self.text) }
    }
}

/// What is done goes on after "Je doet:", so it begins with a small letter where it begins with "Je" or "You".
#[must_use]
pub fn going_on(text: String) -> String {
    if !["Je ", "You "].iter().any(|start| text.starts_with(start)) {
        return text;
    }
    let (first, rest) = text.split_at(1);
    format!("{}{rest}", first.to_lowercase())
}

/// What is asked; nothing where several are picked at once, or nothing can be.
#[must_use]
pub fn question(question: Question, words: &Messages) -> Option<String> {
    match question {
        Question::Topic => Some(words.text("talk-question-topic")),
        Question::Act => Some(words.text("talk-question-act")),
        Question::Speak => Some(words.text("talk-question-speak")),
        Question::Several | Question::Nothing => None,
    }
}

/// What the player said or did, as it stood on the list.
#[must_use]
pub fn own_words(own: &OwnSeen, words: &Messages) -> String {
    let said = own.text.clone().unwrap_or_else(|| words.text("talk-wrap-up"));
    let (id, share) = match own.share {
        None => return said,
        Some(ShareSeen::Place(place)) => ("talk-own-place", place),
        Some(ShareSeen::Amount(amount)) => ("talk-own-amount", amount),
    };
    words.text_with(id, &[("text", said.into()), ("share", u32::from(share).into())])
}

/// What is asked where something is planned: how much there is, or what is put in order. `select` is the least and the most.
#[must_use]
pub fn planning(planning: &PlanningSeen, (least, most): (usize, usize), words: &Messages) -> String {
    match planning {
        PlanningSeen::Budget { word, total } => {
            let values = [("least", least.into()), ("total", u32::from(*total).into()), ("word", word.as_str().into())];
            words.text_with("talk-plan-budget", &values)
        }
        PlanningSeen::Rank => words.text_with("talk-plan-rank", &[("count", most.into())]),
        PlanningSeen::Divide { total, step } => {
            let values = [("total", u32::from(*total).into()), ("step", u32::from(*step).into())];
            words.text_with("talk-plan-divide", &values)
        }
    }
}

/// What is left of what there is to spend or to divide; more than there is counts as nothing left. Nothing for an order.
#[must_use]
pub fn left(planning: &PlanningSeen, used: u32, words: &Messages) -> Option<String> {
    let (id, total, word) = match planning {
        PlanningSeen::Budget { word, total } => ("talk-plan-left", *total, word.as_str()),
        PlanningSeen::Divide { total, .. } => ("talk-plan-to-divide", *total, ""),
        PlanningSeen::Rank => return None,
    };
    let left = u32::from(total).saturating_sub(used);
    Some(words.text_with(id, &[("left", left.into()), ("total", u32::from(total).into()), ("word", word.into())]))
}

/// Who says or does one's own words.
#[must_use]
pub fn own_name(own: &OwnSeen, words: &Messages) -> String {
    if own.does { words.text_with("talk-own-act", &[("name", own.name.as_str().into())]) } else { own.name.clone() }
}

/// How a line is said: the mood, the stage direction, and that a trainer typed it; nothing where there is none.
#[must_use]
pub fn manner(line: &LineSeen, words: &Messages) -> Option<String> {
    let mood = match line.voice {
        Voice::Stakeholder(_) => line.mood.and_then(|it| mood(it, words)),
        Voice::Narration | Voice::Player => None,
    };
    let improvised = line.improvised.then(|| words.text("talk-improvised"));
    let manner: Vec<_> = [mood, line.cue.clone(), improvised].into_iter().flatten().collect();
    (!manner.is_empty()).then(|| manner.join("; "))
}

/// A mood in a word; a neutral one needs none.
#[must_use]
pub fn mood(mood: Mood, words: &Messages) -> Option<String> {
    let word = words.text(&format!("mood-{}", mood.id().to_lowercase()));
    (!word.is_empty() && word != "-").then_some(word)
}

/// Days that passed, in words: weeks from two of them on, months from sixty days on.
#[must_use]
pub fn time_passed(days: i32, words: &Messages) -> String {
    match days {
        ..=13 => words.text_with("talk-days-later", &[("days", days.into())]),
        14..=59 => words.text_with("talk-weeks-later", &[("weeks", ((days + 3) / 7).into())]),
        _ => words.text_with("talk-months-later", &[("months", ((days + 15) / 30).into())]),
    }
}

/// A document that came into the dossier.
#[must_use]
pub fn document(title: &str, words: &Messages) -> String {
    words.text_with("talk-document", &[("title", title.into())])
}

/// How a promise stands.
#[must_use]
pub fn promise_state(state: PromiseState, words: &Messages) -> String {
    words.text(match state {
        PromiseState::Unmade | PromiseState::Open | PromiseState::Expected => "promise-open",
        PromiseState::Kept => "promise-kept",
        PromiseState::Warned => "promise-warned",
        PromiseState::Broken => "promise-broken",
        PromiseState::EndedWell => "promise-ended-well",
    })
}

/// What a trainer did, in a sentence without who did it; a line that was typed is told as it was said.
#[must_use]
pub fn direction(report: &DirectionReport, words: &Messages) -> String {
    let who = report.who.as_deref().unwrap_or_default();
    let what = report.what.as_deref().unwrap_or_default();
    let value = report.value.unwrap_or_default();
    let person = ("who", who.into());
    match report.kind {
        DirectionKind::Feel => {
            let change = if value > 0 { format!("+{value}") } else { value.to_string().replace('-', "−") };
            let values = [person, ("what", what.into()), ("change", change.into())];
            words.text_with("talk-trainer-feel", &values)
        }
        DirectionKind::Mood => match report.mood.and_then(|it| mood(it, words)) {
            Some(mood) => words.text_with("talk-trainer-mood", &[person, ("mood", mood.into())]),
            None => words.text_with("talk-trainer-mood-neutral", &[person]),
        },
        DirectionKind::Programme => {
            let moves = report.text.as_deref().filter(|moves| !moves.is_empty());
            let moves = moves.map_or_else(|| words.text("talk-trainer-nothing"), str::to_owned);
            let id = match what {
                "together" => "talk-trainer-together",
                "above" => "talk-trainer-above",
                "rewards" => "talk-trainer-rewards",
                "escalates_on" => "talk-trainer-escalates",
                _ => "talk-trainer-rigidity",
            };
            words.text_with(id, &[person, ("value", value.into()), ("moves", moves.into())])
        }
        DirectionKind::Level => words.text_with("talk-trainer-level", &[("level", value.into())]),
        DirectionKind::Intervene => words.text_with("talk-trainer-event", &[("title", what.into())]),
        DirectionKind::Jump => words.text_with("talk-trainer-jump", &[("moment", what.into())]),
        DirectionKind::Say | DirectionKind::Narrate => {
            let said = report.text.as_deref().unwrap_or_default();
            if who.is_empty() { said.to_owned() } else { format!("{who}: “{said}”") }
        }
    }
}
