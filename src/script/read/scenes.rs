//! Scenes and fragments.

use super::ScenarioReader;
use super::outline::{HomeOutline, NameOutline};
use crate::engine::relationship::Channel;
use crate::engine::{BeatId, Fragment, FragmentId, Home, IndexSpan, Scene, SceneId, StakeholderId, TextId};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::ron::{RonValue, ValueKind};

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn read_scenes(&mut self, outline: &NameOutline<'a, 'a>) {
        for home in &outline.homes {
            if home.scene {
                let id = SceneId::new(self.builder.scenes.len());
                self.source_map.scenes.push(home.span);
                self.here = Some(Home::Scene(id));
                self.within(&format!("scenes.{}", home.id), |reader| reader.scene(home, id));
            } else {
                let id = FragmentId::new(self.builder.fragments.len());
                self.here = Some(Home::Fragment(id));
                self.within(&format!("fragments.{}", home.id), |reader| reader.fragment(home, id));
            }
        }
        self.here = None;
    }

    fn scene(&mut self, home: &HomeOutline<'a, 'a>, id: SceneId) {
        let empty_scene = |reader: &mut Self| Scene {
            id: reader.keep_name(home.id),
            title: TextId::new(0),
            place: String::new(),
            channel: Channel::TownHall,
            with: Vec::new(),
            elapsed: 0,
            intro: None,
            start: BeatId(0),
            beats: IndexSpan::default(),
            topics: IndexSpan::default(),
            topic_list: None,
        };
        let Some(fields) = home.fields else {
            let scene = empty_scene(self);
            self.builder.scenes.push(scene);
            return;
        };
        let first = self.builder.beats.len();
        let title = self.need_text(&fields, "title");
        let place = self.decoder.need(&fields, "place").and_then(|value| self.decoder.text(value));
        let channel = self.decoder.need(&fields, "channel");
        let channel = channel.and_then(|value| self.word(value, &Channel::ALL, Channel::id));
        let with = fields.get("with").map(|value| self.people(value)).unwrap_or_default();
        let elapsed = fields.get("elapsed").and_then(|value| self.decoder.int(value, 0..=36_500)).unwrap_or(0);
        let intro = self.maybe_text(&fields, "intro");
        let start = self.decoder.need(&fields, "start").and_then(|value| self.beat_here(value));
        // Where `with` has a mistake of its own, nobody would be addressed by any choice.
        let addressed = fields
            .get("with")
            .is_some_and(|value| !matches!(&value.kind, ValueKind::List(people) if people.is_empty()));
        self.told_nobody = false;
        for beat in &home.beats {
            if self.decoder.is_full() {
                break;
            }
            self.within(beat.id, |reader| reader.beat(beat, Home::Scene(id), addressed));
        }
        let first_topic = self.builder.topics.len();
        let topic_list = (!home.topics.is_empty()).then(|| self.topic_list(home, &fields, id));
        if home.topics.is_empty() && fields.get("wrap_up").is_some() {
            self.decoder.report(
                Diagnostic::error(
                    "wrap-up-without-topics",
                    home.span,
                    bilingual(
                        "deze scène heeft `wrap_up`, maar geen onderwerpen",
                        "this scene has `wrap_up`, but no topics",
                    ),
                )
                .help(bilingual(
                    "voeg `topics: { … }` toe, of haal `wrap_up` weg",
                    "add `topics: { … }`, or remove `wrap_up`",
                )),
            );
        }
        let scene = Scene {
            title: title.unwrap_or(TextId::new(0)),
            place: place.unwrap_or_default().to_owned(),
            channel: channel.unwrap_or(Channel::TownHall),
            with,
            elapsed,
            intro,
            start: start.unwrap_or(BeatId::new(first)),
            beats: IndexSpan { start: first as u32, len: (self.builder.beats.len() - first) as u32 },
            topics: IndexSpan { start: first_topic as u32, len: home.topics.len() as u32 },
            topic_list,
            ..empty_scene(self)
        };
        self.builder.scenes.push(scene);
    }

    fn fragment(&mut self, home: &HomeOutline<'a, 'a>, id: FragmentId) {
        let first = self.builder.beats.len();
        let name = self.keep_name(home.id);
        let start = home.fields.and_then(|fields| {
            let value = self.decoder.need(&fields, "start")?;
            self.beat_here(value)
        });
        for beat in &home.beats {
            if self.decoder.is_full() {
                break;
            }
            self.within(beat.id, |reader| reader.beat(beat, Home::Fragment(id), true));
        }
        let beats = IndexSpan { start: first as u32, len: (self.builder.beats.len() - first) as u32 };
        self.builder.fragments.push(Fragment { id: name, start: start.unwrap_or(BeatId::new(first)), beats });
    }

    fn people(&mut self, value: &RonValue<'a>) -> Vec<StakeholderId> {
        let mut people = Vec::new();
        for item in self.decoder.parts(value) {
            let Some(who) = self.who(item) else { continue };
            match people.iter().find(|(known, _)| *known == who) {
                Some((_, first)) => {
                    let name = self.decoder.text(item).unwrap_or_default();
                    self.decoder.duplicate(name, item.span, *first);
                }
                None => people.push((who, item.span)),
            }
        }
        people.into_iter().map(|(who, _)| who).collect()
    }
}
