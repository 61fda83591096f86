//! Decisive moments as replay: what was said before, one's own line, the reaction, why, and what would have fitted.

use crate::engine::Rating;
use crate::engine::debrief::{self, BestLeft, Debrief};
use crate::report::Messages;
use crate::report::numbers::{localised, number};
use crate::report::quotes::{unquoted, within};
use serde::Serialize;

/// A decisive moment.
#[derive(Serialize)]
pub(crate) struct MomentSection {
    pub(crate) heading: String,
    pub(crate) step: usize,
    pub(crate) title: String,
    pub(crate) before: Vec<MomentLine>,
    /// "You said" or "You did".
    pub(crate) own: String,
    pub(crate) said: String,
    pub(crate) does: bool,
    pub(crate) reply: Vec<MomentLine>,
    pub(crate) verdict: Option<String>,
    pub(crate) why: Option<String>,
    /// What it did to the relation at once; empty where it hardly did anything and decided something else.
    pub(crate) effect: String,
    /// What it decided, a sentence each; what tells points comes last.
    pub(crate) decided: Vec<String>,
    /// How many of these tell no points.
    #[serde(skip)]
    pub(crate) decided_in_words: usize,
    /// The best that could still be reached from just before it.
    pub(crate) best: Option<String>,
    pub(crate) fitting: Option<Fitting>,
    pub(crate) broken_later: Vec<String>,
    pub(crate) norm: Option<NormRow>,
}

/// A line that was said, or a sentence of narration.
#[derive(Serialize)]
pub(crate) struct MomentLine {
    /// "Roos said"; absent for narration, and where the same person goes on.
    pub(crate) said: Option<String>,
    /// Whether somebody said it.
    pub(crate) quoted: bool,
    pub(crate) text: String,
    /// "Roos thought", with the thought.
    pub(crate) thought: Option<(String, String)>,
}

/// What would have fitted.
#[derive(Serialize)]
pub(crate) struct Fitting {
    pub(crate) heading: String,
    pub(crate) text: String,
    pub(crate) why: Option<String>,
    /// That the best choice could not be picked any more.
    pub(crate) gone: Option<String>,
}

/// The norm that it was about.
#[derive(Serialize)]
pub(crate) struct NormRow {
    pub(crate) heading: String,
    pub(crate) text: String,
}

impl MomentSection {
    pub(crate) fn of(moment: &debrief::DecisiveMoment, debrief: &Debrief, words: &Messages) -> Self {
        let own = (!moment.does).then_some(debrief.player.as_str());
        let decided = decided(moment, debrief, words);
        Self {
            heading: words
                .text_with("debrief-moment", &[("step", moment.step.into()), ("title", moment.title.as_str().into())]),
            step: moment.step,
            title: moment.title.clone(),
            before: lines(&moment.before, None, debrief, words),
            own: words.text(if moment.does { "debrief-you-did" } else { "debrief-you-said" }),
            said: if moment.does { moment.said.clone() } else { within(&moment.said) },
            does: moment.does,
            reply: lines(&moment.reply, own, debrief, words),
            verdict: moment.rating.map(|rating| {
                words.text(match rating {
                    Rating::Best => "debrief-moment-best",
                    Rating::Fair => "debrief-moment-fair",
                    Rating::Tempting => "debrief-moment-tempting",
                    Rating::Poor => "debrief-moment-poor",
                })
            }),
            why: moment.why.clone(),
            effect: effect(moment, !decided.is_empty() || !moment.broken_later.is_empty(), words),
            decided_in_words: decided.len() - usize::from(moment.decided.lost.is_some()),
            decided,
            best: moment.best.map(|best| best_left(best, &debrief.partner, words)),
            fitting: moment.fitting.as_ref().map(|it| Fitting {
                heading: words.text(match moment.rating {
                    _ if it.best_gone => "debrief-fitting-left",
                    Some(Rating::Best | Rating::Fair) => "debrief-fitting-also",
                    Some(Rating::Tempting | Rating::Poor) | None => "debrief-fitting",
                }),
                text: within(&it.text),
                // What its author holds against it was meant for whoever could have picked the best.
                why: it.why.clone().filter(|_| !it.best_gone),
                gone: it.best_gone.then(|| match &it.best_gone_why {
                    Some(why) => words.text_with("debrief-best-gone-why", &[("why", why.as_str().into())]),
                    None => words.text("debrief-best-gone"),
                }),
            }),
            broken_later: moment
                .broken_later
                .iter()
                .map(|text| words.text_with("debrief-broken-later", &[("text", unquoted(text).into())]))
                .collect(),
            norm: moment.norm.as_ref().map(|(title, text)| NormRow {
                heading: words.text_with("debrief-norm", &[("title", title.as_str().into())]),
                text: text.clone(),
            }),
        }
    }
}

