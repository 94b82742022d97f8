// The HTTP API of the alert-service: one function a resource.

/** What the service answered instead of what was asked; reason is in its words. */
export class Refused extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

export const company = () => ask("company");
export const overview = (brand) => ask(`overview?${new URLSearchParams({ brand })}`);
export const alerts = () => ask("alerts?status=open,acknowledged,resolved");
export const alertDetail = (id) => ask(`alerts/${encodeURIComponent(id)}`);

/** Hourly points of one function (or "*") over what the service holds in memory. */
export async function hours(brand, functionId) {
  const query = new URLSearchParams({ brand, function: functionId, window_minutes: 60 });
  const { series } = await ask(`metrics?${query}`);
  return series.find((each) => each.function === functionId)?.points ?? [];
}

/** Acknowledges or resolves; the alert as changed, or null when that is accepted but not applied yet. */
export async function act(id, action, body) {
  const answer = await ask(`alerts/${encodeURIComponent(id)}/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.alert ?? null;
}

async function ask(path, options = {}) {
  const answer = await fetch(`api/v1/${path}`, { cache: "no-store", ...options });
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) {
    throw new Refused(answer.status, body?.detail ?? body?.title ?? `HTTP ${answer.status}`);
  }
  return body;
}
