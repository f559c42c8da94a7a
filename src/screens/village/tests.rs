//! Tests.

use super::*;
use crate::domain::{Body, usual_offices};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, pictures};
use crate::screens::{Job, Layer};

/// A folder without anything.
fn hall() -> Hall {
    let mut hall = Hall::empty();
    hall.library.village = None;
    hall
}

/// The villages that were to be saved; the library is told, as the application does.
fn saved(hall: &mut Hall, intents: &[Intent]) -> Vec<Village> {
    let villages: Vec<Village> = intents
        .iter()
        .filter_map(|intent| {
            let Intent::Job(Job::SaveVillage(village)) = intent else { return None };
            Some((**village).clone())
        })
        .collect();
    if let Some(last) = villages.last() {
        hall.library.village = Some(last.clone());
    }
    villages
}

/// Types text with its line ends.
fn write(hall: &mut Hall, state: &mut State, text: &str) {
    for c in text.chars() {
        let key = if c == '\n' { Key::plain(KeyCode::Enter) } else { Key::char(c) };
        hall.send(state, Event::Typed(key));
    }
}

/// Fills the first step.
fn name(hall: &mut Hall, state: &mut State) {
    for text in ["Desa Toronan", "35.28.04.2018", "Kadur", "Pamekasan"] {
        write(hall, state, text);
        hall.act(state, Action::NextField);
    }
}

/// Goes to the roster.
fn to_roster(hall: &mut Hall, state: &mut State) {
    for _ in 0..20 {
        if state.step == Step::Roster {
            break;
        }
        let intents = hall.act(state, Action::NextField);
        saved(hall, &intents);
    }
}

#[test]
fn a_set_up_is_finished_with_name_kecamatan_and_kabupaten() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    let intents = hall.act(&mut state, Action::Finish);
    let villages = saved(&mut hall, &intents);
    let [village] = &villages[..] else { panic!("{intents:?}") };
    assert_eq!(village.village.name, "Toronan", "the word Desa is not part of the name");
    assert_eq!((village.village.code.as_str(), village.unfinished), ("35.28.04.2018", false));
    assert_eq!(village.village.offices, usual_offices(), "ids stay as they are");
    assert!(intents.contains(&Intent::Close));
}

#[test]
fn a_set_up_that_is_left_is_saved_as_unfinished_and_resumed() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    write(&mut hall, &mut state, "Toronan");
    let intents = hall.act(&mut state, Action::KeepDraft);
    assert!(saved(&mut hall, &intents)[0].unfinished);
    let state = State::new(&hall.scene());
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("Toronan")));
}

#[test]
fn looking_at_the_set_up_writes_nothing() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::KeepDraft), [Intent::Close]);
    let mut state = State::new(&hall.scene());
    to_roster(&mut hall, &mut state);
    assert_eq!(hall.act(&mut state, Action::KeepDraft), [Intent::Close]);
    assert_eq!(hall.library.village, None);
}

#[test]
fn finishing_too_early_says_what_is_missing_and_goes_there() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    write(&mut hall, &mut state, "Toronan");
    hall.act(&mut state, Action::NextField);
    write(&mut hall, &mut state, "35-28");
    to_roster(&mut hall, &mut state);
    let intents = hall.act(&mut state, Action::Finish);
    assert!(!intents.contains(&Intent::Close));
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("Kode wilayah ditulis seperti")), "{rows:#?}");
    assert_eq!(rows.iter().filter(|row| row.contains("Perlu diisi")).count(), 2);
    assert_eq!((state.step, state.form().focus), (Step::Name, form::CODE));
}

#[test]
fn people_keep_id_and_number_and_new_ones_get_the_next() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    write(&mut hall, &mut state, "Kades Toronan; Kepala Desa; perangkat\nKetua RT 02; Ketua RT 02; LKD");
    let intents = hall.act(&mut state, Action::Finish);
    let first = saved(&mut hall, &intents).remove(0).roster;
    assert_eq!(first.iter().map(|person| person.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(first[0].office.as_deref(), Some("kepala_desa"));
    assert_eq!(first[1].bodies, [Body::Lkd]);
    let mut state = State::new(&hall.scene());
    to_roster(&mut hall, &mut state);
    for code in [KeyCode::Up, KeyCode::Up, KeyCode::Home] {
        hall.send(&mut state, Event::Typed(Key::plain(code)));
    }
    write(&mut hall, &mut state, "Wakil BPD; Wakil Ketua BPD\n");
    let intents = hall.act(&mut state, Action::Finish);
    let after = saved(&mut hall, &intents).remove(0).roster;
    assert_eq!(after.len(), 3);
    let old = after.iter().find(|person| person.name == "Ketua RT 02").unwrap();
    assert_eq!((old.id, old.number), (first[1].id, 2));
    let new = after.iter().find(|person| person.name == "Wakil BPD").unwrap();
    assert_eq!((new.number, &new.bodies[..]), (3, &[Body::Bpd][..]), "the body follows from the title");
}

#[test]
fn an_unknown_body_is_told_with_its_line() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    write(&mut hall, &mut state, "Kades; Kepala Desa; perangkat\nPak RT; Ketua RT 01; warga");
    hall.act(&mut state, Action::Finish);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("Baris 2: unsur “warga” tidak dikenal")), "{rows:#?}");
}

