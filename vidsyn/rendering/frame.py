"""What every page shows, and what all kinds of pages are made with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.model.units import Module
from vidsyn.rendering.assets import Assets
from vidsyn.rendering.fragments import Fragments
from vidsyn.rendering.page import Page, href, way_up
from vidsyn.rendering.strings import Strings
from vidsyn.rendering.theme import Theme

Meta = dict[str, Any]


@dataclass(frozen=True)
class Trail:
    """A page above the one shown, on the way from the front page."""

    text: str
    address: str


@dataclass(frozen=True)
class Frame:
    """The catalogue, the words, the fragments and the assets that pages are made of."""

    catalogue: Catalogue
    site: SiteCard
    words: Strings
    fragments: Fragments
    theme: Theme
    assets: Assets

    def page(
        self,
        address: str,
        kind: str,
        title: str,
        description: str,
        meta: Meta,
        *,
        body: str = "",
        trail: Sequence[Trail] = (),
        scripts: Sequence[str] = (),
    ) -> Page:
        """Return a page with all that every template shows, and what this kind adds."""
        needed = [*scripts, self.assets.questions.address] if "<quiz-" in body else list(scripts)
        template, root = f"{kind}.html", way_up(address)
        common: Meta = {
            "template": template,
            "title": title,
            "description": description,
            "lang": self.words.language,
            "kind": kind,
            "root": root,
            "section": "",
            "band": "",
            "trail": [{"text": each.text, "href": href(each.address, address)} for each in trail],
            "draft": False,
            "styles": [f"{root}{self.assets.style.address}"],
            "scripts": [f"{root}{script}" for script in needed],
            "art": "",
        }
        return Page(address, template, {**common, **meta}, body)

    def unit_meta(self, module: Module) -> Meta:
        """Return what all pages of a school unit share."""
        return {
            "section": "schools",
            "band": module.band,
            "draft": module.card.value.status == "draft",
            "art": self.art(module),
        }

    def art(self, module: Module) -> str:
        """Return the unit's own picture, or its band's."""
        own = f"art/{module.id}.svg"
        return own if self.theme.has(own) else f"art/bands/{module.band}.svg"
