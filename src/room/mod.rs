//! A group session as a fold of its log: who may do what, what a room decided, and what each role sees of it.
//!
//! A [`Room`] is the fold of [`CourseEntry`] and [`SeatEntry`] values over a scenario. [`Room::handle`] turns a
//! [`RoomRequest`] into entries or a [`RoomRefused`]; [`Room::due`] gives what time brings by itself; [`RoomView`] is what a
//! role sees in a language; [`RoomLookBack`] is what is told afterwards. Time and chance come in with requests and stand in
//! the entries, so the same entries give the same room, byte for byte.
//!
//! Not here: sockets, clocks, the disk, cookies, the interface's own words.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod ahead;
mod cards;
mod chain;
mod command;
mod decide;
mod entry;
mod fold;
mod group;
mod id;
mod look_back;
mod outcome;
mod phase;
mod planned;
mod play;
mod presence;
mod pseudonym;
mod refused;
mod round;
mod rules;
mod seat;
mod state;
mod store;
mod view;

pub use ahead::RoomAhead;
pub use cards::{MOST_CARDS, SeatCards};
pub use chain::RoomHash;
pub use command::{RoomActor, RoomCommand, RoomRequest};
pub use entry::{
    CountedRound, CourseEntry, CourseEvent, DecidedHow, KeptMark, KeptPick, LOG_FORMAT, PausedBy, RoomEntry,
    RoomOpened, SeatEntry, SeatEvent,
};
pub use fold::FoldError;
pub use group::{DecisionRule, GroupMoment, RoomBranch, RoomGroup};
pub use id::{DeviceId, GroupId, MomentKey, SeatId};
pub use look_back::{
    GroupLookBack, MarkCount, MinorityRoute, OpinionShift, OwnMoment, OwnRoute, RoomLookBack, RouteMoment, RouteOption,
    TrainersAct,
};
pub use outcome::{AGREED_PERCENT, Agreement, MINORITY_PERCENT, RoundOutcome, SKIP_PERCENT, SMALLEST_COUNTED};
pub use phase::{RevealedPart, RoomPhase, RoomStage};
pub use play::GroupPlay;
pub use presence::{HEARD_WITHIN, RoomPresence};
pub use pseudonym::pseudonym;
pub use refused::{RefusedClass, RoomRefused};
pub use round::{Ballot, VoteRound};
pub use rules::{Lens, MOST_REHEARSED, MOST_SEATS, MarkSign, RoomMode, RoomRules, TABLE_SEATS, TieRule};
pub use seat::{RoomRole, Seat, SeatRole, TableRole};
pub use state::{Room, RoomRemark};
pub use store::{
    CODE_REST, KeyHolder, NewRoom, PURGE_AFTER, RoomBatch, RoomId, RoomKey, RoomLog, RoomPlace, RoomStore, StoreError,
    StoreFuture, StoredNote, StoredRoom,
};
pub use view::{
    EventSeen, GroupSeen, MissingSeen, OptionSeen, PickSeen, PlanSeen, ReplaySeen, ReplayedSeen, RoomLine, RoomNotice,
    RoomPerson, RoomView, SteeredPerson, SteeringSeen, YouSeen, asks,
};
