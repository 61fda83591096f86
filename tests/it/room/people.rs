//! Random people in a random room, and the log that comes of it.

use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Direction, Draws, InterventionId, Planning, Scenario, Seed, Setup, StakeholderId};
use tegenspel::room::*;

/// The facilitator's first device.
pub(crate) const DEVICE: DeviceId = DeviceId(1);

/// A room with its log.
pub(crate) struct People {
    pub(crate) room: Room,
    pub(crate) course: Vec<CourseEntry>,
    pub(crate) seats: Vec<SeatEntry>,
    pub(crate) now: u64,
    pub(crate) nonce: u64,
}

pub(crate) fn opened(scenario: &Scenario, mode: RoomMode, rules: RoomRules, seed: u64) -> RoomOpened {
    RoomOpened {
        format: LOG_FORMAT,
        scenario: scenario.id.clone(),
        hash: scenario.hash.clone(),
        model: scenario.model.hash.clone(),
        setup: Setup { seed: Seed(seed), ..Setup::default() },
        mode,
        rules,
        delete_at: 30 * 24 * 3_600_000,
        device: DEVICE,
    }
}

impl People {
    pub(crate) fn new(scenario: &Arc<Scenario>, mode: RoomMode, rules: RoomRules, seed: u64) -> Self {
        Self::at(scenario, mode, rules, seed, 1_000)
    }

    /// A room that is opened at a time, in milliseconds since 1970, and kept for thirty days.
    pub(crate) fn at(scenario: &Arc<Scenario>, mode: RoomMode, rules: RoomRules, seed: u64, now: u64) -> Self {
        let mut opened = opened(scenario, mode, rules, seed);
        opened.delete_at += now;
        let (room, entry) = Room::begin(Arc::clone(scenario), opened, now).unwrap();
        Self { room, course: vec![entry], seats: Vec::new(), now, nonce: 0 }
    }

    fn keep(&mut self, entries: &[RoomEntry]) {
        for entry in entries {
            match entry {
                RoomEntry::Course(entry) => {
                    if matches!(entry.what, CourseEvent::Purged | CourseEvent::Deleted) {
                        self.seats.clear();
                    }
                    self.course.push(entry.clone());
                }
                RoomEntry::Seat(entry) => self.seats.push(entry.clone()),
            }
        }
    }

    pub(crate) fn ask(&mut self, request: &RoomRequest) -> Result<Vec<RoomEntry>, RoomRefused> {
        let entries = self.room.handle(request)?;
        self.keep(&entries);
        Ok(entries)
    }

    pub(crate) fn request(&mut self, actor: RoomActor, command: RoomCommand) -> RoomRequest {
        self.now += 100;
        self.nonce += 1;
        RoomRequest { actor, seen: Some(self.room.seq()), now: self.now, nonce: self.nonce, command }
    }

    pub(crate) fn lead(&mut self, command: RoomCommand) -> Result<Vec<RoomEntry>, RoomRefused> {
        let request = self.request(RoomActor::Facilitator(DEVICE), command);
        self.ask(&request)
    }

    pub(crate) fn sit(&mut self, seat: u32, command: RoomCommand) -> Result<Vec<RoomEntry>, RoomRefused> {
        let request = self.request(RoomActor::Seat(SeatId(seat)), command);
        self.ask(&request)
    }

    pub(crate) fn join(&mut self, count: usize) {
        for _ in 0..count {
            let request = self.request(RoomActor::Newcomer, RoomCommand::Join(SeatRole::Participant));
            self.ask(&request).unwrap();
        }
    }

    pub(crate) fn pass(&mut self, milliseconds: u64) -> Vec<RoomEntry> {
        let before = self.now;
        self.now += milliseconds;
        let entries = self.room.pass(before, self.now).unwrap();
        self.keep(&entries);
        entries
    }

    pub(crate) fn replay(&self) -> Room {
        Room::replay(Arc::clone(self.room.scenario()), &self.course, &self.seats).unwrap()
    }

    pub(crate) fn view(&self, role: RoomRole, language: &str) -> RoomView {
        RoomView::of(&self.room, role, None, language, &RoomPresence::default(), self.now)
    }

    /// A vote of a seat for options by their places.
    pub(crate) fn vote(&mut self, seat: u32, n: u32, places: &[usize]) -> Result<Vec<RoomEntry>, RoomRefused> {
        let Some(command) = self.ballot(seat, n, Some(places)) else { return Err(RoomRefused::Late) };
        self.sit(seat, command)
    }

    pub(crate) fn ballot(&self, seat: u32, n: u32, places: Option<&[usize]>) -> Option<RoomCommand> {
        let group = self.room.group(self.room.seat(SeatId(seat))?.group?)?;
        let round = group.open_round()?;
        let path = |at: &usize| {
            let option = &round.options[at % round.options.len()];
            option.iter().map(|choice| self.room.scenario().choice_path(*choice)).collect::<Vec<_>>().join("+")
        };
        // A whole is divided among what was picked, a step for each in turn.
        let steps = round.planning.and_then(Planning::steps);
        let choices = places.map(|places| match steps {
            Some(steps) => places.iter().cycle().take(steps).map(path).collect(),
            None => places.iter().map(path).collect(),
        });
        Some(RoomCommand::Vote { moment: group.key()?.to_string(), round: round.number, n, choices })
    }

