import pytest

from small_program import Program, new_program


@pytest.fixture
def program(tmp_path):
    """A program that was never started; its folder's name holds what a shell would split."""
    return new_program(tmp_path / "Ann's programs" / "dragoman")


@pytest.fixture(scope="session")
def started(tmp_path_factory) -> Program:
    """A program that was set up to run and to test, for tests that leave it as it is."""
    program = new_program(tmp_path_factory.mktemp("started") / "dragoman")
    first = program.start("test")
    assert first.returncode == 0, first.stderr
    return program
