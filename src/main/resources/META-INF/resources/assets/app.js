// Everything works without this file; it only saves people from four small accidents, and keeps letters and colours as they like them.

try {
  const size = Number(localStorage.getItem("hocso-text-size"));
  if (size > 100 && size <= 200) {
    document.documentElement.style.fontSize = `${size}%`;
  }
  const theme = localStorage.getItem("hocso-theme");
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
} catch { /* a browser that keeps nothing looks as usual */ }

const RETRY_AFTER = 30_000;
const NOT_ANSWERED = document.body.dataset.notAnswered ?? "Máy chủ chưa trả lời. Bạn kiểm tra mạng rồi bấm lại; bấm lại không bị tính hai lần.";
const NOT_SENT = document.body.dataset.notSent ?? "Trình duyệt không gửi được. Bạn tải lại trang rồi làm lại nhé.";
const NO_NETWORK = document.body.dataset.noNetwork ?? "Chưa gửi được vì không có mạng. Những gì bạn vừa nhập vẫn còn ở đây. Khi có mạng, bạn bấm lại; bấm lại không bị tính hai lần.";
const FULL = document.body.dataset.full ?? "Máy hết chỗ nên chưa giữ được câu trả lời này. Bạn xóa bớt ảnh hoặc video rồi bấm lại. Những câu đã trả lời vẫn còn.";

const waiting = new Map();

/** A second tap on a slow line sends nothing twice. */
function hold(form) {
  say(form, "");
  for (const button of submitButtons(form)) {
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
  }
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(giveUp, RETRY_AFTER, form, NOT_ANSWERED));
}

/** Nobody is left before a grey button. */
function giveUp(form, sentence) {
  release(form);
  say(form, sentence);
}

function say(form, sentence) {
  form.querySelector(":scope > .unsent")?.remove();
  if (sentence) {
    const note = document.createElement("p");
    note.className = "unsent error";
    note.setAttribute("role", "alert");
    note.textContent = sentence;
    form.append(note);
    note.scrollIntoView({ block: "nearest" });
  }
}

function release(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  delete form.dataset.sent;
  for (const button of submitButtons(form)) {
    if (button.hasAttribute("aria-busy")) {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    }
  }
}

function submitButtons(form) {
  return [...form.elements].filter(element => element.type === "submit");
}

/** Compares with what the server sent, so that typing which was undone does not count. */
function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio") {
    return field.checked !== field.defaultChecked;
  }
  if (field.options) {
    return [...field.options].some(option => option.selected !== option.defaultSelected);
  }
  return field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;
}

document.addEventListener("submit", event => {
  const form = event.target;
  const { submitter } = event;
  form.dataset.sent = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  // Later than the listeners that may still stop the form, and than the browser's reading of its fields:
  // a button that is disabled too early would not send its name. By then it may be known that the form did not leave.
  // Forms that only ask (data-again) may be sent as often as one likes.
  setTimeout(() => {
    if (event.defaultPrevented || form.target) {
      delete form.dataset.sent;
    } else if (form.method === "post" && "sent" in form.dataset && !("again" in form.dataset)) {
      hold(form);
    }
  });
});

addEventListener("pageshow", () => [...document.forms].forEach(release));

// A form that the page's own policy stops never leaves, and nothing else tells of it.
document.addEventListener("securitypolicyviolation", event => {
  if (event.effectiveDirective === "form-action") {
    [...document.forms].filter(form => "sent" in form.dataset).forEach(form => giveUp(form, NOT_SENT));
  }
});

// The worker could not send a form, and asks whether it stands here.
navigator.serviceWorker?.addEventListener("message", ({ data, ports: [answer] }) => {
  const unsent = [...document.forms].filter(form => form.dataset.sent && form.dataset.sent === data?.unsent);
  unsent.forEach(form => giveUp(form, data.full ? FULL : NO_NETWORK));
  if (unsent.length) {
    answer.postMessage("told");
  }
});

addEventListener("beforeunload", event => {
  const open = [...document.querySelectorAll("form[data-unsaved]:not([data-sent])")];
  if (open.some(form => form.dataset.unsaved === "yes" || [...form.elements].some(isChanged))) {
    event.preventDefault();
    event.returnValue = "";
  }
});

const errors = document.querySelector(".errors");
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}
