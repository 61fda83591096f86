//! How likely something is by chance alone: the statistics behind the rules about answers that give themselves away.
//!
//! Only sums, products and quotients of doubles in a fixed order: the same on every machine.

/// A tail that is taken for more than chance: one in twenty.
pub(super) const UNLIKELY: f64 = 0.05;

/// What is less likely than this is left out of account.
const NEGLIGIBLE: f64 = 1e-20;

/// The chance of at least `count` successes where each trial has a chance of its own (Poisson's binomial).
pub(super) fn at_least(count: usize, chances: &[f64]) -> f64 {
    // After each trial: how likely so many successes are. Only a few of many numbers are likely at all.
    let mut likely = vec![0.0; chances.len() + 1];
    likely[0] = 1.0;
    let (mut first, mut last) = (0, 0);
    for chance in chances {
        for successes in (first..=last).rev() {
            let stays = likely[successes];
            likely[successes + 1] += stays * chance;
            likely[successes] = stays * (1.0 - chance);
        }
        last += 1;
        while first < last && likely[first] < NEGLIGIBLE {
            likely[first] = 0.0;
            first += 1;
        }
        while last > first && likely[last] < NEGLIGIBLE {
            likely[last] = 0.0;
            last -= 1;
        }
    }
    likely[count.min(chances.len() + 1)..].iter().sum()
}

/// The chance that at least `both` of the marked stand in a group, if the marks were dealt out blindly (Fisher's exact
/// test, one-sided).
pub(super) fn dealt(both: usize, group: usize, marked: usize, all: usize) -> f64 {
    let least = (marked + group).saturating_sub(all);
    let most = group.min(marked);
    // Relative likelihoods, each from the one before; their sum makes them chances.
    let mut weights = vec![1.0];
    for hits in least..most {
        let (hits, last) = (hits as f64, weights.last().copied().unwrap_or(1.0));
        let (group, marked, all) = (group as f64, marked as f64, all as f64);
        let ratio = (group - hits) * (marked - hits) / ((hits + 1.0) * (all - group - marked + hits + 1.0));
        weights.push(last * ratio);
    }
    let total: f64 = weights.iter().sum();
    let tail: f64 = weights.iter().skip(both.saturating_sub(least)).sum();
    if both > most { 0.0 } else { tail / total }
}

/// A chance in words: per cent, with a digit behind the point where it is small.
pub(super) fn percent(chance: f64, dutch: bool) -> String {
    let tenths = (chance * 1000.0).round() as u64;
    if tenths == 0 {
        return String::from(if dutch { "minder dan 0,1 %" } else { "less than 0.1 %" });
    }
    let point = if dutch { ',' } else { '.' };
    if tenths < 100 { format!("{}{point}{} %", tenths / 10, tenths % 10) } else { format!("{} %", (tenths + 5) / 10) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        let fair = [0.5; 10];
        assert!((at_least(8, &fair) - 56.0 / 1024.0).abs() < 1e-12);
        assert!((at_least(0, &fair) - 1.0).abs() < 1e-12);
        assert_eq!(at_least(11, &fair), 0.0);
        let many = at_least(5_050, &[0.5; 10_000]);
        assert!((many - 0.161_087).abs() < 1e-5, "{many}");
        assert!((at_least(2, &[0.5, 0.25]) - 0.125).abs() < 1e-12);
        // The lady tasting tea: four cups of eight, all four right.
        assert!((dealt(4, 4, 4, 8) - 1.0 / 70.0).abs() < 1e-12);
        assert!((dealt(3, 4, 4, 8) - 17.0 / 70.0).abs() < 1e-12);
        assert!((dealt(0, 4, 4, 8) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn chances_are_said_in_per_cent() {
        assert_eq!((percent(0.0312, true), percent(0.5, false)), (String::from("3,1 %"), String::from("50 %")));
        assert_eq!(percent(0.0, false), "less than 0.1 %");
    }
}
