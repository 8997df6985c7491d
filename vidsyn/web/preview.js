// Only `serve` puts this in a page: it listens for news of the site being written.
(() => {
  const script = document.currentScript;
  const version = script instanceof HTMLElement ? script.dataset.version : "";
  const problems = document.getElementById("preview-problems");
  if (problems) {
    problems.style.cssText =
      "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;" +
      "background:#fff1cc;color:#16203b;border-top:4px solid #a5301a;font:14px/1.5 monospace;" +
      "white-space:pre-wrap;z-index:9999";
  }

  const listen = async () => {
    try {
      const answer = await fetch(`/__preview?${version}`);
      const news = await answer.json();
      if (String(news.version) !== version) location.reload();
      else listen();
    } catch {
      setTimeout(listen, 1000);
    }
  };
  listen();
})();