/// What a moment did to the relation at once; nothing where that was hardly anything and there is more to say of it.
fn effect(moment: &debrief::DecisiveMoment, said_more: bool, words: &Messages) -> String {
    let tenths = moment.quality.tenths();
    let id = match tenths {
        -4..=4 if said_more => return String::new(),
        -4..=4 => "debrief-moment-same",
        5.. => "debrief-moment-up",
        _ => "debrief-moment-down",
    };
    let points = localised(tenths.abs(), words);
    words.text_with(id, &[("to", moment.to.as_str().into()), ("points", points.into())])
}

/// What a moment opened, closed, cost and brought about, a sentence each.
fn decided(moment: &debrief::DecisiveMoment, debrief: &Debrief, words: &Messages) -> Vec<String> {
    let it = &moment.decided;
    let say = |id: &str, text: &str| words.text_with(id, &[("text", unquoted(text).into())]);
    let mut sentences: Vec<String> = it.opened.iter().map(|text| say("debrief-decided-opened", text)).collect();
    if it.breach {
        sentences.push(words.text("debrief-decided-breach"));
    }
    sentences.extend(it.came_due.iter().map(|(text, step)| {
        words.text_with("debrief-decided-due", &[("text", unquoted(text).into()), ("step", (*step).into())])
    }));
    sentences.extend(it.endings_closed.iter().map(|text| say("debrief-decided-ending", text)));
    sentences.extend(it.closed.iter().map(|text| say("debrief-decided-closed", text)));
    sentences.extend(it.promises_closed.iter().map(|text| say("debrief-decided-promise", text)));
    for (holds, id) in [
        (it.clean_closed, "debrief-decided-clean"),
        (it.disaster, "debrief-decided-disaster"),
        (it.cause, "debrief-decided-cause"),
    ] {
        if holds {
            sentences.push(words.text(id));
        }
    }
    if let Some(lost) = it.lost {
        let id = if it.lost_proved { "debrief-decided-lost" } else { "debrief-decided-lost-found" };
        let values = [("partner", debrief.partner.as_str().into()), ("points", number(lost, words).into())];
        sentences.push(words.text_with(id, &values));
    }
    sentences
}

/// The best that could still be reached, and how far that is proved.
pub(crate) fn best_left(best: BestLeft, partner: &str, words: &Messages) -> String {
    let id = if best.proved { "debrief-best-proved" } else { "debrief-best-found" };
    words.text_with(id, &[("partner", partner.into()), ("quality", number(best.quality, words).into())])
}

/// Lines in order; who goes on after a line of their own is not named again.
fn lines(
    exchanges: &[debrief::Exchange],
    speaking: Option<&str>,
    debrief: &Debrief,
    words: &Messages,
) -> Vec<MomentLine> {
    let before = std::iter::once(speaking).chain(exchanges.iter().map(|it| it.who.as_deref()));
    let named = before.zip(exchanges).map(|(before, it)| line(it, before != it.who.as_deref(), debrief, words));
    named.collect()
}

fn line(exchange: &debrief::Exchange, named: bool, debrief: &Debrief, words: &Messages) -> MomentLine {
    let said = exchange.who.as_ref().filter(|_| named).map(|who| {
        if *who == debrief.player {
            return words.text("debrief-you-said");
        }
        words.text_with("debrief-said", &[("who", who.as_str().into())])
    });
    let thought = exchange.thinks.clone().zip(exchange.who.as_ref()).map(|(thought, who)| {
        let thinks = words.text_with("debrief-thought", &[("who", who.as_str().into())]);
        (thinks, within(&thought))
    });
    let quoted = exchange.who.is_some();
    MomentLine { said, quoted, text: if quoted { within(&exchange.text) } else { exchange.text.clone() }, thought }
}
