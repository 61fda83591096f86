//! When something happened, as people say it: today, yesterday, or the date in full.

use crate::report::Messages;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use std::time::SystemTime;

/// When something was stopped, seen from now.
pub(super) fn stopped(time: SystemTime, words: &Messages) -> String {
    happened(time, "stopped", words)
}

/// When something was played, seen from now.
pub(super) fn played(time: SystemTime, words: &Messages) -> String {
    happened(time, "played", words)
}

fn happened(time: SystemTime, what: &str, words: &Messages) -> String {
    let Ok(then) = Timestamp::try_from(time) else { return String::new() };
    said(&then.to_zoned(TimeZone::system()), &Zoned::now(), what, words)
}

fn said(then: &Zoned, now: &Zoned, what: &str, words: &Messages) -> String {
    let month = words.text(&format!("app-month-{}", then.month()));
    let values = [
        ("hour", then.hour().into()),
        ("minute", format!("{:02}", then.minute()).into()),
        ("day", then.day().into()),
        ("month", month.into()),
        ("year", then.year().to_string().into()),
    ];
    let yesterday = now.date().yesterday();
    let id = if then.date() == now.date() {
        "today"
    } else if yesterday.is_ok_and(|date| date == then.date()) {
        "yesterday"
    } else {
        "date"
    };
    words.text_with(&format!("app-time-{what}-{id}"), &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        let words = Messages::new("nl");
        let at = |text: &str| text.parse::<Zoned>().unwrap();
        let now = at("2026-06-10T09:00[Europe/Amsterdam]");
        assert_eq!(
            said(&at("2026-06-10T08:05[Europe/Amsterdam]"), &now, "stopped", &words),
            "Vandaag om 8.05 uur gestopt."
        );
        assert_eq!(
            said(&at("2026-06-09T16:20[Europe/Amsterdam]"), &now, "stopped", &words),
            "Gisteren om 16.20 uur gestopt."
        );
        assert_eq!(
            said(&at("2026-06-10T08:05[Europe/Amsterdam]"), &now, "played", &words),
            "Vandaag om 8.05 uur gespeeld."
        );
        assert_eq!(
            said(&at("2025-12-01T16:20[Europe/Amsterdam]"), &now, "stopped", &words),
            "Gestopt op 1 december 2025."
        );
    }
}
