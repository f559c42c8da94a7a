//! What is waited for, held against figures worked out by hand.

use chrono::{NaiveTime, TimeZone};

use super::*;
use crate::domain::states::ProblemState;
use crate::domain::{
    Change, Fields, LineId, Presence, Quarter, SessionId, Target, Trail, VillageCopy, WriterId, usual_offices,
};

/// A meeting that is written line by line.
struct Meeting(Trail, u32);

impl Meeting {
    fn new() -> Self {
        let mut new = Self(Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap())), 0);
        let village = VillageCopy { offices: usual_offices(), ..VillageCopy::default() };
        new.commit(Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(village))));
        new
    }

    fn commit(&mut self, change: Change) {
        self.1 += 1;
        let at =
            chrono::FixedOffset::east_opt(25_200).unwrap().with_ymd_and_hms(2023, 7, 6, 9, 0, 0).unwrap();
        let line = LineId { writer: WriterId(7), number: self.1 };
        let line = self.0.stamp(change, line, "Notulis", at, None);
        self.0.take(&line);
    }

    fn add(&mut self, number: u128, kind: Kind, fields: Fields) -> RecordId {
        let record = RecordId::from_bits(number);
        self.commit(Change::Add { kind, record, fields });
        record
    }

    fn person(&mut self, number: u128, title: &str, body: Body) -> RecordId {
        let fields = Fields::default()
            .with(Field::Name, format!("Nama {number}"))
            .with(Field::Title, title)
            .with(Field::Bodies, Value::Bodies(vec![body]))
            .with(Field::Invited, Value::Flag(true));
        self.add(number, Kind::Person, fields)
    }

    fn session(&self) -> &Session {
        self.0.session()
    }

    fn record(&self, id: RecordId) -> &Record {
        self.session().record(id).unwrap()
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, month, day).unwrap()
}

fn said(text: &str) -> Fields {
    Fields::default().with(Field::Text, text)
}

#[test]
fn a_cancelled_follow_up_and_a_draft_answer_nothing() {
    let mut meeting = Meeting::new();
    let problem = meeting.add(
        1,
        Kind::Problem,
        said("air keruh").with(Field::ProblemState, Value::ProblemState(ProblemState::Open)),
    );
    let linked = |fields: Fields| fields.with(Field::Problem, Value::Record(problem));
    meeting.add(2, Kind::FollowUp, linked(said("kuras bak")));
    meeting.add(3, Kind::FollowUp, linked(said("ganti pipa")));
    meeting.add(4, Kind::FollowUp, linked(Fields::default().with(Field::Draft, "lapor")));
    let cancelled = FollowUpState::Cancelled { why: "tidak perlu".into() };
    meeting.add(
        5,
        Kind::FollowUp,
        linked(said("sumur baru")).with(Field::FollowUpState, Value::FollowUpState(cancelled)),
    );
    assert_eq!(answers_of(meeting.session(), problem), 2);
    assert_eq!(answers(meeting.session()), HashMap::from([(problem, 2)]));
    assert_eq!(answers_of(meeting.session(), RecordId::from_bits(9)), 0);
}

#[test]
fn days_to_answer_run_until_the_answer_or_the_day() {
    let mut meeting = Meeting::new();
    let of = |meeting: &mut Meeting, n, fields: Fields| {
        let id = meeting.add(n, Kind::Aspiration, fields);
        days_to_answer(meeting.record(id), day(7, 6))
    };
    // 12 June to 6 July: 18 days of June and 6 of July.
    let open = said("jalan gelap").with(Field::Received, Value::Date(day(6, 12)));
    assert_eq!(of(&mut meeting, 1, open.clone()), Some(24));
    let answered = Value::AspirationState(AspirationState::Answered);
    let done = open.clone().with(Field::AspirationState, answered.clone());
    assert_eq!(of(&mut meeting, 2, done.clone().with(Field::Answered, Value::Date(day(6, 15)))), Some(3));
    // Answered, but nobody knows when.
    assert_eq!(of(&mut meeting, 3, done), None);
    // Without a day of its own it was received when it was written.
    let at = chrono::FixedOffset::east_opt(25_200).unwrap().with_ymd_and_hms(2023, 7, 1, 23, 30, 0).unwrap();
    assert_eq!(of(&mut meeting, 4, said("air").with(Field::Created, Value::Instant(at))), Some(5));
    assert_eq!(of(&mut meeting, 5, said("air")), None);
    // Answered before it was said to be received: no days below zero.
    let odd = open.with(Field::Answered, Value::Date(day(6, 1)));
    assert_eq!(of(&mut meeting, 6, odd), Some(0));
}

#[test]
fn a_bill_waits_since_its_furthest_stage() {
    let mut meeting = Meeting::new();
    let bill = meeting.add(
        1,
        Kind::Row(Panel::Bill),
        said("Perdes pungutan")
            .with(Field::Proposed, Value::Date(day(5, 2)))
            .with(Field::Discussed, Value::Date(day(6, 20))),
    );
    assert_eq!(stage(meeting.record(bill)), Some((&Field::Discussed, day(6, 20))));
    assert_eq!(bill_waits(meeting.record(bill), day(7, 6)), Some(16));
    // A day that lies before the stage is no wait.
    assert_eq!(bill_waits(meeting.record(bill), day(6, 1)), Some(0));
    meeting.commit(Change::of_record(bill, Field::Promulgated, Value::Date(day(7, 1))));
    assert_eq!(stage(meeting.record(bill)), Some((&Field::Promulgated, day(7, 1))));
    assert_eq!(bill_waits(meeting.record(bill), day(7, 6)), None);
    let blank = meeting.add(2, Kind::Row(Panel::Bill), said("Perdes aset"));
    assert_eq!(bill_waits(meeting.record(blank), day(7, 6)), None);
}

