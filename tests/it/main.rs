//! The integration tests, in one binary.

mod cases; // the shipped cases: clean, complete, their plans hold
mod cli; // the commands as people type them
mod diagnostics; // what authors see when something is wrong
mod hostile; // broken, huge and malicious files
mod play; // how scenarios play: order within a step, topics, fragments, promises, chance
mod properties; // what holds for every session: determinism, saving, ranges, undo
mod relationship; // the relationship model: the table that must come out
mod ron_agreement; // our reader accepts what the ron crate accepts
mod support; // loading and playing for the tests above
mod tidy; // layers, file length, README
