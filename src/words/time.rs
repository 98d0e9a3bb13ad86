//! Texts about comparing columns, re-adding them on present units, periods kept as sheets, plans for a stock.

use super::texts::Words;
use crate::language::Language;
use crate::period::{ENGLISH_MONTHS, Period, PeriodPart};
use crate::sheet::{Counted, NoSeries, NotReadded, ReaddedUnit, SeriesTransform};

super::texts::texts! {
    /// Tab of the panel.
    over_time: "Thời gian", "Over time";
    /// Heading: two columns compared.
    compare: "So sánh hai cột bất kỳ", "Compare any two columns";
    /// Field: the current column.
    compare_current: "Số này", "This";
    /// Field: the base.
    compare_base: "so với mốc", "against the base";
    /// Button.
    compare_now: "Thêm cột tăng, giảm", "Add change and growth";
    /// Button: removes a comparison.
    stop_comparing: "Bỏ", "Remove";
    /// Two columns that cannot be compared.
    not_comparable: "Hai cột này không so được: hãy chọn hai cột số cùng loại (cùng là tiền, cùng là người), không phải tỷ lệ.", "These columns cannot be compared: choose two columns of amounts that count the same thing, not rates.";
    /// Two columns whose spans differ.
    spans_differ: "Tiêu đề hai cột ghi độ dài kỳ khác nhau (ví dụ tháng và năm): tăng, giảm giữa chúng có thể vô nghĩa.", "The titles name spans of different length (a month and a year, say): growth between them may mean nothing.";
    /// There are no two columns.
    nothing_to_compare: "Cần ít nhất hai cột số.", "At least two columns of amounts are needed.";
    /// Heading: re-adding.
    readd: "Quy về đơn vị hiện nay", "Re-add on today's units";
    /// What re-adding does.
    readd_hint: "Bảng đang xem theo đơn vị hiện nay; số kỳ trước ở bảng khác, theo đơn vị cũ, được cộng lại theo đơn vị hiện nay rồi mới tính tăng, giảm.", "The sheet shown is by today's units; the prior figures of another sheet, by former units, are re-added on today's units before growth is taken.";
    /// There is no other sheet.
    no_other_sheet: "Dán bảng kỳ trước vào một bảng khác của tài liệu (nút + ở cuối trang) để quy số cũ về đơn vị hiện nay.", "Paste the prior period's table into another sheet of the document (the + at the foot) to re-add it on today's units.";
    /// Field: the sheet with former units.
    readd_source: "Bảng theo đơn vị cũ", "Sheet by former units";
    /// Field: the mapping from former units to present ones.
    readd_mapping: "Đơn vị cũ thành đơn vị nào", "What became of former units";
    /// Field: the column.
    readd_column: "Cột cộng lại", "Column to re-add";
    /// Field: the column that the re-added one is the base of.
    readd_against: "làm mốc cho", "as the base of";
    /// No such column is chosen.
    readd_against_none: "(chưa so)", "(nothing yet)";
    /// Button.
    readd_now: "Cộng lại", "Re-add";
    /// The mapping that is built in.
    mapping_of_provinces: "63 → 34 tỉnh, tháng 7/2025", "63 → 34 provinces, July 2025";
    /// How to give a mapping of one's own.
    mapping_hint: "Với huyện, quận: dán một bảng có các cột “Đơn vị cũ”, “Đơn vị mới” và, nếu đơn vị cũ bị chia, “Tỷ lệ”.", "For districts: paste a sheet with the columns “Former unit”, “New unit” and, where a former unit was split, “Share”.";
    /// Offer: opens the panel.
    readd_open: "Quy về đơn vị hiện nay…", "Re-add on today's units…";
    /// List: units without figures for all their parts.
    readded_incomplete: "Chưa đủ số, để trống", "Not complete, left blank";
    /// List.
    readded_unmatched: "Đơn vị cũ không có trong danh mục, chưa cộng", "Former units not in the crosswalk, not added";
    /// List.
    readded_undivided: "Đơn vị bị chia mà chưa có tỷ lệ (các tỷ lệ phải cộng thành 100%), chưa cộng", "Split units without shares that add up to 100%, not added";
    /// List.
    readded_shared: "Đơn vị được chia theo tỷ lệ của bạn", "Units divided by your shares";
    /// List.
    readded_repeated: "Đơn vị có nhiều dòng ở bảng cũ, chưa rõ dòng nào đúng nên để trống", "Units with several rows there: which one counts is not known, left blank";
    /// List.
    readded_left_out: "Đơn vị hiện nay không có dòng ở bảng này", "Today's units without a row here";
    /// List.
    readded_without: "Dòng không có đơn vị cũ nào dẫn tới, để trống", "Rows that no former unit leads to, left blank";
    /// Heading: periods kept as sheets.
    periods: "Nhiều kỳ của cùng một bảng", "Several periods of one table";
    /// There are no sheets with the same titles.
    no_periods: "Dán từng tháng (hoặc từng năm) thành một bảng riêng, cùng tiêu đề cột (ví dụ “Tháng 1”, “Tháng 2”); từ đó lập chuỗi số theo kỳ.", "Paste each month (or year) as a sheet of its own with the same column titles (“Tháng 1”, “Tháng 2”); a series over the periods is made of them.";
    /// Which sheets count as periods.
    periods_hint: "Các bảng cùng tiêu đề cột. Kỳ đọc từ tên bảng hoặc tiêu đề; sửa được, để trống thì đọc lại.", "Sheets with the same column titles. The period is read from the sheet's name or title; it can be edited, and is read again if left empty.";
    /// A sheet's period is not known.
    period_unknown: "chưa rõ kỳ, không đưa vào", "not known, left out";
    /// Column head.
    sheet_column: "Bảng", "Sheet";
    /// Column head.
    period_column: "Kỳ", "Period";
    /// Field: the column over the periods.
    series_column: "Cột", "Column";
    /// Field: flow or stock.
    series_measured: "Là số", "It is";
    /// Flow.
    measured_flow: "phát sinh trong kỳ, các tháng cộng được (tiền thu, chi)", "a flow: months add up (money)";
    /// Stock.
    measured_stock: "tại một thời điểm, không cộng các tháng (số người, số thẻ, nợ)", "a stock: months are never summed (persons, cards, arrears)";
    /// Not known.
    measured_unknown: "(hãy chọn)", "(please choose)";
    /// Field: what the figures of a period cover.
    series_span: "Mỗi bảng ghi số", "Each sheet has";
    /// The period alone.
    span_alone: "của riêng kỳ đó", "the period alone";
    /// From the start of the year.
    span_from_start: "lũy kế từ đầu năm", "what came since January";
    /// Field: what the figures of the series are.
    series_turn: "Lập thành", "Make it";
    /// The figures as they are.
    turn_as_is: "số như trong các bảng", "the figures as they are";
    /// The figures of single months.
    turn_months: "số từng tháng, từ số lũy kế", "months alone, from running totals";
    /// Running totals.
    turn_cumulative: "số lũy kế, từ số từng tháng", "running totals, from months alone";
    /// Button.
    series_now: "Lập bảng theo kỳ", "Make the series";
    /// Column of a series: its sum.
    series_sum: "Cộng các kỳ", "Sum of the periods";
    /// A stock is never converted between months and running totals.
    stock_is_no_flow: "Số người, số thẻ, số nợ là số tại một thời điểm: không cộng các tháng và không trừ tháng trước để ra số tháng. Hãy lập “số như trong các bảng”, rồi so hai kỳ.", "Persons, cards and arrears are levels at a moment: months are not summed nor taken apart. Make “the figures as they are” and compare two periods.";
    /// Heading: the plan for a stock.
    stock: "Kế hoạch của số tại thời điểm (người, thẻ, nợ)", "Plan of a stock (persons, cards, arrears)";
    /// What it computes.
    stock_hint: "Tăng ròng = số hiện có − số đầu kỳ (mới trừ nghỉ). Đạt 98% mức giao có thể vẫn chưa tăng thêm người nào.", "Net increase = level now − level at the start (new − left). 98% of the target level may be no increase at all.";
    /// Field: start.
    stock_start: "Số đầu kỳ (31/12)", "Level at the start (31/12)";
    /// Field: target.
    stock_target: "Mức giao", "Target level";
    /// Field: now.
    stock_now: "Số hiện có", "Level now";
    /// Button.
    stock_set: "Tính tăng ròng", "Work out the net increase";
    /// Button.
    stock_drop: "Bỏ", "Remove";
    /// The level now is a flow.
    stock_of_flow: "Theo tiêu đề, “số hiện có” là số phát sinh trong kỳ, không phải số tại một thời điểm: hãy kiểm tra.", "By its title the level now is a flow, not a level at a moment: please check.";
    /// Column head.
    net_increase: "Tăng ròng", "Net increase";
    /// Column head.
    planned_increase: "Cần tăng", "Planned increase";
    /// Column head.
    level_completion: "% mức giao", "% of target level";
    /// Column head.
    increase_completion: "% số cần tăng", "% of planned increase";
    /// Only one of the two tables names its unit of measure.
    readded_unit_assumed: "Chỉ một trong hai bảng ghi đơn vị tính; coi như cùng đơn vị, hãy kiểm tra.", "Only one of the two tables says its unit of measure; they are taken to be the same, please check.";
    /// A part has no figure.
    no_figure: "không có số", "no figure";
    /// A part has no row.
    no_row: "không có dòng", "no row";
}

