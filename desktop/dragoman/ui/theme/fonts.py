"""The fonts that ship: each file is read when text first needs it, so that a start pays only for what it shows."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from dragoman.ui.theme.tokens import Family

_FILES: Final[dict[tuple[str, int, bool], str]] = {
    ("Inter", 400, False): "inter/Inter_400Regular.ttf",
    ("Inter", 500, False): "inter/Inter_500Medium.ttf",
    ("Inter", 600, False): "inter/Inter_600SemiBold.ttf",
    ("Inter", 400, True): "inter/Inter_400Regular_Italic.ttf",
    ("Source Serif 4", 600, False): "source-serif-4/SourceSerif4_600SemiBold.ttf",
    ("Source Serif 4", 400, True): "source-serif-4/SourceSerif4_400Regular_Italic.ttf",
    ("IBM Plex Mono", 400, False): "ibm-plex-mono/IBMPlexMono_400Regular.ttf",
}
ARABIC_FAMILY: Final = "Noto Sans Arabic"
_ARABIC: Final = ("noto-sans-arabic/NotoSansArabic_400Regular.ttf", "noto-sans-arabic/NotoSansArabic_600SemiBold.ttf")


class Fonts:
    """Loads font files into Qt, each once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: set[str] = set()

    def need(self, family: Family, weight: int, italic: bool) -> None:
        """Have this cut ready; one that does not ship falls back to what Qt finds nearest among those that do."""
        file = _FILES.get((family, weight, italic)) or _FILES.get((family, weight, False))
        if file:
            self._load(file)

    def need_arabic(self) -> None:
        """Have the Arabic letters ready."""
        for file in _ARABIC:
            self._load(file)

    def _load(self, file: str) -> None:
        if file not in self._loaded:
            self._loaded.add(file)
            QFontDatabase.addApplicationFont(str(self._folder / file))
