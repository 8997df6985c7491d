"""The bill of materials, as CycloneDX 1.6: what the site ships, and what it was built with.

What it was built with has the scope `excluded`: it is not on the site. There is no time in it and
no chance, so that the same site has the same bill.
"""

import json
from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from vidsyn.materials.built_with import Package
from vidsyn.materials.shipped import Material


def bill(site: str, shipped: Iterable[Material], built_with: Iterable[Package]) -> str:
    """Return the bill of a site as JSON."""
    components = [*map(_shipped, shipped), *map(_built_with, built_with)]
    about = Component(name=site, type=ComponentType.APPLICATION, bom_ref="site")
    bom = Bom(components=components, metadata=BomMetaData(component=about))
    bom.register_dependency(about, components)
    told = json.loads(JsonV1Dot6(bom).output_as_string())
    del told["metadata"]["timestamp"], told["serialNumber"]
    told["serialNumber"] = f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(told))}"
    return json.dumps(told, ensure_ascii=False) + "\n"


def _shipped(material: Material) -> Component:
    ref = f"ships:{material.name}"
    return Component(
        name=material.name,
        version=material.version,
        type=ComponentType.LIBRARY,
        bom_ref=ref,
        scope=ComponentScope.REQUIRED,
        licenses=[_licence(material.licence)],
        purl=PackageURL.from_string(material.purl) if material.purl else None,
        components=[_file(ref, name, found) for name, found in material.files.items()],
    )


def _file(ref: str, name: str, found: str) -> Component:
    hashes = [_sha256(found)] if found else None
    return Component(name=name, type=ComponentType.FILE, bom_ref=f"{ref}/{name}", hashes=hashes)


def _built_with(package: Package) -> Component:
    page = XsUri(f"https://pypi.org/project/{package.name}/{package.version}/")
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION, url=page, hashes=map(_sha256, package.hashes)
    )
    return Component(
        name=package.name,
        version=package.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"builds:{package.name}",
        scope=ComponentScope.EXCLUDED,
        licenses=[_licence(package.licence)],
        purl=PackageURL("pypi", None, package.name, package.version),
        external_references=[files],
    )


def _licence(spdx: str) -> License:
    return LicenseExpression(spdx) if " " in spdx else DisjunctiveLicense(id=spdx)


def _sha256(found: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=found)
