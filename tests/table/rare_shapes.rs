//! Kinds of tables that show in one of ten thousand generated ones: each with the reading of a careful person.

use chi_tieu::analysis::adds_up_over_units;
use chi_tieu::number::Notation;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, Warning, understand};

fn read(text: &str) -> Table {
    read_under(text, &Decisions::default())
}

fn read_under(text: &str, decisions: &Decisions) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), decisions)
}

/// The rows of one kind.
fn rows_of(table: &Table, kind: RowKind) -> Vec<usize> {
    (0..table.rows.len()).filter(|row| table.rows[*row] == kind).collect()
}

#[test]
fn figures_are_as_precise_as_the_units_in_their_cells() {
    // 10,10 tỷ is 7,57 and 2,52 as far as two decimals of tỷ tell; đồng tell nothing.
    let text = "ĐƠN VỊ|Tổng số phải thu|Số nợ\n1|2|3\nLoại một|130,28 tỉ|1,70 tỷ\nTường Sơn|24,40 tỉ|1,22 tỷ\n\
                Quảng Lợi|105,88 tỉ|0,48 tỷ\nLoại hai|143,10 tỉ|10,10 tỷ\nNgọc Lâm|92,10 tỉ|7,57 tỷ\n\
                Yên Trạch|51,00 tỉ|2,52 tỷ\nCỘNG|273,38 tỉ|11,80 tỷ";
    let table = read(text);
    assert_eq!(rows_of(&table, RowKind::Subtotal), [1, 4]);
    assert_eq!(table.warnings, []);
    assert_eq!([table.columns[1].last_digit(), table.columns[2].last_digit()], [1e7, 1e7]);
    // Off by more than that.
    let table = read(&text.replace("11,80 tỷ", "11,90 tỷ"));
    let is_told = |w: &Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(2);
    assert!(table.warnings.iter().any(is_told));
}

#[test]
fn nothing_in_a_unit_tells_that_the_others_may_be_in_it() {
    let table =
        read("Nội dung|Dự toán|Quyết toán\nChi giáo dục|7|5\nChi hành chính|58|40\nChi kinh tế|2|0 tỷ");
    let is_asked = |w: &Warning| w.doubt == Doubt::UnitMissing && (w.row, w.column) == (Some(2), Some(2));
    assert!(table.warnings.iter().any(is_asked));
}

#[test]
fn blocks_are_told_by_their_names_where_figures_are_small() {
    let table = read(
        "Đơn vị|Phải đóng|Nợ\nCụm miền núi|31|1\nNgười có công|6|0\nNgười nghèo|26|1\nCụm đồng bằng|20|1\n\
         Ngoài công lập|7|0\nĐảng, đoàn thể|12|1",
    );
    let is_asked = |w: &&Warning| w.doubt == Doubt::MayBeSubtotal;
    let asked = table.warnings.iter().filter(is_asked).filter_map(|w| w.row).map(|row| row as usize);
    assert_eq!(asked.chain(rows_of(&table, RowKind::Subtotal)).collect::<Vec<_>>(), [0, 3]);
    // A block of nothing between two others.
    let table = read(
        "Đơn vị|Phải đóng|Nợ\nKhối huyện|5|2\nMỹ Thạnh|5|0\nAn Phú||2\nCụm đồng bằng||0\nEa Wy||0\nMường Khoa||0\n\
         Khối hành chính|185|6\nTiên Dược|4|0\nTân Lập|18|1\nSơn Hạ||0\nThuận Giao|163|5\nTotal|190|8",
    );
    assert_eq!(rows_of(&table, RowKind::Subtotal), [0, 3, 6]);
    // Units that are all called so are no blocks of one another.
    let table = read("Đơn vị|KH|TH\nKhối A|9|4\nKhối B|4|2\nKhối C|5|2\nKhối D|12|7\nKhối E|12|7");
    assert_eq!(rows_of(&table, RowKind::Data), [0, 1, 2, 3, 4]);
}

