//! Two plays of one case side by side: nothing is said of one that holds for the other.

use crate::support::{CASES, planned};
use tegenspel::engine::{Debrief, Session};
use tegenspel::report::Messages;
use tegenspel::report::side_by_side::{Parting, SideBySide, ValueRow};

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
            // Each tells them in the order of its first play, and names where topics are chosen by what that chose.
            let unnamed = |it: &Parting| Parting { moment: String::new(), ..it.clone() };
            let mut partings: Vec<_> = told.partings.iter().map(unnamed).collect();
            let turn = |it: &Parting| {
                let ([one, other], [early, late]) = (it.picked.clone(), it.decisive);
                Parting { moment: String::new(), picked: [other, one], decisive: [late, early] }
            };
            let mut back: Vec<_> = turned.partings.iter().map(turn).collect();
            for list in [&mut partings, &mut back] {
                list.sort_by(|a, b| a.picked.cmp(&b.picked));
            }
            assert_eq!(partings, back, "{name}");
            assert!(partings.iter().all(|it| it.picked[0] != it.picked[1]), "{name}: {partings:?}");
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
