//! Group sessions over plain HTTP, with script off: whole sessions in every mode, and what guards them.

mod again;
mod apart;
mod background;
pub(crate) mod client;
mod encrypted;
mod guards;
pub(crate) mod hall;
mod hosts;
mod known;
mod leading;
#[cfg(target_os = "linux")]
mod limits;
mod planning;
mod practice;
mod prepared;
mod rehearsal;
mod threats;
mod together;
mod walks;
