//! The warnings in words: what is doubtful, where, and what to do about it.

use super::texts::Words;
use crate::indicator::LikelyCause;
use crate::number::{Decimals, Notation, Reason, Ruling, print_number};
use crate::table::Doubt;

impl Words {
    /// A figure in a sentence of the interface.
    pub fn figure(self, value: f64) -> String {
        print_number(value, Decimals::UpTo(6), self.0.notation())
    }

    /// The name of a notation: an example of it.
    pub fn notation(self, notation: Notation) -> &'static str {
        match notation {
            Notation::CommaDecimal => "1.234,5",
            Notation::PointDecimal => "1,234.5",
        }
    }

    /// Why a column is read the way it is.
    pub fn reason(self, reading: Ruling) -> String {
        match reading.reason {
            Reason::Chosen => self.pick("bạn đã chọn", "you chose it").to_owned(),
            Reason::StoredValues => {
                self.pick("tệp nguồn ghi sẵn giá trị", "the source stored the values").to_owned()
            }
            Reason::Declared => self.pick("nguồn khai báo dấu", "the source declared it").to_owned(),
            Reason::Proved(n) => {
                self.pick(format!("{n} ô chỉ đọc được một cách"), format!("{n} cells read only one way"))
            }
            Reason::Arithmetic => {
                self.pick("chỉ cách này tính lại khớp", "only this way the arithmetic holds").to_owned()
            }
            Reason::Unit => self.pick("theo đơn vị tính", "by its unit").to_owned(),
            Reason::OtherColumns => self.pick("theo các cột khác", "as the other columns").to_owned(),
            Reason::Usage => self.pick("theo thói quen ở Việt Nam", "by Vietnamese usage").to_owned(),
            Reason::NothingToDecide => self.pick("không có dấu phân cách", "no separators").to_owned(),
        }
    }
}

