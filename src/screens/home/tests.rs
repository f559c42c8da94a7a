//! Tests.

use super::*;
use crate::domain::states::Phase;
use crate::domain::{BrokenFile, Quarter, SessionId};
use crate::input::Action;
use crate::screens::fixture::{Hall, day, pictures};
use crate::screens::{Job, Layer, Place};

/// A meeting of a year in short, with a promise that is late on 6 April 2023.
fn summary(year: u16, number: u8, phase: Phase) -> Summary {
    let hall = Hall::running();
    let mut summary = Summary::of(hall.session());
    summary.id = SessionId::new("35.28.04.2018", Quarter::new(year, number).unwrap());
    summary.phase = phase;
    summary.due = vec![day(1, 10)];
    // A quarter is looked at in the first month after it.
    let (of, month) =
        if number == 4 { (i32::from(year) + 1, 1) } else { (i32::from(year), u32::from(number) * 3 + 1) };
    summary.date = chrono::NaiveDate::from_ymd_opt(of, month, 6);
    summary
}

/// A folder with three meetings over two years and a broken file.
fn folder() -> Hall {
    let mut hall = Hall::empty();
    hall.library.village.as_mut().unwrap().unfinished = false;
    hall.library.meetings = vec![
        summary(2022, 4, Phase::Sealed),
        summary(2023, 1, Phase::Closed),
        summary(2023, 2, Phase::Preparation),
    ];
    hall.library.broken =
        vec![BrokenFile { name: "2022-tw3.json".into(), reason: "Berkas terpotong di baris 210.".into() }];
    hall
}

fn has(rows: &[String], text: &str) -> bool {
    rows.iter().any(|row| row.contains(text))
}

#[test]
fn meetings_stand_by_year_and_the_newest_unsealed_is_selected() {
    let hall = folder();
    let state = State::new();
    assert_eq!(state.meeting(&hall.library).map(Summary::stem).as_deref(), Some("2023-tw2"));
    let rows = hall.rows(&state, 80, 21);
    let at = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}"));
    assert!(at("2023 ") < at("TW II ") && at("TW II ") < at("TW I ") && at("TW I ") < at("2022 "));
    assert!(at("2022 ") < at("TW IV") && at("TW IV") < at("2022-tw3.json"));
    assert!(rows[at("TW II ")].starts_with('▌'));
    assert!(rows[at("TW I ")].contains("● ditutup"), "{rows:#?}");
    assert!(rows[at("TW I ")].contains("5/9 √"));
    assert!(rows[at("TW I ")].contains("2 terbawa"), "TW II goes on from it");
    assert!(rows[at("TW II ")].contains("▲ 1/2 terlambat"));
    assert!(rows[at("TW I ")].contains("DATA CONTOH"));
    let wide = hall.rows(&state, 120, 33);
    let second = wide.iter().find(|row| row.starts_with('▌')).unwrap();
    assert!(second.contains("▲ 1/2 terlambat") && second.contains("DATA CONTOH"), "{second}");
    assert!(has(&rows, "Berkas terpotong di baris 210."));
    assert!(rows[20].contains("Folder: /rumah/Dokumen/Rakor"));
}

#[test]
fn the_preview_says_when_where_and_what_is_owed() {
    let mut hall = folder();
    hall.library.meetings[2].date = Some(day(7, 13));
    let rows = hall.rows(&State::new(), 80, 21);
    assert!(has(&rows, "Rakor TW II 2023  DATA CONTOH"));
    assert!(has(&rows, "Kamis, 13 Juli 2023 · Balai Desa Toronan"));
    assert!(has(&rows, "kuorum √"));
    assert!(has(&rows, "K1   Pencairan panjar berikutnya menunggu SPJ"));
    assert!(has(&rows, "T1   Lengkapi SPJ panjar posyandu"));
}

#[test]
fn enter_opens_and_arrows_pass_over_headings() {
    let mut hall = folder();
    let mut state = State::new();
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::MoveDown);
    let intents = hall.act(&mut state, Action::Open);
    assert_eq!(intents, [Intent::Go(Place::Meeting("2022-tw4".into(), None))]);
    hall.act(&mut state, Action::MoveLast);
    assert!(matches!(hall.act(&mut state, Action::Open)[..], [Intent::Tell(..)]), "a broken file stays shut");
    assert!(has(&hall.rows(&state, 80, 21), "dibiarkan di tempatnya"));
}

#[test]
fn typing_finds_by_words_place_and_date_until_esc() {
    let mut hall = folder();
    hall.library.meetings[0].words = "talud jalan roboh".into();
    let mut state = State::new();
    hall.act(&mut state, Action::Find);
    assert!(state.focus(&hall.scene()).typing);
    hall.type_text(&mut state, "TALUD roboh");
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "TW IV") && !has(&rows, "TW II ") && has(&rows, "1 rapat"), "{rows:#?}");
    hall.type_text(&mut state, " kosong");
    assert!(has(&hall.rows(&state, 80, 21), "Tidak ada rapat yang memuat kata itu."));
    assert_eq!(hall.act(&mut state, Action::Accept), []);
    hall.act(&mut state, Action::Cancel);
    assert!(!state.focus(&hall.scene()).typing);
    assert!(has(&hall.rows(&state, 80, 21), "TW II "));
    hall.act(&mut state, Action::Find);
    hall.type_text(&mut state, "2022 tw4");
    let intents = hall.act(&mut state, Action::Accept);
    assert_eq!(intents, [Intent::Go(Place::Meeting("2022-tw4".into(), None))]);
}

