// Saves a draft while it is being written, by the form's own way. Without this file the button alone saves.

const EVERY = 10_000;

const form = document.querySelector("form[data-autosave]");
const note = form.querySelector("[role=status]");
const texts = [...form.querySelectorAll("textarea")];
let saving = null;
let stopped = form.dataset.unsaved === "yes";

function say(sentence) {
  note.textContent = sentence;
}

function isChanged() {
  return texts.some(text => text.value !== text.defaultValue);
}

async function save() {
  const sent = texts.map(text => text.value);
  const answer = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: "text/html" },
  });
  if (answer.status === 409) {
    stopped = true;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    say(`${page.querySelector(".errors a")?.textContent ?? "Chưa tự lưu được."} Bấm “Lưu nháp” để xem chỗ khác nhau.`);
    return;
  }
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const field of form.querySelectorAll("input[type=hidden]")) {
    field.value = page.querySelector(`input[name="${field.name}"]`).value;
  }
  texts.forEach((text, i) => { text.defaultValue = sent[i]; });
  const mistakes = page.querySelectorAll(".errors li").length;
  const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  say(`Đã tự lưu lúc ${time}.` + (mistakes ? ` Bài còn ${mistakes} lỗi; bấm “Lưu nháp” để xem.` : ""));
}

setInterval(() => {
  if (stopped || saving || "sent" in form.dataset || !isChanged()) {
    return;
  }
  saving = save()
    .catch(() => say("Chưa tự lưu được. Máy sẽ thử lại; bạn đừng đóng trang này, hoặc bấm “Lưu nháp” để đăng nhập lại nếu phiên đã hết."))
    .finally(() => { saving = null; });
}, EVERY);

// Two at once would look like two people.
form.addEventListener("submit", event => {
  if (saving) {
    event.preventDefault();
    saving.then(() => form.requestSubmit(event.submitter));
  }
});