impl Words {
    /// A warning as one sentence. `place` says where ("Ô C7", "Cột C"), `text` is the text of the cell.
    pub fn doubt(self, doubt: &Doubt, place: &str, text: &str) -> String {
        match doubt {
            Doubt::AmbiguousNumber { comma, point } => {
                let (c, p) = (self.figure(*comma), self.figure(*point));
                self.pick(
                    format!("{place} “{text}”: đọc được hai cách, {c} hoặc {p}. Chọn cách đọc cho cả cột."),
                    format!("{place} “{text}”: reads two ways, {c} or {p}. Choose one for the column."),
                )
            }
            Doubt::BracketedNumber => self.pick(
                format!(
                    "{place} “{text}”: trong ngoặc là số âm hay tỷ lệ % không ghi dấu? Đang đọc là số âm; chọn vai trò của cột."
                ),
                format!(
                    "{place} “{text}”: in brackets, a negative or a bare percentage? Read as a negative; choose the column's role."
                ),
            ),
            Doubt::UnitMissing => self.pick(
                format!(
                    "{place} “{text}”: trong cột có ô ghi đơn vị, có ô không, và tiêu đề không ghi. Số này tính bằng gì?"
                ),
                format!(
                    "{place} “{text}”: some cells of the column name a unit, some do not, nor does the header. What does this count?"
                ),
            ),
            Doubt::CurrencyDiffers => self.pick(
                format!(
                    "{place} “{text}”: trong cột có nhiều loại tiền khác nhau, không cộng được với nhau. Đổi về một loại tiền, hay tách cột?"
                ),
                format!(
                    "{place} “{text}”: the cells of the column name different currencies, which cannot be added up. Convert them, or split the column?"
                ),
            ),
            Doubt::UnreadCell => self.pick(
                format!("{place} “{text}”: không đọc được là số, không tính ô này."),
                format!("{place} “{text}”: could not be read as a number; the cell is not counted."),
            ),
            Doubt::OtherNotation { read } => {
                let read = self.figure(*read);
                self.pick(
                    format!("{place} “{text}”: viết khác kiểu số đã chọn cho cột, đang đọc là {read}. Nếu sai, sửa ô này."),
                    format!("{place} “{text}”: not written as chosen for the column, read as {read}. If wrong, correct the cell."),
                )
            }
            Doubt::MixedNotation => self.pick(
                format!("{place}: có cả số kiểu 1.234,5 và kiểu 1,234.5; mỗi ô được đọc theo dấu của nó."),
                format!("{place}: holds both 1.234,5 and 1,234.5; each cell is read as it is written."),
            ),
            Doubt::TextNumber => self.pick(
                format!("{place} “{text}”: nguồn lưu dạng chữ, ở đây đọc là số."),
                format!("{place} “{text}”: stored as text, read as a number here."),
            ),
            Doubt::TotalDiffers { pasted, summed, interval, causes } => {
                let (p, s) = (self.figure(*pasted), self.figure(*summed));
                let range = self.allowing_for_rounding(interval.map(|v| self.figure(v)));
                let causes = self.perhaps(causes);
                self.pick(
                    format!("{place}: tổng ghi {p}, cộng các dòng được {s}{range}.{causes} Giữ nguyên số đã ghi."),
                    format!(
                        "{place}: the total says {p}, the rows add up to {s}{range}.{causes} The pasted figure is kept."
                    ),
                )
            }
            Doubt::RatioDiffers { pasted, recomputed, interval, decimals, percent, causes } => {
                let unit = if *percent { "%" } else { "" };
                let more = Decimals::Fixed(telling_decimals(*pasted, *recomputed, *interval, *decimals));
                let figure = |v: f64, d| format!("{}{unit}", print_number(v, d, self.0.notation()));
                let (p, r) = (figure(*pasted, Decimals::Fixed(*decimals)), figure(*recomputed, more));
                let range = self.allowing_for_rounding(interval.map(|v| figure(v, more)));
                let causes = self.perhaps(causes);
                self.pick(
                    format!("{place}: ghi {p}, tính lại được {r}{range}.{causes} Giữ nguyên số đã ghi."),
                    format!("{place}: says {p}, recomputed {r}{range}.{causes} The pasted figure is kept."),
                )
            }
            Doubt::MonthOfYear => self.pick(
                format!("{place}: là số của một tháng (hoặc quý), còn kế hoạch là của cả năm hoặc không ghi của kỳ nào, nên chưa tính % kế hoạch. Nếu đây là số lũy kế từ đầu năm, hãy chọn."),
                format!("{place}: holds one month (or quarter), and the plan is a year's or does not say of when, so no completion is computed. If it is cumulative since January, say so."),
            ),
            Doubt::RatiosDiffer { differing, of, causes } => {
                let causes = self.perhaps(causes);
                self.pick(
                    format!(
                        "{place}: {differing}/{of} số đã ghi không tính lại được từ các cột bên cạnh.{causes} Cột này có thể là số khác; xem lại vai trò của cột."
                    ),
                    format!(
                        "{place}: {differing} of {of} pasted figures cannot be recomputed from the other columns.{causes} It may mean something else; check its role."
                    ),
                )
            }
            Doubt::SubtotalDiffers { pasted, summed, interval, causes } => {
                let (p, s) = (self.figure(*pasted), self.figure(*summed));
                let range = self.allowing_for_rounding(interval.map(|v| self.figure(v)));
                let causes = self.perhaps(causes);
                self.pick(
                    format!("{place}: cộng nhóm ghi {p}, cộng các dòng của nhóm được {s}{range}.{causes} Giữ nguyên số đã ghi."),
                    format!(
                        "{place}: the subtotal says {p}, its rows add up to {s}{range}.{causes} The pasted figure is kept."
                    ),
                )
            }
            Doubt::PartsDiffer { pasted, summed, interval, causes } => {
                let (p, s) = (self.figure(*pasted), self.figure(*summed));
                let range = self.allowing_for_rounding(interval.map(|v| self.figure(v)));
                let causes = self.perhaps(causes);
                self.pick(
                    format!("{place}: ghi {p}, cộng các cột thành phần được {s}{range}.{causes} Giữ nguyên số đã ghi."),
                    format!("{place}: says {p}, the columns it adds up give {s}{range}.{causes} The pasted figure is kept."),
                )
            }
            Doubt::UnitMismatch => self.pick(
                format!("{place} “{text}”: đơn vị khác với đơn vị của cột, không tính ô này."),
                format!("{place} “{text}”: its unit is not the column's; the cell is not counted."),
            ),
            Doubt::UnitsConverted { with } => {
                let other = self.place_column(&crate::grid::column_letters(*with));
                self.pick(
                    format!("{place} và {other} khác đơn vị tính; đã quy về cùng đơn vị khi tính."),
                    format!("{place} and {other} count in different units; they are brought together."),
                )
            }
            Doubt::SuspectedScale { with, factor } => {
                let other = self.place_column(&crate::grid::column_letters(*with));
                let times = self.figure(if *factor < 1.0 { 1.0 / factor } else { *factor });
                self.pick(
                    format!("{place} lệch {other} khoảng {times} lần mà không ghi đơn vị tính. Có phải khác đơn vị?"),
                    format!("{place} is off {other} about {times} times and names no unit. Is it in another unit?"),
                )
            }
            Doubt::BeyondBounds { figure, .. } => {
                let figure = self.figure(*figure);
                self.pick(
                    format!("{place}: số {figure} quá lớn so với đơn vị tính ghi ở tiêu đề. Có phải số tính bằng đơn vị nhỏ hơn (đồng, người)?"),
                    format!("{place}: {figure} is too much for the unit that its header names. Is it in a smaller one (đồng, persons)?"),
                )
            }
            Doubt::MayBeRatios => self.pick(
                format!("{place}: tiêu đề ghi % mà các số có cỡ của số lần (0,95 chứ không phải 95). Có phải là tỷ số, chưa nhân 100?"),
                format!("{place}: headed %, and its figures have the size of times (0.95, not 95). Are they ratios, not multiplied by 100?"),
            ),
            Doubt::Untitled => self.pick(
                format!("{place}: có số mà không có tiêu đề. Các dòng có thể dài hơn tiêu đề, số bị lệch cột."),
                format!("{place}: has figures and no title. Rows may be longer than the header, their figures shifted."),
            ),
            Doubt::DuplicateUnit { .. } => self.pick(
                format!("{place} “{text}”: đơn vị này đã có ở dòng trên."),
                format!("{place} “{text}”: this unit is named in an earlier row too."),
            ),
            Doubt::NegativeBases(n) => self.pick(
                format!("{place} “{text}”: {n} đơn vị có mốc so sánh âm nên không tính tỷ lệ; tỷ lệ của tổng vẫn gồm số âm này, cần xem lại."),
                format!("{place} “{text}”: {n} units have a base below 0 and no rate; the total's rate still counts it. Check it."),
            ),
            Doubt::UndecidedMark => self.undecided_mark(place, text),
            Doubt::MoreThanAll { base, rows } => {
                let base = self.place_column(&crate::grid::column_letters(*base));
                let rows = self.count(*rows as usize);
                self.pick(
                    format!("{place} “{text}”: tỷ lệ bao phủ vượt 100% ở {rows} dòng ({base}). Số người tham gia không thể nhiều hơn số phải bao phủ nếu cùng địa bàn, cùng thời điểm; kiểm tra lại hai số."),
                    format!("{place} “{text}”: coverage exceeds 100% in {rows} rows ({base}). No more can take part than there are to be covered, of one place and moment; check both figures."),
                )
            }
            Doubt::NamelessUnit => self.pick(
                format!("{place}: dòng có số mà không có tên; đang tính như một đơn vị. Dòng này là gì?"),
                format!("{place}: the row has figures and no name; counted as a unit. What is it?"),
            ),
            Doubt::ScaledFigure { would_be } => self.scaled_figure(place, text, &self.figure(*would_be)),
            Doubt::StrayFigures => self.stray_figures(place, text),
            Doubt::MayBeTotal => self.pick(
                format!("{place} “{text}”: có thể là dòng tổng của các dòng khác; đang tính như một đơn vị. Nếu là tổng, đổi loại dòng."),
                format!("{place} “{text}”: may be the total of the other rows; counted as a unit. If it is a total, change the kind of the row."),
            ),
            Doubt::MayBePart => self.pick(
                format!("{place} “{text}”: có thể đã nằm trong đơn vị phía trên; đang tính như một đơn vị riêng. Dòng này là gì?"),
                format!("{place} “{text}”: may be a part of the unit above; counted as a unit of its own. What is it?"),
            ),
            Doubt::MayBeSubtotal => self.pick(
                format!("{place} “{text}”: có thể là dòng cộng của các dòng bên cạnh; đang tính như một đơn vị riêng. Dòng này là gì?"),
                format!("{place} “{text}”: may be the subtotal of the rows beside it; counted as a unit of its own. What is it?"),
            ),
            Doubt::MergedValue => self.pick(
                format!("{place} “{text}”: số trong ô gộp nhiều dòng, chỉ tính cho dòng đầu."),
                format!("{place} “{text}”: merged over several rows; counted in the first only."),
            ),
            Doubt::HiddenRowsLeftOut(n) => self.pick(
                format!("{n} dòng bị ẩn trong bảng nguồn không được dán."),
                format!("{n} hidden rows of the source were not pasted."),
            ),
            Doubt::HiddenColumnsLeftOut(n) => self.pick(
                format!("{n} cột bị ẩn trong bảng nguồn không được dán."),
                format!("{n} hidden columns of the source were not pasted."),
            ),
            Doubt::HiddenRows(n) => self.pick(
                format!("{n} dòng bị ẩn trong bảng nguồn được dán cùng."),
                format!("{n} hidden rows of the source came along."),
            ),
            Doubt::HiddenColumns(n) => self.pick(
                format!("{n} cột bị ẩn trong bảng nguồn được dán cùng."),
                format!("{n} hidden columns of the source came along."),
            ),
            Doubt::HiddenValue => self.pick(
                format!(
                    "{place}: cột nguồn quá hẹp, chỉ thấy “{text}”. Nới rộng cột trong Excel rồi dán lại."
                ),
                format!(
                    "{place}: the source column was too narrow and shows “{text}”. Widen it and paste again."
                ),
            ),
            Doubt::Uncalculated => self.pick(
                format!(
                    "{place} “{text}”: tệp có công thức nhưng chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi mở ở đây."
                ),
                format!(
                    "{place} “{text}”: the file holds a formula without its result. Open it in Excel, save, and open it here again."
                ),
            ),
            Doubt::RoundedDisplay => self.pick(
                format!("{place} “{text}”: nguồn lưu số chi tiết hơn số hiển thị; tính bằng số chi tiết."),
                format!("{place} “{text}”: the source stores more digits than it shows; they are used."),
            ),
            Doubt::LossyText if text.is_empty() => self.pick(
                "Tiêu đề đã mất dấu (dấu ?) trước khi dán: nhấp đúp vào tiêu đề cột để gõ lại.".to_owned(),
                "Titles lost letters (?) before they were pasted: double click one to write it again.".to_owned(),
            ),
            Doubt::LossyText => self.pick(
                format!("{place} “{text}”: chữ đã mất dấu (dấu ?) trước khi dán."),
                format!("{place} “{text}”: letters were lost (?) before it was pasted."),
            ),
            Doubt::LossyName { whole } => self.pick(
                format!("{place} “{text}”: tên đã mất dấu trước khi dán, chỉ có thể là {whole}."),
                format!("{place} “{text}”: letters were lost before it was pasted; it can only be {whole}."),
            ),
            Doubt::UnmatchedUnit => self.pick(
                format!("{place} “{text}”: các tên khác là tỉnh, thành phố; tên này không có trong danh sách."),
                format!("{place} “{text}”: the other names are provinces; this one is not in their list."),
            ),
            Doubt::LegacyEncoding => self.pick(
                "Chữ trong bảng theo phông cũ (TCVN3 .VnTime, VNI) hoặc bị đọc sai mã (UTF-8); đã hiểu theo chữ đúng, ô giữ nguyên.".to_owned(),
                "The text is for legacy fonts (TCVN3, VNI) or its UTF-8 was read wrongly; it was understood as meant, the cells are as pasted.".to_owned(),
            ),
            Doubt::Capped(n) => self.pick(
                format!("Bảng quá lớn: {n} ô không được nhận."),
                format!("The table is too large: {n} cells were left out."),
            ),
            Doubt::TextsCut(n) => self.pick(
                format!("{n} ô dài hơn 32.767 ký tự (ô của Excel không chứa hơn): phần sau bị cắt."),
                format!("{n} cells are longer than 32,767 characters, the most a cell of Excel holds: the rest was cut."),
            ),
        }
    }

