//! What is said below a chart of figures that are estimates.

use crate::words::texts::Words;

impl Words {
    /// Estimates that are hatched.
    pub fn estimates_hatched(self, names: &str) -> String {
        self.pick(format!("Gạch chéo: số ước ({names})"), format!("Hatched: estimates ({names})"))
    }

    /// Estimates in a course.
    pub fn estimates_open(self, names: &str) -> String {
        self.pick(
            format!("Điểm rỗng, nét đứt: số ước ({names})"),
            format!("Open points, dashed lines: estimates ({names})"),
        )
    }

    /// Estimates that are drawn as any other figure.
    pub fn estimates_are(self, names: &str) -> String {
        self.pick(format!("Số ước: {names}"), format!("Estimates: {names}"))
    }
}
