//! Where the hands are: the contexts in which a key is looked up.

use super::Text;

/// Declares the contexts with their words.
macro_rules! contexts {
    ($($(#[$doc:meta])+ $name:ident ($id:literal, $en:literal);)+) => {
        /// A place in which keys have a meaning; a focus chain lists them from the innermost outwards.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Context {
            $($(#[$doc])+ $name,)+
        }

        impl Context {
            /// Every context, in the order of help and README.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The heading of the context.
            #[must_use]
            pub const fn title(self) -> Text {
                match self { $(Self::$name => Text::new($id, $en),)+ }
            }
        }
    };
}

contexts! {
    /// Everywhere, the last of each chain but where a question must be answered first.
    Global ("Di mana pun", "Everywhere");
    /// The list of sessions.
    Home ("Beranda", "Home");
    /// Preparing the meeting of a quarter.
    NewSession ("Sesi baru", "New session");
    /// The last step before the meeting of a quarter is created.
    NewSessionLast ("Langkah terakhir Sesi baru", "Last step of a new session");
    /// Any screen of an open meeting.
    Meeting ("Layar rapat", "Meeting screens");
    /// The records of an item.
    Block ("Blok 1–4", "Blocks 1–4");
    /// *Tindak lanjut triwulan lalu*: the promises of last quarter, one at a time.
    Review ("Tindak lanjut triwulan lalu", "Follow-ups of last quarter");
    /// A table of data, cell by cell.
    Panel ("Lembar data", "Data table");
    /// What was understood of a file, before it is taken over.
    Intake ("Pratinjau impor", "Import preview");
    /// The activities over the months of a year.
    Months ("Jadwal kegiatan", "Months of activities");
    /// Tasks against offices, cell by cell.
    Matrix ("Matriks tugas", "Matrix of tasks");
    /// A cell that is being filled.
    Cell ("Mengisi sel", "Filling a cell");
    /// *Papan RTL*: all follow-ups.
    Board ("Papan RTL", "Board of follow-ups");
    /// The checklist before closing.
    Closing ("Penutup", "Closing");
    /// The attendance list, where all printable keys go to the finder.
    Attendance ("Daftar hadir", "Attendance");
    /// The menu of the other states of presence, one letter each.
    AttendanceStates ("Status kehadiran", "States of presence");
    /// The one line of quick capture.
    Capture ("Tangkap cepat", "Quick capture");
    /// A page of text with several lines.
    Page ("Halaman teks", "Page of text");
    /// A form with several fields.
    Form ("Formulir", "Form");
    /// A form whose text is not published yet, or is being altered.
    FormDraft ("Formulir draf", "Form of a draft");
    /// A published text that is being altered, inside the line, the page or the form in which that is done.
    Change ("Suntingan", "Change");
    /// A field of a form that is chosen instead of typed, inside a form.
    Choice ("Isian pilihan", "Field with choices");
    /// A list of rows with a cursor, inside any screen or menu.
    List ("Daftar", "List");
    /// A list whose rows are marked one by one.
    Marks ("Daftar bertanda", "List with marks");
    /// A list from which one entry is chosen.
    Menu ("Menu", "Menu");
    /// The list of unfinished drafts.
    Drafts ("Daftar draf", "List of drafts");
    /// Finding a command by its name.
    Palette ("Daftar perintah", "Command list");
    /// Finding text.
    Find ("Pencarian", "Find");
    /// A question, with or without a line of text to fill in.
    Dialog ("Pertanyaan", "Question");
    /// The versions of a field that two people changed at once.
    Conflict ("Konflik", "Conflict");
    /// Setting up the village.
    Setup ("Penyiapan desa", "Village set-up");
    /// A page of the set-up, one office or person to a line: Enter begins a line there.
    SetupPage ("Halaman penyiapan desa", "Page of the set-up");
    /// The last step of the set-up.
    SetupLast ("Langkah terakhir penyiapan desa", "Last step of the set-up");
    /// The help pages.
    Help ("Bantuan", "Help");
}
