"""What every page shows, and what all kinds of pages are made with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.model.kinds import Unit, audience_of
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
        needed = [*scripts, *self._scripts(body, meta)]
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
            "styles": [f"{root}{style}" for style in self._styles(kind, meta)],
            "scripts": [f"{root}{script}" for script in needed],
            "art": "",
        }
        return Page(address, template, {**common, **meta}, body)

    def _styles(self, kind: str, meta: Meta) -> list[str]:
        """Return the site's style sheet, and those that only some pages need."""
        section = meta.get("section")
        needed = {
            self.assets.style: True,
            self.assets.schools: section == "schools",
            self.assets.adults: section in ("parents", "professionals"),
            self.assets.stage: kind == "projector",
        }
        return [style.address for style, is_needed in needed.items() if is_needed]

    def _scripts(self, body: str, meta: Meta) -> list[str]:
        """Return the scripts that what stands on the page needs."""
        needed = {
            self.assets.questions: "<quiz-" in body,
            self.assets.fresh: "data-read=" in body or meta.get("help"),
            self.assets.calendar: meta.get("boosters"),
        }
        return [script.address for script, is_needed in needed.items() if is_needed]

    def unit_meta(self, unit: Unit) -> Meta:
        """Return what all pages of a unit share."""
        return {
            "section": audience_of(unit),
            "band": unit.band if isinstance(unit, Module) else "",
            "draft": unit.card.value.status == "draft",
            "art": self.art(unit),
        }

    def art(self, unit: Unit) -> str:
        """Return the unit's own picture, or its band's or audience's."""
        own = f"art/{unit.id}.svg"
        if self.theme.has(own):
            return own
        if isinstance(unit, Module):
            return f"art/bands/{unit.band}.svg"
        return f"art/{audience_of(unit)}.svg"
