//! The sheet for observers: one lens, what to look for, room to write, and what to tell. It gives nothing of the case away.

use super::sheet::{PaperItem, PaperSection, PaperSheet, PaperTable, PaperWords, PapersPage};
use crate::engine::{Scenario, Side};
use crate::report::Messages;
use crate::report::debrief::joined;
use crate::report::numbers::capitalised;
use crate::report::room::lens_name;
use crate::room::Lens;

/// Things to look for through each lens.
const LOOKS: usize = 5;
/// Rows to write in.
const ROWS: usize = 8;

/// A sheet for each of these lenses.
pub(super) fn sheets(scenario: &Scenario, lenses: &[Lens], language: &str, words: &Messages) -> PapersPage {
    let it = PaperWords::new(scenario, language, words);
    PapersPage {
        language: words.language(),
        title: it.say("papers-observer-eyebrow"),
        sheets: lenses.iter().map(|lens| sheet(*lens, &it)).collect(),
    }
}

fn sheet(lens: Lens, it: &PaperWords<'_>) -> PaperSheet {
    let name = it.say(lens_name(lens));
    let about = &it.scenario.about;
    let player = it.text(about.player.function);
    let partners = it.scenario.cast.iter().filter(|person| person.side == Side::Partner);
    let people: Vec<_> = partners.map(|person| it.text(person.name)).collect();
    let case = it.words.text_with(
        "papers-observer-case",
        &[
            ("title", it.text(about.title).into()),
            ("player", player.as_str().into()),
            ("people", joined(&people, it.words).into()),
        ],
    );
    let mut sections = vec![looks(lens, it)];
    if lens == Lens::Role {
        sections.extend(role(&player, it));
    }
    sections.extend([notes(it), tells(it)]);
    PaperSheet {
        eyebrow: it.say("papers-observer-eyebrow"),
        title: name.clone(),
        about: vec![
            it.words.text_with("papers-observer-you", &[("lens", name.to_lowercase().into())]),
            case,
            it.say("papers-observer-rule"),
        ],
        sections,
    }
}

fn looks(lens: Lens, it: &PaperWords<'_>) -> PaperSection {
    let id = match lens {
        Lens::Listening => "listening",
        Lens::Role => "role",
        Lens::Promises => "promises",
        Lens::Rose => "rose",
    };
    let items = (1..=LOOKS).map(|number| PaperItem::new("", it.say(&format!("papers-look-{id}-{number}"))));
    PaperSection { heading: it.say("papers-observer-look"), items: items.collect(), ..PaperSection::default() }
}

/// What the player may do, and between which roles they stand: as everybody reads it in the briefing.
fn role(player: &str, it: &PaperWords<'_>) -> Option<PaperSection> {
    let about = &it.scenario.about;
    let mut items = vec![PaperItem::new("", it.text(about.player.mandate))];
    items.extend(about.between.map(|(one, other)| {
        let values = [("one", it.text(one).into()), ("other", it.text(other).into())];
        let text = it.words.text_with("papers-observer-between-text", &values);
        PaperItem::new(it.say("papers-observer-between"), capitalised(&text))
    }));
    let heading = it.words.text_with("papers-observer-mandate", &[("player", player.into())]);
    Some(PaperSection { heading, items, ..PaperSection::default() })
}

fn notes(it: &PaperWords<'_>) -> PaperSection {
    let heads = ["papers-observer-moment", "papers-observer-words", "papers-observer-sign", "papers-observer-other"];
    let heads: Vec<_> = heads.into_iter().map(|id| it.say(id)).collect();
    let rows = vec![vec![String::new(); heads.len()]; ROWS];
    PaperSection {
        heading: it.say("papers-observer-note"),
        lead: Some(it.say("papers-observer-note-lead")),
        table: Some(PaperTable { heads, rows, blank: true }),
        ..PaperSection::default()
    }
}

fn tells(it: &PaperWords<'_>) -> PaperSection {
    let items = (1..=3).map(|number| PaperItem::new("", it.say(&format!("papers-observer-tell-{number}"))));
    PaperSection {
        heading: it.say("papers-observer-tell"),
        lead: Some(it.say("papers-observer-tell-lead")),
        items: items.collect(),
        numbered: true,
        table: None,
    }
}
