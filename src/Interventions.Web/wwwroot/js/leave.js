// The way out of a page somebody may be shown: the page goes at once, and its place in the history with it.
// By pointer or keyboard on the control, or by Escape three times from anywhere.
const times = 3;
const within = 3000;
let pressed = [];

function leave() {
  const to = document.querySelector("[data-leave]")?.getAttribute("href");
  if (!to) return;
  document.title = "";
  document.body.replaceChildren();
  location.replace(to);
}

document.addEventListener("click", event => {
  if (event.target instanceof Element && event.target.closest("[data-leave]")) {
    event.preventDefault();
    event.stopPropagation();
    leave();
  }
}, { capture: true });

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") {
    pressed = [];
    return;
  }

  pressed = [...pressed, event.timeStamp].filter(at => event.timeStamp - at < within);
  if (pressed.length >= times) leave();
});