#[test]
fn offices_keep_their_ids_while_the_title_is_kept() {
    let before = usual_offices();
    let page =
        offices::written(&before).replace("Kaur Perencanaan", "Kaur Perencanaan; renbang\nKaur Perencanaan!");
    let after = offices::read(&page, &before);
    assert_eq!(after[4].id, "kaur_perencanaan");
    assert_eq!(after[4].aliases, ["renbang"]);
    assert_eq!(after.len(), before.len(), "a title that folds to the same counts once");
    assert_eq!(offices::read("Staf Umum\nstaf-umum 2", &[])[1].id, "staf_umum_2");
    assert_eq!(offices::twice("BPD\n\nLPM\nbpd"), Some((4, "bpd".into())));
    let of = |title| offices::of_title(title, &before).map(|office| office.id.as_str());
    assert_eq!(of("Kepala Dusun Toronan Tengah"), Some("kepala_dusun"));
    assert_eq!(of("Ketua TP PKK"), Some("pkk"));
    assert_eq!(of("Staf Kaur Keuangan"), None);
}

#[test]
fn who_has_no_body_and_no_title_that_tells_one_is_a_guest_outside_the_quorum_and_that_is_said() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    let people = [
        ("Kasi Pelayanan", Body::PerangkatDesa),
        ("Kepala Dusun Timur", Body::PerangkatDesa),
        ("Staf Keuangan", Body::PerangkatDesa),
        ("Sekretaris BPD", Body::Bpd),
        ("Sekretaris PKK", Body::Lkd),
        ("Ketua RT02", Body::Lkd),
        ("Anggota Linmas", Body::Lkd),
        ("Tokoh Agama", Body::Guest),
        ("Kepala Sekolah", Body::Guest),
        ("Bidan Desa", Body::Guest),
    ];
    let rows: Vec<_> =
        people.iter().enumerate().map(|(at, (title, _))| format!("Orang {at}\t{title}")).collect();
    hall.send(&mut state, Event::Pasted(rows.join("\n")));
    let seen = hall.rows(&state, 80, 21).join("\n");
    assert!(seen.contains("3 perangkat, 1 BPD, 3 LKD, 3 tamu; baris 8, 9, 10 tanpa unsur: tamu"), "{seen}");
    let intents = hall.act(&mut state, Action::Finish);
    let said = |intent: &Intent| matches!(intent, Intent::Tell(_, said) if said.contains("Orang 7, Orang 8"));
    assert!(intents.iter().any(said), "{intents:?}");
    let roster = saved(&mut hall, &intents).remove(0).roster;
    for (person, (title, body)) in roster.iter().zip(people) {
        assert_eq!(person.bodies, [body], "{title}");
    }
    let state = State::new(&hall.scene());
    assert!(state.forms[3].content(0).ends_with("Orang 9; Bidan Desa; tamu"));
}

#[test]
fn columns_from_a_spreadsheet_are_name_title_and_body() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    let rows = "No\tNama\tJabatan\tUnsur\r\n1\tPejabat A\tKepala Desa\tPerangkat\r\n2.\tPejabat B\tKetua BPD\tBPD\t\r\nPejabat C\tKetua RT 01";
    hall.send(&mut state, Event::Pasted(rows.to_owned()));
    let intents = hall.act(&mut state, Action::Finish);
    let roster = saved(&mut hall, &intents).remove(0).roster;
    let told: Vec<_> = roster.iter().map(|p| (p.name.as_str(), p.title.as_str(), p.bodies[0])).collect();
    assert_eq!(
        told,
        [
            ("Pejabat A", "Kepala Desa", Body::PerangkatDesa),
            ("Pejabat B", "Ketua BPD", Body::Bpd),
            ("Pejabat C", "Ketua RT 01", Body::Lkd),
        ]
    );
}

