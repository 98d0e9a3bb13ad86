//! The kinds of charts by name, why each suits a table, and the controls that all kinds share.

use crate::place::Tier;
use crate::sheet::{ChartKind, Counted, Preset, Purpose};
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Below a chart whose totals have bars of their own.
    totals_apart: "Thanh của tổng theo thang riêng, không so với thanh của từng đơn vị", "The bars of totals have a scale of their own and are not compared with those of the units";
    /// The label of the menu of kinds.
    chart_kind_label: "Loại biểu đồ", "Kind of chart";
    /// The name of the list of the sheet's charts.
    charts_of_sheet: "Các biểu đồ của trang tính", "Charts of the sheet";
    /// A button.
    add_chart: "Thêm biểu đồ", "Add a chart";
    /// The button that adds a chart.
    add_shortly: "+ Thêm", "+ Add";
    /// The button that copies a chart.
    duplicate_shortly: "Nhân đôi", "Copy";
    /// The button that removes a chart.
    remove_shortly: "Xóa", "Remove";
    /// A button.
    duplicate_chart: "Nhân đôi biểu đồ này", "Duplicate this chart";
    /// A button.
    remove_chart: "Xóa biểu đồ này", "Remove this chart";
    /// The label of the line below the source.
    chart_note: "Ghi chú dưới biểu đồ", "Note below the chart";
    /// The label of the menu of looks.
    chart_look: "Kiểu trình bày", "Look";
    /// The label of the menu of purposes.
    picture_for: "Dùng cho", "Made for";
    /// The entry of that menu for a size that the user typed.
    own_size: "Khổ tự đặt", "A size of your own";
    /// The label of a tick box.
    chart_in_report: "Đưa vào báo cáo", "Put into the report";
    /// The label of the menu of units.
    chart_units: "Hiện", "Shown";
    /// As many units as fit a page.
    units_fitting: "vừa một trang", "as many as fit";
    /// The units of the selected rows.
    units_selected: "các dòng đang chọn", "the selected rows";
    /// The units that the user chose before.
    units_chosen: "các dòng đã chọn", "the chosen rows";
    /// The label of the menu of levels.
    chart_level: "Cấp", "Level";
    /// Units of all levels, compared with one another.
    levels_together: "mọi cấp chung", "all levels together";
    /// In place of that menu: why the units cannot be chosen.
    rows_are_periods: "đủ các kỳ của bảng (mỗi dòng là một kỳ)", "all periods of the table (each row is one)";
    /// The label of the menu of second rates.
    second_rate: "So với", "Against";
    /// Why there is no ranking.
    no_rate_to_rank: "bảng chưa có tỷ lệ nào để xếp hạng", "the table has no rate to rank by";
}

impl Words {
    /// Below a chart whose computed total leaves units out: "Tổng (tính) chỉ cộng 4/5 đơn vị có đủ hai số".
    pub fn total_of_both(self, noun: &Counted, added: usize, of: usize) -> String {
        let noun = self.counted(noun, of);
        let [added, of] = [added, of].map(|n| self.count(n));
        let total = self.computed_total();
        self.pick(
            format!("{total} chỉ cộng {added}/{of} {noun} có đủ hai số"),
            format!("{total} adds only the {added} of {of} {noun} that have both figures"),
        )
    }

