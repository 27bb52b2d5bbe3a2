// Fills the page for learning without a network from what the phone keeps.

import { get, put, unlessFull } from "./store.js";
import { dismiss, passed, person, refused, session, waiting } from "./queue.js";
import {
  NoRoom, NotWhole, absent, download, forget, forgetOldSounds, isMetered, isUnknown, missing, offered, parts, reserve, silent, size, sounds, withdrawn,
} from "./packs.js";
import { field, only, showLesson, view } from "./lesson.js";
import { send, sentAt, show } from "./phone.js";
import { ready, words } from "./words.js";

const copy = name => document.getElementById(name).content.firstElementChild.cloneNode(true);
const kilobytes = bytes => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("vi-VN")} KB`;

function say(root, sentence) {
  const note = field(root, "note");
  note.hidden = !sentence;
  note.textContent = sentence ?? "";
}

/** @param newer whether the server has another text than the phone */
function lessonLine(lesson, kept, done, newer = false) {
  const line = copy("lesson-line");
  const link = line.querySelector("a");
  link.textContent = lesson.title;
  if (kept.has(lesson.code)) {
    link.href = `/l/${lesson.code}`;
  } else {
    link.removeAttribute("href");
  }
  field(line, "minutes").textContent = words("{minutes} phút", lesson);
  field(line, "done").hidden = !done.has(lesson.code);
  field(line, "newer").hidden = !newer;
  return line;
}

/** @returns how much of a subject is here, and what the button for the rest of it says */
function state(subject, lacking, never) {
  if (!lacking.length) {
    return ["Đã tải", "Tải về"];
  }
  if (!never.length) {
    return ["Có bản mới", "Cập nhật"];
  }
  return never.length < subject.lessons.length ? ["Chưa đủ", "Tải phần còn lại"] : ["Chưa tải", "Tải về"];
}

async function showPack(root, subject) {
  const kept = await parts();
  const done = await passed();
  const lacking = missing(subject, kept);
  const never = absent(subject, kept);
  const some = never.length < subject.lessons.length;
  const [said, offer] = state(subject, lacking, never).map(one => words(one));
  field(root, "title").textContent = subject.title;
  const heard = sounds(subject);
  const unheard = await silent(subject);
  const about = [words("{count} bài, {size}", { count: subject.lessons.length, size: kilobytes(size(subject.lessons)) })];
  if (heard.length) {
    about.push(words(unheard.length ? "âm thanh {size}" : "âm thanh {size} (đã tải)", { size: kilobytes(size(heard)) }));
  }
  field(root, "about").textContent = about.join("; ");
  field(root, "sound").hidden = !unheard.length;
  field(root, "sound").textContent = words("Tải cả âm thanh ({size})", { size: kilobytes(size(unheard)) });
  field(root, "state").textContent = said;
  field(root, "state").classList.toggle("good", !lacking.length);
  field(root, "lessons").replaceChildren(...subject.lessons
    .map(lesson => lessonLine(lesson, kept, done, lacking.includes(lesson) && !never.includes(lesson))));
  field(root, "get").hidden = !lacking.length;
  field(root, "get").textContent = `${offer} (${kilobytes(size(lacking))})`;
  field(root, "drop").hidden = !some && unheard.length === heard.length;
  // What can be opened is what somebody without a network looks for.
  root.querySelector("details").open = some;
}

function whyNot(reason) {
  if (reason instanceof NoRoom) {
    return words("Máy không đủ chỗ. Bạn xóa bớt ảnh, video hoặc chủ đề đã học rồi tải lại. Những gì đã tải vẫn còn.");
  }
  if (reason instanceof NotWhole) {
    return words("Phần vừa tải không nguyên vẹn nên máy không giữ. Những phần đã tải vẫn còn. Bạn mở lại trang này rồi tải lại.");
  }
  return words(reason?.reason === "signed-out"
    ? "Bạn cần đăng nhập lại để tải bài."
    : "Mạng bị ngắt. Phần đã tải vẫn còn; bạn bấm lần nữa để tải tiếp.");
}

/** @returns whether everything that the button of that name stands for is there now */
async function getPack(root, subject, name = "get") {
  if (document.getElementById("only-wifi").checked && isMetered()) {
    say(root, words("Máy đang dùng dữ liệu di động. Bạn nối Wi-Fi, hoặc bỏ chọn “Chỉ tải khi có Wi-Fi”."));
    return false;
  }
  const button = field(root, name);
  button.disabled = true;
  say(root, words("Đang tải…"));
  let failed;
  try {
    await session();
    await introduce();
    const tell = (done, of) => say(root, words("Đang tải: {done}/{of} bài", { done, of }));
    await download(subject, tell);
    if (name === "sound") {
      await (await import("./sound.js")).downloadSound(subject, tell);
    }
  } catch (reason) {
    failed = whyNot(reason);
  }
  say(root, failed);
  button.disabled = false;
  await showPack(root, subject);
  return !failed;
}

/** Lets the server know by which key this phone signs. Who hands nothing over misses nothing when that fails. */
const introduce = () => import("./parcel.js").then(({ register }) => register()).catch(() => { /* then at the next visit */ });

async function pack(subject) {
  const root = copy("pack");
  field(root, "get").addEventListener("click", () => getPack(root, subject).then(showAll));
  field(root, "sound").addEventListener("click", () => getPack(root, subject, "sound").then(showAll));
  field(root, "drop").addEventListener("click", async () => {
    await forget(subject);
    await showPack(root, subject);
    await showAll();
  });
  root.subject = subject;
  await showPack(root, subject);
  return root;
}

const packs = () => [...view("packs").children];

/** The one button for everything, as long as anything lacks. What waits to be sent comes first. */
async function showAll() {
  const kept = await parts();
  const lacking = packs().flatMap(root => missing(root.subject, kept));
  const button = field(view("home"), "all");
  const never = packs().flatMap(root => absent(root.subject, kept));
  button.hidden = !lacking.length;
  button.classList.toggle("quiet", !field(view("home"), "send").hidden);
  button.textContent = words(never.length ? "Tải cả chương trình ({size})" : "Cập nhật các bài có bản mới ({size})", { size: kilobytes(size(lacking)) });
}

/** Why an attempt was refused. What the server says of an unknown lesson is for somebody who typed its code. */
const why = ({ code, detail }) => (code === "lesson-unknown"
  ? words("Học Số không có bản bài mà máy đã dùng, nên lượt làm không được ghi. Bạn tải lại bài rồi làm lại.")
  : detail);

/** Lessons that are offered no more stay until whoever learns here removes them: they may be in the middle of one. */
async function showWithdrawn(subjects) {
  const root = view("withdrawn");
  const kept = await parts();
  const done = await passed();
  const lessons = withdrawn(subjects, kept);
  root.hidden = !lessons.length;
  field(root, "lessons").replaceChildren(...lessons.map(lesson => lessonLine(lesson, kept, done)));
  field(root, "drop").onclick = async () => {
    await forget({ lessons });
    await forgetOldSounds(subjects);
    await showWithdrawn(subjects);
  };
}

/** Who wants no mobile data is told where the browser cannot help. */
function showWifi() {
  view("unknown").hidden = !document.getElementById("only-wifi").checked || !isUnknown();
}

async function getAll() {
  const kept = await parts();
  for (const root of packs().filter(one => missing(one.subject, kept).length)) {
    if (!await getPack(root, root.subject)) {
      root.scrollIntoView({ block: "center" });
      break;
    }
  }
  await showAll();
}

async function showQueue() {
  const { mine, others } = await waiting();
  const me = await person();
  const root = view("home");
  field(root, "who").textContent = me
    ? words("Bạn đang học với tên {name}.", me)
    : words("Bạn cần vào mạng và đăng nhập một lần trên máy này trước khi học không có mạng.");
  field(root, "queue").textContent = `${mine
    ? words("Đang chờ gửi: {mine} câu trả lời", { mine: mine.toLocaleString("vi-VN") })
    : words("Không có câu trả lời nào chờ gửi")} · ${await sentAt()}`;
  field(root, "send").hidden = !mine;
  field(root, "all").classList.toggle("quiet", mine > 0);
  field(root, "others").hidden = !others;
  await (await import("./handover.js")).offer(root, mine);
  const turned = await refused();
  const kept = await parts();
  field(root, "refused").hidden = !turned.length;
  field(root, "reasons").replaceChildren(...turned.map(attempt => {
    const line = copy("refused-line");
    line.querySelector("span").textContent = words("Bài “{lesson}”: {why}", { lesson: kept.get(attempt.lesson)?.title ?? attempt.lesson, why: why(attempt.refused) });
    line.querySelector("button").addEventListener("click", async () => {
      await dismiss(attempt.attempt);
      await show();
      await showQueue();
    });
    return line;
  }));
  if (turned.length) {
    // What was refused is not passed, whatever the phone thought of it.
    await Promise.all(packs().map(root => showPack(root, root.subject)));
  }
}

function notice({ title, issuer, on, paragraphs }) {
  const root = copy("notice");
  root.querySelector("summary").textContent = title;
  field(root, "about").textContent = `${issuer}, ${on}`;
  root.append(...paragraphs.map(text => {
    const paragraph = document.createElement("p");
    paragraph.className = "lines";
    paragraph.textContent = text;
    return paragraph;
  }));
  return root;
}

/** What was announced to whoever learns here, when the phone had a network last; what is over by now is not shown. */
async function showNotices() {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  const current = ((await person())?.notices ?? []).filter(({ until }) => !until || until >= today);
  view("notices").hidden = !current.length;
  field(view("notices"), "announced").replaceChildren(...current.map(notice));
}

/** A lesson that is kept opens only where the browser has a worker that answers for the network. */
async function showWorker() {
  const late = new Promise(resolve => setTimeout(resolve, 10_000));
  const worker = await Promise.race([navigator.serviceWorker?.ready, late]);
  view("no-worker").hidden = Boolean(worker);
}

/** Whoever came from the home screen has it there already. */
const isInstalled = () => matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;

async function showHome() {
  const root = view("home");
  root.hidden = false;
  field(root, "unsent").hidden = !new URLSearchParams(location.search).has("unsent");
  view("install").hidden = isInstalled();
  const box = document.getElementById("only-wifi");
  box.checked = await get("meta", "onlyWifi") ?? false;
  showWifi();
  box.addEventListener("change", () => {
    showWifi();
    put("meta", box.checked, "onlyWifi").catch(unlessFull);
  });
  field(root, "send").addEventListener("click", send);
  field(root, "all").addEventListener("click", getAll);
  document.addEventListener("hocso-queue", showQueue);
  showWorker();
  await showQueue();
  await showNotices();
  try {
    if (await person() || document.querySelector("meta[name=person]")) {
      await session().then(introduce).then(showQueue).then(showNotices).catch(() => { /* known from before, or told above */ });
    } else if (!await get("meta", "packs")) {
      throw new Error("Nobody has signed in on this phone");
    }
    const { subjects } = await offered();
    view("packs").replaceChildren(...await Promise.all(subjects.map(pack)));
    await showAll();
    await showWithdrawn(subjects);
    if ((await parts()).size) {
      // Phones that got their lessons before there was such a thing, or needed it meanwhile.
      await reserve().catch(unlessFull);
    }
  } catch {
    view("nothing").hidden = false;
  }
}

const [, lesson] = location.pathname.match(/^\/l\/([^/]+)$/) ?? [];
await ready;
if (lesson) {
  showLesson(decodeURIComponent(lesson)).catch(() => only("broken"));
} else {
  showHome().catch(() => { view("broken").hidden = false; });
}
