//! Many keys looked up or added at once come to what one by one comes to: in a hash table, while it grows, and in a plain one.

use crate::author::explore::interner::Interner;
use proptest::prelude::*;

proptest! {
    #[test]
    fn keys_that_are_added_at_once_have_the_numbers_that_they_have_one_by_one(
        // So few different ones that many come again, and so many that tables grow.
        numbers in prop::collection::vec(0u64..1_500, 0..3_000),
        (bits, apart) in prop_oneof![Just((12, 1)), Just((40, 700_000_001))],
        limit in prop_oneof![Just(50usize), Just(usize::MAX)],
    ) {
        let key = |number: u64| [number * apart % (1 << bits)];
        let (mut one_by_one, mut at_once) = (Interner::<1>::new(bits), Interner::<1>::new(bits));
        let expected: Vec<_> = numbers.iter().map(|number| one_by_one.add(key(*number), limit)).collect();
        let mut items: Vec<_> = numbers.iter().map(|number| (key(*number), None)).collect();
        let mut order = Vec::new();
        at_once.add_each(&mut items, limit, |it| Some(&it.0), |at, item, interned| {
            order.push(at);
            item.1 = interned;
        });
        prop_assert_eq!(order, (0..numbers.len()).collect::<Vec<_>>());
        prop_assert_eq!(items.iter().map(|it| it.1).collect::<Vec<_>>(), expected);
        prop_assert_eq!(at_once.len(), one_by_one.len());

        // Known ones and ones that were never added, side by side.
        let mut sought: Vec<_> = (0..2_000).map(|number| (key(number), None)).collect();
        at_once.find_each(&mut sought, |it| &it.0, |item, number| item.1 = number);
        for (key, number) in sought {
            prop_assert_eq!(number, one_by_one.find(&key));
        }
    }
}
