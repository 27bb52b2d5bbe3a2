// Fetches lessons read aloud. Needed with a network only, so that no phone keeps this file.

import { get, keys, put, remove } from "./store.js";
import { keepAll, nameOf, silent, size, sounds, whole } from "./packs.js";

/** Those of earlier texts are heard by nobody any more. */
async function dropOld() {
  const current = (await get("meta", "packs")).subjects.flatMap(sounds).map(nameOf);
  for (const key of await keys("meta")) {
    if (key.startsWith("sound:") && !current.includes(key)) {
      await remove("meta", key);
    }
  }
}

const keep = async sound => put("meta", await whole(sound.address, sound.sha256), nameOf(sound));

/** Fetches the recordings of a subject that are missing; tells after each how many are there. */
export async function downloadSound(subject, progress) {
  await dropOld();
  const missed = await silent(subject);
  await keepAll(missed, size(missed), keep, progress);
}
