//! Every command of the program, with its words.

use super::Text;

/// Declares the commands: name, label and description in both languages; the English description is the rustdoc.
macro_rules! actions {
    ($($name:ident ($label_id:literal, $label_en:literal) $text_id:literal, $text_en:literal;)+) => {
        /// A command of the program, whatever key, palette entry or click asks for it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $(#[doc = concat!($text_en, ".")] $name,)+
        }

        impl Action {
            /// Every command, in the order of the palette.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name of the command in code and logs.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            /// The words for the footer and the palette, at most 16 columns.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$name => Text::new($label_id, $label_en),)+ }
            }

            /// One sentence for help and palette, at most 60 columns, without its full stop.
            #[must_use]
            pub const fn description(self) -> Text {
                match self { $(Self::$name => Text::new($text_id, $text_en),)+ }
            }
        }
    };
}

actions! {
    // Going about.
    OpenOpening ("Pembukaan", "Opening") "Menuju pembukaan rapat", "Goes to the opening of the meeting";
    OpenBlock1 ("Blok 1", "Block 1") "Menuju blok 1: evaluasi kinerja dan realisasi program", "Goes to block 1: performance and realisation";
    OpenBlock2 ("Blok 2", "Block 2") "Menuju blok 2: perencanaan dan proyeksi", "Goes to block 2: planning and projection";
    OpenBlock3 ("Blok 3", "Block 3") "Menuju blok 3: koordinasi lintas bidang dan lembaga", "Goes to block 3: coordination with other bodies";
    OpenBlock4 ("Blok 4", "Block 4") "Menuju blok 4: pembaharuan informasi dan kebijakan", "Goes to block 4: news and policy";
    OpenClosing ("Penutup", "Closing") "Menuju penutup dan daftar periksa sebelum rapat ditutup", "Goes to the closing and the checklist before it";
    PreviousItem ("Butir lalu", "Previous item") "Menuju butir agenda sebelumnya", "Goes to the item before this one";
    NextItem ("Butir lanjut", "Next item") "Menuju butir agenda berikutnya", "Goes to the item after this one";
    OpenAttendance ("Hadir", "Attendance") "Membuka daftar hadir dan kuorum", "Opens the attendance list and the quorum";
    OpenBoard ("RTL", "Follow-ups") "Membuka papan rencana tindak lanjut", "Opens the board of follow-ups";
    OpenPanel ("Lembar data", "Data") "Membuka tabel data butir ini", "Opens the tables of this item";
    MakeProblem ("Buat masalah", "Make problem") "Mencatat peringatan ini sebagai masalah", "Records this warning as a problem";
    ImportBudget ("Impor", "Import") "Mengambil anggaran dan realisasi dari berkas atau tempelan", "Takes budget and realised amounts from a file or a paste";
    TakeOver ("Ambil", "Take over") "Mengambil isi berkas ke rapat ini", "Takes the file over into this meeting";
    SwitchEntry ("Cara mengisi", "Way of entry") "Mengganti isian realisasi: s.d. TW atau triwulan ini saja", "Switches what is typed: up to the quarter or for it alone";
    DecideOnRow ("Putuskan", "Decide") "Menulis keputusan yang didasarkan pada baris ini", "Writes a decision that rests on this row";
    NewRow ("Baris baru", "New row") "Menambah baris tabel", "Adds a row to the table";
    Reschedule ("Jadwal ulang", "Reschedule") "Memindahkan kegiatan ini ke hari lain, dengan alasan", "Moves this activity to other days for a reason";
    NextRole ("Ganti peran", "Next part") "Mengganti peran jabatan ini dalam tugas", "Gives this office the next part in the task";
    BeInCharge ("Pen. jawab", "In charge") "Menjadikan jabatan ini penanggung jawab tugas", "Puts this office in charge of the task";
    BeExecuting ("Pelaksana", "Executing") "Menjadikan jabatan ini pelaksana tugas", "Lets this office carry the task out";
    BeSupporting ("Pendukung", "Supporting") "Menjadikan jabatan ini pendukung tugas", "Lets this office support the task";
    ClearRole ("Kosongkan", "Clear") "Mengosongkan peran jabatan ini dalam tugas", "Takes this office out of the task";
    OpenDrafts ("Draf", "Drafts") "Menampilkan draf yang belum diselesaikan", "Lists the drafts that are not finished";
    OpenConflicts ("Konflik", "Conflicts") "Menampilkan isian yang diubah dua orang bersamaan", "Lists the fields that two people changed at once";
    OpenOrigin ("Asal", "Origin") "Menuju masalah atau catatan asal baris ini", "Goes to the record that this one came from";
    PreviousMeeting ("Rapat lalu", "Meeting before") "Menuju catatan yang sama di rapat triwulan sebelumnya", "Goes to the same record in the meeting before";
    NextMeeting ("Rapat lanjut", "Meeting after") "Menuju catatan yang sama di rapat triwulan berikutnya", "Goes to the same record in the meeting after";
    Find ("Cari", "Find") "Mencari kata di rapat ini", "Finds words in this meeting";
    Open ("Buka", "Open") "Membuka yang dipilih", "Opens what is chosen";
    Back ("Kembali", "Back") "Kembali ke layar sebelumnya", "Goes back to the screen before";

    // Capturing.
    CaptureNote ("Catatan", "Note") "Menulis catatan pembicaraan", "Writes a note of what is said";
    CaptureProblem ("Masalah", "Problem") "Menulis masalah, kendala, atau hambatan", "Writes a problem or an obstacle";
    CaptureFollowUp ("Tindak lanjut", "Follow-up") "Menulis tindak lanjut dengan penanggung jawab dan tenggat", "Writes a follow-up with its owner and due date";
    CaptureDecision ("Keputusan", "Decision") "Menulis keputusan rapat", "Writes a decision of the meeting";
    CaptureAspiration ("Aspirasi", "Aspiration") "Menulis aspirasi atau masukan lembaga", "Writes what a body or a resident asks for";
    Complete ("Lengkapi", "Complete") "Melengkapi kata yang sedang diketik", "Completes the word that is being typed";
    OpenPage ("Teks panjang", "Long text") "Melanjutkan tulisan ini di halaman beberapa baris", "Continues this text on a page of several lines";
    Finish ("Selesai", "Finish") "Menyelesaikan dan menerbitkan isian ini", "Finishes and publishes this entry";
    SaveForm ("Simpan & tutup", "Save & close") "Menyimpan semua isian dan menutup formulir", "Saves every field and closes the form";
    Advance ("Isian lanjut", "Next field") "Menuju isian berikutnya; dari yang terakhir, selesai", "Goes to the next field; from the last one, finishes";
    KeepDraft ("Jadikan draf", "Keep as draft") "Meninggalkan tulisan ini sebagai draf", "Leaves this text as a draft";
    DiscardDraft ("Buang", "Discard") "Membuang tulisan yang belum diselesaikan", "Throws away the unfinished text";
    DiscardChange ("Buang suntingan", "Discard edit") "Membuang suntingan; yang sudah terbit tetap", "Throws the edit away; what is published stays";

    // Working on records.
    Edit ("Ubah", "Edit") "Mengubah yang dipilih dengan formulir lengkap", "Edits what is chosen in its full form";
    Delete ("Hapus", "Delete") "Menghapus yang dipilih setelah ditanya", "Deletes what is chosen after a question";
    Toggle ("Tandai", "Mark") "Menandai atau melepas tanda", "Marks or unmarks what is chosen";
    ToggleInternal ("Umum/internal", "Public or not") "Mengganti antara umum dan internal", "Switches between public and internal";
    ItemDone ("Butir selesai", "Item done") "Menandai butir ini sudah dibahas", "Marks this item as discussed";
    DeferItem ("Tunda butir", "Put off item") "Menunda butir ini ke triwulan berikutnya, dengan alasan", "Puts this item off to the next quarter for a reason";
    ReadBack ("Dibacakan", "Read back") "Mencatat jam keputusan ini dibacakan kembali", "Notes when this decision was read back";
    StateDone ("Selesai", "Done") "Menyatakan tindak lanjut ini selesai", "Says that this follow-up is done";
    StateRunning ("Berjalan", "Running") "Menyatakan tindak lanjut ini sedang berjalan", "Says that this follow-up is under way";
    StatePostponed ("Tunda", "Postponed") "Menunda tindak lanjut ini dengan alasan", "Postpones this follow-up for a reason";
    StateCancelled ("Batal", "Cancelled") "Membatalkan tindak lanjut ini dengan alasan", "Cancels this follow-up for a reason";
    StateOpen ("Belum", "Not begun") "Menyatakan tindak lanjut ini belum dimulai", "Says that this follow-up has not begun";
    SetOwner ("Ganti PJ", "Owner") "Mengganti penanggung jawab", "Changes who is in charge";
    SetDue ("Tenggat", "Due date") "Mengganti tenggat", "Changes the due date";
    Filter ("Saring", "Filter") "Menyaring menurut penanggung jawab atau status", "Filters by owner or state";
    FilterOverdue ("Terlambat", "Overdue") "Hanya menampilkan yang terlambat, atau semuanya", "Shows only what is overdue, or everything";

    // Attendance.
    MarkPresent ("Hadir/pulang", "In or out") "Mencatat hadir sekarang; bila sudah hadir, pulang", "Marks as present now; if present, as gone";
    OtherStates ("Status lain", "Other states") "Memilih izin, sakit, diwakili, atau status lain", "Chooses excused, ill, represented and so on";
    AddGuest ("Tamu", "Guest") "Menambah tamu yang tidak ada di daftar", "Adds a guest who is not on the list";
    AttendanceFilter ("Belum dicatat", "Not marked") "Hanya menampilkan yang belum dicatat, atau semuanya", "Shows only who is not marked, or everybody";
    EditHours ("Jam hadir", "Hours") "Membetulkan jam datang dan pulang", "Corrects the hours of coming and leaving";
    EditPerson ("Data orang", "Person") "Membetulkan nama, jabatan, dan unsur orang ini", "Corrects name, office and body of this person";
    EditGuest ("Nama, asal", "Name, origin") "Membetulkan nama dan asal tamu", "Corrects the name and the origin of a guest";
    PresencePresent ("Hadir", "Present") "Mencatat hadir", "Marks as present";
    PresenceLeft ("Pulang", "Gone") "Mencatat jam pulang", "Notes when the person left";
    PresenceExcused ("Izin", "Excused") "Mencatat izin", "Marks as excused";
    PresenceIll ("Sakit", "Ill") "Mencatat sakit", "Marks as ill";
    PresenceAbsent ("Tanpa keterangan", "Absent") "Mencatat tanpa keterangan", "Marks as absent without notice";
    PresenceSubstitute ("Diwakili", "Represented") "Mencatat siapa yang mewakili", "Notes who stands in";
    PresenceUnknown ("Belum dicatat", "Not marked") "Mengosongkan catatan kehadiran", "Clears the presence of the person";

    // The meeting itself.
    BeginMeeting ("Buka rapat", "Begin meeting") "Membuka rapat: persiapan menjadi berlangsung", "Begins the meeting that was in preparation";
    CloseMeeting ("Tutup rapat", "Close meeting") "Menutup rapat setelah daftar periksa dilihat", "Closes the meeting after its checklist";
    ReopenMeeting ("Buka kembali", "Reopen") "Membuka kembali rapat yang ditutup, dengan alasan", "Reopens a closed meeting for a reason";
    Recess ("Skors", "Break") "Memulai atau mengakhiri skors", "Begins or ends a break";
    TakeSeat ("Ambil kendali", "Take the lead") "Mengambil kendali rapat dari komputer lain", "Takes control of the meeting from another computer";
    EditMeeting ("Data rapat", "Meeting data") "Mengubah tanggal, tempat, dan pimpinan rapat", "Edits date, place and leaders of the meeting";
    CarryOver ("Lanjutan", "Carry over") "Membawa yang belum selesai dari triwulan lalu", "Brings what is still open from the quarter before";
    NewSession ("Sesi baru", "New session") "Menyiapkan rapat triwulan baru", "Prepares the meeting of a new quarter";
    EditVillage ("Data desa", "Village data") "Mengubah nama desa, jabatan, dan aturan kuorum", "Edits the village, its offices and quorum rule";
    CopyExample ("Salin contoh", "Copy example") "Menyalin rapat contoh Desa Toronan ke folder ini", "Copies the worked example into this folder";
    Identify ("Siapa di sini", "Who sits here") "Mengganti siapa yang duduk di komputer ini", "Changes who sits at this computer";

    // Conflicts, questions and fields.
    KeepFirst ("Pilih A", "Keep A") "Memakai versi A", "Keeps version A";
    KeepSecond ("Pilih B", "Keep B") "Memakai versi B", "Keeps version B";
    KeepBoth ("Gabung", "Keep both") "Memakai semua versi, berurutan", "Keeps all versions, one after the other";
    Accept ("Terima", "Accept") "Menerima pilihan atau isian ini", "Accepts this choice or entry";
    Yes ("Ya", "Yes") "Menjawab ya", "Answers yes";
    TakeToday ("Pakai hari ini", "Take today") "Menjawab ya dengan tanggal hari ini sebagai tanggal rapat", "Answers yes, with today as the day of the meeting";
    No ("Tidak", "No") "Menjawab tidak", "Answers no";
    Cancel ("Batal", "Cancel") "Meninggalkan tanpa mengubah apa pun", "Leaves without changing anything";
    NextStep ("Lanjut", "Go on") "Menuju langkah berikutnya", "Goes to the next step";
    CreateMeeting ("Buat rapat", "Create") "Membuat rapat setelah dikonfirmasi", "Creates the meeting after a question";
    NextField ("Isian lanjut", "Next field") "Menuju isian berikutnya", "Goes to the next field";
    PreviousField ("Isian lalu", "Field before") "Menuju isian sebelumnya", "Goes to the field before";
    NextPane ("Panel lanjut", "Next pane") "Menuju panel berikutnya", "Goes to the next pane";
    PreviousPane ("Panel lalu", "Pane before") "Menuju panel sebelumnya", "Goes to the pane before";

    // Movement.
    MoveUp ("Atas", "Up") "Satu baris ke atas", "Moves one row up";
    MoveDown ("Bawah", "Down") "Satu baris ke bawah", "Moves one row down";
    MoveLeft ("Kiri", "Left") "Satu langkah ke kiri", "Moves one step left";
    MoveRight ("Kanan", "Right") "Satu langkah ke kanan", "Moves one step right";
    MoveFirst ("Awal", "First") "Menuju baris pertama", "Moves to the first row";
    MoveLast ("Akhir", "Last") "Menuju baris terakhir", "Moves to the last row";
    PageUp ("Layar naik", "Page up") "Satu layar ke atas", "Moves one screen up";
    PageDown ("Layar turun", "Page down") "Satu layar ke bawah", "Moves one screen down";

    // Everywhere.
    Undo ("Urungkan", "Undo") "Mengurungkan perubahan terakhir dari sini", "Takes back the last change made here";
    Redo ("Ulangi", "Redo") "Mengulangi yang diurungkan", "Makes the change again that was taken back";
    Save ("Simpan", "Save") "Tidak perlu: semuanya sudah tersimpan sendiri", "Needs no key: everything is saved by itself";
    Palette ("Perintah", "Commands") "Mencari perintah menurut namanya", "Finds a command by its name";
    Help ("Bantuan", "Help") "Menampilkan semua tombol di layar ini", "Shows all keys of this screen";
    Redraw ("Gambar ulang", "Redraw") "Menggambar ulang layar", "Draws the whole screen again";
    Quit ("Keluar", "Quit") "Keluar dari program; semuanya tersimpan", "Leaves the program; everything is saved";
}
