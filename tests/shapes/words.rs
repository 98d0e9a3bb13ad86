//! The words that tables are made of. Names of places and people are invented.

pub const PLACES: [&str; 40] = [
    "An Phú",
    "Bình Hòa",
    "Tân Lập",
    "Đông Sơn",
    "Hải Vân",
    "Mỹ Thạnh",
    "Long Điền",
    "Phước Hưng",
    "Thạnh Lộc",
    "Vĩnh Khê",
    "Kim Sơn",
    "Cẩm Bình",
    "Quảng Lợi",
    "Hòa Mỹ",
    "Xuân Lãnh",
    "Trà Khúc",
    "Ninh Thượng",
    "Sơn Hạ",
    "Đại Nghĩa",
    "Thuận Giao",
    "Phú Cát",
    "Nam Lĩnh",
    "Yên Trạch",
    "Hưng Nguyên Thượng",
    "Cao Lãm",
    "Tiên Dược",
    "Bắc Lũng",
    "Lạc Thành",
    "Mường Khoa",
    "Nà Tấu",
    "Ia Mơ",
    "Đắk Sôr",
    "Ea Wy",
    "Châu Khê",
    "Ba Vinh",
    "Gia Xuyên",
    "Thanh Trạch",
    "Ngọc Lâm",
    "Tường Sơn",
    "Hồng Phong",
];

pub const KINDS_OF_PLACE: [&str; 7] =
    ["", "Huyện ", "Xã ", "Phường ", "BHXH huyện ", "BHXH cơ sở ", "Thị xã "];

pub const INDUSTRIES: [&str; 16] = [
    "Doanh nghiệp nhà nước",
    "Doanh nghiệp có vốn đầu tư nước ngoài",
    "Doanh nghiệp ngoài quốc doanh",
    "Hành chính, đảng, đoàn thể",
    "Sự nghiệp công lập",
    "Ngoài công lập",
    "Hợp tác xã",
    "Hộ sản xuất kinh doanh",
    "Cán bộ xã, phường",
    "Lao động có thời hạn ở nước ngoài",
    "Người hưởng lương hưu",
    "Người có công",
    "Hộ gia đình",
    "Học sinh, sinh viên",
    "Người nghèo",
    "Trẻ em dưới 6 tuổi",
];

pub const BLOCKS: [&str; 8] = [
    "Khối huyện",
    "Khối thành phố",
    "Cụm miền núi",
    "Cụm đồng bằng",
    "Khu vực ven biển",
    "Khối doanh nghiệp",
    "Khối hành chính sự nghiệp",
    "Cụm thi đua số 2",
];

pub const REVENUES: [&str; 10] = [
    "Thu từ khu vực kinh tế",
    "Thuế thu nhập",
    "Lệ phí trước bạ",
    "Các khoản thu về đất",
    "Phí và lệ phí",
    "Thu khác ngân sách",
    "Thu từ quỹ đất công ích",
    "Thuế sử dụng đất",
    "Thu viện trợ",
    "Thu bổ sung cân đối",
];

pub const EXPENSES: [&str; 10] = [
    "Chi đầu tư phát triển",
    "Chi giáo dục, đào tạo",
    "Chi sự nghiệp y tế",
    "Chi văn hóa, thông tin",
    "Chi bảo đảm xã hội",
    "Chi quản lý hành chính",
    "Chi sự nghiệp môi trường",
    "Chi khoa học",
    "Dự phòng ngân sách",
    "Chi sự nghiệp kinh tế",
];

pub const PARTS: [&str; 8] = [
    "Bắt buộc",
    "Tự nguyện",
    "Nguồn ngân sách",
    "Nguồn vận động",
    "Đối tượng hỗ trợ",
    "Lao động nữ",
    "Trả chậm",
    "Qua bưu điện",
];

