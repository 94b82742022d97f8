// One alert of the list. Its buttons stay the same elements over updates, so that nobody loses the focus.
import { bdi, h, hidden, refill, set } from "./dom.js";
import { detailOf, logOf } from "./detail.js";
import { chip, quote } from "./evidence.js";
import { ago, functionName, headline, language, measured, named, sized, t, time, timeAfter } from "./texts.js";

const CHIPS = 6;

export class Card {
  constructor(alert, actions) {
    this.alert = alert;
    this.pending = null; // "acknowledge" or "resolve" while the service has not confirmed
    this.opened = false;
    this.gauge = h("div", { class: "a-gauge" });
    this.main = h("div", { class: "a-main" });
    this.evidence = h("div", { class: "a-evidence" });
    this.acknowledge = h("button", { type: "button", class: "primary", click: () => this.ask(actions, "acknowledge") });
    this.resolve = h("button", { type: "button", click: () => this.ask(actions, "resolve") });
    this.more = h("button", { type: "button", class: "quiet more", click: () => this.toggle() });
    this.progress = h("p", { class: "a-progress", role: "status" });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.detail = h("div", { class: "a-detail", id: `detail-${alert.alert_id}`, hidden: true });
    this.element = this.assemble();
  }

  assemble() {
    const buttons = h("div", { class: "a-actions" }, this.acknowledge, this.resolve, this.more, this.progress, this.problem);
    const labelled = { "aria-labelledby": `title-${this.alert.alert_id}` };
    return h("li", { class: "alert", id: `alert-${this.alert.alert_id}` },
      h("article", labelled, this.gauge, this.main, this.evidence, buttons, this.detail));
  }

  ask(actions, action) {
    if (!this.pending) {
      actions.ask(this, action);
    }
  }

  /** Shows a version of the alert. */
  update(alert) {
    const changed = alert.version !== this.alert.version;
    this.alert = alert;
    set(this.element, { "data-status": alert.status, "data-nature": alert.nature, "data-severity": String(alert.severity) });
    refill(this.gauge, gaugeOf(alert));
    refill(this.main, mainOf(alert));
    refill(this.evidence, evidenceOf(alert));
    this.showButtons();
    if (this.opened && (changed || this.detail.lang !== document.documentElement.lang)) {
      this.showDetail();
    }
  }

  showButtons() {
    const { status } = this.alert;
    const held = document.activeElement;
    refill(this.acknowledge, t("acknowledge"));
    refill(this.resolve, t("resolve"));
    refill(this.more, t(this.opened ? "less" : "more"));
    set(this.more, { "aria-expanded": String(this.opened), "aria-controls": this.detail.id });
    this.acknowledge.hidden = status !== "open";
    this.resolve.hidden = status === "resolved";
    [this.acknowledge, this.resolve].forEach((button) => set(button, { "aria-disabled": this.pending ? "true" : null }));
    if (held?.hidden && this.element.contains(held)) {
      (this.resolve.hidden ? this.more : this.resolve).focus(); // a button that goes hands the focus on
    }
    refill(this.progress, this.pending && t(this.pending === "acknowledge" ? "acknowledging" : "resolving"));
  }

  /** What is being asked of the service, or null once it has answered; a reason when it refused. */
  wait(action, reason = null) {
    this.pending = action;
    refill(this.problem, reason && t("not_done", { reason }));
    this.showButtons();
  }

  open() {
    if (!this.opened) {
      this.toggle();
    }
  }

  toggle() {
    this.opened = !this.opened;
    this.detail.hidden = !this.opened;
    set(this.element, { "data-opened": this.opened ? "yes" : null });
    this.showButtons();
    if (this.opened) {
      this.showDetail();
    }
  }

  /** Looks again at what happened to the alert without changing it: who was told of it. */
  lookAgain() {
    if (this.opened && this.element.isConnected) {
      logOf(this.detail, this.alert).catch(() => {}); // what is there stays
    }
  }

  showDetail() {
    this.detail.lang = document.documentElement.lang;
    detailOf(this.detail, this.alert);
  }
}

function gaugeOf(alert) {
  const nature = ["crisis", "volume", "shift", "voice", "drop", "silence"].includes(alert.nature) ? alert.nature : "unknown";
  const steps = [1, 2, 3, 4, 5].map((step) => h("i", { class: step <= alert.severity ? "on" : null }));
  return [
    h("span", { class: "gauge", "aria-hidden": "true" }, steps),
    h("span", { class: "nature" }, t(`nature_${nature}`)),
    hidden(` ${t("severity", { n: alert.severity })} `),
    h("span", { class: "severity", "aria-hidden": "true", title: t("severity", { n: alert.severity }) }, `${alert.severity}/5`),
  ];
}

function mainOf(alert) {
  const [onset, opened] = [Date.parse(alert.onset_at), Date.parse(alert.opened_at)];
  return [
    h("h3", { id: `title-${alert.alert_id}`, title: headline(alert) },
      h("bdi", { class: "a-function" }, functionName(alert.function)), " ", h("span", { class: "a-measured" }, alert.spikes_closed_at && `${t("last_measured")} `, measured(alert))),
    h("p", { class: "a-size" }, sized(alert)),
    h("p", { class: "a-owner" },
      h("span", { class: "label" }, t("owner")), " ",
      h("strong", {}, bdi(named(alert.department_name, alert.department))), " · ",
      bdi(alert.accountable.name), h("span", { class: "faint" }, ` (${t("accountable")})`)),
    h("p", { class: "a-times" },
      h("span", { class: `status status-${alert.status}` }, statusOf(alert)),
      ` · ${t("began")} ${time(onset)} · ${t("opened")} ${timeAfter(opened, onset)}, `,
      h("time", { datetime: alert.opened_at, class: "age" }, ago(alert.opened_at)),
      alert.spikes_closed_at && [" · ", h("span", { class: "over" }, t("over_since", { at: time(Date.parse(alert.spikes_closed_at)) }))]),
    resolutionOf(alert),
  ];
}

/** What people wrote when they resolved; what Vigie notes itself is English, as in the history. */
function resolutionOf(alert) {
  const readable = alert.resolved_by !== "vigie" || language === "en";
  return alert.resolution && readable && h("p", { class: "a-resolution", dir: "auto" }, alert.resolution);
}

function statusOf(alert) {
  if (alert.status === "acknowledged") {
    return [t("acknowledged_by", { actor: "" }), bdi(alert.acknowledged_by ?? "")];
  }
  if (alert.status === "resolved") {
    return [t("resolved_by", { actor: "" }), bdi(alert.resolved_by ?? "")];
  }
  return [t(alert.status === "open" ? "status_open" : "status_unknown")];
}

function evidenceOf(alert) {
  const { terms, samples } = alert.evidence;
  return [
    terms.length > 0 && h("ul", { class: "chips", "aria-label": t("terms") }, terms.slice(0, CHIPS).map(chip)),
    samples.length > 0 && quote(samples[0], "short"),
  ];
}
