// What people say a mention really means: shown beside it, and asked for in a dialog.
import { correct, corrections } from "./api.js";
import { $, bdi, fill, h, refill, set } from "./dom.js";
import { changed, on, state, takeCorrection } from "./state.js";
import { functionName, refusal, t, time } from "./texts.js";

const SAID = ["negative", "neutral", "positive"];
const SENTIMENTS = [...SAID, "unsure"];
const ACTOR = "vigie.actor";
const BEGINNING = 60;
const answers = new Map(); // mention id -> { progress, reason } of the last correction asked for here
let asked = null; // the judgement that the open dialog is about

/** How a mention is judged, with who corrected it. Its button stays the same element, so that nobody loses the focus. */
class Judgement {
  constructor(sample) {
    this.sample = sample;
    this.said = h("span", { class: "judged-as" });
    this.button = h("button", { type: "button", class: "link", click: () => ask(this) });
    this.progress = h("p", { class: "judged-progress", role: "status" });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.history = h("p", { class: "judged-by" });
    this.element = h("div", { class: "judged", "data-mention": sample.mention_id }, h("p", {}, this.said, " ", this.button), this.history, this.progress, this.problem);
    this.show();
  }

  /** As it counts now. */
  get present() {
    const { after } = this.correction ?? {};
    return { sentiment: known((after ?? this.sample).sentiment), functions: (after ?? this.sample).functions ?? [] };
  }

  get correction() {
    return state.corrections.get(this.sample.mention_id);
  }

  show() {
    const { sentiment, functions } = this.present;
    set(this.element.closest(".quote") ?? this.element, { "data-sentiment": sentiment });
    refill(this.said, h("strong", {}, t(`sentiment_${sentiment}`)), " · ", concerns(functions));
    refill(this.button, t("correct"));
    set(this.button, { "aria-label": t("correct_this", { excerpt: this.sample.excerpt.slice(0, BEGINNING) }) });
    refill(this.history, this.correction && correctedBy(this.correction, this.sample));
    this.history.hidden = !this.correction;
    const { progress, reason } = answers.get(this.sample.mention_id) ?? {};
    refill(this.progress, progress && t(progress));
    refill(this.problem, reason && t("not_done", { reason }));
  }
}

const known = (sentiment) => (SENTIMENTS.includes(sentiment) ? sentiment : "unknown");

const concerns = (functions) => (functions.length === 0
  ? [t("concerns_none")]
  : functions.flatMap((id, index) => [index > 0 && ", ", bdi(functionName(id))]));

function correctedBy({ actor, at, note }, sample) {
  return [
    t("corrected_by", { actor: "" }), bdi(actor), ` · ${time(Date.parse(at))} · `,
    t("judged_before"), " ", t(`sentiment_${known(sample.sentiment)}`), " · ", ...concerns(sample.functions ?? []),
    note && [" · ", bdi(note)],
  ].flat();
}

const shown = new WeakMap(); // element -> judgement

/** The judgement of a sample mention, kept up to date as people correct it. */
export function judged(sample) {
  const judgement = new Judgement(sample);
  shown.set(judgement.element, judgement);
  return judgement.element;
}

const showAll = () => allShown().forEach((each) => each.show());

const allShown = () => [...document.querySelectorAll(".judged")].map((element) => shown.get(element));

/** Asks the service for what people said of these mentions, or of all that are shown. */
export async function loadCorrections(mentions = allShown().map((each) => each.sample.mention_id)) {
  if (mentions.length > 0) {
    (await corrections(mentions)).forEach(takeCorrection);
    changed("corrections");
  }
}

export function prepareCorrecting() {
  on("corrections", showAll);
  $("correct").querySelector("form").addEventListener("submit", submit);
  $("correct-cancel").addEventListener("click", () => $("correct").close());
}

function ask(judgement) {
  asked = judgement;
  const { sentiment, functions } = judgement.present;
  fill($("correct-quote"), judgement.sample.excerpt);
  fill($("correct-sentiments"), SAID.map((each) => choice("radio", "sentiment", each, t(`sentiment_${each}`), each === sentiment)));
  fill($("correct-functions"), state.company.functions.map(({ id }) =>
    choice("checkbox", "function", id, functionName(id), functions.includes(id))));
  fill($("correct-problem"));
  $("correct-actor").value = localStorage.getItem(ACTOR) ?? "";
  $("correct-note").value = "";
  $("correct").showModal();
  ($("correct").querySelector("[name=sentiment]:checked") ?? $("correct").querySelector("[name=sentiment]")).focus();
}

const choice = (type, name, value, label, checked) =>
  h("label", { class: "choice" }, h("input", { type, name, value, checked }), h("span", {}, bdi(label)));

function submit(event) {
  event.preventDefault();
  const said = whatIsDifferent();
  const actor = $("correct-actor").value.trim();
  if (Object.keys(said).length === 0) {
    fill($("correct-problem"), t("nothing_different"));
    return;
  }
  if (!actor) {
    fill($("correct-problem"), t("name_missing"));
    $("correct-actor").focus();
    return;
  }
  localStorage.setItem(ACTOR, actor);
  $("correct").close();
  send(asked.sample.mention_id, { ...said, actor, note: $("correct-note").value.trim() });
}

/** Only what a person changed is a person's word. */
function whatIsDifferent() {
  const chosen = (name) => [...$("correct").querySelectorAll(`[name=${name}]:checked`)].map((input) => input.value);
  const { sentiment: before, functions: were } = asked.present;
  const [sentiment] = chosen("sentiment");
  const functions = chosen("function");
  const moved = functions.length !== were.length || functions.some((id) => !were.includes(id));
  return { ...(sentiment && sentiment !== before && { sentiment }), ...(moved && { functions }) };
}

async function send(mention, body) {
  tell(mention, { progress: "correcting" });
  try {
    const correction = await correct(mention, body);
    if (correction) {
      takeCorrection(correction);
      changed("corrections");
    }
    tell(mention, { progress: correction ? null : "not_confirmed" });
  } catch (problem) {
    tell(mention, { reason: refusal(problem) });
  }
}

/** Told wherever the mention is shown: its card may have been built anew since it was asked. */
function tell(mention, answer) {
  answers.set(mention, answer);
  showAll();
}
