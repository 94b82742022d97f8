// The HTTP API of the alert-service: one function a resource.

const KIND = "urn:vigie:problem:";

/** What the service answered instead of what was asked; reason is in its words, code names the kind where it has one. */
export class Refused extends Error {
  constructor(status, reason, type) {
    super(reason);
    this.status = status;
    this.code = type?.startsWith(KIND) ? type.slice(KIND.length) : null;
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

/** What people said of some mentions, the latest of each last. */
export async function corrections(mentions) {
  const query = new URLSearchParams(mentions.map((mention) => ["mention", mention]));
  return (await ask(`corrections?${query}`)).corrections;
}

/** Corrects a mention; what became of it, or null when that is accepted but not decided yet. */
export async function correct(mention, body) {
  return (await post(`mentions/${encodeURIComponent(mention)}/corrections`, body)).correction ?? null;
}

/** Acknowledges or resolves; the alert as changed, or null when that is accepted but not applied yet. */
export async function act(id, action, body) {
  return (await post(`alerts/${encodeURIComponent(id)}/${action}`, body)).alert ?? null;
}

const post = (path, body) => ask(path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

async function ask(path, options = {}) {
  const answer = await fetch(`api/v1/${path}`, { cache: "no-store", ...options });
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) {
    throw new Refused(answer.status, body?.detail ?? body?.title ?? `HTTP ${answer.status}`, body?.type);
  }
  return body;
}
