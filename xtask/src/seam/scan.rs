//! What one source names: its items, its imports and the paths in its code, read from its tokens. Comments, attributes
//! and what is compiled for tests only do not count.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// The names of one module.
#[derive(Debug, Default)]
pub(super) struct Code {
    /// Functions, types, constants and macros defined at its top.
    pub(super) items: BTreeSet<String>,
    /// One for each leaf of its `use` trees.
    pub(super) imports: Vec<Import>,
    /// Paths of two segments and more, with the line of each.
    pub(super) paths: Vec<(Vec<String>, usize)>,
    /// Single words, with the line where each is first.
    pub(super) words: BTreeMap<String, usize>,
    /// Modules written inside the file.
    pub(super) inline: Vec<(String, Code)>,
    /// Modules in files of their own that only tests have: their names, or their files where an attribute says.
    pub(super) for_tests: Vec<String>,
}

/// One leaf of a `use` tree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// As written, from its first segment.
    pub(super) path: Vec<String>,
    /// What it is called here; `None` for a glob.
    pub(super) name: Option<String>,
    pub(super) line: usize,
}

/// Reads the text of a file.
///
/// # Errors
///
/// If the text has no tokens, as an unclosed bracket has none.
pub(super) fn scan(text: &str) -> Result<Code> {
    let stream: TokenStream = text.parse().map_err(|error| anyhow!("its tokens cannot be read: {error}"))?;
    let mut code = Code::default();
    module(&trees(stream), &mut code);
    Ok(code)
}

fn trees(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

fn module(tokens: &[TokenTree], code: &mut Code) {
    let mut at = 0;
    while at < tokens.len() {
        let mut for_tests = false;
        let mut file = None;
        while let Some((attribute, after)) = attribute(tokens, at) {
            for_tests |= is_for_tests(attribute);
            file = named_file(attribute).or(file);
            at = after;
        }
        let end = item_end(tokens, at);
        let item = &tokens[at..end];
        at = end;
        if !for_tests {
            read_item(item, code);
        } else if let Some((keyword, name)) = keyword_and_name(item)
            && keyword == "mod"
            && is_punct(item.last(), ';')
        {
            code.for_tests.push(file.unwrap_or(name));
        }
    }
}

/// The attribute that starts here, and where it ends.
fn attribute(tokens: &[TokenTree], at: usize) -> Option<(&Group, usize)> {
    if !is_punct(tokens.get(at), '#') {
        return None;
    }
    let at = if is_punct(tokens.get(at + 1), '!') { at + 2 } else { at + 1 };
    match tokens.get(at) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => Some((group, at + 1)),
        _ => None,
    }
}

fn is_for_tests(attribute: &Group) -> bool {
    matches!(attribute.stream().to_string().replace(' ', "").as_str(), "cfg(test)" | "test")
}

/// The file in `#[path = "…"]`.
fn named_file(attribute: &Group) -> Option<String> {
    let tokens = trees(attribute.stream());
    match tokens.as_slice() {
        [TokenTree::Ident(name), _, TokenTree::Literal(file)] if name == "path" => {
            Some(file.to_string().trim_matches('"').to_owned())
        }
        _ => None,
    }
}

/// Where the item that starts here ends: behind its semicolon or its braces.
fn item_end(tokens: &[TokenTree], at: usize) -> usize {
    let rest = tokens.get(at..).unwrap_or_default();
    let ends_at_semicolon = keyword_and_name(rest)
        .is_some_and(|(keyword, _)| matches!(keyword.as_str(), "use" | "const" | "static" | "type"));
    let is_end = |token: &TokenTree| {
        let is_body = matches!(token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
        is_punct(Some(token), ';') || (is_body && !ends_at_semicolon)
    };
    rest.iter().position(is_end).map_or(tokens.len(), |place| at + place + 1)
}

/// What kind of item this is, and its name: the word behind the keyword.
fn keyword_and_name(item: &[TokenTree]) -> Option<(String, String)> {
    for (place, token) in item.iter().enumerate() {
        match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                let mut next = item[place + 1..].iter().filter_map(name_of).filter(|n| n != "mut");
                match word.as_str() {
                    "const" if next.clone().next().is_some_and(|n| is_of_function(&n)) => {}
                    "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" | "mod"
                    | "use" | "impl" | "macro_rules" => return Some((word, next.next().unwrap_or_default())),
                    "pub" | "unsafe" | "async" | "extern" | "default" => {}
                    _ => return None,
                }
            }
            // The crate in `pub(crate)`, the language in `extern "C"`.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {}
            TokenTree::Literal(_) => {}
            TokenTree::Group(_) | TokenTree::Punct(_) => return None,
        }
    }
    None
}

fn is_of_function(word: &str) -> bool {
    matches!(word, "fn" | "unsafe" | "async" | "extern")
}

