// Letters as large and colours as strong as a reader needs them, and what stands there read aloud where the phone has a Vietnamese voice.

const SIZES = [100, 115, 130, 150, 175, 200];
const KEY = "hocso-text-size";
const THEME = "hocso-theme";

const box = document.querySelector("[data-reading]");
const listen = box.querySelector("[data-listen]");
const listens = listen.textContent;
const colours = box.querySelector("[data-colours]");

let size = SIZES[0];
try {
  size = SIZES.find(known => known === Number(localStorage.getItem(KEY))) ?? SIZES[0];
} catch { /* as without this file */ }

function setSize(percent) {
  size = percent;
  try {
    localStorage.setItem(KEY, percent);
  } catch { /* then for this page alone */ }
  document.documentElement.style.fontSize = `${percent}%`;
  box.querySelector("[data-larger]").disabled = percent === SIZES.at(-1);
  box.querySelector("[data-smaller]").disabled = percent === SIZES[0];
  box.querySelector("[data-size]").textContent = `${box.dataset.sizeIs ?? "Cỡ chữ"} ${percent}%`;
}

/** @param theme "day", "night", "contrast", or nothing for what the phone says */
function setTheme(theme) {
  try {
    localStorage.setItem(THEME, theme);
  } catch { /* then for this page alone */ }
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

const step = by => setSize(SIZES[Math.min(Math.max(SIZES.indexOf(size) + by, 0), SIZES.length - 1)]);

const voice = () => speechSynthesis.getVoices().find(one => /^vi\b/i.test(one.lang.replace("_", "-")));

/** One block after another: a voice stops in the middle of a text that is too long for it. */
function blocks() {
  return [...document.querySelectorAll(".lesson :is(h1, h2, h3, p, li, th, td), form.quiz :is(h1, .option > span)")]
    .filter(block => !block.closest("details:not([open])") && !block.querySelector("p, li"))
    .map(block => block.textContent.trim()).filter(Boolean);
}

function told(reading) {
  listen.setAttribute("aria-pressed", reading);
  listen.textContent = reading ? box.dataset.stop ?? "Dừng đọc" : listens;
}

function read() {
  const texts = blocks();
  texts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "vi-VN";
    utterance.voice = voice();
    if (index === texts.length - 1) {
      utterance.onend = () => told(false);
    }
    speechSynthesis.speak(utterance);
  });
  told(true);
}

function stop() {
  speechSynthesis.cancel();
  told(false);
}

const offerVoice = () => { listen.hidden = !voice(); };

const isSilent = "silent" in box.parentElement.dataset;

box.hidden = false;
if (isSilent) {
  // There a heading stands above, and nothing else.
  box.parentElement.hidden = false;
}
setSize(size);
colours.value = document.documentElement.dataset.theme ?? "";
colours.addEventListener("change", () => setTheme(colours.value));
box.querySelector("[data-larger]").addEventListener("click", () => step(1));
box.querySelector("[data-smaller]").addEventListener("click", () => step(-1));
if ("speechSynthesis" in window && !isSilent) {
  listen.addEventListener("click", () => (listen.getAttribute("aria-pressed") === "true" ? stop() : read()));
  // Voices come late in some browsers.
  speechSynthesis.addEventListener?.("voiceschanged", offerVoice);
  addEventListener("pagehide", stop);
  offerVoice();
}
