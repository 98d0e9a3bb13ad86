//! Kinds of tables that the generator of shapes found to be read wrong: each with the reading of a careful person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::written::{read, rows};
use chi_tieu::analysis::{Indicator, adds_up_over_units, compute, plan, survey};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Warning, understand};

#[test]
fn rows_are_what_a_careful_person_takes_them_for() {
    for (text, kinds) in [
        // Sections without figures, under the row that numbers the columns.
        (
            "STT|Nội dung|DT|TH\n(1)|(2)|(3)|(4)\nA|Cân đối||\n1|Phí|3,0|2,8\n2|Thuế|3,4|2,2\n|Cộng A|6,4|5,0\n\
             B|Ngoài cân đối||\n1|Đất|7,5|3,9\n|Cộng B|7,5|3,9",
            "inddSndS",
        ),
        // A heading that no mark leads, closed by a sum of its name.
        (
            "Đơn vị|KH|TH\nCụm núi||\nAn Phú|10,5|9,5\nTân Lập|20,5|19,5\nCộng cụm núi|31,0|29,0\nCụm biển||\n\
             Hải Vân|5,5|4,5\nCộng cụm biển|5,5|4,5",
            "nddSndS",
        ),
        // Names without a number over numbered units that they add up.
        (
            "STT|Đơn vị|KH|TH\n|Khu ven biển|31,0|29,0\n1|An Phú|10,5|9,5\n2|Tân Lập|20,5|19,5\n|Khu núi|12,0|9,0\n\
             3|Hải Vân|5,5|4,5\n4|Mỹ Thạnh|6,5|4,5",
            "SddSdd",
        ),
        // No numbers at all: each row over the next ones that it adds up.
        (
            "Đơn vị|KH|TH\nKhối huyện|3.117,0|2.911,0\nAn Phú|1.017,5|958,5\nTân Lập|2.099,5|1.952,5\n\
             Khối thành phố|1.275,0|961,0\nHải Vân|556,5|451,5\nMỹ Thạnh|718,5|509,5",
            "SddSdd",
        ),
        // A list that makes up nothing but nothing is of some.
        (
            "Đơn vị|KH|TH\nCao Lãm|8.317,8|0,0\n- Bắt buộc|3.838,1|0,0\n- Lao động nữ|2.599,5|0,0\n\
             An Phú|1.764,2|1.259,5\nTỔNG CỘNG|10.082,0|1.259,5",
            "dppdT",
        ),
        // One unit under a Roman number, which is all of it; a damaged figure and one that lacks change nothing.
        (
            "Đơn vị|KH|TH\nI. Loại một|31,0|29,0\nAn Phú|10,5|9,5\nTân Lập|20,5|19,5\nII. Loại hai|12,4|9,3\n\
             Hải Vân|12,4x7|9,3",
            "SddSd",
        ),
        // What is not added there is no unit of it: a sum by its name.
        (
            "STT|Nội dung|DT|TH\n1|Chi đầu tư|1.801|0\n2|Chi văn hóa|9.355|3.627\n|TỔNG THU NGÂN SÁCH|11.156|3.627",
            "ddT",
        ),
        // Groups that only figures tell, where some units lack theirs.
        (
            "Đơn vị|KH|TH|Cùng kỳ|Tăng, giảm\nKhối huyện|1.083.306|424.555|882.396|-457.841\nAn Phú|621.227|-|473.631|-\n\
             Tân Lập|140.029|130.508|102.339|28.169\nHải Vân|322.050|294.047|306.426|-12.379\n\
             Khối thành phố|2.757.445|2.006.130|1.799.283|206.847\nEa Wy|801.901|461.224|454.994|6.230\n\
             Cao Lãm|1.955.544|1.186.296|998.368|187.928\nNgọc Lâm|-|358.610|345.921|12.689\n\
             Tổng cộng|3.840.751|2.430.685|2.681.679|-250.994",
            "SdddSdddT",
        ),
        // A list that only comes near its row is of some of it, or rounded: the row's own figures are added.
        (
            "STT|Đơn vị|KH|TH\n1|An Phú|5|4\n|- Nữ|1|1\n|- Trả chậm|3|2\n2|Tân Lập|27|15\n3|Hải Vân|12|7\n|Tổng cộng|44|26",
            "dppddT",
        ),
        ("STT|Đơn vị|KH|TH\n1|An Phú|629|305\n|- Nữ|325|158\n|- Nam|304|148\n2|Tân Lập|2.475|977", "dppd"),
        // A list of nothing under nothing, beside means that no one adds.
        (
            "STT|Đơn vị|KH|TH|Bình quân\n1|An Phú|x|x|9,3\n|- Nữ|x|x|9,3\n|- Trả chậm|x|x|9,3\n2|Tân Lập|491|361|9,0\n\
             3|Hải Vân|380|390|8,0",
            "dppdd",
        ),
        // What follows "Trong đó" is no part because figures of one digit meet.
        (
            "Đơn vị|KH|TH|Cùng kỳ\nAn Phú|3|3|3\nTrong đó: Nữ|1|1|2\nTân Lập|3|2|1\nHải Vân|27|20|23\nEa Wy|24|19|16",
            "dpddd",
        ),
        (
            "Đơn vị|KH|TH\nAn Phú|300|150\nTrong đó: Nữ|120|60\nNam|180|90\nTân Lập|270|200\nHải Vân|240|190",
            "dppdd",
        ),
        // "Tổng thu" in triệu đồng is no sum of cards and money.
        (
            "Nội dung|ĐVT|TH|KH|ƯTH\nSố người tham gia|người|18|21|23\nTổng thu ngân sách|triệu đồng|17|44|44\n\
             Số thẻ BHYT|thẻ|1|1|1\nChi thường xuyên|triệu đồng|15|43|42",
            "dddd",
        ),
        // A list makes no units because figures of two digits come within rounding of a total that is wrong.
        (
            "Đơn vị|KH|TH\nNinh Thượng|8|5\n- Lao động nữ|2|1\n- Tự nguyện|2|1\nLạc Thành|38|18\nTỔNG SỐ|51|23",
            "dppdT",
        ),
        // In English.
        (
            "No.|Name|Plan|Actual\nI|Coast||\n1|An Phú|4.120,5|1.680,5\n2|Tân Lập|2.050,5|859,5\n|Subtotal I|6.171,0|2.540,0\n\
             II|Highlands||\n1|Hải Vân|6.286,5|5.350,5\n|Subtotal II|6.286,5|5.350,5\n|Mean|4.152,5|2.630,2",
            "nddSndSa",
        ),
        // Cells in a larger unit have fewer decimals in that of the column.
        (
            "STT|Xã|Phải thu (trđ)|Nợ (trđ)\n|TỔNG SỐ|26.243,1|1.233,2\n|Khu vực ven biển|6.220,6|0,391 tỷ đồng\n\
             1|Gia Xuyên|3.425,4|218,9\n2|Kim Sơn|2.795,1|0,1722 tỷ đồng\n|Khối doanh nghiệp|20.022,5|842,2\n\
             3|Đại Nghĩa|486,6|2,8\n4|Thạnh Lộc|1.786,5|31,9\n5|Ngọc Lâm|17.749,3|807,4",
            "TSddSddd",
        ),
        // Three units under their total are not two ways to split it.
        ("STT|Đơn vị|Phải thu|Nợ\n1|An Phú|29|2\n2|Tân Lập|3|0\n3|Hải Vân|28|1\n|Tổng cộng|60|3", "dddT"),
        // Names of sections between blank rows, under a header whose last line has two cells.
        (
            "STT|Đơn vị|Số người|\n||2024|2025\nA|Khối huyện||\n|||\nI|Loại một||\n1|An Phú|14.025|17.386\n2|Tân Lập|6.160|7.704",
            "n_ndd",
        ),
        // Units of like size are no groups.
        ("Đơn vị|KH|TH\nA|3|2\nB|1|1\nC|2|1\nD|5|4\nE|2|2\nF|3|2", "dddddd"),
        ("Đơn vị|Dân số|Số người tham gia\nA|7|1\nAn Phú|38.140|7.131\nBa Vinh|6.936|2.299", "idd"),
        ("Đơn vị|KH|TH\nAn Phú|10,5|9,5\nTân Lập|20,5|19,5\nCả tỉnh|31,0|29,0", "ddT"),
    ] {
        assert_eq!(rows(&read(text)), kinds, "{text}");
    }
}

