"""Notices that a source was saved, and waits until the editor has put the file down."""

import threading
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

CONFIG = "mkdocs.yml"
FOLDERS = ("courses", "quizzes", "facts", "overrides")

CALM = 0.08
"""Seconds without a change before anything is read: editors save in several strokes."""

_SAVED = ("created", "modified", "deleted", "moved")


class Watcher(FileSystemEventHandler):
    """Watches the sources of a root, and no more: what a build moves about there is none."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._woken = threading.Event()
        self._observer = Observer()
        self._watched: dict[str, tuple[int, ObservedWatch]] = {}
        self._observer.schedule(self, str(root))
        self._watch_folders()

    def __enter__(self) -> "Watcher":
        self._observer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that a source was saved."""
        path = Path(str(event.dest_path or event.src_path))
        inside = path.relative_to(self._root).parts if self._root in path.parents else ()
        if event.event_type in _SAVED and inside and inside[0] in (CONFIG, *FOLDERS):
            self._woken.set()

    def wait(self) -> None:
        """Return when something was saved, and nothing more since a moment."""
        while not self._woken.wait(1):
            pass  # on Windows, Ctrl-C cannot interrupt a wait without an end
        while self._woken.is_set():
            self._woken.clear()
            self._woken.wait(CALM)
        self._watch_folders()

    def _watch_folders(self) -> None:
        """Watch the folders that are there now: a new one, or one that was put in its place."""
        for name in FOLDERS:
            folder = self._root / name
            number = folder.stat().st_ino if folder.is_dir() else 0
            known, watch = self._watched.pop(name, (0, None))
            if watch and known == number:
                self._watched[name] = (known, watch)
                continue
            if watch:
                self._observer.unschedule(watch)
            if number:
                new = self._observer.schedule(self, str(folder), recursive=True)
                self._watched[name] = (number, new)
