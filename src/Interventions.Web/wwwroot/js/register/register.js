// The register page (docs/decisions/0028). Each tap is journalled in the browser first and sent after; what the tracker and
// this device know is merged person by person, by number. Names are shown while this page is open and never kept.
import * as journal from "./journal.js";
import * as line from "./line.js";
import { newId } from "../new-id.js";
import { make, draw, wire } from "./row.js";

const session = location.pathname.split("/")[2];
const FIRST_RETRY = 2000;
const LAST_RETRY = 15000;
const PATIENCE = 4000;     // for a stream that was ended to come back
const SILENCE = 40000;     // the tracker says every quarter of a minute that the line stands
const MOST_AT_ONCE = 500;

const rows = new Map();
const state = { list: null, owner: null, token: null, ahead: 0, takenAt: 0, online: false, signedOut: false, isKept: true, heardAt: 0, lastKept: null, dropped: null, failures: 0, sending: false };
let pending = [];
let changes = null;
let retry = 0;

const part = name => document.querySelector(`[data-${name}]`);

// ---- what is tapped

// One tap a fact. It is on the disk before anything else happens with it.
async function tap(number, seen) {
  const row = rows.get(number);
  const before = standing(row);
  const next = { fact: before?.fact ?? null, reason: null, arrived: row.arrived ?? before?.arrived ?? null, ...(before ? { reason: before.reason } : {}), ...seen };
  if (seen.fact && !seen.settles && seen.fact !== before?.fact) {
    next.reason = null;

    // The time somebody was turned away at the door says nothing of when he came after all.
    if (before?.fact === "LateRefused") next.arrived = row.arrived;
  }
  if (next.fact === "Absent" || next.fact === "CancelledByUs") next.arrived = null;
  if (seen.fact === "LateRefused" && !seen.settles && !next.arrived && isRunning()) next.arrived = clock(now());
  if (!next.fact || (!seen.settles && before && same(before, next))) {
    draw(row, context());
    return;
  }
  const made = {
    id: newId(), session, owner: state.owner, number, fact: next.fact, reason: next.reason, arrived: next.arrived, basedOn: seen.basedOn ?? before?.id ?? null,
    settles: seen.settles ?? [], device: Date.now(), ahead: state.ahead,
  };
  pending.push(made);
  draw(row, context());
  state.isKept = await journal.add(made) && state.isKept;
  state.lastKept = new Date();
  show();
  send();
}

const same = (a, b) => a.fact === b.fact && (a.reason ?? null) === (b.reason ?? null) && (a.arrived ?? null) === (b.arrived ?? null);

// What stands for this device: its last tap, else what the tracker has.
function standing(row) {
  return pending.findLast(t => t.session === session && t.number === row.number && t.owner === state.owner) ?? row.mark;
}

async function everyoneElse() {
  for (const row of rows.values()) {
    if (!row.held && !standing(row)) await tap(row.number, { fact: "Attended" });
  }
}

async function settleDiffering(row, choice) {
  await tap(row.number, {
    fact: choice.fact, reason: choice.reason ?? null, arrived: choice.arrivedAt?.slice(0, 5) ?? choice.arrived ?? null, basedOn: row.mark?.id ?? null, settles: row.differs.map(d => d.id),
  });
}

// ---- what is sent

async function send() {
  clearTimeout(retry);
  if (state.sending || !state.token || pending.length === 0) return;
  state.sending = true;
  try {
    for (const of of new Set(pending.filter(t => t.owner === state.owner).map(t => t.session))) {
      const batch = pending.filter(t => t.session === of && t.owner === state.owner && t.sequence).slice(0, MOST_AT_ONCE);
      if (batch.length === 0) continue;
      const answer = await line.sendTaps(of, state.token, state.owner, batch);
      if (!await taken(of, batch, answer)) return;
    }
    state.failures = 0;
    if (pending.some(t => t.owner === state.owner)) setTimeout(send, 0);
  } catch {
    lost();
  } finally {
    state.sending = false;
    show();
  }
}

