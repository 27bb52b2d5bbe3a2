// The user name is a mobile number in national form. People write it in many ways; the server knows one.
// Everything here only helps: without it the server answers with the same advice in words.
(() => {
  const texts = {
    vi: (old, now) => `Số ${old} là số cũ 11 chữ số. Từ năm 2018 số này đổi thành ${now}. Bạn kiểm tra rồi sửa lại nhé.`,
    en: (old, now) => `${old} is an old number of 11 digits. Since 2018 it is ${now}. Please check and correct it.`,
  };

  // Prefixes of the old 11 digits and what became of them between 9/2018 and 6/2019.
  const newPrefixes = {
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
    "0186": "056", "0188": "058", "0199": "059",
  };

  const digits = text => text.replace(/\D/g, "");

  /** @returns a number without its ornaments and with 0 for +84, also of the old length; undefined for what is no number */
  const plain = text => /^\+?[\d\s.()-]+$/.test(text)
      ? digits(text).replace(/^(00)?84(?=0?\d{9,10}$)/, "0").replace(/^00/, "0")
      : undefined;

  /** A second person on the same phone keeps the "-2" at the end; also "*2" or "#2", as keypads without a hyphen have it. */
  const national = typed => {
    const text = typed.trim();
    const [, first, second] = /^(.*\d)\s*[-*#]\s*([2-9])$/.exec(text) || [];
    const number = first && plain(first);
    return number && number.length === 10 ? `${number}-${second}` : plain(text) || text;
  };

  /** @returns the number of today for an old one of 11 digits, or nothing */
  const today = number => /^01\d{9}$/.test(number) && newPrefixes[number.slice(0, 4)] && newPrefixes[number.slice(0, 4)] + number.slice(4);

  const spaced = number => `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`;

  const prepare = field => {
    field.inputMode = "tel";
    field.autocapitalize = "off";
    field.setAttribute("autocomplete", "username");
    const note = document.createElement("div");
    note.className = "old-number";
    note.setAttribute("role", "status");
    (document.getElementById("input-error-username") || field).after(note);
    const describedBy = ["form-help-text-after-username", "input-error-username", "input-error"].filter(id => document.getElementById(id));
    if (describedBy.length) {
      field.setAttribute("aria-describedby", describedBy.join(" "));
    }
    // While typing, not on leaving the field: a note that appears under a finger moves the button away from it.
    const advise = () => {
      const number = national(field.value);
      const now = today(number);
      const text = texts[document.documentElement.lang] || texts.vi;
      note.textContent = now ? text(number, spaced(now)) : "";
    };
    const tidy = () => {
      field.value = national(field.value);
    };
    field.addEventListener("input", advise);
    field.addEventListener("change", tidy);
    field.form.addEventListener("submit", tidy);
    advise();
  };

  const hold = form => {
    // Also the button that stands outside of its form.
    for (const button of form.elements) {
      button.disabled ||= button.type === "submit";
    }
  };

  /** A button that the server would refuse for some seconds says so itself. */
  const countDown = button => {
    const { wait, text } = button.dataset;
    const name = button.textContent;
    const until = Date.now() + wait * 1000;
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      button.disabled = left > 0;
      button.textContent = left > 0 ? text.replace("#", left) : name;
      if (left > 0) {
        setTimeout(tick, 500);
      } else {
        delete button.dataset.wait;
      }
    };
    tick();
  };

  const field = document.getElementById("username");
  if (field && field.form && field.type === "text") {
    prepare(field);
  }
  // The order of the page is the order of the keys; the base theme numbers some fields by hand.
  document.querySelectorAll("[tabindex]").forEach(element => element.removeAttribute("tabindex"));

  // After the browser has read the fields: a button disabled too early would not send its name.
  document.addEventListener("submit", event => setTimeout(() => event.defaultPrevented || hold(event.target)));
  addEventListener("pageshow", () => document.querySelectorAll("[type=submit], button.button:not([data-wait])")
      .forEach(button => { button.disabled = false; }));
  document.querySelectorAll("[data-wait]").forEach(countDown);
})();
