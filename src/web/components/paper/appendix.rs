//! The printed appendix: the source and the figures of each computed column, then the doubts.

use yew::prelude::*;

use chi_tieu::view::{AppendixColumn, AppendixLine, AppendixView};
use chi_tieu::words::Words;

pub(crate) fn appendix(words: Words, view: &AppendixView) -> Html {
    html! {
        <>
            { view.columns.iter().map(|c| column(words, c)).collect::<Html>() }
            <section class="print-part">
                <h2>{ words.doubts_heading() }</h2>
                if view.doubts.is_empty() {
                    <p>{ words.no_doubts() }</p>
                } else {
                    <ol>{ view.doubts.iter().map(|doubt| html! { <li>{doubt}</li> }).collect::<Html>() }</ol>
                }
            </section>
        </>
    }
}

fn column(words: Words, column: &AppendixColumn) -> Html {
    html! {
        <section class="print-part">
            <h2>{ &column.title }</h2>
            <dl class="print-facts">
                { column.facts.iter().map(|(label, text)| html! { <><dt>{*label}</dt><dd>{text}</dd></> }).collect::<Html>() }
            </dl>
            <table class="print-table">
                <thead><tr>
                    <th>{ words.cell_label() }</th>
                    <th>{ words.row_label() }</th>
                    <th>{ words.numbers_label() }</th>
                    <th class="print-figure">{ words.result_label() }</th>
                </tr></thead>
                <tbody>{ column.lines.iter().map(line).collect::<Html>() }</tbody>
            </table>
            if let Some(text) = &column.left_out { <p class="print-note">{text}</p> }
        </section>
    }
}

fn line(line: &AppendixLine) -> Html {
    html! {
        <tr class={line.is_total.then_some("print-total")}>
            <td>{ &line.cell }</td>
            <td>{ &line.name }</td>
            <td>{ &line.numbers }{ line.origins.iter().map(|text| html! { <div class="print-note">{text}</div> }).collect::<Html>() }</td>
            <td class="print-figure">{ &line.figure }</td>
        </tr>
    }
}
