const PART_BYTES = 256 * 1024;
const LONGEST_WAIT_MS = 30_000;

/** The file's SHA-256 in hex: the node compares it, and knows a file again that was begun before. Empty where the browser cannot reckon it. */
async function hashOf(file) {
  if (!globalThis.crypto?.subtle) return "";
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Waits, longer each time, or until the network says that it is back. */
function pause(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    addEventListener("online", () => resolve(clearTimeout(timer)), { once: true });
  });
}

/** Posts until somebody answers. A refusal is an answer; no connection and a gateway's error are none. */
async function post(input, fields) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    if (!input.isConnected) return {};
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    try {
      const answer = await fetch(input.dataset.partsTo, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.status < 500) return await answer.json();
    } catch {
      // No connection: what has come so far is kept there.
    }
    const line = input.closest(".field").querySelector(".upload-status");
    if (line.firstChild?.nodeType === Node.TEXT_NODE) line.firstChild.data = input.dataset.waiting;
    await pause(wait);
  }
}

/** Sends a file part by part; one that was begun before goes on where it stopped. Resolves to its receipt, or to what was wrong. */
export async function uploadInParts(input, file, bar) {
  const bam = await hashOf(file);
  const said = { ten: file.name, loai: file.type, co: file.size, bam, khoa: `${bam || file.lastModified}:${file.size}:${file.name}` };
  let state = await post(input, said);
  while (state.upload) {
    bar.value = state.received / file.size;
    const part = file.slice(state.received, state.received + PART_BYTES);
    state = await post(input, { tai: state.upload, tu: state.received, part: new File([part], file.name, { type: file.type }) });
  }
  return state;
}
