//! How people look: everybody that is drawn, or nobody in particular.

use super::{PartField, PartWriter};
use crate::report::capitalised;
use crate::report::figure::{DrawnPerson, FigureLibrary};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::talk::entries;

/// What stands between the names of a person, and is written small there.
const SMALL: [&str; 8] = ["de", "den", "der", "het", "op", "te", "ten", "van"];

/// Somebody that a person of the case can look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLook {
    /// The figure that is seen.
    pub figure: String,
    /// Who that is; in words of its own where it is nobody in particular.
    pub name: String,
    /// What else tells this one from others; empty where nothing does.
    pub about: String,
    /// Whether the person looks so now.
    pub on: bool,
    /// Gives the person these looks.
    pub edit: CaseEdit,
}

/// The figure of each person of a case, by id, in the order of the cast: the one the author names, else the one that the
/// program gives who has none.
#[must_use]
pub fn figures_of(case: &CaseValue) -> Vec<(String, String)> {
    let asked = |(id, value): &(String, CaseValue)| {
        let named = value.text_of("figure");
        if named.is_empty() { id.clone() } else { named.to_owned() }
    };
    let cast = entries(case, "cast");
    let asked: Vec<_> = cast.iter().map(asked).collect();
    let parts: Vec<_> = asked.iter().map(String::as_str).collect();
    let figures = FigureLibrary::built_in().cast(&parts).into_iter().map(str::to_owned);
    cast.iter().map(|(id, _)| id.clone()).zip(figures).collect()
}

impl PartWriter<'_> {
    /// Who somebody looks like.
    pub(super) fn looks(&self, id: &str, value: &CaseValue, at: &CasePath) -> PartField {
        let library = FigureLibrary::built_in();
        let at = at.name("figure");
        let written = value.text_of("figure");
        let seen = figures_of(self.case).into_iter().find(|(person, _)| person == id).map(|(_, it)| it);
        // Whoever has the id of a figure looks like it without a word.
        let chosen = library.named(if written.is_empty() { id } else { written });
        let own = PersonLook {
            figure: seen.clone().filter(|_| chosen.is_none()).unwrap_or_default(),
            name: self.say("studio-part-looks-own"),
            about: self.say("studio-part-looks-own-what"),
            on: chosen.is_none(),
            edit: CaseEdit::Clear { at: at.clone() },
        };
        let known = library.everybody().into_iter().map(|it| PersonLook {
            figure: it.figure.to_owned(),
            name: it.person.map_or_else(|| self.say("studio-part-looks-nobody"), person_name),
            about: self.told(it),
            on: chosen == Some(it.figure),
            edit: CaseEdit::Set { at: at.clone(), value: CaseValue::text(it.figure) },
        });
        let options = std::iter::once(own).chain(known).collect();
        PartField::Looks {
            at: at.clone(),
            name: self.say("studio-part-looks"),
            seen: seen.unwrap_or_default(),
            options,
        }
    }

    /// What tells somebody from others.
    fn told(&self, it: DrawnPerson<'_>) -> String {
        let age = it.age.map(|age| self.words.text_with("studio-part-looks-age", &[("age", i64::from(age).into())]));
        let glasses = it.glasses.then(|| self.say("studio-part-looks-glasses"));
        age.into_iter().chain(glasses).collect::<Vec<_>>().join(", ")
    }
}

/// The name of a person by the id of a figure.
fn person_name(id: &str) -> String {
    let written = |(at, word): (usize, &str)| {
        if at > 0 && SMALL.contains(&word) { word.to_owned() } else { capitalised(word) }
    };
    id.split('_').enumerate().map(written).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::person_name;

    #[test]
    fn names_are_written_as_people_write_them() {
        assert_eq!(person_name("mirjam_de_boer"), "Mirjam de Boer");
        assert_eq!(person_name("van_dongen"), "Van Dongen");
        assert_eq!(person_name("yvonne"), "Yvonne");
    }
}
