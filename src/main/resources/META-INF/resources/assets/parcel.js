// What waits, signed by this phone for somebody else to carry: a compact JWS (RFC 7515). The private key never leaves the browser.

import { get, put } from "./store.js";
import { device, open, person, post, tick, told } from "./queue.js";

const VERSION = 1;
const MOST = 1_000;
const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNING = { name: "ECDSA", hash: "SHA-256" };

const utf8 = new TextEncoder();
const base64url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** In pieces of whole triples: a call takes only so many arguments. */
function written(value) {
  const bytes = utf8.encode(JSON.stringify(value));
  let text = "";
  for (let from = 0; from < bytes.length; from += 3_000) {
    text += base64url(bytes.subarray(from, from + 3_000));
  }
  return text;
}

/** The name of a key by RFC 7638: the members in this order, nothing between them. */
const thumbprint = async ({ crv, kty, x, y }) =>
  base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8.encode(JSON.stringify({ crv, kty, x, y })))));

async function make(place) {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const jwk = { kty, crv, x, y };
  await put("meta", { pair, jwk, id: await thumbprint(jwk) }, place);
  return get("meta", place);
}

const place = member => `key-${member}`;
const keyOf = async member => await get("meta", place(member)) ?? make(place(member));

/** Tells the server the public part. A key that the member revoked is replaced: signed in, this phone may speak for the member. */
export async function register() {
  const { member, token } = await person();
  const tell = async ({ jwk }) => (await post("/offline/keys", token, { key: JSON.stringify(jwk) })).json();
  if ((await tell(await keyOf(member))).revoked) {
    await tell(await make(place(member)));
  }
}

/** @returns the text of a parcel with what waits, the oldest first */
export async function parcel() {
  const { member, audience, ahead } = await person();
  if (!audience) {
    throw new Error("This phone does not know yet for whom it packs");
  }
  const { pair, jwk, id } = await keyOf(member);
  const stepped = await tick();
  const attempts = (await open(member)).slice(0, MOST).map(told).map(one => ({ ...one, stepped: one.stepped || stepped }));
  const signed = `${written({ alg: "ES256", typ: "hocso-acts", kid: id, jwk })}.${written({
    v: VERSION, aud: audience, member, device: await device(), madeAt: Date.now(), ahead, attempts,
  })}`;
  const signature = await crypto.subtle.sign(SIGNING, pair.privateKey, utf8.encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}
