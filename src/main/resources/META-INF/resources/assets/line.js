// A link to a mistake leads to its line, not only to the box that holds it.

const field = id => document.getElementById(id);

/** Where a line begins on the screen: a copy of the box that holds no more than the text before it tells. */
function heightBefore(box, text) {
  const copy = box.cloneNode();
  copy.removeAttribute("id");
  copy.removeAttribute("name");
  copy.setAttribute("aria-hidden", "true");
  copy.value = text;
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", height: "0", minHeight: "0", width: `${box.offsetWidth}px` });
  box.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}

function goTo(box, line) {
  const lines = box.value.split("\n");
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, at).join("\n") + (at ? "\n" : "");
  box.focus();
  box.setSelectionRange(before.length, before.length + lines[at].length);
  const height = heightBefore(box, before);
  box.scrollTop = height - box.clientHeight / 2;
  // Into the middle of the window: the bar with the buttons covers what is near its lower edge.
  scrollBy(0, box.getBoundingClientRect().top + height - box.scrollTop - innerHeight / 2);
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-line]");
  const box = link && field(link.hash.slice(1));
  if (box) {
    event.preventDefault();
    goTo(box, Number(link.dataset.line));
  }
});

const asked = new URLSearchParams(location.search).get("line");
const box = field(location.hash.slice(1));
if (asked && box && "value" in box) {
  // After the summary of errors, which takes the focus when a page opens.
  setTimeout(goTo, 0, box, Number(asked));
}
