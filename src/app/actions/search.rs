//! Finds commands by what users call them.

use super::command::Command;
use super::form::{BorderChoice, FormCommand};
use super::report::ReportAction;
use crate::app::effect::ReportFormat;
use crate::number::fold;
use crate::table::Understand;
use crate::words::Words;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How well a command fits what is typed: the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its name begins so.
    Begins,
    /// Words of its name are those typed.
    Named,
    /// Words that it is also called by are those typed.
    Called,
    /// Words begin as those typed.
    Begun,
    /// The text stands somewhere in its name.
    Within,
}

impl Command {
    /// The commands that fit what is typed, with or without diacritics; all of them if nothing is.
    pub fn found(words: Words, typed: &str) -> Vec<Command> {
        let (typed, marked) = (fold(typed), typed);
        let fitting = Command::ALL.into_iter().filter(|command| *command != Command::Palette);
        let fitting = fitting.filter(|command| command.has_marked(words, marked));
        let mut found: Vec<(Fit, Command)> =
            fitting.filter_map(|command| Some((command.fit(words, &typed)?, command))).collect();
        // Forms are several of one kind: together they would push out what else is called so.
        let is_form = |command: &Command| matches!(command, Command::Blank(_));
        found.sort_by_key(|(fit, command)| match is_form(command) {
            true => (Fit::Called.max(*fit), true),
            false => (*fit, false),
        });
        found.into_iter().map(|(_, command)| command).collect()
    }

    /// Whether each word that is typed with diacritics begins one with the same: "nợ" is no beginning of "nội dung".
    fn has_marked(self, words: Words, typed: &str) -> bool {
        let all = format!("{} {}", self.name(words), words.command_words(self.word_list()));
        let all: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
        let is_begun = |part: &str| {
            let begins = |word: &str| {
                let beginning: String = word.chars().take(part.chars().count()).collect();
                fold(&beginning) == fold(part) && marks(&beginning) == marks(part)
            };
            all.iter().any(|word| begins(word))
        };
        let typed: String = typed.nfc().collect();
        let mut parts = typed.split(|c: char| !c.is_alphanumeric());
        parts.all(|part| marks(part).is_empty() || is_begun(part))
    }

    fn fit(self, words: Words, typed: &str) -> Option<Fit> {
        let name = fold(self.name(words));
        let called: Vec<String> = words.command_words(self.word_list()).split(", ").map(fold).collect();
        // "in" is no beginning of "in" alone: whole words come before their beginnings.
        let is_phrase = |of: &str, is_whole: bool| {
            of.match_indices(typed).any(|(at, _)| {
                let begins = at == 0 || of[..at].ends_with(' ');
                let after = &of[at + typed.len()..];
                begins && (!is_whole || after.is_empty() || after.starts_with(' '))
            })
        };
        let all: Vec<&str> = name.split(' ').chain(called.iter().flat_map(|c| c.split(' '))).collect();
        let each_begun = || typed.split(' ').all(|part| all.iter().any(|word| word.starts_with(part)));
        match () {
            () if typed.is_empty() => Some(Fit::Begins),
            () if name.starts_with(typed) && is_phrase(&name, true) => Some(Fit::Begins),
            () if is_phrase(&name, true) => Some(Fit::Named),
            () if called.iter().any(|called| is_phrase(called, true)) => Some(Fit::Called),
            () if each_begun() => Some(Fit::Begun),
            () if name.contains(typed) => Some(Fit::Within),
            () => None,
        }
    }

