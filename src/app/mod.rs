//! The desktop app: practising a case alone, face to face.
//!
//! [`desk`] is its state and what intents do to it; [`panels`] draw a screen each from plain views and answer with an
//! [`Intent`](intent::Intent); [`controls`] are what panels are made of; [`theme`] is how all of it looks. Not here: the
//! rules of a session, which are the engine's, and the other shell.

pub mod controls;
pub mod desk;
pub mod intent;
pub mod panels;
pub mod theme;
