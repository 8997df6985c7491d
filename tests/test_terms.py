"""Words that a unit explains lead to what they mean, the first time in each step."""

from vidsyn.rendering.terms import explained, terms_of

TERMS = terms_of(
    {"ved": "Noget.", "greb": "En måde.", "lukket chat": "En chat.", "opslag": "Noget."}
)

STEPS = """<section class="step" id="et">
<h2>Grebet på Torvet</h2>
<p>Ved Torvet er der et <em>greb</em> & grebene i en <a href="#x">lukket chat</a>. I en lukket
chat.</p>
</section>
<section class="step" id="to">
<figure class="post"><img src="a.png" alt="greb"><p>Opslag med greb.</p></figure>
<quiz-choice class="question"><p>Hvilket greb?</p></quiz-choice>
<p>Et <span class="word">opslag <small>(noget, man hænger op)</small></span>. Flere opslag. Grebet.</p>
</section>"""

EXPLAINED = """<section class="step" id="et">
<h2>Grebet på Torvet</h2>
<p>Ved Torvet er der et <em><a class="term" href="#ord-2">greb</a></em> & grebene i en <a href="#x">lukket chat</a>. I en <a class="term" href="#ord-3">lukket
chat</a>.</p>
</section>
<section class="step" id="to">
<figure class="post"><img src="a.png" alt="greb"><p>Opslag med greb.</p></figure>
<quiz-choice class="question"><p>Hvilket greb?</p></quiz-choice>
<p>Et <span class="word">opslag <small>(noget, man hænger op)</small></span>. Flere opslag. <a class="term" href="#ord-2">Grebet</a>.</p>
</section>"""


def test_the_first_of_a_word_in_a_step_leads_to_what_it_means() -> None:
    found = explained(STEPS, TERMS)

    assert found.html == EXPLAINED
    assert [term.entry for term in found.terms] == [
        {"id": "ord-2", "word": "greb", "text": "En måde."},
        {"id": "ord-3", "word": "lukket chat", "text": "En chat."},
    ]
