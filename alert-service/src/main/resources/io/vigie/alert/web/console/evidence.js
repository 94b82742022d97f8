// Mentions as people wrote them: quoted text, never markup.
import { bdi, h, webAddress } from "./dom.js";
import { number, t, time } from "./texts.js";

const SENTIMENTS = ["negative", "neutral", "positive", "unsure"];

/** A mention; what is given stands below it in place of its sentiment. */
export function quote(sample, size, judgement = null) {
  const sentiment = SENTIMENTS.includes(sample.sentiment) ? sample.sentiment : "unknown";
  return h(
    "figure", { class: `quote ${size}`, "data-sentiment": sentiment },
    h("blockquote", { dir: "auto" }, sample.excerpt),
    h(
      "figcaption", {},
      bdi(sample.source), ` · ${time(Date.parse(sample.published_at))}`,
      judgement === null && ` · ${t(`sentiment_${sentiment}`)}`,
      sample.reach > 0 && ` · ${t("reach", { n: number(sample.reach) })}`,
      sample.copies > 1 && ` · ${t("copies", { n: number(sample.copies) })}`,
      linkTo(sample.url),
    ),
    judgement,
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
