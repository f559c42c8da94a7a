//! The help in the user's language: clap's own English words are replaced by templates.

use clap::{Command as Clap, CommandFactory};

use super::arguments::Arguments;
use crate::lang::Words;

/// The command line with all that people read of it.
pub(super) fn command(words: Words) -> Clap {
    let mut command = options(Arguments::command(), words)
        .about(words.cli_about())
        .override_usage(usage(words.cli_usage()))
        .help_template(template(words, words.cli_head_commands(), true))
        .after_help(after(words))
        .mut_arg("path", |arg| arg.help(words.cli_folder_argument()));
    for (name, about, usage_lines, argument, help, examples) in subcommands(words) {
        command = command.mut_subcommand(name, |sub| {
            let sub = sub
                .about(about)
                .override_usage(usage(usage_lines))
                .help_template(template(words, "", false))
                .after_help(format!("{}:\n{}", words.cli_head_examples(), indented(examples)))
                .mut_arg(argument, |arg| arg.help(help));
            further(name, words)
                .into_iter()
                .fold(sub, |sub, (arg, help)| sub.mut_arg(arg, |arg| arg.help(help)))
        });
    }
    command
}

/// The help of a command's arguments beyond its first.
fn further(name: &str, words: Words) -> Vec<(&'static str, &'static str)> {
    match name {
        "daftar" => vec![("format", words.cli_format())],
        "impor" => vec![
            ("ke", words.cli_import_into()),
            ("pratinjau", words.cli_import_preview()),
            ("format", words.cli_import_format()),
            ("temuan", words.cli_import_findings()),
        ],
        _ => Vec::new(),
    }
}

/// Name, what it does, usage, its argument, help of that, examples.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

fn subcommands(words: Words) -> [Row; 5] {
    [
        (
            "periksa",
            words.cli_check_about(),
            "rakor periksa PATH",
            "path",
            words.cli_check_argument(),
            words.cli_check_examples(),
        ),
        (
            "tampil",
            words.cli_show_about(),
            "rakor tampil SESI",
            "session",
            words.cli_show_argument(),
            words.cli_show_examples(),
        ),
        (
            "daftar",
            words.cli_list_about(),
            "rakor daftar [FILTER…] [--format FORMAT]",
            "filters",
            words.cli_list_argument(),
            words.cli_list_examples(),
        ),
        (
            "impor",
            words.cli_import_about(),
            "rakor impor FILE --ke SESI [--pratinjau] [--format FORMAT] [--temuan FILE]",
            "file",
            words.cli_import_argument(),
            words.cli_import_examples(),
        ),
        (
            "lengkapi",
            words.cli_complete_about(),
            "rakor lengkapi SHELL",
            "shell",
            words.cli_complete_argument(),
            words.cli_complete_examples(),
        ),
    ]
}

/// Puts the help of the options that hold everywhere.
fn options(command: Clap, words: Words) -> Clap {
    [
        ("folder", words.cli_option_folder()),
        ("sebagai", words.cli_option_author()),
        ("lang", words.cli_option_lang()),
        ("tema", words.cli_option_theme()),
        ("ascii", words.cli_option_ascii()),
        ("help", words.cli_option_help()),
        ("version", words.cli_option_version()),
    ]
    .into_iter()
    .fold(command, |command, (option, help)| command.mut_arg(option, |arg| arg.help(help)))
}

/// Indents every line.
fn indented(lines: &str) -> String {
    format!("  {}", usage(lines))
}

/// Sets the lines of a usage under each other.
fn usage(lines: &str) -> String {
    lines.replace('\n', "\n  ")
}

fn template(words: Words, commands: &str, is_root: bool) -> String {
    let (usage, arguments, options) =
        (words.cli_head_usage(), words.cli_head_arguments(), words.cli_head_options());
    let commands = if is_root { format!("{commands}:\n{{subcommands}}\n\n") } else { String::new() };
    format!(
        "{{about}}\n\n{usage}:\n  {{usage}}\n\n{commands}{arguments}:\n{{positionals}}\n\n{options}:\n{{options}}{{after-help}}\n"
    )
}

fn after(words: Words) -> String {
    format!(
        "{}:\n{}\n\n{}:\n{}",
        words.cli_head_examples(),
        indented(words.cli_examples()),
        words.cli_head_codes(),
        indented(words.cli_codes())
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use unicode_width::UnicodeWidthStr;

    fn helps(lang: Lang) -> Vec<(String, String)> {
        let mut command = command(Words::new(lang));
        command.build();
        let mut all = vec![("rakor".to_owned(), command.render_help().to_string())];
        let subcommands = command.get_subcommands_mut();
        all.extend(subcommands.map(|sub| (sub.get_name().to_owned(), sub.render_help().to_string())));
        all
    }

    #[test]
    fn the_help_is_whole_in_both_languages_and_fits_eighty_columns() {
        for lang in [Lang::Id, Lang::En] {
            for (name, help) in helps(lang) {
                assert!(!help.contains('{'), "{help}");
                for line in help.lines() {
                    assert!(line.width() <= 80, "{name}: {line}");
                }
                let examples = Words::new(lang).cli_head_examples();
                assert!(help.contains(examples), "{name} has no examples");
            }
        }
    }

    #[test]
    fn no_english_word_of_claps_own_stands_in_the_indonesian_help() {
        for (name, help) in helps(Lang::Id) {
            for word in ["Usage", "Options", "Commands", "Arguments", "possible values", "default:", "Print"]
            {
                assert!(!help.contains(word), "{name}: {word} in\n{help}");
            }
        }
    }

    #[test]
    fn every_command_and_argument_has_words_of_its_own_in_each_language() {
        let texts = |lang| {
            let mut command = command(Words::new(lang));
            command.build();
            let mut texts = Vec::new();
            for command in std::iter::once(&command).chain(command.get_subcommands()) {
                texts.push((command.get_name().to_owned(), command.get_about().map(ToString::to_string)));
                for arg in command.get_arguments() {
                    texts.push((arg.get_id().to_string(), arg.get_help().map(ToString::to_string)));
                }
            }
            texts
        };
        for ((name, id), (_, en)) in texts(Lang::Id).into_iter().zip(texts(Lang::En)) {
            assert!(id.is_some() && en.is_some() && id != en, "{name}: {id:?} {en:?}");
        }
    }

    #[test]
    fn the_themes_are_those_of_the_screens() {
        assert_eq!(crate::cli::arguments::THEMES, crate::ui::Theme::NAMES);
    }
}
