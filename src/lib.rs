//! Tegenspel: a role-play simulator for people who represent a municipality towards its partners.
//!
//! A [`Scenario`](engine::Scenario) is loaded from RON by [`script`], played by a [`Session`](engine::Session), and
//! looked back on in a [`Debrief`](engine::Debrief). Layers, each naming only itself and what stands to its left:
//!
//! ```text
//! engine  ←  script  ←  author  ←  play  ←  room  ←  report  ←  studio  ←  files  ←  server  ←  { app | cli }  ←  main.rs
//! ```
//!
//! [`engine`], [`script`], [`author`], [`play`], [`room`], [`report`] and [`studio`] are pure: no files, no clock, no threads. Only the server of group
//! sessions ([`server`]) speaks to a network, and only where somebody starts it. What this crate does not do: keep accounts, or
//! send anything anywhere by itself.
//!
//! ```
//! use std::{collections::BTreeMap, sync::Arc};
//! use tegenspel::engine::{Session, Setup};
//! use tegenspel::script::{Bundle, Source, load, load_model};
//!
//! let model = load_model(&Source::new("model", include_str!("../assets/model/relationship.ron"))).unwrap();
//! let text = r#"Scenario(
//!     format: 1, title: "Koffie", summary: "Kort.", language: "nl", sector: "proef", level: 1, minutes: 1,
//!     goals: {}, briefing: "Vraag.", player: (name: "jij", function: "f", organisation: "o", mandate: "m"),
//!     cast: { "ada": (name: "Ada", function: "f", organisation: "o", side: Partner, position: "Nee.") },
//!     scenes: { "bar": Scene(title: "Bar", place: "foyer", channel: OnSite, with: ["ada"], start: "vraag", beats: {
//!         "vraag": (lines: [(who: "ada", text: "Ja?")], choices: {
//!             "luister": (text: "Vertel.", moves: ["open_question"], then: End("goed")),
//!         }),
//!     }) },
//!     endings: { "goed": (title: "Goed", text: "Ada vertelt.") },
//! )"#;
//! let bundle = Bundle { id: "koffie".into(), scenario: Source::new("scenario.ron", text), ..Bundle::default() };
//! let scenario = load(&bundle, &Arc::new(model)).scenario.unwrap();
//!
//! let mut session = Session::start(scenario, Setup::default()).unwrap();
//! let input = session.find("vraag.luister").unwrap();
//! session.apply(input).unwrap();
//! assert!(session.ending().is_some());
//! ```

#[cfg(feature = "app")]
pub mod app;
pub mod author;
pub mod cli;
pub mod engine;
pub mod files;
pub mod play;
pub mod report;
pub mod room;
pub mod script;
#[cfg(feature = "server")]
pub mod server;
pub mod studio;
