// Keeps what is typed into a draft: sends it by ordinary requests, outside the circuit, within half a second of the key, and
// goes on trying while the line is down. Nothing is kept in the browser's storage: custody suites share computers.
// Everything is delegated from the document, so that no key is missed between a page's showing and its coming alive.
import { newId } from "./new-id.js";

const AFTER_A_KEY = 250;    // ms of quiet before a request ...
const AT_MOST = 450;        // ... but while somebody types on, never later than this
const FIRST_RETRY = 500;
const LAST_RETRY = 4000;
const TOO_LONG = 8000;      // a request that takes longer is given up and sent again
const QUIET = 2000;         // nobody is typing after this long without a key
const KEEPALIVE_BYTES = 60000;

const writer = newId();
const drafts = new Map();
let sequence = 0;
let lastKey = 0;

document.addEventListener("input", event => changed(event.target), { capture: true });
document.addEventListener("change", event => changed(event.target), { capture: true });
document.addEventListener("focusout", event => catchUp(event.target));
document.addEventListener("submit", onSubmit, { capture: true });
document.addEventListener("keydown", onKey, { capture: true });
document.addEventListener("click", event => {
  if (event.target instanceof Element && event.target.closest("a, button")) flushAll();
}, { capture: true });
document.addEventListener("visibilitychange", flushAll);
window.addEventListener("pagehide", flushAll);
window.addEventListener("online", flushAll);
window.addEventListener("beforeunload", event => {
  if ([...drafts.values()].some(d => d.failures > 0 && unsaved(d))) event.preventDefault();
});

// ---- for the page, by interop

// Called when a page of the draft has come alive. Answers that are not saved yet stand in the page again.
export function attach(form, page) {
  const draft = draftOf(form);
  draft.page = page;
  for (const input of fields(form)) {
    if (unsavedValue(draft, input.name) !== undefined) show(form, input.name, unsavedValue(draft, input.name));
  }
  applyWhen(form);
  const back = location.hash && document.getElementById(location.hash.slice(1));
  if (back && form.contains(back)) back.focus();
  say(draft);
  return writer;
}

// What somebody else has changed. Where this person is typing it waits; if they type on, the server keeps both.
export function apply(id, answers, force) {
  const draft = drafts.get(id);
  const form = formOf(id);
  if (!draft || !form) return;
  for (const answer of answers) {
    if (answer.version <= versionOf(draft, form, answer.name) || (!force && unsavedValue(draft, answer.name) !== undefined)) continue;
    const busy = [...fields(form)].some(i => i.name === answer.name && i === document.activeElement);
    if (busy && !force && valueOf(form, answer.name) !== answer.value) {
      draft.waiting.set(answer.name, answer);
    } else {
      take(draft, form, answer);
    }
  }
}

// True once everything typed so far is on the server; false where it could not be sent.
export async function saved(id) {
  const draft = drafts.get(id);
  if (!draft) return true;
  send(draft);
  while (unsaved(draft)) {
    if (draft.failures > 0 || draft.ended) return false;
    await wait(20);
  }
  return true;
}

// ---- for the shell

export const onPage = () => document.querySelector("[data-draft]") !== null;

// A page whose circuit is gone has to be loaded afresh: when nobody is typing and everything is saved.
export async function reloadWhenQuiet() {
  while (onPage() && (Date.now() - lastKey < QUIET || [...drafts.values()].some(unsaved))) {
    await wait(200);
  }
  const at = document.activeElement;
  if (onPage() && at && at.id && at.closest("[data-draft]")) history.replaceState(null, "", `${location.pathname}${location.search}#${at.id}`);
  location.reload();
}

// ---- what is typed

function changed(target) {
  const form = target instanceof Element && target.closest("[data-draft]");
  if (!form || !target.name || target.name.startsWith("__")) return;
  const draft = draftOf(form);
  lastKey = Date.now();
  const value = valueOf(form, target.name);
  if (unsavedValue(draft, target.name) === undefined && draft.known.get(target.name) === value) return;
  versionOf(draft, form, target.name);
  draft.pending.set(target.name, value);
  draft.since ||= lastKey;
  plan(draft);
  applyWhen(form);
}

