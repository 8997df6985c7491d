"""`schemas`: what an editor knows of our YAML, written anew from the models."""

import argparse
from pathlib import Path

from vidsyn.commands import FINE
from vidsyn.schemas import editors_files

NAMES = ()


def run(options: argparse.Namespace) -> int:
    """Write the schemas below the root with the settings that point to them, and say where."""
    root: Path = options.root
    for path, text in editors_files().items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    print("Skrevet: skemaerne i schemas/ og indstillingerne i .vscode/. Gem dem i git.")
    return FINE
