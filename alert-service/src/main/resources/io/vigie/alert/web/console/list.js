// The list of alerts: the cards that belong there, in order, and what the keyboard does among them.
import { $, h, refill, set } from "./dom.js";
import { Card } from "./card.js";
import { emptyState } from "./empty.js";
import { ALL, alertsHere, changed, isActive, on, state, touches } from "./state.js";
import { functionName, t } from "./texts.js";

const cards = new Map();
const STATUS_ORDER = ["open", "acknowledged", "resolved"];
const FRESH_MILLIS = 4_000;

export function showList(actions) {
  ["texts", "company", "alerts", "choice", "overview", "reach"].forEach((part) => on(part, () => render(actions)));
  on("clock", () => cards.forEach((card) => card.lookAgain()));
  $("alert-list").addEventListener("keydown", keyed);
  document.addEventListener("vigie:goto", (event) => go(event.detail));
}

export const cardOf = (id) => cards.get(id);

function shownAlerts() {
  const wanted = (alert) => (state.show === "active" ? isActive(alert) : !isActive(alert));
  return alertsHere()
    .filter((alert) => wanted(alert) && touches(alert, state.functionId))
    .sort((one, other) => rank(one) - rank(other) || Date.parse(other.opened_at) - Date.parse(one.opened_at));
}

const rank = (alert) => STATUS_ORDER.indexOf(alert.status);

function render(actions) {
  if (!state.company) {
    return;
  }
  refill($("alerts-title"), t(state.show === "active" ? "alerts_active" : "alerts_resolved"));
  refill($("keys"), t(`order_${state.show}`), " ", t("keys"));
  renderStates();
  renderFilter();
  const alerts = shownAlerts();
  arrange(alerts.map((alert) => shownCard(alert, actions)));
  $("keys").hidden = alerts.length === 0;
  emptyState($("alerts-empty"), alerts.length === 0);
}

function shownCard(alert, actions) {
  const card = cards.get(alert.alert_id) ?? new Card(alert, actions);
  cards.set(alert.alert_id, card);
  card.update(alert);
  return card;
}

/** Puts the cards in order; the focus stays where it was, or goes to the neighbour of a card that leaves. */
function arrange(wanted) {
  const list = $("alert-list");
  const focused = document.activeElement;
  const held = [...list.children].findIndex((element) => element.contains(focused));
  const elements = wanted.map((card) => card.element);
  [...list.children].filter((element) => !elements.includes(element)).forEach((element) => element.remove());
  elements.forEach((element, index) => {
    if (list.children[index] !== element) {
      list.insertBefore(element, list.children[index] ?? null);
    }
  });
  if (held >= 0 && list.contains(focused)) {
    focused.focus({ preventScroll: true });
  } else if (held >= 0) {
    (list.children[Math.min(held, list.children.length - 1)]?.querySelector(".more") ?? $("alerts")).focus();
  }
}

function renderStates() {
  const choices = ["active", "resolved"].map((show) => h(
    "button", { type: "button", "data-show": show, click: () => choose(show) }, t(`state_${show}`)));
  if ($("states").children.length === 0) {
    $("states").append(...choices);
  }
  [...$("states").children].forEach((button) => {
    refill(button, t(`state_${button.dataset.show}`));
    set(button, { "aria-pressed": String(button.dataset.show === state.show) });
  });
}

function choose(show) {
  state.show = show;
  changed("choice");
}

function renderFilter() {
  const filtered = state.functionId !== ALL;
  $("filter-note").hidden = !filtered;
  refill($("filter-note"), filtered && [
    t("filter_note", { function: functionName(state.functionId) }), " ",
    h("button", { type: "button", class: "link", click: clearFilter }, t("filter_clear")),
  ]);
}

function clearFilter() {
  state.functionId = ALL;
  changed("choice");
  $("alerts").focus();
}

/** Opens an alert of the chosen brand and brings it into view. */
export function showAlert(id) {
  choices(state.alerts.get(id));
  cards.get(id).open();
  reveal(id, "start");
}

function go(id) {
  choices(state.alerts.get(id));
  reveal(id, "center");
}

/** What has to be chosen for an alert to be in the list. */
function choices(alert) {
  state.show = isActive(alert) ? "active" : "resolved";
  state.functionId = touches(alert, state.functionId) ? state.functionId : ALL;
  changed("choice");
}

function reveal(id, block) {
  const { element, more } = cards.get(id);
  element.scrollIntoView({ block });
  more.focus({ preventScroll: true });
  flash(id);
}

/** Draws the eye to an alert that has just come or was asked for. */
export function flash(id) {
  const element = cards.get(id)?.element;
  if (element) {
    set(element, { "data-fresh": "yes" });
    setTimeout(() => set(element, { "data-fresh": null }), FRESH_MILLIS);
  }
}

/** Single keys work only while the focus is in the list, so they disturb neither typing nor assistive technology. */
function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const elements = [...$("alert-list").children];
  const at = elements.findIndex((element) => element.contains(event.target));
  const card = [...cards.values()].find((each) => each.element === elements[at]);
  const does = {
    j: () => elements[at + 1]?.querySelector(".more").focus(),
    k: () => elements[at - 1]?.querySelector(".more").focus(),
    a: () => !card.acknowledge.hidden && card.acknowledge.click(),
    r: () => !card.resolve.hidden && card.resolve.click(),
  }[event.key.toLowerCase()];
  if (card && does) {
    event.preventDefault();
    does();
  }
}
