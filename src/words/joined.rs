//! Texts about joined tables and the questions that a join leaves open.

use super::texts::Words;
use crate::sheet::{Joining, UndecidedMatch};

super::texts::texts! {
    /// Command and the dialog it opens: choose a sheet to join to the one shown.
    join_sheet: "Ghép một bảng khác theo đơn vị…", "Join another sheet by unit…";
    /// On the head of a column that came by a join.
    ask_prior: "Là cùng kỳ?", "Prior period?";
    /// Cure: the column holds the same period of the year before.
    is_prior: "Là cùng kỳ năm trước", "It is last year’s same period";
    /// Cure: it does not.
    is_no_prior: "Không phải cùng kỳ", "It is not";
    /// Cure: the unit matches none of the candidates.
    keep_apart: "Không phải, để riêng", "No, keep apart";
    /// Cure: the list of units without a partner was seen.
    unmatched_seen: "Đã xem, bỏ danh sách", "Seen, drop the list";
}

impl Words {
    /// Doubt: a joined column means the same as a column that is there already.
    pub fn asks_for_period(self, place: &str, title: &str, from: &str) -> String {
        let from = self.joined_from(from);
        self.pick(
            format!("{place} “{title}”{from}: bảng đã có cột như thế. Có phải số cùng kỳ năm trước không?"),
            format!(
                "{place} “{title}”{from}: there is such a column already. Is it last year’s same period?"
            ),
        )
    }

    /// Doubt: a unit may be the same as one of the joined table.
    pub fn may_be_one(self, alike: &UndecidedMatch, from: &str) -> String {
        let (names, from) = (self.alike(alike), self.joined_from(from));
        self.pick(
            format!("{names}{from}: có phải là một đơn vị không? Số liệu chưa ghép."),
            format!("{names}{from}: are they one unit? No figures were joined."),
        )
    }

    /// Cure: the unit gets the figures of this candidate.
    pub fn join_unit(self, name: &str) -> String {
        self.pick(format!("Ghép số của {name}"), format!("Join the figures of {name}"))
    }

    /// Notice: the unit got them.
    pub fn unit_joined(self, taken: &str, name: &str) -> String {
        self.pick(
            format!("Đã ghép số của {taken} vào {name}. Ctrl+Z lấy lại."),
            format!("The figures of {taken} were joined to {name}. Ctrl+Z takes it back."),
        )
    }

    /// The units of either table that match none of the other.
    pub fn unmatched(self, joining: &Joining) -> String {
        let quoted = match joining.from.as_str() {
            "" => String::new(),
            from => format!(" “{from}”"),
        };
        let mut parts =
            vec![self.pick(format!("Bảng{quoted} đã ghép."), format!("The table{quoted} was joined."))];
        let list = |names: &[String]| (self.count(names.len()), self.first_names(names));
        if !joining.unmatched.is_empty() {
            let (n, names) = list(&joining.unmatched);
            parts.push(self.pick(
                format!("{n} đơn vị không có trong bảng đó: {names}."),
                format!("Units it does not have ({n}): {names}."),
            ));
        }
        if !joining.left_out.is_empty() {
            let (n, names) = list(&joining.left_out);
            parts.push(self.pick(
                format!("{n} đơn vị của bảng đó không có ở đây: {names}."),
                format!("Units of it that are not here ({n}): {names}."),
            ));
        }
        parts.join(" ")
    }

    /// "Quảng Nam ≈ Quang Nam mới (giống 0,94)".
    pub(super) fn alike(self, alike: &UndecidedMatch) -> String {
        let number = |likeness: f64| {
            let decimals = crate::number::Decimals::Fixed(2);
            crate::number::print_number(likeness, decimals, self.0.notation())
        };
        let names = alike.candidates.iter().map(|c| {
            let (name, likeness) = (&c.name, number(c.likeness));
            self.pick(format!("{name} (giống {likeness})"), format!("{name} (alike {likeness})"))
        });
        let or = self.pick(" hoặc ", " or ");
        format!("{} ≈ {}", alike.name, names.collect::<Vec<_>>().join(or))
    }

    /// ", ghép từ “Dân số”"; empty if that table has no name.
    fn joined_from(self, from: &str) -> String {
        match from {
            "" => String::new(),
            from => self.pick(format!(", ghép từ “{from}”"), format!(", joined from “{from}”")),
        }
    }
}
