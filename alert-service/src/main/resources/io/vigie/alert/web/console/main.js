// Puts the page together: loads, then follows the stream.
import { actions, prepareDialog, settle } from "./act.js";
import * as api from "./api.js";
import { showChart } from "./chart.js";
import { loadCorrections, prepareCorrecting } from "./correct.js";
import { $, fill } from "./dom.js";
import { showHeader } from "./header.js";
import { cardOf, flash, showAlert, showList } from "./list.js";
import { follow } from "./live.js";
import { ALL, brandOf, changed, isHere, on, state, take, takeCorrection } from "./state.js";
import { brandName, headline, language, named, t, useLanguage, useZone } from "./texts.js";
import { showTiles } from "./tiles.js";

const OVERVIEW_MILLIS = 2_000;
const CLOCK_MILLIS = 30_000;
const URGENT = 4;
const LINK = "#alert-";
let overviewDue = false;
let repaintDue = false;

showHeader({ chooseBrand, chooseLanguage });
showTiles();
showChart();
showList(actions);
prepareDialog();
prepareCorrecting();
on("choice", () => loadSeries(state.functionId).catch(lost));
addEventListener("hashchange", () => followLink().catch(lost));
await chooseLanguage(language);
follow({ opened: load, lost, alert: newAlert, correction: newCorrection, metrics: newPoint });
setInterval(() => changed("alerts"), CLOCK_MILLIS);

async function chooseLanguage(code) {
  await useLanguage(code);
  changed("texts");
}

/** Everything anew: at the start, and after a break of the stream, of which the events are lost. */
async function load() {
  try {
    state.company = await api.company();
    useZone(state.company.time_zone);
    state.brand ??= rememberedBrand();
    state.alerts = new Map(); // the stream is open: what comes meanwhile is taken too
    (await api.alerts()).alerts.forEach(take);
    await loadBrand();
    await loadCorrections();
    state.connection = "live";
    const first = !state.loaded;
    state.loaded = true;
    changed("company", "reach", "alerts", "series");
    if (first) {
      await followLink();
    }
  } catch {
    lost();
    setTimeout(load, 3_000);
  }
}

function lost() {
  state.connection = "lost";
  changed("reach");
}

/** An address may name an alert (#alert-ID): it is shown whatever its brand and state; the header says where there is none. */
async function followLink() {
  state.linked = location.hash.startsWith(LINK) ? location.hash.slice(LINK.length) : null;
  changed("alerts");
  const alert = state.alerts.get(state.linked);
  if (alert && !isHere(alert) && brandOf(alert.brand)) {
    await showBrand(alert.brand);
  }
  if (alert && isHere(alert)) {
    showAlert(alert.alert_id);
  }
}

function rememberedBrand() {
  const { brands } = state.company;
  const known = brands.find((brand) => brand.id === localStorage.getItem("vigie.brand"));
  return (known ?? brands.find((brand) => brand.role === "own") ?? brands[0]).id;
}

async function chooseBrand(id) {
  localStorage.setItem("vigie.brand", id);
  await showBrand(id);
}

async function showBrand(id) {
  state.brand = id;
  await loadBrand();
  changed("company", "alerts", "series");
}

async function loadBrand() {
  state.series = new Map();
  await Promise.all([loadOverview(), loadSeries(ALL), loadSeries(state.functionId)]);
}

async function loadOverview() {
  const { brand } = state;
  const overview = await api.overview(brand);
  if (brand === state.brand) {
    state.overview = overview;
    changed("overview");
  }
}

async function loadSeries(functionId) {
  const { brand, series } = state;
  if (series.has(functionId)) {
    return;
  }
  series.set(functionId, new Map()); // points of the stream that come meanwhile have a place
  state.awaited.add(functionId);
  try {
    const points = await api.hours(brand, functionId);
    points.forEach((point) => keep(series.get(functionId), point));
  } catch (problem) {
    series.delete(functionId);
    throw problem;
  } finally {
    state.awaited.delete(functionId);
    changed("series");
  }
}

function keep(points, point) {
  points.set(Date.parse(point.window_start), point);
}

function newAlert(alert) {
  const { known, newer } = take(alert);
  if (!newer || !state.loaded) {
    return;
  }
  changed("alerts");
  settle(cardOf(alert.alert_id));
  announce(alert, known);
  overviewSoon();
}

function newCorrection(correction) {
  takeCorrection(correction);
  changed("corrections");
}

function announce(alert, known) {
  const where = isHere(alert) ? "" : `${brandName(alert.brand)} · `;
  if (!known && alert.status === "open") {
    const owner = named(alert.department_name, alert.department);
    const text = t("announce_new", { severity: alert.severity, headline: where + headline(alert), owner });
    fill($(alert.severity >= URGENT ? "alarm" : "announcer"), text);
    flash(alert.alert_id);
  } else if (known && known.status !== alert.status) {
    fill($("announcer"), t("announce_status", { status: t(`status_${alert.status}`), headline: where + headline(alert) }));
  }
}

function newPoint({ brand, function: functionId, window_minutes: minutes, point }) {
  const points = state.series.get(functionId);
  if (minutes === 60 && brand === state.brand && points) {
    keep(points, point);
    repaintSoon();
  }
  overviewSoon();
}

/** A replay brings thousands of points a second: the chart follows at the pace of the screen. */
function repaintSoon() {
  if (!repaintDue) {
    repaintDue = true;
    setTimeout(() => requestAnimationFrame(() => {
      repaintDue = false;
      changed("points");
    }), 250);
  }
}

function overviewSoon() {
  if (!overviewDue) {
    overviewDue = true;
    setTimeout(() => {
      overviewDue = false;
      loadOverview().catch(() => {});
    }, OVERVIEW_MILLIS);
  }
}
