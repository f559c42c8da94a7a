//! Dates read from the meeting of Thursday, 6 April 2023.

use proptest::prelude::*;

use super::*;

/// The day of the meeting.
fn meeting() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 4, 6).unwrap()
}

/// The date of a whole field, written `2023-07-15`.
fn read(text: &str) -> String {
    parse_date(text, meeting()).unwrap_or_else(|bad| panic!("{text}: {bad}")).to_string()
}

#[test]
fn spans_of_time_are_counted_from_the_meeting() {
    for (text, date) in [
        ("hari ini", "2023-04-06"),
        ("Besok", "2023-04-07"),
        ("lusa", "2023-04-08"),
        ("3 hari", "2023-04-09"),
        ("3 hari lagi", "2023-04-09"),
        ("dua minggu", "2023-04-20"),
        ("2 minggu", "2023-04-20"),
        ("seminggu", "2023-04-13"),
        ("3 bulan", "2023-07-06"),
        ("minggu depan", "2023-04-13"),
        ("minggu ini", "2023-04-09"),
        ("bulan ini", "2023-04-30"),
        ("bulan depan", "2023-05-06"),
        ("akhir bulan", "2023-04-30"),
        ("akhir bulan depan", "2023-05-31"),
        ("akhir triwulan", "2023-06-30"),
        ("akhir tw III", "2023-09-30"),
        ("akhir TW 1", "2024-03-31"),
        ("akhir tahun", "2023-12-31"),
        ("akhir juli", "2023-07-31"),
        ("akhir Februari 2024", "2024-02-29"),
        ("senin", "2023-04-10"),
        ("kamis", "2023-04-13"),
        ("Jum'at", "2023-04-07"),
        ("hari minggu", "2023-04-09"),
        ("senin depan", "2023-04-10"),
        ("jumat", "2023-04-07"),
        ("jumat depan", "2023-04-14"),
        ("hari kamis depan", "2023-04-13"),
    ] {
        assert_eq!(read(text), date, "{text}");
    }
}

#[test]
fn days_of_the_calendar_are_read_as_people_write_them() {
    for (text, date) in [
        ("15/7", "2023-07-15"),
        ("15-7-2023", "2023-07-15"),
        ("15/07/23", "2023-07-15"),
        ("15.7.2023", "2023-07-15"),
        ("15-jul", "2023-07-15"),
        ("15 jul", "2023-07-15"),
        ("15 Juli 2023.", "2023-07-15"),
        ("tgl 15", "2023-04-15"),
        ("tgl. 5", "2023-05-05"),
        ("tanggal 15 juli", "2023-07-15"),
        ("31", "2023-05-31"),
        ("6", "2023-04-06"),
        ("2023-07-15", "2023-07-15"),
        ("Kamis, 6 April 2023", "2023-04-06"),
        ("hari Kamis tanggal 6 April 2023", "2023-04-06"),
        ("6 april", "2023-04-06"),
        ("5 april", "2024-04-05"),
        ("29/2", "2024-02-29"),
        ("31 januari", "2024-01-31"),
        ("tomorrow", "2023-04-07"),
        ("end of month", "2023-04-30"),
        ("end of the year", "2023-12-31"),
        ("next week", "2023-04-13"),
        ("next monday", "2023-04-10"),
        ("in 2 weeks", "2023-04-20"),
        ("15 august", "2023-08-15"),
    ] {
        assert_eq!(read(text), date, "{text}");
    }
}

#[test]
fn months_are_known_in_every_spelling() {
    let spellings = [
        (2, "Feb Peb Februari Pebruari"),
        (5, "Mei May"),
        (8, "Agt Agu Agustus Ags Aug"),
        (10, "Okt Oct Oktober"),
        (11, "Nov Nop November Nopember"),
        (12, "Des Dec Desember"),
    ];
    for (month, names) in spellings {
        for name in names.split(' ') {
            assert_eq!(read(&format!("3 {name} 2023")), format!("2023-{month:02}-03"), "{name}");
        }
    }
}

#[test]
fn impossible_days_are_told_apart_from_other_words() {
    for text in ["31/2", "31 feb", "29-2-2023", "0/5", "15/13", "32", "tgl 40", "1/1/1800", "2023-02-30"] {
        assert_eq!(parse_date(text, meeting()), Err(BadDate::ImpossibleDate), "{text}");
    }
    for text in [
        "",
        " ",
        "50 orang",
        "segera",
        "15 jalan",
        "1/2/3/4",
        "9999 hari",
        "besok! xx",
        "3, hari",
        "akhir",
        "juli",
        "15.7",
        "-1",
    ] {
        assert_eq!(parse_date(text, meeting()), Err(BadDate::NotADate), "{text}");
    }
    assert_eq!(parse_date("Rabu, 6 April 2023", meeting()), Err(BadDate::OtherWeekday(Weekday::Thu)));
}

#[test]
fn the_longest_date_at_the_start_is_taken() {
    let found = |text| leading_date(text, meeting()).map(|(date, len)| (date.to_string(), &text[..len]));
    assert_eq!(found("15 jul 2024 dengan BPD"), Some(("2024-07-15".into(), "15 jul 2024")));
    assert_eq!(found("15 jul, lalu"), Some(("2023-07-15".into(), "15 jul")));
    assert_eq!(found("minggu depan"), Some(("2023-04-13".into(), "minggu depan")));
    assert_eq!(found("minggu ini"), Some(("2023-04-09".into(), "minggu ini")));
    assert_eq!(found("besok, 2 minggu"), Some(("2023-04-07".into(), "besok")));
    assert_eq!(found("3, hari"), None);
    assert_eq!(found("15\njuli"), None, "a date stays on its line");
    assert_eq!(found(", besok"), None);
    assert_eq!(found("31 feb 2023"), None);
    assert_eq!(found("31/2 atau besok"), None);
    assert_eq!(found("15 orang"), None);
    assert_eq!(found("15"), None);
    assert_eq!(found("kamis 7 april 2023"), None, "it is a Friday");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}", words in "(besok|akhir|15|jul|/|-|2023| |minggu|tgl|é|,){0,8}") {
        for text in [text, words] {
            let _known = parse_date(&text, meeting());
            if let Some((_, len)) = leading_date(&text, meeting()) {
                prop_assert!(text.is_char_boundary(len) && len > 0);
            }
        }
    }

    #[test]
    fn every_written_day_reads_back(days in 0u64..3000) {
        let date = meeting() + Days::new(days);
        for form in ["%d-%m-%Y", "%-d/%-m/%Y", "%Y-%m-%d", "%-d %B %Y", "%A, %-d %b %Y"] {
            prop_assert_eq!(parse_date(&date.format(form).to_string(), meeting()), Ok(date));
        }
    }

    #[test]
    fn without_a_year_it_is_the_next_such_day(days in 0u64..365) {
        let date = meeting() + Days::new(days);
        prop_assert_eq!(parse_date(&date.format("%-d/%-m").to_string(), meeting()), Ok(date));
    }
}
