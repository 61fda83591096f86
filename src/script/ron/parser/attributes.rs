//! Attributes at the head of a file, such as `#![enable(implicit_some)]`.

use super::Parser;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::ron::lexer::Token;

/// The extensions that RON knows.
const EXTENSIONS: [&str; 4] = ["implicit_some", "unwrap_newtypes", "unwrap_variant_newtypes", "explicit_struct_names"];

impl Parser<'_, '_> {
    /// `#![enable(implicit_some)]`: the extensions are on already. `#![type = "…"]` and `#![schema = "…"]` say nothing.
    pub(super) fn attributes(&mut self) {
        while self.token == Token::Sign(b'#') {
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
            Token::Word("enable") => {
                self.sign(b'(')?;
                loop {
                    let (Token::Word(name), _) = self.advance() else { return None };
                    EXTENSIONS.contains(&name).then_some(())?;
                    let comma = self.sign(b',').is_some();
                    if !comma || !matches!(self.token, Token::Word(_)) {
                        break;
                    }
                }
                self.sign(b')')?;
            }
            Token::Word("type" | "schema") => {
                self.sign(b'=')?;
                let (Token::Text(_), _) = self.advance() else { return None };
            }
            Token::Sign(_) | Token::Word(_) | Token::Text(_) | Token::Number(_) | Token::Other | Token::End => {
                return None;
            }
        }
        self.sign(b']')
    }

    /// Reads this sign if it stands here.
    fn sign(&mut self, sign: u8) -> Option<()> {
        (self.token == Token::Sign(sign)).then(|| drop(self.advance()))
    }
}
