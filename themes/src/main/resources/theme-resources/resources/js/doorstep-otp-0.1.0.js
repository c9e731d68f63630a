/**
 * What Doorstep's pages gain from JavaScript. Each of them works without it: the server enforces the waits, counts the
 * tries and refuses what comes twice.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** From here on the end of a wait is near enough to be told to people who can't see the countdown. */
const SOON = 30 * SECOND;

/** Seconds between questions for the delivery. A sender that fails mostly fails at once; after half a minute all have given up. */
const STATUS_POLL_WAITS = [2, 3, 5, 8, 14];

const language = document.documentElement.lang;

guardAgainstDoubleSubmission();

const otpPage = document.getElementById("doorstep-otp");
if (otpPage) {
  countDownToResend(serverClock(otpPage));
  showExpiry(serverClock(otpPage));
  watchDelivery(otpPage.dataset.statusUrl);
  if (otpPage.dataset.channel === "sms") {
    fillFromSms();
  }
}

const lockedPage = document.getElementById("doorstep-locked");
if (lockedPage) {
  showEndOfLock(serverClock(lockedPage));
}

/** The server's time, whatever the clock of this device says. */
function serverClock(page) {
  const offset = Date.parse(page.dataset.now) - Date.now();
  return () => Date.now() + offset;
}

/** Calls back with the milliseconds that remain, each second until none do. Measures anew each time: timers of a hidden tab lag. */
function countDown(until, now, onTick) {
  const deadline = Date.parse(until);
  const tick = () => {
    const remaining = Math.max(0, deadline - now());
    onTick(remaining);
    if (remaining > 0) {
      setTimeout(tick, Math.min(SECOND, remaining));
    }
  };
  tick();
}

/** Minutes and seconds as on a clock, which needs no plural forms in any language. */
function asClock(milliseconds) {
  const seconds = Math.ceil(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function announce(text) {
  document.getElementById("doorstep-otp-announcer").textContent = text;
}

function countDownToResend(now) {
  const countdown = document.getElementById("doorstep-otp-countdown");
  const button = document.getElementById("doorstep-otp-resend");
  if (!countdown || !button) {
    return;
  }
  const { until, text, soon, over } = countdown.dataset;
  let tellsSoon = Date.parse(until) - now() > SOON;
  button.disabled = true;
  countDown(until, now, (remaining) => {
    countdown.textContent = remaining > 0 ? text.replace("{0}", asClock(remaining)) : over;
    if (remaining === 0) {
      button.disabled = false;
      announce(over);
    } else if (tellsSoon && remaining <= SOON) {
      tellsSoon = false;
      announce(soon);
    }
  });
}

function showExpiry(now) {
  const expiry = document.getElementById("doorstep-otp-expiry");
  if (!expiry) {
    return;
  }
  const { until, text, over } = expiry.dataset;
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(Date.parse(until));
  expiry.hidden = false;
  countDown(until, now, (remaining) => {
    expiry.textContent = remaining > 0 ? text.replace("{0}", time) : over;
    if (remaining === 0 && !expiry.hidden) {
      announce(over);
    }
  });
}

/** Asks how the message fares, so that a person does not wait for one that never left. */
async function watchDelivery(statusUrl) {
  if (!statusUrl) {
    return;
  }
  for (const wait of STATUS_POLL_WAITS) {
    await new Promise((resolve) => setTimeout(resolve, wait * SECOND));
    const delivery = await fetchDelivery(statusUrl);
    if (delivery === "sent") {
      const status = document.getElementById("doorstep-otp-status");
      if (status.textContent !== status.dataset.sent) {
        status.textContent = status.dataset.sent;
      }
    } else if (delivery === "failed") {
      showDeliveryFailed();
    }
    if (delivery !== "pending") {
      return;
    }
  }
}

async function fetchDelivery(statusUrl) {
  try {
    const response = await fetch(statusUrl, { cache: "no-store", headers: { Accept: "application/json" } });
    return response.ok ? (await response.json()).delivery : undefined;
  } catch {
    // No news: the page says what it said before, and the code can still be entered.
    return undefined;
  }
}

function showDeliveryFailed() {
  const alert = document.getElementById("doorstep-otp-failed-template").content.cloneNode(true);
  document.getElementById("doorstep-otp-failed").replaceChildren(alert);
  for (const id of ["doorstep-otp-sent", "doorstep-otp-expiry", "doorstep-otp-tip"]) {
    document.getElementById(id).hidden = true;
  }
  document.getElementById("doorstep-otp-problems").open = true;
}

/**
 * Takes the code from the SMS where the browser can (WebOTP). It is not submitted too: a message that comes late may hold
 * a code that was replaced, and a wrong one costs a try.
 */
async function fillFromSms() {
  const input = document.getElementById("code");
  if (!("OTPCredential" in window) || !input) {
    return;
  }
  const waiting = new AbortController();
  document.addEventListener("submit", () => waiting.abort());
  try {
    const credential = await navigator.credentials.get({ otp: { transport: ["sms"] }, signal: waiting.signal });
    if (credential && !input.value) {
      input.value = credential.code;
      document.getElementById("kc-login").focus();
    }
  } catch {
    // Refused, aborted or not possible here: the person types the code.
  }
}

/** Tells the end of the lock in the reader's own time zone and how far it is. */
function showEndOfLock(now) {
  const time = document.getElementById("doorstep-locked-until");
  const end = new Date(time.dateTime);
  const sameDay = end.toDateString() === new Date(now()).toDateString();
  const instant = new Intl.DateTimeFormat(language, sameDay ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" }).format(end);
  countDown(time.dateTime, now, (remaining) => {
    const text = remaining > 0 ? `${instant} (${fromNow(remaining)})` : time.dataset.over;
    if (time.textContent !== text) {
      time.textContent = text;
    }
    if (remaining === 0) {
      announce(text);
    }
  });
}

function fromNow(milliseconds) {
  const [unit, length] = milliseconds > HOUR ? ["hour", HOUR] : milliseconds > MINUTE ? ["minute", MINUTE] : ["second", SECOND];
  return new Intl.RelativeTimeFormat(language).format(Math.ceil(milliseconds / length), unit);
}

/** A second tap on a slow line would be a second try with the same code. */
function guardAgainstDoubleSubmission() {
  let submitted = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (submitted.has(event.target)) {
      event.preventDefault();
    }
    submitted.add(event.target);
  });
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      submitted = new WeakSet();
    }
  });
}
