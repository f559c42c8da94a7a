//! The village and its first set-up.

words! {
    village_title: "Data desa" / "The village";
    #[label] village_step_name: "Nama" / "Name";
    #[label] village_step_meeting: "Rapat" / "Meeting";
    #[label] village_step_offices: "Jabatan" / "Offices";
    #[label] village_step_roster: "Orang" / "People";
    #[page] village_hint_name: "Isian tersimpan setiap kali berpindah langkah; penyiapan boleh ditinggalkan dan dilanjutkan kapan saja." / "Each step is saved on leaving it; the set-up can be left and resumed at any time.";
    #[page] village_hint_meeting: "Ini usulan untuk setiap rapat baru; pada tiap rapat masih dapat diganti." / "These are proposals for every new meeting; each meeting can still change them.";
    #[page] village_hint_offices: "Satu jabatan per baris: Jabatan; sebutan lain, sebutan lain" / "One office to a line: Office; other name, other name";
    #[page] village_hint_roster: "Satu orang per baris: Nama; jabatan; unsur (perangkat, BPD, atau LKD). Daftar dari Excel dapat ditempel." / "One person to a line: Name; office; body (perangkat, BPD or LKD). A list can be pasted.";
    #[rail] village_name: "Nama desa" / "Name of the village";
    village_name_hint: "tanpa kata Desa" / "without the word Desa";
    #[rail] village_code: "Kode wilayah" / "Village code";
    village_code_optional: "Boleh dikosongkan; kode Kemendagri, contoh 35.28.04.2018" / "May be left empty; the Ministry's code, such as 35.28.04.2018";
    village_code_from_name(code: &str): "Boleh kosong: nama berkas memakai {code}" / "May be left empty: {code} stands in for it";
    village_code_digits(n: usize): "{n} dari 10 angka, contoh 35.28.04.2018" / "{n} of 10 digits, such as 35.28.04.2018";
    village_code_odd: "Kode wilayah ditulis seperti 35.28.04.2018, dengan atau tanpa titik" / "A village code is written like 35.28.04.2018, with or without dots";
    #[rail] village_kecamatan: "Kecamatan" / "Kecamatan";
    #[rail] village_kabupaten: "Kabupaten" / "Kabupaten";
    #[rail] village_zone: "Zona waktu" / "Time zone";
    village_zone_of(name: &str, hours: i64): "{name} (UTC+{hours})" / "{name} (UTC+{hours})";
    #[rail] village_place: "Tempat rapat" / "Place of meeting";
    village_place_hint: "contoh: Balai Desa" / "such as Balai Desa";
    #[rail] village_substitutes: "Wakil dihitung" / "Substitutes count";
    #[rail] village_offices: "Jabatan" / "Offices";
    village_offices_count(n: usize): "{n} jabatan" / "{n} offices";
    #[rail] village_roster: "Daftar orang" / "People";
    village_roster_count(officials: usize, council: usize, bodies: usize): "{officials} perangkat, {council} BPD, {bodies} LKD" / "{officials} officials, {council} BPD, {bodies} LKD";
    village_needed: "Perlu diisi" / "Needed";
    village_office_twice(title: &str): "“{title}” tertulis dua kali; cukup sekali." / "“{title}” is there twice; once is enough.";
    village_body_unknown(line: usize, word: &str): "Baris {line}: unsur “{word}” tidak dikenal; tulis perangkat, BPD, atau LKD" / "Line {line}: the body “{word}” is unknown; write perangkat, BPD or LKD";
    village_last_step(key: &str): "Ini langkah terakhir; {key} menyelesaikan." / "This is the last step; {key} finishes.";
    village_later: "Tersimpan; penyiapan dapat dilanjutkan dari Beranda." / "Saved; the set-up can be resumed from Home.";
    village_incomplete: "Masih ada isian yang perlu dilengkapi." / "Some fields still need something.";
    village_done(name: &str): "Data Desa {name} tersimpan." / "The village {name} is saved.";
    identify_title: "Siapa di komputer ini?" / "Who sits at this computer?";
    #[rail] identify_role: "Peran" / "Part";
    #[rail] identify_name: "Nama atau jabatan" / "Name or office";
    identify_empty(role: &str): "kosong: tercatat sebagai {role}" / "empty: recorded as {role}";
    #[page] identify_hint(key: &str): "Nama ini tercatat pada setiap baris yang ditulis dari sini. Dapat diganti kapan saja dengan tombol {key} di Beranda." / "This name stands with every line written here. It can be changed at any time with {key} on Home.";
    identify_suggested(key: &str): "{key} melengkapi dari daftar orang:" / "{key} completes from the roster:";
    identify_done(name: &str): "Tercatat sebagai {name}." / "Recorded as {name}.";
}
