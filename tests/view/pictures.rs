//! Pictures of charts: their sizes in pixels, the names of their files, what they tell those who cannot see them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, EXAMPLES, Start};
use chi_tieu::sheet::{ChartKind, Preset, Purpose};
use chi_tieu::view::{chart_view, outlined_picture, picture, pictures};

fn example(index: usize) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::OpenExample(index));
    app
}

fn pasted(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

const MAY: &str = "KẾT QUẢ THU 5 THÁNG ĐẦU NĂM 2020\nĐơn vị tính: triệu đồng\nĐơn vị\tKế hoạch\tThực hiện\n\
                   Huyện A\t100\t45\nHuyện B\t100\t42\nHuyện C\t50\t15";

#[test]
fn a_purpose_gives_the_size_in_centimetres_and_in_pixels() {
    for (purpose, cm, pixels) in [
        (Purpose::Page, 16.0, 1890),
        (Purpose::HalfPage, 8.0, 945),
        (Purpose::Slide, 33.867, 1920),
        (Purpose::Message, 9.0, 1080),
    ] {
        let mut app = example(0);
        app.update(Action::Chart(ChartAction::SetPurpose(purpose)));
        let image = picture(&app).unwrap();
        let view = chart_view(&app);
        assert_eq!((image.width, view.size.width_cm), (pixels, cm), "{purpose:?}");
        // The height is that of the drawing, which may be lower or higher than what was asked for.
        let height = view.size.height_cm / 2.54 * image.dots_per_inch;
        assert!((height - f64::from(image.height)).abs() <= 0.5, "{purpose:?}: {height} {}", image.height);
        assert_eq!(Purpose::of(view.picture), Some(purpose));
        assert_eq!(view.preset == Preset::Slides, purpose == Purpose::Slide);
        // What the user typed stays, and is for no purpose of the list.
        let own = chi_tieu::sheet::Picture { width_cm: 12.5, ..view.picture };
        app.update(Action::SetPicture(own));
        assert_eq!(Purpose::of(chart_view(&app).picture), None);
    }
}

#[test]
fn a_look_made_for_slides_does_not_stay_on_paper() {
    let mut app = pasted(MAY);
    let look = |app: &mut App, purpose| {
        app.update(Action::Chart(ChartAction::SetPurpose(purpose)));
        chart_view(app).preset
    };
    app.update(Action::Chart(ChartAction::SetPreset(Preset::Report)));
    assert_eq!(look(&mut app, Purpose::HalfPage), Preset::Report);
    assert_eq!(look(&mut app, Purpose::Slide), Preset::Slides);
    assert_eq!(look(&mut app, Purpose::Page), Preset::Screen);
}

#[test]
fn the_name_of_a_file_says_what_and_when_and_suits_every_file_system() {
    let name = picture(&pasted(MAY)).unwrap().file_name(".png");
    assert_eq!(name, "Xếp hạng - Tỷ lệ hoàn thành kế hoạch - KẾT QUẢ THU 5 THÁNG ĐẦU NĂM 2020.png");
    // The title says no period, the sheet does; and what file systems refuse is gone.
    let refused = "SỐ THU: \"BHXH\" <bắt buộc> CÔNG TY A/B?\nĐơn vị\tKế hoạch tháng 5/2020\tThực hiện tháng 5/2020\n\
                   Huyện A\t100\t45\nHuyện B\t100\t42";
    let name = picture(&pasted(refused)).unwrap().file_name(".svg");
    assert!(name.contains("SỐ THU BHXH bắt buộc CÔNG TY A-B"), "{name}");
    for index in 0..EXAMPLES.len() {
        let mut app = example(index);
        for kind in ChartKind::ALL {
            app.update(Action::Chart(ChartAction::SetKind(kind)));
            let Some(image) = picture(&app) else { continue };
            let name = image.file_name(".png");
            assert!(!name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*', '\n', '\t']), "{name}");
            assert!(name.len() <= 240 && !name.contains("  "), "{name}");
            let stem = name.strip_suffix(".png").unwrap();
            assert!(!stem.ends_with(['.', ' ', ',']) && !stem.starts_with('.'), "{name}");
        }
    }
}

#[test]
fn every_chart_of_the_sheet_has_its_picture_and_its_words() {
    let mut app = example(0);
    app.update(Action::Chart(ChartAction::Add(ChartKind::PlanActual)));
    app.update(Action::Chart(ChartAction::Add(ChartKind::TablePicture)));
    let images = pictures(&app);
    assert_eq!(images.len(), 3);
    assert_eq!(images[2], picture(&app).unwrap());
    for image in &images {
        assert!(image.alt.contains(&image.title), "{}", image.alt);
        let document = roxmltree::Document::parse(&image.svg).unwrap();
        let root = document.root_element();
        assert_eq!(
            (root.attribute("role"), root.attribute("aria-label")),
            (Some("img"), Some(image.alt.as_str()))
        );
        let tag = |name| ("http://www.w3.org/2000/svg", name);
        let child = |name| root.children().find(|n| n.has_tag_name(tag(name))).and_then(|n| n.text());
        assert_eq!((child("title"), child("desc")), (Some(image.title.as_str()), Some(image.alt.as_str())));
    }
}

#[test]
fn a_figure_tells_what_it_is_made_of_and_its_rank() {
    // Printed alike, the first two share a rank; the rate without a plan has none.
    let rates = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t45\nB\t200\t90\nC\t50\t15\nD\t\t7\nTổng cộng\t350\t157";
    let view = chart_view(&pasted(rates));
    let told: Vec<(&str, Option<u32>)> = view.spots.iter().map(|s| (s.text.as_str(), s.row)).collect();
    assert_eq!(
        told[..3],
        [
            ("A: 45,00% (Thực hiện 45; Kế hoạch 100; đồng hạng 1/3)", Some(1)),
            ("B: 45,00% (Thực hiện 90; Kế hoạch 200; đồng hạng 1/3)", Some(2)),
            ("C: 30,00% (Thực hiện 15; Kế hoạch 50; hạng 3/3)", Some(3)),
        ]
    );
    // A total is no unit, and has no rank.
    let total = told.iter().find(|(text, _)| text.starts_with("Tổng")).unwrap();
    assert!(!total.0.contains("hạng"), "{total:?}");
    // Of arrears the lowest is first.
    let arrears = "Đơn vị\tTỷ lệ nợ (%)\nA\t3,5\nB\t1,2\nC\t2,4";
    let view = chart_view(&pasted(arrears));
    let rank = |name: &str| view.spots.iter().find(|s| s.text.starts_with(name)).unwrap().text.clone();
    assert_eq!(
        ["A:", "B:", "C:"].map(rank),
        ["A: 3,5% (hạng 3/3)", "B: 1,2% (hạng 1/3)", "C: 2,4% (hạng 2/3)"]
    );
}

#[test]
fn a_slide_is_exactly_as_wide_and_as_high_as_slides_are() {
    let mut drawn = 0;
    let one = pasted("Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t45");
    let apps = (0..EXAMPLES.len()).map(example).chain([one]);
    for mut app in apps {
        for kind in ChartKind::ALL {
            app.update(Action::Chart(ChartAction::SetKind(kind)));
            app.update(Action::Chart(ChartAction::SetPurpose(Purpose::Slide)));
            let Some(image) = picture(&app) else { continue };
            assert_eq!((image.width, image.height), (1920, 1080), "{}", image.name);
            let size = chart_view(&app).size;
            assert!((size.height_cm - 19.05).abs() < 0.01, "{size:?}");
            drawn += 1;
        }
    }
    assert!(drawn > 30, "{drawn}");
}

#[test]
fn every_chart_of_the_examples_has_an_outline_for_each_letter() {
    for index in 0..EXAMPLES.len() {
        let mut app = example(index);
        for kind in ChartKind::ALL {
            for preset in [Preset::Screen, Preset::Report] {
                app.update(Action::Chart(ChartAction::SetKind(kind)));
                app.update(Action::Chart(ChartAction::SetPreset(preset)));
                let Some((name, svg)) = outlined_picture(&app) else { continue };
                assert!(name.ends_with(".svg"));
                assert!(!svg.contains("<text") && svg.contains("<path"), "{index} {kind:?}");
            }
        }
    }
}
