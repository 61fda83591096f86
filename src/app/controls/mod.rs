//! What panels are made of: text, buttons, answers, fields, cards and the like, each drawn and named in one place.

pub mod bar;
pub mod button;
pub mod card;
pub mod choice;
pub mod dialog;
pub mod field;
pub mod focus;
pub mod fold;
pub mod icon;
pub mod layout;
pub mod mark;
pub mod menu;
pub mod notice;
pub mod portrait;
pub mod row;
pub mod segment;
pub mod slider;
pub mod speech;
pub mod style;
pub mod tabs;
pub mod text;
pub mod toggle;

#[cfg(test)]
mod tests;

pub use style::Style;
