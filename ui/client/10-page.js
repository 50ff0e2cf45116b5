/** Runs `make` now, and again for each page that Turbo puts in place of this one. */
export function onPage(make) {
  document.addEventListener("turbo:load", make);
  document.addEventListener("turbo:frame-load", make);
}

/** Listens for an event of anything on the page that matches, present or to come. */
export function onAny(event, selector, act) {
  document.addEventListener(event, (happened) => {
    const found = happened.target instanceof Element ? happened.target.closest(selector) : null;
    if (found) act(found, happened);
  });
}

onPage(() => {
  document.documentElement.dataset.script = "";
  document.querySelector("[data-focus]")?.focus();
});

// A link of the error summary puts the cursor into the box, not only beside it.
onAny("click", ".error-summary a", (link, happened) => {
  const field = document.querySelector(link.hash);
  if (!field) return;
  happened.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
});

onAny("change", "[data-submit]", (control) => control.form.requestSubmit());

// A window that grows shows the whole menu: the drawer of a small one is put away.
matchMedia("(min-width: 60rem)").addEventListener("change", () => document.querySelector("[popover]:popover-open")?.hidePopover());

document.addEventListener("click", (happened) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(happened.target)) menu.open = false;
  }
});
