//! The user's words for a sentence, as they are typed: each figure stands in braces, "{36,63%}", and is the table's own.

use super::nouns::capitalised;
use super::sentence::{Piece, Sentence};
use crate::number::fold;
use crate::sheet::{FieldName, Wording};
use crate::words::texts::Words;

/// The words of a sentence with its figures as fields, as the page makes it.
pub fn usual_wording(sentence: &Sentence) -> Vec<Wording> {
    let mut words: Vec<Wording> = Vec::new();
    for (place, piece) in sentence.pieces.iter().enumerate() {
        let field = sentence.fields.iter().find(|field| field.places.contains(&place));
        match (field, words.last_mut()) {
            (Some(field), _) if place > field.places.start => {}
            (Some(field), _) => words.push(Wording::Field(field.name)),
            (None, Some(Wording::Text(before))) => before.push_str(piece.text()),
            (None, _) => words.push(Wording::Text(piece.text().to_owned())),
        }
    }
    words
}

/// A sentence in the user's words with the figures of today.
///
/// # Errors
///
/// The figures that it names and that the table has no more. A caveat that is needed no more is no error.
pub fn reworded(sentence: Option<&Sentence>, words: &[Wording]) -> Result<Vec<Piece>, Vec<FieldName>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut missing = Vec::new();
    for word in words {
        match word {
            Wording::Text(text) => pieces.push(Piece::Text(text.clone())),
            Wording::Field(name) => match sentence.and_then(|sentence| sentence.field(*name)) {
                Some(field) => pieces.extend(field),
                None if name.is_caveat() && sentence.is_some() => {}
                None => missing.push(*name),
            },
        }
    }
    let mut is_after_blank = false;
    for piece in &mut pieces {
        // A field brings the blank that it needs; the user may have typed one too.
        if let Piece::Text(text) = piece
            && is_after_blank
        {
            *text = text.trim_start().to_owned();
        }
        is_after_blank = piece.text().ends_with(' ');
    }
    if let Some(Piece::Text(first)) = pieces.first_mut() {
        *first = capitalised(first);
    }
    if missing.is_empty() { Ok(pieces) } else { Err(missing) }
}

/// The figures that a sentence has today, each with its text.
pub fn fields_of(sentence: &Sentence) -> Vec<(FieldName, String)> {
    let text = |name| sentence.field(name).map(|pieces| pieces.iter().map(Piece::text).collect::<String>());
    (sentence.fields.iter())
        .filter_map(|field| Some((field.name, text(field.name)?.trim().to_owned())))
        .collect()
}

impl Words {
    /// The user's words as they are typed. A figure that the table has no more stands by its name, with a question mark.
    pub fn typed_wording(self, words: &[Wording], fields: &[(FieldName, String)]) -> String {
        let one = |word: &Wording| match word {
            Wording::Text(text) => text.clone(),
            Wording::Field(name) => match fields.iter().find(|(own, _)| own == name) {
                Some((_, text)) => format!("{{{text}}}"),
                None => format!("{{?{}}}", self.field_name(*name)),
            },
        };
        words.iter().map(one).collect()
    }

    /// What was typed as words and figures, and what stands in braces and is no figure of the sentence: it stays letters, without its braces. In
    /// braces a figure goes by its text, its name or its number.
    pub fn wording_of(self, typed: &str, fields: &[(FieldName, String)]) -> (Vec<Wording>, Vec<String>) {
        let (mut words, mut strange): (Vec<Wording>, Vec<String>) = (Vec::new(), Vec::new());
        let mut letters = String::new();
        let mut rest = typed;
        while let Some(begin) = rest.find('{') {
            let Some(end) = rest[begin..].find('}').map(|end| begin + end) else { break };
            letters.push_str(&rest[..begin]);
            let inside = &rest[begin + 1..end];
            match self.field_called(inside, fields) {
                Some(name) => {
                    words.extend(said(&mut letters));
                    words.push(Wording::Field(name));
                }
                None => {
                    strange.push(inside.trim().to_owned());
                    letters.push_str(inside);
                }
            }
            rest = &rest[end + 1..];
        }
        letters.push_str(rest);
        words.extend(said(&mut letters));
        (words.into_iter().flat_map(|word| with_figures(word, fields)).collect(), strange)
    }

