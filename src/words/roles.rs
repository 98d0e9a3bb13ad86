//! The names of column roles, for the chip in a column's head and the menu that changes it.

use super::texts::Words;
use crate::table::Role;

impl Words {
    /// The name of a role.
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::RowNumber => self.pick("số thứ tự", "row number"),
            Role::Code => self.pick("mã", "code"),
            Role::UnitName => self.pick("đơn vị", "unit"),
            Role::MeasureUnit => self.pick("đơn vị tính", "unit of measure"),
            Role::Plan => self.pick("kế hoạch", "plan"),
            Role::Actual => self.pick("thực hiện", "actual"),
            Role::ActualCumulative => self.pick("thực hiện lũy kế", "actual, cumulative"),
            Role::ActualEstimate => self.pick("ước thực hiện", "actual, estimated"),
            Role::Prior => self.pick("cùng kỳ", "same period, prior year"),
            Role::OtherBase => self.pick("mốc so sánh khác", "other base"),
            Role::Change => self.pick("tăng/giảm", "change"),
            Role::GrowthRate => self.pick("% tăng/giảm", "growth rate"),
            Role::IndexToPrior => self.pick("% so cùng kỳ", "index to prior"),
            Role::PlanCompletion => self.pick("% kế hoạch", "plan completion"),
            Role::Coverage => self.pick("% bao phủ", "coverage"),
            Role::Population => self.pick("dân số", "population"),
            Role::LabourForce => self.pick("lực lượng lao động", "labour force"),
            Role::Participants => self.pick("người tham gia", "participants"),
            Role::Arrears => self.pick("nợ / chậm đóng", "arrears"),
            Role::ArrearsWithInterest => self.pick("nợ tính lãi", "arrears bearing interest"),
            Role::ArrearsAged => self.pick("nợ theo tuổi nợ", "aged arrears"),
            Role::Receivable => self.pick("phải thu", "receivable"),
            Role::ArrearsRate => self.pick("tỷ lệ nợ", "arrears rate"),
            Role::Threshold => self.pick("ngưỡng", "threshold"),
            Role::Rank => self.pick("thứ hạng", "rank"),
            Role::Score => self.pick("điểm, xếp loại", "score"),
            Role::Note => self.pick("ghi chú", "note"),
            Role::Staff => self.pick("biên chế", "staff"),
            Role::Students => self.pick("học sinh, sinh viên", "students"),
            Role::Period => self.pick("kỳ, năm", "period"),
        }
    }
}

impl Words {
    /// The chip of a column whose role was guessed: "kế hoạch?".
    pub fn guess(self, role: Role) -> String {
        format!("{}?", self.role(role))
    }

    /// The menu of a column: confirms the role that was guessed.
    pub fn confirm_role(self, role: Role) -> String {
        let name = self.role(role);
        self.pick(format!("Đúng là “{name}”"), format!("It is “{name}”"))
    }
}

super::texts::texts! {
    /// The menu entry that removes a column's role.
    no_role: "không đặt vai trò", "no role";
    /// The chip of a column without a role.
    set_role: "đặt vai trò", "set role";
    /// Label of the role menu.
    role_menu: "Vai trò của cột", "Role of the column";
    /// Heading in the menu of a column.
    title_menu: "Tiêu đề cột", "Title of the column";
    /// The button that confirms a guessed role.
    role_right: "Đúng", "Right";
    /// The role was guessed with little confidence.
    role_guessed: "đoán theo tiêu đề, xin xem lại", "guessed from the title, please check";
}
