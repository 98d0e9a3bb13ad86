//! What was verified, in words: sums, rates, notation, units of measure.

use super::texts::Words;
use crate::analysis::{Recomputed, SumsThatHold};
use crate::grid::column_letters;
use crate::number::{Notation, Ruling, Unit, UnitKind};
use crate::sheet::Flood;

super::texts::texts! {
    /// Heading of the list of what was verified.
    verified: "Đã kiểm tra", "Verified";
    /// Heading of the list of doubts.
    to_check: "Cần xem lại", "To be checked";
    /// Verified: no row is a total.
    no_totals: "Không có số tổng nào cộng lại được đúng.", "No total was added up again and found right.";
    /// Verified: no pasted rate was computed again.
    no_rates: "Không có tỷ lệ nào dán sẵn để tính lại.", "There is no pasted rate to compute again.";
}

impl Words {
    /// "Cột G: là tỷ lệ dán sẵn, không cột nào trong bảng tính ra được, nên chưa kiểm tra." of columns of pasted rates.
    pub fn not_recomputed(self, columns: &[u32]) -> String {
        let place = self.columns(columns);
        self.pick(
            format!("{place}: tỷ lệ dán sẵn, chưa tìm được các cột để tính lại, nên chưa kiểm tra."),
            format!("{place}: pasted rates, not checked: no columns were found that give them."),
        )
    }

    /// "Tính 12 đơn vị, dòng 5–16; dòng 4 là tổng." from the strip's text.
    pub fn as_sentence(self, text: &str) -> String {
        let mut letters = text.chars();
        let first: String = letters.next().map(|l| l.to_uppercase().collect()).unwrap_or_default();
        format!("{first}{}.", letters.as_str())
    }

    /// Totals or subtotals that were added up again.
    pub fn sums_hold(self, sums: SumsThatHold, of_groups: bool) -> String {
        let n = self.count(sums.count());
        let what = match of_groups {
            false => self.pick("số tổng", "totals"),
            true => self.pick("số tổng nhóm", "subtotals"),
        };
        let how = match (sums.exactly, sums.rounded) {
            (_, 0) => self.pick("đúng đến chữ số cuối", "right to the last digit").to_owned(),
            (0, _) => self.pick("đúng, trong sai số làm tròn", "right, within rounding").to_owned(),
            (_, rounded) => {
                let rounded = self.count(rounded);
                self.pick(
                    format!("đúng, trong đó {rounded} số lệch trong sai số làm tròn"),
                    format!("right, {rounded} of them within rounding"),
                )
            }
        };
        self.pick(format!("Cộng lại {n} {what}: {how}."), format!("Added up {n} {what} again: {how}."))
    }

    /// Pasted figures that were computed again.
    pub fn recomputed(self, held: &Recomputed, title: &str) -> String {
        let Recomputed { column, inputs, fitting, of } = held;
        let (column, inputs) = (self.columns(&[*column]), small_first(&self.columns(inputs)));
        let (fitting, of) = (self.count(*fitting as usize), self.count(*of as usize));
        let named = if title.is_empty() { String::new() } else { format!(" “{title}”") };
        if fitting == of {
            return self.pick(
                format!("{column}{named}: tính lại {of} số từ {inputs}, đều khớp khi làm tròn."),
                format!(
                    "{column}{named}: {of} figures computed again from {inputs}, all come out when rounded."
                ),
            );
        }
        self.pick(
            format!("{column}{named}: tính lại {of} số từ {inputs}, {fitting} số khớp; số không khớp ghi ở trên."),
            format!("{column}{named}: {of} figures computed again from {inputs}, {fitting} come out; the others are told above."),
        )
    }

    /// How the numbers of columns were read, and by what that was decided.
    pub fn read_so(self, columns: &[u32], ruling: Ruling) -> String {
        let (columns, notation, why) =
            (self.columns(columns), self.notation(ruling.notation), self.reason(ruling));
        let other = match ruling.notation {
            Notation::CommaDecimal => self.notation(Notation::PointDecimal),
            Notation::PointDecimal => self.notation(Notation::CommaDecimal),
        };
        if ruling.mixed {
            return self.pick(
                format!("{columns}: có ô viết kiểu {notation}, có ô kiểu {other}; mỗi ô đọc theo cách viết của nó."),
                format!("{columns}: some cells as {notation}, some as {other}; each is read as it is written."),
            );
        }
        self.pick(
            format!("{columns}: số đọc kiểu {notation}, {why}."),
            format!("{columns}: read as {notation}, {why}."),
        )
    }

