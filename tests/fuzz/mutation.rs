//! Inputs for fuzzing: real files and texts to start from, random ones, and ways to change them.

use super::pieces::{PIECES, Random};
use super::targets::Target;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How many bytes of a part of a workbook are kept.
const MOST_OF_PART: u64 = 200_000;

/// Real inputs of a target, and inputs that earlier runs kept.
pub fn seeds(target: Target) -> Vec<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let ends = |path: &Path, end: &str| path.extension().is_some_and(|e| e == end);
    let mut found = files(&root.join("corpus"), |path| {
        path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(target.name()))
    });
    match target {
        Target::Scan => {
            let texts = include_str!("../number/number_texts.tsv").lines();
            found.extend(texts.filter_map(|line| line.split('\t').next()).map(|t| t.as_bytes().to_vec()));
        }
        Target::Text | Target::Html => {
            let end = if target == Target::Text { "txt" } else { "html" };
            for folder in ["libreoffice", "handmade", "web"] {
                found.extend(files(&root.join("clipboard").join(folder), |path| ends(path, end)));
            }
        }
        Target::File => found.extend(files(&root.join("files"), |_| true)),
    }
    let is_far = |bytes: &Vec<u8>| target == Target::Html && bytes.windows(5).any(|w| w == b"99999");
    found.retain(|bytes| bytes.len() <= 14_000 && !is_far(bytes));
    found
}

fn files(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| wanted(p)).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

const NUMBERS: [&str; 44] = [
    "0",
    "1",
    "2",
    "588",
    "2020",
    "1.234",
    "1,234",
    "12,5",
    "12.5",
    "1.234,5",
    "1,234.5",
    "1.234.567",
    "1,234,567",
    "36,45%",
    "12.345%",
    "45,14 %",
    "(12)",
    "(99,89)",
    "-39",
    "+35.311",
    "1,2 tỷ",
    "50 nghìn tỷ",
    "5 vạn",
    "1.234 người",
    "5/9",
    "461/465",
    "31.3.2017",
    "T1/2020",
    "01",
    "0912345678",
    "#DIV/0!",
    "####",
    "-",
    "x",
    "…",
    "1.234 (*)",
    "2021 (*)",
    "1E+05",
    "9007199254740993",
    "giảm 0,4",
    "▼ 1,5",
    "0,4 điểm %",
    "1 234,5",
    "100,00",
];
const NAMES: [&str; 30] = [
    "Hà Tĩnh",
    "Phú Yên",
    "TP.HCM",
    "I",
    "II",
    "1.1",
    "a",
    "- Bắt buộc",
    "+ HSSV",
    "Trong đó:",
    "Tổng cộng",
    "Cộng",
    "TOÀN TỈNH",
    "Bình quân",
    "Cộng khối A",
    "Nam",
    "Nữ",
    "Thành thị",
    "Nông thôn",
    "Đông Nam Bộ",
    "Tháng 1",
    "Quý II",
    "Năm 2019",
    "Số thu (tỷ đồng)",
    "Số người (người)",
    "Phân theo giới tính",
    "(*) Ghi chú",
    "H? N?i",
    "Hµ TÜnh",
    "",
];
const TITLES: [&str; 34] = [
    "STT",
    "Đơn vị",
    "Chỉ tiêu",
    "Mã",
    "ĐVT",
    "Kế hoạch",
    "KH",
    "Thực hiện",
    "TH",
    "Cùng kỳ",
    "CK",
    "Tỷ lệ",
    "%",
    "Tỷ lệ (%)",
    "Tăng, giảm",
    "So sánh (%)",
    "Số người tham gia",
    "Dân số",
    "BHXH",
    "BHYT",
    "BHTN",
    "Tổng số",
    "Trong đó",
    "Năm 2019",
    "2020",
    "Tháng",
    "Quý I",
    "Nợ",
    "no",
    "Phải thu",
    "Kế hoạch (triệu đồng)",
    "Thực hiện (tỷ đồng)",
    "Ghi chú",
    "",
];
const INDEXES: [&str; 12] =
    ["A", "B", "1", "2", "3=2/1", "(1)", "(2)", "(3)=(2)/(1)", "4=1+2+3", "=2/1", "d=c/b*100", "5"];
