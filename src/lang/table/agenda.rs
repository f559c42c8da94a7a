//! The agenda: titles, short titles for the rail, and the question that opens each item.

words! {
    evaluation: "Evaluasi kinerja dan realisasi program" / "Review of performance and programmes";
    planning: "Perencanaan dan proyeksi" / "Planning and outlook";
    coordination: "Koordinasi lintas bidang dan lembaga" / "Coordination across offices and bodies";
    policy: "Pembaharuan informasi dan kebijakan" / "News of policy and information";
    #[label] evaluation_short: "Evaluasi" / "Review";
    #[label] planning_short: "Perencanaan" / "Planning";
    #[label] coordination_short: "Koordinasi" / "Coordination";
    #[label] policy_short: "Kebijakan" / "Policy";

    opening: "Pembukaan" / "Opening";
    #[label] opening_short: "Pembukaan" / "Opening";
    opening_ask: "Salam, doa, sambutan Kepala Desa; apakah kuorum sudah tercapai?" / "Greeting, prayer, address of the village head; is there a quorum?";

    budget: "Realisasi APBDesa" / "Village budget realisation";
    #[rail] budget_short: "Realisasi APBDesa" / "Budget realisation";
    budget_ask: "Berapa anggaran yang terserap, dan kegiatan mana yang belum terlaksana?" / "How much of the budget is spent, and which activities are still to be done?";

    indicators: "Pencapaian indikator kinerja" / "Performance indicators";
    #[rail] indicators_short: "Indikator kinerja" / "Indicators";
    indicators_ask: "Target RKPDesa dan RPJMDesa mana yang terlambat, dan apa kendalanya?" / "Which targets of the yearly and six-year plans are late, and why?";

    reports: "Laporan pertanggungjawaban" / "Accountability reports";
    #[rail] reports_short: "Pertanggungjawaban" / "Accountability";
    reports_ask: "Apa yang sudah dikerjakan tiap bidang, dan apa buktinya?" / "What has each office done, and what shows it?";

    problems: "Analisis permasalahan" / "Analysis of problems";
    #[rail] problems_short: "Analisis masalah" / "Problem analysis";
    problems_ask: "Kendala apa yang dihadapi warga dan perangkat, dan apa akar masalahnya?" / "What holds residents and officials back, and what is at its root?";

    follow_ups: "Penyusunan rencana tindak lanjut" / "Drawing up the follow-up plan";
    #[rail] follow_ups_short: "Rencana tindak lanjut" / "Follow-up plan";
    follow_ups_ask: "Untuk tiap masalah: siapa berbuat apa, dan paling lambat kapan?" / "For each problem: who does what, and by when?";

    projection: "Proyeksi kegiatan" / "Projected activities";
    #[rail] projection_short: "Proyeksi kegiatan" / "Projected activities";
    projection_ask: "Kegiatan apa yang berjalan berikutnya, dan jadwal mana yang perlu digeser?" / "Which activities come next, and which dates have to move?";

    services: "Penguatan pelayanan publik" / "Better public services";
    #[rail] services_short: "Pelayanan publik" / "Public services";
    services_ask: "Pelayanan mana yang dikeluhkan warga; data atau prosedur apa yang diperbarui?" / "Which services do residents complain of; which data or steps need renewal?";

    officials: "Sinergi perangkat desa" / "Village officials working together";
    #[rail] officials_short: "Sinergi perangkat" / "Officials";
    officials_ask: "Adakah tugas yang tumpang tindih, atau yang belum dipegang siapa pun?" / "Is any task held twice, or by nobody?";

    bpd: "Hubungan dengan BPD" / "Relations with the village council (BPD)";
    #[rail] bpd_short: "Hubungan BPD" / "Council (BPD)";
    bpd_ask: "Apa pandangan BPD, dan rancangan peraturan desa mana yang menunggu?" / "What is the council's view, and which draft regulations are waiting?";

    lkd: "Keterlibatan LKD" / "Community bodies (LKD)";
    #[rail] lkd_short: "Keterlibatan LKD" / "Community bodies";
    lkd_ask: "Aspirasi, masukan, atau kendala apa yang dibawa RT/RW, PKK, dan lembaga lain?" / "What wishes, advice or obstacles do the community bodies bring?";

    programmes: "Sinergi program desa dengan program kabupaten dan pusat" / "Village programmes in line with regency and national ones";
    #[rail] programmes_short: "Sinergi program" / "Programmes";
    programmes_ask: "Program kabupaten atau pusat mana yang belum didukung kegiatan desa?" / "Which regency or national programme has no village activity yet?";

    regulations: "Sosialisasi regulasi baru" / "New regulations";
    #[rail] regulations_short: "Regulasi baru" / "New regulations";
    regulations_ask: "Peraturan baru apa yang berdampak pada desa, dan siapa yang harus tahu?" / "Which new rules touch the village, and who has to know?";

    information: "Informasi penting lainnya" / "Other important information";
    #[rail] information_short: "Informasi lainnya" / "Other information";
    information_ask: "Kabar penting apa lagi yang perlu diketahui bersama?" / "What else should everybody know?";

    closing: "Penutup" / "Closing";
    #[label] closing_short: "Penutup" / "Closing";
    closing_ask: "Bacakan kesimpulan dan keputusan, sepakati tindak lanjut, lalu doa." / "Read conclusions and decisions aloud, agree the follow-ups, then prayer.";

    recess: "Skors" / "Break";
    #[label] recess_short: "Skors" / "Break";
    recess_ask: "Rapat diskors; sebutkan jam mulai kembali." / "The meeting rests; say when it resumes.";
}
