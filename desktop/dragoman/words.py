"""Words on screen and in messages, in the user's language; `_` and `ngettext` serve the whole program."""

import gettext
from pathlib import Path

_translations: gettext.NullTranslations = gettext.NullTranslations()


def speak(translations: gettext.NullTranslations) -> None:
    """From now on, words come from these translations."""
    global _translations
    _translations = translations


def speak_language(language: str, locales: Path) -> None:
    """From now on, words come in this language (`fr`, `pt_BR`) where `locales` has it, else in English."""
    speak(gettext.translation("dragoman", locales, languages=[language], fallback=True))


def _(message: str) -> str:
    """The message in the user's language; named places in it are filled afterwards with `format`."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of the message that goes with `count` in the user's language."""
    return _translations.ngettext(singular, plural, count)
