"""A question's id says where it stands."""

import pytest

from dragoman.quiz.question_id import QuestionId, made_id, read_id, written_id


def test_an_id_is_read_as_it_was_written() -> None:
    assert read_id(written_id("core", "csirt", "who")) == QuestionId("core", "csirt", "who", "")
    assert read_id(made_id("core", "csirt", "term")) == QuestionId("core", "csirt", "", "term")


@pytest.mark.parametrize(
    "text", ["", "core", "core/csirt", "core/csirt/", "core/csirt/#", "core/csirt/made:", "/a/#b", "a//#b", "a/b/#c/d"]
)
def test_other_texts_are_no_ids(text: str) -> None:
    assert read_id(text) is None
