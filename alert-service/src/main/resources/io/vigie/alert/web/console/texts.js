// Words, numbers and times in the reader's language and the company's time zone.
import { ALL, brandOf, present, state } from "./state.js";

const LANGUAGES = ["en", "fr"];
const LOCALES = { en: "en-GB", fr: "fr-FR" }; // of dates and numbers
const OF_SOURCE = "source:"; // begins what stands for the function of a source that fell silent
let texts = {};
let zone = "UTC";
export let language = chosen() ?? preferred();

export async function useLanguage(code) {
  const answer = await fetch(`assets/texts.${code}.json`);
  texts = await answer.json();
  language = code;
  document.documentElement.lang = code;
}

const locale = () => LOCALES[language];

export function useZone(name) {
  zone = name;
}

function chosen() {
  const code = localStorage.getItem("vigie.language");
  return LANGUAGES.includes(code) ? code : null;
}

function preferred() {
  const codes = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code) => LANGUAGES.includes(code)) ?? "en";
}

/** The text of a key; {name} is replaced by values.name, and values.n, or count where n is a text, chooses singular or plural. */
export function t(key, values = {}) {
  let text = texts[key] ?? key;
  if (typeof text === "object") {
    text = text[new Intl.PluralRules(locale()).select(values.count ?? values.n)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => shown(values[name]) ?? whole);
}

function shown(value) {
  return typeof value === "number" ? number(value) : value;
}

export const number = (value, digits = 0) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);

export const percent = (share) =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);

export const signedPercent = (share) =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(share)
    .replace("-", "\u2212"); // French has a hyphen for a minus sign

/** A time in the company's zone; what to show is given as options of Intl.DateTimeFormat. */
export function time(millis, options = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }) {
  const text = new Intl.DateTimeFormat(locale(), { timeZone: zone, hourCycle: "h23", ...options }).format(millis);
  return language === "fr" ? text.replace(/(?<=^| )1(?= \p{L})/u, "1er") : text; // the one day that is an ordinal
}

/** "Fri 13", in this order in every language: the label of a day on the time axis. */
export const day = (millis) => `${time(millis, { weekday: "short" })} ${time(millis, { day: "numeric" })}`;

export const clock = (millis) => time(millis, { hour: "2-digit", minute: "2-digit" });

/** A time beside an earlier one: its day is told where it is another. */
export function timeAfter(millis, earlier) {
  const date = (at) => time(at, { dateStyle: "short" });
  return date(millis) === date(earlier) ? clock(millis) : time(millis);
}

export function duration(millis) {
  const minutes = Math.round(millis / 60_000);
  if (minutes < 60) {
    return t("minutes", { n: minutes });
  }
  const hours = Math.round(minutes / 60);
  return hours < 48 ? t("hours", { n: hours }) : t("days", { n: Math.round(hours / 24) });
}

export function shortDuration(millis) {
  return millis < 1000 ? t("milliseconds", { n: Math.round(millis) }) : t("seconds", { n: number(millis / 1000, 1) });
}

export function ago(iso) {
  const millis = present() - Date.parse(iso);
  return millis < 60_000 ? t("just_now") : t("ago", { duration: duration(millis) });
}

/** The name in the reader's language of something that has names by language. */
export function named(names, otherwise) {
  return names?.[language] ?? names?.en ?? names?.["*"] ?? Object.values(names ?? {})[0] ?? otherwise;
}

export function functionName(id) {
  if (id === ALL) {
    return t("all_functions");
  }
  if (id?.startsWith(OF_SOURCE)) {
    return t("source_named", { source: id.slice(OF_SOURCE.length) });
  }
  return named(state.company.functions.find((each) => each.id === id)?.name, id);
}

export const brandName = (id) => (id === ALL ? t("all_brands") : brandOf(id)?.name ?? id);

/** A reason in the reader's language; in the words that came with it where the page knows no better. */
export function reason(because, words) {
  const key = `because_${because?.code}`;
  if (!texts[key]) {
    return words;
  }
  const department = state.company.departments.find((each) => each.id === because.department);
  const text = t(key, {
    ...because,
    function: functionName(because.function),
    other: functionName(because.other),
    department: named(department?.name, because.department),
    share: percent(Number(because.share)),
  });
  return because.also ? `${text} ${t("because_also", { routes: because.also })}` : text;
}

/** Why something was not done, in the reader's language where the kind of problem is known. */
export function refusal(problem) {
  if (!problem.status) {
    return t("no_answer");
  }
  const key = `refused_${problem.code?.replaceAll("-", "_")}`;
  return texts[key] ? t(key) : problem.message;
}

/** "45 min", "24 h 45 min": hours where minutes would be many. */
function length(minutes) {
  const hours = minutes > 120 ? Math.floor(minutes / 60) : 0;
  const rest = minutes - 60 * hours;
  return [hours && `${hours}\u00a0h`, rest && `${rest}\u00a0min`].filter(Boolean).join("\u00a0");
}

/** "opinion turns for the worse: 48 % negative over the last 24 hours, usually 22 %". */
function turned(alert) {
  const days = alert.window_minutes > 1440 && alert.window_minutes % 1440 === 0;
  const n = days ? alert.window_minutes / 1440 : Math.floor(alert.window_minutes / 60);
  return t(alert.negative_share > alert.expected_negative_share ? "shift_worse" : "shift_better", {
    share: percent(alert.negative_share),
    period: t(days ? "last_days" : "last_hours", { n }),
    usual: percent(alert.expected_negative_share),
  });
}

/** Mentions that the fixed threshold asks for, where no statistics tell of the event: nothing is expected then. */
export const fixedThreshold = (alert) =>
  alert.spikes.every((each) => each.kind === "threshold") && alert.lead_because?.threshold;

/** "84 mentions in 60 min, 9 expected, 62 % negative"; of a wide audience how wide it is, of opinion how it turns. */
export function measured(alert) {
  if (alert.nature === "shift") {
    return turned(alert);
  }
  const reach = Math.max(0, ...alert.evidence.samples.map((sample) => sample.reach));
  if (alert.nature === "voice" && reach > 0) {
    return t("audience", { n: reach });
  }
  const counted = alert.window_minutes
    ? t("count_in_window", { n: alert.observed, window: length(alert.window_minutes) })
    : t("count", { n: alert.observed });
  const threshold = fixedThreshold(alert);
  const measure = threshold
    ? t("threshold", { n: threshold })
    : t("expected", { n: number(alert.expected, alert.expected < 10 ? 1 : 0), count: alert.expected });
  const parts = [counted, measure, t("negative_percent", { n: percent(alert.negative_share) })];
  return parts.map((part) => part.replaceAll(" ", "\u00a0")).join(", "); // a line breaks between figures, not within
}

/** "At its peak 98 mentions in 60 min · 410 mentions since it began"; nothing when the alert does not know. */
export function sized(alert) {
  const parts = [
    alert.peak_observed > 0 && alert.nature !== "shift" && t("peak", { n: alert.peak_observed, window: length(alert.peak_window_minutes) }),
    alert.total > 0 && t("total", { n: alert.total }),
  ];
  return parts.filter(Boolean).join(" · ");
}

export const headline = (alert) => `${functionName(alert.function)} · ${measured(alert)}`;