const LINES: [&str; 8] = [
    "BÁO CÁO THU QUÝ I NĂM 2020",
    "Đơn vị tính: triệu đồng",
    "ĐVT: nghìn người, tỷ đồng",
    "",
    "Bảng 2. Thu BHXH",
    "(1) (2)",
    "Người lập\t\tGiám đốc",
    "§¬n vÞ: triÖu ®ång",
];
const MARKUP: [&str; 34] = [
    "<td>",
    "</td>",
    "<tr>",
    "</tr>",
    "<table>",
    "</table>",
    "<td colspan=9 rowspan=9>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<td x:num=\"1e308\">",
    "<td sdval=\"1,5\" sdnum=\"1066;0;@\">",
    "<td sdval=\"9e999\" sdnum=\"1033;\">",
    "<br>",
    "&nbsp;",
    "&#0;",
    "&#x110000;",
    "<p>",
    "<sup>",
    "<td style='display:none'>",
    "<tr style='mso-xlrowspan:9'>",
    "<td data-sheets-value='{\"1\":3,\"3\":30}'>",
    "<td style='mso-ignore:colspan' colspan=3>",
    "<col span=99>",
    "<caption>",
    "<span style='mso-spacerun:yes'>  </span>",
    "<thead>",
    "<td rowspan=2>",
    "<td colspan=3>",
    "<div",
    "'",
    "\"",
    ">",
];
/// Sizes that the reader must cut. Each makes a table of millions of cells, so they are rare.
const FAR: [&str; 4] = [
    "<td colspan=99999 rowspan=99999>",
    "<tr style='mso-xlrowspan:9999999'>",
    "<col span=9999>",
    "<td rowspan=65000>",
];
/// A table, an HTML page or a text, made of typical pieces.
pub fn generated(target: Target, random: &mut Random) -> Option<Vec<u8>> {
    Some(match target {
        Target::Scan => scrap(random).into_bytes(),
        Target::Text => {
            cells(random).iter().map(|row| row.join("\t") + "\n").collect::<String>().into_bytes()
        }
        Target::Html => page(random).into_bytes(),
        Target::File => {
            let separator = random.of(&[";", ",", "\t"]);
            cells(random).iter().map(|row| row.join(separator) + "\r\n").collect::<String>().into_bytes()
        }
    })
}

/// Digits, separators, and the characters around them.
fn scrap(random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..=random.below(5) {
        match random.below(4) {
            0 => text.push_str(random.of(&NUMBERS)),
            1 => (0..=random.below(6)).for_each(|_| text.push(char::from(b"0123456789"[random.below(10)]))),
            2 => {
                text.push_str(random.of(&[
                    ".", ",", " ", "%", "(", ")", "-", "+", "'", "\u{a0}", "e", "/", "tỷ", "đ", "−", "*",
                ]))
            }
            _ => text.extend(char::from_u32(u32::try_from(random.below(0x3000)).unwrap_or(0))),
        }
    }
    text
}

fn cells(random: &mut Random) -> Vec<Vec<String>> {
    let columns = 1 + random.below(8);
    let mut rows = Vec::new();
    for _ in 0..random.below(3) {
        rows.push(vec![random.of(&LINES).to_owned()]);
    }
    for _ in 0..random.below(4) {
        rows.push((0..columns).map(|_| random.of(&TITLES).to_owned()).collect());
    }
    if random.below(3) == 0 {
        rows.push((0..columns).map(|_| random.of(&INDEXES).to_owned()).collect());
    }
    let kinds: Vec<usize> = (0..columns).map(|_| random.below(6)).collect();
    for _ in 0..random.below(14) {
        let cell = |(column, kind): (usize, &usize), random: &mut Random| match (column, kind) {
            (0, _) | (1, 0) => random.of(&NAMES).to_owned(),
            (_, 1 | 2) => random.of(&NUMBERS).to_owned(),
            (_, 3) => random.below(3_000_000).to_string(),
            (_, 4) => format!("{},{}", random.below(2_000), random.below(100)),
            (_, 5) => format!("{}.{:03}", 1 + random.below(900), random.below(1000)),
            _ => String::new(),
        };
        rows.push(kinds.iter().enumerate().map(|place| cell(place, random)).collect());
        if random.below(12) == 0 {
            rows.push(vec![String::new()]);
        }
    }
    rows
}