    fn field_called(self, called: &str, fields: &[(FieldName, String)]) -> Option<FieldName> {
        let called = on_one_line(called);
        let by_text = fields.iter().find(|(_, text)| on_one_line(text) == called);
        let by_number = || called.parse::<usize>().ok()?.checked_sub(1).and_then(|place| fields.get(place));
        let found = by_text.or_else(by_number).map(|(name, _)| *name);
        let folded = fold(called.trim_start_matches('?'));
        found.or_else(|| FieldName::ALL.into_iter().find(|name| fold(self.field_name(*name)) == folded))
    }

    /// What a figure of a sentence is called.
    pub fn field_name(self, name: FieldName) -> &'static str {
        match name {
            FieldName::Amount => self.pick("số thực hiện", "amount"),
            FieldName::Base => self.pick("số gốc", "base"),
            FieldName::Rate => self.pick("tỷ lệ", "rate"),
            FieldName::Change => self.pick("mức tăng, giảm", "change"),
            FieldName::Distance => self.pick("khoảng cách tới ngưỡng", "distance to the threshold"),
            FieldName::Rest => self.pick("phần còn lại, vượt", "what remains or exceeds"),
            FieldName::Lacking => self.pick("đơn vị chưa có số", "units without a figure"),
            FieldName::Counted => self.pick("số đơn vị tính được", "units counted"),
            FieldName::Among => self.pick("số đơn vị có tỷ lệ", "units with a rate"),
            FieldName::Reached => self.pick("số đơn vị đạt", "units that reach it"),
            FieldName::Best => self.pick("đơn vị đạt cao nhất", "the best"),
            FieldName::Missed => self.pick("đơn vị chưa đạt", "units that do not reach it"),
            FieldName::Sides => self.pick("số đơn vị tăng, giảm", "units that rose and fell"),
            FieldName::RoseMost => self.pick("đơn vị tăng nhiều nhất", "the greatest rise"),
            FieldName::FellMost => self.pick("đơn vị giảm nhiều nhất", "the greatest fall"),
            FieldName::Highest => self.pick("đơn vị cao nhất", "the highest"),
            FieldName::Lowest => self.pick("đơn vị thấp nhất", "the lowest"),
            FieldName::Alike => self.pick("số chung", "the common figure"),
            FieldName::Former => self.pick("kỳ trước", "the former period"),
            FieldName::NewlyReached => self.pick("đơn vị mới đạt", "units that newly reach it"),
            FieldName::NoMoreReached => self.pick("đơn vị không còn đạt", "units that reach it no more"),
            FieldName::MonthsLeft => self.pick("số tháng còn lại", "months that remain"),
            FieldName::EachMonth => self.pick("mức mỗi tháng", "what each month needs"),
        }
    }

    /// Why a sentence in the user's words is left out.
    pub fn figures_gone(self, names: &[FieldName]) -> String {
        let names: Vec<&str> = names.iter().map(|name| self.field_name(*name)).collect();
        let names = names.join(", ");
        self.pick(
            format!("Không đưa vào báo cáo: bảng không còn {names}. Sửa lại câu, hoặc bấm Dùng lại câu gốc."),
            format!("Left out of the report: the table has no more {names}. Reword the sentence, or take back the page's own."),
        )
    }

    /// Notice: what stands in braces and is no figure of the sentence.
    pub(in crate::words) fn no_such_figures(self, strange: &[String]) -> String {
        let strange = strange.iter().map(|text| format!("{{{text}}}")).collect::<Vec<_>>().join(", ");
        self.pick(
            format!("{strange} không phải số của câu này, nên giữ như chữ và sẽ không đổi theo bảng."),
            format!(
                "{strange} is no figure of this sentence: it stays as letters and will not follow the table."
            ),
        )
    }
}

