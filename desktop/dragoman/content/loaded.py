"""Words that take a side: they want a reason before they stand in a text for both sides."""

import re

# word as an author excuses it under `ok-because`, and its forms
LOADED = {
    "attack": r"attack(?:s|ed|ing|er|ers)?|cyber-?attack(?:s|er|ers)?",
    "enemy": r"enem(?:y|ies)",
    "war": r"wars?|warfare|cyber-?war(?:fare)?",
    "retaliate": r"retaliat(?:e|es|ed|ing|ion|ions|ory)",
    "culprit": r"culprits?",
    "fault": r"faults?",
    "state-sponsored": r"state-sponsored|state-backed",
    "aggressor": r"aggressors?",
    "perpetrator": r"perpetrators?",
    "revenge": r"revenge|avenge[sd]?",
    "hostile": r"hostile",
    "terrorist": r"terrorists?|cyber-?terroris[mt]s?",
    "evil": r"evil",
}
GROUPS = "|".join(f"(?P<w{number}>{forms})" for number, forms in enumerate(LOADED.values()))
FIRST_LETTERS = "".join(sorted({word[0] for word in LOADED} | {"c"}))  # c of cyber; looked at first, which halves the time
FORMS = re.compile(rf"(?<![\w-])(?=[{FIRST_LETTERS}])(?:{GROUPS})(?![\w-])", re.IGNORECASE)
WORDS = tuple(LOADED)


def loaded_words(source: str) -> list[tuple[str, int, int]]:
    """The loaded words in a text: the word that excuses it, and where it begins and ends."""
    return [(WORDS[int((match.lastgroup or "w0")[1:])], match.start(), match.end()) for match in FORMS.finditer(source)]
