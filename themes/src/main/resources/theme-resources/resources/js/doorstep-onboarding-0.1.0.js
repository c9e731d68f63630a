/**
 * What the pages of the onboarding wizard gain from JavaScript: photos that are made smaller here, sent one by one with
 * their progress told, and shown; bank and city that fill in themselves. The answer to a photo is the page itself, as
 * it is without JavaScript, and what has changed of it is taken over, so that nothing typed is lost.
 */

/** Enough to read a document by, in pixels; larger photos are made smaller before they are sent. */
const MAX_SIDE = 2000;
const JPEG_QUALITY = 0.9;

/** Smaller files are sent as they are, if they are small in pixels, too. */
const SMALL_BYTES = 1_500_000;

const IFSC = /^[A-Z]{4}0[A-Z0-9]{6}$/;
const PIN_CODE = /^[1-9][0-9]{5}$/;

const form = document.getElementById("doorstep-onboarding-form");

/** Uploads wait for one another: each answer has the address that the next one goes to. */
let uploads = Promise.resolve();
let uploading = 0;
const previews = new Map();

if (form) {
  submitOnceAndAfterUploads();
  if (form.enctype === "multipart/form-data") {
    form.querySelectorAll(".doorstep-picture").forEach(enhancePicture);
    lookUp("ifsc", IFSC, "ifsc", { bank_name: "bank_name", branch_name: "branch_name" });
    lookUp("pincode", PIN_CODE, "pincodes", { city: "city", state: "state" });
  }
}

/** A second tap on a slow line would be answered by an error, and an upload by none. */
function submitOnceAndAfterUploads() {
  let submitted = false;
  document.addEventListener("submit", (event) => {
    if (submitted) {
      event.preventDefault();
    } else if (uploading > 0) {
      event.preventDefault();
      const { target, submitter } = event;
      uploads.then(() => target.requestSubmit(submitter));
    } else {
      submitted = true;
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      submitted = false;
    }
  });
}

/** Buttons instead of the plain file input, which stays for whoever has no JavaScript. */
function enhancePicture(place) {
  const upload = place.querySelector(".doorstep-upload");
  place.querySelectorAll("li[data-id]").forEach(showPreview);
  if (!upload) {
    return;
  }
  const input = upload.querySelector("input");
  const plain = upload.querySelector("button");
  const camera = input.getAttribute("capture");
  plain.hidden = true;
  input.hidden = true;
  if (window.matchMedia("(pointer: coarse)").matches) {
    upload.append(button(plain, form.dataset.camera, input, () => input.setAttribute("capture", camera)));
  }
  upload.append(button(plain, form.dataset.choose, input, () => input.removeAttribute("capture")));
  input.addEventListener("change", () => {
    for (const file of input.files) {
      enqueue(place.dataset.picture, file);
    }
    input.value = "";
  });
}

function button(like, text, input, prepare) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = like.className;
  made.textContent = text;
  made.setAttribute("aria-label", `${text}: ${input.labels[0].textContent.trim()}`);
  made.setAttribute("aria-describedby", input.getAttribute("aria-describedby"));
  made.addEventListener("click", () => {
    prepare();
    input.click();
  });
  return made;
}

function enqueue(name, file) {
  uploading++;
  uploads = uploads
    .then(() => send(name, file))
    .catch(() => tell(name, form.dataset.failed))
    .finally(() => uploading--);
}

async function send(name, file) {
  const picture = await smaller(file);
  const body = new FormData();
  body.append("step", form.elements.namedItem("step").value);
  body.append("go", `upload:${name}`);
  body.append(name, picture, "photo");
  const bar = showProgress(name);
  const answer = await post(form.action, body, bar);
  takeOver(answer, name, picture);
}

/** Draws a large photo smaller, upright. What is no picture is sent as it is: the server says what is wrong with it. */
async function smaller(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= SMALL_BYTES) {
      return file;
    }
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
    return drawn && drawn.size < file.size ? drawn : file;
  } catch {
    return file;
  }
}