function plan(draft) {
  clearTimeout(draft.timer);
  const now = Date.now();
  draft.timer = setTimeout(() => send(draft), Math.max(0, Math.min(now + AFTER_A_KEY, draft.since + AT_MOST) - now));
}

// Enter goes on, also from a list, where the browser would do nothing; Ctrl and Enter do from anywhere on the page.
function onKey(event) {
  if (event.key !== "Enter" || !(event.target instanceof Element)) return;
  const form = event.target.closest("form[data-draft]") ?? (event.ctrlKey ? document.querySelector("form[data-draft]") : null);
  if (form && (event.ctrlKey || event.target.matches("select"))) {
    event.preventDefault();
    form.requestSubmit();
  }
}

async function onSubmit(event) {
  const form = event.target instanceof Element && event.target.closest("form[data-draft]");
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const draft = draftOf(form);
  if (draft.going) return;
  draft.going = true;
  try {
    if (await saved(draft.id)) {
      if (draft.page && document.body.hasAttribute("data-interactive")) {
        await draft.page.invokeMethodAsync("ContinueAsync");
      } else {
        say(draft, "Everything is saved, but the page is still waiting for its line. Press again in a moment.");
      }
    }
  } catch {
    say(draft, "Everything is saved, but the page did not answer. Press again in a moment.");
  } finally {
    draft.going = false;
  }
}

// ---- what is sent

function flushAll() {
  for (const draft of drafts.values()) if (draft.pending.size > 0) send(draft, document.visibilityState === "hidden");
}

async function send(draft, leaving = false) {
  clearTimeout(draft.timer);
  if (draft.pending.size === 0 || draft.ended || (draft.sending.size > 0 && !leaving)) return;
  const batch = draft.pending;
  draft.pending = new Map();
  draft.since = 0;
  const alongside = draft.sending.size > 0;
  if (!alongside) draft.sending = batch;
  let problem = null;
  try {
    const answers = [...batch].map(([name, value]) => ({ name, value, basedOn: draft.versions.get(name) ?? 0 }));
    const body = JSON.stringify({ writer, sequence: ++sequence, answers });
    const response = await fetch(`/referrals/drafts/${draft.id}/answers`, {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: draft.token },
      body,
      keepalive: body.length < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(TOO_LONG),
    });
    if (response.ok) {
      kept(draft, batch, await response.json());
    } else {
      problem = await problemOf(draft, response);
    }
  } catch {
    problem = "Not saved yet: no connection. Keep this page open, it goes on trying.";
  }
  if (!alongside) draft.sending = new Map();
  if (problem) {
    for (const [name, value] of batch) if (!draft.pending.has(name)) draft.pending.set(name, value);
    draft.failures++;
    say(draft, problem);
    if (!draft.ended) draft.timer = setTimeout(() => send(draft), Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (draft.failures - 1)));
  } else if (draft.pending.size > 0) {
    plan(draft);
  }
}

function kept(draft, batch, result) {
  draft.failures = 0;
  draft.savedAt = result.savedAt;
  let aside = false;
  for (const answer of result.answers) {
    if (answer.isAside) {
      aside = true;
    } else {
      draft.versions.set(answer.name, Math.max(answer.version, draft.versions.get(answer.name) ?? 0));
      draft.known.set(answer.name, batch.get(answer.name));
    }
  }
  say(draft, aside ? "Saved. Somebody else changed the same answer: both are kept, and the page asks which one stands." : null);
}

async function problemOf(draft, response) {
  switch (response.status) {
    case 401:
      return { words: "Not saved yet: you have been signed out. Keep this page open,", link: "sign in again in a new tab", href: "/account/sign-in", after: "and it goes on." };
    case 400:
      return "Not saved: somebody else has signed in since in this browser. Copy what you typed, then reload this page.";
    case 404:
    case 403:
      draft.ended = true;
      return "Not saved: this draft is not there for you any more. Copy what you typed, and ask who else works on it.";
    case 409:
    case 422:
      draft.ended = response.status === 409;
      return `Not saved. ${(await response.json()).message}`;
    default:
      return "Not saved yet: the tracker cannot save at the moment. Keep this page open, it goes on trying.";
  }
}

