// One person in the register: makes the row from the page's template, shows it, and hears what is done in it.

const template = document.querySelector("template[data-row]");
let fields = 0;

export function make(number) {
  const place = template.content.firstElementChild.cloneNode(true);
  for (const label of place.querySelectorAll("label[data-for]")) {
    const field = place.querySelector(`[data-${label.dataset.for}]`);
    field.id = label.htmlFor = `${label.dataset.for}-${++fields}`;
  }
  return { number, place, held: false, mark: null, differs: [], name: null, detail: "", reference: "", caseId: null, missRule: "", notes: null, arrived: null };
}

const part = (row, name) => row.place.querySelector(`[data-${name}]`);
const nameOf = row => row.name ?? `number ${row.number}`;
const wordsOf = fact => template.content.querySelector(`button[data-fact=${fact}]`).textContent;

// ---- what is shown

export function draw(row, { list, standing, online }) {
  const mark = standing(row);
  const isFinished = list.finishedAt !== null;
  row.place.classList.toggle("held", row.held);
  say(part(row, "name"), row.name ?? `Number ${row.number}`);
  say(part(row, "detail"), [row.name ? `No ${row.number}` : "", row.reference, row.held ? "" : row.detail].filter(Boolean).join(", "));
  part(row, "held").hidden = !row.held;

  const arrived = part(row, "arrived");
  arrived.setAttribute("aria-label", `Arrival time, ${nameOf(row)}`);
  arrived.disabled = isFinished;
  if (document.activeElement !== arrived) arrived.value = row.arrived ?? mark?.arrived ?? "";

  const taps = part(row, "taps");
  taps.setAttribute("aria-label", `Outcome, ${nameOf(row)}`);
  const buttons = [...taps.children];
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.dataset.fact === mark?.fact));
    button.disabled = isFinished || (list.cancelledBecause !== null && button.dataset.fact !== "CancelledByUs");
  }
  if (row.held) taps.prepend(taps.querySelector("[data-fact=StoodDown]")); else taps.append(taps.querySelector("[data-fact=StoodDown]"));
  if (!buttons.some(b => b.tabIndex === 0 && !b.disabled)) {
    for (const button of buttons) button.tabIndex = -1;
    const first = taps.querySelector("[aria-pressed=true]:not(:disabled)") ?? taps.querySelector("button:not(:disabled)");
    if (first) first.tabIndex = 0;
  }

  const kept = part(row, "kept-words");
  kept.hidden = !isFinished || !mark;
  if (mark) say(kept, `${wordsOf(mark.fact)}${mark.reason ? `, reason ${reasonIn(row, mark.reason)}` : ""}.${row.outcome ? ` Outcome: ${row.outcome}.` : ""}`);

  const takesReason = mark && ["Absent", "LateRefused", "LeftEarly"].includes(mark.fact) && !isFinished;
  part(row, "reason-part").hidden = !takesReason;
  if (takesReason && document.activeElement !== part(row, "reason")) part(row, "reason").value = mark.reason === "NoneGiven" ? "" : mark.reason ?? "";

  const late = lateWords(row, mark, list);
  part(row, "late").hidden = late === null;
  say(part(row, "late-words"), late ?? "");

  drawDiffering(row, mark, isFinished);
  drawNotes(row, mark, isFinished, online);
}

function drawDiffering(row, mark, isFinished) {
  const place = part(row, "differs");
  place.hidden = row.differs.length === 0;
  const key = row.differs.map(d => d.id).join() + (row.mark?.id ?? "") + isFinished;
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  place.setAttribute("aria-label", `Two marks differ, ${nameOf(row)}`);
  say(place.firstElementChild, row.differs.length === 0 ? "" : `Two marks differ. On record: ${wordsOf(row.mark?.fact ?? "Attended").toLowerCase()}. ${row.differs.map(d => `${d.by} marked ${wordsOf(d.fact).toLowerCase()} at ${d.seenAt}.`).join(" ")} ${isFinished ? "The register is finished: correct it under Notes, or leave it as it is." : "Choose which stands."}`);
  const choices = row.differs.length === 0 ? [] : isFinished ? [row.mark] : [row.mark, ...row.differs];
  place.lastElementChild.replaceChildren(...choices.filter(Boolean).map(choice => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet", textContent: isFinished ? "Leave it as it is" : wordsOf(choice.fact) });
    button.addEventListener("click", () => row.settle(choice));
    return button;
  }));
}

