// What scripts say in the language of the page. The Vietnamese sentence is the key of what others say, in words-<language>.js; what changes
// stands in braces. Whoever speaks at once waits until they are here.

const language = document.documentElement.lang;
let others = {};

export const ready = language === "vi"
  ? Promise.resolve()
  : import(`./words-${language}.js`).then(({ default: all }) => { others = all; }).catch(() => { /* then in Vietnamese */ });

export const words = (sentence, values = {}) => (others[sentence] ?? sentence).replace(/\{(\w+)\}/g, (_, name) => values[name]);
