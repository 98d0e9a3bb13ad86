//! Several files in one, read back by another reader of the format.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::export::zip_of;
use chi_tieu::store::LocalTime;
use std::io::Read as _;

const TIME: LocalTime = LocalTime { year: 2026, month: 11, day: 27, hour: 9, minute: 42 };

#[test]
fn the_files_come_out_with_their_names_contents_and_time() {
    let files = [
        ("01 Xếp hạng - Tỷ lệ hoàn thành kế hoạch.png".to_owned(), vec![137, 80, 78, 71, 0, 255]),
        ("01 Xếp hạng - Tỷ lệ hoàn thành kế hoạch.svg".to_owned(), "<svg>Phú Yên</svg>".as_bytes().to_vec()),
    ];
    let bytes = zip_of(&files, TIME).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    assert_eq!(zip.len(), files.len());
    for (index, (name, content)) in files.iter().enumerate() {
        let mut file = zip.by_index(index).unwrap();
        let mut read = Vec::new();
        file.read_to_end(&mut read).unwrap();
        assert_eq!((file.name().unwrap().as_ref(), &read), (name.as_str(), content));
        let time = file.last_modified().unwrap();
        assert_eq!(
            (time.year(), time.month(), time.day(), time.hour(), time.minute()),
            (2026, 11, 27, 9, 42)
        );
        // Nothing is compressed twice, and other programs are told that the name is UTF-8: bit 11 of the flags.
        assert_eq!(file.compressed_size(), file.size());
    }
    let flags = u16::from_le_bytes([bytes[6], bytes[7]]);
    assert_eq!(flags & (1 << 11), 1 << 11);
    assert_eq!(zip_of(&[], TIME).map(|bytes| bytes.len()), Some(22));
    assert!(zip_of(&files, LocalTime { year: 1969, ..TIME }).is_some());
    let twice = [files[0].clone(), files[0].clone()];
    assert_eq!(zip_of(&twice, TIME), None);
}
