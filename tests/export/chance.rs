//! Reports made by chance, with everything that could break a file: control characters, markup, spans that overlap.

use chi_tieu::export::*;
use chi_tieu::language::Language;
use fastrand::Rng;

const TEXTS: [&str; 18] = [
    "",
    "Huyện A",
    "<script>alert(1)</script>",
    "a & b",
    "\"'",
    "]]>",
    "\u{0}\u{b}\u{1f}x",
    "\u{fffe}\u{ffff}",
    "=1+1",
    "+x",
    "-3",
    "@SUM(A1)",
    "\t\n\r",
    "dòng một\ndòng hai",
    "{{bang}} {{x}}",
    "😀 e\u{301} \u{202e}rtl",
    "<!-- -->",
    "1.234,5",
];

pub fn text(rng: &mut Rng) -> String {
    let mut text = String::new();
    for _ in 0..rng.usize(0..3) {
        text.push_str(TEXTS[rng.usize(..TEXTS.len())]);
    }
    text
}

fn paragraph(rng: &mut Rng) -> Paragraph {
    Paragraph { runs: (0..rng.usize(0..4)).map(|_| Run { text: text(rng), is_strong: rng.bool() }).collect() }
}

fn length(rng: &mut Rng) -> f64 {
    [0.0, -1.0, f64::NAN, f64::INFINITY, 1e300, 1e-300, 3.0, 12.5][rng.usize(..8)]
}

fn table(rng: &mut Rng) -> ReportTable {
    let span = |rng: &mut Rng| [0, 1, 1, 2, 3, u32::MAX][rng.usize(..6)];
    let aligns = [Align::Left, Align::Centre, Align::Right];
    let classes = [RowClass::Unit, RowClass::Heading, RowClass::Subtotal, RowClass::Total, RowClass::Note];
    let head =
        |rng: &mut Rng| HeadCell { text: text(rng), column: span(rng), columns: span(rng), lines: span(rng) };
    let row = |rng: &mut Rng| ReportRow {
        class: classes[rng.usize(..5)],
        cells: (0..rng.usize(0..6)).map(|_| ReportCell { text: text(rng), mark: text(rng) }).collect(),
    };
    ReportTable {
        caption: text(rng),
        unit_line: text(rng),
        columns: (0..rng.usize(0..6))
            .map(|_| ReportColumn {
                align: aligns[rng.usize(..3)],
                characters: length(rng),
                is_computed: rng.bool(),
            })
            .collect(),
        header: (0..rng.usize(0..4)).map(|_| (0..rng.usize(0..4)).map(|_| head(rng)).collect()).collect(),
        rows: (0..rng.usize(0..6)).map(|_| row(rng)).collect(),
        notes: (0..rng.usize(0..3)).map(|_| text(rng)).collect(),
    }
}

fn picture(rng: &mut Rng) -> ReportPicture {
    let real = crate::sample::picture("x", "", 3.0, 2.0);
    ReportPicture {
        name: text(rng),
        caption: text(rng),
        alt: text(rng),
        svg: if rng.bool() { real.svg } else { String::new() },
        png: [real.png, Vec::new(), b"no picture".to_vec()][rng.usize(..3)].clone(),
        width_cm: length(rng),
        height_cm: length(rng),
    }
}

fn block(rng: &mut Rng) -> Block {
    match rng.usize(..6) {
        0 => Block::Paragraph(paragraph(rng)),
        1 => Block::List((0..rng.usize(0..3)).map(|_| paragraph(rng)).collect()),
        2 => Block::Subheading(text(rng)),
        3 => Block::Table(table(rng)),
        4 => Block::Picture(picture(rng)),
        _ => Block::Note(text(rng)),
    }
}

pub fn report(rng: &mut Rng) -> Report {
    let section = |rng: &mut Rng| Section {
        heading: text(rng),
        blocks: (0..rng.usize(0..5)).map(|_| block(rng)).collect(),
        is_appendix: rng.bool(),
        is_landscape: rng.bool(),
        is_remarks: rng.bool(),
    };
    Report {
        made: None,
        language: if rng.bool() { Language::Vietnamese } else { Language::English },
        letterhead: Letterhead {
            parent: text(rng),
            agency: text(rng),
            number: text(rng),
            place_and_date: text(rng),
        },
        name: text(rng),
        subject: (0..rng.usize(0..3)).map(|_| text(rng)).collect(),
        sections: (0..rng.usize(0..4)).map(|_| section(rng)).collect(),
        signature: Signature {
            recipients: (0..rng.usize(0..3)).map(|_| text(rng)).collect(),
            position: text(rng),
            signer: text(rng),
        },
        sheets: vec![],
    }
}
