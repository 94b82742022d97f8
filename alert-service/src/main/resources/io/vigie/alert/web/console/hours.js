// The hours of the chosen brand and function, as rows without holes.
import { h } from "./dom.js";
import { alertsHere, asOf, HOUR, state, touches } from "./state.js";
import { number, percent, t, time } from "./texts.js";

/** One row an hour over the chosen range, newest last; an hour that nobody mentioned counts 0. */
export function hourlyRows() {
  const points = state.series.get(state.functionId) ?? new Map();
  const starts = [...points.keys()];
  if (starts.length === 0) {
    return [];
  }
  const last = Math.max(Math.min(...starts), hourOf(asOf() ?? Math.max(...starts) + HOUR));
  const first = Math.max(Math.min(...starts), last - (state.days * 24 - 1) * HOUR);
  const rows = [];
  for (let at = first; at <= last; at += HOUR) {
    const point = points.get(at);
    rows.push({ at, volume: point?.volume ?? 0, negative: point?.negative ?? 0, complete: point?.complete ?? true });
  }
  return rows;
}

/** First and last moment of the chosen range, in milliseconds: the axis of time, however little of it was heard. */
export function rangeOf(rows) {
  const end = rows[rows.length - 1].at + HOUR;
  return [end - state.days * 24 * HOUR, end];
}

/** Start of the hour that ends with, or holds, a time: the last one of the tiles and of the chart. */
const hourOf = (at) => Math.floor((at - 1) / HOUR) * HOUR;

/** Alerts of the chosen function that began within these rows. */
export function onsetsIn(rows) {
  if (rows.length === 0) {
    return [];
  }
  const [from, to] = [rows[0].at, rows[rows.length - 1].at + HOUR];
  return alertsHere().filter((alert) => {
    const onset = Date.parse(alert.onset_at);
    return touches(alert, state.functionId) && onset >= from && onset < to;
  });
}

export function tableOf(rows) {
  const cells = (row) => h(
    "tr", {},
    h("th", { scope: "row" }, time(row.at)),
    h("td", {}, number(row.volume)),
    h("td", {}, row.volume > 0 ? percent(row.negative / row.volume) : "–"),
  );
  return h(
    "table", {},
    h("thead", {}, h("tr", {}, ["hour", "volume", "negative_share"].map((key) => h("th", { scope: "col" }, t(key))))),
    h("tbody", {}, [...rows].reverse().map(cells)),
  );
}
