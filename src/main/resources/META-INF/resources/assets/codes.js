// A parcel as QR codes that a phone shows one after another, over and over: whoever missed one waits for the next round.

import { generate } from "./lean-qr.js";
import { sha256 } from "./draw.js";

/** More would take a minute a round. */
export const MOST = 60;
const PART = 390;
const EVERY = 800;

/** @returns the texts of the codes: which parcel, which of how many, and its part */
export async function frames(text) {
  const id = (await sha256(new TextEncoder().encode(text))).slice(0, 16);
  const count = Math.ceil(text.length / PART);
  return Array.from({ length: count }, (_, i) => `HSQ1:${id}:${i + 1}/${count}:${text.slice(i * PART, (i + 1) * PART)}`);
}

/** Dark on light by day and by night, with the margin that readers need. @returns what stops it */
export function play(canvas, texts, told) {
  let at = 0;
  const show = () => {
    generate(texts[at]).toCanvas(canvas, { off: [255, 255, 255, 255] });
    told(at + 1, texts.length);
    at = (at + 1) % texts.length;
  };
  show();
  const timer = setInterval(show, EVERY);
  return () => clearInterval(timer);
}
