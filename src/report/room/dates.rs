//! When something happened, as the clock of the place showed it.

use crate::report::Messages;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Times of a place whose clock runs so many minutes before UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlaceTime {
    pub(super) minutes_east: i32,
}

impl PlaceTime {
    fn offset(self) -> Offset {
        Offset::from_seconds(self.minutes_east.saturating_mul(60)).unwrap_or(Offset::UTC)
    }

    fn local(self, at: u64) -> DateTime {
        // Beyond the last year of the calendar there is nothing to tell apart.
        let then = i64::try_from(at).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
        self.offset().to_datetime(then.unwrap_or(Timestamp::MAX))
    }

    /// The day: `28 november 2026`.
    pub(super) fn day(self, at: u64, words: &Messages) -> String {
        let then = self.local(at);
        let month = words.text(&format!("app-month-{}", then.month()));
        // As a text, since a number would get its thousands apart.
        let values = [("day", then.day().into()), ("month", month.into()), ("year", then.year().to_string().into())];
        words.text_with("group-date", &values)
    }

    /// The day as it sorts: `2026-11-28`.
    pub(super) fn date(self, at: u64) -> String {
        self.local(at).strftime("%Y-%m-%d").to_string()
    }

    /// The time of the day: `14:05`.
    pub(super) fn hour(self, at: u64) -> String {
        self.local(at).strftime("%H:%M").to_string()
    }

    /// All of it with fraction and zone, as ISO 8601 and RFC 3339 write it: `2026-11-28T17:00:01.250+01:00`.
    pub(super) fn written(self, at: u64) -> String {
        let seconds = self.offset().seconds();
        let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
        let local = self.local(at).strftime("%Y-%m-%dT%H:%M:%S%.3f").to_string();
        format!("{local}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_place() {
        let (there, nl) = (PlaceTime { minutes_east: 60 }, Messages::new("nl"));
        let at = 1_795_881_601_250;
        assert_eq!(there.written(at), "2026-11-28T17:00:01.250+01:00");
        assert_eq!((there.hour(at), there.day(at, &nl)), ("17:00".to_owned(), "28 november 2026".to_owned()));
        assert_eq!(there.date(1_795_906_800_000), "2026-11-29", "midnight there");
        assert_eq!(PlaceTime { minutes_east: -210 }.written(0), "1969-12-31T20:30:00.000-03:30");
        assert!(there.written(u64::MAX).starts_with("9999-"));
    }
}
