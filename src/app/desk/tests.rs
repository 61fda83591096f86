//! The desk as somebody uses it.
