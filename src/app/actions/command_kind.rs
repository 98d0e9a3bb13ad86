//! What commands do to the document, and which are about the table.

use super::command::Command;
use super::on_document::OnDocument;

impl Command {
    /// What it does to the document.
    pub(crate) fn on_document(self) -> OnDocument {
        match self {
            Command::New | Command::Blank(_) => OnDocument::Brings,
            Command::Form(form) => form.on_document(),
            Command::Undo
            | Command::Redo
            | Command::Clear
            | Command::Repeat
            | Command::AutoSum
            | Command::FormulaAbove
            | Command::ValueAbove
            | Command::Today
            | Command::TimeNow
            | Command::AddSheet
            | Command::FillDown
            | Command::FillRight
            | Command::AddColumn
            | Command::InsertHere
            | Command::DeleteHere
            | Command::InsertAbove
            | Command::InsertBelow
            | Command::DeleteRows
            | Command::InsertLeft
            | Command::InsertRight
            | Command::DeleteColumns
            | Command::HideRows
            | Command::ShowRows
            | Command::HideColumns
            | Command::ShowColumns
            | Command::GroupLines
            | Command::UngroupLines
            | Command::GroupUnits
            | Command::CloseGroups
            | Command::OpenGroups
            | Command::Filter
            | Command::SortAscending
            | Command::SortDescending
            | Command::SumBy
            | Command::ShowHidden
            | Command::Understand(_) => OnDocument::Changes,
            Command::UndoList
            | Command::Copy
            | Command::Cut
            | Command::ShowActive
            | Command::NextSheet
            | Command::PreviousSheet
            | Command::Paste
            | Command::PasteSpecial
            | Command::SelectAll
            | Command::SelectRow
            | Command::SelectColumn
            | Command::GoTo
            | Command::Names
            | Command::Find
            | Command::Replace
            | Command::FindNext
            | Command::FindPrevious
            | Command::Open
            | Command::SaveFile
            | Command::SavePage
            | Command::Forget
            | Command::Versions
            | Command::EditOwnCopy
            | Command::LikeFormer
            | Command::SaveForm
            | Command::TakeAway
            | Command::Report(_)
            | Command::JoinSheet
            | Command::ShowGroups
            | Command::SortBy
            | Command::FormulaColumn
            | Command::Note
            | Command::RenameColumn
            | Command::ColumnMenu
            | Command::RowMenu
            | Command::CellMenu
            | Command::NextRegion
            | Command::PreviousRegion
            | Command::DownloadPng
            | Command::CopyImage
            | Command::DownloadSvg
            | Command::DownloadOutlined
            | Command::DownloadCharts
            | Command::ChartsPage
            | Command::CopyCharts
            | Command::DownloadChartsPage
            | Command::PictureWithData
            | Command::PrintAppendix
            | Command::PrintTable
            | Command::ShowReport
            | Command::SwitchLanguage
            | Command::SwitchTheme
            | Command::Palette
            | Command::Help => OnDocument::Leaves,
        }
    }

    /// Whether it is about the table, which the page of charts hides.
    pub(crate) fn is_of_table(self) -> bool {
        matches!(
            self,
            Command::New
                | Command::PasteSpecial
                | Command::SelectAll
                | Command::SelectRow
                | Command::SelectColumn
                | Command::GoTo
                | Command::Names
                | Command::Find
                | Command::Replace
                | Command::FindNext
                | Command::FindPrevious
                | Command::FillDown
                | Command::FillRight
                | Command::Clear
                | Command::Repeat
                | Command::AutoSum
                | Command::FormulaAbove
                | Command::ValueAbove
                | Command::Today
                | Command::TimeNow
                | Command::ShowActive
                | Command::AddSheet
                | Command::NextSheet
                | Command::PreviousSheet
                | Command::AddColumn
                | Command::FormulaColumn
                | Command::Note
                | Command::RenameColumn
                | Command::ColumnMenu
                | Command::RowMenu
                | Command::CellMenu
                | Command::InsertHere
                | Command::DeleteHere
                | Command::InsertAbove
                | Command::InsertBelow
                | Command::DeleteRows
                | Command::InsertLeft
                | Command::InsertRight
                | Command::DeleteColumns
                | Command::HideRows
                | Command::ShowRows
                | Command::HideColumns
                | Command::ShowColumns
                | Command::GroupLines
                | Command::UngroupLines
                | Command::GroupUnits
                | Command::CloseGroups
                | Command::OpenGroups
                | Command::ShowGroups
                | Command::Filter
                | Command::SortAscending
                | Command::SortDescending
                | Command::SumBy
                | Command::SortBy
                | Command::ShowHidden
                | Command::Form(_)
                | Command::Understand(_)
        )
    }
}
