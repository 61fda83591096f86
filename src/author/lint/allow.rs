//! What the author allows: findings that are right in this case, each with its reason.

use super::explain::{WARNINGS, is_known};
use super::rules::RULES;
use crate::script::{Allowed, Diagnostic, Severity, bilingual};

/// Takes out what is allowed, and reports what is allowed in vain.
pub(super) fn apply(allowed: &[Allowed], explored: bool, found: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for it in allowed {
        let code = it.code.as_str();
        let rule = RULES.iter().find(|rule| rule.code == code);
        let given = found.iter().any(|it| it.code == code && it.severity != Severity::Error);
        if given {
            found.retain(|it| it.code != code || it.severity == Severity::Error);
        } else if !explored && rule.is_some_and(|rule| rule.proved) {
            // Whether it comes up is not known.
        } else if rule.is_some() || WARNINGS.contains(&code) {
            told.push(
                Diagnostic::warning(
                    "unused-allow",
                    it.span,
                    bilingual(
                        format!("`{code}` komt in deze casus niet voor"),
                        format!("`{code}` does not come up in this case"),
                    ),
                )
                .fix_all(
                    bilingual("haal deze regel uit `allow`", "remove this line from `allow`"),
                    vec![it.removal.clone()],
                ),
            );
        } else if is_known(code) {
            told.push(Diagnostic::error(
                "allowed-error",
                it.span,
                bilingual(
                    format!("`{code}` is een fout, en fouten kun je niet toestaan"),
                    format!("`{code}` is an error, and errors cannot be allowed"),
                ),
            ));
        } else {
            let known = RULES.iter().map(|rule| rule.code).chain(WARNINGS.iter().copied());
            told.push(
                Diagnostic::error(
                    "unknown-rule",
                    it.span,
                    bilingual(format!("er is geen regel `{code}`"), format!("there is no rule `{code}`")),
                )
                .suggest(code, known),
            );
        }
    }
    found.extend(told);
}