async function taken(of, batch, answer) {
  if (answer.ok) {
    const known = new Map(answer.body.map(a => [a.id, a]));
    const done = batch.filter(t => known.has(t.id));
    await forgetOnceShown(of, done);
    state.lastKept = new Date();
    return true;
  }
  if (answer.status === 401) {
    signedOut();
  } else if (answer.status === 400) {
    // Signed in again, or as somebody else: the list says which.
    state.token = null;
    if (await open() && state.failures++ < 3) setTimeout(send, FIRST_RETRY);
  } else if (answer.status === 404) {
    problem("You are not on this session any more, and it was too long ago that you took its list. Your marks stay in this browser for a day: show them to a colleague who leads it.");
  } else {
    problem(answer.body?.message ?? "The tracker did not take your marks. They stay in this browser; reload the page.");
  }
  return false;
}

// The mark a tap became has to be there before the tap goes, or it would be gone from the page for a moment.
async function forgetOnceShown(of, done) {
  if (of === session) await look(done);
  await journal.forget(done.map(t => t.sequence));
  pending = pending.filter(t => !done.includes(t));
  drawAll();
}

// ---- what the tracker says

// The whole list with names.
async function open() {
  try {
    const answer = await line.list(session);
    if (answer.ok) {
      const body = answer.body;
      Object.assign(state, { owner: body.owner, token: body.token, ahead: Date.parse(body.now) - Date.now(), signedOut: false });
      if (Math.abs(state.ahead) < 2000) state.ahead = 0;
      take(body.register, true);
      problem(null);
      heard();
      return true;
    }
    if (answer.status === 401) {
      signedOut();
      await fromJournal();
    } else {
      // No longer on the session: what was tapped before is sent all the same, and kept for those who are.
      if (answer.body?.token) Object.assign(state, { owner: answer.body.owner, token: answer.body.token });
      const waiting = pending.some(t => t.session === session && t.owner === state.owner);
      problem(`${answer.body?.message ?? "This register cannot be shown. Go back to the sessions."}${waiting ? " Your marks are sent and kept for the colleagues who lead this session." : ""}`);
    }
    return false;
  } catch {
    lost();
    await fromJournal();
    return false;
  }
}

// What changed, by number.
async function look() {
  const answer = await line.marks(session);
  if (answer.status === 401) return signedOut();
  if (!answer.ok) return problem(answer.body?.message);
  heard();
  if (answer.body.rows.some(r => !rows.has(r.number))) {
    await open();
  } else {
    take(answer.body, false);
  }
}

function take(register, withNames) {
  state.list = withNames ? register : { ...state.list, ...register, session: state.list?.session, rows: null };
  state.takenAt = Date.now();
  const there = new Set(register.rows.map(r => r.number));
  for (const seen of register.rows) {
    const row = rows.get(seen.number) ?? added(seen.number);
    row.held = seen.isUnderReview;
    row.missRule = seen.missRule;
    row.differs = seen.differs;
    row.mark = seen.kept && { id: seen.kept.entryId, fact: seen.kept.fact, reason: seen.kept.reason, arrived: seen.kept.arrivedAt?.slice(0, 5) ?? null };
    row.outcome = seen.kept?.outcome;
    if (withNames) {
      Object.assign(row, { name: seen.name, detail: seen.detail, reference: seen.reference, caseId: seen.caseId, notes: seen.kept });
    }
  }
  for (const number of rows.keys()) if (!there.has(number)) { rows.get(number).place.remove(); rows.delete(number); }
  keepList();
  drawAll();
  show();
}

function keepList() {
  const { list } = state;
  journal.keepList({
    session, owner: state.owner, takenAt: state.takenAt, ahead: state.ahead,
    when: list.when, startTime: list.startTime, startsAt: list.startsAt, minutes: list.minutes, graceMinutes: list.graceMinutes, finishedAt: list.finishedAt, isCancelled: list.cancelledBecause !== null,
    rows: [...rows.values()].map(r => ({ number: r.number, held: r.held, mark: r.mark })),
  });
}

// Without a line: numbers only, as on the printed register.
async function fromJournal() {
  if (state.list) return;
  const kept = await journal.list(session).catch(() => null);
  if (!kept) {
    problem("There is no signal, and this browser has no list of this session. Use the printed register, and mark it here later.");
    return;
  }
  Object.assign(state, { list: { ...kept, cancelledBecause: kept.isCancelled ? "" : null, asides: [], restricted: 0 }, owner: kept.owner, takenAt: kept.takenAt, ahead: kept.ahead });
  for (const seen of kept.rows) Object.assign(added(seen.number), { held: seen.held, mark: seen.mark, differs: [] });
  drawAll();
  show();
}

