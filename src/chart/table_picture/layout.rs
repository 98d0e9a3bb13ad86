//! Lays out a table as a picture.

use super::spec::TablePictureSpec;
use super::widths::{PADDING, Written};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, Layout, Mark};
use crate::chart::page::{MARGIN, Page};

/// The height of a bar as a share of its row.
const BAR: f64 = 0.72;

/// The highest that a row of one line is made to fill a page, in its least heights.
const HIGHEST: f64 = 1.6;

/// Lays the chart out at its width and fitted height. Each row has a place for each column of figures: the whole cell.
pub(in crate::chart) fn layout_table_picture(spec: &TablePictureSpec) -> Layout {
    let page = Page::new(&spec.page);
    let (written, height) = page.fit(|points| {
        let written = Written::new(spec, page.body(points), page.inner());
        let (head, rows) = written.heights();
        let least = head + rows.iter().sum::<f64>() + 0.6;
        // A smaller type is tried before a figure is broken.
        let least = if written.is_whole { least } else { least + 1_000.0 };
        (written, least)
    });
    let (head, least) = written.heights();
    let needed = head + least.iter().sum::<f64>() + 0.6;
    let asked = (height - page.foot - page.top).max(needed);
    let stretch = ((asked - head - 0.6) / least.iter().sum::<f64>().max(0.1)).clamp(1.0, HIGHEST);
    let rows: Vec<f64> = least.iter().map(|row| row * stretch).collect();
    let total_height = page.top + head + rows.iter().sum::<f64>() + 0.6 + page.foot;
    let mut marks = Vec::new();
    let mut places = Vec::new();
    let right = page.right();
    let rule = |y: f64, width: f64, ink: Ink, marks: &mut Vec<Mark>| {
        marks.push(Mark::Line(vec![(MARGIN, y), (right, y)], width, ink));
    };
    let mut y = page.top;
    rule(y, 0.3, Ink::Axis, &mut marks);
    draw_cells(&written, &written.heads, true, (y, y + head), &mut marks);
    y += head;
    rule(y, 0.3, Ink::Axis, &mut marks);
    for (at, (row, height)) in spec.rows.iter().zip(&rows).enumerate() {
        if at > 0 {
            let is_border = row.is_total != spec.rows[at - 1].is_total;
            rule(
                y,
                if is_border { 0.25 } else { 0.12 },
                if is_border { Ink::Axis } else { Ink::Grid },
                &mut marks,
            );
        }
        let mut left = MARGIN + written.widths[0];
        for (column, width) in written.widths.iter().skip(1).enumerate() {
            let cell = Area { left, right: left + width, top: y, bottom: y + height };
            if spec.columns[column].has_bars && !row.is_total {
                draw_bar(spec, (at, column), cell, &mut marks);
            }
            places.push(Some(cell));
            left += width;
        }
        draw_cells(&written, &written.rows[at], row.is_total, (y, y + height), &mut marks);
        y += height;
    }
    rule(y, 0.3, Ink::Axis, &mut marks);
    page.finish((total_height * 10.0).ceil() / 10.0, marks, places)
}

/// Draws the bar of a cell, from the zero that all cells of its column share.
fn draw_bar(spec: &TablePictureSpec, (row, column): (usize, usize), cell: Area, marks: &mut Vec<Mark>) {
    let value = |row: usize| spec.rows[row].cells.get(column)?.value.filter(|value| value.is_finite());
    let units = (0..spec.rows.len()).filter(|row| !spec.rows[*row].is_total);
    let (least, most) =
        units.filter_map(value).fold((0.0_f64, 0.0_f64), |(least, most), v| (least.min(v), most.max(v)));
    let Some(value) = value(row).filter(|_| most > least) else { return };
    let Some(inside) = cell.inside(PADDING / 2.0) else { return };
    let place = |value: f64| {
        let share = (value / 2.0 - least / 2.0) / (most / 2.0 - least / 2.0);
        inside.left + share.clamp(0.0, 1.0) * inside.width()
    };
    let half = cell.height() * BAR / 2.0;
    let middle = (cell.top + cell.bottom) / 2.0;
    let bar = Area::between((place(0.0), middle - half), (place(value), middle + half));
    if bar.width() > 0.0 {
        // Behind the figure: light, so that it stays legible.
        marks.push(Mark::Fill(bar, if value < 0.0 { Ink::MissedInside } else { Ink::Pale }));
    }
}

/// Draws the texts of a row: the name at the left, figures at the right of their cells.
fn draw_cells(
    written: &Written,
    cells: &[Vec<String>],
    is_bold: bool,
    (top, bottom): (f64, f64),
    marks: &mut Vec<Mark>,
) {
    let face = written.face.weighted(is_bold);
    let mut left = MARGIN;
    for (column, (lines, width)) in cells.iter().zip(&written.widths).enumerate() {
        let (x, anchor) = match column {
            0 => (left + PADDING, Anchor::Start),
            _ => (left + width - PADDING, Anchor::End),
        };
        let height = lines.len().saturating_sub(1) as f64 * face.line_height();
        let mut baseline = (top + bottom) / 2.0 - height / 2.0 + face.size * (ASCENT / 2.0 - 0.12);
        for text in lines {
            let (text, ink) = (text.clone(), Ink::Text);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
            baseline += face.line_height();
        }
        left += width;
    }
}
