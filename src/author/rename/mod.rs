//! Another id for a part of a case, followed wherever it is named: conditions, texts, plans, translations, sessions.
//!
//! Nothing is taken on trust: the case is loaded again with its new id, and must be the same case in everything else.

mod catalogue;
mod part;
mod plan;
mod session;

pub use part::{NoSuchPart, called_the_same, part_kind, part_named, part_path};
pub use session::renamed_session;

use crate::engine::Scenario;
use crate::script::{
    Bundle, CasePart, Loaded, Severity, Source, TextEdit, TextEdits, catalogue_values_renamed, is_id, load,
    scenario_renamed, values_renamed,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A case with another id for one of its parts.
#[derive(Debug)]
pub struct RenamedCase {
    /// The edits of each file, by its path within the folder.
    pub files: BTreeMap<String, TextEdits>,
    /// The case as it is then.
    pub bundle: Bundle,
    /// The same, loaded.
    pub scenario: Arc<Scenario>,
    /// Plans that could not be followed to their end, and keep what they name from there.
    pub lost: Vec<String>,
}

/// Why a part cannot have another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRenamed {
    /// The new name is no id.
    Malformed,
    /// The new name has a meaning of its own in this place.
    Reserved,
    /// Another part has the name already.
    Taken,
    /// The case has mistakes; they must be mended first.
    Mistakes,
    /// The case would no longer be the same.
    Changes,
}

/// Gives a part of a case another id.
///
/// # Errors
/// Why it cannot have that one; nothing is changed in any case.
pub fn rename(
    bundle: &Bundle,
    loaded: &Loaded,
    plans: &BTreeMap<String, String>,
    of: CasePart,
    new: &str,
) -> Result<RenamedCase, NotRenamed> {
    let Some(scenario) = &loaded.scenario else { return Err(NotRenamed::Mistakes) };
    if !is_id(new) {
        return Err(NotRenamed::Malformed);
    }
    if of.reserves(new) {
        return Err(NotRenamed::Reserved);
    }
    if part::is_taken(scenario, of, new) {
        return Err(NotRenamed::Taken);
    }
    let old = part::id_of(scenario, of).to_owned();
    let of = part::also_known_as(scenario, of);
    let mut files = BTreeMap::new();
    let text = &bundle.scenario.text;
    let edits = scenario_renamed(text, &loaded.source_map, &of, &old, new);
    add(&mut files, "scenario.ron", &edits)?;
    let values = of.iter().any(|it| matches!(it, CasePart::Variable(_) | CasePart::Derived(_)));
    for (path, text) in bundle.files.iter().filter(|(path, _)| values && path.ends_with(".md")) {
        add(&mut files, path, &values_renamed(text, &old, new))?;
    }
    let mut renamed = bundle.clone();
    apply(&mut renamed, &files);
    // What a catalogue calls the place of a text is known once the case is loaded with its new id.
    let contexts = load(&renamed, &scenario.model).source_map.contexts;
    for (path, text) in bundle.files.iter().filter(|(path, _)| path.ends_with(".po")) {
        let mut edits = catalogue::contexts_renamed(text, &loaded.source_map.contexts, &contexts);
        edits.extend(catalogue::words_renamed(text, scenario, &of, &old, new));
        if values {
            edits.extend(catalogue_values_renamed(text, &old, new));
        }
        add(&mut files, path, &edits)?;
    }
    let mut renamed = bundle.clone();
    apply(&mut renamed, &files);
    let loaded_again = load(&renamed, &scenario.model);
    let Some(again) = loaded_again.scenario.filter(|again| is_the_same(scenario, again, &of, &old, new)) else {
        return Err(NotRenamed::Changes);
    };
    let told = |loaded: &[crate::script::Diagnostic]| loaded.iter().filter(|it| it.severity != Severity::Note).count();
    if told(&loaded_again.found) != told(&loaded.found) {
        return Err(NotRenamed::Changes);
    }
    let mut lost = Vec::new();
    for (path, text) in plans {
        let source = Source::new(&**path, &**text);
        let edits = plan::renamed(&source, scenario, &again, &of, new);
        add(&mut files, path, &edits.edits)?;
        if !edits.whole {
            lost.push(path.clone());
        }
    }
    files.retain(|_, edits| !edits.is_empty());
    Ok(RenamedCase { files, bundle: renamed, scenario: again, lost })
}

fn add(files: &mut BTreeMap<String, TextEdits>, path: &str, edits: &[TextEdit]) -> Result<(), NotRenamed> {
    if files.entry(path.to_owned()).or_default().add(edits) { Ok(()) } else { Err(NotRenamed::Changes) }
}

fn apply(bundle: &mut Bundle, files: &BTreeMap<String, TextEdits>) {
    for (path, edits) in files {
        match bundle.files.get_mut(path) {
            Some(text) => *text = edits.apply(text),
            None => bundle.scenario = Source::new(&*bundle.scenario.name, edits.apply(&bundle.scenario.text)),
        }
    }
}

/// Whether two cases are the same but for the name of a part: every text that shows a value shows it by its new name, and
/// every other text is what it was.
fn is_the_same(old: &Scenario, new: &Scenario, of: &[CasePart], before: &str, after: &str) -> bool {
    let values = of.iter().any(|it| matches!(it, CasePart::Variable(_) | CasePart::Derived(_)));
    // A word that a text shows is shown as it is called.
    let words: BTreeSet<usize> = of.iter().filter_map(|it| shown_word(old, *it)).collect();
    let follows = |at: usize, text: &str, now: &str| {
        if words.contains(&at) {
            return text == before && now == after;
        }
        let mut edits = TextEdits::default();
        let named = if values { values_renamed(text, before, after) } else { Vec::new() };
        edits.add(&named) && edits.apply(text) == now
    };
    let count = old.texts.source.len();
    let source = new.texts.source.len() == count
        && (0..count).all(|at| follows(at, old.texts.source.get(at), new.texts.source.get(at)));
    let translations = old.texts.translations.iter().zip(&new.texts.translations).all(|(was, is)| {
        was.texts.iter().zip(&is.texts).enumerate().all(|(at, pair)| match pair {
            (Some(text), Some(now)) if words.contains(&at) => text == now,
            (Some(text), Some(now)) => follows(at, text, now),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        })
    });
    let mut plain = new.clone();
    plain.hash.clone_from(&old.hash);
    plain.texts = old.texts.clone();
    source
        && translations
        && old.texts.translations.len() == new.texts.translations.len()
        && format!("{plain:?}") == format!("{old:?}")
}

/// The text of a word of a variable, where texts show it.
fn shown_word(scenario: &Scenario, of: CasePart) -> Option<usize> {
    let CasePart::Word(variable, at) = of else { return None };
    let (_, shown) = scenario.variables[variable.index()].kind.words()?;
    shown.get(usize::from(at)).map(|text| text.index())
}