function added(number) {
  const row = make(number);
  rows.set(number, row);
  wire(row, { tap, settle: settleDiffering, save });
  const later = [...rows.values()].filter(r => r.number > number && r.place.isConnected).sort((a, b) => a.number - b.number)[0];
  part("rows").insertBefore(row.place, later?.place ?? null);
  return row;
}

// Notes and corrections: words, so they go straight to the tracker or stay in the field.
async function save(row, entry) {
  try {
    const answer = await line.sendEntry(session, state.token, { caseId: row.caseId, ...entry });
    if (!answer.ok) return answer.status === 401 ? "You have been signed out. Sign in again in another tab, then save." : answer.body?.message ?? "That was not saved. Reload the page.";
    await open();
    return null;
  } catch {
    return "That was not saved: there is no signal. It stays in this field while the page is open; save it later.";
  }
}

// ---- the line

function follow() {
  changes?.close();
  changes = new EventSource(`/sessions/${session}/changes`);
  changes.onopen = heard;
  changes.onmessage = event => {
    heard();
    if (event.data === "changed") look().catch(lost);
  };
  changes.onerror = () => {
    // The tracker ends it now and then, and the browser asks again by itself unless it was refused.
    if (changes.readyState === EventSource.CLOSED) setTimeout(again, LAST_RETRY);
    const ended = changes;
    setTimeout(() => { if (ended === changes && ended.readyState !== EventSource.OPEN) probe(); }, PATIENCE);
  };
}

async function again() {
  if (await open()) {
    follow();
  } else if (state.online || state.signedOut) {
    setTimeout(again, LAST_RETRY);
  }
}

function heard() {
  state.heardAt = Date.now();
  if (!state.online) {
    state.online = true;
    state.failures = 0;
    if (state.token) send(); else open().then(send);
  }
  show();
}

function lost() {
  state.online = false;
  state.failures++;
  clearTimeout(retry);
  retry = setTimeout(probe, Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (state.failures - 1)));
  show();
}

async function probe() {
  clearTimeout(retry);
  if (await open()) {
    if (changes?.readyState !== EventSource.OPEN) follow();
    send();
  }
}

function signedOut() {
  state.signedOut = true;
  state.token = null;
  for (const row of rows.values()) Object.assign(row, { name: null, reference: "", detail: "", notes: null, caseId: null });
  if (state.list) drawAll();
  problem("You have been signed out. Your marks stay in this browser.", { href: "/account/sign-in", words: "Sign in again in a new tab", after: "and they are sent." });
  show();
}

// ---- what is shown

