//! The chain of hashes over the course: whoever has the last one can tell whether an entry was changed.

use super::entry::CourseEntry;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// The hash of a course up to an entry: SHA-256 over the hash before it and the entry as JSON.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RoomHash([u8; 32]);

impl RoomHash {
    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The hash with one more entry.
    #[must_use]
    pub fn chained(self, entry: &CourseEntry) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        // An entry is numbers, words and lists of those, which JSON can always write.
        hash.update(serde_json::to_vec(entry).unwrap_or_default());
        Self(hash.finalize().into())
    }
}

impl fmt::Display for RoomHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for RoomHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
