// Fetches lessons read aloud. Needed with a network only, so that no phone keeps this file.

import { get, put } from "./store.js";
import { forgetOldSounds, keepAll, nameOf, silent, size, whole } from "./packs.js";

const keep = async sound => put("meta", await whole(sound.address, sound.sha256), nameOf(sound));

/** Fetches the recordings of a subject that are missing; tells after each how many are there. */
export async function downloadSound(subject, progress) {
  await forgetOldSounds((await get("meta", "packs")).subjects);
  const missed = await silent(subject);
  await keepAll(missed, size(missed), keep, progress);
}
