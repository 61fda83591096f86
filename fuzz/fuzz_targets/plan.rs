//! Any text as a plan for the English template: diagnostics that can be shown, or a plan that can be run.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::Arc;
use tegenspel::author::run_plan;
use tegenspel::script::{Source, load_plan};
use tegenspel_fuzz::{TEMPLATE, show};

fuzz_target!(|text: &str| {
    let source = Source::new("plan.ron", text);
    match load_plan(&source, &TEMPLATE) {
        Ok((plan, scenario)) => {
            for failure in run_plan(&plan, &Arc::new(scenario)) {
                assert!(!failure.found.en.contains("saving and loading"), "{}", failure.found.en);
                assert!(!failure.found.en.contains("does not load"), "{}", failure.found.en);
                assert!(failure.at.end as usize <= text.len());
            }
        }
        Err(found) => {
            assert!(!found.is_empty(), "no plan, and no word about why");
            for diagnostic in &found {
                show(diagnostic, &source);
            }
        }
    }
});
