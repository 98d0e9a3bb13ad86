//! HTML as spreadsheets, word processors and browsers put it on the clipboard → [`Grid`]s.
//!
//! A tokenizer streams over the text; no document tree is built and no markup survives.

use super::Grid;
use super::html_style::{StyleSheet, ValueAttributes};
use super::html_table::{CellSpan, CellStart, TableReader, push_collapsed};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::borrow::Cow;
use std::convert::Infallible;

/// Tables within tables deeper than this are read as their text.
const DEEPEST: usize = 32;
/// Lines before a table that may be its title.
const TITLE_LINES: usize = 3;
/// Characters a title line may have: more is a paragraph.
const TITLE_LENGTH: usize = 240;

/// Every table of an HTML text, in its order. Lines right before a table stand above it in its grid.
pub fn grids_from_html(html: &str) -> Vec<Grid> {
    let mut reader = HtmlReader::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        reader.event(&event);
        None
    });
    emitter.naively_switch_states(true);
    match Tokenizer::new_with_emitter(html, emitter).finish() {
        Ok(()) => {}
        Err(never) => match never {},
    }
    reader.finish()
}

/// The largest table of an HTML text, if there is one.
pub fn grid_from_html(html: &str) -> Option<Grid> {
    grids_from_html(html).into_iter().rev().max_by_key(|g| u64::from(g.rows()) * u64::from(g.columns()))
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

#[derive(Clone, Copy, Debug, Default)]
enum Attribute {
    ColumnSpan,
    RowSpan,
    Span,
    Style,
    Class,
    SdVal,
    SdNum,
    XNum,
    SheetsValue,
    SheetsFormat,
    #[default]
    Other,
}

#[derive(Default)]
struct HtmlReader {
    sheet: StyleSheet,
    tables: Vec<TableReader>,
    done: Vec<Grid>,
    /// Lines since the last table ended.
    lines: Vec<String>,
    line: String,
    tag: Tag,
    attribute: Attribute,
    values: ValueAttributes,
    span: CellSpan,
    columns: u32,
    /// Inside an element whose text is not shown, and how deep.
    silent: Option<(Vec<u8>, u32)>,
    name: Vec<u8>,
    in_style: bool,
    superscript: bool,
    /// Open `<span>`s, and whether each is of spaces that count.
    inline: Vec<bool>,
}

impl HtmlReader {
    fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.open(name),
            CallbackEvent::AttributeName { name } => self.attribute_name(name),
            CallbackEvent::AttributeValue { value } => self.attribute_value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn open(&mut self, name: &[u8]) {
        self.tag = tag(name);
        self.name.clear();
        self.name.extend_from_slice(name);
        self.values.clear();
        self.span = CellSpan { rows: 1, columns: 1 };
        self.columns = 1;
        self.attribute = Attribute::Other;
    }

    fn attribute_name(&mut self, name: &[u8]) {
        self.attribute = match name {
            b"colspan" => Attribute::ColumnSpan,
            b"rowspan" => Attribute::RowSpan,
            b"span" => Attribute::Span,
            b"style" => Attribute::Style,
            b"class" => Attribute::Class,
            b"sdval" => Attribute::SdVal,
            b"sdnum" => Attribute::SdNum,
            b"x:num" => Attribute::XNum,
            b"data-sheets-value" => Attribute::SheetsValue,
            b"data-sheets-numberformat" => Attribute::SheetsFormat,
            b"x:str" => {
                self.values.x_str = true;
                Attribute::Other
            }
            b"x:err" => {
                self.values.x_err = true;
                Attribute::Other
            }
            _ => Attribute::Other,
        };
    }

    fn attribute_value(&mut self, value: &[u8]) {
        let value = String::from_utf8_lossy(value);
        let number = || value.trim().parse::<u32>().ok();
        match self.attribute {
            Attribute::ColumnSpan => self.span.columns = number().unwrap_or(1),
            Attribute::RowSpan => self.span.rows = number().unwrap_or(1),
            Attribute::Span => self.columns = number().unwrap_or(1),
            Attribute::Style => self.values.style.push_str(&value.to_lowercase()),
            Attribute::Class => self.values.class.push_str(&value),
            Attribute::SdVal => self.values.sdval.push_str(&value),
            Attribute::SdNum => self.values.sdnum.push_str(&value),
            Attribute::XNum => self.values.x_num.push_str(&value),
            Attribute::SheetsValue => self.values.sheets_value.push_str(&value),
            Attribute::SheetsFormat => self.values.sheets_format.push_str(&value),
            Attribute::Other => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        if let Some((name, depth)) = &mut self.silent {
            if *name == self.name && !self_closing {
                *depth += 1;
            }
            return;
        }
        let hidden = hides(&self.values.style);
        match self.tag {
            Tag::Style => self.in_style = true,
            Tag::Silent => self.silence(),
            Tag::Table => self.start_table(),
            Tag::Row => {
                let stands_for = number_after(&self.values.style, "mso-xlrowspan:").unwrap_or(1);
                self.with_table(|table, sheet| table.start_row(sheet, hidden, stands_for));
            }
            Tag::Cell => {
                let overflowing = self.values.style.contains("mso-ignore:colspan");
                let hidden = hidden && !self.values.style.contains("mso-");
                self.inline.clear();
                self.superscript = false;
                let (span, mut values) = (self.span, std::mem::take(&mut self.values));
                self.with_table(|table, sheet| {
                    table.start_cell(sheet, CellStart { span, overflowing, hidden }, &mut values);
                });
                self.values = values;
            }
            Tag::Caption => self.with_table(|table, sheet| table.start_caption(sheet)),
            Tag::Column => {
                let (columns, is_group) = (self.columns, self.name == b"colgroup");
                if let Some(table) = self.tables.last_mut() {
                    table.column(columns, hidden, is_group);
                }
            }
            Tag::Break => self.line_break(),
            Tag::Block if hidden => self.silence(),
            Tag::Block => self.line_break(),
            Tag::Superscript => self.superscript = true,
            Tag::Inline if hidden && !self_closing => self.silence(),
            Tag::Inline => self.inline.push(self.values.style.contains("mso-spacerun:yes")),
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

    fn silence(&mut self) {
        self.silent = Some((self.name.clone(), 1));
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

    /// Rows and cells outside of any table open one.
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

/// Whether a style hides its element.
fn hides(style: &str) -> bool {
    style.match_indices("display:").any(|(at, name)| {
        style.get(at + name.len()..).is_some_and(|rest| rest.trim_start().starts_with("none"))
    })
}

/// The whole number that follows `name` in a style.
fn number_after(style: &str, name: &str) -> Option<u32> {
    let at = style.find(name)?;
    let rest = style.get(at + name.len()..)?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.get(..digits)?.parse().ok()
}

/// Digits raised beside a number are a footnote's mark: written with raised characters they stay apart from it.
pub(super) fn raised(text: &str) -> Cow<'_, str> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let digit = |c: char| c.to_digit(10).and_then(|d| RAISED.get(d as usize)).copied().unwrap_or(c);
        Cow::Owned(text.chars().map(digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{CellAddress, Merge, StoredValue};

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
