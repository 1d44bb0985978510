"""Files of a pack to parse: sound ones, to which a test puts what it is about."""

from dragoman.content.model import (
    Broken,
    FalseFriend,
    Fault,
    LearningPath,
    Place,
    Question,
    QuestionBank,
    Scenario,
    Term,
)
from dragoman.content.parse.entry import parse_entry

TERM_FILE = "terms/technical/incidents/triage.md"
WORD_FILE = "false-friends/silence-word.md"
BANK_FILE = "questions/warm-up.md"
SCENARIO_FILE = "scenarios/two-calls.md"
PATH_FILE = "paths/first-hour.md"

TERM_HEAD = "term: Triage\nlevel: 1\ncounterpart: crisis-cell\nrelation: analogue\n"
DEFINITION = "The first sorting of reports by urgency.\n"


def term_text(head: str = TERM_HEAD, body: str = DEFINITION) -> str:
    return f"---\n{head}---\n\n{body}"


def faults_in(text: str, file: str = TERM_FILE) -> list[tuple[str, int, int, int]]:
    """Code, line, column and length of each fault."""
    faults = parse_entry(file, text.encode()).faults
    return [(fault.code, fault.where.line, fault.where.column, fault.where.length) for fault in faults]


def codes_in(text: str, file: str = TERM_FILE) -> list[str]:
    return [fault.code for fault in parse_entry(file, text.encode()).faults]


def only_fault(text: str, file: str = TERM_FILE) -> Fault:
    (fault,) = parse_entry(file, text.encode()).faults
    return fault


def term(text: str, file: str = TERM_FILE) -> Term:
    record = parse_entry(file, text.encode()).record
    assert isinstance(record, Term)
    return record


def false_friend(text: str) -> FalseFriend:
    record = parse_entry(WORD_FILE, text.encode()).record
    assert isinstance(record, FalseFriend)
    return record


def scenario(text: str) -> Scenario:
    record = parse_entry(SCENARIO_FILE, text.encode()).record
    assert isinstance(record, Scenario)
    return record


def path(text: str) -> LearningPath:
    record = parse_entry(PATH_FILE, text.encode()).record
    assert isinstance(record, LearningPath)
    return record


def broken(text: str | bytes, file: str = TERM_FILE) -> Broken:
    record = parse_entry(file, text if isinstance(text, bytes) else text.encode()).record
    assert isinstance(record, Broken)
    return record


def bank_text(questions: str) -> str:
    return f"---\ntitle: Warm-up\n---\n\n## Questions\n\n{questions}"


def questions(text: str) -> tuple[Question, ...]:
    record = parse_entry(BANK_FILE, bank_text(text).encode()).record
    assert isinstance(record, QuestionBank)
    return record.questions


def question(text: str) -> Question:
    (only,) = questions(text)
    return only


def marked(text: str, where: Place) -> str:
    """The characters that a place covers."""
    return text.split("\n")[where.line - 1][where.column - 1 :][: where.length]
