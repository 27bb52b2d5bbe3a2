// The same questions as the server draws, from the id of the attempt alone.

const NAMESPACE = "5f0b9a526d0c4c399d7e2a9f6d3f1c70";
const DRAWN = 5;
export const TO_PASS = 4;

const utf8 = new TextEncoder();
const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");

/** Version 5 UUID in the product's namespace, without hyphens: it is only compared. */
async function version5(...parts) {
  const space = NAMESPACE.match(/../g).map(pair => parseInt(pair, 16));
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-1", new Uint8Array([...space, ...utf8.encode(parts.join("|"))])));
  bytes[6] = bytes[6] & 0x0f | 0x50;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return hex(bytes.slice(0, 16));
}

async function sorted(list, name) {
  const named = await Promise.all(list.map(async item => ({ item, key: await name(item) })));
  return named.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

/** @returns the questions of an attempt, in order, with their options in order */
export async function questions(part, attempt) {
  const drawn = (await sorted(part.questions, question => version5(attempt, question.id))).slice(0, DRAWN);
  return Promise.all(drawn.map(async question => ({
    ...question, options: await sorted(question.options, option => version5(attempt, question.id, option.id)),
  })));
}

export const sha256 = async bytes => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

/** Feedback only: what counts is what the server says. */
export async function isRight(part, question, option) {
  return await sha256(utf8.encode([part.code, part.revision, question.id, option].join("|"))) === question.key;
}
