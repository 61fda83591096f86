//! How one picture gives way to the next: the new one comes up in front of the old, which then goes.

use std::time::Duration;

/// A change is seen at once and over before it would be waited for.
const WHOLE: Duration = Duration::from_millis(280);
/// Between two pictures of a change.
const STEP: Duration = Duration::from_millis(16);

/// A change and how far it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    began: Option<Duration>,
}

impl Change {
    /// A change that begins now.
    pub(super) fn begin(now: Duration) -> Self {
        Self { began: Some(now) }
    }

    /// No change: the new picture is there.
    pub(super) fn done() -> Self {
        Self { began: None }
    }

    /// How much of the old and of the new picture is seen. One of them is always whole, so that the wall does not
    /// shine through.
    pub(super) fn shares(self, now: Duration) -> (f32, f32) {
        let Some(began) = self.began else { return (0.0, 1.0) };
        let far = (now.saturating_sub(began).as_secs_f32() / WHOLE.as_secs_f32()).min(1.0);
        // Fast at first, so that the answer to a pick is seen at once.
        let eased = 1.0 - (1.0 - far) * (1.0 - far);
        if eased < 0.5 { (1.0, eased * 2.0) } else { (2.0 - eased * 2.0, 1.0) }
    }

    /// After how long it looks different.
    pub(super) fn next(self, now: Duration) -> Option<Duration> {
        let end = self.began? + WHOLE;
        (now < end).then(|| STEP.min(end - now))
    }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use std::time::Duration;

    #[test]
    fn a_change_is_over_within_a_third_of_a_second_and_never_shows_the_wall() {
        let began = Duration::from_secs(3);
        let change = Change::begin(began);
        assert_eq!(change.shares(began), (1.0, 0.0));
        let end = began + Duration::from_millis(300);
        assert_eq!(change.shares(end), (0.0, 1.0));
        assert_eq!(change.next(end), None);
        for passed in 0..300 {
            let (before, new) = change.shares(began + Duration::from_millis(passed));
            assert!((before - 1.0).abs() < 1e-6 || (new - 1.0).abs() < 1e-6, "{passed} ms: {before} {new}");
        }
        assert_eq!(Change::done().next(end), None);
    }
}