/** Not by fetch, which does not tell how far an upload has come. */
function post(url, body, bar) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        bar.value = event.loaded / event.total;
      }
    });
    request.addEventListener("load", () => (request.response ? resolve(request.response) : reject(new Error("no page"))));
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send(body);
  });
}

function placeOf(name) {
  return document.getElementById(`doorstep-picture-${name}`);
}

function showProgress(name) {
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", form.dataset.uploading);
  const upload = placeOf(name).querySelector(".doorstep-upload") ?? placeOf(name);
  upload.querySelectorAll("progress, .doorstep-upload-status").forEach((old) => old.remove());
  upload.append(bar);
  return bar;
}

/** Takes what is new from the page that came back. */
function takeOver(answer, name, picture) {
  const answered = answer.getElementById("doorstep-onboarding-form");
  const place = answer.getElementById(`doorstep-picture-${name}`);
  if (!answered || !place) {
    // The login is over, or somewhere else by now: the page says so itself.
    location.reload();
    return;
  }
  const old = placeOf(name);
  const known = new Set([...old.querySelectorAll("li[data-id]")].map((item) => item.dataset.id));
  const here = document.adoptNode(place);
  const added = [...here.querySelectorAll("li[data-id]")].find((item) => !known.has(item.dataset.id));
  if (added) {
    previews.set(added.dataset.id, URL.createObjectURL(picture));
  }
  // whoever has gone on to the next field meanwhile stays there
  const waiting = old.contains(document.activeElement) || document.activeElement === document.body;
  old.replaceWith(here);
  document.getElementById("doorstep-onboarding-errors").replaceWith(document.adoptNode(answer.getElementById("doorstep-onboarding-errors")));
  form.action = answered.getAttribute("action");
  const ways = document.getElementById("doorstep-onboarding-ways");
  ways.action = answer.getElementById("doorstep-onboarding-ways").getAttribute("action");
  document.title = answer.title;
  enhancePicture(here);
  if (added) {
    announce(form.dataset.uploaded);
  }
  if (waiting) {
    // where no more photos fit the place itself, rather than a button that would take one away
    here.tabIndex = -1;
    (here.querySelector(".doorstep-upload button:not([hidden])") ?? here).focus();
  }
}

function showPreview(item) {
  const url = previews.get(item.dataset.id);
  if (url) {
    const image = document.createElement("img");
    image.src = url;
    image.alt = form.dataset.preview;
    item.prepend(image);
  }
}

function tell(name, text) {
  const upload = placeOf(name).querySelector(".doorstep-upload") ?? placeOf(name);
  upload.querySelectorAll("progress, .doorstep-upload-status").forEach((old) => old.remove());
  const status = document.createElement("p");
  status.className = "doorstep-upload-status";
  status.setAttribute("role", "alert");
  status.textContent = text;
  upload.append(status);
}

function announce(text) {
  document.getElementById("doorstep-onboarding-announcer").textContent = text;
}

/** Fills fields from what a list says of a code; what the person has typed there, or is about to, stays. */
function lookUp(id, pattern, path, fields) {
  const input = document.getElementById(id);
  const base = form.dataset.lookups;
  if (!input || !base) {
    return;
  }
  const filled = new Map();
  let asked = "";
  input.addEventListener("input", async () => {
    const code = input.value.replace(/[\s-]/g, "").toUpperCase();
    if (!pattern.test(code) || code === asked) {
      return;
    }
    asked = code;
    const answer = await fetchJson(`${base}/${path}/${code}`);
    if (code !== asked) {
      return;
    }
    for (const [field, member] of Object.entries(fields)) {
      const target = document.getElementById(field);
      const untouched = !target.value || target.value === filled.get(field);
      if (answer?.[member] && untouched && target !== document.activeElement) {
        target.value = answer[member];
        filled.set(field, answer[member]);
      }
    }
    if (answer === undefined) {
      announce(form.dataset.unknown);
    }
  });
}

async function fetchJson(url) {
  try {
    const response = await fetch(url, { headers: { Accept: "application/json" } });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
