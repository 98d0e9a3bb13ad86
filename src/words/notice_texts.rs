//! The texts of short messages at the foot of the page, in both languages.

use super::notice::Notice;
use super::texts::Words;
use crate::sheet::{Counted, PasteHow};

impl Words {
    /// The text of a notice. `counted` is the noun for the rows that it counts.
    pub fn notice(self, notice: &Notice, counted: &Counted) -> String {
        let (vietnamese, english) = match notice {
            Notice::Formula(refusal) => return self.refused(refusal),
            Notice::GroupsTooDeep => (
                "Nhóm lồng nhau nhiều nhất ba cấp.",
                "Groups stand within one another on three levels at most.",
            ),
            Notice::NoGroupHere => (
                "Chưa có nhóm nào ở đây. Chọn các dòng hoặc cột rồi Alt+Shift+→ để nhóm.",
                "There is no group here. Select rows or columns and press Alt+Shift+→ to group them.",
            ),
            Notice::NoSubtotals => (
                "Bảng không có dòng mục (tổng nhóm) nào để nhóm các đơn vị bên dưới.",
                "The table has no subtotal under which units could be grouped.",
            ),
            Notice::BadName(bad) => return self.bad_name(bad),
            Notice::Named(name, cells) => return self.cells_named(name, cells),
            Notice::FormulaIsOpen => (
                "Đang gõ công thức: Enter hay Esc trước, rồi đổi tên bảng.",
                "A formula is being typed: Enter or Esc first, then rename the sheet.",
            ),
            Notice::SheetNameTaken(name) => {
                return self.pick(
                    format!("Đã có bảng tên “{name}”: mỗi bảng cần một tên riêng."),
                    format!("There is a sheet called “{name}” already: each needs a name of its own."),
                );
            }
            Notice::NotCalculated => (
                "Không tính được công thức: hãy sửa một ô bất kỳ để thử lại, hoặc bấm Ctrl+Z.",
                "The formulas could not be calculated: edit any cell to try again, or press Ctrl+Z.",
            ),
            Notice::NotOurFile => (
                "Tệp này không phải tài liệu Chỉ Tiêu (.chitieu). Hãy mở bảng trong Excel, chọn bảng, Ctrl+C rồi Ctrl+V vào đây.",
                "This file is not a Chỉ Tiêu document (.chitieu). Open the table in Excel, select it, press Ctrl+C, then Ctrl+V here.",
            ),
            Notice::DamagedFile => (
                "Tệp .chitieu này bị hỏng hoặc cắt cụt nên không mở được; bảng đang có vẫn giữ nguyên.",
                "This .chitieu file is damaged or cut short and cannot be opened; the table on screen is untouched.",
            ),
            Notice::NewerFile => (
                "Tệp này do phiên bản mới hơn tạo ra. Hãy dùng bản Chỉ Tiêu mới hơn để mở.",
                "This file was written by a later version. Open it with a newer Chỉ Tiêu.",
            ),
            Notice::NoTableForTemplate => return self.no_table_for_template().to_owned(),
            Notice::TemplateFilled(name, left) => return self.template_filled(name, left),
            Notice::TemplateWithoutMarks => return self.template_without_marks().to_owned(),
            Notice::EmptyPage => return self.empty_page().to_owned(),
            Notice::ReadOnly => return self.read_only_refused().to_owned(),
            Notice::PageOffered(name) => return self.page_offered(name),
            Notice::LockedPageOffered(name) => return self.locked_page_offered(name),
            Notice::ProtectedOpened => return self.protected_opened().to_owned(),
            Notice::PageNotSaved => return self.page_not_saved().to_owned(),
            Notice::NoEncryption => return self.no_encryption().to_owned(),
            Notice::UnreadableFile => {
                ("Trình duyệt không đọc được tệp.", "The browser could not read the file.")
            }
            Notice::SeveralOpened { files, sheets, failed } => {
                let failed =
                    failed.iter().map(|(name, reason)| (name.as_str(), self.notice(reason, counted)));
                return self.several_opened(*files, *sheets, &failed.collect::<Vec<_>>());
            }
            Notice::Rescued(lost) => return self.rescued(lost),
            Notice::DamagedAmongOthers => (
                "Tệp bị hỏng hoặc bị cắt: hãy mở riêng tệp này để lấy phần còn lại.",
                "The file is damaged or cut short: open it by itself to get what remains of it.",
            ),
            Notice::OneAtATime => {
                ("Tệp có mật khẩu phải mở riêng.", "A file with a password is to be opened by itself.")
            }
            Notice::EmptyPaste => (
                "Bộ nhớ tạm không có bảng hay chữ nào. Hãy chọn bảng trong Excel, Ctrl+C, rồi Ctrl+V.",
                "There is no table or text on the clipboard. Select the table in Excel, press Ctrl+C, then Ctrl+V.",
            ),
            Notice::ImageFailed => (
                "Trình duyệt không tạo được ảnh. Hãy thử lại, hoặc chụp màn hình biểu đồ.",
                "The browser could not make the image. Try again, or take a screenshot of the chart.",
            ),
            Notice::ImageCopied(width) => return self.image_copied(*width),
            Notice::ImageNotCopied => (
                "Trình duyệt không cho chép ảnh. Ảnh PNG đã được tải về: trong Word chọn Chèn > Ảnh.",
                "The browser refuses to copy images. The PNG was downloaded instead: in Word choose Insert > Picture.",
            ),
            Notice::NoUnitSelected => (
                "Chưa chọn dòng nào của đơn vị: chọn các dòng trong bảng trước.",
                "No row of a unit is selected: please select rows of the table first.",
            ),
            Notice::NoteWithoutWords => (
                "Hãy ghi lời ghi chú trước, rồi chọn số.",
                "Write the words of the note first, then choose the figure.",
            ),
            Notice::TooManyAnnotations(most) => {
                return self.pick(
                    format!("Mỗi biểu đồ có nhiều nhất {most} chú thích: hãy bỏ bớt trước khi thêm."),
                    format!("A chart has at most {most} annotations: remove one before adding another."),
                );
            }
            Notice::BadLine => (
                "Mức để kẻ đường cần là một số, ví dụ 95 hoặc 1.234,5.",
                "The value of the line must be a number, such as 95 or 1,234.5.",
            ),
            Notice::BadThreshold => (
                "Ngưỡng cần là một số, ví dụ 36 hoặc 36,5%.",
                "The threshold must be a number, such as 36 or 36.5%.",
            ),
            Notice::ComputedIsReadOnly => (
                "Cột này do chương trình tính; sửa số ở cột nguồn.",
                "This column is computed; edit its source columns.",
            ),
            Notice::NotAllColumns => (
                "Không xóa hết mọi cột; để bắt đầu lại, dùng “Bảng mới”.",
                "Not all columns can be deleted; to start over, use “New table”.",
            ),
            Notice::OneRangeOnly => (
                "Lệnh này chỉ làm được với một vùng: hãy chọn một vùng rồi làm lại (Esc bỏ các vùng chọn thêm).",
                "This works with one range only: select one and try again (Esc leaves the ranges added).",
            ),
            Notice::FigureCopied(number) => {
                return self.pick(format!("Đã chép {number}."), format!("{number} is copied."));
            }
            Notice::LaidOver(cells) => {
                return self.pick(
                    format!("Đã đè lên {cells} ô đang có nội dung; bấm Ctrl+Z để lấy lại."),
                    format!("{cells} filled cells were replaced; Ctrl+Z brings them back."),
                );
            }
            Notice::InsertsAlong => (
                "Chỉ chèn xen được các ô theo chiều dọc trong các cột ấy, hoặc theo chiều ngang trong các dòng ấy.",
                "Cells can be moved between others only along their own columns or their own rows.",
            ),
            Notice::InsertsInOwnSheet => (
                "Chỉ chèn được phần đã cắt trong cùng một bảng; sang bảng khác hãy dùng Ctrl+V.",
                "What was cut can be inserted in its own sheet only; in another one use Ctrl+V.",
            ),
            Notice::NotCrossing => (
                "Không chép được: các vùng chọn phải cùng dòng hoặc cùng cột thì mới ghép lại thành một bảng.",
                "Not copied: the selected ranges must share their rows or their columns to make one table.",
            ),
            Notice::SortedAlready => {
                ("Các đơn vị đã theo thứ tự này.", "The units are in this order already.")
            }
            Notice::OnlyComputed => (
                "Chỉ có cột tính: chương trình tự tính lại ở bảng nhận, không dán vào làm số liệu.",
                "Computed columns only: they are computed anew where they belong, not pasted as data.",
            ),
            Notice::HeadDoesNotFit => (
                "Tiêu đề hai bảng khác số dòng: chọn riêng các ô số liệu rồi cắt, dán.",
                "The heads of the two tables differ in lines: cut and paste the cells below them.",
            ),
            Notice::CutWaits(cells) => {
                return self.pick(
                    format!("Đã cắt {cells}: chọn chỗ nhận rồi Ctrl+V để chuyển đến (Esc: thôi)."),
                    format!("{cells} cut: select where it goes and press Ctrl+V (Esc: leave it)."),
                );
            }
            Notice::CutWasLeft => (
                "Đã thôi cắt, nên không có gì để dán. Muốn chép, hãy chọn ô rồi Ctrl+C.",
                "The cut was left, so there is nothing to paste. To copy, select the cells and press Ctrl+C.",
            ),
            Notice::CutOnlyMoves => (
                "Ô đã cắt chỉ chuyển đi được. Muốn dán đặc biệt, hãy dùng Ctrl+C thay cho Ctrl+X.",
                "Cut cells can only be moved. To paste them specially, use Ctrl+C in place of Ctrl+X.",
            ),
            Notice::PasteWaits(PasteHow::Whole) => (
                "Nếu trình duyệt hỏi, hãy cho phép dán; hoặc bấm Ctrl+V.",
                "If the browser asks, allow the paste; or press Ctrl+V.",
            ),
            Notice::PasteWaits(how) => {
                let name = self.paste_how(*how);
                return self.pick(
                    format!("Dán đặc biệt – {name}: nếu trình duyệt hỏi, hãy cho phép; hoặc bấm Ctrl+V (Esc: thôi)."),
                    format!("Paste special – {name}: if the browser asks, allow it; or press Ctrl+V (Esc: leave it)."),
                );
            }
            Notice::KeptNoFigures(cells) => {
                return self.pick(
                    format!("{cells} ô giữ nguyên: ở đó hoặc ở ô dán đến không phải là số, hoặc phải chia cho 0."),
                    format!("{cells} cell(s) stay as they were: there is no figure in them or in what was pasted, or it is 0."),
                );
            }
            Notice::NoUnitsForColumn => (
                "Chưa có dòng đơn vị nào để tính: dán hoặc gõ bảng trước.",
                "There is no unit's row to compute in yet: paste or type a table first.",
            ),
            Notice::NoSuchCell(text) => {
                return self.pick(
                    format!("Không có ô “{text}” trong bảng. Địa chỉ viết như C5 hoặc B5:C16."),
                    format!("There is no cell “{text}” in this table. Write an address like C5 or B5:C16."),
                );
            }
            Notice::NearestCell { asked, nearest, is_above } => {
                return self.nearest_cell(asked, nearest, *is_above);
            }
            Notice::HiddenCell(cell) => return self.hidden_cell(cell),
            Notice::NothingHiddenHere => return self.nothing_hidden_here().to_owned(),
            Notice::NothingToShow => return self.nothing_to_show().to_owned(),
            Notice::NoFigureToFilter => return self.no_figure_to_filter().to_owned(),
            Notice::NoCountToFilter => return self.no_count_to_filter().to_owned(),
            Notice::CutFiltered => return self.cut_filtered().to_owned(),
            Notice::NothingToFind => ("Hãy gõ chữ hay số cần tìm.", "Write what to look for."),
            Notice::NotFound(text) => return self.not_found(text),
            Notice::NotReplaced => return self.not_replaced().to_owned(),
            Notice::TextsReplaced(replacements) => return self.texts_replaced(replacements),
            Notice::NoSheetToJoin => (
                "Chưa có bảng khác để ghép: dán hoặc mở thêm một bảng trước.",
                "There is no other sheet to join: paste or open one first.",
            ),
            Notice::NothingFits => (
                "Không ghép được: hai bảng không có cột hoặc đơn vị nào chung tên. Các bảng vẫn giữ nguyên.",
                "These tables do not fit: no column or unit has the same name. The tables stay as they were.",
            ),
            Notice::BadPeriod => (
                "Chưa hiểu kỳ này. Hãy ghi như: tháng 3/2025, quý I/2025, 6 tháng 2025, 2024.",
                "That is no period. Write it like: tháng 3/2025, quý I/2025, 2024.",
            ),
            Notice::KeptApart => (
                "Trình duyệt còn giữ một bản khác của bảng này (đang mở ở cửa sổ khác, hoặc sửa sau khi lưu tệp). Bản ở đây được giữ riêng, không bản nào bị ghi đè.",
                "This browser holds another state of this table (open in another window, or edited after the file was saved). This one is kept apart; neither overwrites the other.",
            ),
            Notice::TakenBack => return self.version_opened().to_owned(),
            Notice::EarlierVersion => (
                "Bản tự lưu cuối bị hỏng, nên đã mở bản ngay trước đó. Hãy xem lại lần sửa cuối.",
                "The last kept version was damaged, so the one before it was opened. Please check your last edit.",
            ),
            Notice::NothingKept => (
                "Không đọc được bản tự lưu này. Nếu có tệp .chitieu, hãy mở tệp đó.",
                "This kept version cannot be read. If you have a .chitieu file of it, open that.",
            ),
            Notice::StillReading => (
                "Đang đọc bảng mới; sửa được khi đọc xong. Bấm Esc để thôi và giữ bảng đang mở.",
                "A new table is being read; you can edit when it is done. Press Esc to cancel and keep the open table.",
            ),
            Notice::ReadingStopped => (
                "Đã thôi đọc. Bảng đang mở vẫn như cũ.",
                "Reading was cancelled. The open table is as it was.",
            ),
            Notice::ReadingFailed => (
                "Không đọc được: có thể bảng quá lớn so với bộ nhớ còn trống của máy. Bảng đang mở vẫn như cũ. Hãy đóng bớt chương trình khác, hoặc chép ít hàng hơn.",
                "It could not be read: it may be too large for the memory this computer has left. The open table is as it was. Close other programs, or copy fewer rows.",
            ),
            Notice::NothingComputed => (
                "Bảng này chưa có cột tính nào, nên chưa có gì để in vào phụ lục.",
                "This table has no computed column yet, so there is nothing for an appendix.",
            ),
            Notice::NothingToDraw => (
                "Chưa có biểu đồ nào: hãy dán hoặc mở một bảng có số liệu trước.",
                "There is no chart yet: paste or open a table with figures first.",
            ),
            Notice::NotThisColour(trouble) => return self.not_this_colour(*trouble).to_owned(),
            Notice::ChartsCopied(count) => return self.charts_copied(*count),
            Notice::ChartsNotCopied => (
                "Trình duyệt không cho chép nhiều ảnh một lúc. Tất cả biểu đồ đã được tải về trong một tệp ZIP.",
                "The browser refuses to copy several images. All charts were downloaded in a ZIP file instead.",
            ),
            Notice::ReportBegun => return self.report_begun().to_owned(),
            Notice::ReportsTaken(name, made, failed) => return self.reports_taken(name, *made, failed),
            Notice::ReportTaken(name) => return self.report_taken(name),
            Notice::ReportFailed(reason) => return self.report_failed(reason),
            Notice::EverySheetIsEmpty => return self.report_of_no_sheet().to_owned(),
            Notice::ReportCopied => return self.report_copied().to_owned(),
            Notice::ReportNotCopied => return self.report_not_copied().to_owned(),
            Notice::ReplacedAlike(outdated, left) => return self.replaced_alike(outdated, *left),
            Notice::LikeModel { name, lost, outdated, names } => {
                return self.like_model(name, lost, outdated, names);
            }
            Notice::NothingLikeModel(name) => return self.nothing_like_model(name),
            Notice::NoTableForModel => return self.no_table_for_model().to_owned(),
            Notice::ModelIsLocked => return self.model_is_locked().to_owned(),
            Notice::ModelIsNoDocument => return self.model_is_no_document().to_owned(),
            Notice::FormTaken(name) => return self.form_taken(name),
            Notice::NoTableForForm => return self.no_table_for_form().to_owned(),
            Notice::Replaced => return self.replaced().to_owned(),
            Notice::NoSuchFigures(strange) => return self.no_such_figures(strange),
            Notice::PlanNeedsYear => return self.plan_needs_year().to_owned(),
            Notice::NotComparable => return self.not_comparable().to_owned(),
            Notice::File(error) => return self.file_error(*error),
            Notice::Opened(remarks) => return self.file_remarks(*remarks),
            Notice::SeveralTables(names) => return self.several_tables(names),
            Notice::Combined(report) => return self.combined(counted, report),
            Notice::UnitJoined(taken, name) => return self.unit_joined(taken, name),
            Notice::PlanNotBrokenDown(unit, reason) => return self.plan_not_broken_down(unit, *reason),
            Notice::AwardsLeftOut(rows) => return self.awards_left_out(*rows),
            Notice::NotTwelve(count) => return self.not_twelve(*count),
            Notice::NoWeight(text) => return self.no_weight(text),
            Notice::NoDay(text) => return self.no_day(text),
            Notice::Readded(units) => return self.readded(counted, *units),
            Notice::NotReadded(reason) => return self.not_readded(*reason).to_owned(),
            Notice::NoSeries(reason) => return self.no_series(reason),
            Notice::SeriesMade(periods, gaps) => return self.series_made(*periods, *gaps),
            Notice::NotKept(trouble) => return self.not_kept(*trouble).to_owned(),
            Notice::Forgotten => return self.forgotten().to_owned(),
            Notice::NotForgotten => return self.not_forgotten().to_owned(),
            Notice::Dropped(names) => return self.dropped(names),
            Notice::NotGrouped(reason) => return self.not_grouped(*reason).to_owned(),
            Notice::Grouped(groups, follows) => return self.grouped(*groups, *follows),
        };
        self.pick(vietnamese, english).to_owned()
    }
}
