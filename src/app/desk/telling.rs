//! What happened in a session, told for the column and the log.

use crate::app::panels::talk::{Item, LogLine};
use crate::engine::{Event, Position, Progress, SceneId, Session, Speaker, StakeholderId};
use crate::report::Messages;

/// Tells events in the words of a session.
pub(super) struct Telling<'a> {
    pub(super) session: &'a Session,
    pub(super) words: &'a Messages,
    /// Who is opposite the player now; their lines stand in the bubble.
    pub(super) opposite: Option<StakeholderId>,
}

impl Telling<'_> {
    /// What events led to, for the column. The player's own pick is not said again.
    pub(super) fn items(&self, events: &[Event], after: &Progress) -> Vec<Item> {
        let scenario = self.session.scenario();
        let text = |id| self.session.staging().render(id, after).into_owned();
        let mut items = Vec::new();
        for event in events {
            match event {
                Event::SceneBegan { scene, days } => {
                    if let Some(passed) = passed(*days, self.words) {
                        items.push(Item::Passed(passed));
                    }
                    let scene = &scenario.scenes[scene.index()];
                    items.push(Item::Scene(text(scene.title)));
                    items.extend(scene.intro.map(|intro| Item::Told(text(intro))));
                }
                Event::Said(line) => {
                    let line = &scenario.lines[line.index()];
                    let said = self.line(line.who, text(line.text), after);
                    items.extend(self.directed(said, line.cue.map(text)));
                }
                Event::Opened(document) => {
                    let title = text(scenario.dossier[document.index()].title);
                    let said = self.words.text_with("app-talk-document", &[("title", title.into())]);
                    items.push(Item::Document(said));
                }
                // How it ended is told after one's own picture, not before.
                Event::Ended(_) => items.push(Item::Ended(self.words.text("app-talk-over"))),
                Event::Stuck(_) => items.push(Item::Stuck(self.words.text("app-talk-stuck"))),
                _ => {}
            }
        }
        self.joined(items)
    }

    fn line(&self, who: Speaker, text: String, after: &Progress) -> Item {
        let scenario = self.session.scenario();
        let name = |id| self.session.staging().render(id, after).into_owned();
        match who {
            Speaker::Narration => Item::Told(text),
            Speaker::Player => Item::Other { side: None, name: capitalised(&name(scenario.about.player.name)), text },
            Speaker::Stakeholder(who) => {
                let person = &scenario.cast[who.index()];
                let name = name(person.name);
                if self.opposite == Some(who) {
                    return Item::Said { name, text };
                }
                Item::Other { side: Some(person.side), name, text }
            }
        }
    }

    /// A line with how it is said: before the bubble, or behind the name where the line has none.
    fn directed(&self, said: Item, cue: Option<String>) -> Vec<Item> {
        let Some(cue) = cue else { return vec![said] };
        match said {
            Item::Other { side, name, text } => {
                let values = [("who", name.into()), ("cue", cue.into())];
                vec![Item::Other { side, name: self.words.text_with("app-talk-cue-of", &values), text }]
            }
            said => vec![Item::Told(self.words.text_with("app-talk-cue", &[("cue", cue.into())])), said],
        }
    }

    /// Lines that one person says in a row stand in one bubble.
    fn joined(&self, items: Vec<Item>) -> Vec<Item> {
        let mut joined: Vec<Item> = Vec::new();
        for item in items {
            match (joined.last_mut(), item) {
                (Some(Item::Said { name, text }), Item::Said { name: again, text: more }) if *name == again => {
                    text.push(' ');
                    text.push_str(&more);
                }
                (_, item) => joined.push(item),
            }
        }
        joined
    }

    /// Everything that was said, moment by moment.
    pub(super) fn log(&self, history: &[Progress]) -> Vec<LogLine> {
        let transcript = self.session.transcript();
        let scenario = self.session.scenario();
        let mut log = Vec::new();
        let mut moment = String::new();
        for (at, progress) in history.iter().enumerate() {
            let step = at.checked_sub(1).and_then(|at| transcript.steps.get(at)).copied();
            let events = step.map_or(transcript.opening(), |step| transcript.events(step));
            if let Some(step) = step {
                let title = moment_at(self.session, &history[at - 1]);
                if title != moment {
                    log.push(LogLine::Moment(title.clone()));
                    moment = title;
                }
                for pick in transcript.picks(step) {
                    let text = scenario.choice(*pick).text;
                    let text = text.map(|id| self.session.staging().render(id, &history[at - 1]).into_owned());
                    log.push(LogLine::Own(text.unwrap_or_else(|| self.words.text("app-talk-wrap-up"))));
                }
            }
            for item in self.items(events, progress) {
                log.push(match item {
                    Item::Said { name, text } | Item::Other { name, text, .. } => LogLine::Said(name, text),
                    Item::Scene(title) => {
                        moment.clear();
                        LogLine::Moment(title)
                    }
                    Item::Passed(told)
                    | Item::Told(told)
                    | Item::Document(told)
                    | Item::Ended(told)
                    | Item::Stuck(told) => LogLine::Told(told),
                });
            }
        }
        log
    }
}

/// The name of the moment at which a session stood: the beat's title, or the scene's.
pub(super) fn moment_at(session: &Session, progress: &Progress) -> String {
    let scenario = session.scenario();
    let title = match progress.position() {
        Position::Beat(beat) | Position::Stuck(beat) => scenario.beat(beat).title,
        Position::Ended(_) => None,
    };
    let title = title.unwrap_or_else(|| scenario.scenes[progress.scene().index()].title);
    session.staging().render(title, progress).into_owned()
}

/// The title of a scene.
pub(super) fn scene_title(session: &Session, scene: SceneId) -> String {
    session.render(session.scenario().scenes[scene.index()].title).into_owned()
}

/// Days that passed, in words.
pub(super) fn passed(days: i32, words: &Messages) -> Option<String> {
    match days {
        ..=0 => None,
        1..=13 => Some(words.text_with("app-days-later", &[("days", days.into())])),
        14..=59 => Some(words.text_with("app-weeks-later", &[("weeks", ((days + 3) / 7).into())])),
        _ => Some(words.text_with("app-months-later", &[("months", ((days + 15) / 30).into())])),
    }
}

/// A text that begins a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
