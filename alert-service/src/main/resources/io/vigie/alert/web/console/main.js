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
const RETRY_MILLIS = 3_000;
const URGENT = 4;
const LINK = "#alert-";
let overviewDue = false;
let repaintDue = false;
let attempt = 0; // to load everything: a later one, or a break of the stream, makes it void
let retry;

on("choice", () => loadSeries(state.functionId).catch(failed)); // first, so that the chart knows what it waits for
showHeader({ chooseBrand, chooseLanguage });
showTiles();
showChart();
showList(actions);
prepareDialog();
prepareCorrecting();
addEventListener("hashchange", () => followLink().catch(failed));
await chooseLanguage(language);
follow({ opened: load, lost, alert: newAlert, correction: newCorrection, metrics: newPoint });
setInterval(() => changed("alerts", "clock"), CLOCK_MILLIS);

async function chooseLanguage(code) {
  await useLanguage(code);
  changed("texts");
}

/** Everything anew: at the start, and after a break of the stream, of which the events are lost. */
async function load() {
  attempt += 1;
  const current = attempt;
  try {
    state.company = await api.company();
    useZone(state.company.time_zone);
    keepChoices();
    await loadAlerts();
    await loadBrand();
    await loadCorrections();
    if (current !== attempt) {
      return;
    }
    state.connection = "live";
    const first = !state.loaded;
    state.loaded = true;
    changed("company", "reach", "alerts", "series");
    if (first) {
      await followLink();
    }
  } catch {
    if (current === attempt) {
      failed();
    }
  }
}

/** What is shown stays until what there is now is known; alerts that the open stream brings meanwhile are kept. */
async function loadAlerts() {
  const before = [...state.alerts.keys()];
  const { alerts } = await api.alerts();
  const there = new Set(alerts.map((alert) => alert.alert_id));
  alerts.forEach(take);
  before.filter((id) => !there.has(id) && id !== state.linked).forEach((id) => state.alerts.delete(id));
}

/** Something could not be loaded: everything is, as soon as that works. */
function failed() {
  lost();
  retry = setTimeout(load, RETRY_MILLIS);
}

/** The stream does not tell why it is not there; an answer does. */
async function lost() {
  attempt += 1;
  clearTimeout(retry);
  connect(state.connection === "starting" ? "starting" : "lost");
  const problem = await api.company().then(() => null, (reason) => reason);
  if (problem && state.connection !== "live") {
    connect(problem.code === "starting" ? "starting" : "lost");
  }
}

function connect(connection) {
  state.connection = connection;
  changed("reach");
}

/** An address may name an alert (#alert-ID): it is shown whatever its brand and state; the header says where there is none. */
async function followLink() {
  const id = location.hash.startsWith(LINK) ? location.hash.slice(LINK.length) : null;
  if (id !== null && !state.alerts.has(id)) {
    await loadAlert(id);
  }
  state.linked = id;
  changed("alerts");
  const alert = state.alerts.get(state.linked);
  if (alert && !isHere(alert) && brandOf(alert.brand)) {
    await showBrand(alert.brand);
  }
  if (alert && isHere(alert)) {
    showAlert(alert.alert_id);
  }
}

/** One that was resolved long ago is not among those that are loaded at once. */
async function loadAlert(id) {
  try {
    take((await api.alertDetail(id)).alert);
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
  }
}

/** What was chosen may no longer be configured. */
function keepChoices() {
  state.brand = brandOf(state.brand) ? state.brand : rememberedBrand();
  if (!state.company.functions.some((each) => each.id === state.functionId)) {
    state.functionId = ALL;
  }
}

function rememberedBrand() {
  const { brands } = state.company;
  const known = brands.find((brand) => brand.id === localStorage.getItem("vigie.brand"));
  return (known ?? brands.find((brand) => brand.role === "own") ?? brands[0]).id;
}

async function chooseBrand(id) {
  localStorage.setItem("vigie.brand", id);
  await showBrand(id).catch(failed);
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
  const held = new Map(); // points of the stream that come meanwhile are newer than what is asked for
  series.set(functionId, held);
  state.awaited.add(functionId);
  try {
    const points = await api.hours(brand, functionId);
    points.filter((point) => !held.has(Date.parse(point.window_start))).forEach((point) => keep(held, point));
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
