//! Causes before consequences: what follows from a mistake is held back until the mistake is mended.

mod broken_way;
mod lost_fact;

use super::case::Case;
use crate::script::{Bundle, Diagnostic, Loaded, bilingual};

/// Holds the consequences of causes back, and says so where each cause is told.
pub(super) fn hold_back(case: &Case<'_>, bundle: &Bundle, loaded: &Loaded, found: &mut Vec<Diagnostic>) {
    broken_way::hold_back(case, bundle, loaded, found);
    lost_fact::hold_back(case, found);
}

/// Says of a cause how many findings that follow from it are held back.
fn tell(cause: &mut Diagnostic, count: usize) {
    if count == 0 {
        return;
    }
    cause.holds_back += count;
    *cause = cause.clone().help(match count {
        1 => bilingual(
            "één bevinding die hieruit volgt wacht tot dit is opgelost",
            "one finding that follows from this is held back until it is mended",
        ),
        _ => bilingual(
            format!("{count} bevindingen die hieruit volgen wachten tot dit is opgelost"),
            format!("{count} findings that follow from this are held back until it is mended"),
        ),
    });
}
