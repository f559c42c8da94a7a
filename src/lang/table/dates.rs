//! Spans of time and quarters.

words! {
    on_meeting_day: "hari rapat" / "meeting day";
    after_meeting_day: "sehari kemudian" / "a day later";
    today: "hari ini" / "today";
    tomorrow: "besok" / "tomorrow";
    yesterday: "kemarin" / "yesterday";
    in_days(n: i64): "{n} hari lagi" / "in {n} days";
    in_weeks(n: i64): "{n} minggu lagi" / "in {n} weeks";
    in_months(n: i64): "{n} bulan lagi" / "in {n} months";
    days_ago(n: i64): "{n} hari lalu" / "{n} days ago";
    months_ago(n: i64): "{n} bulan lalu" / "{n} months ago";
    late_days(n: u64): "terlambat {n} hari" / "{n} days late";
    late_months(n: i64): "terlambat {n} bulan" / "{n} months late";
}
