// Answers when the network does not: with the page for learning without one, and the files of that page. What it needs to know (VERSION,
// FILES) and what it takes from queue.js and store.js stands in front of this file when it is served.

const PAGE = "/offline";
const pageIn = language => language === "vi" ? PAGE : `${PAGE}?in=${language}`;
const CACHE = `hocso-${VERSION}`;
const PATIENCE = 8_000;
const PATIENCE_FOR_FORMS = 30_000;
const A_MOMENT = 1_000;
const SIGN_OUT = "/signed-out";
const CHANGE = "/change-person";
const CHOICE = /^\/language\/([\w-]+)$/;
const SOUND = /\/audio\/[0-9a-f]{64}\.m4a$/;
const BEGIN = /^\/l\/([^/]+)\/attempts$/;
const ANSWER = /^\/l\/([^/]+)\/attempts\/([^/]+)\/answers$/;

/** Without cookies: the page is kept as it is for nobody in particular. */
async function keepFiles(paths) {
  const fresh = paths.map(path => new Request(path, { credentials: "omit", cache: "reload" }));
  await (await caches.open(CACHE)).addAll(fresh);
}

/** Phones of which nobody asks for another language keep none. */
async function keepLanguage(language = "vi") {
  if (language !== "vi" && !await (await caches.open(CACHE)).match(pageIn(language))) {
    await keepFiles([pageIn(language), `/assets/words-${language}.js`]);
  }
}

self.addEventListener("message", event => event.waitUntil(keepLanguage(event.data?.language)));

self.addEventListener("install", event => {
  event.waitUntil(Promise.all([keepFiles([PAGE, ...FILES]), get("meta", "language").then(keepLanguage)]));
});

self.addEventListener("activate", event => event.waitUntil((async () => {
  // Only pages are cached. What the phone keeps of people's learning is elsewhere and is never deleted here.
  const old = (await caches.keys()).filter(name => name.startsWith("hocso-") && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("sync", event => event.waitUntil(sync()));

async function keptPage() {
  const cache = await caches.open(CACHE);
  return await cache.match(pageIn(await get("meta", "language") ?? "vi")) ?? await cache.match(PAGE) ?? Response.error();
}

/** A network that answers nothing for so long is as good as none. */
const within = (millis, request) => Promise.race([fetch(request), new Promise((_, reject) => setTimeout(reject, millis))]);

async function page(request, path) {
  if (path === SIGN_OUT) {
    // Before anything can break off: whoever learns next on this phone is not who leaves it.
    await leave();
  }
  const [, chosen] = path.match(CHOICE) ?? [];
  if (chosen) {
    await put("meta", chosen, "language").catch(unlessFull);
  }
  try {
    const answer = await within(PATIENCE, request);
    if (path === CHANGE) {
      // Without a network nobody else can sign in, and whoever learns goes on.
      await leave();
    }
    return answer;
  } catch {
    return keptPage();
  }
}

/** A form that did not leave is not lost: an answer waits for the network, a quiz begins on the phone, and any other stays as it was filled in. */
async function form(request, path) {
  const copy = request.clone();
  try {
    return await within(PATIENCE_FOR_FORMS, request);
  } catch {
    try {
      return await keepForm(path, await copy.formData().catch(() => new FormData())) ?? await unsent(request.url);
    } catch (reason) {
      return unsent(request.url, isFull(reason));
    }
  }
}

/** The page on which the form stands says that it was not sent. A browser that gets no content leaves that page as it is, with all that was typed. */
async function unsent(url, full = false) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const asked = pages.map(page => new Promise((told, nobody) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = told;
    page.postMessage({ unsent: url, full }, [port2]);
    setTimeout(nobody, A_MOMENT);
  }));
  return Promise.any(asked).then(() => new Response(null, { status: 204 }), () => Response.redirect(`${PAGE}?unsent`, 303));
}

async function keepForm(path, fields) {
  const [, lesson, attempt] = path.match(ANSWER) ?? path.match(BEGIN) ?? [];
  const me = await person();
  // A page that stayed open while somebody else signed in is not theirs.
  if (!lesson || !me || fields.get("person") !== me.mark) {
    return undefined;
  }
  if (!attempt) {
    return Response.redirect(`/l/${lesson}?kept=${fields.get("attempt")}`, 303);
  }
  if (fields.get("option")) {
    await keep(await begin(lesson, Number(fields.get("revision")), attempt), { question: fields.get("question"), option: fields.get("option") });
  }
  return Response.redirect(`/l/${lesson}?kept=answer`, 303);
}

/** A name with a hash means the same for ever; others may have changed. */
async function file(request) {
  const kept = await (await caches.open(CACHE)).match(request);
  if (kept && /\.[0-9a-f]{12}\.\w+$/.test(new URL(request.url).pathname)) {
    return kept;
  }
  return kept ? within(PATIENCE, request).catch(() => kept) : fetch(request);
}

/** A recording that is on the phone is not fetched again. Players ask for stretches of it; some take nothing else. */
async function sound(request, sha256) {
  const bytes = await get("meta", `sound:${sha256}`);
  if (!bytes) {
    return fetch(request);
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range")) ?? [];
  const last = Math.min(to || Infinity, bytes.byteLength - 1);
  const headers = { "Content-Type": "audio/mp4" };
  return new Response(bytes.slice(from, last + 1),
    from ? { status: 206, headers: { ...headers, "Content-Range": `bytes ${from}-${last}/${bytes.byteLength}` } } : { headers });
}

self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(request.method === "GET" ? page(request, pathname) : form(request, pathname));
  } else if (request.method === "GET" && pathname.startsWith("/assets/")) {
    event.respondWith(file(request));
  } else if (SOUND.test(pathname)) {
    event.respondWith(sound(request, pathname.slice(-68, -4)));
  }
});

self.addEventListener("push", event => {
  const { title, body, url } = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(title ?? "Học Số", { body, lang: "vi", tag: "nhac-hoc", data: url }));
});

self.addEventListener("notificationclick", event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data ?? "/learning"));
});
