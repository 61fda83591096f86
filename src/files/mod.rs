//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod bundle;
mod case_name;
mod clock;
mod copy_case;
mod data;
mod disk;
mod error;
mod keep_beside;
mod kept_session;
mod kept_texts;
mod library;
mod read_session;
mod save;
mod session_case;
mod session_file;
mod sessions;
mod watch;

pub use bundle::{read_bundle, read_source};
pub use case_name::{misnamed, misnamed_below, typed};
pub use clock::now;
pub use copy_case::copy_case;
pub use data::{load_data, save_data, settings_file};
pub use disk::{exists, files_of, is_file, is_folder, is_taken, make_folder, same_file};
pub use error::FileError;
pub use keep_beside::{Kept, keep_beside};
pub use kept_session::{CaseOrigin, KeptSession};
pub use kept_texts::{CaseTexts, texts_folder};
pub use library::{Library, scenario_folders, scenario_of_plan};
pub use read_session::{NoSession, read_saved};
pub use save::{session_file, sessions_folder, write_atomically};
pub use session_case::{FoundCase, ResumedCase, SessionCases, cases_of, relative_path};
pub use session_file::{SetAside, set_session_aside};
pub use sessions::{delete_sessions, last_written, open_log, ron_files, session_named, sessions_folder_or_temporary};
pub use watch::Watcher;
