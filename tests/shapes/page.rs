//! A page of texts, and how the clipboard carries it: as plain text, or as the HTML of a spreadsheet.

use std::fmt::Write;

/// Texts in rows, and cells that stand over several.
#[derive(Clone, Debug, Default)]
pub struct Page {
    rows: Vec<Vec<String>>,
    width: usize,
    /// Row, column, rows, columns.
    merges: Vec<[usize; 4]>,
}

impl Page {
    pub fn of_width(width: usize) -> Page {
        Page { width, ..Page::default() }
    }

    pub fn width(&self) -> usize {
        self.width
    }

    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Writes every text anew.
    pub fn rewrite(&mut self, write: impl Fn(&str) -> String) {
        self.rows.iter_mut().flatten().for_each(|text| *text = write(text));
    }

    /// With another page under its own, after so many blank rows.
    pub fn over(&self, other: &Page, gap: usize) -> Page {
        let mut both = Page::of_width(self.width.max(other.width));
        let place = self.height() + gap;
        (0..place + other.height()).for_each(|_| {
            both.row();
        });
        for (first, page) in [(0, self), (place, other)] {
            for (row, texts) in page.rows.iter().enumerate() {
                texts.iter().enumerate().for_each(|(column, text)| both.set(first + row, column, text));
            }
            let moved =
                page.merges.iter().map(|&[row, column, rows, columns]| [first + row, column, rows, columns]);
            both.merges.extend(moved);
        }
        both
    }

    /// Begins a row.
    pub fn row(&mut self) -> usize {
        self.rows.push(vec![String::new(); self.width]);
        self.rows.len() - 1
    }

    /// With the rows of another page beside its own, from the header on; `gap` columns stand between.
    pub fn beside(&self, other: &Page, header: usize, gap: usize) -> Page {
        let place = self.width + gap;
        let mut both = Page::of_width(place + other.width);
        for row in 0..self.height().max(other.height()) {
            both.row();
            let own = self.rows.get(row).into_iter().flatten().enumerate();
            own.for_each(|(column, text)| both.set(row, column, text));
            let cells = other.rows.get(row).filter(|_| row >= header).into_iter().flatten().enumerate();
            cells.for_each(|(column, text)| both.set(row, place + column, text));
        }
        both.merges = self.merges.clone();
        let moved = other.merges.iter().filter(|m| m[0] >= header);
        both.merges.extend(moved.map(|&[row, column, rows, columns]| [row, place + column, rows, columns]));
        both
    }

    pub fn set(&mut self, row: usize, column: usize, text: &str) {
        self.rows[row][column] = text.to_owned();
    }

    pub fn text(&self, row: usize, column: usize) -> &str {
        &self.rows[row][column]
    }

    pub fn merge(&mut self, row: usize, column: usize, rows: usize, columns: usize) {
        if rows * columns > 1 {
            self.merges.push([row, column, rows, columns]);
        }
    }

    /// Blank rows and columns before the first text, which a reader leaves out.
    pub fn blank_edges(&self) -> (usize, usize) {
        let rows = self.rows.iter().take_while(|row| row.iter().all(String::is_empty)).count();
        let is_blank = |column: &usize| self.rows.iter().all(|row| row[*column].is_empty());
        (rows, (0..self.width).take_while(is_blank).count())
    }

    /// As a spreadsheet gives it as plain text.
    pub fn tsv(&self) -> String {
        let cell = |text: &String| match text.contains(['\n', '\t', '"']) {
            true => format!("\"{}\"", text.replace('"', "\"\"")),
            false => text.clone(),
        };
        self.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\n").collect()
    }

    /// As a spreadsheet gives it as HTML.
    pub fn html(&self) -> String {
        let mut text = String::from(
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>\n<!--StartFragment--><table border=0>\n",
        );
        for (row, cells) in self.rows.iter().enumerate() {
            text.push_str("<tr>");
            for (column, cell) in cells.iter().enumerate() {
                let over = |m: &&[usize; 4]| {
                    (m[0]..m[0] + m[2]).contains(&row) && (m[1]..m[1] + m[3]).contains(&column)
                };
                let spans = match self.merges.iter().find(over) {
                    Some(m) if (m[0], m[1]) != (row, column) => continue,
                    Some(m) => format!(" rowspan={} colspan={}", m[2], m[3]),
                    None => String::new(),
                };
                let escaped = cell.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>");
                let _ = write!(text, "<td{spans}>{}</td>", escaped.replace('\u{a0}', "&nbsp;"));
            }
            text.push_str("</tr>\n");
        }
        text + "</table><!--EndFragment--></body></html>"
    }
}