#[test]
fn columns_mean_what_a_careful_person_takes_them_for() {
    use Role::*;
    for (text, column, expected) in [
        (
            "Đơn vị|KH năm|LK từ đầu năm|LK/KH năm\nA|42,4|31,1|0,73\nB|87,7|93,5|1,07",
            3,
            Some(PlanCompletion),
        ),
        (
            "Đơn vị|KH quý II|TH quý II|TH quý/KH quý (%)\nA|42,4|31,1|73,3\nB|87,7|93,5|106,6",
            3,
            Some(PlanCompletion),
        ),
        ("Đơn vị|TH quý II/2025|TH 6 tháng\nA|42,4|71,1\nB|87,7|93,5", 1, Some(Actual)),
        (
            "Đơn vị|LLLĐ|Số người tham gia BHXH|Tỷ lệ (%)\nA|1.678|757|64,8\nB|3.186|1.503|47,2",
            3,
            Some(Coverage),
        ),
        ("Địa phương|Dân số¹|Số thẻ²\nA|412.680|390.115\nB|738.205|701.340", 1, Some(Population)),
        (
            "Nội dung|Đơn vị|KH|TH\nSố người|người|5|4\nSố thu|triệu đồng|5,5|4,5\nSố xã đạt|xã|7|6",
            1,
            Some(MeasureUnit),
        ),
    ] {
        assert_eq!(read(text).columns[column].role, expected, "{text}");
    }
}

