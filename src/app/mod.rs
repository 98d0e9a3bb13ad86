//! The page without a browser: state, [`Action`]s, [`App::update`], the [`Effect`]s it asks for, and view models.
//!
//! Architecture invariant: nothing here names a browser type, a clock or a random number; they come in as values. All a
//! component shows is in a view model of [`view`], all a user can do is an [`Action`].

mod action;
mod arrival;
mod breakdown;
mod chart;
mod command;
mod copy;
mod decide;
mod effect;
mod examples;
mod joined;
mod layout;
mod made;
mod navigate;
mod open;
mod periods;
mod plan;
mod ranking;
pub mod reading;
mod recovery;
mod shape;
mod sheets;
mod state;
mod time;
mod update;
pub mod view;
pub mod work;

pub use action::{Action, Move};
pub use arrival::{Report, Taking};
pub use command::{Chord, Command, Understand};
pub use copy::Copied;
pub use decide::Cure;
pub use effect::{Effect, Image};
pub use examples::EXAMPLES;
pub use joined::JoinChoice;
pub use periods::NoSeries;
pub use plan::{ImpliedForm, PlanAction, Sought};
pub use recovery::{KeepTrouble, LocalTime, Recent, Recovery, Snapshot};
pub use sheets::SheetAction;
pub use state::{App, Editing, Notice, Panel, Printed, Selection, Start, Theme};
pub use time::{Mapping, TimeAction, TimeForm, Turn};
