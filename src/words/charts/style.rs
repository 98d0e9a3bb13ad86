//! What all charts of a document have in common: colours and language.

use crate::sheet::{ChartLanguage, ColourTrouble};
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Heading of the fields.
    charts_style: "Mọi biểu đồ của tài liệu", "All charts of the document";
    /// Label of a field.
    first_colour: "Màu của đơn vị", "Colour of the office";
    /// Label of a field.
    second_colour: "Màu thứ hai", "Second colour";
    /// Name of the button that picks a colour instead of typing it.
    pick_colour: "Chọn màu", "Pick a colour";
    /// What an empty field of a colour means.
    usual_colour: "màu sẵn có", "as usual";
    /// Label of a menu.
    chart_language: "Ngôn ngữ biểu đồ", "Language of charts";
}

impl Words {
    /// An entry of the menu of languages.
    pub fn chart_language_name(self, language: ChartLanguage) -> &'static str {
        match language {
            ChartLanguage::AsPage => self.pick("Như trang", "As the page"),
            ChartLanguage::Vietnamese => "Tiếng Việt",
            ChartLanguage::English => "English",
        }
    }

    /// Why a colour is not taken.
    pub(in crate::words) fn not_this_colour(self, trouble: ColourTrouble) -> &'static str {
        match trouble {
            ColourTrouble::NoColour => self.pick(
                "Màu viết bằng # và sáu chữ số, ví dụ #1F6F5C.",
                "A colour is written with # and six digits, like #1F6F5C.",
            ),
            ColourTrouble::TooLight => self.pick(
                "Màu này quá nhạt trên giấy trắng (tương phản dưới 3:1). Hãy chọn màu đậm hơn.",
                "This colour is too light on white paper (contrast below 3:1). Choose a darker one.",
            ),
            ColourTrouble::TooAlike => self.pick(
                "Hai màu này in đen trắng sẽ giống nhau (tương phản dưới 1,8:1). Hãy chọn một màu đậm hơn hoặc nhạt hơn hẳn.",
                "Printed in black and white these two look alike (contrast below 1.8:1). Choose one that is clearly darker or lighter.",
            ),
        }
    }
}
