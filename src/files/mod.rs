//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod bundle;
mod disk;
mod error;
mod library;
mod save;
mod watch;

pub use bundle::{read_bundle, read_source};
pub use disk::{Held, delete, exists, files_of, held, is_file, is_folder, is_taken, make_folder, written_at};
pub use error::FileError;
pub use library::{Library, scenario_folders, scenario_of_plan};
pub use save::{session_file, sessions_folder, set_aside, write_atomically};
pub use watch::Watcher;
