// Choices differs in nothing from other questions with several things to find.
customElements.define("quiz-choices", class extends QuizFinding {});