#[test]
fn an_empty_folder_offers_the_village_and_the_example() {
    let mut hall = Hall::empty();
    hall.library.village = None;
    let mut state = State::new();
    let rows = hall.rows(&state, 80, 21);
    for text in ["Selamat datang", "Siapkan data desa", "Salin rapat contoh", "/rumah/Dokumen/Rakor"] {
        assert!(has(&rows, text), "{text}: {rows:#?}");
    }
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Village)]);
    let asked = hall.act(&mut state, Action::CopyExample);
    let [Intent::Open(Layer::Confirm(asked))] = &asked[..] else { panic!("{asked:?}") };
    assert!(asked.text.contains("/rumah/Dokumen/Rakor"), "the folder is named: {}", asked.text);
    assert_eq!(asked.then, [Intent::Job(Job::CopyExample)]);
    assert_eq!(hall.act(&mut state, Action::NewSession)[0], Intent::Open(Layer::Village));
}

#[test]
fn a_set_up_that_was_left_is_resumed_and_a_finished_one_leads_to_a_meeting() {
    let mut hall = Hall::empty();
    let mut state = State::new();
    assert!(has(&hall.rows(&state, 80, 21), "Lanjutkan penyiapan desa"));
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Village)]);
    assert!(matches!(hall.act(&mut state, Action::CopyExample)[..], [Intent::Tell(..)]));
    hall.library.village.as_mut().unwrap().unfinished = false;
    assert!(has(&hall.rows(&state, 80, 21), "Siapkan rapat triwulan pertama"));
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Go(Place::NewSession)]);
}

#[test]
fn a_folder_that_is_read_or_cannot_be_written_says_so() {
    let mut hall = Hall::empty();
    hall.library.loading = true;
    let mut state = State::new();
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "Membaca folder…") && !has(&rows, "Selamat datang"));
    let mut hall = folder();
    hall.library.read_only = true;
    assert!(has(&hall.rows(&state, 80, 21), "hanya dapat dilihat"));
    assert!(matches!(hall.act(&mut state, Action::NewSession)[..], [Intent::Tell(..)]));
}

#[test]
fn no_size_and_no_long_name_breaks_the_picture() {
    let mut hall = folder();
    hall.library.folder = "/rumah/".to_owned() + &"n".repeat(300);
    hall.library.meetings[2].place = "Balai ".repeat(50);
    hall.library.broken[0].name = "x".repeat(300);
    hall.library.meetings[2].conflicts = 2;
    for (width, height) in [(1, 1), (10, 3), (60, 12), (80, 21), (120, 33), (200, 57)] {
        let rows = hall.rows(&State::new(), width, height);
        assert_eq!(rows.len(), usize::from(height));
    }
    assert!(has(&hall.rows(&State::new(), 120, 33), "2 konflik"));
}

#[test]
fn beranda_at_three_sizes() {
    let hall = folder();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("home_{width}"), hall.styled(&State::new(), width, height));
    }
}

#[test]
fn nothing_of_the_list_is_cut_at_80_columns_in_either_language() {
    use crate::lang::{Lang, Words};
    let mut hall = folder();
    for meeting in &mut hall.library.meetings {
        meeting.sample = true;
    }
    for lang in [Lang::Id, Lang::En] {
        let look = Look { words: Words::new(lang), ..Look::default() };
        let mut scene = hall.scene();
        scene.words = look.words;
        let area = Rect::new(0, 0, 80, 21);
        let mut buf = Buffer::empty(area);
        State::new().view(&scene, &look, area, &mut buf);
        let rows = crate::ui::text::rows_of(&buf);
        let marked = rows.iter().filter(|row| row.contains(look.words.example_data())).count();
        assert!(marked >= 3, "{rows:#?}");
        for title in [look.words.home_follow_ups(), look.words.home_phase(), look.words.home_present()] {
            assert!(has(&rows, title), "{title} {rows:#?}");
        }
    }
}

#[test]
fn an_empty_folder_and_broken_files_at_three_sizes() {
    let mut hall = Hall::empty();
    hall.library.village = None;
    pictures!("welcome", hall, State::new());
    insta::assert_snapshot!("resume", Hall::empty().styled(&State::new(), 80, 21));
    let mut hall = folder();
    hall.library.meetings.truncate(1);
    let name = "2023-tw1 (salinan dari komputer kantor desa).json".to_owned();
    hall.library.broken.push(BrokenFile { name, reason: "Bukan berkas rapat: isinya bukan JSON.".into() });
    hall.library.read_only = true;
    let mut state = State::new();
    hall.act(&mut state, Action::MoveLast);
    pictures!("broken", hall, state);
}

#[test]
fn a_village_that_cannot_be_read_is_asked_about_before_another_is_written() {
    let mut hall = folder();
    let reason = "desa.json rusak di baris 210.";
    hall.library.village = None;
    hall.library.broken.push(BrokenFile { name: "desa.json".into(), reason: reason.into() });
    let mut state = State::new();
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "desa.json tidak terbaca dan dibiarkan; rapat aman."), "{rows:#?}");
    assert!(!has(&rows, "belum lengkap"));
    for action in [Action::EditVillage, Action::NewSession] {
        let intents = hall.act(&mut state, action);
        let [Intent::Open(Layer::Confirm(asked))] = &intents[..] else { panic!("{intents:?}") };
        assert!(asked.text.contains(reason) && asked.text.contains("rusak-….json"), "{}", asked.text);
        assert_eq!(asked.then, [Intent::Open(Layer::Village)]);
    }
}
