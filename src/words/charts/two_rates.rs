//! Sentences about two rates against each other.

use crate::sheet::Counted;
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why two rates suit.
    why_two_rates: "cho thấy ai kém ở cả hai tỷ lệ", "shows who is behind in both rates";
    /// Why they cannot be drawn.
    no_two_rates: "cần hai tỷ lệ của ít nhất hai dòng, mỗi tỷ lệ có ngưỡng hoặc có tỷ lệ chung", "it needs two rates of two rows or more, each with a threshold or a rate of all";
    /// What leads the names of points that have numbers.
    numbered_points: "Tên theo số cạnh điểm", "Names by the numbers beside the points";
    /// What leads the list of points that have no room for their names.
    unnamed_points: "Chưa ghi tên cạnh điểm", "Not named beside their points";
}

impl Words {
    /// Why so many units are not drawn as points.
    pub fn too_many_points(self, most: usize) -> String {
        let most = self.count(most);
        self.pick(
            format!("quá {most} điểm thì tên không còn chỗ"),
            format!("over {most} points leave no room for names"),
        )
    }

    /// The label of a line at the rate of all units together.
    pub fn rate_of_all(self, figure: &str) -> String {
        self.pick(format!("Chung {figure}"), format!("All together {figure}"))
    }

    /// Legend: good in both, in one, in neither.
    pub fn standings(self, [both, one, neither]: [usize; 3]) -> [String; 3] {
        let [both, one, neither] = [both, one, neither].map(|n| self.count(n));
        self.pick(
            [
                format!("Tốt ở cả hai: {both}"),
                format!("Tốt ở một: {one}"),
                format!("Kém ở cả hai: {neither}"),
            ],
            [
                format!("Good in both: {both}"),
                format!("Good in one: {one}"),
                format!("Behind in both: {neither}"),
            ],
        )
    }

    /// Who is behind in both, without names if these are many; if nobody is, how many are good in both.
    pub fn behind_in_both(self, noun: &Counted, who: &str, both: usize, neither: usize, of: usize) -> String {
        let noun = self.counted(noun, of);
        let [both, number, of] = [both, neither, of].map(|n| self.count(n));
        match neither {
            0 => self.pick(
                format!("Không {noun} nào kém ở cả hai tỷ lệ; {both}/{of} tốt ở cả hai"),
                format!("No {noun} are behind in both rates; {both} of {of} are good in both"),
            ),
            _ if who.is_empty() => self.pick(
                format!("{number}/{of} {noun} kém ở cả hai tỷ lệ"),
                format!("{number} of {of} {noun} are behind in both rates"),
            ),
            1 => self.pick(
                format!("{who} kém ở cả hai tỷ lệ ({number}/{of} {noun})"),
                format!("{who} is behind in both rates ({number} of {of} {noun})"),
            ),
            _ => self.pick(
                format!("{who} kém ở cả hai tỷ lệ ({number}/{of} {noun})"),
                format!("{who} are behind in both rates ({number} of {of} {noun})"),
            ),
        }
    }

    /// The units that lack one of the two rates.
    pub fn lacking_a_rate(self, names: &str) -> String {
        self.pick(format!("Thiếu số liệu: {names}."), format!("Without figures: {names}."))
    }

    /// The alternative text of a chart of points.
    pub fn points_alt(self, title: &str, subtitle: &str, points: &[(String, String)]) -> String {
        let list = points.iter().map(|(name, told)| format!("{name}: {told}")).collect::<Vec<_>>().join("; ");
        self.pick(
            format!("Biểu đồ điểm. {title}. {subtitle}. {list}."),
            format!("Chart of points. {title}. {subtitle}. {list}."),
        )
    }
}