    /// The name of its list of further words; empty if it has none.
    fn word_list(self) -> &'static str {
        match self {
            Command::Undo => "undo",
            Command::UndoList => "undo_list",
            Command::Redo => "redo",
            Command::Copy => "copy",
            Command::Cut => "cut",
            Command::Paste => "paste",
            Command::PasteSpecial => "paste_special",
            Command::SelectAll => "select_all",
            Command::SelectRow => "select_row",
            Command::SelectColumn => "select_column",
            Command::GoTo => "go_to",
            Command::Names => "names",
            Command::Find => "find",
            Command::Replace => "replace",
            Command::FillDown => "fill_down",
            Command::FillRight => "fill_right",
            Command::Clear => "clear",
            Command::Repeat => "repeat",
            Command::AutoSum => "auto_sum",
            Command::Today => "today",
            Command::TimeNow => "time_now",
            Command::AddSheet => "add_sheet",
            Command::NextSheet => "next_sheet",
            Command::PreviousSheet => "previous_sheet",
            Command::InsertHere => "insert_here",
            Command::DeleteHere => "delete_here",
            Command::InsertAbove => "insert_above",
            Command::InsertBelow => "insert_below",
            Command::DeleteRows => "delete_rows",
            Command::InsertLeft => "insert_left",
            Command::InsertRight => "insert_right",
            Command::DeleteColumns => "delete_columns",
            Command::HideRows => "hide_rows",
            Command::ShowRows => "show_rows",
            Command::HideColumns => "hide_columns",
            Command::ShowColumns => "show_columns",
            Command::GroupLines => "group_lines",
            Command::UngroupLines => "ungroup_lines",
            Command::GroupUnits => "group_units",
            Command::CloseGroups => "close_groups",
            Command::OpenGroups => "open_groups",
            Command::Filter => "filter",
            Command::SortBy => "sort_by",
            Command::SortAscending => "sort_ascending",
            Command::SortDescending => "sort_descending",
            Command::SumBy => "sum_by",
            Command::Open => "open",
            Command::SaveFile => "save_file",
            Command::SavePage => "save_page",
            Command::Forget => "forget",
            Command::Versions => "versions",
            Command::EditOwnCopy => "edit_own_copy",
            Command::LikeFormer => "like_former",
            Command::SaveForm => "save_form",
            Command::Blank(_) => "blank_report",
            Command::TakeAway => "take_away",
            Command::Report(action) => action.word_list(),
            Command::New => "new",
            Command::JoinSheet => "join_sheet",
            Command::AddColumn => "add_column",
            Command::FormulaColumn => "formula_column",
            Command::Note => "note",
            Command::RenameColumn => "rename_column",
            Command::ColumnMenu => "column_menu",
            Command::RowMenu => "row_menu",
            Command::CopyImage => "copy_image",
            Command::DownloadPng => "download_png",
            Command::DownloadSvg => "download_svg",
            Command::DownloadOutlined => "download_outlined",
            Command::DownloadCharts => "download_charts",
            Command::PictureWithData => "picture_with_data",
            Command::ChartsPage => "charts_page",
            Command::CopyCharts => "copy_charts",
            Command::DownloadChartsPage => "download_charts_page",
            Command::PrintAppendix => "print_appendix",
            Command::PrintTable => "print_table",
            Command::ShowReport => "show_report",
            Command::ShowHidden => "show_hidden",
            Command::SwitchLanguage => "switch_language",
            Command::SwitchTheme => "switch_theme",
            Command::Help => "help",
            Command::Form(FormCommand::Dialog) => "form_dialog",
            Command::Form(FormCommand::Bold) => "form_bold",
            Command::Form(FormCommand::Italic) => "form_italic",
            Command::Form(FormCommand::MoreDecimals) => "form_more_decimals",
            Command::Form(FormCommand::FewerDecimals) => "form_fewer_decimals",
            Command::Form(FormCommand::Grouped) => "form_grouped",
            Command::Form(FormCommand::Percent) => "form_percent",
            Command::Form(FormCommand::Dong) => "form_dong",
            Command::Form(FormCommand::AsIs) => "form_as_is",
            Command::Form(FormCommand::Borders(BorderChoice::All)) => "form_borders_all",
            Command::Form(FormCommand::Borders(BorderChoice::Outer)) => "form_borders_outer",
            Command::Form(FormCommand::Borders(BorderChoice::Total)) => "form_borders_total",
            Command::Form(FormCommand::Borders(BorderChoice::None)) => "form_borders_none",
            Command::Form(FormCommand::Wrap) => "form_wrap",
            Command::Form(FormCommand::Usual) => "form_usual",
            Command::Understand(Understand::Comma) => "understand_comma",
            Command::Understand(Understand::Point) => "understand_point",
            Command::Understand(Understand::LongerHeader) => "understand_longer_header",
            Command::Understand(Understand::ShorterHeader) => "understand_shorter_header",
            _ => "",
        }
    }
}

