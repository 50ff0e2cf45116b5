import { onAny, onPage } from "./10-page.js";

/** Puts the fresh parts of a page in place of those that live; where someone writes stays as it is. */
function renewLive(html, sent) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (next && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes);
  }
  renewBoxes(fresh, sent);
}

/** Where a fault of the examiner may stand, and the words the page makes of what was typed. */
const SPOTS = ".studio-form :is(.box, td[id], .entry__title, .entry__body, .list[id])";

/** The form as the server has it now. Other boxes than before (another kind of answer, an entry by somebody else): all of it anew; else only what is said of them. */
function renewBoxes(fresh, sent) {
  const [old, next] = [document, fresh].map((page) => page.querySelector(".studio-form > fieldset"));
  if (!old || !next) return;
  if (namesOf(old) !== namesOf(next)) return takeForm(old, next, sent);
  for (const spot of document.querySelectorAll(SPOTS)) {
    const same = spot.id
      ? fresh.getElementById(spot.id)
      : fresh.getElementById(spot.closest(".entry").id)?.querySelector(`.${spot.className}`);
    if (same) renewSpot(spot, same, sent);
  }
}

function namesOf(form) {
  return [
    ...new Set([...form.querySelectorAll("[name]:not([type=hidden])")].map((box) => (box.tagName === "BUTTON" ? box.value : box.name))),
  ].join(" ");
}

const valueIn = (box) => (box.type === "checkbox" ? String(box.checked) : box.value);
const changedSince = (box, sent) => box === document.activeElement || (sent.has(box) && sent.get(box) !== valueIn(box));

/** How what has the focus is found again after its form was drawn anew. */
function wayBack(here) {
  if (here.id) return `#${CSS.escape(here.id)}`;
  if (here.tagName === "BUTTON") return `button[value="${CSS.escape(here.value)}"]`;
  const fold = here.parentElement?.dataset.keep;
  return fold && `details[data-keep="${CSS.escape(fold)}"] > summary`;
}

function renewSpot(spot, next, sent) {
  if (spot.matches(".entry__title")) {
    if (spot.textContent !== next.textContent) spot.replaceChildren(...next.childNodes);
    return;
  }
  const whole = spot.matches(".box, td[id]");
  const error = next.querySelector(whole ? ".field__error" : ":scope > .field__error");
  const old = spot.querySelector(whole ? ".field__error" : ":scope > .field__error");
  const same =
    error?.textContent === old?.textContent &&
    next.querySelector(".box__said")?.textContent === spot.querySelector(".box__said")?.textContent;
  if (same) return;
  const busy =
    [...spot.querySelectorAll("input, textarea, select")].some((box) => changedSince(box, sent)) || spot.querySelector("details[open]");
  if (whole && !busy) return spot.replaceChildren(...next.childNodes);
  // Somebody is writing here: only the sentence comes or goes.
  if (!error) {
    old?.closest(".field")?.classList.remove("field--error");
    old?.remove();
    for (const box of whole ? spot.querySelectorAll("[aria-invalid]") : []) box.removeAttribute("aria-invalid");
  } else if (old) old.textContent = error.textContent;
  else spot.prepend(error);
}

/** Puts the fresh boxes in place of the old; whoever writes in one goes on there. */
function takeForm(old, next, sent) {
  const unsent = [...old.querySelectorAll("input, textarea, select")].filter((box) => box.id && changedSince(box, sent));
  const kept = unsent.map(({ id, value, checked, selectionStart }) => ({ id, value, checked, selectionStart }));
  const here = old.contains(document.activeElement) && wayBack(document.activeElement);
  for (const fold of old.querySelectorAll("details[data-keep]")) {
    const same = next.querySelector(`details[data-keep="${CSS.escape(fold.dataset.keep)}"]`);
    if (same) same.open = fold.open;
  }
  old.replaceChildren(...next.childNodes);
  const focus = here && old.querySelector(here);
  focus?.focus();
  for (const { id, value, checked, selectionStart } of kept) {
    const box = document.getElementById(id);
    if (!box) continue;
    box.value = value;
    box.checked = checked;
    if (box === focus && typeof selectionStart === "number") box.setSelectionRange(selectionStart, selectionStart);
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
  const sent = new Map([...form.elements].map((one) => [one, valueIn(one)]));
  const { value } = box;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    designBusy -= 1;
    if (!form.isConnected) return;
    if (!answer.ok) return form.requestSubmit();
    renewLive(await answer.text(), sent);
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
  designSending = designSending.then(() => {
    if (!form.isConnected) return;
    // The boxes may have been drawn anew meanwhile: then the button that does the same is pressed.
    const same = submitter?.isConnected ? submitter : submitter && form.querySelector(wayBack(submitter));
    form.requestSubmit(same ?? undefined);
  });
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
  const place = decodeURIComponent(location.hash.slice(1)) || new URLSearchParams(location.search).get("cho");
  const target = place && document.getElementById(place);
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
