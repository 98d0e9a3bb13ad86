//! Shapes of tables that once took a time growing with the square of their size: each is measured at one size and at
//! twice that size, which must take about twice as long. Run by `cargo xtask bench`. To add one, add it to [`SHAPES`].
#![allow(missing_docs)]

mod figures;
mod reading;
mod understanding;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// A shape: its name, the smaller of the sizes it is measured at, and its work: what is measured is the closure that it
/// makes of a size.
struct Shape {
    name: &'static str,
    size: usize,
    work: fn(usize) -> Box<dyn Fn()>,
}

const SHAPES: &[Shape] = &[
    Shape { name: "blank-form", size: 100_000, work: understanding::blank_form },
    Shape { name: "text-columns", size: 20_000, work: understanding::text_columns },
    Shape { name: "labels", size: 20_000, work: understanding::labels },
    Shape { name: "of-which", size: 20_000, work: understanding::of_which },
    Shape { name: "lists-of-which", size: 10_000, work: understanding::lists_of_which },
    Shape { name: "totals", size: 20_000, work: understanding::totals },
    Shape { name: "named-as-sums", size: 50_000, work: understanding::named_as_sums },
    Shape { name: "plan-headers", size: 1_000, work: understanding::plan_headers },
    Shape { name: "period-headers", size: 4_000, work: understanding::period_headers },
    Shape { name: "wide", size: 8_000, work: understanding::wide },
    Shape { name: "groups", size: 4_000, work: understanding::groups },
    Shape { name: "long-title", size: 20_000, work: understanding::long_title },
    Shape { name: "html-spans", size: 10_000, work: reading::html_spans },
    Shape { name: "html-rowspans", size: 10_000, work: reading::html_rowspans },
    Shape { name: "html-tables", size: 500, work: reading::html_tables },
    Shape { name: "stray-quote", size: 2_000, work: reading::stray_quote },
    Shape { name: "ods-merges", size: 10_000, work: reading::ods_merges },
    Shape { name: "ods-repeats", size: 20_000, work: reading::ods_repeats },
    Shape { name: "xlsx-styles", size: 20_000, work: reading::xlsx_styles },
    Shape { name: "xlsx-sheets", size: 64, work: reading::xlsx_sheets },
    Shape { name: "rates", size: 900, work: figures::rates },
    Shape { name: "differences", size: 240, work: figures::differences },
    Shape { name: "joined", size: 10_000, work: figures::joined },
    Shape { name: "appended", size: 1_000, work: figures::appended },
    Shape { name: "readded", size: 10_000, work: figures::readded },
];

fn shapes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("shapes");
    group.sample_size(10);
    for shape in SHAPES {
        for size in [shape.size, 2 * shape.size] {
            let work = (shape.work)(size);
            group.bench_function(BenchmarkId::new(shape.name, size), |b| b.iter(|| black_box(&work)()));
        }
    }
    group.finish();
}

fn settings() -> Criterion {
    Criterion::default().warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1))
}

criterion_group! { name = all; config = settings(); targets = shapes }
criterion_main!(all);
