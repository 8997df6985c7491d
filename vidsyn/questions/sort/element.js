// Sort differs in nothing from other questions with several things to put in groups.
customElements.define("quiz-sort", class extends QuizSorting {});
