//! What a picture of a table shows, as plain data.

use crate::chart::annotation::{AnnotationSpec, letters_at, listed};
use crate::chart::spec::PageSpec;

/// A column of figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PictureColumn {
    /// Its heading.
    pub title: String,
    /// Whether its cells have bars.
    pub has_bars: bool,
}

/// A cell of figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PictureCell {
    /// The figure as printed, or the reason why there is none.
    pub text: String,
    /// The figure, for its bar.
    pub value: Option<f64>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PictureRow {
    /// The unit's name.
    pub name: String,
    /// A cell for each column.
    pub cells: Vec<PictureCell>,
    /// Whether it is a total, which is set in bold, without bars.
    pub is_total: bool,
}

/// A picture of a table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TablePictureSpec {
    /// What is around the table.
    pub page: PageSpec,
    /// The heading of the names.
    pub names: String,
    /// The columns of figures.
    pub columns: Vec<PictureColumn>,
    /// Top first.
    pub rows: Vec<PictureRow>,
}

impl TablePictureSpec {
    /// Lists what is said of its figures below it; the rows of the figures have the letters.
    pub(in crate::chart) fn annotate(&mut self, annotations: Vec<AnnotationSpec>) {
        self.page.listed = listed(annotations, |_| false);
        let columns = self.columns.len();
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.name.push_str(&letters_at(&self.page.listed, at * columns..(at + 1) * columns));
        }
    }
}
