//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod bundle;
mod data;
mod library;
mod save;
mod sessions;
mod trouble;
mod watch;

pub use bundle::{read_bundle, read_source};
pub use data::{load_data, save_data, settings_file};
pub use library::{Library, scenario_folders};
pub use save::{session_file, sessions_folder, set_aside, write_atomically};
pub use sessions::{
    delete_sessions, last_written, make_folder, open_log, ron_files, session_named, sessions_folder_or_temporary,
};
pub use trouble::Trouble;
pub use watch::Watcher;
