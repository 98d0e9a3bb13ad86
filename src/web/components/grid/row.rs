//! One row of the grid.

use std::rc::Rc;
use yew::prelude::*;

use super::outline::outline_signs;
use super::scroll::ROW;
use super::sight::{Hidden, character_of};
use crate::web::components::form_look::{cell_style, form_class};
use chi_tieu::app::{Action, LinesAction, OpenMenu};
use chi_tieu::sheet::Lines;
use chi_tieu::table::RowKind;
use chi_tieu::view::{CellLook, ColumnKind, ColumnView, HiddenLines, RowMark, RowView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct RowProps {
    pub(crate) words: Words,
    pub(crate) row: Rc<RowView>,
    pub(crate) columns: Rc<Vec<ColumnView>>,
    pub(crate) lefts: Rc<Vec<Option<f64>>>,
    /// What is hidden of each column at the edges of the box.
    pub(crate) hidden: Rc<Vec<Hidden>>,
    /// A generous width of a character, in pixels.
    pub(crate) character: f64,
    pub(crate) last_frozen: Option<usize>,
    /// First and last column of this row that was cut.
    #[prop_or_default]
    pub(crate) cut: Option<(u32, u32)>,
    /// First and last selected column of this row, in each range that is selected.
    pub(crate) selected: Vec<(u32, u32)>,
    /// The active cell's column, if the active cell is in this row.
    pub(crate) caret: Option<u32>,
    /// Distance from the top of the rows, in pixels.
    pub(crate) top: f64,
    /// How many heights of a row of one line it takes.
    #[prop_or(1)]
    pub(crate) heights: u32,
    /// `aria-rowindex`.
    pub(crate) index: u32,
    /// Whether this is the computed total, which has no row number.
    #[prop_or_default]
    pub(crate) is_foot: bool,
    pub(crate) send: Callback<Action>,
}

/// Drawn again only when its props have changed.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let RowProps { words, row, columns, lefts, selected, caret, top, index, is_foot, send, .. } = props;
    let kind = match row.kind {
        Some(RowKind::Part) => "row-part",
        Some(RowKind::Data) => "row-data",
        Some(RowKind::Total) => "row-total",
        Some(RowKind::Subtotal) => "row-subtotal",
        Some(RowKind::Average) => "row-average",
        Some(RowKind::Index) => "row-index",
        Some(RowKind::Note) => "row-note",
        Some(RowKind::Blank) | None => "row-blank",
    };
    let character = character_of(row, props.character);
    let cells = columns.iter().zip(&row.cells).map(|(column, cell)| {
        if column.hidden {
            // It keeps its place among the tracks.
            return html! { <span aria-hidden="true"></span> };
        }
        let look = match cell.look {
            CellLook::Text => "text",
            CellLook::Figure => "figure",
            CellLook::Computed => "figure",
            CellLook::Reason => "reason",
            CellLook::Error => "error",
        };
        let left = lefts.get(column.index as usize).copied().flatten();
        let is_caret = *caret == Some(column.index);
        let is_selected = selected.iter().any(|(from, to)| (*from..=*to).contains(&column.index));
        let is_cut = props.cut.is_some_and(|(from, to)| (from..=to).contains(&column.index));
        let hidden = props.hidden.get(column.index as usize).copied().unwrap_or_default();
        let is_partial = hidden.cuts(&cell.text, look != "text", column.width, character);
        let class = classes!(
            "cell",
            look,
            is_partial.then_some(if hidden.left > 0.0 { "partial-left" } else { "partial-right" }),
            is_cut.then_some("cut"),
            (props.last_frozen == Some(column.index as usize)).then_some("frozen-edge"),
            (column.kind == ColumnKind::Computed).then_some("computed"),
            left.map(|_| "frozen"),
            is_selected.then_some("selected"),
            is_caret.then_some("at-caret"),
            cell.flagged.then_some("flagged"),
            cell.wraps.then_some("wraps"),
            cell.marked.is_some().then_some("marked"),
            cell.form.as_ref().map(form_class),
        );
        let style = cell_style(left, cell.form.as_ref(), cell.bar);
        html! {
            <div role="gridcell" {class} {style} title={cell.note.clone()} aria-colindex={(column.index + 2).to_string()}
                aria-selected={is_selected.to_string()} data-column={column.index.to_string()}>
                if let Some(text) = &cell.falls_short { <span class="falls-short" role="img" title={text.clone()} aria-label={text.clone()}></span> }
                if let Some(text) = &cell.marked { <span class="mark" role="img" title={text.clone()} aria-label={text.clone()}></span> }
                {&cell.text}
                if let Some(note) = &cell.note { <span class="note-mark" role="img" aria-label={note.clone()}></span> }
                if cell.flagged { <span class="flag" title={words.flagged()} aria-label={words.flagged()}>{"⚑"}</span> }
            </div>
        }
    });
    let number = if *is_foot { "Σ".to_owned() } else { (row.row + 1).to_string() };
    html! {
        <div role="row" class={classes!("row", kind, is_foot.then_some("row-foot"))} style={place(*top, props.heights)} aria-rowindex={index.to_string()} data-row={row.row.to_string()}>
            <div role="rowheader" class="row-head frozen" style={room_for_signs(row.outline.signs.len())} aria-colindex="1">
                if let Some(mark) = &row.mark { { row_mark(row.row, mark, send) } }
                if let Some(hidden) = &row.hidden_above { { shows_hidden(Lines::Rows, hidden, send) } }
                {number}
                { outline_signs(&row.outline, send) }
            </div>
            { for cells }
        </div>
    }
}

/// Moves the number of a row aside where signs of groups stand over the edge of its head.
fn room_for_signs(signs: usize) -> Option<String> {
    (signs > 0).then(|| format!("padding-right:{}px", 16 * signs - 6))
}

/// The sign at a head, where lines are hidden right before it. It shows them.
pub(super) fn shows_hidden(lines: Lines, hidden: &HiddenLines, send: &Callback<Action>) -> Html {
    let HiddenLines { first, last, said } = hidden;
    let show = LinesAction::Show { lines, first: *first, last: *last };
    let show = send.reform(move |event: MouseEvent| {
        event.stop_propagation();
        Action::Lines(show)
    });
    let stay = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        event.stop_propagation();
    });
    let class = match lines {
        Lines::Rows => "hidden-here hidden-rows",
        Lines::Columns => "hidden-here hidden-columns",
    };
    html! {
        <button type="button" tabindex="-1" {class} title={said.clone()} aria-label={said.clone()} onmousedown={stay} onclick={show}></button>
    }
}

/// The mark at the row number, which says what the row is. It opens the menu that changes this.
fn row_mark(row: u32, mark: &RowMark, send: &Callback<Action>) -> Html {
    let open = send.reform(move |_: MouseEvent| Action::OpenMenu(OpenMenu::Row(row)));
    // A press on the mark selects nothing: a selection of several rows stays, and the menu is about all of them.
    let stay = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        event.stop_propagation();
    });
    html! {
        <button type="button" tabindex="-1" class="row-mark" title={mark.said.clone()} aria-label={mark.said.clone()} aria-haspopup="menu"
            onmousedown={stay} onclick={open}>{ mark.sign }</button>
    }
}

/// The place of a row, and its height where it is not that of `styles/grid.css`.
fn place(top: f64, heights: u32) -> String {
    let height = f64::from(heights) * ROW;
    if heights > 1 { format!("top:{top}px;height:{height}px") } else { format!("top:{top}px") }
}
