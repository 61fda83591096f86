//! The clock: when something was put in, as sessions tell it.

/// The present time on this machine with its zone, as RFC 3339 tells it, to the millisecond.
#[must_use]
pub fn now() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
}

/// The present time on this machine with its zone, as the header of a translation tells it.
#[must_use]
pub fn revision_date() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%d %H:%M%z").to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_time_has_a_fraction_and_a_zone() {
        let now = super::now();
        assert!(now.parse::<jiff::Timestamp>().is_ok() && now.len() == "2026-11-28T17:00:01.250+01:00".len(), "{now}");
    }
}