pub const TOTALS: [&str; 24] = [
    "Tổng cộng",
    "TỔNG CỘNG",
    "Tổng số",
    "TỔNG SỐ",
    "Cộng",
    "Tổng",
    "Toàn tỉnh",
    "TOÀN TỈNH",
    "Toàn huyện",
    "Toàn ngành",
    "Chung toàn tỉnh",
    "Tổng cộng toàn tỉnh",
    "Tổng toàn tỉnh",
    "Cộng toàn tỉnh",
    "Tổng cộng (I+II)",
    "CỘNG:",
    "T. cộng",
    "Tổng chung",
    "TỔNG SỐ - TOTAL",
    "Tổng số (A+B)",
    "Toàn thành phố",
    "Tổng cộng:",
    "Cả tỉnh",
    "Total",
];

/// What the twelve months of a year are called together.
pub const YEARS: [&str; 8] =
    ["Cộng", "Lũy kế", "Cả năm", "Tổng cộng", "Cộng 12 tháng", "Lũy kế 12 tháng", "Tổng số", "CẢ NĂM"];

/// What a whole is called in a budget.
pub const WHOLES: [&str; 8] = [
    "TỔNG THU NGÂN SÁCH",
    "Tổng thu",
    "TỔNG CHI",
    "Tổng chi ngân sách",
    "Tổng số thu",
    "Cộng thu",
    "Tổng thu toàn huyện",
    "TỔNG CỘNG CHI",
];

pub const TITLES: [&str; 8] = [
    "BÁO CÁO KẾT QUẢ THU BHXH, BHYT, BHTN",
    "BIỂU TỔNG HỢP THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2025",
    "Tình hình thực hiện kế hoạch năm 2025",
    "Phụ lục 02: Số liệu theo đơn vị",
    "TỔNG HỢP SỐ LIỆU THEO ĐỊA BÀN",
    "Biểu số 3. Kết quả thực hiện 6 tháng năm 2025",
    "BẢNG TỔNG HỢP",
    "Kèm theo Báo cáo số 125/BC-BHXH ngày 05/7/2025",
];

pub const OFFICES: [&str; 4] =
    ["BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI TỈNH AN PHÚ", "UBND HUYỆN ĐÔNG SƠN", "SỞ TÀI CHÍNH"];

pub const FOOTNOTES: [&str; 6] = [
    "(*) Số ước thực hiện",
    "Ghi chú: số liệu tính đến 30/6/2025",
    "Nguồn: Phòng Kế hoạch - Tài chính",
    "* Chưa gồm 12 đơn vị mới",
    "(1) Theo Quyết định số 1520/QĐ-BHXH",
    "Ghi chú: \"-\" là không phát sinh",
];

pub const SIGNERS: [[&str; 2]; 4] = [
    ["NGƯỜI LẬP BIỂU", "GIÁM ĐỐC"],
    ["Người lập", "Thủ trưởng đơn vị"],
    ["LẬP BIỂU", "KT. GIÁM ĐỐC"],
    ["Kế toán trưởng", "CHỦ TỊCH"],
];

pub const PEOPLE: [&str; 4] = ["Nguyễn Thị Thử", "Trần Văn Mẫu", "Lê Thử Nghiệm", "Phạm Ví Dụ"];

pub const DATES: [&str; 3] =
    ["An Phú, ngày 05 tháng 7 năm 2025", "Ngày 05 tháng 7 năm 2025", "Đông Sơn, ngày 5/7/2025"];

pub const NUMBER_TITLES: [&str; 8] = ["STT", "TT", "Stt", "Số TT", "S.TT", "STT\nNo.", "SỐ TT", "#"];

pub const NAME_TITLES: [&str; 10] = [
    "Đơn vị",
    "Tên đơn vị",
    "ĐƠN VỊ",
    "Huyện, thị xã",
    "Địa bàn",
    "BHXH huyện",
    "Xã, phường",
    "Địa phương",
    "Đơn vị (huyện, thành phố)",
    "Tên huyện",
];

pub const ITEM_TITLES: [&str; 5] = ["Nội dung", "Chỉ tiêu", "NỘI DUNG", "Nội dung thu", "Diễn giải"];

pub const NOTE_TITLES: [&str; 3] = ["Ghi chú", "GHI CHÚ", "GC"];

pub const FUNDS: [&str; 8] =
    ["BHXH bắt buộc", "BHXH tự nguyện", "BHYT", "BHTN", "BHXH", "BHYT hộ gia đình", "BHTNLĐ, BNN", "BHXH TN"];

