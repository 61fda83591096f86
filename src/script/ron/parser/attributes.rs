//! Attributes at the head of a file, such as `#![enable(implicit_some)]`.

use super::RonParser;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::ron::lexer::RonToken;

/// The extensions that RON knows.
const EXTENSIONS: [&str; 4] = ["implicit_some", "unwrap_newtypes", "unwrap_variant_newtypes", "explicit_struct_names"];

impl RonParser<'_, '_> {
    /// `#![enable(implicit_some)]`: the extensions are on already. `#![type = "…"]` and `#![schema = "…"]` say nothing.
    pub(super) fn attributes(&mut self) {
        while self.token == RonToken::Sign(b'#') {
            let (mark, start) = (self.found.len(), self.span);
            if self.attribute().is_none() {
                self.take_back(mark);
                self.report(
                    Diagnostic::error(
                        "unexpected",
                        start,
                        bilingual("dit hoort hier niet", "this does not belong here"),
                    )
                    .help(bilingual("commentaar begint met `//`", "a comment begins with `//`")),
                );
                self.lexer.skip_line(start);
                self.advance();
            }
        }
    }

    fn attribute(&mut self) -> Option<()> {
        for sign in *b"#![" {
            self.sign(sign)?;
        }
        match self.advance().0 {
            RonToken::Word("enable") => {
                self.sign(b'(')?;
                loop {
                    let (RonToken::Word(name), _) = self.advance() else { return None };
                    EXTENSIONS.contains(&name).then_some(())?;
                    let comma = self.sign(b',').is_some();
                    if !comma || !matches!(self.token, RonToken::Word(_)) {
                        break;
                    }
                }
                self.sign(b')')?;
            }
            RonToken::Word("type" | "schema") => {
                self.sign(b'=')?;
                let (RonToken::Text(_), _) = self.advance() else { return None };
            }
            RonToken::Sign(_)
            | RonToken::Word(_)
            | RonToken::Text(_)
            | RonToken::Number(_)
            | RonToken::Other
            | RonToken::End => {
                return None;
            }
        }
        self.sign(b']')
    }

    /// Reads this sign if it stands here.
    fn sign(&mut self, sign: u8) -> Option<()> {
        (self.token == RonToken::Sign(sign)).then(|| drop(self.advance()))
    }
}
