import { onPage } from "./10-page.js";

const SCAN_EVERY_MS = 250;

/** A camera beside the box, where the browser reads codes by itself; elsewhere the box alone stands, which a hand reader types into. */
function addCamera(part) {
  const input = part.querySelector("input");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button--secondary button--small" });
  button.textContent = part.dataset.scanLabel;
  const video = Object.assign(document.createElement("video"), { className: "scan__video", hidden: true, muted: true, playsInline: true });
  for (const one of [button, video]) one.dataset.made = "";
  part.append(button, video);
  let stream;
  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.hidden = true;
    button.textContent = part.dataset.scanLabel;
  };
  const look = async (detector) => {
    if (!stream || !video.isConnected) return stop();
    const [code] = await detector.detect(video).catch(() => []);
    if (!code) return setTimeout(look, SCAN_EVERY_MS, detector);
    input.value = code.rawValue;
    stop();
    return input.focus();
  };
  button.addEventListener("click", async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      return input.focus();
    }
    Object.assign(video, { srcObject: stream, hidden: false });
    button.textContent = part.dataset.scanStop;
    await video.play();
    return look(new BarcodeDetector({ formats: ["qr_code"] }));
  });
}

/** A box to sign in with a finger or pen. What is drawn goes along as the file of the input beside it. */
function addPad(part) {
  const input = part.querySelector('input[type="file"]');
  const pad = Object.assign(document.createElement("canvas"), { className: "signature__pad", width: 800, height: 260 });
  pad.setAttribute("aria-hidden", "true");
  const clear = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet button--small" });
  clear.textContent = part.dataset.clear;
  for (const one of [pad, clear]) one.dataset.made = "";
  input.before(pad, clear);
  const pen = pad.getContext("2d");
  const wipe = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, pad.width, pad.height);
    input.value = "";
  };
  const at = ({ offsetX, offsetY }) => [(offsetX * pad.width) / pad.clientWidth, (offsetY * pad.height) / pad.clientHeight];
  const keep = () =>
    pad.toBlob((picture) => {
      const files = new DataTransfer();
      files.items.add(new File([picture], "chu-ky.png", { type: "image/png" }));
      input.files = files.files;
    }, "image/png");
  wipe();
  Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#111" });
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  pad.addEventListener("pointermove", (event) => {
    if (!pad.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  pad.addEventListener("pointerup", keep);
  clear.addEventListener("click", wipe);
}

const ready = new WeakSet();

/** Once for each part that stands there; what a copy of the page from memory still shows of before is dead, and goes. */
function once(selector, make) {
  for (const part of document.querySelectorAll(selector)) {
    if (ready.has(part)) continue;
    ready.add(part);
    for (const dead of part.querySelectorAll("[data-made]")) dead.remove();
    make(part);
    part.dataset.ready = "";
  }
}

function prepare() {
  once("[data-scan]", (part) => {
    if (part.dataset.first !== undefined && !document.querySelector(".error-summary")) part.querySelector("input").focus();
    if ("BarcodeDetector" in globalThis && navigator.mediaDevices) addCamera(part);
  });
  once("[data-signature]", addPad);
}

onPage(prepare);
// A form that comes back with its faults is rendered without being loaded.
document.addEventListener("turbo:render", prepare);
