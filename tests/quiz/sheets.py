"""Questions for tests, as they are asked."""

from dragoman.content.model import Side, Text
from dragoman.content.practice import Option, Question, QuestionType
from dragoman.quiz.sheet import Sheet, sheet_of

ID = "small/incident/#what"


def text(source: str) -> Text:
    return Text("terms/technical/incidents/incident.md", source)


def choice(
    type_: QuestionType = QuestionType.ONE, right: tuple[str, ...] = ("b",), options: str = "abcd", seed: int = 1
) -> Sheet:
    question = Question(
        type=type_,
        text=text("Which?"),
        slug="what",
        side=Side.TECHNICAL,
        topic="incidents",
        term="incident",
        options=tuple(Option(text(letter), letter in right, text(f"Why {letter}.")) for letter in options),
    )
    return sheet_of(ID, question, seed)


def typed(*accepted: str) -> Sheet:
    question = Question(type=QuestionType.TYPED, text=text("What?"), slug="what", accepted=tuple(map(text, accepted)))
    return sheet_of(ID, question, 1)


def cloze(source: str) -> Sheet:
    return sheet_of(ID, Question(type=QuestionType.CLOZE, text=text(source), slug="what"), 1)
