//! When something happened, as people say it: today, yesterday, or the date in full.

use crate::report::Messages;
use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan, Zoned, tz::TimeZone};
use std::time::SystemTime;

/// When something was stopped, seen from now.
pub(super) fn stopped(time: SystemTime, words: &Messages) -> String {
    happened(time, "stopped", words)
}

/// When something was played, seen from now.
pub(super) fn played(time: SystemTime, words: &Messages) -> String {
    happened(time, "played", words)
}

/// Days ahead by which one may mean to do something, each as it is said and as it is written: tomorrow, in a week, in a month.
pub(super) fn coming_days(words: &Messages) -> Vec<(String, String)> {
    days_after(Zoned::now().date(), words)
}

fn days_after(today: Date, words: &Messages) -> Vec<(String, String)> {
    let ahead = [("tomorrow", 1.days()), ("week", 1.week()), ("month", 1.month())];
    let day = |(id, span): (&str, Span)| {
        let date = today.checked_add(span).ok()?;
        Some((words.text(&format!("app-time-in-{id}")), full_date(date, words)))
    };
    ahead.into_iter().filter_map(day).collect()
}

/// A date in full, as people write it.
pub(super) fn full_date(date: Date, words: &Messages) -> String {
    let month = words.text(&format!("app-month-{}", date.month()));
    let values = [("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())];
    words.text_with("app-time-date", &values)
}

/// Today, as people write it.
pub(super) fn today(words: &Messages) -> String {
    full_date(Zoned::now().date(), words)
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
    #[test]
    fn days_ahead_are_written_out() {
        let days = |today: Date, language| days_after(today, &Messages::new(language)).into_iter().map(|(_, day)| day);
        let nl: Vec<_> = days(jiff::civil::date(2027, 1, 31), "nl").collect();
        assert_eq!(nl, ["1 februari 2027", "7 februari 2027", "28 februari 2027"]);
        assert_eq!(days(jiff::civil::date(2026, 11, 29), "en").next().as_deref(), Some("30 November 2026"));
    }
}
