//! Reading Rust far enough for the rules: what is code, which paths it names, where tests begin and end.

use std::ops::Range;

/// Source text with comments, strings and characters blanked out, so that braces and names in it are real.
///
/// Blanking keeps every byte position and every line break.
pub(crate) struct Source {
    code: String,
    tokens: Vec<Token>,
    tests: Vec<Range<usize>>,
}

/// A word, or one byte of punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    at: usize,
    text: String,
}

impl Token {
    fn is_word(&self) -> bool {
        self.text.starts_with(|first: char| first.is_alphabetic() || first == '_')
    }
}

/// A path that the code names, such as `crate::domain::Quarter`, already expanded from `use` trees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    /// The byte where its last part stands.
    pub(crate) at: usize,
    /// Its parts, from the left.
    pub(crate) parts: Vec<String>,
}

impl Source {
    /// Reads a text.
    pub(crate) fn new(text: &str) -> Self {
        let code = blank(text);
        let tokens = tokens(&code);
        let tests = test_spans(&tokens);
        Self { code, tokens, tests }
    }

    /// Tells the line of a byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.code.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    /// Tells whether a byte stands in an item marked `#[cfg(test)]`.
    pub(crate) fn in_tests(&self, at: usize) -> bool {
        self.tests.iter().any(|span| span.contains(&at))
    }

    /// Counts the lines that do not stand in tests.
    pub(crate) fn lines_outside_tests(&self, text: &str) -> usize {
        let mut start = 0;
        text.split_inclusive('\n')
            .filter(|line| {
                let at = start + (line.len() - line.trim_start().len());
                start += line.len();
                !self.in_tests(at.min(start - 1))
            })
            .count()
    }

    /// Lists the modules declared as `mod name;`, and whether each is for tests only.
    ///
    /// Where a macro declares modules (`mod $topic;`), every word of the file may be one of them.
    pub(crate) fn declared_modules(&self) -> Vec<(String, bool)> {
        let named = |at: usize| (self.tokens[at].text.clone(), self.in_tests(self.tokens[at].at));
        let mut found: Vec<_> = self.windows(["mod", "?", ";"]).map(|at| named(at + 1)).collect();
        if self.windows(["mod", "$", "?", ";"]).next().is_some() {
            found.extend((0..self.tokens.len()).filter(|at| self.tokens[*at].is_word()).map(named));
        }
        found
    }

    /// Lists the functions that have a body: name, place of `fn`, place of the closing brace.
    pub(crate) fn functions(&self) -> Vec<(String, usize, usize)> {
        self.windows(["fn", "?"])
            .filter_map(|at| {
                let body = self.body_after(at + 2)?;
                Some((self.tokens[at + 1].text.clone(), self.tokens[at].at, self.tokens[body.end].at))
            })
            .collect()
    }

    /// Tells how many modules written as `mod name { … }` surround a byte.
    pub(crate) fn inline_depth(&self, at: usize) -> usize {
        self.windows(["mod", "?", "{"])
            .filter_map(|index| self.body_after(index + 2))
            .filter(|body| self.tokens[body.start].at < at && at < self.tokens[body.end].at)
            .count()
    }

    /// Lists the places of a word that is followed by a punctuation mark, such as `allow` and `(`.
    pub(crate) fn word_before(&self, word: &'static str, mark: &'static str) -> Vec<usize> {
        self.windows([word, mark]).map(|at| self.tokens[at].at).collect()
    }

    /// Lists the words in the parentheses of each `cfg(…)`, `cfg!(…)` and `cfg_attr(…)`, with their places.
    pub(crate) fn cfg_words(&self) -> Vec<(usize, &str)> {
        let mut words = Vec::new();
        for (index, token) in self.tokens.iter().enumerate() {
            if !matches!(token.text.as_str(), "cfg" | "cfg_attr") {
                continue;
            }
            let open = index + 1 + usize::from(self.text(index + 1) == "!");
            if self.text(open) == "(" {
                let close = matching(&self.tokens, open).unwrap_or(open);
                words.extend(
                    self.tokens[open..close].iter().filter(|t| t.is_word()).map(|t| (t.at, &*t.text)),
                );
            }
        }
        words
    }

    /// Lists every path of the code, those of `use` trees one by one.
    pub(crate) fn paths(&self) -> Vec<Path> {
        let mut found = Vec::new();
        let mut index = 0;
        while index < self.tokens.len() {
            index = match self.text(index) {
                "use" => self.use_tree(index + 1, &[], &mut found),
                _ if self.tokens[index].is_word() => self.plain_path(index, &mut found),
                _ => index + 1,
            };
        }
        found
    }