    /// The unit of measure of columns, with its name if the table gives one; `None` for columns of which none was said.
    pub fn measured_so(self, columns: &[u32], unit: Option<Unit>, name: Option<&str>) -> String {
        let columns = self.columns(columns);
        match unit {
            Some(unit) => {
                let unit = name.map_or_else(|| self.unit_of_measure(unit), str::to_owned);
                self.pick(format!("{columns}: tính bằng {unit}."), format!("{columns}: in {unit}."))
            }
            None => self.pick(
                format!("{columns}: bảng không ghi đơn vị tính."),
                format!("{columns}: the table names no unit of measure."),
            ),
        }
    }

    /// Columns whose figures count what another column says in each row.
    pub fn measured_by_row(self, columns: &[u32], by: u32) -> String {
        let (columns, by) = (self.columns(columns), column_letters(by));
        self.pick(
            format!("{columns}: mỗi dòng có đơn vị tính riêng, ghi ở cột {by}; không cộng các dòng."),
            format!("{columns}: each row has a unit of its own, in column {by}; rows are not added up."),
        )
    }

    /// Doubts that the user has looked at.
    pub fn seen(self, flood: Flood, count: u32) -> String {
        let n = self.count(count as usize);
        let what = match flood {
            Flood::TextNumbers => {
                self.pick("số lưu dạng chữ, đọc là số", "numbers stored as text, read as numbers")
            }
            Flood::DuplicateUnits => {
                self.pick("dòng trùng tên đơn vị, giữ cả", "rows that name a unit again, all kept")
            }
            Flood::UndecidedMarks => self
                .pick("ô “-” chưa có số liệu, để nguyên", "marks for none, no figure yet, left as they are"),
            Flood::MergedValues => {
                self.pick("số trong ô gộp, tính cho dòng đầu", "merged figures, counted in their first row")
            }
        };
        self.pick(format!("Bạn đã xem: {n} {what}."), format!("Looked at by you: {n} {what}."))
    }

    /// A measured unit by the names of some scales; others by their factor.
    fn measured_by(self, scale: f64, names: &[(f64, &str)]) -> String {
        match (names.iter().find(|(of, _)| *of == scale), names.first()) {
            (Some((_, name)), _) => (*name).to_owned(),
            (None, base) => format!("{} {}", self.figure(scale), base.map_or("", |(_, name)| name)),
        }
    }

    /// "triệu đồng", "nghìn người", "%".
    pub fn unit_of_measure(self, unit: Unit) -> String {
        let of = match unit.kind {
            UnitKind::Percent => return "%".to_owned(),
            UnitKind::PercentagePoint => return self.pick("điểm %", "percentage points").to_owned(),
            UnitKind::Time => return self.pick("thời gian", "time").to_owned(),
            UnitKind::Money => "đồng",
            UnitKind::Count if unit.scale == 1.0 => {
                return self
                    .pick("số đếm (người, thẻ, hộ…)", "counts (persons, cards, households…)")
                    .to_owned();
            }
            UnitKind::Count => self.pick("(người, thẻ, hộ…)", "(persons, cards, households…)"),
            UnitKind::Dollar => "USD",
            UnitKind::Euro => "EUR",
            UnitKind::Pound => "GBP",
            UnitKind::Yen => "JPY / CNY",
            UnitKind::Energy => "kWh",
            UnitKind::Area => return self.measured_by(unit.scale, &[(1.0, "m²"), (1e4, "ha"), (1e6, "km²")]),
            UnitKind::Mass => {
                let names = [(1.0, "kg"), (100.0, "tạ"), (1e3, self.pick("tấn", "tonnes"))];
                return self.measured_by(unit.scale, &names);
            }
            UnitKind::Volume => {
                return self.measured_by(unit.scale, &[(1.0, self.pick("lít", "litres")), (1e3, "m³")]);
            }
            UnitKind::Length => return self.measured_by(unit.scale, &[(1.0, "m"), (1e3, "km")]),
            UnitKind::Multiple => "",
        };
        let times = match unit.scale {
            1.0 => String::new(),
            1e3 => self.pick("nghìn", "thousand").to_owned(),
            1e6 => self.pick("triệu", "million").to_owned(),
            1e9 => self.pick("tỷ", "thousand million").to_owned(),
            1e12 => self.pick("nghìn tỷ", "million million").to_owned(),
            scale => format!("{} ×", self.figure(scale)),
        };
        format!("{times} {of}").trim().to_owned()
    }
}

fn small_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
