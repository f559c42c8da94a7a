//! Lines captured in the meeting of Thursday, 6 April 2023.

use proptest::prelude::*;

use super::*;

/// The party at a place in the vocabulary.
fn party(at: usize) -> Party {
    Party::Office(format!("office-{at}"))
}

const KADES: usize = 0;
const KESRA: usize = 1;
const UMUM: usize = 2;
const TITLED: usize = 4;
const KASI: usize = 6;

/// A vocabulary with names that are hard: long ones, short ones, shared ones, with signs.
fn vocabulary() -> Vocabulary {
    let parties: [&[&str]; 7] = [
        &["Kepala Desa", "Kades"],
        &["Kasi Kesejahteraan", "Kasi Kesra"],
        &["Kaur TU/Umum", "Kaur Umum"],
        &["Ketua RT 03", "Ketua"],
        &["Pengasuh (H. Contoh, S.Pd.)"],
        &["Ketua BPD", "Ketua"],
        &["Kasi", "Kasi Pemerintahan"],
    ];
    let named = |(at, names): (usize, &&[&str])| PartyWords {
        party: party(at),
        names: names.iter().map(ToString::to_string).collect(),
    };
    let record = |(bits, number, text): (u128, &str, &str)| RecordWords {
        id: RecordId::from_bits(bits),
        number: number.into(),
        text: text.into(),
    };
    let records =
        [(3, "M3", "Jembatan dusun rusak"), (12, "T12", "Perbaiki jembatan"), (5, "K5", "Anggaran")];
    Vocabulary::new(
        NaiveDate::from_ymd_opt(2023, 4, 6).unwrap(),
        false,
        parties.iter().enumerate().map(named).collect(),
        records.map(record).into(),
    )
}

/// What a follow-up is understood as.
fn follow_up(text: &str) -> Understood {
    parse(text, &vocabulary(), Kind::FollowUp)
}

#[test]
fn a_follow_up_gives_owner_date_severity_and_problem() {
    let text = "perbaiki jembatan @kasi kesejahteraan ~15 jul !tinggi #M3";
    let found = follow_up(text);
    assert_eq!(found.text, "perbaiki jembatan");
    assert_eq!(found.owners, [party(KESRA)]);
    assert_eq!(found.due, NaiveDate::from_ymd_opt(2023, 7, 15));
    assert_eq!(found.severity, Some(Severity::High));
    assert_eq!(found.links, [RecordId::from_bits(3)]);
    let marks: Vec<_> = found.spans.iter().map(|span| &text[span.range.clone()]).collect();
    assert_eq!(marks, ["@kasi kesejahteraan", "~15 jul", "!tinggi", "#M3"]);
    assert_eq!(found.doubts, []);
}

#[test]
fn what_is_not_known_stays_text() {
    for text in [
        "Segera! ~50 orang, tulis ke desa@gmail.com",
        "@gmail ~segera !penting #M9 # @ ~ !",
        "harga~besok kata@kades a#M3",
        "@kepala sekolah ~31/2 ~kamis 7 april 2023",
        "tanya @kades-nya @kades/camat @kades@desa.id #M3/M4 !tinggi-tinggi",
        "  dua  spasi ",
        "",
    ] {
        let found = follow_up(text);
        assert_eq!(
            found,
            Understood { text: text.into(), doubts: found.doubts.clone(), ..Understood::default() }
        );
    }
}

