//! The views of a group, filled from the library and from what the host tells.

use super::opened::OpenedView;
use super::projected::{ProjectedKind, ProjectedLine, ProjectedOption, ProjectedView};
use super::{GroupRoom, GroupState, GroupView};
use crate::app::storage::{CaseLanguage, ScenarioCatalogue};
use crate::report::Messages;
use crate::report::conversation::going_on;
use crate::report::live::{ReplayedTold, apart_lines, count_line, stage_size};
use crate::room::{Agreement, RoomLine, RoomPhase, RoomView};
use crate::server::qr_squares;

/// The case that is played: the one that was chosen as long as it is there, else the first.
pub(super) fn chosen(state: &GroupState, catalogue: &ScenarioCatalogue) -> Option<String> {
    let there = state.scenario.as_ref().filter(|id| catalogue.scenario(id).is_some());
    there.cloned().or_else(|| catalogue.scenarios.first().map(|it| it.id.clone()))
}

/// What the screen of groups shows.
pub(super) fn group(
    state: &GroupState,
    catalogue: &ScenarioCatalogue,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> GroupView {
    let titled = catalogue.scenarios.iter().map(|it| (it.id.clone(), it.title(language.of(it)).into_owned()));
    GroupView {
        cases: titled.collect(),
        chosen: chosen(state, catalogue),
        mode: state.mode,
        beyond: state.beyond,
        opening: matches!(state.room, GroupRoom::Opening),
        opened: match &state.room {
            GroupRoom::Open { addresses, screen } => Some(OpenedView {
                code: addresses.code.clone().unwrap_or_default(),
                address: addresses.join.clone(),
                squares: qr_squares(&addresses.join).unwrap_or_default(),
                facilitator: addresses.facilitator.clone(),
                network: addresses.join.split("/k/").next().map(|base| format!("{base}/netwerk")),
                projector: addresses.projector.clone(),
                count: screen.as_ref().map(|view| count_line(view, words)).unwrap_or_default(),
                beyond: state.beyond,
            }),
            GroupRoom::Closed | GroupRoom::Opening => None,
        },
    }
}

/// What everyone sees.
pub(super) fn projected(state: &GroupState, words: &Messages) -> ProjectedView {
    let GroupRoom::Open { addresses, screen: Some(view) } = &state.room else { return ProjectedView::default() };
    let lobby = view.phase == RoomPhase::Lobby;
    let replayed = ReplayedTold::of(view, words);
    ProjectedView {
        size: stage_size(view, 0),
        lobby: lobby.then(|| (addresses.join.clone(), qr_squares(&addresses.join).unwrap_or_default())),
        code: addresses.code.clone().unwrap_or_default(),
        lines: lines(view, replayed.as_ref(), words),
        ending: view.ending.clone().filter(|_| replayed.is_none()),
        heading: heading(view, words),
        told: told(view, words),
        options: options(view, words),
        count: count_line(view, words),
        people: view.people.iter().any(|person| person.opposite),
        full_screen: state.full_screen,
    }
}

/// What is said: of the group's own course, or of what a minority's answer would have brought, which says so.
fn lines(view: &RoomView, replayed: Option<&ReplayedTold>, words: &Messages) -> Vec<ProjectedLine> {
    let told = |text: String| ProjectedLine { kind: ProjectedKind::Told, name: String::new(), text };
    let mut lines = Vec::new();
    if let Some(it) = replayed {
        let values = [("number", it.number.into()), ("title", it.title.as_str().into())];
        lines.push(told(words.text_with("live-replayed", &values)));
        let own = |text: &String| {
            let name = words.text("live-replayed-said");
            ProjectedLine { kind: ProjectedKind::Own, name, text: text.clone() }
        };
        lines.extend(it.texts.iter().map(own));
    }
    lines.extend(view.lines.iter().map(|it| line(it, words)));
    if let Some(it) = replayed {
        lines.extend(it.came.iter().cloned().map(told));
        lines.push(told(words.text("live-replayed-how")));
    }
    lines
}

fn line(it: &RoomLine, words: &Messages) -> ProjectedLine {
    let (kind, name, text) = match it.who.as_str() {
        "time" => {
            let days: u32 = it.text.parse().unwrap_or(0);
            (ProjectedKind::Told, String::new(), words.text_with("live-days", &[("days", days.into())]))
        }
        "scene" | "narration" => (ProjectedKind::Told, String::new(), it.text.clone()),
        "document" => {
            let title = [("title", it.text.as_str().into())];
            (ProjectedKind::Told, String::new(), words.text_with("live-document", &title))
        }
        "facilitator" => (ProjectedKind::Told, words.text("live-trainer-says"), it.text.clone()),
        "player" => {
            let said = words.text(if it.does { "live-own-does" } else { "live-own-says" });
            (ProjectedKind::Own, said, it.text.clone())
        }
        _ => (ProjectedKind::Theirs, it.name.clone(), it.text.clone()),
    };
    ProjectedLine { kind, name, text }
}

fn heading(view: &RoomView, words: &Messages) -> Option<String> {
    let id = match view.phase {
        // What is asked at tables, or of single people, stands on their own phones.
        phase if phase.is_vote() && view.groups.is_some() => "live-groups",
        RoomPhase::Vote1 | RoomPhase::Vote2 if view.run_off => "live-ask-run-off",
        RoomPhase::Vote1 => return Some(words.text(&format!("live-screen-question-{}", view.asks))),
        RoomPhase::Vote2 => return Some(words.text(&format!("live-screen-question-again-{}", view.asks))),
        RoomPhase::Talk => "live-talk",
        RoomPhase::Shown => "live-shown",
        RoomPhase::Decide => "live-decide",
        RoomPhase::Paused => "live-paused",
        RoomPhase::Debrief => "live-debrief",
        RoomPhase::Closed => "live-closed",
        RoomPhase::Lobby | RoomPhase::Reading | RoomPhase::Play => return None,
    };
    Some(words.text(id))
}

fn told(view: &RoomView, words: &Messages) -> Vec<String> {
    let mut told = Vec::new();
    if view.unanimous {
        told.push(words.text("live-unanimous"));
    } else if let Some(agreed) = view.agreed {
        told.push(words.text(match agreed {
            Agreement::Agreed => "live-agreed-agreed",
            Agreement::Divided => "live-agreed-divided",
            Agreement::Spread => "live-agreed-spread",
        }));
    }
    if !matches!(view.phase, RoomPhase::Debrief | RoomPhase::Closed) {
        told.extend(apart_lines(view, words));
    }
    match view.phase {
        RoomPhase::Talk => told.push(words.text("live-talk-card")),
        RoomPhase::Debrief => told.push(words.text("live-debrief-text")),
        RoomPhase::Closed => told.push(words.text("live-closed-text")),
        RoomPhase::Lobby => told.extend([words.text("live-sees-none"), words.text("live-sees-steering")]),
        RoomPhase::Reading
        | RoomPhase::Vote1
        | RoomPhase::Vote2
        | RoomPhase::Shown
        | RoomPhase::Decide
        | RoomPhase::Play
        | RoomPhase::Paused => {}
    }
    told
}

fn options(view: &RoomView, words: &Messages) -> Vec<ProjectedOption> {
    let voting = matches!(
        view.phase,
        RoomPhase::Vote1 | RoomPhase::Vote2 | RoomPhase::Talk | RoomPhase::Shown | RoomPhase::Decide
    );
    let all: u32 = view.counts.iter().flat_map(|counts| counts.values()).sum();
    let offered = view.options.iter().filter(|option| voting && option.available);
    let shown = offered.map(|option| {
        let mut text = option.text.clone().unwrap_or_else(|| words.text("live-wrap-up"));
        match option.lead {
            Some("does") => text = format!("{} {}", words.text("live-does"), going_on(text)),
            Some(_) => text = format!("{} {text}", words.text("live-topic")),
            None => {}
        }
        let votes = view.counts.as_ref().and_then(|counts| counts.get(&option.key).copied());
        ProjectedOption {
            number: option.n,
            text,
            votes: votes.map(|count| (words.text_with("live-votes", &[("count", count.into())]), count, all)),
            leads: view.leading.contains(&option.key),
        }
    });
    shown.collect()
}
