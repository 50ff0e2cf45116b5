import { onAny } from "./10-page.js";
import { uploadInParts } from "./35-parts.js";

function statusOf(input) {
  return input.closest(".field").querySelector(".upload-status");
}

function tell(input, text, tone = "") {
  const line = statusOf(input);
  line.dataset.tone = tone;
  line.replaceChildren(text);
}

/** A row for a file that the server has taken, with the hidden input that names it in the form. */
function addRow(input, file) {
  const row = document.createElement("li");
  row.className = "upload";
  const words = document.createElement("span");
  words.className = "upload__words";
  const detail = document.createElement("span");
  detail.className = "upload__detail";
  detail.textContent = [file.taken || input.dataset.done, file.size, file.hash && `${input.dataset.receipt} ${file.hash}`]
    .filter(Boolean)
    .join(" · ");
  words.append(file.name, detail);
  const hidden = document.createElement("input");
  Object.assign(hidden, { type: "hidden", name: `${input.name}.uploaded`, value: file.id });
  row.append(words, hidden);
  input.closest(".field").querySelector(".uploads").append(row);
}

/** Sends one file with a progress bar, in parts where the page takes parts. */
function upload(input, file) {
  return input.dataset.partsTo ? uploadInParts(input, file, showBar(input, file)) : uploadWhole(input, file);
}

function showBar(input, file) {
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  tell(input, `${input.dataset.sending} ${file.name}`);
  statusOf(input).append(bar);
  return bar;
}

/** Sends one file in one go; resolves to what the server says, `{}` where it says nothing. */
function uploadWhole(input, file) {
  const bar = showBar(input, file);
  const body = new FormData();
  const token = input.form.elements.namedItem("_csrf");
  if (token) body.append("_csrf", token.value);
  body.append("file", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    };
    request.onloadend = () => resolve(request.response ?? {});
    request.open("POST", input.dataset.uploadTo);
    request.setRequestHeader("accept", "application/json");
    request.send(body);
  });
}

onAny("change", "input[data-max-bytes]", async (input) => {
  const files = [...input.files];
  if (files.some((file) => file.size > Number(input.dataset.maxBytes))) {
    input.value = "";
    tell(input, input.dataset.tooBig, "error");
    return;
  }
  tell(input, "");
  if (!input.dataset.uploadTo) return;
  for (const file of files) {
    const answer = await upload(input, file);
    if (!answer.id) {
      tell(input, answer.error ?? input.dataset.failed, "error");
      return;
    }
    addRow(input, answer);
    tell(input, "");
  }
  input.value = "";
  input.required = false;
});
