"""Whether a file of a photograph is one, by what is in it, and small enough to be opened."""

from hashlib import sha256
from io import BytesIO

from vidsyn.memory import remembered_by

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
"""What stands in a file, by the ending of its name."""

MOST_PIXELS = 40_000_000
"""A good camera's picture is 24 million; a small file can say that it has billions."""


@remembered_by(lambda content, suffix: (sha256(content).digest(), suffix))
def unusable(content: bytes, suffix: str) -> str:
    """Return the sentence that says why nobody can be shown the picture, or nothing."""
    from PIL import Image, ImageFile  # noqa: PLC0415 (what is remembered needs none)

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, where it is there, says otherwise
    Image.MAX_IMAGE_PIXELS = None  # ours is lower, and asked before anything is unpacked
    try:
        with Image.open(BytesIO(content), formats=[FORMATS[suffix]]) as picture:
            if (pixels := picture.width * picture.height) > MOST_PIXELS:
                return f"Billedet er på {pixels // 1_000_000} millioner pixel; 40 er det højeste."
            if getattr(picture, "n_frames", 1) > 1:
                return "Billedet bevæger sig, og det kan en læser ikke standse."
            picture.load()
            picture.getexif()
    except (OSError, SyntaxError, ValueError):
        return f"Filen er ikke et helt billede af slagsen {suffix}."
    return ""