#[test]
fn rows_are_found_on_the_figures_that_the_notation_gives() {
    // The answer for one column settles another, whose figures then make the first row their total.
    let text = "STT|Nội dung|Cùng kỳ|Dự toán|Quyết toán|Chênh lệch\n|Tổng thu toàn huyện|16,487|15,215|18,405|1,918\n\
                1|Môi trường|3,451|4,482|2,882|−569\n2|Y tế|871|1,740|1,023|152\n3|Đầu tư|424|714|530|106\n\
                4|Xã hội|519|983|663|144\n5|Đào tạo|6,191|…|7,705|1,514\n6|Hành chính|441|733|…|…\n7|Kinh tế|4,590|6,563|5,602|1,012";
    let asked = read(text);
    let columns = asked.warnings.iter().filter(|w| matches!(w.doubt, Doubt::AmbiguousNumber { .. }));
    let notations = columns.filter_map(|w| Some((w.column?, Notation::PointDecimal))).collect();
    let decisions = Decisions { notations, ..Decisions::default() };
    assert_eq!(rows_of(&read_under(text, &decisions), RowKind::Total), [0]);
}

#[test]
fn a_total_of_another_hand_does_not_say_how_the_others_are_written() {
    let table = read(
        "STT|Đơn vị|Phải đóng (nghìn đồng)|Nợ (nghìn đồng)\n1|Bắc Lũng|443.975|9.073\n2|An Phú|118.769|8.756\n\
         3|Quảng Lợi|468.888|21.145\n4|Mường Khoa|118.078|7.874\n|Tổng|1,149,710|46.848",
    );
    let is_asked = |w: &Warning| w.column == Some(2) && matches!(w.doubt, Doubt::AmbiguousNumber { .. });
    assert!(table.columns[2].value(0) == Some(443_975.0) || table.warnings.iter().any(is_asked));
}

#[test]
fn what_has_more_decimals_than_its_amounts_is_no_difference_of_them() {
    // One unit lacks its figure. "1,0701" is an index of 12 to 11, as good as one; a growth of 1,07 % would be a chance.
    let text = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ|Số tuyệt đối|So với cùng kỳ\nQuảng Lợi|4||2|0|1,1503\n\
                Ninh Thượng|21|12|11|1|1,0701\nTổng số|25|14|13|1|1,0809";
    let table = read(text);
    assert_eq!(table.columns[5].role, Some(Role::IndexToPrior));
    assert!(!adds_up_over_units(&table.columns[5]));
    // The total is damaged.
    let text = "Đơn vị|Đầu năm|Cuối kỳ|So với cùng kỳ\nTotal|71.007|63.649|0,8963\nĐại Nghĩa|13.994|14.258|1,0189\n\
                Ia Mơ|50.481|42.026|0,8325\nPhú Cát|6.532|7.359|1,1266";
    assert_eq!(read(text).columns[3].role, Some(Role::IndexToPrior));
    // Differences of one digit are differences.
    let table = read(
        "Đơn vị|Thực hiện|Cùng kỳ|So với cùng kỳ\nQuảng Lợi|5|4|1\nNinh Thượng|12|11|1\nAn Phú|14|15|-1",
    );
    assert_eq!(table.columns[3].role, Some(Role::Change));
}

#[test]
fn rates_under_one_percent_sign_are_written_alike() {
    // The only figure that "TH/CK" could be held against is damaged.
    let table = read(
        "Nội dung|Dự toán|Quyết toán|Cùng kỳ|So sánh (%)|\n||||TH/KH|TH/CK\nViện trợ|35|27|22x7|0,7714|1,2273\n\
         Thuế thu nhập|7|5|4|0,7143|1,2500",
    );
    let is_asked = |column: u32| move |w: &Warning| w.doubt == Doubt::MayBeRatios && w.column == Some(column);
    assert!(table.warnings.iter().any(is_asked(4)) && table.warnings.iter().any(is_asked(5)));
}

