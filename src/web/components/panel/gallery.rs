//! The charts of a sheet: the strip that shows one of them, the menus of kind and look, and the spots of the picture that
//! say what is drawn there.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::web::components::field::{is_checked, menu_value, send_some};
use chi_tieu::app::{Action, ChartAction, Command};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::{Preset, Purpose};
use chi_tieu::view::{ChartView, GalleryView, KindChoice, PointingView, Spot};
use chi_tieu::words::Words;

const PRESETS: [Preset; 3] = [Preset::Screen, Preset::Report, Preset::Slides];

/// The strip of the sheet's charts, with what adds, copies and removes one.
pub(super) fn gallery(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let GalleryView { names, shown, .. } = &view.gallery;
    let act = |action: ChartAction| send.reform(move |_: MouseEvent| Action::Chart(action.clone()));
    let chart = |(index, name): (usize, &String)| {
        let current = (index == *shown).then_some("true");
        html! {
            <button type="button" class="gallery-chart" aria-current={current} onclick={act(ChartAction::Show(index))}>
                { format!("{}. {name}", index + 1) }
            </button>
        }
    };
    html! {
        <div class="gallery" role="group" aria-label={words.charts_of_sheet()}>
            { for names.iter().enumerate().map(chart) }
            { add_menu(words, view, send) }
            <button type="button" class="gallery-tool" id="duplicate-chart" title={words.duplicate_chart()}
                aria-label={words.duplicate_chart()} onclick={act(ChartAction::Duplicate)}>{ words.duplicate_shortly() }</button>
            <button type="button" class="gallery-tool" id="charts-page" title={format!("{} ({})", words.charts_page(), Command::ChartsPage.key_text())}
                onclick={send.reform(|_: MouseEvent| Action::Run(Command::ChartsPage))}>{ words.charts_page() }</button>
            if names.len() > 1 {
                <button type="button" class="gallery-tool" id="remove-chart" title={words.remove_chart()}
                    aria-label={words.remove_chart()} onclick={act(ChartAction::Remove)}>{ words.remove_shortly() }</button>
            }
        </div>
    }
}

/// The kinds to add: first those that can be drawn, then the others with the reason why not.
fn add_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let choice = |choice: &KindChoice| {
        let kind = choice.kind;
        let (send, is_possible) = (send.clone(), choice.is_possible);
        let add = Callback::from(move |event: MouseEvent| {
            if !is_possible {
                return;
            }
            close_menu(&event);
            send.emit(Action::Chart(ChartAction::Add(kind)));
        });
        html! {
            <button type="button" class="add-kind" aria-disabled={(!is_possible).then_some("true")} onclick={add}>
                <strong>{ &choice.name }</strong>{ " – " }{ &choice.why }
            </button>
        }
    };
    let kinds = &view.gallery.kinds;
    html! {
        <details class="gallery-add">
            <summary id="add-chart" title={words.add_chart()} aria-label={words.add_chart()}>{ words.add_shortly() }</summary>
            <div class="add-kinds">
                { for kinds.iter().filter(|k| k.is_possible).map(choice) }
                { for kinds.iter().filter(|k| !k.is_possible).map(choice) }
            </div>
        </details>
    }
}

fn close_menu(event: &MouseEvent) {
    let button = event.target_dyn_into::<web_sys::Element>();
    if let Some(details) = button.and_then(|b| b.closest("details").ok().flatten()) {
        // If the attribute stays, the menu stays open: nothing is lost.
        _ = details.remove_attribute("open");
    }
}

/// The menu of kinds. One that cannot be drawn of this table says why.
pub(super) fn kind_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let kinds: Vec<_> = view.gallery.kinds.iter().map(|k| k.kind).collect();
    let choose = send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetKind(*kinds.get(index)?)))
    });
    let option = |(index, choice): (usize, &KindChoice)| {
        let name = match choice.is_possible {
            true => choice.name.clone(),
            false => format!("{} ({})", choice.name, choice.why),
        };
        html! {
            <option value={index.to_string()} selected={choice.kind == view.gallery.kind} disabled={!choice.is_possible}
                title={choice.why.clone()}>{ name }</option>
        }
    };
    html! {
        <label>{ words.chart_kind_label() }
            <select id="chart-kind" onchange={choose}>{ for view.gallery.kinds.iter().enumerate().map(option) }</select>
        </label>
    }
}

