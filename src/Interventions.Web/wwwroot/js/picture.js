// Turns a picture of a page (SVG) into a PNG, to paste in a report. Drawn by the browser, twice as large, on white.
const scale = 2;

export async function savePng(button) {
  const status = document.getElementById(button.getAttribute("aria-describedby"));
  const say = words => { if (status) status.textContent = words; };
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  say("");
  try {
    const answer = await fetch(button.dataset.png, { redirect: "error" });
    if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("image/svg+xml")) throw new Error("No picture.");
    const name = (/filename="?([^";]+)\.svg/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "interventions-picture") + ".png";
    save(await png(await answer.text()), name);
    say(`Saved as ${name}.`);
  } catch {
    say("The picture could not be made; the line may be gone, or you may have been signed out. Reload the page and try again, or take the SVG.");
  } finally {
    button.removeAttribute("aria-busy");
  }
}

// As a data address, because the content policy lets no other made-up address be an image.
async function png(svg) {
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = failed;
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  });
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise(done => canvas.toBlob(done, "image/png"));
  if (!file) throw new Error("No picture.");
  return file;
}

function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
