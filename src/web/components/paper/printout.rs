//! The printed page. It is mounted only while the browser prints; `styles/print.css` hides it on the screen and hides
//! the rest of the page on paper.

use std::rc::Rc;
use yew::prelude::*;

use super::appendix::appendix;
use crate::web::components::form_look::{cell_style, form_class};
use chi_tieu::table::RowKind;
use chi_tieu::view::{
    CellLook, CellView, ChartView, HeadCell, PrintBody, PrintView, PrintedTable, RowView, TableView,
};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct PrintoutProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<PrintView>,
    pub(crate) table: Rc<TableView>,
    pub(crate) chart: Rc<ChartView>,
}

#[component]
pub(crate) fn Printout(PrintoutProps { words, view, table, chart }: &PrintoutProps) -> Html {
    let words = *words;
    let heading = &view.heading;
    if let PrintBody::Report(html) = &view.body {
        // Safe as markup: `export` escapes every text and lets only safe drawings through.
        let inside = Html::from_html_unchecked(AttrValue::from(format!("<div>{html}</div>")));
        return html! { <section class="printout printout-report">{ inside }</section> };
    }
    let (class, subject) = match &view.body {
        PrintBody::Appendix(_) => ("printout appendix", Some(words.appendix())),
        PrintBody::Table(table) if table.is_wide => ("printout printout-wide", None),
        PrintBody::Table(_) | PrintBody::Report(_) => ("printout", None),
    };
    html! {
        <section {class}>
            <header>
                if let Some(subject) = subject { <p class="print-subject">{subject}</p> }
                <h1>{ heading.title.iter().map(|line| html! { <span>{line}</span> }).collect::<Html>() }</h1>
                { heading.lines.iter().map(|line| html! { <p>{line}</p> }).collect::<Html>() }
            </header>
            { match &view.body {
                PrintBody::Appendix(view) => appendix(words, view),
                PrintBody::Report(_) => Html::default(),
                PrintBody::Table(printed) => html! { <>{ whole_table(words, printed, table) }{ picture(chart) }</> },
            } }
        </section>
    }
}

fn picture(chart: &ChartView) -> Html {
    if chart.svg.is_empty() {
        return Html::default();
    }
    // Safe as markup: see `panel/chart_panel.rs`.
    let svg = Html::from_html_unchecked(AttrValue::from(chart.svg.clone()));
    html! { <figure class="print-part print-chart">{svg}</figure> }
}

fn whole_table(words: Words, printed: &PrintedTable, table: &TableView) -> Html {
    let head = table.head.iter().map(|line| {
        let cells = line.iter().map(|cell| (cell, spanned(cell, printed, table)));
        html! { <tr>{ for cells.filter(|(_, columns)| *columns > 0).map(|(cell, columns)| head_cell(cell, columns)) }</tr> }
    });
    let rows = printed.rows.iter().chain(table.total.as_deref()).map(|row| {
        let is_total = matches!(row.kind, Some(RowKind::Total | RowKind::Subtotal));
        html! {
            <tr class={is_total.then_some("print-total")}>{ for shown_cells(row, printed, table).map(cell) }</tr>
        }
    });
    html! {
        <>
            <table class="print-table print-grid">
                <thead>{ for head }</thead>
                <tbody>{ for rows }</tbody>
            </table>
            if printed.is_flagged { <p class="print-note">{ words.flag_legend() }</p> }
            if printed.falls_short { <p class="print-note">{ words.falls_short_legend() }</p> }
            if let Some(text) = &printed.hidden { <p class="print-note">{text}</p> }
            if let Some(text) = &printed.left_out { <p class="print-note">{text}</p> }
        </>
    }
}

/// How many printed columns a cell of the head is over: hidden ones are not printed.
fn spanned(cell: &HeadCell, printed: &PrintedTable, table: &TableView) -> usize {
    let columns = table.columns.iter().take(printed.columns);
    let under = columns.skip(cell.column as usize).take(cell.columns as usize);
    under.filter(|column| column.is_printed()).count()
}

fn shown_cells<'a>(
    row: &'a RowView,
    printed: &PrintedTable,
    table: &'a TableView,
) -> impl Iterator<Item = &'a CellView> {
    let cells = row.cells.iter().zip(table.columns.iter()).take(printed.columns);
    cells.filter(|(_, column)| column.is_printed()).map(|(cell, _)| cell)
}

fn head_cell(cell: &HeadCell, columns: usize) -> Html {
    html! { <th colspan={columns.to_string()} rowspan={cell.lines.to_string()}>{ &cell.text }</th> }
}

fn cell(cell: &CellView) -> Html {
    let is_text = cell.look == CellLook::Text;
    let class = classes!((!is_text).then_some("print-figure"), cell.form.as_ref().map(form_class));
    html! {
        <td {class} style={cell_style(None, cell.form.as_ref(), cell.bar)}>if cell.marked.is_some() { {"◆ "} }if cell.falls_short.is_some() { {"✗ "} }{ &cell.text }if cell.flagged { {" ⚑"} }</td>
    }
}
