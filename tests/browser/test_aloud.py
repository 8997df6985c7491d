"""Pages are read aloud where the device has a Danish voice of its own, and nowhere else."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import AXE, on, violations

EARLY = "skole/indskoling/to-ansigter/lektion-1.html"
LESSON = "skole/mellemtrin/to-opslag/lektion-1.html"

SPEECH = """
const said = (window.said = []);
let current;
class Utterance { constructor(text) { this.text = text } }
window.SpeechSynthesisUtterance = Utterance;
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
  getVoices: () => window.voices ?? [],
  speak(each) { said.push(each.text); current = each },
  cancel() { said.push("cancel") }, pause() { said.push("pause") }, resume() { said.push("resume") },
}) });
window.ends = () => current.onend();
window.come = (voices) => { window.voices = voices; speechSynthesis.dispatchEvent(new Event("voiceschanged")) };
"""

OWN = [{"lang": "da_DK", "localService": True}]
ELSEWHERE = [{"lang": "da-DK", "localService": False}, {"lang": "en-US", "localService": True}]


def come(page: Page, voices: list[dict[str, object]]) -> None:
    page.evaluate(f"come({json.dumps(voices)})")


def test_the_youngest_hear_the_step_that_is_shown(page: Page, tiny_site: Path) -> None:
    page.add_init_script(SPEECH)
    page.goto((tiny_site / EARLY).as_uri())
    start = page.get_by_role("button", name="Læs højt")
    expect(start).to_be_hidden()
    come(page, ELSEWHERE)
    expect(start).to_be_hidden()
    come(page, OWN)

    start.click()
    first = page.get_by_role("heading", level=2).filter(visible=True).inner_text()
    assert page.evaluate("said") == ["cancel", first]
    page.evaluate("ends()")
    assert len(page.evaluate("said")) == 3
    pause = page.get_by_role("button", name="Pause")
    expect(pause).to_be_focused()
    pause.click()
    expect(pause).to_have_attribute("aria-pressed", "true")
    pause.click()
    assert page.evaluate("said")[-2:] == ["pause", "resume"]

    page.get_by_role("button", name="Videre").click()
    assert page.evaluate("said")[-1] == "cancel"
    expect(start).to_be_visible()


def test_a_page_is_read_from_visning_and_its_answers_never(page: Page, tiny_site: Path) -> None:
    page.add_init_script(SPEECH)
    page.add_init_script(path=AXE)
    page.goto((tiny_site / LESSON).as_uri())
    page.get_by_role("button", name="Visning", exact=True).click()
    panel = page.get_by_role("dialog", name="Visning")
    expect(panel).to_be_visible()
    expect(page.get_by_role("button", name="Læs højt")).to_be_hidden()
    come(page, OWN)

    panel.get_by_role("button", name="Læs højt").click()
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    assert [*violations(page, on(390))] == []
    for _ in range(80):
        if page.get_by_role("button", name="Stop").is_hidden():
            break
        page.evaluate("ends()")

    said = page.evaluate("said")
    assert "Opslag på Torvet" in said
    assert "De er væk om lidt!" in said
    reasons = page.locator(".key-because").all_text_contents()
    assert reasons
    assert not [reason for reason in reasons if reason[:20] in " ".join(said)]
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