    fn text(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.text.as_str())
    }

    /// Finds runs of tokens; `?` stands for any word.
    fn windows<const N: usize>(&self, wanted: [&'static str; N]) -> impl Iterator<Item = usize> + '_ {
        (0..self.tokens.len()).filter(move |start| {
            wanted.iter().enumerate().all(|(offset, want)| match self.tokens.get(start + offset) {
                Some(token) => token.text == *want || (*want == "?" && token.is_word()),
                None => false,
            })
        })
    }

    /// Finds the braces of a body that begins at or after a token, unless a `;` comes first.
    fn body_after(&self, from: usize) -> Option<Range<usize>> {
        body_after(&self.tokens, from)
    }

    fn plain_path(&self, start: usize, found: &mut Vec<Path>) -> usize {
        let mut parts = vec![self.tokens[start].text.clone()];
        let mut index = start + 1;
        while self.text(index) == "::" && self.tokens.get(index + 1).is_some_and(Token::is_word) {
            parts.push(self.tokens[index + 1].text.clone());
            index += 2;
        }
        // A field or a method of the same name is not a path from the root.
        if start == 0 || self.text(start - 1) != "." {
            found.push(Path { at: self.tokens[index - 1].at, parts });
        }
        index
    }

    /// Reads one `use` tree and returns the token after it.
    fn use_tree(&self, start: usize, before: &[String], found: &mut Vec<Path>) -> usize {
        let mut parts = before.to_vec();
        let mut index = start;
        loop {
            match self.text(index) {
                "::" => index += 1,
                "{" => {
                    index += 1;
                    while !matches!(self.text(index), "}" | "") {
                        index = self.use_tree(index, &parts, found).max(index + 1);
                        index += usize::from(self.text(index) == ",");
                    }
                    return index + 1;
                }
                "as" => {
                    index += 2;
                    break;
                }
                "," | "}" | ";" | "" => break,
                word => {
                    parts.push(word.to_owned());
                    index += 1;
                }
            }
        }
        let last = index.saturating_sub(1).min(self.tokens.len() - 1);
        found.push(Path { at: self.tokens[last].at, parts });
        index
    }
}

/// Replaces comments, strings and character literals by spaces of the same length.
pub(crate) fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut code = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let end = literal_end(text, at, code.last().copied());
        if end == at {
            code.push(bytes[at]);
            at += 1;
        } else {
            code.extend(bytes[at..end].iter().map(|byte| if *byte == b'\n' { b'\n' } else { b' ' }));
            at = end;
        }
    }
    String::from_utf8_lossy(&code).into_owned()
}

/// Tells where a comment, string or character that begins here ends; the same place if none begins.
fn literal_end(text: &str, at: usize, before: Option<u8>) -> usize {
    let rest = &text.as_bytes()[at..];
    let in_word = before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    match rest {
        [b'/', b'/', ..] => at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
        [b'/', b'*', ..] => at + comment_length(rest),
        [b'"', ..] => at + quoted_length(rest),
        [b'\'', ..] => at + character_length(rest),
        [b'b' | b'c', b'"', ..] if !in_word => at + 1 + quoted_length(&rest[1..]),
        [b'b', b'\'', ..] if !in_word => at + 1 + character_length(&rest[1..]),
        [b'b' | b'c', b'r', b'"' | b'#', ..] if !in_word => {
            at + raw_length(&rest[1..]).map_or(0, |length| length + 1)
        }
        [b'r', b'"' | b'#', ..] if !in_word => at + raw_length(rest).unwrap_or(0),
        _ => at,
    }
}

