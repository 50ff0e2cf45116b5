import { onAny, onPage } from "./10-page.js";

/** The number of characters as people count them: one letter with its marks is one. */
function letters(text) {
  return [...text.normalize("NFC")].length;
}

function count(area) {
  const line = document.getElementById(`${area.id}-count`);
  if (!line) return;
  const left = Number(area.dataset.count) - letters(area.value);
  line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("{n}", Math.abs(left));
  line.toggleAttribute("data-too-many", left < 0);
}

onAny("input", "[data-count]", count);
onPage(() => document.querySelectorAll("[data-count]").forEach(count));

onAny("click", "[data-copy]", async (button) => {
  await navigator.clipboard.writeText(button.dataset.copy);
  const word = button.querySelector("span");
  const before = word.textContent;
  word.textContent = button.dataset.copied;
  setTimeout(() => {
    word.textContent = before;
  }, 2000);
});

onAny("click", "[data-print]", () => print());

/** One list follows another: the communes of the chosen province. */
async function follow(leader) {
  const form = leader.form;
  if (!form) return;
  for (const list of form.querySelectorAll(`select[data-options-from][data-depends-on="${CSS.escape(leader.name)}"]`)) {
    const address = `${list.dataset.optionsFrom}?of=${encodeURIComponent(leader.value)}`;
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    if (!answer.ok) continue;
    const options = await answer.json();
    const empty = list.options[0];
    list.replaceChildren(empty, ...options.map((option) => new Option(option.label, option.value)));
    list.value = "";
  }
}

onAny("change", "select", follow);
