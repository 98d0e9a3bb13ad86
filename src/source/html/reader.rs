//! HTML as spreadsheets, word processors and browsers put it on the clipboard → [`Grid`]s.
//!
//! A tokenizer streams over the text; no document tree is built and no markup survives.

use html5gum::Tokenizer;
use std::borrow::Cow;

use super::events::{Events, Sink, StartTag};
use super::style::StyleSheet;
use super::table::{CellStart, TableReader, push_collapsed};
use crate::grid::Grid;
use crate::source::raised::raised;

/// Tables nested deeper than this are read as text.
const DEEPEST: usize = 32;

/// Lines before a table that may be its title.
const TITLE_LINES: usize = 3;

/// Characters of a title line: a longer one is a paragraph.
const TITLE_LENGTH: usize = 240;

/// Every table of an HTML text, in order. The lines right before a table are the first rows of its grid.
pub fn grids_from_html(html: &str) -> Vec<Grid> {
    grids_from_html_telling(html, &mut |_| ())
}

/// Like [`grids_from_html`], reporting about how much of the text is read, from 0 to 1.
pub fn grids_from_html_telling(html: &str, tell: &mut dyn FnMut(f32)) -> Vec<Grid> {
    let mut reader = HtmlReader::new(Progress::new(html, tell));
    match Tokenizer::new_with_emitter(html, Events::new(&mut reader)).finish() {
        Ok(()) => {}
        Err(never) => match never {},
    }
    reader.finish()
}

/// The largest table of an HTML text.
pub fn grid_from_html(html: &str) -> Option<Grid> {
    largest(grids_from_html(html))
}

/// The largest table; of equally large ones the first.
pub fn largest(tables: Vec<Grid>) -> Option<Grid> {
    let size = |g: &Grid| u64::from(g.rows()) * u64::from(g.columns());
    tables.into_iter().rev().max_by_key(size)
}

/// How far the reading has come, by the rows that have begun, because the tokenizer does not tell its position.
struct Progress<'a> {
    rows: u32,
    /// Rows that the text has if it goes on as it begins.
    of: f32,
    tell: &'a mut dyn FnMut(f32),
}

impl<'a> Progress<'a> {
    /// Bytes at the beginning whose rows are counted.
    const SAMPLE: usize = 1 << 16;
    /// Rows between two reports.
    const STEP: u32 = 1024;

