// What scripts say in the language of the page. The Vietnamese sentence is the key of what others say, in words-<language>.js; what changes
// stands in braces. Whoever speaks at once waits until they are here.

const language = document.documentElement.lang;
let others = {};

export const ready = language === "vi"
  ? Promise.resolve()
  : import(`./words-${language}.js`).then(({ default: all }) => { others = all; }).catch(() => { /* then in Vietnamese */ });

/** As people read it. */
export function moment(millis) {
  const two = number => String(number).padStart(2, "0");
  const at = new Date(millis);
  return `${two(at.getHours())}:${two(at.getMinutes())} ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}

export const words = (sentence, values = {}) => (others[sentence] ?? sentence).replace(/\{(\w+)\}/g, (_, name) => values[name]);
