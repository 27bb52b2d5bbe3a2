// Everything works without this file; it only saves people from three small accidents.

const RETRY_AFTER = 20_000;

/** A second tap on a slow line sends nothing twice. */
function hold(form) {
  for (const button of submitButtons(form)) {
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
  }
  setTimeout(release, RETRY_AFTER, form);
}

function release(form) {
  delete form.dataset.sent;
  for (const button of submitButtons(form)) {
    if (button.hasAttribute("aria-busy")) {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    }
  }
}

function submitButtons(form) {
  return [...form.elements].filter(element => element.type === "submit");
}

/** Compares with what the server sent, so that typing which was undone does not count. */
function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio") {
    return field.checked !== field.defaultChecked;
  }
  if (field.options) {
    return [...field.options].some(option => option.selected !== option.defaultSelected);
  }
  return field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;
}

document.addEventListener("submit", event => {
  const form = event.target;
  form.dataset.sent = "";
  // Later than the listeners that may still stop the form, and than the browser's reading of its fields:
  // a button that is disabled too early would not send its name.
  setTimeout(() => {
    if (event.defaultPrevented || form.target) {
      delete form.dataset.sent;
    } else if (form.method === "post") {
      hold(form);
    }
  });
});

addEventListener("pageshow", () => [...document.forms].forEach(release));

addEventListener("beforeunload", event => {
  const open = [...document.querySelectorAll("form[data-unsaved]:not([data-sent])")];
  if (open.some(form => form.dataset.unsaved === "yes" || [...form.elements].some(isChanged))) {
    event.preventDefault();
    event.returnValue = "";
  }
});

const errors = document.querySelector(".errors");
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}
