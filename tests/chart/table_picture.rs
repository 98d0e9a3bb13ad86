//! A table as a picture: cells in columns, bars in the cells of rates.

use super::generated::*;
use chi_tieu::chart::*;
use proptest::prelude::*;

fn column(title: &str, has_bars: bool) -> PictureColumn {
    PictureColumn { title: title.to_owned(), has_bars }
}

fn row(name: &str, cells: &[(&str, Option<f64>)], is_total: bool) -> PictureRow {
    let cell = |(text, value): &(&str, Option<f64>)| PictureCell { text: (*text).to_owned(), value: *value };
    PictureRow { name: name.to_owned(), cells: cells.iter().map(cell).collect(), is_total }
}

fn bars(layout: &Layout, ink: Ink) -> Vec<Area> {
    let bar = |mark: &Mark| match mark {
        Mark::Fill(area, own) if *own == ink => Some(*area),
        _ => None,
    };
    layout.marks.iter().filter_map(bar).collect()
}

#[test]
fn bars_in_cells_are_as_long_as_their_rates_from_one_zero() {
    let columns = vec![column("Thực hiện", false), column("% tăng/giảm", true)];
    let rows = vec![
        row("A", &[("100", Some(100.0)), ("20%", Some(0.2))], false),
        row("B", &[("90", Some(90.0)), ("-10%", Some(-0.1))], false),
        row("C", &[("80", Some(80.0)), ("không có số cùng kỳ", None)], false),
        row("Tổng", &[("270", None), ("5%", Some(0.05))], true),
    ];
    let spec = TablePictureSpec { page: plain_page(), names: "Đơn vị".to_owned(), columns, rows };
    let layout = Chart::TablePicture(spec).layout();
    let (up, down) = (bars(&layout, Ink::Pale), bars(&layout, Ink::MissedInside));
    // The total has no bar.
    assert_eq!((up.len(), down.len(), layout.places.len()), (1, 1, 8));
    assert!(alike(up[0].width(), 2.0 * down[0].width()) && alike(up[0].left, down[0].right));
}

#[test]
fn a_figure_is_not_broken_as_long_as_a_smaller_type_helps() {
    let columns = (0..6).map(|i| column(&format!("Chỉ tiêu số {i}"), false)).collect();
    let cells: Vec<(&str, Option<f64>)> = vec![("1.234.567,8", None); 6];
    let rows = (0..5).map(|_| row("Thành phố Hồ Chí Minh", &cells, false)).collect();
    let spec = TablePictureSpec { page: plain_page(), names: "Đơn vị".to_owned(), columns, rows };
    let layout = Chart::TablePicture(spec).layout();
    let whole =
        layout.marks.iter().filter(|mark| matches!(mark, Mark::Text { text, .. } if text == "1.234.567,8"));
    assert_eq!(whole.count(), 30);
}

#[test]
fn a_narrow_page_has_no_room_for_many_columns() {
    let picture = |count: usize, width_cm: f64| {
        let columns = (0..count).map(|i| column(&format!("Cột {i}"), false)).collect();
        let cells: Vec<(&str, Option<f64>)> = vec![("1.234.567,8", None); count];
        let page = PageSpec { size: Size { width_cm, height_cm: 6.0 }, ..plain_page() };
        TablePictureSpec {
            page, names: "Đơn vị".to_owned(), columns, rows: vec![row("A", &cells, false)]
        }
    };
    assert!(picture(6, 16.0).has_room() && !picture(6, 8.0).has_room() && picture(2, 8.0).has_room());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_picture_is_whole(
        titles in prop::collection::vec((name(), any::<bool>()), 1..7),
        rows in prop::collection::vec((name(), prop::collection::vec((printed(), rate()), 6), any::<bool>()), 1..40),
        names in name(),
        page in page(),
    ) {
        let columns: Vec<PictureColumn> =
            titles.into_iter().map(|(title, has_bars)| PictureColumn { title, has_bars }).collect();
        let row = |(name, cells, is_total): (String, Vec<(String, Option<f64>)>, bool)| {
            let cells = cells.into_iter().take(columns.len());
            let cells = cells.map(|(text, value)| PictureCell { text, value }).collect();
            PictureRow { name, cells, is_total }
        };
        let rows: Vec<PictureRow> = rows.into_iter().map(row).collect();
        let places = rows.len() * columns.len();
        let texts: Vec<String> = rows
            .iter()
            .flat_map(|row| std::iter::once(&row.name).chain(row.cells.iter().map(|cell| &cell.text)))
            .chain(columns.iter().map(|column| &column.title))
            .cloned()
            .collect();
        let chart = Chart::TablePicture(TablePictureSpec { page, names, columns, rows });
        check_named("table", &chart, texts.iter());
        prop_assert_eq!(chart.layout().places.len(), places);
    }
}