    /// One request at random: mostly what people would ask, sometimes what nobody should.
    pub(crate) fn random(&mut self, draws: &mut Draws) -> RoomRequest {
        let seat = draws.below(self.room.seats.len() + 1) as u32;
        let commands = draws.below(10);
        let (actor, command) = match commands {
            0 if self.room.seats.len() < 9 => {
                let role = if draws.happens(80) { SeatRole::Participant } else { SeatRole::Observer };
                let card = draws.below(8) as u32;
                let command = if card < 4 { RoomCommand::JoinWith { role, card } } else { RoomCommand::Join(role) };
                (RoomActor::Newcomer, command)
            }
            0..=5 => (RoomActor::Seat(SeatId(seat)), self.random_of_seat(seat, draws)),
            _ => {
                let device = if draws.happens(95) { self.room.devices[0] } else { DeviceId(77) };
                (RoomActor::Facilitator(device), self.random_of_facilitator(draws))
            }
        };
        let mut request = self.request(actor, command);
        if draws.happens(3) {
            request.seen = Some(draws.below(40) as u64);
        }
        request
    }

    fn random_of_seat(&self, seat: u32, draws: &mut Draws) -> RoomCommand {
        let n = 1 + draws.below(4) as u32;
        let places: Vec<usize> = (0..1 + draws.below(3)).map(|_| draws.below(5)).collect();
        let one = [places[0]];
        let places = if draws.happens(80) { &one[..] } else { &places[..] };
        let vote = self.ballot(seat, n, draws.happens(90).then_some(places));
        match draws.below(20) {
            0 => RoomCommand::Leave,
            1 => RoomCommand::Join(SeatRole::Participant),
            2 => RoomCommand::Ready,
            3 => RoomCommand::MoreTime,
            4 => RoomCommand::Try,
            5 => RoomCommand::Look(Lens::ALL[draws.below(4)]),
            6 | 7 => {
                let note = draws.happens(50).then(|| "Let op.".to_owned());
                RoomCommand::Mark { lens: Lens::ALL[draws.below(4)], sign: MarkSign::Worked, note, n: None }
            }
            8 => RoomCommand::Missing(pseudonym(self.room.opened.setup.seed, SeatId(0), "nl")),
            9 => RoomCommand::Close,
            10 => RoomCommand::Vote { moment: "\u{0}:x".into(), round: 9, n, choices: Some(vec!["é".into()]) },
            11 => RoomCommand::Delete,
            _ => vote.unwrap_or(RoomCommand::Ready),
        }
    }

    fn random_of_facilitator(&self, draws: &mut Draws) -> RoomCommand {
        let scenario = self.room.scenario();
        let who = StakeholderId::new(draws.below(scenario.cast.len()));
        let group = self.room.open_groups().next();
        let offered = group.map_or_else(Vec::new, |group| {
            let offers = group.play.staging().prompt(group.play.progress()).offers;
            offers.iter().map(|offer| scenario.choice_path(offer.choice)).collect()
        });
        let direction = match draws.below(6) {
            0 => Direction::Level(1 + draws.below(6) as u8),
            1 => Direction::Say { who, text: "Toch?".to_owned() },
            2 if !scenario.interventions.is_empty() => {
                Direction::Intervene(InterventionId::new(draws.below(scenario.interventions.len())))
            }
            3 => Direction::Narrate(String::new()),
            _ => Direction::Feel { who, facet: Facet::Tension, points: draws.below(30) as i32 - 12 },
        };
        let some = |draws: &mut Draws| vec![offered.get(draws.below(offered.len())).cloned().unwrap_or_default()];
        match draws.below(40) {
            0 => RoomCommand::Pause,
            1 | 21 | 22 => RoomCommand::Resume,
            2..=5 => RoomCommand::Direct { group: None, direction },
            6 => RoomCommand::Remark { text: "Mooi.".to_owned(), n: draws.happens(50).then(|| draws.below(4) as u32) },
            7 | 23 => RoomCommand::Rewind { group: None, to: draws.below(6) as u32 },
            8 => RoomCommand::Regroup(RoomMode::ALL[draws.below(4)]),
            9 => RoomCommand::Choose(some(draws)),
            10 => RoomCommand::Draw,
            11 => RoomCommand::RunOff,
            12 => RoomCommand::TakeBack,
            13 => RoomCommand::Reveal(None),
            14 => RoomCommand::Extend(draws.below(5_000) as u32),
            15 => RoomCommand::Lock(draws.happens(30)),
            16 => RoomCommand::Remove(pseudonym(self.room.opened.setup.seed, SeatId(1), "en")),
            17 => RoomCommand::Replay { group: None, moment: 1, pick: some(draws) },
            18 => RoomCommand::Link(DeviceId(2)),
            19 if draws.happens(5) => RoomCommand::End,
            20 => RoomCommand::Remark { text: "\u{202e}".repeat(300), n: None },
            24 => RoomCommand::Cards { needed: draws.happens(20), more: draws.below(3) as u32 },
            25 => RoomCommand::Replay { group: None, moment: 1, pick: Vec::new() },
            _ => RoomCommand::Next,
        }
    }
}
