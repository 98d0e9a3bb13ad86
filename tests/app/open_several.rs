//! Several files at once become the sheets of one document.

use chi_tieu::app::{Action, App, Command, Start};
use chi_tieu::view::frame_view;
use chi_tieu::words::Notice;

fn csv(actual: u32) -> Vec<u8> {
    format!("Đơn vị;Kế hoạch;Thực hiện\nA;100;{actual}\nB;200;50\n").into_bytes()
}

#[test]
fn each_file_is_a_sheet_in_the_order_of_the_names() {
    let mut app = App::new(Start::default());
    let files = vec![
        ("Tháng 10.csv".to_owned(), csv(90)),
        ("Tháng 2.csv".to_owned(), csv(20)),
        ("ảnh.pdf".to_owned(), b"%PDF-1.7 x".to_vec()),
        ("Tháng 1.csv".to_owned(), csv(10)),
    ];
    app.update(Action::OpenSeveral(files));
    let view = frame_view(&app);
    assert_eq!(view.status.tabs, ["Tháng 1", "Tháng 2", "Tháng 10"]);
    match view.status.notice {
        Some(Notice::SeveralOpened { files: 3, sheets: 3, failed }) => {
            assert_eq!(failed.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["ảnh.pdf"]);
        }
        other => panic!("{other:?}"),
    }
    assert!(!app.is_unsaved());
}

#[test]
fn what_was_open_comes_back_by_one_undo_and_stays_where_nothing_can_be_read() {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some("Đơn vị\tKH\tTH\nX\t1\t2\nY\t3\t4".to_owned()) });
    let before = app.document_text();
    app.update(Action::OpenSeveral(vec![
        ("a.pdf".to_owned(), b"%PDF".to_vec()),
        ("b.pdf".to_owned(), b"%PDF".to_vec()),
    ]));
    assert_eq!(app.document_text(), before);
    app.update(Action::OpenSeveral(vec![("a.csv".to_owned(), csv(1)), ("b.csv".to_owned(), csv(2))]));
    assert_eq!(frame_view(&app).status.tabs, ["a", "b"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
}