// ---- what is shown

// In a polite live region, and only when the words change: nobody is told of every key.
function say(draft, problem = null) {
  const place = formOf(draft.id)?.querySelector("[data-draft-status]");
  if (!place) return;
  const words = problem?.words ?? problem ?? (draft.savedAt ? `Saved ${draft.savedAt}` : "");
  if (place.dataset.words === words) return;
  place.dataset.words = words;
  place.classList.toggle("wrong", problem !== null);
  place.replaceChildren(words);
  if (problem?.href) {
    const link = Object.assign(document.createElement("a"), { href: problem.href, target: "_blank", rel: "noopener", textContent: problem.link });
    place.append(" ", link, ` ${problem.after}`);
  }
}

function take(draft, form, answer) {
  draft.pending.delete(answer.name);
  draft.versions.set(answer.name, answer.version);
  draft.known.set(answer.name, answer.value);
  draft.waiting.delete(answer.name);
  if (valueOf(form, answer.name) === answer.value) return;
  show(form, answer.name, answer.value);
  applyWhen(form);
  const line = form.querySelector(`[data-changed-for="${answer.name}"]`);
  if (line) {
    line.textContent = `Changed by ${answer.by} just now`;
    line.hidden = false;
  }
}

function catchUp(target) {
  const form = target instanceof Element && target.closest("[data-draft]");
  const draft = form && drafts.get(form.dataset.draft);
  const answer = draft && draft.waiting.get(target.name);
  if (answer && unsavedValue(draft, target.name) === undefined) take(draft, form, answer);
}

// Parts that hang on another answer: data-when="track=Voluntary".
function applyWhen(form) {
  for (const part of form.querySelectorAll("[data-when]")) {
    const [name, wanted] = part.dataset.when.split("=");
    const value = valueOf(form, name);
    const hidden = value !== "" && !wanted.split(",").includes(value);
    part.hidden = hidden;
    if (part.matches("option")) part.disabled = hidden;
  }
}

// ---- small parts

function draftOf(form) {
  const id = form.dataset.draft;
  let draft = drafts.get(id);
  if (!draft) {
    draft = { id, pending: new Map(), sending: new Map(), waiting: new Map(), versions: new Map(), known: new Map(), failures: 0, timer: 0, since: 0, savedAt: "", page: null, going: false, ended: false };
    drafts.set(id, draft);
  }
  draft.token = form.querySelector("input[name=__RequestVerificationToken]")?.value ?? draft.token;
  return draft;
}

// The version the page was shown with; later ones come with each answer of the server.
function versionOf(draft, form, name) {
  const shown = Number([...fields(form)].find(i => i.name === name)?.dataset.version ?? 0);
  const version = Math.max(shown, draft.versions.get(name) ?? 0);
  draft.versions.set(name, version);
  return version;
}

const formOf = id => document.querySelector(`[data-draft="${id}"]`);
const fields = form => form.querySelectorAll("input[name]:not([type=hidden]), select[name], textarea[name]");
const unsaved = draft => draft.pending.size > 0 || draft.sending.size > 0;
const unsavedValue = (draft, name) => draft.pending.get(name) ?? draft.sending.get(name);
const wait = ms => new Promise(done => setTimeout(done, ms));

function valueOf(form, name) {
  const all = [...fields(form)].filter(i => i.name === name);
  if (all.length === 0) return "";
  if (all[0].type !== "checkbox") return all[0].value;
  return all.filter(i => i.checked).map(i => i.value).join(",");
}

function show(form, name, value) {
  for (const input of [...fields(form)].filter(i => i.name === name)) {
    if (input.type === "checkbox") {
      input.checked = value.split(",").includes(input.value);
    } else {
      input.value = value;
    }
  }
}