pub const FAMILIES_OF_FUNDS: [[&str; 3]; 4] = [
    ["BHXH", "BHYT", "BHTN"],
    ["BHXH bắt buộc", "BHXH tự nguyện", "BHYT"],
    ["BHXH BB", "BHXH TN", "BHYT hộ gia đình"],
    ["Thu BHXH", "Thu BHYT", "Thu BHTN"],
];

pub const PLANS: [&str; 18] = [
    "Kế hoạch",
    "KH",
    "KH năm 2025",
    "Kế hoạch năm 2025",
    "KH giao",
    "Kế hoạch giao",
    "Chỉ tiêu giao",
    "Dự toán",
    "DT 2025",
    "Dự toán giao",
    "KH2025",
    "Chỉ tiêu kế hoạch",
    "K.H",
    "Dự toán năm 2025",
    "CTKH",
    "Số kế hoạch",
    "KH BHXH VN giao",
    "Kế hoạch 2025",
];

pub const ACTUALS: [&str; 15] = [
    "Thực hiện",
    "TH",
    "Kết quả thực hiện",
    "Số thu",
    "Đã thu",
    "TH 6 tháng",
    "TH 6T/2025",
    "Thực hiện 6 tháng năm 2025",
    "Lũy kế thực hiện",
    "Thực hiện đến 30/6/2025",
    "LK thực hiện",
    "Quyết toán",
    "QT",
    "Số thực hiện",
    "Số đã thu",
];

pub const ESTIMATES: [&str; 6] =
    ["Ước thực hiện", "ƯTH", "Ước TH", "ƯTH năm 2025", "Ước TH 2025", "Ước thực hiện năm 2025"];

pub const PRIORS: [&str; 9] = [
    "Cùng kỳ",
    "CK",
    "Cùng kỳ 2024",
    "Cùng kỳ năm trước",
    "CK 2024",
    "TH cùng kỳ",
    "Cùng kỳ năm 2024",
    "Số cùng kỳ",
    "CK năm trước",
];

pub const COMPLETIONS: [&str; 14] = [
    "% KH",
    "Tỷ lệ (%)",
    "% so KH",
    "TH/KH (%)",
    "Tỷ lệ % TH/KH",
    "% hoàn thành",
    "Tỷ lệ hoàn thành KH (%)",
    "Đạt % KH",
    "TLHT (%)",
    "% so với kế hoạch",
    "% TH so KH",
    "Tỷ lệ đạt (%)",
    "Tỷ lệ %",
    "So với KH (%)",
];

pub const GROWTHS: [&str; 7] = [
    "% tăng, giảm",
    "Tốc độ tăng (%)",
    "Tăng trưởng (%)",
    "Tỷ lệ tăng/giảm (%)",
    "% tăng/giảm so với CK",
    "Tăng (+), giảm (-) (%)",
    "Tốc độ tăng giảm (%)",
];

pub const INDEXES: [&str; 5] =
    ["TH/CK (%)", "So với cùng kỳ (%)", "Bằng % cùng kỳ", "Chỉ số phát triển (%)", "% so CK"];

pub const CHANGES: [&str; 7] = [
    "Tăng, giảm",
    "+/-",
    "Chênh lệch",
    "Tăng (+), giảm (-)",
    "Tăng/giảm so với CK",
    "Số tuyệt đối",
    "Tăng giảm",
];

pub const MEANS: [&str; 9] = [
    "Mức đóng bình quân",
    "BQ/người",
    "Bình quân",
    "Thu nhập trung bình",
    "TL bình quân",
    "Năng suất",
    "Mật độ",
    "Lương TB",
    "Bình quân đầu người",
];

pub const MONEY: [(u32, &[&str]); 4] = [
    (0, &["đồng", "Đồng", "VNĐ", "đ"]),
    (3, &["nghìn đồng", "1.000 đồng", "ngàn đồng", "1000 đồng", "Nghìn đồng", "1.000đ", "ng.đ"]),
    (6, &["triệu đồng", "Triệu đồng", "tr.đ", "Tr.đồng", "trđ", "TRIỆU ĐỒNG"]),
    (9, &["tỷ đồng", "Tỷ đồng", "tỉ đồng", "tỷ đ"]),
];

