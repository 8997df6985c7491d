// A calendar file with a module's boosters, from the day a teacher chooses (RFC 5545).
(() => {
  const place = document.querySelector("[data-boosters]");
  const form = place?.querySelector("form");
  const field = place?.querySelector("input");
  const status = place?.querySelector("output");
  if (!place || !form || !field || !status) return;
  const boosters = [...place.querySelectorAll("li")];

  /** @param {Date} time */
  const stamp = (time) => time.toISOString().replace(/-|:|\.\d+/g, "");

  /** @param {string} text */
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

  /**
   * Past 75 bytes a line goes on in the next one, after a space. No letter is cut.
   *
   * @param {string} line
   */
  function folded(line) {
    let [text, bytes] = ["", 0];
    for (const letter of line) {
      const more = new Blob([letter]).size;
      bytes += more;
      if (bytes > 75) [text, bytes] = [`${text}\r\n `, more + 1];
      text += letter;
    }
    return text;
  }

  /** @param {Date} day */
  function calendar(day) {
    const toMonday = [1, 0, 0, 0, 0, 0, 2][day.getUTCDay()];
    const events = boosters.map(({ dataset, firstElementChild: link }) => {
      const date = new Date(day);
      date.setUTCDate(day.getUTCDate() + 7 * Number(dataset.weeks) + toMonday);
      const start = stamp(date).slice(0, 8);
      const address = location.protocol.startsWith("http") ? `\n${link}` : "";
      return `BEGIN:VEVENT
UID:${dataset.id}-${start}@vidsyn
DTSTAMP:${stamp(new Date())}
DTSTART;VALUE=DATE:${start}
SUMMARY:${escaped(`${dataset.summary}`)}
DESCRIPTION:${escaped(dataset.about + address)}
TRANSP:TRANSPARENT
END:VEVENT
`;
    });
    return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Vidsyn//Boostere//DA
${events.join("")}END:VCALENDAR
`;
  }

  form.hidden = false;
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const day = field.validity.valid && field.valueAsDate;
    status.value = `${status.dataset[day ? "done" : "choose"]}`;
    if (!day) return field.focus();
    const text = calendar(day).split("\n").map(folded).join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = `${form.dataset.file}`;
    link.click();
  });
})();
