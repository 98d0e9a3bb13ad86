//! The tables of the examples.

use super::example::{Example, ExampleTable};
use crate::indicator::{Comparison, Target};
use crate::sheet::{Course, Months, Spread};

const PUBLISHED: (&str, &str) = ("Công bố", "Published");

const PRACTICE: (&str, &str) = ("Thực hành (giả định)", "Practice (made up)");

const MADE_UP: &str = "Số liệu giả định, để thực hành";

pub(super) const UNKNOWN: Course =
    Course { past_months: None, spread: Spread::Even, year: None, months: Months::YEAR };

pub(super) const fn at_least(value: f64) -> Target {
    Target { value, comparison: Comparison::AtLeast }
}

const fn course(past_months: u8, year: u16) -> Course {
    Course { past_months: Some(past_months), spread: Spread::Even, year: Some(year), months: Months::YEAR }
}

const fn table(name: (&'static str, &'static str), text: &'static str, source: &'static str) -> ExampleTable {
    ExampleTable { name, text, source, targets: &[], course: UNKNOWN, header: None, blank: None }
}

/// The examples, in the order of the start page: the main job, the five reports, the largest table.
pub const EXAMPLES: [Example; 7] = [
    Example {
        name: ("Tuyên Quang 2020", "Tuyên Quang 2020"),
        about: (
            "Người tham gia BHXH: đạt chỉ tiêu, so cùng kỳ, bao phủ lực lượng lao động. Số đã công bố.",
            "Participants in social insurance: plan, growth, coverage of the labour force. Published figures.",
        ),
        tables: &[table(
            ("Tuyên Quang", "Tuyên Quang"),
            include_str!("tuyen_quang_2020.tsv"),
            "Báo Dân Việt, 03/11/2020",
        )],
    },
    Example {
        name: ("Cụm thi đua số IV, 5 tháng 2020", "Emulation cluster IV, five months of 2020"),
        about: (
            "Chín tỉnh: ngưỡng 36%, dẫn đầu, xếp hạng, bao phủ BHYT, khen thưởng. Số công bố và số giả định.",
            "Nine provinces: a 36% threshold, leaders, ranks, coverage, awards. Published and made-up figures.",
        ),
        tables: &[
            ExampleTable {
                targets: &[("plan_completion", 0, at_least(0.36))],
                course: course(5, 2020),
                ..table(PRACTICE, include_str!("cum_thi_dua_gia_dinh.tsv"), MADE_UP)
            },
            table(PUBLISHED, include_str!("cum_iv_2020.tsv"), "Số đã công bố, 5 tháng đầu năm 2020"),
            table(
                ("Khen thưởng 2019", "Awards of 2019"),
                include_str!("cum_iv_khen_thuong.tsv"),
                "Số đã công bố, 5 tháng đầu năm 2020",
            ),
        ],
    },
    Example {
        name: ("An Giang 2012", "An Giang 2012"),
        about: (
            "Huyện × ba quỹ: ai đạt mọi chỉ tiêu, ai thiếu gì; tỷ lệ nợ, học sinh, sinh viên. Biểu mẫu và số giả định.",
            "Districts × three funds: who reaches all, who misses what; arrears, students. A form and made-up figures.",
        ),
        tables: &[
            ExampleTable {
                targets: &[
                    ("plan_completion", 0, at_least(1.0)),
                    ("plan_completion", 1, at_least(1.0)),
                    ("plan_completion", 2, at_least(1.0)),
                ],
                course: course(12, 2012),
                ..table(PRACTICE, include_str!("an_giang_gia_dinh.tsv"), MADE_UP)
            },
            ExampleTable {
                header: Some((2, 4)),
                ..table(("Biểu mẫu", "Form"), include_str!("an_giang_2012.tsv"), "")
            },
        ],
    },
    Example {
        name: ("Trà Vinh, 6 tháng 2011", "Trà Vinh, first half of 2011"),
        about: (
            "Suy ra kế hoạch từ 306.1 tỷ và 53,40%; còn lại, mỗi tháng cần bao nhiêu. Số công bố và số giả định.",
            "The plan implied by 306.1 and 53,40%; what remains, and the pace it needs. Published and made-up figures.",
        ),
        tables: &[
            ExampleTable {
                course: course(6, 2011),
                ..table(PUBLISHED, include_str!("tra_vinh_2011.tsv"), "Số đã công bố, 6 tháng đầu năm 2011")
            },
            ExampleTable {
                course: course(6, 2011),
                ..table(PRACTICE, include_str!("tra_vinh_gia_dinh.tsv"), MADE_UP)
            },
        ],
    },
    Example {
        name: ("TP. Hồ Chí Minh, 6 tháng 2020", "Ho Chi Minh City, first half of 2020"),
        about: (
            "24 quận, huyện: tiến độ, dự báo, chia kế hoạch theo tuần, tháng, quý. Biểu mẫu và số giả định.",
            "24 districts: pace, forecast, plans by week, month and quarter. A form and made-up figures.",
        ),
        tables: &[
            ExampleTable {
                course: course(6, 2020),
                ..table(PRACTICE, include_str!("tp_hcm_gia_dinh.tsv"), MADE_UP)
            },
            ExampleTable {
                header: Some((2, 3)),
                ..table(("Biểu mẫu", "Form"), include_str!("tp_hcm_2020.tsv"), "")
            },
        ],
    },
    Example {
        name: ("Chiến dịch toàn quốc cuối năm 2017", "The national campaign of 2017"),
        about: (
            "Bốn chỉ tiêu cùng lúc, sáu đơn vị tốt nhất, tiền thưởng bằng số và chữ. Ngưỡng công bố, số giả định.",
            "Four targets at once, the best six, rewards in figures and words. Published targets, made-up figures.",
        ),
        tables: &[
            ExampleTable {
                targets: &[
                    ("coverage_of_labour_force", 0, at_least(0.268)),
                    ("coverage_of_labour_force", 1, at_least(0.224)),
                    ("coverage", 0, at_least(0.832)),
                    ("arrears_rate", 0, Target { value: 0.045, comparison: Comparison::LessThan }),
                ],
                ..table(PRACTICE, include_str!("chien_dich_gia_dinh.tsv"), MADE_UP)
            },
            ExampleTable {
                header: Some((1, 2)),
                ..table(("Biểu mẫu", "Form"), include_str!("chien_dich_2017.tsv"), "")
            },
        ],
    },
    Example {
        name: ("Dân số 63 tỉnh, thành phố", "Population of 63 provinces"),
        about: (
            "Dân số trung bình 2021 và 2022 với tốc độ tăng, theo vùng. Số đã công bố.",
            "Average population of 2021 and 2022 with growth, by region. Published figures.",
        ),
        tables: &[table(
            ("Dân số", "Population"),
            include_str!("dan_so_2022.tsv"),
            "Tổng cục Thống kê, bảng V02.01",
        )],
    },
];
