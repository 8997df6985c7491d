"""The second wall round an author's HTML: a sanitizer goes over what has come out of it."""

from markdown import Markdown
from markdown.postprocessors import Postprocessor

_TAGS = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"),
        *("table", "thead", "tbody", "tr", "th", "td", "a", "img", "strong", "em", "code"),
        *("abbr", "kbd", "sub", "sup", "span", "i", "br", "wbr"),
    }
)
"""What Markdown becomes, and the little that authors may write themselves."""

_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(1, 7)},
    **{tag: {"align"} for tag in ("th", "td")},
    **{tag: {"lang"} for tag in ("span", "i")},
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "loading"},
    "ol": {"start"},
    "code": {"class"},
    "abbr": {"title"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "top-of-site", "folder-of-unit"}
"""Where links may lead; the last two are ours, until it is known which page they stand on."""


class SecondWall(Postprocessor):
    """Runs before references are put in, which are ours; and only where an author wrote HTML."""

    def __init__(self, markdown: Markdown) -> None:
        """Stand before the step that puts in what was set aside."""
        super().__init__(markdown)
        self.is_up = False
        markdown.postprocessors.register(self, "second-wall", 35)

    def run(self, text: str) -> str:
        """Return the HTML with nothing in it that is not on the list."""
        if not self.is_up:
            return text
        import nh3  # noqa: PLC0415 (few texts need it)

        return nh3.clean(
            text, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None
        )
