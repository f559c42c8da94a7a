//! The list as a table, and for programs: JSON, CSV, one object a line.

use serde_json::{Map, Value as Json, json};

use crate::cli::output::csv_cell;
use crate::cli::text::columns;
use crate::domain::{Kind, Summary};
use crate::lang::Words;

/// The list for reading.
pub(super) fn table(meetings: &[&Summary], words: Words, width: usize) -> String {
    let header = [
        words.list_meeting(),
        words.list_date(),
        words.text_phase(),
        words.list_present(),
        words.list_quorum(),
        words.list_follow_ups(),
        words.list_problems(),
        words.field_place(),
    ];
    let rows: Vec<Vec<String>> = meetings.iter().map(|meeting| row(meeting, words)).collect();
    let mut text = columns::table(&header, &rows, width).join("\n");
    text.push('\n');
    if meetings.iter().any(|meeting| meeting.sample) {
        text.push_str(words.example_data());
        text.push('\n');
    }
    text
}

fn row(meeting: &Summary, words: Words) -> Vec<String> {
    let (present, invited) = meeting.attendance;
    vec![
        meeting.stem(),
        meeting.date.map_or_else(|| "-".to_owned(), |date| columns::unbroken(&words.date_short(date))),
        words.phase(meeting.phase).to_owned(),
        format!("{present}/{invited}"),
        if meeting.quorum_met { words.yes() } else { words.no() }.to_lowercase(),
        meeting.open_follow_ups.to_string(),
        meeting.open_problems.to_string(),
        meeting.place.clone(),
    ]
}

/// A meeting with the keys of its file, and what is counted of it.
fn object(meeting: &Summary) -> Map<String, Json> {
    let (present, invited) = meeting.attendance;
    let mut map = Map::new();
    let mut put = |key: &str, value: Json| drop(map.insert(key.to_owned(), value));
    put("id", json!(meeting.id));
    put("quarter", json!(meeting.quarter()));
    put("revision", json!(meeting.id.revision()));
    put("date", json!(meeting.date));
    put("phase", json!(meeting.phase));
    put("place", json!(meeting.place));
    put("sample", json!(meeting.sample));
    put("present", json!(present));
    put("invited", json!(invited));
    put("quorum_met", json!(meeting.quorum_met));
    for (kind, count) in Kind::all().zip(meeting.counts) {
        put(kind.list(), json!(count));
    }
    put("open_problems", json!(meeting.open_problems));
    put("open_follow_ups", json!(meeting.open_follow_ups));
    put("conflicts", json!(meeting.conflicts));
    map
}

/// One array.
pub(super) fn json(meetings: &[&Summary]) -> String {
    let all: Vec<Json> = meetings.iter().map(|meeting| Json::Object(object(meeting))).collect();
    format!("{:#}\n", Json::Array(all))
}

/// One object a line.
pub(super) fn ndjson(meetings: &[&Summary]) -> String {
    let mut text = String::new();
    for meeting in meetings {
        text.push_str(&Json::Object(object(meeting)).to_string());
        text.push('\n');
    }
    text
}

/// Comma-separated values by RFC 4180, the keys in the first line.
pub(super) fn csv(meetings: &[&Summary]) -> String {
    let header = object(&Summary::of(&empty())).keys().cloned().collect::<Vec<_>>().join(",");
    let mut text = format!("{header}\r\n");
    for meeting in meetings {
        let cells: Vec<String> = object(meeting).values().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A meeting of which nothing is known, for the header of a list without rows.
fn empty() -> crate::domain::Session {
    let quarter = crate::domain::Quarter::of(chrono::NaiveDate::default());
    crate::domain::Session::empty(crate::domain::SessionId::new("", quarter))
}

fn cell(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => csv_cell(text),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read;
    use crate::lang::Lang;

    fn meetings() -> Vec<Summary> {
        let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/2023-tw1.json")).unwrap();
        let mut summary = Summary::of(&read(&bytes).unwrap().0);
        summary.place = "Balai \"Desa\", Toronan".to_owned();
        vec![summary, Summary::of(&empty())]
    }

    #[test]
    fn machine_forms_use_the_keys_of_the_file() {
        let all = meetings();
        let all: Vec<&Summary> = all.iter().collect();
        let json: Json = serde_json::from_str(&json(&all)).unwrap();
        assert_eq!(json[0]["id"], "35.28.04.2018:2023-tw1");
        assert_eq!(json[0]["date"], "2023-04-06");
        assert_eq!(json[0]["phase"], "closed");
        assert_eq!(json[1]["date"], Json::Null);
        let lines: Vec<Json> = ndjson(&all).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(json, Json::Array(lines));
    }

    #[test]
    fn values_with_commas_and_quotes_stay_one_cell() {
        let all = meetings();
        let csv = csv(&all.iter().collect::<Vec<_>>());
        let lines: Vec<&str> = csv.split("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("id,quarter,revision,date,phase,place,"), "{}", lines[0]);
        assert!(lines[1].contains(",closed,\"Balai \"\"Desa\"\", Toronan\",true,"), "{}", lines[1]);
    }

    #[test]
    fn the_table_is_for_reading() {
        let all = meetings();
        let text = table(&all.iter().collect::<Vec<_>>(), Words::new(Lang::Id), 100);
        assert!(text.contains("2023-tw1  6 Apr 2023"), "{text}");
        assert!(text.ends_with("DATA CONTOH\n"), "{text}");
    }
}
