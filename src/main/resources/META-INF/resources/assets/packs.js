// Lessons on this phone. One part after another, each kept only when it is whole: what broke off goes on where it broke.

import { all, get, isFull, isSetAside, keys, put, remove, setAside, unlessFull } from "./store.js";
import { ask } from "./queue.js";
import { sha256 } from "./draw.js";

// What travels compressed takes about three times as much; with the store's own book-keeping four.
const EXPANDED = 4;
const MOST_RANDOM = 65_536;
// More answers than somebody gives in weeks.
const FOR_ANSWERS = 1_000_000;

/** The phone has no room for it. */
export class NoRoom extends Error {}

/** What came is not what the list told. */
export class NotWhole extends Error {}

/** @returns what the server offers, or what it offered when it was asked last */
export async function offered() {
  try {
    const list = await (await ask("/offline/packs")).json();
    await put("meta", list, "packs").catch(unlessFull);
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

/** @returns those of the missing ones of which the phone has no text at all */
export const absent = (subject, kept) => missing(subject, kept).filter(({ code }) => !kept.has(code));

/** @returns the parts on this phone that are offered no more: their lessons were withdrawn */
export function withdrawn(subjects, kept) {
  const offer = new Set(subjects.flatMap(({ lessons }) => lessons).map(({ code }) => code));
  return [...kept.values()].filter(({ code }) => !offer.has(code));
}

export const size = lessons => lessons.reduce((sum, lesson) => sum + lesson.bytes, 0);

/** Random, because zeros would be compressed. */
function filler(bytes) {
  const filled = new Uint8Array(bytes);
  for (let from = 0; from < bytes; from += MOST_RANDOM) {
    crypto.getRandomValues(filled.subarray(from, from + MOST_RANDOM));
  }
  return filled;
}

/** Sets room for answers aside, unless it is there. */
export async function reserve() {
  if (!await isSetAside()) {
    await setAside(filler(FOR_ANSWERS));
  }
}

/** Browsers do not tell how much room there is, or tell what is not so: what will be needed is written once, and removed. */
async function requireRoom(bytes) {
  try {
    await reserve();
    await put("meta", filler(bytes), "room");
  } catch (reason) {
    throw outOfRoom(reason);
  } finally {
    await remove("meta", "room");
  }
}

const outOfRoom = reason => (isFull(reason) ? new NoRoom() : reason);

async function fetchWhole(address, hash) {
  const bytes = await (await ask(address)).arrayBuffer();
  if (await sha256(bytes) !== hash) {
    throw new NotWhole();
  }
  return bytes;
}

/** Once more when it did not arrive whole: that is the network's doing nearly always. */
export async function whole(address, hash) {
  try {
    return await fetchWhole(address, hash);
  } catch (reason) {
    if (reason instanceof NotWhole) {
      return fetchWhole(address, hash);
    }
    throw reason;
  }
}

async function keepPart({ code, revision, sha256: hash, reviewed }) {
  const bytes = await whole(`/offline/packs/${code}/${revision}`, hash);
  await put("parts", { ...JSON.parse(new TextDecoder().decode(bytes)), sha256: hash, reviewed });
}

/** One after the other; tells after each how many are there. */
export async function keepAll(lessons, room, keepOne, progress) {
  await requireRoom(room);
  await navigator.storage?.persist?.();
  let done = 0;
  for (const lesson of lessons) {
    try {
      await keepOne(lesson);
    } catch (reason) {
      throw outOfRoom(reason);
    }
    progress(++done, lessons.length);
  }
}

/** Fetches what is missing of a subject. */
export async function download(subject, progress) {
  const lessons = missing(subject, await parts());
  await keepAll(lessons, size(lessons) * EXPANDED, keepPart, progress);
}

/** @returns the recordings of a subject */
export const sounds = subject => subject.lessons.map(lesson => lesson.sound).filter(Boolean);

export const nameOf = sound => `sound:${sound.sha256}`;

/** @returns those of them that this phone does not have */
export async function silent(subject) {
  const kept = await keys("meta");
  return sounds(subject).filter(sound => !kept.includes(nameOf(sound)));
}

export async function forget(subject) {
  for (const lesson of subject.lessons) {
    await remove("parts", lesson.code);
  }
  for (const sound of sounds(subject)) {
    await remove("meta", nameOf(sound));
  }
}

/** Recordings of earlier texts, and of lessons that are offered no more, are heard by nobody. */
export async function forgetOldSounds(subjects) {
  const current = subjects.flatMap(sounds).map(nameOf);
  for (const key of await keys("meta")) {
    if (key.startsWith("sound:") && !current.includes(key)) {
      await remove("meta", key);
    }
  }
}

/** Whether the browser tells nothing of its network, as most do not on an iPhone or a computer. */
export const isUnknown = () => navigator.connection?.saveData !== true && (navigator.connection?.type ?? "unknown") === "unknown";

/** Whether the phone is on a network that costs by the byte, as far as the browser tells. */
export const isMetered = () => ["cellular", "wimax", "bluetooth"].includes(navigator.connection?.type) || navigator.connection?.saveData === true;