#[test]
fn a_code_without_dots_gets_them_and_a_wrong_one_is_told_on_leaving_the_field() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::NextField);
    write(&mut hall, &mut state, "352804201");
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("9 dari 10 angka")));
    hall.act(&mut state, Action::NextField);
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("Kode wilayah ditulis seperti")));
    hall.act(&mut state, Action::PreviousField);
    write(&mut hall, &mut state, "8");
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("35.28.04.2018")));
    hall.act(&mut state, Action::NextField);
    assert_eq!(state.forms[0].content(form::CODE), "35.28.04.2018");
    assert_eq!(form::code_of("35-28-04-2018").as_deref(), Some("35.28.04.2018"));
    assert_eq!(form::code_of("35.28.04.201x"), None);
}

#[test]
fn the_words_kecamatan_and_kabupaten_are_no_part_of_the_names() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    for text in ["Toronan", "", "Kecamatan Pademawu", "Kab. Pamekasan"] {
        write(&mut hall, &mut state, text);
        hall.act(&mut state, Action::NextField);
    }
    let intents = hall.act(&mut state, Action::Finish);
    let village = saved(&mut hall, &intents).remove(0).village;
    assert_eq!((village.kecamatan.as_str(), village.kabupaten.as_str()), ("Pademawu", "Pamekasan"));
}

#[test]
fn a_long_name_shows_its_head_while_another_field_is_filled_in() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    write(&mut hall, &mut state, "Batu Belah Makmur Sejahtera Timur Daya Tanjung Harapan Baru Permai");
    hall.act(&mut state, Action::NextField);
    let rows = hall.rows(&state, 60, 15);
    assert!(rows.iter().any(|row| row.contains("Batu Belah") && row.contains('…')), "{rows:#?}");
}

#[test]
fn pages_take_the_whole_box_and_long_lines() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    to_roster(&mut hall, &mut state);
    let people: Vec<String> = (1..=40).map(|n| format!("Ketua RT {n:02}; Ketua RT {n:02}; LKD")).collect();
    hall.send(&mut state, Event::Pasted(people.join("\n")));
    hall.send(&mut state, Event::Pasted("n".repeat(300)));
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("0 perangkat, 0 BPD, 39 LKD;")), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains("“lkdnnn")), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains(" 39 Ketua RT 39")), "a long message leaves room: {rows:#?}");
    for (width, height) in [(1, 1), (20, 5), (60, 12), (200, 57)] {
        assert_eq!(hall.rows(&state, width, height).len(), usize::from(height));
    }
}

#[test]
fn the_set_up_at_three_sizes() {
    let hall = Hall::empty();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let state = State::new(&hall.scene());
        insta::assert_snapshot!(format!("village_{width}"), hall.styled(&state, width, height));
    }
}

/// The commands that the foot offers.
fn offered(hall: &Hall, state: &State) -> Vec<Action> {
    let focus = state.focus(&hall.scene());
    let keys = state.foot(&hall.scene()).arrange(crate::input::footer(&focus.chain, focus.typing));
    keys.into_iter().map(|(_, action)| action).collect()
}

#[test]
fn the_example_is_offered_in_an_empty_folder_only_and_the_way_out_is_no_draft() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    let first = offered(&hall, &state);
    assert!(first.contains(&Action::CopyExample) && first.contains(&Action::Back), "{first:?}");
    assert!(!first.contains(&Action::KeepDraft), "{first:?}");
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    state.step = Step::Name;
    assert!(!offered(&hall, &state).contains(&Action::CopyExample), "the village is saved by now");
    assert!(matches!(hall.act(&mut state, Action::CopyExample)[..], [Intent::Tell(..)]));
}

#[test]
fn tabs_stay_where_they_are_when_a_step_is_not_right() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    let place = |hall: &Hall, state: &State| {
        let rows = hall.rows(state, 80, 21);
        let row = rows.iter().find(|row| row.contains("Jabatan")).unwrap();
        (row.find("Orang").map(|at| row[..at].chars().count()), row.contains('×'))
    };
    let (before, marked) = place(&hall, &state);
    assert!(!marked);
    hall.act(&mut state, Action::Finish);
    assert_eq!(place(&hall, &state), (before, true));
}

