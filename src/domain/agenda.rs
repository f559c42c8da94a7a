//! The agenda: opening, four blocks with thirteen items, closing and breaks.

use std::fmt;
use std::str::FromStr;

use super::id::BadId;

/// One entry of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Pembukaan: salam, doa, sambutan.
    Opening,
    /// 1.1 Realisasi `APBDesa`.
    Budget,
    /// 1.2 Pencapaian indikator kinerja.
    Indicators,
    /// 1.3 Laporan pertanggungjawaban.
    Reports,
    /// 1.4 Analisis permasalahan.
    Problems,
    /// 2.1 Penyusunan rencana tindak lanjut.
    FollowUps,
    /// 2.2 Proyeksi kegiatan.
    Projection,
    /// 2.3 Penguatan pelayanan publik.
    Services,
    /// 3.1 Sinergi perangkat desa.
    Officials,
    /// 3.2 Hubungan dengan BPD.
    Bpd,
    /// 3.3 Keterlibatan LKD.
    Lkd,
    /// 3.4 Sinergi program desa dengan program kabupaten dan pusat.
    Programmes,
    /// 4.1 Sosialisasi regulasi baru.
    Regulations,
    /// 4.2 Informasi penting lainnya.
    Information,
    /// Penutup: kesimpulan, pembacaan keputusan, doa.
    Closing,
    /// Skors: a break.
    Break,
}

/// A block of the agenda as the keys `1` to `4` name it, with opening and closing around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    /// Pembukaan.
    Opening,
    /// 1 Evaluasi kinerja dan realisasi program.
    Evaluation,
    /// 2 Perencanaan dan proyeksi.
    Planning,
    /// 3 Koordinasi lintas bidang dan lembaga.
    Coordination,
    /// 4 Pembaharuan informasi dan kebijakan.
    Policy,
    /// Penutup.
    Closing,
}

impl Block {
    /// The four numbered blocks in order.
    pub const NUMBERED: [Self; 4] = [Self::Evaluation, Self::Planning, Self::Coordination, Self::Policy];

    /// The number 1..=4 that the room says, if it has one.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::Evaluation => Some(1),
            Self::Planning => Some(2),
            Self::Coordination => Some(3),
            Self::Policy => Some(4),
            Self::Opening | Self::Closing => None,
        }
    }

    /// The items of the block in order.
    pub fn items(self) -> impl Iterator<Item = Item> {
        Item::ALL.into_iter().filter(move |item| item.block() == Some(self))
    }
}

impl Item {
    /// Every entry in the order in which a meeting takes them; the break stands last, as it may come anywhere.
    pub const ALL: [Self; 16] = [
        Self::Opening,
        Self::Budget,
        Self::Indicators,
        Self::Reports,
        Self::Problems,
        Self::FollowUps,
        Self::Projection,
        Self::Services,
        Self::Officials,
        Self::Bpd,
        Self::Lkd,
        Self::Programmes,
        Self::Regulations,
        Self::Information,
        Self::Closing,
        Self::Break,
    ];

    /// The place in [`Item::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The block that holds the item; a break belongs to none.
    #[must_use]
    pub const fn block(self) -> Option<Block> {
        Some(match self {
            Self::Opening => Block::Opening,
            Self::Budget | Self::Indicators | Self::Reports | Self::Problems => Block::Evaluation,
            Self::FollowUps | Self::Projection | Self::Services => Block::Planning,
            Self::Officials | Self::Bpd | Self::Lkd | Self::Programmes => Block::Coordination,
            Self::Regulations | Self::Information => Block::Policy,
            Self::Closing => Block::Closing,
            Self::Break => return None,
        })
    }

    /// The code in files and on screen: `1.1` to `4.2`, `pembukaan`, `penutup`, `skors`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opening => "pembukaan",
            Self::Budget => "1.1",
            Self::Indicators => "1.2",
            Self::Reports => "1.3",
            Self::Problems => "1.4",
            Self::FollowUps => "2.1",
            Self::Projection => "2.2",
            Self::Services => "2.3",
            Self::Officials => "3.1",
            Self::Bpd => "3.2",
            Self::Lkd => "3.3",
            Self::Programmes => "3.4",
            Self::Regulations => "4.1",
            Self::Information => "4.2",
            Self::Closing => "penutup",
            Self::Break => "skors",
        }
    }

    /// Whether the item is one of the thirteen that carry matters of their own.
    #[must_use]
    pub const fn is_numbered(self) -> bool {
        !matches!(self, Self::Opening | Self::Closing | Self::Break)
    }

    /// The minutes planned when neither the village nor the meeting before says otherwise: three hours in all without breaks.
    #[must_use]
    pub const fn default_minutes(self) -> u16 {
        match self {
            Self::Budget => 25,
            Self::Reports => 20,
            Self::Indicators | Self::Problems | Self::FollowUps | Self::Break => 15,
            Self::Programmes | Self::Information => 5,
            Self::Opening
            | Self::Projection
            | Self::Services
            | Self::Officials
            | Self::Bpd
            | Self::Lkd
            | Self::Regulations
            | Self::Closing => 10,
        }
    }

    /// The item after this one in the order of the meeting; none after the closing.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied().filter(|item| *item != Self::Break)
    }

    /// The item before this one; none before the opening.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.index().checked_sub(1)?).copied()
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Item {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        Self::ALL
            .into_iter()
            .find(|item| item.code() == text)
            .ok_or_else(|| BadId { kind: "agenda item", text: text.to_owned() })
    }
}

super::id::json_as_text!(Item);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_four_blocks_with_thirteen_items() {
        let sizes: Vec<_> = Block::NUMBERED.iter().map(|block| block.items().count()).collect();
        assert_eq!(sizes, [4, 3, 4, 2]);
        assert_eq!(Item::ALL.iter().filter(|item| item.is_numbered()).count(), 13);
    }

    #[test]
    fn codes_read_back_and_the_order_is_that_of_the_meeting() {
        for item in Item::ALL {
            assert_eq!(item.code().parse(), Ok(item));
            assert_eq!(Item::ALL[item.index()], item);
        }
        assert_eq!(Item::Problems.next(), Some(Item::FollowUps));
        assert_eq!(Item::Closing.next(), None);
        assert_eq!(Item::Opening.previous(), None);
    }

    #[test]
    fn the_default_plan_is_three_hours() {
        let minutes: u16 = Item::ALL.iter().filter(|i| **i != Item::Break).map(|i| i.default_minutes()).sum();
        assert_eq!(minutes, 180);
    }
}
