use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::ui::Look;
use crate::ui::text::rows_of;

fn press(form: &mut FormState, code: KeyCode) -> FormOutcome {
    form.handle(&Key { code, ctrl: false, alt: false, shift: false })
}

fn form() -> FormState {
    let mut fields = vec![
        Field::new("Triwulan", Value::Fixed("TW II 2023".to_owned())),
        Field::text("Tanggal", "6/7").with_placeholder("besok, 15/7"),
        Field::choice("Pemimpin", vec!["Kepala Desa".into(), "Sekretaris Desa".into()], 0),
        Field::toggle("BPD diundang", true),
        Field::page("Keterangan", ""),
    ];
    fields[1].echo = "Kamis, 6 Juli 2023".to_owned();
    FormState::new(fields)
}

#[test]
fn keys_go_to_the_field_then_move_finish_or_leave() {
    let mut form = form();
    assert_eq!(form.focus, 1, "a fixed field takes no focus");
    assert_eq!(press(&mut form, KeyCode::Char('0')), FormOutcome::Changed(1));
    assert_eq!(form.content(1), "6/70");
    assert_eq!(press(&mut form, KeyCode::Enter), FormOutcome::Moved);
    assert_eq!(press(&mut form, KeyCode::Char('S')), FormOutcome::Changed(2));
    assert_eq!((form.chosen(2), form.content(2).as_str()), (Some(1), "Sekretaris Desa"));
    press(&mut form, KeyCode::Tab);
    assert_eq!(press(&mut form, KeyCode::Char(' ')), FormOutcome::Changed(3));
    assert!(!form.is_on(3));
    press(&mut form, KeyCode::Down);
    assert_eq!(press(&mut form, KeyCode::Enter), FormOutcome::Changed(4), "a page takes Enter");
    assert_eq!(press(&mut form, KeyCode::F(4)), FormOutcome::Finished);
    assert_eq!(press(&mut form, KeyCode::Esc), FormOutcome::Left);
    press(&mut form, KeyCode::BackTab);
    assert_eq!(form.focus, 3);
}

#[test]
fn enter_in_the_last_line_finishes() {
    let mut form = FormState::new(vec![Field::text("Nama", "")]);
    assert_eq!(press(&mut form, KeyCode::Enter), FormOutcome::Finished);
}

#[test]
fn an_error_goes_away_when_the_field_is_altered() {
    let mut form = form();
    form.set_error(1, Some("bukan tanggal".to_owned()));
    form.focus = 3;
    assert!(form.focus_error());
    assert_eq!(form.focus, 1);
    press(&mut form, KeyCode::Backspace);
    assert!(!form.focus_error());
}

#[test]
fn a_form_shows_labels_values_echo_and_error() {
    let mut form = form();
    form.set_error(2, Some("Pilih pemimpin rapat.".to_owned()));
    let area = Rect::new(0, 0, 50, 10);
    let mut buf = Buffer::empty(area);
    let at = draw(&form, area, &mut buf, &Look::default());
    assert_eq!(at.map(|at| (at.x, at.y)), Some((19, 1)));
    insta::assert_snapshot!(rows_of(&buf).join("\n"));
}

#[test]
fn a_form_that_goes_on_beyond_its_area_has_a_mark_at_the_right() {
    let marks = |height| {
        let mut buf = Buffer::empty(Rect::new(0, 0, 50, height));
        draw(&form(), buf.area, &mut buf, &Look::default());
        rows_of(&buf).iter().filter(|row| row.ends_with(['▐', '│'])).count()
    };
    assert_eq!((marks(4), marks(7), marks(8)), (4, 7, 0), "eight rows are all there is");
}

#[test]
fn the_field_in_focus_is_on_screen_in_a_low_area() {
    let mut form = form();
    form.focus = 4;
    for height in 0..6 {
        let area = Rect::new(0, 0, 50, height);
        let mut buf = Buffer::empty(area);
        draw(&form, area, &mut buf, &Look::default());
        assert!(height == 0 || rows_of(&buf).iter().any(|row| row.starts_with("▌ Keterangan")), "{height}");
    }
}

#[test]
fn a_single_value_that_is_entered_is_replaced_by_typing_and_only_then() {
    let day = || FormState::new(vec![Field::text("Isi", "x"), Field::text("Jam", "09.00").replaced()]);
    let mut form = day();
    press(&mut form, KeyCode::Tab);
    let mut buf = Buffer::empty(Rect::new(0, 0, 40, 4));
    draw(&form, buf.area, &mut buf, &Look::default());
    let selected = Look::default().theme.cursor();
    assert_eq!(buf[(8, 1)].style().bg, selected.bg, "it is drawn as selected: {:#?}", rows_of(&buf));
    assert_eq!(press(&mut form, KeyCode::Char('8')), FormOutcome::Changed(1));
    press(&mut form, KeyCode::Char('.'));
    assert_eq!(form.content(1), "8.");
    for (key, then, wanted) in [
        (KeyCode::End, KeyCode::Char('5'), "09.005"),
        (KeyCode::Left, KeyCode::Char('5'), "09.050"),
        (KeyCode::Backspace, KeyCode::Char('5'), "5"),
    ] {
        let mut form = day();
        press(&mut form, KeyCode::Enter);
        press(&mut form, key);
        press(&mut form, then);
        assert_eq!(form.content(1), wanted, "{key:?}");
    }
    let mut form = day();
    press(&mut form, KeyCode::Char('y'));
    assert_eq!(form.content(0), "xy", "running text is never replaced");
    form.handle(&Key::ctrl('u'));
    assert_eq!(form.content(0), "");
    form.handle(&Key::ctrl('z'));
    assert_eq!(form.content(0), "xy");
}

#[test]
fn a_long_word_under_a_field_takes_two_rows() {
    let mut form = FormState::new(vec![Field::text("Kode", "7"), Field::text("Nama", "x")]);
    form.set_error(0, Some("Kode ditulis seperti 35.28.04.2018, dengan atau tanpa titik".to_owned()));
    let mut buf = Buffer::empty(Rect::new(0, 0, 50, 6));
    draw(&form, buf.area, &mut buf, &Look::default());
    let rows = rows_of(&buf);
    assert!(rows[2].contains("tanpa titik") && rows[3].contains("Nama"), "{rows:#?}");
}
