//! Sentences about a table as a picture.

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why a table as a picture suits.
    why_table_picture: "cho thấy các số bên cạnh nhau, có thanh trong ô tỷ lệ", "shows the figures side by side, with bars in the cells of rates";
    /// Why it cannot be drawn.
    no_table_picture: "bảng chưa có cột số nào", "the table has no column of figures";
    /// The heading of the names if the table has none.
    names_heading: "Đơn vị", "Unit";
}

impl Words {
    /// How many of the columns are shown: "6 trong 9 cột số".
    pub fn first_columns(self, shown: usize, of: usize) -> String {
        let (shown, of) = (self.count(shown), self.count(of));
        self.pick(format!("{shown} trong {of} cột số"), format!("{shown} of {of} columns of figures"))
    }

    /// The alternative text of a table.
    pub fn table_alt(self, title: &str, subtitle: &str, rows: &[(String, String)]) -> String {
        let list = rows.iter().map(|(name, told)| format!("{name}: {told}")).collect::<Vec<_>>().join("; ");
        self.pick(
            format!("Bảng. {title}. {subtitle}. {list}."),
            format!("Table. {title}. {subtitle}. {list}."),
        )
    }
}
