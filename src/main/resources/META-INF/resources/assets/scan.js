// Reads the QR codes that a member's phone shows, and puts the parcel into the form of the page. Without this file people send a file.

import { get, put } from "./store.js";
import { sha256 } from "./draw.js";
import { ready, words } from "./words.js";

const FRAME = /^HSQ1:([0-9a-f]{16}):(\d{1,3})\/(\d{1,3}):([\w.-]+)$/;
const LOOK_EVERY = 120;
/** Texts of parcels that were read here and not answered yet, and the one that the form sent last. */
const KEPT = "scanned";
const SENT = "scanned-sent";

const box = document.querySelector("[data-scan]");
const field = name => box.querySelector(`[data-field=${name}]`);
const file = document.getElementById("file");

/** What was read so far, by parcel: two phones may show theirs at once. */
const parcels = new Map();
let camera;

function say(sentence, values) {
  field("note").textContent = words(sentence, values);
}

function fill(text) {
  const files = new DataTransfer();
  files.items.add(new File([text], "quet-ma-qr.txt", { type: "text/plain" }));
  file.files = files.files;
}

function stop() {
  camera?.getTracks().forEach(track => track.stop());
  camera = undefined;
  field("video").hidden = true;
  field("stop").hidden = true;
  field("start").hidden = false;
}

/** @returns the text of a parcel when this code was the last that lacked */
async function collect(code) {
  const [, id, number, count, part] = code.match(FRAME) ?? [];
  if (!id) {
    return undefined;
  }
  const parts = parcels.get(id) ?? new Map();
  parcels.set(id, parts.set(Number(number), part));
  say("Đã đọc {read}/{count} mã. Bạn giữ máy cho đến khi đủ.", { read: parts.size, count });
  if (parts.size < Number(count)) {
    return undefined;
  }
  const text = Array.from({ length: Number(count) }, (_, i) => parts.get(i + 1) ?? "").join("");
  if ((await sha256(new TextEncoder().encode(text))).startsWith(id)) {
    return text;
  }
  parcels.delete(id);
  say("Có mã đọc sai. Bạn cứ giữ máy, trang đọc lại từ đầu.");
  return undefined;
}

const kept = async () => await get("meta", KEPT) ?? [];

async function forget(text) {
  await put("meta", (await kept()).filter(one => one !== text), KEPT);
  if (await get("meta", SENT) === text) {
    await put("meta", undefined, SENT);
  }
}

/** Kept before it leaves: here may be no network either, and the next member may be waiting. */
async function finish(text) {
  stop();
  parcels.clear();
  await put("meta", [...(await kept()).filter(one => one !== text), text], KEPT);
  if (navigator.onLine) {
    fill(text);
    await put("meta", text, SENT);
    say("Đã đọc đủ các mã. Đang gửi…");
    file.form.requestSubmit();
  } else {
    await offer();
  }
}

/** Puts the first of those that are kept into the form. */
async function offer() {
  const [first, ...others] = await kept();
  field("drop").hidden = !first;
  if (first) {
    fill(first);
    await put("meta", first, SENT);
    say("Trên máy này còn {count} gói đã quét, chưa gửi. Khi có mạng, bạn bấm Gửi hộ để gửi từng gói.", { count: others.length + 1 });
  }
}

async function look(detector) {
  while (camera) {
    for (const { rawValue } of await detector.detect(field("video")).catch(() => [])) {
      const text = await collect(rawValue);
      if (text) {
        await finish(text);
        return;
      }
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY));
  }
}

async function start() {
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    say("Chưa mở được máy ảnh. Bạn cho phép trang này dùng máy ảnh, hoặc nhận tệp.");
    return;
  }
  field("start").hidden = true;
  field("stop").hidden = false;
  field("video").hidden = false;
  field("video").srcObject = camera;
  await field("video").play();
  say("Bạn hướng máy ảnh vào mã QR trên máy của tổ viên.");
  await look(new BarcodeDetector({ formats: ["qr_code"] }));
}

/** What was sent and answered is over; the others are ready to be sent. What was refused stays until somebody puts it away. */
async function goOn() {
  const sent = await get("meta", SENT);
  if (sent && location.search.includes("done=")) {
    await forget(sent);
    // Opened again, this page says nothing of a parcel that goes later.
    history.replaceState(null, "", location.pathname);
  }
  await offer();
}

async function canRead() {
  return "BarcodeDetector" in window && Boolean(navigator.mediaDevices)
    && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

await ready;
box.hidden = false;
const reads = await canRead().catch(() => false);
field("start").hidden = !reads;
field("cannot").hidden = reads;
field("start").addEventListener("click", start);
field("stop").addEventListener("click", stop);
field("drop").addEventListener("click", async () => {
  const [first] = await kept();
  await forget(first);
  file.value = "";
  say("Đã bỏ gói khỏi máy này. Máy của tổ viên vẫn giữ bài.");
  await offer();
});
// Another file than the one that was scanned: its answer is not that one's.
file.addEventListener("change", () => put("meta", undefined, SENT));
addEventListener("pagehide", stop);
await goOn().catch(() => { /* a browser that keeps nothing has nothing kept */ });
