//! Items between brackets: commas, closing signs, and where reading goes on after a mistake.

use super::RonParser;
use crate::script::limits::NESTING;
use crate::script::ron::lexer::RonToken;
use crate::script::source::Span;
use std::ops::ControlFlow;

impl RonParser<'_, '_> {
    /// The items between an opening sign and its closing one, with commas between them. An item that cannot be one of
    /// them breaks off: the closing sign was forgotten before it.
    pub(super) fn enclosed(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> ControlFlow<()>) {
        let opened = self.span;
        self.advance();
        self.open.push((close, opened));
        if self.open.len() > NESTING {
            self.too_deep(opened);
            self.skip_nested();
        }
        loop {
            match self.token {
                RonToken::Sign(sign) if sign == close => {
                    self.advance();
                    break;
                }
                RonToken::End => {
                    self.unclosed(close, opened);
                    break;
                }
                // The closing sign of what is around this: its own was forgotten. Any other closes it in the wrong way.
                RonToken::Sign(sign @ (b')' | b']' | b'}')) => {
                    self.mismatched(sign, close, opened);
                    if self.open.iter().rev().nth(1).is_none_or(|(outer, _)| *outer != sign) {
                        self.advance();
                    }
                    break;
                }
                // A comma by itself on a line stood behind the closing sign.
                RonToken::Sign(b',') if self.lexer.begins_line(self.span.start) => {
                    self.lost_close(close, opened);
                    break;
                }
                RonToken::Sign(b',') => {
                    self.extra_comma();
                    self.advance();
                }
                _ => {
                    let start = self.span.start;
                    if item(self).is_break() {
                        self.forgotten(close, opened);
                        self.closed_early = true;
                        break;
                    }
                    self.after_item(close, start);
                }
            }
        }
        self.open.pop();
    }

    /// After an item: a comma, the closing sign, or a report and a fresh start.
    fn after_item(&mut self, close: u8, start: u32) {
        match self.token {
            RonToken::Sign(b',') => {
                self.advance();
            }
            RonToken::Sign(sign) if sign == close => {}
            RonToken::Sign(b')' | b']' | b'}') | RonToken::End => {}
            // The bracket that was forgotten took the comma with it.
            RonToken::Word(_) if close == b']' && self.begins_field_outside() => {}
            RonToken::Text(_) | RonToken::Word(_) if std::mem::take(&mut self.closed_early) => {}
            RonToken::Other if self.is_reported() => {
                let comma = self.lexer.text_at(self.span) == ";";
                self.advance();
                if !comma {
                    self.skip_item();
                }
            }
            // A quotation mark inside a text ends it, and the text goes on without a space.
            RonToken::Word(_) | RonToken::Text(_) | RonToken::Number(_) | RonToken::Other
                if self.before == self.span.start && self.lexer.ends_text(self.before) =>
            {
                match self.inner_quote() {
                    Some(end) => self.go_on_at(end),
                    None => self.skip_item(),
                }
            }
            RonToken::Word(_)
            | RonToken::Text(_)
            | RonToken::Number(_)
            | RonToken::Other
            | RonToken::Sign(b'(' | b'[' | b'{')
                if self.before > start =>
            {
                self.missing_comma();
            }
            RonToken::Sign(_) | RonToken::Word(_) | RonToken::Text(_) | RonToken::Number(_) | RonToken::Other => {
                self.expected("dit hoort hier niet", "this does not belong here");
                self.skip_item();
            }
        }
    }

    /// Goes on behind a text whose end is known, as after an item.
    fn go_on_at(&mut self, end: u32) {
        self.lexer.go_to(end);
        self.span = Span { start: end, end };
        self.advance();
        if self.token == RonToken::Sign(b',') {
            self.advance();
        }
    }

    /// Skips to the end of an item: its comma or the closing sign around it.
    pub(super) fn skip_item(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.token {
                RonToken::Sign(b',') if depth == 0 => {
                    self.advance();
                    return;
                }
                RonToken::Sign(b')' | b']' | b'}') if depth == 0 => return,
                RonToken::Sign(b')' | b']' | b'}') => depth -= 1,
                RonToken::Sign(b'(' | b'[' | b'{') => depth += 1,
                RonToken::End => return,
                RonToken::Sign(_) | RonToken::Word(_) | RonToken::Text(_) | RonToken::Number(_) | RonToken::Other => {}
            }
            self.advance();
        }
    }

    /// Skips everything up to the closing sign around it.
    fn skip_nested(&mut self) {
        while !matches!(self.token, RonToken::Sign(b')' | b']' | b'}') | RonToken::End) {
            self.skip_item();
        }
    }
}