#[test]
fn a_topic_waits_until_it_is_settled() {
    let mut meeting = Meeting::new();
    let topic = meeting.add(
        1,
        Kind::Row(Panel::Topic),
        said("LKPPD")
            .with(Field::WaitsFor, Value::WaitsFor(WaitsFor::Council))
            .with(Field::Since, Value::Date(day(3, 31))),
    );
    // 30 days of April, 31 of May, 30 of June, 6 of July.
    assert_eq!(topic_waits(meeting.record(topic), day(7, 6)), Some(97));
    meeting.commit(Change::of_record(topic, Field::WaitsFor, Value::WaitsFor(WaitsFor::Nobody)));
    assert_eq!(topic_waits(meeting.record(topic), day(7, 6)), None);
}

#[test]
fn officials_report_to_the_kepala_desa() {
    let mut meeting = Meeting::new();
    meeting.person(1, "Kepala Desa", Body::PerangkatDesa);
    let finance = meeting.person(2, "Kaur Keuangan", Body::PerangkatDesa);
    meeting.person(3, "Kasi Pelayanan", Body::PerangkatDesa);
    meeting.person(4, "Kasi Kesejahteraan", Body::PerangkatDesa);
    meeting.person(5, "Ketua BPD", Body::Bpd);
    let missing = |meeting: &Meeting| {
        let told = reporting(meeting.session());
        let names: Vec<String> = told.missing.iter().map(|person| person.title().to_owned()).collect();
        (told.due, told.presented, names.join(", "))
    };
    assert_eq!(missing(&meeting), (3, 0, "Kaur Keuangan, Kasi Pelayanan, Kasi Kesejahteraan".into()));
    // By person, by office, and by a title in the text: each is that official's report.
    let presented = Value::ReportState(ReportState::Presented);
    let by = |party| said("laporan").with(Field::Presenter, Value::Party(party));
    meeting.add(11, Kind::Row(Panel::Report), by(Party::Person(finance)).with(Field::ReportState, presented));
    meeting.add(12, Kind::Row(Panel::Report), by(Party::Office("kasi_pelayanan".into())));
    assert_eq!(missing(&meeting), (3, 1, "Kasi Kesejahteraan".into()));
    meeting.add(13, Kind::Row(Panel::Report), said("Kasi kesejahteraan"));
    assert_eq!(missing(&meeting), (3, 1, String::new()));
}

#[test]
fn an_institution_is_heard_by_what_it_brings_or_says() {
    let mut meeting = Meeting::new();
    let lpm = meeting.person(1, "Ketua LPM", Body::Lkd);
    let pkk = meeting.person(2, "Ketua TP PKK", Body::Lkd);
    meeting.person(3, "Ketua RT 03", Body::Lkd);
    let names = |meeting: &Meeting| {
        unheard(meeting.session()).iter().map(|p| p.title().to_owned()).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(names(&meeting), "Ketua LPM, Ketua TP PKK, Ketua RT 03");
    meeting.add(
        11,
        Kind::Aspiration,
        said("lampu jalan").with(Field::RaisedBy, Value::Party(Party::Person(lpm))),
    );
    let by = |item| {
        said("setuju")
            .with(Field::Item, Value::Item(item))
            .with(Field::Speaker, Value::Party(Party::Person(pkk)))
    };
    meeting.add(12, Kind::Note, by(Item::Budget));
    assert_eq!(names(&meeting), "Ketua TP PKK, Ketua RT 03");
    meeting.add(13, Kind::Note, by(Item::Lkd));
    assert_eq!(names(&meeting), "Ketua RT 03");
}

#[test]
fn an_office_is_absent_once_attendance_is_taken() {
    let mut meeting = Meeting::new();
    let finance = meeting.person(1, "Kaur Keuangan", Body::PerangkatDesa);
    let welfare = meeting.person(2, "Kasi Kesejahteraan", Body::PerangkatDesa);
    let offices = ["kaur_keuangan", "kasi_kesejahteraan", "posyandu"].map(|id| Party::Office(id.into()));
    assert_eq!(absent(meeting.session(), &offices), Vec::<&Party>::new());
    let arrived = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    let here = Presence::Present { arrived, left: None };
    meeting.commit(Change::of_record(finance, Field::Presence, Value::Presence(here)));
    // Nobody here holds the last office: nothing is known of it.
    assert_eq!(absent(meeting.session(), &offices), [&offices[1]]);
    let sent = Presence::Represented { by: "Staf".into(), arrived, left: None };
    meeting.commit(Change::of_record(welfare, Field::Presence, Value::Presence(sent)));
    assert_eq!(absent(meeting.session(), &offices), Vec::<&Party>::new());
}
