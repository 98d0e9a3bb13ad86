//! Short messages at the foot of the page.

use crate::intake::FileRemarks;
use crate::sheet::{CombineReport, Counted, NoSeries};
use crate::source::FileError;
use crate::store::KeepTrouble;
use crate::words::Words;

/// A short message at the foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// See [`Words::not_our_file`].
    NotOurFile,
    /// See [`Words::damaged_file`].
    DamagedFile,
    /// See [`Words::newer_file`].
    NewerFile,
    /// See [`Words::unreadable_file`].
    UnreadableFile,
    /// See [`Words::file_error`].
    File(FileError),
    /// See [`Words::file_remarks`].
    Opened(FileRemarks),
    /// See [`Words::several_dropped`].
    SeveralDropped,
    /// See [`Words::empty_paste`].
    EmptyPaste,
    /// See [`Words::image_failed`].
    ImageFailed,
    /// See [`Words::image_copied`].
    ImageCopied,
    /// See [`Words::image_not_copied`].
    ImageNotCopied,
    /// See [`Words::bad_threshold`].
    BadThreshold,
    /// See [`Words::computed_is_read_only`].
    ComputedIsReadOnly,
    /// See [`Words::replaced`].
    Replaced,
    /// See [`Words::several_tables`].
    SeveralTables(Vec<String>),
    /// See [`Words::combined`].
    Combined(Box<CombineReport>),
    /// See [`Words::unit_joined`].
    UnitJoined(String, String),
    /// See [`Words::no_sheet_to_join`].
    NoSheetToJoin,
    /// See [`Words::nothing_fits`].
    NothingFits,
    /// See [`Words::plan_needs_year`].
    PlanNeedsYear,
    /// See [`Words::plan_not_broken_down`].
    PlanNotBrokenDown(String, crate::indicator::NoBreakdown),
    /// See [`Words::awards_left_out`].
    AwardsLeftOut(usize),
    /// See [`Words::not_twelve`].
    NotTwelve(usize),
    /// See [`Words::no_weight`].
    NoWeight(String),
    /// See [`Words::no_day`].
    NoDay(String),
    /// See [`Words::not_comparable`].
    NotComparable,
    /// See [`Words::readded`].
    Readded(usize),
    /// See [`Words::not_readded`].
    NotReadded(crate::sheet::NotReadded),
    /// See [`Words::bad_period`].
    BadPeriod,
    /// See [`Words::no_series`].
    NoSeries(NoSeries),
    /// See [`Words::series_made`].
    SeriesMade(usize, usize),
    /// See [`Words::not_kept`].
    NotKept(KeepTrouble),
    /// See [`Words::dropped`].
    Dropped(String),
    /// See [`Words::kept_apart`].
    KeptApart,
    /// See [`Words::earlier_version`].
    EarlierVersion,
    /// See [`Words::nothing_kept`].
    NothingKept,
    /// See [`Words::still_reading`].
    StillReading,
    /// See [`Words::reading_stopped`].
    ReadingStopped,
    /// See [`Words::reading_failed`].
    ReadingFailed,
    /// See [`Words::nothing_computed`].
    NothingComputed,
}

impl Notice {
    /// The message. `counted` is the noun for what it counts.
    pub fn text(&self, words: Words, counted: &Counted) -> String {
        let text = match self {
            Notice::NotOurFile => words.not_our_file(),
            Notice::DamagedFile => words.damaged_file(),
            Notice::NewerFile => words.newer_file(),
            Notice::UnreadableFile => words.unreadable_file(),
            Notice::File(error) => return words.file_error(*error),
            Notice::Opened(remarks) => return words.file_remarks(*remarks),
            Notice::SeveralDropped => words.several_dropped(),
            Notice::EmptyPaste => words.empty_paste(),
            Notice::ImageFailed => words.image_failed(),
            Notice::ImageCopied => words.image_copied(),
            Notice::ImageNotCopied => words.image_not_copied(),
            Notice::BadThreshold => words.bad_threshold(),
            Notice::ComputedIsReadOnly => words.computed_is_read_only(),
            Notice::Replaced => words.replaced(),
            Notice::SeveralTables(names) => return words.several_tables(names),
            Notice::Combined(report) => return words.combined(counted, report),
            Notice::UnitJoined(taken, name) => return words.unit_joined(taken, name),
            Notice::NoSheetToJoin => words.no_sheet_to_join(),
            Notice::NothingFits => words.nothing_fits(),
            Notice::PlanNeedsYear => words.plan_needs_year(),
            Notice::PlanNotBrokenDown(unit, reason) => return words.plan_not_broken_down(unit, *reason),
            Notice::AwardsLeftOut(rows) => return words.awards_left_out(*rows),
            Notice::NotTwelve(count) => return words.not_twelve(*count),
            Notice::NoWeight(text) => return words.no_weight(text),
            Notice::NoDay(text) => return words.no_day(text),
            Notice::NotComparable => words.not_comparable(),
            Notice::Readded(units) => return words.readded(counted, *units),
            Notice::NotReadded(reason) => words.not_readded(*reason),
            Notice::BadPeriod => words.bad_period(),
            Notice::NoSeries(reason) => return words.no_series(reason),
            Notice::SeriesMade(periods, gaps) => return words.series_made(*periods, *gaps),
            Notice::NotKept(trouble) => words.not_kept(*trouble),
            Notice::Dropped(name) => return words.dropped(name),
            Notice::KeptApart => words.kept_apart(),
            Notice::EarlierVersion => words.earlier_version(),
            Notice::NothingKept => words.nothing_kept(),
            Notice::StillReading => words.still_reading(),
            Notice::ReadingStopped => words.reading_stopped(),
            Notice::ReadingFailed => words.reading_failed(),
            Notice::NothingComputed => words.nothing_computed(),
        };
        text.to_owned()
    }
}