#[test]
fn meetings_offices_and_people_at_three_sizes() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    state.step = Step::Meeting;
    pictures!("rules", hall, state);
    state.step = Step::Offices;
    pictures!("offices", hall, state);
    to_roster(&mut hall, &mut state);
    let people = "Kepala Desa Toronan; Kepala Desa; perangkat\nKetua BPD Toronan; Ketua BPD; BPD\n\
                  Ketua Lembaga Pemberdayaan Masyarakat Dusun Toronan Timur; Ketua LPM Dusun Toronan Timur; LKD\n\
                  Ketua RT 09; Ketua RT 09; karang";
    hall.send(&mut state, Event::Pasted(people.into()));
    pictures!("people", hall, state);
}

/// A village as another program may have written it: nothing of it is as this form would write it.
#[test]
fn opening_and_leaving_writes_nothing_whatever_the_village_holds() {
    let mut hall = Hall::empty();
    let mut ids = crate::screens::Ids::new(3);
    let offices = usual_offices();
    let all = roster::Offices { all: &offices, are_new: true };
    let page = "Ketua Posyandu Utara; Ketua Posyandu; LKD\nKetua Posyandu Selatan; Ketua Posyandu; LKD";
    let village = hall.library.village.as_mut().unwrap();
    village.roster = roster::read(page, &[], &all, &mut ids);
    assert_eq!(village.roster[1].office.as_deref(), Some("posyandu"));
    village.roster[1].office = None;
    village.roster[1].name = "Ketua Posyandu;  Selatan".into();
    village.village.kecamatan = "Kecamatan Kadur".into();
    village.village.code = "3528042018".into();
    village.village.utc_offset_hours = 0;
    village.place = " Balai  Desa ".into();
    let before = village.clone();
    let mut state = State::new(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::KeepDraft), [Intent::Close]);
    let mut state = State::new(&hall.scene());
    to_roster(&mut hall, &mut state);
    let warned = Intent::warn(hall.scene().words.village_later());
    let left = hall.act(&mut state, Action::KeepDraft);
    assert!(left == [Intent::Close] || left == [warned, Intent::Close], "{left:?}");
    assert_eq!(hall.library.village, Some(before.clone()));
    // one line more leaves the others as they are
    let mut state = State::new(&hall.scene());
    to_roster(&mut hall, &mut state);
    hall.act(&mut state, Action::MoveLast);
    write(&mut hall, &mut state, "\nKetua LPM; Ketua LPM; LKD");
    let intents = hall.act(&mut state, Action::KeepDraft);
    let village = saved(&mut hall, &intents).remove(0);
    assert_eq!(village.roster.len(), 3);
    assert_eq!(village.roster[0], before.roster[0]);
    assert_eq!(village.roster[1].office, None);
    assert_eq!((village.village, village.place), (before.village, before.place));
}

#[test]
fn who_is_named_twice_is_told_and_counted_once() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    let line = "Kades Toronan; Kepala Desa; perangkat";
    write(&mut hall, &mut state, &format!("{line}\nKetua LPM; Ketua LPM; LKD\n{}", line.to_lowercase()));
    let rows = hall.rows(&state, 80, 21);
    assert!(
        rows.iter().any(|row| row.contains("1 perangkat, 0 BPD, 1 LKD; kades toronan tertulis dua kali")),
        "{rows:#?}"
    );
    let intents = hall.act(&mut state, Action::Finish);
    assert!(!intents.contains(&Intent::Close), "{intents:?}");
    let rows = hall.rows(&state, 80, 21);
    assert!(
        rows.iter().any(|row| row.contains("Baris 3: kades toronan dengan jabatan yang sama sudah ada")),
        "{rows:#?}"
    );
    assert_eq!(saved(&mut hall, &intents)[0].roster.len(), 2);
}

#[test]
fn an_unknown_body_is_neither_counted_nor_saved_nor_lost_unasked() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    write(&mut hall, &mut state, "Ketua LPM; Ketua LPM; LKD\nCamat Kadur; Camat; Kecamatan");
    let rows = hall.rows(&state, 80, 21);
    assert!(
        rows.iter().any(|row| row.contains("0 perangkat, 0 BPD, 1 LKD; “kecamatan” belum dikenal")),
        "{rows:#?}"
    );
    let intents = hall.act(&mut state, Action::KeepDraft);
    assert_eq!(saved(&mut hall, &intents)[0].roster.len(), 1);
    let Some(Intent::Open(Layer::Confirm(asked))) = intents.last() else { panic!("{intents:?}") };
    assert!(asked.text.contains("Camat Kadur; Camat; Kecamatan"), "{}", asked.text);
    assert_eq!(asked.then, [Intent::Close]);
}

