//! Sesi baru and the carry-over preview.

words! {
    carry_title: "Lanjutan triwulan lalu" / "Carried over from the quarter before";
    carry_title_from(quarter: &str): "Lanjutan dari {quarter}" / "Carried over from {quarter}";
    carry_count(n: usize, all: usize): "{n} dari {all} baris akan dibawa; Spasi pada judul menandai semuanya." / "{n} of {all} lines come along; Space on a heading marks them all.";
    carry_all_here: "Semua baris sudah ada di rapat ini." / "Every line is in this meeting already.";
    carry_nothing(quarter: &str): "{quarter} tidak meninggalkan apa pun yang perlu dibawa." / "{quarter} left nothing to be carried over.";
    carry_reading(quarter: &str): "Membaca rapat {quarter}…" / "Reading the meeting of {quarter}…";
    carry_no_source: "Tidak ada rapat sebelum triwulan ini; rapat dimulai tanpa lanjutan." / "No meeting before this quarter: it starts with nothing carried over.";
    carry_done(n: usize): "{n} baris dibawa dari triwulan lalu." / "{n} lines carried over.";
    carry_nothing_done: "Tidak ada baris yang dibawa." / "No line was carried over.";
    #[label] carry_number: "No" / "No";
    #[label] carry_text: "Uraian" / "Text";
    #[label] carry_age: "Umur" / "Age";
    #[label] carry_effect: "Hasil" / "Effect";
    carry_of(n: usize, all: usize): "{n} dari {all}" / "{n} of {all}";
    #[label] carry_new: "baru" / "new";
    #[label] carry_same: "sudah ada" / "there already";
    #[rail] carry_edited: "diubah di sini" / "edited here";
    carry_updated(fields: &str): "diperbarui: {fields}" / "updated: {fields}";
    carry_overdue: "Tindak lanjut terlambat" / "Follow-ups overdue";
    carry_open: "Tindak lanjut belum selesai" / "Follow-ups still owed";
    carry_problem: "Masalah masih terbuka" / "Problems still open";
    carry_unanswered: "Aspirasi belum dijawab" / "Aspirations without an answer";
    carry_review: "Keputusan yang ditinjau kembali" / "Decisions to be reviewed";
    carry_deferred: "Butir yang ditunda" / "Items put off";
    carry_person: "Orang yang diundang lagi" / "People invited again";

    #[label] new_title: "Sesi baru" / "New session";
    #[label] new_step_meeting: "Rapat" / "Meeting";
    #[label] new_step_invited: "Undangan" / "Invited";
    #[label] new_step_carried: "Lanjutan" / "Carried over";
    new_hint_meeting: "Panah kiri dan kanan memilih; F4 membuat rapat." / "Left and right choose; F4 creates the meeting.";
    new_hint_invited: "Spasi mengundang atau tidak, pada judul seluruh unsur; F4 membuat rapat." / "Space invites or not, on a heading the whole body; F4 creates the meeting.";
    new_hint_carried: "Spasi membawa atau meninggalkan, pada judul semuanya; F4 membuat rapat." / "Space carries or leaves, on a heading all of them; F4 creates the meeting.";
    #[rail] new_quarter: "Triwulan yang dinilai" / "Quarter evaluated";
    new_date_hint: "contoh: 13 Juli, atau 2 minggu" / "such as 13 Juli, or 2 minggu";
    new_nobody: "belum ditentukan" / "not decided yet";
    new_taken(stem: &str, phase: &str): "Rapat triwulan ini sudah ada: {stem} ({phase}); revisi dibuat dari rapat itu" / "This quarter has a meeting: {stem} ({phase}); a revision starts from it";
    new_no_date: "Tanggal belum dapat dibaca; tulis seperti 13 Juli atau 13/7" / "This is no date yet; write it like 13 Juli or 13/7";
    new_no_time: "Jam belum dapat dibaca; tulis seperti 09.00" / "This is no hour yet; write it like 09.00";
    new_before_end(date: &str): "{date}: triwulan yang dinilai belum berakhir" / "{date}: the quarter evaluated is not over then";
    new_last_step: "Ini langkah terakhir; F4 membuat rapat." / "This is the last step; F4 creates the meeting.";
    new_still_reading: "Rapat triwulan lalu masih dibaca; coba sesaat lagi." / "The meeting before is still being read; try again in a moment.";
    #[page] new_no_roster: "Daftar orang desa masih kosong. Isi di Data desa (d di Beranda), atau bawa orang dari rapat sebelumnya pada langkah Lanjutan." / "The village has no roster yet. Fill it under the village (d on Home), or carry people over from the meeting before.";
    new_carried_from(quarter: &str, stem: &str): "Dari rapat {quarter} ({stem}):" / "From the meeting of {quarter} ({stem}):";
    #[page] new_carry_later(quarter: &str, key: &str): "Setelah rapat ini dibuat, tekan {key} di dalamnya untuk membawa lanjutan dari {quarter}." / "Once this meeting is there, press {key} in it to carry over from {quarter}.";
    new_lines(n: usize): "{n} baris lanjutan" / "{n} lines carried over";
    new_summary: "Yang akan dibuat" / "What will be created";
}
