import { onAny } from "./10-page.js";
import { forgetTyped } from "./25-device.js";

const WAIT_MS = 900;
const RETRY_MS = 10_000;

/** Per form: what is going on with its draft. A form not in here has nothing unsaved. */
const drafts = new Map();

function showSaved(form, word) {
  const line = form.querySelector(".form__saved");
  if (line) line.textContent = line.dataset[word];
}

async function save(form) {
  const draft = drafts.get(form);
  if (!draft || !form.isConnected) return;
  const round = draft.round;
  showSaved(form, "saving");
  const saved = await send(form);
  showSaved(form, saved ? "saved" : "failed");
  if (saved && draft.round === round) {
    drafts.delete(form);
    if (form.dataset.keep) forgetTyped(form.dataset.keep);
  }
  if (!saved) draft.timer = setTimeout(save, RETRY_MS, form);
}

/** Files stay out of a draft: they travel once, by the upload box. */
async function send(form) {
  const body = new FormData(form);
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  try {
    return (await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(body) })).ok;
  } catch {
    return false;
  }
}

onAny("input", "form[data-autosave]", (form) => {
  const draft = drafts.get(form) ?? { round: 0 };
  clearTimeout(draft.timer);
  draft.round += 1;
  draft.timer = setTimeout(save, WAIT_MS, form);
  drafts.set(form, draft);
});

onAny("submit", "form[data-autosave]", (form) => {
  clearTimeout(drafts.get(form)?.timer);
  drafts.delete(form);
});

/** True while something typed on this page has not reached the server. */
function unsaved() {
  return [...drafts.keys()].some((form) => form.isConnected);
}

addEventListener("beforeunload", (leaving) => {
  if (unsaved()) leaving.preventDefault();
});

// Leaving by a link within the site: the draft goes first, by itself.
document.addEventListener("turbo:before-visit", () => {
  for (const form of drafts.keys()) save(form);
});