#[test]
fn doubts_say_why_a_mark_stayed_text() {
    let doubts = |text: &str| follow_up(text).doubts.into_iter().map(|(_, doubt)| doubt).collect::<Vec<_>>();
    assert_eq!(doubts("tanya @sekdes"), [Doubt::UnknownName]);
    assert_eq!(doubts("tanya @ketua besok"), [Doubt::AmbiguousName]);
    assert_eq!(doubts("~31 feb 2023"), [Doubt::ImpossibleDate]);
    assert_eq!(doubts("~rabu, 6 april 2023"), [Doubt::ImpossibleDate]);
    assert_eq!(doubts("lihat #M9, lalu"), [Doubt::UnknownRecord]);
    assert_eq!(doubts("~50 orang Segera! !!! ~ok"), []);
    assert_eq!(follow_up("lihat #M9, lalu").doubts[0].0, 6..10);
    assert_eq!(doubts("jalan !gawat !tinggi"), [Doubt::UnknownSeverity]);
    assert_eq!(follow_up("saluran ~31 feb segera").doubts[0].0, 8..15, "the whole date is doubted");
}

#[test]
fn the_longest_name_wins_and_case_and_accents_do_not_matter() {
    assert_eq!(follow_up("@KASI kesra").owners, [party(KESRA)]);
    assert_eq!(follow_up("@kasi keuangan").owners, [party(KASI)]);
    assert_eq!(follow_up("@kasi keuangan").text, "keuangan");
    assert_eq!(follow_up("@Kásì Kesejahterāan").owners, [party(KESRA)]);
    assert_eq!(follow_up("@kaur tu/umum").owners, [party(UMUM)]);
    assert_eq!(follow_up("@kaur tu umum").owners, [party(UMUM)]);
    assert_eq!(follow_up("@ketua rt 03, segera").owners, [party(3)]);
    assert_eq!(follow_up("@kasi kesej").owners, [party(KASI)], "a beginning is no name");
}

#[test]
fn a_name_takes_its_own_signs_along() {
    let found = follow_up("undang @Pengasuh (H. Contoh, S.Pd.) besok");
    assert_eq!((found.owners.as_slice(), found.text.as_str()), ([party(TITLED)].as_slice(), "undang besok"));
    let found = follow_up("undang @pengasuh h. contoh, s.pd, besok");
    assert_eq!((found.owners.as_slice(), found.text.as_str()), ([party(TITLED)].as_slice(), "undang, besok"));
}

#[test]
fn several_owners_count_and_a_second_date_stays_text() {
    let found = follow_up("@kades rapat @kasi kesra @kades ~besok ~lusa");
    assert_eq!(found.owners, [party(KADES), party(KESRA)]);
    assert_eq!(found.due, NaiveDate::from_ymd_opt(2023, 4, 7));
    assert_eq!(found.text, "rapat ~lusa");
}

#[test]
fn white_space_goes_with_the_mark_before_signs_too() {
    assert_eq!(follow_up("jalan ~15 jul, lalu cat").text, "jalan, lalu cat");
    assert_eq!(follow_up("@kades bicara").text, "bicara");
    assert_eq!(follow_up("satu\n@kades\ndua").text, "satu\ndua");
    assert_eq!(follow_up("@kades").text, "");
    assert_eq!(follow_up("  @kades  rapat  ~besok").text, "rapat");
}

#[test]
fn each_kind_takes_the_marks_that_it_can_keep() {
    let text = "x @kades ~besok !tinggi #M3 #K5";
    let read = |kind| parse(text, &vocabulary(), kind);
    let note = read(Kind::Note);
    assert_eq!(
        (note.speaker, note.owners.len(), note.text.as_str()),
        (Some(party(KADES)), 0, "x ~besok !tinggi #M3 #K5")
    );
    let problem = read(Kind::Problem);
    assert_eq!((problem.severity, problem.text.as_str()), (Some(Severity::High), "x ~besok #M3 #K5"));
    let decision = read(Kind::Decision);
    assert_eq!((decision.links.len(), decision.text.as_str()), (2, "x @kades !tinggi"));
    assert!(decision.due.is_some());
    assert_eq!(read(Kind::Aspiration).text, "x ~besok !tinggi #M3 #K5");
    assert_eq!(read(Kind::Person).text, text);
}

