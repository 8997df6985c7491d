"""Time whole commands over several runs; print the minimum, median and maximum in seconds."""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMANDS = {"build": ["build"], "check": ["check"], "help": ["--help"]}


def seconds(arguments: list[str]) -> float:
    """Run one command from outside, as a person does, and return how long it took."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "build.py", *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - started


def main() -> None:
    """Time each command, one after the other in every round, so that they share the weather."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    for name, found in times.items():
        print(f"{name:6} {min(found):5.2f} {statistics.median(found):5.2f} {max(found):5.2f} s")


if __name__ == "__main__":
    main()
