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

/// By how many minutes the clock of this machine runs before UTC at a moment, in milliseconds since 1970; 0 for one that no
/// calendar has.
#[must_use]
pub fn minutes_east(at: u64) -> i32 {
    let then = i64::try_from(at).ok().and_then(|at| jiff::Timestamp::from_millisecond(at).ok());
    then.map_or(0, |then| jiff::tz::TimeZone::system().to_offset(then).seconds() / 60)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_time_has_a_fraction_and_a_zone() {
        let now = super::now();
        assert!(now.parse::<jiff::Timestamp>().is_ok() && now.len() == "2026-11-28T17:00:01.250+01:00".len(), "{now}");
    }
}
