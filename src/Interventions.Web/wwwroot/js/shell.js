// What every page needs, with a circuit or without: skip link, search shortcut, account menu, reconnecting.
import { onPage as draftOnPage, reloadWhenQuiet } from "./draft.js";
import { savePng } from "./picture.js";

document.addEventListener("click", event => {
  const target = event.target instanceof Element ? event.target : document.body;

  // Blazor follows "#main" by scrolling only; people on a keyboard need the focus there.
  if (target.closest("a.skip")) {
    event.preventDefault();
    event.stopPropagation();
    document.getElementById("main")?.focus();
  }

  // The same for a link from a list of errors to its field.
  const field = target.closest("a[data-focus]");
  if (field) {
    event.preventDefault();
    event.stopPropagation();
    document.getElementById(field.dataset.focus)?.focus();
  }

  if (target.closest("[data-reload]")) {
    event.preventDefault();
    event.stopPropagation();
    location.reload();
  }

  const picture = target.closest("button[data-png]");
  if (picture) savePng(picture);

  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(target) || target.closest("a")) {
      menu.open = false;
    }
  }
}, { capture: true });

document.addEventListener("keydown", event => {
  // With Ctrl, because a shortcut of one bare character would catch people who dictate (WCAG 2.1.4).
  if (event.key === "/" && event.ctrlKey) {
    const search = document.getElementById("q");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }

  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// What a register has kept in this browser goes with whoever signs out; what was not sent is asked about first.
document.addEventListener("submit", async event => {
  const form = event.target;
  if (form.getAttribute("action") !== "/account/sign-out" && location.pathname !== "/account/sign-out") return;
  event.preventDefault();
  try {
    const journal = await import("./register/journal.js");
    const unsent = await journal.unsent();
    const words = unsent === 1 ? "1 mark in a register has not been sent. Sign out all the same and lose it?" : `${unsent} marks in a register have not been sent. Sign out all the same and lose them?`;
    if (unsent > 0 && !confirm(words)) return;
    await fetch("/health/live"); // without a line nobody is signed out, and nothing is thrown away
    await journal.clear();
  } catch {
    // Without a line there is nothing to sign out of; the browser says so.
  }
  form.submit();
}, { capture: true });

const dialog = document.getElementById("components-reconnect-modal");
dialog?.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      document.body.removeAttribute("data-interactive");
      showDropped();
      break;
    case "hide":
      document.body.setAttribute("data-interactive", "");
      dialog.close();
      dialog.classList.remove("beside");
      break;
    case "failed":
      document.addEventListener("visibilitychange", whenSeen);
      break;
    case "rejected":
      reload();
      break;
  }
});

// What is typed into a draft is saved without the circuit, so nobody is stopped from typing there: the dialog stands beside
// the page. The attribute and not show(), which would take the focus out of the field.
function showDropped() {
  if (dialog.open) return;
  if (draftOnPage()) {
    dialog.classList.add("beside");
    dialog.setAttribute("open", "");
  } else {
    dialog.showModal();
  }
}

function reload() {
  if (draftOnPage()) {
    reloadWhenQuiet();
  } else {
    location.reload();
  }
}
// Esc would leave a page that looks alive and is not.
dialog?.addEventListener("cancel", event => event.preventDefault());
document.getElementById("reconnect-now")?.addEventListener("click", reconnect);
document.getElementById("reconnect-resume")?.addEventListener("click", resume);
document.getElementById("reconnect-reload")?.addEventListener("click", reload);

async function reconnect() {
  document.removeEventListener("visibilitychange", whenSeen);
  try {
    // False: the server is there but has forgotten this page. A throw: the server is not there.
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) {
      reload();
    }
  } catch {
    document.addEventListener("visibilitychange", whenSeen);
  }
}

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) reload();
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function whenSeen() {
  if (document.visibilityState === "visible") reconnect();
}