/// Letters with the figures of the sentence that stand among them without braces.
fn with_figures(word: Wording, fields: &[(FieldName, String)]) -> Vec<Wording> {
    let Wording::Text(text) = &word else { return vec![word] };
    let found = (fields.iter().filter(|(_, figure)| is_telling(figure)))
        .filter_map(|(name, figure)| Some((*name, place_of(text, figure)?, figure.len())))
        .max_by_key(|(_, _, length)| *length);
    let Some((name, begin, length)) = found else { return vec![word] };
    let part = |part: &str| match part {
        "" => Vec::new(),
        part => with_figures(Wording::Text(part.to_owned()), fields),
    };
    let (before, after) = (part(&text[..begin]), part(&text[begin + length..]));
    before.into_iter().chain([Wording::Field(name)]).chain(after).collect()
}

/// Whether letters that are the same as this figure are this figure: it has a unit or a percent sign, a single number may be
/// another one.
fn is_telling(figure: &str) -> bool {
    figure.starts_with(|c: char| c.is_ascii_digit()) && !figure.ends_with(|c: char| c.is_ascii_digit())
}

/// Where a figure stands in a text, and not within a longer one.
fn place_of(text: &str, figure: &str) -> Option<usize> {
    let is_within = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_longer = |begin: usize| {
        let before = text[..begin].chars().next_back();
        let is_decimal = matches!(before, Some('.' | ',' | '-' | '−' | '+'));
        is_within(before) || is_decimal || is_within(text[begin + figure.len()..].chars().next())
    };
    text.match_indices(figure).map(|(begin, _)| begin).find(|begin| !is_longer(*begin))
}

fn said(letters: &mut String) -> Option<Wording> {
    (!letters.is_empty()).then(|| Wording::Text(std::mem::take(letters)))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

crate::words::texts::texts! {
    /// Button: the sentences and sections can be changed.
    edit_report: "Sửa báo cáo", "Edit the report";
    /// How the report is edited.
    how_to_edit_report: "Bỏ chọn câu hay mục không đưa vào; ↑ ↓ đổi thứ tự. Khi viết lại câu, số trong ngoặc nhọn { } luôn theo bảng.", "Clear what is not to go in; ↑ ↓ change the order. In your own words the figures in braces { } follow the table.";
    /// Button.
    reword: "Viết lại", "Reword";
    /// Button.
    words_of_the_page: "Dùng lại câu gốc", "The page's own words";
    /// Button.
    add_sentence: "Thêm câu", "Add a sentence";
    /// Button.
    delete_sentence: "Xóa câu", "Delete the sentence";
    /// Label of a field.
    own_words: "Câu của bạn", "Your words";
    /// Button.
    keep_words: "Xong", "Done";
    /// Label of a button: moves a section or a sentence.
    place_up: "Đưa lên", "Move up";
    /// Label of a button: moves a section or a sentence.
    place_down: "Đưa xuống", "Move down";
    /// Label of a box: a section or a sentence goes into the report.
    take_into_report: "Đưa vào báo cáo", "In the report";
    /// Why a sentence is left out: there is nothing of what it is about.
    sentence_gone: "Không đưa vào báo cáo: bảng không còn số của câu này.", "Left out of the report: the table has no more of what this sentence is about.";
    /// Button: everything as the page makes it.
    usual_report: "Bỏ mọi sửa đổi", "Drop all changes";
    /// Section.
    section_table: "Bảng số liệu", "Table";
    /// Mark of a sentence.
    is_reworded: "câu bạn viết", "your words";
    /// Group of buttons.
    insert_figure: "Số của câu, bấm để chèn", "Figures of the sentence: press to insert";
}