#[test]
fn sections_stand_under_a_header_of_two_lines_over_three_columns() {
    let table = read(
        "Huyện, thị xã|Năm 2025|\n|Dự toán|Thực hiện\nA. Khối huyện||\n||\nI. Loại một||\nThuận Giao|200.862|185.421\n\
         Mỹ Thạnh|394.797|365.065",
    );
    assert_eq!((table.header.clone(), rows_of(&table, RowKind::Data)), (0..2, vec![3, 4]));
    let table = read(
        "STT|Nội dung|Năm 2025|\n||Dự toán|Thực hiện\n||(tr.đ)|(tr.đ)\nA|Địa phương||\n|||\nI|Loại một||\n1|Đất|-|13.761,6\n\
         2|Thuế|3.654,0|2.632,6",
    );
    assert_eq!((table.header.clone(), rows_of(&table, RowKind::Data)), (0..3, vec![3, 4]));
}

#[test]
fn a_figure_that_could_not_be_read_is_told_and_proves_nothing() {
    // No title says what "Cuối kỳ" is; the unit line says that it is persons.
    let table = read(
        "|||Đơn vị tính: Người\nSTT|Xã|Đầu năm|Cuối kỳ\n1|Đắk Sôr|5.723|k/q 5.601\n2|Tân Lập|32.314|26.047",
    );
    let is_told = |w: &Warning| (w.row, w.column) == (Some(0), Some(3)) && w.doubt == Doubt::UnreadCell;
    assert!(table.warnings.iter().any(is_told));
    // The list makes up the figure that lacks in the total by chance.
    let table = read(
        "STT|Đơn vị|KH|TH\n|Toàn tỉnh|184|125\n1|Đắk Sôr|8|4\n|- Trả chậm|3|1\n|- Vận động|3|1\n2|Quảng Lợi|6|4\n\
         3|Ba Vinh|39|30\n4|Phước Hưng|55|41\n5|Hồng Phong|54|26\n6|Lạc Thành|5|3\n7|Cẩm Bình|11|11\n8|Kim Sơn|l0l|6",
    );
    assert_eq!(rows_of(&table, RowKind::Part), [2, 3]);
}

#[test]
fn what_equals_another_row_by_chance_is_neither_its_part_nor_its_total() {
    // The second unit is all of the total that its words make the first row: the other one did nothing, and a figure is damaged.
    let table = read(
        "Số TT|Nội dung|DT 2025|Thực hiện\n|TỔNG THU NGÂN SÁCH|4016,3|1865,3\n1|Môi trường|1747,7|0,0\n\
         2|Kinh tế|l268,60l|1865,3",
    );
    assert_eq!((rows_of(&table, RowKind::Total), rows_of(&table, RowKind::Data)), (vec![0], vec![1, 2]));
    // 23 is 23, and 17 is nearly 18; the name without a number heads those below.
    let table = read(
        "STT|Xã|KH (tỷ đồng)|TH (tỷ đồng)\n|Cụm miền núi|88|67\n1|Đại Nghĩa|65|50\n2|Phú Cát|23|17\n\
         |Khối thành phố|23|18\n3|Ninh Thượng|9|5\n4|Vĩnh Khê|10|9\n5|Châu Khê|4|4",
    );
    assert_eq!(rows_of(&table, RowKind::Subtotal), [0, 3]);
}

#[test]
fn titles_without_marks_may_name_a_figure_or_compare_with_it() {
    let table = read(
        "TEN HUYEN|SO KE HOACH (TY D)|TH (TY D)|SO CUNG KY (TY D)\nTAN LAP|9|6|6\nAN PHU|10|10|11\nTOAN HUYEN|19|16|17",
    );
    let guesses: Vec<Option<Role>> =
        table.columns.iter().filter(|column| column.is_guess()).map(|column| column.role).collect();
    assert_eq!(guesses, [Some(Role::Plan), Some(Role::Prior)]);
    assert_eq!(table.columns[1].scale(), 1e9);
    // Percentages compare, and marks tell.
    let table = read("TEN HUYEN|KE HOACH|TH|SO KE HOACH\nTAN LAP|9|6|66,7%\nAN PHU|10|10|100,0%");
    assert_eq!((table.columns[3].role, table.columns[3].is_guess()), (Some(Role::PlanCompletion), false));
    let table = read("Tên huyện|Số kế hoạch|TH|Số cùng kỳ\nTân Lập|9|6|6\nAn Phú|10|10|11");
    assert!(table.columns.iter().all(|column| !column.is_guess()));
}

