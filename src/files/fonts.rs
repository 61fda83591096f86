//! The fonts of the computer, for letters that the program's own do not have.

use fontdb::Database;

/// Adds the fonts that the system keeps in its folders.
pub fn load_system_fonts(fonts: &mut Database) {
    fonts.load_system_fonts();
}
