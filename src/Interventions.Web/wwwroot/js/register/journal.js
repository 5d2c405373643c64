// What was tapped, kept in this browser until the tracker has it: numbers and the tracker's own words, never a name or a
// note. Cleared at sign-out and a day after it was tapped.
import { newId } from "../new-id.js";

const NAME = "register";
const DAY = 24 * 60 * 60 * 1000;
const PAGES = "register-pages";

let opening = null;
let inMemory = 0;   // taps that this browser would not store get a sequence all the same

function open() {
  return opening ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("taps", { keyPath: "sequence", autoIncrement: true });
      request.result.createObjectStore("lists", { keyPath: "session" });
      request.result.createObjectStore("device", { keyPath: "name" });
    };
    request.onsuccess = () => {
      // Somebody signs out in another tab: let go, so that it can be deleted.
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      done(request.result);
    };
    request.onerror = request.onblocked = () => { opening = null; failed(request.error); };
  });
}

// Answers once it is on the disk, which is what "kept" means.
async function inStore(name, mode, act) {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction(name, mode, { durability: "strict" });
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

export const taps = () => inStore("taps", "readonly", s => s.getAll());

// Gives the tap its place in the device's journal, so that the tracker knows which of two came later here: number and journal
// come from one transaction, because both begin anew once somebody has signed out. False where this browser would not store it
// (no room, private window): then it is in this page only, and the page says so; it is a journal of its own.
export async function add(tap) {
  try {
    const db = await open();
    await new Promise((done, failed) => {
      const transaction = db.transaction(["device", "taps"], "readwrite", { durability: "strict" });
      const device = transaction.objectStore("device").get("journal");
      device.onsuccess = () => {
        tap.journal = device.result?.id ?? newId();
        if (!device.result) transaction.objectStore("device").put({ name: "journal", id: tap.journal });
        const adding = transaction.objectStore("taps").add(tap);
        adding.onsuccess = () => { tap.sequence = adding.result; };
      };
      transaction.oncomplete = done;
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
    return true;
  } catch {
    tap.journal = newId();
    tap.sequence = Date.now() * 100 + inMemory++ % 100;
    return false;
  }
}

export async function forget(sequences) {
  try {
    await inStore("taps", "readwrite", s => { for (const sequence of sequences) s.delete(sequence); });
  } catch {
    // They are sent again and answer the same.
  }
}

export const list = session => inStore("lists", "readonly", s => s.get(session));

export async function keepList(kept) {
  try {
    await inStore("lists", "readwrite", s => s.put(kept));
  } catch {
    // Without it the page works while it is open.
  }
}

// Takes away what is older than a day; answers with how many taps among it had not been sent.
export async function forgetOld() {
  const before = Date.now() - DAY;
  try {
    const old = (await taps()).filter(t => t.device < before);
    await forget(old.map(t => t.sequence));
    const lists = await inStore("lists", "readonly", s => s.getAll());
    await inStore("lists", "readwrite", s => { for (const l of lists) if (l.takenAt < before) s.delete(l.session); });
    return old.length;
  } catch {
    return 0;
  }
}

// How many taps have not been sent; asked on pages that have no register, so it opens nothing that is not there.
export async function unsent() {
  try {
    const there = !indexedDB.databases || (await indexedDB.databases()).some(d => d.name === NAME);
    return there ? (await taps()).length : 0;
  } catch {
    return 0;
  }
}

export async function clear() {
  try {
    (await opening)?.close();
    opening = null;
    await new Promise(done => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = request.onerror = request.onblocked = done;
    });
    if ("caches" in window) await caches.delete(PAGES);
  } catch {
    // Nothing was kept.
  }
}

// Puts by what the page is made of, without anybody in it, for the service worker to show while there is no line.
export async function keepPage() {
  if (!("caches" in window)) return;
  const parts = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")].map(l => l.href);
  const loaded = performance.getEntriesByType("resource").map(r => r.name).filter(u => /\.(js|css|woff2|svg)(\?|$)/.test(u) && u.startsWith(location.origin));
  const cache = await caches.open(PAGES);
  await cache.addAll([...new Set([...parts, ...loaded, `${location.origin}/sessions/offline`])]);
}
