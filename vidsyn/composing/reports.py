"""The handbook's reports: a table on a page, and the same as a file for a spreadsheet."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import TOP, Page
from vidsyn.reports import reports
from vidsyn.reports.table import Report, as_csv


def pages(frame: Frame) -> Iterator[Page]:
    """Return a page for each report, where there is a handbook to stand in."""
    if frame.catalogue.handbook:
        for report in reports(frame.catalogue):
            yield _page(report, frame)


def _page(report: Report, frame: Frame) -> Page:
    say = frame.words.say
    key = f"report.{report.name}"
    head = [say(f"report.column.{column}") for column in report.columns]
    file = addresses.report_file(report.name)
    template = frame.fragments.env.get_template("rendering/templates/report.html")
    body = Markup(template.render(report=report, key=key, head=head, file=file, top=TOP))
    address = addresses.report(report.name)
    page = frame.documentation(address, say(f"{key}.title"), say(f"{key}.lead"), body)
    wide = {**page.meta, "hide": ["toc"]}
    return replace(page, meta=wide, files={file: as_csv(head, report)})
