//! Calls that are written for the engine otherwise than they stand: VALUE, INDIRECT, TEXT.

use super::codes;
use super::expression::Expression;
use super::functions::Kind;
use super::lower::Lower;
use super::print::quoted;
use super::refusal::Refusal;
use crate::number::Notation;

impl Lower<'_> {
    /// VALUE: a text that is a number as the office writes it. The engine would read "1.234" as a little more than one.
    pub(super) fn number_of_text(&mut self, value: &Expression) -> Result<(), Refusal> {
        let (mark, group) = match self.around.notation() {
            Notation::CommaDecimal => (',', '.'),
            Notation::PointDecimal => ('.', ','),
        };
        let name = self.name();
        self.put(&format!("LET({name},"));
        self.expression(value, Kind::Value)?;
        let pattern = format!(r"^\s*[-+]?(\d{{1,3}}([{group}]\d{{3}})+|\d+)([{mark}]\d*)?\s*%?\s*$");
        let read = format!("NUMBERVALUE(TRIM({name}),\"{mark}\",\"{group}\")");
        let of_text = format!("IF(REGEXTEST({name},{}),{read},#VALUE!)", quoted(&pattern));
        self.put(&format!(",IF(ISTEXT({name}),{of_text},IF(ISLOGICAL({name}),#VALUE!,{name}+0)))"));
        Ok(())
    }

    /// INDIRECT, with the engine's names of sheets in place of the document's.
    pub(super) fn indirect(&mut self, address: &Expression) -> Result<(), Refusal> {
        let names = self.around.sheet_names();
        self.put("INDIRECT(");
        self.put(&"SUBSTITUTE(".repeat(names.len() * 2));
        self.as_text(address)?;
        for (number, name) in names {
            let quoted_name = format!("'{}'!", name.replace('\'', "''"));
            for written in [quoted_name, format!("{name}!")] {
                self.put(&format!(",{},\"S{number}!\")", quoted(&written)));
            }
        }
        self.put(")");
        Ok(())
    }

    /// TEXT, with the marks of the office.
    pub(super) fn formatted(&mut self, value: &Expression, code: &str) -> Result<(), Refusal> {
        if codes::is_of_date(code) {
            self.put("TEXT(");
            self.expression(value, Kind::Value)?;
            self.put(&format!(",{})", quoted(code)));
            return Ok(());
        }
        let name = self.name();
        self.put(&format!("LET({name},"));
        self.expression(value, Kind::Value)?;
        // The engine's TEXT rounds halves down ("0" of 1234.5), its ROUND away from zero as Excel does.
        let text = format!("TEXT(ROUND({name},{}),{})", codes::decimals(code), quoted(code));
        let text = match self.around.notation() == Notation::CommaDecimal && code.contains(['.', ',']) {
            false => text,
            // Comma and point change places by way of a character that no format gives.
            true => format!("SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({text},\",\",\"¤\"),\".\",\",\"),\"¤\",\".\")"),
        };
        self.put(&format!(",IF(ISTEXT({name}),{name},{text}))"));
        Ok(())
    }
}
