// On every page: the worker that answers without a network, and the line that says what waits.

import { get, put, remove, unlessFull } from "./store.js";
import { NotSent, leave, person, refused, session, sync, tick, waiting } from "./queue.js";
import { moment, ready, words } from "./words.js";

const mark = document.querySelector("meta[name=person]")?.content;
const REASONS = {
  "offline": "chưa có mạng",
  "signed-out": "bạn cần đăng nhập lại để gửi",
  "not-joined": "bạn cần vào Tổ trước khi gửi",
  "another": "máy đang giữ câu trả lời của người khác",
  "refused": "Học Số chưa nhận, bạn thử lại sau",
};

/** @returns when this phone sent something last */
export async function sentAt() {
  const at = await get("meta", "lastSync");
  return at ? words("gửi lần cuối lúc {at}", { at: moment(at) }) : words("chưa gửi lần nào");
}

/** @returns whether the page says that nothing waits any more */
export async function show(reason) {
  const { mine } = await waiting();
  const line = document.getElementById("waiting");
  line.hidden = !mine && reason !== "sent" && !await get("meta", "untold");
  if (!line.hidden) {
    await ready;
    const turned = !mine && (await refused()).length > 0;
    line.querySelector("[data-text]").textContent = mine
      ? `${words("Đang chờ gửi: {mine} câu trả lời", { mine: mine.toLocaleString("vi-VN") })}${REASONS[reason] ? ` (${words(REASONS[reason])})` : ""} · ${await sentAt()}`
      : words(turned ? "Có lượt làm bài chưa được ghi nhận. Bạn xem ở trang Bài trên máy." : "Đã gửi xong các câu trả lời.");
    line.classList.toggle("good", !mine && !turned);
    line.querySelector("[data-sign-in]").hidden = reason !== "signed-out";
  }
  return !mine && !line.hidden;
}

/** What this page says for good, no other page says again. */
async function tell(reason) {
  if (await show(reason)) {
    await remove("meta", "untold");
  }
}

export async function send() {
  const before = (await waiting()).mine;
  await show();
  const reason = await sync().then(() => before && "sent", failed => failed instanceof NotSent ? failed.reason : "offline");
  await tell(reason);
  document.dispatchEvent(new Event("hocso-queue"));
}

/** Another person on the same phone: what the last one did waits for them. */
async function changeOver() {
  const known = await person();
  if (mark && known?.mark !== mark) {
    await leave();
    await session();
  }
}

/** Without a network the worker shows its page in the language that was chosen here last. */
async function keepLanguage() {
  const { lang } = document.documentElement;
  if (!document.querySelector(".foot [hreflang]")) {
    return;
  }
  if (lang !== (await get("meta", "language") ?? "vi")) {
    await put("meta", lang, "language").catch(unlessFull);
  }
  if (lang !== "vi") {
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ language: lang })).catch(() => { /* then in Vietnamese */ });
  }
}

async function start() {
  if (new URLSearchParams(location.search).get("done") === "signed-out") {
    await leave();
    return;
  }
  await tick();
  await keepLanguage();
  await changeOver();
  const { mine } = await waiting();
  await (mine ? send() : tell());
}

if ("serviceWorker" in navigator && "indexedDB" in window && crypto?.subtle) {
  navigator.serviceWorker.register("/sw.js", { type: "module" }).catch(() => { /* as without this file */ });
  addEventListener("online", send);
  start().catch(() => show("offline"));
}
