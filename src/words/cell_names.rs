//! Texts of the names of cells.

use super::texts::Words;
use crate::formula::BadName;

super::texts::texts! {
    /// Command and title of the dialog.
    cell_names: "Tên ô…", "Names of cells…";
    /// Label of the field of a name in the list.
    cell_name_field: "Tên", "Name";
    /// Button of a name in the list.
    show_named: "Đến", "Go to";
    /// Button of a name in the list.
    remove_name: "Xóa", "Remove";
    /// Label of the field that gives a name to the selected cells.
    name_selection: "Đặt tên cho vùng đang chọn", "Name the selected cells";
    /// Button.
    give_name: "Đặt tên", "Give the name";
    /// The list is empty.
    no_names: "Chưa ô nào có tên.", "No cells have a name yet.";
    /// What the dialog explains.
    names_hint: "Dùng tên trong công thức của mọi bảng: =SUM(Đạt). Tên đi theo ô khi chèn, xóa, chuyển. Xóa một tên thì công thức đang dùng nó ghi lại địa chỉ ô.", "Formulas of all sheets can use a name: =SUM(Reached). A name follows its cells when lines are inserted, deleted or moved. When a name is removed, formulas that use it name its cells instead.";
}

impl Words {
    /// Notice: cells got a name.
    pub fn cells_named(self, name: &str, cells: &str) -> String {
        self.pick(
            format!("Đã đặt tên {name} cho {cells}, dùng được trong công thức. Ctrl+F3 để sửa hay xóa tên."),
            format!(
                "{cells} is now called {name}, and formulas can use that. Ctrl+F3 changes or removes names."
            ),
        )
    }

    /// Notice: a name that cannot be given.
    pub fn bad_name(self, bad: &BadName) -> String {
        match bad {
            BadName::Length => self.pick(
                "Tên cần từ 1 đến 255 ký tự.".to_owned(),
                "A name has 1 to 255 characters.".to_owned(),
            ),
            BadName::Cell(name) => self.pick(
                format!("“{name}” trông như địa chỉ ô, nên không làm tên được. Hãy thêm chữ, ví dụ {name}_."),
                format!("“{name}” reads as a cell, so it cannot be a name. Add something: {name}_."),
            ),
            BadName::Blank(better) => self.pick(
                format!("Tên không có dấu cách. Hãy viết {better}."),
                format!("A name has no blanks. Write {better}."),
            ),
            BadName::Sign(sign) => self.pick(
                format!("Tên bắt đầu bằng chữ, rồi chữ, số, dấu _ hoặc dấu chấm; “{sign}” không dùng được ở đây."),
                format!("A name begins with a letter and has letters, digits, _ and points; “{sign}” cannot stand here."),
            ),
            BadName::Taken(name) => self.pick(
                format!("Đã có tên {name} cho vùng khác. Ctrl+F3 để xem các tên."),
                format!("Other cells are called {name} already. Ctrl+F3 lists the names."),
            ),
        }
    }
}
