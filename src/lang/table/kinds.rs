//! The kinds of record, the bodies and the roles.

words! {
    #[label] note: "Catatan" / "Note";
    #[label] problem: "Masalah" / "Problem";
    #[label] follow_up: "Tindak lanjut" / "Follow-up";
    #[label] decision: "Keputusan" / "Decision";
    #[label] aspiration: "Aspirasi" / "Aspiration";
    #[label] attendance: "Daftar hadir" / "Attendance";
    village_officials: "Perangkat desa" / "Village officials";
    council: "Badan Permusyawaratan Desa (BPD)" / "Village council (BPD)";
    community_bodies: "Lembaga Kemasyarakatan Desa (LKD)" / "Community bodies (LKD)";
    guests: "Tamu" / "Guests";
    #[label] facilitator: "Fasilitator" / "Facilitator";
    #[label] note_taker: "Notulis" / "Note-taker";
    #[label] quorum: "kuorum" / "quorum";
}
