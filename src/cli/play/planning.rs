//! Plans as they are typed: `1 2`, in an order, or with what each gets, `1=10 2=14`.

use crate::engine::{ChoiceId, InputError, Planning, times_picked};
use crate::play::{PlanningSeen, PromptSeen};
use crate::report::Messages;

/// How a plan is typed, with an example that would be accepted.
pub(super) fn how(
    planning: &PlanningSeen,
    (least, most): (usize, usize),
    prompt: &PromptSeen,
    words: &Messages,
) -> String {
    let numbers = |numbers: &mut dyn Iterator<Item = usize>| {
        numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
    };
    let (id, example) = match planning {
        PlanningSeen::Budget { .. } => {
            // The cheapest ones, no more than are paid for.
            let mut costs: Vec<_> = prompt.open().filter_map(|it| Some((it.cost?, it.number?))).collect();
            costs.sort_unstable();
            let mut paid: Vec<_> = costs.into_iter().map(|(_, number)| number).take(least.max(2).min(most)).collect();
            paid.sort_unstable();
            ("play-plan-budget", numbers(&mut paid.into_iter()))
        }
        // Not the order in which they stand, so that it is seen that it counts.
        PlanningSeen::Rank => ("play-plan-rank", numbers(&mut (1..=prompt.open().count().min(most)).rev())),
        PlanningSeen::Divide { total, step } => ("play-plan-divide", division(*total, *step, most)),
    };
    words.text_with(id, &[("example", example.into())])
}

/// What is said of something typed that gives no amounts.
pub(super) fn unclear(planning: &PlanningSeen, select: (usize, usize), words: &Messages) -> Option<String> {
    match planning {
        PlanningSeen::Divide { total, step } => {
            let example = division(*total, *step, select.1);
            Some(words.text_with("play-plan-unclear", &[("example", example.into())]))
        }
        PlanningSeen::Budget { .. } | PlanningSeen::Rank => None,
    }
}

/// The whole between the first two numbers.
fn division(total: u16, step: u16, most: usize) -> String {
    let first = total / step.max(1) / 2 * step;
    if most < 2 || first == 0 { format!("1={total}") } else { format!("1={first} 2={}", total - first) }
}

/// What each number gets: `1=10`, `2:14`; nothing where it is anything else.
pub(super) fn amounts(parts: &[&str]) -> Option<Vec<(usize, u16)>> {
    let amount = |part: &&str| {
        let (number, amount) = part.split_once(['=', ':'])?;
        Some((number.parse().ok().filter(|it| *it > 0)?, amount.parse().ok()?))
    };
    parts.iter().map(amount).collect()
}

/// The pick that gives these amounts, each choice once for each step of it; `None` where a number is not there or stands
/// there twice.
///
/// # Errors
/// When an amount is no whole number of steps.
pub(super) fn divided(
    (total, step): (u16, u16),
    open: &[ChoiceId],
    amounts: &[(usize, u16)],
) -> Result<Option<Vec<ChoiceId>>, InputError> {
    let mut picks = Vec::new();
    let mut given: Vec<usize> = Vec::new();
    for (number, amount) in amounts {
        let Some(choice) = open.get(number - 1).filter(|_| !given.contains(number)) else { return Ok(None) };
        given.push(*number);
        let times = times_picked(&number.to_string(), Some(*amount), Some(Planning::Divide { total, step }))?;
        picks.extend(std::iter::repeat_n(*choice, times));
    }
    Ok(Some(picks))
}

#[cfg(test)]
mod tests {
    use super::{amounts, divided, division};
    use crate::engine::{ChoiceId, InputError};

    #[test]
    fn amounts_are_typed_with_their_numbers() {
        assert_eq!(amounts(&["1=10", "2:14"]), Some(vec![(1, 10), (2, 14)]));
        for wrong in ["1", "0=2", "a=2", "1=", "1=-2"] {
            assert_eq!(amounts(&[wrong]), None, "{wrong}");
        }
        assert_eq!(
            (division(24, 2, 3), division(5, 5, 3), division(8, 2, 1)),
            ("1=12 2=12".into(), "1=5".into(), "1=8".into())
        );
    }

    #[test]
    fn an_amount_is_so_many_steps() {
        let open = [ChoiceId::new(7), ChoiceId::new(3)];
        assert_eq!(divided((8, 2), &open, &[(2, 4), (1, 2)]).unwrap(), Some(vec![open[1], open[1], open[0]]));
        assert_eq!(divided((8, 2), &open, &[(3, 4)]).unwrap(), None);
        assert_eq!(divided((8, 2), &open, &[(1, 4), (1, 4)]).unwrap(), None);
        assert!(matches!(divided((8, 2), &open, &[(1, 3)]), Err(InputError::Steps { amount: 3, step: 2, .. })));
        assert!(matches!(divided((8, 2), &open, &[(1, 60_000)]), Err(InputError::Divided { total: 8, .. })));
    }
}
