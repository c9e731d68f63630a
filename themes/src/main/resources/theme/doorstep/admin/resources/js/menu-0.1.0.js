// Adds the staff console of the realm that is shown to the menu of Keycloak's admin console. It holds on to the menu's
// class name alone, and does nothing where it finds none.

const MENU = ".pf-v5-c-nav__list";
const ITEM = "doorstep-console-item";
const TEXTS = { en: "Staff console", hi: "स्टाफ़ कंसोल" };

const environment = JSON.parse(document.getElementById("environment").textContent);
const known = new Map();

function shownRealm() {
  const name = location.hash.replace(/^#\/?/, "").split(/[/?]/)[0];
  return name ? decodeURIComponent(name) : environment.realm;
}

function addressOf(realm) {
  return `${environment.serverBaseUrl}/realms/${encodeURIComponent(realm)}/onboarding/console/`;
}

/** A realm has a console if it has the client for it. */
function hasConsole(realm) {
  if (!known.has(realm)) {
    const answer = fetch(addressOf(realm)).then((response) => response.ok);
    known.set(
      realm,
      answer.catch(() => false),
    );
  }
  return known.get(realm);
}

function text() {
  return TEXTS[document.documentElement.lang.split("-")[0]] ?? TEXTS.en;
}

async function show() {
  const realm = shownRealm();
  const present = await hasConsole(realm);
  if (realm !== shownRealm()) {
    return;
  }
  const item = document.getElementById(ITEM);
  const menu = document.querySelector(MENU);
  if (!present || !menu) {
    item?.remove();
    return;
  }
  const link = item?.querySelector("a");
  if (link?.href === new URL(addressOf(realm), location.href).href) {
    return;
  }
  item?.remove();
  menu.append(itemFor(realm));
}

function itemFor(realm) {
  const item = document.createElement("li");
  item.id = ITEM;
  item.className = "pf-v5-c-nav__item";
  const link = document.createElement("a");
  link.className = "pf-v5-c-nav__link";
  link.href = addressOf(realm);
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = text();
  item.append(link);
  return item;
}

new MutationObserver(() => void show()).observe(document.body, { childList: true, subtree: true });
window.addEventListener("hashchange", () => void show());
