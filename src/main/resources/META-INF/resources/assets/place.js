// Where a lesson was left: whoever opens it again may go on at that heading. Kept by this phone alone.

const headings = [...document.querySelectorAll(".lesson > h2, .lesson > div > h2")];
const offer = document.querySelector("[data-place]");
const key = `hocso-place-${location.pathname}`;

/** How many headings stand above the middle of the screen. */
const passed = () => headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 2).length;

function keep() {
  const count = passed();
  try {
    // Before the second heading there is nothing to go on from, and after the last the lesson is read.
    if (count > 1 && count < headings.length) {
      localStorage.setItem(key, count);
    } else if (count === headings.length) {
      localStorage.removeItem(key);
    }
  } catch { /* then nobody is asked */ }
}

let left = 0;
try {
  left = Number(localStorage.getItem(key));
} catch { /* as without this file */ }

const heading = headings[left - 1];
if (heading) {
  heading.id ||= "place";
  const link = offer.querySelector("a");
  link.href = `#${heading.id}`;
  link.querySelector("b").textContent = heading.textContent;
  offer.hidden = false;
}

// A phone ends a page without a word; what it always tells is that nobody looks at it any more.
document.addEventListener("visibilitychange", () => document.hidden && keep());
addEventListener("pagehide", keep);
