"""The fonts of paper: read once each, embedded in what is printed."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

TEXT = "Inter"
TITLE = "Source Serif 4"
SOURCE = "IBM Plex Mono"
ARABIC = "Noto Sans Arabic"

_FILES = (
    "inter/Inter_400Regular.ttf",
    "inter/Inter_600SemiBold.ttf",
    "inter/Inter_400Regular_Italic.ttf",
    "source-serif-4/SourceSerif4_600SemiBold.ttf",
    "source-serif-4/SourceSerif4_400Regular_Italic.ttf",
    "ibm-plex-mono/IBMPlexMono_400Regular.ttf",
    "noto-sans-arabic/NotoSansArabic_400Regular.ttf",
    "noto-sans-arabic/NotoSansArabic_600SemiBold.ttf",
)
_CONTEXTUAL = QFont.Tag("calt")
_loaded: set[Path] = set()


def load(resources: Path) -> None:
    """Have every font ready that paper can ask for; a second call costs nothing."""
    for name in _FILES:
        file = resources / "fonts" / name
        if file not in _loaded:
            _loaded.add(file)
            QFontDatabase.addApplicationFont(str(file))


def font(family: str, points: float, weight: int = 400) -> QFont:
    """A font in points, placed as it was designed: paper has no pixels to fit letters to."""
    made = QFont()
    made.setFamilies([family, ARABIC])
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(_CONTEXTUAL, 0)  # its other forms of hyphens and arrows have no letter behind them that one could search
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
