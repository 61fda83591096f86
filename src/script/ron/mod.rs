//! RON as a tree with the place of every value, read on after every mistake.
//!
//! The `ron` crate stops at the first mistake and gives no place of a value; authors need both. What is valid RON is
//! `ron`'s to say: a test and a fuzz target hold this reader to it.

mod lexer;
mod parser;
mod value;

/// Mistakes after which the tree is torn: what belongs to it may stand elsewhere or nowhere.
pub(super) const TEARS: &[&str] = &[
    "unclosed",
    "unclosed-text",
    "unclosed-comment",
    "mismatched-bracket",
    "mixed-fields",
    "inner-quote",
    "too-deep",
    "trailing-text",
];

pub(super) use parser::parse;
pub(super) use value::{Field, Kind, Value};
