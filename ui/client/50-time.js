import { onPage } from "./10-page.js";

function clock(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Counts down to an instant and fetches the page anew when it has come. */
function countDown(line) {
  const end = Date.parse(line.dataset.until);
  if (Number.isNaN(end) || end <= Date.now()) return;
  const tick = () => {
    if (!line.isConnected) return clearInterval(timer);
    line.textContent = line.dataset.text.replace("{time}", clock(end - Date.now()));
    if (end > Date.now()) return;
    clearInterval(timer);
    location.reload();
  };
  const timer = setInterval(tick, 1000);
  tick();
}

/** Puts the present state of one part of the page in its place; leaves it alone when nothing changed or someone is in it. */
async function refresh(id) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  const present = document.getElementById(id);
  if (!fresh || !present || present.contains(document.activeElement)) return;
  if (fresh.innerHTML !== present.innerHTML) {
    present.replaceChildren(...fresh.childNodes);
    present.querySelectorAll("[data-until]").forEach(countDown);
  }
  if (!fresh.dataset.refresh) delete present.dataset.refresh;
}

function keepFresh(part) {
  if (part.dataset.running) return;
  part.dataset.running = "yes";
  const timer = setInterval(() => {
    if (!part.isConnected || !part.dataset.refresh) return clearInterval(timer);
    if (!document.hidden) refresh(part.id).catch(() => undefined);
  }, Number(part.dataset.refresh) * 1000);
}

onPage(() => {
  document.querySelectorAll("[data-until]").forEach(countDown);
  document.querySelectorAll("[data-refresh]").forEach(keepFresh);
});