#[test]
fn means_under_any_name_have_no_sum() {
    for title in [
        "Lương TB",
        "Mật độ",
        "Năng suất",
        "BQ/người",
        "Thu nhập trung bình",
        "TL bình quân",
        "Mức đóng bình quân",
    ] {
        let table = read(&format!("Đơn vị|Số người|{title}\nA|1.234|8,7\nB|2.345|9,1\nTổng|3.579|8,9"));
        assert!(!adds_up_over_units(&table.columns[2]), "{title}");
        let shares = plan(&table).into_iter().filter(|i| matches!(i, Indicator::Share { part: 2 })).count();
        assert_eq!((shares, table.warnings.len()), (0, 0), "{title}");
    }
}

#[test]
fn the_unit_may_stand_beside_its_words() {
    for line in ["ĐVT|1.000đ", "ĐVT|nghìn đồng", "Đơn vị tính :|1.000 đồng", "ĐVT nghìn đồng|ĐVT nghìn đồng"]
    {
        let table = read(&format!("||{line}\nTT|Đơn vị|KH|TH\n1|A|842,4|731,1\n2|B|987,7|993,5"));
        assert_eq!(table.columns[2].scale(), 1e3, "{line}");
        assert_eq!((table.columns[3].scale(), table.rows.len()), (1e3, 2), "{line}");
    }
}

#[test]
fn rows_in_units_of_their_own_have_no_total() {
    let table = read(
        "Nội dung|Đơn vị|TH 2024|KH 2025|ƯTH 2025\nSố người|người|4|5|4\nSố thu|triệu đồng|5,1|5,5|4,5\nSố xã đạt|xã|5|7|6",
    );
    let totals = plan(&table).into_iter().filter(|i| compute(&table, *i).total.value.is_ok()).count();
    assert_eq!(totals, 0);
}

#[test]
fn a_total_is_held_against_a_single_figure_too() {
    let table =
        read("Đơn vị|Dân số (người)|Số thẻ (người)\nA|116.836|23.127\nB||1.600\nTổng số|124.335|24.727");
    let told =
        |w: &chi_tieu::table::Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(1);
    assert!(table.warnings.iter().chain(&survey(&table).findings).any(told));
}

