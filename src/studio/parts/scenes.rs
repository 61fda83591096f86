//! The scenes: where, how and with whom one talks.

use super::field::{gone, steps};
use super::{PartCard, PartWriter};
use crate::engine::relationship::Channel;
use crate::report::condition::readable;
use crate::report::{PLACES, capitalised};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn scenes(&self) -> Vec<PartCard> {
        entries(self.case, "scenes").iter().map(|(id, value)| self.scene(id, value)).collect()
    }

    fn scene(&self, id: &str, value: &CaseValue) -> PartCard {
        let at = CasePath::from("scenes").name(id);
        let title = value.text_of("title").to_owned();
        let name = if title.is_empty() { capitalised(&readable(id)) } else { title };
        let channels =
            Channel::ALL.map(|it| (it.id(), self.say(&format!("studio-part-channel-{}", it.id().to_lowercase()))));
        let now = value.text_of("place");
        let mut places: Vec<_> = PLACES
            .iter()
            .map(|it| ((*it).to_owned(), self.say(&format!("studio-part-place-{}", it.replace('_', "-")))))
            .collect();
        if !PLACES.contains(&now) {
            // Any other words are a place as well, which nobody drew.
            places.push((now.to_owned(), now.to_owned()));
        }
        let cast: Vec<_> =
            entries(self.case, "cast").iter().map(|(id, it)| (id.clone(), it.text_of("name").to_owned())).collect();
        let beats: Vec<_> = entries(value, "beats")
            .iter()
            .map(|(id, beat)| {
                let title = beat.text_of("title");
                (id.clone(), if title.is_empty() { capitalised(&readable(id)) } else { title.to_owned() })
            })
            .collect();
        let days = |it: i64| self.words.text_with("studio-part-days", &[("days", it.into())]);
        let elapsed: Vec<i64> = steps(0, 14, 1).into_iter().chain(steps(21, 70, 7)).chain(steps(90, 365, 30)).collect();
        let fields = vec![
            self.text(&at, "title", "app-studio-new-title"),
            self.long(&at, "intro", "app-studio-intro"),
            self.one_of(at.name("place"), "studio-part-place", places),
            self.word(&at, "channel", "studio-part-channel", &channels, Some(Channel::OnSite.id())),
            self.several(&at.name("with"), "studio-part-with", &cast),
            self.one_of(at.name("start"), "studio-part-first", beats),
            self.number_said(at.name("elapsed"), self.say("studio-part-elapsed"), &elapsed, 0, days),
        ];
        PartCard { gone: gone(&at), at, name, fields, ..PartCard::default() }
    }
}
