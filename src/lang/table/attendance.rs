//! Daftar hadir: who is here.

words! {
    attendance_marked(name: &str, state: &str): "{name}: {state}" / "{name}: {state}";
    attendance_leaving: "Pulang?" / "Leaving?";
    attendance_leaves(name: &str, hour: &str): "{name} pulang pukul {hour} dan tidak lagi dihitung untuk kuorum." / "{name} leaves at {hour} and no longer counts for the quorum.";
    attendance_returning: "Hadir kembali?" / "Back again?";
    attendance_returns(name: &str): "{name} sudah dicatat pulang. Catat hadir kembali?" / "{name} was marked as gone. Mark as present again?";
    #[label] attendance_yes_left: "Pulang" / "Leaves";
    #[label] attendance_yes_back: "Hadir" / "Present";
    attendance_guest_title: "Tambah tamu?" / "Add a guest?";
    attendance_guest_offer(name: &str): "{name} tidak ada di daftar. Tambahkan sebagai tamu yang hadir sekarang?" / "{name} is not on the list. Add as a guest who is here now?";
    #[label] attendance_officials: "Perangkat" / "Officials";
    attendance_no_rule(here: u16, all: u16): "Tanpa kuorum: hadir {here} dari {all} undangan" / "No quorum needed: {here} of {all} invited are here";
    attendance_met(here: u16, all: u16, needed: u16): "Kuorum tercapai: {here} dari {all} (perlu {needed})" / "Quorum met: {here} of {all} (needs {needed})";
    attendance_short(here: u16, all: u16, lacking: u16): "Kuorum belum tercapai: {here} dari {all}, kurang {lacking}" / "No quorum yet: {here} of {all}, {lacking} short";
    attendance_nobody_counts: "Kuorum belum dapat dihitung: belum ada yang diundang" / "No quorum yet: nobody is invited";
    attendance_guests(n: u16): "Tamu {n}" / "Guests {n}";
    #[label] attendance_all: "Semua" / "All";
    #[label] attendance_find: "Cari" / "Find";
    attendance_hint: "ketik nomor, nama, atau jabatan" / "type a number, name or office";
    attendance_hint_short: "nomor atau nama" / "number or name";
    attendance_found(n: usize): "{n} cocok" / "{n} match";
    attendance_undecided(name: &str, key: &str, n: usize): "{name}? {key} lagi, atau panah ({n} cocok)" / "{name}? {key} again, or the arrows ({n} match)";
    attendance_nobody_chosen(key: &str): "Tidak ada orang yang dipilih; kosongkan pencarian dengan {key}." / "Nobody is selected; empty the finder with {key}.";
    attendance_nothing_found: "tidak ada yang cocok" / "nobody matches";
    attendance_only(n: usize): "hanya yang belum dicatat: {n}" / "only who is not marked: {n}";
    attendance_counts(here: usize, unmarked: usize, all: usize): "{here} hadir, {unmarked} belum dicatat, dari {all}" / "{here} present, {unmarked} not marked, of {all}";
    attendance_counts_and_guests(here: usize, unmarked: usize, all: usize, guests: u16): "{here} hadir, {unmarked} belum dicatat, dari {all}; tamu {guests}" / "{here} present, {unmarked} not marked, of {all}; guests {guests}";
    #[label] attendance_number: "No" / "No";
    #[label] attendance_title: "Jabatan" / "Office";
    #[page] attendance_offer_guest(add: &str, empty: &str): "Tidak ada yang cocok. Tekan {add} untuk menambahkannya sebagai tamu, atau {empty} untuk mengosongkan pencarian." / "Nobody matches. Press {add} to add this name as a guest, or {empty} to empty the finder.";
    attendance_all_marked: "Semua undangan sudah dicatat." / "Everybody invited is marked.";
    #[page] attendance_empty(carry: &str, guest: &str): "Belum ada orang dalam daftar. Kembali ke rapat lalu tekan {carry} untuk mengundang orang dari Data desa dan dari rapat sebelumnya. Tamu ditambahkan di sini dengan {guest}." / "Nobody is on the list yet. Go back to the meeting and press {carry} to invite the people of the village and of the meeting before. Guests are added here with {guest}.";
    attendance_disputed(state: &str): "{state} (konflik)" / "{state} (conflict)";
    attendance_counts_for_quorum: "dihitung untuk kuorum" / "counts for the quorum";
    attendance_does_not_count: "tidak dihitung untuk kuorum" / "does not count for the quorum";
    attendance_missing(n: usize): "Belum dicatat: {n}" / "Not marked: {n}";
    attendance_more(n: usize): "dan {n} lainnya" / "and {n} more";
    presence_title(name: &str): "Kehadiran {name}" / "Presence of {name}";
    presence_now(state: &str): "Sekarang: {state}" / "Now: {state}";
    presence_edit: "betulkan nama atau asal" / "correct name or origin";
    presence_person: "betulkan jabatan, unsur, atau data lain" / "correct office, body or other data";
    #[page] presence_delete(name: &str): "{name} dihapus dari daftar hadir rapat ini." / "{name} is taken off the attendance list of this meeting.";
    presence_gone: "pulang" / "gone";
    presence_ask_hour(state: &str): "{state} (jam berapa?)" / "{state} (at what hour?)";
    presence_ask_name: "diwakili (siapa?)" / "represented (by whom?)";
}