#[test]
fn months_add_up_to_what_is_called_as_many() {
    let months: String = (1..=12).map(|month| format!("Tháng {month}|{}|1.000\n", month * 100)).collect();
    for total in ["Lũy kế", "Lũy kế 12 tháng", "Cộng 12 tháng", "Cả năm", "Cộng"] {
        let table = read(&format!("Tháng|Kế hoạch|Thực hiện\n{months}{total}|7.800|12.050"));
        assert_eq!(rows_of(&table, RowKind::Total), [12], "{total}");
        let is_told = |w: &Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(2);
        assert!(table.warnings.iter().any(is_told), "{total}");
    }
}

#[test]
fn lists_under_units_are_no_units_because_they_make_up_a_damaged_total() {
    let table = read(
        "#|Đơn vị|KH|TH|KH BHYT|TH BHYT\n|Toàn ngành|70|43|164|116\n1|Tân Lập|4|4|9|6\n|- Bưu điện|1|1|3|2\n\
         |- Lao động nữ|2|2|4|2\n2|Ea Wy|24|13|101|87\n3|Đại Nghĩa|6|5|9|5\n4|Kim Sơn|36|19|35|15\n5|Nà Tấu|-|2|3|2",
    );
    assert_eq!(rows_of(&table, RowKind::Part), [2, 3]);
}

#[test]
fn tables_side_by_side_in_old_fonts_are_two() {
    let grid = grid_from_text(
        "STT\tTªn huyÖn\tKÕ ho¹ch\tThùc hiÖn\tSTT\tTªn huyÖn\tKÕ ho¹ch\tThùc hiÖn\n1\tCh©u Khª\t629,6\t575,5\t1\tCao L·m\t276,9\t118,1\n\
         2\tB¾c Lòng\t155,2\t71,8\t2\t§¹i NghÜa\t443,2\t190,9\n",
        b'\t',
    );
    assert_eq!(chi_tieu::table::tables_in(grid).len(), 2);
}

#[test]
fn a_unit_line_over_two_cells_begins_a_table_too() {
    let table = |titles: &str| {
        format!(
            "BẢNG|||\n||Đơn vị: người|Đơn vị: người\nStt|Đơn vị|{titles}\n1|Kim Sơn|98.412|107.196\n2|Ia Mơ|4.830|4.865\n"
        )
    };
    let text = format!("{}|||\n{}", table("Đầu năm|Cuối kỳ"), table("Dân số năm 2025|Số người có thẻ BHYT"));
    assert_eq!(chi_tieu::table::tables_in(grid_from_text(&text.replace('|', "\t"), b'\t')).len(), 2);
}

#[test]
fn one_figure_in_another_hand_does_not_make_the_others_thousands() {
    let asks = |text: &str, column: u32| {
        let table = read(text);
        let is_asked =
            |w: &Warning| matches!(w.doubt, Doubt::AmbiguousNumber { .. }) && w.column == Some(column);
        table.warnings.iter().any(is_asked)
    };
    let head = "Đơn vị|Kết quả thực hiện (tỷ đồng)";
    assert!(asks(&format!("{head}\nA|1,434\nB|0.583\nC|50,562\nD|3,392"), 1));
    // Each figure has three decimals.
    assert!(!asks(&format!("{head}\nA|1,434.000\nB|0.583\nC|50,562.250\nD|3,392.125"), 1));
    // Decimal commas throughout.
    assert!(!asks(&format!("{head}\nA|1,434\nB|0,583\nC|50,562\nD|3,392"), 1));
}