    /// For names that lost letters: what they would become, and which of them cannot be decided.
    pub fn repairs(self, found: &[(&str, &str)], open: &[&str]) -> String {
        let found: Vec<String> = found.iter().map(|(lossy, whole)| format!("{lossy} → {whole}")).collect();
        let mut said = String::new();
        if !found.is_empty() {
            said += &self.pick(
                format!(" Sửa được: {}.", found.join(", ")),
                format!(" Can be repaired: {}.", found.join(", ")),
            );
        }
        if !open.is_empty() {
            said += &self
                .pick(format!(" Chưa rõ: {}.", open.join(", ")), format!(" Not sure: {}.", open.join(", ")));
        }
        said
    }

    /// Cure: repairs that many names.
    pub fn repair_names(self, count: usize) -> String {
        self.pick(format!("Sửa {count} tên"), format!("Repair {count} names"))
    }

    fn allowing_for_rounding(self, [low, high]: [String; 2]) -> String {
        if low == high {
            return String::new();
        }
        self.pick(
            format!(" (từ {low} đến {high} nếu kể sai số làm tròn)"),
            format!(" ({low} to {high} allowing for rounding)"),
        )
    }

    fn perhaps(self, causes: &[LikelyCause]) -> String {
        let causes: Vec<String> = causes.iter().map(|c| self.likely_cause(*c)).collect();
        match causes.is_empty() {
            true => String::new(),
            false => self.pick(
                format!(" Có thể: {}.", causes.join("; ")),
                format!(" Perhaps: {}.", causes.join("; ")),
            ),
        }
    }

