//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod bundle;
mod clock;
mod disk;
mod error;
mod kept_session;
mod kept_texts;
mod library;
mod save;
mod session_case;
mod watch;

pub use bundle::{read_bundle, read_source};
pub use clock::now;
pub use disk::{Held, delete, exists, files_of, held, is_file, is_folder, is_taken, make_folder, written_at};
pub use error::FileError;
pub use kept_session::{CaseOrigin, KeptSession};
pub use kept_texts::{CaseTexts, texts_folder};
pub use library::{Library, scenario_folders, scenario_of_plan};
pub use save::{session_file, sessions_folder, set_aside, write_atomically};
pub use session_case::{FoundCase, SessionCases, cases_of, relative_path};
pub use watch::Watcher;
