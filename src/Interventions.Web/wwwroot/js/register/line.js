// What the register asks of the tracker. Each answers with its status and body, and throws where there is no line.

const TOO_LONG = 8000;

async function ask(session, what, options = {}) {
  const response = await fetch(`/sessions/${session}/${what}`, { ...options, signal: AbortSignal.timeout(TOO_LONG) });
  if (response.status === 503 || response.status >= 500) throw new Error(`${response.status}`);
  const body = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
  return { status: response.status, ok: response.ok, body };
}

const post = (session, what, token, body) => ask(session, what, {
  method: "POST",
  headers: { "Content-Type": "application/json", RequestVerificationToken: token },
  body: JSON.stringify(body),
});

export const list = session => ask(session, "list");
export const marks = session => ask(session, "marks");
export const sendEntry = (session, token, entry) => post(session, "entries", token, entry);
export const settle = (session, token, tapId, record) => post(session, "waiting", token, { tapId, record });

export const sendTaps = (session, token, owner, taps) => post(session, "taps", token, {
  owner,
  taps: taps.map(t => ({
    id: t.id, number: t.number, fact: t.fact, reason: t.reason || null, arrivedAt: t.arrived ? `${t.arrived}:00` : null, basedOn: t.basedOn, settles: t.settles,
    journal: t.journal, sequence: t.sequence, seenAt: new Date(t.device + t.ahead).toISOString(), deviceAt: new Date(t.device).toISOString(),
  })),
});
