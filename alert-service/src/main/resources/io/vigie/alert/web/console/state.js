// What the page knows. Whoever changes it says which part; whoever shows that part listens.

export const ALL = "*";
export const HOUR = 3_600_000;

export const state = {
  company: null,
  brand: null,
  functionId: ALL,
  days: Number(localStorage.getItem("vigie.days")) || 7,
  show: "active",
  overview: null,
  series: new Map(), // function id -> Map of window start (ms) -> point, of the chosen brand
  awaited: new Set(), // function ids whose hours are being loaded
  corrections: new Map(), // mention id -> its last correction that holds
  alerts: new Map(), // alert id -> newest version seen
  connection: "connecting",
  loaded: false,
  linked: null, // id of the alert that the address names
};

const listeners = new EventTarget();

export function on(part, listener) {
  listeners.addEventListener(part, listener);
}

export function changed(...parts) {
  parts.forEach((part) => listeners.dispatchEvent(new Event(part)));
}

/** Takes a version of an alert unless a newer one is known; answers what was known before. */
export function take(alert) {
  const known = state.alerts.get(alert.alert_id);
  const newer = !known || alert.version > known.version;
  if (newer) {
    state.alerts.set(alert.alert_id, alert);
  }
  return { known, newer };
}

/** Takes a correction unless a later one of the mention is known; one that was not applied says nothing. */
export function takeCorrection(correction) {
  const { mention_id: mention, after } = correction;
  const known = state.corrections.get(mention);
  if (after && correction.outcome !== "forgotten" && !(known && Date.parse(known.at) > Date.parse(correction.at))) {
    state.corrections.set(mention, correction);
  }
}

export function touches(alert, functionId) {
  return functionId === ALL || alert.function === functionId || alert.functions.includes(functionId);
}

export const isActive = (alert) => alert.status !== "resolved";

export function brandOf(id) {
  return state.company.brands.find((brand) => brand.id === id);
}

/** Whether an alert concerns the chosen brand: a silent source concerns every brand. */
export const isHere = (alert) => alert.brand === state.brand || alert.brand === ALL;

/** Alerts of the chosen brand. */
export function alertsHere() {
  return [...state.alerts.values()].filter(isHere);
}

/** Latest event time heard of, in milliseconds; null before the first mention (the service then says 1970). */
export function asOf() {
  const millis = Date.parse(state.overview?.as_of ?? "");
  return millis > 0 ? millis : null;
}

/** The present of the data: the clock while the data is fresh, else the latest event time (as in a replay). */
export function present() {
  const latest = asOf();
  const now = Date.now();
  return latest === null || Math.abs(now - latest) < HOUR ? now : latest;
}