#[test]
fn a_known_person_with_an_unknown_body_stays_as_saved() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    write(&mut hall, &mut state, "Ketua LPM; Ketua LPM; LKD");
    let intents = hall.act(&mut state, Action::KeepDraft);
    let before = saved(&mut hall, &intents).remove(0).roster;
    write(&mut hall, &mut state, "X");
    assert_eq!(hall.act(&mut state, Action::KeepDraft).last(), Some(&Intent::Close));
    assert_eq!(hall.library.village.as_ref().unwrap().roster, before);
}

#[test]
fn f4_goes_step_by_step_and_finishes_in_the_last() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    let f4 = |hall: &Hall, state: &State| {
        crate::input::keys_of(&state.focus(&hall.scene()).chain, Action::Finish).first().copied()
    };
    let refused = hall.act(&mut state, Action::NextStep);
    assert_eq!(refused, [Intent::warn(hall.scene().words.village_incomplete())]);
    assert_eq!((state.step, state.form().focus), (Step::Name, form::NAME));
    name(&mut hall, &mut state);
    for step in [Step::Meeting, Step::Offices, Step::Roster] {
        assert_eq!(f4(&hall, &state), None, "F4 only goes on");
        let intents = hall.act(&mut state, Action::NextStep);
        saved(&mut hall, &intents);
        assert!(!intents.contains(&Intent::Close), "{intents:?}");
        assert_eq!(state.step, step);
    }
    assert_eq!(f4(&hall, &state), Some(Key::plain(KeyCode::F(4))));
    let intents = hall.act(&mut state, Action::Finish);
    let nobody = Intent::warn(hall.scene().words.village_done_nobody("Toronan"));
    assert!(intents.ends_with(&[Intent::Close, nobody]), "{intents:?}");
}

#[test]
fn a_set_up_goes_on_at_the_first_step_that_still_needs_something() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    write(&mut hall, &mut state, "Toronan");
    let leave = |hall: &mut Hall, state: &mut State| {
        let intents = hall.act(state, Action::KeepDraft);
        saved(hall, &intents);
        State::new(&hall.scene())
    };
    let mut state = leave(&mut hall, &mut state);
    assert_eq!(state.step, Step::Name);
    state.forms[0].focus = form::KECAMATAN;
    for text in ["Kadur", "Pamekasan"] {
        write(&mut hall, &mut state, text);
        hall.act(&mut state, Action::NextField);
    }
    let mut state = leave(&mut hall, &mut state);
    assert_eq!(state.step, Step::Meeting);
    write(&mut hall, &mut state, "Balai Desa");
    let mut state = leave(&mut hall, &mut state);
    assert_eq!(state.step, Step::Roster);
    write(&mut hall, &mut state, "Ketua LPM; Ketua LPM; LKD");
    hall.act(&mut state, Action::NextStep);
    let intents = hall.act(&mut state, Action::Finish);
    saved(&mut hall, &intents);
    assert_eq!(State::new(&hall.scene()).step, Step::Name, "a finished one opens at its beginning");
}

#[test]
fn a_wrong_line_is_numbered_reached_and_explained_in_full() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    to_roster(&mut hall, &mut state);
    let people: Vec<String> = (1..=20).map(|n| format!("Ketua RT {n:02}; Ketua RT {n:02}; LKD")).collect();
    let page = people.join("\n").replace("RT 13; LKD", "RT 13; kelompok tani dan nelayan dusun timur");
    hall.send(&mut state, Event::Pasted(page));
    hall.act(&mut state, Action::Finish);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains(" 13 Ketua RT 13")), "{rows:#?}");
    assert!(rows.join(" ").contains("BPD, atau LKD"), "not cut: {rows:#?}");
    write(&mut hall, &mut state, "X");
    assert!(state.form().content(0).contains("\nXKetua RT 13;"), "the cursor stands in the line");
}

#[test]
fn an_office_written_twice_is_told_and_keeps_all_its_names() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    name(&mut hall, &mut state);
    state.step = Step::Offices;
    write(&mut hall, &mut state, "\nKasi Pelayanan; kasi plyn");
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("Kasi Pelayanan tertulis dua kali")), "{rows:#?}");
    let intents = hall.act(&mut state, Action::NextStep);
    assert_eq!(state.step, Step::Offices);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("Kasi Pelayanan sudah ada; jadikan satu baris")), "{rows:#?}");
    let offices = saved(&mut hall, &intents).remove(0).village.offices;
    let kasi: Vec<_> = offices.iter().filter(|office| office.title == "Kasi Pelayanan").collect();
    assert_eq!(kasi.len(), 1);
    assert!(kasi[0].aliases.contains(&"kasi plyn".to_owned()), "{kasi:?}");
}
