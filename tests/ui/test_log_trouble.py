from pathlib import Path

from pytestqt.qtbot import QtBot

from dragoman.errors import DragomanError
from dragoman.store.faults import DamagedFile, NewerFile
from dragoman.ui.log_trouble import LogTrouble
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label


def shown(qtbot: QtBot, theme: Theme, trouble: DragomanError) -> LogTrouble:
    screen = LogTrouble(theme, "Today", trouble, Path("/home/her/dragoman"))
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.show()
    return screen


def buttons(screen: LogTrouble) -> dict[str, Button]:
    return {button.text(): button for button in screen.findChildren(Button) if button.isVisible()}


def test_a_file_of_a_newer_version_is_said_and_the_glossary_goes_on(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, NewerFile("This progress was saved by a newer Dragoman."))
    assert "This progress was saved by a newer Dragoman." in [label.text() for label in screen.findChildren(Label)]
    assert list(buttons(screen)) == ["Try again", "Glossary only"]
    with qtbot.waitSignal(screen.glossary_wanted):
        buttons(screen)["Glossary only"].click()
    with qtbot.waitSignal(screen.again_wanted):
        buttons(screen)["Try again"].click()


def test_a_damaged_file_offers_its_last_backup(qtbot: QtBot, theme: Theme) -> None:
    backup = Path("/home/her/dragoman/backups/one.db")
    screen = shown(qtbot, theme, DamagedFile("The file was set aside.", Path("/home/her/dragoman/progress.damaged"), backup))
    assert list(buttons(screen)) == ["Open the last backup", "Begin anew", "Glossary only"]
    with qtbot.waitSignal(screen.backup_wanted) as wanted:
        buttons(screen)["Open the last backup"].click()
    assert wanted.args == [backup]
    with qtbot.waitSignal(screen.anew_wanted):
        buttons(screen)["Begin anew"].click()
