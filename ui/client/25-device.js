import { onAny, onPage } from "./10-page.js";

const DAYS = 14;
const PREFIX = "motlan:";

/** What the person typed and the server has not taken yet is kept on the device, under the form's own name. Never files, never hidden fields. */
function typedIn(form) {
  const typed = {};
  for (const control of form.elements) {
    if (!control.name || ["hidden", "file", "password", "submit", "button"].includes(control.type)) continue;
    if ((control.type === "radio" || control.type === "checkbox") && !control.checked) continue;
    typed[control.name] = [...(typed[control.name] ?? []), control.value];
  }
  return typed;
}

function keep(form) {
  try {
    localStorage.setItem(PREFIX + form.dataset.keep, JSON.stringify({ at: Date.now(), typed: typedIn(form) }));
  } catch {
    // A full or closed storage keeps nothing; the server still does.
  }
}

function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

export function forgetTyped(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

function differs(form, typed) {
  const now = typedIn(form);
  return [...new Set([...Object.keys(now), ...Object.keys(typed)])].some(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(typed[name]),
  );
}

function putBack(form, typed) {
  for (const control of form.elements) {
    if (!control.name || !["radio", "checkbox", "text", "tel", "email", "textarea", "select-one"].includes(control.type)) continue;
    const values = typed[control.name] ?? [];
    if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
    else if (values.length > 0) control.value = values[0];
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Old answers of anybody who used this device are not left lying about. */
function tidy() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX) && Date.now() - (kept(name.slice(PREFIX.length))?.at ?? 0) > DAYS * 86_400_000)
        localStorage.removeItem(name);
    }
  } catch {
    // No storage, nothing to tidy.
  }
}

onAny("input", "form[data-keep]", keep);

// A form sent without Turbo: the page that comes back is the server's.
onAny("submit", "form[data-keep-taken][data-turbo=false]", (form) => forgetTyped(form.dataset.keepTaken));

onPage(() => {
  tidy();
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const stored = kept(form.dataset.keep);
    if (!stored || !differs(form, stored.typed)) continue;
    if (form.dataset.keepAlways !== undefined) putBack(form, stored.typed);
    else form.querySelector(".kept")?.removeAttribute("hidden");
  }
  for (const offer of document.querySelectorAll("[data-keep-offer]")) {
    const stored = kept(offer.dataset.keepOffer);
    if (!stored) continue;
    offer.hidden = false;
    offer.querySelector("textarea").value = JSON.stringify(stored.typed);
  }
});

onAny("click", "[data-kept-restore]", (button) => {
  const { form } = button;
  putBack(form, kept(form.dataset.keep)?.typed ?? {});
  button.closest(".kept").hidden = true;
});

onAny("click", "[data-kept-forget]", (button) => {
  forgetTyped(button.dataset.keptForget);
  button.closest(".kept")?.setAttribute("hidden", "");
});

// Taken by the server: an answer that is not the way to the sign-in page.
document.addEventListener("turbo:submit-end", ({ target, detail }) => {
  const response = detail.fetchResponse?.response;
  if (!response || (response.redirected && new URL(response.url).pathname === "/dang-nhap")) return;
  if (response.status < 500 && target.dataset.keep && target.dataset.keepAlways === undefined) forgetTyped(target.dataset.keep);
  if (response.ok && target.dataset.keepTaken) forgetTyped(target.dataset.keepTaken);
});