fn read_item(item: &[TokenTree], code: &mut Code) {
    let Some((keyword, name)) = keyword_and_name(item) else {
        // What `extern "C" { … }` declares is the module's.
        return match item {
            [TokenTree::Ident(first), .., TokenTree::Group(block)] if first == "extern" => {
                module(&trees(block.stream()), code);
            }
            _ => body(item, code),
        };
    };
    match (keyword.as_str(), item.last()) {
        ("use", _) => body(item, code),
        ("mod", Some(TokenTree::Group(inside))) => {
            let mut inner = Code::default();
            module(&trees(inside.stream()), &mut inner);
            code.inline.push((name, inner));
        }
        ("mod", _) => {}
        ("impl", _) => body(item, code),
        _ => {
            code.items.insert(name);
            body(item, code);
        }
    }
}

/// Paths and words of an item, whatever it is; imports inside a function count as the module's.
fn body(tokens: &[TokenTree], code: &mut Code) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((attribute, after)) = attribute(tokens, at) {
            at = if is_for_tests(attribute) { item_end(tokens, after) } else { after };
            continue;
        }
        at += 1;
        match token {
            TokenTree::Group(group) => body(&trees(group.stream()), code),
            // But not the captures of `impl Trait + use<'a>`.
            TokenTree::Ident(word) if word == "use" && !is_punct(tokens.get(at), '<') => {
                let end = (at..tokens.len()).find(|i| is_punct(tokens.get(*i), ';')).unwrap_or(tokens.len());
                use_tree(&tokens[at..end], &[], &mut code.imports);
                at = end;
            }
            TokenTree::Ident(word) => {
                let line = word.span().start().line;
                let mut path: Vec<String> = name_of(token).into_iter().collect();
                while is_separator(tokens, at)
                    && let Some(name) = tokens.get(at + 2).and_then(name_of)
                {
                    path.push(name);
                    at += 3;
                }
                if let [word] = path.as_slice() {
                    code.words.entry(word.clone()).or_insert(line);
                } else {
                    code.paths.push((path, line));
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The leaves of a `use` tree, without its `use` and its semicolon.
fn use_tree(tokens: &[TokenTree], prefix: &[String], imports: &mut Vec<Import>) {
    let mut path = prefix.to_vec();
    let mut name = None;
    let mut line = 0;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        line = token.span().start().line;
        match token {
            TokenTree::Ident(word) if word == "as" => {
                name = tokens.get(at).and_then(name_of);
                break;
            }
            // `{self}` is what stands before the braces.
            TokenTree::Ident(word) if word == "self" && !prefix.is_empty() => {}
            TokenTree::Ident(_) => path.extend(name_of(token)),
            TokenTree::Punct(mark) if mark.as_char() == '*' => {
                imports.push(Import { path, name: None, line });
                return;
            }
            TokenTree::Group(group) => {
                for part in trees(group.stream()).split(|t| is_punct(Some(t), ',')) {
                    if !part.is_empty() {
                        use_tree(part, &path, imports);
                    }
                }
                return;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    let name = name.or_else(|| path.last().cloned());
    imports.push(Import { path, name, line });
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

fn is_punct(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

fn name_of(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(word) => Some(word.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn use_trees_are_taken_apart() {
        let code = scan("pub use a::{b::{C, D as E}, f::{self, g::*}};\nuse super::H;").unwrap_or_default();
        let imports: Vec<_> = code
            .imports
            .iter()
            .map(|i| (i.path.join("::"), i.name.as_deref().unwrap_or("*"), i.line))
            .collect();
        let expected = [
            ("a::b::C", "C", 1),
            ("a::b::D", "E", 1),
            ("a::f", "f", 1),
            ("a::f::g", "*", 1),
            ("super::H", "H", 2),
        ];
        assert_eq!(imports, expected.map(|(path, name, line)| (path.to_owned(), name, line)));
    }

    #[test]
    fn code_is_read_and_comments_and_tests_are_not() {
        let text = "/// As `crate::doc::A`.\n\
            #[cfg(test)] mod tests { use crate::tested::B; }\n\
            #[cfg(test)] #[path = \"x_tests.rs\"] mod more;\n\
            // crate::comment::C\n\
            pub(crate) const fn f() -> crate::out::D { html! { <p>{ crate::shown::E::new() }</p> } }\n\
            const G: &str = \"crate::quoted::H\";\n\
            impl I { #[cfg(test)] fn j() { crate::tested::K } fn l() { use super::m::N; } }\n\
            mod inner { pub struct O; }\n\
            extern \"C\" { pub(crate) type P; pub fn q() -> crate::out::R; }\n\
            const S: T = T { u: 1 };";
        let code = scan(text).unwrap_or_default();
        let paths: Vec<_> = code.paths.iter().map(|(path, line)| (path.join("::"), *line)).collect();
        let expected = [("crate::out::D", 5), ("crate::shown::E::new", 5), ("crate::out::R", 9)];
        assert_eq!(paths, expected.map(|(path, line)| (path.to_owned(), line)));
        assert_eq!(code.items.iter().collect::<Vec<_>>(), ["G", "P", "S", "f", "q"]);
        assert_eq!(code.for_tests, ["x_tests.rs"]);
        assert_eq!(code.imports[0].path.join("::"), "super::m::N");
        assert!(code.inline[0].1.items.contains("O"));
    }
}
