// What the parts in Components/Ui ask of the browser, by JS interop.

export function markInteractive() {
  document.body.setAttribute("data-interactive", "");
}

// The browser gives the focus back to where it was when a native dialog closes.
export function openDialog(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function closeDialog(dialog) {
  if (dialog.open) dialog.close();
}

export function print() {
  window.print();
}
