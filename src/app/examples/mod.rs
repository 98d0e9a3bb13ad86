//! The examples of the start page. Each is pasted text, read by the same code as anything a user pastes.

use crate::indicator::{Comparison, Target};
use crate::ingest::{self, Decisions};
use crate::sheet::{Measure, Settings, Sheet};
use crate::words::Words;

/// A built-in example.
#[derive(Debug)]
pub struct Example {
    /// Its name: Vietnamese, English.
    name: (&'static str, &'static str),
    /// What it shows: Vietnamese, English.
    about: (&'static str, &'static str),
    /// The table as it would be pasted.
    text: &'static str,
    /// Where its figures come from; said to be made up where they are.
    source: &'static str,
    /// A threshold for its first measure, as a ratio.
    threshold: Option<f64>,
}

/// The examples, in the order of the start page.
pub const EXAMPLES: [Example; 3] = [
    Example {
        name: ("Tuyên Quang 2020", "Tuyên Quang 2020"),
        about: (
            "Người tham gia BHXH: đạt chỉ tiêu, so cùng kỳ, bao phủ lực lượng lao động. Số đã công bố.",
            "Participants in social insurance: plan, growth, coverage of the labour force. Published figures.",
        ),
        text: include_str!("tuyen_quang_2020.tsv"),
        source: "Báo Dân Việt, 03/11/2020",
        threshold: None,
    },
    Example {
        name: ("Cụm thi đua chín tỉnh", "A cluster of nine provinces"),
        about: (
            "Số liệu giả định: thu 5 tháng so kế hoạch và cùng kỳ, bao phủ BHYT, ngưỡng 36%.",
            "Made-up figures: collection of five months against plan and prior year, coverage, a 36% threshold.",
        ),
        text: include_str!("cum_thi_dua_gia_dinh.tsv"),
        source: "Số liệu giả định, để thực hành",
        threshold: Some(0.36),
    },
    Example {
        name: ("Dân số 63 tỉnh, thành phố", "Population of 63 provinces"),
        about: (
            "Dân số trung bình 2021 và 2022 với tốc độ tăng, theo vùng. Số đã công bố.",
            "Average population of 2021 and 2022 with growth, by region. Published figures.",
        ),
        text: include_str!("dan_so_2022.tsv"),
        source: "Tổng cục Thống kê, bảng V02.01",
        threshold: None,
    },
];

impl Example {
    /// Its name.
    pub fn name(&self, words: Words) -> &'static str {
        words.either(self.name)
    }

    /// What it shows.
    pub fn about(&self, words: Words) -> &'static str {
        words.either(self.about)
    }

    /// Its sheet.
    pub(super) fn sheet(&self) -> Sheet {
        let grid = ingest::grid_from_clipboard(None, Some(self.text));
        let sheet = Sheet::new("", grid.clone(), Decisions::default(), Settings::default());
        let mut settings = Settings { source: self.source.to_owned(), ..Settings::default() };
        let first =
            sheet.computed().iter().find(|c| c.indicator.is_ratio()).map(|c| Measure::Computed(c.indicator));
        if let (Some(measure), Some(value)) = (first, self.threshold) {
            settings.targets.insert(measure, Target { value, comparison: Comparison::AtLeast });
        }
        Sheet::new("", grid, Decisions::default(), settings)
    }
}
