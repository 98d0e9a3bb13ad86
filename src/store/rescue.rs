//! What remains of JSON that is cut, broken, or has a value of a wrong type somewhere.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The value of a text, or of the part of it that stands before the place where it is cut or broken. The second value
/// says whether it is all of it.
pub(super) fn value_before_the_break(text: &str) -> Option<(Value, bool)> {
    let broken = match serde_json::from_str(text) {
        Ok(value) => return Some((value, true)),
        Err(error) => error,
    };
    let mut end = match broken.is_eof() {
        true => text.len(),
        false => offset(text, broken.line(), broken.column()),
    };
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Some((serde_json::from_str(&closed(text.get(..end)?)).ok()?, false))
}

/// The place before the byte that was refused.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)).min(text.len())
}

/// A beginning of JSON up to its last complete value, with all that is open closed.
fn closed(text: &str) -> String {
    let mut open: Vec<char> = Vec::new();
    let mut good = (0, Vec::new());
    let (mut in_text, mut escaped, mut is_key) = (false, false, false);
    for (at, c) in text.char_indices() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
            if !in_text && !is_key {
                good = (at + 1, open.clone());
            }
            continue;
        }
        match c {
            '"' => in_text = true,
            '{' | '[' => {
                open.push(if c == '{' { '}' } else { ']' });
                is_key = c == '{';
                good = (at + 1, open.clone());
            }
            '}' | ']' => {
                open.pop();
                is_key = false;
                good = (at + 1, open.clone());
            }
            ',' => {
                is_key = open.last() == Some(&'}');
                good = (at, open.clone());
            }
            ':' => is_key = false,
            _ => {}
        }
    }
    let (end, open) = good;
    text.get(..end).unwrap_or_default().chars().chain(open.into_iter().rev()).collect()
}

/// The value as a type of the schema, without what does not fit it. The second value says whether it is all of it.
pub(super) fn fitting<T: DeserializeOwned>(value: Value) -> Option<(T, bool)> {
    let fits = |value: &Value| T::deserialize(value).is_ok();
    if fits(&value) {
        return Some((T::deserialize(&value).ok()?, true));
    }
    Some((T::deserialize(&pruned(&value, &fits)?).ok()?, false))
}

/// A value with the least taken away that makes it fit: an element of a list, a field, or a part of these.
fn pruned(value: &Value, fits: &dyn Fn(&Value) -> bool) -> Option<Value> {
    if fits(value) {
        return Some(value.clone());
    }
    match value {
        Value::Array(elements) => {
            let alone = |element: &Value| fits(&Value::Array(vec![element.clone()]));
            let kept = Value::Array(elements.iter().filter_map(|element| pruned(element, &alone)).collect());
            fits(&kept).then_some(kept)
        }
        Value::Object(fields) => one_less(fields, fits).or_else(|| those_that_fit(fields, fits)),
        _ => None,
    }
}

/// The object without the one field that does not fit, or with what of this field fits.
fn one_less(fields: &Map<String, Value>, fits: &dyn Fn(&Value) -> bool) -> Option<Value> {
    fields.iter().find_map(|(name, value)| {
        let mut without = fields.clone();
        without.remove(name);
        let with = |value: &Value| {
            let mut fields = without.clone();
            fields.insert(name.clone(), value.clone());
            Value::Object(fields)
        };
        if !fits(&Value::Object(without.clone())) {
            return None;
        }
        Some(
            pruned(value, &|value| fits(&with(value)))
                .map_or(Value::Object(without.clone()), |value| with(&value)),
        )
    })
}

/// The fields that fit one after another.
fn those_that_fit(fields: &Map<String, Value>, fits: &dyn Fn(&Value) -> bool) -> Option<Value> {
    let mut kept = Map::new();
    for (name, value) in fields {
        let so_far = kept.clone();
        let with = |value: &Value| {
            let mut fields = so_far.clone();
            fields.insert(name.clone(), value.clone());
            Value::Object(fields)
        };
        if let Some(value) = pruned(value, &|value| fits(&with(value))) {
            kept.insert(name.clone(), value);
        }
    }
    let kept = Value::Object(kept);
    fits(&kept).then_some(kept)
}

/// The texts of a column. Something else in the place of a text is left blank, so that no text changes its row; then the
/// second value is false.
pub(super) fn texts(value: Option<&Value>) -> (Vec<String>, bool) {
    let elements = value.and_then(Value::as_array);
    let mut fit = elements.is_some();
    let text = |element: &Value| {
        fit &= element.is_string();
        element.as_str().unwrap_or_default().to_owned()
    };
    (elements.into_iter().flatten().map(text).collect(), fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_cut_remains() {
        for (cut, read) in [
            (r#"{"a":[1,2"#, r#"{"a":[1]}"#),
            (r#"{"a":["x","y"#, r#"{"a":["x"]}"#),
            (r#"{"a":["x"],"b"#, r#"{"a":["x"]}"#),
            (r#"{"a":["x"],"b":"#, r#"{"a":["x"]}"#),
            (r#"{"a":{"b":"c\""},"#, r#"{"a":{"b":"c\""}}"#),
            (r#"{"a":[#"x"]}"#, r#"{"a":[]}"#),
        ] {
            let read: Value = serde_json::from_str(read).unwrap_or_default();
            assert_eq!(value_before_the_break(cut), Some((read, false)), "{cut}");
        }
        assert_eq!(value_before_the_break("x"), None);
    }

    #[test]
    fn only_what_does_not_fit_is_taken_away() {
        #[derive(Debug, PartialEq, serde::Deserialize)]
        struct Held {
            needed: u32,
            #[serde(default)]
            list: Vec<(u32, String)>,
            #[serde(default)]
            other: Option<String>,
        }
        let read = |text: &str| fitting::<Held>(serde_json::from_str(text).unwrap_or_default());
        let held = |list: &[(u32, &str)], other: Option<&str>| Held {
            needed: 1,
            list: list.iter().map(|(n, text)| (*n, (*text).to_owned())).collect(),
            other: other.map(str::to_owned),
        };
        assert_eq!(read(r#"{"needed":1,"list":[[1,"a"]]}"#), Some((held(&[(1, "a")], None), true)));
        let one = r#"{"needed":1,"list":[[1,"a"],[2,3],[4,"b"]],"other":"c"}"#;
        assert_eq!(read(one), Some((held(&[(1, "a"), (4, "b")], Some("c")), false)));
        assert_eq!(read(r#"{"list":7,"needed":1,"other":7}"#), Some((held(&[], None), false)));
        assert_eq!(read(r#"{"needed":"1"}"#), None);
    }
}
