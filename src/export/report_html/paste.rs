//! A report, or a table alone, as HTML to paste: all looks are written into each element.

use std::fmt::Write as _;

use super::pieces::{cells, is_bold, lines_of, notes, runs, spans};
use crate::export::column_widths::{UPRIGHT, column_widths, fits, parts};
use crate::export::markup::attribute;
use crate::export::report::{Block, Report, ReportPicture, ReportTable};
use crate::export::section_titles::section_titles;
use crate::export::table_places::{HeadPlace, head_places};

/// How a table to paste looks, in each cell: Word, Writer, Gmail and Zalo drop style sheets.
const CELL: &str = "border:1px solid #000;padding:2px 4px;vertical-align:middle";
/// A paragraph in a cell: without it Word and Writer give it the room of their own text. `margin:0` is not heard by Writer.
const INSIDE: &str = "margin-top:0cm;margin-bottom:0cm;text-indent:0;line-height:normal";
const FONT: &str = "font-family:'Times New Roman',serif;font-size:";
/// A text of the usual 165 mm, in pixels of the screen.
const TEXT_PIXELS: f64 = 624.0;

/// The report as one piece of HTML for a clipboard: sentences, tables and pictures with all looks written into each
/// element. `pictures` are the addresses of the report's pictures as PNG (`data:image/png;base64,…`) in their order; one that
/// is missing or is no such address leaves the picture's caption.
pub fn html_to_paste(report: &Report, pictures: &[String]) -> String {
    let mut out = format!("<div lang=\"{}\" style=\"{FONT}14pt;color:#000\">", report.language.code());
    let mut next_picture = pictures.iter();
    for line in report.subject.iter().filter(|line| !line.trim().is_empty()) {
        let _ = write!(
            out,
            "<p style=\"margin:0 0 6pt;text-align:center;{FONT}14pt\"><b>{}</b></p>",
            lines_of(line)
        );
    }
    for (section, title) in report.sections.iter().zip(section_titles(report)) {
        for line in [title.label, title.heading].iter().filter(|line| !line.is_empty()) {
            let _ = write!(out, "<p style=\"margin:12pt 0 6pt;{FONT}14pt\"><b>{}</b></p>", lines_of(line));
        }
        for block in &section.blocks {
            paste_block(&mut out, block, report, &mut next_picture);
        }
    }
    out.push_str("</div>");
    out
}

fn paste_block<'p>(
    out: &mut String,
    block: &Block,
    report: &Report,
    pictures: &mut impl Iterator<Item = &'p String>,
) {
    let text = |out: &mut String, inside: &str| {
        if !inside.is_empty() {
            let _ = write!(
                out,
                "<p style=\"margin:0 0 6pt;text-align:justify;text-indent:1.27cm;{FONT}14pt\">{inside}</p>"
            );
        }
    };
    match block {
        Block::Paragraph(paragraph) => text(out, &runs(paragraph)),
        Block::List(lines) => lines.iter().for_each(|line| text(out, &format!("- {}", runs(line)))),
        Block::Subheading(heading) => text(out, &format!("<b><i>{}</i></b>", lines_of(heading))),
        Block::Note(note) => small(out, note),
        Block::Table(table) => match parts(table, UPRIGHT, report.language) {
            Some(parts) => parts.iter().for_each(|part| out.push_str(&table_to_paste(part, report))),
            None => out.push_str(&table_to_paste(table, report)),
        },
        Block::Picture(picture) => paste_picture(out, picture, pictures.next()),
    }
}

fn small(out: &mut String, note: &str) {
    let _ = write!(out, "<p style=\"margin:3pt 0;{FONT}11pt\">{}</p>", lines_of(note));
}

