//! The disk, for every shell: finding and reading scenarios, saving without ever losing what was there.

mod archive;
mod background;
mod bundle;
mod case_name;
mod case_template;
mod case_text_file;
mod clock;
mod copy_case;
mod data;
mod deleted_case;
mod disk;
mod dropped_case;
mod edited;
mod error;
mod error_words;
mod fonts;
mod keep_beside;
mod kept_session;
mod kept_texts;
mod library;
mod line_ends;
mod location;
mod log;
mod own_file;
mod packed_case;
mod patience;
mod problem;
mod read_session;
mod reflection;
mod renamed_sessions;
mod returned_script;
#[cfg(feature = "server")]
mod room_store;
mod save;
mod session_case;
mod session_file;
mod sessions;
mod shipped;
mod transfer;
mod twine_file;
mod watch;
mod word_file;

pub use background::BackgroundFile;
pub use bundle::{read_bundle, read_source, shipped_plans};
pub use case_name::{misnamed, misnamed_below, typed};
pub use case_template::{CASE_TEMPLATES, CaseTemplate};
pub use case_text_file::{CaseTextFile, forget_steps, steps_file};
pub use clock::{minutes_east, now, revision_date};
pub use copy_case::copy_case;
pub use data::{log_file, own_rooms_file, settings_file};
pub use deleted_case::{delete_case, place_of_deleted, put_case_back};
pub use disk::{
    SIGNATURE, arrived, exists, files_of, is_empty_folder, is_file, is_folder, is_ours, is_taken, make_folder,
    may_replace, names_folder, same_file,
};
pub use dropped_case::{CaseKeeping, KeptCase, dropped_case, is_own_case, keep_case, keep_packed};
pub use edited::write_edits;
pub use error::FileError;
use error::is_absent;
pub use error_words::told_error;
pub use fonts::load_system_fonts;
pub use keep_beside::{Kept, keep_beside};
pub use kept_session::{CaseOrigin, KeptSession};
pub use kept_texts::{CaseTexts, texts_folder};
pub use library::{CaseOwner, Library, LibraryCase, own_cases_folder, scenario_folders, scenario_of_plan};
pub use line_ends::LineEnds;
pub use location::CaseLocation;
pub use log::{note_in_log, note_panic, note_panics, note_reason};
pub use own_file::OwnFile;
pub use packed_case::{PackedCase, free_folder, packed_case_in};
pub use problem::problem_facts;
pub use read_session::{NoSession, read_saved};
pub use reflection::{Intention, Reflection};
pub use renamed_sessions::{SessionPlan, SessionRenamed, SessionsToRename};
pub use returned_script::{returned_case, returned_script};
#[cfg(feature = "server")]
pub use room_store::SqliteRooms;
pub use save::{data_folder, session_file, sessions_folder, write_atomically};
pub use session_case::{FoundCase, ResumedCase, SessionCases, cases_of, relative_path};
pub use session_file::{SetAside, set_session_aside};
pub use sessions::{
    delete_sessions, last_written, open_log, ron_files, session_named, sessions_folder_or_temporary, temporary_folder,
};
pub use transfer::{
    DataFolders, DataImport, ExportedData, ImportOutcome, ImportedPart, archive_file, documents_folder,
    downloads_folder, export_data, newest_archive, read_import,
};
pub use twine_file::{ReadTwine, read_twine, twine_titles};
pub use watch::Watcher;
pub use word_file::{ReturnedFile, read_returned, word_file, word_parts_in_bytes};