#[test]
fn what_is_wrong_with_sums_and_cells_is_told() {
    let warned = |text: &str, row: Option<u32>, column: u32| {
        read(text).warnings.iter().any(|w| w.column == Some(column) && (row.is_none() || w.row == row))
    };
    // A figure under a year or a day is one as others are.
    assert!(warned("STT|Xã|Năm 2023|Năm 2024\n1|An Phú|25|21\n2|Tân Lập|4|4x7", Some(1), 3));
    assert!(warned("Xã|31/12/2024|30/6/2025\nAn Phú|25|21\nTân Lập|k/q 42|44\nHải Vân|30|31", Some(1), 1));
    assert!(warned(
        "STT|Xã|KH|TH\n(1)|(2)|(3)|(4)\n1|An Phú|33.448,89|k/q 36.726,96\n2|Tân Lập|6.931,23|0,50",
        Some(1),
        3
    ));
    // One person too many, where the title counts persons.
    let persons = "TỔNG HỢP SỐ LIỆU THEO ĐỊA BÀN (người)||\nĐơn vị|Đầu năm|Cuối kỳ\nAn Phú|31.460|27.376\nTân Lập|10.070|10.445\n\
                   Hải Vân|107.018|89.813\nTổng số|148.549|127.634";
    assert!(warned(persons, Some(3), 1) && !warned(persons, Some(3), 2));
    // Subtotals of subtotals do not make up a total.
    let nested = "STT|Đơn vị|Phải thu|Nợ\nA|Khối huyện|52|3\nI|Loại một|46|3\n1|An Phú|45|3\n2|Tân Lập|1|0\nII|Loại hai|6|0\n\
                  1|Hải Vân|6|0\nB|Khối thành phố|71|3\nI|Loại một|24|1\n1|Ea Wy|10|1\n2|Cao Lãm|14|0\nII|Loại hai|47|2\n\
                  1|Kim Sơn|15|1\n2|Phú Cát|32|1\n|Tổng cộng|123|16";
    assert!(warned(nested, Some(13), 3));
    // A figure that lacks under its group is told at the total.
    let lost = "STT|Đơn vị|KH|TH\nI|Loại một|48,54|39,35\n1|An Phú|25,09|17,97\n2|Tân Lập|23,45|21,38\nII|Loại hai|123,60|95,18\n\
                1|Hải Vân||95,18\n|Tổng cộng|172,14|134,53";
    assert!(warned(lost, None, 2) && !warned(lost, None, 3));
    // A total of differences is the difference of totals; the unit that lacks a figure has no difference to add.
    let change = "STT|Đơn vị|TH|Cùng kỳ|Tăng, giảm\n1|An Phú|296|x|x\n2|Tân Lập|1.038|1.014|24\n3|Hải Vân|2.447|2.666|-219\n\
                  |Tổng cộng|3.781|3.680|101";
    assert!(!warned(change, None, 4));
}

#[test]
fn codes_say_nothing_of_figures() {
    // The point of a code is no decimal mark, so that nothing tells what "5.365" is.
    let table = read(
        "Mã số|Đơn vị|KH (triệu đồng)|TH (triệu đồng)\n84.01|An Phú|5.365|8.848\n84.02|Tân Lập|3.303|3.277",
    );
    assert_eq!(table.columns[0].role, Some(Role::Code));
    assert!(
        table
            .warnings
            .iter()
            .any(|w| w.column == Some(2) && matches!(w.doubt, Doubt::AmbiguousNumber { .. }))
    );
    // A rate to reach is none that was reached.
    let table = read(
        "Đơn vị|KH|TH|TH/KH (%)|Chỉ tiêu phấn đấu (%)\nAn Phú|42,4|31,1|73,3|98,5\nTân Lập|87,7|93,5|106,6|98,5",
    );
    assert_eq!(table.columns[4].role, Some(Role::Threshold));
}