    /// What may have caused the difference of a pasted figure.
    pub fn likely_cause(self, cause: LikelyCause) -> String {
        let text = match cause {
            LikelyCause::Truncated => {
                self.pick("cắt bớt số lẻ, không làm tròn", "decimals cut off, not rounded")
            }
            LikelyCause::MeanOfRates => {
                self.pick("lấy trung bình các tỷ lệ của đơn vị", "the mean of the units' rates")
            }
            LikelyCause::OtherBase => self.pick("chia cho mốc khác", "divided by another base"),
            LikelyCause::DigitsTransposed => self.pick("đảo hai chữ số", "two digits changed places"),
            LikelyCause::SignLost => self.pick("sai dấu tăng, giảm", "the sign of the change"),
            LikelyCause::PointsAsPercent => {
                self.pick("là điểm %, không phải %", "percentage points, not percent")
            }
            LikelyCause::PercentAsPoints => {
                self.pick("là % tăng, giảm của tỷ lệ, không phải điểm %", "the growth of a rate, not points")
            }
            LikelyCause::UnitSlip(power) => {
                let times = 10_i32.pow(u32::from(power.unsigned_abs().min(9)));
                return match power > 0 {
                    true => self.pick(
                        format!("nhầm đơn vị, gấp {times} lần"),
                        format!("a unit slip, {times} times too much"),
                    ),
                    false => self.pick(
                        format!("nhầm đơn vị, bằng 1/{times}"),
                        format!("a unit slip, {times} times too little"),
                    ),
                };
            }
        };
        text.to_owned()
    }

    /// "Ô C7".
    pub fn place_cell(self, address: &str) -> String {
        self.pick(format!("Ô {address}"), format!("Cell {address}"))
    }

    /// "Cột C".
    pub fn place_column(self, letters: &str) -> String {
        self.pick(format!("Cột {letters}"), format!("Column {letters}"))
    }
}

/// The decimals with which a recomputed figure is seen to be another than the pasted one: one more than that has; two
/// where one more would round to it again (89,4454 beside 89,5); none more where all are whole.
fn telling_decimals(pasted: f64, recomputed: f64, interval: [f64; 2], decimals: u8) -> u8 {
    let rounded = |value: f64, decimals: u8| {
        let power = 10_f64.powi(i32::from(decimals));
        (value * power).round() / power
    };
    // How far rounding may part two figures is itself a hair wider.
    let is_whole = |value: f64| (value - value.round()).abs() <= 1e-6 * value.abs().max(1.0);
    if decimals == 0 && is_whole(recomputed) && interval.into_iter().all(is_whole) {
        return 0;
    }
    let twice = rounded(rounded(recomputed, decimals + 1), decimals);
    decimals + if (twice - pasted).abs() < 1e-9 * pasted.abs().max(1.0) { 2 } else { 1 }
}
