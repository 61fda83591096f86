//! How far tables are, and those who play alone: a sentence each, for a screen that everyone sees. Nobody is named.

use crate::report::Messages;
use crate::room::{GroupSeen, RoomPhase, RoomView};

/// How far each table is, or how many of those who play alone still do; nothing where everyone plays together.
#[must_use]
pub fn apart_lines(view: &RoomView, words: &Messages) -> Vec<String> {
    view.groups.iter().flatten().map(|group| apart_line(group, words)).collect()
}

fn apart_line(group: &GroupSeen, words: &Messages) -> String {
    let place = match group.phase {
        RoomPhase::Play => "done",
        RoomPhase::Reading => "waits",
        _ => "plays",
    };
    match group.table {
        Some(table) => {
            let values = [("where", place.into()), ("moment", group.number.unwrap_or(0).into())];
            let table = words.text_with("live-screen-table", &[("number", table.into())]);
            format!("{table}: {}", words.text_with("live-screen-at", &values))
        }
        None => {
            let values = [("where", place.into()), ("count", group.members.into())];
            format!("{} {}", group.members, words.text_with("live-screen-single", &values))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::GroupId;

    #[test]
    fn a_table_is_told_by_its_number_and_single_people_by_how_many_they_are() {
        let told = |table, members, number, phase| {
            let group = GroupSeen { group: GroupId(0), table, members, number, phase, asleep: 0 };
            apart_line(&group, &Messages::new("nl"))
        };
        assert_eq!(told(Some(2), 3, Some(4), RoomPhase::Vote1), "Tafel 2: bij moment 4");
        assert_eq!(told(Some(1), 3, None, RoomPhase::Play), "Tafel 1: klaar");
        assert_eq!(told(None, 1, None, RoomPhase::Reading), "1 wacht op de anderen");
        assert_eq!(told(None, 7, None, RoomPhase::Vote1), "7 nog bezig");
    }
}
