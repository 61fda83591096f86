//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod bundle;
mod library;
mod save;
mod trouble;
mod watch;

pub use bundle::{read_bundle, read_source};
pub use library::{Library, scenario_folders};
pub use save::{session_file, sessions_folder, set_aside, write_atomically};
pub use trouble::Trouble;
pub use watch::Watcher;
