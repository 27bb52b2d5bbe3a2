// Puts newer statements on top of the open page. Without this file the page shows them when it is loaded again.

const EVERY = 5_000;
const MOST = 200;

const filters = document.getElementById("filters");
const list = document.querySelector("[data-tail]");
const status = document.querySelector("[data-tail-status]");
const toggle = document.createElement("button");
let running = true;
let added = 0;

toggle.type = "button";
toggle.className = "button quiet small";
toggle.addEventListener("click", () => {
  running = !running;
  say();
  look();
});
status.before(toggle);
say();

function say(trouble) {
  toggle.textContent = running ? "Tạm dừng" : "Xem tiếp";
  status.textContent = trouble ?? (running ? (added ? `Trực tiếp, thêm ${added} bản ghi từ lúc mở trang` : "Trực tiếp") : "Đã tạm dừng");
}

async function look() {
  if (!running || document.hidden) {
    return;
  }
  const wanted = new URLSearchParams(new FormData(filters));
  wanted.set("after", list.dataset.newest || new Date(0).toISOString());
  try {
    const answer = await fetch(filters.action, {method: "POST", body: wanted, headers: {Accept: "text/html"}, redirect: "error"});
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    show(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-tail]"));
    say();
  } catch {
    say("Chưa xem tiếp được; bạn tải lại trang nhé");
  }
}

function show(newer) {
  const entries = [...newer.children].filter(entry => !document.getElementById(entry.id));
  if (entries.length === 0) {
    return;
  }
  document.querySelector("[data-tail-empty]")?.remove();
  list.prepend(...entries);
  list.dataset.newest = newer.dataset.newest;
  added += entries.length;
  while (list.children.length > MOST) {
    list.lastElementChild.remove();
  }
}

setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);
