"""A word that takes a side."""

from collections.abc import Iterator

from dragoman.content.context import Context, excused, lines_of, own_names
from dragoman.content.diagnostics import Severity
from dragoman.content.loaded import loaded_words
from dragoman.content.model import Entry, FalseFriend, Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.INFO)
def loaded_word(entry: Entry, context: Context) -> Iterator[Finding]:
    """Words such as attack, enemy, war or culprit take a side before anything is established; they want a reason.

    Bad:  The attack came from three servers.
    Good: The intrusion came through three servers.
          Or, in the front matter: ok-because: [attack "the term's own name"]
    """
    said = set()
    if isinstance(entry, Term | FalseFriend):
        said = {word for name in own_names(entry) for word, _start, _end in loaded_words(name)}
    found = [(line[start:end], word, where) for line, where in lines_of(entry) for word, start, end in loaded_words(line)]
    for text, words in context.texts(entry):
        for word, start, end in loaded_words(words):
            found.append((words[start:end], word, text.place(start, end - start)))
    for typed, word, where in found:
        if word in said or excused(entry, typed) or excused(entry, word):
            continue
        said.add(word)
        problem = _("`{word}` takes a side").format(word=typed)
        remedy = _('write a neutral word, or the reason in the front matter: `ok-because: [{word} "…"]`').format(word=word)
        yield Finding(where, problem, remedy)
