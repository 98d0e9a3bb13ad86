//! Formulas: why one is not taken, and what an error in a cell means.

use super::command_words::COMMAND_WORDS;
use super::functions::FUNCTION_TEXTS;
use super::texts::Words;
use crate::formula::Refusal;

impl Words {
    /// The arguments of a function, separated by "; ", and what it gives.
    pub fn function_text(self, name: &str) -> (&'static str, &'static str) {
        let found = FUNCTION_TEXTS.iter().find(|text| text.0 == name);
        found.map_or(("", ""), |(_, vi_arguments, vi, arguments, en)| {
            self.pick((*vi_arguments, *vi), (*arguments, *en))
        })
    }

    /// What a command is also called, in both languages, separated by ", ".
    pub fn command_words(self, list: &str) -> &'static str {
        COMMAND_WORDS.iter().find(|(name, _)| *name == list).map_or("", |(_, words)| words)
    }

    /// The name of the list of what can be written at the cursor of a formula.
    pub fn functions_list(self) -> &'static str {
        self.pick(
            "Hàm và tên cột: mũi tên chọn, Tab ghi vào",
            "Functions and columns: arrows choose, Tab writes",
        )
    }

    /// Why a formula is not taken, and what to do.
    pub fn refused(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Empty => self.pick(
                "Sau dấu = chưa có gì. Ví dụ: =SUM(B2:B5)".to_owned(),
                "Nothing stands after =. For example: =SUM(B2:B5)".to_owned(),
            ),
            Refusal::TooLong => {
                self.pick("Công thức dài quá 8.192 ký tự.".to_owned(), "The formula is longer than 8,192 characters.".to_owned())
            }
            Refusal::TooDeep => self.pick(
                "Công thức lồng nhau quá sâu: hãy tách bớt ra ô khác.".to_owned(),
                "The formula is nested too deeply: move a part of it to another cell.".to_owned(),
            ),
            Refusal::UnknownFunction(name) if !self.instead(name).is_empty() => self.pick(
                format!("Chưa có hàm {name} ở đây. {}", self.instead(name)),
                format!("There is no function {name} here. {}", self.instead(name)),
            ),
            Refusal::UnknownFunction(name) => self.pick(
                format!("Chưa có hàm {name} ở đây. Có: SUM, AVERAGE, COUNTIF, SUMIFS, IF, ROUND, VLOOKUP, RANK… (xem hướng dẫn)"),
                format!("There is no function {name} here. There are SUM, AVERAGE, COUNTIF, SUMIFS, IF, ROUND, VLOOKUP, RANK… (see the guide)"),
            ),
            Refusal::UnknownName(name) => self.pick(
                format!("Không có ô hay tên nào là “{name}”. Chữ thì đặt trong dấu \"…\"; ô thì viết như B2."),
                format!("No cell or name is “{name}”. Put a text in \"…\"; write a cell like B2."),
            ),
            Refusal::UnknownSheet(name) => self.pick(
                format!("Không có bảng nào tên “{name}”. Bảng phải được đặt tên riêng (bấm đúp vào thẻ tên) thì công thức mới gọi được."),
                format!("No sheet is named “{name}”. A sheet needs a name of its own (double-click its tab) for formulas to find it."),
            ),
            Refusal::AmbiguousComma(digits) => self.pick(
                format!("“{digits}”: một số thập phân hay hai đối số? Dùng dấu ; giữa các đối số, ví dụ =ROUND(B2*1,5;2)."),
                format!("“{digits}”: one number with decimals, or two arguments? Put ; between arguments, as in =ROUND(B2*1.5;2)."),
            ),
            Refusal::GroupedNumber(digits) => self.pick(
                format!("“{digits}”: trong công thức không viết dấu phân cách hàng nghìn, ví dụ 1234,5."),
                format!("“{digits}”: numbers in formulas have no separators of thousands, as in 1234.5."),
            ),
            Refusal::MixedSeparators => self.pick(
                "Có cả ; và , giữa các đối số: hãy chỉ dùng dấu ;".to_owned(),
                "Both ; and , stand between arguments: please use one of them.".to_owned(),
            ),
            Refusal::MissingSeparator(before, after) => self.pick(
                format!("Thiếu dấu ; hoặc phép tính giữa {before} và {after}."),
                format!("A separator or an operator is missing between {before} and {after}."),
            ),
            Refusal::ExtraBracket => {
                self.pick("Thừa một dấu đóng ngoặc.".to_owned(), "There is a closing bracket too many.".to_owned())
            }
            Refusal::UnfinishedText => self.pick(
                "Chữ trong dấu ngoặc kép chưa được đóng.".to_owned(),
                "A text in quotes is not closed.".to_owned(),
            ),
            Refusal::MissingOperand(before) if before.is_empty() => {
                self.pick("Công thức còn thiếu phần cuối.".to_owned(), "The end of the formula is missing.".to_owned())
            }
            Refusal::MissingOperand(before) => self.pick(
                format!("Thiếu một số hay một ô trước hoặc trong {before}."),
                format!("A number or a cell is missing before or in {before}."),
            ),
            Refusal::Arguments { function, least, most, given } => {
                let count = match (least, most) {
                    (least, most) if least == most => least.to_string(),
                    (least, 255) => self.pick(format!("từ {least}"), format!("{least} or more")),
                    (least, most) => self.pick(format!("{least} đến {most}"), format!("{least} to {most}")),
                };
                self.pick(
                    format!("Hàm {function} cần {count} đối số, ở đây có {given}."),
                    format!("{function} takes {count} arguments; here are {given}."),
                )
            }
            Refusal::RangeForValue(cells) => self.pick(
                format!("Chỗ này cần một ô, không phải cả vùng {cells}: kết quả không tràn sang ô bên. Gõ một ô rồi kéo xuống. Nhân, so sánh từng ô của vùng: dùng SUMPRODUCT."),
                format!("One cell is needed here, not the range {cells}: nothing spills over the cells beside. Name one cell and fill down. To multiply or compare cell by cell, use SUMPRODUCT."),
            ),
            Refusal::LocalNames => self.pick(
                "LET cần từng cặp tên; giá trị, rồi phép tính ở cuối: =LET(x;B2/C2;IF(x>1;1;x)).".to_owned(),
                "LET takes names and values in pairs, then what to calculate: =LET(x;B2/C2;IF(x>1;1;x)).".to_owned(),
            ),
            Refusal::ArrayForCell(function) => self.pick(
                format!("{function} cho nhiều giá trị, mỗi ô ở đây chỉ giữ một. Dùng bên trong: =SUM({function}(…)), =ROWS({function}(…)), =INDEX({function}(…);1). {}", self.instead(function)),
                format!("{function} gives several values and a cell here holds one. Use it inside another: =SUM({function}(…)), =ROWS({function}(…)), =INDEX({function}(…);1). {}", self.instead(function)),
            ),
            Refusal::ValueForRange(function) => self.pick(
                format!("Hàm {function} cần một vùng ô, ví dụ B2:B5."),
                format!("{function} needs a range of cells, such as B2:B5."),
            ),
            Refusal::Character(character) => self.pick(
                format!("Ký tự {character} không dùng được trong công thức ở đây."),
                format!("The character {character} cannot be used in formulas here."),
            ),
            Refusal::FilteredSubtotal => self.pick(
                "SUBTOTAL: vùng đang lọc bị tách thành quá nhiều đoạn, hoặc không còn dòng nào. Bỏ lọc để tính.".to_owned(),
                "SUBTOTAL: the filter leaves the range in too many parts, or leaves no row. Show all rows to calculate it.".to_owned(),
            ),
            Refusal::TextOrder => self.pick(
                "Không so sánh lớn, nhỏ hay dò gần đúng theo chữ được; so sánh bằng (=, <>) và dò chính xác (FALSE) thì được.".to_owned(),
                "Texts cannot be compared by order or searched roughly here; = and <> and an exact search (FALSE) can be used.".to_owned(),
            ),
            Refusal::TextDate(text) => self.pick(
                format!("Ngày “{text}” viết bằng chữ dễ bị hiểu khác nhau: dùng DATE(năm;tháng;ngày) hoặc một ô ngày."),
                format!("The date “{text}” as a text can be read differently: use DATE(year;month;day) or a cell with a date."),
            ),
            Refusal::Code(code) => self.pick(
                format!("Mẫu số của TEXT “{code}” không rõ hoặc chưa có. Ví dụ: \"#.##0,0\"; \"0,00%\"; \"dd/mm/yyyy\"."),
                format!("The format “{code}” of TEXT is unclear or not available. Examples: \"#,##0.0\", \"0.00%\", \"dd/mm/yyyy\"."),
            ),
            Refusal::Criterion(criterion) => self.pick(
                format!("Điều kiện “{criterion}” có thể hiểu hai cách. Số viết như \">=36,5%\" hoặc \">1234,5\"; ngày dùng \">=\"&DATE(năm;tháng;ngày)."),
                format!("The criterion “{criterion}” can be read in two ways. Write numbers like \">=36.5%\", dates as \">=\"&DATE(year;month;day)."),
            ),
            Refusal::ComputedColumn(cells) => self.pick(
                format!("{cells} gồm cả cột của bảng và cột tính: hãy gọi từng vùng riêng."),
                format!("{cells} holds both columns of the table and computed ones: name each range by itself."),
            ),
            Refusal::UnknownTitle(title) => self.pick(
                format!("Không có cột nào tên “{title}”. Gõ [ để chọn tên cột."),
                format!("No column is called “{title}”. Type [ to choose a column."),
            ),
            Refusal::AmbiguousTitle(title, ways) => self.pick(
                format!("Có nhiều cột “{title}”: hãy viết {}.", listed(ways, "hoặc")),
                format!("Several columns are called “{title}”: write {}.", listed(ways, "or")),
            ),
            Refusal::SplitColumn(title) => self.pick(
                format!("Giữa các số của cột “{title}” có dòng tổng hoặc tiêu đề: hãy chọn vùng ô thay cho tên cột."),
                format!("Totals or headings stand between the figures of “{title}”: point at the cells instead."),
            ),
            Refusal::Cycle => self.pick(
                "Công thức này dùng một cột tính mà cột đó lại tính từ chính ô này.".to_owned(),
                "This formula uses a computed column that is itself computed from this cell.".to_owned(),
            ),
            Refusal::BlankUnequal(cells) => self.pick(
                format!("Điều kiện <> trên {cells} có ô trống: hãy thêm điều kiện \"<>\" hoặc điền các ô trống."),
                format!("{cells} has blank cells under a criterion with <>: fill them first."),
            ),
            Refusal::LongJoin(cells) => self.pick(
                format!("Vùng {cells} dài quá 200 ô nên không nối chữ được."),
                format!("The range {cells} has more than 200 cells, too many to join."),
            ),
        }
    }

    /// What to do instead of a function that gives several values or needs what is not here; nothing, if nothing comes near.
    fn instead(self, function: &str) -> &'static str {
        match function.to_uppercase().as_str() {
            "SORT" | "SORTBY" => self.pick(
                "Muốn sắp xếp: chuột phải vào đầu cột, Sắp xếp; số lớn thứ mấy: LARGE, SMALL.",
                "To sort, right-click the column's head; for the nth figure use LARGE, SMALL.",
            ),
            "FILTER" => self.pick(
                "Muốn lọc dòng: Ctrl+Shift+L; tính theo điều kiện: SUMIFS, COUNTIFS.",
                "To filter rows press Ctrl+Shift+L; to calculate by conditions use SUMIFS, COUNTIFS.",
            ),
            "UNIQUE" => self.pick(
                "Muốn danh sách không trùng kèm số cộng: Tổng hợp theo (Ctrl+K).",
                "For a list without repeats, with sums, use Sum by (Ctrl+K).",
            ),
            "TRANSPOSE" => self.pick(
                "Muốn đổi dòng thành cột: chép, rồi Ctrl+Alt+V.",
                "To turn rows into columns, copy, then Ctrl+Alt+V.",
            ),
            "NOW" => self.pick("Ngày hôm nay: TODAY().", "Today's date: TODAY()."),
            "DSUM" => self.pick("Dùng SUMIFS.", "Use SUMIFS."),
            "DCOUNT" | "DCOUNTA" => self.pick("Dùng COUNTIFS.", "Use COUNTIFS."),
            "DAVERAGE" => self.pick("Dùng AVERAGEIFS.", "Use AVERAGEIFS."),
            "DMAX" => self.pick("Dùng MAXIFS.", "Use MAXIFS."),
            "DMIN" => self.pick("Dùng MINIFS.", "Use MINIFS."),
            "DATEVALUE" => self.pick("Dùng DATE(năm;tháng;ngày).", "Use DATE(year;month;day)."),
            _ => "",
        }
    }

    /// What an error in a cell means.
    pub fn error_meaning(self, name: &str) -> &'static str {
        match name {
            "#DIV/0!" => self.pick("chia cho 0 hoặc cho ô trống", "division by 0 or by a blank cell"),
            "#N/A" => self.pick("không tìm thấy giá trị cần dò", "the value sought is not there"),
            "#NUM!" => {
                self.pick("số không hợp lệ cho phép tính này", "a number that this calculation cannot take")
            }
            "#REF!" => {
                self.pick("ô được gọi không còn hoặc ngoài vùng", "a cell that is gone or outside the range")
            }
            "#CIRC!" => self.pick("công thức gọi vòng về chính nó", "the formula depends on itself"),
            "#NAME?" => self.pick("có tên không nhận ra", "a name that is not known"),
            "#VALUE!" => self.pick("có chữ ở chỗ cần số", "a text where a number is needed"),
            _ => self.pick("không tính được", "it cannot be calculated"),
        }
    }

    /// Where the value of a formula is still awaited.
    pub fn calculating(self) -> &'static str {
        self.pick("đang tính…", "calculating…")
    }
}

/// "[A – x] hoặc [A – y]".
fn listed(ways: &[String], or: &str) -> String {
    let ways: Vec<String> = ways.iter().map(|way| format!("[{way}]")).collect();
    ways.join(&format!(" {or} "))
}
