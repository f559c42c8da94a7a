//! Conflicts and how they are settled.

words! {
    conflict_list: "Konflik terbuka" / "Open conflicts";
    conflict_none: "Tidak ada konflik." / "There are no conflicts.";
    conflict_about: "Tentang" / "About";
    conflict_field: "Isian" / "Field";
    #[label] conflict_versions: "Versi" / "Versions";
    conflict_title(field: &str): "Konflik: {field}" / "Conflict: {field}";
    conflict_gone: "Konflik ini sudah diputuskan." / "This conflict has been settled.";
    conflict_hint(first: &str, second: &str, chosen: &str): "{first} memakai A, {second} memakai B, {chosen} memakai yang dipilih." / "{first} keeps A, {second} keeps B, {chosen} keeps the selected one.";
    conflict_hint_text(first: &str, second: &str, all: &str, chosen: &str): "{first} memakai A, {second} memakai B, {all} menggabungkan, {chosen} memakai yang dipilih." / "{first} keeps A, {second} keeps B, {all} keeps all, {chosen} keeps the selected one.";
    conflict_from_file: "dari berkas rapat" / "from the meeting's file";
    conflict_kept(letter: char, field: &str): "{field}: versi {letter} dipakai." / "{field}: version {letter} is kept.";
    conflict_kept_of(letter: char, author: &str, field: &str): "{field}: versi {letter} dari {author} dipakai." / "{field}: version {letter} by {author} is kept.";
    conflict_kept_all(field: &str): "{field}: semua versi digabungkan." / "{field}: all versions are kept together.";
    conflict_only_texts: "Hanya teks panjang yang dapat digabungkan; pilih salah satu versi." / "Only long texts can be joined; choose one of the versions.";
    conflict_no_such_version: "Versi itu tidak ada." / "There is no such version.";
}
