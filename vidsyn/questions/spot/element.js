// Spot differs from other questions with several things to find in how it looks alone.
customElements.define("quiz-spot", class extends QuizFinding {});
