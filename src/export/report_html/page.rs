//! A report as a page of its own.

use std::fmt::Write as _;

use super::drawing::safe_svg;
use super::pieces::{cells, is_bold, lines_of, notes, runs, spans};
use crate::export::form_words::form_words;
use crate::export::markup::{attribute, escaped};
use crate::export::report::{Block, Report, ReportPicture, ReportTable};
use crate::export::section_titles::section_titles;
use crate::export::table_places::{HeadPlace, head_places};

const STYLE: &str = "@page{size:A4;margin:20mm 15mm 20mm 30mm}\
    body{margin:0 auto;max-width:165mm;padding:8mm;font:14pt/1.3 'Times New Roman','Liberation Serif',serif;color:#000;background:#fff}\
    h1,h2,h3{font-size:1em;margin:12pt 0 6pt;break-after:avoid}h1{text-align:center}h1 .name{text-transform:uppercase}\
    p{margin:0 0 6pt;text-align:justify;text-indent:1.27cm}ul{margin:0 0 6pt;padding:0 0 0 1.27cm;list-style:'- '}li{margin:0 0 6pt}\
    section.appendix{break-before:page}section.appendix h2{text-align:center}section.wide{page:wide}@page wide{size:A4 landscape}\
    .scroll{overflow-x:auto;margin:0 0 6pt}table{border-collapse:collapse;width:100%;font-size:11pt}thead{display:table-header-group}tr{break-inside:avoid}\
    caption{font-weight:bold;padding:6pt 0}caption .unit{display:block;text-align:right;font-weight:normal;font-style:italic}\
    th,td{border:1px solid #000;padding:2pt 3pt;vertical-align:middle}th{text-align:center}td.l{text-align:left}td.c{text-align:center}\
    td.r{text-align:right;white-space:nowrap}tr.b td{font-weight:bold}td.m{font-weight:bold;font-style:italic}\
    p.note{font-size:11pt;text-indent:0}figure{margin:6pt 0;break-inside:avoid;text-align:center}figure>div{max-width:100%;margin:auto}figure svg{display:block;width:100%;height:auto}\
    figcaption{font-weight:bold}@media print{body{padding:0;max-width:none}.scroll{overflow:visible}}";

/// Begins of a page without anything that runs or is fetched: styles and pictures of its own are all it may show.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The report as a page of its own, with its charts as SVG in it. Nothing in it runs or is fetched; it prints on A4 with
/// the header of each table on every page. A drawing that could do more than show itself is left out, its words stay.
pub fn html_page(report: &Report) -> String {
    let title = [report.name.as_str()].into_iter().chain(report.subject.iter().map(String::as_str));
    let title = escaped(&title.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" – "));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        report.language.code()
    );
    out.push_str(&html_inside(report));
    out.push_str("</body>\n</html>\n");
    out
}

/// What is inside that page, for who has a page of their own: marked up by its classes, without styles.
pub fn html_inside(report: &Report) -> String {
    let mut out = String::new();
    heading(&mut out, report);
    for (section, title) in report.sections.iter().zip(section_titles(report)) {
        let class = match (section.is_appendix, section.is_landscape) {
            (false, false) => "",
            (false, true) => " class=\"wide\"",
            (true, false) => " class=\"appendix\"",
            (true, true) => " class=\"appendix wide\"",
        };
        // Writing to a string does not fail, here and below.
        let _ = writeln!(out, "<section{class}>");
        let lines = [&title.label, &title.heading].into_iter().filter(|line| !line.is_empty());
        let lines: Vec<String> = lines.map(|line| lines_of(line)).collect();
        if !lines.is_empty() {
            let _ = writeln!(out, "<h2>{}</h2>", lines.join("<br>"));
        }
        section.blocks.iter().for_each(|block| page_block(&mut out, block, report));
        out.push_str("</section>\n");
    }
    out
}

fn heading(out: &mut String, report: &Report) {
    let name =
        (!report.name.is_empty()).then(|| format!("<span class=\"name\">{}</span>", lines_of(&report.name)));
    let lines: Vec<String> =
        name.into_iter().chain(report.subject.iter().map(|line| lines_of(line))).collect();
    if !lines.is_empty() {
        let _ = writeln!(out, "<h1>{}</h1>", lines.join("<br>"));
    }
}

fn page_block(out: &mut String, block: &Block, report: &Report) {
    let _ = match block {
        Block::Paragraph(paragraph) => writeln!(out, "<p>{}</p>", runs(paragraph)),
        Block::List(lines) => {
            let lines: String = lines.iter().map(|line| format!("<li>{}</li>", runs(line))).collect();
            if lines.is_empty() { Ok(()) } else { writeln!(out, "<ul>{lines}</ul>") }
        }
        Block::Subheading(text) => writeln!(out, "<h3>{}</h3>", lines_of(text)),
        Block::Note(text) => writeln!(out, "<p class=\"note\">{}</p>", lines_of(text)),
        Block::Picture(picture) => writeln!(out, "{}", figure(picture, report)),
        Block::Table(table) => {
            let _ = writeln!(out, "<div class=\"scroll\">{}</div>", page_table(table));
            notes(table, report)
                .try_for_each(|note| writeln!(out, "<p class=\"note\">{}</p>", lines_of(&note)))
        }
    };
}

fn figure(picture: &ReportPicture, report: &Report) -> String {
    let drawing = match safe_svg(&picture.svg) {
        Some(svg) => {
            let width = if picture.width_cm.is_finite() { picture.width_cm.clamp(1.0, 100.0) } else { 16.0 };
            let alt = attribute(&picture.alt);
            format!("<div role=\"img\" aria-label=\"{alt}\" style=\"width:{width:.2}cm\">{svg}</div>")
        }
        None => format!("<p class=\"note\">{}</p>", escaped(form_words(report.language).missing_picture)),
    };
    let caption = match picture.caption.as_str() {
        "" => String::new(),
        caption => format!("<figcaption>{}</figcaption>", lines_of(caption)),
    };
    format!("<figure>{drawing}{caption}</figure>")
}

fn page_table(table: &ReportTable) -> String {
    let mut out = String::from("<table>");
    let caption = lines_of(&table.caption);
    let unit = match table.unit_line.as_str() {
        "" => String::new(),
        unit => format!("<span class=\"unit\">{}</span>", lines_of(unit)),
    };
    if !(caption.is_empty() && unit.is_empty()) {
        let _ = write!(out, "<caption>{caption}{unit}</caption>");
    }
    out.push_str("<thead>");
    for line in head_places(table) {
        out.push_str("<tr>");
        for place in line {
            if let HeadPlace::Begin { text, columns, lines } = place {
                let _ = write!(out, "<th{}>{}</th>", spans(columns, lines), lines_of(text));
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</thead><tbody>");
    for row in &table.rows {
        out.push_str(if is_bold(row) { "<tr class=\"b\">" } else { "<tr>" });
        for (cell, align) in cells(table, row) {
            let mark = if cell.mark.is_empty() {
                String::new()
            } else {
                format!(" title=\"{}\"", attribute(&cell.mark))
            };
            let class = ["l", "c", "r"][align as usize];
            let marked = if cell.mark.is_empty() { "" } else { " m" };
            let _ = write!(out, "<td class=\"{class}{marked}\"{mark}>{}</td>", lines_of(&cell.text));
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}
