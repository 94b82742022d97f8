// Acknowledging and resolving: who, a note, and the service's word that it has happened.
import { act, alertDetail } from "./api.js";
import { $, fill } from "./dom.js";
import { changed, state, take } from "./state.js";
import { headline, refusal, t } from "./texts.js";

const CONFIRMED_AS = { acknowledge: "acknowledged", resolve: "resolved" };
const CONFIRM_MILLIS = 20_000;
const ACTOR = "vigie.actor";
let asked = null; // { card, action } while the dialog is open

export const actions = { ask };

export function prepareDialog() {
  $("act").querySelector("form").addEventListener("submit", submit);
  $("act-cancel").addEventListener("click", () => $("act").close());
  $("note").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      $("act-confirm").click();
    }
  });
}

function ask(card, action) {
  asked = { card, action };
  fill($("act-title"), t(`${action}_title`));
  fill($("act-headline"), headline(card.alert));
  fill($("note-label"), t(action === "resolve" ? "note_required" : "note_optional"));
  fill($("act-confirm"), t(action));
  fill($("act-problem"));
  $("actor").value = localStorage.getItem(ACTOR) ?? "";
  $("note").value = "";
  $("note").required = action === "resolve";
  $("act").showModal();
  ($("actor").value ? $("note") : $("actor")).focus();
}

function submit(event) {
  event.preventDefault();
  const body = { actor: $("actor").value.trim(), note: $("note").value.trim() };
  const missing = !body.actor ? "name" : asked.action === "resolve" && !body.note ? "note" : null;
  if (missing) {
    fill($("act-problem"), t(`${missing}_missing`));
    $(missing === "name" ? "actor" : "note").focus();
    return;
  }
  localStorage.setItem(ACTOR, body.actor);
  const { card, action } = asked;
  $("act").close();
  send(card, action, body);
}

async function send(card, action, body) {
  card.wait(action);
  try {
    const alert = await act(card.alert.alert_id, action, body);
    if (alert) {
      confirmed(card, alert);
    } else {
      setTimeout(() => lookAgain(card, action), CONFIRM_MILLIS);
    }
  } catch (problem) {
    card.wait(null, refusal(problem));
  }
}

function confirmed(card, alert) {
  take(alert);
  changed("alerts");
  card.wait(null);
}

/** Ends the waiting of a card when the stream brings the change that it waits for. */
export function settle(card) {
  if (card?.pending && state.alerts.get(card.alert.alert_id).status === CONFIRMED_AS[card.pending]) {
    card.wait(null);
  }
}

async function lookAgain(card, action) {
  if (card.pending !== action) {
    return;
  }
  const answer = await alertDetail(card.alert.alert_id).catch(() => null);
  if (answer?.alert.status === CONFIRMED_AS[action]) {
    confirmed(card, answer.alert);
  } else {
    card.wait(null, t("not_confirmed"));
  }
}
