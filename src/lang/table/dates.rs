//! Spans of time and quarters.

words! {
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
    minutes_short(n: u32): "{n} mnt" / "{n} min";
    quarter_in_full(roman: &str, year: u16, first: &str, last: &str): "Triwulan {roman} {year} ({first}–{last})" / "Quarter {roman} {year} ({first}–{last})";
}
