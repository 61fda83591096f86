//! RON as a tree with the place of every value, read on after every mistake.
//!
//! The `ron` crate stops at the first mistake and gives no place of a value; authors need both. What is valid RON is
//! `ron`'s to say: a test and a fuzz target hold this reader to it.

mod lexer;
mod parser;
mod value;

pub(super) use parser::parse;
pub(super) use value::{Field, Kind, Value};