#[test]
fn rows_that_may_go_on_a_list_are_asked_about() {
    let asked = |text: &str| -> Vec<u32> {
        let table = read(text);
        table.warnings.iter().filter(|w| w.doubt == Doubt::MayBePart).filter_map(|w| w.row).collect()
    };
    // Figures of two digits, in proportion over all columns: the next unit comes near by chance.
    let near = "Xã|Cùng kỳ|KH|TH|Số tuyệt đối\nCẩm Bình|54|80|46|-8\nTrong đó:||||\n- Trả chậm|28|42|24|-4\n\
                - Qua bưu điện|23|35|20|-3\nPhú Cát|3|5|4|0";
    assert_eq!((rows(&read(near)), asked(near)), ("dnppd".to_owned(), vec![4]));
    let lacking = "Xã|2021|2022|2023|2024\nBa Vinh|56|62|67|72\nTrong đó:||||\n- Tự nguyện|26|29|31|33\n\
                   - Trả chậm|21|23|25|27\nThanh Trạch|…|…|10|11\nXuân Lãnh|13|16|19|22\nPhước Hưng|9|10|11|…";
    assert_eq!(asked(lacking), [4]);
    // No chance: three digits, and others that are free of them.
    let certain = "Đơn vị|KH|TH\nAn Phú|300|150\nTrong đó: Nữ|120|60\nNam|180|90\nTân Lập|270|200";
    assert_eq!((rows(&read(certain)), asked(certain)), ("dppd".to_owned(), vec![]));
    // Said by the user, it is not asked again.
    let mut decisions = Decisions::default();
    decisions.rows.insert(5, RowKind::Part);
    let table = understand(&grid_from_text(&near.replace('|', "\t"), b'\t'), &decisions);
    assert_eq!((rows(&table).as_str(), table.possible_parts.len()), ("dnppp", 0));
}

#[test]
fn an_index_that_may_be_a_growth_is_asked_about() {
    let table = read(
        "Nội dung|Dự toán|Quyết toán|CK|So sánh (%)|\n||||TH/KH|TH/CK\nA|1|2|3|4|5\nChi môi trường|12|5|5|0,4366|1,1148\n\
         Chi văn hóa|13|6|6|0,4633|1,0477\nChi khoa học|57|31|31|0,5481|0,9939",
    );
    assert!(table.warnings.iter().any(|w| w.column == Some(5) && w.doubt == Doubt::MayBeRatios));
}

#[test]
fn english_titles_are_known() {
    use Role::*;
    for (title, role) in [
        ("% of same period", IndexToPrior),
        ("Compared with same period (%)", IndexToPrior),
        ("Same period", Prior),
        ("Ranking", Rank),
        ("Unit code", Code),
    ] {
        let table = read(&format!("Name|Actual|{title}\nAn Phú|1.234,5|1\nTân Lập|2.345,5|2"));
        let got = table.columns[2].role;
        let either = role == IndexToPrior && got == Some(GrowthRate);
        assert!(got == Some(role) || either, "{title}: {got:?}");
    }
    let table = read("Name|Participants|Average wage\nAn Phú|15.994 persons|7,5\nTân Lập|6.706 persons|8,5");
    assert_eq!(table.columns[1].value(0), Some(15_994.0));
    assert!(!adds_up_over_units(&table.columns[2]));
}

#[test]
fn rows_that_may_add_up_those_below_are_asked_about() {
    let table = read(
        "Xã|Phải thu|Nợ\nVen biển|12|0\nTường Sơn|3|0\nTrà Khúc|9|0\nThành phố|92|7\nKim Sơn|81|6\n\
         Châu Khê|5|0\nLong Điền|6|0",
    );
    let asked = table.warnings.iter().filter(|w| w.doubt == Doubt::MayBeSubtotal);
    assert_eq!(asked.filter_map(|w| w.row).collect::<Vec<_>>(), [0, 3]);
}

