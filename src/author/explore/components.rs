//! The strongly connected components of a graph: states from each of which one can get to every other (Tarjan 1972).

/// Hands over each component, and each only after all that a step leads to from it. `step` says where a step of a state
/// leads, by its number; none beyond its last.
pub(super) fn components(len: usize, step: impl Fn(u32, usize) -> Option<u32>, mut found: impl FnMut(&[u32])) {
    const UNSEEN: u32 = u32::MAX;
    let (mut order, mut lowest) = (vec![UNSEEN; len], vec![0; len]);
    let (mut held, mut is_held) = (Vec::new(), vec![false; len]);
    let mut next = 0;
    for root in 0..len as u32 {
        // Each state being looked into, with how many of its steps are done.
        let mut path: Vec<(u32, usize)> = if order[root as usize] == UNSEEN { vec![(root, 0)] } else { Vec::new() };
        while let Some((state, done)) = path.last_mut() {
            let (at, number) = (*state as usize, *done);
            if number == 0 {
                (order[at], lowest[at], is_held[at]) = (next, next, true);
                next += 1;
                held.push(*state);
            }
            *done += 1;
            if let Some(to) = step(*state, number) {
                if order[to as usize] == UNSEEN {
                    path.push((to, 0));
                } else if is_held[to as usize] {
                    lowest[at] = lowest[at].min(order[to as usize]);
                }
                continue;
            }
            path.pop();
            if let Some((before, _)) = path.last() {
                lowest[*before as usize] = lowest[*before as usize].min(lowest[at]);
            }
            if lowest[at] == order[at] {
                let first = held.iter().rposition(|it| *it as usize == at).unwrap_or(0);
                held[first..].iter().for_each(|state| is_held[*state as usize] = false);
                found(&held[first..]);
                held.truncate(first);
            }
        }
    }
}