function drawNotes(row, mark, isFinished, online) {
  const notes = part(row, "notes");
  notes.hidden = !row.mark || !row.caseId;
  if (notes.hidden || notes.contains(document.activeElement)) return;
  notes.querySelector("summary").textContent = isFinished ? "Correct or add a note" : row.notes?.factNote || row.notes?.opinionNote ? "Notes (1)" : "Notes";
  notes.querySelector("summary").setAttribute("aria-label", `${notes.querySelector("summary").textContent}, ${nameOf(row)}`);
  say(part(row, "save-for"), `, ${nameOf(row)}`);
  part(row, "correct").hidden = !isFinished;
  part(row, "correct-fact").value = row.mark.fact;
  part(row, "seen").value = row.notes?.factNote ?? "";
  part(row, "opinion").value = row.notes?.opinionNote ?? "";
  say(part(row, "corrections"), (row.notes?.corrections ?? []).map(c => `Corrected: ${c}`).join(" "));
  notes.querySelector("[type=submit]").disabled = !online;
}

// The late rule, on the spot. Nothing of it for somebody who is stood down anyway.
function lateWords(row, mark, list) {
  if (mark?.fact === "StoodDown" || list.finishedAt) return null;
  if (mark?.fact === "LateRefused") return row.missRule ?? "";
  const arrived = row.arrived ?? mark?.arrived;
  if (!arrived || (mark && mark.fact !== "Attended")) return null;
  const minutes = at => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
  const late = minutes(arrived) - minutes(list.startTime);
  if (late <= list.graceMinutes || late <= 0) return null;
  return `He came ${late} ${late === 1 ? "minute" : "minutes"} after the start, and the rule lets nobody in ${list.graceMinutes === 0 ? "late" : `after ${list.graceMinutes} minutes`}. Choose "late, refused". ${row.missRule ?? ""}`;
}

const reasonIn = (row, reason) => [...part(row, "reason").options].find(o => o.value === reason)?.textContent.toLowerCase() ?? "none given";

function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

// ---- what is done in it

export function wire(row, does) {
  row.settle = choice => does.settle(row, choice);
  part(row, "taps").addEventListener("click", event => {
    const button = event.target.closest("button[data-fact]");
    if (button) {
      focusOn(button, false);
      does.tap(row.number, { fact: button.dataset.fact });
    }
  });
  part(row, "taps").addEventListener("keydown", event => {
    const to = nextOf(event);
    if (to) {
      event.preventDefault();
      focusOn(to, true);
    }
  });
  part(row, "reason").addEventListener("change", event => does.tap(row.number, { reason: event.target.value || "NoneGiven" }));
  part(row, "arrived").addEventListener("change", event => {
    row.arrived = event.target.value || null;
    does.tap(row.number, { arrived: row.arrived });
  });
  row.place.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const problem = await does.save(row, entryOf(row));
    part(row, "row-problem").hidden = !problem;
    say(part(row, "row-problem").firstElementChild, problem ?? "");
    if (!problem) {
      part(row, "notes").open = false;
      part(row, "notes").querySelector("summary").focus();
    }
  });
}

function entryOf(row) {
  const isCorrection = !part(row, "correct").hidden;
  return {
    fact: isCorrection ? part(row, "correct-fact").value : row.mark.fact,
    reason: row.mark.reason, arrivedAt: row.mark.arrived ? `${row.mark.arrived}:00` : null,
    factNote: part(row, "seen").value, opinionNote: part(row, "opinion").value, correctsId: row.mark.id,
    correctionReason: isCorrection ? part(row, "why").value : "A note was added at the register.",
  };
}

// Arrows move within a row and from row to row; only a press marks.
function nextOf(event) {
  const at = event.target.closest("button[data-fact]");
  if (!at) return null;
  const inRow = [...at.parentElement.querySelectorAll("button:not(:disabled)")];
  switch (event.key) {
    case "ArrowRight": return inRow[(inRow.indexOf(at) + 1) % inRow.length];
    case "ArrowLeft": return inRow[(inRow.indexOf(at) + inRow.length - 1) % inRow.length];
    case "Home": return inRow[0];
    case "End": return inRow.at(-1);
    case "ArrowDown": return besides(at, "nextElementSibling");
    case "ArrowUp": return besides(at, "previousElementSibling");
    default: return null;
  }
}

const besides = (at, way) => at.closest("tr")[way]?.querySelector(`button[data-fact=${at.dataset.fact}]:not(:disabled)`) ?? null;

function focusOn(button, move) {
  for (const other of button.parentElement.children) other.tabIndex = -1;
  button.tabIndex = 0;
  if (move) button.focus();
}