    /// The name of a kind.
    pub fn chart_kind(self, kind: ChartKind) -> &'static str {
        match kind {
            ChartKind::Ranking => self.pick("Xếp hạng", "Ranking"),
            ChartKind::PlanActual => self.pick("Thực hiện so với kế hoạch", "Plan against actual"),
            ChartKind::Periods => self.pick("So với kỳ trước", "Against the prior period"),
            ChartKind::Growth => self.pick("Tăng, giảm", "Growth"),
            ChartKind::Composition => self.pick("Cơ cấu theo số lượng", "Composition by amount"),
            ChartKind::Shares => self.pick("Cơ cấu 100%", "Composition to 100%"),
            ChartKind::TargetGap => self.pick("Khoảng cách đến mục tiêu", "Gap to the target"),
            ChartKind::TwoRates => self.pick("Hai tỷ lệ", "Two rates"),
            ChartKind::PlanPath => {
                self.pick("Lũy kế so với tiến độ kế hoạch", "Cumulative against the plan’s path")
            }
            ChartKind::Multiples => self.pick("Từng quỹ cạnh nhau", "Funds side by side"),
            ChartKind::Trend => self.pick("Diễn biến qua các kỳ", "Course over periods"),
            ChartKind::TablePicture => self.pick("Bảng thành hình", "Table as a picture"),
            ChartKind::Contribution => self.pick("Đóng góp vào tăng trưởng", "Contribution to growth"),
        }
    }

    /// An item of the menu of units: "10 đầu".
    pub fn units_first(self, count: u16) -> String {
        self.pick(format!("{count} đầu"), format!("the first {count}"))
    }

    /// A tier of administration: "cấp xã".
    pub fn tier(self, tier: Tier) -> &'static str {
        match tier {
            Tier::Province => self.pick("cấp tỉnh", "provinces"),
            Tier::District => self.pick("cấp huyện", "districts"),
            Tier::Commune => self.pick("cấp xã", "communes"),
        }
    }

    /// A level of the table, from 1 for the outermost: "cấp 2/3".
    pub fn numbered_level(self, level: u8, of: u8) -> String {
        self.pick(format!("cấp {level}/{of} của bảng"), format!("level {level} of {of}"))
    }

    /// An item of the menu of levels: "cấp xã (12)".
    pub fn level_with_units(self, name: &str, units: usize) -> String {
        format!("{name} ({})", self.count(units))
    }

    /// The units of a chart stand on one level of several: "chỉ trong cấp xã, không kể Huyện A".
    pub fn only_level(self, name: &str, others: Option<&str>) -> String {
        let only = self.pick(format!("chỉ trong {name}"), format!("{name} only"));
        match others {
            Some(others) => {
                self.pick(format!("{only}, không kể {others}"), format!("{only}, without {others}"))
            }
            None => only,
        }
    }

    /// Units of other levels, counted.
    pub fn of_other_levels(self, noun: &Counted, count: usize) -> String {
        let (noun, count) = (self.counted(noun, count), self.count(count));
        self.pick(format!("{count} {noun} ở cấp khác"), format!("{count} {noun} of other levels"))
    }

    /// The name of a look.
    pub fn preset(self, preset: Preset) -> &'static str {
        match preset {
            Preset::Screen => self.pick("Màn hình", "Screen"),
            Preset::Report => self.pick("Báo cáo hành chính", "Administrative report"),
            Preset::Slides => self.pick("Trình chiếu", "Slides"),
        }
    }

    /// What a picture is made for.
    pub fn purpose(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Page => self.pick("Word, cả trang (16 cm)", "Word, full width (16 cm)"),
            Purpose::HalfPage => self.pick("Word, nửa trang (8 cm)", "Word, half width (8 cm)"),
            Purpose::Slide => self.pick("Trang chiếu 16:9 (1920 × 1080)", "Slide 16:9 (1920 × 1080)"),
            Purpose::Message => self.pick("Zalo, điện thoại (1080 px)", "Zalo, telephone (1080 px)"),
        }
    }

    /// The rank of a unit among those that have a figure: "hạng 3/12".
    pub fn ranked(self, rank: usize, of: usize, is_shared: bool) -> String {
        let of = self.count(of);
        let rank = self.count(rank);
        match is_shared {
            true => self.pick(format!("đồng hạng {rank}/{of}"), format!("joint rank {rank} of {of}")),
            false => self.pick(format!("hạng {rank}/{of}"), format!("rank {rank} of {of}")),
        }
    }

    /// The name of the file with all charts of a document: "Cụm IV - Biểu đồ".
    pub fn charts_of(self, document: &str) -> String {
        self.pick(format!("{document} - Biểu đồ"), format!("{document} - Charts"))
    }

    /// Names in a sentence: "A, B và C".
    pub fn listed(self, names: &[String]) -> String {
        match names {
            [first @ .., last] if !first.is_empty() => {
                let first = first.join(", ");
                self.pick(format!("{first} và {last}"), format!("{first} and {last}"))
            }
            _ => names.concat(),
        }
    }

    /// A picture is on the clipboard, which keeps its pixels and not its size on paper: Word gives it the width of the text.
    pub fn image_copied(self, millimetres: u32) -> String {
        let width = self.figure(f64::from(millimetres) / 10.0);
        self.pick(
            format!(
                "Đã sao chép ảnh: sang Word bấm Ctrl+V, rồi đặt chiều rộng {width} cm nếu Word vẽ cỡ khác."
            ),
            format!(
                "Image copied: press Ctrl+V in Word, then set its width to {width} cm if Word shows another."
            ),
        )
    }

    /// Why the kind that the user chose cannot be drawn: "Khoảng cách đến mục tiêu: chưa đặt ngưỡng".
    pub fn kind_is_impossible(self, kind: ChartKind, why: &str) -> String {
        format!("{}: {why}", self.chart_kind(kind))
    }

    /// Why a ranking suits.
    pub fn why_ranking(self, noun: &Counted) -> String {
        let noun = self.counted(noun, 2);
        self.pick(format!("so sánh các {noun} theo một tỷ lệ"), format!("compares {noun} by one rate"))
    }
}
