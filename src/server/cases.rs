//! The cases of the library, loaded when they are asked for.

use crate::engine::Scenario;
use crate::engine::relationship::Model;
use crate::files::{Library, read_bundle};
use crate::report::live::CaseCard;
use crate::script::load;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The cases that a host plays.
pub struct HostCases {
    library: Library,
    model: Arc<Model>,
    loaded: Mutex<BTreeMap<String, Arc<Scenario>>>,
}

impl HostCases {
    /// The cases of a library, with the relationship model in force.
    #[must_use]
    pub fn new(library: Library, model: Arc<Model>) -> Self {
        Self { library, model, loaded: Mutex::default() }
    }

    /// A case by folder, file or id.
    ///
    /// # Errors
    /// When there is no such case, or it has mistakes.
    pub fn load(&self, name: &str) -> Result<Arc<Scenario>> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(scenario) = loaded.get(name) {
            return Ok(Arc::clone(scenario));
        }
        let location = self.library.find(name)?;
        let mut bundle = read_bundle(&location)?;
        bundle.called = self.library.case_name(&location);
        let scenario = load(&bundle, &self.model).scenario.with_context(|| name.to_owned())?;
        loaded.insert(name.to_owned(), Arc::clone(&scenario));
        Ok(scenario)
    }

    /// Whether the library has a case of this name.
    pub(super) fn offers(&self, name: &str) -> bool {
        self.library.cases().iter().any(|case| case.name == name)
    }

    /// The cases that load, as a list of them tells of each.
    pub(super) fn cards(&self, language: &str) -> Vec<CaseCard> {
        let names = self.library.cases().into_iter().map(|case| case.name);
        let loaded = names.filter_map(|name| Some((self.load(&name).ok()?, name)));
        loaded.map(|(scenario, name)| CaseCard::of(&scenario, name, language)).collect()
    }
}
