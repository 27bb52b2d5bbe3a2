// Lessons on this phone. One part after another, each kept only when it is whole: what broke off goes on where it broke.

import { all, get, put, remove } from "./store.js";
import { ask } from "./queue.js";
import { sha256 } from "./draw.js";

// What travels compressed takes about three times as much; with the store's own book-keeping four.
const EXPANDED = 4;
const MOST_RANDOM = 65_536;

/** The phone has no room for it. */
export class NoRoom extends Error {}

/** @returns what the server offers, or what it offered when it was asked last */
export async function offered() {
  try {
    const list = await (await ask("/offline/packs")).json();
    await put("meta", list, "packs");
    return list;
  } catch (reason) {
    const known = await get("meta", "packs");
    if (known) {
      return known;
    }
    throw reason;
  }
}

/** @returns the parts that are kept, by code of the lesson */
export async function parts() {
  return new Map((await all("parts")).map(part => [part.code, part]));
}

export const missing = (subject, kept) => subject.lessons.filter(lesson => kept.get(lesson.code)?.sha256 !== lesson.sha256);

export const size = lessons => lessons.reduce((sum, lesson) => sum + lesson.bytes, 0);

/** Browsers do not tell how much room there is, or tell what is not so: what will be needed is written once, and removed. */
async function requireRoom(bytes) {
  try {
    const filler = new Uint8Array(bytes * EXPANDED);
    for (let from = 0; from < filler.length; from += MOST_RANDOM) {
      // Random, because zeros would be compressed.
      crypto.getRandomValues(filler.subarray(from, from + MOST_RANDOM));
    }
    await put("meta", filler, "room");
  } catch (reason) {
    throw outOfRoom(reason);
  } finally {
    await remove("meta", "room");
  }
}

const outOfRoom = reason => (reason?.name === "QuotaExceededError" ? new NoRoom() : reason);

async function fetchPart(lesson) {
  const bytes = await (await ask(`/offline/packs/${lesson.code}/${lesson.revision}`)).arrayBuffer();
  if (await sha256(bytes) !== lesson.sha256) {
    throw new Error("not whole");
  }
  return { ...JSON.parse(new TextDecoder().decode(bytes)), sha256: lesson.sha256, reviewed: lesson.reviewed };
}

/** Once more when it did not arrive whole: that is the network's doing nearly always. */
async function whole(lesson) {
  try {
    return await fetchPart(lesson);
  } catch (reason) {
    if (reason.message !== "not whole") {
      throw reason;
    }
    return fetchPart(lesson);
  }
}

/** Fetches what is missing of a subject; tells after each part how much of it is there. */
export async function download(subject, progress) {
  const lessons = missing(subject, await parts());
  await requireRoom(size(lessons));
  await navigator.storage?.persist?.();
  let done = 0;
  for (const lesson of lessons) {
    try {
      await put("parts", await whole(lesson));
    } catch (reason) {
      throw outOfRoom(reason);
    }
    progress(++done, lessons.length);
  }
}

export async function forget(subject) {
  for (const lesson of subject.lessons) {
    await remove("parts", lesson.code);
  }
}

/** Whether the phone is on a network that costs by the byte, as far as the browser tells. */
export const isMetered = () => ["cellular", "wimax", "bluetooth"].includes(navigator.connection?.type) || navigator.connection?.saveData === true;