#[test]
fn letters_that_stand_for_digits_are_told() {
    // One of two cells, under a title that means nothing here; and the other is no code because of it.
    for text in [
        "TT|Đơn vị|Số lao động|Quỹ lương\n1|Châu Khê|29.378|l.265.1530l\n2|Long Điền|12.104|1.039.553",
        "TT|Đơn vị|Đầu năm|Cuối kỳ\n1|Châu Khê|27469|34317\n2|Long Điền|35391|l05610l",
        "TT|Đơn vị|Đầu năm|Cuối kỳ\n1|Châu Khê|27469|34317\n2|Long Điền|35391|1O56",
        "TT|Đơn vị|Số người|Quỹ lương\n1|Châu Khê|19658|10881\n2|Long Điền|28898|11699x7",
    ] {
        let table = read(text);
        let told: Vec<(Option<u32>, Option<u32>)> = table
            .warnings
            .iter()
            .filter(|w| w.doubt == Doubt::UnreadCell)
            .map(|w| (w.row, w.column))
            .collect();
        let row = if text.contains("l.265") { 0 } else { 1 };
        assert_eq!(told, [(Some(row), Some(3))], "{text}");
        assert!(table.columns[3].value(1 - row as usize).is_some());
    }
    // Diseases and other codes are none.
    let table =
        read("TT|Mã bệnh|Tên bệnh|Số ca\n1|I10|Tăng huyết áp|520\n2|J18|Viêm phổi|312\n3|O80|Đẻ thường|98");
    assert_eq!(table.warnings, []);
}

#[test]
fn a_short_list_near_a_damaged_total_is_not_counted_in_it() {
    // The units make up 434,1, which the total misses by 1,3; with the list of 1,5 it is 0,2.
    let table = read(
        "TT|Đơn vị|Số phải thu|Nợ\n1|Trà Khúc|2,0|-\n|- Trả chậm|0,7|-\n|- Nguồn vận động|0,8|-\n2|Mỹ Thạnh|12,0|0,9\n\
         3|Phước Hưng|22,6|1,7\n4|Mường Khoa|-|0,1\n5|Thuận Giao|29,3|0,6\n6|Cẩm Bình|33,6|1,1\n7|Ia Mơ|58,9|2,8\n\
         8|Cao Lãm|100,4|5,0\n9|Nà Tấu|167,8|6,6\n10|Nam Lĩnh|7,5|0,0\n|TỔNG CỘNG|435,4|18,8",
    );
    assert_eq!(rows_of(&table, RowKind::Part), [1, 2]);
    let is_told = |w: &Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(2);
    assert!(table.warnings.iter().any(is_told));
}

#[test]
fn one_nothing_with_a_point_does_not_make_plans_thousands() {
    let table = read(
        "|||||Đvt: Tỷ đồng\nTT|Đơn vị|Thu BHXH|||Thu BHYT\n||KH|TH|TL %|KH\n|Toàn ngành|75,616|18,720|24,76%|95,382\n\
         1|Kim Sơn|5,274|5,333|101,12%|2,756\n2|Ea Wy|4,084|3,082|75,47%|-\n3|Xuân Lãnh|11,390|4,450|39,07%|21,248\n\
         4|Ninh Thượng|4,829|2,010|41,62%|6,682\n5|Yên Trạch|44,578|0.000|0,00%|53,738\n6|Phú Cát|5,461|3,845|70,41%|10,958",
    );
    let is_asked = |column: u32| {
        let of_notation = |w: &&Warning| matches!(w.doubt, Doubt::AmbiguousNumber { .. });
        table.warnings.iter().filter(of_notation).any(|w| w.column == Some(column))
    };
    assert!(is_asked(2) && is_asked(3));
}

