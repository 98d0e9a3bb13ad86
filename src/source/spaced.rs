//! Text whose columns stand apart by spaces: split by position, or where figures end each line.

/// Lines looked at.
const LINES_LOOKED_AT: usize = 400;

/// A text of columns apart by spaces, with tabs between them; `None` if it is none, or is not sure to be one.
pub(crate) fn tabbed(text: &str) -> Option<String> {
    if text.contains(['\t', ';', '|', '"']) {
        return None;
    }
    by_gaps(text).or_else(|| by_figures(text))
}

/// Splits at two spaces or more, if every line except titles then has the same number of cells.
fn by_gaps(text: &str) -> Option<String> {
    let cells = |line: &str| -> Vec<String> {
        line.trim().split("  ").map(str::trim).filter(|c| !c.is_empty()).map(str::to_owned).collect()
    };
    let rows: Vec<Vec<String>> = text.lines().filter(|l| !l.trim().is_empty()).map(cells).collect();
    let last = rows.last()?.len();
    let body = rows.iter().take(LINES_LOOKED_AT).filter(|row| row.len() > 1);
    let alike = body.clone().filter(|row| row.len() == last).count();
    if last < 2 || alike < 2 || alike != body.count() {
        return None;
    }
    Some(rows.into_iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n"))
}

/// Words and then as many figures in each line, a decimal comma in them: "Xã Hải Vân 84,6". The first line may name
/// the columns with commas between.
fn by_figures(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let figures = |line: &str| line.rsplit(' ').take_while(|word| is_figure(word)).count();
    let titles = lines.iter().take_while(|line| figures(line) == 0).count();
    let body = lines.get(titles..).filter(|body| body.len() > 1)?;
    let count = body.iter().map(|line| figures(line)).min().filter(|n| *n > 0)?;
    let is_row = |line: &&str| {
        let words: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
        let (name, values) = words.split_at(words.len().saturating_sub(count));
        let joined = values.iter().skip(1).all(|v| v.len() == 3 && v.bytes().all(|b| b.is_ascii_digit()));
        // "1 234": groups of one figure, or two.
        !name.is_empty() && (count == 1 || !joined)
    };
    let has_comma = |line: &&str| line.split(' ').rev().take(count).any(|w| w.contains(','));
    if !body.iter().all(is_row) || body.iter().filter(|l| has_comma(l)).count() * 2 < body.len() {
        return None;
    }
    if !is_apart_from_csv(&lines, titles, count) {
        return None;
    }
    let mut out = Vec::with_capacity(lines.len());
    for line in lines.iter().take(titles) {
        out.push(match line.matches(", ").count() == count {
            true => line.replace(", ", "\t"),
            false => (*line).to_owned(),
        });
    }
    for line in body {
        let words: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
        let (name, values) = words.split_at(words.len().saturating_sub(count));
        out.push(format!("{}\t{}", name.join(" "), values.join("\t")));
    }
    Some(out.join("\n"))
}

/// Whether "Tổ 1,25" cannot be two cells: a header does not cut at commas alone, and the whole parts do not count on
/// from 1 as numbered names do.
fn is_apart_from_csv(lines: &[&str], titles: usize, count: usize) -> bool {
    let header = titles.checked_sub(1).and_then(|last| lines.get(last));
    if header.is_some_and(|h| h.matches(',').count() > h.matches(", ").count()) {
        return false;
    }
    let whole =
        |line: &&str| -> Option<u64> { line.rsplit(' ').nth(count - 1)?.split(',').next()?.parse().ok() };
    let parts: Vec<Option<u64>> = lines.iter().skip(titles).map(whole).collect();
    !parts.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if *b == a + 1))
}

/// Digits with separators as a figure has them: "84,6", "1.234,5", "-3", "36,4%".
fn is_figure(word: &str) -> bool {
    let bare = word.trim_start_matches(['-', '+']).trim_end_matches('%');
    bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.ends_with(|c: char| c.is_ascii_digit())
        && bare.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_apart_by_spaces_are_split_by_position_or_not_at_all() {
        for (text, tabs) in [
            ("Đơn vị, tỷ lệ (%)\nXã A 84,6\nXã B 79,3\n", Some("Đơn vị\ttỷ lệ (%)\nXã A\t84,6\nXã B\t79,3")),
            ("Xã A 84,6 12,5\nXã B 79,3 8,25\n", Some("Xã A\t84,6\t12,5\nXã B\t79,3\t8,25")),
            ("Xã A 1.284,6\nXã B 79\nXã C 3,5", Some("Xã A\t1.284,6\nXã B\t79\nXã C\t3,5")),
            (
                "Đơn vị   Thu (tỷ)   Chi\nXã A   84,63   71,5\nXã B   1,2   3\n",
                Some("Đơn vị\tThu (tỷ)\tChi\nXã A\t84,63\t71,5\nXã B\t1,2\t3"),
            ),
            (
                "BÁO CÁO\nĐơn vị  Thu\nXã A  84,6\nXã B  2,5",
                Some("BÁO CÁO\nĐơn vị\tThu\nXã A\t84,6\nXã B\t2,5"),
            ),
            // Two cells of a CSV: numbered names, or a header cut by commas.
            ("Tổ 1,25\nTổ 2,30\nTổ 3,41\n", None),
            ("Tên,Số\nQuận 1,25\nQuận 3,30\n", None),
            ("Tên,A,B\nx,1,2\ny,3,4\n", None),
            ("Xã A 1 234\nXã B 5 678\n", None),
            ("một câu văn, hai câu\nba câu, bốn", None),
        ] {
            assert_eq!(tabbed(text).as_deref(), tabs, "{text}");
        }
    }
}
