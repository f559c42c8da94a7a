//! Lines as JSON objects, and back.

use serde_json::{Map, Value as Json, json};

use super::line::{Change, Line, LineBeside, SeatChange, Seen, VersionId};
use crate::domain::{Field, Fields, Kind, Target, Value};

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a line of the trail lacks or garbles {0:?}")]
pub struct BadLine(pub &'static str);

impl Line {
    /// The line as the JSON object that the journal holds.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut map = Map::new();
        map.insert("id".into(), json!(self.id));
        map.insert("clock".into(), json!(self.clock));
        map.insert("author".into(), json!(self.author));
        map.insert("at".into(), json!(self.at));
        if self.replaces.iter().any(|ids| !ids.is_empty()) {
            let ids = |ids: &Vec<VersionId>| ids.iter().map(VersionId::to_string).collect::<Vec<_>>();
            map.insert("replaces".into(), json!(self.replaces.iter().map(ids).collect::<Vec<_>>()));
        }
        if let Some(seen) = &self.seen {
            map.insert("seen".into(), seen.iter().map(|(w, n)| (w.to_string(), json!(n))).collect());
        }
        let beside = self.beside.as_deref();
        let mut more = beside.map(|beside| beside.changes.iter()).unwrap_or_default();
        map.insert("change".into(), change_to_json(&self.change, &mut more));
        map.extend(beside.map(|beside| beside.line.clone()).unwrap_or_default());
        Json::Object(map)
    }

    /// Reads a line from its JSON object.
    ///
    /// # Errors
    /// When a part is missing or cannot be read; values of fields never fail, see [`Value::decode`].
    pub fn from_json(json: Json) -> Result<Self, BadLine> {
        let Json::Object(mut map) = json else { return Err(BadLine("id")) };
        // Taken from behind, as they are written, so that nothing has to move up for each of twenty thousand lines.
        let mut take = |key: &'static str| map.shift_remove(key).ok_or(BadLine(key));
        let mut changes = Vec::new();
        let change = change_from_json(take("change")?, &mut changes)?;
        let seen = take("seen").ok().map(read_seen).transpose()?;
        let replaces = take("replaces").map_or(Ok(Vec::new()), |ids| read_replaces(&ids))?;
        let at = typed(take("at")?, "at")?;
        let author = typed(take("author")?, "author")?;
        let clock = typed(take("clock")?, "clock")?;
        let id = typed(take("id")?, "id")?;
        let mut line = Self { id, clock, author, at, replaces, seen, change, beside: None };
        if !map.is_empty() || changes.iter().any(|beside| !beside.is_empty()) {
            line.beside = Some(Box::new(LineBeside { line: map, changes }));
        }
        Ok(line)
    }
}

fn typed<T: serde::de::DeserializeOwned>(json: Json, key: &'static str) -> Result<T, BadLine> {
    serde_json::from_value(json).map_err(|_| BadLine(key))
}

fn parsed<T: std::str::FromStr>(json: &Json, key: &'static str) -> Result<T, BadLine> {
    json.as_str().and_then(|text| text.parse().ok()).ok_or(BadLine(key))
}

fn read_replaces(json: &Json) -> Result<Vec<Vec<VersionId>>, BadLine> {
    let bad = BadLine("replaces");
    let list = |json: &Json| -> Result<Vec<VersionId>, BadLine> {
        json.as_array().ok_or(bad.clone())?.iter().map(|id| parsed(id, "replaces")).collect()
    };
    json.as_array().ok_or(bad.clone())?.iter().map(list).collect()
}

/// Reads how far each writer had been seen.
pub(in crate::domain) fn read_seen(json: Json) -> Result<Seen, BadLine> {
    typed::<std::collections::BTreeMap<_, _>>(json, "seen")
}

fn fields_to_json(fields: &Fields) -> Json {
    fields.iter().map(|(field, value)| (field.name().to_owned(), value.encode())).collect()
}

/// Reads fields from a JSON object.
pub(in crate::domain) fn fields_from_json(map: Map<String, Json>) -> Fields {
    map.into_iter()
        .map(|(name, json)| {
            let field = Field::named(&name);
            let value = Value::decode(field.shape(), json);
            (field, value)
        })
        .collect()
}

