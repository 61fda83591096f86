//! Points: a score as people read it, with one decimal.

use serde::Serialize;

/// A number as people read it: hundredths as points with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub i32);

impl Points {
    /// Tenths of a point, rounded half away from zero.
    #[must_use]
    pub fn tenths(self) -> i32 {
        (self.0 + 5 * self.0.signum()) / 10
    }
}

impl Serialize for Points {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Tenths divided by ten print as written: 543 → 54.3.
        serializer.serialize_f64(f64::from(self.tenths()) / 10.0)
    }
}

impl std::fmt::Display for Points {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = self.tenths();
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
    }
}
