"""How much paper a page takes."""

from playwright.sync_api import Page


def sheets(page: Page) -> int:
    """Return how many A4 sheets the page takes."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")
