// The strip of functions: one tile each, the chosen one decides what the chart and the list show.
import { $, bdi, fill, h, hidden, refill, set, svg } from "./dom.js";
import { ALL, changed, on, state } from "./state.js";
import { functionName, number, percent, signedPercent, t } from "./texts.js";

const tiles = new Map();

export function showTiles() {
  ["texts", "company", "overview", "choice"].forEach((part) => on(part, render));
}

function render() {
  if (!state.company) {
    return;
  }
  const ids = [ALL, ...state.company.functions.map((each) => each.id)];
  if ([...tiles.keys()].join() !== ids.join()) {
    tiles.clear();
    ids.forEach((id) => tiles.set(id, tile(id)));
    fill($("tiles"), [...tiles.values()]);
  }
  ids.forEach((id) => update(tiles.get(id), id, figuresOf(id)));
}

function tile(id) {
  return h("button", { type: "button", class: "tile", "data-function": id, click: () => choose(id) });
}

export function choose(id) {
  state.functionId = id;
  changed("choice");
}

function update(button, id, figures) {
  const { volume_24h: volume, negative_share_24h: share, open_alerts: alerts } = figures;
  set(button, {
    "aria-pressed": String(state.functionId === id),
    "data-alerts": alerts > 0 ? "some" : "none",
  });
  refill(
    button,
    h("span", { class: "tile-name" }, bdi(functionName(id)), alerts > 0 && badge(alerts, id)),
    h("span", { class: "tile-volume" }, number(volume), hidden(` ${t("volume_24h", { n: volume })} `)),
    changeOf(volume, figures.volume_previous_24h),
    sparkline(figures.trend),
    h("span", { class: "tile-share" }, meter(share), `${percent(share)} ${t("negative")}`),
  );
}

/** Each open alert counts once: at the function that leads it, and at all functions together. */
function badge(alerts, id) {
  const said = t(id === ALL ? "open_alerts" : "open_alerts_led", { n: alerts });
  return h("span", { class: "badge", title: said }, h("span", { "aria-hidden": "true" }, number(alerts)), hidden(said));
}

function changeOf(volume, before) {
  const text = before > 0 ? signedPercent(volume / before - 1) : volume > 0 ? t("change_new") : "–";
  return h("span", { class: "tile-change" }, text, hidden(` ${t("change_label")} `));
}

function meter(share) {
  const width = Math.round(share * 28);
  return svg(
    "svg",
    { class: "meter", viewBox: "0 0 28 4", "aria-hidden": "true" },
    svg("rect", { class: "meter-all", width: 28, height: 4, rx: 1 }),
    svg("rect", { class: "meter-part", width, height: 4, rx: 1 }),
  );
}

function sparkline(trend) {
  const top = Math.max(1, ...trend);
  const step = 100 / Math.max(1, trend.length - 1);
  const points = trend.map((value, index) => `${(index * step).toFixed(1)},${(25 - (value / top) * 22).toFixed(1)}`);
  const line = points.length > 1 ? [
    svg("path", { class: "spark-area", d: `M0,26L${points.join("L")}L100,26Z` }),
    svg("path", { class: "spark-line", d: `M${points.join("L")}` }),
  ] : [];
  return svg("svg", { class: "spark", viewBox: "0 0 100 27", preserveAspectRatio: "none", "aria-hidden": "true" }, ...line);
}

const NOTHING = { volume_24h: 0, volume_previous_24h: 0, negative_share_24h: 0, open_alerts: 0, trend: [] };

function figuresOf(id) {
  const known = state.overview?.functions.find((each) => each.function === id);
  const figures = known ?? (id === ALL ? figuresOfAll() : NOTHING);
  return id === ALL ? { ...figures, open_alerts: state.overview?.alerts_open ?? 0 } : figures;
}

/** The overview may tell of functions only; all mentions are then summed from the hours themselves. */
function figuresOfAll() {
  const hours = [...(state.series.get(ALL) ?? [])].sort(([one], [other]) => one - other);
  const points = hours.map(([, point]) => point);
  const day = points.slice(-24);
  const volume = sum(day, "volume");
  return {
    volume_24h: volume,
    volume_previous_24h: sum(points.slice(-48, -24), "volume"),
    negative_share_24h: volume > 0 ? sum(day, "negative") / volume : 0,
    trend: day.map((point) => point.volume),
  };
}

const sum = (points, field) => points.reduce((total, point) => total + point[field], 0);