#[test]
fn a_unit_in_capitals_without_marks_begins_no_header() {
    let table = read(
        "||||||DON VI:|D\nTT|DON VI|K.H||THUC HIEN||% SO KH|\n||BHXH|BHYT|BHXH|BHYT|BHXH|BHYT\n\
         1|IA MO|508526|345641|486024|284942|95,6|82,44\n2|QUANG LOI|214410|125328|88489|54463|41,3|43,46",
    );
    assert_eq!(table.columns[7].role, Some(Role::PlanCompletion));
    assert!(!adds_up_over_units(&table.columns[7]));
}

#[test]
fn figures_of_one_digit_tell_an_index_by_the_one_that_meets() {
    let text = "TT|Chỉ tiêu|Đvt|TH năm 2024|KH 2025|Ước TH 2025|ƯTH/TH 2024 (%)|ƯTH/KH (%)\n\
                1|Số người tham gia|người|1|3|3|300,00%|100,0%\n2|Số thu|triệu đồng|1|1|1|154,69%|103,1%";
    assert_eq!(read(text).columns[6].role, Some(Role::IndexToPrior));
    let text = text.replace("300,00%", "200,00%").replace("154,69%", "54,69%");
    assert_eq!(read(&text).columns[6].role, Some(Role::GrowthRate));
}

#[test]
fn a_column_with_a_figure_that_could_not_be_read_says_nothing_against_a_total() {
    // "1904*" is read as a year. What the total misses in the other column is told.
    let table = read(
        "#|Nội dung|DT 2025|TH|CK 2024\n1|Chi quản lý hành chính|2661|967|748\n2|Chi y tế|1325||905\n3|Chi kinh tế|566|223|279\n\
         4|Chi văn hóa|2911|1904*|\n5|Chi đầu tư|10656|5291|5634\n6|Chi xã hội|24920|24086|19198\n\
         |TỔNG CHI|43039|32471|26773",
    );
    assert_eq!(rows_of(&table, RowKind::Total), [6]);
    let is_told = |w: &Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(4);
    assert!(table.warnings.iter().any(is_told));
}

#[test]
fn the_sign_of_dong_in_capitals_is_no_word_of_a_title() {
    let table = read(
        "CHI TIEU|DU TOAN NAM 2025 (D)|QT (D)|SO CUNG KY (D)|TANG/GIAM SO VOI CK\n\
         THUE DAT|844085216|891323511|794036416|97287095\nQUY DAT|356609677|180145216|211344351|-31199135",
    );
    assert_eq!(table.columns[3].role, Some(Role::Prior));
}

#[test]
fn a_mean_that_could_not_be_read_is_told() {
    // With the mark of a footnote it is taken for a year.
    let table = read(
        "STT|Huyện|TH cùng kỳ|Số thực hiện\n1|Ia Mơ|4164|5377\n2|Gia Xuyên|548|615\n3|Nà Tấu|994|1956\n\
         |Tổng cộng|5706|7948\n|Bình quân|1902 (*)|2649",
    );
    assert_eq!(rows_of(&table, RowKind::Average), [4]);
    let told: Vec<_> =
        table.warnings.iter().filter(|w| w.doubt == Doubt::UnreadCell).map(|w| (w.row, w.column)).collect();
    assert_eq!(told, [(Some(4), Some(2))]);
}

#[test]
fn funds_under_a_row_that_numbers_the_columns_are_no_quarters() {
    for number in ["3", "(3)"] {
        let table = read(&format!(
            "S.TT|Tên đơn vị|Quỹ|Kế hoạch|Đã thu\n1|2|{number}|4|5\n1|Sơn Hạ|BHXH bắt buộc|56|25\n\
             ||BHXH tự nguyện|8|4\n2|Thạnh Lộc|BHXH bắt buộc|60|51\n||BHXH tự nguyện|44|40"
        ));
        assert_ne!(table.columns[2].role, Some(Role::Period), "{number}");
        assert_eq!(rows_of(&table, RowKind::Data), [1, 2, 3, 4]);
    }
}
