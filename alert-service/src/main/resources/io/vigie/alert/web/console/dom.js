// Builds elements. Strings only ever become text nodes: what people wrote stays text.

export const $ = (id) => document.getElementById(id);

/** An element with attributes (null leaves one out, a function listens) and children (nothing, text or nodes). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.flat().filter(present));
  return element;
}

export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (present(value)) {
      element.setAttribute(name, value === true ? "" : value);
    } else {
      element.removeAttribute(name);
    }
  }
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(present));
  return element;
}

/** As fill, but what is the same already stays, and with it what is selected or has the focus. */
export function refill(element, ...children) {
  const held = [...element.childNodes];
  const wanted = children.flat().filter(present).map((child) => (child instanceof Node ? child : document.createTextNode(child)));
  wanted.forEach((node, index) => {
    if (!held[index]) {
      element.append(node);
    } else if (!held[index].isEqualNode(node)) {
      held[index].replaceWith(node);
    }
  });
  held.slice(wanted.length).forEach((node) => node.remove());
  return element;
}

/** Text of unknown direction, kept from turning its surroundings around. */
export const bdi = (text) => h("bdi", {}, text);

export const hidden = (text) => h("span", { class: "visually-hidden" }, text);

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** A link that may be followed, or null: anything but http and https is refused. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function present(value) {
  return value !== null && value !== undefined && value !== false;
}