fn paste_picture(out: &mut String, picture: &ReportPicture, address: Option<&String>) {
    let is_png = |address: &&String| {
        let data = address.strip_prefix("data:image/png;base64,");
        data.is_some_and(|data| {
            data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
        })
    };
    let is_size = |cm: f64| cm.is_finite() && cm > 0.0;
    if let Some(address) = address.filter(is_png) {
        let known = is_size(picture.width_cm) && is_size(picture.height_cm);
        let (width, height) = if known { (picture.width_cm, picture.height_cm) } else { (16.0, 9.0) };
        let scale = (96.0 / 2.54_f64).min(TEXT_PIXELS / width);
        let (width, height) = ((width * scale).max(1.0), (height * scale).max(1.0));
        let _ = write!(
            out,
            "<p style=\"margin:6pt 0;text-align:center\"><img src=\"{address}\" width=\"{width:.0}\" height=\"{height:.0}\" alt=\"{}\"></p>",
            attribute(&picture.alt)
        );
    }
    if !picture.caption.is_empty() {
        let _ = write!(
            out,
            "<p style=\"margin:0 0 6pt;text-align:center;{FONT}13pt\"><b>{}</b></p>",
            lines_of(&picture.caption)
        );
    }
}

/// A table alone, to paste: caption, unit line and notes with it, merged headers kept, totals bold.
pub fn table_to_paste(table: &ReportTable, report: &Report) -> String {
    let mut out = String::new();
    if !table.caption.is_empty() {
        let _ = write!(
            out,
            "<p style=\"margin:6pt 0 3pt;text-align:center;{FONT}13pt\"><b>{}</b></p>",
            lines_of(&table.caption)
        );
    }
    if !table.unit_line.is_empty() {
        let _ = write!(
            out,
            "<p style=\"margin:0 0 3pt;text-align:right;{FONT}12pt\"><i>{}</i></p>",
            lines_of(&table.unit_line)
        );
    }
    let (widths, points) = shares(table);
    if !(widths.is_empty() || table.header.is_empty() && table.rows.is_empty()) {
        grid_to_paste(&mut out, table, &widths, points);
    }
    notes(table, report).for_each(|note| small(&mut out, &note));
    out
}

fn grid_to_paste(out: &mut String, table: &ReportTable, widths: &[f64], points: f64) {
    let _ = write!(
        out,
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"{:.0}\" style=\"border-collapse:collapse;{FONT}{points}pt\"><thead>",
        widths.iter().sum::<f64>().round()
    );
    let share = |first: usize, columns: usize| widths.iter().skip(first).take(columns).sum::<f64>();
    for line in head_places(table) {
        out.push_str("<tr>");
        for (column, place) in line.into_iter().enumerate() {
            if let HeadPlace::Begin { text, columns, lines } = place {
                let _ = write!(
                    out,
                    "<th{} width=\"{:.0}\" style=\"{CELL};text-align:center;font-weight:bold\"><p style=\"{INSIDE};text-align:center\">{}</p></th>",
                    spans(columns, lines),
                    share(column, columns),
                    lines_of(text)
                );
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (column, (cell, align)) in cells(table, row).enumerate() {
            let align = ["left", "center", "right"][align as usize];
            let text = lines_of(&cell.text);
            let text = match (cell.mark.is_empty(), is_bold(row)) {
                (false, _) => format!("<b><i>{text}</i></b>"),
                (true, true) => format!("<b>{text}</b>"),
                (true, false) => text,
            };
            let _ = write!(
                out,
                "<td align=\"{align}\" width=\"{:.0}\" style=\"{CELL};text-align:{align}\"><p style=\"{INSIDE};text-align:{align}\">{text}</p></td>",
                share(column, 1)
            );
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

/// How a table shares the width of a text, or more if it is wider than that, in pixels; and how large its letters may be for
/// its words to fit.
fn shares(table: &ReportTable) -> (Vec<f64>, f64) {
    const WIDER: [u32; 8] = [1, 2, 3, 4, 6, 10, 20, 50];
    let width = WIDER.map(|times| UPRIGHT * times).into_iter().find(|width| fits(table, *width));
    let shared = column_widths(table, width.unwrap_or(UPRIGHT));
    let pixels = |width: &u32| f64::from(*width) / f64::from(UPRIGHT) * TEXT_PIXELS;
    (shared.widths.iter().map(pixels).collect(), shared.size.points())
}
