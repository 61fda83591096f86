//! Stands in for the crate `inventory`, and collects nothing.
//!
//! Bevy hands every type that can be looked at while it runs to `inventory`, so that editors and scene files find them. Its
//! crates ask for that by default and one cannot ask them not to; Tegenspel has no use for it, and some 470 types with all
//! that describes them stay in the program because the list of what runs before `main` names them. With this in its place
//! the list is empty, and what nobody calls is left out. Only what Bevy uses of the interface stands here.

#![no_std]
#![forbid(unsafe_code)]

use core::marker::PhantomData;

/// Everything of one kind that was submitted, which is nothing; `inventory::iter::<T>` is its value.
#[allow(non_camel_case_types, reason = "the crate this stands in for calls it so")]
#[derive(Debug, Clone, Copy)]
pub enum Everything<T: 'static> {
    /// What is gone through.
    iter,
    #[doc(hidden)]
    Of(PhantomData<&'static T>),
}

pub use Everything::iter;

impl<T: 'static> IntoIterator for Everything<T> {
    type Item = &'static T;
    type IntoIter = core::iter::Empty<&'static T>;

    fn into_iter(self) -> Self::IntoIter {
        core::iter::empty()
    }
}

/// Says that values of a type are collected.
#[macro_export]
macro_rules! collect {
    ($type:ty) => {};
}

/// Hands a value to the collection, which drops it unseen.
#[macro_export]
macro_rules! submit {
    ($($value:tt)*) => {};
}
