//! Blocks 1 to 4: the meeting itself.

words! {
    #[label] block_begun: "dimulai" / "begun";
    #[label] block_done: "selesai" / "done";
    #[label] block_deferred: "ditunda" / "put off";
    #[label] block_minutes(used: u32, planned: u32): "{used}/{planned}" / "{used}/{planned}";
    #[label] block_share(part: usize, total: usize): "{part}/{total}" / "{part}/{total}";
    block_minutes_long(used: u32, planned: u32): "{used} dari {planned} mnt" / "{used} of {planned} min";
    block_planned(minutes: u32): "rencana {minutes} mnt" / "planned {minutes} min";
    block_end(time: &str): "kira-kira usai {time}" / "ends about {time}";
    block_total(used: u32, planned: u32): "{used} dari {planned} menit" / "{used} of {planned} minutes";
    block_total_planned(planned: u32): "rencana {planned} menit" / "planned {planned} minutes";
    block_why_deferred(why: &str): "Ditunda: {why}" / "Put off: {why}";
    block_shown_elsewhere(item: &str): "Sedang dibahas: {item}" / "Under discussion: {item}";
    block_begin(key: &str): "Rapat belum dibuka. Tekan {key} bila hadirin siap." / "Not begun yet. Press {key} when the room is ready.";
    block_in_recess(key: &str): "Rapat diskors; {key} mengakhiri skors dahulu." / "The meeting is on a break; {key} ends it first.";
    block_not_running: "Rapat belum dibuka, jadi belum ada butir yang selesai." / "The meeting has not begun, so no item can be done.";
    block_closed: "Rapat sudah ditutup; butir agenda tidak diubah lagi." / "The meeting is closed; its agenda stays as it is.";
    block_seat_elsewhere(name: &str): "Kendali ada pada {name}: hanya layar ini yang berpindah." / "{name} has the lead: only this screen moved.";
    block_reopened(item: &str): "{item} dibahas lagi." / "{item} is taken up again.";
    block_empty: "Belum ada catatan di butir ini. Tekan:" / "Nothing written under this item yet. Press:";
    #[rail] block_beside: "Triwulan lalu" / "Last quarter";
    block_beside_counts(carried: usize, before: usize): "{carried} terbawa, {before} catatan" / "{carried} carried, {before} notes";
    block_beside_empty: "Tidak ada dari triwulan lalu" / "Nothing from last quarter";
    block_beside_hint(key: &str, carried: usize, before: usize): "{key}  Triwulan lalu: {carried} terbawa, {before} catatan" / "{key}  Last quarter: {carried} carried, {before} notes";
    #[rail] block_records: "Catatan rapat ini" / "This meeting";
    block_review_text(answered: usize, total: usize): "{answered} dari {total} tindak lanjut sudah dijawab." / "{answered} of {total} follow-ups are answered.";
    block_review_hint(key: &str): "{key}  bahas satu per satu" / "{key}  take them one by one";
    block_alter_later(quarter: &str, key: &str): "Sudah terbawa ke {quarter}; tekan {key} untuk mengubahnya di sana." / "Carried to {quarter}; press {key} to alter it there.";
    block_alter_before(key: &str): "Ini catatan rapat lalu; tekan {key} untuk membukanya di sana." / "This belongs to the last meeting; press {key} to open it there.";
    block_nothing_chosen: "Belum ada catatan yang dipilih." / "No record is chosen.";
    block_no_origin: "Baris ini tidak berasal dari masalah atau catatan lain." / "This line does not come from another record.";
    block_only_decisions: "Hanya keputusan yang dibacakan kembali." / "Only decisions are read back.";
    block_delete_text(text: &str, key: &str): "“{text}” akan dihapus. Tekan {key} sesudahnya untuk mengembalikannya." / "“{text}” will be deleted. Press {key} afterwards to bring it back.";
}
