//! Decisive moments as replay: what was said before, one's own line, the reaction, why, and what would have fitted.

use super::phrases::unquoted;
use crate::engine::Rating;
use crate::engine::debrief::{self, Debrief};
use crate::report::Words;
use crate::report::numbers::localised;
use serde::Serialize;

/// A decisive moment.
#[derive(Serialize)]
pub(super) struct Moment {
    pub(super) heading: String,
    pub(super) step: usize,
    pub(super) title: String,
    pub(super) before: Vec<Line>,
    /// "You said" or "You did".
    pub(super) own: String,
    pub(super) said: String,
    pub(super) does: bool,
    pub(super) reply: Vec<Line>,
    pub(super) verdict: Option<String>,
    pub(super) why: Option<String>,
    pub(super) effect: String,
    pub(super) fitting: Option<Fitting>,
    pub(super) broken_later: Vec<String>,
    pub(super) norm: Option<Norm>,
}

/// A line that was said, or a sentence of narration.
#[derive(Serialize)]
pub(super) struct Line {
    /// "Roos said"; absent for narration, and where the same person goes on.
    pub(super) said: Option<String>,
    /// Whether somebody said it.
    pub(super) quoted: bool,
    pub(super) text: String,
    /// "Roos thought", with the thought.
    pub(super) thought: Option<(String, String)>,
}

/// What would have fitted.
#[derive(Serialize)]
pub(super) struct Fitting {
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) why: Option<String>,
}

/// The norm that it was about.
#[derive(Serialize)]
pub(super) struct Norm {
    pub(super) heading: String,
    pub(super) text: String,
}

impl Moment {
    pub(super) fn of(moment: &debrief::Moment, debrief: &Debrief, words: &Words) -> Self {
        let own = (!moment.does).then_some(debrief.player.as_str());
        Self {
            heading: words
                .say_with("debrief-moment", &[("step", moment.step.into()), ("title", moment.title.as_str().into())]),
            step: moment.step,
            title: moment.title.clone(),
            before: lines(&moment.before, None, debrief, words),
            own: words.say(if moment.does { "debrief-you-did" } else { "debrief-you-said" }),
            said: moment.said.clone(),
            does: moment.does,
            reply: lines(&moment.reply, own, debrief, words),
            verdict: moment.rating.map(|rating| {
                words.say(match rating {
                    Rating::Best => "debrief-moment-best",
                    Rating::Fair => "debrief-moment-fair",
                    Rating::Tempting => "debrief-moment-tempting",
                    Rating::Poor => "debrief-moment-poor",
                })
            }),
            why: moment.why.clone(),
            effect: effect(moment, words),
            fitting: moment.fitting.as_ref().map(|it| Fitting {
                heading: words.say(match moment.rating {
                    Some(Rating::Best | Rating::Fair) => "debrief-fitting-also",
                    Some(Rating::Tempting | Rating::Poor) | None => "debrief-fitting",
                }),
                text: it.text.clone(),
                why: it.why.clone(),
            }),
            broken_later: moment
                .broken_later
                .iter()
                .map(|text| words.say_with("debrief-broken-later", &[("text", unquoted(text).into())]))
                .collect(),
            norm: moment.norm.as_ref().map(|(title, text)| Norm {
                heading: words.say_with("debrief-norm", &[("title", title.as_str().into())]),
                text: text.clone(),
            }),
        }
    }
}

fn effect(moment: &debrief::Moment, words: &Words) -> String {
    let tenths = moment.quality.tenths();
    let id = match tenths {
        -4..=4 => "debrief-moment-same",
        5.. => "debrief-moment-up",
        _ => "debrief-moment-down",
    };
    let points = localised(tenths.abs(), words);
    words.say_with(id, &[("to", moment.to.as_str().into()), ("points", points.into())])
}

/// Lines in order; who goes on after a line of their own is not named again.
fn lines(exchanges: &[debrief::Exchange], speaking: Option<&str>, debrief: &Debrief, words: &Words) -> Vec<Line> {
    let before = std::iter::once(speaking).chain(exchanges.iter().map(|it| it.who.as_deref()));
    let named = before.zip(exchanges).map(|(before, it)| line(it, before != it.who.as_deref(), debrief, words));
    named.collect()
}

fn line(exchange: &debrief::Exchange, named: bool, debrief: &Debrief, words: &Words) -> Line {
    let said = exchange.who.as_ref().filter(|_| named).map(|who| {
        if *who == debrief.player {
            return words.say("debrief-you-said");
        }
        words.say_with("debrief-said", &[("who", who.as_str().into())])
    });
    let thought = exchange.thinks.clone().zip(exchange.who.as_ref()).map(|(thought, who)| {
        let thinks = words.say_with("debrief-thought", &[("who", who.as_str().into())]);
        (thinks, thought)
    });
    Line { said, quoted: exchange.who.is_some(), text: exchange.text.clone(), thought }
}
