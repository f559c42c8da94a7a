//! Two programs on the same folder: each sees the other, and a disagreement is shown, not decided.

use std::time::{Duration, Instant};

use rakor::store::{load, read_meeting};

use crate::program::{CTRL_Q, ENTER, Office, Program, STEM, TAB, signal_all};

/// Two programs with the same meeting open.
fn both(office: &Office) -> [Program; 2] {
    ["Notulis", "Fasilitator"].map(|author| {
        let mut program = office.start_as(author, &[]);
        program.open_meeting();
        program
    })
}

fn note(program: &mut Program, text: &str) {
    program.type_note(text);
    program.wait_text(text);
    program.send(ENTER);
    program.wait_for("the note", |screen| screen.contains(text) && !screen.contains("Esc Jadikan draf"));
}

#[test]
fn what_one_types_the_other_shows_within_two_seconds() {
    let office = Office::new();
    let [mut one, mut two] = both(&office);
    // the first line makes the trail; from then on the other follows it closely
    for text in ["sumur keruh", "pompa mati"] {
        note(&mut one, text);
        let start = Instant::now();
        two.wait_text(text);
        assert!(start.elapsed() < Duration::from_secs(2), "{text}: {:?}", start.elapsed());
    }
    note(&mut two, "pompa baru");
    let start = Instant::now();
    one.wait_text("pompa baru");
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[test]
fn what_both_type_at_once_both_have_and_the_file_too() {
    let office = Office::new();
    let [mut one, mut two] = both(&office);
    one.type_note("");
    two.type_note("");
    for n in 0..10 {
        one.send(format!("satu{n} "));
        two.send(format!("dua{n} "));
    }
    for program in [&mut one, &mut two] {
        program.wait_text("9");
        program.send(ENTER);
    }
    for program in [&one, &two] {
        program.wait_for("both notes", |text| {
            text.contains("satu9") && text.contains("dua9") && !text.contains("Esc Jadikan draf")
        });
    }
    for program in [&mut one, &mut two] {
        program.wait_saved("satu9");
        program.send(CTRL_Q);
        assert_eq!(program.wait_end().exit_code(), 0);
    }
    for word in ["satu", "dua"] {
        let text: Vec<String> = (0..10).map(|n| format!("{word}{n}")).collect();
        assert!(office.json().contains(&text.join(" ")), "{word}");
    }
}

/// Opens the states of presence of somebody found by office.
fn ask_presence(program: &mut Program, who: &str) {
    program.send(who);
    program.wait_text(who);
    program.send(TAB);
    program.wait_text("Izin");
}

/// How many answers the trail holds of both, and how many conflicts come of them.
fn answers_and_conflicts(office: &Office) -> (usize, usize) {
    let contents = read_meeting(&office.folder(), STEM);
    let loaded = load(STEM, contents.json.as_deref(), &contents.journals).unwrap();
    let journals = office.journals();
    let answers = ["\"excused\"", "\"sick\""].map(|word| journals.matches(word).count());
    (answers.into_iter().sum(), loaded.trail.session().conflicts().count())
}

/// The programs are stopped while each gets its key, so that neither has seen the other. The system wakes them as it
/// likes, so another person is tried if one was so quick that the other saw its answer.
#[test]
fn when_both_answer_differently_both_show_the_conflict() {
    let office = Office::new();
    let [mut one, mut two] = both(&office);
    for program in [&mut one, &mut two] {
        program.send("h");
        program.wait_text("Daftar hadir");
    }
    let people = ["Kaur Keuangan", "Kaur Perencanaan", "Kasi Pemerintahan", "Kasi Pelayanan", "Ketua LPM"];
    let clashed = (1..).zip(people).any(|(round, who)| {
        ask_presence(&mut one, who);
        ask_presence(&mut two, who);
        signal_all("STOP", &[&one, &two]);
        one.send("i");
        two.send("s");
        signal_all("CONT", &[&one, &two]);
        office.wait_for("both answers", |office| answers_and_conflicts(office).0 == 2 * round);
        let clashed = answers_and_conflicts(&office).1 > 0;
        if !clashed {
            for program in [&mut one, &mut two] {
                program.send("\x7f".repeat(who.len()));
                program.wait_for("the finder is empty", |text| !text.contains("cocok"));
            }
        }
        clashed
    });
    assert!(clashed, "{}\n{}", one.text(), two.text());
    for program in [&one, &two] {
        program.wait_text("diubah dua orang bersamaan");
    }
    one.send(CTRL_Q);
    assert_eq!(one.wait_end().exit_code(), 0);
    two.wait_text("diubah dua orang bersamaan");
}
