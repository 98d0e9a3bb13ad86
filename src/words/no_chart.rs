//! Why there is no chart, and the buttons that cure it.

use super::texts::Words;
use crate::analysis::Apart;
use crate::table::Role;

super::texts::texts! {
    /// Chart panel: nothing can be ranked.
    no_chart: "Chưa có tỷ lệ nào để vẽ. Dán bảng có cột kế hoạch và thực hiện (hoặc cùng kỳ, dân số), hay đặt vai trò cho cột ở đầu cột.", "There is no rate to draw yet. Paste a table with plan and actual (or prior, population), or set a column's role in its head.";
    /// Chart panel: before the reasons.
    no_chart_because: "Chưa có tỷ lệ nào để vẽ:", "There is no rate to draw yet:";
    /// No column has a role that a rate is computed from.
    lacks_roles: "Có số, nhưng chưa cột nào được biết là kế hoạch, thực hiện hay cùng kỳ.", "There are figures, but no column is known as plan, actual or prior.";
}

impl Words {
    /// "Có kế hoạch (“KH 2025”), chưa có thực hiện."
    pub fn lacks_role(self, there: Role, title: &str, missing: Role) -> String {
        let (there, missing) = (self.role(there), self.role(missing));
        self.pick(
            format!("Có {there} (“{title}”), chưa có {missing}."),
            format!("There is “{title}” ({there}), but no column is: {missing}."),
        )
    }

    /// Button: "“Số thu” là thực hiện".
    pub fn column_is(self, title: &str, role: Role) -> String {
        let role = self.role(role);
        self.pick(format!("“{title}” là {role}"), format!("“{title}” is: {role}"))
    }

    /// Button: the user chooses a column's role.
    pub fn choose_role_of(self, title: &str) -> String {
        self.pick(format!("Chọn vai trò của “{title}”"), format!("Choose the role of “{title}”"))
    }

    /// Two columns that are not put together.
    pub fn columns_apart(self, first: &str, second: &str, why: Apart) -> String {
        match why {
            Apart::CountElse => self.pick(
                format!("“{first}” và “{second}” đếm hai thứ khác nhau (như tiền và người) nên không so được."),
                format!("“{first}” and “{second}” count different things (as money and persons), so they are not compared."),
            ),
            Apart::OtherTime => self.pick(
                format!("“{first}” và “{second}” ghi hai thời gian khác nhau nên không so được."),
                format!("“{first}” and “{second}” name different times, so they are not compared."),
            ),
            Apart::OtherSubject => self.pick(
                format!("Tiêu đề không nói “{first}” đi với “{second}”: khác quỹ, khác nhóm, hoặc nhiều cột cùng hợp."),
                format!("The headers do not say that “{first}” goes with “{second}”: another fund or group, or several columns fit."),
            ),
        }
    }

    /// A rate that no row has, and the columns that are blank.
    pub fn no_figures_of(self, rate: &str, blank: &[String]) -> String {
        let names = blank.iter().map(|title| format!("“{title}”")).collect::<Vec<_>>().join(", ");
        match blank {
            [] => self.pick(
                format!("“{rate}” chưa có số: không dòng nào có đủ hai số."),
                format!("“{rate}” has no figure yet: no row has both of its figures."),
            ),
            _ => self.pick(
                format!("“{rate}” chưa có số: {names} còn trống."),
                format!("“{rate}” has no figure yet: {names} is blank."),
            ),
        }
    }

    /// Button: goes to the first cell of a blank column.
    pub fn fill_in(self, title: &str) -> String {
        self.pick(format!("Nhập “{title}”"), format!("Fill in “{title}”"))
    }
}
