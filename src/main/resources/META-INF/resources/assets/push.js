// On the page of one's own data: reminders on this phone, asked for by a tap and by nothing else.

import { words } from "./words.js";

const form = document.getElementById("push");
const note = form?.querySelector("[role=status]");
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const written = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

async function subscribe() {
  if (await Notification.requestPermission() !== "granted") {
    note.textContent = words("Trình duyệt đang chặn thông báo của trang này. Bạn bật lại trong cài đặt trình duyệt.");
    return;
  }
  const worker = await navigator.serviceWorker.ready;
  const before = await worker.pushManager.getSubscription();
  if (before && written(before.options.applicationServerKey) !== form.dataset.key) {
    // Made for a key that the service had before.
    await before.unsubscribe();
  }
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.key) });
  form.elements.endpoint.value = made.endpoint;
  form.elements.p256dh.value = written(made.getKey("p256dh"));
  form.elements.auth.value = written(made.getKey("auth"));
  form.requestSubmit();
}

if (form && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  form.hidden = false;
  form.addEventListener("submit", event => {
    if (!form.elements.endpoint.value) {
      event.preventDefault();
      subscribe().catch(() => { note.textContent = words("Trình duyệt này chưa nhận được lời nhắc."); });
    }
  });
}

document.getElementById("push-off")?.addEventListener("submit", () => {
  navigator.serviceWorker?.ready.then(worker => worker.pushManager?.getSubscription()).then(made => made?.unsubscribe()).catch(() => { /* the server forgets it anyway */ });
});
