//! What holds for every session of every shipped case, whatever is picked.

use crate::support::{CASES, case};
use proptest::prelude::*;
use std::sync::Arc;
use tegenspel::engine::relationship::{FACET_RANGE, Facet, ROSE_RANGE, TALLY_RANGE, Tally};
use tegenspel::engine::{ChoiceId, Input, Position, Scenario, Seed, Session, Setup, StakeholderId};
use tegenspel::script::{Source, read_session, write_session};

/// Picks by numbers: each chooses among what is offered.
fn walk(session: &mut Session, numbers: &[u16], mut each: impl FnMut(&Session)) {
    each(session);
    for number in numbers {
        let prompt = session.prompt();
        let open: Vec<ChoiceId> =
            prompt.offers.iter().filter(|offer| offer.unavailable.is_none()).map(|offer| offer.choice).collect();
        if open.is_empty() {
            break;
        }
        let number = usize::from(*number);
        let count = prompt.select.0.max(1);
        let wanted: Vec<_> = (0..count).map(|at| open[(number + at) % open.len()]).collect();
        let picks = session.staging().fitted(&wanted, session.progress());
        session.apply_for(Input::pick(&picks), &mut ()).unwrap();
        each(session);
    }
}

fn setup(seed: u64, level: u8) -> Setup {
    Setup { seed: Seed(seed), level, ..Setup::default() }
}

fn begin(scenario: &Arc<Scenario>, setup: Setup) -> Session {
    Session::start(Arc::clone(scenario), setup).unwrap()
}

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn same_seed_and_picks_give_the_same_bytes(at in 0..CASES.len(), seed: u64, level in 1u8..=5, numbers in numbers()) {
        let scenario = case(CASES[at]);
        let (mut one, mut two) = (begin(&scenario, setup(seed, level)), begin(&scenario, setup(seed, level)));
        walk(&mut one, &numbers, |_| {});
        walk(&mut two, &numbers, |_| {});
        prop_assert_eq!(one.transcript(), two.transcript());
        prop_assert_eq!(write_session(&one.save()), write_session(&two.save()));
    }

    #[test]
    fn saving_and_loading_at_every_step_changes_nothing(at in 0..CASES.len(), seed: u64, numbers in numbers()) {
        let scenario = case(CASES[at]);
        let mut session = begin(&scenario, setup(seed, 3));
        let mut failed = None;
        walk(&mut session, &numbers, |session| {
            let text = write_session(&session.save());
            let saved = read_session(&Source::new("saved.ron", text)).unwrap().session;
            let loaded = Session::resume(Arc::clone(&scenario), &saved).unwrap();
            if loaded.progress() != session.progress() || loaded.transcript() != session.transcript() {
                failed = Some(session.transcript().steps.len());
            }
        });
        prop_assert_eq!(failed, None);
    }

    #[test]
    fn numbers_stay_in_range(at in 0..CASES.len(), seed: u64, level in 1u8..=5, numbers in numbers()) {
        let scenario = case(CASES[at]);
        let mut session = begin(&scenario, setup(seed, level));
        walk(&mut session, &numbers, |session| {
            let (layout, progress) = (&scenario.layout, session.progress());
            for who in (0..scenario.cast.len()).map(StakeholderId::new) {
                for facet in Facet::ALL {
                    assert!(FACET_RANGE.contains(&progress.facet(layout, who, facet)));
                }
                for tally in Tally::ALL {
                    assert!(TALLY_RANGE.contains(&progress.tally(layout, who, tally)));
                }
                let (together, above) = progress.rose(layout, who);
                assert!(ROSE_RANGE.contains(&together) && ROSE_RANGE.contains(&above));
                assert!((0..=10_000).contains(&session.staging().quality(who, progress)));
            }
            assert!(!matches!(progress.position(), Position::Stuck(_)));
        });
    }

    #[test]
    fn undo_then_redo_is_identity(at in 0..CASES.len(), seed: u64, numbers in numbers(), back in 1usize..6) {
        let scenario = case(CASES[at]);
        let mut session = begin(&scenario, setup(seed, 3));
        walk(&mut session, &numbers, |_| {});
        let before = session.clone();
        let undone: Vec<_> = std::iter::from_fn(|| session.undo()).take(back).collect();
        for picks in undone.iter().rev() {
            session.apply_for(picks.clone(), &mut ()).unwrap();
        }
        prop_assert_eq!(session.progress(), before.progress());
        prop_assert_eq!(session.transcript(), before.transcript());
    }

    #[test]
    fn the_order_of_display_never_changes_the_play(at in 0..CASES.len(), seed: u64, numbers in numbers()) {
        let scenario = case(CASES[at]);
        let mut shuffled = begin(&scenario, setup(seed, 3));
        walk(&mut shuffled, &numbers, |_| {});
        let mut plain = begin(&scenario, Setup { shuffle: false, ..setup(seed, 3) });
        for step in &shuffled.transcript().steps {
            plain.apply_for(Input::pick(shuffled.transcript().picks(*step)), &mut ()).unwrap();
        }
        prop_assert_eq!(plain.progress(), shuffled.progress());
    }
}
