//! A page of plain text, part by part.

use super::columns::{hanging, table, wrap};

/// The indent of what belongs to a heading.
const INDENT: usize = 2;

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Part {
    /// A line that stands for itself.
    Line(String),
    /// A line with an empty one before it, and underlined.
    Heading(String),
    /// A line with an empty one before it.
    Subheading(String),
    /// Names with their values, the values under each other.
    Facts(Vec<(String, String)>),
    /// A text behind a mark such as `M3`.
    Entry(String, String),
    /// Something more about the entry before.
    Detail(String),
    /// Aligned columns under a header.
    Columns(Vec<&'static str>, Vec<Vec<String>>),
}

/// Sets a page to a width in columns.
pub(in crate::cli) fn render(parts: &[Part], width: usize) -> String {
    let mut lines = Vec::new();
    for part in parts {
        set(part, width, &mut lines);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn set(part: &Part, width: usize, lines: &mut Vec<String>) {
    match part {
        Part::Line(text) => lines.extend(wrap(text, width)),
        Part::Heading(text) => {
            let text = wrap(text, width);
            let rule = text.iter().map(|line| unicode_width::UnicodeWidthStr::width(line.as_str())).max();
            lines.push(String::new());
            lines.extend(text);
            lines.push("=".repeat(rule.unwrap_or(0)));
        }
        Part::Subheading(text) => {
            lines.push(String::new());
            lines.extend(wrap(text, width));
        }
        Part::Facts(facts) => {
            let names = facts.iter().map(|(name, _)| unicode_width::UnicodeWidthStr::width(name.as_str()));
            let widest = names.max().unwrap_or(0);
            for (name, value) in facts {
                let room = " ".repeat(widest - unicode_width::UnicodeWidthStr::width(name.as_str()));
                lines.extend(hanging(&format!("{name}{room} :"), value, 0, width));
            }
        }
        Part::Entry(mark, text) => lines.extend(hanging(mark, text, INDENT, width)),
        Part::Detail(text) => lines.extend(hanging("", text, 2 * INDENT + 2, width)),
        Part::Columns(header, rows) => lines.extend(table(header, rows, width)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_set_part_by_part() {
        let parts = [
            Part::Line("Rakor TW I 2023".into()),
            Part::Facts(vec![("Tempat".into(), "Balai Desa".into()), ("Hari".into(), "Kamis".into())]),
            Part::Heading("Blok 1".into()),
            Part::Entry("M3".into(), "jembatan rusak berat".into()),
            Part::Detail("tinggi".into()),
        ];
        let page = "Rakor TW I 2023\nTempat : Balai Desa\nHari   : Kamis\n\nBlok 1\n======\n  M3 jembatan rusak\n     berat\n      tinggi\n";
        assert_eq!(render(&parts, 20), page);
    }
}
