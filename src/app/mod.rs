//! The page without a browser: the state in parts ([`App`]), [`Action`]s, [`App::update`], and the [`Effect`]s it asks for.
//!
//! Architecture invariant: nothing here names a browser type, a clock or a random number; they come in as values. Nothing
//! here names a view either: what components show is made of the state by [`crate::view`], and an effect that needs a
//! view, as a picture of the chart does, only names what is wanted.

pub(crate) mod action;
mod effect;
mod examples;
pub(crate) mod state;
pub(crate) mod update;

pub use action::{
    Action, Chord, Command, Cure, Move, OnDocument, PlanAction, ReadingEvent, Recovery, SheetAction,
    TimeAction,
};
pub use effect::Effect;
pub use examples::EXAMPLES;
pub use state::{
    App, Editing, ImpliedForm, MeasureChoice, Notice, Panel, Printout, Recent, Selection, Snapshot, Start,
    Theme, TimeForm,
};
