//! Sentences about files.

words! {
    #[page] store_failed(what: &str, file: &str, why: &str): "Gagal {what} {file}: {why}." / "Could not {what} {file}: {why}.";
    #[page] store_folder_read_only: "Folder ini hanya dapat dibaca: tidak ada yang ditulis." / "This folder is read-only: nothing was written.";
    #[page] store_held: "Semua ketikan tetap dipegang program dan disimpan begitu bisa; jangan tutup program." / "Everything typed is held and saved as soon as possible; do not close the program.";
    store_read: "membaca" / "read";
    store_write: "menulis" / "write";
    store_sync: "memastikan di disk" / "flush";
    store_rename: "mengganti" / "replace";
    store_lock: "mengunci" / "lock";
    store_list: "membuka folder" / "list";
    store_create: "membuat" / "create";
    store_remove: "menghapus sisa" / "remove";
    store_read_only: "hanya dapat dibaca" / "it is read-only";
    store_full: "disk penuh, kosongkan sebagian" / "the disk is full, free some space";
    store_denied: "tidak ada izin" / "permission denied";
    store_missing: "tidak ada" / "it is not there";
    store_link: "berkas tautan tidak diikuti" / "links are not followed";
    store_not_a_file: "bukan berkas biasa" / "it is not a plain file";
    store_too_large: "terlalu besar" / "it is too large";
    store_busy: "sedang dipakai program lain" / "another program holds it";
    store_exists: "sudah ada, sebut nama lain" / "it is there already, give another name";
    store_damaged: "isinya rusak" / "it is damaged";
    #[page] file_not_json(file: &str, line: usize, column: usize): "{file} rusak atau terpotong (baris {line}, kolom {column}). Berkas tidak diubah; perbaiki atau ganti dengan salinan yang baik." / "{file} is broken or cut off (line {line}, column {column}). It was not touched; mend it or put a good copy in its place.";
    #[page] file_unknown_format(file: &str, format: &str): "{file} berformat “{format}” yang tidak dikenal versi ini. Berkas tidak diubah; perbarui program." / "{file} has the format “{format}”, unknown to this version. It was not touched; update the program.";
    #[page] file_garbled(file: &str, part: &str): "{file} bukan berkas rapat yang lengkap: bagian “{part}” hilang atau keliru. Berkas tidak diubah." / "{file} is not a whole meeting: “{part}” is missing or wrong. It was not touched.";
    #[page] file_nothing(file: &str): "{file} tidak ada, dan jejaknya tidak menyebut rapatnya." / "{file} is not there, and its trail does not name a meeting.";
    #[page] file_other_meeting(file: &str, stem: &str): "{file} berisi rapat {stem}; nama berkas dan isinya berbeda. Berkas tidak diubah." / "{file} holds the meeting {stem}; name and contents differ. It was not touched.";
    #[page] file_rival(stem: &str): "Berkas kedua untuk rapat {stem}. Yang dipakai {stem}.json; berkas ini tidak diubah." / "A second file for the meeting {stem}. {stem}.json is used; this one was not touched.";
    opened_set_aside(n: usize): "{n} baris jejak terpotong disisihkan; sisanya utuh." / "{n} torn lines of the trail were set aside; the rest is whole.";
    opened_unread(n: usize): "{n} baris jejak dari versi lain tidak terbaca; tetap di berkasnya." / "{n} trail lines of another version were not read; they stay in their file.";
    opened_recovered(n: usize): "{n} baris dipulihkan dari jejak." / "{n} lines were recovered from the trail.";
    opened_findings(n: usize): "{n} isian dalam berkas tidak masuk akal dan dibiarkan apa adanya." / "{n} values in the file make no sense and were left as they are.";
    #[page] emergency_copied(path: &str): "Folder rapat tidak dapat ditulisi. Yang belum tersimpan disalin ke {path}." / "The meeting folder could not be written. What was unsaved was copied to {path}.";
    #[page] emergency_failed: "Folder rapat tidak dapat ditulisi, dan salinan darurat juga gagal." / "The meeting folder could not be written, and the emergency copy failed too.";
}
