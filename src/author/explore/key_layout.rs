//! Where the fields of a key stand: fields that are never kept at the same beat may share their bits.

use fixedbitset::FixedBitSet;

/// Bits of a word; no field lies across two.
const WORD: usize = u64::BITS as usize;

/// For each field its first bit, and how many bits that takes; `bits` are those of each field, and `kept` says which
/// fields are kept together. The fields kept most often are placed first, each as low as it fits (greedy colouring of
/// the graph of fields that meet, as registers are allotted; Chaitin 1981).
pub(super) fn placed(bits: &[u32], kept: &[Vec<u32>]) -> (Vec<u32>, u32) {
    let mut places = vec![Vec::new(); bits.len()];
    for (place, fields) in kept.iter().enumerate() {
        fields.iter().for_each(|field| places[*field as usize].push(place));
    }
    let mut order: Vec<usize> = (0..bits.len()).collect();
    order.sort_by_key(|field| std::cmp::Reverse(places[*field].len()));
    let room = bits.iter().map(|bits| *bits as usize).sum::<usize>() + WORD * (bits.len() + 1);
    let mut taken = vec![FixedBitSet::with_capacity(room.min(1 << 14)); kept.len()];
    let (mut shifts, mut total) = (vec![0; bits.len()], 0);
    for field in order {
        let width = bits[field] as usize;
        let mut busy = FixedBitSet::with_capacity(room);
        places[field].iter().for_each(|place| busy.union_with(&taken[*place]));
        let shift = first_gap(&busy, width);
        for place in &places[field] {
            taken[*place].grow(shift + width);
            taken[*place].insert_range(shift..shift + width);
        }
        shifts[field] = shift as u32;
        total = total.max((shift + width) as u32);
    }
    (shifts, total)
}

/// The first place with so many free bits within one word.
fn first_gap(busy: &FixedBitSet, width: usize) -> usize {
    let mut shift = 0;
    loop {
        if shift % WORD + width > WORD {
            shift += WORD - shift % WORD;
        }
        match (shift..shift + width).rev().find(|bit| busy.contains(*bit)) {
            Some(bit) => shift = bit + 1,
            None => return shift,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_never_meet_share_bits_and_others_do_not() {
        let kept = [vec![0, 1], vec![1, 2], vec![3]];
        let (shifts, total) = placed(&[3, 2, 3, 60], &kept);
        assert_eq!(shifts, [2, 0, 2, 0]);
        assert_eq!(total, 60);
        // A word is left half empty before one is cut in two.
        assert_eq!(placed(&[40, 40], &[vec![0, 1]]), (vec![0, 64], 104));
    }
}
