"""From the page that is open to paper or a PDF: asks which printer or file, then has it printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from dragoman import places
from dragoman.content.model import Manifest
from dragoman.desk.look_up import FalseFriendPage, PairPage
from dragoman.errors import DragomanError
from dragoman.printing.pair import HtmlOf, paper_of, save_pdf, title_of
from dragoman.words import _

_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})


def usual_size(locale: QLocale | None = None) -> QPageSize.PageSizeId:
    """Letter where that is the paper in every printer, A4 elsewhere."""
    territory = QLocale.territoryToCode((locale or QLocale.system()).territory())
    return QPageSize.PageSizeId.Letter if territory in _LETTER_COUNTRIES else QPageSize.PageSizeId.A4


def print_page(
    owner: QWidget, page: PairPage | FalseFriendPage, html_of: HtmlOf, manifest: Manifest, tell: Callable[[str], None]
) -> QPrintDialog:
    """Open the print dialog; once it is accepted the page is printed, and `tell` hears of what went wrong."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(QPageLayout(QPageSize(usual_size()), QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setDocName(title_of(page))
    printer.setCreator("Dragoman")
    dialog = QPrintDialog(printer, owner)
    dialog.setWindowTitle(_("Print"))

    def draw() -> None:
        try:
            paper_of(printer, page, html_of, manifest, places.resources()).draw()
        except DragomanError as error:
            tell(str(error))

    dialog.accepted.connect(draw)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog


def ask_and_save(owner: QWidget, page: PairPage | FalseFriendPage, html_of: HtmlOf, manifest: Manifest) -> Path | None:
    """Ask for a file and save the page there; None if no file was named. Raises PdfNotSaved."""
    suggested = Path.home() / f"{page.opened.id}.pdf"
    name, _kind = QFileDialog.getSaveFileName(owner, _("Save as PDF"), str(suggested), _("PDF files (*.pdf)"))
    if not name:
        return None
    file = Path(name)
    file = file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf")
    save_pdf(file, page, html_of, manifest, places.resources(), usual_size())
    return file
