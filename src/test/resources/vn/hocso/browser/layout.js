// Run in a page of a phone: what is smaller than a thumb (44 points each way), letters that are too small to read, and more than one filled
// button. What counts as a target is what answers a touch: a link's row, the label of a box, the padding around a word.
() => {
  const THUMB = 43;
  const LINE = 28;
  const SMALLEST = 16;
  const RUNNING = 18;
  const wrong = [];

  const named = e => `${e.tagName.toLowerCase()} “${(e.textContent.trim() || e.getAttribute("aria-label") || e.id).replace(/\s+/g, " ").slice(0, 40)}”`;
  const seen = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".skip, .unseen");

  const label = e => e.matches("[type=radio], [type=checkbox]") ? e.labels[0] ?? e : e;
  const answers = (e, x, y) => {
    const touched = document.elementFromPoint(x, y);
    return touched !== null && (e.contains(touched) || touched.closest("label") === e);
  };

  /** From the middle of a target as far as it answers; a link over two lines by its longer one. */
  function reach(e) {
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = [...e.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const far = (dx, dy) => {
      let d = 0;
      while (d <= THUMB && answers(e, x + dx * (d + .5), y + dy * (d + .5))) {
        d++;
      }
      return d;
    };
    return { width: far(-1, 0) + far(1, 0), height: far(0, -1) + far(0, 1) };
  }

  /** Lines above and below a link within a sentence are in the way of its padding; WCAG 2.5.8 asks nothing of it. */
  const inSentence = e => getComputedStyle(e).display === "inline"
    && [...e.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());

  const targets = document.querySelectorAll("a[href], button:enabled, summary, select, textarea, input:not([type=hidden]):enabled");
  for (const e of new Set([...targets].filter(seen).map(label))) {
    const { width, height } = reach(e);
    if (width < THUMB && !inSentence(e) || height < (inSentence(e) ? LINE : THUMB)) {
      wrong.push(`a target of ${width} x ${height}: ${named(e)}`);
    }
  }

  const main = document.querySelector("main");
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && seen(e) && !e.closest("svg, noscript, template, code, pre")) {
      const size = parseFloat(getComputedStyle(e).fontSize);
      const beside = e.closest(".quiet:not(p), small, .hint, .error, .calm, .tag, .sheet, table, .certificate") !== null;
      if (size < (e.closest("p") && !beside ? RUNNING : SMALLEST)) {
        wrong.push(`letters of ${size}: ${named(e)}`);
      }
    }
  }

  const isFilled = e => getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)";
  const filled = [...main.querySelectorAll(".button:not(.quiet, .small)")].filter(e => seen(e) && isFilled(e));
  if (filled.length > 1) {
    wrong.push(`${filled.length} filled buttons: ${filled.map(named).join(", ")}`);
  }
  scrollTo(0, 0);
  return [...new Set(wrong)];
}
