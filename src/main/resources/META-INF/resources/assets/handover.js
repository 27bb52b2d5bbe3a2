// Hands what waits to the leader of the team. Nothing is forgotten by that: it waits until the server has it.

import { get, put } from "./store.js";
import { person } from "./queue.js";
import { parcel } from "./parcel.js";
import { words } from "./words.js";

const field = (root, name) => root.querySelector(`[data-field=${name}]`);
const two = number => String(number).padStart(2, "0");

function moment(millis) {
  const at = new Date(millis);
  return words("{time} ngày {day}", { time: `${two(at.getHours())}:${two(at.getMinutes())}`, day: `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}` });
}

/** Text, because phones share that through any application and refuse what they do not know. */
function file(text) {
  const at = new Date();
  return new File([text], `hoc-so-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.txt`, { type: "text/plain" });
}

function save(made) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(made);
  link.download = made.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function share(made) {
  try {
    await navigator.share({ files: [made], title: words("Bài học gửi nhờ Tổ trưởng") });
    return true;
  } catch (reason) {
    if (reason.name === "AbortError") {
      return false;
    }
    throw reason;
  }
}

async function tellHanded(root, mine) {
  const me = await person();
  const at = me && await get("meta", `handed-${me.member}`);
  const line = field(root, "handed");
  line.hidden = !at;
  line.textContent = words(mine
    ? "Bạn đã làm gói gửi nhờ Tổ trưởng lúc {at}. Máy vẫn giữ cho đến khi biết Học Số đã nhận."
    : "Học Số đã nhận những gì trong gói bạn làm lúc {at}.", { at: moment(at) });
}

/** Makes a parcel and offers it in that way, which says whether it came to that. Whether the leader has it, no phone knows. */
async function hand(root, way) {
  field(root, "not-made").hidden = true;
  try {
    if (await way(await parcel()) !== false) {
      await put("meta", Date.now(), `handed-${(await person()).member}`);
      await tellHanded(root, true);
    }
  } catch {
    field(root, "not-made").hidden = false;
  }
}

let stop;

/** Shows the codes of a parcel until somebody stops it. */
async function show(root, text) {
  const { MOST, frames, play } = await import("./codes.js");
  const texts = await frames(text);
  field(root, "too-many").hidden = texts.length <= MOST;
  if (texts.length > MOST) {
    return false;
  }
  stop?.();
  field(root, "screen").hidden = false;
  stop = play(field(root, "screen").querySelector("canvas"), texts, (at, of) => { field(root, "frame").textContent = words("Mã {at}/{of}", { at, of }); });
  return true;
}

function hide(root) {
  stop?.();
  field(root, "screen").hidden = true;
}

function listen(root) {
  const shares = field(root, "share");
  shares.hidden = !navigator.canShare?.({ files: [file("x")] });
  shares.addEventListener("click", () => hand(root, text => share(file(text))));
  field(root, "save").addEventListener("click", () => hand(root, text => save(file(text))));
  field(root, "codes").addEventListener("click", () => hand(root, text => show(root, text)));
  field(root, "stop").addEventListener("click", () => hide(root));
}

/** Shows the ways to hand over what waits, and what was handed over. */
export async function offer(root, mine) {
  const ways = field(root, "hand-over");
  ways.hidden = !mine || !crypto?.subtle;
  if (!ways.hidden && !("listens" in ways.dataset)) {
    ways.dataset.listens = "";
    listen(root);
  }
  await tellHanded(root, mine);
}
