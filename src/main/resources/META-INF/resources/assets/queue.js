// Answers that wait for a network, and how they get to the server. Nothing is forgotten before the server has answered for it.

import { all, attemptsOf, change, get, kept, put, remove, surely, unlessFull } from "./store.js";
import { TO_PASS } from "./draw.js";

const PORTION = 50;
const PATIENCE = 60_000;
const A_MOMENT = 120_000;
const SCRIPT = { "X-Requested-With": "JavaScript" };

/** Why nothing could be sent: "offline", "signed-out", "not-joined", "another" person, "refused" by the server. */
export class NotSent extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Asks the server as the person who is signed in. */
export async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: SCRIPT, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new NotSent("offline");
  }
  if (response.type === "opaqueredirect") {
    throw new NotSent("not-joined");
  }
  if (response.status === 499 || response.status === 401 || response.status === 403) {
    throw new NotSent("signed-out");
  }
  if (response.status >= 500) {
    throw new NotSent("offline");
  }
  if (!response.ok) {
    throw new NotSent(response.status === 409 ? "another" : "refused");
  }
  return response;
}

export function post(path, token, fields) {
  return ask(path, { method: "POST", body: new URLSearchParams({ "csrf-token": token, ...fields }) });
}

export const device = () => kept("device", () => crypto.randomUUID());

/** @returns whoever learns on this phone now: {member, name, passed, contact, notices}, or undefined */
export const person = () => get("meta", "person");

/** Who is signed in, as the server knows; the phone shows its clock at the same time. */
export async function session() {
  const asked = Date.now();
  const now = await (await ask("/offline/session")).json();
  await post("/offline/devices", now.token, { device: await device(), clock: Date.now() });
  const known = { member: now.member, name: now.name, mark: now.mark, passed: now.passed, contact: now.now, token: now.token, notices: now.notices,
    audience: now.audience, ahead: now.now - asked };
  await remember(known);
  return known;
}

/** Nobody learns in the name of somebody who was here before, not even on a full phone, and a full phone sends all the same. */
async function remember(known) {
  if ((await person())?.member !== known.member) {
    await leave();
  }
  await surely(() => put("meta", known, "person")).catch(unlessFull);
}

/** From now on the phone does not know who learns, nor has it anything to tell them. */
export async function leave() {
  await remove("meta", "untold");
  await remove("meta", "person");
}

/** Looks at the clock. @returns whether it shows less than it showed before, so that somebody set it back */
export async function tick() {
  const latest = await get("meta", "latest") ?? 0;
  const stepped = Date.now() < latest - A_MOMENT;
  if (!stepped) {
    await surely(() => put("meta", Date.now(), "latest")).catch(unlessFull);
  }
  return stepped;
}

/** @returns an attempt that begins now, by whoever learns on this phone */
export async function begin(lesson, revision, attempt = crypto.randomUUID()) {
  const { member, contact } = await person();
  return { attempt, member, lesson, revision, startedAt: Date.now(), after: contact };
}

/** Keeps the beginning of an attempt, or one more answer. The first answer to a question stands. */
export async function keep(begun, answer) {
  const stepped = await tick();
  await change(begun.attempt, stored => {
    const attempt = stored ?? { ...begun, answers: [], begunSent: false };
    attempt.stepped ||= stepped;
    if (answer && !attempt.answers.some(known => known.question === answer.question)) {
      attempt.answers.push({ ...answer, at: Date.now(), sent: false });
    }
    return attempt;
  });
  const worker = (await navigator.serviceWorker?.ready) ?? { registration: globalThis.registration };
  // Where the browser can, it sends even after the page was closed.
  await (worker.sync ?? worker.registration?.sync)?.register("acts").catch(() => { /* then the next page sends */ });
}

/** Whether it was passed as far as the phone can tell; shown until the server has said so. */
export const finish = (attempt, right) => change(attempt, stored => stored && { ...stored, right });

/** @returns codes of the lessons that were passed: what the server said, and what waits to be sent */
export async function passed() {
  const me = await person();
  const waits = (await attemptsOf(me?.member ?? "")).filter(attempt => attempt.right >= TO_PASS && !attempt.refused).map(attempt => attempt.lesson);
  return new Set([...me?.passed ?? [], ...waits]);
}

const isWaiting = attempt => !attempt.refused && (!attempt.begunSent || attempt.answers.some(answer => !answer.sent));

/** @returns how much waits: {mine, others} as numbers of answers, at least one an attempt */
export async function waiting() {
  const me = (await person())?.member;
  const count = { mine: 0, others: 0 };
  for (const attempt of (await all("attempts")).filter(isWaiting)) {
    count[attempt.member === me ? "mine" : "others"] += attempt.answers.filter(answer => !answer.sent).length || 1;
  }
  return count;
}

/** @returns what the server refused, with why */
export const refused = async () => (await attemptsOf((await person())?.member ?? "")).filter(attempt => attempt.refused);

/** The person has read why; the server keeps what was told. */
export const dismiss = attempt => change(attempt, kept => kept?.refused ? null : undefined);

/** What an attempt says to the server, whoever carries it there. */
export function told(attempt) {
  return {
    attempt: attempt.attempt, lesson: attempt.lesson, revision: attempt.revision, startedAt: attempt.startedAt, after: attempt.after,
    stepped: Boolean(attempt.stepped),
    answers: attempt.answers.filter(answer => !answer.sent).map(({ question, option, at }) => ({ question, option, at })),
  };
}

/** What was sent is marked; an attempt of which nothing waits is forgotten here: the server has it, and goes on with it. */
function settle(sent, outcome) {
  return change(sent.attempt, attempt => {
    if (!attempt) {
      return undefined;
    }
    if (outcome.state === "REFUSED") {
      return { ...attempt, refused: { code: outcome.code, detail: outcome.detail } };
    }
    const arrived = new Set(sent.answers.map(answer => answer.question));
    attempt.begunSent = true;
    attempt.answers.filter(answer => arrived.has(answer.question)).forEach(answer => { answer.sent = true; });
    return isWaiting(attempt) ? attempt : null;
  });
}

/** @returns the attempts of which something waits, the oldest first */
export const open = async member => (await attemptsOf(member)).filter(isWaiting).sort((a, b) => a.startedAt - b.startedAt);

async function sendPortion(me, portion) {
  const acts = { member: me.member, device: await device(), clock: Date.now(), attempts: portion.map(told) };
  const receipt = await (await post("/offline/acts", me.token, { acts: JSON.stringify(acts) })).json();
  // Before nothing waits any more: whichever page sees that first tells it, also when no page was open just now.
  await put("meta", true, "untold").catch(unlessFull);
  for (const outcome of receipt.attempts) {
    await settle(acts.attempts.find(sent => sent.attempt === outcome.attempt), outcome);
  }
}

async function sendAll() {
  const me = await session();
  const waits = await open(me.member);
  for (let from = 0; from < waits.length; from += PORTION) {
    await sendPortion(me, waits.slice(from, from + PORTION));
  }
  if (waits.length) {
    await put("meta", Date.now(), "lastSync").catch(unlessFull);
    await session();
  }
}

/** Sends what waits for whoever is signed in; one tab at a time, and a second call waits for the first. */
export function sync() {
  return navigator.locks ? navigator.locks.request("hocso-sync", sendAll) : sendAll();
}
