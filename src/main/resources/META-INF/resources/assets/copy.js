// A button that copies what stands beside it, where the browser lets pages do so.

for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Đã chép";
    } catch {
      button.textContent = "Chưa chép được, bạn chọn chữ rồi chép";
    }
    setTimeout(() => { button.textContent = label; }, 4_000);
  });
}
