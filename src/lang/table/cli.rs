//! The command line.

words! {
    cli_about: "Rapat koordinasi triwulan pemerintah desa, di terminal." / "The quarterly coordination meeting of a village, in a terminal.";
    #[label] cli_head_usage: "Pemakaian" / "Usage";
    #[label] cli_head_commands: "Perintah" / "Commands";
    #[label] cli_head_arguments: "Argumen" / "Arguments";
    #[label] cli_head_options: "Pilihan" / "Options";
    #[label] cli_head_examples: "Contoh" / "Examples";
    #[label] cli_head_codes: "Kode keluar" / "Exit codes";
    #[page] cli_usage: "rakor [FOLDER]          membuka ruang rapat\nrakor PERINTAH …        lihat daftar di bawah" / "rakor [FOLDER]          opens the meeting room\nrakor COMMAND …         see the list below";
    cli_folder_argument: "folder rapat, atau berkas satu rapat yang langsung dibuka" / "folder of meetings, or the file of one to open";
    cli_option_folder: "folder tempat rapat dicari [bawaan: Dokumen/Rakor]" / "folder of the meetings [otherwise Documents/Rakor]";
    cli_option_author: "nama yang tercatat sebagai penulis" / "name that is recorded as the author";
    cli_option_lang: "bahasa: id atau en; juga lewat RAKOR_LANG" / "language: id or en; also by RAKOR_LANG";
    cli_option_theme: "warna: gelap, terang, 16, polos" / "colours: gelap (dark), terang (light), 16, polos (plain)";
    cli_option_ascii: "hanya huruf ASCII, untuk terminal sederhana" / "ASCII letters only, for simple terminals";
    cli_option_help: "menampilkan bantuan ini" / "shows this help";
    cli_option_version: "menampilkan versi" / "shows the version";
    #[page] cli_examples: "  rakor                                 ruang rapat, folder Dokumen/Rakor\n  rakor sessions                        ruang rapat dengan contoh\n  rakor sessions/2023-tw2.json          langsung membuka satu rapat\n  rakor ./daftar                        folder yang bernama seperti perintah\n  rakor periksa sessions                apakah semua berkas utuh?\n  rakor daftar 2023 --folder sessions   rapat tahun 2023" / "  rakor                                 the room, folder Documents/Rakor\n  rakor sessions                        the room with the example\n  rakor sessions/2023-tw2.json          opens one meeting at once\n  rakor ./daftar                        a folder named like a command\n  rakor periksa sessions                are all files sound?\n  rakor daftar 2023 --folder sessions   the meetings of 2023";
    #[page] cli_codes: "  0  selesai\n  1  ada temuan\n  2  perintahnya keliru\n  3  tidak dapat membaca atau menulis" / "  0  done\n  1  something was found\n  2  wrong usage\n  3  could not read or write";
    cli_check_about: "memeriksa apakah berkas atau folder rapat utuh" / "checks whether a file or folder of meetings is sound";
    cli_check_argument: "folder rapat, berkas rapat, desa.json, atau jejak" / "folder of meetings, file of one, desa.json, or a trail";
    #[page] cli_check_examples: "  rakor periksa sessions\n  rakor periksa sessions/2023-tw2.json" / "  rakor periksa sessions\n  rakor periksa sessions/2023-tw2.json";
    cli_show_about: "menampilkan satu rapat sebagai teks" / "shows one meeting as plain text";
    cli_show_argument: "berkas rapat, atau triwulan seperti 2023-tw2" / "file of a meeting, or a quarter such as 2023-tw2";
    #[page] cli_show_examples: "  rakor tampil sessions/2023-tw2.json\n  rakor tampil 2023-tw2 --folder sessions\n  rakor tampil 2023-tw2 > rapat.txt" / "  rakor tampil sessions/2023-tw2.json\n  rakor tampil 2023-tw2 --folder sessions\n  rakor tampil 2023-tw2 > meeting.txt";
    cli_list_about: "mendaftar rapat dalam folder" / "lists the meetings of the folder";
    cli_list_argument: "tahun, tw:2023-2, tahap rapat, atau kata yang dicari" / "a year, tw:2023-2, a phase, or words to look for";
    cli_format: "bentuk daftar: tabel, json, csv, ndjson" / "form of the list: tabel (table), json, csv, ndjson";
    #[page] cli_list_examples: "  rakor daftar 2023\n  rakor daftar tw:2023-2\n  rakor daftar ditutup jembatan\n  rakor daftar --format csv > rapat.csv" / "  rakor daftar 2023\n  rakor daftar tw:2023-2\n  rakor daftar closed jembatan\n  rakor daftar --format csv > meetings.csv";
    cli_complete_about: "menulis pelengkap perintah untuk shell" / "prints completions for a shell";
    cli_complete_argument: "bash, zsh, fish, powershell, atau elvish" / "bash, zsh, fish, powershell, or elvish";
    #[page] cli_complete_examples: "  rakor lengkapi bash > ~/.local/share/bash-completion/completions/rakor\n  rakor lengkapi zsh > ~/.zfunc/_rakor\n  rakor lengkapi fish > ~/.config/fish/completions/rakor.fish" / "  rakor lengkapi bash > ~/.local/share/bash-completion/completions/rakor\n  rakor lengkapi zsh > ~/.zfunc/_rakor\n  rakor lengkapi fish > ~/.config/fish/completions/rakor.fish";

    #[page] cli_meant(word: &str): "Maksud Anda {word}?" / "Did you mean {word}?";
    cli_see_help: "Cara pakai: rakor --help" / "How to use it: rakor --help";
    #[page] cli_value_missing(option: &str): "{option} perlu nilai." / "{option} needs a value.";
    #[page] cli_bad_value(value: &str, option: &str, valid: &str): "“{value}” tidak dikenal untuk {option}; yang ada: {valid}." / "“{value}” is unknown for {option}; there are: {valid}.";
    #[page] cli_unknown_option(option: &str): "Tidak ada pilihan {option}." / "There is no option {option}.";
    #[page] cli_too_much(word: &str): "“{word}” berlebih di sini." / "“{word}” is too much here.";
    #[page] cli_argument_missing(what: &str): "Perintahnya kurang {what}." / "{what} is missing.";
    #[page] cli_twice(option: &str): "{option} disebut dua kali." / "{option} was given twice.";
    cli_not_text: "Ada argumen yang bukan teks UTF-8." / "An argument is not UTF-8 text.";
    #[page] cli_wrong(why: &str): "Perintahnya keliru: {why}." / "The command line is wrong: {why}.";
    #[page] cli_folder_before_command(folder: &str, command: &str): "“{folder}” berdiri di depan perintah {command}; tulis folder sebagai --folder {folder}." / "“{folder}” stands before the command {command}; give a folder as --folder {folder}.";
}
