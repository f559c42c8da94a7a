//! The arguments as clap reads them; what people read of them is put in by [`super::help`].

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// The names of the themes.
pub(super) const THEMES: [&str; 4] = ["gelap", "terang", "16", "polos"];

/// The words that call a command.
pub(super) const SUBCOMMANDS: [&str; 5] = ["periksa", "tampil", "daftar", "impor", "lengkapi"];

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "rakor",
    bin_name = "rakor",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    propagate_version = true
)]
pub(super) struct Arguments {
    /// The folder of the meetings, or the file of one of them.
    #[arg(value_name = "FOLDER")]
    pub(super) path: Option<PathBuf>,
    /// What is to be done instead of opening the meeting room.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The options that hold everywhere.
    #[command(flatten)]
    pub(super) options: Options,
}

/// The options that hold everywhere.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The folder in which a meeting is looked for.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) folder: Option<PathBuf>,
    /// Who sits here.
    #[arg(long, global = true, value_name = "NAMA")]
    pub(super) sebagai: Option<String>,
    /// The language; read before everything else by [`super::language`].
    #[arg(long, global = true, value_name = "id|en", value_parser = ["id", "en"], hide_possible_values = true)]
    pub(super) lang: Option<String>,
    /// The colours.
    #[arg(long, global = true, value_name = "TEMA", value_parser = THEMES, hide_possible_values = true)]
    pub(super) tema: Option<String>,
    /// Letters of ASCII only.
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    /// Prints the help.
    #[arg(long, short = 'h', global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Prints the version.
    #[arg(long, short = 'V', global = true, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What can be done besides opening the meeting room.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tells whether a file or a folder is sound.
    Periksa {
        /// The file or folder.
        #[arg(value_name = "PATH")]
        path: PathBuf,
    },
    /// Shows one meeting as plain text.
    Tampil {
        /// A file, or a quarter in the folder.
        #[arg(value_name = "SESI")]
        session: PathBuf,
    },
    /// Lists the meetings of the folder.
    Daftar {
        /// Years, quarters, phases and words that a meeting must have.
        #[arg(value_name = "FILTER")]
        filters: Vec<String>,
        /// The form of the list.
        #[arg(long, value_name = "FORMAT", value_enum, default_value = "tabel")]
        #[arg(hide_possible_values = true, hide_default_value = true)]
        format: Format,
    },
    /// Takes the budget of a file over into a meeting.
    Impor(Import),
    /// Prints completions for a shell.
    Lengkapi {
        /// The shell.
        #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
        shell: Shell,
    },
}

impl Command {
    /// The word that calls it.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Periksa { .. } => "periksa",
            Self::Tampil { .. } => "tampil",
            Self::Daftar { .. } => "daftar",
            Self::Impor(_) => "impor",
            Self::Lengkapi { .. } => "lengkapi",
        }
    }
}

/// The forms of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Columns for reading.
    Tabel,
    /// One JSON array.
    Json,
    /// Comma-separated values with a header.
    Csv,
    /// One JSON object a line.
    Ndjson,
}

/// What `impor` is told.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The file; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The meeting.
    #[arg(long, value_name = "SESI")]
    pub(super) ke: PathBuf,
    /// Whether it is only shown what would happen.
    #[arg(long)]
    pub(super) pratinjau: bool,
    /// The form in which it is told.
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "tabel")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) format: ImportFormat,
    /// Where the findings go, as CSV.
    #[arg(long, value_name = "FILE")]
    pub(super) temuan: Option<PathBuf>,
}

/// The forms in which an import is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ImportFormat {
    /// Words and columns for reading.
    Tabel,
    /// One JSON object.
    Json,
}
