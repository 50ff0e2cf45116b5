// Judges a receipt on the device: the file goes nowhere, and without a network the page still answers.
async function judgeFile(form) {
  const said = form.parentElement.querySelector("[data-verdict]");
  const words = JSON.parse(said.dataset.verdict);
  const [file, later] = ["bien-nhan", "ve-sau"].map((name) => form.elements[name]?.files[0]);
  const keys = (await Promise.all(form.elements.khoa.value.split(/\s+/).map(readVerifierKey))).filter(Boolean);
  let lines;
  let logged;
  if (!file) return false;
  try {
    if (later) {
      const { verdict, from, to } = await verifyConsistency(await file.text(), await later.text(), keys);
      lines = [verdict === "good" ? "grew" : verdict, from && to ? `${from.origin}: ${from.size} → ${to.size}` : ""];
    } else {
      const { verdict, receipt, signedBy } = await verifyReceipt(await file.text(), keys);
      const { index, checkpoint } = receipt ?? {};
      const place = receipt ? `${said.dataset.place}: ${index} / ${checkpoint.size} (${checkpoint.origin})` : "";
      const witnesses = signedBy.filter(({ type }) => type === 4).map(({ name, at }) => `${name} ${at.toISOString()}`);
      lines = [verdict, place, ...witnesses];
      logged = receipt?.logged;
    }
  } catch {
    // A browser without Ed25519: the node judges instead.
    return false;
  }
  const [verdict, ...rest] = lines;
  const tone = verdict === "good" || verdict === "grew" ? "success" : verdict === "no-key" ? "warning" : "error";
  const notice = document.createElement("div");
  notice.className = `notice notice--${tone}`;
  const body = document.createElement("div");
  body.className = "notice__body";
  const title = document.createElement("p");
  title.className = "notice__title";
  title.textContent = words[verdict] ?? verdict;
  body.append(title);
  for (const line of rest.filter(Boolean)) body.append(within("p", line));
  if (logged) body.append(within("details", within("summary", said.dataset.logged), inCode(logged)));
  notice.append(body);
  said.replaceChildren(notice);
  said.hidden = false;
  said.focus();
  return true;
}

function within(tag, ...parts) {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}

/** Long words may break anywhere. */
function inCode(text) {
  return within("code", text.replace(/(.{12})/g, "$1\u200b"));
}

for (const form of document.querySelectorAll("#kiem-tra-bien-nhan")) {
  form.addEventListener("submit", async (happened) => {
    happened.preventDefault();
    happened.stopPropagation();
    if (!(await judgeFile(form))) form.submit();
  });
}
