import { onAny, onPage } from "./10-page.js";

/** Puts the fresh parts of a page in place of those that live; where someone writes stays as it is. */
function renewLive(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (next && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes);
  }
  takeBackErrors(fresh);
}

/** What is no longer wrong stops being called so; new faults wait for the next look at the page. */
function takeBackErrors(fresh) {
  for (const error of document.querySelectorAll(".studio-form .field__error")) {
    const around = error.closest(".box, td[id], .entry, .list");
    const next = around && fresh.getElementById(around.id);
    if (!next || next.querySelector(".field__error")) continue;
    error.closest(".field")?.classList.remove("field--error");
    for (const box of around.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
    error.remove();
  }
}

let designSending = Promise.resolve();
let designBusy = 0;

function tellKept(form, word) {
  const line = form.querySelector(".form__saved");
  if (line) line.textContent = line.dataset[word];
}

/** Sends what was changed as its box is left; a refusal is shown as the page that the form itself would get. */
async function keepDesign(form, box) {
  tellKept(form, "saving");
  const { value } = box;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    designBusy -= 1;
    if (!form.isConnected) return;
    if (!answer.ok) return form.requestSubmit();
    renewLive(await answer.text());
    box.defaultValue = value;
    tellKept(form, "saved");
  } catch {
    designBusy -= 1;
    tellKept(form, "failed");
  }
}

onAny("change", "form[data-studio]", (form, event) => {
  if (event.target.name?.startsWith("dk:")) return;
  designBusy += 1;
  designSending = designSending.then(() => keepDesign(form, event.target));
});

// A button waits for what is being saved: one change follows the other.
onAny("submit", "form[data-studio]", (form, event) => {
  if (designBusy === 0) return;
  event.preventDefault();
  const { submitter } = event;
  designSending = designSending.then(() => form.isConnected && form.requestSubmit(submitter?.isConnected ? submitter : undefined));
});

/** Entries that stood open stand open again after the page came anew. */
function boxesKeptOpen() {
  return new Set(JSON.parse(sessionStorage.getItem("studio-open") ?? "[]"));
}

document.addEventListener(
  "toggle",
  (event) => {
    const name = event.target.dataset?.keep;
    if (!name) return;
    const open = boxesKeptOpen();
    if (event.target.open) open.add(location.pathname + name);
    else open.delete(location.pathname + name);
    sessionStorage.setItem("studio-open", JSON.stringify([...open].slice(-200)));
  },
  true,
);

onPage(() => {
  const open = boxesKeptOpen();
  for (const box of document.querySelectorAll("details[data-keep]")) if (open.has(location.pathname + box.dataset.keep)) box.open = true;
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !document.querySelector("form[data-studio]")) return;
  for (let box = target; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
  const inner = target.querySelector("details[data-keep]");
  if (inner) inner.open = true;
  target.scrollIntoView({ block: "center" });
  target.querySelector("input:not([type=hidden]), textarea, select")?.focus();
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  const box = event.target;
  // While a text is being typed, the browser takes back letters.
  if ("defaultValue" in box && box.value !== box.defaultValue && box.tagName !== "SELECT") return;
  const button = document.querySelector(`[data-way="${event.shiftKey ? "redo" : "undo"}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});
