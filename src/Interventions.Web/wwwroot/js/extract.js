// Sends an extract as an ordinary request: chosen, or dropped anywhere on the page. Nothing of it is read here.

const zones = new WeakMap();

export function attach(zone, owner) {
  const gone = new AbortController();
  zones.set(zone, { gone, request: null });
  const listen = (target, event, act) => target.addEventListener(event, act, { signal: gone.signal });

  listen(zone, "change", event => {
    if (event.target.type === "file" && event.target.files.length > 0) send(zone, owner, event.target.files[0]);
  });

  // A file dropped beside the place would otherwise open in the browser, and the page would be gone.
  listen(document, "dragover", event => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("over");
  });
  listen(document, "dragleave", event => {
    if (event.relatedTarget === null) zone.classList.remove("over");
  });
  listen(document, "drop", event => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.remove("over");
    const files = event.dataTransfer.files;
    if (files.length === 1) send(zone, owner, files[0]);
    else tell(zone, owner, "Failed", "Drop one file at a time.");
  });
}

export function cancel(zone) {
  zones.get(zone)?.request?.abort();
}

export function detach(zone) {
  const state = zones.get(zone);
  state?.gone.abort();
  state?.request?.abort();
  zones.delete(zone);
}

function tell(zone, owner, what, ...words) {
  if (zones.has(zone)) owner.invokeMethodAsync(what, ...words);
}

function send(zone, owner, file) {
  const state = zones.get(zone);
  if (!state || state.request) return;
  if (file.size > Number(zone.dataset.most) * 1024 * 1024) {
    tell(zone, owner, "Failed", `The file is larger than ${zone.dataset.most} MB, which no extract is. Nothing was changed. Check that you have chosen the extract.`);
    return;
  }

  const request = state.request = new XMLHttpRequest();
  const done = () => {
    state.request = null;
    const input = zone.querySelector("input[type=file]");
    if (input) input.value = "";
  };
  request.open("POST", zone.dataset.path);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("RequestVerificationToken", zone.querySelector("input[name=__RequestVerificationToken]")?.value ?? "");
  request.setRequestHeader("X-File-Date", String(Math.trunc(file.lastModified)));
  request.upload.onprogress = event => {
    const bar = zone.querySelector("progress");
    if (bar && event.lengthComputable) bar.value = event.loaded / event.total;
  };
  request.upload.onload = () => tell(zone, owner, "Sent");
  request.onload = () => {
    done();
    let answer = null;
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      // Not ours: the sign-in page, or a proxy's.
    }
    if (answer?.import) tell(zone, owner, "Checked", answer.import);
    else tell(zone, owner, "Failed", answer?.problem ?? "The file was not taken; you may have been signed out. Nothing was changed. Reload the page and send it again.");
  };
  request.onerror = () => {
    done();
    tell(zone, owner, "Failed", "The line dropped while the file was on its way. Nothing was changed. Send it again.");
  };
  request.onabort = () => {
    done();
    tell(zone, owner, "Failed", "You cancelled. Nothing was changed.");
  };
  tell(zone, owner, "Begun");
  request.send(file);
}