pub const COUNTS: [(u32, &[&str]); 2] =
    [(0, &["người", "Người", "lao động"]), (3, &["nghìn người", "1.000 người"])];

pub const UNIT_LINES: [&str; 7] =
    ["Đơn vị tính: ", "ĐVT: ", "Đơn vị: ", "Đvt: ", "ĐVT ", "(Đơn vị: ", "Đơn vị tính : "];

pub const BUDGETED: [&str; 5] = ["Dự toán", "DT 2025", "Dự toán giao", "Dự toán năm 2025", "DT giao"];

pub const SETTLED: [&str; 5] = ["Quyết toán", "QT", "Thực hiện", "TH", "Thực hiện 6 tháng năm 2025"];

pub const PLANS_AND_ACTUALS: [(&str, &str); 4] =
    [("KH", "TH"), ("Kế hoạch", "Thực hiện"), ("Dự toán", "Thực hiện"), ("Kế hoạch giao", "Số thu")];

pub const RATES_OF_FUNDS: [&str; 6] = ["%", "Tỷ lệ (%)", "% KH", "TL %", "% HT", "Đạt (%)"];

pub const POPULATIONS: [&str; 5] =
    ["Dân số", "Dân số (người)", "DS", "Dân số trung bình (người)", "Dân số năm 2025"];

pub const LABOUR_FORCES: [&str; 4] =
    ["Lực lượng lao động", "LLLĐ", "Lao động trong độ tuổi", "LLLĐ trong độ tuổi"];

pub const INSURED: [&str; 6] = [
    "Số người tham gia BHYT",
    "Số thẻ BHYT",
    "Tham gia BHYT",
    "Số người tham gia",
    "Số người có thẻ BHYT",
    "SL tham gia BHYT",
];

pub const EMPLOYED_INSURED: [&str; 6] = [
    "Số người tham gia BHXH",
    "Số NLĐ tham gia BHXH",
    "Số lao động tham gia",
    "Tham gia BHXH",
    "Số người tham gia BHTN",
    "Số người tham gia BHXH bắt buộc",
];

pub const COVERAGES: [&str; 6] =
    ["Tỷ lệ bao phủ (%)", "% bao phủ", "TL bao phủ (%)", "Tỷ lệ tham gia (%)", "Tỷ lệ (%)", "% DS"];

pub const COVERAGES_OF_LABOUR: [&str; 4] =
    ["Tỷ lệ bao phủ (%)", "% LLLĐ", "Tỷ lệ tham gia/LLLĐ (%)", "Tỷ lệ (%)"];

pub const RECEIVABLES: [&str; 4] = ["Số phải thu", "Phải thu", "Tổng số phải thu", "Số tiền phải đóng"];

pub const ARREARS: [&str; 6] =
    ["Số nợ", "Nợ", "Số tiền chậm đóng", "Tổng nợ", "Nợ đến 30/6/2025", "Số tiền nợ"];

pub const ARREARS_RATES: [&str; 5] =
    ["Tỷ lệ nợ (%)", "% nợ", "Nợ/phải thu (%)", "Tỷ lệ chậm đóng (%)", "Tỷ lệ nợ/số phải thu (%)"];

pub const GROWTHS_OF_YEARS: [&str; 3] = ["Tốc độ tăng (%)", "Tăng trưởng (%)", "% tăng, giảm"];

pub const MOMENTS: [(&str, &str); 5] = [
    ("31/12/2024", "30/6/2025"),
    ("Đầu năm", "Cuối kỳ"),
    ("Đến 31/12/2024", "Đến 30/6/2025"),
    ("Số người tham gia đến 30/6/2024", "Số người tham gia đến 30/6/2025"),
    ("Số người 2024", "Số người 2025"),
];

pub const SO_FAR: [&str; 4] = ["Lũy kế 6 tháng", "LK từ đầu năm", "TH 6 tháng", "Lũy kế thực hiện"];
