// A lesson and its quiz from what the phone keeps.

import { attemptsOf, get, unlessFull } from "./store.js";
import { begin, finish, keep, person } from "./queue.js";
import { TO_PASS, isRight, questions } from "./draw.js";
import { send } from "./phone.js";
import { words } from "./words.js";

export const view = name => document.querySelector(`[data-view=${name}]`);
export const field = (root, name) => root.querySelector(`[data-field=${name}]`);

export function only(name) {
  document.querySelectorAll("[data-view]").forEach(section => { section.hidden = section.dataset.view !== name; });
  const root = view(name);
  const heading = root.querySelector("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  scrollTo(0, 0);
  return root;
}

function title(text) {
  document.title = `${text} – Học Số`;
}

/** Waits until the button is pressed or the form is sent. The second tap of two was meant for what stood there before. */
const once = (element, kind) => new Promise(resolve => {
  const heard = event => {
    if (!(event.detail > 1)) {
      element.removeEventListener(kind, heard);
      resolve();
    }
  };
  element.addEventListener(kind, heard);
});

/** Also while an answer is being written: the browser itself sends this form nowhere. */
view("question")?.querySelector("form").addEventListener("submit", event => event.preventDefault());

function optionLine(question, option) {
  const line = document.getElementById("option").content.firstElementChild.cloneNode(true);
  line.querySelector("input").value = option.id;
  line.querySelector("span").textContent = option.text;
  return line;
}

/** @returns whether it could be written; when the phone has no room, the page says so and stays as it is */
async function isKept(root, write) {
  // A page that was kept before this file was another has no such line.
  const note = field(root, "full") ?? document.createElement("p");
  note.hidden = true;
  try {
    await write();
    return true;
  } catch (reason) {
    unlessFull(reason);
    note.hidden = false;
    note.focus();
    return false;
  }
}

/** Asks until an answer is kept. */
async function askOne(part, question, place, count, keepIt) {
  const root = only("question");
  field(root, "place").textContent = words("Câu {place}/{count}", { place, count });
  field(root, "stem").textContent = question.stem;
  field(root, "options").replaceChildren(...question.options.map(option => optionLine(question, option)));
  title(`${words("Câu {place}/{count}", { place, count })} – ${part.title}`);
  const form = root.querySelector("form");
  for (;;) {
    await once(form, "submit");
    const chosen = new FormData(form).get("option");
    field(root, "nothing").hidden = Boolean(chosen);
    if (!chosen) {
      field(root, "nothing").focus();
    } else if (await isKept(root, () => keepIt(chosen))) {
      return chosen;
    }
  }
}

function answerLine(option, chosen, right) {
  const line = document.createElement("li");
  line.className = `option${option.id === right ? " right" : option.id === chosen ? " wrong" : ""}`;
  const text = document.createElement("span");
  text.lang = "vi";
  text.textContent = option.text;
  const said = option.id === right ? ` ${words("Câu trả lời đúng")}` : option.id === chosen ? ` ${words("Bạn đã chọn, chưa đúng")}` : "";
  const mark = document.createElement("b");
  mark.lang = document.documentElement.lang;
  mark.textContent = said;
  text.append(mark);
  line.append(text);
  return line;
}

async function tell(part, question, chosen, last) {
  const checks = await Promise.all(question.options.map(option => isRight(part, question, option.id)));
  const right = question.options[checks.indexOf(true)]?.id;
  const root = only("feedback");
  const good = chosen === right;
  field(root, "notice").className = `notice ${good ? "good" : "warn"}`;
  field(root, "said").textContent = words(good ? "Đúng rồi!" : "Chưa đúng, xem giải thích");
  field(root, "rationale").textContent = question.rationale;
  field(root, "stem").textContent = question.stem;
  field(root, "options").replaceChildren(...question.options.map(option => answerLine(option, chosen, right)));
  field(root, "on").textContent = words(last ? "Xem kết quả" : "Câu tiếp theo");
  title(`${words(good ? "Đúng rồi!" : "Chưa đúng")} – ${part.title}`);
  await once(field(root, "on"), "click");
  return good;
}

async function showResult(part, right, count) {
  const root = only("result");
  const good = right >= TO_PASS;
  field(root, "said").textContent = words(good ? "Bạn đã đúng đủ số câu cần đạt" : "Chưa đạt, bạn làm lại nhé");
  field(root, "score").className = `notice ${good ? "good" : "warn"}`;
  field(root, "score").textContent = words(good
    ? "Đúng {right}/{count} câu. Kết quả được lưu trên máy, chưa gửi. Khi có mạng, máy sẽ gửi và kết quả được tính theo giờ bạn làm bài."
    : "Đúng {right}/{count} câu. Cần đúng ít nhất {needed} câu. Bạn có thể xem lại bài rồi làm lại, không giới hạn số lần.",
  { right, count, needed: TO_PASS });
  title(`${words("Kết quả")} – ${part.title}`);
  field(root, "again").href = `/l/${part.code}`;
  await send();
}

/** Goes on where the quiz stopped: what is kept has been answered. */
async function quiz(part, begun) {
  const asked = await questions(part, begun.attempt);
  let right = 0;
  for (const [index, question] of asked.entries()) {
    const known = begun.answers?.find(answer => answer.question === question.id);
    if (known) {
      right += await isRight(part, question, known.option) ? 1 : 0;
    } else {
      const chosen = await askOne(part, question, index + 1, asked.length,
        option => keep(begun, { question: question.id, option }));
      right += await tell(part, question, chosen, index + 1 === asked.length) ? 1 : 0;
    }
  }
  await finish(begun.attempt, right).catch(unlessFull);
  await showResult(part, right, asked.length);
}

/** The attempt of this lesson that the member began here and did not finish. */
async function unfinished(part, member) {
  return (await attemptsOf(member)).find(attempt => attempt.lesson === part.code && attempt.revision === part.revision
    && attempt.right === undefined && !attempt.refused && attempt.here);
}

async function start(part, root, open, attempt) {
  const begun = open ?? { ...await begin(part.code, part.revision, attempt), here: true };
  while (!await isKept(root, () => keep(begun))) {
    await once(field(root, "start"), "click");
  }
  await quiz(part, begun);
}

export async function showLesson(code) {
  const part = await get("parts", code);
  const kept = new URLSearchParams(location.search).get("kept");
  if (!part) {
    only(kept === "answer" ? "kept" : "absent");
    return;
  }
  const me = await person();
  const open = me && await unfinished(part, me.member);
  const root = only("lesson");
  // Checked by its hash when it came, and sanitised by the server.
  field(root, "body").innerHTML = part.html;
  const player = root.querySelector("audio");
  if (player && !await get("meta", `sound:${player.src.slice(-68, -4)}`)) {
    player.replaceWith(words("Bản nghe chưa tải về máy."));
  }
  field(root, "kept").hidden = kept !== "answer";
  field(root, "unreviewed").hidden = part.reviewed;
  field(root, "who").textContent = me ? words("Bạn đang học với tên {name}.", me) : "";
  title(part.title);
  const button = field(root, "start");
  button.textContent = words(open ? "Làm tiếp bài kiểm tra" : "Làm bài kiểm tra");
  button.disabled = !me;
  field(root, "nobody").hidden = Boolean(me);
  if (me && kept && kept !== "answer") {
    await start(part, root, open, kept);
  } else {
    await once(button, "click");
    await start(part, root, open);
  }
}
