//! What charts say of their figures, and the controls with which the user lets them say it.

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// The heading of the controls.
    annotations: "Chú thích trên hình", "Annotations";
    /// A button: how two figures differ.
    annotate_difference: "Chênh lệch giữa hai số", "Difference of two figures";
    /// A button: the average growth between two periods.
    annotate_average: "Tăng bình quân mỗi kỳ", "Average growth a period";
    /// A button: words about a figure.
    annotate_note: "Ghi chú tại một số", "Note at a figure";
    /// The label of the field with these words.
    annotation_words: "Lời ghi chú", "Words of the note";
    /// The label of the field of a line's value.
    annotate_line: "Kẻ đường tại mức", "Line at";
    /// The button that draws the line.
    draw_line: "Kẻ", "Draw";
    /// The name of the button that removes an annotation.
    remove_annotation: "Bỏ chú thích", "Remove the annotation";
    /// What to do after choosing an annotation of two figures.
    point_at_first: "Bấm vào số thứ nhất trên hình (hoặc Tab vào hình, mũi tên, Enter). Esc: thôi", "Click the first figure in the picture (or Tab into it, arrows, Enter). Esc: cancel";
    /// What to do then.
    point_at_second: "Bấm vào số thứ hai. Esc: thôi", "Click the second figure. Esc: cancel";
    /// What to do after choosing a note.
    point_at_one: "Bấm vào số cần ghi chú (hoặc Tab vào hình, mũi tên, Enter). Esc: thôi", "Click the figure that it is about (or Tab into the picture, arrows, Enter). Esc: cancel";
    /// What to do after choosing a line at a figure.
    point_at_level: "Bấm vào số mà đường kẻ đi theo (hoặc Tab vào hình, mũi tên, Enter). Esc: thôi", "Click the figure that the line follows (or Tab into the picture, arrows, Enter). Esc: cancel";
    /// What to do after choosing a subtotal.
    point_at_step: "Bấm vào dòng cuối được cộng (hoặc Tab vào hình, mũi tên, Enter). Esc: thôi", "Click the last row that is added up (or Tab into the picture, arrows, Enter). Esc: cancel";
    /// A button: a line at the height of a figure.
    annotate_level: "Kẻ đường tại một số", "Line at a figure";
    /// A button: the sum of all steps so far.
    annotate_subtotal: "Cộng dồn đến một dòng", "Sum up to a row";
    /// In the list, why a line at a figure is not drawn.
    level_is_apart: "số tổng có thước đo riêng trên hình này", "this total has a scale of its own in the picture";
    /// In the list, why a line at a figure or a sum is not drawn.
    not_in_this_kind: "không vẽ được ở dạng biểu đồ này", "it cannot be drawn in this kind of chart";
    /// What the other units together are called, where their number is not known.
    others_together: "các dòng còn lại", "all other rows";
    /// In the list, why two figures are not compared.
    only_of_one_column: "chỉ so sánh được hai số của cùng một cột", "only two figures of one column are compared";
    /// Why no line is drawn across the picture of a table.
    table_has_no_axis: "Hình của bảng không có trục nên không kẻ đường được; ghi chú và chênh lệch đứng dưới bảng", "The picture of a table has no axis for a line; notes and differences stand below it";
    /// The label of the choice of the axis that a line belongs to.
    line_of_axis: "của", "of";
    /// In the list, why a sum is not drawn.
    only_after_a_unit: "chỉ cộng được đến dòng của một đơn vị", "only rows of units are added up";
    /// A button.
    stop_pointing: "Thôi", "Cancel";
    /// Why there is no average growth.
    average_needs_periods: "cần hai kỳ khác nhau của cùng một dãy số không lũy kế, kỳ trước trước", "it takes two periods of one series that is not cumulative, the earlier one first";
}

impl Words {
    /// "Hà Tĩnh so với Phú Yên: +4,10 điểm %".
    pub fn compared_marks(self, what: &str, with: &str, difference: &str) -> String {
        self.pick(
            format!("{what} so với {with}: {difference}"),
            format!("{what} against {with}: {difference}"),
        )
    }

    /// "Tháng 1 đến Tháng 5: bình quân +2,10% mỗi kỳ (4 kỳ)".
    pub fn from_to(self, from: &str, to: &str, told: &str) -> String {
        self.pick(format!("{from} đến {to}: {told}"), format!("{from} to {to}: {told}"))
    }

    /// "bình quân +2,10% mỗi kỳ (4 kỳ)".
    pub fn average_a_period(self, rate: &str, periods: u32) -> String {
        self.pick(
            format!("bình quân {rate} mỗi kỳ ({periods} kỳ)"),
            format!(
                "{rate} a period on average ({periods} {})",
                if periods == 1 { "period" } else { "periods" }
            ),
        )
    }

    /// Why the average growth is not said.
    pub fn no_average(self, why: &str) -> String {
        self.pick(format!("không tính được tăng bình quân ({why})"), format!("no average growth ({why})"))
    }

    /// The name of a line: "mức 95%".
    pub fn level_of(self, value: &str) -> String {
        self.pick(format!("mức {value}"), format!("line at {value}"))
    }

    /// A line of two axes: "mức 95% (Tỷ lệ bao phủ)".
    pub fn on_axis(self, line: &str, axis: &str) -> String {
        format!("{line} ({axis})")
    }

    /// The name of a line at a figure: "mức của Hà Tĩnh: 41,67%".
    pub fn level_of_mark(self, name: &str, value: &str) -> String {
        self.pick(format!("mức của {name}: {value}"), format!("level of {name}: {value}"))
    }

    /// In the list of annotations, one that is not drawn though its figure is.
    pub fn annotation_not_drawn_because(self, name: &str, why: &str) -> String {
        self.pick(format!("Không vẽ tại {name}: {why}"), format!("Not drawn at {name}: {why}"))
    }

    /// In the list of annotations, one that is not drawn.
    pub fn annotation_not_drawn(self, names: &str) -> String {
        self.pick(
            format!("Không vẽ: {names} không có trên hình, hoặc có nhiều số trùng tên"),
            format!("Not drawn: {names} is not in the picture, or several figures have that name"),
        )
    }
}
