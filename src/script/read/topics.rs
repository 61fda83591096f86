//! Topics, and the list of them that a scene offers.

use super::ScenarioReader;
use super::choices::blank_choice;
use super::outline::{HomeOutline, TOPICS, WRAP_UP};
use crate::engine::{
    Beat, BeatId, ChoiceId, ChoiceKind, ChoiceNotes, Condition, Home, IndexSpan, PackedSpan, SceneId, Site, TextId,
    Then, Topic, TopicId,
};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::mentions::CasePart;
use crate::script::ron::RonValue;

type TopicParts = (Option<TextId>, Option<TextId>, Option<BeatId>, bool, Option<Condition>);

impl<'a> ScenarioReader<'_, 'a> {
    /// The topic list of a scene: a beat whose choices open the topics.
    pub(super) fn topic_list(&mut self, home: &HomeOutline<'a, 'a>, fields: &Fields<'a, 'a>, scene: SceneId) -> BeatId {
        let list = BeatId::new(self.builder.beats.len());
        let name = self.keep_name(TOPICS);
        let first_choice = self.builder.choices.len() as u32;
        self.source_map.beats.push(home.span);
        for (id, key, value) in &home.topics {
            let topic = TopicId::new(self.builder.topics.len());
            let opener = ChoiceId::new(self.builder.choices.len());
            let choice_name = self.keep_name(id);
            let mut choice = blank_choice(choice_name, list, ChoiceKind::OpenTopic(topic));
            let path = format!("topics.{id}");
            let read = self.within(&path, |reader| reader.topic(value));
            self.source_map.choices.push(key.span);
            self.source_map.choice_fields.push(None);
            let (title, text, opens, required, when) = read.unwrap_or_default();
            choice.text = text;
            self.builder.push_choice(choice, ChoiceNotes::default());
            let opens = opens.unwrap_or(BeatId(0));
            let title = title.unwrap_or(TextId::new(0));
            self.builder.topics.push(Topic { id: choice_name, title, opener, opens, required, when });
            if CasePart::from(topic).reserves(id) {
                self.decoder.report(Diagnostic::error(
                    "reserved-id",
                    key.span,
                    bilingual("`wrap_up` is de naam van het afronden", "`wrap_up` is the name of wrapping up"),
                ));
            }
        }
        if let Some(value) = fields.get("wrap_up") {
            let wrap_up = self.keep_name(WRAP_UP);
            let mut choice = blank_choice(wrap_up, list, ChoiceKind::WrapUp);
            choice.then = self.beat_here(value).map(Then::Beat);
            self.source_map.choices.push(value.span);
            self.source_map.choice_fields.push(None);
            self.builder.push_choice(choice, ChoiceNotes::default());
        } else {
            self.decoder.report(
                Diagnostic::warning(
                    "topics-without-wrap-up",
                    home.span,
                    bilingual(
                        "deze scène heeft onderwerpen, maar geen `wrap_up`",
                        "this scene has topics, but no `wrap_up`",
                    ),
                )
                .help(bilingual(
                    "zeg met `wrap_up: \"…\"` bij welk moment het gesprek wordt afgerond",
                    "say with `wrap_up: \"…\"` at which beat the talk is wrapped up",
                )),
            );
        }
        self.builder.beats.push(Beat {
            id: name,
            home: Home::Scene(scene),
            title: None,
            hint: None,
            phase: None,
            lines: PackedSpan::default(),
            choices: IndexSpan { start: first_choice, len: self.builder.choices.len() as u32 - first_choice },
            on_enter: PackedSpan::default(),
            then: None,
            select: None,
            planning: None,
            timer: None,
            shuffle: false,
            switch: false,
            always_open: false,
            seen: None,
        });
        list
    }

    fn topic(&mut self, value: &'a RonValue<'a>) -> Option<TopicParts> {
        let fields = self.decoder.part(value, &format::TOPIC)?;
        let title = self.need_text(&fields, "title");
        let opener = self.need_text(&fields, "opener");
        let opens = self.decoder.need(&fields, "opens").and_then(|value| self.beat_here(value));
        let required = fields.get("required").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
        let when = self.waiting(&fields, "when", Site::Topic(TopicId::new(self.builder.topics.len())));
        Some((title, opener, opens, required, when))
    }
}