/// The diacritics of a word, wherever they stand in it: "xoá" is "xóa".
fn marks(word: &str) -> Vec<char> {
    let mut found: Vec<char> =
        word.to_lowercase().nfd().filter(|c| is_combining_mark(*c) || *c == 'đ').collect();
    found.sort_unstable();
    found
}

impl ReportAction {
    fn word_list(self) -> &'static str {
        match self {
            ReportAction::Take(ReportFormat::Word) => "report_word",
            ReportAction::Take(ReportFormat::Excel) => "report_excel",
            ReportAction::Take(ReportFormat::Page) => "report_page",
            ReportAction::TakeAll | ReportAction::WriteAll => "report_all",
            ReportAction::TakeWorkbook | ReportAction::WriteWorkbook => "report_workbook",
            ReportAction::Print => "report_print",
            ReportAction::Copy => "report_copy",
            ReportAction::CopySentences => "report_sentences",
            ReportAction::ChooseTemplate => "report_template",
            ReportAction::SetLength(_) | ReportAction::Write(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn first(typed: &str, count: usize) -> Vec<Command> {
        Command::found(Words(Language::Vietnamese), typed).into_iter().take(count).collect()
    }

    #[test]
    fn officers_words_find_commands() {
        for (typed, expected) in [
            ("màu", Command::Form(FormCommand::Dialog)),
            ("mau", Command::Form(FormCommand::Dialog)),
            ("dieu kien", Command::Filter),
            ("tỷ trọng", Command::FormulaColumn),
            ("in ra giấy", Command::PrintTable),
            ("so sánh tháng", Command::JoinSheet),
            ("chữ ký", Command::Report(ReportAction::Take(ReportFormat::Word))),
            ("xoá", Command::Clear),
            ("đơn vị tính", Command::ColumnMenu),
            ("xuất", Command::Report(ReportAction::Take(ReportFormat::Word))),
            ("in", Command::PrintTable),
            ("word", Command::Report(ReportAction::Take(ReportFormat::Word))),
            ("Excel", Command::Report(ReportAction::Take(ReportFormat::Excel))),
            ("lọc", Command::Filter),
            ("loc", Command::Filter),
            ("sap xep", Command::SortBy),
            ("gộp", Command::SumBy),
            ("gop bang", Command::JoinSheet),
            ("pivot", Command::SumBy),
            ("tổng", Command::SumBy),
            ("comment", Command::Note),
            ("unhide", Command::ShowRows),
            ("cố định", Command::ColumnMenu),
            ("khoá", Command::SavePage),
            ("png", Command::DownloadPng),
        ] {
            assert!(first(typed, 4).contains(&expected), "{typed}: {:?}", first(typed, 6));
        }
        assert_eq!(first("hoàn tác", 1), [Command::Undo]);
        assert_eq!(Command::found(Words(Language::English), "").len() + 1, Command::ALL.len());
        // Quotation marks, as the commands have them, are no part of a word.
        let words = Words(Language::Vietnamese);
        assert!(first("“trong đó”", 1).iter().any(|command| command.name(words).contains("trong đó")));
        // What there is no command for finds none.
        for typed in ["zzz", "gộp ô"] {
            assert!(first(typed, 1).is_empty(), "{typed}: {:?}", first(typed, 6));
        }
    }

    #[test]
    fn every_list_of_words_is_found() {
        for command in Command::ALL {
            let list = command.word_list();
            assert!(list.is_empty() || !Words(Language::English).command_words(list).is_empty(), "{list}");
        }
    }
}
