// Puts the next code on the screen of a room when its time has come. Without this file the page loads itself again.

const SOON = 3_000;
const status = document.querySelector("[data-screen-status]");

function wait() {
  const seconds = Number(document.querySelector("[data-screen]").dataset.seconds);
  setTimeout(renew, seconds * 1_000 + 200);
}

async function renew() {
  try {
    const answer = await fetch(location.href, {headers: {Accept: "text/html"}, redirect: "error"});
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-screen]");
    if (!answer.ok || !next) {
      // Closed, or signed out: the page itself says so.
      location.reload();
      return;
    }
    document.querySelector("[data-screen]").replaceWith(next);
    status.textContent = "";
    wait();
  } catch {
    status.textContent = "Mất mạng nên mã chưa đổi. Đang thử lại; mã cũ quá một phút không dùng được nữa.";
    setTimeout(renew, SOON);
  }
}

wait();
