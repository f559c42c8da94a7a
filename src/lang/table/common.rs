//! Words that many screens share.

words! {
    #[label] yes: "Ya" / "Yes";
    #[label] no: "Tidak" / "No";
    #[label] cancel: "Batal" / "Cancel";
    #[label] back: "Kembali" / "Back";
    #[label] close: "Tutup" / "Close";
    #[label] open: "Buka" / "Open";
    #[label] delete: "Hapus" / "Delete";
    #[label] discard: "Buang" / "Discard";
    #[label] edit: "Ubah" / "Edit";
    #[label] add: "Tambah" / "Add";
    #[label] other_choice: "Pilihan lain" / "Other choice";
    #[label] finish: "Selesai" / "Finish";
    delete_title(label: &str): "Hapus {label}?" / "Delete {label}?";
    #[label] draft: "draf" / "draft";
    #[label] internal: "internal" / "internal";
    #[label] for_all: "umum" / "for all";
    #[label] deleted: "dihapus" / "deleted";
    #[label] optional: "opsional" / "optional";
    example_data: "DATA CONTOH" / "SAMPLE DATA";
    people_count(n: usize): "{n} orang" / "{n} people";
    field_full: "Kolom ini penuh (8 KiB)." / "This field is full (8 KiB).";
    pasted_rest(n: usize): "Tempelan panjang: {n} catatan baru ditambah." / "Long paste: the rest became {n} new notes.";
    said_undoable(name: &str, what: &str, undo: &str): "{name}: {what} · {undo} mengurungkan" / "{name}: {what} · {undo} takes it back";
    undone(what: &str): "Diurungkan: {what}" / "Undone: {what}";
    redone(what: &str): "Diulangi: {what}" / "Redone: {what}";
    nothing_to_undo: "Tidak ada yang dapat diurungkan." / "Nothing to undo.";
    nothing_to_redo: "Tidak ada yang dapat diulangi." / "Nothing to redo.";
    already_saved: "Sudah tersimpan; semuanya tersimpan sendiri." / "Already saved; every keystroke is.";
    due_in(date: &str): "tenggat {date}" / "due {date}";
    no_due: "tanpa tenggat" / "no due date";
    no_owner: "tanpa penanggung jawab" / "nobody in charge";
}
