//! Components: each shows one view model and sends actions.

mod appendix;
mod chart_panel;
mod check_panel;
mod divider;
mod editor;
mod explain;
mod formula_bar;
mod grid;
mod head;
mod help;
mod join_choice;
mod newer;
mod offer;
mod palette;
mod panel_tabs;
mod plan_breakdown;
mod plan_choice;
mod plan_course;
mod plan_implied;
mod plan_panel;
mod printout;
mod retake;
mod reveal;
mod row;
mod sheet_tabs;
mod start_page;
mod status_bar;
mod strip;
mod time_forms;
mod time_panel;
mod top_bar;

pub(crate) use chart_panel::ChartPanel;
pub(crate) use check_panel::CheckPanel;
pub(crate) use divider::Divider;
pub(crate) use explain::Explain;
pub(crate) use formula_bar::FormulaBar;
pub(crate) use grid::Grid;
pub(crate) use help::Help;
pub(crate) use join_choice::ChooseJoin;
pub(crate) use newer::Newer;
pub(crate) use offer::Offer;
pub(crate) use palette::Palette;
pub(crate) use panel_tabs::PanelTabs;
pub(crate) use plan_panel::PlanPanel;
pub(crate) use printout::Printout;
pub(crate) use retake::Retake;
pub(crate) use start_page::StartPage;
pub(crate) use status_bar::StatusBar;
pub(crate) use strip::Strip;
pub(crate) use time_panel::TimePanel;
pub(crate) use top_bar::TopBar;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::{Callback, TargetCast};

/// A handler that sends something for some events only.
fn send_some<E: 'static, T: 'static>(
    send: &Callback<T>,
    make: impl Fn(E) -> Option<T> + 'static,
) -> Callback<E> {
    let send = send.clone();
    Callback::from(move |event| {
        if let Some(made) = make(event) {
            send.emit(made);
        }
    })
}

/// The text of the input that an event comes from.
fn input_value<E: AsRef<Event> + JsCast>(event: &E) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|i| i.checked())
}

/// The value of the menu that an event comes from.
fn menu_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value()).unwrap_or_default()
}
