// What the phone keeps: IndexedDB with promises. Losing power between two lines loses no answer, because each is written before it is shown as kept.

const NAME = "hocso";
const VERSION = 1;
const SET_ASIDE = "set-aside";

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("meta");
      db.createObjectStore("parts", { keyPath: "code" });
      db.createObjectStore("attempts", { keyPath: "attempt" }).createIndex("member", "member");
    };
    request.onsuccess = () => {
      // Another tab with a newer page may need to change the store.
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
  return opened;
}

/** Runs the work in one transaction and waits until it is on the disk. */
async function run(store, mode, work) {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode, { durability: mode === "readwrite" ? "strict" : "default" });
    let result;
    transaction.oncomplete = () => resolve(result?.result);
    transaction.onabort = () => reject(transaction.error);
    // Before the transaction knows of it.
    transaction.onerror = event => reject(event.target.error);
    result = work(transaction.objectStore(store));
  });
}

export const get = (store, key) => run(store, "readonly", s => s.get(key));
export const all = store => run(store, "readonly", s => s.getAll());
export const keys = store => run(store, "readonly", s => s.getAllKeys());
export const remove = (store, key) => run(store, "readwrite", s => s.delete(key));
export const put = (store, value, key) => run(store, "readwrite", s => s.put(value, key));

/** What a browser says of a phone without room. */
export const isFull = reason => reason?.name === "QuotaExceededError";

/** For what may stay unwritten on a full phone. */
export const unlessFull = reason => {
  if (!isFull(reason)) {
    throw reason;
  }
};

/** Room that nothing takes but what people did: lessons may fill a phone, and answers still find a place. */
export const setAside = bytes => put("meta", bytes, SET_ASIDE);
export const isSetAside = async () => (await keys("meta")).includes(SET_ASIDE);

/** What people did takes the room that was set aside before it is given up. */
export async function surely(write) {
  try {
    return await write();
  } catch (reason) {
    unlessFull(reason);
    await remove("meta", SET_ASIDE);
    return write();
  }
}

export const attemptsOf = member => run("attempts", "readonly", s => s.index("member").getAll(member));

/** Reads, changes and writes one attempt without another tab in between. The change may return nothing to leave it as it is, or null to forget it. */
export async function change(attempt, update) {
  return surely(() => run("attempts", "readwrite", s => {
    const reading = s.get(attempt);
    reading.onsuccess = () => {
      const changed = update(reading.result);
      if (changed === null) {
        s.delete(attempt);
      } else if (changed) {
        s.put(changed);
      }
    };
    return null;
  }));
}

/** A value kept under a name, made when it is asked for the first time. */
export async function kept(name, make) {
  let value = await get("meta", name);
  if (value === undefined) {
    value = make();
    await put("meta", value, name);
  }
  return value;
}
