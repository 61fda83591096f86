//! Two plays of one case side by side: nothing is said of one that holds for the other.

use crate::support::{CASES, planned};
use tegenspel::engine::{Debrief, Session};
use tegenspel::report::Messages;
use tegenspel::report::side_by_side::{SideBySide, ValueRow};

fn beside(plays: [&Session; 2]) -> SideBySide {
    SideBySide::of(plays, "nl", &Messages::new("nl"))
}

#[test]
fn every_two_plans_that_follow_each_other_lie_side_by_side_the_same_both_ways() {
    let (mut parted, mut differed) = (0, 0);
    for id in CASES {
        let plans = planned(id);
        for pair in plans.windows(2) {
            let [(one, a), (other, b)] = pair else { unreachable!() };
            let name = format!("{id}: {one}, {other}");
            let (told, turned) = (beside([a, b]), beside([b, a]));
            let ending = |of: &Session| Debrief::with_words(of, "nl", "nl").ending.map(|it| it.title);
            assert_eq!(told.endings, [ending(a), ending(b)], "{name}");
            assert_eq!(turned.endings, [ending(b), ending(a)], "{name}");
            assert_eq!(told.alike, turned.alike, "{name}");
            assert_eq!(told.partings.len(), turned.partings.len(), "{name}");
            for (it, back) in told.partings.iter().zip(&turned.partings) {
                assert!(it.picked[0] != it.picked[1], "{name}: {it:?}");
                let [one, other] = &back.picked;
                assert_eq!(it.picked, [other.clone(), one.clone()], "{name}");
                assert_eq!(it.decisive, [back.decisive[1], back.decisive[0]], "{name}");
            }
            assert_eq!(
                told.only,
                {
                    let [one, other] = turned.only.clone();
                    [other, one]
                },
                "{name}"
            );
            for row in &told.values {
                let back = turned.values.iter().find(|it| it.name == row.name).unwrap();
                assert_eq!(row.told, [back.told[1].clone(), back.told[0].clone()], "{name}: {}", row.name);
                assert!(row.told.iter().all(|it| !it.is_empty()), "{name}: {row:?}");
            }
            parted += told.partings.len();
            differed += told.values.iter().filter(|it| !it.is_same()).count();
        }
        let (_, session) = &plans[0];
        let same = beside([session, session]);
        assert!(same.alike.is_none() && same.partings.is_empty() && same.only.iter().all(Vec::is_empty), "{id}");
        assert!(same.values.iter().all(ValueRow::is_same), "{id}");
    }
    assert!(parted > 20 && differed > 20, "plans are different walks: {parted}, {differed}");
}
