// Choice differs in nothing from what all questions do.
customElements.define("quiz-choice", class extends QuizQuestion {});
