//! The name by which a seat is called: a bird and a number, drawn from the room's seed. Nobody types a name.

use super::id::SeatId;
use crate::engine::{Seed, shuffle};

/// Birds in Dutch and English.
const BIRDS: [(&str, &str); 32] = [
    ("Reiger", "Heron"),
    ("Merel", "Blackbird"),
    ("Koolmees", "Great tit"),
    ("Uil", "Owl"),
    ("Kievit", "Lapwing"),
    ("Specht", "Woodpecker"),
    ("Zwaluw", "Swallow"),
    ("Ekster", "Magpie"),
    ("Fuut", "Grebe"),
    ("Grutto", "Godwit"),
    ("Havik", "Goshawk"),
    ("IJsvogel", "Kingfisher"),
    ("Kraai", "Crow"),
    ("Leeuwerik", "Skylark"),
    ("Mus", "Sparrow"),
    ("Nachtegaal", "Nightingale"),
    ("Ooievaar", "Stork"),
    ("Parkiet", "Parakeet"),
    ("Roodborst", "Robin"),
    ("Scholekster", "Oystercatcher"),
    ("Spreeuw", "Starling"),
    ("Tureluur", "Redshank"),
    ("Valk", "Falcon"),
    ("Vink", "Finch"),
    ("Wielewaal", "Oriole"),
    ("Winterkoning", "Wren"),
    ("Wulp", "Curlew"),
    ("Zilvermeeuw", "Herring gull"),
    ("Zwaan", "Swan"),
    ("Aalscholver", "Cormorant"),
    ("Buizerd", "Buzzard"),
    ("Duif", "Pigeon"),
];

/// The name of a seat in a language: Dutch for `nl`, English for any other. No two seats of a room share one.
#[must_use]
pub fn pseudonym(seed: Seed, seat: SeatId, language: &str) -> String {
    let mut order: Vec<usize> = (0..BIRDS.len()).collect();
    let turn = seat.0 / BIRDS.len() as u32;
    shuffle(seed, turn, &mut order);
    let (nl, en) = BIRDS[order[seat.index() % BIRDS.len()]];
    format!("{} {}", if language == "nl" { nl } else { en }, turn + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_seats_share_a_name() {
        for language in ["nl", "en"] {
            let names: BTreeSet<_> = (0..500).map(|seat| pseudonym(Seed(4), SeatId(seat), language)).collect();
            assert_eq!(names.len(), 500);
        }
        assert_ne!(pseudonym(Seed(4), SeatId(0), "nl"), pseudonym(Seed(5), SeatId(0), "nl"));
    }
}