/// The look of the chart, and whether it goes into the report.
pub(super) fn look_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let choose = send_some(send, |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetPreset(*PRESETS.get(index)?)))
    });
    let chart = view.gallery.shown;
    let put = send.reform(move |event: Event| {
        Action::Chart(ChartAction::SetInReport { chart, in_report: is_checked(&event) })
    });
    let option = |(index, preset): (usize, &Preset)| {
        html! { <option value={index.to_string()} selected={*preset == view.preset}>{ words.preset(*preset) }</option> }
    };
    html! {
        <>
            <label class="field"><span>{ words.chart_look() }</span>
                <select id="chart-look" onchange={choose}>{ for PRESETS.iter().enumerate().map(option) }</select>
            </label>
            <label class="field-check"><input id="chart-in-report" type="checkbox" checked={view.in_report} onchange={put} />
                <span>{ words.chart_in_report() }</span>
            </label>
        </>
    }
}

/// What the picture is made for. A size that the user typed is for none of these.
pub(super) fn purpose_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let choose = send_some(send, |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetPurpose(*Purpose::ALL.get(index)?)))
    });
    let chosen = Purpose::of(view.picture);
    let option = |(index, purpose): (usize, &Purpose)| {
        html! { <option value={index.to_string()} selected={Some(*purpose) == chosen}>{ words.purpose(*purpose) }</option> }
    };
    html! {
        <label class="field"><span>{ words.picture_for() }</span>
            <select id="picture-for" onchange={choose}>
                if chosen.is_none() { <option value="" selected=true>{ words.own_size() }</option> }
                { for Purpose::ALL.iter().enumerate().map(option) }
            </select>
        </label>
    }
}

/// What is drawn where, over the picture: to point at, to reach by keys, to hear. A click goes to the row; with Ctrl, or by
/// the space bar, it lets the unit stand out. While an annotation is made, a click or Enter points at the figure. The
/// figures of the selected row are marked, on the screen only.
pub(super) fn spots(
    view: &ChartView,
    selected: u32,
    pointing: Option<&PointingView>,
    send: &Callback<Action>,
) -> Html {
    let spot = |(index, spot): (usize, &Spot)| {
        let style = format!(
            "left:{:.3}%;top:{:.3}%;width:{:.3}%;height:{:.3}%",
            spot.left, spot.top, spot.width, spot.height
        );
        let (send, row) = (send.clone(), spot.row);
        let stand_out = send.clone();
        let mark = spot.mark.clone().filter(|_| pointing.is_some());
        let is_pointing = pointing.is_some();
        let go = Callback::from(move |event: MouseEvent| match (&mark, row) {
            (Some(mark), _) => send.emit(Action::Chart(ChartAction::Point(mark.clone()))),
            // A figure of which nothing can be said does not lead away from the choice.
            (None, _) if is_pointing => {}
            (None, Some(row)) if event.ctrl_key() || event.meta_key() => {
                send.emit(Action::Chart(ChartAction::Highlight(row)));
            }
            (None, Some(row)) => send.emit(Action::Select { at: CellAddress::new(row, 0), extend: false }),
            (None, None) => {}
        });
        let key = Callback::from(move |event: KeyboardEvent| match row {
            Some(row) if event.key() == " " => {
                // The space bar would click the button as well.
                event.prevent_default();
                event.stop_propagation();
                stand_out.emit(Action::Chart(ChartAction::Highlight(row)));
            }
            _ => move_focus(event),
        });
        let is_first = pointing.is_some_and(|p| p.first.is_some() && p.first == spot.mark);
        let class = classes!(
            "spot",
            (row == Some(selected)).then_some("spot-selected"),
            is_pointing.then_some("spot-to-point"),
            is_first.then_some("spot-first"),
        );
        html! {
            <button type="button" {class} aria-pressed={is_first.then_some("true")}
                aria-current={(row == Some(selected)).then_some("true")} {style} title={spot.text.clone()} aria-label={spot.text.clone()}
                tabindex={if index == 0 { "0" } else { "-1" }} onclick={go} onkeydown={key} />
        }
    };
    html! { <div class="spots">{ for view.spots.iter().enumerate().map(spot) }</div> }
}

/// Arrow keys, Home and End go from spot to spot.
fn move_focus(event: KeyboardEvent) {
    let Some(spot) = event.target_dyn_into::<web_sys::Element>() else { return };
    let all = spot.parent_element();
    let next = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => spot.next_element_sibling(),
        "ArrowUp" | "ArrowLeft" => spot.previous_element_sibling(),
        "Home" => all.and_then(|all| all.first_element_child()),
        "End" => all.and_then(|all| all.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        // Without the focus the spot only stays where it was.
        _ = next.focus();
    }
}
