// Reads the QR codes that a member's phone shows, and puts the parcel into the form of the page. Without this file people send a file.

import { get, put, remove } from "./store.js";
import { sha256 } from "./draw.js";

const FRAME = /^HSQ1:([0-9a-f]{16}):(\d{1,3})\/(\d{1,3}):([\w.-]+)$/;
const LOOK_EVERY = 120;
const KEPT = "scanned";

const box = document.querySelector("[data-scan]");
const field = name => box.querySelector(`[data-field=${name}]`);
const file = document.getElementById("file");

/** What was read so far, by parcel: two phones may show theirs at once. */
const parcels = new Map();
let camera;

function say(sentence) {
  field("note").textContent = sentence;
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
  say(`Đã đọc ${parts.size}/${count} mã. Bạn giữ máy cho đến khi đủ.`);
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

/** Kept before it leaves: here may be no network either. */
async function finish(text) {
  stop();
  parcels.clear();
  await put("meta", text, KEPT);
  fill(text);
  if (navigator.onLine) {
    say("Đã đọc đủ các mã. Đang gửi…");
    file.form.requestSubmit();
  } else {
    say("Đã đọc đủ các mã và giữ trên máy này. Khi có mạng, bạn mở lại trang rồi bấm Gửi hộ.");
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

/** What was read here and not sent yet is ready to be sent; what was answered is over. */
async function goOn() {
  const text = await get("meta", KEPT);
  if (text && (location.search || document.querySelector(".errors"))) {
    await remove("meta", KEPT);
  } else if (text) {
    fill(text);
    say("Gói đã quét còn trên máy này, chưa gửi. Bạn bấm Gửi hộ.");
  }
}

async function canRead() {
  return "BarcodeDetector" in window && Boolean(navigator.mediaDevices)
    && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

box.hidden = false;
const reads = await canRead().catch(() => false);
field("start").hidden = !reads;
field("cannot").hidden = reads;
field("start").addEventListener("click", start);
field("stop").addEventListener("click", stop);
addEventListener("pagehide", stop);
await goOn().catch(() => { /* a browser that keeps nothing has nothing kept */ });
