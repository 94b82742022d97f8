// The top of the page: whose page it is, how fresh it is, and what the reader has chosen.
import { $, bdi, fill, h, refill, set } from "./dom.js";
import { kindOfNothing, kindOfSilence } from "./empty.js";
import { alertsHere, asOf, brandOf, changed, HOUR, isActive, isHere, on, state } from "./state.js";
import { brandName, duration, language, number, percent, shortDuration, t, time } from "./texts.js";

const DAYS = [1, 3, 7, 14, 30];
const FEWEST = 5; // alerts that a percentile is said of

/** chooseBrand(id) and chooseLanguage(code) load what the choice needs. */
export function showHeader({ chooseBrand, chooseLanguage }) {
  on("texts", labels);
  on("company", brands);
  ["texts", "company", "overview", "alerts", "reach"].forEach((part) => on(part, () => render(chooseBrand)));
  on("choice", ranges);
  $("brand").addEventListener("change", (event) => chooseBrand(event.target.value));
  $("languages").addEventListener("click", (event) => {
    const code = event.target.dataset.language;
    if (code) {
      localStorage.setItem("vigie.language", code);
      chooseLanguage(code);
    }
  });
  $("theme").addEventListener("click", turnTheme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => changed("theme"));
}

function labels() {
  document.querySelectorAll("[data-text]").forEach((element) => fill(element, t(element.dataset.text)));
  document.querySelectorAll("[data-label]").forEach((element) => set(element, { "aria-label": t(element.dataset.label) }));
  [...$("languages").children].forEach((button) => set(button, { "aria-pressed": String(button.dataset.language === language) }));
  labelTheme();
  ranges();
  if (state.company) {
    brands();
  }
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function turnTheme() {
  const theme = isDark() ? "light" : "dark";
  localStorage.setItem("vigie.theme", theme);
  document.documentElement.dataset.theme = theme;
  labelTheme();
  changed("theme");
}

function labelTheme() {
  const text = t(isDark() ? "theme_to_light" : "theme_to_dark");
  set($("theme"), { "aria-label": text, title: text });
}

function ranges() {
  fill($("ranges"), DAYS.map((days) => h(
    "button",
    { type: "button", "aria-pressed": String(days === state.days), click: () => chooseDays(days), "data-days": String(days) },
    t(`range_${days}`))));
}

function chooseDays(days) {
  state.days = days;
  localStorage.setItem("vigie.days", String(days));
  changed("choice");
  $("ranges").querySelector(`[data-days="${days}"]`).focus();
}

function brands() {
  refill($("company"), state.company.name);
  const option = (brand) => h("option", { value: brand.id }, brand.name);
  const group = (label, role) => {
    const members = state.company.brands.filter((brand) => (brand.role === "competitor") === (role === "competitor"));
    return members.length > 0 && h("optgroup", { label: t(label) }, members.map(option));
  };
  refill($("brand"), group("own_brands", "own"), group("competitors", "competitor"));
  $("brand").value = state.brand;
}

function render(chooseBrand) {
  if (!state.company) {
    refill($("situation"), kindOfSilence() && t(`empty_${kindOfSilence()}`));
    connection();
    return;
  }
  $("brand").value = state.brand;
  refill($("as-of"), asOf() === null ? "–" : time(asOf()), since());
  connection();
  const situation = state.loaded ? situationOf(alertsHere()) : "";
  refill($("situation"), alertsHere().some(isActive) ? h("a", { href: "#alerts" }, situation) : situation);
  document.title = `${situation ? `${situation} · ` : ""}${state.company.name} · Vigie`;
  const missing = state.loaded && state.linked !== null && !state.alerts.has(state.linked);
  refill($("no-alert"), missing && t("no_such_alert", { id: state.linked }));
  elsewhere(chooseBrand);
  figures();
}

/** How long nothing has been heard, once that is an hour: the page may be live beside data that are old. */
function since() {
  const millis = Date.now() - (asOf() ?? Infinity);
  return millis >= HOUR && h("span", { class: "since" }, ` (${t("ago", { duration: duration(millis) })})`);
}

function connection() {
  set($("connection"), { "data-state": state.connection });
  refill($("connection"), t(`connection_${state.connection}`));
}

function situationOf(alerts) {
  const count = (status) => alerts.filter((alert) => alert.status === status).length;
  const [open, acknowledged] = [count("open"), count("acknowledged")];
  const parts = [];
  if (open > 0) {
    parts.push(t("situation_open", { n: open }));
  }
  if (acknowledged > 0) {
    parts.push(t("situation_acknowledged", { n: acknowledged }));
  }
  return parts.length > 0 ? parts.join(", ") : t(`empty_${kindOfNothing()}`, { brand: brandName(state.brand) });
}

/** Open alerts of the brands that are not shown, so that a choice of brand hides none. One no longer configured cannot be chosen. */
function elsewhere(chooseBrand) {
  const counts = new Map();
  [...state.alerts.values()].filter((alert) => isActive(alert) && !isHere(alert))
    .forEach((alert) => counts.set(alert.brand, (counts.get(alert.brand) ?? 0) + 1));
  $("elsewhere").hidden = counts.size === 0;
  refill($("elsewhere"), t("elsewhere"), [...counts].map(([brand, count]) => {
    const content = [bdi(brandName(brand)), ` (${number(count)})`];
    const attributes = { type: "button", class: "link", "data-brand": brand, click: () => chooseBrand(brand) };
    return [" ", brandOf(brand) ? h("button", attributes, content) : h("span", {}, content)];
  }).flat());
}

function figures() {
  const { overview } = state;
  if (!overview) {
    return;
  }
  const pair = (value, key, values) => h("div", {}, h("dt", {}, t(key, values)), h("dd", {}, value));
  const counted = (n, key) => pair(number(n), key, { n });
  const slow = shortDuration(overview.post_to_alert_p99_millis);
  refill(
    $("figures"),
    counted(overview.mentions_total, "figure_mentions"),
    overview.share_of_voice_24h !== undefined && pair(percent(overview.share_of_voice_24h), "figure_voice"),
    counted(overview.alerts_resolved, "figure_resolved"),
    overview.post_to_alert_count >= FEWEST && pair(shortDuration(overview.post_to_alert_p50_millis), "figure_latency", { slow }),
  );
}