fn page(random: &mut Random) -> String {
    let mut html = String::from("<table>");
    for row in cells(random) {
        html.push_str(if random.below(9) == 0 { random.of(&MARKUP) } else { "<tr>" });
        for cell in row {
            html.push_str(if random.below(9) == 0 { random.of(&MARKUP) } else { "<td>" });
            html.push_str(&cell);
        }
    }
    html
}

/// A seed with one to six changes; workbooks are also changed inside their parts.
pub fn mutated(target: Target, seed: &[u8], pool: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    if target == Target::File
        && seed.starts_with(b"PK")
        && random.below(10) < 8
        && let Some(changed) = in_part(seed, random)
    {
        return changed;
    }
    let mut out = seed.to_vec();
    for _ in 0..=random.below(5) {
        change(target, &mut out, pool, random);
    }
    out
}

/// A workbook with one of its parts changed.
fn in_part(seed: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    // If a mangled archive does not open, its bytes are changed as they are.
    let mut archive = ZipArchive::new(Cursor::new(seed)).ok()?;
    let changed = random.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..archive.len().min(64) {
        let mut part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.by_ref().take(MOST_OF_PART).read_to_end(&mut bytes).ok()?;
        if index == changed {
            (0..=random.below(4)).for_each(|_| change(Target::File, &mut bytes, &[], random));
        }
        writer.start_file(name, options).ok()?;
        writer.write_all(&bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn change(target: Target, out: &mut Vec<u8>, pool: &[Vec<u8>], random: &mut Random) {
    let at = random.below(out.len() + 1);
    let end = (at + 1 + random.below(64)).min(out.len());
    let put: Vec<u8> = match target {
        Target::File => random.of(&PIECES).to_vec(),
        Target::Html if random.below(3_000) == 0 => random.of(&FAR).as_bytes().to_vec(),
        Target::Html if random.below(2) == 0 => random.of(&MARKUP).as_bytes().to_vec(),
        Target::Scan => scrap(random).into_bytes(),
        _ => match random.below(5) {
            0 => random.of(&TITLES).as_bytes().to_vec(),
            1 => random.of(&NAMES).as_bytes().to_vec(),
            2 => random.of(&INDEXES).as_bytes().to_vec(),
            3 => vec![b"\t\n\"; ,.%()-"[random.below(11)]],
            _ => random.of(&NUMBERS).as_bytes().to_vec(),
        },
    };
    match random.below(9) {
        0 => out.truncate(at),
        1 => drop(out.drain(at..end.max(at))),
        2 => {
            let part = out[at..end.max(at)].to_vec();
            out.splice(at..at, part);
        }
        3 | 4 => drop(out.splice(at..at, put)),
        5 => {
            let end = (at + put.len()).min(out.len());
            out.splice(at..end, put);
        }
        6 if at < out.len() => out[at] ^= 1 << random.below(8),
        7 if at < out.len() => out[at] = u8::try_from(random.below(256)).unwrap_or(0),
        // The beginning of this one and the end of another.
        _ if !pool.is_empty() => {
            let other = &pool[random.below(pool.len())];
            out.truncate(at);
            out.extend_from_slice(&other[random.below(other.len() + 1)..]);
            out.truncate(8_000);
        }
        _ => {}
    }
}
