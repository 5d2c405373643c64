// Shows the register without a line: the page without anybody in it, and what it is made of. Everything else goes to the
// network as ever; nothing the tracker answers about people is ever kept.

const PAGES = "register-pages";
const SHELL = "/sessions/offline";
const TOO_LONG = 6000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") {
    if (/^\/sessions\/[0-9a-f-]{36}$/.test(url.pathname)) event.respondWith(page(event.request));
  } else if (/\.(js|css|woff2|svg)$/.test(url.pathname)) {
    event.respondWith(part(event.request));
  }
});

// A line that takes longer than this is taken for none; the page itself goes on asking.
async function page(request) {
  try {
    const answer = await Promise.race([fetch(request), new Promise((_, late) => setTimeout(() => late(new Error("late")), TOO_LONG))]);
    if (answer.status < 500) return answer;
    return await kept(SHELL) ?? answer;
  } catch (error) {
    const shell = await kept(SHELL);
    if (shell) return shell;
    throw error;
  }
}

async function part(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const there = await kept(request);
    if (there) return there;
    throw error;
  }
}

const kept = async what => (await caches.open(PAGES)).match(what, { ignoreVary: true });