impl Words {
    /// "Thực hiện so với 31/12".
    pub fn compared(self, current: &str, base: &str) -> String {
        self.pick(format!("“{current}” so với “{base}”"), format!("“{current}” against “{base}”"))
    }

    /// The same, shorter, for the head of a column.
    pub fn compared_shortly(self, current: &str, base: &str) -> String {
        self.pick(format!("{current} so với {base}"), format!("{current} against {base}"))
    }

    /// What each row is compared with where rows are periods.
    pub fn period_before(self) -> &'static str {
        self.pick("kỳ trước", "the period before")
    }

    /// The title of a re-added column.
    pub fn readded_title(self, title: &str) -> String {
        self.pick(format!("{title} (cộng lại)"), format!("{title} (re-added)"))
    }

    /// The name of a mapping that a sheet gives.
    pub fn mapping_of_sheet(self, sheet: &str) -> String {
        self.pick(format!("theo bảng “{sheet}”"), format!("by the sheet “{sheet}”"))
    }

    /// Offer, when the shown table has present units and another sheet has former ones.
    pub fn readd_offer(self, former: &str, today: &str) -> String {
        self.pick(
            format!("“{former}” ghi theo đơn vị cũ, “{today}” theo đơn vị hiện nay."),
            format!("“{former}” is by former units, “{today}” by today's."),
        )
    }

    /// Notice: a column cannot be re-added.
    pub fn not_readded(self, reason: NotReadded) -> &'static str {
        match reason {
            NotReadded::NoAmounts => self.pick(
                "Không cộng lại được: tỷ lệ và số bình quân không cộng được, chỉ cộng số tiền, số người.",
                "Not re-added: rates and means do not add up, only amounts and counts do.",
            ),
            NotReadded::Ambiguous => self.pick(
                "Chưa cộng lại: cột này còn số đọc được hai cách. Hãy chọn cách đọc ở bảng đó trước.",
                "Not re-added: numbers of this column can be read two ways. Choose the reading in that sheet first.",
            ),
            NotReadded::NothingFits => self.pick(
                "Không cộng lại được: không đơn vị cũ nào dẫn tới đơn vị ở bảng này. Hãy chọn danh mục khác.",
                "Not re-added: no former unit leads to a unit of this table. Choose another crosswalk.",
            ),
        }
    }

    /// A unit without figures for all its parts, and what is missing.
    pub fn incomplete_unit(self, unit: &ReaddedUnit) -> String {
        let missing = unit.parts.iter().filter(|(_, v)| v.is_none()).map(|(name, _)| name);
        let missing: Vec<&str> = missing.chain(&unit.absent).map(String::as_str).collect();
        let missing = missing.join(", ");
        if missing.is_empty() {
            return unit.unit.clone();
        }
        self.pick(format!("{} thiếu {missing}", unit.unit), format!("{} lacks {missing}", unit.unit))
    }

    /// Heading of the report on a column that was re-added.
    pub fn readded_report(
        self,
        noun: &Counted,
        title: &str,
        sheet: &str,
        units: usize,
        mapping: &str,
    ) -> String {
        let noun = self.counted(noun, units);
        let by = self.mapping_name(mapping);
        self.pick(
            format!("“{title}” từ “{sheet}”, {by}: {units} {noun} đủ số."),
            format!("“{title}” from “{sheet}”, {by}: {units} {noun} complete."),
        )
    }

    /// Whether the re-added column has the same sum as before.
    pub fn readded_totals(self, before: &str, after: &str) -> String {
        self.pick(
            format!("Tổng các đơn vị cũ {before}; đã cộng vào bảng này {after}."),
            format!("Sum of all former units {before}; re-added here {after}."),
        )
    }

    fn mapping_name(self, mapping: &str) -> String {
        match mapping {
            "" => self.mapping_of_provinces().to_owned(),
            sheet => self.mapping_of_sheet(sheet),
        }
    }

    /// Explanation: the former units that a re-added figure was added from.
    pub fn readded_from(self, title: &str, sheet: &str, parts: &str, mapping: &str) -> String {
        let by = self.mapping_name(mapping);
        self.pick(
            format!("“{title}” cộng từ đơn vị cũ ở bảng “{sheet}” ({by}): {parts}."),
            format!("“{title}” is added from former units of the sheet “{sheet}” ({by}): {parts}."),
        )
    }

    /// "Năm 2025".
    pub fn year(self, year: u16) -> String {
        self.pick(format!("Năm {year}"), format!("{year}"))
    }

    /// A period as understood.
    pub fn period(self, period: Period) -> String {
        let part = match period.part {
            PeriodPart::Whole => return period.year.map_or_else(String::new, |year| self.year(year)),
            PeriodPart::Months(n) => {
                let year = period.year.map_or_else(String::new, |year| format!(" {year}"));
                return self.pick(format!("{n} tháng{year}"), format!("{n} months{year}"));
            }
            PeriodPart::Quarter(n) => self.quarter(u32::from(n)),
            PeriodPart::Month(n) => match (self.0, month_name(n)) {
                (Language::English, Some(name)) => {
                    return period.year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}"));
                }
                _ => self.month(u32::from(n)),
            },
            PeriodPart::Day(month, day) => format!("{day:02}/{month:02}"),
        };
        period.year.map_or_else(|| part.clone(), |year| format!("{part}/{year}"))
    }

    /// Title of a sheet that holds a series over periods; `from_start` if its figures count from the start of the year.
    pub fn series_title(self, turn: SeriesTransform, from_start: bool, column: &str) -> String {
        let turn = match turn {
            SeriesTransform::AsIs if from_start => {
                self.pick("theo kỳ, lũy kế từ đầu năm", "over the periods, since January")
            }
            SeriesTransform::AsIs => self.pick("theo kỳ", "over the periods"),
            SeriesTransform::MonthsFromCumulative => {
                self.pick("từng kỳ, tính từ số lũy kế", "by period, from running totals")
            }
            SeriesTransform::CumulativeFromMonths => {
                self.pick("lũy kế, tính từ số từng kỳ", "cumulative, from single periods")
            }
        };
        format!("{column}: {turn}")
    }

    /// Name of a sheet that holds a series over periods.
    pub fn series_name(self, column: &str) -> String {
        self.pick(format!("Theo kỳ: {column}"), format!("Series: {column}"))
    }

    /// A note below the series: what is missing in one period.
    pub fn series_gap(self, period: &str, is_there: bool, units: &[&str]) -> String {
        if !is_there {
            return self.pick(format!("{period}: không có bảng."), format!("{period}: no sheet."));
        }
        let units = units.join(", ");
        self.pick(format!("{period}: không có số của {units}."), format!("{period}: no figure of {units}."))
    }

    /// Notice: a series was made.
    pub fn series_made(self, periods: usize, gaps: usize) -> String {
        let missing = match gaps {
            0 => self.pick(" Không thiếu số nào.", " Nothing is missing.").to_owned(),
            n => self.pick(
                format!(" {n} ô thiếu số, để trống và ghi dưới bảng."),
                format!(" {n} figures are missing: left blank, named under the table."),
            ),
        };
        self.pick(
            format!("Đã lập bảng từ {periods} kỳ.{missing}"),
            format!("Made of {periods} periods.{missing}"),
        )
    }

    /// Notice: why no series is made.
    pub fn no_series(self, reason: &NoSeries) -> String {
        let text = match reason {
            NoSeries::FewPeriods => self.pick(
                "Cần ít nhất hai bảng cùng tiêu đề có ghi kỳ.",
                "At least two sheets of the same titles must say their period.",
            ),
            NoSeries::SamePeriod(a, b) => {
                return self.pick(
                    format!("“{a}” và “{b}” cùng một kỳ: hãy sửa kỳ của một bảng."),
                    format!("“{a}” and “{b}” are of the same period: please change one."),
                );
            }
            NoSeries::YearsMixed => self.pick(
                "Có bảng ghi năm, có bảng không: hãy ghi đủ năm cho mọi kỳ.",
                "Some sheets name their year and some do not: please give the year of each.",
            ),
            NoSeries::LengthsMixed => self.pick(
                "Tháng, quý và năm không đứng chung một chuỗi; số lũy kế chỉ tính theo tháng hoặc quý.",
                "Months, quarters and years do not stand in one series; running totals are of months or quarters.",
            ),
            NoSeries::Ambiguous(sheet) => {
                return self.pick(
                    format!("“{sheet}” còn số đọc được hai cách: hãy chọn cách đọc ở bảng đó trước."),
                    format!("Numbers of “{sheet}” can be read two ways: choose the reading there first."),
                );
            }
            NoSeries::ColumnDiffers(sheet) => {
                return self.pick(
                    format!("Cột này ở “{sheet}” đếm thứ khác."),
                    format!("This column counts something else in “{sheet}”."),
                );
            }
            NoSeries::Unmeasured => self.pick(
                "Hãy chọn trước: cột này là số phát sinh (cộng được) hay số tại một thời điểm.",
                "Please choose first whether this column is a flow (adds up) or a stock.",
            ),
            NoSeries::SpanUnknown => self.pick(
                "Hãy chọn trước: mỗi bảng ghi số của riêng kỳ đó, hay số lũy kế từ đầu năm? Tên bảng và tiêu đề không nói.",
                "Please choose first whether each sheet has the figures of its period alone, or those since January: names and titles do not say.",
            ),
            NoSeries::StockIsNoFlow => self.stock_is_no_flow(),
            NoSeries::IsCumulative => {
                self.pick("Cột này đã là số lũy kế.", "This column is cumulative already.")
            }
            NoSeries::IsMonthly => {
                self.pick("Cột này đã là số của riêng kỳ.", "This column is of single periods already.")
            }
        };
        text.to_owned()
    }

    /// Explanation: a total of re-added figures.
    pub fn readded_total(self, title: &str, sheet: &str) -> String {
        self.pick(
            format!("“{title}” là tổng các đơn vị đã cộng lại từ bảng “{sheet}”."),
            format!("“{title}” is the total of units re-added from the sheet “{sheet}”."),
        )
    }

    /// Explanation: the cell was changed after it was re-added.
    pub fn readded_then_edited(self, address: &str) -> String {
        self.pick(
            format!("Ô {address} đã được sửa sau khi cộng."),
            format!("The cell {address} was edited after that."),
        )
    }
}

/// The English name of a month, from 1.
fn month_name(month: u8) -> Option<&'static str> {
    ENGLISH_MONTHS.get(usize::from(month).checked_sub(1)?).copied()
}
