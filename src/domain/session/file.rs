//! The session file: one readable JSON document, complete by itself.

use serde_json::{Map, Value as Json, json};

use super::{Beside, Conflict, Contender, Session};
use crate::domain::record::Fields;
use crate::domain::trail::{fields_from_json, read_seen};
use crate::domain::{Field, Item, Kind, Record, SessionId, Target, Value};

/// The format mark of session files.
pub const FORMAT: &str = "rakor-sesi/1";

/// A file that is no session this version can read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is not JSON: broken or cut off.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// It is JSON of another kind, or of a version to come.
    #[error("unknown format {0:?}")]
    UnknownFormat(String),
    /// A part that nothing can do without is missing or garbled.
    #[error("{0:?} is missing or garbled")]
    Garbled(&'static str),
}

/// A value in a file that is kept as it is, because it cannot be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub target: Target,
    /// Which field.
    pub field: Field,
    /// The value as written.
    pub value: String,
}

/// What is wrong with a file that can be read all the same.
pub type Findings = Vec<Finding>;

/// Reads a session file.
///
/// # Errors
/// When the bytes are not JSON, the format is unknown, or the id is missing. Single values never fail: see [`Finding`].
pub fn read(bytes: &[u8]) -> Result<(Session, Findings), ReadError> {
    let json: Json = serde_json::from_slice(bytes)
        .map_err(|error| ReadError::NotJson { line: error.line(), column: error.column() })?;
    let Json::Object(mut map) = json else { return Err(ReadError::Garbled("format")) };
    match map.shift_remove("format") {
        Some(Json::String(format)) if format == FORMAT => {}
        Some(Json::String(other)) => return Err(ReadError::UnknownFormat(other)),
        _ => return Err(ReadError::Garbled("format")),
    }
    let id = map.shift_remove("id").as_ref().and_then(Json::as_str).and_then(|text| text.parse().ok());
    let id: SessionId = id.ok_or(ReadError::Garbled("id"))?;
    let mut session = Session::empty(id);
    session.meeting = object(map.shift_remove("meeting"), "meeting").map(fields_from_json)?;
    read_agenda(&mut session, map.shift_remove("agenda"))?;
    for kind in Kind::all() {
        for json in list(map.shift_remove(kind.list()), kind.list())? {
            let record = read_record(kind, json)?;
            session.insert(record);
        }
    }
    for json in list(map.shift_remove("conflicts"), "conflicts")? {
        read_conflict(&mut session, json)?;
    }
    read_folded(&mut session, map.shift_remove("folded"))?;
    session.extra = map;
    session.revisions.of_meeting();
    let findings = findings(&session);
    Ok((session, findings))
}

fn object(json: Option<Json>, part: &'static str) -> Result<Map<String, Json>, ReadError> {
    match json {
        Some(Json::Object(map)) => Ok(map),
        None => Ok(Map::new()),
        Some(_) => Err(ReadError::Garbled(part)),
    }
}

fn list(json: Option<Json>, part: &'static str) -> Result<Vec<Json>, ReadError> {
    match json {
        Some(Json::Array(list)) => Ok(list),
        None => Ok(Vec::new()),
        Some(_) => Err(ReadError::Garbled(part)),
    }
}

