//! Any bytes as `scenario.ron`: diagnostics that can be shown, or a scenario that can be played.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::script::{Source, text_of};
use tegenspel_fuzz::{loaded, play, show};

fuzz_target!(|bytes: &[u8]| {
    match text_of(bytes.to_vec()) {
        Ok(text) => {
            if let Some(scenario) = loaded(text).scenario {
                play(&scenario, bytes);
            }
        }
        Err(refused) => show(&refused.1, &Source::new("scenario.ron", refused.0)),
    }
});