/// Writes a change, with what is beside it and each change in it that this version does not know.
fn change_to_json<'a>(change: &Change, beside: &mut impl Iterator<Item = &'a Map<String, Json>>) -> Json {
    let more = beside.next();
    let mut json = match change {
        Change::Add { kind, record, fields } => {
            json!({"op": "add", "kind": kind.list(), "record": record, "fields": fields_to_json(fields)})
        }
        Change::Set { target, field, value } => {
            let set = json!({"op": "set", "target": target.to_string(), "field": field.name()});
            // A null would be a value of a field that this version does not know.
            with(set, "value", (!value.is_absent()).then(|| value.encode()))
        }
        Change::Delete { record } => json!({"op": "delete", "record": record}),
        Change::Restore { record } => json!({"op": "restore", "record": record}),
        Change::Move { record, to } => json!({"op": "move", "record": record, "to": to}),
        Change::Phase { to, reason } => json!({"op": "phase", "to": to, "reason": reason}),
        Change::Seat(seat) => seat_to_json(seat),
        Change::Batch(changes) => {
            let changes: Vec<Json> = changes.iter().map(|change| change_to_json(change, beside)).collect();
            json!({"op": "batch", "changes": changes})
        }
    };
    if let (Json::Object(map), Some(more)) = (&mut json, more) {
        map.extend(more.clone());
    }
    json
}

/// An object with one more key, if there is something to write.
fn with(mut json: Json, key: &str, value: Option<Json>) -> Json {
    if let (Json::Object(map), Some(value)) = (&mut json, value) {
        map.insert(key.to_owned(), value);
    }
    json
}

fn seat_to_json(seat: &SeatChange) -> Json {
    match seat {
        SeatChange::Take { name } => json!({"op": "take", "name": name}),
        SeatChange::Show { item } => json!({"op": "show", "item": item}),
        SeatChange::Stop => json!({"op": "stop"}),
        SeatChange::Mark { item, state } => json!({"op": "mark", "item": item, "state": state}),
        SeatChange::Spend { item, seconds } => json!({"op": "spend", "item": item, "seconds": seconds}),
    }
}

/// Reads a change, and keeps beside it, in the order of [`change_to_json`], what this version does not know.
fn change_from_json(json: Json, beside: &mut Vec<Map<String, Json>>) -> Result<Change, BadLine> {
    let Json::Object(mut map) = json else { return Err(BadLine("op")) };
    let op: String = typed(map.shift_remove("op").ok_or(BadLine("op"))?, "op")?;
    let place = beside.len();
    beside.push(Map::new());
    let mut take = |key: &'static str| map.shift_remove(key).ok_or(BadLine(key));
    let change = match op.as_str() {
        "add" => Change::Add {
            kind: parsed::<Kind>(&take("kind")?, "kind")?,
            record: typed(take("record")?, "record")?,
            fields: if let Json::Object(map) = take("fields")? {
                fields_from_json(map)
            } else {
                return Err(BadLine("fields"));
            },
        },
        "set" => {
            let field = Field::named(&typed::<String>(take("field")?, "field")?);
            let value = take("value").map_or(Value::Absent, |value| Value::decode(field.shape(), value));
            Change::Set { target: parsed::<Target>(&take("target")?, "target")?, field, value }
        }
        "delete" => Change::Delete { record: typed(take("record")?, "record")? },
        "restore" => Change::Restore { record: typed(take("record")?, "record")? },
        "move" => Change::Move { record: typed(take("record")?, "record")?, to: typed(take("to")?, "to")? },
        "phase" => Change::Phase { to: typed(take("to")?, "to")?, reason: typed(take("reason")?, "reason")? },
        "batch" => {
            let Json::Array(changes) = take("changes")? else { return Err(BadLine("changes")) };
            let changes = changes.into_iter().map(|change| change_from_json(change, beside));
            Change::Batch(changes.collect::<Result<_, _>>()?)
        }
        seat => Change::Seat(seat_from_json(seat, take)?),
    };
    if let Some(beside) = beside.get_mut(place) {
        *beside = map;
    }
    Ok(change)
}

/// Reads a change of what belongs to kendali.
fn seat_from_json(
    op: &str,
    mut take: impl FnMut(&'static str) -> Result<Json, BadLine>,
) -> Result<SeatChange, BadLine> {
    Ok(match op {
        "take" => SeatChange::Take { name: typed(take("name")?, "name")? },
        "show" => SeatChange::Show { item: typed(take("item")?, "item")? },
        "stop" => SeatChange::Stop,
        "mark" => {
            SeatChange::Mark { item: typed(take("item")?, "item")?, state: typed(take("state")?, "state")? }
        }
        "spend" => SeatChange::Spend {
            item: typed(take("item")?, "item")?,
            seconds: typed(take("seconds")?, "seconds")?,
        },
        _ => return Err(BadLine("op")),
    })
}