fn text<T: std::str::FromStr>(map: &mut Map<String, Json>, key: &'static str) -> Result<T, ReadError> {
    map.shift_remove(key)
        .as_ref()
        .and_then(Json::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or(ReadError::Garbled(key))
}

fn read_agenda(session: &mut Session, json: Option<Json>) -> Result<(), ReadError> {
    for entry in list(json, "agenda")? {
        let mut map = object(Some(entry), "agenda")?;
        let item: Item = text(&mut map, "item")?;
        if let Some(fields) = session.items.get_mut(item.index()) {
            *fields = fields_from_json(map);
        }
    }
    Ok(())
}

fn read_record(kind: Kind, json: Json) -> Result<Record, ReadError> {
    let mut map = object(Some(json), kind.list())?;
    let id = text(&mut map, "id")?;
    let mut flag = |key| map.shift_remove(key).is_some_and(|flag| flag == Json::Bool(true));
    let (late, revived) = (flag("late"), flag("revived"));
    let mut record = Record::new(id, kind, fields_from_json(map));
    (record.late, record.revived) = (late, revived);
    Ok(record)
}

fn read_conflict(session: &mut Session, json: Json) -> Result<(), ReadError> {
    let mut map = object(Some(json), "conflicts")?;
    let target: Target = text(&mut map, "target")?;
    let field = Field::named(&text::<String>(&mut map, "field")?);
    let mut conflict = Conflict::new();
    for version in list(map.shift_remove("versions"), "versions")? {
        let mut map = object(Some(version), "versions")?;
        conflict.push(Contender {
            version: text(&mut map, "version")?,
            value: Value::decode(field.shape(), map.shift_remove("value").unwrap_or(Json::Null)),
            author: text(&mut map, "author").unwrap_or_default(),
            at: text(&mut map, "at").ok(),
        });
        if let Some(Contender { version, .. }) = conflict.last().filter(|_| !map.is_empty()) {
            session.beside().versions.insert((target, field.clone(), *version), map);
        }
    }
    if !map.is_empty() {
        session.beside().conflicts.insert((target, field.clone()), map);
    }
    session.set_conflict(target, &field, (conflict.len() > 1).then_some(conflict));
    Ok(())
}

impl Session {
    fn beside(&mut self) -> &mut Beside {
        self.beside.get_or_insert_default()
    }
}

fn read_folded(session: &mut Session, json: Option<Json>) -> Result<(), ReadError> {
    let mut map = object(json, "folded")?;
    session.clock = map.shift_remove("clock").as_ref().and_then(Json::as_u64).unwrap_or(0);
    if let Some(lines) = map.shift_remove("lines") {
        session.marks = read_seen(lines).map_err(|_| ReadError::Garbled("folded"))?;
    }
    for (writer, beyond) in object(map.shift_remove("beyond"), "folded")? {
        let writer = writer.parse().map_err(|_| ReadError::Garbled("folded"))?;
        let beyond = serde_json::from_value(beyond).map_err(|_| ReadError::Garbled("folded"))?;
        session.beyond.insert(writer, beyond);
    }
    session.founded = map.shift_remove("founded").is_some_and(|flag| flag == Json::Bool(true));
    session.partial = map.shift_remove("partial").is_some_and(|flag| flag == Json::Bool(true));
    if !map.is_empty() {
        session.beside().folded = map;
    }
    Ok(())
}

/// Values of known fields that could not be read.
fn findings(session: &Session) -> Findings {
    let of = |target: Target, fields: &Fields| -> Findings {
        fields
            .iter()
            .filter(|(field, _)| !matches!(field, Field::Other(_)))
            .filter_map(|(field, value)| {
                let Value::Json(json) = value else { return None };
                Some(Finding { target, field: field.clone(), value: json.to_string() })
            })
            .collect()
    };
    let mut all = of(Target::Meeting, &session.meeting);
    all.extend(Item::ALL.iter().flat_map(|item| of(Target::Item(*item), session.item(*item))));
    let records = Kind::all().flat_map(|kind| session.of_kind(kind));
    all.extend(records.flat_map(|record| of(Target::Record(record.id), &record.fields)));
    all
}

/// Writes a session file: stable key order, two spaces, one line feed at the end.
#[must_use]
pub fn write(session: &Session) -> Vec<u8> {
    let mut map = Map::new();
    map.insert("format".into(), json!(FORMAT));
    map.insert("id".into(), json!(session.id));
    map.insert("meeting".into(), Json::Object(object_of(Map::new(), &session.meeting)));
    map.insert("agenda".into(), Item::ALL.iter().filter_map(|item| agenda_entry(session, *item)).collect());
    for kind in Kind::all() {
        let list: Vec<Json> = session.of_kind(kind).map(record_json).collect();
        // A table that nobody filled leaves no trace, so that meetings without data stay as they were.
        if !list.is_empty() || !matches!(kind, Kind::Row(_)) {
            map.insert(kind.list().into(), Json::Array(list));
        }
    }
    let conflicts = session.conflicts().map(|(key, conflict)| conflict_json(session, key, conflict));
    map.insert("conflicts".into(), conflicts.collect());
    map.insert("folded".into(), folded_json(session));
    map.extend(session.extra.iter().map(|(key, value)| (key.clone(), value.clone())));
    let mut bytes = serde_json::to_vec_pretty(&Json::Object(map)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Up to which line of each writer the file is folded, and whether it holds more than these lines.
fn folded_json(session: &Session) -> Json {
    let lines: Map<String, Json> = session.marks.iter().map(|(w, n)| (w.to_string(), json!(n))).collect();
    let mut folded = Map::new();
    folded.insert("clock".into(), json!(session.clock));
    folded.insert("lines".into(), Json::Object(lines));
    if !session.beyond.is_empty() {
        let beyond = session.beyond.iter().map(|(w, numbers)| (w.to_string(), json!(numbers)));
        folded.insert("beyond".into(), beyond.collect());
    }
    for (key, flag) in [("founded", session.founded), ("partial", session.partial)] {
        if flag {
            folded.insert(key.into(), Json::Bool(true));
        }
    }
    keep(&mut folded, session.beside.as_ref().map(|beside| &beside.folded));
    Json::Object(folded)
}

fn object_of(mut map: Map<String, Json>, fields: &Fields) -> Map<String, Json> {
    map.extend(fields.iter().map(|(field, value)| (field.name().to_owned(), value.encode())));
    map
}

fn agenda_entry(session: &Session, item: Item) -> Option<Json> {
    let fields = session.item(item);
    let entry = Map::from_iter([("item".to_owned(), json!(item))]);
    (!fields.is_empty()).then(|| Json::Object(object_of(entry, fields)))
}

fn record_json(record: &Record) -> Json {
    let mut entry = Map::from_iter([("id".to_owned(), json!(record.id))]);
    for (key, flag) in [("late", record.late), ("revived", record.revived)] {
        if flag {
            entry.insert(key.into(), Json::Bool(true));
        }
    }
    Json::Object(object_of(entry, &record.fields))
}

fn conflict_json(session: &Session, (target, field): &(Target, Field), conflict: &Conflict) -> Json {
    let beside = session.beside.as_ref();
    let version = |c: &Contender| {
        let mut map = Map::new();
        map.insert("version".into(), json!(c.version.to_string()));
        map.insert("value".into(), c.value.encode());
        if !c.author.is_empty() {
            map.insert("author".into(), json!(c.author));
        }
        if let Some(at) = c.at {
            map.insert("at".into(), json!(at.to_rfc3339()));
        }
        keep(&mut map, beside.and_then(|b| b.versions.get(&(*target, field.clone(), c.version))));
        Json::Object(map)
    };
    let mut map = Map::new();
    map.insert("target".into(), json!(target.to_string()));
    map.insert("field".into(), json!(field.name()));
    map.insert("versions".into(), conflict.iter().map(version).collect());
    keep(&mut map, beside.and_then(|b| b.conflicts.get(&(*target, field.clone()))));
    Json::Object(map)
}

/// Adds the keys that this version does not know.
fn keep(map: &mut Map<String, Json>, beside: Option<&Map<String, Json>>) {
    map.extend(beside.into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())));
}
