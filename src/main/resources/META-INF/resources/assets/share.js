// A picture goes to the applications of the phone, where the browser lets it; the link to the file is there for everybody.

const button = document.querySelector("[data-share]");
const onceMore = document.querySelector("[data-once-more]");
const notShared = document.querySelector("[data-not-shared]");
const file = content => new File([content], `giay-xac-nhan-${button.dataset.share.split("/").at(-2)}.png`, { type: "image/png" });

let picture;

async function fetched() {
  const answer = await fetch(button.dataset.share, { headers: { "X-Requested-With": "JavaScript" } });
  if (!answer.ok) {
    throw new Error(`The picture did not come: ${answer.status}`);
  }
  return file(await answer.blob());
}

async function share() {
  onceMore.hidden = true;
  notShared.hidden = true;
  button.disabled = true;
  try {
    picture ??= await fetched();
    await navigator.share({ files: [picture] });
  } catch (reason) {
    // A browser forgets a tap after some seconds; by the next one the picture is there.
    onceMore.hidden = !picture || reason.name !== "NotAllowedError";
    notShared.hidden = !onceMore.hidden || reason.name === "AbortError";
  }
  button.disabled = false;
}

button.hidden = !navigator.canShare?.({ files: [file("x")] });
button.addEventListener("click", share);
