//! The cases that the program brings along: the folder `scenarios` of the source tree, inside the program.
//!
//! A debug build reads them from the source tree as they stand, so that editing a case builds nothing anew; with the
//! feature `rust-embed/debug-embed` it holds them as a release build does.

use crate::script::Bundle;
use rust_embed::RustEmbed;
use std::collections::BTreeSet;

/// What stands before the id of a shipped case, where an own case has the same.
pub(super) const PREFIX: &str = "shipped/";

#[derive(RustEmbed)]
#[folder = "scenarios"]
struct ShippedFiles;

/// The ids of the shipped cases, in alphabetical order.
pub(super) fn shipped_ids() -> Vec<String> {
    let ids: BTreeSet<String> = ShippedFiles::iter()
        .filter_map(|name| Some(name.strip_suffix("/scenario.ron")?.to_owned()).filter(|id| !id.contains('/')))
        .collect();
    ids.into_iter().collect()
}

/// The id of the shipped case that a name like `shipped/de-loods` stands for.
pub(super) fn shipped_id(name: &str) -> Option<String> {
    let id = name.strip_prefix(PREFIX)?.trim_end_matches('/');
    is_shipped(id).then(|| id.to_owned())
}

/// The name of a shipped case that is never another's.
pub(super) fn shipped_name(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// Whether there is a shipped case with this id.
pub(super) fn is_shipped(id: &str) -> bool {
    !id.is_empty() && !id.contains('/') && ShippedFiles::get(&format!("{id}/scenario.ron")).is_some()
}

/// The files of a shipped case: their names within its folder, and what they hold, in alphabetical order.
pub(super) fn shipped_files(id: &str) -> Vec<(String, Vec<u8>)> {
    let folder = format!("{id}/");
    let mut names: Vec<_> = ShippedFiles::iter().filter(|name| name.starts_with(&folder)).collect();
    names.sort();
    let read = |name: &str| Some((name.strip_prefix(&folder)?.to_owned(), ShippedFiles::get(name)?.data.into_owned()));
    names.iter().filter_map(|name| read(name)).collect()
}

/// Whether the texts of a bundle are those of the shipped case with its id.
pub(super) fn is_as_shipped(bundle: &Bundle, shipped: &Bundle) -> bool {
    bundle.scenario.text == shipped.scenario.text && bundle.files == shipped.files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_cases_have_their_dossier_translation_and_plans() {
        let ids = shipped_ids();
        assert!(ids.contains(&String::from("de-loods")) && ids.len() >= 3, "{ids:?}");
        for id in &ids {
            let names: Vec<_> = shipped_files(id).into_iter().map(|(name, _)| name).collect();
            for part in ["scenario.ron", "dossier/", "lang/en.po", "plans/"] {
                assert!(names.iter().any(|name| name.starts_with(part)), "{id} has no {part}: {names:?}");
            }
        }
        assert_eq!(shipped_id("shipped/de-loods"), Some(String::from("de-loods")));
        assert!(shipped_id("de-loods").is_none() && shipped_id("shipped/").is_none() && !is_shipped("../assets"));
    }
}
