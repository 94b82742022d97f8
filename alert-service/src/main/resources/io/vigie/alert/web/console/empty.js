// Why there is no alert to show, in words.
import { h, refill } from "./dom.js";
import { ALL, asOf, brandOf, HOUR, state } from "./state.js";
import { brandName, duration, functionName, t, time } from "./texts.js";

export function emptyState(place, empty) {
  place.hidden = !empty || !state.loaded;
  if (!place.hidden) {
    const kind = kindOfEmpty();
    const values = { brand: brandName(state.brand), function: functionName(state.functionId), hours: duration(heardFor()) };
    values.until = time(warmUntil());
    refill(place, h("p", { class: "empty-title" }, t(`empty_${kind}`, values)), h("p", {}, t(`empty_${kind}_more`, values)));
    place.dataset.kind = kind;
  }
}

function kindOfEmpty() {
  const silence = kindOfSilence();
  if (silence) {
    return silence;
  }
  if (state.show === "resolved") {
    return "resolved";
  }
  const kind = kindOfNothing();
  return kind === "quiet" && state.functionId !== ALL ? "filtered" : kind;
}

/** Why the service says nothing; undefined while it does. */
export const kindOfSilence = () => ({ lost: "unreachable", starting: "starting" })[state.connection];

/** Why a brand has no alert at all. */
export function kindOfNothing() {
  if (kindOfSilence()) {
    return kindOfSilence();
  }
  if (brandOf(state.brand)?.role === "competitor") {
    return "competitor";
  }
  if (heardFor() === 0) {
    return "waiting";
  }
  return asOf() < warmUntil() ? "warm_up" : "quiet";
}

/** When the brand has been heard long enough to be compared with itself. */
const warmUntil = () => Date.parse(state.overview?.warm_until ?? "") || 0;

/** Milliseconds of event time in memory for the brand. */
function heardFor() {
  const starts = [...(state.series.get(ALL)?.keys() ?? [])];
  return starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts) + HOUR;
}