    fn new(html: &str, tell: &'a mut dyn FnMut(f32)) -> Progress<'a> {
        let sample = &html.as_bytes()[..html.len().min(Progress::SAMPLE)];
        let rows = sample.windows(3).filter(|tag| tag.eq_ignore_ascii_case(b"<tr")).count();
        let of = rows.max(1) as f32 * html.len() as f32 / sample.len().max(1) as f32;
        Progress { rows: 0, of, tell }
    }

    fn row(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(Progress::STEP) {
            (self.tell)((self.rows as f32 / self.of).min(1.0));
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tag {
    Table,
    Row,
    Cell,
    Caption,
    Column,
    Break,
    Block,
    Superscript,
    Style,
    /// Its text is not shown: scripts, the document's title, a spreadsheet's cell comments.
    Silent,
    Inline,
    #[default]
    Other,
}

fn tag(name: &[u8]) -> Tag {
    match name {
        b"td" | b"th" => Tag::Cell,
        b"tr" => Tag::Row,
        b"table" => Tag::Table,
        b"caption" => Tag::Caption,
        b"col" | b"colgroup" => Tag::Column,
        b"br" => Tag::Break,
        b"p" | b"div" | b"li" | b"ul" | b"ol" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"hr" => {
            Tag::Block
        }
        b"sup" => Tag::Superscript,
        b"style" => Tag::Style,
        b"script" | b"title" | b"comment" | b"template" | b"noscript" => Tag::Silent,
        b"span" => Tag::Inline,
        _ => Tag::Other,
    }
}

struct HtmlReader<'a> {
    progress: Progress<'a>,
    sheet: StyleSheet,
    tables: Vec<TableReader>,
    done: Vec<Grid>,
    /// Lines since the last table ended.
    lines: Vec<String>,
    line: String,
    /// The element whose text is not shown, and the depth inside it.
    silent: Option<(Vec<u8>, u32)>,
    in_style: bool,
    superscript: bool,
    /// For each open `<span>`, whether its spaces count.
    inline: Vec<bool>,
}

impl Sink for HtmlReader<'_> {
    fn start(&mut self, start: &mut StartTag) {
        if let Some((name, depth)) = &mut self.silent {
            if *name == start.name && !start.self_closing {
                *depth += 1;
            }
            return;
        }
        let style = start.style;
        match tag(&start.name) {
            Tag::Style => self.in_style = true,
            Tag::Silent => self.silence(&start.name),
            Tag::Table => self.start_table(),
            Tag::Row => {
                self.progress.row();
                self.with_table(|table, sheet| table.start_row(sheet, style.hidden, style.stands_for));
            }
            Tag::Cell => {
                // A cell hidden by an office program keeps its place; elsewhere it takes none.
                // What this page computed is no data: it is computed anew.
                let hidden = (style.hidden && !style.office) || start.computed;
                self.inline.clear();
                self.superscript = false;
                let cell = CellStart { span: start.span, overflowing: style.overflowing, hidden };
                self.with_table(|table, sheet| table.start_cell(sheet, cell, &mut start.values));
            }
            Tag::Caption => self.with_table(|table, sheet| table.start_caption(sheet)),
            Tag::Column => {
                if let Some(table) = self.tables.last_mut() {
                    table.column(start.columns.unwrap_or(1), style.hidden, start.name == b"colgroup");
                }
            }
            Tag::Break => self.line_break(),
            Tag::Block if style.hidden => self.silence(&start.name),
            Tag::Block => self.line_break(),
            Tag::Superscript => self.superscript = true,
            Tag::Inline if style.hidden && !start.self_closing => self.silence(&start.name),
            Tag::Inline => self.inline.push(style.spaces),
            Tag::Other => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((silent, depth)) = &mut self.silent {
            if silent == name {
                *depth -= 1;
                if *depth == 0 {
                    self.silent = None;
                }
            }
            return;
        }
        match tag(name) {
            Tag::Style => self.in_style = false,
            Tag::Table => self.end_table(),
            Tag::Row if !self.tables.is_empty() => self.with_table(|table, sheet| table.end_row(sheet)),
            Tag::Cell | Tag::Caption if !self.tables.is_empty() => {
                self.with_table(|table, sheet| table.end_cell(sheet));
            }
            Tag::Block => self.line_break(),
            Tag::Superscript => self.superscript = false,
            Tag::Inline => {
                self.inline.pop();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_style {
            self.sheet.read(text);
            return;
        }
        if self.silent.is_some() {
            return;
        }
        let text = if self.superscript { raised(text) } else { Cow::Borrowed(text) };
        let keep_spaces = self.inline.last() == Some(&true);
        match self.tables.last_mut() {
            Some(table) => table.text(&text, keep_spaces),
            None => push_collapsed(&mut self.line, &text, false),
        }
    }
}

impl<'a> HtmlReader<'a> {
    fn new(progress: Progress<'a>) -> HtmlReader<'a> {
        HtmlReader {
            progress,
            sheet: StyleSheet::default(),
            tables: Vec::new(),
            done: Vec::new(),
            lines: Vec::new(),
            line: String::new(),
            silent: None,
            in_style: false,
            superscript: false,
            inline: Vec::new(),
        }
    }

    fn line_break(&mut self) {
        match self.tables.last_mut() {
            Some(table) => table.line_break(),
            None => {
                let line = self.line.trim();
                if !line.is_empty() {
                    self.lines.push(line.to_owned());
                }
                self.line.clear();
            }
        }
    }

    fn silence(&mut self, name: &[u8]) {
        self.silent = Some((name.to_vec(), 1));
    }

    fn start_table(&mut self) {
        if self.tables.len() >= DEEPEST {
            return;
        }
        let mut table = TableReader::default();
        if self.tables.is_empty() {
            self.line_break();
            let first = self.lines.len().saturating_sub(TITLE_LINES);
            for line in self.lines.drain(..).skip(first).filter(|l| l.chars().count() <= TITLE_LENGTH) {
                table.title_line(&line);
            }
        }
        self.tables.push(table);
    }

    fn end_table(&mut self) {
        if let Some(table) = self.tables.pop() {
            self.done.extend(table.finish(&self.sheet));
        }
        self.inline.clear();
        self.superscript = false;
    }

    /// Opens a table if rows or cells come outside of one.
    fn with_table(&mut self, act: impl FnOnce(&mut TableReader, &StyleSheet)) {
        if self.tables.is_empty() {
            self.start_table();
        }
        if let Some(table) = self.tables.last_mut() {
            act(table, &self.sheet);
        }
    }

    fn finish(mut self) -> Vec<Grid> {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::grid::CellAddress;
    use crate::grid::Merge;
    use crate::grid::StoredValue;

    fn rows(html: &str) -> Vec<Vec<String>> {
        let grid = grid_from_html(html).unwrap_or_default();
        let cell = |row, column| grid.text(CellAddress { row, column }).to_owned();
        (0..grid.rows()).map(|r| (0..grid.columns()).map(|c| cell(r, c)).collect()).collect()
    }

    #[test]
    fn cells_are_read_as_they_are_seen() {
        for (html, expected) in [
            ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("<tr><td>a</td><td>b</td></tr>", vec![vec!["a", "b"]]),
            ("<table><tr><td>wrapped\r\n   long\ttext</td></tr></table>", vec![vec!["wrapped long text"]]),
            (
                "<table><tr><td><p>one</p>\n<p>two<br>three</p></td></tr></table>",
                vec![vec!["one\ntwo\nthree"]],
            ),
            ("<table><tr><td><b>1</b>.<font>234</font></td></tr></table>", vec![vec!["1.234"]]),
            ("<table><tr><td>1.234<sup>2</sup></td></tr></table>", vec![vec!["1.234²"]]),
            ("<table><tr><td>&nbsp;</td><td>x&amp;y</td></tr></table>", vec![vec!["x&y"]]),
            (
                "<table><tr><td>a<span style='display: none'>b<span>c</span></span>d</td></tr></table>",
                vec![vec!["ad"]],
            ),
            (
                "<table><tr><td><span style='mso-spacerun:yes'>  </span>+ Nam</td></tr></table>",
                vec![vec!["  + Nam"]],
            ),
            (
                "<table><tr><td>a</td><td style='display:none'>b</td><td>c</td></tr></table>",
                vec![vec!["a", "c"]],
            ),
            (
                "<table><tr><td>1<a class=comment-indicator></a><comment>note</comment></td></tr></table>",
                vec![vec!["1"]],
            ),
            (
                "<table><tr><td>a</td></tr><tr style='mso-xlrowspan:2'><td colspan=2></td></tr><tr><td>b</table>",
                vec![vec!["a"], vec![""], vec![""], vec!["b"]],
            ),
            (
                "<h2>Kết quả</h2><p>Đơn vị: tỷ đồng</p><table><tr><td>a</td></tr></table><p>after</p>",
                vec![vec!["Kết quả"], vec!["Đơn vị: tỷ đồng"], vec!["a"]],
            ),
            (
                "<table><caption>Bảng 1</caption><tr><td>a</td><td>b</td></tr></table>",
                vec![vec!["Bảng 1", ""], vec!["a", "b"]],
            ),
            ("<p>no table</p>", vec![]),
        ] {
            assert_eq!(rows(html), expected, "{html}");
        }
    }

    #[test]
    fn spans_put_the_value_at_the_top_left() {
        let html =
            "<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>c</td><td>d</td></tr></table>";
        assert_eq!(rows(html), [["A", "B", ""], ["", "c", "d"]]);
        let merge = |row, column, rows, columns| Merge { origin: CellAddress { row, column }, rows, columns };
        assert_eq!(grid_from_html(html).unwrap().merges, [merge(0, 0, 2, 1), merge(0, 1, 1, 2)]);
    }

    #[test]
    fn overflowing_text_is_no_merge_and_absurd_spans_are_capped() {
        let html = "<table><tr><td colspan=2 style='mso-ignore:colspan'>long</td><td>x</td></tr></table>";
        assert_eq!(rows(html), [["long", "", "x"]]);
        assert!(grid_from_html(html).unwrap().merges.is_empty());
        let grid = grid_from_html(
            "<table><tr><td rowspan=4000000000 colspan=4000000000>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        );
        assert!(grid.is_some_and(|g| g.rows() <= 2 && g.columns() <= 1_002));
    }

    #[test]
    fn hidden_rows_and_columns_are_kept_and_told() {
        let html = "<table><col><col style='display:none'><col>
            <tr><td>a</td><td>b</td><td>c</td></tr><tr style='display:none'><td>d</td><td>e</td><td>f</td></tr>
            <tr><td>g</td></tr></table>";
        let grid = grid_from_html(html).unwrap();
        assert_eq!((grid.hidden_rows, grid.hidden_columns), (vec![1], vec![1]));
    }

    #[test]
    fn the_largest_of_several_tables_is_taken_and_all_are_found() {
        let html = "<table><tr><td>menu</td></tr></table>
            <table><tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>";
        assert_eq!(rows(html), [["a", "b"], ["c", "d"]]);
        assert_eq!(grids_from_html(html).len(), 2);
    }

    #[test]
    fn what_libreoffice_stores_as_text_is_said_to_be_text() {
        let html = "<table><tr><td>00</td><td sdval=\"1,5\" sdnum=\"1066;0;0,0\">1,5</td></tr></table>";
        let grid = grid_from_html(html).unwrap();
        assert_eq!(grid.stored(CellAddress::new(0, 0)), StoredValue::Text);
        assert_eq!(grid.stored(CellAddress::new(0, 1)), StoredValue::Number { value: 1.5, percent: false });
    }
}
