//! Judges what is read of a pasted page: of the table on it, or of two side by side or one below the other.

use super::judge::{Fault, Verdict, judge_grid};
use super::table::TrueTable;
use chi_tieu::grid::Grid;
use chi_tieu::source::grids_from_clipboard;
use chi_tieu::table::tables_in;

/// Reads a table as the page would, and judges it.
pub fn judge(truth: &TrueTable) -> Verdict {
    let page = truth.pasted();
    let (html, text) = (page.html(), page.tsv());
    let html = truth.shape.html.then_some(html.as_str());
    let grids: Vec<Grid> = grids_from_clipboard(html, Some(&text)).into_iter().flat_map(tables_in).collect();
    match (&grids[..], truth.beside().or_else(|| truth.below())) {
        ([grid], None) => judge_grid(truth, grid),
        ([left, right], Some(other)) => {
            let (mut verdict, more) = (judge_grid(truth, left), judge_grid(&other, right));
            verdict.silent.extend(more.silent);
            verdict.asked.extend(more.asked);
            verdict.needless.extend(more.needless);
            verdict.missed.extend(more.missed);
            Verdict { cells: verdict.cells + more.cells, ..verdict }
        }
        (_, other) => {
            let kind = match other {
                Some(_) if truth.shape.below => "tables below each other are not two",
                Some(_) => "tables side by side are one",
                None => "one table is split",
            };
            let at = format!("{} tables", grids.len());
            let silent = vec![Fault { kind: kind.to_owned(), at }];
            Verdict { cells: truth.cells(), silent, ..Verdict::default() }
        }
    }
}
