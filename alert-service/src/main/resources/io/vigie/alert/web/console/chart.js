// Mentions per hour with their negative part, the negative share below, and where alerts began.
import uPlot from "../webjars/uplot/dist/uPlot.esm.js";
import { $, fill, h, refill, set } from "./dom.js";
import { hourlyRows, onsetsIn, rangeOf, tableOf } from "./hours.js";
import { on, state } from "./state.js";
import { clock, day, functionName, headline, number, percent, t, time } from "./texts.js";

let plots = [];
let rows = [];

export function showChart() {
  ["texts", "series", "choice", "theme"].forEach((part) => on(part, draw));
  on("points", redraw);
  on("alerts", placeOnsets);
  new ResizeObserver(resize).observe($("plots"));
  $("plots").addEventListener("keydown", step);
  $("chart-table").addEventListener("toggle", table);
}

function draw() {
  plots.forEach((plot) => plot.destroy());
  plots = [];
  rows = hourlyRows();
  if (!state.company) {
    return;
  }
  fill($("chart-title"), t("chart_title", { function: functionName(state.functionId) }));
  $("chart-empty").hidden = rows.length > 0;
  fill($("chart-empty"), t(state.awaited.has(state.functionId) ? "loading" : "chart_empty"));
  if (rows.length > 0) {
    plots = [volumePlot(), sharePlot()];
  }
  describe();
}

function redraw() {
  rows = hourlyRows();
  if (plots.length === 0 || rows.length === 0) {
    draw();
    return;
  }
  plots[0].setData(volumeData());
  plots[1].setData(shareData());
  describe();
}

function describe() {
  read(null);
  table();
  $("plots").setAttribute("aria-label", summary());
}

function summary() {
  if (rows.length === 0) {
    return t("chart_empty");
  }
  const peak = rows.reduce((best, row) => (row.volume > best.volume ? row : best));
  return t("chart_summary", {
    function: functionName(state.functionId),
    volume: t("count", { n: rows.reduce((total, row) => total + row.volume, 0) }),
    range: t(`range_${state.days}`),
    peak: time(peak.at),
    peak_volume: peak.volume,
    onsets: t("onsets", { n: onsetsIn(rows).length }),
  });
}

const seconds = () => rows.map((row) => row.at / 1000);
const volumeData = () => [
  seconds(),
  rows.map((row) => (row.complete ? row.volume : null)),
  rows.map((row) => (row.complete ? null : row.volume)),
  rows.map((row) => row.negative),
];
const shareData = () => [seconds(), rows.map((row) => (row.volume > 0 ? row.negative / row.volume : null))];

function volumePlot() {
  const top = (u, min, max) => [0, Math.max(5, max * 1.12)];
  return plot("volume-plot", 190, volumeData(), top, [
    bars("--bar"),
    bars("--bar-running"),
    bars("--negative"),
  ], { size: 26, values: (u, splits) => splits.map(hourOrDay(u)) }, {
    size: 46, space: 40, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000],
    values: (u, splits) => splits.map((value) => number(value)),
  });
}

function sharePlot() {
  const ends = { size: 46, splits: () => [0, 1], values: () => ["0", percent(1)] };
  return plot("share-plot", 58, shareData(), () => [0, 1], [bars("--negative-soft")], { size: 0, values: () => [], ticks: { show: false } }, ends);
}

function plot(id, height, data, range, series, xAxis, yAxis) {
  const plain = { stroke: colour("--ink-2"), font: "11px Inter, system-ui, sans-serif", ticks: { show: false }, gap: 6 };
  return new uPlot({
    width: widthOf(),
    height,
    padding: [8, 20, id === "share-plot" ? 7 : 0, 0],
    legend: { show: false },
    cursor: { sync: { key: "hours" }, points: { show: false }, drag: { x: false, y: false }, y: false },
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), state.company.time_zone),
    scales: { x: { range: () => rangeOf(rows).map((at) => at / 1000) }, y: { range } },
    axes: [
      { ...plain, grid: { show: false }, ...xAxis },
      { ...plain, grid: { stroke: colour("--rule"), width: 1 }, ...yAxis },
    ],
    series: [{}, ...series],
    hooks: { setCursor: [(u) => read(u.cursor.idx)], draw: [placeOnsets] }, // only a drawn plot knows its scales
  }, data, $(id));
}

/** No wider than an hour: a lone one would else fill the plot, as it has no neighbour to be measured against. */
const bars = (name) => ({
  paths: (u, ...which) => {
    const hour = u.over.clientWidth / (state.days * 24);
    return uPlot.paths.bars({ size: [0.82, 0.82 * hour], align: 1 })(u, ...which);
  },
  fill: colour(name),
  width: 0,
  points: { show: false },
});

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const widthOf = () => Math.max(200, $("plots").clientWidth);

function resize() {
  plots.forEach((each) => each.setSize({ width: widthOf(), height: each.height }));
}

const hourOrDay = (u) => (at) => {
  const midnight = uPlot.tzDate(new Date(at * 1000), state.company.time_zone).getHours() === 0;
  return midnight ? day(at * 1000) : clock(at * 1000);
};

function read(index) {
  const row = rows[index ?? rows.length - 1];
  if (!row) {
    fill($("readout"));
    return;
  }
  const share = row.volume > 0 ? `, ${percent(row.negative / row.volume)} ${t("negative")}` : "";
  const begun = onsetsIn([row]).map((alert) => ` · ${t("readout_onset", { headline: headline(alert) })}`);
  refill(
    $("readout"),
    h("time", {}, time(row.at)),
    ` · ${t("readout_volume", { n: row.volume })}${share}`,
    row.complete ? null : ` · ${t("readout_incomplete")}`,
    index === null ? null : begun,
  );
}

function step(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by || plots.length === 0 || event.target !== $("plots")) {
    return;
  }
  event.preventDefault();
  $("readout").setAttribute("aria-live", "polite");
  const from = plots[0].cursor.idx ?? rows.length;
  const index = Math.min(rows.length - 1, Math.max(0, from + by));
  plots.forEach((each) => each.setCursor({ left: each.valToPos(rows[index].at / 1000, "x"), top: 8 }));
}

function placeOnsets() {
  if (plots.length === 0) {
    return;
  }
  const { over } = plots[0];
  const marks = new Map([...over.querySelectorAll(".onset")].map((mark) => [mark.getAttribute("href"), mark]));
  onsetsIn(rows).forEach((alert) => {
    const mark = marks.get(addressOf(alert)) ?? over.appendChild(onset(alert));
    marks.delete(addressOf(alert));
    place(mark, alert);
  });
  marks.forEach((mark) => mark.remove());
}

const addressOf = (alert) => `#alert-${alert.alert_id}`;

const onset = (alert) => h("a", {
  class: "onset", href: addressOf(alert),
  click: (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("vigie:goto", { detail: alert.alert_id }));
  },
});

function place(mark, alert) {
  const name = t("readout_onset", { headline: headline(alert) });
  set(mark, { title: name, "aria-label": name, "data-nature": alert.nature, "data-status": alert.status });
  mark.style.left = `${plots[0].valToPos(Date.parse(alert.onset_at) / 1000, "x")}px`;
}

function table() {
  if ($("chart-table").open) {
    refill($("chart-table").querySelector("div"), tableOf(rows));
  }
}
