import { onPage } from "./10-page.js";

const SEQUENCE_MS = 1200;
let pressed = "";
let forget;

/** Keys belong to the box while someone types in it. */
function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Moves through the queue: the next entry after the one in focus, or after the one that is open. */
function walk(step) {
  const items = [...document.querySelectorAll("[data-queue] a")];
  if (items.length === 0) return false;
  const here = items.indexOf(document.activeElement);
  const open = items.findIndex((item) => item.getAttribute("aria-current") === "true");
  const from = here >= 0 ? here : open;
  items[Math.min(items.length - 1, Math.max(0, from + step))].focus();
  return true;
}

function help() {
  const dialog = document.querySelector("dialog[data-keyboard-help]");
  dialog?.showModal();
  return Boolean(dialog);
}

/** What the keys pressed so far do; false when they do nothing yet. */
function act(keys) {
  if (keys === "?") return help();
  if (keys === "j") return walk(1);
  if (keys === "k") return walk(-1);
  const box = keys === "/" && document.querySelector('[data-shortcut="/"]');
  if (box) {
    box.focus();
    return true;
  }
  const target = document.querySelector(`[data-keys="${CSS.escape(keys)}"]`);
  if (!target || target.disabled) return false;
  target.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (document.querySelector("dialog[open]") || event.key.length !== 1) return;
  clearTimeout(forget);
  forget = setTimeout(() => {
    pressed = "";
  }, SEQUENCE_MS);
  pressed = pressed ? `${pressed} ${event.key}` : event.key;
  if (act(pressed) || (pressed !== event.key && act(event.key))) {
    event.preventDefault();
    pressed = "";
  }
});

onPage(() => {
  pressed = "";
});
