//! Finding in the meeting.

words! {
    #[label] find_title: "Cari" / "Find";
    find_hint: "kata, nama, atau nomor seperti T12" / "words, a name, or a number such as T12";
    find_help: "Ketik untuk mencari di semua catatan dan orang di rapat ini." / "Type to search all records and people of this meeting.";
    find_nothing: "Tidak ada yang cocok." / "Nothing matches.";
    #[rail] find_count(n: usize): "{n} ditemukan" / "{n} found";
}
