//! Who is who over several cases: the people, where they stand, whom they talk to, and what does not agree.

use super::markdown::escape;

use crate::engine::{Scenario, Side, Stakeholder, TextId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The people of several cases, together.
pub struct WhoIsWho<'s> {
    cases: Vec<&'s Scenario>,
    people: BTreeMap<&'s str, Vec<Appearance<'s>>>,
}

/// Somebody in the cast of one case.
#[derive(Clone, Copy)]
struct Appearance<'s> {
    case: &'s Scenario,
    person: &'s Stakeholder,
}

/// Something in which two cases do not agree about somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contradiction {
    /// Who it is about: a name, or an id that two people share.
    pub who: String,
    /// What each case says, as `case: what`, in the order of the cases.
    pub said: Vec<String>,
}

impl<'s> WhoIsWho<'s> {
    /// Who is who in these cases, which tell of it in their own language; they are taken in the order of their ids.
    #[must_use]
    pub fn of(cases: impl IntoIterator<Item = &'s Scenario>) -> Self {
        let mut cases: Vec<_> = cases.into_iter().collect();
        cases.sort_by(|a, b| a.id.cmp(&b.id));
        let mut people: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for case in &cases {
            for person in &case.cast {
                people.entry(text(case, person.name)).or_default().push(Appearance { case, person });
            }
        }
        Self { cases, people }
    }

    /// What does not agree: somebody with two functions, organisations or figures, and one id for two people.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for (name, seen) in &self.people {
            for about in [Appearance::function, Appearance::organisation, Appearance::figure] {
                disagreement(&mut found, name, seen.iter().map(|it| (it.case, about(it))));
            }
        }
        let mut ids: BTreeMap<&str, Vec<(&Scenario, &str)>> = BTreeMap::new();
        for (name, seen) in &self.people {
            for it in seen {
                ids.entry(it.case.texts.name(it.person.id)).or_default().push((it.case, name));
            }
        }
        for (id, people) in ids {
            disagreement(&mut found, id, people.into_iter());
        }
        found.sort();
        found
    }

    /// The cases in which somebody is named without being in the cast.
    fn spoken_of(&self, name: &str) -> Vec<&'s Scenario> {
        let here = |case: &Scenario| case.cast.iter().any(|it| text(case, it.name) == name);
        let names = |case: &Scenario| (0..case.texts.source.len()).any(|at| case.texts.source.get(at).contains(name));
        self.cases.iter().filter(|case| !here(case) && names(case)).copied().collect()
    }

    /// Whom somebody talks to, over all cases, by name.
    fn circle(&self, name: &str) -> BTreeSet<&'s str> {
        let mut circle = BTreeSet::new();
        for seen in self.people.values().flatten() {
            for (other, _) in &seen.person.talks_to {
                let other = text(seen.case, seen.case.cast[other.index()].name);
                let mine = text(seen.case, seen.person.name);
                if mine == name {
                    circle.insert(other);
                }
                if other == name {
                    circle.insert(mine);
                }
            }
        }
        circle
    }

    /// The whole as a Markdown page for authors, in Dutch, the language in which the cases are written.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut page = String::from(
            "# Maarwijk: wie is wie\n\n\
             Gemaakt uit de casussen met `cargo run --no-default-features --example world`; een toets houdt deze pagina bij.\n\
             Wie een casus schrijft, kijkt hier eerst: mensen komen elkaar weer tegen, met dezelfde functie en hetzelfde gezicht.\n",
        );
        for side in Side::ALL {
            let _ = write!(page, "\n## {}\n\n", side_title(side));
            page.push_str("| Wie | Functie | Waar | Figuur | Speelt mee in | Genoemd in | Praat met |\n|---|---|---|---|---|---|---|\n");
            let of_side = |seen: &&Vec<Appearance<'_>>| seen.first().is_some_and(|it| it.person.side == side);
            for (name, seen) in self.people.iter().filter(|(_, seen)| of_side(seen)) {
                let first = seen[0];
                let cells = [
                    (*name).to_owned(),
                    first.function().to_owned(),
                    first.organisation().to_owned(),
                    first.figure().to_owned(),
                    titles(seen.iter().map(|it| it.case)),
                    titles(self.spoken_of(name)),
                    self.circle(name).into_iter().collect::<Vec<_>>().join(", "),
                ];
                for cell in cells {
                    let _ = write!(page, "| {} ", escape::escape(&cell));
                }
                page.push_str("|\n");
            }
        }
        page.push_str("\n## Waar je zelf zit\n\n| Casus | Jij bent | Sector |\n|---|---|---|\n");
        for case in &self.cases {
            let player = &case.about.player;
            let (function, sector) = (text(case, player.function), text(case, case.about.sector));
            let cells = [text(case, case.about.title), function, sector].map(escape::escape);
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
        page
    }
}

impl<'s> Appearance<'s> {
    fn function(&self) -> &'s str {
        text(self.case, self.person.function)
    }

    fn organisation(&self) -> &'s str {
        text(self.case, self.person.organisation)
    }

    fn figure(&self) -> &'s str {
        &self.person.figure
    }
}

/// A text of a case in the language in which it was written.
fn text(case: &Scenario, id: TextId) -> &str {
    case.texts.source.get(id.index())
}

fn titles<'s>(cases: impl IntoIterator<Item = &'s Scenario>) -> String {
    cases.into_iter().map(|case| text(case, case.about.title)).collect::<Vec<_>>().join(" · ")
}

fn side_title(side: Side) -> &'static str {
    match side {
        Side::Partner => "Partners",
        Side::Organisation => "De eigen organisatie",
        Side::Board => "Het bestuur",
        Side::Public => "De stad",
    }
}

/// Notes what several cases say of one thing where it is not the same.
fn disagreement<'s>(found: &mut Vec<Contradiction>, who: &str, said: impl Iterator<Item = (&'s Scenario, &'s str)>) {
    let said: Vec<_> = said.collect();
    if said.iter().any(|it| it.1 != said[0].1) {
        let said = said.iter().map(|(case, what)| format!("{}: {what}", case.id)).collect();
        found.push(Contradiction { who: who.to_owned(), said });
    }
}