#[test]
fn whole_differences_are_no_ratios() {
    // The total is damaged; "1" would be 5 over 4 too.
    let table =
        read("Chỉ tiêu|Quyết toán|Cùng kỳ|+/-\nTổng thu|15|8|2\nThuế sử dụng đất|5|4|1\nThuế thu nhập|5|4|1");
    assert_eq!(table.columns[3].role, Some(Role::Change));
}

#[test]
fn what_another_hand_may_have_written_is_asked() {
    let asked = |text: &str, column: u32| {
        let is_open =
            |w: &Warning| w.column == Some(column) && matches!(w.doubt, Doubt::AmbiguousNumber { .. });
        read(text).warnings.iter().any(is_open)
    };
    // As many digits behind the point of one column as behind the comma of the other: 480 or 480 437 triệu.
    let thousandths =
        "Đơn vị|Phải thu (triệu đồng)|Nợ (triệu đồng)\nAn Phú|10.165,047|480.437\nTân Lập|1.101,918|77.449";
    assert!(asked(thousandths, 2) && !asked(thousandths, 1));
    // Figures without decimals in one column, and only groups of three behind the other mark in the other.
    let whole =
        "Đơn vị|KH (triệu đồng)|TH (triệu đồng)\nAn Phú|12.345.678|480,437\nTân Lập|1.101.918|977,449";
    assert!(asked(whole, 2));
    // Beside one decimal, groups of three are thousands.
    let plain = "Đơn vị|KH (triệu đồng)|TH (triệu đồng)\nAn Phú|10.165,0|480.437\nTân Lập|1.101,9|77.449";
    assert!(!asked(plain, 2));
    // English words come with English separators; among decimal commas, or alone, that is asked.
    assert!(asked(
        "Item|Budget|Results\nFees|2,111 million|1,860 million\nTaxes|5,362 million|2,166 million",
        1
    ));
    let proved =
        "Item|Budget|Results\nFees|2,111 million|1,860.5 million\nTaxes|5,362 million|2,166.5 million";
    assert_eq!((asked(proved, 1), read(proved).columns[1].value(0)), (false, Some(2_111e6)));
}

#[test]
fn what_meets_by_chance_is_no_sum() {
    // 29 = 14 + 5 + 10 and 2 = 1 + 0 + 1, and the first is numbered as the others are.
    assert_eq!(
        rows(&read("STT|Huyện|Phải thu|Nợ\n1|An Phú|29|2\n2|Tân Lập|14|1\n3|Hải Vân|5|0\n4|Mỹ Thạnh|10|1")),
        "dddd"
    );
    // 12 and 15 meet the row below; 14 and 22 do not.
    let groups = "STT|Xã|Cùng kỳ|KH|QT\n|Cộng|73|120|71\n|Khối huyện|61|98|56\n1|Bình Hòa|14|14|12\n2|Nam Lĩnh|35|70|29\n\
                  3|Đông Sơn|12|14|15\n|Khối thành phố|12|22|15\n4|Ngọc Lâm|5|8|6\n5|Thạnh Lộc|2|2|2\n6|Đại Nghĩa|5|12|7";
    assert_eq!(rows(&read(groups)), "TSdddSddd");
    // The row that numbers the columns is no figure of an index.
    let index = "STT|Đơn vị|Đầu năm|Cuối kỳ|TH/CK\n1|2|3|4|5\n|Toàn tỉnh|27.064|25.437|0,9401\n1|An Phú|18.025|15.033|0,8340\n\
                 2|Tân Lập|9.034|10.404|1,1516";
    assert_eq!(read(index).columns[4].role, Some(Role::IndexToPrior));
    // A damaged figure of a month.
    let months = "STT|Tháng|KH|Đã thu\n1|Tháng 1|33,11|20,66\n2|Tháng 2|24,14|12,50\n3|Tháng 3|l,140l|\n4|Tháng 4|41,78|40,28";
    let is_told = |w: &Warning| (w.row, w.column) == (Some(2), Some(2)) && w.doubt == Doubt::UnreadCell;
    assert!(read(months).warnings.iter().any(is_told));
}
