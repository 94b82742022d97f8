// What an opened alert tells: mentions, why this owner, what the baseline says, history, notifications.
import { alertDetail } from "./api.js";
import { judged, loadCorrections } from "./correct.js";
import { bdi, fill, h, refill } from "./dom.js";
import { chip, quote } from "./evidence.js";
import { fixedThreshold, functionName, number, percent, reason, refusal, shortDuration, t, time } from "./texts.js";

const SHOWN = 3; // entries of the history that stand without being asked for
const OF_NO_MENTION = ["drop", "shift", "silence"]; // the end of an hour decides these

/** Fills the place at once with what the alert itself says, then with what the service adds. */
export async function detailOf(place, alert) {
  if (place.children.length === 0) {
    fill(place, ["d-said", "d-why", "d-log"].map((part) => h("div", { class: part })));
    fill(place.lastChild, h("p", { class: "faint" }, t("loading")));
  }
  const [evidence, reasons] = place.children;
  refill(evidence, ...said(alert));
  refill(reasons, why(alert), measures(alert));
  loadCorrections(alert.evidence.samples.map((sample) => sample.mention_id)).catch(() => {}); // the rest stands without
  try {
    await logOf(place, alert);
  } catch (problem) {
    fill(place.lastChild, h("p", { class: "problem" }, t("not_done", { reason: refusal(problem) })));
  }
}

/** What has been done and who was told: the service alone knows, and tells when asked. */
export async function logOf(place, alert) {
  const log = place.lastChild;
  const { events, notifications } = await alertDetail(alert.alert_id);
  refill(log, history(events, log.querySelector(".fold")?.open), delivered(notifications));
}

const block = (title, ...content) => h("section", {}, h("h4", {}, t(title)), ...content.flat().filter(Boolean));

function said({ evidence }) {
  return [
    block("terms", h("ul", { class: "chips" }, evidence.terms.map(chip))),
    block("sources", h("ul", { class: "chips" }, evidence.sources.map(chip))),
    block("samples", evidence.samples.map((sample) => quote(sample, "full", judged(sample)))),
  ];
}

function why(alert) {
  const deputy = alert.deputy && [h("dt", {}, t("deputy")), h("dd", {}, bdi(alert.deputy.name))];
  return block(
    "why",
    h(
      "dl", { class: "pairs" },
      h("dt", {}, t("lead_reason")), h("dd", { dir: "auto" }, reason(alert.lead_because, alert.lead_reason)),
      h("dt", {}, t("route_reason")), h("dd", { dir: "auto" }, reason(alert.route_because, alert.route_reason)),
      h("dt", {}, t("functions_touched")), h("dd", {}, listed(alert.functions)),
      ...(deputy || []),
    ),
  );
}

const listed = (functions) => functions.flatMap((id, index) => [index > 0 && ", ", bdi(functionName(id))]);

function measures(alert) {
  const share = fixedThreshold(alert)
    ? t("negative_percent", { n: percent(alert.negative_share) })
    : t("measure_share", { share: percent(alert.negative_share), expected: percent(alert.expected_negative_share) });
  const routed = !OF_NO_MENTION.includes(alert.nature)
    && h("p", { class: "faint" }, t("routed_in", { duration: shortDuration(alert.post_to_alert_millis) }));
  return block("measures", h("p", {}, share), h("ul", { class: "plain" }, alert.spikes.map(spike)), routed);
}

const LINES = { sentiment_shift: "shift_line", threshold: "threshold_line" };

function spike(each) {
  const line = t(LINES[each.kind] ?? "spike_line", {
    function: functionName(each.function),
    observed: t("count", { n: each.observed }),
    expected: t("expected", { n: number(each.expected, 1), count: each.expected }),
    score: number(each.score, 1),
  });
  return h("li", {}, line, " · ", h("span", { class: "faint" }, t(`spike_state_${each.state}`)));
}

function history(events, open = false) {
  const entries = events.filter(telling).sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const latest = entries.length > SHOWN ? entries.slice(-SHOWN) : entries;
  const earlier = entries.slice(0, -SHOWN);
  const folded = earlier.length > 0 && h(
    "details", { class: "fold", open: open || null },
    h("summary", {}, t("history_earlier", { n: earlier.length })),
    h("ol", { class: "log" }, earlier.map(entry)),
  );
  return block("history", folded, h("ol", { class: "log" }, latest.map(entry)));
}

/** New figures of a spike that does not lead change nothing that the alert shows. */
const telling = (event) => event.type !== "updated" || Object.entries(event.changes).some(changed);

function entry(event) {
  return h(
    "li", {},
    h("time", { datetime: event.event_time }, time(Date.parse(event.event_time))), " ",
    h("strong", {}, t(`event_${event.type}`)), " ",
    event.changes.spike && spikeName(event.changes.spike),
    event.actor !== "vigie" && [t("by", { actor: "" }), bdi(event.actor)],
    noted(event).map((line) => h("p", { dir: "auto" }, line)),
  );
}

/** "volume/hr" in words. */
function spikeName(code) {
  const [kind, id] = code.split("/");
  return [bdi(functionName(id)), kind !== "volume" && ` (${t(`kind_${kind}`)})`, " "];
}

/** What people wrote, as they wrote it; what Vigie did, in the reader's language. */
function noted(event) {
  const people = event.actor !== "vigie";
  return people ? [event.note].filter(Boolean) : Object.entries(event.changes).filter(changed).map(change);
}

const TOLD = ["severity", "nature", "function", "department", "observed", "negative_share", "status"];

const changed = ([field]) => TOLD.includes(field);

function change([field, values]) {
  const [before, after] = values.split(" -> ").map((value) => worded(field, value));
  return t(`change_${field}`, { before, after });
}

function worded(field, value) {
  switch (field) {
    case "function":
      return functionName(value);
    case "nature":
      return t(`nature_${value}`);
    default:
      return value;
  }
}

function delivered(notifications) {
  const lines = notifications.map((each) => h(
    "li", { "data-delivery": each.status },
    h("time", { datetime: each.at }, time(Date.parse(each.at))), " ",
    h("strong", {}, t(`event_${each.cause}`)), " → ", bdi(each.receiver), ` (${t(`channel_${each.channel}`)}), `,
    t(each.status === "attempted" && each.reason ? "notification_waiting" : `notification_${each.status}`),
    ["failed", "attempted"].includes(each.status) && each.reason && h("p", { dir: "auto" }, each.reason),
  ));
  const nobody = h("p", { class: "faint" }, t("no_notifications"));
  return block("notifications", lines.length > 0 ? h("ol", { class: "log" }, lines) : nobody);
}