#[test]
fn a_decision_may_say_its_votes_and_has_no_names() {
    let read = |text: &str| parse(text, &vocabulary(), Kind::Decision);
    let vote = |agree, disagree, abstain| Some(Method::Vote { agree, disagree, abstain });
    assert_eq!(read("dana cair =12/3/1").method, vote(12, 3, 1));
    let found = read("dana cair =20/5, segera");
    assert_eq!((found.method, found.text.as_str()), (vote(20, 5, 0), "dana cair, segera"));
    for (text, doubt) in [("x =12/3/1/4", Doubt::UnclearVotes), ("x =7/x", Doubt::UnclearVotes)] {
        assert_eq!(read(text).doubts, [(2..text.len(), doubt)]);
    }
    assert_eq!(read("x @kades").doubts, [(2..8, Doubt::NoPlaceForName)]);
    assert_eq!(read("a = b =5 =").doubts, []);
    assert_eq!(follow_up("x =12/3/1").text, "x =12/3/1");
}

/// The labels offered at the end of a text.
fn offered(text: &str) -> Vec<String> {
    let offers = complete(text, text.len(), &vocabulary(), Kind::FollowUp);
    offers.into_iter().map(|offer| offer.label).collect()
}

#[test]
fn completion_finds_names_by_the_start_of_any_word() {
    assert_eq!(offered("undang @kas"), ["Kasi Kesejahteraan", "Kasi"]);
    assert_eq!(offered("@kasi kesej"), ["Kasi Kesejahteraan"]);
    assert_eq!(offered("@kesra"), ["Kasi Kesejahteraan"]);
    assert_eq!(offered("@ketua"), ["Ketua RT 03", "Ketua BPD"]);
    assert_eq!(offered("@"), offered("x @"));
    assert_eq!(offered("@").len(), 7);
    for text in ["kas", "a@kas", "@kades bicara", "@kades ", "@ kas", "@kas\nx", ""] {
        assert_eq!(offered(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn completion_offers_dates_severities_and_numbers() {
    assert_eq!(offered("~akhir"), ["akhir bulan", "akhir triwulan", "akhir tahun"]);
    assert_eq!(offered("~2"), ["2 hari", "2 minggu", "2 bulan"]);
    assert_eq!(offered("~2 m"), ["2 minggu"]);
    assert_eq!(offered("!"), ["rendah", "sedang", "tinggi"]);
    assert_eq!(offered("!ti"), ["tinggi"]);
    assert_eq!(offered("#"), ["M3", "T12", "K5"]);
    assert_eq!(offered("#jemb"), ["M3", "T12"]);
    assert_eq!(offered("#t"), ["T12"]);
    assert_eq!(complete("!ti", 3, &vocabulary(), Kind::Note), [], "a note has no severity");
    assert_eq!(complete("é", 1, &vocabulary(), Kind::Note), [], "no character starts there");
}

#[test]
fn what_is_offered_is_understood() {
    for (text, left) in [("@", ""), ("~", ""), ("!", ""), ("#", ""), ("~2", ""), ("x @k", "x")] {
        for offer in complete(text, text.len(), &vocabulary(), Kind::FollowUp) {
            let mut line = text.to_owned();
            line.replace_range(offer.range, &offer.insert);
            let found = follow_up(&line);
            assert_eq!(found.spans.len(), 1, "{line}");
            assert_eq!(found.spans[0].meaning, offer.meaning, "{line}");
            assert_eq!(found.text.trim(), left, "{line}");
        }
    }
}

/// Texts in which marks, words and rubble stand side by side.
fn lines() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("@kasi kesejahteraan".to_owned()),
        Just("@kades".to_owned()),
        Just("@ketua".to_owned()),
        Just("~15 jul".to_owned()),
        Just("~31/2".to_owned()),
        Just("!tinggi".to_owned()),
        Just("#M3".to_owned()),
        "[ \\n\\t,.()@~!#]{1,3}",
        "\\PC{0,8}",
        "[a-z]{1,6}",
    ];
    proptest::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn spans_are_ordered_whole_characters_and_the_other_words_stay(text in lines(), kind in 0usize..6) {
        let found = parse(&text, &vocabulary(), Kind::SPOKEN[kind]);
        let mut rest = String::new();
        let mut from = 0;
        for span in &found.spans {
            prop_assert!(span.range.start >= from && span.range.start < span.range.end);
            rest.push_str(text.get(from..span.range.start).unwrap());
            prop_assert!(text.get(span.range.clone()).is_some());
            from = span.range.end;
        }
        rest.push_str(text.get(from..).unwrap());
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(letters(&rest), letters(&found.text));
        for (range, _) in &found.doubts {
            prop_assert!(text.get(range.clone()).is_some());
        }
        if found.spans.is_empty() {
            prop_assert_eq!(found.text, text);
        }
    }

    #[test]
    fn a_text_without_signs_is_left_alone(text in "[^@~!#]{0,60}") {
        prop_assert_eq!(follow_up(&text), Understood { text: text.clone(), ..Understood::default() });
    }

    #[test]
    fn marks_between_plain_words_are_found_and_leave_them(words in proptest::collection::vec("x[b-y]{2,6}", 2..6)) {
        let marked = words.join(" @kades ~besok ");
        let found = follow_up(&marked);
        prop_assert_eq!(found.owners, [party(KADES)]);
        let plain = words.join(" ");
        prop_assert_eq!(found.text.replace(" ~besok", ""), plain);
    }

    #[test]
    fn completion_answers_at_any_cursor(text in lines(), cursor in 0usize..80, kind in 0usize..6) {
        for offer in complete(&text, cursor, &vocabulary(), Kind::SPOKEN[kind]) {
            prop_assert!(text.get(offer.range.clone()).is_some() && offer.range.end == cursor);
        }
    }
}

#[test]
fn a_name_that_is_begun_counts_when_one_alone_is_meant() {
    let found = follow_up("perbaiki jembatan @kepala des dusun timur");
    assert_eq!(found.owners, [party(KADES)]);
    assert_eq!((found.text.as_str(), &found.doubts[..]), ("perbaiki jembatan dusun timur", &[][..]));
    for text in ["tagih @kepala", "tagih @kepala de", "tagih @ketua rt", "tagih @kepala desak"] {
        assert_eq!(follow_up(text).owners, [], "{text}");
    }
    assert_eq!(follow_up("tagih @kasi kes").owners, [party(KASI)], "a whole name comes before a begun one");
}

#[test]
fn an_office_comes_before_the_people_who_are_called_as_it_is() {
    let words = |party: Party, name: &str| PartyWords { party, names: vec![name.into()] };
    let person = |bits| Party::Person(RecordId::from_bits(bits));
    let parties = vec![
        words(party(0), "Kasi Pelayanan"),
        words(person(8), "Kasi Pelayanan (8)"),
        words(party(2), "Kasi Pemerintahan"),
        words(person(4), "Siti Aminah"),
        words(person(5), "Siti Aminah Dewi"),
        words(party(6), "Ketua RT"),
        words(party(7), "Ketua RT 01"),
    ];
    let vocabulary = Vocabulary::new(NaiveDate::MIN, false, parties, Vec::new());
    let owners = |text| parse(text, &vocabulary, Kind::FollowUp).owners;
    assert_eq!(owners("antar surat @siti amin"), [], "two people are meant");
    assert_eq!(owners("antar surat @ketua rt 0"), [party(6)], "a whole name comes first");
    assert_eq!(owners("antar surat @ketu rt"), [], "two offices are meant");
    assert_eq!(owners("antar surat @kasi pelayan"), [party(0)]);
    assert_eq!(owners("antar surat @kasi pel"), [party(0)]);
    assert_eq!(owners("antar surat @kasi pe"), [], "two are meant");
}
