//! Lines as JSON objects, and back.

use serde_json::{Map, Value as Json, json};

use super::line::{Change, Line, SeatChange, Seen, VersionId};
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
        map.insert("change".into(), change_to_json(&self.change));
        Json::Object(map)
    }

    /// Reads a line from its JSON object.
    ///
    /// # Errors
    /// When a part is missing or cannot be read; values of fields never fail, see [`Value::decode`].
    pub fn from_json(mut json: Json) -> Result<Self, BadLine> {
        let mut take = |key: &'static str| json.get_mut(key).map(Json::take).ok_or(BadLine(key));
        Ok(Self {
            id: typed(take("id")?, "id")?,
            clock: typed(take("clock")?, "clock")?,
            author: typed(take("author")?, "author")?,
            at: typed(take("at")?, "at")?,
            replaces: take("replaces").map_or(Ok(Vec::new()), |ids| read_replaces(&ids))?,
            seen: take("seen").ok().map(read_seen).transpose()?,
            change: change_from_json(take("change")?)?,
        })
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

fn change_to_json(change: &Change) -> Json {
    match change {
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
            json!({"op": "batch", "changes": changes.iter().map(change_to_json).collect::<Vec<_>>()})
        }
    }
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

fn change_from_json(mut json: Json) -> Result<Change, BadLine> {
    let op: String = typed(json.get_mut("op").map(Json::take).ok_or(BadLine("op"))?, "op")?;
    let mut take = |key: &'static str| json.get_mut(key).map(Json::take).ok_or(BadLine(key));
    Ok(match op.as_str() {
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
            Change::Batch(changes.into_iter().map(change_from_json).collect::<Result<_, _>>()?)
        }
        "take" => Change::Seat(SeatChange::Take { name: typed(take("name")?, "name")? }),
        "show" => Change::Seat(SeatChange::Show { item: typed(take("item")?, "item")? }),
        "stop" => Change::Seat(SeatChange::Stop),
        "mark" => Change::Seat(SeatChange::Mark {
            item: typed(take("item")?, "item")?,
            state: typed(take("state")?, "state")?,
        }),
        "spend" => Change::Seat(SeatChange::Spend {
            item: typed(take("item")?, "item")?,
            seconds: typed(take("seconds")?, "seconds")?,
        }),
        _ => return Err(BadLine("op")),
    })
}
