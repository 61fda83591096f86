//! The pages of a group session: joining, a seat, the facilitator's, the projector's; each works without a script.
//!
//! Templates are read once; a page is filled with a view of the room and little else. Not here: addresses that hold keys
//! are made by whoever serves.

mod apart;
mod briefing;
mod count;
mod data;
mod figure;
mod fill;
mod lead;
mod replayed;
mod stage_size;

pub use apart::apart_lines;
pub use briefing::{CaseBriefing, LiveDocument};
pub use count::count_line;
pub use data::{
    CaseCard, DossierPage, FrontPage, JoinPage, LiveDate, LiveFrame, MessagePage, OwnPage, PracticePage, ProjectorPage,
    SeatPage, SharedPart, TestPage, WifiShown,
};
pub use figure::figure_picture;
pub use fill::{LivePage, LivePages};
pub use lead::{CardsPage, FacilitatorPage, LeadStep, LibraryPage, RecoveryPage, SeatCard, SetupCard};
pub use replayed::ReplayedTold;
pub use stage_size::{lobby_size, stage_size};
