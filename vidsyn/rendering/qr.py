"""An address as a QR code."""

import segno

QUIET = 4
"""Empty modules around it, as ISO/IEC 18004 demands."""


def qr_code(url: str) -> str:
    """Return the address as the source of a picture: an SVG; 15 of 100 signs may be unreadable."""
    code = segno.make(url, error="m", micro=False, boost_error=False)
    return code.svg_data_uri(border=QUIET, omitsize=True)
