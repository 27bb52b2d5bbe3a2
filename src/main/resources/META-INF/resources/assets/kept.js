// Keeps what was typed in this tab until it is stored: a session that ends while somebody writes costs no text.

const form = document.querySelector("form[data-autosave]");
const offer = document.querySelector("[data-kept]");
const texts = [...form.querySelectorAll("textarea")];
const refused = form.dataset.unsaved === "yes";
const key = "hocso-typed " + location.pathname;

function typed() {
  return texts.map(text => text.value);
}

/** The server stores the normal form, which is not what every keyboard types. */
function isStored(kept) {
  return kept.every((text, i) => text.normalize("NFC") === texts[i].defaultValue);
}

/** A browser that keeps nothing, or has no room, is no reason to stop anybody from writing. */
function keep() {
  try {
    if (!refused && isStored(typed())) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(typed()));
    }
  } catch { /* as without this file */ }
}

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key));
    return Array.isArray(kept) && kept.length === texts.length ? kept : null;
  } catch {
    return null;
  }
}

function close() {
  offer.hidden = true;
  addEventListener("pagehide", keep);
  form.addEventListener("submit", keep);
  form.addEventListener("focusout", keep);
}

const kept = read();
if (refused || !kept || isStored(kept)) {
  keep();
  close();
} else {
  offer.hidden = false;
  offer.querySelector("[data-take]").addEventListener("click", () => {
    kept.forEach((text, i) => { texts[i].value = text; });
    close();
    texts[0].focus();
  });
  offer.querySelector("[data-drop]").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    close();
  });
}