const now = () => new Date(Date.now() + state.ahead);
const clock = at => at.toLocaleTimeString("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
const isRunning = () => state.list && now() >= new Date(Date.parse(state.list.startsAt) - 60 * 60000) && now() <= new Date(Date.parse(state.list.startsAt) + state.list.minutes * 60000);
const context = () => ({ list: state.list, standing, online: state.online && state.token !== null });

function drawAll() {
  for (const row of rows.values()) draw(row, context());
}

function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

function show() {
  const { list } = state;
  const mine = pending.filter(t => t.owner === state.owner);
  const waiting = mine.length === 0 ? "" : `, ${mine.length} waiting`;
  const tag = part("line");
  say(tag, state.signedOut ? `Signed out${waiting}` : state.online ? (mine.length ? `Sending${waiting}` : "Everything kept") : `Working offline${waiting}`);
  tag.className = `tag ${state.signedOut || !state.isKept ? "warn" : "ok"}`;
  if (!list) return;
  document.querySelector("[data-heading]").textContent = list.programme ? `${list.programme}: ${list.session}` : "Register";
  say(part("when"), [list.venue, list.when].filter(Boolean).join(", "));
  say(part("age"), age());
  const all = [...rows.values()];
  say(part("marked"), `${all.filter(standing).length} of ${all.length} marked`);
  say(part("kept"), [
    state.lastKept ? `Last kept ${state.lastKept.toLocaleTimeString("en-GB")}` : "",
    state.isKept ? "" : "This browser cannot store marks: keep this page open until they are sent",
  ].filter(Boolean).join(". "));
  part("empty").hidden = all.length > 0;
  part("restricted").hidden = !list.restricted;
  say(part("restricted"), list.restricted === 1 ? "One more person here: only colleagues named on the case can record it." : `${list.restricted} more people here: only colleagues named on the case can record them.`);
  part("rest").disabled = list.finishedAt !== null || list.cancelledBecause !== null || all.every(r => r.held || standing(r));
  for (const [name, href] of [["follows", `/sessions/${session}/follows`], ["print", `/sessions/${session}/print?marks=true`], ["print-empty", `/sessions/${session}/print`], ["group", `/groups/${list.groupId}`]]) {
    const link = part(name);
    link.href = href;
    link.hidden = !state.online || !list.groupId || (name === "follows" && mine.length > 0);
  }
  say(part("group"), list.group ?? "");
  part("finished").hidden = !list.finishedAt;
  say(part("finished"), `Finished${list.finishedBy ? `, ${list.finishedBy}` : ""}`);
  part("note").hidden = !list.cancelledBecause && list.cancelledBecause !== "";
  say(part("note").firstElementChild, `This session was cancelled${list.cancelledBecause ? `: ${list.cancelledBecause}` : ""}. It counts against nobody. Who is not marked yet, mark as "cancelled by us".`);
  showAsides(list.asides);
}

function age() {
  const minutes = Math.floor((Date.now() - state.takenAt) / 60000);
  const from = clock(new Date(state.takenAt + state.ahead));
  if (state.online && minutes < 5) return "";
  const old = minutes < 1 ? "" : minutes < 90 ? `, ${minutes} ${minutes === 1 ? "minute" : "minutes"} old` : `, ${Math.round(minutes / 60)} hours old`;
  return `This list is of ${from}${old}.`;
}

function showAsides(asides) {
  part("asides").hidden = asides.length === 0;
  const key = asides.map(a => a.id).join();
  const place = part("aside-list");
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  place.replaceChildren(...asides.map(aside => {
    const words = document.querySelector(`template[data-row]`).content.querySelector(`button[data-fact=${aside.fact}]`).textContent;
    const item = document.createElement("li");
    const told = document.createElement("div");
    const who = rows.get(aside.number)?.name;
    told.textContent = `Number ${aside.number}${who ? `, ${who}` : ""}: ${words.toLowerCase()}, tapped ${aside.seenAt} by ${aside.by}. ${aside.because}`;
    item.append(told, ...[["Record it now", true], ["Leave it out", false]].map(([label, record]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet me-2 mt-1", textContent: label });
      button.setAttribute("aria-label", `${label}, number ${aside.number}`);
      button.addEventListener("click", () => settleAside(aside.id, record));
      return button;
    }));
    return item;
  }));
}

async function settleAside(tapId, record) {
  try {
    const answer = await line.settle(session, state.token, tapId, record);
    problem(answer.ok ? null : answer.body?.message ?? "That was not saved. Reload the page.");
    await look();
  } catch {
    problem("That needs a signal. Try again when there is one.");
  }
}

// What was cleared stays said, whatever else comes and goes.
function problem(asked, link) {
  const words = [asked, state.dropped].filter(Boolean).join(" ");
  const place = part("problem");
  place.hidden = !words;
  place.firstElementChild.replaceChildren(words);
  if (link) {
    place.firstElementChild.append(" ", Object.assign(document.createElement("a"), { href: link.href, target: "_blank", rel: "noopener", textContent: link.words }), ` ${link.after}`);
  }
}

// ---- begin

if (!/^[0-9a-f-]{36}$/.test(session)) {
  problem("This page stands in for a register while there is no signal. Open a session from the list.");
} else {
  await begin();
}
document.body.setAttribute("data-interactive", "");

async function begin() {
  part("rest").addEventListener("click", everyoneElse);
  window.addEventListener("online", probe);
  window.addEventListener("offline", lost);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && (!state.online || state.signedOut)) probe(); });
  window.addEventListener("beforeunload", event => { if (!state.isKept && pending.length > 0) event.preventDefault(); });
  setInterval(() => {
    if (state.online && Date.now() - state.heardAt > SILENCE) lost();
    show();
  }, 10000);
  pending = await journal.taps().catch(() => []);
  const isOpen = await open();
  if (state.token) await send(); // what is old is sent while it can be, and forgotten after
  const dropped = await journal.forgetOld();
  if (dropped > 0) pending = await journal.taps().catch(() => []);
  if (isOpen) {
    follow();
    navigator.serviceWorker?.register("/sessions/worker.js").then(() => journal.keepPage()).catch(() => {});
  }
  if (dropped > 0) {
    state.dropped = `${dropped === 1 ? "One mark" : `${dropped} marks`} made more than 24 hours ago could not be sent and went from this browser. Record again from paper.`;
    problem(null);
  }
}
