//! The integration tests: one binary, a module for each thing that they look at.

#![expect(clippy::unwrap_used, reason = "what helps tests may unwrap as they may")]

// The app's wiring, without a window.
#[cfg(feature = "app")]
mod app;
// Beats that plan: what is refused, in which words, and what exploration, simulation and pages make of them.
mod planning;
// What an author is told: causes, reasons, walks to keep.
mod author;
// Facts that are drawn when a session starts.
mod drawn;
// The shipped cases: clean by every rule, their plans hold.
mod cases;
// Terminal, JSON, window and page tell the same, word for word.
mod conformance;
// A case broken in every way that authors break one.
mod broken;
// The commands as people type them.
mod cli;
// What authors see when something is wrong: place, cause and remedy, word for word.
mod diagnostics;
// A trainer's hand: what a direction does, and what is said where it is refused.
mod directions;
// The manual for authors: its examples load and play, its tables are true.
mod docs;
// Looks back as PDF: on two sheets, the same each time, nothing of one's own.
#[cfg(feature = "pdf")]
mod documents;
// Every remedy that is an edit mends what it promises.
mod edits;
// What editors are given.
mod editor;
// The conformance suite: a small case for each feature, shown word for word.
mod features;
// Every kind of finding: its page, its row in the manual, and what gives it.
mod findings;
// What exploration proves, and that its numbers are exact.
mod explore;
// Faults put into a copy of a shipped case are found, and their walks replay.
mod faults;
// Where a case leads, by its graph and by play.
mod flow;
// Pictures of a case, and conditions written back.
mod graph;
// Help and mistakes in the arguments, in both languages.
mod help;
// Broken, huge and malicious files.
mod hostile;
// Conditions in plain Dutch and English.
mod in_words;
// What the manual's examples are completed with, and which parts of a case they show; its two languages say the same.
mod manual;
// Mistakes in cases, plans and translations, and what is said about them.
mod mistakes;
// Letters of more than one byte, wherever they are written.
mod letters;
// What a look back says is true: causes, breaches, luck, praise.
mod looking_back;
// What a session looks back on: lines, time, limits.
mod moments;
// What could still be reached at each moment of a session, and what was closed for good.
mod outlook;
mod packages;
// How scenarios play: order within a step, topics, fragments, promises, chance.
mod play;
// Two plays of one case beside each other.
mod plays;
// What holds for every session: determinism, saving, ranges, undo.
mod properties;
// Who meets again over the shipped cases is the same.
mod world;
// Texts that say what they repeat.
mod recalls;
// The relationship model: the table that must come out.
mod relationship;
// Texts that are reworded and put back, and catalogues of which too much is said.
mod rewording;
// Group sessions: what holds for every room, and walks through each mode.
mod room;
// Where rooms are kept: nothing that was answered is lost, whoever is killed.
#[cfg(feature = "server")]
mod room_store;
// The script for reviewers: numbers, conditions and effects in words.
mod review;
// The script as a Word document, what comes back in one, and a case as one file.
mod word;
// Another id for a part of a case.
mod rename;
// Our reader accepts what the ron crate accepts.
mod ron_agreement;
// Group sessions over plain HTTP: whole sessions with script off, and the threats.
#[cfg(feature = "server")]
mod server;
// Sessions as files: only ever added to, of every format, found again with their case.
mod sessions;
// Catalogues: what is recognised, what is kept, what is told; forms by number and a third language.
mod translations;
// Stories of Twine brought in: what is written, what is told, and that it plays.
mod twine;
// Simulated players: what they pick, how runs add up, when the expert must win.
mod simulate;
// Loading and playing for the tests above.
mod support;
// Layers, file length, README.
mod tidy;
mod tokens;
// A case that is being written: edits of its file, and what is shown of it.
mod studio;
// What is written out: texts over several lines, braces, characters that nothing can show.
mod written_out;
// The window tells a conversation as the other renderings do.
#[cfg(feature = "app")]
mod window;