/// Measures a block comment, nested ones included.
fn comment_length(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Measures a string in quotation marks.
fn quoted_length(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// Measures a character literal; a lifetime has none.
fn character_length(rest: &[u8]) -> usize {
    if rest.get(1) == Some(&b'\\') {
        return rest.iter().skip(3).position(|byte| *byte == b'\'').map_or(rest.len(), |close| close + 4);
    }
    let width = match rest.get(1) {
        Some(0xF0..) => 4,
        Some(0xE0..) => 3,
        Some(0xC0..) => 2,
        _ => 1,
    };
    if rest.get(1 + width) == Some(&b'\'') { width + 2 } else { 0 }
}

/// Measures a raw string; a raw name such as `r#type` is none.
fn raw_length(rest: &[u8]) -> Option<usize> {
    let hashes = rest.iter().skip(1).take_while(|byte| **byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let close = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
    let start = hashes + 2;
    let end = rest[start..].windows(close.len()).position(|window| window == close);
    Some(end.map_or(rest.len(), |end| start + end + close.len()))
}

/// Cuts blanked code into words, `::` and single marks.
fn tokens(code: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = code.char_indices().peekable();
    while let Some((at, first)) = rest.next() {
        let mut text = first.to_string();
        if first.is_alphanumeric() || first == '_' {
            while let Some((_, next)) = rest.next_if(|(_, next)| next.is_alphanumeric() || *next == '_') {
                text.push(next);
            }
        } else if first == ':' && rest.next_if(|(_, next)| *next == ':').is_some() {
            text.push(':');
        }
        if !first.is_whitespace() {
            found.push(Token { at, text });
        }
    }
    found
}

/// Finds the mark that closes the one at a token.
fn matching(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

/// Finds the braces that begin at or after a token; a `;` outside brackets means that there are none.
fn body_after(tokens: &[Token], from: usize) -> Option<Range<usize>> {
    let mut index = from;
    while let Some(token) = tokens.get(index) {
        match token.text.as_str() {
            ";" => return None,
            "{" => return Some(index..matching(tokens, index)?),
            "(" | "[" => index = matching(tokens, index)? + 1,
            _ => index += 1,
        }
    }
    None
}

/// Finds the bytes of every item marked `#[cfg(test)]`, its attributes included.
fn test_spans(tokens: &[Token]) -> Vec<Range<usize>> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    (0..tokens.len())
        .filter(|start| {
            mark.iter().enumerate().all(|(n, want)| tokens.get(start + n).is_some_and(|t| t.text == *want))
        })
        .map(|start| {
            let item = start + mark.len();
            let end = body_after(tokens, item).map(|body| body.end).or_else(|| {
                tokens
                    .iter()
                    .enumerate()
                    .skip(item)
                    .find(|(_, token)| token.text == ";")
                    .map(|(index, _)| index)
            });
            tokens[start].at..end.map_or(usize::MAX, |end| tokens[end].at + 1)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        Source::new(text).paths().into_iter().map(|path| path.parts.join("::")).collect()
    }

    #[test]
    fn braces_in_strings_characters_and_comments_are_no_code() {
        let hostile = [
            r#"let a = "{ \" {"; // {"#,
            r##"let b = r#"{ " {"#;"##,
            "let c = '{'; let d: &'static str = x; let e = '\\''; let f = b'{'; let g = '→';",
            "/* { /* { */ { */ let h = br\"{\"; let r#type = 1; let i = '\\u{7b}';",
        ];
        for text in hostile {
            let blanked = blank(text);
            assert!(!blanked.contains('{') && !blanked.contains('"'), "{text} became {blanked}");
            assert_eq!(blanked.len(), text.len(), "{text}");
            assert!(blanked.contains("let"), "{text} became {blanked}");
        }
        assert!(blank("fn f<'a>(x: &'a str) {}").contains("'a str) {}"));
    }

    #[test]
    fn use_trees_are_expanded() {
        let found = named(
            "use crate::{domain::{Quarter, text::{self, clean as c}}, lang as l};\nuse super::*;\nx();",
        );
        let want = [
            "crate::domain::Quarter",
            "crate::domain::text::self",
            "crate::domain::text::clean",
            "crate::lang",
            "super::*",
            "x",
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn paths_in_code_are_found_but_not_fields() {
        let found = named("let x = crate::store::open::<T>(self.fs); Instant::now();");
        assert!(found.contains(&"crate::store::open".to_owned()), "{found:?}");
        assert!(found.contains(&"Instant::now".to_owned()), "{found:?}");
        assert!(!found.contains(&"fs".to_owned()), "{found:?}");
    }

    #[test]
    fn functions_span_from_their_name_to_their_last_brace() {
        let source = Source::new("fn a(x: [u8; 3]) -> u8 {\n if x { \"}\" }\n}\ntrait T { fn b(&self); }\n");
        let found: Vec<_> = source
            .functions()
            .into_iter()
            .map(|(name, from, to)| (name, source.line(from), source.line(to)))
            .collect();
        assert_eq!(found, [("a".to_owned(), 1, 3)]);
    }

    #[test]
    fn modules_that_a_macro_declares_are_known_by_their_words() {
        let text =
            "macro_rules! tables { ($($topic:ident)*) => { $(mod $topic;)* } }\ntables! { agenda home }";
        let found = Source::new(text).declared_modules();
        assert!(found.contains(&("home".to_owned(), false)), "{found:?}");
        assert!(!found.iter().any(|(name, _)| name == "lost"), "{found:?}");
    }

    #[test]
    fn lines_of_tests_are_not_counted() {
        let text =
            "fn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod more;\n";
        let source = Source::new(text);
        assert_eq!(source.lines_outside_tests(text), 3);
        assert_eq!(source.declared_modules(), [("more".to_owned(), true)]);
    }
}
