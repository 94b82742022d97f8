// Mentions as people wrote them: quoted text, never markup.
import { bdi, h, webAddress } from "./dom.js";
import { number, t, time } from "./texts.js";

const SENTIMENTS = ["negative", "neutral", "positive", "unsure"];

export function quote(sample, size) {
  const sentiment = SENTIMENTS.includes(sample.sentiment) ? sample.sentiment : "unknown";
  return h(
    "figure", { class: `quote ${size}`, "data-sentiment": sentiment },
    h("blockquote", { dir: "auto" }, sample.excerpt),
    h(
      "figcaption", {},
      bdi(sample.source), ` · ${time(Date.parse(sample.published_at))} · ${t(`sentiment_${sentiment}`)}`,
      sample.reach > 0 && ` · ${t("reach", { n: number(sample.reach) })}`,
      linkTo(sample.url),
    ),
  );
}

function linkTo(url) {
  const address = webAddress(url);
  if (address === null) {
    return null;
  }
  const link = h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow", title: address }, t("read_source"));
  return [" · ", link];
}

/** A term and how many mentions hold it. */
export const chip = ({ term, count }) => h("li", {}, bdi(term), h("span", { class: "count" }, ` ${number(count)}`));
